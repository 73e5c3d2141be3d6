import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AreaJson } from '../../src/record/schema.ts';
import { answersOf } from '../record/read-back.ts';
import { byId, type City, method, screenCity, screenExample } from './city.ts';
import { cases, columnsOf, filled, filling, methodAndCity, pooled, type RandomMethod } from './random.ts';

// A missing cell is unknown, and the report says what it could change: the criteria that could be met, how many at
// the least and at the most, and whether the area is designated whatever the missing cells hold. Here cities with
// missing cells are screened, some of the cells filled in, and screened again: nothing that was said may turn out false.

/** Nothing that a report said of an area may be contradicted when cells are filled in. */
function expectWithin(before: AreaJson, after: AreaJson): void {
  for (const [id, cell] of Object.entries(after.criteria)) {
    const said = answersOf(before.criteria[id]);
    if (cell.verdict !== 'unknown') expect(said, `${after.id} ${id}`).toContain(cell.verdict);
    expect(said, `${after.id} ${id}`).toEqual(expect.arrayContaining(answersOf(cell)));
  }
  expect(after.criteriaMet.least).toBeGreaterThanOrEqual(before.criteriaMet.least);
  expect(after.criteriaMet.most).toBeLessThanOrEqual(before.criteriaMet.most);
  expect(after.criteriaMet.met).toBeLessThanOrEqual(before.criteriaMet.most);
  if (after.criteriaMet.unknown === 0) {
    expect(after.criteriaMet.met).toBeGreaterThanOrEqual(before.criteriaMet.least);
  }
  if (before.outcome !== 'undetermined') expect(after.outcome).toBe(before.outcome);
}

describe('missing cells, filled in with anything possible', () => {
  it('leave every area of the city within what was said of it', async () => {
    const generated = methodAndCity({ references: [...pooled, 'value', 'column'] }).chain(([of, city]) =>
      fc.tuple(fc.constant(of), fc.constant(city), filling(city)),
    );
    await fc.assert(
      fc.asyncProperty(generated, async ([of, city, chosen]) => {
        const parsed = await method(of.blocks);
        const before = await screenCity(parsed, city);
        const after = await screenCity(parsed, filled(of, city, chosen));
        before.areas.forEach((area, k) => {
          expectWithin(area, after.areas[k]);
        });
      }),
      cases(800),
    );
  });

  it('with references held, leave the area itself within what was said of it', async () => {
    const generated = methodAndCity({
      references: ['rest-of-city', 'value', 'column'],
      missing: 'held',
    }).chain(([of, city]) => fc.tuple(fc.constant(of), fc.constant(city), filling(city), fc.nat()));
    await fc.assert(
      fc.asyncProperty(generated, async ([of, city, chosen, pick]) => {
        const own = pick % city.id.length;
        const parsed = await method(of.blocks);
        const before = await screenCity(parsed, city);
        const onlyOwn = filled(of, city, (gap) => (gap.area === own ? chosen(gap) : undefined));
        const after = await screenCity(parsed, onlyOwn);
        expectWithin(before.areas[own], after.areas[own]);
      }),
      cases(500),
    );
  });
});

describe('a city that lacks nothing', () => {
  it('leaves open only what has no value or nothing to be compared with', async () => {
    await fc.assert(
      fc.asyncProperty(methodAndCity({}, false), async ([of, city]) => {
        const report = await screenCity(await method(of.blocks), city);
        for (const { criteria, exclusion } of report.areas) {
          if (exclusion !== null) continue;
          for (const cell of Object.values(criteria)) {
            const { value, limit, verdict } = cell;
            if (value !== null && limit !== null) expect(answersOf(cell)).toEqual([verdict]);
            else expect(verdict).toBe('unknown');
          }
        }
      }),
      cases(300),
    );
  });
});

/** The city without some figures of the area at `own`; a share loses its numerator, or both of its parts. */
function without(of: RandomMethod, city: City, own: number, lost: boolean[]): City {
  const result = structuredClone(city);
  Object.entries(of.kinds).forEach(([criterion, kind], k) => {
    if (!lost[2 * k]) return;
    const [first, second] = columnsOf(criterion, kind);
    (result[first] as (number | null)[])[own] = null;
    if (second !== undefined && lost[2 * k + 1]) (result[second] as (number | null)[])[own] = null;
  });
  return result;
}

