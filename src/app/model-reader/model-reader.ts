import type { Read } from '../../desk/index.ts';
import { type Finding, warning } from '../../values/index.ts';
import type { About, Given, TextReader } from '../readers.ts';
import { recordsOf } from './answer.ts';
import { ask } from './ask.ts';
import { type Fact, type Page, sift } from './check.ts';
import type { Endpoint } from './endpoint.ts';
import { type Fault, sayFaults } from './faults.ts';
import { type Part, partsOf } from './parts.ts';
import { requestFor } from './request.ts';
import { Words } from './words.ts';

/** With the instruction and the checks: what was refused is proposed anew by another of these, or another model. */
const VERSION = '1';

/** Most parts of a text that are asked about. */
const MOST_PARTS = 100;

/**
 * The second reader: a chat endpoint of the user's. It never throws and stands in nobody's way: whatever goes wrong is
 * a warning, and the other reader's proposals stand. An answer yields nothing but proposals, each with words of the
 * text, and a person decides about them.
 */
export function modelReader(endpoint: Endpoint): TextReader {
  const name = 'model';
  return {
    name,
    async read(text, about) {
      try {
        return await readParts(endpoint, { name, version: `${endpoint.model} ${VERSION}` }, text, about);
      } catch {
        return {
          records: [],
          findings: [warning('model-fault', 'The model reader has a fault; the text was read without it.')],
        };
      }
    },
  };
}

async function readParts(
  endpoint: Endpoint,
  reader: { name: string; version: string },
  original: string,
  about: About,
): Promise<Given> {
  // No-break and thin spaces are shown as spaces, one for one: quotes are of what was shown, and offsets are the same.
  const text = original.replace(/\p{Zs}/gu, ' ');
  const all = partsOf(text);
  const parts = all.slice(0, MOST_PARTS);
  const page: Page = { text, words: new Words(text.slice(0, parts.at(-1)?.end ?? 0)), ...dayOf(about) };
  const heading = { title: titleOf(text), relation: about.relation, ...dayOf(about) };
  const records: Read[] = [];
  const dropped = new Map<Fault, number>();
  const notes = new Map<string, { finding: Finding; parts: number }>();
  const note = (finding: Finding): void => {
    const held = notes.get(finding.code);
    notes.set(finding.code, { finding, parts: (held?.parts ?? 0) + 1 });
  };
  let read = 0;
  let proposed = 0;
  for (const part of parts) {
    const answer = await ask(endpoint, requestFor(text, part, heading));
    const told = answer.ok ? recordsOf(answer.value) : answer;
    if (!told.ok) note(told.finding);
    if (!told.ok && told.stop) break;
    if (!told.ok) continue;
    read++;
    for (const finding of told.findings ?? []) note(finding);
    proposed += told.value.length;
    const sifted = sift(told.value, part, page);
    for (const fact of sifted.facts)
      records.push(readOf(fact, reader, about.explain ? whyOf(fact, part, all, text) : undefined));
    for (const [fault, n] of sifted.dropped) dropped.set(fault, (dropped.get(fault) ?? 0) + n);
  }
  const findings = [...notes.values()].map(({ finding, parts: n }) =>
    n > 1 ? { ...finding, message: `${finding.message} So it was with ${n} parts of the text.` } : finding,
  );
  if (read > 0) findings.unshift(countOf(endpoint.model, proposed, dropped));
  if (read < all.length && all.length > 1)
    findings.push(
      warning(
        'model-unread',
        `The model reader read ${read} of the text's ${all.length} parts.`,
        undefined,
        all.length > MOST_PARTS
          ? `It reads the first ${MOST_PARTS}; split the document for more.`
          : 'Read it again: what was proposed is not proposed twice.',
      ),
    );
  return { records, findings };
}

function dayOf({ date }: About): { day?: string } {
  return date === undefined ? {} : { day: date };
}

/** The first line of a text, shortened. */
function titleOf(text: string): string {
  return (/\S.*/.exec(text.slice(0, 2000))?.[0] ?? '').slice(0, 200).trim();
}

function readOf(
  { kind, when, ended, slots, span }: Fact,
  reader: { name: string; version: string },
  why: readonly string[] | undefined,
): Read {
  return {
    kind,
    when,
    ...(ended ? { ended } : {}),
    ...slots,
    citations: [span],
    reader: { ...reader, rule: 'asked' },
    ...(why ? { why } : {}),
  };
}

function whyOf({ span }: Fact, part: Part, all: readonly Part[], text: string): string[] {
  const quote = text.slice(span.start, span.end);
  const inside = text.slice(part.start, part.end);
  const times = inside.split(quote).length - 1;
  return [
    `asked about part ${all.indexOf(part) + 1} of ${all.length}`,
    times === 1
      ? 'its quote stands there once, to the letter'
      : `its quote stands there ${times} times, to the letter; the place was taken by the order of the answer`,
  ];
}

function countOf(model: string, proposed: number, dropped: ReadonlyMap<Fault, number>): Finding {
  const lost = [...dropped.values()].reduce((a, b) => a + b, 0);
  const facts = `${proposed} ${proposed === 1 ? 'fact' : 'facts'}`;
  return warning(
    'model-read',
    `The model reader (${model}) proposed ${proposed === 0 ? 'nothing' : facts}${
      lost === 0 ? '' : `, of which ${lost} ${lost === 1 ? 'was' : 'were'} dropped: ${sayFaults(dropped)}`
    }.`,
  );
}
