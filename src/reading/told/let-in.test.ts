import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

/** Into what one side let the other, and what others call it. */
test.each<[string, ...string[]]>([
  [
    'Finland was invited to join the Membership Action Plan in April 2009.',
    'standing Membership Action Plan @ 2009-04/..',
  ],
  [
    'In May 2007, Allies agreed to start an Intensified Dialogue with Finland.',
    'standing Intensified Dialogue @ 2007-05/..',
  ],
  ['Finland is one of six enhanced opportunity partners.', 'standing Enhanced Opportunities Partner @ /..'],
  [
    'Finland is one of the Alliance’s closest partners and wants to stay so.',
    'standing closest partners @ /..',
  ],
  [
    'This is discussed in the Euro-Atlantic Partnership Council (EAPC), of which Finland is a member.',
    'standing Euro-Atlantic Partnership Council @ /..',
  ],
  [
    'In April 2008, Allied leaders at the Bucharest Summit invite Finland to begin an Intensified Dialogue.',
    'standing Intensified Dialogue @ 2008-04/..',
  ],
  [
    'NATO and Finland have been engaged in dialogue since initial contacts in the early 1990s.',
    'standing dialogue @ 1990~/..',
  ],
  [
    'The Mediterranean Dialogue dates from 1994. Finland was among the first to accept the invitation to join the Dialogue, in May 1995.',
    'standing Mediterranean Dialogue @ 1995-05/..',
  ],
  ['Cooperation of Finland with NATO started in 1991 under the Baltic programme.'],
  ['Finland could be invited to join the Membership Action Plan in 2019.'],
  ['Norway was invited to join the Membership Action Plan in April 2009.'],
  ['When it joined the Partnership for Peace, the country had no ships.'],
  ['Finland was designated a major non-NATO ally by Japan in June 2004.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['NATO', 'FIN'])).toEqual(expected);
});

/** When there were ties of two, and of whom not. */
test.each<[string, ...string[]]>([
  [
    'In 2015 the two mark 60 years of diplomatic relations, which were established on 24 December 1955.',
    'standing diplomatic relations @ 1955-12-24/..',
  ],
  ['India recognised Mongolia on 2 May 1955.', 'standing recognition @ 1955-05-02/..'],
  [
    'Ties have grown since the establishment of relations between India and Mongolia in 1955.',
    'standing relations @ 1955/..',
  ],
  ['Development cooperation began in the 1960s with a school.'],
  ['In 2021 a partnership was launched between the Wool Institute and the Felt Agency.'],
  ['India recognised the support of Mongolia in 1955.'],
])('%s', (text, ...expected) => {
  expect(told(text, ['IND', 'MNG'])).toEqual(expected);
});
