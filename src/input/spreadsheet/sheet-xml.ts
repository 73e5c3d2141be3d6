import { inputError } from '../../messages/errors.ts';
import type { Messages } from '../../messages/finding.ts';
import { blankRemover } from './blanks.ts';
import {
  type Cell,
  type CellRange,
  COLUMNS,
  cellAt,
  cellName,
  ROWS,
  type SheetRow,
  type SheetTraits,
} from './cells.ts';
import { writtenDate } from './number-formats.ts';
import { isStringText, Runs, unescaped } from './workbook.ts';
import { type Attributes, isTrue, type XmlHandler } from './xml.ts';

/** `xsd:double` without what is no number (XML Schema part 2, section 3.2.5). */
const double = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const answers = ['0', '1', 'false', 'true'];
/** Merged ranges of a sheet, and formulas without values that are of several cells. */
const RANGES = 1_000_000;
const UNVALUED = 10_000;

/**
 * Hands on the rows of a sheet as they come (ECMA-376 part 1, section 18.3.1). Rows and cells without addresses are
 * counted on from the ones before; in which order those with addresses come has no say.
 */
export class SheetXml implements XmlHandler, SheetTraits {
  readonly merged: CellRange[] = [];
  readonly unvalued: CellRange[] = [];
  hasFormulas = false;
  done = false;
  readonly thin = blankRemover();
  readonly #hiddenColumns: { first: number; last: number }[] = [];
  /** the row that is being read; -1 before the first */
  #row = -1;
  #hidden = false;
  /** whether the row's own tag said which it is */
  #placed = false;
  #cells: Cell[] = [];
  /** the cell that is being read; `#inCell`: one is */
  #inCell = false;
  #column = -1;
  #type = 'n';
  #style = 0;
  #value: string | undefined;
  readonly #runs = new Runs();
  #inline: string | undefined;
  #formula = false;
  /** cells that the formula gives values to, where they are several */
  #range: CellRange | undefined;
  /** whether a row with something in it was there, for each that a sheet may have */
  readonly #rows = new Uint8Array(ROWS);
  /** how many rows have been begun; that of the last one with something in the column, and where it is in the row */
  #begun = 0;
  readonly #rowOf = new Uint32Array(COLUMNS);
  readonly #indexOf = new Uint16Array(COLUMNS);

  readonly path: string;
  readonly part: string;
  readonly strings: readonly string[];
  readonly onRow: (row: SheetRow, traits: SheetTraits) => boolean;

  /**
   * @param strings the texts that cells refer to
   * @param onRow takes each row with something in it; false: no more are wanted
   */
  constructor(
    path: string,
    part: string,
    strings: readonly string[],
    onRow: (row: SheetRow, traits: SheetTraits) => boolean,
  ) {
    this.path = path;
    this.part = part;
    this.strings = strings;
    this.onRow = onRow;
  }

