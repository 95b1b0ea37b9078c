import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** What a text tells of gifts. */
const gifts = (text: string, relation: readonly string[]): string[] =>
  told(text, relation).filter((line) =>
    /^(?:requirement|pledge|commitment|deposit|disbursement|expenditure|support) by /.test(line),
  );

test.each<[string, ...string[]]>([
  [
    'A Trust Fund for Moldova dealt with old pesticides between 2008 and 2011. A second was finished in 2014 and a third, under Romanian lead, still continues. The first phase had ended in 2009.',
    'support by NATO fund Trust Fund for Moldova to MDA @ 2008/2011',
    'support by NATO fund Trust Fund for Moldova to MDA @ 2014',
    'support by NATO fund Trust Fund for Moldova to MDA @ /..',
  ],
  [
    'The Alliance has helped Moldova by means of its Trust Fund. This includes a project for the clearance of a depot, finished in 2005, and another for former officers, begun in May 2009.',
    'support by NATO fund Trust Fund to MDA @ [..2018-06-01]',
    'support by NATO fund Trust Fund to MDA @ 2005',
    'support by NATO fund Trust Fund to MDA @ 2009-05',
  ],
  [
    'A NATO Trust Fund for former soldiers ran from 2003 to 2005 and a second, for river patrols, from 2006 until 2008. A third has been considered.',
    'support by NATO fund NATO Trust Fund to MDA @ 2003/2005',
    'support by NATO fund NATO Trust Fund to MDA @ 2006/2008',
  ],
  [
    'A Trust Fund project was set up for Moldova in 2004. Another, in Georgia, was begun in 2006.',
    'support by NATO fund Trust Fund to MDA @ 2004',
  ],
])('projects of a trust fund, whatever their verb: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});

test.each<[string, ...string[]]>([
  [
    'Moldova has taken part in the Science for Peace and Security (SPS) Programme since 1998. A project completed in June 2012 gave the weather service two new stations. A further project launched in 2015 helps to warn of floods.',
    'support by NATO to MDA @ 2012-06',
    'support by NATO to MDA @ 2015/..',
  ],
  [
    'Under the SPS Programme a project on floods began in 2014. Projects address energy. One project was proposed by Chisinau.',
  ],
])('projects of a programme where they help: %s', (text, ...expected) => {
  expect(gifts(text, ['NATO', 'MDA'])).toEqual(expected);
});
