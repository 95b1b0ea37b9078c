import { oneOf } from './one-of.ts';
import { words } from './scene.ts';
import type { Sentence } from './sentence.ts';
import type { TextName } from './text-name.ts';

/** "adopted a “Shared Way for the Northern Ports”": after a verb of adoption the quotation marks make a name of it. */
export function quotedAt(s: Sentence, verb: number, to: number): TextName | undefined {
  const { tokens } = s;
  if (!oneOf('published|adopted|issued|endorsed|signed|concluded|approved').test(tokens[verb]!.n))
    return undefined;
  const from = oneOf('an?|the|their|its|joint').test(tokens[verb + 1]?.n ?? '') ? verb + 2 : verb + 1;
  if (from >= to || !oneOf('["“‘]').test(tokens[from]?.t ?? '')) return undefined;
  let close = from + 1;
  while (close < Math.min(to, from + 20) && !oneOf('["”’]').test(tokens[close]!.t)) close++;
  const name = tokens.slice(from + 1, close);
  const caps = name.filter((t) => t.cap).length;
  if (!oneOf('["”’]').test(tokens[close]?.t ?? '') || caps < 2 || !name[0]!.cap || !name.at(-1)!.cap)
    return undefined;
  const title = words(s, from + 1, close);
  return {
    from,
    to: close + 1,
    head: close - 1,
    title,
    type: typeOfTitle(title, 'agreement'),
    named: true,
    plural: false,
  };
}

/** "the document titled “The Partnership on Connectivity”": the title stands in quotation marks. */
export function calledAt(s: Sentence, from: number, to: number): TextName | undefined {
  const { tokens } = s;
  const i = oneOf('joint|press|political').test(tokens[from]!.n) ? from + 1 : from;
  if (i >= to) return undefined;
  const sort = /^(document|agreement|declaration|statement|programme|memorandum|plan|paper)$/.exec(
    tokens[i]!.n,
  )?.[1];
  if (!sort) return undefined;
  // 'the document "A Partnership for the Coast"'
  const isBare = oneOf('document|paper').test(sort) && tokens[i + 2]?.cap;
  const open = oneOf('titled|entitled|called|named').test(tokens[i + 1]?.n ?? '')
    ? i + 2
    : isBare
      ? i + 1
      : to;
  if (!/^["“‘']$/.test(tokens[open]?.t ?? '')) return undefined;
  let close = open + 1;
  while (close < Math.min(to, open + 32) && !/^["”’']$/.test(tokens[close]!.t)) close++;
  if (!/^["”’']$/.test(tokens[close]?.t ?? '') || close === open + 1) return undefined;
  const title = words(s, open + 1, close).replace(/[.,]$/, '');
  const type = typeOfTitle(title, oneOf('document|paper|plan').test(sort) ? 'agreement' : sort);
  return { from, to: close + 1, head: i, title, type, named: true, plural: false };
}

/** What a title says that it is; else what it is called beside it. */
function typeOfTitle(title: string, other: string): string {
  if (/plan/i.test(title)) return 'action-plan';
  if (/declaration|vision/i.test(title)) return 'declaration';
  if (/programme|program$/i.test(title)) return 'programme';
  return /statement/i.test(title) ? 'statement' : other;
}
