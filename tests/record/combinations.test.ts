import { describe, expect, it } from 'vitest';
import { byCriteriaMet, combinations, pairs } from '../../src/record/facts/combinations.ts';
import { sampleReport } from '../report/sample-report.ts';
import { verdictsReport } from '../report/verdicts-report.ts';

// x: met, -: not met, ?: unknown. Three criteria a, b, c; designated with at least two.
const rows = [
  ['designated', 'xxx'],
  ['designated', 'xx-'],
  ['designated', 'xx-'],
  ['designated', '-xx'],
  ['designated by list', '--x'],
  ['designated by list', '---'],
  ['undetermined', 'x?-'],
  ['not-designated', 'x--'],
  ['not-designated', '---'],
  ['excluded', '   '],
] as const;

describe('the areas by number of criteria met', () => {
  it('are counted once each, by what they became; the excluded are not', () => {
    const row = (met: number, byCriteria: number, otherwise: number, open: number, rest: number) => ({
      met,
      byCriteria,
      otherwise,
      undetermined: open,
      notDesignated: rest,
    });
    expect(byCriteriaMet(verdictsReport(rows))).toEqual([
      row(0, 0, 1, 0, 1),
      // the unknown one is not counted as met
      row(1, 0, 1, 1, 1),
      row(2, 3, 0, 0, 0),
      row(3, 1, 0, 0, 0),
    ]);
  });

  it('sum to what the record counts', () => {
    const report = sampleReport();
    const sums = byCriteriaMet(report).map(
      (row) => row.byCriteria + row.otherwise + row.undetermined + row.notDesignated,
    );
    expect(sums).toEqual(report.summary.areasByCriteriaMet);
  });
});

describe('the combinations of the designated areas', () => {
  it('come most frequent first, then with most criteria, then in the order of the criteria', () => {
    expect(combinations(verdictsReport(rows))).toEqual([
      { criteria: [0, 1], areas: 2 },
      { criteria: [0, 1, 2], areas: 1 },
      { criteria: [1, 2], areas: 1 },
      { criteria: [2], areas: 1 },
      { criteria: [], areas: 1 },
    ]);
  });

  it('are none where nothing is designated', () => {
    expect(combinations(verdictsReport([['not-designated', 'x--']]))).toEqual([]);
  });
});

describe('pairs of criteria', () => {
  it('count the assessed areas that meet both, and along the diagonal those that meet the one', () => {
    // a: areas 1, 2, 3, 7, 8; b: 1, 2, 3, 4; c: 1, 4, 5
    expect(pairs(verdictsReport(rows))).toEqual([
      [5, 3, 1],
      [3, 4, 2],
      [1, 2, 3],
    ]);
  });
});
