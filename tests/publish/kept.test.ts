import { describe, expect, it } from 'vitest';
import { keptValues } from '../../src/publish/kept.ts';
import { publicReport } from '../../src/publish/public-report.ts';
import { method, reportOf } from '../screening/city.ts';
import { Chance } from '../screening/generated.ts';

/** Every way to fill the unknown counts of a small city. */
function* fillings(counts: readonly (readonly number[])[], at = 0): Generator<number[]> {
  if (at === counts.length) yield [];
  else for (const first of counts[at]) for (const rest of fillings(counts, at + 1)) yield [first, ...rest];
}

describe('what a hidden count could be', () => {
  it('is what the filling of a whole small city gives that has all the verdicts', async () => {
    const of = await method({
      reference: { of: 'rest-of-city' },
      threshold: { times: 1.5 },
      criteria: { c: { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' } },
      designate: { criterion: 'c' },
      publish: { 'smallest-count': 5, 'smallest-denominator': 10 },
    });
    let narrowed = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const chance = new Chance(seed);
      const d = Array.from({ length: 6 }, () => chance.whole(20, 120));
      const n = d.map((all) => (chance.is(0.6) ? chance.whole(1, 4) : chance.whole(5, Math.floor(all / 2))));
      const id = ['A', 'B', 'C', 'D', 'E', 'F'];
      const report = await reportOf(of, { id, population: d.map(() => 1000), n, d });
      const verdicts = (counts: readonly number[]) => {
        const [sum, all] = [counts.reduce((a, b) => a + b), d.reduce((a, b) => a + b)];
        return counts.map((count, k) => (100 * count) / d[k] >= 1.5 * ((100 * (sum - count)) / (all - d[k])));
      };
      const said = verdicts(n).join();
      const isHidden = (k: number) => n[k] < 5;
      const could = n.map(() => new Set<number>());
      for (const one of fillings(n.map((count, k) => (isHidden(k) ? [1, 2, 3, 4] : [count]))))
        if (verdicts(one).join() === said) for (const [k, count] of one.entries()) could[k].add(count);
      const { standIn } = await publicReport(report);
      const [kept] = standIn.kept.values();
      expect(
        n.map((_, k) => (isHidden(k) ? kept?.values[k] : 1)),
        `seed ${seed}`,
      ).toEqual(could.map((set) => set.size));
      narrowed += Number(could.some((set, k) => isHidden(k) && set.size < 4));
    }
    expect(narrowed).toBeGreaterThan(10);
  });

  // 300 areas of 1 to 100 persons have sums from 300 to 30,000; the first may count n where they are 1,007, 2,007 … 29,007
  it('is found where few of very many sums could be', () => {
    const size = 300;
    const hidden = Array.from({ length: size }, (_, area) => area);
    const found = keptValues({
      size,
      candidates: () => Array.from({ length: 100 }, (_, k) => k + 1),
      count: new Float64Array(size).fill(Number.NaN),
      tests: [
        (area, count, total) => area !== 0 || total >= 1000 * count + 7,
        (area, count, total) => area !== 0 || total <= 1000 * count + 7,
      ],
      isHeld: false,
      pools: [{ hidden, outside: [], shown: 0, compared: [], among: 60_000 }],
    });
    expect(found?.values[0]).toBe(29);
    expect(found?.values[1]).toBe(100);
    for (const filling of found?.fillings ?? [])
      expect(filling.reduce((sum, one) => sum + one)).toBe(1000 * filling[0] + 7);
  });

  it('is nothing where no filling gives the verdicts', () => {
    const found = keptValues({
      size: 1,
      candidates: () => [1, 2],
      count: Float64Array.of(Number.NaN),
      tests: [() => false],
      isHeld: false,
      pools: [{ hidden: [0], outside: [], shown: 0, compared: [], among: 10 }],
    });
    expect(found).toBeUndefined();
  });
});
