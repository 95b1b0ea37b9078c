import type { Group } from '../../group.ts';
import { KIND } from '../../kinds.ts';
import { datesIn, isFact } from '../../moment.ts';
import { oneOf } from '../../one-of.ts';
import { type Draft, draft, proof } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import type { TextName } from '../../text-name.ts';
import type { When } from '../../time/when.ts';
import { slots } from './adoption.ts';

/** "Since 2012, cooperation has been taken forward through an agreed programme": the year of agreement. */
export function governed(s: Sentence, clause: Clause, name: TextName): When | undefined {
  if (clause.verb.tense !== 'perfect' && clause.verb.tense !== 'present') return undefined;
  if (
    !s.tokens
      .slice(clause.subject.from, clause.subject.to)
      .some((t) =>
        oneOf(
          'cooperation|co-operation|collaboration|relations|relationship|partnership|work|dialogue|ties|activities|contacts|it|this|which',
        ).test(t.n),
      )
  )
    return undefined;
  const before = s.tokens.slice(Math.max(clause.verb.to, name.from - 5), name.from).map((t) => t.n);
  const isSetOut = oneOf('set|lay|define|describe').test(clause.verb.lemma) && before.includes('in');
  if (!isSetOut && !before.some((n) => oneOf('through|under|by|within|basis|on').test(n))) return undefined;
  if (
    !oneOf(
      'take|govern|base|guide|carry|conduct|pursue|structure|frame|underpin|set|develop|define|implement',
    ).test(clause.verb.lemma)
  )
    return undefined;
  return datesIn(s, clause.from, clause.to).find((w) => w.sort === 'since');
}

/** A date stands at the name itself: "the 1998 Cooperation Agreement", "a joint declaration of 14 June 2012", "(1999)". */
export function dated(s: Sentence, clause: Clause, name: TextName): Draft[] | undefined {
  // "a first Joint Declaration dating from May 1999"
  const dating = s.times.find((w) => w.from === name.to && s.tokens[w.from]!.n === 'dating');
  if (dating && isFact(s, clause))
    return [
      draft(
        KIND.instrument,
        'text-dated',
        dating.edtf.split('/')[0]!,
        slots(name),
        proof(s, name.from, dating.to),
        ['it is said to date from then'],
      ),
    ];
  let at = name.to;
  if (s.tokens[at]?.t === '(' && s.tokens[at + 2]?.t === ')')
    at = /^\d{4}$/.test(s.tokens[at + 1]!.t) ? at : at + 3;
  const own = s.times.find(
    (w) =>
      w.edtf &&
      w.sort === 'point' &&
      // "Plan of Action (2016-2020)": what it covers.
      !/^\d{4}\/\d{4}$/.test(w.edtf) &&
      (w.to === name.from || w.from === at || (s.tokens[at]?.t === '(' && w.from === at + 1)),
  );
  if (own && !oneOf('since|by').test(own.sort)) {
    const direct =
      oneOf('of|in|on|from').test(s.tokens[own.from]?.n ?? '') ||
      own.to === name.from ||
      s.tokens[at]?.t === '(';
    if (
      direct &&
      own.relative === false &&
      isFact(s, clause) &&
      !oneOf('meeting|summit').test(s.tokens[name.from - 1]?.n ?? '')
    )
      return [
        draft(
          KIND.instrument,
          'text-dated',
          own.edtf,
          slots(name),
          proof(s, Math.min(own.from, name.from), Math.max(own.to, name.to)),
          ['a date stands at its name'],
        ),
      ];
  }
  // "Relations were founded in May 1990 with a Declaration", "formal footing by an IPCP"
  const v = clause.verb;
  // "established by decision of the Council": a decision without a number is no text of the two.
  if (name.type === 'decision' && !s.tokens[name.head]!.cap) return undefined;
  const before = s.tokens[name.from - 1]?.n ?? '';
  const det = s.tokens[name.from - 2]?.n ?? '';
  if (
    oneOf('lay|formalise|formalize|found|establish|begin|start|launch|create').test(v.lemma) &&
    (before === 'with' || before === 'by' || oneOf('with|by').test(det)) &&
    v.tense !== 'present'
  ) {
    const when = datesIn(s, clause.from, clause.to).find((w) => w.sort === 'point');
    if (when)
      return [
        draft(KIND.instrument, 'text-foundation', when.edtf, slots(name), proof(s, clause.from, clause.to), [
          'relations were founded with it',
        ]),
      ];
  }
  return undefined;
}

/** "the Agreement on customs (2010)": a day alone in brackets is the text's; years are what it covers. */
export function inBrackets(s: Sentence, name: TextName): When | undefined {
  if (s.tokens[name.to]?.t !== '(') return undefined;
  return s.times.find(
    (w) =>
      w.from === name.to + 1 &&
      w.sort === 'point' &&
      s.tokens[w.to]?.t === ')' &&
      !/^\d{4}\/\d{4}$/.test(w.edtf),
  );
}

