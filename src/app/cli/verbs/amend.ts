import { REGISTER } from '../../../desk/index.ts';
import { type Book, current } from '../../../record/index.ts';
import { type Finding, isSlug, warning } from '../../../values/index.ts';
import { isConfirmed, type RecordValue } from '../../../vocabulary/index.ts';
import type { OpenOffice } from '../../open-office.ts';
import { citeBy, isCitedBy, setSlot, type Written, writtenForm } from '../amending.ts';
import { commandOf, needsReason } from '../author.ts';
import { AUTHOR, DATA, FORMAT, LANGUAGE, RELATION } from '../options.ts';
import { planData, planText } from '../plan-text.ts';
import { recordUnknown } from '../records.ts';
import { relationOf } from '../relation.ts';
import type { Call, Outcome, Verb } from '../verb.ts';

/** `entente amend`. */
export const amend: Verb = {
  name: 'amend',
  summary: 'change what a record says, or add one',
  notes: [
    'A slot is set by slot=value and taken away by slot=; one part of it by money.min=5 or title.fr=…. Lists take commas (parties=nato,JPN), sums a currency and an amount ("money=USD 20000000", "EUR 1000000..2000000"), anything else with parts YAML (holder="[{ person: abe-shinzo }]"). The slots of each kind are told in docs/vocabulary.md.',
    "A statement that was confirmed against other values is printed no longer: the kind's own wording stands in its place until you give another --statement, or --confirm the old one.",
    'With --kind, a record that is not on record yet is added; it needs a --cite.',
  ],
  arguments: [
    RELATION,
    { name: 'RECORD', says: 'the id of the record' },
    { name: 'SLOT=VALUE', says: 'what is set', optional: true, many: true },
  ],
  options: [
    { name: '--when', takes: 'EDTF', says: 'when it was true in the world: 2014-05-06, 2013/.., 1990~' },
    { name: '--statement', takes: 'TEXT', says: 'the sentence that is printed; giving it confirms it' },
    {
      name: '--confirm',
      says: 'stand by the statement and the citations against the values as they are now',
    },
    {
      name: '--cite',
      takes: 'SOURCE=WORDS',
      says: 'add a citation: by words that its text has once, or SOURCE@START-END',
      many: true,
    },
    {
      name: '--uncite',
      takes: 'SOURCE',
      says: 'take away the citations of a source (or the one at SOURCE@START-END)',
      many: true,
    },
    { name: '--marking', takes: 'MARKING', says: 'who may see it', choices: ['public', 'internal'] },
    { name: '--kind', takes: 'KIND', says: 'add a record of this kind' },
    LANGUAGE,
    { name: '--dry-run', says: 'say what it comes to, and store nothing' },
    ...AUTHOR,
    DATA,
    FORMAT,
  ],
  examples: [
    {
      does: 'a day that is known better now',
      command:
        'entente amend nato-japan ipcp-2014 --when 2014-05-06 --confirm --reason "The communiqué gives the day"',
    },
    {
      does: 'another sum, another sentence',
      command:
        'entente amend arcadia-ruritania bridge-payment "money=EUR 4600000" --statement "Ruritania paid in €4.6 million." --reason "Corrected by the Commission"',
    },
    {
      does: 'one more proof',
      command:
        'entente amend arcadia-ruritania areas --cite "arcadian-bulletin=on guarding the border" --reason "A closer passage"',
    },
  ],
  on: 'record',
  async run(call, office) {
    const [relation, named] = call.args as [string, string];
    const slug = await relationOf(office, relation);
    if (typeof slug !== 'string') return slug;
    const id = named.replace(/^record:/, '');
    if (!isSlug(id))
      return {
        usage: `“${named}” cannot be the id of a record. Ids have small letters, digits and hyphens.`,
      };
    const book = await office.book(slug);
    const before = current<RecordValue>(book, `record:${id}`);
    const kind = call.text('kind');
    if (!before && kind === undefined) return { findings: [recordUnknown(book, `record:${id}`)] };
    const written: Written = before ? writtenForm(before) : { kind, citations: [] };
    if (kind !== undefined) written.kind = kind;
    const wrong = await change(written, call);
    if (wrong !== undefined) return { usage: wrong };
    return (call.flag('dry-run') ? undefined : needsReason(call)) ?? decide(call, office, book, id, written);
  },
};

