/** Why a proposal of the model reader is dropped: of one, and of several. */
export const FAULTS = {
  form: ['is not of the form that was asked for', 'are not of the form that was asked for'],
  kind: ['is of no kind of record', 'are of no kind of record'],
  absent: [
    'quotes words that its part of the text does not have',
    'quote words that their part of the text does not have',
  ],
  short: ['quotes too little to prove anything', 'quote too little to prove anything'],
  time: ['has a time that is no EDTF', 'have a time that is no EDTF'],
  later: ['lies after the day of the page', 'lie after the day of the page'],
  code: ['has a code that is none', 'have a code that is none'],
  sum: ['has a sum that is not as the text gives it', 'have a sum that is not as the text gives it'],
  name: ['names somebody whom the text does not name', 'name somebody whom the text does not name'],
  missing: ['lacks what its kind needs', 'lack what their kind needs'],
  twice: ['says the same twice', 'say the same twice'],
  many: ['is more than one part of a text can hold', 'are more than one part of a text can hold'],
} as const satisfies Readonly<Record<string, readonly [one: string, several: string]>>;

/** A reason for which a proposal is dropped. */
export type Fault = keyof typeof FAULTS;

/** What was dropped, in words: "2 quote words that …; 1 has a time that is no EDTF". */
export function sayFaults(dropped: ReadonlyMap<Fault, number>): string {
  return [...dropped].map(([fault, n]) => `${n} ${FAULTS[fault][n === 1 ? 0 : 1]}`).join('; ');
}
