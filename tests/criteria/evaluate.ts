import { expect } from 'vitest';
import { checkMethod } from '../../src/criteria/check.ts';
import { effectiveMethod, type Method } from '../../src/criteria/effective.ts';
import { Evaluator } from '../../src/criteria/evaluator.ts';
import type { Measure } from '../../src/criteria/measure.ts';
import { methodSchema, type WrittenMethod } from '../../src/criteria/schema/method.ts';
import type { YearTable } from '../../src/criteria/year-table.ts';
import { ErrorList } from '../../src/messages/errors.ts';

/** Columns of numbers (null is missing) or of text, a cell per area. The column `id` names the areas. */
export type Columns = Record<string, (number | null)[] | string[]>;
type Cells = (number | null)[];

/** The year that tests assess where they say nothing else. */
export const YEAR = 2025;

/** A method with every default written out, of which a test states what it is about. */
export function method(blocks: object): Method {
  const whole = {
    udpeg: 1,
    id: 'm',
    title: 't',
    areas: { id: 'id', population: 'population' },
    designate: { 'at-least': 1 },
  };
  const parsed = methodSchema.parse({ ...whole, ...blocks }) as WrittenMethod;
  const errors = new ErrorList();
  checkMethod(parsed, { placeOf: () => ({}), placeOfKey: () => ({}) }, errors);
  // a method of indicators alone has no criteria for `at-least: 1` to count
  expect(errors.findings.filter(({ code }) => code !== 'method-at-least-too-many')).toEqual([]);
  return effectiveMethod(parsed);
}

export interface Setting {
  /** other years, by year */
  years?: Record<number, Columns>;
  /** 1 for the assessed areas; left out: all */
  assessed?: number[];
  /** 1 for the areas of pooled references; left out: the assessed */
  members?: number[];
  nonDesignated?: number[];
}

/** An evaluator over plain columns. */
export function evaluator(of: Method, columns: Columns, setting: Setting = {}): Evaluator {
  const tables = new Map(
    [[YEAR, columns] as const, ...years(setting)].map(([year, c]) => [year, table(year, c)]),
  );
  const evaluators = new Map<number, Evaluator>();
  const ofYear = (year: number): Evaluator | undefined => {
    const own = tables.get(year);
    if (own && !evaluators.has(year)) {
      const all = new Uint8Array(own.ids.length).fill(1);
      const mask = (flags: number[] | undefined, otherwise: Uint8Array) =>
        flags && year === YEAR ? Uint8Array.from(flags) : otherwise;
      const assessed = mask(setting.assessed, all);
      const members = mask(setting.members, assessed);
      const nonDesignated = mask(setting.nonDesignated, assessed);
      evaluators.set(year, new Evaluator(of, own, { assessed, members, nonDesignated }, ofYear));
    }
    return evaluators.get(year);
  };
  return ofYear(YEAR)!;
}

function years(setting: Setting): [number, Columns][] {
  return Object.entries(setting.years ?? {}).map(([year, columns]) => [Number(year), columns]);
}

function table(year: number, { id, ...columns }: Columns): YearTable {
  const size = (id ?? Object.values(columns)[0]).length;
  const ids =
    (id as string[]) ?? Array.from({ length: size }, (_, area) => `A${String(area).padStart(4, '0')}`);
  const numbers = new Map<string, Float64Array>();
  const texts = new Map<string, string[]>();
  for (const [name, cells] of Object.entries(columns)) {
    expect(cells.length, name).toBe(size);
    if (cells.some((cell) => typeof cell === 'string')) texts.set(name, cells as string[]);
    else
      numbers.set(
        name,
        Float64Array.from(cells as Cells, (cell) => cell ?? Number.NaN),
      );
  }
  return { year, ids, names: ids, numbers, texts };
}

/** The values of one measure, as it would stand in the method file; null is missing. */
export function values(
  measure: object,
  columns: Columns,
  setting: Setting & { blocks?: object } = {},
): (number | null)[] {
  const of = method({ indicators: { it: measure as Measure }, ...setting.blocks });
  return plain(evaluator(of, columns, setting).value('it'));
}

/** A typed column as plain numbers; null is missing. */
export function plain(column: Float64Array): (number | null)[] {
  return Array.from(column, (value) => (Number.isNaN(value) ? null : value));
}

/** Equal within 12 digits, missing where missing. */
export function expectClose(actual: (number | null)[], expected: (number | null)[]): void {
  expect(actual.map((value) => value !== null)).toEqual(expected.map((value) => value !== null));
  actual.forEach((value, area) => {
    const wanted = expected[area];
    if (value === null || wanted === null) return;
    expect(Math.abs(value - wanted), `area ${area}: ${value}, expected ${wanted}`).toBeLessThanOrEqual(
      1e-12 * Math.max(1, Math.abs(wanted)),
    );
  });
}
