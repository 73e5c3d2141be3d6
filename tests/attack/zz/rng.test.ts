import { it } from 'vitest';
import { Chance } from '../../screening/generated.ts';
import { generatedCity, inputsOf } from '../generated.ts';
import { published } from '../published.ts';

it('rng', { timeout: 3_000_000 }, async () => {
  let checked = 0,
    values = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const city = generatedCity(new Chance(seed));
    for (const k of [0, 1, 2]) {
      const p = await published(inputsOf(city, k), 'json');
      const pub = JSON.parse(p.files.get('public-report.json')!),
        int = JSON.parse(p.internal);
      for (const c of pub.criteria) {
        const true_ = int.criteria.find((x: any) => x.id === c.id).comparison;
        const say = (
          what: string,
          range: number[] | undefined,
          value: number | null,
          t: number | null,
          area?: string,
        ) => {
          if (range) {
            checked++;
            if (t !== null && (t < range[0] - 0.0501 || t > range[1] + 0.0501))
              console.log('OUT', seed, k, city.traps.join(), c.id, what, area ?? '', range, t);
          } else if (value !== null && value !== undefined) {
            values++;
            if (t !== null && Math.abs(t - value) > 0.0501) console.log('OFF', seed, k, c.id, what, value, t);
          }
        };
        say('designated', c.comparison?.designatedRange, c.comparison?.designated, true_?.designated);
        say('rest', c.comparison?.restRange, c.comparison?.rest, true_?.rest);
        const figs = int.areas
          .filter((a: any) => a.outcome !== 'excluded')
          .map((a: any) => a.criteria[c.id])
          .filter((f: any) => f.value !== null);
        const N = figs.reduce((s: number, f: any) => s + f.numerator, 0),
          D = figs.reduce((s: number, f: any) => s + f.denominator, 0);
        say('city', c.referenceRange, null, (100 * N) / D);
        for (const g of pub.byomraader?.groups ?? []) {
          const gi = int.byomraader.groups.find((x: any) => x.id === g.id);
          const a = g.criteria.find((x: any) => x.id === c.id),
            b = gi.criteria.find((x: any) => x.id === c.id);
          say('group', a.range, a.value, b.value, g.areas.join());
        }
      }
    }
  }
  console.log('checked', checked, 'values', values);
});
