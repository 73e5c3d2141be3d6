import fc from 'fast-check';
import type { City } from './city.ts';

// Random methods, and random cities that fit them. Numbers are small, so that ties, zeros, empty universes and
// values right at a limit come up all the time.

/** So many random cases, the same in every run; `SEED=7 npx vitest run tests/screening` tries others. */
export const cases = (numRuns: number) => ({ numRuns, seed: Number(process.env.SEED ?? 1) });

/** How a criterion is measured, which decides what its cells may hold. */
type Kind = 'pct' | 'wide-range' | 'ratio-pct' | 'ratio-promille';
const kinds: Kind[] = ['pct', 'wide-range', 'ratio-pct', 'ratio-promille'];

export interface RandomMethod {
  /** as they would stand in the method file */
  blocks: object;
  kinds: Record<string, Kind>;
}

export interface MethodChoices {
  /** what may be compared with; left out: all */
  references?: string[];
  /** how limits may be stated; left out: all */
  thresholds?: ('times' | 'plus' | 'value')[];
  missing?: 'free' | 'held';
  mostCriteria?: number;
}

/** Every kind of reference that pools areas, and those that do not. */
export const pooled = ['city', 'rest-of-city', 'non-designated', 'region'];
const allReferences = [...pooled, 'value', 'column', 'percentile'];

/** The possible values of a criterion's indicator. */
export const ranges: Record<Kind, [number, number]> = {
  pct: [0, 100],
  'wide-range': [-20, 60],
  'ratio-pct': [0, 100],
  'ratio-promille': [0, 1000],
};

/** The columns of a criterion's cells. */
export function columnsOf(criterion: string, kind: Kind): string[] {
  return kind.startsWith('ratio') ? [`${criterion}_n`, `${criterion}_d`] : [criterion];
}

function measure(criterion: string, kind: Kind): object {
  if (kind === 'pct') return { column: criterion, unit: 'pct' };
  if (kind === 'wide-range') return { column: { name: criterion, range: ranges[kind] } };
  const ratio = { numerator: `${criterion}_n`, denominator: `${criterion}_d` };
  if (kind === 'ratio-pct') return { ratio, unit: 'pct' };
  return { ratio: { ...ratio, range: ranges[kind] }, unit: 'promille' };
}

function reference(kind: Kind, choices: MethodChoices): fc.Arbitrary<object> {
  const weights = kind.startsWith('ratio') ? ['denominator', 'population', 'none'] : ['population', 'none'];
  return fc
    .record({
      of: fc.constantFrom(...(choices.references ?? allReferences)),
      weights: fc.constantFrom(...weights),
      value: fc.integer({ min: 0, max: 40 }),
      percentile: fc.constantFrom(0, 50, 80, 100),
      definition: fc.constantFrom('linear', 'nearest-rank'),
    })
    .map(({ of, weights: chosen, value, percentile, definition }) => {
      if (of === 'value') return { of, value };
      if (of === 'column') return { of, column: 'norm' };
      if (of === 'percentile') return { of, percentile, definition };
      return { of, weights: chosen, ...(of === 'region' ? { column: 'region' } : {}) };
    });
}

function threshold(choices: MethodChoices): fc.Arbitrary<object> {
  const ways = {
    times: fc.constantFrom(0, 0.5, 1, 1.1, 1.5, 2).map((times) => ({ times })),
    plus: fc.constantFrom(-10, -0.5, 0, 0.1, 5, 20).map((plus) => ({ plus })),
    value: fc.integer({ min: 0, max: 60 }).map((value) => ({ value })),
  };
  const chosen = (choices.thresholds ?? ['times', 'plus', 'value']).map((way) => ways[way]);
  return fc.tuple(fc.oneof(...chosen), fc.boolean()).map(([way, strict]) => ({ ...way, strict }));
}

/** A rule tree over criteria, at most three deep; the same criterion may come more than once. */
export function rule(criteria: string[]): fc.Arbitrary<object | string> {
  const leaf = fc.constantFrom(...criteria);
  const { tree } = fc.letrec<{ tree: object | string }>((tie) => {
    const inner = fc.array(tie('tree'), { minLength: 1, maxLength: 4 });
    return {
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        { weight: 3, arbitrary: leaf },
        {
          weight: 2,
          arbitrary: fc.tuple(inner, fc.nat(3)).map(([of, k]) => ({ 'at-least': 1 + (k % of.length), of })),
        },
        { weight: 1, arbitrary: inner.map((all) => ({ all })) },
        { weight: 1, arbitrary: inner.map((any) => ({ any })) },
        { weight: 1, arbitrary: tie('tree').map((not) => ({ not })) },
      ),
    };
  });
  return tree;
}

/** A method of one to four criteria. Areas of the kind "x" are excluded, and may stay in the references. */
export function randomMethod(choices: MethodChoices = {}): fc.Arbitrary<RandomMethod> {
  const { mostCriteria = 4, missing = 'free' } = choices;
  return fc.array(fc.constantFrom(...kinds), { minLength: 1, maxLength: mostCriteria }).chain((chosen) => {
    const ids = chosen.map((_, k) => `c${k}`);
    const criteria = chosen.map((kind, k) =>
      fc
        .record({
          worse: fc.constantFrom('higher', 'lower'),
          threshold: threshold(choices),
          reference: reference(kind, choices),
        })
        .map((rest) => ({ ...measure(ids[k], kind), ...rest })),
    );
    return fc
      .record({ criteria: fc.tuple(...criteria), designate: rule(ids), inReferences: fc.boolean() })
      .map(({ criteria: blocks, designate, inReferences }) => ({
        blocks: {
          missing: { references: missing },
          exclude: { kind: { column: 'kind', is: ['x'], 'in-references': inReferences } },
          criteria: Object.fromEntries(blocks.map((block, k) => [ids[k], block])),
          designate: typeof designate === 'string' ? { criterion: designate } : designate,
        },
        kinds: Object.fromEntries(chosen.map((kind, k) => [ids[k], kind])),
      }));
  });
}

