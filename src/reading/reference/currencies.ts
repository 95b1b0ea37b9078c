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
  'USD EUR JPY GBP AUD NZD CAD CHF KRW INR CNY RMB SEK NOK DKK ISK SGD HKD THB IDR MYR PHP VND TRY RUB UAH KZT GEL PLN CZK HUF RON AED QAR SAR KWD ILS ZAR BRL MXN PKR AFN'.split(
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
]);
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
/** Words that make a figure the least. */
export const OVER = new Set(['over', 'exceeding', 'above', 'surpassing']);
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
