import { dataAnswer, problemAnswer } from './answers.ts';
import type { DeskAsk } from './ask.ts';
import { edtfWords } from './edtf-words.ts';

/** GET of a time in words, while it is typed: `{ edtf, words }`, or why it cannot be read. */
export function edtf({ query }: DeskAsk): Response {
  const value = (query.get('value') ?? '').slice(0, 200).trim();
  const said = edtfWords(value, query.get('as') === 'state' ? 'state' : 'event');
  return said.ok ? dataAnswer({ edtf: value, words: said.value }) : problemAnswer(said.findings, 422);
}
