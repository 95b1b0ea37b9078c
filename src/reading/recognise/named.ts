import type { Mention } from '../mention.ts';
import { type Taken, words } from '../scene.ts';
import type { Clause, Sentence } from '../sentence.ts';
import { isDash } from '../tokens.ts';

/** What a party takes part in, as the text or the reference data names it. */
export interface Named extends Taken {
  /** The reference data lacks it. */
  readonly unknown?: true;
}

/** The operations that a clause names: all in a list after the verb, else the one before it. */
export function namesOf(s: Sentence, clause: Clause): Named[] {
  const v = clause.verb;
  // "The first joint exercise involved the destroyer Takanami, then serving in Operation X"
  if (v.lemma === 'involve') {
    const subject = unknown(s, clause.subject.from, clause.subject.to);
    if (subject) return [subject];
  }
  const all = s.mentions.filter(
    (m) => m.type === 'operation' && m.from >= clause.from && m.to <= clause.to && !isOfTraining(s, m),
  );
  const after = all.filter((m) => m.from >= v.to);
  const own = all.find((m) => m.to <= v.from);
  // "a Team worked in Parwan as part of ISAF"
  if (
    own &&
    after.length > 0 &&
    after.every((m) => s.tokens[m.from - 1]?.n === 'of' && s.tokens[m.from - 2]?.n === 'part')
  )
    return [known(s, own)];
  const chosen = after.length > 0 ? after : all.slice(0, 1);
  const named: Named[] = [];
  for (const m of chosen) {
    const before = s.tokens[m.from - 1]?.n ?? '';
    if (/^(?:under|through|within|like)$/.test(before) && chosen.length > 1) continue;
    if (named.some((n) => n.same === m.id)) continue;
    named.push(known(s, m));
  }
  if (named.length > 0) return named;
  const one =
    courses(s, v.to, clause.to) ??
    jointly(s, clause) ??
    unknown(s, v.to, clause.to) ??
    titled(s, clause) ??
    quoted(s, clause);
  return one ? [one] : [];
}

/** A name of the reference data, written as the text writes it. */
export function known(s: Sentence, m: Mention): Named {
  return { from: m.from, to: m.to, id: words(s, m.from, m.to), same: m.id, kind: m.kind ?? 'operation' };
}

/** "joint training with ships of Operation X": the training is what is taken part in. */
function isOfTraining(s: Sentence, m: Mention): boolean {
  for (let i = m.from - 1; i > Math.max(s.from, m.from - 6); i--)
    if (s.tokens[i]!.n === 'with')
      return (
        s.tokens[i - 2]?.n === 'joint' || s.tokens[i - 2]?.n === 'passing' || s.tokens[i - 3]?.n === 'joint'
      );
  return false;
}

/** "attend courses at the NATO School": the house that trains names what its pupils take part in. */
function courses(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    if (!/^(?:courses?|seminars?)$/.test(s.tokens[i]!.n) || !/^(?:at|of)$/.test(s.tokens[i + 1]?.n ?? ''))
      continue;
    const at = s.tokens[i + 2]?.n === 'the' ? i + 3 : i + 2;
    const house = s.cover[at];
    if (house?.type !== 'body' || house.from !== at || house.to > to || !HOUSE.test(house.id)) continue;
    return { from: i, to: house.to, id: `${s.tokens[i]!.n} at the ${house.id}`, kind: 'project' };
  }
  return undefined;
}

const HOUSE = /School|College|Academy|Cent(?:re|er)/;

/** "held a passing exercise with ships of X", "has conducted joint training with X": forces of two sides together. */
function jointly(s: Sentence, clause: Clause): Named | undefined {
  const v = clause.verb;
  if (!/^(?:hold|conduct|carry|undertake|practise|practice|do|perform|complete)$/.test(v.lemma) || v.passive)
    return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 5); i++) {
    if (!/^(?:joint|passing)$/.test(s.tokens[i]!.n)) continue;
    let b = i + 1;
    while (b < i + 4 && !/^(?:training|exercises?|drills?|patrols?|manoeuvres)$/.test(s.tokens[b]?.n ?? ''))
      b++;
    if (b === i + 4 || s.tokens[b + 1]?.n !== 'with') return undefined;
    return { from: i, to: b + 1, id: words(s, i, b + 1), kind: 'exercise', unknown: true };
  }
  return undefined;
}