describe('an undetermined area whose own figures are all that is missing', () => {
  it('is designated by some figures and not by others: the bounds are no wider than they must be', async () => {
    const lost = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    const generated = methodAndCity({ references: ['rest-of-city', 'value', 'column'] }, false).chain(
      ([of, city]) => fc.tuple(fc.constant(of), fc.constant(city), fc.nat(), lost),
    );
    await fc.assert(
      fc.asyncProperty(generated, async ([of, complete, pick, which]) => {
        const own = pick % complete.id.length;
        const city = without(of, complete, own, which);
        const parsed = await method(of.blocks);
        const [area] = (await screenCity(parsed, city)).areas.slice(own);
        // what no figure could settle is left aside: an empty universe, nothing to compare with
        const answered = (await screenCity(parsed, complete)).areas[own];
        fc.pre(area.outcome === 'undetermined' && answered.criteriaMet.unknown === 0);
        const universes = Object.keys(of.kinds).filter((id) => parsed.criteria[id].ratio !== undefined);
        fc.pre(universes.every((id) => (complete[`${id}_d`][own] as number) > 0));
        fc.pre(universes.every((id) => (city[`${id}_d`] as number[]).some((observed) => observed > 0)));
        const open = Object.keys(of.kinds).filter((id) => area.criteria[id].value === null);
        const reached = new Set<string>();
        for (let combination = 0; combination < 2 ** open.length; combination++) {
          // every open figure at one end of its range or at the other
          const high = (column: string) => combination & (1 << open.indexOf(column.replace(/_[nd]$/, '')));
          const ends = filled(of, city, ({ column }) => (column.endsWith('_d') || high(column) ? 1 : 0));
          reached.add((await screenCity(parsed, ends)).areas[own].outcome);
        }
        expect([...reached].sort()).toEqual(['designated', 'not-designated']);
      }),
      cases(100),
    );
  });
});

describe('missing cells of others', () => {
  it('can decide about an area that lacks nothing', async () => {
    // C is compared with the rest of the city. Of A and B together 20 of 200 = 10 % are poor if nobody is in D, and
    // if D's 100 hold anything from none to all: 20 of 300 = 6.7 % to 120 of 300 = 40 %. Twice that is 13.3 to 80 %.
    // C has 30 %: met as far as is known (30 >= 20), and not met if D is poor (30 < 80).
    // A and B (10 %) are not met in any case: of C and the other 40 of 200, with none in D 40 of 300 = 13.3, twice 26.7.
    const report = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: rest-of-city }
            threshold: { times: 2 }
        designate: { at-least: 1 }
      `,
      table: `
        id | population | poor | all
        A  |        100 |   10 | 100
        B  |        100 |   10 | 100
        C  |        100 |   30 | 100
        D  |        100 |   .. | 100
      `,
    });
    const { A, C, D } = byId(report);
    expect(C.criteria.poor).toMatchObject({ value: 30, reference: 10, limit: 20, verdict: 'met' });
    expect(C.criteria.poor.couldBe).toEqual(['met', 'not-met']);
    expect(C).toMatchObject({ outcome: 'undetermined', criteriaMet: { met: 1, least: 0, most: 1 } });
    expect(A).toMatchObject({ outcome: 'not-designated', criteriaMet: { met: 0, least: 0, most: 0 } });
    expect(D).toMatchObject({
      outcome: 'undetermined',
      criteriaMet: { met: 0, unknown: 1, least: 0, most: 1 },
    });
    expect(report.criteria[0].missingReference).toBe('bounded');
  });

  it('do not count with references held, and the report says so', async () => {
    const report = await screenExample({
      method: `
        missing: { references: held }
        criteria:
          poor:
            ratio: { numerator: poor, denominator: all }
            unit: pct
            reference: { of: rest-of-city }
            threshold: { times: 2 }
        designate: { at-least: 1 }
      `,
      table: `
        id | population | poor | all
        A  |        100 |   10 | 100
        B  |        100 |   10 | 100
        C  |        100 |   30 | 100
        D  |        100 |   .. | 100
      `,
    });
    expect(byId(report).C.outcome).toBe('designated');
    expect(report.criteria[0].missingReference).toBe('held');
  });
});
