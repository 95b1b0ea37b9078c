import { columnName, type Mapping } from '../../exchange/index.ts';
import type { Fields } from '../desk-web/fields.ts';
import type { SourceMeta } from '../sources.ts';

/** What holds for every row and is asked for on the page, in its order. */
export const ALWAYS = ['stage', 'when', 'money.currency', 'donor', 'fund', 'recipient', 'purpose'] as const;

/** A mapping as the page's form, or a program, sends it; undefined: none was sent. It is checked by who reads it. */
export function mappingSent(fields: Fields): unknown {
  const given = fields.member('mapping');
  if (given !== undefined) return given;
  if (!fields.names.includes('header')) return undefined;
  const columns = fields.names
    .filter((name) => /^col\.[A-Z]{1,3}\.to$/.test(name))
    .map((name) => {
      const column = name.split('.')[1]!;
      const part = (key: string) => fields.one(`col.${column}.${key}`).trim() || undefined;
      const isSum = /^(?:money|valuation)$/.test(part('to') ?? '');
      return {
        column,
        header: part('header'),
        to: part('to'),
        ...(isSum
          ? { currency: part('currency'), times: part('times'), stage: part('stage'), when: part('when') }
          : {}),
      };
    })
    .map((column) => Object.fromEntries(Object.entries(column).filter(([, v]) => v !== undefined)));
  const always: Record<string, string> = {};
  for (const name of fields.names)
    if (name.startsWith('always.') && fields.one(name).trim())
      always[name.slice('always.'.length)] = fields.one(name).trim();
  return {
    form: fields.one('form'),
    header: fields.one('header') || '1',
    ...(fields.one('sheet') ? { sheet: fields.one('sheet') } : {}),
    columns,
    always,
    ...(fields.one('days') ? { days: fields.one('days') } : {}),
    ...(fields.one('decimals') ? { decimals: fields.one('decimals') } : {}),
    words: wordsSent(fields),
  };
}

/** Words and what they stand for: `word.<slot>.<n>` beside `means.<slot>.<n>`. */
function wordsSent(fields: Fields): Record<string, Record<string, string>> {
  const words: Record<string, Record<string, string>> = {};
  for (const name of fields.names) {
    const [, slot, n] = /^word\.(\w+)\.(\d+)$/.exec(name) ?? [];
    if (slot === undefined) continue;
    const means = fields.one(`means.${slot}.${n}`).trim();
    if (means) words[slot] = { ...words[slot], [fields.one(name)]: means };
  }
  return words;
}

/** What is said of the source beside the mapping. */
export function metaSent(fields: Fields): SourceMeta {
  const text = (name: string) => fields.one(name).trim() || undefined;
  const flag = (name: string) => !['', 'false'].includes(fields.one(name));
  const given = {
    title: text('title'),
    published: text('published'),
    publisher: text('publisher'),
    url: text('url'),
    language: text('language'),
  };
  return {
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
    ...(flag('quotable') ? { quotable: true } : {}),
    ...(flag('internal') ? { marking: 'internal' } : {}),
  };
}

/** The name of a column's field. */
export function columnField(mapping: Mapping, at: number, key: string): string {
  return `col.${columnName(mapping.columns[at]!.index)}.${key}`;
}
