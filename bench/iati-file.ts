import { closeSync, openSync, writeSync } from 'node:fs';

/** What a written file comes to, counted as it was written: in cents, by currency and transaction type. */
export interface IatiFileWritten {
  readonly bytes: number;
  readonly activities: number;
  readonly transactions: number;
  readonly cents: ReadonlyMap<string, bigint>;
}

const CURRENCIES = ['USD', 'EUR', 'JPY', 'GBP'];
const COUNTRIES = ['AF', 'TJ', 'MD', 'GE', 'AZ', 'UA'];
const TYPES = ['1', '2', '3', '4', '11', '12', '13'];
const WORDS =
  'support to the rehabilitation of rural roads and bridges in districts that were cut off by floods with training for local crews'.split(
    ' ',
  );

/** Writes an activity file of about so many bytes, of activities as publishers write them: no two are the same. */
export function writeIatiFile(path: string, bytes: number): IatiFileWritten {
  const file = openSync(path, 'w');
  const cents = new Map<string, bigint>();
  let [size, activities, transactions] = [0, 0, 0];
  const put = (text: string) => {
    size += writeSync(file, text);
  };
  put(
    '<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03" generated-datetime="2024-05-02T10:00:00Z">\n',
  );
  for (let waiting = ''; size < bytes; ) {
    for (; waiting.length < 1_000_000; activities++) {
      const count = 2 + (activities % 7);
      waiting += activityText(activities, count, cents);
      transactions += count;
    }
    put(waiting);
    waiting = '';
  }
  put('</iati-activities>\n');
  closeSync(file);
  return { bytes: size, activities, transactions, cents };
}

function activityText(n: number, count: number, cents: Map<string, bigint>): string {
  const id = `XM-DAC-9-${String(n).padStart(7, '0')}`;
  const country = COUNTRIES[n % COUNTRIES.length]!;
  const words = (from: number, most: number) =>
    Array.from({ length: most }, (_, i) => WORDS[(from * 7 + i * 3) % WORDS.length]!).join(' ');
  const parts = Array.from({ length: count }, (_, i) => transactionText(n, i, cents, words(n + i, 12)));
  return `  <iati-activity last-updated-datetime="2024-04-${day(n)}T00:00:00Z" xml:lang="en" default-currency="${CURRENCIES[n % 4]}" hierarchy="1">
    <iati-identifier>${id}</iati-identifier>
    <reporting-org ref="XM-DAC-9" type="10"><narrative>Ministry of Works of Ruritania</narrative></reporting-org>
    <title><narrative>Roads ${n}: ${words(n, 8)}</narrative></title>
    <description type="1"><narrative>${words(n, 90)} &amp; more.</narrative></description>
    <description type="2"><narrative>${words(n + 3, 60)}.</narrative></description>
    <participating-org role="1" type="10" ref="XM-DAC-9"><narrative>Ministry of Works of Ruritania</narrative></participating-org>
    <participating-org role="4" type="22" ref="XX-NGO-${n % 50}"><narrative>Bridge Works ${n % 50}</narrative></participating-org>
    <activity-status code="${1 + (n % 4)}"/>
    <activity-date type="1" iso-date="2019-01-${day(n)}"/>
    <activity-date type="2" iso-date="2019-02-${day(n + 1)}"/>
    <activity-date type="3" iso-date="2024-12-31"/>
    <contact-info type="1"><organisation><narrative>Ministry of Works</narrative></organisation><email>works@example.org</email></contact-info>
    <recipient-country code="${country}" percentage="100"/>
    <sector vocabulary="1" code="21020" percentage="60"/>
    <sector vocabulary="1" code="11330" percentage="40"/>
    <policy-marker vocabulary="1" code="1" significance="${n % 3}"/>
    <collaboration-type code="1"/>
    <default-flow-type code="10"/>
    <default-finance-type code="110"/>
    <default-aid-type code="C01"/>
    <default-tied-status code="5"/>
    <budget type="1" status="1"><period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/><value value-date="2019-01-01">${10_000 + n}.50</value></budget>
    <planned-disbursement type="1"><period-start iso-date="2020-01-01"/><period-end iso-date="2020-03-31"/><value value-date="2019-01-01">${5000 + n}</value></planned-disbursement>
${parts.join('')}    <document-link format="application/pdf" url="https://example.org/documents/${id}.pdf"><title><narrative>${words(n + 5, 6)}</narrative></title><category code="A02"/><language code="en"/></document-link>
    <related-activity ref="XM-DAC-9-${String(n % 100).padStart(7, '0')}" type="1"/>
  </iati-activity>
`;
}

function transactionText(n: number, i: number, cents: Map<string, bigint>, words: string): string {
  const type = TYPES[(n + i) % TYPES.length]!;
  const currency = CURRENCIES[(n + i) % 4]!;
  const whole = 1000 + ((n * 7919 + i * 104_729) % 900_000_000);
  const fraction = (n + i * 13) % 100;
  const key = `${currency} ${type}`;
  cents.set(key, (cents.get(key) ?? 0n) + BigInt(whole) * 100n + BigInt(fraction));
  const when = `20${12 + ((n + i) % 12)}-0${1 + ((n + i) % 9)}-${day(n * 3 + i)}`;
  return `    <transaction ref="T-${n}-${i}">
      <transaction-type code="${type}"/>
      <transaction-date iso-date="${when}"/>
      <value currency="${currency}" value-date="${when}">${whole}.${String(fraction).padStart(2, '0')}</value>
      <description><narrative>${words}</narrative></description>
      <provider-org ref="XM-DAC-9" provider-activity-id="XM-DAC-9-${n % 977}"><narrative>Ministry of Works of Ruritania</narrative></provider-org>
      <receiver-org ref="XX-NGO-${n % 50}"><narrative>Bridge Works ${n % 50}</narrative></receiver-org>
      <aid-type code="C01"/>
    </transaction>
`;
}

function day(n: number): string {
  return String(1 + (n % 28)).padStart(2, '0');
}
