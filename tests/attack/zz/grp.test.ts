import { it } from 'vitest';
import { attackedCity } from '../cities.ts';

it('grp', { timeout: 3_000_000 }, async () => {
  (globalThis as any).debugGuess = (...a: unknown[]) => console.log(...a);
  for (let seed = 1; seed <= 40; seed++) {
    const r = await attackedCity(seed);
    if (r.mistaken.length) console.log(seed, 'MISTAKEN', JSON.stringify(r.mistaken.slice(0, 3)));
  }
});
