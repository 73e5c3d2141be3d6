import { placeIn } from '../../files/place.ts';
import { type ErrorList, inputError } from '../../messages/errors.ts';
import { present } from '../../values/present.ts';
import { HeaderSearch } from '../header-search.ts';
import type { RowErrors } from '../row-errors.ts';
import type { PercentCells, RowOptions, SheetFacts, StartRows, TableShape } from '../table-shape.ts';
import { type Cell, type CellRange, cellName, type SheetRow, type SheetTraits } from './cells.ts';
import { dayText, elapsedText, formatOf, type NumberFormat } from './number-formats.ts';
import type { SheetFile } from './sheet-file.ts';

/** Fields of all rows together, blank ones too: the largest sheets that are read have half of them. */
const FIELDS = 50_000_000;

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
  const traits = await file.cells.eachRow((row, known) => table.take(row, known));
  const { first, headerRow, rows, used, facts } = table;
  if (!search.header) throw search.notFound(file, 1 + first);
  search.read?.done?.();
  const { errors: rowErrors, read } = search;
  if (read) refuseMerged(traits.merged, table, rowErrors);

  const headerLine = headerRow + 1;
  rowErrors.addTo(errors, (row, column) => placeIn(file, { line: headerLine + 1 + row, column }));
  if (read && rows === 0) errors.add('no-data-rows', {}, placeIn(file));
  facts.hiddenColumns = used.filter(({ at }) => traits.isHiddenColumn(at)).map(({ name }) => name);
  facts.mayBeStale = file.cells.computesOnOpening && traits.hasFormulas;
  for (const { name, counts } of used) if (counts.shown > 0) facts.percent.set(name, counts);
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
  used: { name: string; at: number; counts: PercentCells }[] = [];
  readonly facts: SheetFacts = {
    hiddenRows: 0,
    hiddenColumns: [],
    percent: new Map(),
    numberIds: { count: 0, example: '' },
    dateIds: { count: 0, example: '' },
    mayBeStale: false,
  };
  readonly #missing: ReadonlySet<string>;
  #idAt = -1;
  /** a row of blank fields, and one of cells that is cleared after each row */
  #blank: string[] = [];
  readonly #placed: (Cell | undefined)[] = [];

  readonly file: SheetFile;
  readonly options: RowOptions;

  constructor(file: SheetFile, options: RowOptions, start: StartRows) {
    this.file = file;
    this.options = options;
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
    for (const cell of cells) fields[cell.column] = this.#textOf(cell);
    const texts = Array.from(fields, (text) => text ?? '');
    const more = search.offer(texts.slice(0, texts.findLastIndex((text) => text.trim() !== '') + 1));
    const { header } = search;
    if (!header) return more;
    if (this.last > at) throw this.#outOfOrder(this.last, at);
    this.headerRow = at;
    this.#idAt = header.indexOf(this.options.headerWith);
    this.#blank = header.map(() => '');
    for (const [column, name] of header.entries()) {
      if (this.options.uses.has(name)) {
        this.used.push({ name, at: column, counts: { shown: 0, others: 0, example: '' } });
      }
    }
    return search.read !== undefined;
  }

  #takeData({ at, hidden, cells }: SheetRow, unvalued: readonly CellRange[]): void {
    if (at < this.headerRow) throw this.#outOfOrder(at, this.headerRow);
    const { length } = present(this.search.header);
    if (++this.rows * length > FIELDS) throw inputError('table-too-large', {}, placeIn(this.file));
    if (hidden) this.facts.hiddenRows++;
    // numbers and dates that are not read stay as they are stored: to write them anew takes time
    const fields = this.#blank.slice();
    const placed = this.#placed;
    for (const cell of cells) {
      if (cell.column >= length) continue;
      placed[cell.column] = cell;
      fields[cell.column] = cell.text;
    }
    const { errors } = this.search;
    const before = errors.count;
    for (const { name, at: column, counts } of this.used) {
      const cell = placed[column];
      this.#refuseFault(cell, unvalued, { at, column, name });
      if (!cell) continue;
      fields[column] = this.#textOf(cell);
      if (this.#isNumber(cell)) this.#countPercent(cell, counts, at);
    }
    const ids = this.#idCells(placed[this.#idAt]);
    for (const { column } of cells) if (column < length) placed[column] = undefined;
    if (errors.count > before) return;
    if (ids && ids.count++ === 0) ids.example = fields[this.#idAt];
    this.search.read!(fields, at - this.headerRow - 1);
  }

  #formatOf({ style }: Cell): NumberFormat {
    return formatOf(this.file.cells.formats, style);
  }

  /** Whether the cell is a number of something, and no point in time. */
  #isNumber(cell: Cell): boolean {
    return cell.kind === 'number' && this.#formatOf(cell).time === undefined;
  }

  /** The text that a CSV file of the same table would have for a cell; of an error its name. */
  #textOf(cell: Cell): string {
    const { kind, text: stored } = cell;
    if (kind !== 'number') return stored;
    const { time, zeros } = this.#formatOf(cell);
    const value = Number(stored);
    const date = time === 'elapsed' ? elapsedText(value) : time && dayText(value, this.file.cells.date1904);
    if (date !== undefined) return date;
    // an id may have more digits than a double holds
    if (value > Number.MAX_SAFE_INTEGER && /^\d+$/.test(stored)) return stored;
    const text = numberText(value, this.options.decimal);
    return zeros > 0 && Number.isInteger(value) && value >= 0 ? text.padStart(zeros, '0') : text;
  }

  /** Where an id is counted that is no text. */
  #idCells(cell: Cell | undefined) {
    if (cell?.kind !== 'number' && cell?.kind !== 'date') return undefined;
    return this.#isNumber(cell) ? this.facts.numberIds : this.facts.dateIds;
  }

  /** Adds an error where a cell holds no value to be read. */
  #refuseFault(
    cell: Cell | undefined,
    unvalued: readonly CellRange[],
    { at, column, name }: { at: number; column: number; name: string },
  ): void {
    const { errors } = this.search;
    const row = at - this.headerRow - 1;
    if (cell === undefined ? unvalued.some((range) => covers(range, at, column)) : cell.kind === 'unvalued') {
      errors.add('formula-without-value', {}, row, name);
    } else if (cell?.kind === 'error' && !this.#missing.has(cell.text)) {
      errors.add('cell-is-error', { text: cell.text }, row, name);
    } else if (cell?.kind === 'broken') {
      errors.add('cell-broken', { cell: cellName(at, column), text: cell.text }, row, name);
    } else if (cell?.kind === 'number' && cell.style > 0 && !this.file.cells.formats[cell.style]) {
      errors.add('cell-format-missing', { cell: cellName(at, column) }, row, name);
    }
  }

  /** Counts a number by whether it is shown as per cent; 0 is the same on both scales. */
  #countPercent(cell: Cell, counts: PercentCells, row: number): void {
    if (Number(cell.text) === 0) return;
    if (!this.#formatOf(cell).percent) counts.others++;
    else if (counts.shown++ === 0) counts.example = cellName(row, cell.column);
  }

  /** Which of two rows is the header's cannot be told where the file has the later one first. */
  #outOfOrder(row: number, header: number) {
    const params = { row: row + 1, header: header + 1 };
    return inputError('header-not-first', params, placeIn(this.file));
  }
}

