import { sheetPath } from '../table-path.ts';
import { type FileInfo, fileInfo } from '../text-file.ts';
import type { SheetRow, SheetTraits } from './cells.ts';
import { chooseSheet } from './choose-sheet.ts';
import { openContainer } from './container.ts';
import { type NumberFormat, readNumberFormats } from './number-formats.ts';
import { SheetXml } from './sheet-xml.ts';
import { readSharedStrings, readWorkbook } from './workbook.ts';
import { readXml } from './xml.ts';

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
