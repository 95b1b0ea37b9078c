import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parameterTable, routeTable } from './route-table.ts';
import { ROUTES } from './routes.ts';

const docs = readFileSync(new URL('../../../docs/http.md', import.meta.url), 'utf8');

describe('docs/http.md', () => {
  it('has the table of the routes as the server has it', () => {
    expect(docs).toContain(routeTable());
  });

  it('has the parameters as the server reads them', () => {
    expect(docs).toContain(parameterTable());
  });

  it('names no address that the server does not know', () => {
    const told = [...docs.matchAll(/^\| `(\/[^`]*)` \|/gm)].map((m) => m[1]);
    expect(told).toEqual(ROUTES.map((r) => r.path));
  });

  it('names every problem that is answered with', () => {
    const code = [
      'create-app.ts',
      'relation-pages.ts',
      'edition-pages.ts',
      'plain-pages.ts',
      'problem.ts',
    ].map((f) => readFileSync(new URL(f, import.meta.url), 'utf8'));
    const codes = new Set(code.flatMap((c) => [...c.matchAll(/code: '([a-z-]+)'/g)].map((m) => m[1]!)));
    expect(codes.size).toBeGreaterThan(8);
    expect([...codes].filter((c) => !docs.includes(`\`${c}\``))).toEqual([]);
  });
});
