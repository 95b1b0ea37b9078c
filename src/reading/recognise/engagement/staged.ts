import { oneOf } from '../../one-of.ts';
import { type Clause, firstIn, type Sentence } from '../../sentence.ts';
import { dated, isAgentBy, isOften, ORDINAL } from './acting.ts';
import { eventIn } from './event.ts';
import { STAGED, type Trigger } from './trigger-kind.ts';

/** "Consultations were held", "The summit took place", "The meeting was attended by", "The summit brought together". */
export function subjectEvent(s: Sentence, clause: Clause, next: string): Trigger | undefined {
  const v = clause.verb;
  // "a summit which was chaired by": the noun stands before the clause.
  const from = clause.relative === 'which' ? Math.max(s.from, clause.from - 4) : clause.subject.from;
  const event =
    eventIn(s, from, clause.subject.to) ?? contacts(s, clause) ?? numbered(s, clause) ?? fronted(s, clause);
  if (!event || s.tokens[event.at - 1]?.n === 'no') return undefined;
  // "the second session, which Khartoum hosted in December 2014"
  if (
    clause.relative === 'which' &&
    oneOf('host|hold|co-host|convene').test(v.lemma) &&
    !v.passive &&
    dated(s, clause)
  ) {
    const host = s.mentions.find((m) => m.type === 'city' && m.from >= clause.from && m.to <= v.from);
    return {
      type: event.type,
      at: event.at,
      why: 'an event that somebody hosted',
      ...(host ? { object: host.from } : {}),
    };
  }
  // "Talks on an agreement were launched": they began, nobody met.
  if (
    oneOf('launch|open|start|begin|conclude|end|close').test(v.lemma) &&
    !launchedBy(s, clause) &&
    oneOf('talks|negotiations|discussions|dialogues?|consultations?').test(s.tokens[event.at]!.n)
  )
    return undefined;
  const staged =
    (STAGED.test(v.lemma) && (v.passive || v.tense === 'perfect')) ||
    (v.lemma === 'take' && next === 'place') ||
    // "The first such trip was made by X in May"
    (event.type === 'visit' && v.passive && oneOf('make|pay|undertake|return').test(v.lemma)) ||
    (v.lemma === 'bring' && next === 'together') ||
    (v.lemma === 'gather' && !v.passive) ||
    // "The Conference on trade, held in Lima on 5 May and attended by X, adopted …"
    (oneOf('hold|host|organise|organize|convene').test(v.lemma) &&
      v.tense === 'past' &&
      oneOf('in|at|on|from|virtually|online|jointly').test(next) &&
      dated(s, clause)) ||
    // "Meetings of the Commission were devoted to security on 4 December"
    (v.tense === 'past' &&
      oneOf(
        'devote|deal|focus|cover|review|concentrate|centre|center|attract|draw|see|conclude|end|close',
      ).test(v.lemma) &&
      s.times.some((w) => w.from >= v.to && w.to <= clause.to && w.sort === 'point') &&
      !s.groups.some((g) => g.from >= v.to && g.to <= clause.to && g.shape === 'participle')) ||
    (v.lemma === 'be' && next === 'ongoing') ||
    // "Annual consultations serve as the main forum"
    (v.tense === 'present' &&
      oneOf('serve|provide|remain|constitute|allow|offer|form|be|enable|permit|complement').test(v.lemma) &&
      s.tokens
        .slice(clause.subject.from, event.at)
        .some((t) => oneOf('annual|regular|yearly|biannual').test(t.n))) ||
    (oneOf('occur|happen|follow').test(v.lemma) && !v.passive && v.tense !== 'present');
  const object = event.type === 'visit' ? { object: event.at + 1 } : {};
  return staged ? { type: event.type, at: event.at, why: 'an event took place', ...object } : undefined;
}

/** "launched in Lima on 21 June by Minister X and Minister Y": those two met. */
export function launchedBy(s: Sentence, clause: Clause): boolean {
  const people = s.mentions.filter(
    (m) => m.type === 'person' && m.from >= clause.verb.to && m.to <= clause.to,
  );
  return clause.verb.passive && people.length > 1 && isAgentBy(s, people[0]!.from, clause.verb.to);
}

/** "Contacts take the form of consultations": what form they take. */
function contacts(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  const { from, to } = clause.subject;
  const at = firstIn(s, from, to, (t) => oneOf('contacts|exchanges').test(t.n));
  if (at < 0 || !isOften(s, clause)) return undefined;
  return { type: eventIn(s, clause.verb.to, clause.to)?.type ?? 'meeting', at };
}

/** "Staff talks between A of X and B of Y are held": the noun that opens the sentence, where "and" parted the subject. */
function fronted(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  if (clause.relative !== '' || clause.shares) return undefined;
  const event = eventIn(s, openingOf(s, clause), clause.subject.from);
  if (!event || !oneOf('between|on|with|about|among').test(s.tokens[event.at + 1]?.n ?? '')) return undefined;
  const before = s.tokens.slice(openingOf(s, clause), event.at).map((t) => t.n);
  const bare =
    before[0] === 'in' && oneOf('addition|parallel|turn|general').test(before[1] ?? '')
      ? before.slice(2)
      : before;
  return bare.some((n) =>
    oneOf('following|after|during|at|in|on|before|since|for|of|to|from|with|by|under').test(n),
  )
    ? undefined
    : event;
}

/** "…, and talks on water and on trade are held": past the comma, where the "and" of a list parted the clause from its noun. */
function openingOf(s: Sentence, clause: Clause): number {
  const at = oneOf('and|or').test(s.tokens[clause.from - 1]?.n ?? '') ? clause.from - 1 : clause.from;
  if (!oneOf('and|or').test(s.tokens[at]?.n ?? '')) return clause.from;
  const floor = s.clauses[s.clauses.indexOf(clause) - 1]?.verb.to ?? s.from;
  for (let i = at - 1; i > Math.max(floor, at - 14); i--)
    if (s.tokens[i]!.n === 'and' && s.tokens[i - 1]?.t === ',') return i + 1;
  return at + 1;
}

/** "The 10th C2C took place in Lagos": a number and a name tell of one of a series. */
function numbered(s: Sentence, clause: Clause): { type: string; at: number } | undefined {
  const { from, to } = clause.subject;
  for (let i = from; i < Math.min(to, from + 5); i++) {
    const suffix = s.tokens[i]!.kind === 'number' && oneOf('st|nd|rd|th').test(s.tokens[i + 1]?.n ?? '');
    const at = suffix ? i + 2 : ORDINAL.test(s.tokens[i]!.n) ? i + 1 : -1;
    const t = s.tokens[at];
    if (at < 0 || !t?.cap || to - at > 5 || !dated(s, clause)) continue;
    if (
      s.tokens
        .slice(at, to)
        .some((x) =>
          oneOf(
            'exercises?|operation|mission|course|elections?|project|phase|programme|battalion|division',
          ).test(x.n),
        )
    )
      continue;
    if (
      clause.verb.lemma === 'take' ||
      (clause.verb.passive && oneOf('hold|host|convene').test(clause.verb.lemma))
    )
      return { type: 'meeting', at: to - 1 };
  }
  return undefined;
}
