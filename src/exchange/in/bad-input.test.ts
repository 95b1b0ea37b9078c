import { describe, expect, test } from 'vitest';
import { readDossier } from './dossier-file.ts';
import { AT_HAND, GOOD, NO_SHELF, placeOf, read, said, spoiled } from './sample-dossier.ts';

describe('bad input', () => {
  const A = 'a'.repeat(64);
  /** What is spoiled, what it becomes, the code, and the stretch of the spoiled file that the finding points at. */
  // biome-ignore format: a table is read by its lines.
  const cases: [what: string, from: string | RegExp, to: string, code: string, at: string][] = [
    ['a colon in a text', 'title: Relations', 'title: Japan: relations', 'yaml-broken', 'Japan: relations'],
    ['a tab', '  title: Rel', '\ttitle: Rel', 'yaml-broken', '\ttitle'],
    ['a tag', 'day: 2017', 'day: !!timestamp 2017', 'yaml-tag', '!!timestamp'],
    ['an unknown part', 'funds:', 'fonds:', 'key-unknown', 'fonds:'],
    ['a name that is none', 'dossier: arcadia-japan', 'dossier: Arcadia', 'dossier-name', 'dossier: Arcadia'],
    ['the register as a dossier', 'dossier: arcadia-japan', 'dossier: register', 'dossier-name', 'dossier: register'],
    ['an id that is none', '  visit:', '  Visit_1:', 'id-form', 'Visit_1:'],
    ['an id given twice', '  visit:', '  part:', 'key-duplicate', 'part:\n    kind: engagement'],
    ['an unknown kind', 'kind: engagement', 'kind: engagment', 'kind-unknown', 'engagment'],
    ['an unknown slot', 'topics:', 'topic:', 'slot-unknown', 'topic:'],
    ['an unknown code', 'type: visit', 'type: vist', 'code-unknown', 'vist\n'],
    ['a missing slot', '    type: visit\n', '', 'slot-missing', 'visit:'],
    ['a missing time', '    when: 2008-02\n', '', 'slot-missing', 'part:'],
    ['an unknown country', 'donor: JPN', 'donor: JP', 'reference-unknown', 'JP\n'],
    ['an unknown country of the relation', '[arcadia, JPN]', '[arcadia, JPX]', 'reference-unknown', 'JPX'],
    ['an unknown currency', 'currency: USD, min: "100"', 'currency: US$, min: "100"', 'money-currency', 'US$, min'],
    ['an unknown person', 'person: vale-iris', 'person: vale', 'reference-unknown', '{ person: vale,'],
    ['an unknown fund', '    donor: JPN', '    fund: brigde', 'reference-unknown', 'brigde'],
    ['an unknown record', 'partOf: pledge', 'partOf: plege', 'reference-unknown', 'plege'],
    ['an unknown source', 'source: page, at', 'source: paper, at', 'reference-unknown', 'paper'],
    ['an unknown record in the outline', '[[pledge', '[[plegde', 'reference-unknown', 'plegde'],
    ['a record twice in the outline', '[part]]', '[pledge]]', 'outline-twice', 'pledge]]'],
    ['an unknown manager', 'manager: arcadia', 'manager: arcady', 'reference-unknown', 'arcady'],
    ['an unknown organisation of an office', 'of: arcadia', 'of: arcady', 'reference-unknown', 'arcady'],
    ['a 29 February of no leap year', 'when: 2008-02', 'when: 2019-02-29', 'edtf-day', '2019-02-29'],
    ['a month 13', 'when: 2008-02', 'when: 2014-13', 'edtf-month', '2014-13'],
    ['an interval that ends before it starts', '2009-05-01/2009-05-03', '2009-05/2008', 'edtf-order', '2009-05/2008'],
    ['an amount with separators', 'min: "100"', 'min: "1,000"', 'money-decimal', '"1,000"'],
    ['an amount as a number', 'min: "100"', 'min: 1e2', 'money-decimal', '1e2'],
    ['an amount max below min', 'max: "100"', 'max: "99"', 'money-bounds', '"99"'],
    ['a part larger than its whole', '"50", max: "50"', '"500", max: "500"', 'part-larger', 'pledge\n    money: { currency: USD, min: "500"'],
    ['a part of itself', 'partOf: pledge', 'partOf: part', 'part-circular', 'part\n    money'],
    ['a citation outside its text', 'at: [39, 61]', 'at: [39, 610]', 'citation-outside', '[39, 610]'],
    ['a citation that ends before it starts', 'at: [39, 61]', 'at: [61, 39]', 'citation-span', '[61, 39]'],
    ['a citation of blanks', 'at: [39, 61]', 'at: [38, 39]', 'citation-span', '[38, 39]'],
    ['offsets that are none', 'at: [39, 61]', 'at: [39]', 'citation-form', '[39]'],
    ['a hash that does not match', 'at: [39, 61]', `at: [39, 61], hash: ${A}, first: Japan gave`, 'citation-hash', A],
    ['a hash that is none', 'at: [39, 61]', 'at: [39, 61], hash: abc, first: Japan', 'citation-form', 'abc,'],
    ['another text than the source has', 'at: [39, 61]', `text: ${A}, at: [39, 61], hash: ${A}, first: x`, 'citation-text', A],
    ['first words of another passage', 'at: [39, 61]', 'at: [39, 61], first: China', 'citation-words', 'China'],
    ['a quote that is not there', 'quote: gave more', 'quote: gave less', 'citation-quote-missing', 'gave less'],
    ['a quote that is there twice', 'quote: gave more', 'quote: Japan', 'citation-quote-ambiguous', 'Japan }'],
    ['no citation', /\n {4}citations: \[\{ source: page, at.*/, '', 'citation-missing', 'part:\n'],
    ['an empty list of citations', 'citations: [{ source: page, at: [39, 61] }]', 'citations: []', 'citation-missing', '[]'],
    ['a citation of a summary alone', '{ source: page, at', '{ source: summary, at', 'citation-derived-only', '[{ source: summary, at'],
    ['a citation that says not where', ', quote: gave more', '', 'citation-form', 'citations: { source: page }'],
    ['a marking that is none', '    type: visit', '    marking: secret\n    type: visit', 'marking-unknown', 'secret'],
    ['a day that is none', 'day: 2017-11-07\n    file', 'day: 2017-11-31\n    file', 'source-day', '2017-11-31'],
    ['an address that is none', 'publisher: party:arcadia', 'url: javascript:alert(1)', 'source-url', 'javascript:alert(1)'],
    ['an unknown publisher', 'party:arcadia', 'party:arcady', 'reference-unknown', 'party:arcady'],
    ['an unknown original', 'derivedFrom: page', 'derivedFrom: paper', 'reference-unknown', 'paper'],
    ['a summary of itself', 'derivedFrom: page', 'derivedFrom: summary', 'source-circular', 'summary\n    file'],
    ['a file above the dossier', 'file: sources/page.txt\n    setAside', 'file: ../page.txt\n    setAside', 'source-file-outside', '../page.txt'],
    ['an absolute file', 'file: sources/page.txt\n    setAside', 'file: /etc/passwd\n    setAside', 'source-file-outside', '/etc/passwd'],
    ['a file of a web address', 'file: sources/page.txt\n    setAside', 'file: http://x/y\n    setAside', 'source-file-outside', 'http://x/y'],
    ['a file that is not there', 'file: sources/page.txt\n    setAside', 'file: page.txt\n    setAside', 'source-file-missing', 'page.txt\n'],
    ['a file that is another', 'file: sources/page.txt\n    setAside', `file: sources/page.txt\n    text: ${A}\n    setAside`, 'source-hash-differs', A],
    ['neither file nor text', 'file: sources/page.txt\n    setAside', 'setAside', 'source-text-missing', 'page:\n    title: A'],
    ['what is set aside outside the text', 'end: 5, why', 'end: 500, why', 'source-set-aside', '{ start: 0'],
    ['records as a list', /records:[\s\S]*/, 'records: [a, b]\n', 'map-expected', 'records:'],
    ['a record without content', /(visit:\n)(?: {4}.*\n)+/, '$1', 'record-expected', 'visit:\n'],
    ['a relation of one', '[arcadia, JPN]', '[JPN]', 'relation-parties', '[JPN]'],
    ['no title', '  title: Relations with Japan\n', '', 'key-missing', 'relation:'],
    ['a NUL in a text', 'statement: Japan', 'statement: "\\0" #', 'text-character', '"\\0"'],
    ['half a surrogate pair', 'statement: Japan', 'statement: "\\ud83d" #', 'text-character', '"\\ud83d"'],
  ];
  test.each(cases)('%s', (_, from, to, code, at) => {
    const text = spoiled(from, to);
    const result = read(text);
    expect(result.ok).toBe(false);
    expect('value' in result).toBe(false);
    expect(said(result.findings)).toContain(`${placeOf(text, at)} ${code}`);
    for (const finding of result.findings) {
      expect(finding.message).toMatch(/\S/);
      expect(finding.at?.line).toBeGreaterThan(0);
    }
  });

  test('an id given twice names both lines', () => {
    const result = read(spoiled('  visit:', '  part:'));
    expect(result.findings.map((f) => f.message)).toEqual([
      '“part” is given twice: on line 40 and on line 47.',
    ]);
  });

  test('a circle of parts is told of every part in it', () => {
    const text = spoiled('    stage: pledge', '    stage: pledge\n    partOf: part');
    expect(read(text).findings.map((f) => f.code)).toEqual(['part-circular', 'part-circular']);
  });

  test('what a quote nearly matches is found, so that nobody has to search', () => {
    const result = read(spoiled('quote: gave more', 'quote: later. It was'));
    expect(result.findings[0]!.hint).toBe(
      'It has them with other spaces, marks or capitals: write at: [55, 68].',
    );
  });

  test('no file, a file that is no map, a file that is too large', () => {
    expect(said(read('').findings)).toEqual(['d.yaml:1:1 yaml-empty']);
    expect(said(read('- a').findings)).toEqual(['d.yaml:1:1 dossier-form']);
    const small = { limits: { dossier: 100 } };
    expect(said(readDossier(GOOD, 'd.yaml', AT_HAND, NO_SHELF, small).findings)).toEqual([
      'd.yaml:1:1 dossier-too-large',
    ]);
  });
});
