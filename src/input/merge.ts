import type { ColumnPlan } from '../criteria/columns.ts';
import type { GrowableNumbers } from './growable.ts';
import type { Part } from './part.ts';
import type { YearTable } from './year-table.ts';

/** A row of a file: where an area of a table comes from. */
export interface Origin {
  file: number;
  row: number;
}

/** A cell or row that the files give more than once. */
export interface Duplicate {
  id: string;
  /** undefined: the whole row, in one file */
  column: string | undefined;
  first: Origin;
  second: Origin;
}

export interface Merged {
  table: YearTable;
  /** the row that each area comes from, in the first file that has it */
  origin: (area: number) => Origin;
  duplicates: Duplicate[];
  /** areas that some of the year's files lack */
  partial: string[];
  /** which file gives each column */
  fileOf: Map<string, number>;
}

/** Puts the parts of one year together: areas in the order of their ids, columns of all files side by side. */
export function mergeParts(parts: Part[], plan: ColumnPlan): Merged {
  const sorted = parts.map(sortPart);
  const duplicates = sorted.flatMap(({ part, order }) => duplicateRows(part, order));
  return parts.length === 1 ? single(sorted[0], duplicates) : joined(sorted, duplicates, plan);
}

interface SortedPart {
  part: Part;
  /** rows in the order of their ids; undefined where they are in order already */
  order: Uint32Array | undefined;
}

function sortPart(part: Part): SortedPart {
  const { ids } = part;
  let ascending = true;
  for (let i = 1; i < ids.length && ascending; i++) ascending = ids[i - 1] <= ids[i];
  if (ascending) return { part, order: undefined };
  const order = Uint32Array.from(ids.keys()).sort((a, b) =>
    ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : a - b,
  );
  return { part, order };
}

function duplicateRows(part: Part, order: Uint32Array | undefined): Duplicate[] {
  const found: Duplicate[] = [];
  const at = (i: number) => (order ? order[i] : i);
  for (let i = 1; i < part.length; i++) {
    if (part.ids[at(i)] !== part.ids[at(i - 1)]) continue;
    const origin = (row: number) => ({ file: part.file, row: part.rows.get(row) });
    found.push({ id: part.ids[at(i)], column: undefined, first: origin(at(i - 1)), second: origin(at(i)) });
  }
  return found;
}

function single({ part, order }: SortedPart, duplicates: Duplicate[]): Merged {
  const pick = <T>(values: T[]): T[] => (order ? Array.from(order, (row) => values[row]) : values);
  const numbers = new Map<string, Float64Array>();
  for (const [column, values] of part.numbers) {
    const array = values.toArray(part.length);
    numbers.set(column, order ? Float64Array.from(order, (row) => array[row]) : array);
  }
  const texts = new Map([...part.texts].map(([column, values]) => [column, pick(values)]));
  return {
    table: { year: part.year, ids: pick(part.ids), names: pick(part.names), numbers, texts },
    origin: (area) => ({ file: part.file, row: part.rows.get(order ? order[area] : area) }),
    duplicates,
    partial: [],
    fileOf: new Map([...part.numbers.keys(), ...part.texts.keys()].map((column) => [column, part.file])),
  };
}

function joined(sorted: SortedPart[], duplicates: Duplicate[], plan: ColumnPlan): Merged {
  const ids = [...new Set(sorted.flatMap(({ part }) => part.ids))].sort((a, b) =>
    a < b ? -1 : a > b ? 1 : 0,
  );
  const position = new Map(ids.map((id, i) => [id, i]));
  const names = [...ids];
  const origins: (Origin | undefined)[] = new Array(ids.length);
  const table: YearTable = { year: sorted[0].part.year, ids, names, numbers: new Map(), texts: new Map() };
  const fileOf = new Map<string, number>();
  const givenBy = new Map<string, Int32Array>();
  const columnsOf = (part: Part) => [...part.numbers.keys(), ...part.texts.keys()];

  for (const { part } of sorted) {
    for (const column of columnsOf(part)) {
      if (givenBy.has(column)) continue;
      givenBy.set(column, new Int32Array(ids.length).fill(-1));
      fileOf.set(column, part.file);
      if (part.numbers.has(column)) table.numbers.set(column, new Float64Array(ids.length).fill(Number.NaN));
      else table.texts.set(column, new Array(ids.length).fill(''));
    }
    for (let row = 0; row < part.length; row++) {
      const area = position.get(part.ids[row])!;
      const origin = { file: part.file, row: part.rows.get(row) };
      origins[area] ??= origin;
      if (part.names[row] !== part.ids[row]) names[area] = part.names[row];
      for (const column of columnsOf(part)) {
        const given = givenBy.get(column)!;
        if (given[area] >= 0 && given[area] !== part.file) {
          const first = sorted.find((other) => other.part.file === given[area])!.part;
          const firstRow = first.rows.get(first.ids.indexOf(part.ids[row]));
          duplicates.push({
            id: part.ids[row],
            column,
            first: { file: first.file, row: firstRow },
            second: origin,
          });
          continue;
        }
        given[area] = part.file;
        const values: GrowableNumbers | undefined = part.numbers.get(column);
        if (values) table.numbers.get(column)![area] = values.get(row);
        else table.texts.get(column)![area] = part.texts.get(column)![row];
      }
    }
  }
  const partial = ids.filter((_, area) =>
    [...plan.numbers.keys()].some((column) => givenBy.has(column) && givenBy.get(column)![area] < 0),
  );
  return { table, origin: (area) => origins[area]!, duplicates, partial, fileOf };
}
