import { describe, expect, test } from 'vitest';
import { Design } from '../../src/screening/sweep.ts';
import { Sampled } from '../../src/stability/sampled.ts';
import { type Drawn, evaluationsOf, Variance } from '../../src/stability/variance.ts';
import { Chance } from '../screening/generated.ts';

/** Numbers between 0 and 1, the same for the same seed. */
function numbersOf(seed: number): () => number {
  const chance = new Chance(seed);
  return () => chance.next();
}

/** Every combination of options as a list, the last changing first. */
function combinations(options: number[]): number[][] {
  return options.reduce<number[][]>(
    (found, count) => found.flatMap((one) => Array.from({ length: count }, (_, option) => [...one, option])),
    [[]],
  );
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function variance(values: number[]): number {
  const middle = mean(values);
  return mean(values.map((value) => (value - middle) ** 2));
}

/** The indices of a function over all combinations of some factors, by their definition: grouped, no sums shared. */
function byDefinition(options: number[], f: (levels: number[]) => number) {
  const cells = combinations(options).map((levels) => ({ levels, y: f(levels) }));
  const all = variance(cells.map(({ y }) => y));
  const effects = options.map((_, factor) => {
    const means = [...Map.groupBy(cells, ({ levels }) => levels[factor]).values()].map((group) =>
      mean(group.map(({ y }) => y)),
    );
    const rest = Map.groupBy(cells, ({ levels }) => levels.filter((__, k) => k !== factor).join());
    const within = [...rest.values()].map((group) => variance(group.map(({ y }) => y)));
    return { first: variance(means) / all, total: mean(within) / all };
  });
  return { mean: mean(cells.map(({ y }) => y)), variance: all, effects };
}

describe('choices are enumerated', () => {
  test.each([[[2]], [[4, 3]], [[4, 3, 3, 3]], [[2, 2, 5]]])('%j options: indices are exact', (options) => {
    const random = numbersOf(options.length);
    const answers = combinations(options).map(() => Math.floor(3 * random()));
    const found = new Variance(new Design(options), 'nothing');
    found.add([{ of: answers, at: 0, step: 1 }]);
    const exact = byDefinition(
      options,
      (levels) => answers[combinations(options).findIndex((one) => `${one}` === `${levels}`)],
    );
    const { effects, ...spread } = found.result();
    expect(spread.mean).toBeCloseTo(exact.mean, 12);
    expect(spread.variance).toBeCloseTo(exact.variance, 12);
    for (const [k, { first, total }] of effects.entries()) {
      expect(Math.abs(first - exact.effects[k].first)).toBeLessThan(1e-12);
      expect(Math.abs(total - exact.effects[k].total)).toBeLessThan(1e-12);
    }
  });

  test('an answer that no choice moves has no variance, and no index', () => {
    const found = new Variance(new Design([3, 2]), 'nothing');
    found.add([{ of: new Array(6).fill(1), at: 0, step: 1 }]);
    expect(found.result().variance).toBe(0);
    expect(found.result().effects[0].first).toBeNaN();
  });

  test('combinations are counted with the last choice changing first', () => {
    const design = new Design([4, 3, 2]);
    expect(Array.from({ length: design.size }, (_, c) => design.picks(c))).toEqual(combinations([4, 3, 2]));
  });
});

/** Levels of what is drawn, as many as it takes for their distribution to be smooth. */
const GRID = 30;
/** From -1.7 to 1.7, evenly: of variance 1. */
const noise = (level: number) => ((level + 0.5) / GRID - 0.5) * Math.sqrt(12);

/**
 * An area that is designated where its figure and its noise come above a limit that four choices set: yes or no, as all
 * answers of an area are. `p` and `q` are what is drawn.
 */
function area(figure: number, p: number, q: number) {
  return ([a, b, c, d]: number[]) => Number(figure + p + q > 0.9 * a - 0.7 * b + 0.3 * c * d) as 0 | 1;
}

const CHOICES = [4, 3, 3, 3];

/** Draws an area `draws` times and gives its indices. */
function drawn(figure: number, how: Drawn, sd: [number, number], draws: number, random: () => number) {
  const level = () => noise(Math.floor(GRID * random()));
  const found = new Variance(new Design(CHOICES), how);
  const all = combinations(CHOICES);
  const evaluation = (p: number, q: number) => ({
    of: Uint8Array.from(all, area(figure, sd[0] * p, sd[1] * q)),
    at: 0,
    step: 1,
  });
  for (let draw = 0; draw < draws; draw++) {
    const [p, q, p2, q2] = [level(), level(), level(), level()];
    const flight = [evaluation(p, q), evaluation(p, q2), evaluation(p2, q2)];
    found.add(how === 'one' ? [evaluation(p, 0)] : flight);
  }
  return found.result();
}

/** The root of the mean squared error of each index, over repetitions of the whole analysis. */
function errors(figure: number, how: Drawn, sd: [number, number], draws: number) {
  const grids = how === 'one' ? [GRID] : [GRID, GRID];
  const exact = byDefinition([...CHOICES, ...grids], (levels) =>
    area(figure, sd[0] * noise(levels[4]), how === 'one' ? 0 : sd[1] * noise(levels[5]))(levels),
  );
  const random = numbersOf(77);
  const runs = Array.from({ length: 60 }, () => drawn(figure, how, sd, draws, random));
  const worst = (which: 'first' | 'total') =>
    Math.max(
      ...exact.effects.map((effect, k) =>
        Math.sqrt(mean(runs.map(({ effects }) => (effects[k][which] - effect[which]) ** 2))),
      ),
    );
  const bias = (which: 'first' | 'total') =>
    Math.max(
      ...exact.effects.map((effect, k) =>
        Math.abs(mean(runs.map(({ effects }) => effects[k][which])) - effect[which]),
      ),
    );
  return {
    share: exact.mean,
    first: worst('first'),
    total: worst('total'),
    bias: Math.max(bias('first'), bias('total')),
  };
}

describe('choices are crossed with draws that all combinations have in common', () => {
  // 10,000 runs are 92 draws of 108 combinations
  const draws = Math.floor(10_000 / 108);

  test.each([0.1, 0.5, 0.9, 1.4])(
    'chance alone: at 10,000 runs no index is off by more than .02 (figure %d)',
    (figure) => {
      const { share, first, total, bias } = errors(figure, 'one', [0.5, 0], draws);
      expect(share).toBeGreaterThan(0.2);
      expect(share).toBeLessThan(0.8);
      expect(first).toBeLessThan(0.02);
      expect(total).toBeLessThan(0.02);
      // what is estimated is not off to one side: 60 repetitions of an error of .02 have one of .0026 in their mean
      expect(bias).toBeLessThan(0.008);
    },
  );

  test.each([0.1, 0.5, 0.9])(
    'chance and missing figures: 30,000 runs give the same (figure %d)',
    (figure) => {
      const { first, total, bias } = errors(
        figure,
        'two',
        [0.5, 0.2],
        Math.floor((3 * draws) / evaluationsOf.two),
      );
      expect(first).toBeLessThan(0.02);
      expect(total).toBeLessThan(0.02);
      expect(bias).toBeLessThan(0.008);
    },
  );

  test('what moves nothing has no part, to the last bit', () => {
    const { effects } = drawn(0.5, 'two', [0.5, 0], 30, numbersOf(5));
    expect(effects[5]).toEqual({ first: 0, total: 0 });
  });
});

describe('where combinations are too many, runs are drawn in groups', () => {
  test('first and total order are those of all combinations, but for the draws', () => {
    const grid = [...CHOICES, GRID];
    const f = (levels: number[]) => area(0.5, 0.5 * noise(levels[4]), 0)(levels);
    const exact = byDefinition(grid, f);
    const random = numbersOf(9);
    const found = new Sampled(grid.length);
    const levels = () => grid.map((count) => Math.floor(count * random()));
    for (let draw = 0; draw < 20_000; draw++) {
      const [a, b] = [levels(), levels()];
      found.add(f(a), f(b), (factor) => f(a.map((level, k) => (k === factor ? b[k] : level))));
    }
    const { mean: share, effects, floor } = found.result();
    expect(Math.abs(share - exact.mean)).toBeLessThan(0.02);
    // an error of about 1 / sqrt(20,000) = .007 each
    for (const [k, effect] of effects.entries()) {
      expect(Math.abs(effect.first - exact.effects[k].first)).toBeLessThan(0.03);
      expect(Math.abs(effect.total - exact.effects[k].total)).toBeLessThan(0.03);
    }
    expect(Math.abs(floor)).toBeLessThan(0.03);
  });

  test('an assumption that moves nothing has neither first nor total order', () => {
    const found = new Sampled(1);
    for (const [a, b] of [
      [0, 1],
      [1, 1],
      [1, 0],
    ])
      found.add(a, b, () => a);
    expect(found.result().effects).toEqual([{ first: 0, total: 0 }]);
  });
});
