import type { Mention } from '../../mention.ts';
import { oneOf } from '../../one-of.ts';
import { words } from '../../scene.ts';
import type { Clause, Sentence } from '../../sentence.ts';
import { isDash } from '../../tokens.ts';
import { isAttribute, isOfMeeting, isOfTraining } from './beside.ts';
import { type Named, NO_DRILL, quotedNames } from './formed.ts';

export type { Named };

/** The operations that a clause names: all in a list after the verb, else the one before it. */
export function namesOf(s: Sentence, clause: Clause): Named[] {
  const v = clause.verb;
  // "The first joint exercise involved the destroyer Takanami, then serving in Operation X"
  if (v.lemma === 'involve') {
    const subject = unknown(s, clause.subject.from, clause.subject.to);
    if (subject) return [subject];
  }
  const all = s.mentions.filter(
    (m) =>
      m.type === 'operation' &&
      m.from >= clause.from &&
      m.to <= clause.to &&
      !isOfTraining(s, m) &&
      !isOfMeeting(s, m, clause.from) &&
      !isAttribute(s, m),
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
    if (oneOf('under|through|within|like').test(before) && chosen.length > 1) continue;
    if (named.some((n) => n.same === m.id)) continue;
    named.push(known(s, m));
  }
  if (named.length > 0) return named;
  const first =
    courses(s, v.to, clause.to) ??
    jointly(s, clause) ??
    quotedNames(s, v.to, clause.to).find((n) => n.kind === 'exercise') ??
    unknown(s, v.to, clause.to);
  if (first) return [first];
  const many = titled(s, clause);
  const one = many.length === 0 ? quoted(s, clause) : undefined;
  return one ? [one] : many;
}

/** A name of the reference data, written as the text writes it. */
export function known(s: Sentence, m: Mention): Named {
  // "the Response Force exercise": an exercise that bears the name of a force.
  if (m.kind !== 'exercise' && s.tokens[m.to]?.n === 'exercise' && !s.groups.some((g) => g.from === m.to))
    return { from: m.from, to: m.to + 1, id: words(s, m.from, m.to + 1), kind: 'exercise', unknown: true };
  return { from: m.from, to: m.to, id: words(s, m.from, m.to), same: m.id, kind: m.kind ?? 'operation' };
}

/** "attend courses at the NATO School": the house that trains names what its pupils take part in. */
function courses(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    if (!oneOf('courses?|seminars?').test(s.tokens[i]!.n) || !oneOf('at|of').test(s.tokens[i + 1]?.n ?? ''))
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
  if (
    !oneOf('hold|conduct|carry|undertake|practise|practice|do|perform|complete|take|participate|have').test(
      v.lemma,
    ) ||
    v.passive
  )
    return undefined;
  for (let i = v.to; i < Math.min(clause.to, v.to + 12); i++) {
    if (!oneOf('joint|passing').test(s.tokens[i]!.n)) continue;
    let b = i + 1;
    while (b < i + 6 && !oneOf('training|exercises?|drills?|patrols?|manoeuvres').test(s.tokens[b]?.n ?? ''))
      b++;
    if (b === i + 6 || s.tokens[b + 1]?.n !== 'with') return undefined;
    return { from: i, to: b + 1, id: words(s, i, b + 1), kind: 'exercise', unknown: true };
  }
  return undefined;
}

