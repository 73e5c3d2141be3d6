import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type City, method, screenCity } from './city.ts';
import { cases, columnsOf, methodAndCity, type RandomMethod, ranges } from './random.ts';

/** The city with the value of one area moved towards the worse end of its range; undefined where it has none. */
function worsened(
  of: RandomMethod,
  city: City,
  place: { criterion: string; area: number; by: number },
  higher: boolean,
) {
  const { criterion, area, by } = place;
  const kind = of.kinds[criterion];
  const [column, denominator] = columnsOf(criterion, kind);
  const result = structuredClone(city);
  const cells = result[column] as (number | null)[];
  const now = cells[area];
  const [low, high] =
    denominator === undefined ? ranges[kind] : [0, (city[denominator] as (number | null)[])[area]];
  if (now === null || high === null) return undefined;
  const then = now + by * ((higher ? high : low) - now);
  // persons are whole; rounded away from where they were, so that it does get worse
  cells[area] = denominator === undefined ? then : higher ? Math.ceil(then) : Math.floor(then);
  return result;
}

describe('an area that gets worse', () => {
  it('never leaves a criterion: what it is compared with does not depend on itself', async () => {
    const references = ['value', 'column', 'rest-of-city'];
    const generated = methodAndCity({ references }).chain(([of, city]) =>
      fc.record({
        of: fc.constant(of),
        city: fc.constant(city),
        criterion: fc.constantFrom(...Object.keys(of.kinds)),
        area: fc.nat(city.id.length - 1),
        by: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
      }),
    );
    await fc.assert(
      fc.asyncProperty(generated, async ({ of, city, ...place }) => {
        const parsed = await method(of.blocks);
        const worse = worsened(of, city, place, parsed.criteria[place.criterion].worse === 'higher');
        fc.pre(worse !== undefined);
        const before = (await screenCity(parsed, city)).areas[place.area].criteria[place.criterion];
        const after = (await screenCity(parsed, worse!)).areas[place.area].criteria[place.criterion];
        expect(after.reference).toBe(before.reference);
        expect(after.limit).toBe(before.limit);
        if (before.verdict === 'met') expect(after.verdict).toBe('met');
        if (after.verdict === 'not-met') expect(before.verdict).toBe('not-met');
      }),
      cases(600),
    );
  });
});
