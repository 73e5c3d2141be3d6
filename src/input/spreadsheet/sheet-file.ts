import { inputError } from '../../errors.ts';
import { sheetPath } from '../table-path.ts';
import { type FileInfo, fileInfo } from '../text-file.ts';
import type { Cell, DenseSheet, SheetCells } from './cells.ts';
import { chooseSheet } from './choose-sheet.ts';
import { openContainer } from './container.ts';
import { readWorkbook, type SheetPart, type Workbook } from './workbook.ts';
import { isTrue, tags } from './xml.ts';

/** A sheet of a spreadsheet with its cells. */
export interface SheetFile extends FileInfo {
  sheet: string;
  cells: SheetCells;
}

/** All that the cells are made of, beside the sheets themselves. */
const sharedParts = /(?:sharedStrings|styles)\.xml$/i;
const formula = /<(?:\w+:)?f[\s>/]/;
/** A formula with no value after it, or an empty one. */
const unvaluedFormula =
  /(?:<\/(?:\w+:)?f>|<(?:\w+:)?f(?:\s[^>]*)?\/>)\s*(?:<(?:\w+:)?v\s*\/>|<(?:\w+:)?v>\s*<\/(?:\w+:)?v>)?\s*<\/(?:\w+:)?c>/;

/**
 * Reads a sheet of an XLSX file.
 *
 * @param asked name of the sheet; undefined: the only one there is
 * @throws InputError when the bytes are no XLSX file, or it has no such sheet
 */
export async function readSheetFile(
  path: string,
  raw: Buffer,
  asked: string | undefined,
): Promise<SheetFile> {
  const container = openContainer(path, raw);
  const workbook = readWorkbook(container);
  const sheet = chooseSheet(path, workbook.sheets, asked, container);
  container.check(sharedParts);
  const cells = await readCells(path, raw, sheet, workbook, container.text(sheet.part));
  const { name, sha256, size } = fileInfo(path, raw);
  return { path: sheetPath(path, sheet.name), name, sha256, size, sheet: sheet.name, cells };
}

async function readCells(
  path: string,
  raw: Buffer,
  sheet: SheetPart,
  { date1904, computesOnOpening }: Workbook,
  xml: string,
): Promise<SheetCells> {
  const read = await sheetReader(path, raw, sheet);
  const dense = read(false);
  const rows = dense['!data'] ?? [];
  return {
    rows,
    merged: dense['!merges'] ?? [],
    unvalued: unvaluedFormula.test(xml) ? findUnvalued(rows, read(true)) : new Set(),
    ...hiddenParts(xml),
    date1904,
    mayBeStale: computesOnOpening && formula.test(xml),
  };
}

/** Gives a function that parses the sheet, with its formulas or without. */
async function sheetReader(
  path: string,
  raw: Buffer,
  { index }: SheetPart,
): Promise<(formulas: boolean) => DenseSheet> {
  const { read } = await import('@e965/xlsx');
  return (formulas) => {
    let found: DenseSheet | undefined;
    try {
      const book = read(raw, {
        type: 'buffer',
        dense: true,
        sheets: index,
        cellFormula: formulas,
        sheetStubs: formulas,
        cellDates: false,
        cellNF: true,
        cellText: false,
        cellHTML: false,
      });
      found = book.Sheets[book.SheetNames[index]];
    } catch {
      // said below: the library also leaves out a sheet that it cannot read
    }
    if (!found) throw inputError('spreadsheet-damaged', {}, { file: path });
    return found;
  };
}

/**
 * Finds the formulas without a stored value. Read with its formula, such a cell is 0 or empty; read without, it is
 * not there at all, which tells it from a 0 that is stored. It is put into the rows, to be told when they are read.
 */
function findUnvalued(rows: SheetCells['rows'], withFormulas: DenseSheet): Set<Cell> {
  const unvalued = new Set<Cell>();
  for (const [r, cells] of (withFormulas['!data'] ?? []).entries()) {
    for (const [c, cell] of (cells ?? []).entries()) {
      if (!cell || (cell.f === undefined && cell.F === undefined) || rows[r]?.[c]) continue;
      rows[r] ??= [];
      rows[r][c] = cell;
      unvalued.add(cell);
    }
  }
  return unvalued;
}

/** The rows and columns that are hidden, by hand or by a filter. */
function hiddenParts(xml: string): Pick<SheetCells, 'hiddenRows' | 'isHiddenColumn'> {
  const hiddenRows = new Set<number>();
  const columns: { least: number; greatest: number }[] = [];
  if (!xml.includes('hidden=')) return { hiddenRows, isHiddenColumn: () => false };
  let row = -1;
  for (const tag of tags(xml, 'row')) {
    row = tag.has('r') ? Number(tag.get('r')) - 1 : row + 1;
    if (isTrue(tag.get('hidden'))) hiddenRows.add(row);
  }
  for (const tag of tags(xml, 'col')) {
    if (!isTrue(tag.get('hidden'))) continue;
    columns.push({ least: Number(tag.get('min')) - 1, greatest: Number(tag.get('max')) - 1 });
  }
  const isHiddenColumn = (column: number) =>
    columns.some(({ least, greatest }) => least <= column && column <= greatest);
  return { hiddenRows, isHiddenColumn };
}
