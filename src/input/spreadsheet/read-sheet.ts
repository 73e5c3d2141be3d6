import { type ErrorList, inputError } from '../../errors.ts';
import { HeaderSearch } from '../header-search.ts';
import { placeIn } from '../place.ts';
import type { RowOptions, StartRows, TableShape } from '../rows.ts';
import { CellTexts } from './cell-text.ts';
import { type CellRange, cellName, type SheetRow, type SheetTraits } from './cells.ts';
import type { SheetFacts } from './facts.ts';
import { refuseMerged } from './merged.ts';
import type { SheetFile } from './sheet-file.ts';

/** Fields of all rows together: the largest sheets that are read have a tenth. */
const FIELDS = 200_000_000;

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
  const table = new SheetTable(file, options, start);
  const { search } = table;
  const { merged, hiddenColumns, hasFormulas } = await file.cells.eachRow((row, traits) =>
    table.take(row, traits),
  );
  const { first, headerRow, rows, used, facts } = table;
  if (!search.header) throw search.notFound(file, 1 + first);
  const { errors: rowErrors, read } = search;
  if (read) refuseMerged(merged, table, rowErrors);

  const headerLine = headerRow + 1;
  rowErrors.addTo(errors, (row, column) => placeIn(file, { line: headerLine + 1 + row, column }));
  if (read && rows === 0) errors.add('no-data-rows', {}, placeIn(file));
  facts.hiddenColumns = used.filter(({ at }) => hiddenColumns.has(at)).map(({ name }) => name);
  facts.mayBeStale = file.cells.computesOnOpening && hasFormulas;
  for (const [name, { shown }] of facts.percent) if (shown === 0) facts.percent.delete(name);
  return { headerLine, preamble: search.before.length, rows, sheet: facts };
}

/** The table in a sheet, taken row by row. */
class SheetTable {
  readonly search: HeaderSearch;
  /** position of the first row with anything in it, of the header, and of the last row; -1: none yet */
  first = -1;
  headerRow = -1;
  last = -1;
  /** data rows */
  rows = 0;
  /** the columns that are read */
  used: { name: string; at: number }[] = [];
  readonly facts: SheetFacts = {
    hiddenRows: 0,
    hiddenColumns: [],
    percent: new Map(),
    numberIds: 0,
    numberId: '',
    mayBeStale: false,
  };
  readonly #texts: CellTexts;
  readonly #missing: ReadonlySet<string>;
  #idAt = -1;

  constructor(
    readonly file: SheetFile,
    readonly options: RowOptions,
    start: StartRows,
  ) {
    const { formats, date1904 } = file.cells;
    this.#texts = new CellTexts(formats, options.decimal, date1904);
    this.#missing = new Set(options.missing);
    this.search = new HeaderSearch(options.headerWith, start);
  }

  /** Takes the next row of the file; false when there is no use in reading on. */
  take(row: SheetRow, { unvalued }: SheetTraits): boolean {
    if (isBlank(row)) return true;
    if (this.search.header) this.#takeData(row, unvalued);
    else if (!this.#takeHeader(row)) return false;
    this.last = Math.max(this.last, row.at);
    return true;
  }

  /** Looks whether the row is the header; false when it is and has faults, or none is near. */
  #takeHeader({ at, cells }: SheetRow): boolean {
    const { search } = this;
    if (this.first < 0) this.first = at;
    const fields: string[] = [];
    for (const [column, cell] of cells) fields[column] = this.#texts.of(cell);
    const texts = Array.from(fields, (text) => text ?? '');
    const more = search.offer(texts.slice(0, texts.findLastIndex((text) => text.trim() !== '') + 1));
    const { header } = search;
    if (!header) return more;
    if (this.last > at) throw this.#outOfOrder(this.last, at);
    this.headerRow = at;
    this.used = header.flatMap((name, column) => (this.options.uses.has(name) ? [{ name, at: column }] : []));
    this.#idAt = header.indexOf(this.options.headerWith);
    for (const { name } of this.used) this.facts.percent.set(name, { shown: 0, others: 0, example: '' });
    return search.read !== undefined;
  }

  #takeData(sheetRow: SheetRow, unvalued: readonly CellRange[]): void {
    const { at, hidden, cells } = sheetRow;
    if (at < this.headerRow) throw this.#outOfOrder(at, this.headerRow);
    const header = this.search.header!;
    if (++this.rows * header.length > FIELDS) throw inputError('table-too-large', {}, placeIn(this.file));
    if (hidden) this.facts.hiddenRows++;
    const row = at - this.headerRow - 1;
    if (this.#refuseFaults(sheetRow, unvalued, row)) return;
    this.#countPercent(sheetRow);
    const fields = header.map(() => '');
    for (const [column, cell] of cells) if (column < fields.length) fields[column] = cell.text;
    // numbers and dates elsewhere stay as they are stored: to write them anew takes time
    for (const { at: column } of this.used) fields[column] = this.#texts.of(cells.get(column));
    if (cells.get(this.#idAt)?.kind === 'number') {
      if (this.facts.numberIds === 0) this.facts.numberId = fields[this.#idAt];
      this.facts.numberIds++;
    }
    this.search.read!(fields, row);
  }

  /** Adds errors for the cells that hold no value to be read; true if there are any. */
  #refuseFaults({ at, cells }: SheetRow, unvalued: readonly CellRange[], row: number): boolean {
    const { errors } = this.search;
    const { formats } = this.file.cells;
    const before = errors.count;
    for (const { name, at: column } of this.used) {
      const cell = cells.get(column);
      if (cell === undefined) {
        if (unvalued.some((range) => covers(range, at, column))) {
          errors.add('formula-without-value', {}, row, name);
        }
      } else if (cell.kind === 'unvalued') errors.add('formula-without-value', {}, row, name);
      else if (cell.kind === 'error' && !this.#missing.has(cell.text)) {
        errors.add('cell-is-error', { text: cell.text }, row, name);
      } else if (cell.kind === 'broken') {
        errors.add('cell-broken', { cell: cellName(at, column), text: cell.text }, row, name);
      } else if (cell.kind === 'number' && cell.style > 0 && !formats[cell.style]) {
        errors.add('cell-format-missing', { cell: cellName(at, column) }, row, name);
      }
    }
    return errors.count > before;
  }

  /** Counts the numbers of each column that is read by whether they are shown as per cent. */
  #countPercent({ at: row, cells }: SheetRow): void {
    for (const { name, at } of this.used) {
      const cell = cells.get(at);
      if (!cell || !this.#texts.isNumber(cell) || Number(cell.text) === 0) continue;
      const counts = this.facts.percent.get(name)!;
      if (!this.#texts.isPercent(cell)) counts.others++;
      else if (counts.shown++ === 0) counts.example = cellName(row, at);
    }
  }

  /** Which of two rows is the header's cannot be told where the file has the later one first. */
  #outOfOrder(row: number, header: number) {
    const params = { row: row + 1, header: header + 1 };
    return inputError('header-not-first', params, placeIn(this.file));
  }
}

/** A row of which no cell has anything in it but blanks. */
function isBlank({ cells }: SheetRow): boolean {
  for (const { kind, text } of cells.values()) if (kind !== 'text' || text.trim() !== '') return false;
  return true;
}

function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}
