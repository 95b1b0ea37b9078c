import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { vocabularyDoc } from './document.ts';

it('is what docs/vocabulary.md says: run `npm run docs` after a change', () => {
  expect(readFileSync(new URL('../../docs/vocabulary.md', import.meta.url), 'utf8')).toBe(vocabularyDoc());
});
