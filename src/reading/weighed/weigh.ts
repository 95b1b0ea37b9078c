import { KIND } from '../kinds.ts';
import { isFact } from '../moment.ts';
import type { Someone } from '../proposal.ts';
import type { Draft, Scene } from '../scene.ts';
import type { Sentence } from '../sentence.ts';
import type { Chance } from './chance.ts';
import { givenChances } from './given-chances.ts';
import { marksOf } from './marks.ts';
import { metChances } from './met-chances.ts';
import { namedChances } from './named-chances.ts';
import weights from './weights.json' with { type: 'json' };

/** How likely a chance must be to be told. At this bar about six in ten of what is added are right, and nothing surer is lost. */
const BAR = 0.9;

const TABLES = new Map(
  Object.entries(weights as Record<string, Record<string, number>>).map(
    ([kind, table]) => [kind, new Map(Object.entries(table))] as const,
  ),
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
  const out: Draft[] = [];
  const likely = chances(scene, s)
    .map((c) => ({ c, ...chanceOf(c.draft.kind, marksOf(scene, s, c)) }))
    .filter((x) => x.p >= BAR)
    .sort((a, b) => b.p - a.p);
  for (const { c, p, why } of likely) {
    if ([...told, ...out].some((d) => isSame(d, c.draft)) || isTaken(s, c, told)) continue;
    c.draft.why.push(`weighed ${p.toFixed(2)}: ${why}`);
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

/** How likely the marks make it, and the three that speak for it most. */
function chanceOf(kind: string, marks: readonly string[]): { p: number; why: string } {
  const table = TABLES.get(kind);
  if (!table) return { p: 0, why: '' };
  const found = marks.map((m) => [m, table.get(m) ?? 0] as const);
  const sum = found.reduce((n, [, w]) => n + w, table.get('1') ?? 0);
  const why = [...found]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 3)
    .map(([m]) => m)
    .join(', ');
  return { p: 1 / (1 + Math.exp(-sum)), why };
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
