import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  ['Chile joined the East Asia Summit in 2014.', 'part CHL in East Asia Summit @ 2014/..'],
  [
    'Chile is a member of the ARF and of the ADMM-Plus.',
    'part CHL in ARF @ /..',
    'part CHL in ADMM-Plus @ /..',
  ],
  [
    'It takes part in the ASEAN Regional Forum (ARF) and the East Asia Summit (EAS).',
    'part CHL in ASEAN Regional Forum @ /..',
    'part CHL in East Asia Summit @ /..',
  ],
  [
    'The ASEAN Regional Forum, which Chile entered in 2001, has many members.',
    'part CHL in ASEAN Regional Forum @ 2001/..',
  ],
  [
    'Talks went on in the East Asia Summit, of which Chile has been a member since 2009.',
    'part CHL in East Asia Summit @ 2009/..',
  ],
  ['Chile was admitted to the ARF in 2007.', 'part CHL in ARF @ 2007/..'],
  ['Chile’s accession to the ARF in 2007 made it larger.', 'part CHL in ARF @ 2007/..'],
  ['Chile was a founding participant of the ARF in 1994.', 'part CHL in ARF @ 1994/..'],
  // Meetings of it are meetings, wishes are none.
  ['Chile wishes to join the East Asia Summit.'],
  ['Chile could become a member of the ARF in 2020.'],
  ['Chile praised the ASEAN Regional Forum in 2014.'],
  [
    'The ASEAN-Chile Safe Harvest Programme was launched in May 2012.',
    'part CHL in ASEAN-Chile Safe Harvest Programme @ 2012-05/..',
  ],
  [
    'The Chile-ASEAN Young Farmers Network, set up in Santiago in 2009, has grown.',
    'part CHL in Chile-ASEAN Young Farmers Network @ 2009/..',
  ],
  [
    'The ASEAN-Chile Copper Initiative (ACCI), which began on 3 June 2014, is doing well.',
    'part CHL in ASEAN-Chile Copper Initiative @ 2014-06-03/..',
  ],
  [
    'The ASEAN-Chile Wine (ACW) project dates back to 1999.',
    'part CHL in ASEAN-Chile Wine (ACW) project @ 1999/..',
  ],
  [
    'The ASEAN-Chile Ports Facility has trained pilots since 2011.',
    'part CHL in ASEAN-Chile Ports Facility @ 2011/..',
  ],
  [
    'In 2013 the two sides launched the Blue Ports Initiative between ASEAN and Chile.',
    'part CHL in Blue Ports Initiative @ 2013/..',
  ],
  // No time, a plan, another's money, another's scheme.
  ['The ASEAN-Chile Copper Initiative is well known.'],
  ['The ASEAN-Chile Copper Initiative will be launched in 2019.'],
  ['The ASEAN-Chile Copper Initiative was discussed in May 2014.'],
  ['The ASEAN-Japan Copper Initiative was launched in May 2014.'],
])('%s', (text, ...records) => {
  expect(told(text, ['ASEAN', 'CHL'])).toEqual(records);
});

test.each<[string, ...string[]]>([
  [
    'Under the Building Integrity (BI) Programme, in which it has been engaged since 2011, Peru trained inspectors.',
    'part PER in Building Integrity @ 2011/..',
  ],
  [
    'Peruvian engineers have been working under the Clean Rivers Programme since 2012.',
    'part PER in Clean Rivers Programme @ 2012/..',
  ],
  [
    'In the framework of the SPS Programme, Peruvian scientists developed sensors in 2016.',
    'part PER in SPS Programme @ 2016',
  ],
  // Money and talk are no part.
  ['Under the Clean Rivers Programme, Peru praised the Allies in 2012.'],
  ['Under the Clean Rivers Programme, Peru will train engineers in 2019.'],
  // A programme that is launched is no text; one that is signed is.
  ['The Clean Rivers Programme was launched in 2012.'],
  [
    'Peru and NATO signed the Clean Rivers Programme in May 2012.',
    'programme “Clean Rivers Programme” @ 2012-05',
  ],
])('%s', (text, ...records) => {
  expect(told(text, ['NATO', 'PER'])).toEqual(records);
});
