import type { ColumnPlan } from '../criteria/columns.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { byCodeUnit } from '../text/order.ts';
import { present } from '../values/present.ts';
import { ABSENT, type Part } from './part.ts';

/** A row of a file: where a cell of a table comes from. */
export interface Origin {
  file: number;
  row: number;
}

/** An area that a file gives twice. */
export interface RepeatedRow {
  id: string;
  first: Origin;
  second: Origin;
}

/** A cell that two files give differently; null is a number that is missing. */
export interface OtherCell extends RepeatedRow {
  column: string;
  earlier: string | number | null;
  later: string | number | null;
}

/** The tables of the parts of one year, with what there is to say about how they fit. */
export interface Merged {
  table: YearTable;
  /** the row that a column of an area comes from; without a column, the first row that has the area */
  origin: (area: number, column?: string) => Origin;
  /** the areas as their rows follow each other in the files; undefined: as their ids do */
  inFile: Uint32Array | undefined;
  /** by the part that they are of */
  repeatedRows: Counted<RepeatedRow>[];
  otherCells: Counted<OtherCell>;
  /** areas that some of the year's files lack */
  partial: string[];
}

const KEPT = 100;

/** The first hundred of a kind, and how many there are. */
export class Counted<Item> {
  readonly kept: Item[] = [];
  count = 0;

  add(item: () => Item): void {
    this.count++;
    if (this.kept.length < KEPT) this.kept.push(item());
  }
}

/** Puts the parts of one year together: areas in the order of their ids, columns of all files side by side. */
export function mergeParts(parts: Part[], plan: ColumnPlan): Merged {
  const orders = parts.map((part) => idOrder(part.ids));
  const repeatedRows = parts.map((part, k) => findRepeatedRows(part, orders[k]));
  const absent = plan.format['absent-rows'] === 'zero' ? 0 : Number.NaN;
  return parts.length === 1
    ? single(parts[0], orders[0], repeatedRows, absent)
    : joined(parts, repeatedRows, plan, absent);
}

/** Positions in the order of the ids; undefined where they are in order already. */
function idOrder(ids: string[]): Uint32Array | undefined {
  let ascending = true;
  for (let i = 1; i < ids.length && ascending; i++) ascending = ids[i - 1] <= ids[i];
  return ascending
    ? undefined
    : Uint32Array.from(ids.keys()).sort((a, b) => byCodeUnit(ids[a], ids[b]) || a - b);
}

function findRepeatedRows({ file, ids, rows }: Part, order: Uint32Array | undefined): Counted<RepeatedRow> {
  const repeated = new Counted<RepeatedRow>();
  const at = (i: number) => (order ? order[i] : i);
  for (let i = 1, first = 0; i < ids.length; i++) {
    const id = ids[at(i)];
    if (id !== ids[at(first)]) {
      first = i;
      continue;
    }
    const origin = (position: number): Origin => ({ file, row: rows.get(at(position)) });
    repeated.add(() => ({ id, first: origin(first), second: origin(i) }));
  }
  return repeated;
}

function single(
  part: Part,
  order: Uint32Array | undefined,
  repeatedRows: Counted<RepeatedRow>[],
  absent: number,
): Merged {
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
    inFile: order && inverse(order),
    repeatedRows,
    otherCells: new Counted(),
    partial: [],
  };
}

/** Areas by their rows, from rows by their areas. */
function inverse(rows: Uint32Array): Uint32Array {
  const areas = new Uint32Array(rows.length);
  for (let area = 0; area < rows.length; area++) areas[rows[area]] = area;
  return areas;
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
function joined(
  parts: Part[],
  repeatedRows: Counted<RepeatedRow>[],
  plan: ColumnPlan,
  absent: number,
): Merged {
  const ids = [...new Set(parts.flatMap((part) => part.ids))].sort(byCodeUnit);
  const position = new Map(ids.map((id, i) => [id, i]));
  const areasOf = parts.map((part) => Uint32Array.from(part.ids, (id) => present(position.get(id))));
  const rowOf = lazyRows(parts, areasOf);
  const origin = (k: number, area: number): Origin => ({ file: parts[k].file, row: rowOf(k, area) });
  const given = () => new Int32Array(ids.length).fill(NOWHERE);
  const numbers = new Map<string, JoinedColumn<Float64Array>>();
  const texts = new Map<string, JoinedColumn<string[]>>();
  const firstPart = given();
  const inFile = new Uint32Array(ids.length);
  let met = 0;
  const names: JoinedColumn<string[]> = { values: [...ids], givenBy: given() };
  const otherCells = new Counted<OtherCell>();

  type Value = OtherCell['later'];
  const refuse = (column: string, area: number, [first, k]: number[], earlier: Value, later: Value): void =>
    otherCells.add(() => ({
      id: ids[area],
      column,
      first: origin(first, area),
      second: origin(k, area),
      earlier,
      later,
    }));
  const joinText = (
    { values, givenBy }: JoinedColumn<string[]>,
    column: string,
    area: number,
    text: string,
    k: number,
  ): void => {
    const earlier = givenBy[area];
    if (earlier < 0 || earlier === k) {
      values[area] = text;
      givenBy[area] = k;
    } else if (values[area] !== text) refuse(column, area, [earlier, k], values[area], text);
  };

  for (const [k, part] of parts.entries()) {
    const areas = areasOf[k];
    for (let i = 0; i < part.length; i++) {
      if (firstPart[areas[i]] !== NOWHERE) continue;
      firstPart[areas[i]] = k;
      inFile[met++] = areas[i];
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
          refuse(column, area, [earlier, k], numberOrNull(values[area]), numberOrNull(value));
        }
      }
    }
    for (const [column, cells] of part.texts) {
      const none = () => ({ values: new Array<string>(ids.length).fill(''), givenBy: given() });
      const joinedTexts = entry(texts, column, none);
      for (const [i, area] of areas.entries()) joinText(joinedTexts, column, area, cells[i], k);
    }
    const { nameColumn } = part;
    if (nameColumn === undefined) continue;
    // a column of texts that holds the names too is one column, and told once
    const told = part.texts.has(nameColumn);
    for (const [i, area] of areas.entries()) {
      // a file may leave a name out that another gives
      if (part.names[i] === '') continue;
      if (told) names.values[area] = part.names[i];
      else joinText(names, nameColumn, area, part.names[i], k);
    }
  }

  const ofPlan = [...plan.numbers.keys(), ...plan.flags.keys()].flatMap(
    (column) => numbers.get(column) ?? [],
  );
  return {
    table: {
      year: parts[0].year,
      ids,
      names: names.values,
      numbers: valuesOf(numbers),
      texts: valuesOf(texts),
    },
    origin: (area, column) => {
      const k = column === undefined ? NOWHERE : (numbers.get(column)?.givenBy[area] ?? NOWHERE);
      return origin(k >= 0 ? k : firstPart[area], area);
    },
    inFile: inFile.every((area, row) => area === row) ? undefined : inFile,
    repeatedRows,
    otherCells,
    partial: ids.filter((_, area) => ofPlan.some(({ givenBy }) => givenBy[area] === NOWHERE)),
  };
}

/** The row of a part that an area comes from. Looked up for messages only, so the tables are made when first asked. */
function lazyRows(parts: Part[], areasOf: Uint32Array[]): (part: number, area: number) => number {
  const tables: Map<number, number>[] = [];
  return (k, area) => {
    tables[k] ??= new Map(Array.from(areasOf[k], (of, i) => [of, parts[k].rows.get(i)]));
    return present(tables[k].get(area));
  };
}

const numberOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

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
