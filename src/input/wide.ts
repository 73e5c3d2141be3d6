import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { textPredicate } from '../criteria/text-predicate.ts';
import { cleanText, type RowErrors, type RowReader } from './csv.ts';
import { Part } from './part.ts';
import { type CellReader, flagCell, numberCell, readYear } from './row-values.ts';

/** What the rows of a file are sorted into. */
export interface Sink {
  parts: Map<number, Part>;
  /** rows that `areas.only` does not select */
  outsideLevel: number;
  /** examples of the texts that `areas.only` was tried on */
  seen: Set<string>;
}

/** The header positions that tell which area and year a row is of. */
export interface RowKeys {
  id: number;
  name: number;
  year: number;
  only: number;
}

export function rowKeys(header: string[], areas: AreaColumns): RowKeys {
  const at = (column: string | undefined) => (column === undefined ? -1 : header.indexOf(column));
  return {
    id: at(areas.id),
    name: at(areas.name),
    year: at(areas.year),
    only: at(areas.only?.column ?? areas.id),
  };
}

/** Tells whether a row is of the level to be screened, counting those that are not. */
export function levelFilter(keys: RowKeys, areas: AreaColumns, sink: Sink): (fields: string[]) => boolean {
  const { only } = areas;
  if (!only) return () => true;
  const accepts = textPredicate(only);
  return (fields) => {
    const text = cleanText(fields[keys.only] ?? '');
    if (accepts(text)) return true;
    sink.outsideLevel++;
    if (sink.seen.size < 8) sink.seen.add(text);
    return false;
  };
}

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
  const keys = rowKeys(header, areas);
  const cells: { column: string; at: number; read: CellReader }[] = [];
  for (const [column, rule] of plan.numbers) {
    const at = header.indexOf(column);
    if (at >= 0) cells.push({ column, at, read: numberCell(column, rule, plan, errors) });
  }
  for (const [column, rule] of plan.flags) {
    const at = header.indexOf(column);
    if (at >= 0) cells.push({ column, at, read: flagCell(column, rule.yes, rule.no, plan, errors) });
  }
  const texts = [...plan.texts.keys()]
    .map((column) => ({ column, at: header.indexOf(column) }))
    .filter(({ at }) => at >= 0);
  const ofLevel = levelFilter(keys, areas, sink);

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
      );
      sink.parts.set(year, found);
    }
    const { numbers } = found;
    columns = cells.map(({ column, at, read }) => {
      const values = numbers.get(column)!;
      return { at, read, push: (value) => values.push(value) };
    });
    return found;
  };

  return (fields, row) => {
    if (!ofLevel(fields)) return;
    const year = keys.year < 0 ? fileYear! : readYear(fields[keys.year]);
    if (Number.isNaN(year)) {
      errors.add('year-invalid', { text: cleanText(fields[keys.year]) }, row, header[keys.year]);
      return;
    }
    const id = cleanText(fields[keys.id]);
    if (id === '') {
      errors.add('id-missing', {}, row, header[keys.id]);
      return;
    }
    if (part?.year !== year) part = partOf(year);
    part.ids.push(id);
    part.names.push(keys.name < 0 ? id : cleanText(fields[keys.name]));
    part.rows.push(row);
    for (const { at, read, push } of columns) push(read(fields[at], row));
    for (const { column, at } of texts) part.texts.get(column)!.push(cleanText(fields[at]));
  };
}
