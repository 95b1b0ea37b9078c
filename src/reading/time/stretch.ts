import { oneOf, type WordList } from '../one-of.ts';
import { isDash, type Token } from '../tokens.ts';
import { atomAt } from './day.ts';
import { pointOf, startOf, stretchOf } from './edtf.ts';
import { relative } from './relative.ts';
import { complete, finish, resolved } from './resolve.ts';
import type { Clock, When } from './when.ts';

/** "since 2007", "from 2003 until 2014": a stretch that begins at `at`, with its end where one is told. */
export function opened(tokens: readonly Token[], i: number, at: number, clock: Clock): When | undefined {
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
  if (oneOf('onwards?').test(tokens[to]?.n ?? '') || tokens[to]?.n === 'on') to++;
  const after = { ...clock, last: r.point ?? clock.last! };
  const tail = oneOf('until|till').test(tokens[to]?.n ?? '')
    ? endAt(tokens, to + 1, after)
    : oneOf('to|through').test(tokens[to]?.n ?? '')
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
export function endAt(tokens: readonly Token[], at: number, clock: Clock): When | undefined {
  return resolved(tokens, at, clock) ?? closing(tokens, at, clock) ?? distant(tokens, at - 1, clock);
}

/** "by the end of last year", "until the end of the following year": the last month of a year told by another. */
export function closing(tokens: readonly Token[], at: number, clock: Clock): When | undefined {
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
    if (!t || /^[,;:.()]$/.test(t.t) || oneOf('has|have|had|was|were|is|are|which|who|when|and').test(t.n))
      return undefined;
    if (!oneOf('in|of|on|at').test(t.n)) continue;
    const r = resolved(tokens, k + 1, clock);
    if (r) return r;
  }
  return undefined;
}

/** "from 2010 to 2013", "from 11 to 13 April 2013", "from February 2010 to late 2012". */
export function fromTo(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  return pair(tokens, i, clock, oneOf('to|until|till|through|up'));
}

/** "between 2010 and 2013". */
export function betweenAnd(tokens: readonly Token[], i: number, clock: Clock): When | undefined {
  return pair(tokens, i, clock, /^and$/);
}

function pair(tokens: readonly Token[], i: number, clock: Clock, link: WordList): When | undefined {
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
  // "from 2003 until May this year": told by the day of the page.
  const told =
    second.y === undefined && second.m !== undefined ? relative(tokens, second.to, clock) : undefined;
  const year = told?.point && told.point.m === undefined ? told.point.y : undefined;
  const b = complete(year === undefined ? second : { ...second, y: year }, { ...clock, last: a });
  if (!b) return undefined;
  const start = stretchOf({ ...first!, ...a }).split('/')[0]!;
  const end = stretchOf({ ...second, ...b })
    .split('/')
    .at(-1)!;
  const to = year === undefined ? second.to : told!.to;
  return { from: i, to, edtf: `${start}/${end}`, sort: 'range', relative: false, point: b };
}