/** "was concluded in December 2015, signed in Hanoi on 30 June 2019": the signature dates it. */
export function signedLater(s: Sentence, clause: Clause): When | undefined {
  const v = clause.verb;
  if (!v.passive || !oneOf('conclude|negotiate|initial|finalise|finalize|agree|complete').test(v.lemma))
    return undefined;
  const g = s.groups.find(
    (x) =>
      x.lemma === 'sign' &&
      x.from > v.to &&
      x.to <= clause.to &&
      oneOf(',|and').test(s.tokens[x.from - 1]?.t ?? ''),
  );
  return g && datesIn(s, g.to, clause.to).find((w) => w.sort === 'point');
}

/** "the Mutual Recognition Agreement, in force since 1 January 1999": said beside the name. */
export function forceAtName(s: Sentence, name: TextName): When | undefined {
  let i = name.to;
  if (s.tokens[i]?.t === '(' && s.tokens[i + 2]?.t === ')') i += 3;
  if (s.tokens[i]?.t === ',') i++;
  if (s.tokens[i]?.n !== 'in' || !oneOf('force|place|effect').test(s.tokens[i + 1]?.n ?? ''))
    return undefined;
  return s.times.find((w) => w.from >= i + 2 && w.from < i + 6 && w.sort === 'since');
}

/** "First, to implement the Memorandum on …, signed in Cairo in December 2009": a name with its participle, and no verb. */
export function bare(s: Sentence, name: TextName): Draft[] | undefined {
  const detail = bracketDetail(s, name);
  if (detail) return [detail];
  const force = forceAtName(s, name);
  if (force)
    return [
      draft(
        KIND.instrument,
        'text-in-force',
        force.edtf.split('/')[0]!,
        { ...slots(name), inForce: `${force.edtf.split('/')[0]}/..` },
        proof(s, name.from, force.to),
        ['it is said to be in force since then'],
      ),
    ];
  const g = s.groups.find(
    (x) => x.from >= name.to && x.from - name.to < 3 && oneOf('participle|finite').test(x.shape),
  );
  if (!g || !oneOf('sign|adopt|conclude|endorse|agree|approve').test(g.lemma)) return undefined;
  const date = datesIn(s, g.to, s.to)[0];
  if (date?.sort !== 'point') return undefined;
  return [
    draft(KIND.instrument, 'text-participle', date.edtf, slots(name), proof(s, name.from, date.to), [
      `“${name.title}” is followed by the participle “${g.lemma}”`,
    ]),
  ];
}

/** What brackets tell of a text's coming about. */
const DETAIL = oneOf(
  'signed|concluded|adopted|agreed|force|accession|acceded|signature|approved|endorsed|launched|issued|ratified|effective|renewed|updated',
);

/** "Agreement on Customs (signed in January 2008, in force since 2009)": what brackets tell of the text before them. */
export function bracketDetail(s: Sentence, name: TextName): Draft | undefined {
  let open = name.to;
  if (s.tokens[open]?.t === '(' && s.tokens[open + 2]?.t === ')') open += 3;
  if (s.tokens[open]?.t !== '(') return undefined;
  let close = open + 1;
  while (close < s.to && close < open + 24 && s.tokens[close]!.t !== ')') close++;
  if (s.tokens[close]?.t !== ')') return undefined;
  const inside = s.tokens.slice(open, close);
  if (!inside.some((t) => DETAIL.test(t.n))) return undefined;
  const dates = datesIn(s, open, close);
  const date = dates[0];
  if (!date) return undefined;
  const force = dates.find((w) => s.tokens.slice(w.from - 4, w.from + 1).some((t) => t.n === 'force'));
  return draft(
    KIND.instrument,
    'text-in-brackets',
    date.edtf.split('/')[0] === date.edtf
      ? date.edtf
      : date.sort === 'since'
        ? date.edtf.split('/')[0]!
        : date.edtf,
    { ...slots(name), ...(force ? { inForce: `${force.edtf.split('/')[0]}/..` } : {}) },
    proof(s, name.from, close + 1),
    ['brackets tell its day'],
  );
}

/** "Cooperation is set out in a Programme, covering the years 2017 to 2019": of a text without a day the years it covers. */
export function coveredBy(s: Sentence, clause: Clause, name: TextName): When | undefined {
  const v = clause.verb;
  if (!oneOf('set|lay|define|base|govern|guide|take').test(v.lemma) || name.from < v.to) return undefined;
  const years = datesIn(s, name.to, Math.min(s.to, name.to + 9)).find((w) => /^\d{4}\/\d{4}$/.test(w.edtf));
  return years &&
    s.tokens.slice(name.to, years.from + 1).some((t) => oneOf('covering|for|period|years').test(t.n))
    ? years
    : undefined;
}

/** The date of the last participle where it stands past the clause's end, with no other verb before it. */
export function dateOn(s: Sentence, g: Group, until: number, isLast: boolean): When | undefined {
  if (!isLast) return undefined;
  const stop = Math.min(s.to, g.to + 26);
  const next = s.groups.find((x) => x.from >= g.to && x.shape !== 'ing')?.from ?? stop;
  return datesIn(s, until, Math.min(stop, next)).find((w) => w.sort === 'point');
}
