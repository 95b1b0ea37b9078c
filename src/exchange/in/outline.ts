import { type Finding, problem } from '../../values/index.ts';
import { KINDS, type Outline, readOutline } from '../../vocabulary/index.ts';
import { type Intake, put, say } from './intake.ts';
import type { Written } from './written.ts';

/** Reads the outline of a file into a draft; `known` says which records there are. */
export function readOutlinePart(part: Written, known: (id: string) => boolean, intake: Intake): void {
  const read = readOutline(part.value, new Set(KINDS.keys()));
  say(intake, read.findings, part);
  if (!read.ok) return;
  say(intake, [...checkNames(read.value, known)], part);
  put(intake, intake.book, 'outline:page', read.value, part);
}

function* checkNames(outline: Outline, known: (id: string) => boolean): Generator<Finding> {
  const seen = new Set<string>();
  for (const [s, section] of outline.sections.entries())
    for (const [p, row] of section.paragraphs.entries())
      for (const [i, id] of row.entries()) {
        const at = { path: `sections.${s}.paragraphs.${p}.${i}` };
        if (!known(id))
          yield problem(
            'reference-unknown',
            `There is no record ${id} in this dossier.`,
            at,
            'Correct the id, or take it out of the outline.',
          );
        if (seen.has(id))
          yield problem(
            'outline-twice',
            `The outline names ${id} twice, and a fact is printed once.`,
            at,
            'Keep it where it is told best.',
          );
        seen.add(id);
      }
}
