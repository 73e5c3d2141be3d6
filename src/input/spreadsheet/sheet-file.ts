import { sheetPath } from '../../files/table-path.ts';
import { type FileInfo, fileInfo } from '../../files/text-file.ts';
import { inputError } from '../../messages/errors.ts';
import { suggest } from '../../text/suggest.ts';
import { blankRemover } from './blanks.ts';
import type { SheetRow, SheetTraits } from './cells.ts';
import { type Container, openContainer } from './container.ts';
import { type NumberFormat, readNumberFormats } from './number-formats.ts';
import { SheetXml } from './sheet-xml.ts';
import { readSharedStrings, readWorkbook, type SheetPart } from './workbook.ts';
import { readXml, type XmlHandler } from './xml.ts';

/** A sheet of a spreadsheet, whose rows are yet to be read. */
export interface SheetFile extends FileInfo {
  sheet: string;
  cells: SheetCells;
}

/** The cells of a sheet, and how they are to be understood. */
export interface SheetCells {
  formats: readonly NumberFormat[];
  date1904: boolean;
  /** whether the file asks that its formulas be computed anew */
  computesOnOpening: boolean;
  /**
   * Hands on each row with something in it, in the order of the file, until the answer is false.
   *
   * @throws InputError when the sheet is damaged, or is no sheet of the file format
   */
  eachRow(onRow: (row: SheetRow, traits: SheetTraits) => boolean): Promise<SheetTraits>;
}

/**
 * Opens a sheet of an XLSX file.
 *
 * @param asked name of the sheet; undefined: the only one there is
 * @throws InputError when the bytes are no XLSX file, or it has no such sheet
 */
export async function readSheetFile(
  path: string,
  raw: Buffer,
  asked: string | undefined,
): Promise<SheetFile> {
  const container = await openContainer(path, raw);
  const { sheets, date1904, computesOnOpening, sharedStrings, styles } = await readWorkbook(container);
  const { name: sheet, part } = await chooseSheet(sheets, asked, container);
  const strings = sharedStrings === undefined ? [] : await readSharedStrings(container, sharedStrings);
  const formats = styles === undefined ? [] : await readNumberFormats(container, styles);
  const eachRow: SheetCells['eachRow'] = async (onRow) => {
    const rows = new SheetXml(path, part, strings, onRow);
    await readXml(container, part, rows);
    return rows;
  };
  const { name, sha256, size } = fileInfo(path, raw);
  const cells = { formats, date1904, computesOnOpening, eachRow };
  return { path: sheetPath(path, sheet), name, sha256, size, sheet, cells };
}

/**
 * The sheet asked for by its name; where none is, the only one that a user sees something on.
 *
 * @throws InputError when there is no such sheet, none with anything on it, or several
 */
async function chooseSheet(
  sheets: SheetPart[],
  asked: string | undefined,
  container: Container,
): Promise<SheetPart> {
  const file = container.path;
  const place = { file };
  const known = sheets.map(({ name, hidden }) => ({ name, hidden }));
  if (asked !== undefined) {
    const wanted = asked.normalize('NFC').trim();
    const found = sheets.find(({ name }) => name.normalize('NFC').trim() === wanted);
    if (found) return found;
    const suggestion = suggest(
      asked,
      sheets.map(({ name }) => name),
    );
    throw inputError('sheet-unknown', { sheet: asked, sheets: known, suggestion }, place);
  }
  const filled: SheetPart[] = [];
  for (const sheet of sheets) {
    if (!sheet.hidden && (await hasContent(container, sheet.part))) filled.push(sheet);
  }
  if (filled.length === 1) return filled[0];
  if (filled.length === 0 && !sheets.some(({ hidden }) => hidden)) {
    throw inputError('spreadsheet-empty', {}, place);
  }
  throw inputError('sheet-not-named', { sheets: known, file }, place);
}

/** Whether a sheet has a value in a cell, an inline text or a formula: what an empty one has none of. */
async function hasContent(container: Container, part: string): Promise<boolean> {
  const inCell = (path: readonly string[]) => path.length === 5 && path[1] === 'sheetData';
  const handler: XmlHandler = {
    done: false,
    thin: blankRemover(),
    open(name, _, path) {
      if (inCell(path) && (name === 'is' || name === 'f')) handler.done = true;
      return inCell(path) && name === 'v';
    },
    close(name, text, path) {
      if (inCell(path) && name === 'v' && text !== '') handler.done = true;
    },
  };
  await readXml(container, part, handler);
  return handler.done === true;
}
