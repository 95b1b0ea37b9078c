import type { Draft } from '../../../desk/index.ts';
import type { Json, Ref } from '../../../journal/index.ts';
import { current } from '../../../record/index.ts';
import type { Outline } from '../../../vocabulary/index.ts';
import { commandOf, needsReason } from '../author.ts';
import { AUTHOR, DATA, FORMAT, RELATION } from '../options.ts';
import { recordUnknown } from '../records.ts';
import { relationOf } from '../relation.ts';
import type { Verb } from '../verb.ts';

/** `entente withdraw`. */
export const withdraw: Verb = {
  name: 'withdraw',
  summary: 'take a record, or a source that nothing cites, off the record',
  notes: [
    'It is printed no longer. Its versions stay in the journal with the reason, and in editions that were published. The outline lets go of it.',
  ],
  arguments: [RELATION, { name: 'RECORD', says: 'the id of a record (or source:ID)', many: true }],
  options: [...AUTHOR, DATA, FORMAT],
  examples: [
    {
      does: 'withdraw a record',
      command: 'entente withdraw nato-japan gulf-of-aden --reason "It was another exercise"',
    },
  ],
  on: 'record',
  async run(call, office) {
    const slug = await relationOf(office, call.args[0]!);
    if (typeof slug !== 'string') return slug;
    const reason = needsReason(call);
    if (reason) return reason;
    const book = await office.book(slug);
    const refs = call.args.slice(1).map((id): Ref => (id.includes(':') ? (id as Ref) : `record:${id}`));
    const unknown = refs.filter((ref) => current(book, ref) === undefined);
    if (unknown.length > 0) return { findings: unknown.map((ref) => recordUnknown(book, ref)) };
    if (refs.some((ref) => !/^(record|source):/.test(ref)))
      return { usage: 'Only records and sources are withdrawn; an edition stays as it was published.' };
    const drafts: Draft[] = refs.map((ref) => ({ book: slug, ref, value: null }));
    const outline = current<Outline>(book, 'outline:page');
    const without = outline && outlineWithout(outline, new Set(refs));
    if (without) drafts.push({ book: slug, ref: 'outline:page', value: without as unknown as Json });
    const done = await office.admit(drafts, commandOf(call, ''));
    if (!done.ok) return { findings: done.findings };
    return {
      findings: done.findings,
      text: done.value.withdrawn.map((ref) => `- ${ref}`).join('\n'),
      data: { relation: slug, withdrawn: done.value.withdrawn },
    };
  },
};

/** The outline without some records; undefined where it does not name them. */
function outlineWithout(outline: Outline, gone: ReadonlySet<string>): Outline | undefined {
  const named = outline.sections.flatMap((s) => s.paragraphs.flat());
  if (!named.some((id) => gone.has(`record:${id}`))) return undefined;
  return {
    sections: outline.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs
        .map((row) => row.filter((id) => !gone.has(`record:${id}`)))
        .filter((row) => row.length > 0),
    })),
  };
}
