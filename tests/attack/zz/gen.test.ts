import { it } from 'vitest';
import { Chance } from '../../screening/generated.ts';
import { attack } from '../attack.ts';
import { generatedCity, inputsOf } from '../generated.ts';
import { done, published } from '../published.ts';
import { readCity } from '../reading/city.ts';

it('gen', { timeout: 3_000_000 }, async () => {
  for (let seed = 1; seed <= 6; seed++) {
    const city = generatedCity(new Chance(seed));
    const folders: string[] = [];
    let t = performance.now();
    for (let k = 0; k < 3; k++) {
      const p = await published(inputsOf(city, k), 'json,csv,md,html');
      folders.push(p.folders.public + '/public-report.json');
      const truth = new Map(city.years[k].areas.map((a) => [a.id, a]));
      const c = readCity(
        p.files.get('public-report.json')!,
        undefined,
        (crit, area) => truth.get(area)!.figures.get(crit)?.among,
      );
      const t2 = performance.now();
      const f = attack(c, { verdicts: true });
      const bad = f.filter((x) => x.left.length < 4);
      console.log(
        seed,
        city.traps.join(),
        city.years[k].areas.length,
        'hidden',
        f.length,
        'bad',
        bad.length,
        JSON.stringify(
          bad.slice(0, 5).map((b) => ({ ...b, t: truth.get(b.area)!.figures.get(b.criterion) })),
        ),
        Math.round(performance.now() - t2),
        'ms',
        p.told.slice(0, 500),
      );
    }
    console.log('publish ms', Math.round(performance.now() - t));
    t = performance.now();
    for (const args of [
      ['diff', folders[1], folders[2], '--anyway'],
      ['monitor', ...folders, '--anyway'],
    ])
      try {
        const o = await done(...args);
        if (seed === 1) console.log(o.stdout.slice(0, 3000));
      } catch (e) {
        console.log(String(e).slice(0, 900));
      }
    console.log('diff ms', Math.round(performance.now() - t));
  }
});
