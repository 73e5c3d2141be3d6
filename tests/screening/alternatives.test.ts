import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesOf, withOptions } from '../../src/criteria/choices.ts';
import type { Method } from '../../src/criteria/effective.ts';
import { outcomes as names } from '../../src/record/area-table.ts';
import { Sweep } from '../../src/screening/sweep.ts';
import { byId, method, preparedCity, screenCity, screenExample } from './city.ts';
import { cases, methodAndCity } from './random.ts';

const method2 = `
  exclude: { small: { population-below: 10, alternatives: [40] } }
  threshold: { value: 50, alternatives: [40, 60] }
  designate: { at-least: 2, alternatives: [1] }
  criteria:
    poor: { column: poor, unit: pct }
    idle: { column: idle, unit: pct }
`;

// at 50, both of two: P alone. At 40: Q too (45, 41). At 60: nobody (P has 55, 70).
// one of two: P, and R by its 50. Of R's 30 residents, fewer than 40: excluded where the limit is 40.
const table = `
  id | population | poor | idle
  P  | 100        | 55   | 70
  Q  | 200        | 45   | 41
  R  | 30         | 50   | 10
  S  | 400        | 1    | 2
`;

describe('what the alternatives of a method would give', () => {
  it('tells each by itself: areas, residents, who comes in and who goes out', async () => {
    const { alternatives } = await screenExample({ method: method2, table });
    const told = alternatives!.single.map(({ path, option, designated, cameIn, wentOut }) => [
      ...[path, option, designated.areas, designated.residents],
      ...[cameIn.join(), wentOut.join()],
    ]);
    expect(told).toEqual([
      ['threshold', 1, 2, 300, 'Q', ''],
      ['threshold', 2, 0, 0, '', 'P'],
      ['designate', 1, 2, 130, 'R', ''],
      ['exclude.small', 1, 1, 100, '', ''],
    ]);
  });

  it('tells together those of the two choices that most areas hang on', async () => {
    // threshold: P and Q hang on it; designate: R. The smallest population: nobody.
    const { alternatives } = await screenExample({ method: method2, table });
    const { paths, cells } = alternatives!.pairs!;
    expect(paths).toEqual(['threshold', 'designate']);
    // at 40 one of two: P, Q, R (50). At 60 one of two: P (70).
    expect(
      cells.map(({ options, designated, cameIn }) => [options, designated.areas, cameIn.join()]),
    ).toEqual([
      [[1, 1], 3, 'Q,R'],
      [[2, 1], 1, ''],
    ]);
  });

  it('says nothing where a method states none', async () => {
    const plain = method2.replaceAll(/, alternatives: \[[\d, ]+\]/g, '');
    expect((await screenExample({ method: plain, table })).alternatives).toBeUndefined();
  });

  it('reads the columns and the years that only an alternative uses', async () => {
    // 12 of 20 are 60 %, 5 of 50 are 10 %: P by the one column, nobody by the other
    const { alternatives, areas } = await screenExample({
      method: `
        criteria:
          poor:
            ratio: { numerator: n, denominator: d }
            unit: pct
            threshold: { value: 50 }
            alternatives: [{ ratio: { numerator: n2, denominator: d2 } }]
        designate: { at-least: 1 }
      `,
      table: `
        id | population | n  | d  | n2 | d2
        P  | 10         | 12 | 20 | 5  | 50
      `,
    });
    expect(areas.map(({ outcome }) => outcome)).toEqual(['designated']);
    expect(alternatives!.single.map(({ wentOut }) => wentOut)).toEqual([['P']]);
  });

  it('changes who is designated by a link as the smallest share of it changes', async () => {
    const { alternatives, ...report } = await screenExample({
      method: `
        state-lists: { lists: [udsat_boligomraade], link: { minimum-share: 0.5, alternatives: [0.2] } }
        criteria: { poor: { column: poor, threshold: { value: 50 } } }
        designate: { at-least: 1 }
      `,
      table: `
        id | population | poor
        P  | 10         | 1
        Q  | 10         | 1
      `,
      lists: `
        list_year | list               | municipality | area_name | complete
        2025      | udsat_boligomraade | By           | Gården    | yes
      `,
      links: `
        boligomraade | omraade_id | share
        Gården       | P          | 0.7
        Gården       | Q          | 0.3
      `,
    });
    expect(byId(report as never).P.outcome).toBe('designated');
    expect(alternatives!.single.map(({ cameIn }) => cameIn)).toEqual([['Q']]);
  });
});

/** A generated method that states what else its rule and its thresholds could have been. */
async function withAlternatives(blocks: Record<string, unknown>): Promise<Method> {
  const criteria = Object.entries(blocks.criteria as Record<string, Record<string, unknown>>);
  const varied = criteria.map(([id, one]) => {
    const threshold = one.threshold as Record<string, unknown> | undefined;
    const isNumber = typeof threshold?.value === 'number' || typeof threshold?.times === 'number';
    const key = threshold?.value === undefined ? 'times' : 'value';
    const other = isNumber ? [(threshold[key] as number) + 0.5] : undefined;
    return [id, other ? { ...one, threshold: { ...threshold, alternatives: other } } : one];
  });
  const first = criteria[0][0];
  const designate = { ...(blocks.designate as object), alternatives: [{ any: [{ not: first }, first] }] };
  return method({ ...blocks, criteria: Object.fromEntries(varied), designate });
}

it('the outcomes of a variant are those of a screening by the method that it is', async () => {
  await fc.assert(
    fc.asyncProperty(methodAndCity(), async ([of, city]) => {
      const base = await withAlternatives(of.blocks as never);
      const choices = choicesOf(base);
      const prepared = preparedCity(base, city);
      const all = [0, 1].map((pick) => choices.map(() => pick));
      const outcomes = new Sweep(prepared).overStatistics(all);
      for (const [k, picks] of all.entries()) {
        const told = [...outcomes[k]].map((code) => names[code]);
        const alone = await screenCity(withOptions(base, picks), city);
        // taken from what another method computed, all is as computed by itself
        expect(told).toEqual(alone.areas.map(({ outcome }) => outcome));
      }
    }),
    cases(150),
  );
});
