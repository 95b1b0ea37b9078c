import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

test.each<[string, ...string[]]>([
  [
    'Sweden has contributed EUR 2 million to the Afghan National Army Trust Fund.',
    'support by SWE EUR 2000000..2000000 fund Afghan National Army Trust Fund to AFG @ [..2018-06-01]',
  ],
  [
    'In 2014, Sweden pledged SEK 50 million to the NATO Trust Fund for medical rehabilitation in Ukraine.',
    'pledge by SWE SEK 50000000..50000000 fund NATO Trust Fund to UKR @ 2014',
  ],
  [
    'Sweden provided €500,000 for a project in Jordan in 2016.',
    'support by SWE EUR 500000..500000 to JOR @ 2016',
  ],
  [
    'Since 2010, Sweden has donated more than $3 million to Trust Fund projects in Georgia.',
    'support by SWE USD 3000000.. fund Trust Fund to GEO @ 2010/..',
  ],
  [
    'Sweden has supported a number of Trust Fund projects in other partner countries, including the destruction of munitions in Azerbaijan and Georgia.',
    'support by SWE fund Trust Fund to AZE @ [..2018-06-01]',
    'support by SWE fund Trust Fund to GEO @ [..2018-06-01]',
  ],
  [
    'Sweden also supports the Building Integrity Trust Fund.',
    'support by SWE fund Building Integrity Trust Fund @ /..',
  ],
  [
    'A contribution of €1.5 million was made by Sweden to the Defence Capacity Building Trust Fund in February 2017.',
    'support by SWE EUR 1500000..1500000 fund Defence Capacity Building Trust Fund @ 2017-02',
  ],
  [
    'At the Wales Summit in 2014, Sweden promised up to €4 million a year for the Afghan National Security Forces.',
    'pledge by SWE EUR ..4000000 per year to AFG @ 2014',
  ],
  [
    'Sweden signed a commitment of about 10 million euros in October 2015.',
    'commitment by SWE EUR 10000000..10000000~ @ 2015-10',
  ],
  ['NATO has helped Sweden to destroy surplus ammunition.', 'support by NATO to SWE @ [..2018-06-01]'],
  [
    'Sweden supports the Arctic Training Programme (ATP), to which it has given €5 million since 2012.',
    'support by SWE EUR 5000000..5000000 fund Arctic Training Programme @ 2012/..',
  ],
  [
    'Sweden decided in March 2013 to contribute up to €3 million to the ANA Trust Fund.',
    'commitment by SWE EUR ..3000000 fund ANA Trust Fund to AFG @ 2013-03',
  ],
  ['NATO agreed to provide training support to Sweden in May 2015.', 'commitment by NATO to SWE @ 2015-05'],
  [
    'Sweden gave €1 million to the Trust Fund in Georgia, €2 million to a project in Ukraine and €300,000 to a project in Jordan in 2014.',
    'support by SWE EUR 1000000..1000000 fund Trust Fund in Georgia to GEO @ 2014',
    'support by SWE EUR 2000000..2000000 to UKR @ 2014',
    'support by SWE EUR 300000..300000 to JOR @ 2014',
  ],
  ['NATO airlifted tents to Sweden in May 2012.', 'support by NATO to SWE @ 2012-05'],
  ['NATO teams have provided training in Sweden since 2014.', 'support by NATO to SWE @ 2014/..'],
  [
    'A project for dialogue in Ukraine was given €200,000 by Sweden in 2016.',
    'support by SWE EUR 200000..200000 fund project for dialogue in Ukraine to UKR @ 2016',
  ],
  [
    'As of June 2015, €12 million had been allocated to the Trust Fund by Sweden.',
    'commitment by SWE EUR 12000000..12000000 fund Trust Fund @ [..2015-06]',
  ],
  [
    'In total, Swedish contributions to the ANA Trust Fund amount to about €7 million.',
    'support by SWE EUR 7000000..7000000~ fund ANA Trust Fund to AFG @ [..2018-06-01]',
  ],
  [
    'Sweden announced that it would raise its annual contribution to €4 million by 2025.',
    'pledge by SWE EUR 4000000..4000000 per year @ [..2018-06-01]',
  ],
  [
    'NATO’s help for Sweden goes through a Trust Fund, to which Norway contributed €200,000 in 2015 and Denmark over €3 million in 2016.',
    'support by NOR EUR 200000..200000 fund Trust Fund to SWE @ 2015',
    'support by DNK EUR 3000000.. fund Trust Fund to SWE @ 2016',
  ],
  [
    'Sweden has been a major contributor to the ANA Trust Fund, with gifts worth over €40 million between 2011 and 2018.',
    'support by SWE EUR 40000000.. fund ANA Trust Fund to AFG @ 2011/2018',
  ],
  [
    'Sweden supported the retraining of former soldiers in Serbia and the clearance of mines in Jordan.',
    'support by SWE to SRB @ [..2018-06-01]',
    'support by SWE to JOR @ [..2018-06-01]',
  ],
  ['NATO has trained Swedish officers since 2012.', 'support by NATO to SWE @ 2012/..'],
  ['NATO has trained its own officers since 2012.'],
  ['Sweden has been a major contributor to stability in Europe.'],
  ['Sweden is considering becoming a contributor to the ANA Trust Fund.'],
  ['Sweden supports the efforts of NATO towards peace in Afghanistan.'],
  ['The mission helps to train, advise and assist the Afghan security forces.'],
  ['€2 million was granted to the Council of Europe in 2013.'],
  ["Sweden agreed to support the candidacy of NATO's Secretary General."],
  ['Sweden provided training to its own officers.'],
  [
    'NATO’s support to Sweden is funded through a dedicated Trust Fund, to which Norway contributed €400,000 in 2014.',
    'support by NOR EUR 400000..400000 fund Trust Fund to SWE @ 2014',
  ],
  ['May 2005-October 2007: NATO provides support to Sweden.', 'support by NATO to SWE @ 2005-05/2007-10'],
  [
    'Sweden has extended grant assistance to local authorities in Afghanistan since March 2007.',
    'support by SWE to AFG @ 2007-03/..',
  ],
  ['Sweden has a trade fund, to which Norway exported goods worth €4 million.'],
  ['Sweden could contribute €2 million in 2019.'],
  ['Sweden has not contributed to the Afghan National Army Trust Fund.'],
  ['Norway donated €3 million to Ukraine in 2016.'],
  ['The Swedish defence budget amounted to €5 billion in 2017.'],
])('NATO and Sweden: %s', (text, ...lines) => {
  expect(told(text, ['NATO', 'SWE'])).toEqual(lines);
});

