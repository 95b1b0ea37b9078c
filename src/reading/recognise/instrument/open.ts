import { KIND } from '../../kinds.ts';
import { datesIn, isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { concerns, type Draft, draft, lately, partiesIn, proof, type Scene } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { ADOPT, slots } from './adoption.ts';
import { fromClause } from './by-clause.ts';
import { byNounAfter } from './noun-after.ts';
import { isDirect, isPassiveAgent } from './reach.ts';

/** What is done with a text that exists, or could be, and does not tell that it came about. */
const NOT_MADE = oneOf(
  'be|have|discuss|review|implement|support|base|mention|recall|note|welcome|reaffirm|describe|guide|govern|use|apply|honour|praise|commend|examine|consider|study|invoke|cite|celebrate|mark|commemorate|strengthen|promote|need|want|see|include|provide|cover|contain|call|evaluate|assess|monitor|violate|breach|terminate|denounce|suspend|cancel|withdraw|leave|reject|block|expire|end|lapse|translate|debate|negotiate|open|start|begin|resume|continue|fund|finance|fulfil|meet|underline|stress|highlight|emphasise|emphasize|follow|replace|supersede|succeed|name|know|view|regard|admit|understand|allow|enable|permit|require|mean|help|lead|result|contribute|pave|lay|make|take|give|amend|draft|submit|present|show|explain|introduce|propose|offer|table|work|prepare|set|put|remain|become|serve|form|join|enter|develop|create|hold|host|attend|visit|criticise|refer|envisage|foresee|modernise|deepen|broaden|widen|expand|coordinate|oversee|manage|run|lead|chair',
);

/** "talks led to an Agreement", "the Plan gave way to a Programme in 2012": by these a text comes about. */
const OUTCOME = oneOf(
  '(?:give|make) way (?:to|for)|lead to|result in|culminate in|(?:end|close|conclude) (?:with|in)|(?:complement|accompany|crown|seal|formalise|formalize) (?:by|with|in)',
);

/** A text of which no rule of its own takes the clause: whose, when and how it came about, by whatever verb. */
export function openly(
  scene: Scene,
  s: Sentence,
  clause: Clause | undefined,
  name: TextName,
): Draft[] | undefined {
  return (
    byNounAfter(s, name) ??
    signedByThem(scene, s, name) ??
    fronted(s, name) ??
    havingSigned(s, name) ??
    (clause && isFact(s, clause)
      ? (byOutcome(scene, s, clause, name) ??
        byAnyVerb(scene, s, clause, name) ??
        inPlace(scene, s, clause, name))
      : undefined)
  );
}

const STRONG = oneOf(
  'sign|adopt|conclude|agree|endorse|approve|issue|launch|initial|finalise|finalize|announce|seal|renew',
);

/** "the Agreement which the two ministers had signed in Riga in May 2004": what they did with it tells its day. */
function signedByThem(scene: Scene, s: Sentence, name: TextName): Draft[] | undefined {
  let at = name.to;
  if (s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')') at += 3;
  if (s.tokens[at]?.t === ',') at++;
  if (!oneOf('which|that').test(s.tokens[at]?.n ?? '')) return undefined;
  const g = s.groups.find(
    (x) => x.from > at + 1 && x.from < s.to && oneOf('finite|participle').test(x.shape),
  );
  if (!g || g.passive || g.modal || g.negated || !STRONG.test(g.lemma) || g.tense === 'present')
    return undefined;
  if (oneOf('it|them|the|an?|its|to|that').test(s.tokens[g.to]?.n ?? '')) return undefined;
  // "the Programme, which replaced the Plan agreed in 2004": the first verb is another.
  if (s.groups.some((x) => x.from >= at && x.to <= g.from)) return undefined;
  const parties = partiesIn(scene, s, at, g.from, true);
  if (parties.length > 0 && !concerns(scene, parties)) return undefined;
  // "the Programme which the country adopted": its own, not theirs together.
  if (
    parties.length === 1 &&
    oneOf('programme|action-plan').test(name.type) &&
    oneOf('adopt|approve').test(g.lemma)
  )
    return undefined;
  const stop = s.groups.find((x) => x.from >= g.to && x.shape === 'finite')?.from ?? s.to;
  const day = datesIn(s, g.from, stop).find(isPoint) ?? datesIn(s, at, g.from).find(isPoint);
  return (
    day &&
    one(
      'text-relative',
      s,
      name,
      day.edtf,
      Math.max(day.to, g.to),
      'what they did with it is told beside its name',
    )
  );
}

/** "Having signed the Framework Document in Brussels in 2006, …", "after concluding an Agreement on Ports in May 2004". */
function havingSigned(s: Sentence, name: TextName): Draft[] | undefined {
  let i = name.from - 1;
  while (i > s.from && oneOf('the|an?|its|their|joint|new|first').test(s.tokens[i]!.n)) i--;
  const isHaving =
    s.tokens[i - 1]?.n === 'having' &&
    oneOf('signed|adopted|concluded|agreed|joined|endorsed').test(s.tokens[i]!.n);
  const isDoing = oneOf('signing|adopting|concluding|endorsing').test(s.tokens[i]?.n ?? '');
  if (!isHaving && !isDoing) return undefined;
  const before = s.tokens[isHaving ? i - 2 : i - 1]?.n ?? '';
  if (isDoing && !oneOf('after|by|,|upon|on|').test(before)) return undefined;
  const stop = s.groups.find((g) => g.from >= name.to && g.shape === 'finite')?.from ?? s.to;
  const day = datesIn(s, name.to, stop).find(isPoint);
  return day && one('text-participle', s, name, day.edtf, day.to, 'it is told as signed before what follows');
}

/** "Signed on 4 May 2004, the Agreement on Ports …": the participle opens the sentence. */
function fronted(s: Sentence, name: TextName): Draft[] | undefined {
  const to = opening(s);
  let i = name.from - 1;
  while (i > s.from && oneOf('the|an?|its|their').test(s.tokens[i]!.n)) i--;
  if (to === 0 || s.tokens[i]?.t !== ',') return undefined;
  const day = datesIn(s, s.from, i).find(isPoint);
  return day && s.groups.every((g) => g.from < to || g.from > i)
    ? [
        draft(KIND.instrument, 'text-participle', day.edtf, slots(name), proof(s, s.from, name.to), [
          'a participle before its name tells its day',
        ]),
      ]
    : undefined;
}

/** Past the participle that opens a sentence: "Signed in …", "First agreed in …"; or 0. */
function opening(s: Sentence): number {
  const at = oneOf('first|originally|formally|jointly|initially').test(s.tokens[s.from]!.n)
    ? s.from + 1
    : s.from;
  return oneOf('signed|adopted|agreed|concluded|launched|endorsed|approved|initialled|issued').test(
    s.tokens[at]?.n ?? '',
  )
    ? at + 1
    : 0;
}

/** "(2) Harbour Declaration", and on the next line "Signed in Riga in May 2004.": said of the text that the line above names. */
export function underLine(scene: Scene, s: Sentence): Draft[] {
  const text = scene.lastInstrument;
  const to = opening(s);
  if (!text || to === 0 || scene.instrumentAt !== scene.block - 1) return [];
  const stop = s.groups.find((g) => g.from >= to && g.shape === 'finite')?.from ?? s.to;
  const day = datesIn(s, to, stop).find(isPoint);
  return day
    ? [
        draft(
          KIND.instrument,
          'text-under-line',
          day.edtf,
          { type: text.type, title: text.title },
          proof(s, s.from, Math.max(day.to, stop)),
          ['the line above names it'],
        ),
      ]
    : [];
}

function byOutcome(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  const v = clause.verb;
  if (name.from < v.to || v.tense === 'present') return undefined;
  let i = name.from - 1;
  while (i > v.to && oneOf('the|an?|its|their|new|first|second').test(s.tokens[i]!.n)) i--;
  const way = s.tokens[v.to]?.n === 'way' ? 'way ' : '';
  if (!OUTCOME.test(`${v.lemma} ${way}${s.tokens[i]!.n}`)) return undefined;
  return dated(scene, s, clause, name);
}

/** "A Joint Statement was delivered to the press on 4 May": by a verb that nobody listed, where there is a day. */
function byAnyVerb(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  const v = clause.verb;
  if (v.tense === 'present' || v.tense === 'none' || NOT_MADE.test(v.lemma) || name.plural) return undefined;
  if (!s.tokens[name.head]!.cap && !name.title.includes(' on ')) return undefined;
  const isSubject =
    v.passive && name.to <= v.from && name.to > clause.subject.from && !isPreceded(s, clause, name);
  const isNew = oneOf('an?|their|new|first|second|third').test(s.tokens[name.from - 1]?.n ?? '');
  const isObject = !v.passive && isNew && name.from >= v.to && isDirect(s, v, name);
  if (!isSubject && !isObject) return undefined;
  // "pledged to sign a Treaty": another verb stands between.
  if (s.groups.some((g) => g.from >= v.to && g.to <= name.from)) return undefined;
  return dated(scene, s, clause, name);
}

/** "Implementation of the Agreement was praised": the subject is another thing. */
function isPreceded(s: Sentence, clause: Clause, name: TextName): boolean {
  return s.tokens
    .slice(clause.subject.from, name.from)
    .some((t) => oneOf('of|on|for|to|in|under|by|with').test(t.n));
}

function dated(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  const made = fromClause(scene, s, clause, name, clause.from);
  if (!made || made.undated || made.when.includes('..')) return undefined;
  return [{ ...made, rule: 'text-by-any-verb' }];
}

const SET_OUT = oneOf(
  'set|lay|define|detail|outline|describe|specify|guide|govern|frame|list|anchor|underpin|organise|organize|structure|shape|take|conduct|carry|pursue|implement|base|proceed|build|agree|rest',
);
const FIELDS = oneOf(
  'cooperation|co-operation|objectives?|areas?|priorities|goals|support|work|relations|relationship|activities|partnership|it|which',
);

/** "Its priorities are set out in a Partnership Programme": a text in force; "Since May 2016 … under the Package": since when. */
function inPlace(scene: Scene, s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  const v = clause.verb;
  // "They have been bound by a Partnership since May 2004"
  const bound = oneOf('bind|link|tie|unite').test(v.lemma) && v.passive && isPassiveAgent(s, v.to, name.from);
  const bond = bound ? datesIn(s, name.to, clause.to).find((w) => w.sort === 'since') : undefined;
  if (bond)
    return one(
      'text-governing',
      s,
      name,
      bond.edtf.split('/')[0]!,
      bond.to,
      'they are bound by it since then',
    );
  if (!oneOf('programme|action-plan').test(name.type) || !s.tokens[name.head]!.cap || name.plural)
    return undefined;
  if (v.tense === 'past' || name.from < v.to) return undefined;
  let i = name.from - 1;
  while (
    i > v.to &&
    (/^(?:the|an?|its|their|'s|country|first|current|present|[a-z]+'s)$/.test(s.tokens[i]!.n) ||
      oneOf('country|demonym').test(s.cover[i]?.type ?? ''))
  )
    i--;
  if (!oneOf('in|through|under|by|within').test(s.tokens[i]!.n)) return undefined;
  const opener = s.tokens[clause.from]!.n === 'since' || s.tokens[s.from]!.n === 'since';
  const since = datesIn(s, s.from, v.from).find((w) => w.sort === 'since' || (opener && w.sort === 'point'));
  const start = since?.edtf.split('/')[0];
  if (start && OF_TWO.test(name.title))
    return [
      draft(
        KIND.instrument,
        'text-governing',
        start,
        { ...slots(name), inForce: `${start}/..` },
        proof(s, clause.from, Math.max(name.to, v.to)),
        ['cooperation rests on it since then'],
      ),
    ];
  const own = s.tokens.slice(clause.subject.from, name.from);
  if (
    v.tense !== 'present' ||
    !SET_OUT.test(v.lemma) ||
    !own.some((t) => FIELDS.test(t.n)) ||
    isTold(scene, name)
  )
    return undefined;
  if (datesIn(s, name.to, s.to).length > 0) return undefined;
  return one('text-in-place', s, name, '/..', name.to, 'it is said to be in force');
}

/** A programme that one party runs for others is no text of the two. */
const OF_TWO = /individual|tailored|partnership|package|annual national|cooperation|action plan|joint/i;

/** Whether the page has told of the text already. */
const isTold = (scene: Scene, name: TextName): boolean =>
  lately(scene).some((d) => d.kind === KIND.instrument && d.slots.title === name.title);

/** Takes back that a text is in force where the page then tells its day. */
export function withoutInPlace(scene: Scene, made: readonly Draft[]): void {
  for (const d of made) {
    if (d.when === '/..') continue;
    const was = lately(scene).find((o) => o.rule === 'text-in-place' && o.slots.title === d.slots.title);
    if (was) scene.drafts.splice(scene.drafts.lastIndexOf(was), 1);
  }
}

const isPoint = (w: When): boolean => w.sort === 'point' && !/^\d{4}\/\d{4}$/.test(w.edtf);

function one(rule: string, s: Sentence, name: TextName, when: string, to: number, why: string): Draft[] {
  return [draft(KIND.instrument, rule, when, slots(name), proof(s, name.from, Math.max(to, name.to)), [why])];
}

/** "pledged to strengthen the Partnership": what an infinitive speaks of has not been adopted. */
export function isOfInfinitive(s: Sentence, clause: Clause, name: TextName): boolean {
  return s.groups.some(
    (g) => g.shape === 'infinitive' && g.from >= clause.verb.to && g.to <= name.from && !ADOPT.test(g.lemma),
  );
}
