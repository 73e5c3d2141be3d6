import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { present } from '../values/present.ts';
import { cleanText } from './clean-text.ts';
import { ABSENT, Part } from './part.ts';
import type { Pick, Repeated } from './repeated-rows.ts';
import { RowErrors } from './row-errors.ts';
import { columnsAt, emptySink, rowKeyReader, type Sink } from './row-keys.ts';
import { type CellReader, flagCell, type Notes, numberCell } from './row-values.ts';
import type { RowReader } from './table-shape.ts';

const SERIES_SEPARATOR = ' | ';

/**
 * Reader of the long form: a row per area, year and indicator, as Statistikbanken writes it. The texts of the
 * series columns, joined by " | ", name the indicator column that the number goes to. Names, texts and flags of
 * an area stand on each of its rows, and must be the same on all.
 *
 * @param seriesSeen the series of the file are added here
 */
export function longReader(
  file: number,
  header: string[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fileYear: number | undefined,
  sink: Sink,
  errors: RowErrors,
  seriesSeen: Set<string>,
): RowReader {
  const valueAt = header.indexOf(present(plan.format.value));
  const keyOf = rowKeyReader(header, areas, fileYear, sink, errors);
  const seriesOf = seriesReader(header, plan, errors, sink.notes, seriesSeen);
  const nameAt = areas.name === undefined ? -1 : header.indexOf(areas.name);
  const texts = columnsAt(plan.texts, header);
  const flags = columnsAt(plan.flags, header).map(({ column, rule, at }) => ({
    column,
    at,
    read: flagCell(column, rule, plan, errors),
  }));
  const years = new Map<number, YearInFile>();
  let current: YearInFile | undefined;

  const yearInFile = (year: number): YearInFile => {
    let found = years.get(year);
    if (!found) {
      const numbers = [...plan.numbers.keys(), ...flags.map(({ column }) => column)];
      const part = new Part(
        file,
        year,
        numbers,
        [...plan.texts.keys()].filter((column) => header.includes(column)),
        nameAt < 0 ? undefined : areas.name,
      );
      found = { part, positions: new Map(), flagTexts: flags.map(() => []) };
      years.set(year, found);
      sink.parts.set(year, part);
    }
    return found;
  };

  const addArea = (
    { part, positions, flagTexts }: YearInFile,
    id: string,
    fields: string[],
    row: number,
  ): number => {
    const index = part.length;
    positions.set(id, index);
    part.ids.push(id);
    part.names.push(nameAt < 0 ? id : cleanText(fields[nameAt]));
    part.rows.push(row);
    for (const { column, at } of texts) present(part.texts.get(column)).push(cleanText(fields[at]));
    for (const values of part.numbers.values()) values.push(ABSENT);
    for (const [k, { column, at, read }] of flags.entries()) {
      present(part.numbers.get(column)).set(index, read(fields[at], row));
      flagTexts[k].push(cleanText(fields[at]));
    }
    return index;
  };

  const checkArea = ({ part, flagTexts }: YearInFile, index: number, fields: string[], row: number): void => {
    const compare = (column: string, at: number, earlier: string): void => {
      const text = cleanText(fields[at]);
      if (text === earlier) return;
      errors.add('text-differs', { id: part.ids[index], year: part.year, text, earlier }, row, column);
    };
    if (nameAt >= 0) compare(present(areas.name), nameAt, part.names[index]);
    for (const { column, at } of texts) compare(column, at, present(part.texts.get(column))[index]);
    for (const [k, { column, at }] of flags.entries()) compare(column, at, flagTexts[k][index]);
  };

  return (fields, row) => {
    const key = keyOf(fields, row);
    if (!key) return;
    if (current?.part.year !== key.year) current = yearInFile(key.year);
    const { part } = current;
    part.rowsRead++;
    let index = current.positions.get(key.id);
    if (index === undefined) index = addArea(current, key.id, fields, row);
    else checkArea(current, index, fields, row);
    const { column, read } = seriesOf(fields);
    if (!read) return;
    const values = present(part.numbers.get(column));
    if (values.get(index) === ABSENT) values.set(index, read(fields[valueAt], row));
    else sink.repeated.add(() => ({ id: key.id, year: key.year, series: column }));
  };
}

/** Finds the rows of what was given twice, when the file is read again. */
export function repeatedCells(
  repeated: readonly Repeated[],
  areas: AreaColumns,
  plan: ColumnPlan,
  fileYear: number | undefined,
): Pick {
  const keyOf = ({ id, year, series }: Repeated) => JSON.stringify([id, year, series]);
  const known = new Map(repeated.map((one) => [keyOf(one), one]));
  return (header) => {
    const errors = new RowErrors();
    const readKey = rowKeyReader(header, areas, fileYear, emptySink(), errors);
    const seriesOf = seriesReader(header, plan, errors, new Map(), new Set());
    return (fields, row) => {
      const key = readKey(fields, row);
      return key && known.get(keyOf({ ...key, series: seriesOf(fields).column }));
    };
  };
}

/** The areas of one year of a file of the long form, whose rows may come in any order. */
interface YearInFile {
  part: Part;
  positions: Map<string, number>;
  /** the texts of each flag column by area, to compare with those of later rows */
  flagTexts: string[][];
}

/** A series of the file, with the reader of its numbers where the method uses it. */
interface Series {
  column: string;
  read: CellReader | undefined;
}

function seriesReader(
  header: string[],
  plan: ColumnPlan,
  errors: RowErrors,
  notes: Notes,
  seen: Set<string>,
): (fields: string[]) => Series {
  const at = (plan.format.series ?? []).map((column) => header.indexOf(column));
  // by the text as it stands in the file, so that it is cleaned once and not on every row
  const known = new Map<string, Series>();
  return (fields) => {
    let raw = '';
    for (const position of at) raw += `${fields[position]}\u0000`;
    let series = known.get(raw);
    if (!series) {
      const texts = at.map((position) => cleanText(fields[position]));
      const column = texts.length > 0 ? texts.join(SERIES_SEPARATOR) : present(plan.format.value);
      const rule = plan.numbers.get(column);
      series = { column, read: rule && numberCell(column, rule, plan, errors, notes) };
      known.set(raw, series);
      seen.add(column);
    }
    return series;
  };
}

/**
 * Takes the columns away that a file of the long form does not have, so that another file may give them: series
 * that no row names, or, where an absent row is only missing, series that no row of the year names.
 */
export function dropAbsentSeries(
  parts: Iterable<Part>,
  plan: ColumnPlan,
  seriesSeen: ReadonlySet<string>,
): void {
  const absentIsZero = plan.format['absent-rows'] === 'zero';
  for (const { numbers } of parts) {
    for (const [column, values] of numbers) {
      if (plan.flags.has(column)) continue;
      const given = absentIsZero
        ? seriesSeen.has(column)
        : values.toArray().some((value) => value !== ABSENT);
      if (!given) numbers.delete(column);
    }
  }
}