/** "NATO exercises", "Operation X", "the NATO-led peacekeeping force in X": names that the reference data lacks. */
function unknown(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    const isForce = t.n === 'force' && isTaskForce(s, i, from);
    if (!(isForce || /^(?:exercises?|operations?|mission)$/.test(t.n)) || s.cover[i]) continue;
    const kind = isForce ? 'operation' : t.n.replace(/s$/, '');
    // "the OSCE Mission to Bosnia and Herzegovina"
    const place = s.cover[i + 2];
    if (
      t.cap &&
      !isForce &&
      /^(?:to|in)$/.test(s.tokens[i + 1]?.n ?? '') &&
      place?.type === 'country' &&
      place.from === i + 2
    ) {
      const org = s.cover[i - 1]?.type === 'organisation' ? i - 1 : i;
      return { from: org, to: place.to, id: words(s, org, place.to), kind, unknown: true };
    }
    if (t.cap && s.tokens[i + 1]?.cap) {
      let a = i;
      while (isForce && a > from && s.tokens[a - 1]!.cap) a--;
      let b = i + 1;
      while (
        b < to &&
        (s.tokens[b]!.cap || (s.tokens[b]!.kind === 'number' && /^\d{2,4}$/.test(s.tokens[b]!.t)))
      )
        b++;
      return { from: a, to: b, id: words(s, a, b), kind, unknown: true };
    }
    let a = i;
    while (a > from && isPartOfName(s, a - 1)) a--;
    while (a < i && s.tokens[a]!.kind === 'sign') a++;
    // "the NATO-led operation in Afghanistan"
    const where = s.cover[i + 2];
    const b =
      a < i && s.tokens[i + 1]?.n === 'in' && where?.from === i + 2 && /^(?:country|city)$/.test(where.type)
        ? where.to
        : i + 1;
    if (a < i) return { from: a, to: b, id: words(s, a, b), kind, unknown: true };
  }
  return undefined;
}

/** "the NATO-led peacekeeping force", "the Multinational Task Force": no force of a country's own. */
function isTaskForce(s: Sentence, i: number, from: number): boolean {
  for (let k = i - 1; k >= Math.max(from, i - 4); k--)
    if (/^(?:led|peacekeeping|peace-support|stabilisation|task)$|-led$/.test(s.tokens[k]!.n))
      return s.tokens[k]!.n !== 'task' || s.tokens[k]!.cap;
  return false;
}

function isPartOfName(s: Sentence, i: number): boolean {
  const t = s.tokens[i]!;
  if (isDash(t) && !t.sp) return true;
  return (
    t.kind === 'word' &&
    !s.groups.some((g) => g.from <= i && i < g.to && g.shape === 'finite') &&
    !/^(?:in|the|of|to|a|an|for|with|at|several|many|number|various|its|by|part|and|other|joint|range|these|such|some|on|from|as|both|all|two|three|different)$/.test(
      t.n,
    )
  );
}

/** What is met at or spoken in, rather than taken part in. */
const EVENT =
  /^(?:conference|summit|meeting|meetings|forum|seminar|workshop|session|council|committee|assembly|dialogue|talks|symposium|consultations|ministerial|congress|commission|week|day|group|debate)$/;
const PLATFORM = /^(?:programme|program|project|initiative|network|platform|scheme|mechanism)$/;

/** "aircraft took part in Arctic Meet 2014", "participates in the Border Security Programme": a name in capitals. */
function titled(s: Sentence, clause: Clause): Named | undefined {
  const v = clause.verb;
  if (!/^(?:take|participate|join)$/.test(v.lemma)) return undefined;
  let a = v.to;
  while (/^(?:part|in|the|a|an|an|new|its|annual|also)$/.test(s.tokens[a]?.n ?? '') && a < clause.to) a++;
  if (a === v.to && v.lemma !== 'join') return undefined;
  // "joined the Partnership for Peace programme" is a standing.
  if (s.cover[a]?.type === 'standing') return undefined;
  let b = a;
  while (b < clause.to && (s.tokens[b]!.cap || /^(?:of|for|on|and)$/.test(s.tokens[b]!.n))) {
    if (!s.tokens[b]!.cap && !s.tokens[b + 1]?.cap) break;
    b++;
  }
  const run = s.tokens.slice(a, b);
  if (run.length < 2 || run.some((t) => EVENT.test(t.n))) return undefined;
  const last = run.at(-1)!.n;
  if (PLATFORM.test(last) || PLATFORM.test(s.tokens[b]?.n ?? '')) {
    const to = PLATFORM.test(last) ? b : b + 1;
    const kind = /^(?:project|platform)$/.test(s.tokens[to - 1]!.n) ? s.tokens[to - 1]!.n : 'initiative';
    return { from: a, to, id: words(s, a, to), kind, unknown: true };
  }
  // Units take part in exercises, whatever their name.
  const isUnit = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) =>
      /^(?:aircraft|ships?|frigates?|vessels?|troops|soldiers|forces|units?|jets|navy)$/.test(t.n),
    );
  const isPlain = run.every(
    (_, k) => !/^(?:country|organisation|body|city|person)$/.test(s.cover[a + k]?.type ?? ''),
  );
  if (!isUnit || !isPlain || v.lemma === 'join') return undefined;
  if (s.tokens[b]?.kind === 'number' && /^\d{4}$/.test(s.tokens[b]!.t)) b++;
  return { from: a, to: b, id: words(s, a, b), kind: 'exercise', unknown: true };
}

/** "one of the countries of the project “X”": the name stands in quotation marks. */
function quoted(s: Sentence, clause: Clause): Named | undefined {
  for (let i = clause.verb.to; i < clause.to - 2; i++) {
    if (!PLATFORM.test(s.tokens[i]!.n) || !/^["“‘]$/.test(s.tokens[i + 1]!.t)) continue;
    let b = i + 2;
    while (b < Math.min(s.to, i + 20) && !/^["”’]$/.test(s.tokens[b]!.t)) b++;
    if (b === i + 2 || b >= s.to) return undefined;
    return { from: i + 2, to: b, id: words(s, i + 2, b), kind: 'project', unknown: true };
  }
  return undefined;
}
