import { cite, type Source, type TextShelf } from '../../archive/index.ts';
import { type Citation, canonicalJson } from '../../values/index.ts';
import type { DossierState } from './dossier-state.ts';
import {
  bare,
  fundForm,
  outlineForm,
  type PlainMap,
  partyForm,
  personForm,
  recordForm,
  relationForm,
  sourceForm,
} from './written-form.ts';
import { blockMap, scalar } from './yaml-text.ts';

/** A citation stays on one line, so that a record's proofs are seen at a glance. */
const CLOSED: ReadonlySet<string> = new Set(['citations']);

/**
 * The dossier file (docs/dossier-file.md) of a dossier's state: YAML that `readDossier` reads back into the same
 * state. Defaults are left out. Where a text is on the shelf and its file travels with the dossier, passages that may
 * be copied are cited by their words alone.
 */
export function writeDossier(state: DossierState, shelf: TextShelf = { text: () => undefined }): string {
  const sources = new Map(state.sources.map((source) => [source.id, source]));
  const cited = (citation: Citation) => citationForm(citation, sources.get(bare(citation.source)), shelf);
  const lines = [
    `# The dossier “${state.book}”, as it is on record. Its form is told in docs/dossier-file.md.`,
    `dossier: ${scalar(state.book)}`,
    ...blockMap({ relation: relationForm(state.relation) }, 0),
    ...part('parties', 'Who is named, beside countries with an ISO code.', state.parties, partyForm),
    ...part('people', 'People, by the names to sort by.', state.people, personForm),
    ...part('funds', 'Funds that contributions go to.', state.funds, fundForm),
    ...part(
      'sources',
      'What proves the records: one version of one document each.',
      sources,
      sourceForm,
      true,
    ),
    ...(state.outline
      ? [
          '',
          '# The sections of the page, in order.',
          'outline:',
          ...blockMap(
            outlineForm(state.outline, (id) => state.records.has(id)),
            2,
          ),
        ]
      : []),
    ...part(
      'records',
      'What is on record, each with the passages that prove it.',
      state.records,
      (record) => recordForm(record, cited),
      true,
    ),
  ];
  return `${lines.join('\n')}\n`;
}

function part<T>(
  key: string,
  comment: string,
  entries: ReadonlyMap<string, T>,
  form: (entry: T) => PlainMap,
  open = false,
): string[] {
  if (entries.size === 0) return [];
  const lines = ['', `# ${comment}`, `${key}:`];
  let isFirst = true;
  for (const [id, entry] of entries) {
    if (!open) lines.push(...blockMap({ [id]: form(entry) }, 2));
    else
      lines.push(
        ...(isFirst ? [] : ['']),
        `  ${scalar(id)}:`,
        ...blockMap(form(entry), 4, { closed: CLOSED }),
      );
    isFirst = false;
  }
  return lines;
}

function citationForm(citation: Citation, source: Source | undefined, shelf: TextShelf): PlainMap {
  const { start, end, hash, first, last, quote } = citation;
  const id = bare(citation.source);
  const text = citation.text === source?.text ? undefined : citation.text;
  if (source?.file !== undefined && quote !== undefined && text === undefined) {
    const whole = shelf.text(citation.text);
    const at = whole?.indexOf(quote) ?? -1;
    const isAlone = whole !== undefined && at === start && whole.indexOf(quote, at + 1) < 0;
    if (isAlone && canonicalJson(cite(source, whole, { start, end })) === canonicalJson(citation))
      return { source: id, quote };
  }
  return { source: id, at: [start, end], text, hash, first, last, quote };
}
