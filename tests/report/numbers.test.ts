import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsBeside,
  formatAgainst,
  formatCount,
  formatDifference,
  formatExactValue,
  formatNumber,
  formatShare,
  formatValue,
} from '../../src/text/numbers.ts';
import { byDanishOrder } from '../../src/text/order.ts';

const languages = ['da', 'en'] as const;
const language = fc.constantFrom(...languages);

/** Reads a formatted number back. */
function read(text: string, of: 'da' | 'en'): number {
  const plain = text.replace(/[\u00a0%‰]|kr\.|pct\.point|points/g, '').replace('−', '-');
  return Number(of === 'da' ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''));
}

describe('numbers', () => {
  it('are written the Danish and the English way', () => {
    expect(formatNumber(1234567.25, 1, 'da')).toBe('1.234.567,3');
    expect(formatNumber(1234567.25, 1, 'en')).toBe('1,234,567.3');
    expect(formatValue(12.5, 'pct', 1, 'da')).toBe('12,5\u00a0%');
    expect(formatValue(12.5, 'pct', 1, 'en')).toBe('12.5%');
    expect(formatValue(3.25, 'promille', 2, 'da')).toBe('3,25\u00a0‰');
    expect(formatValue(3.25, 'promille', 2, 'en')).toBe('3.25‰');
    expect(formatValue(291234, 'kr', 0, 'da')).toBe('291.234\u00a0kr.');
    expect(formatValue(291234, 'kr', 0, 'en')).toBe('291,234\u00a0kr.');
    expect(formatValue(103.4, 'index', 1, 'da')).toBe('103,4');
    expect(formatValue(7, 'år', 0, 'da')).toBe('7\u00a0år');
    expect(formatValue(7, null, 0, 'en')).toBe('7');
  });

  it('say that a figure is missing, and never show it as zero', () => {
    for (const missing of [null, undefined, Number.NaN]) {
      expect(formatValue(missing, 'pct', 1, 'da')).toBe('mangler');
      expect(formatValue(missing, 'pct', 1, 'en')).toBe('missing');
      expect(formatDifference(missing, 'pct', 1, 'da')).toBe('mangler');
      expect(formatCount(missing, 'en')).toBe('missing');
      expect(formatAgainst(missing, 12, 'pct', 1, 'da')).toEqual({ value: 'mangler', limit: '12,0\u00a0%' });
    }
  });

  it('show a limit that nothing reaches', () => {
    expect(formatAgainst(12, Number.POSITIVE_INFINITY, 'pct', 1, 'en')).toEqual({
      value: '12.0%',
      limit: '∞',
    });
    expect(formatNumber(Number.NEGATIVE_INFINITY, 0, 'da')).toBe('−∞');
  });

  it('have no sign where they are shown as zero', () => {
    expect(formatNumber(-0.04, 1, 'da')).toBe('0,0');
    expect(formatNumber(-0, 0, 'en')).toBe('0');
    expect(formatNumber(-0.06, 1, 'en')).toBe('−0.1');
  });

  it('round half away from zero, of the number as it is written', () => {
    expect(formatNumber(1.005, 2, 'en')).toBe('1.01');
    expect(formatNumber(-0.25, 1, 'en')).toBe('−0.3');
    expect(formatNumber(99.95, 1, 'da')).toBe('100,0');
    expect(formatNumber(9.999999999e-7, 6, 'en')).toBe('0.000001');
    expect(formatNumber(1e21, 0, 'en')).toBe('1,000,000,000,000,000,000,000');
  });

  it('agree with Intl.NumberFormat', () => {
    const locales = { da: 'da-DK', en: 'en-GB' };
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ min: -1e12, max: 1e12, noNaN: true }),
          fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000),
          fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 8),
        ),
        fc.integer({ min: 0, max: 6 }),
        language,
        (value, decimals, of) => {
          const options = {
            minimumFractionDigits: decimals,
            maximumFractionDigits: decimals,
            signDisplay: 'negative',
          } as const;
          const expected = new Intl.NumberFormat(locales[of], options).format(value).replace('-', '−');
          expect(formatNumber(value, decimals, of)).toBe(expected);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('are shown in full where a method states them', () => {
    expect(formatExactValue(1.5, 'pct', 'da')).toBe('1,5\u00a0%');
    expect(formatExactValue(40, 'pct', 'en')).toBe('40%');
  });

  it('are counts with a fraction only where there is one', () => {
    expect(formatCount(12345, 'da')).toBe('12.345');
    expect(formatCount(12345.678, 'da')).toBe('12.345,68');
  });
});

