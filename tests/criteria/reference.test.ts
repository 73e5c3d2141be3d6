import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { ReferenceValues } from '../../src/criteria/reference.ts';
import type { Reference } from '../../src/criteria/schema/reference.ts';
import { outcomes } from '../../src/record/area-table.ts';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { type Columns, evaluator, expectClose, method, type Setting } from './evaluate.ts';

const share = { ratio: { numerator: 'a', denominator: 'n' }, unit: 'pct' };

/** The reference of every area, read with one of its three readers; null is missing. */
function referenceOf(
  measure: object,
  reference: object,
  columns: Columns,
  setting: Setting & { blocks?: object } = {},
) {
  const of = method({ indicators: { it: measure }, ...setting.blocks });
  const own = evaluator(of, columns, setting);
  const values = own.reference('it', reference as Reference);
  return { values, at: read(values, 'at', own.size) };
}

function read(values: ReferenceValues, reader: 'at' | 'least' | 'greatest', size: number): (number | null)[] {
  return Array.from({ length: size }, (_, area) => {
    const value = values[reader](area);
    return Number.isNaN(value) ? null : value;
  });
}

describe('pooled references', () => {
  // rates 25, 50, 10 pct; 10 + 30 + 10 of 40 + 60 + 100
  const columns: Columns = {
    a: [10, 30, 10],
    n: [40, 60, 100],
    population: [100, 300, 600],
    g: ['p', 'q', 'p'],
  };

  it('city, weighted by the denominator: 50 of 200', () => {
    expect(referenceOf(share, { of: 'city' }, columns).at).toEqual([25, 25, 25]);
    expect(referenceOf(share, { of: 'city', weights: 'denominator' }, columns).at).toEqual([25, 25, 25]);
  });

  it('city, weighted by population: (25 x 100 + 50 x 300 + 10 x 600) / 1000; unweighted: 85 / 3', () => {
    expect(referenceOf(share, { of: 'city', weights: 'population' }, columns).at).toEqual([23.5, 23.5, 23.5]);
    expectClose(referenceOf(share, { of: 'city', weights: 'none' }, columns).at, [85 / 3, 85 / 3, 85 / 3]);
  });

  it('rest-of-city leaves the area itself out: 40 of 160, 20 of 140, 40 of 100', () => {
    expectClose(referenceOf(share, { of: 'rest-of-city' }, columns).at, [25, 2000 / 140, 40]);
    expectClose(referenceOf(share, { of: 'rest-of-city', weights: 'none' }, columns).at, [30, 17.5, 37.5]);
    const byPopulation = [
      (50 * 300 + 10 * 600) / 900,
      (25 * 100 + 10 * 600) / 700,
      (25 * 100 + 50 * 300) / 400,
    ];
    expectClose(referenceOf(share, { of: 'rest-of-city', weights: 'population' }, columns).at, byPopulation);
  });

  it('region: the areas with the same text, itself among them: 20 of 140, 30 of 60', () => {
    expectClose(referenceOf(share, { of: 'region', column: 'g' }, columns).at, [2000 / 140, 50, 2000 / 140]);
  });

  it('non-designated: the areas named so: 20 of 140', () => {
    expectClose(
      referenceOf(share, { of: 'non-designated' }, columns, { nonDesignated: [1, 0, 1] }).at,
      new Array(3).fill(2000 / 140),
    );
  });

  it('is over the areas that take part: an excluded area is compared with all of them, and none of it leaves', () => {
    const setting = { assessed: [1, 0, 1] };
    expectClose(referenceOf(share, { of: 'rest-of-city' }, columns, setting).at, [10, 2000 / 140, 25]);
    const kept = { assessed: [1, 0, 1], members: [1, 1, 1] };
    expectClose(referenceOf(share, { of: 'rest-of-city' }, columns, kept).at, [25, 2000 / 140, 40]);
  });

  it('leaves out areas with a missing part, and is missing where nothing is left', () => {
    const holes: Columns = { a: [10, null, 10], n: [40, 60, null], g: ['p', 'q', 'r'] };
    expect(referenceOf(share, { of: 'city' }, holes).at).toEqual([25, 25, 25]);
    expect(referenceOf(share, { of: 'rest-of-city' }, holes).at).toEqual([null, 25, 25]);
    expect(referenceOf(share, { of: 'region', column: 'g' }, holes).at).toEqual([25, null, null]);
  });
});

