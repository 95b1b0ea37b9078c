import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../settings.ts';
import { cliDocument } from './document.ts';
import { ROOT } from './sample-run.ts';
import { VERBS } from './verbs.ts';

const doc = (name: string) => readFileSync(join(ROOT, 'docs', name), 'utf8');

/** The sources with their names, tests and what tests use left out. */
const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|-cases\.ts$|(^|\/)sample-/.test(name))
  .map((name) => ({ name, text: readFileSync(join(ROOT, 'src', name), 'utf8') }));

describe('the documents of the command line', () => {
  // After a change: npx vitest run src/app/cli/document.test.ts -u
  it('tell of every verb and option, as declared', async () => {
    await expect(cliDocument()).toMatchFileSnapshot(join(ROOT, 'docs/cli.md'));
  });

  it('give each verb an example that begins with it', () => {
    for (const { name, examples } of VERBS) {
      expect(examples.length, name).toBeGreaterThan(0);
      for (const { command } of examples)
        expect(command.startsWith(`entente ${name}`) || name === 'help', command).toBe(true);
    }
  });

  it('tell of every setting, with its default and what it says', () => {
    const text = doc('settings.md');
    for (const [name, { default: byDefault, says }] of Object.entries(SETTINGS)) {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${name}\` |`));
      expect(row, name).toContain(says);
      if (byDefault) expect(row, name).toContain(`\`${byDefault}\``);
    }
  });

  it('tell of every other variable of the environment that the sources read', () => {
    const read = sources.flatMap(({ text }) =>
      [
        ...text.matchAll(/\benv(?:\.|\[')([A-Z][A-Z0-9_]+)|\{ ([A-Z][A-Z0-9_]+) \} = (?:io|process)\.env/g),
      ].map((m) => m[1] ?? m[2]!),
    );
    expect(read).toContain('ENTENTE_BY');
    const text = doc('settings.md');
    expect([...new Set(read)].filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });

  it('tell of every code that a finding may bear', () => {
    const named =
      /(?:\b(?:problem|warning)\(\s*|\bcode: |\bcode === '[a-z-]+' \? |\bwrong\(\s*'\w+',\s*)'([a-z]+(?:-[a-z]+)*)'/g;
    const codes = new Map<string, string>();
    for (const { name, text } of sources) {
      for (const [, code] of text.matchAll(named)) codes.set(code!, name);
      // The grammar of time names its codes in many ways, all beginning alike.
      if (name.startsWith('values/edtf/'))
        for (const [, code] of text.matchAll(/'(edtf-[a-z]+)'/g)) codes.set(code!, name);
    }
    expect(codes.size).toBeGreaterThan(100);
    const told = new Set([...doc('findings.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!));
    const missing = [...codes].filter(([code]) => !told.has(code)).map(([code, name]) => `${code} (${name})`);
    expect(missing).toEqual([]);
    // What no source names any more is not told of either; the value grammars name theirs in ways of their own.
    const whole = sources.map(({ text }) => text).join('\n');
    expect([...told].filter((code) => !whole.includes(`'${code}'`))).toEqual([]);
  });

  it('tell each code once, in order', () => {
    const told = [...doc('findings.md').matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, code]) => code!);
    expect(new Set(told).size).toBe(told.length);
  });
});
