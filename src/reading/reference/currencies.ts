/** How prose writes currencies, figures and bounds. */
export const BEFORE_DOLLAR = new Map([
  ['US', 'USD'],
  ['U.S.', 'USD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['AUS', 'AUD'],
  ['NZ', 'NZD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['CAN', 'CAD'],
  ['CDN', 'CAD'],
  ['S', 'SGD'],
  ['SG', 'SGD'],
  ['HK', 'HKD'],
  ['FJ', 'FJD'],
  ['B', 'BND'],
  ['NT', 'TWD'],
  ['R', 'BRL'],
]);
/** Signs that stand before a figure. */
export const SIGNS = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['￥', 'JPY'],
  ['₩', 'KRW'],
  ['₹', 'INR'],
]);
/** Codes of ISO 4217 that prose writes beside figures. */
export const CODES = new Set(
  'USD EUR JPY GBP AUD NZD CAD CHF KRW INR CNY RMB SEK NOK DKK ISK SGD HKD THB IDR MYR PHP VND TRY RUB UAH KZT GEL PLN CZK HUF RON AED QAR SAR KWD ILS ZAR BRL MXN PKR AFN OMR BHD JOD IQD LBP EGP MAD TND DZD LYD NGN GHS KES UGX TZS RWF ETB XOF XAF XDR BDT LKR NPR MMK KHR LAK MNT KGS UZS TJS TMT AMD AZN MDL RSD BAM MKD BGN ARS CLP PEN TWD BND FJD PGK WST SAT TOP VUV SBD XPF'.split(
    ' ',
  ),
);
/** Currencies in words after a figure. */
export const NAMES = new Map([
  ['yen', 'JPY'],
  ['euro', 'EUR'],
  ['euros', 'EUR'],
  ['won', 'KRW'],
  ['rupees', 'INR'],
  ['rupee', 'INR'],
  ['francs', 'CHF'],
  ['kroner', 'NOK'],
  ['kronor', 'SEK'],
  ['yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['sterling', 'GBP'],
  ['dollars', 'USD'],
  ['dollar', 'USD'],
  ['pounds', 'GBP'],
  ['baht', 'THB'],
  ['roubles', 'RUB'],
  ['rubles', 'RUB'],
  ['tenge', 'KZT'],
  ['hryvnia', 'UAH'],
  ['hryvnias', 'UAH'],
  ['zloty', 'PLN'],
  ['zlotys', 'PLN'],
  ['forints', 'HUF'],
  ['rand', 'ZAR'],
  ['shekels', 'ILS'],
  ['ringgit', 'MYR'],
  ['rupiah', 'IDR'],
  ['tugrik', 'MNT'],
]);
/** Words of money that many countries have: whose it is must be told. */
export const SHARED_NAMES = new Set(
  'dinar dinars dirham dirhams riyal riyals rial rials peso pesos crowns krona króna koruna lira liras'.split(
    ' ',
  ),
);
/** Words that tell whose dollars, francs or kroner. */
export const ADJECTIVE = new Map([
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['american', 'USD'],
  ['australian', 'AUD'],
  ['canadian', 'CAD'],
  ['singapore', 'SGD'],
  ['zealand', 'NZD'],
  ['swiss', 'CHF'],
  ['norwegian', 'NOK'],
  ['swedish', 'SEK'],
  ['danish', 'DKK'],
  ['korean', 'KRW'],
  ['japanese', 'JPY'],
  ['indian', 'INR'],
  ['british', 'GBP'],
  ['thai', 'THB'],
  ['chinese', 'CNY'],
  ['indonesian', 'IDR'],
  ['malaysian', 'MYR'],
  ['turkish', 'TRY'],
  ['pakistani', 'PKR'],
  ['kuwaiti', 'KWD'],
  ['jordanian', 'JOD'],
  ['bahraini', 'BHD'],
  ['iraqi', 'IQD'],
  ['tunisian', 'TND'],
  ['algerian', 'DZD'],
  ['emirati', 'AED'],
  ['uae', 'AED'],
  ['moroccan', 'MAD'],
  ['saudi', 'SAR'],
  ['qatari', 'QAR'],
  ['omani', 'OMR'],
  ['mexican', 'MXN'],
  ['philippine', 'PHP'],
  ['czech', 'CZK'],
  ['icelandic', 'ISK'],
  ['russian', 'RUB'],
  ['african', 'ZAR'],
]);
/** Words of scale, as powers of ten. */
export const SCALE = new Map<string, number>([
  ['thousand', 3],
  ['k', 3],
  ['million', 6],
  ['millions', 6],
  ['m', 6],
  ['mn', 6],
  ['mio', 6],
  ['mill', 6],
  ['mil', 6],
  ['mln', 6],
  ['billion', 9],
  ['bn', 9],
  ['b', 9],
  ['trillion', 12],
  ['tn', 12],
  ['lakh', 5],
  ['lakhs', 5],
  ['crore', 7],
  ['crores', 7],
  ['hundred', 2],
]);
/** Figures in words, before a word of scale. */
export const WORDED = new Map<string, string>(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, k): [string, string] => [word, String(k + 1)]),
);
for (const [k, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  WORDED.set(word, String((k + 3) * 10));
/** Words that make a figure the least. */
export const OVER = new Set([
  'over',
  'exceeding',
  'above',
  'surpassing',
  'exceeds',
  'exceed',
  'exceeded',
  'surpassed',
  'topped',
]);
/** Words that make a figure approximate. */
export const ABOUT = new Set([
  'about',
  'around',
  'approximately',
  'nearly',
  'almost',
  'some',
  'roughly',
  'approx',
  'circa',
  'close',
  'estimated',
  'c',
]);
