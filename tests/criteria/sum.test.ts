import { describe, expect, it } from 'vitest';
import { CompensatedSum, less } from '../../src/criteria/sum.ts';

function sumOf(...terms: number[]): CompensatedSum {
  const sum = new CompensatedSum();
  for (const term of terms) sum.add(term);
  return sum;
}

describe('a sum that keeps what rounding takes', () => {
  it('ten times 0.1 is 1, where plain addition is a hair short', () => {
    const tenths = new Array<number>(10).fill(0.1);
    expect(tenths.reduce((sum, one) => sum + one, 0)).toBeLessThan(1);
    expect(sumOf(...tenths).value).toBe(1);
  });

  it('a small term is not lost beside a great one, whichever comes first', () => {
    // next to 1e16 a number has steps of 2
    expect(1e16 + 1 - 1e16).toBe(0);
    expect(sumOf(1e16, 1, -1e16).value).toBe(1);
    expect(sumOf(1, 1e16, -1e16).value).toBe(1);
    expect(sumOf(1, 1e16, 1, -1e16).value).toBe(2);
  });

  it('of nothing is 0, and negative terms count', () => {
    expect(sumOf().value).toBe(0);
    expect(sumOf(3, -5).value).toBe(-2);
    expect(sumOf(3, -5).sum).toBe(-2);
    expect(sumOf(-5, 3, 2).value).toBe(0);
  });
});

describe('the sum less one of its terms', () => {
  it('is that of the others, be they far smaller', () => {
    const { sum, lost } = sumOf(1e16, 1, 1, 1);
    expect(less(sum, lost, 1e16)).toBe(3);
    expect(less(sum, lost, 1)).toBe(1e16 + 2);
  });

  it('to the last bit: 0.1 + 0.2 + 0.3 less 0.3 is 0.1 + 0.2, less 0.1 is 0.5', () => {
    const { sum, lost } = sumOf(0.1, 0.2, 0.3);
    expect(less(sum, lost, 0.3)).toBe(sumOf(0.1, 0.2).value);
    expect(less(sum, lost, 0.1)).toBe(0.5);
    expect(less(10, 0, 4)).toBe(6);
  });
});
