import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { workflowDoc } from '../../desk/index.ts';
import { keysTable } from './keys.tsx';
import { deskRouteTable } from './routes.ts';

const doc = readFileSync(new URL('../../../docs/desk.md', import.meta.url), 'utf8');

describe('docs/desk.md', () => {
  it('draws the workflow as the gate keeps it', () => {
    expect(doc).toContain(workflowDoc());
  });

  it('has the addresses as the server has them', () => {
    expect(doc).toContain(deskRouteTable());
  });

  it('has the keys as the page tells them', () => {
    expect(doc).toContain(keysTable());
  });
});
