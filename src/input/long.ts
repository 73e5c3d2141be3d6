import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { cleanText, type RowErrors, type RowReader } from './csv.ts';
import { Part } from './part.ts';
import { type CellReader, numberCell, readYear } from './row-values.ts';
import { levelFilter, rowKeys, type Sink } from './wide.ts';

const SERIES_SEPARATOR = ' | ';

/**
 * Reader of the long form: a row per area, year and indicator, as Statistikbanken writes it. The texts of the
 * series columns, joined by " | ", name the indicator column that the number goes to.
 */
export function longReader(
  file: number,
  fileName: string,
  header: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fileYear: number | undefined,
  sink: Sink,
  errors: RowErrors,
  seriesSeen: Set<string>,
): RowReader {
  const { format } = plan;
  const keys = rowKeys(header, areas);
  const series = (format.series ?? []).map((column) => header.indexOf(column));
  const valueColumn = format.value!;
  const value = header.indexOf(valueColumn);
  const ofLevel = levelFilter(keys, areas, sink);
  const readers = new Map<string, CellReader>();
  for (const [column, rule] of plan.numbers) readers.set(column, numberCell(column, rule, plan, errors));
  const texts = [...plan.texts.keys()]
    .map((column) => ({ column, at: header.indexOf(column) }))
    .filter(({ at }) => at >= 0);
  const absent = format['absent-rows'] === 'zero' ? 0 : Number.NaN;
  const positions = new Map<Part, Map<string, number>>();

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
    const column = series.length
      ? series.map((at) => cleanText(fields[at])).join(SERIES_SEPARATOR)
      : valueColumn;
    seriesSeen.add(column);
    let part = sink.parts.get(year);
    if (!part) {
      part = new Part(
        file,
        year,
        plan.numbers.keys(),
        texts.map((text) => text.column),
      );
      sink.parts.set(year, part);
      positions.set(part, new Map());
    }
    const known = positions.get(part)!;
    let at = known.get(id);
    if (at === undefined) {
      at = part.length;
      known.set(id, at);
      part.ids.push(id);
      part.names.push(keys.name < 0 ? id : cleanText(fields[keys.name]));
      part.rows.push(row);
      for (const text of texts) part.texts.get(text.column)!.push(cleanText(fields[text.at]));
      for (const numbers of part.numbers.values()) numbers.set(at, absent);
    }
    const read = readers.get(column);
    if (!read) return;
    const cellKey = `${column}\u0000${at}`;
    if (known.has(cellKey)) {
      errors.add('cell-twice', { id, year, first: fileName }, row, column);
      return;
    }
    known.set(cellKey, at);
    part.numbers.get(column)!.set(at, read(fields[value], row));
  };
}