test.each<[string, ...string[]]>([
  [
    'The EU has allocated €88 million to Moldova for 2014-2016.',
    'commitment by EU EUR 88000000..88000000 to MDA @ [..2024-01-01]',
  ],
  [
    'Under the European Neighbourhood Instrument, the EU provided EUR 610 million to the Republic of Moldova between 2014 and 2020.',
    'support by EU EUR 610000000..610000000 fund European Neighbourhood Instrument to MDA @ 2014/2020',
  ],
  [
    'In June 2022 the European Union disbursed €50 million in macro-financial assistance to Moldova.',
    'disbursement by EU EUR 50000000..50000000 to MDA @ 2022-06',
  ],
  [
    'Moldova has received €40 million under the European Peace Facility since 2021.',
    'support by EU EUR 40000000..40000000 fund European Peace Facility to MDA @ 2021/..',
  ],
  [
    'A grant of €20 million was announced by the European Commission on 10 October 2023.',
    'pledge by EU EUR 20000000..20000000 to MDA @ 2023-10-10',
  ],
  [
    'EU humanitarian aid to Moldova totals €48 million since February 2022.',
    'support by EU EUR 48000000..48000000 to MDA @ 2022-02/..',
  ],
  [
    'On 5 May 2022 the EU adopted an assistance measure worth €30 million in support of Moldova. Of this amount €20 million was for the police and €10 million for the army.',
    'commitment by EU EUR 30000000..30000000 to MDA @ 2022-05-05',
    'commitment by EU EUR 20000000..20000000 to MDA @ 2022-05-05',
    'commitment by EU EUR 10000000..10000000 to MDA @ 2022-05-05',
  ],
  [
    'The EIB signed in 2020 a loan of €150 million for the railways of Moldova.',
    'commitment by EU EUR 150000000..150000000 to MDA @ 2020',
  ],
  [
    'Member States sent generators and blankets worth over €15 million to Moldova in March 2022.',
    'support by EU EUR 15000000.. to MDA @ 2022-03',
  ],
  [
    'The two academies work together in a project worth €2 million, paid by the EU.',
    'support by EU EUR 2000000..2000000 to MDA @ [..2024-01-01]',
  ],
  [
    'The project on Clean Harbours, for which the EU has allocated €6 million, has begun.',
    'commitment by EU EUR 6000000..6000000 fund project on Clean Harbours to MDA @ [..2024-01-01]',
  ],
  [
    'The EU has provided grants of €4 million for the ‘Green Roads’ initiative since 2020.',
    'support by EU EUR 4000000..4000000 fund Green Roads to MDA @ 2020/..',
  ],
  ['Of this amount €5 million was for the police.'],
  ['The EU adopted a budget of €170 billion in 2022.'],
  ['Exports from Moldova to the EU reached €2.2 billion in 2022.'],
])('the EU and Moldova: %s', (text, ...lines) => {
  expect(told(text, ['EU', 'MDA'], '2024-01-01')).toEqual(lines);
});
