import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAmounts, compareAmounts } from '../values/index.ts';
import { type Countable, summing } from './figure.ts';
import { inclusionOf } from './inclusion.ts';

const usd = (min?: string, max?: string) => ({
  currency: 'USD',
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

type Node = Countable & { readonly partOf?: string };
const sums = (nodes: readonly Node[]) => summing(nodes, inclusionOf(nodes));
const all = (nodes: readonly Node[], stage = 'pledge') =>
  sums(nodes).figures(nodes.filter((n) => n.stage === stage).map((n) => n.id));

/** Things with any links among them, circles included, each with some sum. */
const anyLinks = fc
  .array(
    fc.record({
      stage: fc.constantFrom('pledge', 'deposit'),
      units: fc.nat(1000),
      to: fc.option(fc.nat(11), { nil: undefined }),
      stated: fc.constantFrom('none', 'unbounded', 'exact', 'least', 'most'),
    }),
    { maxLength: 12 },
  )
  .map((rows) =>
    rows.map(({ stage, units, to, stated }, i): Node => {
      const amount = String(units);
      const money = {
        none: undefined,
        unbounded: usd(),
        exact: usd(amount, amount),
        least: usd(amount),
        most: usd(undefined, amount),
      }[stated];
      return {
        id: `n${i}`,
        stage,
        ...(money ? { money } : {}),
        ...(to === undefined ? {} : { partOf: `n${to}` }),
      };
    }),
  );

/**
 * Things with a truth: each is worth its own share and all its parts, and its stated bounds hold that. Links go to
 * earlier ones, so that they are a forest.
 */
const forest = fc
  .array(
    fc.record({
      stage: fc.constantFrom('pledge', 'deposit'),
      own: fc.nat(100),
      to: fc.option(fc.nat(30), { nil: undefined }),
      below: fc.option(fc.nat(20), { nil: undefined }),
      above: fc.option(fc.nat(20), { nil: undefined }),
    }),
    { maxLength: 12 },
  )
  .map((rows) => {
    const wholes = rows.map(({ to }, i) => (to === undefined || i === 0 ? undefined : to % i));
    const truth = rows.map((r) => r.own);
    for (let i = rows.length - 1; i > 0; i--) if (wholes[i] !== undefined) truth[wholes[i]!]! += truth[i]!;
    const nodes = rows.map(({ stage, below, above }, i): Node => {
      const min = below === undefined ? undefined : String(Math.max(0, truth[i]! - below));
      const max = above === undefined ? undefined : String(truth[i]! + above);
      return {
        id: `n${i}`,
        stage,
        money: usd(min, max),
        ...(wholes[i] === undefined ? {} : { partOf: `n${wholes[i]}` }),
      };
    });
    return { nodes, truth, wholes };
  });

describe('figures', () => {
  it('hold the truth between their bounds, whatever the forest', () => {
    fc.assert(
      fc.property(forest, fc.constantFrom('pledge', 'deposit'), ({ nodes, truth, wholes }, stage) => {
        let true_ = 0;
        nodes.forEach((node, i) => {
          if (node.stage !== stage) return;
          for (let at = wholes[i]; at !== undefined; at = wholes[at]) if (nodes[at]!.stage === stage) return;
          true_ += truth[i]!;
        });
        for (const figure of all(nodes, stage).figures) {
          expect(compareAmounts(figure.min, String(true_))).toBeLessThanOrEqual(0);
          if (figure.max !== undefined)
            expect(compareAmounts(figure.max, String(true_))).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('count no part beside its whole, whatever the links', () => {
    fc.assert(
      fc.property(anyLinks, (nodes) => {
        const inclusion = inclusionOf(nodes);
        const stages = new Map(nodes.map((n) => [n.id, n.stage]));
        const { counted, figures, without } = all(nodes);
        const listed = [...without, ...figures.flatMap((f) => f.records)];
        expect(new Set(listed)).toEqual(counted);
        expect(listed.length).toBe(new Set(listed).size);
        for (const id of counted)
          for (let at = inclusion.wholeOf(id); at !== undefined; at = inclusion.wholeOf(at))
            expect(stages.get(at) === 'pledge' && counted.has(at)).toBe(false);
        // What is not counted itself lies within something that is.
        for (const node of nodes.filter((n) => n.stage === 'pledge' && !counted.has(n.id))) {
          let at = inclusion.wholeOf(node.id);
          while (at !== undefined && !counted.has(at)) at = inclusion.wholeOf(at);
          expect(at).toBeDefined();
        }
      }),
    );
  });

  it('are never more than all stated sums together', () => {
    fc.assert(
      fc.property(anyLinks, (nodes) => {
        const most = nodes.reduce((sum, n) => addAmounts(sum, n.money?.max ?? n.money?.min ?? '0'), '0');
        for (const figure of all(nodes).figures)
          expect(compareAmounts(figure.min, most)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are the same in any order', () => {
    fc.assert(
      fc.property(anyLinks, fc.infiniteStream(fc.nat()), (nodes, order) => {
        const shuffled = nodes
          .map((node) => ({ node, at: order.next().value! }))
          .sort((a, b) => a.at - b.at)
          .map((x) => x.node);
        expect(all(shuffled)).toEqual(all(nodes));
      }),
    );
  });

  it('say “at least” where only parts of a whole are stated', () => {
    const { figures, without } = all([
      { id: 'whole', stage: 'pledge' },
      { id: 'literacy', stage: 'pledge', partOf: 'whole', money: usd('20000000', '20000000') },
      { id: 'supplies', stage: 'pledge', partOf: 'whole' },
    ]);
    expect(without).toEqual([]);
    expect(figures.map((f) => [f.said, f.records, f.remarks])).toEqual([
      [
        'at least US$20 million',
        ['whole'],
        [
          {
            about: 'whole',
            text: 'The whole sum is not stated; what is stated of its parts comes to US$20 million, and it is at least that.',
          },
        ],
      ],
    ]);
  });

  it('take a part of another stage neither for its whole nor out of its own sum', () => {
    const nodes: Node[] = [
      { id: 'promised', stage: 'pledge', money: usd('10', '10') },
      { id: 'paid', stage: 'deposit', partOf: 'promised', money: usd('4', '4') },
      { id: 'paid-first', stage: 'deposit', partOf: 'paid', money: usd('1', '1') },
    ];
    expect(all(nodes).figures.map((f) => f.said)).toEqual(['US$10']);
    expect(all(nodes, 'deposit').figures.map((f) => f.said)).toEqual(['US$4']);
  });

  it('never add currencies, nor what is paid every year', () => {
    const nodes: Node[] = [
      { id: 'a', stage: 'pledge', money: { currency: 'EUR', min: '1', max: '1' } },
      { id: 'b', stage: 'pledge', money: usd('1', '1') },
      { id: 'c', stage: 'pledge', money: { ...usd('1', '1'), per: 'year' } },
      { id: 'd', stage: 'pledge', partOf: 'b', money: { currency: 'EUR', min: '7', max: '7' } },
    ];
    expect(all(nodes).figures.map((f) => f.said)).toEqual(['€1', 'US$1', 'US$1 a year']);
  });

  it('keep a whole as it is stated where its parts come to more, and say so', () => {
    const [figure] = all([
      { id: 'whole', stage: 'pledge', money: usd('5', '5') },
      { id: 'part', stage: 'pledge', partOf: 'whole', money: usd('7', '7') },
    ]).figures;
    expect(figure!.said).toBe('US$5');
    expect(figure!.remarks[0]!.text).toMatch(/more than is stated of the whole/);
  });

  it('raise the least of a whole to what its parts come to', () => {
    const [figure] = all([
      { id: 'whole', stage: 'pledge', money: usd(undefined, '10') },
      { id: 'one', stage: 'pledge', partOf: 'whole', money: usd('2', '2') },
      { id: 'two', stage: 'pledge', partOf: 'whole', money: usd('3') },
    ]).figures;
    expect(figure!.said).toBe('between US$5 and US$10');
  });
});
