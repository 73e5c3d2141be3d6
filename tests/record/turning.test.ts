import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/criteria/effective.ts';
import { CAN_FAIL, CAN_HOLD } from '../../src/criteria/verdict.ts';
import { type Change, effortOf, Turner, type Turning } from '../../src/record/facts/turning.ts';
import { methodOf } from '../../src/record/report.ts';
import { screen } from '../../src/screening/screen.ts';
import { assess, type City, filesOf, method, prepareFiles, reportOf, screenCity } from '../screening/city.ts';
import { cases, rule } from '../screening/random.ts';
import { readBack } from './read-back.ts';

/** `a 5>3/10`: of the criterion a 3 of 10 instead of 5; `b <4`: of b a value below 4; `c >=4`: one of at least 4. */
const told = ({ criteria, indicator, from, to, of, up, beyond }: Change) => {
  const name = indicator ?? criteria.join('+');
  return of === undefined
    ? `${name} ${up ? '>' : '<'}${beyond ? '' : '='}${to}`
    : `${name} ${from}>${to}/${of}`;
};

/** What would turn an area, by the outcome that it would have: the sets in their order. */
async function turns(of: Method, city: City, area = 0) {
  const found = new Turner(await readBack(await screenCity(of, city)), of).of(area)!;
  const sets = found.turnings.map(({ toward, sets: all }) => [
    toward,
    all.map((set) => set.map(told).join(' & ')),
  ]);
  return { ...Object.fromEntries(sets), held: found.held, entangled: found.entangled };
}

const share = (id: string, blocks: object = {}) => ({
  [id]: { ratio: { numerator: `${id}_n`, denominator: `${id}_d` }, unit: 'pct', ...blocks },
});
const two = { id: ['A', 'B'], population: [1, 1], region: ['x', 'x'] };

describe('how many fewer or more', () => {
  const city = { ...two, a_n: [30, 10], a_d: [100, 100] };
  const against = (reference: object) =>
    method({ criteria: share('a', { threshold: { times: 1.2 }, reference }), designate: { criterion: 'a' } });

  it('is counted against the rest of the city, which an area is no part of', async () => {
    // the rest is 10 of 100, the limit 12 %: 12 is met, 11 is not
    expect(await turns(await against({ of: 'rest-of-city' }), city)).toEqual({
      'not-designated': ['a 30>11/100'],
      held: [],
      entangled: [],
    });
  });

  it('is counted against the city, which goes down with the area', async () => {
    // n % against 1.2 x (n + 10) / 200: met from n = 15 on, 15 % against 15 %; with the limit held at 24 % it would be 23
    expect(await turns(await against({ of: 'city' }), city)).toMatchObject({
      'not-designated': ['a 30>14/100'],
      held: [],
    });
    // by population both weigh the same: n against 0.6 x (n + 10), the same
    expect(await turns(await against({ of: 'city', weights: 'population' }), city)).toMatchObject({
      'not-designated': ['a 30>14/100'],
    });
  });

  it('is counted among any number, more than 2^31 and more than there are whole numbers for', async () => {
    // the same with 10^8 times as many: met from 15 x 10^8 on
    const many = { ...two, a_n: [30e8, 10e8], a_d: [100e8, 100e8] };
    expect(await turns(await against({ of: 'city' }), many)).toMatchObject({
      'not-designated': ['a 3000000000>1499999999/10000000000'],
    });
    // n of 10^308 against 1.2 x (n + 10) of as many: never met, and looked for among all of them
    const endless = { ...two, a_n: [0, 10], a_d: [1e308, 100] };
    expect(await turns(await against({ of: 'city' }), endless)).toMatchObject({ designated: [] });
  });

  it('is counted with the limit as it is where the record does not hold what it is computed from, and says so', async () => {
    const found = await turns(await against({ of: 'non-designated' }), { ...city, a_n: [30, 24] });
    expect(found.held).toEqual(['a']);
  });

  it('is counted against the region, which goes up with the area and is no other one', async () => {
    // n % against 1.2 x (n + 24) / 200: met from n = 36 on, 36 % against 36 %; C is in a region of its own
    const regions = { id: ['A', 'B', 'C'], population: [1, 1, 1], region: ['x', 'x', 'y'] };
    const found = await turns(await against({ of: 'region', column: 'region' }), {
      ...{ ...regions, a_n: [30, 24, 90], a_d: [100, 100, 100] },
    });
    expect(found).toMatchObject({ designated: ['a 30>36/100'], held: [] });
  });

  it('goes to none and to all of them, and not beyond', async () => {
    // 1.2 x 90 % is beyond all
    const high = { ...two, a_n: [30, 90], a_d: [100, 100] };
    expect(await turns(await against({ of: 'rest-of-city' }), high)).toMatchObject({ designated: [] });
    const none = await method({
      criteria: share('a', { threshold: { value: 0 } }),
      designate: { criterion: 'a' },
    });
    expect(await turns(none, city)).toMatchObject({ 'not-designated': [] });
  });
});

