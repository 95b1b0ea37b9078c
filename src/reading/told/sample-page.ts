import { readdirSync, readFileSync } from 'node:fs';
import { oneOf } from '../one-of.ts';
import { told } from './sample-telling.ts';

/** How many slot values and records of the invented pages are right, proposed and wanted; and what differs, as lines. */
export interface Told {
  readonly page: string;
  slots: { right: number; given: number; wanted: number };
  records: { right: number; given: number; wanted: number };
  missed: string[];
  extra: string[];
  partly: string[];
}

/** One expectation or proposal, its slots by name. */
interface Line {
  readonly text: string;
  readonly kind: string;
  readonly optional: boolean;
  readonly slots: readonly (readonly [string, string])[];
}

const FOLDER = new URL('./pages/', import.meta.url);

/** The pages by name, each with what two officers would put on record from it, written before the reader was run. */
export function samplePages(): {
  page: string;
  text: string;
  relation: string[];
  date: string;
  want: string[];
}[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => {
      const [head, ...rest] = readFileSync(new URL(name, FOLDER), 'utf8').split('\n');
      const [relation, date] = head!.replace(/^% /, '').split(' ') as [string, string];
      return {
        page: name.replace(/\.txt$/, ''),
        text: rest.filter((l) => !/^>\??\s/.test(l)).join('\n'),
        relation: relation.split(','),
        date,
        want: rest.filter((l) => /^>\??\s/.test(l)),
      };
    });
}

/** Reads a page and sets what it gives beside what is wanted. */
export function tell(sample: ReturnType<typeof samplePages>[number]): Told {
  const want = sample.want.map((l) => parse(l.replace(/^>\??\s/, ''), l.startsWith('>?')));
  const got = told(sample.text, sample.relation, sample.date).map((l) => parse(l, false));
  const pairs: { hits: number; w: Line; g: Line }[] = [];
  for (const w of want)
    for (const g of got) {
      const hits = w.kind === g.kind ? common(w, g) : 0;
      if (hits > (w.slots.length > 2 ? 1 : 0)) pairs.push({ hits, w, g });
    }
  pairs.sort((a, b) => b.hits - a.hits || Number(a.w.optional) - Number(b.w.optional));
  const pairOf = new Map<Line, (typeof pairs)[number]>();
  for (const p of pairs)
    if (!pairOf.has(p.w) && !pairOf.has(p.g)) {
      pairOf.set(p.w, p);
      pairOf.set(p.g, p);
    }
  const out: Told = {
    page: sample.page,
    slots: { right: 0, given: 0, wanted: 0 },
    records: { right: 0, given: 0, wanted: 0 },
    missed: [],
    extra: [],
    partly: [],
  };
  for (const w of want) {
    if (w.optional) continue;
    const p = pairOf.get(w);
    out.slots.wanted += w.slots.length;
    out.records.wanted++;
    if (!p) {
      out.missed.push(w.text);
      continue;
    }
    out.records.right++;
    out.slots.right += p.hits;
    if (p.hits < w.slots.length || p.hits < p.g.slots.length) out.partly.push(`${w.text} — ${p.g.text}`);
  }
  for (const g of got) {
    const p = pairOf.get(g);
    if (p?.w.optional) continue;
    out.slots.given += g.slots.length;
    out.records.given++;
    if (!p) out.extra.push(g.text);
  }
  return out;
}

function parse(text: string, optional: boolean): Line {
  const [body, when] = text.split(' @ ') as [string, string];
  const time: [string, string] = ['when', when.replace(/ in force.*/, '')];
  const line = (kind: string, ...slots: (readonly [string, string])[]): Line => ({
    text,
    kind,
    optional,
    slots: [...slots, time],
  });
  let m = /^standing (.+)$/.exec(body);
  if (m) return line('standing', ['category', m[1]!]);
  m = /^area (.+)$/.exec(body);
  if (m) return line('area', ...m[1]!.split(' ').map((a) => ['areas', a] as const));
  m = /^(\S+) “(.+)”$/.exec(body);
  if (m) return line('instrument', ['type', m[1]!], ['title', m[2]!]);
  m = /^part (\S+) in (.+)$/.exec(body);
  if (m) return line('participation', ['party', m[1]!], ['in', m[2]!]);
  m = /^post (\S+) to ([^(]+?)(?: \(.+)?$/.exec(body);
  if (m) return line('posting', ['post', m[1]!], ['to', m[2]!]);
  m = /^(\S+) by (\S+)(?: ([A-Z]{3} [\d.]*\.\.[\d.]*)~?(?: per \w+)?)?((?: (?:fund|to) .+)?)$/.exec(body);
  if (m) {
    const fund = /fund (.+?)(?: to [A-Z]{3}$|$)/.exec(m[4]!)?.[1];
    const to = / to ([A-Z]{3})(?: |$)/.exec(m[4]!)?.[1];
    return line(
      'contribution',
      ['stage', m[1]!],
      ['donor', m[2]!],
      ...(m[3] ? [['money', m[3]] as const] : []),
      ...(fund ? [['fund', fund] as const] : []),
      ...(to ? [['recipient', to] as const] : []),
    );
  }
  m = /^(\S+?)(?: (?!in |on )(.+?))?(?: in (.+?))?(?: on (.+))?$/.exec(body)!;
  return line(
    'engagement',
    ['type', m[1]!],
    ...(m[2] ?? '')
      .split(', ')
      .filter(Boolean)
      .map((p) => ['people', p] as const),
    ...(m[3] ? [['place', m[3]] as const] : []),
    ...(m[4] ?? '')
      .split('; ')
      .filter(Boolean)
      .map((t) => ['topics', t] as const),
  );
}

/** How many slot values two lines have in common; the first may give alternatives. */
function common(w: Line, g: Line): number {
  const left = [...g.slots];
  let hits = 0;
  for (const [slot, value] of w.slots) {
    const at = left.findIndex(([s, v]) => s === slot && same(slot, value, v));
    if (at < 0) continue;
    hits++;
    left.splice(at, 1);
  }
  return hits;
}

function same(slot: string, want: string, got: string): boolean {
  if (want.includes('|')) return want.split('|').some((w) => same(slot, w, got));
  if (oneOf('type|post|party').test(slot)) return want.split('/').includes(got);
  if (!oneOf('category|title|in|to|fund|place|people').test(slot)) return want === got;
  const words = (s: string): string[] =>
    s
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((x) => x && !oneOf('the|of|and|for|a|in|to|s|nato').test(x));
  const [x, y] = [new Set(words(want)), new Set(words(got))];
  const both = [...x].filter((v) => y.has(v)).length;
  if (slot === 'people') return both > 0 && (both === x.size || both === y.size);
  if (x.size === 0 || y.size === 0) return want === got;
  return (
    (both === Math.min(x.size, y.size) && both / Math.max(x.size, y.size) >= 0.5) ||
    both / (x.size + y.size - both) >= 0.6
  );
}
