import type { Finding } from '../../../values/index.ts';
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
  options: [
    { name: '--rebuild', says: 'derive all that is derived afresh, and say whether it was the same' },
    DATA,
    FORMAT,
  ],
  examples: [
    { does: 'check everything that is on record', command: 'entente verify' },
    { does: 'derive search and lists afresh', command: 'entente verify --rebuild' },
  ],
  on: 'record',
  async run(call, office) {
    const { verifyAll } = await import('../../verifying.ts');
    const progress = progressOn(call.io);
    let books = 0;
    const found = await verifyAll(office.store, (book) => {
      books++;
      progress.at(`Verifying ${book} (${books}) …`);
    });
    const differed = found.filter(isDerived).length;
    let findings = found;
    if (call.flag('rebuild')) {
      progress.at('Deriving afresh …');
      const derived = await office.store.derived();
      await derived.rebuild();
      findings = [...found.filter((f) => !isDerived(f)), ...(await derived.compare())];
    }
    progress.done();
    const sum = findings.length === 0 ? 'all is as it was put on record' : count(findings.length, 'finding');
    const rebuilt = call.flag('rebuild')
      ? `; what is derived was derived afresh, and ${differed === 0 ? 'is the same' : `differed in ${count(differed, 'place')}`}`
      : '';
    return {
      findings,
      asked: true,
      text: `${count(books, 'book')}: ${sum}${rebuilt}`,
      data: { books, ok: findings.length === 0, ...(rebuilt ? { rebuilt: true, differed } : {}) },
    };
  },
};

function isDerived({ code }: Finding): boolean {
  return code.startsWith('derived-');
}
