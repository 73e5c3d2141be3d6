import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deciding } from '../../src/record/facts/deciding.ts';
import { type City, method, reportOf } from '../screening/city.ts';
import { cases } from '../screening/random.ts';

/** What is told of a city: the criteria with the areas that hang on them, and the missing figures, as texts. */
async function told(blocks: object, city: City) {
  const of = await method(blocks);
  const report = await reportOf(of, city);
  const found = deciding(report, of);
  const { ids } = report.areas;
  return {
    report,
    found,
    criteria: found?.criteria.map(
      ({ id, hangs, settled }) => `${id}: ${hangs.map((area) => ids[area]).join(' ')}, settled ${settled}`,
    ),
    figures: found?.figures.map(
      ({ area, criteria, own, answers }) =>
        `${ids[area]} ${criteria.join()}: ${answers}${own ? ', own' : ''}`,
    ),
  };
}

describe('what the undetermined areas hang on', () => {
  const threshold = { value: 10, strict: false };
  const three = {
    criteria: { a: { column: 'a', threshold }, b: { column: 'b', threshold }, c: { column: 'c', threshold } },
    designate: { 'at-least': 2 },
  };

  it('a criterion turns an area where the others leave it to it', async () => {
    const { criteria, figures } = await told(three, {
      // A: one met and two open, either of which is enough. B: one met, b decides. C: it takes both a and b.
      // D: one open and two not met, so that nothing is open. E: two met
      id: ['A', 'B', 'C', 'D', 'E'],
      a: [12, 12, null, null, 12],
      b: [null, null, null, 1, 12],
      c: [null, 1, 1, 1, null],
    });
    // B alone is determined whatever b is; with A's b not met c is still asked, with C's b met a is
    expect(criteria).toEqual(['b: A B C, settled 1', 'a: C, settled 0', 'c: A, settled 0']);
    expect(figures!.sort()).toEqual([
      'A b: 1, own',
      'A c: 1, own',
      'B b: 1, own',
      'C a: 1, own',
      'C b: 1, own',
    ]);
  });

  it('a missing figure has a hold on those that are compared with it', async () => {
    const ratio = { numerator: 'n', denominator: 'd' };
    const blocks = {
      reference: { of: 'rest-of-city' },
      threshold: { times: 1.5, strict: false },
      criteria: { r: { ratio, unit: 'pct' } },
      designate: { 'at-least': 1 },
    };
    const city = { id: ['A', 'B', 'C', 'D'], n: [20, null, 10, 10], d: [100, 100, 100, 100] };
    // A has 20 %. B between 0 and 100 makes its limit 1.5 x 20 of 300, 10 %, to 1.5 x 120 of 300, 60 %: open.
    // C has 10 %, below 1.5 x 30 of 300, 15 %, which B only raises; so has D
    const { criteria, figures, found } = await told(blocks, city);
    expect(criteria).toEqual(['r: A B, settled 2']);
    expect(figures).toEqual(['B r: 2, own']);
    expect(found!.figures[0].columns).toEqual(['n']);
    // held references move for nobody, and B's figure is its own concern
    expect((await told({ ...blocks, missing: { references: 'held' } }, city)).figures).toEqual([
      'B r: 1, own',
    ]);
  });

  it('a missing figure has a hold on those of its own region', async () => {
    const blocks = {
      reference: { of: 'region', column: 'region' },
      threshold: { times: 1.2, strict: false },
      criteria: { r: { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' } },
      designate: { 'at-least': 1 },
    };
    // B between 0 and 100 makes x's limit 1.2 x 20 of 200, 12 %, to 1.2 x 120 of 200, 72 %: A's 20 % is open. In y F does the same
    // to E
    const { figures } = await told(blocks, {
      ...{ id: ['A', 'B', 'E', 'F'], region: ['x', 'x', 'y', 'y'] },
      ...{ n: [20, null, 20, null], d: [100, 100, 100, 100] },
    });
    expect(figures).toEqual(['B r: 2, own', 'F r: 2, own']);
  });

  it('criteria on one indicator have one figure', async () => {
    const { figures } = await told(
      {
        indicators: { i: { column: 'i' } },
        criteria: { low: { indicator: 'i', threshold }, high: { indicator: 'i', threshold: { value: 20 } } },
        designate: { 'at-least': 1 },
      },
      { id: ['A', 'B'], i: [null, 30] },
    );
    expect(figures).toEqual(['A low,high: 1, own']);
  });

  it('nothing, where nothing is open', async () => {
    expect((await told(three, { id: ['A'], a: [1], b: [1], c: [null] })).found).toBeUndefined();
  });
});

describe('against every way to fill the missing cells', () => {
  /** Rates of the rest of the city, in whole numbers: n of d is at least 1.5 times the rest's. */
  const meets = (n: number, d: number, restN: number, restD: number) => 2 * n * restD >= 3 * restN * d;
  const D = 8;
  const names = ['a', 'b', 'c'] as const;
  const blocks = {
    reference: { of: 'rest-of-city' },
    threshold: { times: 1.5, strict: false },
    criteria: Object.fromEntries(
      names.map((name) => [name, { ratio: { numerator: name, denominator: 'd' }, unit: 'pct' }]),
    ),
    designate: { 'at-least': 2 },
  };
  type Cells = Record<(typeof names)[number], (number | null)[]>;

  /** By missing cell: the areas whose answer turns with it alone in some filling. */
  function turned(cells: Cells): Map<string, Set<number>> {
    const size = cells.a.length;
    const missing = names.flatMap((name) =>
      cells[name].flatMap((cell, area) => (cell === null ? [{ name, area }] : [])),
    );
    const found = new Map(missing.map(({ name, area }) => [`${area} ${name}`, new Set<number>()]));
    const answers = (filled: number[]) => {
      const of = (name: (typeof names)[number], area: number) =>
        cells[name][area] ?? filled[missing.findIndex((one) => one.name === name && one.area === area)];
      return Array.from({ length: size }, (_, area) => {
        const met = names.filter((name) => {
          const all = Array.from({ length: size }, (__, other) => of(name, other));
          const rest = all.reduce((sum, one) => sum + one, 0) - all[area];
          return meets(all[area], D, rest, D * (size - 1));
        });
        return met.length >= 2;
      });
    };
    const base = D + 1;
    const all = Array.from({ length: base ** missing.length }, (_, code) =>
      answers(missing.map((__, k) => Math.floor(code / base ** k) % base)),
    );
    for (const [code, now] of all.entries())
      for (const [k, { name, area: own }] of missing.entries()) {
        // against the same with this cell 0
        const other = all[code - (Math.floor(code / base ** k) % base) * base ** k];
        for (const [area, answer] of now.entries())
          if (answer !== other[area]) found.get(`${own} ${name}`)!.add(area);
      }
    return found;
  }

  const column = fc.array(fc.integer({ min: 0, max: D }), { minLength: 4, maxLength: 4 });
  const places = fc.uniqueArray(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 0, max: 3 })), {
    minLength: 1,
    maxLength: 3,
    selector: ([name, area]) => `${name}${area}`,
  });

  it('exactly the answers that a cell can turn are counted', async () => {
    await fc.assert(
      fc.asyncProperty(fc.record({ a: column, b: column, c: column }), places, async (numbers, gaps) => {
        const cells: Cells = structuredClone(numbers);
        for (const [name, area] of gaps) cells[name][area] = null;
        const id = ['0', '1', '2', '3'];
        const { found } = await told(blocks, { id, ...cells, d: [D, D, D, D] });
        for (const [cell, areas] of turned(cells)) {
          const [area, name] = cell.split(' ');
          const figure = found?.figures.find((one) => one.area === Number(area) && one.criteria[0] === name);
          expect(figure?.answers ?? 0).toBe(areas.size);
          expect(figure?.own ?? false).toBe(areas.has(Number(area)));
        }
      }),
      cases(150),
    );
  });
});

