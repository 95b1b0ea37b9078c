import { describe, expect, test } from 'vitest';
import { readYaml } from './yaml.ts';

function said(text: string): string[] {
  return readYaml(text, 'f').findings.map(({ code, at }) => `${at?.line}:${at?.column} ${code}`);
}

function value(text: string): unknown {
  const read = readYaml(text, 'f');
  return read.ok ? read.value.value : read.findings;
}

describe('what is read', () => {
  test('values are those of the core schema: days are texts, and so are yes and no', () => {
    expect(value('{ day: 2017-11-07, year: 2017, ok: true, so: no, nil: ~, hex: 0x10, at: [1, 2] }')).toEqual(
      {
        day: '2017-11-07',
        year: 2017,
        ok: true,
        so: 'no',
        nil: null,
        hex: 16,
        at: [1, 2],
      },
    );
  });

  test('keys are texts, whatever they look like', () => {
    expect(value('2017: a\ntrue: b')).toEqual({ 2017: 'a', true: 'b' });
  });

  test('an alias stands for the last anchor of its name before it', () => {
    expect(value('a: &x 1\nb: *x\nc: &x [2]\nd: *x')).toEqual({ a: 1, b: 1, c: [2], d: [2] });
  });

  test('a merge key is a key like any other', () => {
    expect(value('a: &x { b: 1 }\nc: { <<: *x }')).toEqual({ a: { b: 1 }, c: { '<<': { b: 1 } } });
  });

  test('a byte-order mark, CR LF line ends and the marks of a document are no obstacle', () => {
    expect(value('\ufeff%YAML 1.2\r\n---\r\na: 1\r\nb: c\r\n...\r\n')).toEqual({ a: 1, b: 'c' });
  });
});

describe('where things stand', () => {
  const text = 'a:\n  b.c: { d: [x, { e: f }] }\n  slots: { g: h }\n  i: *z\nz:\n';
  const read = readYaml(text.replace('*z', 'j'), 'f');
  const at = (path: string, on?: 'key') => {
    const { line, column } = (read.ok ? read.value : undefined)!.place(path, on);
    return `${line}:${column}`;
  };
  test.each([
    ['a', '2:3'],
    ['a.b.c', '2:8'],
    ['a.b.c.d.1.e', '2:22'],
    ['a.b.c.d.0', '2:14'],
    ['a.b.c.0.d.1', '2:17'],
    ['a.g', '3:15'],
    ['a.slots.g', '3:15'],
    ['a.missing', '1:1'],
    ['a.b.c.d.7', '2:13'],
    ['a.i.en', '4:6'],
    ['z', '5:1'],
    ['missing', '1:1'],
  ])('%s stands at %s', (path, place) => {
    expect(at(path)).toBe(place);
  });

  test('a key that should not be there is pointed at itself', () => {
    expect(at('a.b.c.d', 'key')).toBe('2:10');
  });

  test('what an alias stands for is told where it is written', () => {
    const aliased = readYaml('a: &x { b: c }\nd: *x\n', 'f');
    expect(aliased.ok && aliased.value.place('d.b')).toMatchObject({ line: 1, column: 12 });
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing', '', '1:1 yaml-empty'],
    ['a comment alone', '# a\n', '1:1 yaml-empty'],
    ['a key twice', 'a: 1\nb: 2\na: 3', '3:1 key-duplicate'],
    ['a key twice in braces', 'x: { a: 1, a: 2 }', '1:12 key-duplicate'],
    ['a tag of one’s own', 'a: !mine x', '1:4 yaml-tag'],
    ['a tag of another YAML', 'a: !!binary aGk=', '1:4 yaml-tag'],
    ['a list as a key', '? [a]\n: b', '1:3 yaml-broken'],
    ['a colon in a text', 'a: b: c', '1:4 yaml-broken'],
    ['a tab', 'a:\n\t- b', '2:1 yaml-broken'],
    ['a quotation mark that is missing', 'a: "b\nc: d', '2:5 yaml-broken'],
    ['a bracket that is missing', 'a: [b\nc: d', '2:1 yaml-broken'],
    ['a wrong escape', 'a: "\\q"', '1:5 yaml-broken'],
    ['a second document', 'a: 1\n---\nb: 2', '2:1 yaml-broken'],
    ['an alias of nothing', 'a: *b', '1:4 yaml-broken'],
    ['an alias of what holds it', 'a: &b [*b]', '1:8 yaml-broken'],
    ['a key of objects’ own', '__proto__: { a: 1 }', '1:1 key-unknown'],
  ])('%s', (_, text, finding) => {
    expect(said(text)).toContain(finding);
  });

  test('a parser’s finding is put plainly, with a way out', () => {
    expect(readYaml('a: b: c', 'f').findings).toEqual([
      {
        code: 'yaml-broken',
        severity: 'error',
        message: 'This is not YAML: Nested mappings are not allowed in compact mappings.',
        at: { file: 'f', line: 1, column: 4 },
        hint: 'A text with a colon and a space in it needs quotation marks.',
      },
    ]);
  });
});

describe('what would keep us busy', () => {
  test('aliases of aliases of aliases', () => {
    const names = [...'abcdefghij'];
    const lines = names.map(
      (name, i) =>
        `${name}: &${name} [${Array(9)
          .fill(i ? `*${names[i - 1]}` : 'x')
          .join(', ')}]`,
    );
    expect(said(lines.join('\n'))).toEqual(['5:12 yaml-bomb']);
  });

  test('one alias many times', () => {
    expect(said(`a: &x ${'y'.repeat(1000)}\nb: [${'*x,'.repeat(50_000)}]`)).toEqual(['2:60005 yaml-bomb']);
  });

  test.each([
    ['brackets', `a: ${'['.repeat(100_000)}`, '1:44 yaml-deep'],
    ['braces', `${'{a: '.repeat(10_000)}`, '1:165 yaml-deep'],
    ['dashes', '- '.repeat(10_000), '1:83 yaml-deep'],
    ['columns', Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), '42:42 yaml-deep'],
  ])('nesting by %s', (_, text, finding) => {
    expect(said(text)).toEqual([finding]);
  });

  test('many keys of one map, each with a finding', () => {
    const twice = Array.from({ length: 20_000 }, (_, i) => `k${i}: v`).join('\n');
    expect(readYaml(`${twice}\n${twice}`, 'f').findings).toHaveLength(20_000);
  });
});
