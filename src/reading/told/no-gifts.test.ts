import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  ['Participation in the exercises has helped Moldova to train its staff officers.'],
  ['Cooperation with NATO since 2006 has assisted Moldova in its reforms.'],
  ['The NATO Liaison Office in Chisinau, opened in 2017, assists Moldova in its reforms.'],
  ['A Documentation Centre in Chisinau, funded by the Alliance and the host country, opened in May 2010.'],
  ['NATO supports the dialogue between Chisinau and Tiraspol.'],
  ['NATO supports Moldova in safeguarding its sovereignty.'],
  ['In 2015 three elections were carried out in Moldova.'],
  ['Moldova supported the surveillance of the Mediterranean Sea in 2014.'],
  [
    'A Trust Fund for Moldova was run in 2012. Norway, Spain, Latvia and Canada were among the donors and the Allies contributed EUR 3 million in all.',
    'support by NATO fund Trust Fund for Moldova to MDA @ 2012',
    'support by NATO EUR 3000000..3000000 to MDA @ [..2018-06-01]',
  ],
  ['NATO helped Moldova to train its staff officers in 2011.', 'support by NATO to MDA @ 2011'],
  ['NATO supports a dialogue project in Moldova.', 'support by NATO to MDA @ /..'],
])('no party gives, or nothing is given: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'NATO has since May 2016 been supporting the EU’s border agency in the Aegean Sea.',
    'support by NATO to EU @ 2016-05/..',
  ],
  [
    'Operation Sea Guardian gives fuel and medical support to the EU’s mission in the Mediterranean.',
    'support by NATO to EU @ /..',
  ],
])('a sea is not given to: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'EU'])).toEqual(expected);
});
