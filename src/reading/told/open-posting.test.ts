import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Posts told by their noun and seat, whatever the verb. */
test.each<[string, ...string[]]>([
  ['Finland has hosted a resident NATO Delegation since 2017.', 'post mission to Finland @ 2017/..'],
  [
    'NATO has been represented in Helsinki by a fully-fledged Delegation since 1990.',
    'post mission to Helsinki @ 1990/..',
  ],
  [
    'A NATO Liaison Team has been operating at Helsinki since November 2005.',
    'post mission to Helsinki @ 2005-11/..',
  ],
  ['In March 2006 a NATO Cell was set up in Helsinki.', 'post mission to Helsinki @ 2006-03/..'],
  ['A NATO Advisory Cell remained in Helsinki from 2012 to 2013.', 'post mission to Helsinki @ 2012/2013'],
  [
    'The Finnish Mission to NATO, which was parted from the Embassy to Belgium, was opened in 1991.',
    'post mission to NATO @ 1991/..',
  ],
  [
    'The Finnish Mission to NATO was opened in 1989, and the NATO Delegation in Helsinki in November 1991.',
    'post mission to NATO @ 1989/..',
    'post mission to Helsinki @ 1991-11/..',
  ],
  [
    'The NATO liaison officer for the Baltic region, based in Helsinki, visits Turku regularly.',
    'post liaison-officer to Baltic @ /..',
  ],
  ['The Finnish Mission to NATO organised a seminar in 2010.', 'conference @ 2010'],
  ['The question of opening a NATO representation in Helsinki was studied in 2011.'],
  ['The Finnish Mission to NATO was closed in 2011.'],
  ['NATO sent a delegation to Helsinki in 2011.'],
  ['The Norwegian embassy in Helsinki was opened in 1920.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** Two countries: consulates, embassies, who was first. */
test.each<[string, ...string[]]>([
  [
    'The Indian Consulate in Ulaanbaatar, opened in February 1955, became an Embassy in 1971.',
    'post mission to Ulaanbaatar @ 1955-02/..',
    'post mission to Ulaanbaatar @ 1971/..',
  ],
  [
    'Mongolia opened an Embassy in New Delhi in 1973 and a Consulate in Mumbai in 1981.',
    'post mission to New Delhi @ 1973/..',
    'post mission to Mumbai @ 1981/..',
  ],
  [
    'The first Indian ambassador, Mohan Singh, arriving in July 1990, was warmly greeted.',
    'post ambassador to Mongolia (Mohan Singh) @ 1990-07/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['IND', 'MNG'])).toEqual(expected);
});

/** Who heads a house, came to a post, came after whom. */
test.each<[string, ...string[]]>([
  [
    'Led by Ambassador Klaus Korhonen until August 2015, the Finnish Mission to NATO grew.',
    'post ambassador to NATO (Klaus Korhonen) @ /2015-08',
  ],
  [
    'The NATO Representation in Helsinki is headed since 2015 by Alexander Brown.',
    'post mission to Helsinki (Alexander Brown) @ 2015/..',
  ],
  [
    'Finland has been represented at NATO Headquarters by a permanent mission since 1994, at present led by Ambassador Klaus Korhonen.',
    'post mission to NATO Headquarters (Klaus Korhonen) @ 1994/..',
    'post ambassador to NATO Headquarters (Klaus Korhonen) @ /..',
  ],
  [
    'Klaus Korhonen, Ambassador to Belgium, concurrently accredited to NATO, resides in Brussels.',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'Finland opened a mission to NATO in 1995. The post has been held by Klaus Korhonen (1995-2001) and Maria Virtanen (2001-2006).',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Klaus Korhonen) @ 1995/2001',
    'post ambassador to NATO (Maria Virtanen) @ 2001/2006',
  ],
  [
    'Klaus Korhonen was appointed Ambassador to NATO in 2015, as successor to Maria Virtanen (2010-2015).',
    'post ambassador to NATO (Klaus Korhonen) @ 2015/..',
    'post ambassador to NATO (Maria Virtanen) @ 2010/2015',
  ],
  [
    'A Finnish officer was seconded to NATO Headquarters in 2014. A second officer succeeded her in November 2017.',
    'post seconded-staff to NATO Headquarters @ 2014/..',
    'post seconded-staff to NATO Headquarters @ 2017-11/..',
  ],
  [
    'Finland opened a mission to NATO in 1995. A second phase followed it in 1999.',
    'post mission to NATO @ 1995/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** Who has the post told last, in whatever words; those who had it before. */
test.each<[string, ...string[]]>([
  [
    'Finland opened a mission to NATO in 1995. Its head is Ambassador Klaus Korhonen.',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Klaus Korhonen) @ /..',
  ],
  [
    'Finland opened a mission to NATO in 1995. The incumbent is Ambassador Maria Virtanen.',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Maria Virtanen) @ /..',
  ],
  [
    'Finland opened a mission to NATO in 1995. Ambassador Maria Virtanen has headed it since May 2014.',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Maria Virtanen) @ 2014-05/..',
  ],
  [
    'Finland opened a mission to NATO in 1995, the head of which is Ambassador Maria Virtanen.',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Maria Virtanen) @ /..',
  ],
  [
    'NATO opened a liaison office in Helsinki in 1995. The present Chief of the office is Colonel Peter Brown.',
    'post mission to Helsinki @ 1995/..',
    'post mission to Helsinki (Peter Brown) @ /..',
  ],
  [
    'Finland opened a mission to NATO in 1995. It is entrusted today to Ambassador Maria Virtanen.',
    'post mission to NATO @ 1995/..',
    'post ambassador to NATO (Maria Virtanen) @ /..',
  ],
  [
    'Finland opened a mission to NATO in 1995. Klaus Korhonen, who led it first, was followed in June 2001 by Maria Virtanen.',
    'post mission to NATO @ 1995/..',
    'post mission to NATO (Klaus Korhonen) @ 1995/',
    'post ambassador to NATO (Maria Virtanen) @ 2001-06/..',
  ],
  [
    'The Finnish Ambassador to NATO was appointed in 2021. Her predecessors were Klaus Korhonen (2015-2019) and Maria Virtanen (2019-2021).',
    'post ambassador to NATO @ 2021/..',
    'post ambassador to NATO (Klaus Korhonen) @ 2015/2019',
    'post ambassador to NATO (Maria Virtanen) @ 2019/2021',
  ],
  [
    'NATO has had a Special Representative for Finland since 2005. Ambassador Peter Brown took up the mandate on 1 March 2015.',
    'post envoy to Finland @ 2005/..',
    'post envoy to Finland (Peter Brown) @ 2015-03-01/..',
  ],
  [
    'Finland opened a mission to NATO in 1995. The King was succeeded by his son Haakon Magnus in 1999.',
    'post mission to NATO @ 1995/..',
  ],
  ['Finland opened a mission to NATO in 1995. Its aim is Peter Brown.', 'post mission to NATO @ 1995/..'],
  [
    'Finland opened a mission to NATO in 1995. Colonel Peter Brown led the exercise in 1997.',
    'post mission to NATO @ 1995/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** Houses told in passing, desks, capitals that are not named. */
test.each<[string, ...string[]]>([
  [
    'Finland was the first partner to establish a dedicated mission to NATO in Brussels, in June 2010.',
    'post mission to NATO @ 2010-06/..',
  ],
  [
    'A NATO Liaison Mission was set up in the Finnish capital in May 2002.',
    'post mission to Finnish capital @ 2002-05/..',
  ],
  [
    'The Liaison Office, which opened its doors on 1 July 2013, supports reforms.',
    'post mission to Finland @ 2013-07-01/..',
  ],
  ["The NATO Secretary General's liaison to the Finnish Government has been in place since 2014."],
  ['Finland works in liaison to NATO on reforms.'],
  ['The Finnish Mission to NATO, which is to be set up next year, is awaited.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** Staff with an end, staff of a country that is not named again. */
test.each<[string, ...string[]]>([
  [
    'A Finnish prosecutor was seconded to the Cybercrime Programme Office in Bucharest from April 2019 to March 2021.',
    'post seconded-staff to Cybercrime Programme Office @ 2019-04/2021-03',
  ],
  [
    'A Finnish officer was seconded to the NATO Cyber Defence Centre for the whole of 2011.',
    'post seconded-staff to NATO Cyber Defence Centre @ 2011',
  ],
  [
    'From May 2014 a Finnish officer was posted for three years to NATO Headquarters.',
    'post seconded-staff to NATO Headquarters @ 2014-05/2017-05',
  ],
  [
    'A Finnish cyber expert was accepted by the Emerging Challenges Division in 2016.',
    'post seconded-staff to Emerging Challenges Division @ 2016/..',
  ],
  [
    'An official of the Defence Forces is now assigned to the Office of the Special Envoy.',
    'post seconded-staff to Office of the Special Envoy @ /..',
  ],
  ['King Harald was received at NATO Headquarters in 2015.', 'meeting Harald in NATO Headquarters @ 2015'],
  [
    'Finland seconded one monitoring officer to the Special Monitoring Mission to Ukraine in 2015.',
    'post seconded-staff to Special Monitoring Mission to Ukraine @ 2015/..',
  ],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

test('lines without a verb', () => {
  const page =
    'India and Mongolia\n\nThe two countries are friends.\n\nEstablishment of the Embassy of India in Ulaanbaatar: January 1993\n\nIndian Trade Office in Ulaanbaatar\n';
  expect(told(page, ['IND', 'MNG'])).toEqual(['post mission to Ulaanbaatar @ 1993-01/..']);
  const lines =
    'Finland and NATO\n\nThe two are partners.\n\nPermanent Representative: Mr Klaus Korhonen (since 2016)\n\nMission in Brussels: since 1997\n';
  expect(told(lines, ['NATO', 'FIN'])).toEqual([
    'post ambassador to NATO (Klaus Korhonen) @ 2016/..',
    'post mission to NATO @ 1997/..',
  ]);
});
