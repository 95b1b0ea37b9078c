import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Standings told by their name, whatever the verb. */
test.each<[string, ...string[]]>([
  [
    'The upgrading of the ties to a Strategic Partnership in 2012 is a milestone.',
    'standing Strategic Partnership @ 2012/..',
  ],
  [
    'Upgraded to a Comprehensive Partnership in 2010, relations with Finland have deepened.',
    'standing Comprehensive Partnership @ 2010/..',
  ],
  [
    'Finland became an Associate Partner of NATO in 1992, Dialogue Partner in 1996 and Special Partner in 2002.',
    'standing Dialogue Partner @ 1996/..',
    'standing Special Partner @ 2002/..',
  ],
  [
    'The partnership was raised in 2009 from a Dialogue Partnership to a Comprehensive Partnership.',
    'standing Comprehensive Partnership @ 2009/..',
  ],
  [
    'Finland is regarded today by the Alliance as one of its Northern Partners.',
    'standing Northern Partners @ /..',
  ],
  ['Finland is considered by NATO as a like-minded partner.', 'standing like-minded partner @ /..'],
  ['Finland is a unique and essential partner for NATO.', 'standing unique and essential partner @ /..'],
  ['In 2011, NATO granted Finland partner status.', 'standing partner status @ 2011/..'],
  [
    'Finland was granted permanent reporting guest (PRG) status by NATO in June 1999.',
    'standing permanent reporting guest (PRG) status @ 1999-06/..',
  ],
  [
    'Finland is one of six Enhanced Opportunities Partners, a status which it was granted in 2014.',
    'standing Enhanced Opportunities Partner @ 2014/..',
  ],
  ['In May 2017 the agreement made Finland a NATO partner.', 'standing NATO partner @ 2017-05/..'],
  [
    'An Intensified Dialogue on the membership of Finland was launched in 2008.',
    'standing Intensified Dialogue @ 2008/..',
  ],
  [
    'In 2009 Allies welcomed Finland into the Euro-Atlantic Partnership Council.',
    'standing Euro-Atlantic Partnership Council @ 2009/..',
  ],
  ['Finland applied for membership on 3 March 2022.', 'standing applicant @ 2022-03-03/..'],
  ['The upgrading of the relationship into a Strategic Partnership is under discussion.'],
  ['Sweden was granted observer status by ASEAN in 2011.'],
  ['The centre in Helsinki was named a PfP Training Centre in 2004.'],
  ['Finland is a founding member, with Sweden, of a group of friends.'],
  ['Relations were raised to a new level in 2012.'],
  ['The Intensified Dialogue was launched in 2005 for those who ask to join.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('lines that name a standing and its day', () => {
  const page =
    'Finland and NATO\n\nThe two are friends.\n\nJoined the Partnership for Peace: 11 December 1996\n\nPermanent Observer since: February 2, 1972\n';
  expect(told(page, ['NATO', 'FIN'])).toEqual([
    'standing Partnership for Peace @ 1996-12-11/..',
    'standing Permanent Observer @ 1972-02-02/..',
  ]);
});

/** What a noun founds, ties that followed, and names of standings that tell of something else. */
test.each<[string, ...string[]]>([
  [
    'The two sides signed a statement on establishing a "Special Partnership for Peace and Growth" on 5 May 2014.',
    'statement “statement on establishing a "Special Partnership for Peace and Growth"” @ 2014-05-05',
    'standing Special Partnership for Peace and Growth @ 2014-05-05/..',
  ],
  [
    '24 February 1972: Establishment of diplomatic relations',
    'standing diplomatic relations @ 1972-02-24/..',
  ],
  ['Formal ties followed in 1994.', 'standing formal ties @ 1994/..'],
  ['Diplomatic relations were taken up in 1991.', 'standing diplomatic relations @ 1991/..'],
  ['NATO and Finland established informal relations in 1990.', 'standing informal relations @ 1990/..'],
  [
    'The comprehensive partnership sought in 1997 became a strategic partnership in 2010.',
    'standing strategic partnership @ 2010/..',
  ],
  ['Finland has made contributions to projects of the Partnership for Peace.'],
  ['The proposal for the establishment of a strategic partnership was discussed in 2009.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});
