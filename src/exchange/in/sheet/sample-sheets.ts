/** Invented sheets in several layouts and languages, as donors and funds keep them; each with what it comes to. */
export interface SampleSheet {
  readonly name: string;
  readonly text: string;
  /** What each reading says in short: stage, donor, sum, time; `?` where something is asked first. */
  readonly says: readonly string[];
  readonly asks?: readonly string[];
}

/** The sheets. */
export const SAMPLE_SHEETS: readonly SampleSheet[] = [
  {
    name: 'a list in English',
    text: `Donor,Status,Amount,Currency,Date,Trust Fund,Purpose,Ref No
Japan,Pledged,"20,000,000",USD,2014-05-06,ANA Trust Fund,Literacy,JP-1
Norway,Received,1500.50,NOK,6 May 2014,ANA Trust Fund,,NO-7`,
    says: ['pledge Japan USD 20000000 2014-05-06', 'deposit Norway NOK 1500.5 2014-05-06'],
  },
  {
    name: 'a column for each stage, in millions',
    text: `Contributing nation,Pledged (US$ million),Paid in (US$ million),Year
Japan,20,12.5,2014
Norway,5,-,2015`,
    says: [
      'pledge Japan USD 20000000 2014',
      'deposit Japan USD 12500000 2014',
      'pledge Norway USD 5000000 2015',
    ],
  },
  {
    name: 'a column for each year, the stage said by nobody',
    text: `Country,2013,2014,2015,Total
Japan,"1,000,000","2,500,000.50",,"3,500,000.50"
Norway,,"4,000,000",0,"4,000,000"`,
    says: ['? Japan ? 1000000 2013', '? Japan ? 2500000.5 2014', '? Norway ? 4000000 2014'],
    asks: ['sheet-stage-open', 'sheet-currency-open'],
  },
  {
    name: 'a list in German, with a title and its unit above',
    text: `Beiträge zum Treuhandfonds Hafen;;;;
(in Mio. EUR);;;;
Geberland;Stand;Betrag;Datum;Verwendungszweck
Deutschland;Zugesagt;1.234,5;05.06.2014;Minenräumung
Schweiz;eingezahlt;2,25;14.07.2014;Ausbildung
Summe;;1.236,75;;`,
    says: ['pledge DEU EUR 1234500000 2014-06-05', 'deposit CHE EUR 2250000 2014-07-14'],
  },
  {
    name: 'a list in French',
    text: `Bailleur\tStatut\tMontant (EUR)\tDate de versement\tObjet\tPays bénéficiaire
Allemagne\tVersé\t1 250 000,50\t1er mai 2014\tDéminage\tTunisie
Norvège\tPromesse\t300 000\t14 juillet 2014\tFormation\tTunisie`,
    says: ['deposit DEU EUR 1250000.5 2014-05-01', 'pledge NOR EUR 300000 2014-07-14'],
  },
  {
    name: 'a list in Japanese',
    text: `拠出国,区分,金額（百万円）,年月日,基金,目的
日本,誓約,"2,200",2014年5月6日,ANA Trust Fund,識字教育
ノルウェー,入金,1.5,2015年,ANA Trust Fund,`,
    says: ['pledge JPN JPY 2200000000 2014-05-06', 'deposit NOR JPY 1500000 2015'],
  },
  {
    name: 'sums in words within their cells',
    text: `Partner,Type,Contribution,When
Japan,pledge,US$ 20 m,FY2014
Norway,pledge,about €3 million a year,2014/2016
Germany,support,over US$1.3 billion,2007–2017
Italy,support,2-3 Mio. EUR,"May 6, 2014"
Spain,support,up to £ 500k,2014
Japan,pledge,1億2000万円,2014`,
    says: [
      'pledge Norway EUR ~3000000/year 2014/2016',
      'support Germany USD 1300000000.. 2007/2017',
      'support Italy EUR 2000000..3000000 2014-05-06',
      'support Spain GBP ..500000 2014',
      'pledge Japan JPY 120000000 2014',
    ],
  },
  {
    name: 'days that can be read both ways',
    text: `Donor,Stage,Amount (EUR),Date
Japan,pledge,5,05/06/2014
Norway,pledge,6,07/08/2014`,
    says: [],
    asks: ['sheet-days-open'],
  },
  {
    name: 'days of which one tells the order of all',
    text: `Donor,Stage,Amount (EUR),Date
Japan,pledge,5,05/06/2014
Norway,pledge,6,07/28/2014`,
    says: ['pledge Japan EUR 5 2014-05-06', 'pledge Norway EUR 6 2014-07-28'],
  },
  {
    name: 'figures and a dollar that can be read both ways',
    text: `Donor;Stage;Amount ($);Date
Japan;pledge;1,234;2014
Norway;pledge;5,000;2014`,
    says: [],
    asks: ['sheet-currency-open', 'sheet-decimals-open'],
  },
  {
    name: 'a date over three columns',
    text: `Donor,Stage,Amount EUR,Year,Month,Day of month
Japan,pledge,5,2014,May,6
Norway,pledge,6,2014,July,`,
    says: ['pledge Japan EUR 5 2014-05-06', 'pledge Norway EUR 6 2014-07'],
  },
  {
    name: 'gifts in kind',
    text: `Donor,Stage,Amount,Currency,Date,In kind,Valued at,Valuation currency
Japan,support,,,2014,Ten trucks,250000,EUR
Norway,support,5,NOK,2014,,,`,
    says: ['support Japan Ten trucks 2014', 'support Norway NOK 5 2014'],
  },
];
