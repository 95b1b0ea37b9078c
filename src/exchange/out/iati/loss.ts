/** What plain IATI cannot say, by code. */
export const LOSSES = {
  about: 'the sum is about so much',
  'amount-unknown': 'no amount is known',
  bound: 'only a lower or an upper bound is known',
  cumulative: 'it is a sum over a stretch of time, not a payment',
  earmark: 'what alone it may be spent on is told in words',
  'in-kind': 'it was given in kind, and its worth is not known',
  part: 'it is part of another sum that is written',
  per: 'it is paid again every year or month',
  period: 'it covers a period, and is no single payment',
  planned: 'it is announced and has not happened',
  'pledge-alone': 'a promise cannot stand outside an activity, so one was made for it',
  refund: 'a payment that is given back has no type of its own',
  region: 'who benefits is no country with a code',
  reporter: 'who reports it has no IATI identifier on record',
  requirement: 'what a fund needs has no place but a budget of a year at most',
  shares: 'the shares of the countries are not known',
  source: 'which source says it is known to our own elements alone',
  stage: 'the source does not say how far it has got',
  start: 'the day on which it began is not known',
  through: 'through whose hands it went is told with the activity only',
  vague: 'the day is not known exactly',
  variant: 'another source says otherwise',
} as const;

/** A code of something that plain IATI cannot say. */
export type LossCode = keyof typeof LOSSES;

/** One thing that plain IATI could not carry: it stands in words and in elements of our own. */
export interface Loss {
  readonly code: LossCode;
  /** The activity's identifier. */
  readonly activity: string;
  /** The record's id; undefined where it is about the activity. */
  readonly record?: string;
  readonly message: string;
}

/** A loss with its sentence. */
export function lossOf(code: LossCode, activity: string, record?: string): Loss {
  return {
    code,
    activity,
    ...(record === undefined ? {} : { record }),
    message: `${record ?? activity}: ${LOSSES[code]}.`,
  };
}
