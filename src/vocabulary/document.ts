import type { CodeList } from './code.ts';
import { CHAPTERS } from './kind.ts';
import { KINDS } from './kinds.ts';
import { MARKINGS } from './markings.ts';
import type { Slot } from './slot.ts';

/** docs/vocabulary.md, made of the declarations: every kind, slot and code. A test holds the file to it. */
export function vocabularyDoc(): string {
  const lists = new Map<string, CodeList>();
  const parts = [...KINDS.values()].map((kind) => {
    const rows = kind.slots.map((slot) => {
      if ('list' in slot.type) lists.set(slot.type.list.name, slot.type.list);
      return `| \`${slot.name}\` | ${formOf(slot)} | ${slot.required ? 'yes' : ''} | ${slot.doc} |`;
    });
    return `## \`${kind.name}\`

${kind.doc} On a page without an outline it stands under “${CHAPTERS[kind.chapter].en}”.

| slot | form | needed | what |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
  });
  const codes = [...lists.values()].map(
    (list) =>
      `### ${list.name}\n\n${[...list.codes].map(([code, label]) => `\`${code}\` (${label.en})`).join(' · ')}\n`,
  );
  return `# The vocabulary

What can be said about a relation. This page is made from the declarations in \`src/vocabulary\` by \`npm run docs\`.

Every record has \`kind\`; \`when\` (EDTF: the time it was true in the world; \`..\` is an open end, an empty end an unknown
one); \`statement\` (one plain sentence, by language); \`citations\` (at least one of a source that is no summary);
\`marking\` (${MARKINGS.map((m) => `\`${m}\``).join(', ')}); and, where they apply, \`ended\` (over, the day not known), \`planned\` (announced, not
happened: never printed as a fact) and \`variants\` (what a source that differs says). \`asOf\` is computed: the latest
day among its sources.

${parts.join('\n')}
## Codes

${codes.join('\n')}`;
}

function formOf(slot: Slot): string {
  switch (slot.type.is) {
    case 'code':
      return `a code of “${slot.type.list.name}”`;
    case 'codes':
      return `codes of “${slot.type.list.name}”`;
    case 'topics':
      return `codes of “${slot.type.list.name}”, or texts`;
    case 'text':
      return 'text by language';
    case 'edtf':
      return 'EDTF';
    case 'money':
      return '`{ currency, min, max, approx, per }`';
    case 'party':
      return '`party:…`';
    case 'parties':
      return 'a list of `party:…`';
    case 'people':
      return '`person:…`, or `{ person, office }`; a list';
    case 'fund':
      return '`fund:…`';
    case 'record':
      return 'the id of a record';
    case 'strength':
      return '`{ people, units }`';
  }
}
