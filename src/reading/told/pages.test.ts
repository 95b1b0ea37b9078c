import { expect, test } from 'vitest';
import { samplePages, tell } from './sample-page.ts';

const all = samplePages().map((sample) => tell(sample));

test.each(all.map((t) => [t.page, t] as const))('%s: what is proposed is right', (_page, t) => {
  expect(t.slots.right / t.slots.given, t.extra.concat(t.partly).join('\n')).toBeGreaterThanOrEqual(0.85);
});

test('of all pages together most is found', () => {
  const sum = (slot: 'right' | 'given' | 'wanted') => all.reduce((n, t) => n + t.slots[slot], 0);
  expect(sum('right') / sum('given')).toBeGreaterThanOrEqual(0.95);
  expect(sum('right') / sum('wanted')).toBeGreaterThanOrEqual(0.88);
});