describe('a value against its limit', () => {
  it('gets as many decimals as it takes', () => {
    expect(formatAgainst(12.04, 12.01, 'pct', 1, 'da')).toEqual({
      value: '12,04\u00a0%',
      limit: '12,01\u00a0%',
    });
    expect(formatAgainst(12, 12, 'pct', 1, 'en')).toEqual({ value: '12.0%', limit: '12.0%' });
    expect(formatAgainst(0.1 + 0.2, 0.3, null, 1, 'en')).toEqual({
      value: '0.30000000000000004',
      limit: '0.30000000000000000',
    });
  });

  it('is shown beside a stated limit, which is shown as it is stated', () => {
    expect(formatAgainst(0.9, 0.7259, null, 1, 'en', true)).toEqual({ value: '0.9', limit: '0.7259' });
    // 0.74 rounded is 0.7, which is below the limit
    expect(formatAgainst(0.74, 0.7259, null, 1, 'en', true)).toEqual({ value: '0.74', limit: '0.7259' });
    expect(formatAgainst(39.96, 40, 'pct', 1, 'da', true)).toEqual({
      value: '39,96\u00a0%',
      limit: '40\u00a0%',
    });
    expect(formatAgainst(40, 40, 'pct', 1, 'da', true)).toEqual({ value: '40,0\u00a0%', limit: '40\u00a0%' });
    expect(decimalsBeside(0.96, [1], 1)).toBe(2);
    expect(decimalsBeside(1, [1], 1)).toBe(1);
  });

  it('lies to every limit that is shown in full as the number does', () => {
    const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    const stated = fc.integer({ min: -1e6, max: 1e6 }).map((n) => n / 1000);
    fc.assert(
      fc.property(
        fc.oneof(number, stated),
        fc.array(stated, { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
        (value, limits, decimals) => {
          const near = limits.flatMap((limit) => [value, limit, limit + 1e-7, limit - 0.04]);
          for (const one of near) {
            const shown = read(formatNumber(one, decimalsBeside(one, limits, decimals), 'en'), 'en');
            // plus nothing: -0 is 0
            for (const limit of limits) expect(Math.sign(shown - limit) + 0).toBe(Math.sign(one - limit) + 0);
          }
        },
      ),
    );
  });

  it('never looks otherwise than it is', () => {
    const near = fc
      .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.integer({ min: -20, max: 20 }))
      .map(([limit, steps]): [number, number] => [limit * (1 + steps * Number.EPSILON), limit]);
    const close = fc
      .tuple(fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: -300, max: 300 }))
      .map(([base, away]): [number, number] => [(base + away) / 1e4, base / 1e4]);
    const any = fc.tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    fc.assert(
      fc.property(
        fc.oneof(near, close, any),
        fc.integer({ min: 0, max: 3 }),
        language,
        ([value, limit], decimals, of) => {
          const shown = formatAgainst(value, limit, 'pct', decimals, of);
          const [first, second] = [read(shown.value, of), read(shown.limit, of)];
          expect(first < second ? -1 : first > second ? 1 : 0).toBe(
            value < limit ? -1 : value > limit ? 1 : 0,
          );
          expect(shown.value === shown.limit).toBe(value === limit || (value === 0 && limit === 0));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('has a margin that is shown as zero only where it is', () => {
    expect(formatDifference(0.004, 'pct', 1, 'da')).toBe('+0,004\u00a0pct.point');
    expect(formatDifference(-0.004, 'pct', 1, 'en')).toBe('−0.004\u00a0points');
    expect(formatDifference(0, 'kr', 0, 'da')).toBe('0\u00a0kr.');
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), language, (margin, of) => {
        const text = formatDifference(margin, 'pct', 1, of);
        expect(Math.sign(read(text, of))).toBe(Math.sign(margin) + 0);
      }),
    );
  });

  it('holds of shares and the smallest share, too', () => {
    expect(formatShare(0.46, 'da')).toBe('46\u00a0%');
    expect(formatShare(0.4996, 'da', 0.5)).toBe('49,96\u00a0%');
    expect(formatShare(0.5, 'en', 0.5)).toBe('50%');
  });
});

describe('names', () => {
  const names = [
    'Ørsted',
    'Aarhus',
    'ålborg',
    'Zebra',
    'Æble',
    'abe',
    'Abe',
    'Büro',
    'byg',
    'Aalborg',
    'Aks',
    'Élan',
    'Ø',
  ];

  it('are in Danish order', () => {
    expect([...names].sort(byDanishOrder).map((name) => name.toLowerCase())).toEqual(
      [...names].sort(new Intl.Collator('da').compare).map((name) => name.toLowerCase()),
    );
  });

  it('are in one order, whatever order they come in', () => {
    expect([...names].reverse().sort(byDanishOrder)).toEqual([...names].sort(byDanishOrder));
    expect(byDanishOrder('Abe', 'Abe')).toBe(0);
  });
});
