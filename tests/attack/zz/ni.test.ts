import { it } from 'vitest';
import { Chance, generatedMethod } from '../../screening/generated.ts';
import { published } from '../published.ts';

it('ni', { timeout: 3_000_000 }, async () => {
  const [from, to] = (process.env.SEEDS ?? '1-10').split('-').map(Number);
  const ends: Record<string, number> = {};
  const count = (k: string) => {
    ends[k] = (ends[k] ?? 0) + 1;
  };
  for (let seed = from; seed <= to; seed++) {
    const chance = new Chance(seed * 7919);
    const blocks = structuredClone(generatedMethod(chance));
    const size = chance.whole(4, 8);
    const ids = Array.from({ length: size }, (_, k) => `0${k + 1}`);
    const col = (f: () => number | string) => ids.map(f);
    const city: Record<string, (number | string)[]> = {
      a: col(() => chance.whole(0, 10)),
      b: col(() => chance.whole(0, 10)),
      c: col(() => chance.whole(-4, 6)),
      e: col(() => chance.whole(0, 100)),
      s: col(() => chance.whole(0, 9)),
      t: col(() => chance.whole(0, 9)),
      whole: col(() => chance.whole(0, 9)),
      f: col(() => chance.whole(0, 1)),
      region: col(() => chance.pick(['east', 'west'])),
      population: col(() => chance.whole(150, 900)),
      d: col(() => chance.whole(22, 90)),
    };
    city.n = city.d.map(() => (chance.is(0.5) ? chance.whole(1, 4) : chance.whole(5, 16)));
    if (chance.is(0.3)) city.n[0] = '..';
    const before: Record<string, (number | string)[]> = Object.fromEntries(
      Object.entries(city).map(([k, v]) => [
        k,
        v.map((x) => (typeof x === 'number' && 'abce'.includes(k) ? chance.whole(0, 6) : x)),
      ]),
    );
    const columns = Object.keys(city);
    const rows = (y: number, c: typeof city) =>
      ids.map((id, k) => [y, id, `Navn ${id}`, ...columns.map((name) => c[name][k])].join(';'));
    const method = {
      udpeg: 1,
      id: 'm',
      title: 'M',
      areas: { id: 'id', name: 'navn', population: 'population', year: 'aar' },
      ...blocks,
      indicators: { ...blocks.indicators, ratio: { ratio: { numerator: 'n', denominator: 'd', per: 100 } } },
      ...(chance.is(0.3)
        ? { exclude: { small: { 'population-below': 250, 'in-references': chance.is(0.5) } } }
        : {}),
      ...(chance.is(0.4) ? { byomraader: {} } : {}),
      publish: {
        'smallest-count': 5,
        'smallest-denominator': 20,
        verdict: process.env.VERDICT ?? chance.pick(['show', 'show', 'hide']),
      },
    };
    const neighbours =
      'byomraader' in method
        ? ['omraade_id;nabo_id', ...ids.slice(1).map((id, k) => `${ids[k]};${id}`)].join('\n')
        : undefined;
    const make = (c: typeof city) =>
      published(
        {
          year: 2025,
          statistics: [
            ['aar', 'id', 'navn', ...columns].join(';'),
            ...rows(2024, before),
            ...rows(2025, c),
          ].join('\n'),
          method,
          neighbours,
        },
        'json,csv,md,html',
      );
    const facts = (text: string) => {
      const r = JSON.parse(text);
      return JSON.stringify(
        r.areas.map((a: any) => [
          a.outcome,
          a.reasons,
          a.classes,
          Object.values(a.criteria).map((c: any) => [c.verdict, c.couldBe]),
        ]),
      );
    };
    let base;
    try {
      base = await make(city);
    } catch (e) {
      count(/exit (\d)/.exec(String(e))?.[1] === '3' ? 'exit3' : 'refused');
      if (/exit 3/.test(String(e)) || ends.refused < 4) console.log(seed, String(e).slice(0, 1200));
      continue;
    }
    const hidden = ids.flatMap((_, k) =>
      typeof city.n[k] === 'number' && (city.n[k] as number) < 5 ? [k] : [],
    );
    for (let trial = 0; trial < 4 && hidden.length > 0; trial++) {
      const other = structuredClone(city);
      for (const k of hidden) if (chance.is(0.5)) other.n[k] = chance.whole(1, 4);
      let next;
      try {
        next = await make(other);
      } catch (e) {
        count('refused2');
        console.log(seed, 'second refused', String(e).slice(0, 600));
        continue;
      }
      if (facts(next.internal) !== facts(base.internal)) {
        count('facts differ');
        continue;
      }
      const same =
        JSON.stringify([...base.files]) === JSON.stringify([...next.files]) &&
        base.told.replace(/\/tmp\S+/g, '') === next.told.replace(/\/tmp\S+/g, '');
      count(same ? 'same' : 'DIFFER');
      if (!same) {
        for (const [f, t] of base.files) {
          const u = next.files.get(f)!;
          if (t === u) continue;
          const [x, y] = [t.split('\n'), u.split('\n')];
          const at = x.findIndex((l, i) => l !== y[i]);
          let c = 0;
          while (x[at][c] === y[at]?.[c]) c++;
          console.log(
            seed,
            'DIFFER',
            f,
            at,
            '\n  ',
            x[at].slice(Math.max(0, c - 150), c + 60),
            '\n  ',
            y[at]?.slice(Math.max(0, c - 150), c + 60),
          );
          break;
        }
        console.log(
          '  ',
          city.n.join(),
          '->',
          other.n.join(),
          JSON.stringify(method.criteria),
          JSON.stringify(method.indicators),
          JSON.stringify((method as any).exclude),
        );
        break;
      }
    }
  }
  console.log('ENDS', JSON.stringify(ends));
});
