import { expect, test } from 'vitest';
import { read } from '../index.ts';
import type { Options } from '../proposal.ts';
import { samplePages } from '../told/sample-page.ts';

const PAGE = `Cooperation with Norway

The Alliance’s Mine Clearance Pilot, which Norwegian sappers joined in 2011, ended in 2014.

Norway also has an officer at the Northern Training Centre. A Norwegian Navy team was deployed to the Baltic Task Unit in May 2012.

In June 2013 the Alliance sent tents and blankets to the flooded valleys of Norway. Norway may join the Harbour Watch in 2020. Norway has not joined the Coastal Watch.

In 2009 a Norwegian delegation under Foreign Minister Kari Berg held staff talks at the Alliance’s headquarters on 3 May 2009.`;
const about: Options = { relation: ['NATO', 'NOR'], date: '2018-06-01' };

test('what is weighed comes beside what the rules tell, and can be left out', () => {
  const alone = read(PAGE, { ...about, weigh: false }).records;
  const all = read(PAGE, about).records;
  const told = all.filter((r) => !r.reader.rule.startsWith('weighed-'));
  expect(told.map(({ kind, when }) => [kind, when])).toEqual(alone.map(({ kind, when }) => [kind, when]));
  expect(all.length).toBeGreaterThanOrEqual(alone.length);
});

test('each names its rule, says what weighed for it and cites the text', () => {
  const found = samplePages().flatMap(({ text, relation, date }) =>
    read(text, { relation, date, explain: true })
      .records.filter((r) => r.reader.rule.startsWith('weighed-'))
      .map((r) => ({ r, text })),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { r, text } of found) {
    expect(r.why?.at(-1)).toMatch(/^weighed (?:0\.9\d|1\.00): \S/);
    for (const c of r.citations) expect(text.slice(c.start, c.end).trim()).not.toBe('');
  }
});

test('plans and denials are not weighed', () => {
  const chances: { readonly draft: { readonly citations: readonly { start: number; end: number }[] } }[] = [];
  read(PAGE, { ...about, chance: (c) => chances.push(c) });
  expect(chances.length).toBeGreaterThan(5);
  const cited = chances.flatMap((c) => c.draft.citations.map((x) => PAGE.slice(x.start, x.end)));
  expect(cited.filter((t) => /may join|has not joined/.test(t))).toEqual([]);
});

test('a fact that a rule told is not told again', () => {
  const text = 'President Ana Torres visited Oslo on 3 May 2015 and met Foreign Minister Kari Berg.';
  const records = read(text, { relation: ['PER', 'NOR'], date: '2018-06-01' }).records;
  expect(records.filter((r) => r.kind === 'engagement')).toHaveLength(1);
});
