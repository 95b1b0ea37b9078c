import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { audience, DATA, LANGUAGE, OUT, RELATION, TIMES } from '../options.ts';
import { notYet, relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente page`. */
export const page: Verb = {
  name: 'page',
  summary: "print a relation's page, at any day",
  notes: [
    'Each sentence comes with its proofs. The page is made from what is on record, at three times that are all yours to choose.',
  ],
  arguments: [RELATION],
  options: [
    ...TIMES,
    {
      name: '--format',
      takes: 'FORMAT',
      says: 'how it is printed: a web page, Markdown with notes, or data',
      choices: ['md', 'html', 'json'],
      default: 'md',
    },
    audience('public'),
    LANGUAGE,
    OUT,
    DATA,
  ],
  examples: [
    { does: 'as of today', command: 'entente page nato-japan' },
    {
      does: 'what was true on a day, as data',
      command: 'entente page NATO,JPN --true-at 2014-05-06 --format json',
    },
    {
      does: 'as it was on record last year, as a web page',
      command: 'entente page nato-japan --known-at 2025-12-31 --format html --out page.html',
    },
  ],
  on: 'record',
  async run(call, office) {
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const view = await office.view(slug, await readerOf(call), asked.times, call.text('language'));
    if (!view) return notYet(slug, asked.times.knownAt);
    const { renderEdition } = await import('../../publishing.ts');
    const text = renderEdition(view).formats[call.text('format')!]!;
    const out = call.text('out');
    if (out === undefined) return { text, data: JSON.parse(call.text('format') === 'json' ? text : 'null') };
    writeFileSync(resolve(call.io.cwd, out), text);
    return { text: `${out} holds the page of ${slug}.`, data: { file: out } };
  },
};
