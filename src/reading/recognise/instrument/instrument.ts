import type { Group } from '../../group.ts';
import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentIn, upTo } from '../../moment.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene, words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { OCCASION } from '../../settle.ts';
import type { TextName } from '../../text-name.ts';
import { textNames } from '../../texts.ts';
import type { When } from '../../time/when.ts';
import {
  ADOPT,
  end,
  force,
  intoForce,
  isAgreedIn,
  isDirect,
  isFirstOfTwo,
  isOfAnother,
  isOfTalks,
  isPassiveAgent,
  isSigning,
  reducedAfter,
  semicolon,
  slots,
  WEAK,
} from './adoption.ts';
import { another, byPronoun, forceLater, lastNamed, learnAcronym, point } from './again.ts';
import { fromClause } from './by-clause.ts';
import { besides, withoutAliases } from './coordinated.ts';
import { bare, bracketDetail, coveredBy, dated, dateOn, forceAtName, governed, inBrackets } from './dated.ts';
import { renewals } from './renewal.ts';
import { rows } from './rows.ts';
import { series } from './series.ts';

/** The texts that the parties adopted. */
export function instruments(scene: Scene, s: Sentence): Draft[] {
  const drafts: Draft[] = [];
  const names = withoutAliases(s, textNames(scene, s, s.from, s.to));
  for (const found of names) {
    const name = lastNamed(scene, s, found);
    const inside = s.clauses.find((c) => name.from >= c.from && name.from < c.to);
    const clause: Clause | undefined =
      s.clauses.find(
        (c) =>
          c !== inside &&
          // "was signed in 2013 and was ratified in 2014": the first tells it.
          !(inside?.verb.passive && ADOPT.test(inside.verb.lemma) && name.to <= inside.verb.from) &&
          c.verb.passive &&
          name.from >= c.subject.from &&
          name.to <= c.subject.to &&
          c.shares &&
          ADOPT.test(c.verb.lemma),
      ) ?? inside;
    learnAcronym(scene, s, name);
    if (clause && isOfAnother(s, clause, name, names)) continue;
    const listed = name.plural ? series(scene, s, clause, name) : [];
    if (listed.length > 0) {
      drafts.push(...listed);
      continue;
    }
    if (!name.named) continue;
    const made: Draft[] | undefined =
      !clause || s.clauses.length === 0
        ? bare(s, name)
        : isOurs(scene, s, clause, name)
          ? adopted(scene, s, clause, name, names.find((n) => n.from >= name.to)?.from ?? s.to)
          : undefined;
    if (made) drafts.push(...made, ...(clause ? another(s, clause, name) : []));
    if (made || !scene.lastInstrument || name.from < s.to)
      scene.lastInstrument = name.plural ? scene.lastInstrument : { title: name.title, type: name.type };
  }
  drafts.push(...besides(s, names, drafts));
  drafts.push(...byPronoun(scene, s, drafts));
  drafts.push(...renewals(scene, s, names, drafts));
  drafts.push(...rows(scene, s, drafts));
  forceLater(scene, s, drafts);
  return drafts;
}

/** The record of the same text among the last ones of the page. */
function recent(scene: Scene, name: TextName): Draft | undefined {
  for (let i = scene.drafts.length - 1; i >= Math.max(0, scene.drafts.length - 60); i--) {
    const d = scene.drafts[i]!;
    if (d.kind === KIND.instrument && d.slots.title === name.title) return d;
  }
  return undefined;
}

/** "NATO and Russia signed …" is no fact of this relation. */
function isOurs(scene: Scene, s: Sentence, clause: Clause, name: TextName): boolean {
  // "The Programme, adopted in Luxembourg, has expired": what follows the name tells where.
  const inSubject = name.from >= clause.subject.from && name.to <= clause.subject.to;
  const parties = partiesIn(scene, s, clause.subject.from, inSubject ? name.to : clause.subject.to, true);
  // "the OECD's Convention on …"
  const owner = s.tokens[name.from - 1]?.n === "'s" ? (s.cover[name.from - 2]?.from ?? name.from) : name.from;
  const own = partiesIn(scene, s, owner, name.to);
  if (parties.length > 0 && !concerns(scene, parties) && !concerns(scene, own)) return false;
  return (
    own.length === 0 ||
    concerns(scene, own) ||
    /^(?:of|in)$/.test(s.tokens[name.from]?.n ?? '') ||
    own.every((p) => p === 'UN')
  );
}

