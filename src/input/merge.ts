import type { ColumnPlan } from '../criteria/columns.ts';
import { ABSENT, type Part } from './part.ts';
import type { YearTable } from './year-table.ts';

/** A row of a file: where a cell of a table comes from. */
export interface Origin {
  file: number;
  row: number;
}

/** An area that a file gives twice, or a cell that two files give differently. */
export interface Duplicate {
  id: string;
  /** undefined: the whole row, in one file */
  column: string | undefined;
  first: Origin;
  second: Origin;
}

/** The tables of the parts of one year, with what there is to say about how they fit. */
export interface Merged {
  table: YearTable;
  /** the row that a column of an area comes from; without a column, the first row that has the area */
  origin: (area: number, column?: string) => Origin;
  /** the first hundred */
  duplicates: Duplicate[];
  duplicateCount: number;
  /** areas that some of the year's files lack */
  partial: string[];
}

const KEPT = 100;

class Duplicates {
  readonly kept: Duplicate[] = [];
  count = 0;

  add(duplicate: () => Duplicate): void {
    this.count++;
    if (this.kept.length < KEPT) this.kept.push(duplicate());
  }
}

/** Puts the parts of one year together: areas in the order of their ids, columns of all files side by side. */
export function mergeParts(parts: Part[], plan: ColumnPlan): Merged {
  const duplicates = new Duplicates();
  const orders = parts.map((part) => idOrder(part.ids));
  for (const [k, part] of parts.entries()) findDuplicateRows(part, orders[k], duplicates);
  const absent = plan.format['absent-rows'] === 'zero' ? 0 : Number.NaN;
  return parts.length === 1
    ? single(parts[0], orders[0], duplicates, absent)
    : joined(parts, duplicates, plan, absent);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Positions in the order of the ids; undefined where they are in order already. */
function idOrder(ids: string[]): Uint32Array | undefined {
  let ascending = true;
  for (let i = 1; i < ids.length && ascending; i++) ascending = ids[i - 1] <= ids[i];
  return ascending
    ? undefined
    : Uint32Array.from(ids.keys()).sort((a, b) => compare(ids[a], ids[b]) || a - b);
}

function findDuplicateRows(part: Part, order: Uint32Array | undefined, duplicates: Duplicates): void {
  const { file, ids, rows } = part;
  const at = (i: number) => (order ? order[i] : i);
  for (let i = 1, first = 0; i < ids.length; i++) {
    const id = ids[at(i)];
    if (id !== ids[at(first)]) {
      first = i;
      continue;
    }
    const origin = (position: number): Origin => ({ file, row: rows.get(at(position)) });
    duplicates.add(() => ({ id, column: undefined, first: origin(first), second: origin(i) }));
  }
}

function single(part: Part, order: Uint32Array | undefined, duplicates: Duplicates, absent: number): Merged {
  const pick = <T>(values: T[]): T[] => (order ? Array.from(order, (position) => values[position]) : values);
  const numbers = new Map<string, Float64Array>();
  for (const [column, growable] of part.numbers) {
    const values = growable.toArray();
    for (let i = 0; i < values.length; i++) if (values[i] === ABSENT) values[i] = absent;
    numbers.set(column, order ? Float64Array.from(order, (position) => values[position]) : values);
  }
  const texts = new Map([...part.texts].map(([column, values]) => [column, pick(values)]));
  return {
    table: { year: part.year, ids: pick(part.ids), names: pick(part.names), numbers, texts },
    origin: (area) => ({ file: part.file, row: part.rows.get(order ? order[area] : area) }),
    duplicates: duplicates.kept,
    duplicateCount: duplicates.count,
    partial: [],
  };
}

/** In `JoinedColumn.givenBy`: the area is in no file with this column; it is, but without this cell. */
const NOWHERE = -1;
const NO_CELL = -2;

/** A column over all areas of several parts, and the part that gave each cell. */
interface JoinedColumn<Values extends Float64Array | string[]> {
  values: Values;
  givenBy: Int32Array;
}

/**
 * Several files of one year, joined on the area. A cell may stand in several files if it is the same in all, as
 * a population or a name may.
 */
function joined(parts: Part[], duplicates: Duplicates, plan: ColumnPlan, absent: number): Merged {
  const ids = [...new Set(parts.flatMap((part) => part.ids))].sort(compare);
  const position = new Map(ids.map((id, i) => [id, i]));
  const areasOf = parts.map((part) => Uint32Array.from(part.ids, (id) => position.get(id)!));
  const rowOf = lazyRows(parts, areasOf);
  const origin = (k: number, area: number): Origin => ({ file: parts[k].file, row: rowOf(k, area) });
  const given = () => new Int32Array(ids.length).fill(NOWHERE);
  const numbers = new Map<string, JoinedColumn<Float64Array>>();
  const texts = new Map<string, JoinedColumn<string[]>>();
  const firstPart = given();
  const names = [...ids];

  const refuse = (column: string, area: number, first: number, second: number): void =>
    duplicates.add(() => ({
      id: ids[area],
      column,
      first: origin(first, area),
      second: origin(second, area),
    }));

  for (const [k, part] of parts.entries()) {
    const areas = areasOf[k];
    for (let i = 0; i < part.length; i++) {
      if (firstPart[areas[i]] === NOWHERE) firstPart[areas[i]] = k;
      if (part.names[i] !== part.ids[i]) names[areas[i]] = part.names[i];
    }
    for (const [column, growable] of part.numbers) {
      const { values, givenBy } = entry(numbers, column, () => ({
        values: new Float64Array(ids.length).fill(Number.NaN),
        givenBy: given(),
      }));
      for (let i = 0; i < part.length; i++) {
        const area = areas[i];
        const value = growable.get(i);
        const earlier = givenBy[area];
        if (value === ABSENT) {
          if (earlier >= 0) continue;
          values[area] = absent;
          givenBy[area] = NO_CELL;
        } else if (earlier < 0 || earlier === k) {
          values[area] = value;
          givenBy[area] = k;
        } else if (!Object.is(values[area], value)) {
          refuse(column, area, earlier, k);
        }
      }
    }
    for (const [column, cells] of part.texts) {
      const { values, givenBy } = entry(texts, column, () => ({
        values: new Array<string>(ids.length).fill(''),
        givenBy: given(),
      }));
      for (let i = 0; i < part.length; i++) {
        const area = areas[i];
        const earlier = givenBy[area];
        if (earlier < 0 || earlier === k) {
          values[area] = cells[i];
          givenBy[area] = k;
        } else if (values[area] !== cells[i]) {
          refuse(column, area, earlier, k);
        }
      }
    }
  }

  const ofPlan = [...plan.numbers.keys(), ...plan.flags.keys()].flatMap(
    (column) => numbers.get(column) ?? [],
  );
  return {
    table: { year: parts[0].year, ids, names, numbers: valuesOf(numbers), texts: valuesOf(texts) },
    origin: (area, column) => {
      const k = column === undefined ? NOWHERE : (numbers.get(column)?.givenBy[area] ?? NOWHERE);
      return origin(k >= 0 ? k : firstPart[area], area);
    },
    duplicates: duplicates.kept,
    duplicateCount: duplicates.count,
    partial: ids.filter((_, area) => ofPlan.some(({ givenBy }) => givenBy[area] === NOWHERE)),
  };
}

/** The row of a part that an area comes from. Looked up for messages only, so the tables are made when first asked. */
function lazyRows(parts: Part[], areasOf: Uint32Array[]): (part: number, area: number) => number {
  const tables: Map<number, number>[] = [];
  return (k, area) => {
    tables[k] ??= new Map(Array.from(areasOf[k], (of, i) => [of, parts[k].rows.get(i)]));
    return tables[k].get(area)!;
  };
}

function entry<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}

function valuesOf<Values extends Float64Array | string[]>(
  columns: Map<string, JoinedColumn<Values>>,
): Map<string, Values> {
  return new Map([...columns].map(([column, { values }]) => [column, values]));
}
