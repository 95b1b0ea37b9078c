import { CURRENCIES } from '../../../values/index.ts';

/** Signs and words that name one currency. A bare dollar, crown or franc names several, and so none. */
// biome-ignore format: a table
const NAMED: Readonly<Record<string, string>> = {
  us$: 'USD', usd$: 'USD', $us: 'USD', 'us dollar': 'USD', 'us dollars': 'USD', 'u.s. dollars': 'USD', 'dollars us': 'USD', 'us-dollar': 'USD', 米ドル: 'USD',
  '€': 'EUR', euro: 'EUR', euros: 'EUR', ユーロ: 'EUR',
  '¥': 'JPY', '￥': 'JPY', yen: 'JPY', 円: 'JPY', 日本円: 'JPY', 'jp¥': 'JPY',
  '£': 'GBP', 'pounds sterling': 'GBP', sterling: 'GBP', 'british pounds': 'GBP', ポンド: 'GBP',
  a$: 'AUD', au$: 'AUD', 'australian dollars': 'AUD', 豪ドル: 'AUD',
  c$: 'CAD', ca$: 'CAD', can$: 'CAD', cdn$: 'CAD', 'canadian dollars': 'CAD',
  nz$: 'NZD', 'new zealand dollars': 'NZD', s$: 'SGD', hk$: 'HKD', nt$: 'TWD',
  '₩': 'KRW', won: 'KRW', ウォン: 'KRW', '₹': 'INR', rmb: 'CNY', 元: 'CNY', 人民元: 'CNY', yuan: 'CNY',
  chf: 'CHF', sfr: 'CHF', 'swiss francs': 'CHF', 'schweizer franken': 'CHF', 'francs suisses': 'CHF',
  'norwegian kroner': 'NOK', 'swedish kronor': 'SEK', 'danish kroner': 'DKK', dm: 'DEM',
};

/** Signs that name several currencies. */
const SEVERAL: ReadonlySet<string> = new Set([
  '$',
  'dollar',
  'dollars',
  'ドル',
  'kr',
  'kroner',
  'kronor',
  'franc',
  'francs',
  'franken',
  'pound',
  'pounds',
]);

/** A currency as it is written: its code; `several` where the sign is shared by some; undefined where it is none. */
export function currencyOf(written: string): string | 'several' | undefined {
  const word = written.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  const code = word.toUpperCase();
  if (/^[A-Z]{3}$/.test(code) && Object.hasOwn(CURRENCIES, code)) return code;
  if (Object.hasOwn(NAMED, word)) return NAMED[word];
  return SEVERAL.has(word) ? 'several' : undefined;
}

const SORTED = [...Object.keys(NAMED), ...SEVERAL].sort((a, b) => b.length - a.length);

/** The currency at one end of a text, and what is left without it. */
export function currencyAtEnd(
  text: string,
): { readonly code: string | 'several'; readonly rest: string } | undefined {
  const lower = text.toLowerCase();
  const code = /^([A-Z]{3})(?![A-Za-z])|(?<![A-Za-z])([A-Z]{3})$/.exec(text);
  const named = code?.[1] ?? code?.[2];
  if (named && Object.hasOwn(CURRENCIES, named))
    return { code: named, rest: (code![1] ? text.slice(3) : text.slice(0, -3)).trim() };
  for (const word of SORTED) {
    const isWord = /^[a-z]/.test(word) && /[a-z]$/.test(word);
    if (lower.startsWith(word) && !(isWord && /^[a-z]/.test(lower.slice(word.length))))
      return { code: NAMED[word] ?? 'several', rest: text.slice(word.length).trim() };
    const before = lower.slice(0, -word.length);
    if (lower.endsWith(word) && !(/^[a-z]/.test(word) && /[a-z]$/.test(before)))
      return { code: NAMED[word] ?? 'several', rest: text.slice(0, -word.length).trim() };
  }
  return undefined;
}
