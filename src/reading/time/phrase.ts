import { isDash, type Token } from '../tokens.ts';
import { type Atom, atomAt, yearAt } from './day.ts';
import { fiscalYear, pointOf, startOf, stretchOf } from './edtf.ts';
import { addedInBrackets, monthOfLine } from './in-brackets.ts';
import { relative } from './relative.ts';
import { vague } from './vague.ts';
import type { Clock, Point, When } from './when.ts';

const SINCE = new Set(['since']);
const AT = new Set([
  'in',
  'on',
  'at',
  'during',
  'of',
  'for',
  'over',
  'throughout',
  'within',
  'around',
  'circa',
  'dated',
  'effective',
]);

/** The dates of a sentence, left to right; the clock moves with them. */
export function timesOf(tokens: readonly Token[], from: number, to: number, clock: Clock): When[] {
  const found: When[] = [];
  for (let i = from; i < to; ) {
    const when =
      timeAt(tokens, i, to, clock) ??
      addedInBrackets(tokens, i, from, found) ??
      monthOfLine(tokens, i, clock);
    if (when && when.to <= to + 1) {
      // In "offered in 2019 … between 2020 and 2022" what follows goes on from 2019.
      const isAside =
        when.sort === 'aside' ||
        when.sort === 'by' ||
        isForce(tokens, when.from) ||
        // What is to come gives no year to what is told after it.
        (clock.day !== undefined && (when.point?.y ?? 0) > clock.day.y) ||
        (when.sort === 'range' && found.some((w) => w.sort === 'point'));
      found.push(when);
      if (when.point && !isAside) {
        clock.last = when.point;
        if (when.sort === 'point') clock.recent = when.edtf;
      }
      i = Math.max(when.to, i + 1);
    } else i++;
  }
  return found;
}

/** "in force since 2019": an aside to what is told. */
function isForce(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:force|effect)$/.test(tokens[i - 1]?.n ?? '') &&
    /^(?:in|into)$/.test(tokens[i - 2]?.n ?? '') &&
    /^[,;(]$/.test(tokens[i - 3]?.t ?? '')
  );
}

function timeAt(tokens: readonly Token[], i: number, to: number, clock: Clock): When | undefined {
  const n = tokens[i]!.n;
  const next = tokens[i + 1]?.n ?? '';
  if (SINCE.has(n)) return opened(tokens, i, i + 1, clock);
  if (
    (n === 'as' && next === 'of') ||
    (/^(?:beginning|starting|effective|commencing|dating)$/.test(n) && /^(?:in|from|on|back)$/.test(next))
  )
    return opened(tokens, i, n === 'dating' && tokens[i + 2]?.n === 'to' ? i + 3 : i + 2, clock);
  if (n === 'back' && next === 'to') return opened(tokens, i, i + 2, clock);
  if (n === 'from') return fromTo(tokens, i, clock) ?? opened(tokens, i, i + 1, clock);
  if (n === 'between') return betweenAnd(tokens, i, clock);
  if (
    /^(?:until|till|through)$/.test(n) ||
    (n === 'up' && /^(?:to|until)$/.test(next)) ||
    (n === 'up' && next === 'till')
  ) {
    const at = n === 'up' ? i + 2 : i + 1;
    // "through the Red Cross in 2011", "up to 60 soldiers in 2011" tell no end.
    const end = /^(?:until|till)$/.test(tokens[at - 1]!.n)
      ? endAt(tokens, at, clock)
      : resolved(tokens, at, clock);
    return end
      ? {
          from: i,
          to: end.to,
          edtf: `/${end.edtf.split('/').at(-1)!}`,
          sort: 'until',
          relative: end.relative,
          point: end.point,
        }
      : undefined;
  }
  if (n === 'by') {
    const end = resolved(tokens, i + 1, clock) ?? closing(tokens, i + 1, clock);
    return end
      ? {
          from: i,
          to: end.to,
          edtf: `[..${end.edtf.split('/').at(-1)!}]`,
          sort: 'by',
          relative: end.relative,
          point: end.point,
        }
      : undefined;
  }
  if (/^(?:before|after|following|prior|ahead|preceding)$/.test(n)) {
    const at = n === 'prior' || n === 'ahead' ? i + 2 : i + 1;
    const atom = resolved(tokens, at, clock);
    if (atom)
      return { from: i, to: atom.to, edtf: atom.edtf, sort: 'aside', relative: false, point: atom.point };
    return undefined;
  }
  if (AT.has(n) || (n === 'as' && next === 'early')) {
    let at = i + 1;
    if (n === 'as') at = tokens[i + 2]?.n === 'as' ? i + 3 : i + 2;
    if (/^(?:in|on)$/.test(tokens[at]?.n ?? '')) at++;
    const r = resolved(tokens, at, clock) ?? relative(tokens, at, clock);
    if (r) return onward(tokens, { ...r, from: i }, clock);
    return vague(tokens, i, to, clock);
  }
  const r = resolved(tokens, i, clock, true) ?? relative(tokens, i, clock);
  if (r) return onward(tokens, r, clock);
  return vague(tokens, i, to, clock);
}

