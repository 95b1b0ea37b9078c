import { KIND } from '../../kinds.ts';
import { datesIn, isFact, momentIn } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import { textNames } from '../../texts.ts';
import type { When } from '../../time/when.ts';
import {
  ADOPT,
  intoForce,
  isAgreedIn,
  isOfAnother,
  isOfList,
  isOfTalks,
  isOwnPolicy,
  slots,
} from './adoption.ts';
import { another, byPronoun, forceLater, lastNamed, learnAcronym } from './again.ts';
import { fromClause } from './by-clause.ts';
import { besides, eachItsOwn, isUndertaking, withoutAliases } from './coordinated.ts';
import { bare, bracketDetail, coveredBy, dated, forceAtName, governed, inBrackets } from './dated.ts';
import { oneMore } from './one-more.ts';
import { isOfInfinitive, openly, underLine, withoutInPlace } from './open.ts';
import { byParticiples } from './participles.ts';
import { isDirect, isPassiveAgent, isSigning, namesTo, pastTail, signingDay } from './reach.ts';
import { renewals } from './renewal.ts';
import { rows } from './rows.ts';
import { ofThem, series, withoutMany } from './series.ts';

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
    if (isUndertaking(s, name) || (clause && isOfAnother(s, clause, name, names))) continue;
    const listed = name.plural ? series(scene, s, clause, name) : [];
    if (listed.length > 0) {
      drafts.push(...listed);
      continue;
    }
    // "its National Action Plan on Forests": its own.
    if (
      !name.named ||
      /^National (?:Action|Security|Strategy|Defen[cs]e|Plan|Programme|Program)\b/i.test(name.title)
    )
      continue;
    if (clause && isOwnPolicy(scene, s, clause, name)) continue;
    const made: Draft[] | undefined =
      !clause || s.clauses.length === 0
        ? (bare(s, name) ?? openly(scene, s, undefined, name))
        : isOurs(scene, s, clause, name)
          ? (adopted(scene, s, clause, name, names.find((n) => n.from >= name.to)?.from ?? s.to) ??
            openly(scene, s, clause, name))
          : undefined;
    // "An agreement was reached on 4 May by way of an exchange of letters": one text.
    if (made?.some((d) => d.rule === 'text-letters') && drafts.length > 0) continue;
    if (made) drafts.push(...made, ...(clause ? another(s, clause, name) : []));
    else if (clause) drafts.push(...ofThem(scene, s, clause, name));
    if (made || !scene.lastInstrument || name.from < s.to)
      scene.lastInstrument = name.plural ? scene.lastInstrument : { title: name.title, type: name.type };
    if (s.clauses.length === 0) scene.instrumentAt = scene.block;
  }
  withoutMany(drafts);
  if (names.length === 0 || drafts.length === 0) drafts.push(...underLine(scene, s));
  drafts.push(...besides(s, names, drafts));
  eachItsOwn(s, names, drafts);
  drafts.push(...byPronoun(scene, s, drafts));
  drafts.push(...renewals(scene, s, names, drafts));
  drafts.push(...oneMore(scene, s, names, drafts));
  drafts.push(...rows(scene, s, drafts));
  forceLater(scene, s, drafts);
  withoutInPlace(scene, drafts);
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
  const named = partiesIn(scene, s, clause.subject.from, inSubject ? name.to : clause.subject.to, true);
  // "the OECD's Convention on …"
  const owner = s.tokens[name.from - 1]?.n === "'s" ? (s.cover[name.from - 2]?.from ?? name.from) : name.from;
  // "the Malta Agreement" is named after a place.
  const place = s.cover[name.from];
  const after = place?.type === 'country' && place.to === name.head ? place.id : '';
  const own = partiesIn(scene, s, owner, name.to).filter((p) => p !== after);
  const parties = named.filter((p) => p !== after);
  if (parties.length > 0 && !concerns(scene, parties) && !concerns(scene, own)) return false;
  return (
    own.length === 0 ||
    concerns(scene, own) ||
    oneOf('of|in').test(s.tokens[name.from]?.n ?? '') ||
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
  const told = byParticiples(scene, s, clause, name, nextName, fact);
  if (told) return told;
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
    (next.from - pastTail(s, name.to) <= 5 || next !== first) &&
    // "a Declaration, which set the course of relations": what the text does is no adoption.
    ((ADOPT.test(next.verb.lemma) &&
      (next.verb.passive || next.subject.to > next.subject.from || signs(s, next))) ||
      next.verb.lemma === 'date' ||
      // "the Programme, which in 2008 replaced the Plan"
      (oneOf('replace|supersede|succeed').test(next.verb.lemma) && !next.verb.passive)) &&
    isFact(s, next) &&
    !intoForce(s, next.verb)
  ) {
    const made = fromClause(scene, s, next, name, name.from);
    const since = fact ? governed(s, clause, name) : undefined;
    // "the Plan, which replaced the Programme": only with a day.
    const isMade = made && !(made.undated && !ADOPT.test(next.verb.lemma));
    if (isMade) return since ? [governing(s, clause, name, since), made] : [made];
  }
  if (!fact || isOfTalks(s, clause) || isOfInfinitive(s, clause, name)) return undefined;
  const v = clause.verb;
  const isSubject =
    !isGoverned(s, name) && name.to <= v.from && (name.to > clause.subject.from || isOfList(s, clause, name));
  const isPlainObject = name.from >= v.to && !v.passive;
  // "is set out in a Plan, agreed in 2006": what is set out was not adopted then.
  if (
    isSubject &&
    v.passive &&
    oneOf('set|lay|draw|put|follow').test(v.lemma) &&
    oneOf('out|down|forth|in|into').test(s.tokens[v.to]?.n ?? '') &&
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
    ((v.passive && (ADOPT.test(v.lemma) || v.lemma === 'note')) ||
      (v.passive && v.lemma === 'make' && s.tokens[v.to]?.n === 'public') ||
      v.lemma === 'date' ||
      // "The Declaration followed in 2001"; what was followed by another had its day before.
      (v.lemma === 'follow' && !v.passive) ||
      (v.lemma === 'come' && s.tokens[v.to]?.n === 'on'))
  ) {
    const made = fromClause(scene, s, clause, name, name.to <= clause.subject.from ? name.from : clause.from);
    return made && [made];
  }
  if (isPlainObject && (ADOPT.test(v.lemma) || namesTo(s, v.to) > 0) && v.lemma !== 'follow') {
    if (!isDirect(s, v, name)) return dated(s, clause, name);
    const made = fromClause(scene, s, clause, name, clause.from);
    return made && [made];
  }
  // "was replaced by an Individually Tailored Partnership Programme"
  const by =
    oneOf('replace|supersede|succeed|follow|complement').test(v.lemma) &&
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
    // "the signature, in Riga on 4 May 2006, of the Agreement": its own day, whatever else the clause dates.
    const own = signingDay(s, clause, name);
    if (made && own) {
      delete made.undated;
      return [{ ...made, when: own.edtf }];
    }
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
      oneOf('adopt|sign|conclude|endorse|approve|issue|launch|renew').test(g.lemma) &&
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

/** "An action plan, based on the Memorandum, was adopted": the subject is another thing. */
function isGoverned(s: Sentence, name: TextName): boolean {
  let i = name.from - 1;
  while (i > s.from && oneOf('the|an?|its|their|this').test(s.tokens[i]!.n)) i--;
  return (
    oneOf('in|on|under|by|within|to|from').test(s.tokens[i]?.n ?? '') &&
    oneOf('based|foreseen|provided|for|annexed|attached|contained|envisaged|pursuant|according').test(
      s.tokens[i - 1]?.n ?? '',
    )
  );
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

/** "which Kabul and the Allies signed", "which they endorsed": somebody stands before the verb. */
const signs = (s: Sentence, clause: Clause): boolean =>
  s.tokens.slice(clause.from, clause.verb.from).some((t) => t.n !== 'which' && t.kind === 'word');