/** One cell in so many is missing. */
const SOME = 5;
const maybe = <T>(cell: fc.Arbitrary<T>, missing: boolean): fc.Arbitrary<T | null> =>
  missing ? fc.option(cell, { freq: SOME }) : cell;

/** A row of a city: numbers or text by column. */
type Row = Record<string, number | string | null>;

function row({ kinds: byCriterion }: RandomMethod, missing: boolean): fc.Arbitrary<Row> {
  const share = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0, 10, 20, 30, 12.5, 99.9));
  const cells: Record<string, fc.Arbitrary<Row>> = {};
  for (const [criterion, kind] of Object.entries(byCriterion)) {
    if (kind === 'pct') cells[criterion] = maybe(share, missing).map((cell) => ({ [criterion]: cell }));
    else if (kind === 'wide-range') {
      cells[criterion] = maybe(fc.integer({ min: -20, max: 60 }), missing).map((cell) => ({
        [criterion]: cell,
      }));
    } else {
      cells[criterion] = fc
        .oneof(
          { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
          { weight: 1, arbitrary: fc.constant(0) },
        )
        .chain((d) =>
          fc.tuple(maybe(fc.integer({ min: 0, max: d }), missing), maybe(fc.constant(d), missing)),
        )
        .map(([n, d]) => ({ [`${criterion}_n`]: n, [`${criterion}_d`]: d }));
    }
  }
  const about = fc.record({
    population: maybe(fc.integer({ min: 0, max: 50 }), missing),
    norm: fc.integer({ min: 0, max: 40 }),
    region: fc.constantFrom('east', 'west'),
    kind: fc.constantFrom('', '', '', 'x'),
  });
  return fc.tuple(about, ...Object.values(cells)).map((parts) => Object.assign({}, ...parts) as Row);
}

/** A city of one to eight areas, with or without missing cells. */
export function randomCity(of: RandomMethod, missing = true): fc.Arbitrary<City> {
  return fc.array(row(of, missing), { minLength: 1, maxLength: 8 }).map(cityOf);
}

function cityOf(rows: Row[]): City {
  const names = Object.keys(rows[0]);
  const columns = names.map((name) => [name, rows.map((one) => one[name])]);
  return { id: rows.map((_, area) => `A${area}`), ...Object.fromEntries(columns) };
}

/** A random method and a city that fits it. */
export function methodAndCity(
  choices: MethodChoices = {},
  missing = true,
): fc.Arbitrary<[RandomMethod, City]> {
  return randomMethod(choices).chain((of) => fc.tuple(fc.constant(of), randomCity(of, missing)));
}

/** Where a cell is missing. */
export interface Gap {
  column: string;
  area: number;
}

/** The missing cells of a city. */
export function gaps(city: City): Gap[] {
  return Object.entries(city).flatMap(([column, cells]) =>
    cells.flatMap((cell, area) => (cell === null ? [{ column, area }] : [])),
  );
}

/**
 * A city with some of its missing cells filled: with any value of the indicator's range, a denominator or
 * population with anything up to the greatest observed, a numerator with anything that leaves the ratio a share.
 *
 * @param chosen a number from 0 to 1 a gap, which says where in its range the value lies; undefined leaves it missing
 */
export function filled(of: RandomMethod, city: City, chosen: (gap: Gap) => number | undefined): City {
  const result: City = structuredClone(city);
  const at = (column: string, area: number) => (result[column] as (number | null)[])[area];
  const put = (column: string, area: number, value: number): void => {
    (result[column] as (number | null)[])[area] = value;
  };
  const observed = (column: string) =>
    Math.max(0, ...(city[column] as (number | null)[]).filter((cell) => cell !== null));
  const fill = (column: string, area: number, least: number, greatest: number, whole: boolean): void => {
    if ((city[column] as (number | null)[])[area] !== null || greatest < least) return;
    const where = chosen({ column, area });
    if (where === undefined) return;
    const value = least + where * (greatest - least);
    put(column, area, whole ? Math.round(value) : value);
  };
  for (let area = 0; area < city.id.length; area++) {
    fill('population', area, 0, observed('population'), true);
    for (const [criterion, kind] of Object.entries(of.kinds)) {
      if (!kind.startsWith('ratio')) {
        fill(criterion, area, ...ranges[kind], false);
        continue;
      }
      const [n, d] = columnsOf(criterion, kind);
      fill(d, area, at(n, area) ?? 0, observed(d), true);
      fill(n, area, 0, at(d, area) ?? observed(d), true);
    }
  }
  return result;
}

/** Where in its range each gap is filled, the ends of the range most often; undefined leaves it missing. */
export function filling(city: City): fc.Arbitrary<(gap: Gap) => number | undefined> {
  const where = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
  const places = gaps(city);
  const some = fc.array(fc.option(where, { nil: undefined, freq: 3 }), {
    minLength: places.length,
    maxLength: places.length,
  });
  const all = fc.array(where, { minLength: places.length, maxLength: places.length });
  const byPlace = (values: (number | undefined)[]) => {
    const known = new Map(places.map(({ column, area }, k) => [`${column} ${area}`, values[k]]));
    return ({ column, area }: Gap) => known.get(`${column} ${area}`);
  };
  return fc.oneof(some, all).map(byPlace);
}
