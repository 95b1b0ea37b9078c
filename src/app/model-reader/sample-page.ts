/** A key that nobody is to read. */
export const KEY = 'sk-very-secret-0123456789';
/** A page. */
export const TEXT = `Relations with Arcadia

Prime Minister Zoë Lind visited Port Royal on 6 May 2014. In
2012, Arcadia gave US$1.3 million to the Salang Fund.

Arcadia will host a conference in 2019. A declaration was signed in May 2013.`;
/** What is told of the page. */
export const ABOUT = { date: '2017-11-07', relation: ['JPN', 'NATO'], explain: true };

/** What a model may answer about its visit, with changes. */
export const visit = (more: object = {}) => ({
  kind: 'engagement',
  quote: 'Prime Minister Zoë Lind visited Port Royal on 6 May 2014',
  when: '2014-05-06',
  ended: false,
  type: 'visit',
  people: [{ name: 'Zoë Lind', office: 'Prime Minister' }],
  parties: null,
  place: 'Port Royal',
  host: null,
  topics: [],
  recurrence: null,
  ...more,
});
/** What a model may answer about its gift, with changes. */
export const gift = (more: object = {}) => ({
  kind: 'contribution',
  quote: 'In\n2012, Arcadia gave US$1.3 million to the Salang Fund.',
  when: '2012',
  stage: 'support',
  donor: 'Arcadia',
  money: {
    currency: 'USD',
    min: '1300000',
    max: '1300000',
    approx: false,
    per: null,
    text: 'US$1.3 million',
  },
  fund: 'Salang Fund',
  ...more,
});
