import { describe, expect, test } from 'vitest';
import { stability } from '../../src/stability/stability.ts';
import { type City, method, preparedCity, reportOf } from '../screening/city.ts';
import { Chance } from '../screening/generated.ts';

const RUNS = { runs: 200, seed: 1 };
const CRITERIA = ['a', 'b', 'c', 'd'];

/** A method of four rates against the rest of the city, as its file would have it. */
const blocks = (more: object = {}) => ({
  reference: { of: 'rest-of-city' },
  threshold: { times: 1.2, alternatives: [1, 1.5] },
  designate: { 'at-least': 2, alternatives: [1, 3] },
  exclude: { small: { 'population-below': 60, alternatives: [100] } },
  criteria: Object.fromEntries(
    CRITERIA.map((id) => [id, { unit: 'pct', ratio: { numerator: id, denominator: `${id}_of` } }]),
  ),
  ...more,
});

/** A city of so many areas, every cell known. */
function city(areas: number, seed: number): Record<string, number[]> & { id: string[] } {
  const chance = new Chance(seed);
  const each = (cell: () => number) => Array.from({ length: areas }, cell);
  const found: Record<string, number[]> = { population: each(() => chance.whole(40, 300)) };
  for (const id of CRITERIA) {
    found[`${id}_of`] = each(() => chance.whole(20, 80));
    found[id] = found[`${id}_of`].map((all) => chance.whole(0, Math.floor(all / 3)));
  }
  return Object.assign(found, {
    id: each(() => 0).map((_, area) => `area-${String(area).padStart(2, '0')}`),
  });
}

/** Which areas are designated, by arithmetic of its own: the rate against that of all others that take part. */
function designated(
  of: Record<string, number[]>,
  times: number,
  k: number,
  smallest: number,
  criteria = CRITERIA,
) {
  const takesPart = of.population.map((people) => people >= smallest);
  const all = [...takesPart.keys()];
  return all.map((area) => {
    const met = criteria.filter((id) => {
      const others = all.filter((other) => other !== area && takesPart[other]);
      const sum = (column: string) => others.reduce((total, other) => total + of[column][other], 0);
      return of[id][area] / of[`${id}_of`][area] >= times * (sum(id) / sum(`${id}_of`));
    });
    return takesPart[area] && met.length >= k;
  });
}

const asked = async (written: object, of: City, request = RUNS) =>
  stability(preparedCity(await method(written), of), request);

