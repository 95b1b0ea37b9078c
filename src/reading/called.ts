import { words } from './scene.ts';
import type { Sentence } from './sentence.ts';
import type { TextName } from './text-name.ts';

/** "the document titled “The Partnership on Connectivity”": the title stands in quotation marks. */
export function calledAt(s: Sentence, from: number, to: number): TextName | undefined {
  const { tokens } = s;
  const i = /^(?:joint|press|political)$/.test(tokens[from]!.n) ? from + 1 : from;
  if (i >= to) return undefined;
  const sort = /^(document|agreement|declaration|statement|programme|memorandum|plan|paper)$/.exec(
    tokens[i]!.n,
  )?.[1];
  if (
    !sort ||
    !/^(?:titled|entitled|called|named)$/.test(tokens[i + 1]?.n ?? '') ||
    !/^["“‘']$/.test(tokens[i + 2]?.t ?? '')
  )
    return undefined;
  let close = i + 3;
  while (close < Math.min(to, i + 34) && !/^["”’']$/.test(tokens[close]!.t)) close++;
  if (!/^["”’']$/.test(tokens[close]?.t ?? '') || close === i + 3) return undefined;
  const title = words(s, i + 3, close).replace(/[.,]$/, '');
  const type = /plan/i.test(title)
    ? 'action-plan'
    : /declaration|vision/i.test(title)
      ? 'declaration'
      : /statement/i.test(title)
        ? 'statement'
        : sort === 'document' || sort === 'paper' || sort === 'plan'
          ? 'agreement'
          : sort;
  return { from, to: close + 1, head: i, title, type, named: true, plural: false };
}
