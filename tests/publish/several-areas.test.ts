import { describe, expect, it } from 'vitest';
import { type Published, publicReport } from '../../src/publish/public-report.ts';
import { type City, method, reportOf } from '../screening/city.ts';
import { Chance } from '../screening/generated.ts';

// In areas with fewer than 20 persons it is hidden how many of how many are counted: anything from 0 of 1 to 19 of 19, as
// far as verdicts allow. They speak of the rate of the rest of the city, and so of all areas together.

const rates = {
  reference: { of: 'rest-of-city' },
  threshold: { times: 1.5 },
  criteria: { n: { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' } },
  designate: { 'at-least': 1 },
  publish: {},
};

async function published({ n, d }: Counts): Promise<Published> {
  const city: City = { id: n.map((_, k) => `A${k}`), population: n.map(() => 2000), n: [...n], d: [...d] };
  return publicReport(await reportOf(await method(rates), city));
}

interface Counts {
  n: readonly number[];
  d: readonly number[];
}

describe('of how many persons hidden ones are', () => {
  it('is not told, but what verdicts say of the rate is: 30 of 100 meet 1.5 times the others’', async () => {
    const { report } = await published({
      n: [30, 29, 197, 198, 197, 198, 0],
      d: [100, 100, 1000, 1000, 1000, 1000, 7],
    });
    const [{ referenceRange, comparison }] = report.criteria;
    // Shown are 849 of 4200. The least: 849 of 4219. The others of the first area have at most 30 / 1.5 = 20 %: with 1 person
    // hidden 30 + 0.2 * 4101 = 850 of 4201 in all, with 19 of them 853 of 4219, and a part of a person more: 851 of 4201 is the greater rate. Without
    // that it were all of 19: 868 of 4219, 20.57 %
    expect(referenceRange).toEqual([expect.closeTo(84_900 / 4219, 10), expect.closeTo(85_100 / 4201, 10)]);
    // less the 30 of the first: 819 of 4119 at the least, and 821 of 4101 at the most
    expect(comparison?.restRange).toEqual([
      expect.closeTo(81_900 / 4119, 10),
      expect.closeTo(82_100 / 4101, 10),
    ]);
    expect(comparison?.designated).toBe(30);
  });
});

/** All counts that have the same verdicts and are hidden alike: 1 to 4, or anything among 1 to 19. */
function* alike({ n, d }: Counts): Generator<Counts> {
  const verdicts = verdictsOf({ n, d }).join();
  const choices = n.map((count, k) => {
    if (d[k] < 20)
      return Array.from({ length: 19 }, (_, all) => all + 1).flatMap((all) =>
        upTo(all).map((one) => [one, all]),
      );
    return count >= 1 && count < 5 ? [1, 2, 3, 4].map((one) => [one, d[k]]) : [[count, d[k]]];
  });
  const chosen: number[][] = [];
  function* choose(k: number): Generator<Counts> {
    if (k < n.length) {
      for (const one of choices[k]) {
        chosen[k] = one;
        yield* choose(k + 1);
      }
      return;
    }
    const counts = { n: chosen.map(([count]) => count), d: chosen.map(([, all]) => all) };
    if (verdictsOf(counts).join() === verdicts) yield counts;
  }
  yield* choose(0);
}

const upTo = (all: number) => Array.from({ length: all + 1 }, (_, one) => one);
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

/** Whether each area has at least 1.5 times the rate of the others. */
function verdictsOf({ n, d }: Counts): boolean[] {
  const [counted, all] = [sum(n), sum(d)];
  // multiplied out: whole numbers alone
  return n.map((count, k) => 2 * count * (all - d[k]) >= 3 * (counted - count) * d[k]);
}

it('a figure of several areas holds for all counts that are hidden alike and have the same verdicts', async () => {
  let narrowed = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const chance = new Chance(seed);
    const d = [chance.whole(5, 19), ...Array.from({ length: 5 }, () => chance.whole(40, 200))];
    const rate = chance.whole(10, 30) / 100;
    const n = d.map((all, k) =>
      k > 0 && k < 3 ? chance.whole(1, 4) : Math.round(all * rate * chance.pick([0.5, 1, 1.4, 1.5, 1.6])),
    );
    const met = verdictsOf({ n, d });
    const own = [...n.keys()];
    const pools = [own, own.filter((k) => met[k]), own.filter((k) => !met[k])];
    const ends = pools.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
    for (const other of alike({ n, d }))
      for (const [at, pool] of pools.entries()) {
        const one = (100 * sum(pool.map((k) => other.n[k]))) / sum(pool.map((k) => other.d[k]));
        ends[at] = [Math.min(ends[at][0], one), Math.max(ends[at][1], one)];
      }
    const { report } = await published({ n, d });
    const [{ referenceRange, comparison }] = report.criteria;
    const told = [
      referenceRange,
      comparison?.designatedRange ?? [comparison?.designated, comparison?.designated],
      comparison?.restRange ?? [comparison?.rest, comparison?.rest],
    ];
    for (const [at, range] of told.entries()) {
      const [low, high] = range ?? [];
      if (typeof low !== 'number' || typeof high !== 'number') continue;
      const about = `seed ${seed}, ${['city', 'designated', 'rest'][at]}: ${ends[at]} in ${range}`;
      expect(low, about).toBeLessThanOrEqual(ends[at][0] + 1e-9);
      expect(high, about).toBeGreaterThanOrEqual(ends[at][1] - 1e-9);
    }
    // by the rule alone: 1 to 4 each of two, 0 to 19 of 19
    const [shown, all] = [sum(n.slice(3)), sum(d.slice(1)) + 19];
    const most = (100 * (shown + 8 + 19)) / all - 0.1;
    narrowed += Number(referenceRange !== undefined && referenceRange[1] < most);
  }
  expect(narrowed).toBeGreaterThan(10);
});
