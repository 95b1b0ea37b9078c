import type { Row } from '../../../ledger/index.ts';
import { problem, sayMoney } from '../../../values/index.ts';
import type { Beside } from '../../funds.ts';
import { fundNamed } from '../fund-named.ts';
import { AUTHOR, audience, DATA, FORMAT, TIMES } from '../options.ts';
import { count, table } from '../outcome.ts';
import { notYet, relationOf } from '../relation.ts';
import { pairOf, settle } from '../settling.ts';
import { readerOf, timesOf } from '../times.ts';
import type { Call, Verb } from '../verb.ts';

/** `entente reconcile`. */
export const reconcile: Verb = {
  name: 'reconcile',
  summary: 'lay two accounts of a fund side by side: what matches, contradicts, or stands in one alone',
  notes: [
    'Entries are matched by reference, sum, date, donor, fund and purpose; vague dates and bounds that meet agree. A match is a gift told in both accounts: it is to be counted in one of them.',
    'What a person settles is remembered in the book of --here, for the office alone. It is amended by another --settle and taken back by --unsettle, whichever of the two books is --here then.',
  ],
  arguments: [{ name: 'FUND', says: 'a fund by its id, short name or name' }],
  options: [
    { name: '--here', takes: 'RELATION', says: "one account: the fund's own, where there is one" },
    { name: '--there', takes: 'RELATION', says: 'the other one' },
    { name: '--days', takes: 'NUMBER', says: 'how far apart two days may lie', default: '31' },
    { name: '--settle', takes: 'HERE=THERE', says: 'settle two entries: with --same or --not-same' },
    { name: '--same', says: 'they tell one gift' },
    { name: '--not-same', says: 'they tell two' },
    { name: '--unsettle', takes: 'HERE=THERE', says: 'take back what was settled of them' },
    ...AUTHOR,
    ...TIMES,
    audience('internal'),
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'two accounts of one fund',
      command: 'entente reconcile elm-crossing-fund --here elm-bridge-fund --there ruritania-report',
    },
    {
      does: 'two entries are one gift',
      command:
        'entente reconcile elm-crossing-fund --here elm-bridge-fund --there ruritania-report --settle rur-paid=payment-2023 --same --reason "The bank took two days"',
    },
  ],
  on: 'record',
  async run(call, office) {
    const days = Number(call.text('days'));
    if (!Number.isSafeInteger(days) || days < 0) return { usage: '--days takes a whole number from 0.' };
    const wrong = wrongSettling(call);
    if (wrong) return { usage: wrong };
    const asked = await timesOf(call, office.today());
    if ('usage' in asked) return asked;
    const actor = await readerOf(call);
    const [named, other] = [call.text('here')!, call.text('there')!];
    const [here, there] = [await relationOf(office, named), await relationOf(office, other)];
    if (typeof here !== 'string') return here;
    if (typeof there !== 'string') return there;
    if (here === there) return { usage: '--here and --there name the same relation.' };
    const ref = await fundNamed(office, call.args[0]!, actor, asked.times);
    if (typeof ref !== 'string') return ref;
    const pair = pairOf(call.text('settle') ?? call.text('unsettle') ?? '');
    if (pair) {
      const as = call.text('settle') === undefined ? undefined : call.flag('same');
      const done = await settle(call, office, { fund: ref, here, there }, pair, as);
      if (!('settled' in done)) return done;
    }
    const left = await office.view(here, actor, asked.times);
    if (!left) return notYet(here, asked.times.knownAt);
    const right = await office.view(there, actor, asked.times);
    if (!right) return notYet(there, asked.times.knownAt);
    const without = [left, right].filter((view) => !view.funds.has(ref));
    if (without.length > 0)
      return {
        findings: without.map((view) =>
          problem('fund-unknown', `Nothing in ${view.book} names ${ref} at these times.`),
        ),
      };
    const beside = await office.funds.beside(ref, left, right, actor, days);
    const { besideJson } = await import('../../fund-web/data.ts');
    return { text: textOf(beside), data: { fund: ref, ...besideJson(beside) } };
  },
};

/** What is wrong with how two entries are to be settled; undefined where nothing is. */
function wrongSettling(call: Call): string | undefined {
  const [settled, taken] = [call.text('settle'), call.text('unsettle')];
  if (call.text('here') === undefined || call.text('there') === undefined)
    return 'Say which accounts: --here RELATION --there RELATION.';
  if (settled !== undefined && taken !== undefined) return 'Either --settle or --unsettle.';
  const given = settled ?? taken;
  if (given !== undefined && !pairOf(given))
    return 'Name an entry of each account: --settle HERE=THERE, by their ids.';
  if (settled !== undefined && call.flag('same') === call.flag('not-same'))
    return 'Say which: --same or --not-same.';
  return undefined;
}

function textOf({ here, there, reconciliation, doubles, settled }: Beside): string {
  const { pairs, onlyHere, onlyThere } = reconciliation;
  const row = ({ id, when, money }: Row) => `${id} (${when}, ${money ? sayMoney(money) : 'no sum'})`;
  const byHand = new Set(settled.filter((s) => s.same).map((s) => `${s.here} ${s.there.record}`));
  const rows = [
    ...pairs.map((pair) => [
      byHand.has(`${pair.here.id} ${pair.there.id}`) ? `${pair.as}, settled` : pair.as,
      row(pair.here),
      row(pair.there),
      [
        pair.agrees.length > 0 ? `agree: ${pair.agrees.join(', ')}` : '',
        pair.differs.length > 0 ? `differ: ${pair.differs.join(', ')}` : '',
      ]
        .filter(Boolean)
        .join('; '),
    ]),
    ...onlyHere.map((one) => ['only here', row(one), '', '']),
    ...onlyThere.map((one) => ['only there', '', row(one), '']),
  ];
  const apart = settled.filter((s) => !s.same).map((s) => `Settled as two: ${s.here} and ${s.there.record}.`);
  return [
    table(['', here.book, there.book, ''], rows),
    `\n${count(doubles.length, 'gift is', 'gifts are')} told in both: count each in one of them.`,
    ...doubles.map((d) => `  ${d.here.id} = ${d.there.id}`),
    ...apart,
  ].join('\n');
}
