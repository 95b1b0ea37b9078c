import { describe, expect, it } from 'vitest';
import { People } from './bearers.ts';
import { known } from './known.ts';

describe('two people of one surname', () => {
  const people = new People(known());
  people.learn('Aino Virta', 'President', 1);
  it('is told by the office where one is given', () => {
    expect(people.full('Virta', 'President', 3)).toBe('Aino Virta');
  });
  it('is the one named in full just now', () => {
    people.learn('Olli Virta', 'Ambassador', 8);
    expect(people.full('Virta', undefined, 9)).toBe('Olli Virta');
  });
  it('is later whom the page calls so', () => {
    const page = new People(known());
    page.learn('Aino Virta', 'President', 1);
    page.full('Virta', undefined, 2);
    page.learn('Olli Virta', 'Ambassador', 8);
    expect(page.full('Virta', undefined, 20)).toBe('Aino Virta');
    expect(page.full('Virta', 'Ambassador', 21)).toBe('Olli Virta');
  });
  it('is the one named last where the page called nobody so', () => {
    const page = new People(known());
    page.learn('Aino Virta', undefined, 1);
    page.learn('Olli Virta', undefined, 8);
    expect(page.full('Virta', undefined, 20)).toBe('Olli Virta');
  });
});
