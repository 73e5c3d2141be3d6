import { it } from 'vitest';
import { anyTinyCity, enumerated } from '/tmp/wt/attack/tests/attack/tiny.ts';
import { Chance } from '/tmp/wt/attack/tests/screening/generated.ts';

it('tiny', { timeout: 3_000_000 }, async () => {
  const [from, to] = (process.env.SEEDS ?? '1-10').split('-').map(Number);
  for (let seed = from; seed <= to; seed++) {
    const chance = new Chance(seed);
    const city = anyTinyCity(chance, {
      verdict: (process.env.VERDICT ?? 'show') as 'show',
      reference: process.env.REF ? JSON.parse(process.env.REF) : undefined,
    });
    const t = performance.now();
    try {
      const { classes, leaks, named, apart } = await enumerated(city);
      console.log(
        seed,
        Math.round(performance.now() - t),
        'classes',
        classes.join(),
        'named',
        named,
        'apart',
        apart,
        'leaks',
        leaks.length,
        JSON.stringify(leaks.slice(0, 4).map(({ files, ...l }) => l)),
      );
    } catch (e) {
      console.log(seed, String(e).slice(0, 1500));
    }
  }
});
