import { describe, expect, it } from 'vitest';
import { EITHER } from '../../src/criteria/verdict.ts';
import type { AreaTable } from '../../src/record/area-table.ts';
import { deciding } from '../../src/record/facts/deciding.ts';
import { methodOf, type Report } from '../../src/record/report.ts';
import { method, record, reportOf } from '../screening/city.ts';
import { Chance, generatedCity, generatedMethod } from '../screening/generated.ts';
import { readBack } from './read-back.ts';

// Documents are written from the areas of a run, and later from those of its record: they must have the same.

describe('the areas of a run have what is read back of their record, and no more', () => {
  const seeds = Array.from({ length: 400 }, (_, seed) => seed + 1);
  const tried = { excluded: 0, vanishing: 0 };

  it('whatever is missing or excluded', async () => {
    for (const seed of seeds) {
      const { run, again } = await city(seed);
      expect(told(again.areas), `seed ${seed}`).toEqual(told(run.areas));
      const [first, second] = [run, again].map((report) => deciding(report, methodOf(report)));
      expect(second, `seed ${seed}`).toEqual(first);
    }
    // what the rule would answer for areas that are excluded, and limits that could be none
    expect(tried.excluded).toBeGreaterThan(100);
    expect(tried.vanishing).toBeGreaterThan(20);
  });

  async function city(seed: number): Promise<{ run: Report; again: Report }> {
    const chance = new Chance(seed);
    const blocks = { ...generatedMethod(chance), exclude: { small: { 'population-below': 2 } } };
    const run = await reportOf(await method(blocks), generatedCity(chance, blocks, 3));
    return { run, again: readBack(record(run)) };
  }

  function told(areas: AreaTable) {
    tried.excluded += areas.exclusion.filter((by) => by >= 0).length;
    const of = <Told>(tell: (area: number) => Told) => areas.ids.map((_, area) => tell(area));
    const ends = ({ limitRange }: AreaTable['criteria'][number]) =>
      of((area) => limitRange && [limitRange.least(area), limitRange.greatest(area)]);
    return {
      ids: areas.ids,
      counts: [areas.met, areas.unknown, areas.least, areas.most, areas.index, areas.indexOver, areas.rank],
      outcomes: [areas.outcome, areas.byCriteria, areas.exclusion],
      criteria: areas.criteria.map((one) => {
        const limits = ends(one).map((range, area) => (one.possible[area] === EITHER ? range : undefined));
        tried.vanishing += limits.filter((range) => range?.every((end) => !Number.isFinite(end))).length;
        return {
          id: one.id,
          values: one.values,
          limit: of(one.limit),
          limits,
          verdict: one.verdict,
          possible: one.possible,
        };
      }),
      classes: areas.classes.map(({ id, labels, of: is, couldBe }) => ({
        id,
        labels,
        is,
        could: of(couldBe),
      })),
      ranges: [...areas.indicatorRanges]
        .map(([id, range]) => ({ id, ranges: of(range) }))
        .filter(({ ranges }) => ranges.some((one) => one !== undefined)),
    };
  }
});
