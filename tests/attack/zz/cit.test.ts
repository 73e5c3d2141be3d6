import { it } from 'vitest';
import { attackedCity } from '../cities.ts';

it('cit', { timeout: 3_000_000 }, async () => {
  const [from, to] = (process.env.SEEDS ?? '1-6').split('-').map(Number);
  const all = new Map<string, { made: number; right: number; expected: number; variance: number }>();
  let hidden = 0,
    said = 0,
    unsaid = 0,
    det = 0;
  for (let seed = from; seed <= to; seed++) {
    const t = performance.now();
    let r;
    try {
      r = await attackedCity(seed);
    } catch (e) {
      console.log(seed, (e as Error).stack?.slice(0, 1500));
      continue;
    }
    console.log(
      seed,
      r.traps.join(),
      'hidden',
      r.hidden,
      'unsaid',
      r.unsaid.length,
      'determined',
      r.unsaid.filter((u) => u.left.length === 1).length,
      'said',
      r.said,
      'mistaken',
      JSON.stringify(r.mistaken.slice(0, 4)),
      Math.round(performance.now() - t),
      'ms',
    );
    hidden += r.hidden;
    said += r.said;
    unsaid += r.unsaid.length;
    det += r.unsaid.filter((u) => u.left.length === 1).length;
    if (process.env.UNSAID) console.log(JSON.stringify(r.unsaid.slice(0, 8)));
    for (const [k, g] of r.naive) {
      const a = all.get(k) ?? { made: 0, right: 0, expected: 0, variance: 0 };
      all.set(k, {
        made: a.made + g.made,
        right: a.right + g.right,
        expected: a.expected + g.expected,
        variance: a.variance + g.variance,
      });
    }
  }
  console.log('TOTAL', hidden, 'said', said, 'unsaid', unsaid, 'determined', det);
  for (const [k, g] of all)
    console.log(
      k,
      g.made,
      g.right,
      g.expected.toFixed(1),
      'z',
      ((g.right - g.expected) / Math.sqrt(g.variance || 1)).toFixed(2),
    );
});
