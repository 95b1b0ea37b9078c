import { resolve } from 'node:path';
import { REGISTER } from '../../../desk/index.ts';
import { commandOf } from '../author.ts';
import { readableFile } from '../files.ts';
import { progressOn } from '../io.ts';
import { AUTHOR, DATA, FORMAT } from '../options.ts';
import { count } from '../outcome.ts';
import { planCounts, planData, planText } from '../plan-text.ts';
import { relationOf } from '../relation.ts';
import type { Outcome, Verb } from '../verb.ts';

/** `entente iati import`. */
export const iatiImport: Verb = {
  name: 'iati import',
  summary: 'take the money of an IATI activity file in, onto the desk or into the record',
  notes: [
    'Each activity is a fund, each transaction a contribution that cites its element in the file, which becomes a source. Organisations are found by their identifiers among the aliases of parties on record, else by their names; an identifier that is found by a name becomes an alias of that party, which an amendment takes away again. The same file twice changes nothing; of a newer one, what it has more is added, what it says otherwise is amended, and what it no longer has is listed, and withdrawn with --withdraw-missing.',
    'Without --trusted the contributions wait at the desk. With it they go straight into the record, under a standing decision for each organisation that reports in the file (“entente iati trust”); without one the file is refused, and a dry run says so. A file that this program wrote comes back as it was, record by record.',
    'A row that cannot be read is told and left out. A file that is no XML, was cut off, or has a DOCTYPE is refused whole.',
  ],
  arguments: [{ name: 'FILE', says: 'an activity file, of version 1.01 to 2.03' }],
  options: [
    { name: '--relation', takes: 'RELATION', says: 'the relation that it is for: nato-japan, or NATO,JPN' },
    { name: '--dry-run', says: 'say what it comes to, and store nothing' },
    { name: '--propose', says: 'onto the desk, where a person decides; this is what is done unless told' },
    { name: '--trusted', says: 'straight into the record, under the decision that stands for its publisher' },
    {
      name: '--withdraw-missing',
      says: 'withdraw what this publisher told of before and this file does not have (with --trusted)',
    },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'see what it would add',
      command: 'entente iati import lotfa.xml --relation nato-japan --trusted --dry-run',
    },
    { does: 'onto the desk', command: 'entente iati import lotfa.xml --relation nato-japan' },
  ],
  on: 'record',
  async run(call, office): Promise<Outcome> {
    const named = call.text('relation');
    if (named === undefined) return { usage: 'Say which relation it is for: --relation nato-japan.' };
    const trusted = call.flag('trusted');
    if (trusted && call.flag('propose')) return { usage: 'It is either --propose or --trusted.' };
    if (call.flag('withdraw-missing') && !trusted) return { usage: '--withdraw-missing needs --trusted.' };
    const relation = await relationOf(office, named);
    if (typeof relation !== 'string') return relation;
    const name = call.args[0]!;
    const unreadable = readableFile(call.io, name);
    if (unreadable) return { findings: [unreadable] };
    const { importIati } = await import('../../iati.ts');
    const before = new Map([
      [relation, await office.book(relation)],
      [REGISTER, await office.book(REGISTER)],
    ]);
    const progress = progressOn(call.io);
    progress.at(`Reading ${name} …`);
    const dryRun = call.flag('dry-run');
    const done = await importIati(
      office,
      { name, path: resolve(call.io.cwd, name), most: Math.min(office.settings.iatiLimit ?? MOST, MOST) },
      commandOf(call, trusted ? `Taken in from ${name}` : `${name} is proposed`),
      {
        relation,
        how: trusted ? 'trusted' : 'propose',
        dryRun,
        withdrawMissing: call.flag('withdraw-missing'),
      },
    );
    progress.done();
    if (!done.ok) return { findings: done.findings, data: { imported: false } };
    const { source, known, intake, plan, proposed } = done.value;
    const data = plan && planData(plan, before);
    const would = dryRun ? 'would have ' : '';
    const lines = [
      ...(data ? [planText(data)].filter(Boolean) : []),
      ...intake.merged.map((m) => `= ${m.identifier} is ${m.party}, by its name “${m.name}”`),
      ...(call.flag('withdraw-missing')
        ? []
        : intake.gone.map((id) => `? record:${id} is no longer in the file, and stays on record`)),
      data
        ? `${relation}: ${would}${planCounts(data)}`
        : `${relation}: ${would}${count(proposed!.fresh, 'new proposal')}, ${proposed!.known} there already, ${proposed!.refused} refused before`,
      `source ${source}${known ? ', as before' : ''}${dryRun ? '; nothing was stored' : ''}`,
    ];
    return {
      findings: done.findings,
      text: lines.join('\n'),
      data: {
        relation,
        source,
        imported: !dryRun,
        ...(data ?? { proposals: proposed }),
        merged: intake.merged,
        gone: intake.gone,
      },
    };
  },
};

/** A text of more characters is longer than this program can hold at once; checking has no such limit. */
const MOST = 500_000_000;