/** Puts what the call says into the record; answers the sentence that says what of it is wrong in form. */
async function change(written: Written, call: Call): Promise<string | undefined> {
  const language = call.text('language')!;
  const statement = call.text('statement');
  const pairs = [
    ...(call.text('when') === undefined ? [] : [`when=${call.text('when')}`]),
    ...(statement === undefined ? [] : [`statement=${statement}`]),
    ...(call.text('marking') === undefined ? [] : [`marking=${call.text('marking')}`]),
    ...call.args.slice(2),
  ];
  for (const pair of pairs) {
    const wrong = await setSlot(written, pair, language);
    if (wrong !== undefined) return wrong;
  }
  let citations = written.citations as Written[];
  for (const text of call.list('uncite')) {
    const kept = citations.filter((c) => !isCitedBy(c, text));
    if (kept.length === citations.length) return `The record does not cite ${text}.`;
    citations = kept;
  }
  for (const text of call.list('cite')) {
    const cited = citeBy(text);
    if (!cited)
      return `“${text}” is no citation. Write --cite fact-sheet="words of it", or --cite fact-sheet@120-180.`;
    citations = [...citations, cited];
  }
  written.citations = citations;
  // Whoever gives a statement stands by it.
  if (call.flag('confirm') || pairs.some((pair) => /^statement\b/.test(pair))) delete written.confirmed;
  const said = pairs.length + call.list('cite').length + call.list('uncite').length;
  if (said === 0 && !call.flag('confirm'))
    return 'Nothing is to be changed. Name a slot=value, or see “entente help amend”.';
  return undefined;
}

/** Reads the record as if it stood in a dossier file, and puts it on record. */
async function decide(
  call: Call,
  office: OpenOffice,
  book: Book,
  id: string,
  written: Written,
): Promise<Outcome> {
  const { readDossier } = await import('../../../exchange/index.ts');
  const { aroundOf, besideOf } = await import('../intake.ts');
  const beside = await besideOf(office, book.name);
  // JSON is YAML, so the reader of dossier files takes it.
  const text = JSON.stringify({ dossier: book.name, records: { [id]: written } });
  const files = { bytes: () => undefined };
  const read = readDossier(text, '', files, beside.shelf, { around: () => aroundOf(beside) });
  const said = read.findings.map(withoutPlace);
  if (!read.ok) return { findings: said };
  const drafts = read.value.drafts.map(({ at: _, ...draft }) => draft);
  const dryRun = call.flag('dry-run');
  const done = await office.admit(drafts, commandOf(call, ''), { dryRun });
  const findings = [...said, ...done.findings.filter((f) => f.code !== 'citation-unread')];
  if (!done.ok) return { findings };
  const data = planData(
    done.value,
    new Map([
      [book.name, book],
      [REGISTER, beside.register],
    ]),
  );
  const act = done.value.acts[0]?.acts[0];
  const after = act?.act === 'put' ? (act.value as unknown as RecordValue) : undefined;
  if (after) findings.push(...reopened(after, current<RecordValue>(book, `record:${id}`), book.name, id));
  const onlyConfirmed = data.amended.every(({ changed }) => changed.length === 0);
  const lines = [
    planText(data) || `${id} says so already; nothing was changed.`,
    ...(data.amended.length > 0 && onlyConfirmed ? ['    its statement and citations are confirmed'] : []),
  ].join('\n');
  return {
    findings,
    text: dryRun ? `${lines}\nnothing was stored` : lines,
    data: { relation: book.name, stored: !dryRun && after !== undefined, ...data },
  };
}

/** What is said where an amendment leaves a statement behind that was confirmed against other values. */
function reopened(after: RecordValue, before: RecordValue | undefined, book: string, id: string): Finding[] {
  if (!after.statement || isConfirmed(after) || !before || !isConfirmed(before)) return [];
  return [
    warning(
      'statement-reopened',
      `The statement of ${id} was confirmed against other values, so the wording of its kind is printed until it is confirmed again.`,
      undefined,
      `If it still fits: entente amend ${book} ${id} --confirm --reason "…"; else give another --statement.`,
    ),
  ];
}

/** The record was not read from a file, so only the path says where something is. */
function withoutPlace(f: Finding): Finding {
  const { path } = f.at ?? {};
  const { at: _, ...rest } = f;
  return path ? { ...rest, at: { path: path.replace(/^records\./, '') } } : rest;
}
