import { inputError } from '../../errors.ts';
import type { Messages } from '../../messages/finding.ts';
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
import { isStringText, unescaped } from './workbook.ts';
import { type Attributes, isTrue, type XmlHandler } from './xml.ts';

/** `xsd:double` without what is no number (XML Schema part 2, section 3.2.5). */
const double = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const answers = ['0', '1', 'false', 'true'];
/** Merged ranges of a sheet, and formulas without values that are of several cells. */
const RANGES = 1_000_000;
const UNVALUED = 10_000;

/** A cell that is being read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  value: string | undefined;
  inline: string | undefined;
  formula: boolean;
  /** cells that the formula gives values to, where they are several */
  range: CellRange | undefined;
}

/**
 * Hands on the rows of a sheet as they come (ECMA-376 part 1, section 18.3.1). Rows and cells without addresses are
 * counted on from the ones before; in which order those with addresses come has no say.
 */
export class SheetXml implements XmlHandler, SheetTraits {
  readonly merged: CellRange[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly unvalued: CellRange[] = [];
  hasFormulas = false;
  done = false;
  #columns = 0;
  /** the row that is being read; -1 before the first */
  #row = -1;
  #hidden = false;
  /** whether the row's own tag said which it is */
  #placed = false;
  #column = -1;
  #cells = new Map<number, Cell>();
  #cell: OpenCell | undefined;
  /** whether a row with something in it was there, for each that a sheet may have */
  readonly #rows = new Uint8Array(ROWS);

  /**
   * @param strings the texts that cells refer to
   * @param onRow takes each row with something in it; false: no more are wanted
   */
  constructor(
    readonly path: string,
    readonly strings: readonly string[],
    readonly onRow: (row: SheetRow, traits: SheetTraits) => boolean,
  ) {}

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
        else if (name === 'mergeCell')
          this.#keep(this.merged, attributes.ref && rangeOf(attributes.ref.value), RANGES);
        return false;
      case 4:
        if (name === 'c' && path[1] === 'sheetData') this.#openCell(attributes);
        return false;
      case 5:
        if (!this.#cell) return false;
        if (name === 'f') this.#readFormula(attributes);
        return name === 'v';
      default:
        return this.#cell !== undefined && path[4] === 'is' && isStringText(name, path);
    }
  }

  close(name: string, text: string, path: readonly string[]): void {
    const cell = this.#cell;
    switch (path.length) {
      case 3:
        if (path[1] === 'sheetData') this.#closeRow();
        return;
      case 4:
        if (cell && name === 'c') this.#closeCell(cell);
        return;
      case 5:
        if (!cell) return;
        if (name === 'v') {
          if (cell.value !== undefined) throw this.#wrong('twice', cellName(this.#row, cell.column));
          cell.value = text;
        } else if (name === 'is') cell.inline ??= '';
        return;
      default:
        if (cell && path[4] === 'is' && isStringText(name, path)) cell.inline = (cell.inline ?? '') + text;
    }
  }

