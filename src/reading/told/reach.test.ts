import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  // A noun of signature, whatever stands between it and the text.
  [
    'The basis was laid with the signature, in Riga on 7 March 1990, of the NATO-Finland Harbour Agreement.',
    'agreement “NATO-Finland Harbour Agreement” @ 1990-03-07',
  ],
  [
    'The NATO-Finland Ports Agreement, whose signature took place in Riga on 3 October 2006, is applied.',
    'agreement “NATO-Finland Ports Agreement” @ 2006-10-03',
  ],
  [
    'A Ports Agreement, on which signature took place on 5 September 2011, helps both sides.',
    'agreement “Ports Agreement” @ 2011-09-05',
  ],
  [
    'Finland works under an Individual Partnership and Cooperation Programme (IPCP), the current version of which was agreed in February 2015.',
    'programme “Individual Partnership and Cooperation Programme” @ 2015-02',
  ],
  [
    'Finland signed its instrument of accession to the Treaty of Amity and Cooperation in Riga on 12 July 2012.',
    'treaty “Treaty of Amity and Cooperation” @ 2012-07-12',
  ],
  [
    'The President recalled that the Memorandum on Ports between Finland and NATO, which had been signed by him during a stay in Riga in May 2012, gave a frame.',
    'memorandum “Memorandum on Ports” @ 2012-05',
  ],
  // Where, when and with whom between the verb and its object.
  [
    'The Ministers agreed, at the margins of other talks in Riga on 23 October 2013, upon a Joint Roadmap for Closer Ties containing forty steps.',
    'action-plan “Joint Roadmap for Closer Ties” @ 2013-10-23',
  ],
  // Lists: what is told of one is told of all, each in its own stretch.
  [
    'On 9 December 2012 the Riga Declaration, the Outline of the Harbour Programme and the Document on Deepening Ties were issued.',
    'declaration “Riga Declaration” @ 2012-12-09',
    'programme “Harbour Programme” @ 2012-12-09',
    'agreement “Document on Deepening Ties” @ 2012-12-09',
  ],
  [
    'On 30 May 2014 the two sides adopted the Riga Declaration, the Harbour Programme for 2014-2016 and a joint statement on the question of fish.',
    'declaration “Riga Declaration” @ 2014-05-30',
    'programme “Harbour Programme” @ 2014-05-30',
    'statement “joint statement on the question of fish” @ 2014-05-30',
  ],
  [
    'The Agreement on Trade in Goods and the Agreement on Investment were concluded on 21 November 2007 and 2 June 2009 respectively.',
    'agreement “Agreement on Trade in Goods” @ 2007-11-21',
    'agreement “Agreement on Investment” @ 2009-06-02',
  ],
  [
    'In May 2016 Finland and NATO signed the Ports Agreement, together with a Memorandum on Mutual Supplies.',
    'agreement “Ports Agreement” @ 2016-05',
    'memorandum “Memorandum on Mutual Supplies” @ 2016-05',
  ],
  [
    'The NATO-Finland Act was praised; the NATO-Finland Founding Act of 27 May 1997 is the basis.',
    'agreement “NATO-Finland Founding Act” @ 1997-05-27',
  ],
  [
    'A Memorandum of Understanding on supplies has applied since 1 March 2017.',
    'memorandum “Memorandum of Understanding on supplies” @ 2017-03-01 in force 2017-03-01/..',
  ],
  [
    'A Joint Vision document "A Partnership for the Coast" was adopted on 4 May 2011.',
    'agreement “A Partnership for the Coast” @ 2011-05-04',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('tables drawn with bars', () => {
  const table = `Key documents

Framework Agreement on Fisheries | Riga | 8 October 2003
Instrument of Accession to the Treaty of Amity and Cooperation by Finland | Riga | 9 October 2003
Agreement on Trade in Goods | Oslo | 13 August 2009 (entry into force: 1 January 2010)
Agreement on Trade in Services and Agreement on Investment | November 2014

1992 | Finland sends an observer.
1994 | 13 July: signature by the Foreign Minister, Eero Aho, of the Harbour Framework Document.`;
  expect(told(table, ['NATO', 'FIN'])).toEqual([
    'agreement “Framework Agreement on Fisheries” @ 2003-10-08',
    'treaty “Treaty of Amity and Cooperation” @ 2003-10-09',
    'agreement “Agreement on Trade in Goods” @ 2009-08-13 in force 2010-01-01/..',
    'agreement “Agreement on Trade in Services” @ 2014-11',
    'agreement “Agreement on Investment” @ 2014-11',
    'agreement “Harbour Framework Document” @ 1994-07-13',
  ]);
});

test.each([
  'Negotiations for a region-to-region free trade agreement were launched in May 2007.',
  'The talks, which had been put on hold by mutual agreement in March 2009, have not been taken up.',
  'A coordination mechanism, provided for in the Harbour Plan, was launched in December 2011.',
  'The two sides have yet to agree, at a meeting in Riga in May 2013, upon a Joint Roadmap for Closer Ties.',
  'The Ministers looked forward to the signature, in Riga on 4 May 2016, of the Harbour Agreement.',
])('nothing in: %s', (text) => {
  expect(told(text, ['NATO', 'FIN']).filter((t) => /“/.test(t))).toEqual([]);
});