describe('other references', () => {
  it('value and column', () => {
    expect(referenceOf({ column: 'x' }, { of: 'value', value: 12.5 }, { x: [1, null] }).at).toEqual([
      12.5, 12.5,
    ]);
    expect(
      referenceOf({ column: 'x' }, { of: 'column', column: 'r' }, { x: [1, 2, 3], r: [7, null, 9] }).at,
    ).toEqual([7, null, 9]);
  });

  it('percentile of the assessed: linear by default, between 20 and 30 at 50; or the nearest rank', () => {
    const columns: Columns = { x: [10, 20, 30, 40, null, 1000] };
    const setting = { assessed: [1, 1, 1, 1, 1, 0] };
    const at = (reference: object) => referenceOf({ column: 'x' }, reference, columns, setting).at[0];
    expect(at({ of: 'percentile', percentile: 50 })).toBe(25);
    expect(at({ of: 'percentile', percentile: 90 })).toBe(37); // 0.9 x 3 = 2.7: 30 + 0.7 x 10
    expect(at({ of: 'percentile', percentile: 50, definition: 'nearest-rank' })).toBe(20);
    expect(at({ of: 'percentile', percentile: 0, definition: 'nearest-rank' })).toBe(10);
    expect(at({ of: 'percentile', percentile: 51, definition: 'nearest-rank' })).toBe(30);
  });

  it('the nearest rank is counted in decimal: 28 per cent of 25 areas are 7, though 0.28 x 25 is more in binary', () => {
    const x = Array.from({ length: 25 }, (_, k) => k + 1);
    expect(Math.ceil((28 / 100) * 25)).toBe(8);
    expect(
      referenceOf({ column: 'x' }, { of: 'percentile', percentile: 28, definition: 'nearest-rank' }, { x })
        .at[0],
    ).toBe(7);
  });

  it('of another year: years-back, or the year by number; an area new this year has it too', () => {
    const now: Columns = { id: ['p', 'q', 'r'], a: [1, 1, 1], n: [2, 2, 2], g: ['x', 'y', 'y'] };
    const years = { 2023: { id: ['p', 'q'], a: [10, 30], n: [40, 60], g: ['x', 'y'] } };
    expect(referenceOf(share, { of: 'city', 'years-back': 2 }, now, { years }).at).toEqual([40, 40, 40]);
    expect(referenceOf(share, { of: 'city', year: 2023 }, now, { years }).at).toEqual([40, 40, 40]);
    // a region is that of the area in that year
    expect(referenceOf(share, { of: 'region', column: 'g', year: 2023 }, now, { years }).at).toEqual([
      25,
      50,
      null,
    ]);
    expect(referenceOf(share, { of: 'percentile', percentile: 100, year: 2023 }, now, { years }).at).toEqual([
      50, 50, 50,
    ]);
    expect(referenceOf(share, { of: 'city', 'years-back': 1 }, now, { years }).at).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the bounds of a reference, where cells are missing', () => {
  // a cell: numerator and denominator known, only the denominator, or neither
  const cell = fc.integer({ min: 1, max: 40 }).chain((n) =>
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.integer({ min: 0, max: n }).map((a): [number | null, number | null] => [a, n]),
      },
      fc.constant<[number | null, number | null]>([null, n]),
      fc.constant<[number | null, number | null]>([null, null]),
    ),
  );

  /** Every extreme filling: a missing share is 0 or 100, a missing weight nothing or the heaviest known. */
  function fillings(cells: [number | null, number | null][]): [number, number][][] {
    const heaviest = Math.max(0, ...cells.map(([, n]) => n ?? 0));
    return cells.reduce<[number, number][][]>(
      (all, [a, n]) => {
        const options: [number, number][] =
          n === null
            ? [
                [0, 0],
                [0, heaviest],
                [heaviest, heaviest],
              ]
            : a === null
              ? [
                  [0, n],
                  [n, n],
                ]
              : [[a, n]];
        return all.flatMap((start) => options.map((option) => [...start, option]));
      },
      [[]],
    );
  }

  it.each(['city', 'rest-of-city'] as const)(
    '%s: the least and greatest over all fillings, exactly',
    (of) => {
      fc.assert(
        fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
          const columns: Columns = { a: cells.map(([a]) => a), n: cells.map(([, n]) => n) };
          const { values } = referenceOf(share, { of }, columns);
          expect(values.bounded).toBe(true);
          const [lows, highs] = [read(values, 'least', cells.length), read(values, 'greatest', cells.length)];
          const pooled = fillings(cells).map((filled) =>
            filled.map((_, area) => {
              const others = filled.filter((_, other) => of === 'city' || other !== area);
              const weight = others.reduce((sum, [, n]) => sum + n, 0);
              return weight === 0 ? null : (100 * others.reduce((sum, [a]) => sum + a, 0)) / weight;
            }),
          );
          cells.forEach((_, area) => {
            const reached = pooled.map((one) => one[area]).filter((value) => value !== null);
            if (reached.length === 0) return;
            expect(lows[area]).toBeCloseTo(Math.min(...reached), 9);
            expect(highs[area]).toBeCloseTo(Math.max(...reached), 9);
          });
        }),
        { seed: 1, numRuns: 300 },
      );
    },
  );

  it('a region is moved by its own missing cells only', () => {
    // p: 10 of 40 known and 60 unknown; q: complete
    const columns: Columns = { a: [10, null, 3], n: [40, 60, 12], g: ['p', 'p', 'q'] };
    const { values, at } = referenceOf(share, { of: 'region', column: 'g' }, columns);
    expect(at).toEqual([25, 25, 25]);
    expect(read(values, 'least', 3)).toEqual([10, 10, 25]);
    expect(read(values, 'greatest', 3)).toEqual([70, 70, 25]);
  });

  it('takes the range that a column states, per area or by population', () => {
    const measure = { column: { name: 'x', range: [0, 10] } };
    const columns: Columns = { x: [4, null, 6], population: [100, 200, 100] };
    const plain = referenceOf(measure, { of: 'city', weights: 'none' }, columns).values;
    expect([plain.at(0), plain.least(0), plain.greatest(0)]).toEqual([5, 10 / 3, 20 / 3]);
    const weighted = referenceOf(measure, { of: 'city', weights: 'population' }, columns).values;
    expect([weighted.at(0), weighted.least(0), weighted.greatest(0)]).toEqual([5, 2.5, 7.5]);
  });

  it('of a percentile hold the missing value at either end: 4 and 0 or 10, whose median is 2 or 7', () => {
    const columns: Columns = { x: [4, null] };
    const measure = { column: { name: 'x', range: [0, 10] } };
    const median = { of: 'percentile', percentile: 50 };
    const { at, least, greatest, bounded } = referenceOf(measure, median, columns).values;
    expect([at(0), least(0), greatest(0), bounded]).toEqual([4, 2, 7, true]);
    const held = { blocks: { missing: { distributions: 'held' } } };
    const kept = referenceOf(measure, median, columns, held).values;
    expect([kept.at(0), kept.least(0), kept.greatest(0), kept.bounded]).toEqual([4, 4, 4, false]);
  });

  it('without a range, or with references held, nothing is bounded', () => {
    const columns: Columns = { x: [4, null], a: [1, null], n: [2, 2] };
    const unknown = referenceOf({ column: 'x' }, { of: 'city', weights: 'none' }, columns).values;
    expect(unknown).toMatchObject({ bounded: false });
    const held = referenceOf(share, { of: 'city' }, columns, {
      blocks: { missing: { references: 'held' } },
    }).values;
    expect([held.bounded, held.least(0), held.greatest(0)]).toEqual([false, 50, 50]);
    expect(referenceOf({ column: 'x' }, { of: 'value', value: 1 }, columns).values.bounded).toBe(true);
  });
});