/** A row of which no cell has anything in it but blanks. */
function isBlank({ cells }: SheetRow): boolean {
  for (const { kind, text } of cells) if (kind !== 'text' || text.trim() !== '') return false;
  return true;
}

function covers({ top, left, bottom, right }: CellRange, row: number, column: number): boolean {
  return top <= row && row <= bottom && left <= column && column <= right;
}

/**
 * The shortest text that is read as the very same double. Readers that take both decimal signs may find one before
 * three digits ambiguous, which a zero after them is not.
 */
function numberText(value: number, decimal: RowOptions['decimal']): string {
  const text = String(value);
  if (decimal === 'point' || !text.includes('.')) return text;
  const comma = text.replace('.', ',');
  return decimal === 'either' && /,\d{3}$/.test(comma) ? `${comma}0` : comma;
}

/**
 * Refuses merged cells where they hide what is read: only the first of them has a value, and whether the others mean
 * the same or nothing is not said. In a data row, a merged cell that begins in a column that is read, and covers
 * others that are not, hides nothing; in the header it leaves open which column is meant.
 */
function refuseMerged(
  merged: readonly CellRange[],
  table: { headerRow: number; last: number; used: { name: string; at: number }[] },
  errors: RowErrors,
): void {
  const { headerRow, last, used } = table;
  for (const { top, left, bottom, right } of merged) {
    if (bottom < headerRow || top > last) continue;
    const covered = used.find(
      ({ at }) =>
        left <= at && at <= right && (at !== left || bottom > top || (top === headerRow && right > left)),
    );
    if (!covered) continue;
    const range = `${cellName(top, left)}:${cellName(bottom, right)}`;
    errors.add('cells-merged', { range }, Math.max(top, headerRow) - headerRow - 1, covered.name);
  }
}
