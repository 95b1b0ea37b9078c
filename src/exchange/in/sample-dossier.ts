import { expect } from 'vitest';
import type { Finding } from '../../values/index.ts';
import { readDossier } from './dossier-file.ts';
import type { Files } from './source.ts';

/** The text of the one source of the dossier below. */
export const PAGE = 'Japan pledged US$ 100 million in 2007. Japan gave more later.\nIt was spent.';
/** The file that lies beside it. */
export const AT_HAND: Files = {
  bytes: (path) => (path === 'sources/page.txt' ? new TextEncoder().encode(PAGE) : undefined),
};
/** An archive without a text. */
export const NO_SHELF = { text: () => undefined };

/** A dossier without a fault; cases spoil one thing in it. */
export const GOOD = `dossier: arcadia-japan
relation:
  parties: [arcadia, JPN]
  title: Relations with Japan
parties:
  arcadia: { name: Arcadia, type: country }
people:
  vale-iris: { name: Iris Vale, offices: [{ title: President, of: arcadia, period: 2007/2010 }] }
funds:
  bridge: { name: Bridge Fund, manager: arcadia, beneficiaries: [JPN] }
sources:
  page:
    title: A page
    publisher: party:arcadia
    language: en
    day: 2017-11-07
    file: sources/page.txt
    setAside: [{ start: 0, end: 5, why: a name }]
  summary:
    title: Our summary
    language: en
    day: 2017-11-07
    derivedFrom: page
    file: sources/page.txt
outline:
  sections:
    - id: key-points
      paragraphs: [[pledge, visit], [part]]
records:
  pledge:
    kind: contribution
    when: 2007
    stage: pledge
    donor: JPN
    money: { currency: USD, min: "100", max: "100" }
    statement: Japan pledged a hundred dollars.
    citations:
      - { source: page, quote: "US$ 100 million" }
      - { source: summary, quote: "It was spent." }
  part:
    kind: contribution
    when: 2008-02
    stage: support
    partOf: pledge
    money: { currency: USD, min: "50", max: "50" }
    citations: [{ source: page, at: [39, 61] }]
  visit:
    kind: engagement
    when: 2009-05-01/2009-05-03
    type: visit
    people: [{ person: vale-iris, office: President }]
    topics: [political-dialogue, timber]
    citations: { source: page, quote: gave more }
`;

/** Reads a dossier file with what lies beside it. */
export function read(text: string, files: Files = AT_HAND) {
  return readDossier(text, 'd.yaml', files, NO_SHELF);
}

/** The dossier above with one thing in it changed. */
export function spoiled(from: string | RegExp, to: string): string {
  const text = GOOD.replace(from, to);
  expect(text).not.toBe(GOOD);
  return text;
}

/** Findings as `file:line:column code`. */
export function said(findings: readonly Finding[]): string[] {
  return findings.map(({ code, at }) => `${at?.file}:${at?.line}:${at?.column} ${code}`);
}

/** Where a stretch of a text begins, as `file:line:column`. */
export function placeOf(text: string, stretch: string): string {
  const offset = text.indexOf(stretch);
  expect(offset, stretch).toBeGreaterThanOrEqual(0);
  const lines = text.slice(0, offset).split('\n');
  return `d.yaml:${lines.length}:${lines.at(-1)!.length + 1}`;
}
