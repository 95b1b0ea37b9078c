import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { REGISTER } from '../../../desk/index.ts';
import type { Finding } from '../../../values/index.ts';
import { fundNamed } from '../fund-named.ts';
import { audience, DATA, FORMAT, TIMES } from '../options.ts';
import { partyOf } from '../parties.ts';
import { relationOf } from '../relation.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Verb } from '../verb.ts';

/** `entente fund`. */
export const fund: Verb = {
  name: 'fund',
  summary: 'print the statement of a fund: what was required, promised, paid in and spent',
  notes: [
    'Each relation whose entries name the fund gives an account of it; accounts are printed one after the other and never added. Stages are never added to one another, nor currencies.',
    'With --donor, a statement for one contributor holds only theirs. With --currency, each sum is given in that currency too, each entry by the rate of its own day out of the file of rates; a missing rate is a finding.',
  ],
  arguments: [{ name: 'FUND', says: 'a fund by its id, short name or name: lotfa' }],
  options: [
    { name: '--donor', takes: 'PARTY', says: 'for this contributor alone' },
    { name: '--currency', takes: 'CODE', says: 'in this currency too: EUR' },
    {
      name: '--rates',
      takes: 'FILE',
      says: "rates in the layout of the European Central Bank's eurofxref-hist.csv; else ENTENTE_RATES",
    },
    { name: '--xlsx', takes: 'FILE', says: 'write it as a workbook too' },
    { name: '--relation', takes: 'RELATION', says: "this relation's account alone" },
    ...TIMES,
    audience('internal'),
    DATA,
    { ...FORMAT, choices: ['text', 'json', 'csv'] },
  ],
  examples: [
    { does: 'the statement of a fund', command: 'entente fund lotfa' },
    {
      does: 'for one contributor, in euros too',
      command: 'entente fund lotfa --donor JPN --currency EUR --rates eurofxref-hist.csv',
    },
    { does: 'as a workbook', command: 'entente fund lotfa --xlsx lotfa.xlsx' },
    { does: 'as a table', command: 'entente fund lotfa --format csv > lotfa.csv' },
  ],
  on: 'record',
  async run(call, office) {
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const actor = await readerOf(call);
    const ref = await fundNamed(office, call.args[0]!, actor, asked.times);
    if (typeof ref !== 'string') return ref;
    const named = call.text('relation');
    const relation = named === undefined ? undefined : await relationOf(office, named);
    if (typeof relation === 'object') return relation;
    const [donor, rates] = [call.text('donor'), call.text('rates')];
    const currency = call.text('currency')?.toUpperCase();
    const { CURRENCIES } = await import('../../../values/index.ts');
    if (currency !== undefined && !Object.hasOwn(CURRENCIES, currency))
      return { usage: `--currency takes a code as in ISO 4217 (EUR, USD, JPY), not “${currency}”.` };
    const file = await office.funds.of(ref, actor, asked.times, {
      ...(donor === undefined ? {} : { donor: partyOf(donor, await office.book(REGISTER)) }),
      ...(currency === undefined ? {} : { currency }),
      ...(rates === undefined ? {} : { rates: resolve(call.io.cwd, rates) }),
      ...(relation === undefined ? {} : { relation }),
    });
    if (!file)
      return { text: 'Nothing of this fund is there to be read.', data: { fund: ref, accounts: [] } };
    const workbook = call.text('xlsx');
    if (workbook !== undefined) {
      const { fundWorkbook } = await import('../../fund-web/workbook.ts');
      writeFileSync(resolve(call.io.cwd, workbook), fundWorkbook(file));
    }
    const [{ csv }, ledger, { statementText }, { fundJson }] = await Promise.all([
      import('../../../pages/index.ts'),
      import('../../../ledger/index.ts'),
      import('../statement-text.ts'),
      import('../../fund-web/data.ts'),
    ]);
    const findings: Finding[] = [
      ...file.findings,
      ...file.accounts.flatMap(({ statement }) => statement.findings),
    ];
    const told = file.beside.map(({ here, there, doubles }) =>
      doubles.length === 0
        ? ''
        : `${doubles.length} told both by ${here.book} and by ${there.book}: see “entente reconcile ${ref.slice(5)} --here ${here.book} --there ${there.book}”.`,
    );
    if (call.text('format') === 'csv')
      return {
        text: csv(
          ledger.ACCOUNT_COLUMNS,
          file.accounts.flatMap(({ view, statement }) =>
            ledger.accountTable(view.book, statement, view.names),
          ),
        ),
        findings,
      };
    const texts = file.accounts.map(
      ({ view, statement }) =>
        `${view.names.of(ref)}, by ${view.book}\n\n${statementText(statement, view.names)}`,
    );
    return {
      text: [...texts, ...told.filter(Boolean)].join('\n\n'),
      data: fundJson(file, asked.times),
      findings,
    };
  },
};