/** "2015 onwards", "July 2005-December 2007". */
function onward(tokens: readonly Token[], when: When, _clock: Clock): When {
  const n = tokens[when.to]?.n;
  if (when.sort === 'point' && when.point?.m !== undefined && isDash(tokens[when.to])) {
    const last = atomAt(tokens, when.to + 1);
    const end =
      last?.y !== undefined && last.m !== undefined && !last.end ? { ...last, y: last.y } : undefined;
    const until = end && stretchOf(end).split('/').at(-1)!;
    if (until && until > when.edtf && !when.edtf.includes('/'))
      return { ...when, to: last!.to, edtf: `${when.edtf}/${until}`, sort: 'range' };
  }
  // "covering 2017 to 2021", "January 2013 to June 2014"
  if (when.sort === 'point' && n === 'to' && /^\d{4}(?:-\d\d)?$/.test(when.edtf)) {
    const last = atomAt(tokens, when.to + 1);
    const end =
      last?.y !== undefined && last.d === undefined && !last.end ? stretchOf({ ...last, y: last.y }) : '';
    if (end.length === when.edtf.length && end > when.edtf)
      return { ...when, to: last!.to, edtf: `${when.edtf}/${end}`, sort: 'range' };
  }
  if ((n === 'onwards' || n === 'onward') && when.sort === 'point')
    return { ...when, to: when.to + 1, edtf: `${when.edtf.split('/')[0]!}/..`, sort: 'since' };
  return when;
}

function opened(tokens: readonly Token[], i: number, at: number, clock: Clock): When | undefined {
  if (tokens[at]?.n === 'then') {
    const last = clock.last;
    return last
      ? { from: i, to: at + 1, edtf: `${startOf(pointOf(last))}/..`, sort: 'since', relative: true }
      : undefined;
  }
  // "has been a partner ever since", "a member since."
  if (tokens[i]!.n === 'since' && clock.last && (tokens[at] === undefined || /^[.,;:)]$/.test(tokens[at]!.t)))
    return {
      from: i,
      to: at,
      edtf: `${startOf(pointOf(clock.last))}/..`,
      sort: 'since',
      relative: true,
    };
  const r =
    resolved(tokens, at, clock) ??
    relative(tokens, at, clock) ??
    (tokens[i]!.n === 'since' ? distant(tokens, at, clock) : undefined);
  if (r?.sort !== 'point') {
    if (r && r.sort === 'range') return { ...r, from: i, edtf: `${startOf(r.edtf)}/..`, sort: 'since' };
    return undefined;
  }
  let to = r.to;
  if (/^onwards?$/.test(tokens[to]?.n ?? '') || tokens[to]?.n === 'on') to++;
  const after = { ...clock, last: r.point ?? clock.last! };
  const tail = /^(?:until|till)$/.test(tokens[to]?.n ?? '')
    ? endAt(tokens, to + 1, after)
    : /^(?:to|through)$/.test(tokens[to]?.n ?? '')
      ? resolved(tokens, to + 1, after)
      : undefined;
  if (tail)
    return {
      from: i,
      to: tail.to,
      edtf: `${startOf(r.edtf)}/${tail.edtf.split('/').at(-1)!}`,
      sort: 'range',
      relative: false,
      point: tail.point,
    };
  return { from: i, to, edtf: `${startOf(r.edtf)}/..`, sort: 'since', relative: r.relative, point: r.point };
}

