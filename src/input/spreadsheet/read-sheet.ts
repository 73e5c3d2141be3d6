import type { ErrorList } from '../../errors.ts';
import { HeaderSearch } from '../header-search.ts';
import { placeIn } from '../place.ts';
import type { RowErrors } from '../row-errors.ts';
import type { RowOptions, StartRows, TableShape } from '../rows.ts';
import { CellTexts } from './cell-text.ts';
import type { Cell } from './cells.ts';
import type { SheetFacts } from './facts.ts';
import { refuseMerged } from './merged.ts';
import type { SheetFile } from './sheet-file.ts';

/** A column of the sheet that is read. */
interface UsedColumn {
  name: string;
  at: number;
}

/**
 * Reads a sheet row by row, as `readRows` says. A sheet has no ragged rows: its table is as wide as its header, and
 * what stands beside it, in columns without a name, is passed over.
 */
export async function readSheet(
  file: SheetFile,
  options: RowOptions,
  errors: ErrorList,
  start: StartRows,
): Promise<TableShape> {
  const { cells } = file;
  const { SSF } = await import('@e965/xlsx');
  const texts = new CellTexts(SSF, options.decimal, cells.date1904);
  const search = new HeaderSearch(options.headerWith, start);
  const headerRow = findHeader(cells.rows, texts, search);
  if (headerRow === undefined) throw search.notFound(file, 1 + firstFilled(cells.rows));
  const { header, read, errors: rowErrors } = search;
  const used = header!.flatMap((name, at) => (options.uses.has(name) ? [{ name, at }] : []));

  const facts = factsOf(file, used);
  const rows = read ? readDataRows({ cells, texts, used, headerRow, facts }, options, search) : 0;
  const headerLine = headerRow + 1;
  rowErrors.addTo(errors, (row, column) => placeIn(file, { line: headerLine + 1 + row, column }));
  if (read && rows === 0) errors.add('no-data-rows', {}, placeIn(file));
  return { headerLine, preamble: search.before.length, rows, sheet: facts };
}

/** The table in a sheet, as far as it is known when the header is found. */
interface SheetTable {
  cells: SheetFile['cells'];
  texts: CellTexts;
  used: UsedColumn[];
  headerRow: number;
  facts: SheetFacts;
}

/** Hands on the rows below the header, adds what there is to know of them to the facts, and gives their number. */
function readDataRows(table: SheetTable, options: RowOptions, search: HeaderSearch): number {
  const { cells, texts, used, headerRow, facts } = table;
  const { errors: rowErrors } = search;
  const header = search.header!;
  const read = search.read!;
  const idAt = header.indexOf(options.headerWith);
  const missing = new Set(options.missing);
  const percent = new Set<string>();
  let rows = 0;
  let last = headerRow;
  for (let r = headerRow + 1; r < cells.rows.length; r++) {
    const ofRow = cells.rows[r];
    if (!ofRow || isBlank(ofRow)) continue;
    rows++;
    last = r;
    if (cells.hiddenRows.has(r)) facts.hiddenRows++;
    const row = r - headerRow - 1;
    if (refuseFaults(ofRow, table, { missing, row, rowErrors })) continue;
    for (const { name, at } of used) {
      const cell = ofRow[at];
      if (cell && texts.isPercent(cell)) percent.add(name);
    }
    const fields = header.map((_, at) => texts.of(ofRow[at]));
    if (ofRow[idAt]?.t === 'n') {
      if (facts.numberIds === 0) facts.numberId = fields[idAt];
      facts.numberIds++;
    }
    read(fields, row);
  }
  facts.percentColumns = [...percent];
  refuseMerged(cells, { headerRow, last, used }, rowErrors);
  return rows;
}

/** The position of the header row; undefined where there is none among the first rows. */
function findHeader(
  rows: SheetFile['cells']['rows'],
  texts: CellTexts,
  search: HeaderSearch,
): number | undefined {
  for (let r = 0; r < rows.length; r++) {
    const ofRow = rows[r];
    if (!ofRow || isBlank(ofRow)) continue;
    const fields = Array.from(ofRow, (cell) => texts.of(cell));
    const more = search.offer(fields.slice(0, fields.findLastIndex((text) => text.trim() !== '') + 1));
    if (search.header) return r;
    if (!more) break;
  }
  return undefined;
}

function firstFilled(rows: SheetFile['cells']['rows']): number {
  return Math.max(
    0,
    rows.findIndex((row) => row && !isBlank(row)),
  );
}

/** A row of which no cell has anything in it but blanks. */
function isBlank(row: (Cell | undefined)[]): boolean {
  for (const cell of row) {
    if (!cell) continue;
    if (cell.t === 's' ? String(cell.v ?? '').trim() !== '' : cell.t !== 'z' || hasFormula(cell))
      return false;
  }
  return true;
}

const hasFormula = (cell: Cell) => cell.f !== undefined || cell.F !== undefined;

/** Adds errors for the cells that hold no value to be read; true if there are any. */
function refuseFaults(
  ofRow: (Cell | undefined)[],
  { cells, texts, used }: SheetTable,
  { missing, row, rowErrors }: { missing: ReadonlySet<string>; row: number; rowErrors: RowErrors },
): boolean {
  let faulty = false;
  for (const { name, at } of used) {
    const cell = ofRow[at];
    if (!cell) continue;
    if (cells.unvalued.size > 0 && cells.unvalued.has(cell)) {
      rowErrors.add('formula-without-value', {}, row, name);
      faulty = true;
    } else if (cell.t === 'e') {
      const text = texts.of(cell);
      if (missing.has(text)) continue;
      rowErrors.add('cell-is-error', { text }, row, name);
      faulty = true;
    }
  }
  return faulty;
}

function factsOf({ cells }: SheetFile, used: UsedColumn[]): SheetFacts {
  return {
    hiddenRows: 0,
    hiddenColumns: used.filter(({ at }) => cells.isHiddenColumn(at)).map(({ name }) => name),
    percentColumns: [],
    numberIds: 0,
    numberId: '',
    mayBeStale: cells.mayBeStale,
  };
}