function adopted(
  scene: Scene,
  s: Sentence,
  clause: Clause,
  name: TextName,
  nextName: number,
): Draft[] | undefined {
  const fact = isFact(s, clause);
  const detail = bracketDetail(s, name);
  if (detail) return [detail];
  // What follows the next text's name is said of that one; "a generation of trade agreements signed since" names none.
  const isSort = name.plural && !s.tokens[name.head]!.cap && !name.title.includes(' on ');
  const participles = (isSort ? [] : reducedAfter(s, clause, name)).filter(
    (g, k) => k === 0 || g.from < nextName,
  );
  if (participles.length > 0) {
    const out: Draft[] = [];
    for (const [k, g] of participles.entries()) {
      const until = Math.min(participles[k + 1]?.from ?? clause.to, semicolon(s, name.to, clause.to));
      // "adopted by the Heads of State at the Summit, in Lisbon, on 9 December 2007": the date may stand after commas.
      const date = datesIn(s, g.from, until)[0] ?? dateOn(s, g, until, k === participles.length - 1);
      const when = date ?? (k === 0 && fact ? firstDate(s, clause, g) : undefined);
      // "In a statement issued after the talks": the meeting told before dates it, or nothing does.
      const isOfMeeting = OCCASION.test(words(s, g.from, until));
      if (!when && WEAK.test(g.lemma) && !(isOfMeeting && k === 0)) continue;
      // "updated by the Memorandum of May 2006": the day is that one's.
      if (k > 0 && date && s.tokens[g.to]?.n === 'by' && textNames(scene, s, g.to, date.from).length > 0)
        continue;
      // "signed in 2009, ratified in 2010, entered into force in 2011": the same text.
      if (/^(?:ratify|enter)$/.test(g.lemma) && out.length > 0) {
        if (g.lemma === 'enter' && when) out[0]!.slots.inForce = `${point(when).split('/')[0]}/..`;
        continue;
      }
      if (/^(?:accept|present|submit|join|enter|follow|reach|negotiate)$/.test(g.lemma) && !when) continue;
      const edtf = when ? point(when) : upTo(scene);
      // "The Declaration, adopted on that occasion": the meeting told before may date it.
      const undated = when ? {} : { undated: WEAK.test(g.lemma) ? ('dropped' as const) : ('kept' as const) };
      const start =
        k === 0
          ? Math.min(
              name.from,
              clause.verb.from < name.from && when && when.from < name.from ? when.from : name.from,
            )
          : g.from;
      out.push({
        ...draft(
          KIND.instrument,
          k === 0 ? 'text-participle' : 'text-again',
          edtf,
          { ...slots(name), ...force(s, g.to, until) },
          proof(s, start, Math.max(end(g, date, until), g.to)),
          [`“${name.title}” is followed by the participle “${g.lemma}”`],
        ),
        ...undated,
      });
    }
    if (out.length > 0) return out;
  }
  const inForce = forceAtName(s, name);
  if (inForce && fact)
    return [
      draft(
        KIND.instrument,
        'text-in-force',
        inForce.edtf.split('/')[0]!,
        { ...slots(name), inForce: `${inForce.edtf.split('/')[0]}/..` },
        proof(s, name.from, inForce.to),
        ['it is said to be in force since then'],
      ),
    ];
  const bracket = inBrackets(s, name);
  if (bracket && fact)
    return [
      draft(KIND.instrument, 'text-dated', bracket.edtf, slots(name), proof(s, name.from, bracket.to + 1), [
        'its day stands in brackets',
      ]),
    ];
  // The next clause may be relative: "…, which was signed in 1997 and entered into force in 1999".
  const following = s.clauses.slice(s.clauses.indexOf(clause) + 1);
  const first = following[0];
  // "the Agreement, negotiations on which were concluded in 2014 and which was signed in 2016"
  const next = first && isOfTalks(s, first) ? following[1] : first;
  // "agreed a Programme on 8 May, which was the only one to be launched under …": it has its own day.
  const isDatedHere =
    next !== undefined &&
    ADOPT.test(clause.verb.lemma) &&
    name.from >= clause.verb.to &&
    !clause.verb.passive &&
    datesIn(s, name.to, next.from).some((w) => w.sort === 'point');
  if (
    next &&
    !isDatedHere &&
    next.relative === 'which' &&
    (next.from - name.to <= 5 || next !== first) &&
    (ADOPT.test(next.verb.lemma) ||
      next.verb.lemma === 'date' ||
      // "the Programme, which in 2008 replaced the Plan"
      (/^(?:replace|supersede|succeed)$/.test(next.verb.lemma) && !next.verb.passive)) &&
    isFact(s, next) &&
    !intoForce(s, next.verb)
  ) {
    const made = fromClause(scene, s, next, name, name.from);
    const since = fact ? governed(s, clause, name) : undefined;
    if (made) return since ? [governing(s, clause, name, since), made] : [made];
  }
  if (!fact || isOfTalks(s, clause)) return undefined;
  const v = clause.verb;
  const isSubject = name.to <= v.from && (name.to > clause.subject.from || isFirstOfTwo(s, clause, name));
  const isPlainObject = name.from >= v.to && !v.passive;
  // "is set out in a Plan, agreed in 2006": what is set out was not adopted then.
  if (
    isSubject &&
    v.passive &&
    /^(?:set|lay|draw|put|follow)$/.test(v.lemma) &&
    /^(?:out|down|forth|in|into)$/.test(s.tokens[v.to]?.n ?? '') &&
    v.lemma !== 'put'
  )
    return undefined;
  if (isSubject && intoForce(s, v)) {
    const last = recent(scene, name);
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    if (last) {
      last.slots.inForce = `${moment.when.split('/')[0]}/..`;
      return undefined;
    }
    return moment.dated
      ? [
          draft(
            KIND.instrument,
            'text-in-force',
            moment.when.replace(/\/\.\.$/, ''),
            { ...slots(name), inForce: `${moment.when.split('/')[0]}/..` },
            proof(s, clause.from, clause.to),
            ['it entered into force'],
          ),
        ]
      : undefined;
  }
  if (
    isSubject &&
    ((v.passive && ADOPT.test(v.lemma)) ||
      (v.passive && v.lemma === 'make' && s.tokens[v.to]?.n === 'public') ||
      v.lemma === 'date' ||
      // "The Declaration followed in 2001"; what was followed by another had its day before.
      (v.lemma === 'follow' && !v.passive) ||
      (v.lemma === 'come' && s.tokens[v.to]?.n === 'on'))
  ) {
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  if (isPlainObject && ADOPT.test(v.lemma) && v.lemma !== 'follow') {
    if (!isDirect(s, v, name)) return dated(s, clause, name);
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  // "was replaced by an Individually Tailored Partnership Programme"
  const by =
    /^(?:replace|supersede|succeed|follow|complement)$/.test(v.lemma) &&
    v.passive &&
    isPassiveAgent(s, v.to, name.from);
  if (by) {
    // "followed in 2003 by A and in 2008 by B": each has its date before "by".
    const own = datesIn(s, v.to, name.from).findLast((w) => w.sort === 'point');
    const made = fromClause(scene, s, clause, name, own && own.from > v.to ? own.from : clause.from);
    return made && [own ? { ...made, when: own.edtf } : made];
  }
  const years = coveredBy(s, clause, name);
  if (years)
    return [
      draft(
        KIND.instrument,
        'text-covering',
        years.edtf,
        { ...slots(name), inForce: years.edtf },
        proof(s, clause.from, years.to),
        ['cooperation is set out in it for these years'],
      ),
    ];
  const since = governed(s, clause, name);
  if (since) return [governing(s, clause, name, since)];
  if (isSigning(s, clause, name)) {
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made.undated ? { ...made, undated: 'dropped' } : made];
  }
  if (isAgreedIn(s, clause, name)) {
    const moment = momentIn(scene, s, clause, clause.from, clause.to);
    const made = draft(
      KIND.instrument,
      'text-agreed-in',
      moment.when,
      slots(name),
      proof(s, clause.from, clause.to),
      ['the sides agreed or stated in it'],
    );
    return [moment.dated ? made : { ...made, undated: 'dropped' }];
  }
  // "met in Rome in June, adopting an Action Agenda"
  const adding = s.groups.find(
    (g) =>
      g.shape === 'ing' &&
      /^(?:adopt|sign|conclude|endorse|approve|issue|launch|renew)$/.test(g.lemma) &&
      g.to <= name.from &&
      g.from >= v.to &&
      s.tokens[g.from - 1]?.t === ',' &&
      isDirect(s, g, name),
  );
  if (adding && v.tense === 'past') {
    const made = fromClause(scene, s, clause, name, adding.from);
    return made && [made];
  }
  // "In March, through an exchange of letters": letters are exchanged on the clause's day.
  const letters =
    name.type === 'exchange-of-letters' ? momentIn(scene, s, clause, clause.from, clause.to) : undefined;
  if (letters?.dated && clause.verb.tense === 'past' && !letters.when.includes('..'))
    return [
      draft(
        KIND.instrument,
        'text-letters',
        letters.when,
        slots(name),
        proof(s, clause.from, Math.max(name.to, clause.verb.from)),
        ['letters were exchanged'],
      ),
    ];
  return dated(s, clause, name);
}

function governing(s: Sentence, clause: Clause, name: TextName, since: When): Draft {
  return draft(
    KIND.instrument,
    'text-governing',
    since.edtf.split('/')[0]!,
    { ...slots(name), inForce: since.edtf },
    proof(s, clause.from, Math.max(name.to, clause.verb.to)),
    ['cooperation rests on it since then'],
  );
}

function firstDate(s: Sentence, clause: Clause, g: Group): When | undefined {
  return datesIn(s, clause.from, g.from).find((w) => w.sort === 'point' || w.sort === 'since');
}
