import { expect, it } from 'vitest';
import { Chance } from '../screening/generated.ts';
import { anyTinyCity, enumerated } from './tiny.ts';

// A city of a few areas with three hidden figures: every city that it could be is published, 64 of them. Cities with the same
// verdicts have the same files, byte by byte, so that nobody can tell them apart; and each set of such cities leaves
// every hidden figure four numbers, or who publishes was told.

it.each([
  ['show', 'rest-of-city', 3],
  ['hide', 'rest-of-city', 14],
  // who is compared with follows from the verdicts themselves
  ['hide', 'non-designated', 123],
] as const)('a tiny city, verdicts: %s, compared with: %s', async (verdict, of, seed) => {
  const { classes, leaks, apart } = await enumerated(
    anyTinyCity(new Chance(seed), { verdict, reference: { of } }),
  );
  expect(classes.reduce((sum, size) => sum + size, 0)).toBe(64);
  expect(Math.min(...classes)).toBeGreaterThanOrEqual(4);
  expect(apart).toBe(0);
  expect(leaks).toEqual([]);
});
