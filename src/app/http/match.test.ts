import { describe, expect, it } from 'vitest';
import { paramsOf, readPath } from './match.ts';

describe('a path', () => {
  it('is HTML without an ending, and the same page as data with one', () => {
    expect(readPath('/nato-japan')).toEqual({
      path: '/nato-japan',
      segments: ['nato-japan'],
      format: 'html',
    });
    expect(readPath('/nato-japan/money.csv')).toMatchObject({ path: '/nato-japan/money', format: 'csv' });
    expect(readPath('/nato-japan/editions/1..2.json')).toMatchObject({
      segments: ['nato-japan', 'editions', '1..2'],
      format: 'json',
    });
  });

  it('has the list of relations at / and, as data, at /index.json', () => {
    expect(readPath('/')).toMatchObject({ path: '/', segments: [], format: 'html' });
    expect(readPath('/index.json')).toMatchObject({ path: '/', segments: [], format: 'json' });
  });

  it('may end in a slash', () => {
    expect(readPath('/nato-japan/')).toMatchObject({ path: '/nato-japan', segments: ['nato-japan'] });
  });

  it('is not read where its escapes are broken', () => {
    expect(readPath('/%E0%A4%A')).toBeUndefined();
  });

  it('fits a pattern segment by segment', () => {
    expect(paramsOf('/:relation/records/:id', ['a-b', 'records', 'x'])).toEqual({ relation: 'a-b', id: 'x' });
    expect(paramsOf('/:relation/records/:id', ['a-b', 'sources', 'x'])).toBeUndefined();
    expect(paramsOf('/:relation', [])).toBeUndefined();
  });
});
