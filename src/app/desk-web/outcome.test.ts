import { describe, expect, it } from 'vitest';
import type { Match } from '../../desk/index.ts';
import { outcomeFor, type Wanted } from './outcome.ts';

const told = (match: Match, wanted: Wanted = {}) => {
  const found = outcomeFor(match, wanted);
  return found.ok ? [found.value.how, found.value.record].filter(Boolean).join(' ') : found.findings[0]!.code;
};
const differs: Match = { as: 'differs', record: 'x', differences: [] };

describe('how a proposal enters the record', () => {
  it('follows from how it stands to the record where nothing is chosen', () => {
    expect(told({ as: 'new' })).toBe('new');
    expect(told({ as: 'corroborates', record: 'x' })).toBe('corroborates x');
    expect(told({ as: 'known', record: 'x' })).toBe('corroborates x');
    expect(told(differs)).toBe('outcome-open');
  });

  it('is what the officer chose where it differs', () => {
    for (const how of ['variant', 'replaces']) expect(told(differs, { how, record: 'x' })).toBe(`${how} x`);
    expect(told(differs, { how: 'new' })).toBe('new');
    expect(told(differs, { how: 'corroborates' })).toBe('outcome-open');
  });

  it('is one more proof where what was amended says the same at last', () => {
    expect(told({ as: 'corroborates', record: 'x' }, { how: 'variant', record: 'x' })).toBe('corroborates x');
  });

  it('is for the officer to look at again where the record moved on', () => {
    expect(told({ as: 'new' }, { how: 'variant', record: 'x' })).toBe('outcome-moved');
    expect(told(differs, { how: 'variant', record: 'y' })).toBe('outcome-moved');
    expect(told({ as: 'corroborates', record: 'x' }, { record: 'y' })).toBe('outcome-moved');
    expect(told(differs, { how: 'merge' })).toBe('outcome-unknown');
  });
});
