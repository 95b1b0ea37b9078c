import { KIND } from '../../kinds.ts';
import { datesIn, isFact, onward } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { When } from '../../time/when.ts';
import { type Named, pastAcronym } from './formed.ts';
import { taking } from './part.ts';

/** What begins: from its day on it goes on. */
const BEGINS =
  'launch|establish|initiate|start|begin|create|open|found|introduce|inaugurate|institute|form|date|commence|kick|roll|originate';
const SET_UP = oneOf(`${BEGINS}|set`);
/** What a thing that goes on does or undergoes over years. */
const NOT_ON = oneOf(
  'end|close|expire|cease|terminate|propose|discuss|sign|adopt|agree|conclude|announce|approve|endorse|fund|finance|receive|award|cost|visit|meet|plan|see|contribute|give|provide|pay|donate|allocate',
);
/** Things that two sides have in common. */
const HEAD = oneOf(
  'programme|program|project|initiative|network|scheme|facility|centre|center|platform|mechanism|instrument|group|consortium|fellowship|fellowships|scholarship|scholarships|engagement|force',
);

/**
 * What the two sides have in common, with its time, whatever the verb: “The Alba–Union Safe Water Programme, launched in 2011, has …”, “was set up
 * in 2011”, “has brought farmers together since 2011”, “the two sides started the Safe Water Programme in 2011”.
 */
export function ofTwo(scene: Scene, s: Sentence, names: readonly Named[], told: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const n of names) {
    if (!isShared(scene, s, n) || isToldOf(s, n, [...told, ...out])) continue;
    const found = aside(s, n) ?? asSubject(s, n) ?? asObject(scene, s, n);
    if (!found) continue;
    const party = scene.partner ?? scene.relation[0]!;
    out.push(
      taking(
        n,
        party,
        found.when,
        proof(s, n.from, Math.max(n.to, found.to)),
        'of-two',
        'what the two sides have in common, with its time',
      ),
    );
  }
  return out;
}

interface Since {
  readonly when: string;
  readonly to: number;
}

/** Whether its name bears both sides, or it is a thing of a kind that can be shared, and both sides stand beside it. */
function isShared(scene: Scene, s: Sentence, n: Named): boolean {
  const head = s.tokens.slice(n.from, n.to).some((t) => HEAD.test(t.n));
  if (!head && !n.same) return false;
  if (oneOf('exercise|operation|mission').test(n.kind)) return false;
  const inName = partiesIn(scene, s, n.from, n.to);
  if (scene.relation.every((p) => inName.includes(p) || isOfCouncil(scene, s, n, p))) return true;
  const others = inName.filter((p) => !scene.relation.includes(p));
  if (others.length > 0) return false;
  const near = partiesIn(scene, s, s.from, s.to);
  return scene.relation.every((p) => near.includes(p));
}

/** "the NRC Project": the council's name bears the partner's. */
function isOfCouncil(scene: Scene, s: Sentence, n: Named, party: string): boolean {
  const name = scene.known.nameOf.get(party);
  return (
    name !== undefined &&
    s.mentions.some((m) => m.type === 'body' && m.from >= n.from && m.to <= n.to && m.id.includes(name))
  );
}

/** Another rule told of it, or of what the clause says of it. */
export function isToldOf(s: Sentence, n: Named, told: readonly Draft[]): boolean {
  const [from, to] = [s.tokens[n.from]!.s, s.tokens[n.to - 1]!.e];
  return told.some(
    (d) =>
      (d.kind === KIND.participation &&
        (d.slots.in === n.id || (n.same !== undefined && d.same === n.same))) ||
      (oneOf('contribution|instrument|participation').test(d.kind) &&
        d.citations.some((c) => c.start < to && c.end > from)),
  );
}

/** Past the acronym in brackets and the comma after a name. */
function after(s: Sentence, n: Named): number {
  let at = n.to;
  if (s.tokens[at]?.t === '”' || s.tokens[at]?.t === '"') at++;
  return pastAcronym(s, at);
}

