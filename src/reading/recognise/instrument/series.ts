import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentOf } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof, type Scene, words } from '../../scene.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import { ADOPT, slots } from './adoption.ts';

const SINGULAR = new Map([
  ['agreements', 'agreement'],
  ['accords', 'agreement'],
  ['memoranda', 'memorandum'],
  ['memorandums', 'memorandum'],
  ['declarations', 'declaration'],
  ['protocols', 'protocol'],
  ['statements', 'statement'],
  ['arrangements', 'arrangement'],
  ['treaties', 'treaty'],
  ['mous', 'memorandum'],
  ['conventions', 'convention'],
  ['programmes', 'programme'],
]);

/** "Agreements on customs (signed in 2008), on competition (2003) and on science (in force since 2011)": one each. */
export function series(scene: Scene, s: Sentence, clause: Clause | undefined, name: TextName): Draft[] {
  const head = s.tokens[name.head];
  const one = SINGULAR.get(head?.n ?? '');
  if (!one) return [];
  const out: Draft[] = [];
  let from = name.head + 1;
  for (let i = name.head + 1; i < s.to; i++) {
    if (s.tokens[i]!.t !== '(') continue;
    let close = i + 1;
    while (close < s.to && s.tokens[close]!.t !== ')') close++;
    const date = datesIn(s, i, close)[0];
    let a = from;
    while (a < i && oneOf(',|:|and|as|well|also').test(s.tokens[a]!.n)) a++;
    if (
      !date ||
      close >= s.to ||
      i - a < 2 ||
      i - a > 12 ||
      !oneOf('on|for|concerning|regarding|in').test(s.tokens[a]!.n)
    ) {
      from = close + 1;
      continue;
    }
    const inForce = s.tokens.slice(i, close).some((t) => t.n === 'force' || t.n === 'effect');
    const start = date.edtf.split('/')[0]!;
    out.push(
      draft(
        KIND.instrument,
        'text-of-series',
        inForce ? start : date.edtf,
        {
          type: name.type,
          title: `${one} ${words(s, a, i)}`,
          ...(inForce ? { inForce: `${start}/..` } : {}),
        },
        proof(s, a, close + 1),
        [`one of the ${head!.n} that the sentence lists`],
      ),
    );
    from = close + 1;
  }
  if (out.length > 1) return out;
  const each = withEach(scene, s, name, one);
  if (each.length > 0) return each;
  return clause && isFact(s, clause) ? ofOneDay(scene, s, clause, name, one) : [];
}

