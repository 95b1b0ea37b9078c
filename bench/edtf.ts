import rival from 'edtf';
import { parseEdtf } from '../src/values/index.ts';
import { type Figure, median, type Part } from './figure.ts';

/** EDTF: our parser against npm's `edtf`, over the same strings in the same run, by turns. */
export const edtf: Part = {
  name: 'edtf',
  says: 'times parsed a second, against the package edtf on the same texts',
  async run({ quick }) {
    const texts = mixed(quick ? 300 : 3_000).filter((text) => parseEdtf(text).ok && accepts(text));
    const rates: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
    const least = quick ? 50 : 1_000;
    for (let round = 0; round < (quick ? 2 : 5); round++) {
      rates.ours.push(rateOf(texts, least, (text) => parseEdtf(text).ok));
      rates.theirs.push(rateOf(texts, least, (text) => Boolean(rival(text))));
    }
    const [ours, theirs] = [median(rates.ours), median(rates.theirs)];
    const note = `${texts.length} texts of ${FORMS.length} forms that both take, ${rates.ours.length} rounds by turns`;
    return [
      { name: 'parsed by Entente', value: ours, unit: '/s', note },
      { name: 'parsed by edtf', value: theirs, unit: '/s', note },
      { name: 'Entente to edtf', value: ours / theirs, unit: '×', target: { atLeast: 1 } },
    ] satisfies Figure[];
  },
};

/** Days, months, years, vague and open times, as records have them. */
const FORMS: readonly ((year: number, month: string, day: string) => string)[] = [
  (y, m, d) => `${y}-${m}-${d}`,
  (y, m) => `${y}-${m}`,
  (y) => `${y}`,
  (y) => `${y}~`,
  (y, m) => `${y}-${m}?`,
  (y, m, d) => `${y}-${m}-${d}%`,
  (y) => `${y}/${y + 2}`,
  (y, m, d) => `${y}-${m}-${d}/${y + 1}-${m}-${d}`,
  (y, m) => `${y}-${m}/..`,
  (y) => `../${y}`,
  (y) => `${y}~/..`,
  (y) => `${y}-21`,
  (y) => `${String(y).slice(0, 3)}X`,
  (y, m) => `${y}-${m}-XX`,
  (y, m, d) => `[..${y}-${m}-${d}]`,
  (y) => `{${y},${y + 1},${y + 4}..${y + 6}}`,
  (y) => `Y${y}0`,
  (y) => `-${y}`,
];

function mixed(many: number): string[] {
  return Array.from({ length: many }, (_, i) => {
    const two = (n: number) => String(n).padStart(2, '0');
    return FORMS[i % FORMS.length]!(
      1900 + ((i * 37) % 125),
      two(((i * 5) % 12) + 1),
      two(((i * 11) % 28) + 1),
    );
  });
}

function accepts(text: string): boolean {
  try {
    return Boolean(rival(text));
  } catch {
    return false;
  }
}

/** Texts a second, over whole rounds of at least that many milliseconds. */
function rateOf(texts: readonly string[], least: number, parse: (text: string) => boolean): number {
  let parsed = 0;
  const start = performance.now();
  for (;;) {
    for (const text of texts) if (parse(text)) parsed++;
    const ms = performance.now() - start;
    if (ms >= least) return (parsed / ms) * 1000;
  }
}