/** "NATO exercises", "Operation X", "the NATO-led peacekeeping force in X": names that the reference data lacks. */
function unknown(s: Sentence, from: number, to: number): Named | undefined {
  for (let i = from; i < to; i++) {
    const t = s.tokens[i]!;
    const isForce = t.n === 'force' && isTaskForce(s, i, from);
    if (!(isForce || oneOf('exercises?|operations?|missions?').test(t.n)) || s.cover[i]) continue;
    // "the special operations forces", "the operations centre": no operation.
    if (oneOf('forces?|units?|cent(?:re|er)|command|room|officers?').test(s.tokens[i + 1]?.n ?? '')) continue;
    const kind = isForce ? 'operation' : t.n.replace(/s$/, '');
    // "the OSCE Mission to Bosnia and Herzegovina"
    const place = s.cover[i + 2];
    if (
      t.cap &&
      !isForce &&
      oneOf('to|in').test(s.tokens[i + 1]?.n ?? '') &&
      place?.type === 'country' &&
      place.from === i + 2
    ) {
      let org = i;
      while (org > from && s.tokens[org - 1]!.cap) org--;
      return { from: org, to: place.to, id: words(s, org, place.to), kind, unknown: true };
    }
    const title = oneOf('exercises?').test(t.n) ? titleIn(s, i + 1, to) : undefined;
    if (title) return { ...title, kind: 'exercise', unknown: true };
    if ((t.cap || oneOf('exercise|operation').test(t.n)) && s.tokens[i + 1]?.cap) {
      let a = t.cap ? i : i + 1;
      while (isForce && a > from && s.tokens[a - 1]!.cap) a--;
      let b = i + 1;
      while (
        b < to &&
        (s.tokens[b]!.cap || (s.tokens[b]!.kind === 'number' && /^\d{2,4}$/.test(s.tokens[b]!.t)))
      )
        b++;
      if (
        isForce ||
        !s.tokens
          .slice(i, b)
          .some((x) =>
            oneOf(
              'cent(?:re|er)|college|school|academy|course|branch|division|department|office|committee',
            ).test(x.n),
          )
      )
        return { from: a, to: b, id: words(s, a, b), kind, unknown: true };
      continue;
    }
    // "by a diplomatic mission": a house.
    if (oneOf('diplomatic|permanent|resident|consular|fact').test(s.tokens[i - 1]?.n ?? '')) continue;
    let a = i;
    while (a > from && isPartOfName(s, a - 1)) a--;
    while (a < i && s.tokens[a]!.kind === 'sign') a++;
    // "the NATO-led operation in Afghanistan"
    const where = s.cover[i + 2];
    const b =
      a < i && s.tokens[i + 1]?.n === 'in' && where?.from === i + 2 && oneOf('country|city').test(where.type)
        ? where.to
        : i + 1;
    if (kind === 'exercise' && s.tokens.slice(a, i).some((x) => NO_DRILL.test(x.n))) continue;
    if (a < i) return { from: a, to: b, id: words(s, a, b), kind, unknown: true };
  }
  return undefined;
}

/** What stands in quotation marks at `i`. */
function titleIn(s: Sentence, i: number, to: number): { from: number; to: number; id: string } | undefined {
  if (!oneOf('["“‘«]').test(s.tokens[i]?.t ?? '')) return undefined;
  let b = i + 1;
  while (b < Math.min(to, i + 10) && !oneOf('["”’»]').test(s.tokens[b]!.t)) b++;
  return b > i + 1 && b < to + 1 ? { from: i + 1, to: b, id: words(s, i + 1, b) } : undefined;
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
    !oneOf(
      'in|the|of|to|a|an|for|with|at|several|many|number|various|its|by|part|and|other|joint|range|these|such|some|on|from|as|both|all|two|three|different',
    ).test(t.n)
  );
}

/** What is met at or spoken in, rather than taken part in. */
const EVENT = oneOf(
  'conference|summit|meeting|meetings|forum|seminar|workshop|session|council|committee|assembly|dialogue|talks|symposium|consultations|ministerial|congress|commission|week|day|debate|elections?|school|courses?',
);
const PLATFORM = oneOf('programme|program|project|initiative|network|platform|scheme|mechanism');

const JOINED = oneOf('alliance|coalition|cent(?:re|er)|group|call|partnership|consortium|academy');
const SEAT = oneOf('committee|sub-committee|subcommittee|group|board|council|forum|panel|commission');

/** "aircraft took part in Arctic Meet 2014", "participates in the Border Security Programme": names in capitals. */
function titled(s: Sentence, clause: Clause): Named[] {
  const v = clause.verb;
  const sits = v.lemma === 'represent' && v.passive;
  const enrols = oneOf('enroll?').test(v.lemma);
  const isPart =
    v.lemma === 'be' &&
    s.tokens
      .slice(v.to, v.to + 6)
      .some((t) => oneOf('members?|part|partner|active|involved|engaged|among|one').test(t.n));
  if (!oneOf('take|participate|join').test(v.lemma) && !sits && !enrols && !isPart) return [];
  const out: Named[] = [];
  for (let a = v.to, guard = 0; a < clause.to && guard < 12; guard++) {
    if (!s.tokens[a]!.cap) {
      const steps = oneOf(
        'part|in|of|the|a|an|new|its|annual|also|as|partner|member|full|founding|supporters?|members?|active|actively|among|one|and|activities|work|observer',
      );
      if (!steps.test(s.tokens[a]!.n)) break;
      a++;
      continue;
    }
    let b = a;
    while (b < clause.to && (s.tokens[b]!.cap || oneOf("of|for|on|and|to|in|-|'s").test(s.tokens[b]!.t))) {
      if (!s.tokens[b]!.cap && !s.tokens[b + 1]?.cap) break;
      if (s.times.some((w) => w.from <= b && b < w.to)) break;
      if (s.tokens[b]!.n === 'in' && oneOf('country|city').test(s.cover[b + 1]?.type ?? '')) break;
      b++;
    }
    const one = titleAt(s, clause, a, b, { sits, enrols, isPart });
    if (one) out.push(one);
    else if (out.length === 0) break;
    a = Math.max(b, one?.to ?? b);
    // "(ISA)" and the like
    if (s.tokens[a]?.t === '(' && s.tokens[a + 2]?.t === ')') a += 3;
  }
  return out;
}

