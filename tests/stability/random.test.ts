import { describe, expect, test } from 'vitest';
import { wilson } from '../../src/record/facts/intervals.ts';
import { Binomials } from '../../src/stability/binomial.ts';
import { CountedRandom, philox, streamOf } from '../../src/stability/random.ts';

/** The words of a block as the published answers have them. */
function words(counter: number[], key: [number, number]): string {
  const block = Uint32Array.from(counter);
  philox(block, ...key);
  return [...block].map((word) => word.toString(16).padStart(8, '0')).join(' ');
}

describe('random numbers are counted', () => {
  test('Philox gives the known answers of its authors (Random123, kat_vectors)', () => {
    const all = 0xffffffff;
    expect(words([0, 0, 0, 0], [0, 0])).toBe('6627e8d5 e169c58d bc57ac4c 9b00dbd8');
    expect(words([all, all, all, all], [all, all])).toBe('408f276d 41c83b0e a20bc7c6 6d5451fd');
    // the digits of pi
    expect(words([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toBe(
      'd16cfe09 94fdcceb 5001e420 24126ea1',
    );
  });

  test('a number is that of its seed, draw, year, area and stream, whatever was asked before', () => {
    const stream = streamOf('doemte_antal');
    const once = new CountedRandom(1).uniform(7, 2025, 3, stream);
    const random = new CountedRandom(1);
    random.uniform(1, 2025, 2, 99);
    expect(random.uniform(7, 2025, 3, stream)).toBe(once);
    const others = [
      new CountedRandom(2).uniform(7, 2025, 3, stream),
      random.uniform(8, 2025, 3, stream),
      random.uniform(7, 2024, 3, stream),
      random.uniform(7, 2025, 4, stream),
      random.uniform(7, 2025, 3, streamOf('doemte_af')),
    ];
    expect(new Set([once, ...others]).size).toBe(6);
  });

  test('numbers lie evenly: each tenth has a tenth of them', () => {
    const random = new CountedRandom(20_25);
    const tenths = new Array<number>(10).fill(0);
    for (let draw = 0; draw < 20_000; draw++) tenths[Math.floor(10 * random.uniform(draw, 2025, 5, 1))]++;
    // 2,000 each, with a standard deviation of sqrt(20,000 x .1 x .9) = 42
    for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(4 * 42);
  });
});

/** P(at most k of n) for p = of / in, exactly: sums of C(n, j) of^j (in - of)^(n - j), over in^n. */
function exactSums(n: number, of: bigint, within: bigint): { sums: bigint[]; whole: bigint } {
  const terms = [(within - of) ** BigInt(n)];
  for (let k = 1; k <= n; k++)
    terms.push((terms[k - 1] * BigInt(n - k + 1) * of) / (BigInt(k) * (within - of)));
  let sum = 0n;
  return { sums: terms.map((term) => (sum += term)), whole: within ** BigInt(n) };
}

/** A quotient of large whole numbers as a double. */
const quotient = (a: bigint, b: bigint) => Number((a * 10n ** 18n) / b) / 1e18;

const binomial = (n: number, p: number) => {
  const counts = new Binomials(Float64Array.of(n), Float64Array.of(p));
  return (u: number) => counts.quantile(0, u);
};

describe('a count is drawn by inversion', () => {
  test.each([
    [1, 1n, 2n],
    [12, 1n, 12n],
    [163, 5n, 163n],
    [400, 399n, 400n],
    [914, 100n, 914n],
    [3000, 1200n, 3000n],
  ])('of %i at %i/%i every count begins where the exact sums say', (n, of, within) => {
    const drawn = binomial(n, Number(of) / Number(within));
    const { sums, whole } = exactSums(n, of, within);
    for (let k = 0; k < n; k++) {
      const upTo = quotient(sums[k], whole);
      // where a count has no probability to speak of, no number lies between it and the next
      if (upTo < 1e-9 || upTo > 1 - 1e-9) continue;
      expect(drawn(upTo - 1e-12)).toBe(k);
      expect(drawn(upTo + 1e-12)).toBe(k + 1);
    }
  });

  test('a rate of nothing or of all has no chance in it', () => {
    for (const u of [1e-12, 0.3, 1 - 1e-12]) {
      expect(binomial(231, 0)(u)).toBe(0);
      expect(binomial(231, 1)(u)).toBe(231);
    }
  });

  test('large counts neither underflow nor run away: mean n p, variance n p (1 - p)', () => {
    const random = new CountedRandom(1);
    for (const [n, p] of [
      [9_000, 0.3],
      [1_000_000, 0.5],
      [1_000_000, 1e-6],
    ]) {
      const drawn = binomial(n, p);
      const draws = 4000;
      let [sum, squares] = [0, 0];
      for (let draw = 0; draw < draws; draw++) {
        const distance = drawn(random.uniform(draw, 0, 0, n)) - n * p;
        sum += distance;
        squares += distance ** 2;
      }
      const variance = n * p * (1 - p);
      expect(Math.abs(sum / draws)).toBeLessThan(4 * Math.sqrt(variance / draws));
      // the variance of a sample variance is about 2 V^2 / draws, and more where the counts are few
      expect(Math.abs(squares / draws / variance - 1)).toBeLessThan(0.12);
    }
  });
});

test('Wilson: 8 of 10 lies between 49.0 and 94.3 per cent', () => {
  // (.8 + 1.9208/10 -+ 1.96 sqrt(.8 x .2/10 + .9604/100)) / (1 + 3.8415/10) = (.99207 -+ .31363) / 1.38415
  const [low, high] = wilson({ count: 8, of: 10, per: 1 });
  expect(low).toBeCloseTo(0.4902, 4);
  expect(high).toBeCloseTo(0.9433, 4);
  expect(wilson({ count: 0, of: 100, per: 1 })[0]).toBe(0);
  expect(wilson({ count: 100, of: 100, per: 1 })[1]).toBe(1);
});
