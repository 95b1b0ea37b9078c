import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { DOCX_EXTRACTOR } from './docx/read.ts';
import { PDF_EXTRACTOR } from './pdf/read.ts';

describe('the door', () => {
  it('loads no reader of a format before a file of it comes', async () => {
    const { metafile } = await build({
      entryPoints: [join(import.meta.dirname, 'index.ts')],
      bundle: true,
      splitting: true,
      write: false,
      outdir: 'out',
      format: 'esm',
      platform: 'node',
      packages: 'external',
      metafile: true,
      logLevel: 'silent',
    });
    const outputs = Object.entries(metafile.outputs);
    const [first] = outputs.find(([, { entryPoint }]) => entryPoint?.endsWith('documents/index.ts'))!;
    const atOnce = new Set([first]);
    for (const name of atOnce)
      for (const { path, kind, external } of metafile.outputs[name]!.imports)
        if (kind === 'import-statement' && !external) atOnce.add(path);
    const early = [...atOnce].flatMap((name) =>
      metafile.outputs[name]!.imports.filter(({ kind, external }) => external && kind === 'import-statement'),
    );
    expect(early.map(({ path }) => path).filter((path) => /parse5|mammoth|unpdf/.test(path))).toEqual([]);
    const late = outputs.flatMap(([, { imports }]) =>
      imports.filter(({ kind }) => kind === 'dynamic-import'),
    );
    expect(late.map(({ path }) => path)).toEqual(expect.arrayContaining(['parse5', 'mammoth', 'unpdf']));
  });

  it('names the versions of the libraries that a text depends on', () => {
    const of = (name: string) => {
      const file = join(import.meta.dirname, `../../node_modules/${name}/package.json`);
      return JSON.parse(readFileSync(file, 'utf8')).version as string;
    };
    expect(PDF_EXTRACTOR.version).toContain(`unpdf-${of('unpdf')}`);
    expect(DOCX_EXTRACTOR.version).toContain(`mammoth-${of('mammoth')}`);
  });
});