/** What ends a stretch: "until 2014", "until its closure in 2021", "until the completion of the mission at the end of 2014". */
function endAt(tokens: readonly Token[], at: number, clock: Clock): When | undefined {
  return resolved(tokens, at, clock) ?? closing(tokens, at, clock) ?? distant(tokens, at - 1, clock);
}

/** "by the end of last year", "until the end of the following year": the last month of a year told by another. */
function closing(tokens: readonly Token[], at: number, clock: Clock): When | undefined {
  const k = tokens[at]?.n === 'the' ? at + 1 : at;
  if (tokens[k]?.n !== 'end' || tokens[k + 1]?.n !== 'of') return undefined;
  const det = tokens[k + 2]?.n ?? '';
  const year =
    det === 'last' && tokens[k + 3]?.n === 'year' && clock.day
      ? { y: clock.day.y - 1, to: k + 4 }
      : undefined;
  const told = year ? undefined : relative(tokens, k + 2, clock);
  const y = year?.y ?? (told?.point?.m === undefined ? told?.point?.y : undefined);
  if (y === undefined) return undefined;
  const point = { y, m: 12 };
  return { from: at, to: year?.to ?? told!.to, edtf: pointOf(point), sort: 'point', relative: true, point };
}

/** "since initial contacts in the early 1990s", "since the summit of 2012": the date stands a few words on. */
function distant(tokens: readonly Token[], at: number, clock: Clock): When | undefined {
  for (let k = at + 1; k < at + 8; k++) {
    const t = tokens[k];
    if (!t || /^[,;:.()]$/.test(t.t) || /^(?:has|have|had|was|were|is|are|which|who|when|and)$/.test(t.n))
      return undefined;
    if (!/^(?:in|of|on|at)$/.test(t.n)) continue;
    const r = resolved(tokens, k + 1, clock);
    if (r) return r;
  }
  return undefined;
}

/** "from 2010 to 2013", "from 11 to 13 April 2013", "from February 2010 to late 2012". */
function fromTo(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  return pair(tokens, i, clock, /^(?:to|until|till|through|up)$/);
}

function betweenAnd(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  return pair(tokens, i, clock, /^and$/);
}

function pair(tokens: readonly Token[], i: number, clock: Clock, link: RegExp): When | undefined {
  const first = atomAt(tokens, i + 1);
  if (first?.end && first.d !== undefined) return finish(i, first, clock, 'range');
  // "from March to December 2017", "from 2010-2013"
  if (first?.end && link.test('to')) return finish(i, first, clock, 'range');
  const bare = first
    ? undefined
    : /^\d{1,2}$/.test(tokens[i + 1]?.t ?? '')
      ? Number(tokens[i + 1]!.t)
      : undefined;
  let at = first ? first.to : bare === undefined ? 0 : i + 2;
  if (!at) return undefined;
  if (isDash(tokens[at])) at++;
  else if (link.test(tokens[at]?.n ?? '')) at += tokens[at]!.n === 'up' ? 2 : 1;
  else return undefined;
  const second = atomAt(tokens, at);
  if (!second) return undefined;
  if (bare !== undefined)
    return second.d === undefined
      ? undefined
      : finish(i, { ...second, d: bare, end: { m: second.m!, d: second.d } }, clock, 'range');
  const y =
    first!.y ??
    (second.y === undefined
      ? undefined
      : first!.m !== undefined
        ? second.m !== undefined && first!.m > second.m
          ? second.y - 1
          : second.y
        : undefined);
  const a = complete({ ...first!, ...(y === undefined ? {} : { y }) }, clock);
  if (!a) return undefined;
  const b = complete(second, { ...clock, last: a });
  if (!b) return undefined;
  const start = stretchOf({ ...first!, ...a }).split('/')[0]!;
  const end = stretchOf({ ...second, ...b })
    .split('/')
    .at(-1)!;
  return { from: i, to: second.to, edtf: `${start}/${end}`, sort: 'range', relative: false, point: b };
}

