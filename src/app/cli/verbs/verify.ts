import { progressOn } from '../io.ts';
import { DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import type { Verb } from '../verb.ts';

/** `entente verify`. */
export const verify: Verb = {
  name: 'verify',
  summary: 'recompute the chains and all that is derived, and say what differs',
  notes: [
    'Each entry is hashed again and must follow from the one before it; each kept text and edition must hash to its name; each citation must hold in its text; each derived row must follow from the journal. The exit status is 1 where anything differs.',
  ],
  arguments: [],
  options: [DATA, FORMAT],
  examples: [{ does: 'check everything that is on record', command: 'entente verify' }],
  on: 'record',
  async run(call, office) {
    const { verifyAll } = await import('../../verifying.ts');
    const progress = progressOn(call.io);
    let books = 0;
    const findings = await verifyAll(office.store, (book) => {
      books++;
      progress.at(`Verifying ${book} (${books}) …`);
    });
    progress.done();
    const sum = findings.length === 0 ? 'all is as it was put on record' : count(findings.length, 'finding');
    return {
      findings,
      asked: true,
      text: `${count(books, 'book')}: ${sum}`,
      data: { books, ok: findings.length === 0 },
    };
  },
};