describe('the smallest sets', () => {
  const of50 = { threshold: { value: 50 } };
  const three = { ...share('a', of50), ...share('b', of50), ...share('c', of50) };
  // a and b are 2 and 4 short of half, c is 1 above
  const city = { ...two, a_n: [3, 0], a_d: [10, 10], b_n: [1, 0], b_d: [10, 10], c_n: [6, 0], c_d: [10, 10] };

  it('are of the fewest figures, and of these those of the fewest persons first', async () => {
    const [one, all] = [1, 3].map((least) => method({ criteria: three, designate: { 'at-least': least } }));
    // c is met: without it nothing is; 5 of 10 is met
    expect(await turns(await one, city)).toMatchObject({ 'not-designated': ['c 6>4/10'] });
    expect(await turns(await all, city)).toMatchObject({ designated: ['a 3>5/10 & b 1>5/10'] });
    const none = await method({ criteria: three, designate: { 'at-least': 2 } });
    expect(await turns(none, city)).toMatchObject({ designated: ['a 3>5/10', 'b 1>5/10'] });
  });

  it('follow any rule, also where a criterion speaks against', async () => {
    const designate = { all: [{ any: ['a', 'b'] }, { not: 'c' }] };
    expect(await turns(await method({ criteria: three, designate }), city)).toMatchObject({
      designated: ['a 3>5/10 & c 6>4/10', 'b 1>5/10 & c 6>4/10'],
    });
  });

  it('follow a ladder to the class that its indicator gives', async () => {
    const of = await method({
      indicators: { i: { title: 'I', ...share('a').a } },
      classes: {
        k: { of: 'i', steps: [{ class: 'low', below: 20 }, { class: 'middle', to: 40 }, { class: 'high' }] },
      },
      criteria: share('b', of50),
      designate: { class: { of: 'k', is: ['high'] } },
    });
    // 3 of 10 is in the middle, 4 of 10 still is, 5 of 10 is above 40 %
    expect(await turns(of, city)).toMatchObject({ designated: ['i 3>5/10'] });
  });

  it('take two tests of one count for one figure', async () => {
    const of = await method({
      criteria: {
        ...share('a', of50),
        again: { ...share('a').a, threshold: { value: 80 } },
        ...share('b', of50),
      },
      designate: { all: ['again', 'a'] },
    });
    expect(await turns(of, city)).toMatchObject({ designated: ['a+again 3>8/10'] });
  });

  it('tell of what is no share the value that it takes, after the sets of counts', async () => {
    const of = await method({
      criteria: {
        income: { column: 'x', unit: 'kr', worse: 'lower', threshold: { value: 200, strict: true } },
        answer: { flag: { column: 'f', yes: ['ja'], no: ['nej'] } },
        ...share('a', of50),
      },
      designate: { 'at-least': 1 },
    });
    const found = await turns(of, { ...city, x: [250, 300], f: [0, 0] });
    // an income of 200 is not below 200; a flag is met at 1
    expect(found.designated).toEqual(['a 3>5/10', 'income <200', 'answer >=1']);
  });

  it('start from no figure that is missing', async () => {
    const of = await method({ criteria: three, designate: { 'at-least': 2 } });
    // of b nobody knows: c and b could be enough. With a it is, without c it is not
    expect(await turns(of, { ...city, b_n: [null, 0] })).toMatchObject({
      designated: ['a 3>5/10'],
      'not-designated': ['c 6>4/10'],
    });
  });

  it('are not tried past a hundred thousand, which is said', async () => {
    const ids = Array.from({ length: 24 }, (_, k) => `c${k}`);
    const of = await method({
      criteria: Object.assign({}, ...ids.map((id) => share(id, of50))),
      designate: { 'at-least': 12 },
    });
    const columns = ids.flatMap((id) => [
      [`${id}_n`, [0, 0]],
      [`${id}_d`, [2, 2]],
    ]);
    const report = await readBack(await screenCity(of, { ...two, ...Object.fromEntries(columns) }));
    // sets of one to five: 24 + 276 + 2,024 + 10,626 + 42,504 = 55,454; of six 134,596 more
    expect(new Turner(report, of).of(0)!.turnings).toEqual([
      { toward: 'designated', sets: [], untriedFrom: 6 },
    ]);
  });

  it('name what is computed of the same figures and left as it is', async () => {
    const of = await method({
      indicators: { i: { title: 'I', ...share('a').a } },
      criteria: {
        ...share('b', of50),
        ...share('a', of50),
        z: { 'z-score': { of: 'i', sd: 'population' }, threshold: { value: 1 } },
      },
      designate: { 'at-least': 3 },
    });
    expect((await turns(of, city)).entangled).toEqual(['z']);
  });

  it('leave open what the rule asks of earlier years', async () => {
    const years = {
      2024: 'id | population | x\n A | 1 | 9\n B | 1 | 1',
      2025: 'id | population | x\n A | 1 | 9\n B | 1 | 9',
    };
    const example = `criteria: { k: { column: x, threshold: { value: 5 } } }
designate: { consecutive-years: { of: k, years: 2 } }`;
    const report = await screen(await prepareFiles(filesOf({ method: example, years })));
    const turner = new Turner(report, methodOf(report));
    // A is designated and is not below 5 this year; whether B would be with this year's figure, last year says
    expect(turner.of(0)!.turnings[0].sets.map((set) => set.map(told))).toEqual([['k <5']]);
    expect(turner.of(1)!.turnings).toEqual([{ toward: 'designated', sets: [], untriedFrom: undefined }]);
  });

  it('are of assessed areas', async () => {
    const of = await method({
      criteria: three,
      designate: { 'at-least': 2 },
      exclude: { small: { 'population-below': 2 } },
    });
    expect(new Turner(await reportOf(of, city), of).of(0)).toBeUndefined();
  });
});

