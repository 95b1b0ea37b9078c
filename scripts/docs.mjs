// Writes the documents that are made from declarations: docs/vocabulary.md, docs/dossier.schema.json, docs/cli.md, and the
// workflow and addresses in docs/desk.md. Tests hold them to it.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const root = new URL('..', import.meta.url).pathname;
// Below node_modules, so that what is not bundled is found.
const folder = mkdtempSync(join(root, 'node_modules', '.entente-docs-'));
try {
  const from = async (path) => {
    const out = join(folder, `${path.replaceAll('/', '-')}.mjs`);
    await build({
      entryPoints: [join(root, path)],
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: out,
      jsx: 'automatic',
      jsxImportSource: 'hono/jsx',
      external: ['@electric-sql/pglite', 'pg', 'pg-native', 'esbuild', 'libxml2-wasm'],
      define: { ENTENTE_VERSION: '"docs"' },
      banner: {
        js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);",
      },
    });
    return import(out);
  };
  const { vocabularyDoc } = await from('src/vocabulary/document.ts');
  const { dossierSchema } = await from('src/vocabulary/schema.ts');
  write('vocabulary.md', vocabularyDoc());
  write('dossier.schema.json', `${JSON.stringify(dossierSchema(), null, 2)}\n`);
  const { cliDocument } = await from('src/app/cli/document.ts');
  write('cli.md', cliDocument());
  const { workflowDoc } = await from('src/desk/workflow.ts');
  const { deskRouteTable } = await from('src/app/desk-web/routes.ts');
  let desk = readFileSync(join(root, 'docs/desk.md'), 'utf8');
  desk = desk.replace(/```mermaid\nstateDiagram[\s\S]*?(?=\n\n(?!\|))/, workflowDoc);
  desk = desk.replace(/\| \| address \|[\s\S]*?(?=\n\n|\n*$)/, deskRouteTable);
  write('desk.md', desk);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function write(name, text) {
  writeFileSync(join(root, 'docs', name), text);
}
