import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaJson, ReportJson } from '../../src/report/schema.ts';
import { type City, method, screenCity } from './city.ts';
import { filled, filling, methodAndCity, pooled } from './random.ts';

// A missing cell is unknown, and the report says what it could change: the criteria that could be met, how many at
// the least and at the most, and whether the area is designated whatever the missing cells hold. Here cities with
// missing cells are screened, some of the cells filled in, and screened again: nothing that was said may turn out false.

/** Nothing that a report said of an area may be contradicted when cells are filled in. */
function expectWithin(before: AreaJson, after: AreaJson): void {
  for (const [id, cell] of Object.entries(after.criteria)) {
    const said = before.criteria[id].couldBe;
    if (cell.verdict !== 'unknown') expect(said, `${after.id} ${id}`).toContain(cell.verdict);
    expect(said, `${after.id} ${id}`).toEqual(expect.arrayContaining(cell.couldBe));
  }
  expect(after.criteriaMet.least).toBeGreaterThanOrEqual(before.criteriaMet.least);
  expect(after.criteriaMet.most).toBeLessThanOrEqual(before.criteriaMet.most);
  expect(after.criteriaMet.met).toBeLessThanOrEqual(before.criteriaMet.most);
  if (after.criteriaMet.unknown === 0) {
    expect(after.criteriaMet.met).toBeGreaterThanOrEqual(before.criteriaMet.least);
  }
  if (before.outcome !== 'undetermined') expect(after.outcome).toBe(before.outcome);
}

const boundable = [...pooled, 'value', 'column'];

describe('missing cells', () => {
  it('filled in with anything possible leave every area within what was said of it', async () => {
    const cases = methodAndCity({ references: boundable }).chain(([of, city]) =>
      fc.tuple(fc.constant(of), fc.constant(city), filling(city)),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([of, city, chosen]) => {
        const parsed = await method(of.blocks);
        const before = await screenCity(parsed, city);
        const after = await screenCity(parsed, filled(of, city, chosen));
        before.areas.forEach((area, k) => expectWithin(area, after.areas[k]));
      }),
      { numRuns: Number(process.env.RUNS ?? 400) },
    );
  });
});