describe('sets that are told', () => {
  const ids = ['a', 'b', 'c'];
  const size = 4;
  /** A share's numerators and denominators; a numerator is missing now and then. */
  const counts = fc.array(
    fc
      .integer({ min: 1, max: 6 })
      .chain((d) => fc.tuple(fc.option(fc.integer({ min: 0, max: d }), { freq: 8 }), fc.constant(d))),
    { minLength: size, maxLength: size },
  );
  const test = fc.record({
    worse: fc.constantFrom('higher', 'lower'),
    threshold: fc.oneof(
      fc.record({ times: fc.constantFrom(0.5, 1, 1.5), strict: fc.boolean() }),
      fc.record({ plus: fc.constantFrom(-10, 0, 10), strict: fc.boolean() }),
      fc.record({ value: fc.constantFrom(0, 25, 50, 100), strict: fc.boolean() }),
      fc.record({ percentile: fc.constantFrom(0, 50, 80), strict: fc.boolean() }),
      fc.record({ 'share-of-areas': fc.constantFrom(30, 60), strict: fc.boolean() }),
    ),
    reference: fc.constantFrom(
      { of: 'rest-of-city' },
      { of: 'city' },
      { of: 'city', weights: 'population' },
      { of: 'value', value: 40 },
    ),
  });

  it('turn the answer when they are put into the statistics, and no smaller set does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(test, test, test),
        fc.tuple(counts, counts, counts),
        rule(ids),
        fc.boolean(),
        async (tests, columns, designate, shared) => {
          // the third criterion is another test of the second's count, or of one of its own
          const column = (k: number) => (shared && k === 2 ? 'b' : ids[k]);
          const of = await method({
            criteria: Object.fromEntries(
              tests.map((one, k) => [
                ids[k],
                {
                  ratio: { numerator: `${column(k)}_n`, denominator: `${column(k)}_d` },
                  unit: 'pct',
                  ...one,
                },
              ]),
            ),
            designate: typeof designate === 'string' ? { criterion: designate } : designate,
          });
          const city: City = {
            id: Array.from({ length: size }, (_, area) => `A${area}`),
            population: [1, 2, 3, 4],
            ...Object.fromEntries(
              ids.flatMap((id, k) => [
                [`${id}_n`, columns[k].map(([n]) => (shared ? (n ?? 0) : n))],
                [`${id}_d`, columns[k].map(([, d]) => d)],
              ]),
            ),
          };
          const report = await readBack(await screenCity(of, city));
          const turner = new Turner(report, of);
          for (let area = 0; area < size; area++) {
            const { turnings, held } = turner.of(area)!;
            expect(held).toEqual([]);
            for (const told of turnings) expect(summary(told)).toEqual(byForce(of, city, area, told.toward));
          }
        },
      ),
      cases(60),
    );
  });

  function summary({ sets: [first] }: Turning) {
    return first && { figures: first.length, persons: effortOf(first) };
  }

  /** Every other numerator of an area tried, alone and together: the fewest that turn it, and of these the fewest persons. */
  function byForce(of: Method, city: City, area: number, toward: Turning['toward']) {
    const goal = toward === 'designated' ? CAN_HOLD : CAN_FAIL;
    const names = [...new Set(Object.values(of.criteria).map(({ ratio }) => ratio!.numerator as string))];
    let best: { figures: number; persons: number } | undefined;
    const turned = structuredClone(city);
    const put = (k: number, figures: number, persons: number): void => {
      if (best && (figures > best.figures || (figures === best.figures && persons >= best.persons))) return;
      if (k === names.length) {
        if (figures > 0 && assess(of, turned).rule[area] === goal) best = { figures, persons };
        return;
      }
      const [cells, was] = [
        turned[names[k]] as (number | null)[],
        (city[names[k]] as (number | null)[])[area],
      ];
      put(k + 1, figures, persons);
      if (was === null) return;
      const most = (city[names[k].replace('_n', '_d')] as number[])[area];
      for (let count = 0; count <= most; count++) {
        if (count === was) continue;
        cells[area] = count;
        put(k + 1, figures + 1, persons + Math.abs(count - was));
      }
      cells[area] = was;
    };
    put(0, 0, 0);
    return best;
  }
});