describe('a criterion that is unknown', () => {
  const threshold = { value: 10, strict: false };
  const known = { a: { column: 'a', threshold }, b: { column: 'b', threshold } };
  const city = { id: ['A', 'B', 'C'], a: [12, 12, 1], b: [12, 1, 1], svar: ['', '', ''] };
  const rule = { designate: { 'at-least': 2 } };

  it('takes part as unknown for every area', async () => {
    const u = { unknown: 'Ingen har tallet.' };
    const { report, found, criteria, figures } = await told({ criteria: { ...known, u }, ...rule }, city);
    // A is designated without it, B with it alone, C never
    expect([...report.areas.outcome]).toEqual([1, 2, 0]);
    expect(report.criteria.at(-1)).toMatchObject({
      id: 'u',
      met: 0,
      notMet: 0,
      unknown: 3,
      notMeasured: null,
    });
    expect(criteria).toEqual(['u: B, settled 1']);
    // there is no cell to ask for
    expect(figures).toEqual([]);
    expect(found!.criteria[0]).toMatchObject({
      everywhere: { designated: 2, undetermined: 0 },
      nowhere: { designated: 1, undetermined: 0 },
    });
  });

  it('answers as a yes or no that is blank in every row does', async () => {
    const flag = { flag: { column: 'svar', yes: ['ja'], no: ['nej'] } };
    const outcomes = async (u: object) => {
      const { report } = await told({ criteria: { ...known, u }, ...rule }, city);
      const { outcome, met, unknown, least, most } = report.areas;
      return { outcome, met, unknown, least, most };
    };
    expect(await outcomes({ unknown: 'Ingen har tallet.' })).toEqual(await outcomes(flag));
  });

  it('needs no threshold, and takes none from the method', async () => {
    const { report } = await told(
      {
        reference: { of: 'rest-of-city' },
        threshold: { times: 1.5 },
        criteria: { u: { unknown: 'W' }, r: { ratio: { numerator: 'n', denominator: 'd' } } },
        designate: { all: ['u', 'r'] },
      },
      { id: ['A', 'B'], n: [9, 1], d: [10, 10] },
    );
    expect([...report.areas.outcome]).toEqual([2, 0]);
  });
});
