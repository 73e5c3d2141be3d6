import { it } from 'vitest';
import { Chance } from '../../screening/generated.ts';
import { generatedCity, inputsOf } from '../generated.ts';
import { published } from '../published.ts';

it('dbg', { timeout: 3_000_000 }, async () => {
  for (const seed of [21]) {
    const city = generatedCity(new Chance(seed));
    const p = await published(inputsOf(city, 0), 'json');
    const pub = JSON.parse(p.files.get('public-report.json')!);
    for (const a of pub.areas) {
      if (a.outcome === 'excluded') continue;
      const t = city.years[0].areas.find((x) => x.id === a.id)!.figures.get('k1')!;
      const x = a.criteria.k1,
        y = a.criteria['k1-of-all'];
      if (x.hidden || y.hidden)
        console.log(
          a.id,
          t.count,
          t.among,
          x.numerator,
          x.denominator,
          x.hidden,
          x.verdict,
          '|',
          y.numerator,
          y.denominator,
          y.hidden,
          y.verdict,
        );
    }
  }
});
