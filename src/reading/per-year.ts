import { oneOf } from './one-of.ts';
import type { Token } from './tokens.ts';

/** "5 million a year", "annually", "every month": how often a sum is given, told behind it. */
export function perAfter(
  tokens: readonly Token[],
  i: number,
): { per: 'year' | 'month'; to: number } | undefined {
  const [a, b] = [tokens[i]?.n ?? '', tokens[i + 1]?.n ?? ''];
  if (oneOf('annually|yearly').test(a)) return { per: 'year', to: i + 1 };
  if (oneOf('a|per|each|every').test(a) && oneOf('year|annum').test(b)) return { per: 'year', to: i + 2 };
  if (oneOf('a|per|each|every').test(a) && b === 'month') return { per: 'month', to: i + 2 };
  return undefined;
}

/** "an annual contribution of 5 million", "its yearly payment was raised to 2 million", "gives annually 3 million". */
export function perBefore(
  tokens: readonly Token[],
  from: number,
  floor: number,
  to: number,
): { per: 'year'; to: number } | undefined {
  if (oneOf('annually|yearly').test(tokens[from - 1]?.n ?? '') && from > floor) return { per: 'year', to };
  for (let i = from - 1; i >= Math.max(floor, from - 12); i--) {
    const t = tokens[i]!;
    if (/^[,;:.(]$/.test(t.t)) return undefined;
    if (YEARLY.test(tokens[i - 1]?.n ?? '') && i > floor && EACH_YEAR.test(t.n)) return { per: 'year', to };
    if (YEARLY.test(tokens[i - 2]?.n ?? '') && i > floor + 1 && EACH_YEAR.test(t.n))
      return { per: 'year', to };
  }
  return undefined;
}

const YEARLY = oneOf('annual|yearly');
const EACH_YEAR = oneOf('contribution|donation|grant|payment|subsidy|sum|amount|funding|support|fee|rate');