describe('non-designated, through a whole screening', () => {
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-reference-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function screened(threshold: string, rows: string[], designate = '{ criterion: poor }') {
    writeFileSync(
      join(folder, 'method.yaml'),
      `udpeg: 1
id: m
title: t
areas: { id: id }
criteria:
  poor:
    ratio: { numerator: a, denominator: n }
    unit: pct
    reference: { of: non-designated }
    threshold: ${threshold}
designate: ${designate}
`,
    );
    writeFileSync(join(folder, 'figures-2025.csv'), ['id;a;n', ...rows, ''].join('\n'));
    const report = await screen(
      await prepare({
        statistics: [join(folder, 'figures-2025.csv')],
        method: join(folder, 'method.yaml'),
        year: undefined,
        stateLists: undefined,
        links: undefined,
        municipality: undefined,
      }),
    );
    const { areas } = report;
    return {
      outcome: areas.ids.map((_, area) => outcomes[areas.outcome[area]]),
      reference: areas.ids.map((_, area) => areas.criteria[0].reference?.(area)),
      iteration: report.iteration,
    };
  }

  it('assesses until the reference and the designation agree', async () => {
    // all: 140 of 600, limit 46.7: p (80) is in. Without p: 60 of 500 = 12, limit 24: q (30) is in too.
    // Without p and q: 30 of 400 = 7.5, limit 15: r (10) stays out, and nothing changes any more.
    const { outcome, reference, iteration } = await screened('{ times: 2 }', [
      'p;80;100',
      'q;30;100',
      'r;30;300',
      's;0;100',
    ]);
    expect(outcome).toEqual(['designated', 'designated', 'not-designated', 'not-designated']);
    expect(reference).toEqual([7.5, 7.5, 7.5, 7.5]);
    expect(iteration).toEqual({ rounds: 3, period: 0 });
  });

  it('tells a ring, and keeps every area that was designated in it out of the reference', async () => {
    // designated are the areas that are NOT poor, the limit being 1.5 times the reference:
    // of p (80) and q (20) 75, so that q is designated; of p alone 120, so that both are; of none there is no
    // limit, so that neither is, and all begins anew
    const { outcome, iteration } = await screened(
      '{ times: 1.5 }',
      ['p;80;100', 'q;20;100'],
      '{ not: poor }',
    );
    expect(iteration).toEqual({ rounds: 3, period: 3 });
    expect(outcome).toEqual(['undetermined', 'undetermined']);
  });
});
