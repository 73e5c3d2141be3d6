import type { ColumnPlan } from '../criteria/columns.ts';
import type { AreaColumns } from '../criteria/schema/input.ts';
import { placeIn } from '../files/place.ts';
import type { FileInfo } from '../files/text-file.ts';
import { ErrorList } from '../messages/errors.ts';
import { present } from '../values/present.ts';
import { cleanText } from './clean-text.ts';
import type { RepeatedRow } from './merge.ts';
import { openTable, readRows, rowLine } from './rows.ts';
import type { RowOptions, TableShape } from './table-shape.ts';

/** Rows of a file that are of one area and year, and in the long form of one series. */
export interface Repeated {
  id: string;
  year: number;
  /** of the long form */
  series?: string;
}

/** A file as it is read again to see its rows whole. */
interface ReadAgain {
  file: FileInfo;
  shape: TableShape;
  options: RowOptions;
}

/** Which of the repeated ones a row is of, if any, by the header and then row by row. */
export type Pick = (header: string[]) => (fields: string[], row: number) => Repeated | undefined;

/** Finds the rows of the areas that a file gives twice, when it is read again. */
export function repeatedRows(rows: readonly RepeatedRow[], year: number): Pick {
  const byRow = new Map<number, Repeated>();
  for (const { id, first, second } of rows) {
    const repeated = byRow.get(first.row) ?? { id, year };
    byRow.set(first.row, repeated).set(second.row, repeated);
  }
  return () => (_, row) => byRow.get(row);
}

interface Row {
  row: number;
  fields: string[];
}
interface Group extends Repeated {
  /** at least two, in the order of the file */
  rows: Row[];
}

/**
 * Refuses rows of one area that the screening would have to choose among. What tells them apart is looked for among
 * all columns of the file, used or not: rows that differ in sex or age are no mistake, but a choice to be made. Only
 * rows alike in every cell are one too many.
 *
 * @param count of the rows after the first of their area, of which `pick` finds the first hundred
 */
export async function refuseRepeatedRows(
  again: ReadAgain,
  pick: Pick,
  count: number,
  { id, name: nameColumn, year: yearColumn }: AreaColumns,
  plan: ColumnPlan,
  errors: ErrorList,
): Promise<void> {
  const { file, shape } = again;
  const { header, groups } = await readGroups(again, pick);
  const figures = plan.format.form === 'long' ? [present(plan.format.value)] : [...plan.numbers.keys()];
  const columns = tellingColumns(header, groups, new Set([id, ...figures]));
  const line = (row: number) => rowLine(file, shape, row);
  const told = groups.filter((group) => columns.some(({ at }) => differ(group, at)));
  if (told.length > 0) {
    const [{ id: area, year, rows }] = told;
    const [{ name, values }] = columns;
    const params = {
      id: area,
      year,
      first: `${file.path}:${await line(rows[0].row)}`,
      count:
        told.length === groups.length ? count : told.reduce((sum, group) => sum + group.rows.length - 1, 0),
      columns: columns.map((column) => column.name),
      values,
      years: name !== yearColumn && values.every((value) => /^(?:19|20)\d\d$/.test(value)),
      form: name === yearColumn || name === nameColumn ? ('other' as const) : plan.format.form,
    };
    errors.add(
      'area-in-several-rows',
      params,
      placeIn(file, { line: await line(rows[1].row), column: name }),
    );
    if (told.length === groups.length) return;
  }
  let named = 0;
  for (const group of groups.filter((one) => !told.includes(one))) {
    const [{ row: firstRow, fields: first }, ...later] = group.rows;
    for (const { row, fields } of later) {
      named++;
      const { id: area, year, series } = group;
      const earlier = `${file.path}:${await line(firstRow)}`;
      const at = header.findIndex((_, k) => k < fields.length && fields[k] !== first[k]);
      const place = placeIn(file, { line: await line(row), column: at < 0 ? undefined : header[at] });
      if (at < 0) errors.add('area-year-duplicate', { id: area, year, series, first: earlier }, place);
      else {
        const params = { id: area, year, series, first: earlier, text: fields[at], earlier: first[at] };
        errors.add('area-rows-differ', params, place);
      }
    }
  }
  if (told.length === 0 && count > named) errors.more(count - named);
}

async function readGroups(
  { file, options }: ReadAgain,
  pick: Pick,
): Promise<{ header: string[]; groups: Group[] }> {
  const groups = new Map<Repeated, Group>();
  let names: string[] = [];
  // what is wrong elsewhere in the file has been told
  await readRows(await openTable(file.path), options, new ErrorList(), (header) => {
    names = header;
    const groupOf = pick(header);
    return (fields, row) => {
      const repeated = groupOf(fields, row);
      if (!repeated) return;
      const group = groups.get(repeated) ?? { ...repeated, rows: [] };
      groups.set(repeated, group);
      group.rows.push({ row, fields: fields.map(cleanText) });
    };
  });
  return { header: names, groups: [...groups.values()].filter(({ rows }) => rows.length > 1) };
}

const differ = ({ rows }: Group, at: number): boolean =>
  rows.some(({ fields }) => fields[at] !== rows[0].fields[at]);

/** A column that tells the rows of areas apart, with what stands in it. */
interface TellingColumn {
  name: string;
  at: number;
  values: string[];
}

/**
 * The columns that tell the rows of areas apart: of words, or of numbers that come again from area to area, such as
 * years of age. Figures do not: they differ because the rows do.
 */
function tellingColumns(
  header: string[],
  groups: readonly Group[],
  figures: ReadonlySet<string>,
): TellingColumn[] {
  const found = header.flatMap((name, at) => {
    const apart = figures.has(name) ? [] : groups.filter((group) => differ(group, at));
    if (apart.length === 0) return [];
    const cells = apart.flatMap(({ rows }) => rows.map(({ fields }) => fields[at]));
    const values = [...new Set(cells)];
    // 0-17 and 18+ are words too
    const words = values.some((value) => !/^[-−]?[\d.,…\s]*-?%?$/.test(value));
    const again = apart.length === groups.length && 2 * values.length <= cells.length;
    return words || (again && values.every((value) => /^\d+$/.test(value)))
      ? [{ name, at, values, words, again, apart: apart.length }]
      : [];
  });
  const most = Math.max(0, ...found.map(({ apart }) => apart));
  const often = found.filter(({ apart }) => 2 * apart >= most);
  // words before numbers, and what comes again before remarks of a row's own
  for (const better of [
    often.filter(({ words, again }) => words && again),
    often.filter(({ words }) => words),
  ])
    if (better.length > 0) return better;
  return often;
}
