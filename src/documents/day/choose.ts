import { type Finding, warning } from '../../values/index.ts';
import type { DayFound } from '../document.ts';
import { publishedIn, type Said, updatedIn } from './said.ts';

/**
 * The day a document bears. What is to be read in it comes first, then what is to be read around it, then what it says
 * to machines; and an update before a publication.
 */
export function chooseDay(
  own: readonly string[],
  around: readonly string[],
  told: readonly DayFound[],
): Said {
  const lines = own.flatMap((text) => text.split('\n'));
  const outer = around.flatMap((text) => text.split('\n'));
  const inside = updatedIn(lines);
  if (inside.found) return inside;
  const outside = updatedIn(outer);
  if (outside.found) return outside;
  const machine = told.find(({ rule }) => rule.startsWith('updated'));
  if (machine) return { found: machine };
  const issued = publishedIn(lines);
  const found = issued.found ?? told[0];
  const open = inside.open ?? outside.open ?? issued.open;
  return { ...(found ? { found } : {}), ...(found || !open ? {} : { open }) };
}

/** What is said of a day that could not be told. Codes: document-day-open (a warning). */
export function dayFindings({ open }: Said): Finding[] {
  if (open === undefined) return [];
  return [
    warning(
      'document-day-open',
      `The document says “${open}”, which may have the month before the day or after it.`,
      undefined,
      'Say which day it is when the source is put on record.',
    ),
  ];
}
