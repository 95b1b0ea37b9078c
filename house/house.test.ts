import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../src/vocabulary/index.ts';
import { IMPURE, ROOMS, VIEW_ONLY } from './rooms.ts';

const root = resolve(import.meta.dirname, '..');
const src = join(root, 'src');

function filesUnder(folder: string, end: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((f) => join(folder, f))
    .filter((f) => end.test(f) && statSync(f).isFile());
}

const sources = filesUnder(src, /\.tsx?$/);
const code = sources.filter((f) => !/\.test\.tsx?$|-cases\.ts$|\/sample-[a-z-]+\.tsx?$/.test(f));
const roomOf = (file: string): string => relative(src, file).split('/')[0]!;

/** The true import graph, types included: esbuild resolves, and a type-only import is read as an import too. */
let imports: { from: string; to: string }[] = [];

beforeAll(async () => {
  const result = await build({
    entryPoints: code,
    bundle: true,
    write: false,
    outdir: join(root, 'dist-graph'),
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    logLevel: 'silent',
    plugins: [
      {
        // esbuild drops `import type`; here a type is a dependency like any other.
        name: 'types-count',
        setup: (b) =>
          b.onLoad({ filter: /src\/.*\.tsx?$/ }, (args) => ({
            contents: readFileSync(args.path, 'utf8')
              .replace(/^import type\b[^;]*?from ('[^']+');/gms, 'import $1;')
              .replace(/^import (\{[^}]*\}) from ('[^']+');/gms, 'import $1 from $2; import $2;')
              .replace(/^export type \{[^}]*\} from ('[^']+');/gms, 'import $1;'),
            loader: args.path.endsWith('x') ? 'tsx' : 'ts',
          })),
      },
    ],
  });
  imports = edgesOf(result.metafile);
});

function edgesOf(metafile: Metafile): { from: string; to: string }[] {
  return Object.entries(metafile.inputs).flatMap(([from, input]) =>
    input.imports.filter((i) => !i.external).map((i) => ({ from: resolve(from), to: resolve(i.path) })),
  );
}

describe('the house', () => {
  it('sees the import graph', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('has only the rooms of the table', () => {
    const rooms = readdirSync(src).filter((f) => statSync(join(src, f)).isDirectory());
    expect(rooms.filter((r) => !(r in ROOMS))).toEqual([]);
  });

  it('is entered through doors, and only as the table says', () => {
    const wrong = imports
      .filter(({ from, to }) => to.startsWith(src) && from.startsWith(src) && roomOf(from) !== roomOf(to))
      .filter(
        ({ from, to }) =>
          !ROOMS[roomOf(from)]!.includes(roomOf(to)) || relative(join(src, roomOf(to)), to) !== 'index.ts',
      )
      .map(({ from, to }) => `${relative(root, from)} → ${relative(root, to)}`);
    expect(wrong).toEqual([]);
  });

  it('has no cycle between files', () => {
    const next = new Map<string, string[]>();
    for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to]);
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === 'done') return;
      if (state.get(file) === 'open') {
        cycles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(src, f)).join(' → '));
        return;
      }
      state.set(file, 'open');
      for (const to of next.get(file) ?? []) visit(to, [...path, file]);
      state.set(file, 'done');
    };
    for (const file of next.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });

  it('lets no room but app and store touch files, sockets, the clock or randomness', () => {
    const impure =
      /from '(node:(?!crypto')[a-z/_]+|fs|http|net|child_process)'|\bDate\.now\(|new Date\(\)|Math\.random\(|process\.(env|cwd|stdout)|randomBytes|randomUUID|\bfetch\(/;
    const wrong = code
      .filter((f) => !(IMPURE as readonly string[]).includes(roomOf(f)))
      .filter((f) => impure.test(readFileSync(f, 'utf8').replace(/^\s*(\/\/|\*|\/\*).*$/gm, '')))
      .map((f) => relative(root, f));
    expect(wrong).toEqual([]);
  });

  it('shows readers a View only: never the journal, the record, or how a View is made', () => {
    const opening = /\b(window|Grounds|INTERNAL|PUBLIC|Actor)\b[^;]*from '\.\.\/access\/index\.ts'/;
    const wrong = code
      .filter(
        (f) =>
          (VIEW_ONLY as readonly string[]).includes(roomOf(f)) ||
          relative(src, f).startsWith('exchange/out/'),
      )
      .filter((f) => opening.test(readFileSync(f, 'utf8')))
      .map((f) => relative(root, f));
    expect(wrong).toEqual([]);
  });

  it("never branches on a kind's name outside the vocabulary", () => {
    const names = [...KINDS.keys()].join('|');
    // `kind === 'area'`, `case 'area':`, `kind: 'area'`; a word in a sentence is no branch.
    const literal = new RegExp(
      `(kind\\w*(\\.name)?\\s*(===|!==|:)\\s*|case |\\bis\\w*\\()['"\`](${names})['"\`]`,
    );
    const wrong = code
      .filter((f) => roomOf(f) !== 'vocabulary')
      .filter((f) => literal.test(readFileSync(f, 'utf8')))
      .map((f) => relative(root, f));
    expect(wrong).toEqual([]);
  });

  it('keeps every file under 351 lines and named for what it holds', () => {
    const long = [
      ...sources,
      ...filesUnder(join(root, 'house'), /\.ts$/),
      ...filesUnder(join(root, 'e2e'), /\.ts$/),
    ]
      .map((f) => ({ file: relative(root, f), lines: readFileSync(f, 'utf8').trimEnd().split('\n').length }))
      .filter((f) => f.lines > 350 && !/countries\.ts|\/reference\//.test(f.file));
    expect(long).toEqual([]);
    expect(
      sources
        .map((f) => relative(root, f))
        .filter((f) => /(^|\/)(utils?|helpers?|shared|common|misc)(\/|\.tsx?$)|\.v2/.test(f)),
    ).toEqual([]);
  });

  it('has a door and a README in every room', () => {
    const missing = Object.keys(ROOMS)
      .filter((r) => statSync(join(src, r), { throwIfNoEntry: false }))
      .flatMap((r) => [...(r === 'app' ? [] : ['index.ts']), 'README.md'].map((f) => join(src, r, f)))
      .filter((f) => !statSync(f, { throwIfNoEntry: false }))
      .map((f) => relative(root, f));
    expect(missing).toEqual([]);
  });

  it('documents every exported function, class and constant', () => {
    const wrong = code.flatMap((f) => {
      const lines = readFileSync(f, 'utf8').split('\n');
      return lines.flatMap((line, i) => {
        const m = /^export (?:default )?(?:async )?(?:function\*?|class|const|let) (\w+)/.exec(line);
        if (!m) return [];
        let j = i - 1;
        while (j >= 0 && /^@|^\/\/ biome/.test(lines[j]!)) j--;
        return /\*\/\s*$/.test(lines[j] ?? '') ? [] : [`${relative(root, f)}:${i + 1} ${m[1]}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('says in ARCHITECTURE.md which doors each room may use', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const wrong = Object.entries(ROOMS).filter(([room, doors]) => {
      const row = text.split('\n').find((line) => line.startsWith(`| \`${room}/\``));
      const cell = row?.split('|').at(-2)?.trim() ?? '';
      const listed = room === 'app' ? doors : cell === 'nothing' ? [] : cell.split(',').map((d) => d.trim());
      return !row || [...listed].sort().join() !== [...doors].sort().join();
    });
    expect(wrong.map(([room]) => room)).toEqual([]);
  });

  it('says in ARCHITECTURE.md why each dependency is there', () => {
    const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(names.filter((n) => !text.includes(`\`${n}\``))).toEqual([]);
  });

  it('names no download address and no unfinished work', () => {
    expect(readFileSync(join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved":/);
    const unfinished = [...code, ...filesUnder(join(root, 'scripts'), /\.mjs$/)].filter((f) =>
      /\b(TODO|FIXME|XXX|HACK)\b/.test(readFileSync(f, 'utf8').replace(/'[^']*XX[^']*'/g, '')),
    );
    expect(unfinished.map((f) => relative(root, f))).toEqual([]);
  });

  it('has links in its documents that lead somewhere', () => {
    const docs = filesUnder(root, /\.md$/).filter((f) => !/node_modules|coverage|dist/.test(f));
    const lost = docs.flatMap((f) =>
      [...readFileSync(f, 'utf8').matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)/g)]
        .filter(([, to]) => !statSync(join(dirname(f), to!), { throwIfNoEntry: false }))
        .map(([, to]) => `${relative(root, f)} → ${to}`),
    );
    expect(lost).toEqual([]);
  });
});
