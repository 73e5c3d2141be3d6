import { columnsToRead } from '../criteria/columns.ts';
import { cleanText } from '../input/clean-text.ts';
import { pairFaults } from '../input/merged-checks.ts';
import { RowErrors } from '../input/row-errors.ts';
import { flagCell, numberCell } from '../input/row-values.ts';
import { ErrorList, inputError } from '../messages/errors.ts';
import type { Prepared } from '../screening/prepare.ts';
import { SameIds } from '../text/same-id.ts';
import { suggest } from '../text/suggest.ts';

/** A cell of the statistics of the year: its area and its column. */
export interface CellAt {
  area: number;
  id: string;
  name: string;
  column: string;
}

const AREAS = 'areas.';
/** What else the block `areas` of a method has to set. */
const keysOfMethod = /^areas\.(?:id|name|population|year|overlap|only(?:\..*)?)$/;

/** Whether a path is one of a cell, `areas.0207.folketal`, and not one of the method. */
export function isCellPath(path: string): boolean {
  return path.startsWith(AREAS) && !keysOfMethod.test(path);
}

/**
 * The cell that a path names.
 *
 * @throws InputError where there is no such area or column in what the method reads
 */
export function cellAt(path: string, { statistics, year }: Prepared): CellAt {
  const { ids, names, numbers, texts } = statistics.tables.get(year)!;
  const parts = path.slice(AREAS.length).normalize('NFC').split('.');
  // ids and columns may hold points
  const splits = parts
    .slice(1)
    .map((_, k) => [parts.slice(0, k + 1).join('.'), parts.slice(k + 1).join('.')]);
  const place = { file: `--set ${path}` };
  const known = [...numbers.keys(), ...texts.keys()];
  const whole = parts.join('.');
  const isArea = ids.includes(whole);
  if (splits.length === 0 || isArea) {
    const example = `${AREAS}${isArea ? whole : ids[0]}.${known[0]}`;
    throw inputError('whatif-cell-without-column', { path, example }, place);
  }
  const [id, column] = splits.findLast(([one]) => ids.includes(one)) ?? splits[0];
  const area = ids.indexOf(id);
  if (area < 0) {
    const suggestion = new SameIds(ids).nearest(id);
    throw inputError('whatif-area-unknown', { id, year, suggestion }, place);
  }
  if (!known.includes(column)) {
    const suggestion = suggest(column, known);
    throw inputError('whatif-column-unknown', { column, known, suggestion }, place);
  }
  return { area, id, name: names[area], column };
}

/** What stands in a cell, as the method has read it. */
export function cellOf({ area, column }: CellAt, { statistics, year }: Prepared): number | string {
  const { numbers, texts } = statistics.tables.get(year)!;
  return numbers.get(column)?.[area] ?? texts.get(column)![area];
}

/**
 * The statistics with other cells, each read as one of the files would be.
 *
 * @throws InputError where a file with such a cell would be refused
 */
export function withCells(
  prepared: Prepared,
  cells: readonly { path: string; at: CellAt; text: string }[],
): Prepared {
  const { statistics, year, loaded } = prepared;
  const plan = columnsToRead(loaded.method);
  const before = statistics.tables.get(year)!;
  const table = { ...before, numbers: new Map(before.numbers), texts: new Map(before.texts) };
  const errors = new ErrorList();
  for (const { path, at, text } of cells) {
    const rows = new RowErrors();
    const [flag, number] = [plan.flags.get(at.column), plan.numbers.get(at.column)];
    const read = flag
      ? flagCell(at.column, flag, plan, rows)
      : number && numberCell(at.column, number, plan, rows, new Map());
    if (read) {
      const values = Float64Array.from(table.numbers.get(at.column)!);
      values[at.area] = read(text, 0);
      table.numbers.set(at.column, values);
    } else table.texts.set(at.column, table.texts.get(at.column)!.with(at.area, cleanText(text)));
    rows.addTo(errors, () => ({ file: `--set ${path}` }));
  }
  errors.throwIfAny();
  for (const { path, at } of cells)
    for (const pair of plan.pairs) {
      if (![...pair.numerator, ...pair.denominator].includes(at.column)) continue;
      const fault = pairFaults(table, pair)(at.area);
      if (fault) errors.add(fault.code, fault.params as never, { file: `--set ${path}` });
    }
  errors.throwIfAny();
  return { ...prepared, statistics: { ...statistics, tables: new Map(statistics.tables).set(year, table) } };
}
