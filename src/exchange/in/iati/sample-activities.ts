/** An invented activity with most of what money needs, in version 2.03. */
export const ACTIVITY = `  <iati-activity xml:lang="en" default-currency="USD" hierarchy="1" last-updated-datetime="2024-05-02T10:00:00Z">
    <iati-identifier>XX-ARC-7-BRIDGE</iati-identifier>
    <reporting-org ref="XX-ARC-7" type="40" secondary-reporter="1"><narrative>Arcadian League</narrative></reporting-org>
    <title><narrative>Bridge Fund</narrative><narrative xml:lang="fr">Fonds des ponts</narrative></title>
    <description type="1"><narrative>Bridges &amp; roads, since “2007”.</narrative></description>
    <participating-org ref="XX-RUR-1" type="10" role="1"><narrative>Ruritania</narrative></participating-org>
    <participating-org role="4"><narrative>Bridge Works</narrative></participating-org>
    <activity-status code="2"/>
    <activity-date type="1" iso-date="2019-01-01"/>
    <activity-date type="2" iso-date="2019-02-01Z"/>
    <recipient-country code="AF" percentage="60"/>
    <recipient-region code="298" vocabulary="1" percentage="40"/>
    <sector vocabulary="1" code="21020" percentage="100"/>
    <budget type="1" status="2">
      <period-start iso-date="2019-01-01"/><period-end iso-date="2019-12-31"/>
      <value value-date="2019-01-01">5000000.00</value>
    </budget>
    <planned-disbursement>
      <period-start iso-date="2020-01-01"/>
      <value currency="JPY" value-date="2019-01-01">110000000000</value>
    </planned-disbursement>
    <transaction ref="T-1">
      <transaction-type code="1"/>
      <transaction-date iso-date="2019-03-04"/>
      <value value-date="2019-03-05">1304567891.37</value>
      <description><narrative>First tranche</narrative></description>
      <provider-org ref="XX-RUR-1" provider-activity-id="XX-RUR-1-9"><narrative>Ruritania</narrative></provider-org>
      <receiver-org><narrative>Arcadian League</narrative></receiver-org>
      <disbursement-channel code="2"/>
      <flow-type code="50"/>
      <finance-type code="110"/>
      <aid-type code="B033"/>
      <aid-type vocabulary="2" code="4"/>
      <tied-status code="5"/>
    </transaction>
    <transaction>
      <transaction-type code="4"/>
      <transaction-date iso-date="2020-06-30"/>
      <value currency="EUR" value-date="2020-06-30">-12.5</value>
    </transaction>
    <document-link url="https://example.org/mou.pdf" format="application/pdf">
      <title><narrative>Memorandum</narrative></title>
      <category code="A09"/>
      <language code="en"/>
      <document-date iso-date="2018-11-30"/>
    </document-link>
    <related-activity ref="XX-ARC-7-ALL" type="1"/>
  </iati-activity>
`;

/** A file of some activities. */
export function sampleFile(...activities: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<iati-activities version="2.03">\n${activities.join('')}</iati-activities>\n`;
}

/** The sample activity under another identifier. */
export function sampleActivity(identifier: string, change: (activity: string) => string = (a) => a): string {
  return change(ACTIVITY.replace('XX-ARC-7-BRIDGE', identifier));
}

/** The same in the words of version 1. */
export const OLD_FILE = `<iati-activities version="1.03">
  <iati-activity default-currency="USD" xml:lang="en">
    <iati-identifier>XX-ARC-7-OLD</iati-identifier>
    <reporting-org ref="XX-ARC-7" type="40">Arcadian League</reporting-org>
    <title>Old bridge</title>
    <title xml:lang="fr">Vieux pont</title>
    <participating-org role="Funding" ref="XX-RUR-1">Ruritania</participating-org>
    <activity-date type="start-actual" iso-date="2009-02-01">then</activity-date>
    <transaction>
      <transaction-type code="IF">Incoming</transaction-type>
      <value value-date="2009-03-05">100</value>
      <description>Paid</description>
    </transaction>
  </iati-activity>
</iati-activities>`;