  open(name: string, attributes: Attributes, path: readonly string[]): boolean {
    switch (path.length) {
      case 1:
        if (name !== 'worksheet') throw this.#damaged();
        return false;
      case 3:
        if (path[1] === 'sheetData') {
          if (name !== 'row') throw this.#damaged();
          this.#openRow(attributes);
        } else if (name === 'col') this.#readColumns(attributes);
        else if (name === 'mergeCell') this.#keep(this.merged, rangeOf(attributes.ref ?? ''), RANGES);
        return false;
      case 4:
        if (name === 'c' && path[1] === 'sheetData') this.#openCell(attributes);
        return false;
      case 5:
        if (!this.#inCell) return false;
        if (name === 'f') this.#readFormula(attributes);
        return name === 'v';
      default:
        if (!this.#inCell || path[4] !== 'is') return false;
        this.#runs.open(name, attributes);
        return isStringText(name, path);
    }
  }

  close(name: string, text: string, path: readonly string[]): void {
    switch (path.length) {
      case 3:
        if (path[1] === 'sheetData') this.#closeRow();
        return;
      case 4:
        if (this.#inCell && name === 'c') this.#closeCell();
        return;
      case 5:
        if (!this.#inCell) return;
        if (name === 'v') {
          if (this.#value !== undefined) throw this.#wrong('twice', cellName(this.#row, this.#column));
          this.#value = text;
        } else if (name === 'is') this.#inline ??= '';
        return;
      default:
        if (this.#inCell && path[4] === 'is' && isStringText(name, path)) {
          this.#inline = (this.#inline ?? '') + this.#runs.shown(text);
        }
    }
  }

  #openRow({ r, hidden }: Attributes): void {
    this.#placed = r !== undefined;
    this.#row = r === undefined ? this.#row + 1 : Number(/^\s*\d+\s*$/.test(r) ? r : Number.NaN) - 1;
    if (Number.isNaN(this.#row)) throw this.#wrong('name', r);
    if (this.#row < 0 || this.#row >= ROWS) throw this.#wrong('outside', r ?? String(this.#row + 1));
    this.#hidden = isTrue(hidden);
    this.#begun++;
    this.#column = -1;
    this.#cells = [];
  }

  #closeRow(): void {
    if (this.#cells.length === 0) return;
    if (this.#rows[this.#row]++ > 0) throw this.#wrong('twice', String(this.#row + 1));
    this.done = !this.onRow({ at: this.#row, hidden: this.#hidden, cells: this.#cells }, this);
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r.trim());
    if (this.#column >= COLUMNS) throw this.#wrong('outside', r ?? cellName(this.#row, this.#column));
    this.#inCell = true;
    this.#type = t ?? 'n';
    this.#style = s === undefined ? 0 : Number(s);
    this.#value = undefined;
    this.#inline = undefined;
    this.#formula = false;
    this.#range = undefined;
  }

  /** The column in a cell's address; its row is that of the row around it, which may have none of its own. */
  #columnOf(name: string): number {
    const place = cellAt(name);
    if (!place) throw this.#wrong('name', name);
    if (place.row >= ROWS || place.column >= COLUMNS) throw this.#wrong('outside', name);
    if (place.row !== this.#row) {
      if (this.#placed || this.#cells.length > 0) throw this.#wrong('row', name);
      this.#row = place.row;
    }
    this.#placed = true;
    return place.column;
  }

  #readFormula({ t, ref }: Attributes): void {
    this.hasFormulas = true;
    this.#formula = true;
    // of formulas that are shared, each cell has its own
    if (ref !== undefined && t !== 'shared') this.#range = rangeOf(ref);
  }

  #closeCell(): void {
    this.#inCell = false;
    const cell = this.#content();
    if (!cell) return;
    const { column } = cell;
    if (this.#rowOf[column] !== this.#begun) {
      this.#rowOf[column] = this.#begun;
      this.#indexOf[column] = this.#cells.push(cell) - 1;
      return;
    }
    const twin = this.#cells[this.#indexOf[column]];
    if (twin.kind !== cell.kind || twin.text !== cell.text || twin.style !== cell.style) {
      throw this.#wrong('twice', cellName(this.#row, column));
    }
  }

  /** What the cell holds; undefined: nothing, or an empty text. */
  #content(): Cell | undefined {
    const type = this.#type;
    const value = this.#value;
    if (this.#inline !== undefined && value === undefined) return this.#text(unescaped(this.#inline));
    // an empty text may be what a formula gives
    const text = value?.trim() ?? '';
    if (this.#formula && text === '' && (value === undefined || type !== 'str')) {
      if (this.#range) this.#keep(this.unvalued, this.#range, UNVALUED);
      return this.#filled('unvalued', '');
    }
    if (value === undefined || text === '') return undefined;
    switch (type) {
      case 'n':
        return this.#filled(double.test(text) && Number.isFinite(Number(text)) ? 'number' : 'broken', text);
      case 's':
        return this.#text(this.#shared(text));
      case 'str':
      case 'inlineStr':
        return this.#text(unescaped(value));
      case 'b':
        if (!answers.includes(text)) return this.#filled('broken', text);
        return this.#filled('boolean', text === '1' || text === 'true' ? 'TRUE' : 'FALSE');
      case 'e':
        return this.#filled('error', text);
      case 'd': {
        const date = writtenDate(text);
        return date === undefined ? this.#filled('broken', text) : this.#filled('date', date);
      }
      default:
        return this.#filled('broken', text);
    }
  }

  #filled(kind: Cell['kind'], text: string): Cell {
    return { column: this.#column, kind, text, style: this.#style };
  }

  #text(text: string): Cell | undefined {
    return text === '' ? undefined : this.#filled('text', text);
  }

  #shared(position: string): string {
    const text = /^\d+$/.test(position) ? this.strings[Number(position)] : undefined;
    if (text === undefined) {
      const params = { cell: cellName(this.#row, this.#column), position, count: this.strings.length };
      throw inputError('shared-string-missing', params, { file: this.path });
    }
    return text;
  }

  #readColumns({ min, max, hidden }: Attributes): void {
    if (!isTrue(hidden)) return;
    if (this.#hiddenColumns.length >= COLUMNS) throw this.#tooLarge();
    this.#hiddenColumns.push({ first: Number(min) - 1, last: Number(max ?? min) - 1 });
  }

  isHiddenColumn(column: number): boolean {
    return this.#hiddenColumns.some(({ first, last }) => first <= column && column <= last);
  }

  #keep(ranges: CellRange[], range: CellRange | undefined, most: number): void {
    if (!range) throw this.#damaged();
    if (ranges.length >= most) throw this.#tooLarge();
    ranges.push(range);
  }

  #damaged() {
    return inputError('spreadsheet-damaged', {}, { file: this.path });
  }

  #tooLarge() {
    return inputError('spreadsheet-xml-invalid', { part: this.part, reason: 'size' }, { file: this.path });
  }

  #wrong(fault: Messages['sheet-place-wrong']['fault'], at: string) {
    return inputError('sheet-place-wrong', { fault, at, row: this.#row + 1 }, { file: this.path });
  }
}

/** The range of `B7:C9`, or of `B7` alone. */
function rangeOf(ref: string): CellRange | undefined {
  const [from, to = from, ...rest] = ref.trim().split(':');
  const first = cellAt(from);
  const last = cellAt(to);
  if (!first || !last || rest.length > 0) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
