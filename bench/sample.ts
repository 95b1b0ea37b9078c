import { createHash } from 'node:crypto';

/** An invented dossier as it would be written: its file and the source that it cites. */
export interface Sample {
  readonly slug: string;
  readonly yaml: string;
  readonly source: string;
}

const WORDS =
  'bridge harbour treaty visit grain survey council depot railway border school radio winter valley river clinic'.split(
    ' ',
  );
/** 11,760 different days, one after the other. */
const DAY = (i: number): string =>
  `${1990 + (i % 35)}-${two((Math.floor(i / 35) % 12) + 1)}-${two((Math.floor(i / 420) % 28) + 1)}`;

/**
 * A dossier of that many records in three sections, as the dossier that comes along has them: visits, sums with their
 * parts, treaties, areas, operations, each with a sentence and a citation that holds in its source's text. The same
 * arguments give the same dossier.
 */
export function sampleDossier(slug: string, records: number): Sample {
  const lines: string[] = [];
  const source: string[] = [];
  let at = 0;
  for (let i = 0; i < records; i++) {
    const passage = passageOf(slug, i);
    const hash = createHash('sha256').update(passage).digest('hex');
    const words = passage.split(' ');
    lines.push(
      `  r-${i}:`,
      ...slotsOf(i).map((line) => `    ${line}`),
      `    statement: In the year ${1990 + (i % 35)} the two sides dealt with the ${words[1]} and the ${words[4]}, as number ${i} of what is told here.`,
      '    citations:',
      `      - { source: report, at: [${at}, ${at + passage.length}], hash: ${hash}, first: "${words.slice(0, 3).join(' ')}", last: "${words.slice(-2).join(' ')}" }`,
    );
    source.push(passage);
    at += passage.length + 1;
  }
  return { slug, yaml: `${head(slug, records)}records:\n${lines.join('\n')}\n`, source: source.join('\n') };
}

function head(slug: string, records: number): string {
  const ids = Array.from({ length: records }, (_, i) => `r-${i}`);
  const third = Math.ceil(records / 3);
  const sections = ['key-points', 'practical-cooperation', 'dialogue'].flatMap((id, s) => [
    `    - id: ${id}`,
    `      title: Section ${s + 1}`,
    `      as: ${s === 0 ? 'list' : 'prose'}`,
    '      paragraphs:',
    ...paragraphs(ids.slice(s * third, (s + 1) * third)).map((p) => `        - [${p.join(', ')}]`),
  ]);
  return `dossier: ${slug}
relation:
  parties: [FRA, JPN]
  title: Relations of ${slug}
  invented: true
sources:
  report:
    title: Report on ${slug}
    language: en
    day: 2020-06-01
    quotable: true
    file: report.txt
outline:
  sections:
${sections.join('\n')}
`;
}

/** Four sentences to a paragraph; a section without any gets an empty one. */
function paragraphs(ids: readonly string[]): string[][] {
  const found: string[][] = [];
  for (let i = 0; i < ids.length; i += 4) found.push(ids.slice(i, i + 4));
  return found.length > 0 ? found : [[]];
}

function passageOf(slug: string, i: number): string {
  const word = (n: number) => WORDS[(i * 7 + n * 3) % WORDS.length]!;
  return `The ${word(0)} and the ${word(1)} were on the table of ${slug} when number ${i} was told of the ${word(2)} by its ${word(3)}.`;
}

/** The slots of the kinds by turns; nine in ten have begun by 2020, some have vague or open ends. */
function slotsOf(i: number): string[] {
  const day = DAY(i);
  const year = day.slice(0, 4);
  switch (i % 6) {
    case 0:
      return ['kind: engagement', `when: ${day}`, 'type: visit', 'host: FRA', `place: Place ${i % 40}`];
    case 1:
      return [
        'kind: contribution',
        `when: ${year}`,
        'stage: pledge',
        'donor: JPN',
        'recipient: FRA',
        money(i, 100),
      ];
    case 2:
      // A part of the sum before it.
      return [
        'kind: contribution',
        `when: ${year}~`,
        'stage: pledge',
        'donor: JPN',
        'recipient: FRA',
        money(i, 1),
        `partOf: r-${i - 1}`,
      ];
    case 3:
      return ['kind: instrument', `when: ${day.slice(0, 7)}`, 'type: declaration', `title: Declaration ${i}`];
    case 4:
      return ['kind: area', `when: ${year}/..`, 'areas: [crisis-management]'];
    default:
      return [
        'kind: participation',
        `when: ${year}?/..`,
        `in: the exercise number ${i}`,
        'type: exercise',
        'party: JPN',
      ];
  }
}

function money(i: number, times: number): string {
  const sum = `"${(1000 + (i % 900)) * times}"`;
  return `money: { currency: USD, min: ${sum}, max: ${sum} }`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
