import { KIND } from '../kinds.ts';
import { isFact } from '../moment.ts';
import type { Someone } from '../proposal.ts';
import type { Draft, Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import type { Chance } from './chance.ts';
import { givenChances } from './given-chances.ts';
import { About, eachMark } from './marks.ts';
import { metChances } from './met-chances.ts';
import { namedChances } from './named-chances.ts';
import weights from './weights.json' with { type: 'json' };

/** How likely a chance must be to be told. On twenty pages never seen before, two in three of what it lets through were right. */
const BAR = 0.9;

type Table = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Weights by kind, and in it by the name and the value of a mark. */
const TABLES = new Map(
  Object.entries(weights as Record<string, Record<string, number>>).map(([kind, flat]): [string, Table] => {
    const table = new Map<string, Map<string, number>>();
    for (const [mark, weight] of Object.entries(flat)) {
      const colon = mark.indexOf(':');
      const name = colon < 0 ? mark : mark.slice(0, colon);
      const values = table.get(name) ?? new Map<string, number>();
      table.set(name, values.set(colon < 0 ? '' : mark.slice(colon + 1), weight));
    }
    return [kind, table];
  }),
);

/** All that a sentence could tell, by the nouns, names, sums and people in it, whether or not a rule told it: facts, no plans. */
export function chances(scene: Scene, s: Sentence): Chance[] {
  return [...metChances(scene, s), ...namedChances(scene, s), ...givenChances(scene, s)].filter(
    (c) => !c.clause || isFact(s, c.clause),
  );
}

/**
 * What the rules left of a sentence and what speaks for it outweighs what speaks against: the likeliest first, none that tells of a fact
 * told already. Each names the marks that weighed most. `weights.json` is learnt from annotated pages (`bench/reading/weigh.ts`).
 */
export function weighed(scene: Scene, s: Sentence, told: readonly Draft[]): Draft[] {
  const about = new About(scene, s);
  const out: Draft[] = [];
  const likely = chances(scene, s)
    .filter((c) => !told.some((d) => isSame(d, c.draft)) && !isTaken(s, c, told))
    .map((c) => ({ c, p: chanceOf(about, c) }))
    .filter((x) => x.p >= BAR)
    .sort((a, b) => b.p - a.p);
  for (const { c, p } of likely) {
    if (out.some((d) => isSame(d, c.draft))) continue;
    c.draft.why.push(`weighed ${p.toFixed(2)}: ${bestOf(about, c).join(', ')}`);
    out.push(c.draft);
  }
  return out;
}

const oneOther = (kind: string): string | undefined =>
  kind === KIND.contribution
    ? KIND.participation
    : kind === KIND.participation
      ? KIND.contribution
      : undefined;

/** Whether a rule told something else by the very words: “provided 120 soldiers to the Mission” is a part, and no gift beside it. */
function isTaken(s: Sentence, c: Chance, told: readonly Draft[]): boolean {
  const { s: start, e: end } = s.tokens[c.at]!;
  const other = oneOther(c.draft.kind);
  return told.some((d) => d.kind === other && d.citations.some((x) => x.start <= start && x.end >= end));
}

/** How likely the marks make a chance. */
function chanceOf(about: About, c: Chance): number {
  const table = TABLES.get(c.draft.kind);
  if (!table) return 0;
  let sum = table.get('1')?.get('') ?? 0;
  eachMark(about, c, (name, value) => {
    sum += table.get(name)?.get(value) ?? 0;
  });
  return 1 / (1 + Math.exp(-sum));
}

/** The three marks that speak for a chance most. */
function bestOf(about: About, c: Chance): string[] {
  const table = TABLES.get(c.draft.kind)!;
  const found: [string, number][] = [];
  eachMark(about, c, (name, value) => {
    found.push([`${name}:${value}`, table.get(name)?.get(value) ?? 0]);
  });
  return found
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([mark]) => mark);
}

/** What of a record says which one it is. */
const MAIN: Readonly<Record<string, string>> = {
  standing: 'category',
  instrument: 'title',
  participation: 'in',
  posting: 'post',
  contribution: 'money',
};

/** Whether two tell of one fact: they cite the same words, and no day, name or person parts them. */
export function isSame(told: Draft, d: Draft): boolean {
  if (told.kind !== d.kind) return false;
  const over = told.citations.some((a) => d.citations.some((b) => a.start < b.end && b.start < a.end));
  if (d.kind === KIND.engagement) {
    const old = ((told.slots.people as Someone[] | undefined) ?? []).map((p) => p.name);
    const people = ((d.slots.people as Someone[] | undefined) ?? []).map((p) => p.name);
    const isUndated = d.when.startsWith('[') || d.when.startsWith('/');
    if (
      people.some((p) => old.includes(p)) &&
      (isUndated || told.when.startsWith(d.when) || d.when.startsWith(told.when))
    )
      return true;
    return over && (isUndated || told.when === d.when || told.when.startsWith(`${d.when}-`));
  }
  if (!over) return false;
  const main = MAIN[d.kind];
  return (
    main === undefined ||
    told.when === d.when ||
    (d.slots[main] !== undefined && JSON.stringify(told.slots[main]) === JSON.stringify(d.slots[main])) ||
    (told.same !== undefined && told.same === d.same)
  );
}
