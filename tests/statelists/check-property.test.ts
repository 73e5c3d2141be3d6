import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAN_FAIL, CAN_HOLD } from '../../src/criteria/verdict.ts';
import { assess, type Standing } from '../../src/statelists/check/assess.ts';
import { periodOfLists, readLaw } from '../../src/statelists/law/law.ts';
import type { Figures } from '../../src/statelists/values/values.ts';
import { nearnessOf, riskOf } from '../../src/statelists/watch/nearness.ts';
import { area } from './values-files.ts';

const law = await readLaw();

/** Figures round about the limits, in steps that hit them. */
const known = fc.record({
  residents: fc.constantFrom(950, 999, 1000, 1001, 2000),
  'uden-tilknytning': fc.constantFrom(20, 30, 30.1, 40, 40.1),
  doemte: fc.constantFrom(1, 2.7, 2.8, 3, 4.5, 6),
  grundskole: fc.constantFrom(40, 50, 50.1, 60, 60.1),
  indkomst: fc.constantFrom(150000, 165000, 180000, 195000, 240000),
  'ikke-vestlige': fc.constantFrom(20, 30, 30.1, 50, 50.1),
  'doemte-landet': fc.constantFrom(1, 1.5),
  'indkomst-region': fc.constantFrom(270000, 300000),
  'indkomst-af-region': fc.constant(Number.NaN),
}) as fc.Arbitrary<Figures>;
const hidden = fc.subarray(
  Object.keys({
    residents: 0,
    'uden-tilknytning': 0,
    doemte: 0,
    grundskole: 0,
    indkomst: 0,
    'ikke-vestlige': 0,
    'doemte-landet': 0,
  }) as (keyof Figures)[],
);
const year = fc.constantFrom(2010, 2014, 2018, 2025);

function standings(figures: Figures, of: number): Standing[] {
  const grounds = { law, yearly: false, published: undefined };
  return assess(area({ [of]: figures }), of, periodOfLists(law, of), grounds);
}

function without(figures: Figures, ids: readonly (keyof Figures)[]): Figures {
  return { ...figures, ...Object.fromEntries(ids.map((id) => [id, Number.NaN])) };
}

describe('whatever an unknown figure turns out to be', () => {
  it('a certain answer stands, by the figures and by the law', () => {
    fc.assert(
      fc.property(known, hidden, year, (figures, ids, of) => {
        const whole = standings(figures, of);
        for (const [index, open] of standings(without(figures, ids), of).entries()) {
          // what is possible with the figure known was possible without it
          expect(open.byFigures & whole[index].byFigures).toBe(whole[index].byFigures);
          expect(open.byLaw & whole[index].byLaw).toBe(whole[index].byLaw);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('with every figure known nothing is open, but for years that there are no figures of', () => {
    fc.assert(
      fc.property(known, year, (figures, of) => {
        for (const { byFigures, byLaw, years } of standings(figures, of)) {
          if (years) continue;
          expect([CAN_FAIL, CAN_HOLD]).toContain(byFigures);
          expect([CAN_FAIL, CAN_HOLD]).toContain(byLaw);
        }
      }),
    );
  });

  it('no open answer is one that no figure could change', () => {
    // limits and values just past them: 2025, one figure hidden
    const probes: Partial<Record<keyof Figures, number[]>> = {
      residents: [999, 1000],
      'uden-tilknytning': [20, 35, 45],
      doemte: [0, 3.2, 9],
      grundskole: [40, 70],
      indkomst: [100000, 170000, 290000],
      'ikke-vestlige': [20, 40, 60],
    };
    fc.assert(
      fc.property(known, fc.constantFrom(...(Object.keys(probes) as (keyof Figures)[])), (figures, id) => {
        const base = { ...figures, 'doemte-landet': 1.5, 'indkomst-region': 300000 };
        const filled = probes[id]!.map((value) => standings({ ...base, [id]: value }, 2025));
        for (const [index, open] of standings(without(base, [id]), 2025).entries()) {
          if (open.years) continue;
          expect(open.byLaw).toBe(filled.reduce((seen, one) => seen | one[index].byLaw, 0));
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a certain answer on the risk stands', () => {
    const category = periodOfLists(law, 2025).categories.parallelsamfund!;
    if (!('criteria' in category)) throw new Error('criteria decide it');
    const rule = { within: 10, horizon: 2035 };
    const risk = (figures: Figures) => {
      const nearness = nearnessOf(category, area({ 2025: figures }), 2025, false, rule.horizon);
      return riskOf(category, nearness, false, rule).answer;
    };
    fc.assert(
      fc.property(known, hidden, (figures, ids) => {
        const [whole, open] = [risk(figures), risk(without(figures, ids))];
        expect(whole).not.toBe('possible');
        if (open !== 'possible') expect(whole).toBe(open);
      }),
      { numRuns: 2000 },
    );
  });
});
