import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { present } from '../values/present.ts';
import { cleanText } from './clean-text.ts';
import { Part } from './part.ts';
import type { RowErrors } from './row-errors.ts';
import { columnsAt, rowKeyReader, type Sink } from './row-keys.ts';
import { type CellReader, flagCell, numberCell } from './row-values.ts';
import type { RowReader } from './table-shape.ts';

/** Reader of the wide form: a row per area and year, an indicator per column. */
export function wideReader(
  file: number,
  header: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fileYear: number | undefined,
  sink: Sink,
  errors: RowErrors,
): RowReader {
  const cells: { column: string; at: number; read: CellReader }[] = [];
  for (const { column, rule, at } of columnsAt(plan.numbers, header)) {
    // a column that is a flag and a number too is read as a flag, which is 1 and 0
    if (!plan.flags.has(column))
      cells.push({ column, at, read: numberCell(column, rule, plan, errors, sink.notes) });
  }
  for (const { column, rule, at } of columnsAt(plan.flags, header)) {
    cells.push({ column, at, read: flagCell(column, rule, plan, errors) });
  }
  const texts = columnsAt(plan.texts, header);
  const nameAt = areas.name === undefined ? -1 : header.indexOf(areas.name);
  const keyOf = rowKeyReader(header, areas, fileYear, sink, errors);

  // the rows of a file are mostly of one year: its part and columns are kept at hand
  let part: Part | undefined;
  let columns: { at: number; read: CellReader; push: (value: number) => void }[] = [];
  const partOf = (year: number): Part => {
    let found = sink.parts.get(year);
    if (!found) {
      found = new Part(
        file,
        year,
        cells.map(({ column }) => column),
        texts.map(({ column }) => column),
        nameAt < 0 ? undefined : areas.name,
      );
      sink.parts.set(year, found);
    }
    const { numbers } = found;
    columns = cells.map(({ column, at, read }) => {
      const values = present(numbers.get(column));
      return { at, read, push: (value) => values.push(value) };
    });
    return found;
  };

  return (fields, row) => {
    const key = keyOf(fields, row);
    if (!key) return;
    if (part?.year !== key.year) part = partOf(key.year);
    part.rowsRead++;
    part.ids.push(key.id);
    part.names.push(nameAt < 0 ? key.id : cleanText(fields[nameAt]));
    part.rows.push(row);
    for (const { at, read, push } of columns) push(read(fields[at], row));
    for (const { column, at } of texts) present(part.texts.get(column)).push(cleanText(fields[at]));
  };
}
