import { describe, expect, it } from 'vitest';
import { runCase } from './cases.ts';

// Small cities whose files were changed by chance, run as a user would run them. What must hold of every run is in `cases.ts`;
// `npm run fuzz` tries as many more as there is time for, and shows how to get at one that fails.

const CASES = 500;

describe('whatever is done to the files of a city', () => {
  it('a run ends in a right answer or in a sentence, and in nothing else', async () => {
    const failing: string[] = [];
    const ends = new Set<number>();
    const asked = new Set<string>();
    for (let seed = 1; seed <= CASES; seed++) {
      const { code, failures, steps, asked: oracles } = await runCase(seed);
      ends.add(code);
      for (const oracle of Object.keys(oracles)) asked.add(oracle);
      if (failures.length > 0) failing.push([`seed ${seed}`, ...steps, ...failures].join('\n  '));
    }
    expect(failing).toEqual([]);
    // both ways came up, and every oracle was asked
    expect(ends).toEqual(new Set([0, 2]));
    expect(asked.size).toBe(16);
    // half a minute; a machine that does much else may take long, and that is none of this test's business
  }, 900_000);
});
