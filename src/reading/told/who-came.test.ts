import { expect, test } from 'vitest';
import { told } from './sample-telling.ts';

const meetings = (text: string, relation: string[]) =>
  told(text, relation).filter((t) => /^(?:visit|meeting|address|consultation|conference|summit)\b/.test(t));

test.each<[string, ...string[]]>([
  [
    'At the third EU-Kenya Summit held in Nairobi in May 2019, attended by President Uhuru Kenyatta on the Kenyan side and by President of the European Council Donald Tusk, a plan was adopted.',
    'summit Uhuru Kenyatta, Donald Tusk in Nairobi @ 2019-05',
  ],
  [
    'EU-Kenya Ministerial Meeting (Nairobi, May 3, 2019): co-chaired by Foreign Minister Monica Juma and her counterpart from Spain',
    'meeting Monica Juma in Nairobi @ 2019-05-03',
  ],
  [
    'The fourth EU-Kenya Summit (Nairobi, 3 May 2018), opened by President Uhuru Kenyatta, was short; Commissioner Karl Berg was at home.',
    'summit Uhuru Kenyatta in Nairobi @ 2018-05-03',
  ],
  [
    'The EU-Kenya Summit took place in Mombasa on 3 May 2018 in the presence of President Uhuru Kenyatta and Prime Minister Raila Odinga.',
    'summit Uhuru Kenyatta, Raila Odinga in Mombasa @ 2018-05-03',
  ],
  [
    'Commissioner Mari Saarinen visited Nairobi on 14 February 2016, when she and President Uhuru Kenyatta discussed fisheries and the outlook for trade.',
    'visit Mari Saarinen, Uhuru Kenyatta in Nairobi on fisheries; outlook for trade @ 2016-02-14',
  ],
  [
    'Foreign Minister OKADA Kenji and PM Raila Odinga met in Nairobi on 3 May 2018.',
    'meeting OKADA Kenji, Raila Odinga in Nairobi @ 2018-05-03',
  ],
  [
    'On 3 May 2018 Commissioner Mari Saarinen met with the then Chairperson, Wanjiru Otieno, in Buenos Aires, the President being away.',
    'meeting Mari Saarinen, Wanjiru Otieno in Buenos Aires @ 2018-05-03',
  ],
  [
    'Commissioner Mari Saarinen received President Uhuru Kenyatta at Headquarters on 3 May 2018.',
    'meeting Mari Saarinen, Uhuru Kenyatta in Headquarters @ 2018-05-03',
  ],
  [
    "President Uhuru Kenyatta was welcomed to the Union's Headquarters by Commissioner Mari Saarinen on 3 May 2018.",
    "meeting Uhuru Kenyatta, Mari Saarinen in Union's Headquarters @ 2018-05-03",
  ],
  [
    'On 4 May 2018, in the margins of the Munich Security Conference, President Uhuru Kenyatta met Commissioner Mari Saarinen.',
    'meeting Uhuru Kenyatta, Mari Saarinen in Munich @ 2018-05-04',
  ],
  // Named after a city, and held elsewhere.
  [
    'President Uhuru Kenyatta and Commissioner Mari Saarinen discussed the Munich Agreement on 4 May 2018.',
    'meeting Uhuru Kenyatta, Mari Saarinen on Munich Agreement @ 2018-05-04',
  ],
  [
    'The third dialogue was hosted by Kenya in May 2013 and the EU-Kenya seminar on water by the Secretariat.',
    'consultation in Kenya @ 2013-05',
  ],
])('%s', (text, ...expected) => {
  expect(meetings(text, ['EU', 'KEN'])).toEqual(expected);
});
