import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { read } from '../../src/reading/index.ts';

/**
 * Learns `src/reading/weighed/weights.json` from annotated pages: `npm run weigh -- FOLDER...`, each with `NAME.gold.json` beside its page in the
 * form of `../shared/reading` (whose `score.mjs` says what is right). Logistic regression by stochastic gradient descent (AdaGrad, Duchi et
 * al. 2011), its order fixed, so that the same pages give the same weights. A mark counts for its kind and, but for words, for all kinds.
 */
const shared = resolve(process.env.READING_GOLD ?? '../shared/reading');
const TARGET = 'src/reading/weighed/weights.json';
const EPOCHS = 40;
const STEP = 0.25;
/** How much a weight is drawn to nought, over the number of examples. */
const DECAY = 9;
/** A mark that fewer chances have says nothing. */
const FEWEST = 3;
/** A chance that has at least this share of a record's slots right is that record. */
const ENOUGH = 0.5;

interface Gold {
  readonly page: string;
  readonly sourceDate: string;
  readonly relation: string[];
  readonly records: { readonly kind: string; optional?: boolean }[];
}
interface Tally {
  right: number;
  wanted: number;
  recordsRight: number;
}
interface Example {
  readonly kind: string;
  readonly proposal: Record<string, unknown>;
  readonly marks: readonly string[];
  isRight: boolean;
  /** It tells of what officers could differ on, or of what a better one tells. */
  isLeftOut: boolean;
}

const { score } = (await import(join(shared, 'score.mjs'))) as {
  score(gold: unknown, text: string, proposals: unknown): Tally;
};

const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (folders.length === 0) throw new Error('Name the folders of annotated pages: npm run weigh -- FOLDER...');
const pages = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .sort()
    .map((name) => examplesOf(folder, name)),
);
const examples = pages.flat();
const tables = learn(examples.filter((e) => !e.isLeftOut));
writeFileSync(TARGET, `${JSON.stringify(tables, null, 2)}\n`);
const sum = Object.values(tables).reduce((n, table) => n + Object.keys(table).length, 0);
console.log(
  `${pages.length} pages, ${examples.length} chances, ${examples.filter((e) => e.isRight).length} of them right: ${sum} weights in ${TARGET}`,
);

/** The chances of a page, each set beside the gold. */
function examplesOf(folder: string, name: string): Example[] {
  const gold = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Gold;
  const text = readFileSync(resolve(folder, gold.page), 'utf8');
  const found: Example[] = [];
  read(text, {
    date: gold.sourceDate,
    relation: gold.relation,
    weigh: false,
    chance: ({ draft, marks }) =>
      found.push({
        kind: draft.kind,
        proposal: { kind: draft.kind, when: draft.when, ...draft.slots, citations: draft.citations },
        marks,
        isRight: false,
        isLeftOut: false,
      }),
  });
  for (const record of gold.records) {
    const near = found
      .filter((e) => e.kind === record.kind)
      .map((e) => {
        const asked = { ...gold, records: [{ ...record, optional: false }] };
        const tally = score(asked, text, { records: [e.proposal] });
        return { e, share: tally.recordsRight > 0 ? tally.right / tally.wanted : 0 };
      })
      .filter((x) => x.share >= ENOUGH)
      .sort((a, b) => b.share - a.share);
    for (const [k, { e }] of near.entries())
      if (k === 0 && !record.optional) e.isRight = true;
      else if (!e.isRight) e.isLeftOut = true;
  }
  for (const e of found) if (e.isRight) e.isLeftOut = false;
  return found;
}

/** Words tell of their kind alone. */
function isWord(mark: string): boolean {
  return /^(?:w|l|r|first|after|rule|noun|noun\+verb):/.test(mark);
}

/** Weights by kind and mark. */
function learn(all: readonly Example[]): Record<string, Record<string, number>> {
  const rows = all.map((e) => [
    ...e.marks.flatMap((m) => (isWord(m) ? [`${e.kind}|${m}`] : [`${e.kind}|${m}`, `*|${m}`])),
    `${e.kind}|1`,
  ]);
  const counts = new Map<string, number>();
  for (const row of rows) for (const f of row) counts.set(f, (counts.get(f) ?? 0) + 1);
  const place = new Map<string, number>();
  for (const [f, n] of counts) if (n >= FEWEST || f.endsWith('|1')) place.set(f, place.size);
  const data = rows.map((row) => row.flatMap((f) => place.get(f) ?? []));
  const weight = new Float64Array(place.size);
  const past = new Float64Array(place.size).fill(1e-8);
  let seed = 1;
  const random = (): number => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const order = data.map((_, i) => i);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const i of order) {
      const z = data[i]!.reduce((n, k) => n + weight[k]!, 0);
      const error = 1 / (1 + Math.exp(-z)) - Number(all[i]!.isRight);
      for (const k of data[i]!) {
        const slope = error + (DECAY / data.length) * weight[k]!;
        past[k]! += slope * slope;
        weight[k]! -= (STEP * slope) / Math.sqrt(past[k]!);
      }
    }
  }
  const out: Record<string, Record<string, number>> = {};
  const kinds = [...new Set(all.map((e) => e.kind))].sort();
  const marks = [...new Set([...place.keys()].map((f) => f.slice(f.indexOf('|') + 1)))].sort();
  const at = (f: string): number => weight[place.get(f) ?? -1] ?? 0;
  for (const kind of kinds) {
    const table: Record<string, number> = {};
    for (const m of marks) {
      const w = Number((at(`${kind}|${m}`) + at(`*|${m}`)).toFixed(2));
      if (Math.abs(w) >= 0.05) table[m] = w;
    }
    out[kind] = table;
  }
  return out;
}