describe('the combinations of the choices', () => {
  test.each([1, 2, 3])('are counted area by area as by arithmetic of its own (city %d)', async (seed) => {
    const of = city(14, seed);
    const { told, columns } = await asked(blocks(), of);
    const combinations = [1.2, 1, 1.5].flatMap((times) =>
      [2, 1, 3].flatMap((k) => [60, 100].map((smallest) => ({ times, k, smallest }))),
    );
    const answers = combinations.map(({ times, k, smallest }) => designated(of, times, k, smallest));
    const counts = of.id.map((_, area) => answers.filter((one) => one[area]).length);
    expect([...columns.combinations!.designated]).toEqual(counts);
    expect(told.combinations).toEqual({ of: 18, computed: 18 });

    // how many are designated: first and total order of each choice, by their definition
    const numbers = answers.map((one) => one.filter(Boolean).length);
    expect(told.designated.combinations).toEqual({
      least: Math.min(...numbers),
      greatest: Math.max(...numbers),
    });
    const mean = (of: number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
    const variance = (of: number[]) => mean(of.map((one) => (one - mean(of)) ** 2));
    // the method lists its threshold first, then the rule, then who is left out
    for (const [choice, key] of (['times', 'k', 'smallest'] as const).entries()) {
      const at = (pick: (one: (typeof combinations)[number]) => unknown) =>
        [...Map.groupBy(combinations.keys(), (c) => JSON.stringify(pick(combinations[c]))).values()].map(
          (all) => all.map((c) => numbers[c]),
        );
      const first = variance(at((one) => one[key]).map(mean)) / variance(numbers);
      const total = mean(at((one) => ({ ...one, [key]: 0 })).map(variance)) / variance(numbers);
      expect(Math.abs(told.assumptions[choice].first!.value! - first)).toBeLessThan(1e-12);
      expect(Math.abs(told.assumptions[choice].total!.value! - total)).toBeLessThan(1e-12);
    }
  });

  test('that the method does not have leave every answer what it is', async () => {
    const of = city(10, 4);
    const plain = blocks({ threshold: { times: 1.2 }, designate: { 'at-least': 2 }, exclude: {} });
    const { told, columns } = await asked(plain, of);
    const now = designated(of, 1.2, 2, 0).map(Number);
    expect([...columns.combinations!.designated]).toEqual(now);
    expect(told.combinations).toEqual({ of: 1, computed: 1 });
    expect(told.assumptions).toEqual([]);
    expect(told.leftOut.map(({ why }) => why)).toEqual(['no-alternatives', 'complete']);
  });

  test('are never fewer designated at the least, nor more at the most, by fewer alternatives', async () => {
    const of = city(20, 5);
    let [least, greatest] = [Number.POSITIVE_INFINITY, 0];
    for (const alternatives of [[1.3], [1.3, 1], [1.3, 1, 2]]) {
      const { told } = await asked(blocks({ threshold: { times: 1.2, alternatives } }), of);
      const { combinations } = told.designated;
      expect(combinations.least).toBeLessThanOrEqual(least);
      expect(combinations.greatest).toBeGreaterThanOrEqual(greatest);
      [least, greatest] = [combinations.least, combinations.greatest];
    }
  });

  test('tell which choice moves an area: one that k alone takes out is moved by k', async () => {
    // area 0 meets both criteria whatever the limit, all others none: with 3 of 2 impossible, at-least 1 or 2 keep it in
    const of = {
      id: ['x', 'y', 'z'],
      population: [99, 99, 99],
      a: [9, 1, 1],
      b: [1, 1, 1],
      all: [10, 10, 10],
    };
    const share = (numerator: string) => ({ unit: 'pct', ratio: { numerator, denominator: 'all' } });
    const { told, columns } = await asked(
      {
        designate: { 'at-least': 1, alternatives: [2] },
        threshold: { value: 50, alternatives: [60] },
        criteria: { a: share('a'), b: share('b') },
      },
      of,
    );
    expect([...columns.combinations!.designated]).toEqual([2, 0, 0]);
    expect([...columns.movedBy].map((k) => told.assumptions[k]?.id)).toEqual([
      'designate',
      undefined,
      undefined,
    ]);
  });
});

describe('a criterion left out', () => {
  test('gives what the method without it gives', async () => {
    const of = city(16, 6);
    const { told } = await asked(blocks(), of);
    const before = designated(of, 1.2, 2, 60);
    for (const { id, designated: count, cameIn, wentOut } of told.withoutCriterion) {
      const left = CRITERIA.filter((one) => one !== id);
      const { criteria } = blocks();
      const own = blocks({ criteria: Object.fromEntries(left.map((one) => [one, criteria[one]])) });
      const report = await reportOf(await method(own), of);
      expect(count).toBe(report.summary.designated.areas);
      const after = designated(of, 1.2, 2, 60, left);
      expect(cameIn).toEqual(of.id.filter((_, area) => after[area] && !before[area]));
      expect(wentOut).toEqual(of.id.filter((_, area) => !after[area] && before[area]));
    }
    expect(told.withoutCriterion.map(({ id }) => id)).toEqual(CRITERIA);
  });

  test('is told where a rule cannot do without it', async () => {
    const rule = { all: ['a', { any: ['b', 'c'] }, { not: 'd' }] };
    const { told } = await asked(blocks({ designate: rule }), city(8, 7));
    // "not d" asks for d by itself; b and c can do for each other
    expect(told.withoutCriterion.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(told.leftOut).toContainEqual({ why: 'asked', of: ['d'], count: null });
    const all = await asked(blocks({ designate: { 'at-least': 4 } }), city(8, 7));
    expect(all.told.withoutCriterion).toEqual([]);
    expect(all.told.leftOut.filter(({ why }) => why === 'too-few').length).toBe(4);
  });
});

/** P(at least k of n), each at p. */
function atLeast(k: number, n: number, p: number): number {
  let sum = 0;
  for (let count = k; count <= n; count++) {
    let term = p ** count * (1 - p) ** (n - count);
    for (let j = 0; j < count; j++) term *= (n - j) / (j + 1);
    sum += term;
  }
  return sum;
}

/** One criterion against a stated limit: 30 per cent or more. */
const alone = (more: object = {}) => ({
  designate: { 'at-least': 1 },
  criteria: {
    a: { unit: 'pct', ratio: { numerator: 'a', denominator: 'all' }, threshold: { value: 30 }, ...more },
  },
});

describe('chance', () => {
  const DRAWS = 1000;
  const many = { runs: 10 * DRAWS, seed: 3 };
  /** 4 standard deviations of a share of 1,000 draws, at the most */
  const near = (share: number) => 4 * Math.sqrt((share * (1 - share)) / DRAWS) + 1e-9;
  const of = {
    id: ['x', 'y', 'z'],
    population: [1, 1, 1],
    a: [5, 9, 0],
    all: [20, 40, 20],
    asked: [20, 10, 0],
  };

  test('designates as often as the binomial says', async () => {
    const { told, columns } = await asked(alone({ chance: 'binomial' }), of, many);
    expect(told.draws.chance).toBe(DRAWS);
    // 30 % of 20 are 6, of 40 they are 12; a rate of none stays one of none
    for (const [area, exact] of [atLeast(6, 20, 5 / 20), atLeast(12, 40, 9 / 40), 0].entries())
      expect(Math.abs(columns.chance!.designated[area] / DRAWS - exact)).toBeLessThanOrEqual(near(exact));
    // chance is all that there is
    expect(told.assumptions.map(({ id }) => id)).toEqual(['chance']);
  });

  test('of a survey is that of so many fewer answers', async () => {
    const survey = { respondents: 'asked', 'design-effect': 2 };
    const { told, columns } = await asked(alone({ survey }), of, many);
    // 20 answers tell as much as 10, of which 3 are 30 %; 10 as much as 5, of which 2 are more
    const exact = [atLeast(3, 10, 5 / 20), atLeast(2, 5, 9 / 40)];
    for (const [area, share] of exact.entries())
      expect(Math.abs(columns.chance!.designated[area] / DRAWS - share)).toBeLessThanOrEqual(near(share));
    expect(told.leftOut.map(({ why }) => why)).not.toContain('complete');
  });

  test('is not where nobody says how many answered, and that is told', async () => {
    const survey = { respondents: 'asked' };
    const { told, columns } = await asked(alone({ survey }), { ...of, asked: [20, null, 0] }, RUNS);
    expect(columns.chance!.designated[1]).toBe(0);
    expect(told.leftOut).toContainEqual({ why: 'no-respondents', of: ['criteria.a'], count: 1 });
    // an area of which the share is known and nobody answered is told by the same sentence, once
    const nobody = await asked(alone({ survey }), { ...of, asked: [20, 0, 0] }, RUNS);
    expect(nobody.told.leftOut).toContainEqual({ why: 'no-respondents', of: ['criteria.a'], count: 1 });
  });

  test('is not in a criterion that nobody knows, nor is it drawn as a missing figure: that is told', async () => {
    const written = blocks();
    Object.assign(written.criteria, { e: { title: 'E', unknown: 'no register has it' } });
    const { told } = await asked(written, city(8, 8));
    expect(told.leftOut).toContainEqual({ why: 'unknown', of: ['criteria.e'], count: null });
  });

  test('is drawn where the method says so of all rates, and not where a criterion says otherwise', async () => {
    const written = blocks({ chance: { rates: 'binomial' } });
    Object.assign(written.criteria.b, { chance: 'none' });
    const { told } = await asked(written, city(8, 8));
    expect(told.leftOut).toContainEqual({ why: 'complete', of: ['criteria.b'], count: null });
    const columns = { e: { column: 'population', threshold: { value: 100 } } };
    const mixed = await asked(
      blocks({ chance: { rates: 'binomial' }, criteria: { ...blocks().criteria, ...columns } }),
      city(8, 8),
    );
    expect(mixed.told.leftOut).toContainEqual({ why: 'no-share', of: ['criteria.e'], count: null });
    expect(mixed.told.leftOut.map(({ why }) => why)).not.toContain('complete');
  });
});

describe('missing figures', () => {
  test('are drawn evenly within what they could be', async () => {
    const of = { id: ['x', 'y'], population: [1, 1], a: [null, 1], all: [10, 10] };
    const request = { runs: 50_000, seed: 1 };
    const { told, columns } = await asked(alone(), of, request);
    expect(told.draws.missing).toBe(1000);
    // of 0 to 10, 8 are 30 % or more; a standard deviation is sqrt(8/11 x 3/11 / 1000) = .014
    expect(Math.abs(columns.missing!.designated[0] / 1000 - 8 / 11)).toBeLessThan(0.056);
    expect(columns.missing!.designated[1]).toBe(0);
    expect([...columns.combinations!.undetermined]).toEqual([1, 0]);
  });

  test('change no answer that stands whatever they are', async () => {
    for (let seed = 20; seed < 30; seed++) {
      const whole = city(12, seed);
      const chance = new Chance(seed);
      const gaps = Object.fromEntries(
        Object.entries(whole).map(([name, cells]) => [
          name,
          CRITERIA.includes(name) ? (cells as number[]).map((cell) => (chance.is(0.1) ? null : cell)) : cells,
        ]),
      ) as City;
      const { columns } = await asked(blocks(), gaps);
      const { areas } = await reportOf(await method(blocks()), gaps);
      for (let area = 0; area < areas.size; area++) {
        const times = columns.missing!.designated[area];
        if (areas.outcome[area] === 1) expect(times).toBe(columns.missing!.of);
        if (areas.outcome[area] === 0) expect(times).toBe(0);
      }
    }
  });

  test('without any range stay missing, and that is told', async () => {
    const of = { id: ['x', 'y'], population: [1, 1], r: [null, 1] };
    const criteria = { a: { column: 'r', threshold: { value: 0 } } };
    const { told } = await asked({ designate: { 'at-least': 1 }, criteria }, of);
    expect(told.draws.missing).toBe(0);
    expect(told.leftOut).toContainEqual({ why: 'no-range', of: ['r'], count: 1 });
  });
});

describe('all of it together', () => {
  const written = blocks({ chance: { rates: 'binomial' } });

  test('is the same for the same seed, and another for another', async () => {
    const once = await asked(written, city(10, 9), { runs: 600, seed: 1 });
    expect(await asked(written, city(10, 9), { runs: 600, seed: 1 })).toEqual(once);
    const other = await asked(written, city(10, 9), { runs: 600, seed: 2 });
    expect(other.columns.chance).not.toEqual(once.columns.chance);
    expect(other.columns.combinations).toEqual(once.columns.combinations);
  });

  test('is drawn where runs are too few to cross it, and that is told', async () => {
    const crossed = await asked(written, city(10, 9), { runs: 360, seed: 1 });
    expect(crossed.told.floor).toBeNull();
    expect(crossed.told.draws.together).toBe(20);
    // 18 combinations x 20 draws are 360 runs; of 4 assumptions a draw takes 6
    const few = await asked(written, city(10, 9), { runs: 359, seed: 1 });
    expect(few.told.draws.together).toBe(Math.floor(359 / 6));
    expect(few.told.floor).not.toBeNull();
    expect(few.told.leftOut.map(({ why }) => why)).toContain('crossing-drawn');
    expect(few.columns.combinations!.of).toBe(18);
    const fewer = await asked(written, city(10, 9), { runs: 17, seed: 1 });
    expect(fewer.told.combinations).toEqual({ of: 18, computed: 2 });
    expect(fewer.told.leftOut.map(({ why }) => why)).toContain('combinations-drawn');
  });

  test('crossed and drawn tell the same, but for the draws', async () => {
    const of = city(30, 10);
    const crossed = await asked(written, of, { runs: 18 * 150, seed: 1 });
    // a parameter more with alternatives that change nothing makes the combinations too many
    const choices = Object.fromEntries(
      Array.from({ length: 8 }, (_, k) => [
        `none-${k}`,
        { ids: [`nobody-${k}`], alternatives: [{ ids: ['nobody'] }] },
      ]),
    );
    const drawn = await asked(
      blocks({ chance: { rates: 'binomial' }, exclude: { ...blocks().exclude, ...choices } }),
      of,
      { runs: 18 * 2 ** 8 - 1, seed: 1 },
    );
    expect(drawn.told.combinations.of).toBe(18 * 2 ** 8);
    expect(drawn.told.floor).not.toBeNull();
    const known = new Map(drawn.told.assumptions.map((one) => [one.id, one]));
    for (const { id, total, moved } of crossed.told.assumptions) {
      expect(Math.abs(known.get(id)!.total!.value! - total!.value!)).toBeLessThan(0.12);
      expect(Math.abs(known.get(id)!.moved! - moved!)).toBeLessThan(0.1 * of.id.length);
    }
    for (let k = 0; k < 8; k++) expect(known.get(`exclude.none-${k}`)!.total!.value).toBe(0);
  });

  test('an answer that is nearly always the same has no index, and how often it changes is told', async () => {
    // in the last area nobody counts as poor, ill or convicted: it meets no criterion, whatever is chosen or drawn
    const of = city(10, 9);
    for (const id of CRITERIA) of[id][9] = 0;
    const { columns } = await asked(written, of, { runs: 1800, seed: 1 });
    const [effect] = columns.effects;
    for (let area = 0; area < 10; area++) {
      expect(effect.low[area]).toBeLessThanOrEqual(effect.moved[area]);
      expect(effect.high[area]).toBeGreaterThanOrEqual(effect.moved[area]);
    }
    expect(effect.first[9]).toBeNaN();
    expect(effect.moved[9]).toBe(0);
    expect(effect.first.every(Number.isNaN)).toBe(false);
  });
});