  #openRow({ r, hidden }: Attributes): void {
    this.#placed = r !== undefined;
    this.#row =
      r === undefined ? this.#row + 1 : Number(/^\s*\d+\s*$/.test(r.value) ? r.value : Number.NaN) - 1;
    if (Number.isNaN(this.#row)) throw this.#wrong('name', r!.value);
    if (this.#row < 0 || this.#row >= ROWS) throw this.#wrong('outside', r?.value ?? String(this.#row + 1));
    this.#hidden = isTrue(hidden);
    this.#column = -1;
    this.#cells = new Map();
  }

  #closeRow(): void {
    if (this.#cells.size === 0) return;
    if (this.#rows[this.#row]++ > 0) throw this.#wrong('twice', String(this.#row + 1));
    this.done = !this.onRow({ at: this.#row, hidden: this.#hidden, cells: this.#cells }, this);
  }

  #openCell({ r, t, s }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : this.#columnOf(r.value.trim());
    if (this.#column >= COLUMNS) throw this.#wrong('outside', r?.value ?? cellName(this.#row, this.#column));
    this.#cell = {
      column: this.#column,
      type: t?.value ?? 'n',
      style: s === undefined ? 0 : Number(s.value),
      value: undefined,
      inline: undefined,
      formula: false,
      range: undefined,
    };
  }

  /** The column in a cell's address; its row is that of the row around it, which may have none of its own. */
  #columnOf(name: string): number {
    const place = cellAt(name);
    if (!place) throw this.#wrong('name', name);
    if (place.row >= ROWS || place.column >= COLUMNS) throw this.#wrong('outside', name);
    if (place.row !== this.#row) {
      if (this.#placed || this.#cells.size > 0) throw this.#wrong('row', name);
      this.#row = place.row;
    }
    this.#placed = true;
    return place.column;
  }

  #readFormula({ t, ref }: Attributes): void {
    this.hasFormulas = true;
    this.#cell!.formula = true;
    // of formulas that are shared, each cell has its own
    if (ref && t?.value !== 'shared') this.#cell!.range = rangeOf(ref.value);
  }

  #closeCell(open: OpenCell): void {
    this.#cell = undefined;
    const cell = this.#content(open);
    if (!cell) return;
    const { column } = open;
    const twin = this.#cells.get(column);
    if (twin && (twin.kind !== cell.kind || twin.text !== cell.text || twin.style !== cell.style)) {
      throw this.#wrong('twice', cellName(this.#row, column));
    }
    this.#cells.set(column, cell);
  }

  /** What a cell holds; undefined: nothing, or an empty text. */
  #content({ type, style, value, inline, formula, range, column }: OpenCell): Cell | undefined {
    if (inline !== undefined && value === undefined) return textCell(unescaped(inline), style);
    // an empty text may be what a formula gives
    const empty = value === undefined || (type !== 'str' && value.trim() === '');
    if (empty && formula) {
      if (range) this.#keep(this.unvalued, range, UNVALUED);
      return { kind: 'unvalued', text: '', style };
    }
    if (value === undefined || empty) return undefined;
    const text = value.trim();
    switch (type) {
      case 'n':
        return {
          kind: double.test(text) && Number.isFinite(Number(text)) ? 'number' : 'broken',
          text,
          style,
        };
      case 's':
        return textCell(this.#shared(text, column), style);
      case 'str':
      case 'inlineStr':
        return textCell(unescaped(value), style);
      case 'b':
        if (!answers.includes(text)) return { kind: 'broken', text, style };
        return { kind: 'boolean', text: text === '1' || text === 'true' ? 'TRUE' : 'FALSE', style };
      case 'e':
        return { kind: 'error', text, style };
      case 'd': {
        const date = writtenDate(text);
        return date === undefined ? { kind: 'broken', text, style } : { kind: 'date', text: date, style };
      }
      default:
        return { kind: 'broken', text, style };
    }
  }

  #shared(position: string, column: number): string {
    const text = /^\d+$/.test(position) ? this.strings[Number(position)] : undefined;
    if (text === undefined) {
      const params = { cell: cellName(this.#row, column), position, count: this.strings.length };
      throw inputError('shared-string-missing', params, { file: this.path });
    }
    return text;
  }

  #readColumns({ min, max, hidden }: Attributes): void {
    if (++this.#columns > COLUMNS) throw this.#damaged();
    if (!isTrue(hidden)) return;
    const last = Math.min(Number(max?.value ?? min?.value), COLUMNS);
    for (let column = Number(min?.value); column <= last; column++) this.hiddenColumns.add(column - 1);
  }

  #keep(ranges: CellRange[], range: CellRange | undefined, most: number): void {
    if (!range || ranges.length >= most) throw this.#damaged();
    ranges.push(range);
  }

  #damaged() {
    return inputError('spreadsheet-damaged', {}, { file: this.path });
  }

  #wrong(fault: Messages['sheet-place-wrong']['fault'], at: string) {
    return inputError('sheet-place-wrong', { fault, at, row: this.#row + 1 }, { file: this.path });
  }
}

function textCell(text: string, style: number): Cell | undefined {
  return text === '' ? undefined : { kind: 'text', text, style };
}

/** The range of `B7:C9`, or of `B7` alone. */
function rangeOf(ref: string): CellRange | undefined {
  const [from, to = from, ...rest] = ref.trim().split(':');
  const first = cellAt(from);
  const last = cellAt(to);
  if (!first || !last || rest.length > 0) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