function titleAt(
  s: Sentence,
  clause: Clause,
  a: number,
  b: number,
  how: { readonly sits: boolean; readonly enrols: boolean; readonly isPart: boolean },
): Named | undefined {
  const v = clause.verb;
  const run = s.tokens.slice(a, b);
  if (run.length < 2 || s.times.some((w) => w.from <= a && w.to > a)) return undefined;
  // "joined the Partnership for Peace in May 1994" tells a standing.
  if (s.cover[a]?.type === 'standing' && s.cover[a]!.from === a) return undefined;
  const last = run.at(-1)!.n;
  const isKnown = run.some(
    (_, k) =>
      oneOf('country|organisation|person|standing|office|fund').test(s.cover[a + k]?.type ?? '') &&
      s.cover[a + k]!.to - s.cover[a + k]!.from >= run.length - 1,
  );
  if (isKnown) return undefined;
  const named = (to: number, kind: string): Named => ({
    from: a,
    to,
    id: words(s, a, to),
    kind,
    unknown: true,
  });
  if (how.enrols)
    return run.some((t) => PLATFORM.test(t.n) || oneOf('academy|course|college').test(t.n))
      ? named(b, 'project')
      : undefined;
  if (how.sits) return run.some((t) => SEAT.test(t.n)) ? named(b, 'platform') : undefined;
  if (run.some((t) => EVENT.test(t.n))) return undefined;
  if (PLATFORM.test(last) || PLATFORM.test(s.tokens[b]?.n ?? '')) {
    const to = PLATFORM.test(last) ? b : b + 1;
    return named(
      to,
      oneOf('project|platform').test(s.tokens[to - 1]!.n) ? s.tokens[to - 1]!.n : 'initiative',
    );
  }
  if (run.some((t) => PLATFORM.test(t.n))) return named(b, 'initiative');
  if (
    run.some((t) => JOINED.test(t.n)) &&
    (v.lemma === 'join' || how.isPart) &&
    run.length > 2 - Number(how.isPart)
  )
    return named(b, 'initiative');
  // Units take part in exercises, whatever their name.
  const isUnit = s.tokens
    .slice(clause.subject.from, clause.subject.to)
    .some((t) =>
      oneOf('aircraft|ships?|frigates?|vessels?|troops|soldiers|forces|units?|jets|navy').test(t.n),
    );
  const isPlain = run.every(
    (_, k) => !oneOf('country|organisation|body|city|person').test(s.cover[a + k]?.type ?? ''),
  );
  if (isUnit && isPlain && v.lemma !== 'join') {
    const to = s.tokens[b]?.kind === 'number' && /^\d{4}$/.test(s.tokens[b]!.t) ? b + 1 : b;
    return named(to, 'exercise');
  }
  // "take part in the Pacific Islands Chiefs of Police": what lasts, by its long name.
  return v.tense === 'present' && oneOf('take|participate').test(v.lemma) && run.length > 3
    ? named(b, 'platform')
    : undefined;
}

/** "one of the countries of the project “X”": the name stands in quotation marks. */
function quoted(s: Sentence, clause: Clause): Named | undefined {
  for (let i = clause.verb.to; i < clause.to - 2; i++) {
    if (!PLATFORM.test(s.tokens[i]!.n) || !oneOf('["“‘]').test(s.tokens[i + 1]!.t)) continue;
    let b = i + 2;
    while (b < Math.min(s.to, i + 20) && !oneOf('["”’]').test(s.tokens[b]!.t)) b++;
    if (b === i + 2 || b >= s.to) return undefined;
    return { from: i + 2, to: b, id: words(s, i + 2, b), kind: 'project', unknown: true };
  }
  return undefined;
}