/** In a press release "14 February" is the last one before its day. */
function yearBefore(atom: Atom, clock: Clock): number | undefined {
  const { press } = clock;
  if (!press?.d || press.m === undefined || atom.m === undefined || atom.d === undefined || atom.end)
    return undefined;
  const isLater = atom.m > press.m || (atom.m === press.m && atom.d > press.d);
  return isLater && atom.m - press.m > 2 ? press.y - 1 : press.y;
}

function complete(atom: Atom, clock: Clock): Point | undefined {
  const y = atom.y ?? yearBefore(atom, clock) ?? clock.last?.y;
  if (y === undefined) return undefined;
  const m = atom.m ?? (atom.d !== undefined ? clock.last?.m : undefined);
  if (atom.d !== undefined && m === undefined) return undefined;
  return { y, ...(m === undefined ? {} : { m }), ...(atom.d === undefined ? {} : { d: atom.d }) };
}

function finish(from: number, atom: Atom, clock: Clock, sort?: 'range'): When | undefined {
  const point = complete(atom, clock);
  if (!point) return undefined;
  const edtf = atom.fiscal
    ? fiscalYear(point.y, atom.end?.y, clock.fiscal)
    : stretchOf({ ...atom, ...point });
  return {
    from,
    to: atom.to,
    edtf,
    sort: sort ?? (atom.end && atom.d === undefined ? 'range' : 'point'),
    relative: atom.y === undefined,
    point,
  };
}

/** The date at `i`. `bare`: without a preposition only what can't be a mere number is taken. */
function resolved(tokens: readonly Token[], i: number, clock: Clock, bare = false): When | undefined {
  if (!tokens[i]) return undefined;
  // "Agenda for Action-2020", "Vision-2030": the number belongs to the word before it.
  if (
    isDash(tokens[i - 1]) &&
    !tokens[i]!.sp &&
    !tokens[i - 1]!.sp &&
    tokens[i - 2]?.kind === 'word' &&
    tokens[i - 2]!.cap
  )
    return undefined;
  // "A Roadmap to 2025"
  if (
    /^(?:Roadmap|Vision)$/.test(tokens[i - (tokens[i - 1]?.n === 'to' ? 2 : 1)]?.t ?? '') &&
    !isDash(tokens[i + 1])
  )
    return undefined;
  const atom = atomAt(tokens, i);
  if (!atom) return undefined;
  // "the 2030 Agenda", "the 2063 Vision": a year that the page has not seen yet is part of a name.
  if (
    atom.m === undefined &&
    !atom.end &&
    clock.day &&
    (atom.y ?? 0) > clock.day.y &&
    tokens[atom.to]?.cap &&
    tokens[atom.to]!.kind === 'word'
  )
    return undefined;
  if (bare && atom.y === undefined && atom.d === undefined) return undefined;
  if (bare && atom.m === undefined && atom.d !== undefined) return undefined;
  let { to } = atom;
  let completed = atom;
  // "9 June of the same year", "in August of that year"
  if (atom.y === undefined) {
    const at = tokens[to]?.n === 'of' || tokens[to]?.t === ',' ? to + 1 : to;
    const year = relative(tokens, at, clock);
    if (year?.point && year.point.m === undefined) {
      completed = { ...atom, y: year.point.y };
      to = year.to;
    } else if (bare && clock.last === undefined) return undefined;
  }
  // "1,550 in 2013" is a date; "2000 troops" is none.
  if (
    bare &&
    atom.m === undefined &&
    !atom.decade &&
    !atom.end &&
    !atom.part &&
    !atom.fiscal &&
    yearAt(tokens, i) !== undefined &&
    /^(?:troops|personnel|soldiers|people|million|billion|police|tons|tonnes|kilometres|km|students|participants|experts|officers|refugees|families|houses|men|women|children|households)$/.test(
      tokens[atom.to]?.n ?? '',
    )
  )
    return undefined;
  const done = finish(i, completed, clock);
  return done && { ...done, to };
}