/** "signed agreements on customs and on science in 2010", "MoUs were signed on A, on B and in C": one each, all of the clause's day. */
function ofOneDay(scene: Scene, s: Sentence, clause: Clause, name: TextName, one: string): Draft[] {
  const v = clause.verb;
  const passive = v.passive && name.to <= v.from;
  if (!ADOPT.test(v.lemma) && !isSigned(s, name.from)) return [];
  let at = passive ? v.to : name.head + 1;
  while (/^(?:,|:|viz|namely|\.)$/.test(s.tokens[at]?.n ?? '')) at++;
  if (!oneOf('on|in|for|concerning|regarding').test(s.tokens[at]?.n ?? '') || isTime(s, at)) return [];
  const parts: { from: number; to: number }[] = [];
  let from = at;
  for (let i = at + 1; i <= clause.to; i++) {
    const t = s.tokens[i];
    const ends = i === clause.to || t === undefined || /^[;:.(]$/.test(t.t) || isTime(s, i);
    let k = i;
    while (oneOf(',|and|as|well').test(s.tokens[k]?.n ?? '')) k++;
    const next = k > i && oneOf('on|in|for|concerning|regarding').test(s.tokens[k]?.n ?? '') && !isTime(s, k);
    if (!ends && !next) {
      // "…, and a Cultural Exchange Programme was also concluded": another thing begins.
      if (k > i && oneOf('a|an|the|were|was').test(s.tokens[k]?.n ?? '')) {
        parts.push({ from, to: i });
        break;
      }
      continue;
    }
    parts.push({ from, to: i });
    if (ends) break;
    from = k;
    i = k;
  }
  if (parts.length < 2 || parts.some((p) => p.to - p.from < 2 || p.to - p.from > 14)) return [];
  const moment = momentOf(scene, s, clause);
  if (moment.dated && moment.when.includes('..')) return [];
  const undated = moment.dated ? {} : { undated: 'dropped' as const };
  return parts.map((p) => ({
    ...draft(
      KIND.instrument,
      'text-of-series',
      moment.when,
      { type: name.type, title: `${one} ${words(s, p.from, p.to)}` },
      proof(s, p.from, p.to),
      ['one of those that the sentence lists'],
    ),
    ...undated,
  }));
}

/** "arrangements with Kuwait (July 2016), with Qatar and Oman (September 2018)": one with each. */
function withEach(scene: Scene, s: Sentence, name: TextName, one: string): Draft[] {
  // "… with Kuwait (July 2016)", "… between the Service and the Ministries of Kuwait (July 2016)"
  if (!oneOf('with|between').test(s.tokens[name.head + 1]?.n ?? '')) return [];
  const out: Draft[] = [];
  let listed = 0;
  let waiting: { from: number; to: number; id: string; code: string }[] = [];
  let at = name.head + 2;
  if (s.tokens[name.head + 1]!.n === 'between') {
    const open = firstIn(s, at + 1, Math.min(s.to, at + 24), (t) => t.t === '(');
    if (open < 0 || s.cover[open - 1]?.type !== 'country') return [];
    at = s.cover[open - 1]!.from;
  }
  for (let i = at; i < s.to; i++) {
    const m = s.cover[i];
    const t = s.tokens[i]!;
    if (m && oneOf('country|organisation').test(m.type)) {
      waiting.push({ from: m.from, to: m.to, id: words(s, m.from, m.to), code: m.id });
      i = m.to - 1;
      listed++;
    } else if (t.t === '(') {
      const date = datesIn(s, i, i + 3)[0];
      let close = i;
      while (close < s.to && s.tokens[close]!.t !== ')') close++;
      if (!date || close >= s.to) break;
      // With a country for partner the others' are facts of others.
      const isOurs = (id: string) =>
        !scene.partner || scene.known.organisations.has(scene.partner) || scene.relation.includes(id);
      for (const [k, w] of waiting.entries())
        if (isOurs(w.code))
          out.push(
            draft(
              KIND.instrument,
              'text-of-series',
              date.edtf,
              { type: name.type, title: `${words(s, name.from, name.head)} ${one} with ${w.id}`.trim() },
              proof(s, w.from, k === waiting.length - 1 ? close + 1 : w.to),
              ['one of those that the sentence lists'],
            ),
          );
      waiting = [];
      i = close;
    } else if (!oneOf(',|and|the|with|as|well|most|recently|finally|lastly|first').test(t.n)) break;
  }
  return listed > 1 ? out : [];
}

const isTime = (s: Sentence, i: number): boolean => s.times.some((w) => w.from <= i && i < w.to);

/** "the signing of two agreements" */
const isSigned = (s: Sentence, at: number): boolean =>
  s.tokens
    .slice(Math.max(s.from, at - 5), at)
    .some((t) => oneOf('signing|signature|conclusion|adoption').test(t.n));

const MANY = oneOf(
  'agreements|accords|memoranda|memorandums|mous|documents|texts|instruments|arrangements|protocols|treaties|conventions|deals|pacts',
);

/** "Seven MoUs were signed, including an MoU on A and an Agreement on B": of the day of them all. */
export function ofThem(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] {
  const v = clause.verb;
  if (name.from < v.to || name.plural || !ADOPT.test(v.lemma) || !isFact(s, clause)) return [];
  const lead = firstIn(s, v.to, name.from, (t) => oneOf('including|among|namely').test(t.n));
  if (lead < 0 || !s.tokens.slice(clause.from, lead).some((t) => MANY.test(t.n))) return [];
  const moment = momentOf(scene, s, clause);
  if (!moment.dated || moment.when.includes('..')) return [];
  return [
    draft(KIND.instrument, 'text-of-them', moment.when, slots(name), proof(s, name.from, name.to), [
      'one of those that the clause tells of',
    ]),
  ];
}

/** "Seven MoUs were signed" is no name where each of them is told, nor "the first programme" where its name follows. */
export function withoutMany(drafts: Draft[]): void {
  const plain = drafts.findIndex(
    (d) =>
      /^[a-z]/.test(String(d.slots.title)) &&
      drafts.some(
        (o) =>
          o !== d &&
          o.when === d.when &&
          o.slots.type === d.slots.type &&
          /^[A-Z]/.test(String(o.slots.title)) &&
          String(o.slots.title).toLowerCase().includes(String(d.slots.title).split(' ')[0]!),
      ),
  );
  if (plain >= 0 && drafts[plain]!.rule === 'text-dated') drafts.splice(plain, 1);
  if (!drafts.some((d) => d.rule === 'text-of-them')) return;
  const many = drafts.findIndex((d) => d.rule === 'text-adopted' && /s$/.test(String(d.slots.title)));
  if (many >= 0) drafts.splice(many, 1);
}
