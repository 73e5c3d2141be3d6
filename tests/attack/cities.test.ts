import { expect, it } from 'vitest';
import { attackedCity, unlikeAfterChange } from './cities.ts';
import type { Trap } from './generated.ts';

// Twenty cities of three years with traps, published and attacked: the verdicts, the counts that are shown and the rule are
// all that is certain, and they leave each hidden count four numbers, or who publishes was told. `npm run attack` has 500.

it('what is published of three years leaves each hidden count four numbers, or who publishes is told', async () => {
  const laid = new Set<Trap>();
  let hidden = 0;
  let said = 0;
  let ranges = 0;
  for (let seed = 1; seed <= 20; seed++) {
    const city = await attackedCity(seed, { guesses: false });
    expect(city.unsaid, `seed ${seed}: ${city.traps}`).toEqual([]);
    // the attacker is sound: what a count is, he never excludes
    expect(city.mistaken).toEqual([]);
    // figures of several areas hold what is so
    expect(city.untrue, `seed ${seed}`).toEqual([]);
    ranges += city.ranges;
    hidden += city.hidden;
    said += city.said;
    for (const trap of city.traps) laid.add(trap);
  }
  // the traps are laid, and caught
  expect(laid.size).toBe(12);
  expect(ranges).toBeGreaterThan(400);
  expect(hidden).toBeGreaterThan(1000);
  expect(said).toBeGreaterThan(200);
});

it('of figures over years of which one is missing, what is told of several areas holds what is so', async () => {
  // an area lacks one of two years: of its count over both the other year is known, and other areas' verdicts follow from that
  const city = await attackedCity(1030, { guesses: false });
  expect(city.traps).toEqual(expect.arrayContaining(['two years together', 'missing counts']));
  expect(city.ranges).toBeGreaterThan(20);
  expect(city.untrue).toEqual([]);
  expect(city.unsaid).toEqual([]);
});

it('a figure that is taken for the truth is right no more often than by chance', async () => {
  let right = 0;
  let expected = 0;
  let variance = 0;
  for (const seed of [1, 7]) {
    const { naive } = await attackedCity(seed);
    for (const guesses of naive.values()) {
      right += guesses.right;
      expected += guesses.expected;
      variance += guesses.variance;
    }
  }
  expect(right).toBeLessThanOrEqual(expected + 4 * Math.sqrt(variance));
});

it('another hidden count with the same verdicts leaves every public byte as it is', async () => {
  const unlike = [];
  for (const seed of [5, 16]) unlike.push(await unlikeAfterChange(seed));
  const changed = unlike.filter((files) => files !== undefined);
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.flat()).toEqual([]);
});