/** “…, set up in 2011,”, “, which was launched in May 2011 and …”, “(established 2011)”, “, a forum of researchers that began in 2011”. */
function aside(s: Sentence, n: Named): Since | undefined {
  const at = after(s, n);
  if (!/^[,(–—-]$/.test(s.tokens[at]?.t ?? '') && s.tokens[at]?.n !== 'which' && s.tokens[at]?.n !== 'that')
    return undefined;
  const open = s.tokens[at]!.t === '(';
  const g = s.groups.find((x) => x.from > at && x.from - at < 12);
  if (!g || g.modal || g.negated) return undefined;
  const opens = s.tokens[at]!.t === ',' || open ? at + 1 : at;
  // "for which X has paid since 2010" tells of another.
  if (oneOf('for|by|to|under|from|with|on').test(s.tokens[opens]?.n ?? '')) return undefined;
  const relative = s.tokens.slice(at, g.from).some((t) => oneOf('which|that').test(t.n));
  const joined = relative || (g.from <= at + 2 && (g.shape === 'participle' || g.maybeReduced));
  if (!joined) return undefined;
  const end = stopAfter(s, g.to, open ? ')' : ',');
  const date = datesIn(s, g.to, end)[0];
  if (!date) return undefined;
  if (SET_UP.test(g.lemma)) return { when: onward(date.edtf), to: date.to };
  return lasts(date) && !NOT_ON.test(g.lemma) ? { when: date.edtf, to: date.to } : undefined;
}

/** Where an aside ends: at its closing mark, or where the sentence does. */
function stopAfter(s: Sentence, from: number, mark: string): number {
  for (let i = from; i < s.to; i++)
    if (s.tokens[i]!.t === mark && !s.times.some((w) => w.from <= i && i < w.to)) return i;
  return s.to;
}

/** It is what the clause tells of. */
function asSubject(s: Sentence, n: Named): Since | undefined {
  const clause = s.clauses.find((c) => c.from <= n.from && n.to <= c.verb.from);
  const from = clause && Math.min(clause.subject.from, clause.from + 1);
  if (!clause || from === undefined || n.from < from || !isFact(s, clause)) return undefined;
  if (!opensSubject(s, clause, n) || s.tokens.slice(n.to, clause.verb.from).some((t) => t.n === 'which'))
    return undefined;
  return since(s, clause);
}

/** No preposition leads to it: "the launch of the Network" is another thing. */
function opensSubject(s: Sentence, clause: Clause, n: Named): boolean {
  if (n.from > clause.subject.from + 8) return false;
  for (let i = Math.max(clause.from, Math.min(clause.subject.from, n.from - 1)); i < n.from; i++)
    if (oneOf('of|in|for|under|with|on|through|to|by|and').test(s.tokens[i]!.n)) return false;
  return true;
}

function since(s: Sentence, clause: Clause): Since | undefined {
  const v = clause.verb;
  // A date between the name and the verb is that of an aside.
  const dates = datesIn(s, clause.from, clause.to).filter(
    (w) => w.from >= v.from || w.to <= clause.subject.from,
  );
  const date = dates.find((w) => w.sort === 'since') ?? dates[0];
  if (!date || NOT_ON.test(v.lemma)) return undefined;
  if (SET_UP.test(v.lemma)) return { when: onward(date.edtf), to: clause.to };
  return lasts(date) ? { when: date.edtf, to: clause.to } : undefined;
}

/** “In 2011 the two sides launched the Network”, “X and the Union set up the Programme in 2011”. */
function asObject(scene: Scene, s: Sentence, n: Named): Since | undefined {
  const clause = s.clauses.find((c) => c.verb.to <= n.from && n.to <= c.to);
  if (!clause || !isFact(s, clause) || clause.verb.passive || !SET_UP.test(clause.verb.lemma))
    return undefined;
  if (n.from - clause.verb.to > 4) return undefined;
  const who = partiesIn(scene, s, clause.subject.from, clause.subject.to, true);
  if (who.length > 0 && !who.some((p) => scene.relation.includes(p))) return undefined;
  const date = datesIn(s, clause.from, clause.to)[0];
  return date ? { when: onward(date.edtf), to: clause.to } : undefined;
}

const lasts = (w: When): boolean => w.edtf.includes('/') && !w.edtf.startsWith('/');
