import type { Argument, Option } from './verb.ts';

/** Where the record is kept. On every verb that looks at one. */
export const DATA: Option = {
  name: '--data',
  takes: 'FOLDER',
  says: 'the data folder; else ENTENTE_DATA, else ./data',
};

/** On every verb that prints data. */
export const FORMAT: Option = {
  name: '--format',
  takes: 'FORMAT',
  says: 'how it is printed',
  choices: ['text', 'json'],
  default: 'text',
};

/** Who and why, on every verb that changes the record. */
export const AUTHOR: readonly Option[] = [
  { name: '--by', takes: 'NAME', says: 'who decides; else ENTENTE_BY, else the user of this machine' },
  { name: '--reason', takes: 'TEXT', says: 'why, for everybody to read in the history' },
  { name: '--internal-reason', takes: 'TEXT', says: 'why, for the office alone' },
];

/** The three times a question is asked at. */
export const TIMES: readonly Option[] = [
  { name: '--true-at', takes: 'DAY', says: 'what was true in the world on that day; today unless given' },
  {
    name: '--known-at',
    takes: 'INSTANT',
    says: 'what was on record at that instant (or the end of that day); now unless given',
  },
  {
    name: '--said-by',
    takes: 'DAY',
    says: 'only sources that bear that day or an earlier one; all unless given',
  },
];

/** For whom something is printed. */
export function audience(byDefault: 'public' | 'internal'): Option {
  return {
    name: '--as',
    takes: 'READER',
    says: 'for whom: the public sees what is marked public, the office (internal) sees all',
    choices: ['public', 'internal'],
    default: byDefault,
  };
}

/** A language tag. */
export const LANGUAGE: Option = {
  name: '--language',
  takes: 'TAG',
  says: 'the language, where texts are on record in it',
  default: 'en',
};

/** Where output goes instead of stdout. */
export const OUT: Option = { name: '--out', takes: 'FILE', says: 'write it to this file instead of stdout' };

/** A relation on record. */
export const RELATION: Argument = {
  name: 'RELATION',
  says: 'a relation by its name or its parties: nato-japan, or NATO,JPN',
};
