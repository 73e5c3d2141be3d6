import { crc32, deflateRawSync } from 'node:zlib';

/**
 * What a cell holds, as a file stores it: a text, a number, a boolean, nothing; or with more said of it. `xml` is the
 * cell as it stands in the file.
 */
export type CellSpec =
  | string
  | number
  | boolean
  | null
  | { number: number | string; format: string }
  | { error: string }
  | { formula: string; value?: number | string }
  | { xml: string };

export interface SheetSpec {
  rows: CellSpec[][];
  state?: 'hidden' | 'veryHidden';
  /** such as A2:A3 */
  merged?: string[];
  /** rows from 1 */
  hiddenRows?: number[];
  /** columns from 1 */
  hiddenColumns?: number[];
  /** rows and cells without their addresses, as some programs write them */
  bare?: boolean;
}

/** A sheet's cells, or its XML as it stands in the file. */
export type AnySheet = SheetSpec | { sheetXml: string };

export interface WorkbookSpec {
  sheets: Record<string, AnySheet>;
  date1904?: boolean;
  computesOnOpening?: boolean;
  /** texts that cells refer to by their position */
  sharedStrings?: string[];
  /** parts beside these, or in their place; undefined: the part is left out */
  parts?: Record<string, string | Buffer | undefined>;
  zipped?: ZipHabits;
}

/** How an archive is written. */
export interface ZipHabits {
  /** what becomes of the parts' names */
  rename?: (name: string) => string;
  stored?: boolean;
  /** sizes and checksum after each part and not before it */
  descriptors?: boolean;
  zip64?: boolean;
  encrypted?: boolean;
  /** bytes before and after the archive */
  before?: Buffer;
  after?: Buffer;
  /** what the directory says of a part's size, and its checksum, whatever they are */
  size?: (size: number, name: string) => number;
  checksum?: (checksum: number, name: string) => number;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XLSX file, its XML written out here: how it is read is not how the library would have written it. */
export function workbook(spec: WorkbookSpec): Buffer {
  const { sheets, date1904, computesOnOpening, sharedStrings } = spec;
  const formats: string[] = [];
  const entries = Object.entries(sheets);
  const parts: Record<string, string> = {};
  for (const [k, [, sheet]] of entries.entries())
    parts[`xl/worksheets/sheet${k + 1}.xml`] =
      'sheetXml' in sheet ? sheet.sheetXml : sheetXml(sheet, formats);
  const numbered = (write: (k: number, name: string, state: SheetSpec['state']) => string) =>
    entries
      .map(([name, sheet], k) => write(k + 1, name, 'state' in sheet ? sheet.state : undefined))
      .join('');
  parts['xl/workbook.xml'] =
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
    numbered(
      (k, name, state) =>
        `<sheet name="${escaped(name)}" sheetId="${k}"${state ? ` state="${state}"` : ''} r:id="rId${k}"/>`,
    ) +
    `</sheets>${computesOnOpening ? '<calcPr calcId="1" fullCalcOnLoad="1"/>' : ''}</workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="${packages}/relationships">` +
    numbered(
      (k) => `<Relationship Id="rId${k}" Type="${relations}/worksheet" Target="worksheets/sheet${k}.xml"/>`,
    ) +
    `<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/>${sharedStrings ? `<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/>` : ''}</Relationships>`;
  if (sharedStrings) {
    const items = sharedStrings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`);
    parts['xl/sharedStrings.xml'] = `${head}<sst xmlns="${main}">${items.join('')}</sst>`;
  }
  parts['xl/styles.xml'] = stylesXml(formats);
  parts['_rels/.rels'] =
    `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const override = (part: string, kind: string) =>
    `<Override PartName="/${part}" ContentType="${type}.${kind}+xml"/>`;
  parts['[Content_Types].xml'] =
    `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
    override('xl/workbook.xml', 'sheet.main') +
    override('xl/styles.xml', 'styles') +
    numbered((k) => override(`xl/worksheets/sheet${k}.xml`, 'worksheet')) +
    '</Types>';
  return zip({ ...parts, ...spec.parts }, spec.zipped);
}

/** A workbook of one sheet. */
export function oneSheet(rows: CellSpec[][], sheet: Omit<SheetSpec, 'rows'> = {}, name = 'Ark1'): Buffer {
  return workbook({ sheets: { [name]: { rows, ...sheet } } });
}

/** A workbook of one sheet, whose rows are written out here. */
export function rawSheet(sheetData: string, spec: Omit<WorkbookSpec, 'sheets'> = {}): Buffer {
  return workbook({
    ...spec,
    sheets: { Ark1: { sheetXml: worksheet(`<sheetData>${sheetData}</sheetData>`) } },
  });
}

/** The XML of a sheet with this content. */
export function worksheet(content: string): string {
  return `${head}<worksheet xmlns="${main}">${content}</worksheet>`;
}

/** A ZIP archive of these files (APPNOTE.TXT 6.3), its bytes written out here. */
export function zip(parts: Record<string, string | Buffer | undefined>, habits: ZipHabits = {}): Buffer {
  const { before = Buffer.alloc(0), after = Buffer.alloc(0) } = habits;
  const files = Object.entries(parts).flatMap(([name, content]) =>
    content === undefined
      ? []
      : [zipFile(name, typeof content === 'string' ? Buffer.from(content) : content, habits)],
  );
  let offset = before.length;
  const directory = files.map(({ local, entry }) => {
    const central = entry(offset);
    offset += local.length;
    return central;
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const ends: Buffer[] = [endOfDirectory(files.length, size, offset)];
  if (habits.zip64) ends.unshift(endOfDirectory64(files.length, size, offset));
  return Buffer.concat([before, ...files.map(({ local }) => local), ...directory, ...ends, after]);
}

function zipFile(name: string, content: Uint8Array, habits: ZipHabits) {
  const { stored, descriptors, zip64, encrypted } = habits;
  const data = stored ? content : deflateRawSync(content);
  const path = Buffer.from(habits.rename?.(name) ?? name);
  const checksum = habits.checksum?.(crc32(content), name) ?? crc32(content);
  const size = habits.size?.(content.length, name) ?? content.length;
  const flags = (encrypted ? 1 : 0) | (descriptors ? 8 : 0) | 0x800;
  const wide = 0xffffffff;
  /** What local header and directory have in common: version, flags, method, time, checksum, sizes, lengths. */
  const common = (known: boolean, extra: number) => {
    const sizes = zip64 ? [wide, wide] : known ? [data.length, size] : [0, 0];
    return [
      shorts(zip64 ? 45 : 20, flags, stored ? 0 : 8, 0, 0x21),
      longs(known ? checksum : 0, ...sizes),
      shorts(path.length, extra),
    ];
  };
  const extra64 = (...numbers: number[]) =>
    zip64 ? Buffer.concat([shorts(1, 8 * numbers.length), ...numbers.map(eightBytes)]) : Buffer.alloc(0);
  const localExtra = extra64(descriptors ? 0 : size, descriptors ? 0 : data.length);
  const local = Buffer.concat([
    longs(0x04034b50),
    ...common(!descriptors, localExtra.length),
    path,
    localExtra,
    data,
    ...(descriptors ? [longs(0x08074b50, checksum, data.length, size)] : []),
  ]);
  const entry = (offset: number) => {
    const extra = extra64(size, data.length, offset);
    return Buffer.concat([
      longs(0x02014b50),
      shorts(20),
      ...common(true, extra.length),
      shorts(0, 0, 0),
      longs(0, zip64 ? wide : offset),
      path,
      extra,
    ]);
  };
  return { local, entry };
}

const endOfDirectory = (count: number, size: number, offset: number) =>
  Buffer.concat([longs(0x06054b50), shorts(0, 0, count, count), longs(size, offset), shorts(0)]);

function endOfDirectory64(count: number, size: number, offset: number): Buffer {
  const record = [longs(0x06064b50), eightBytes(44), shorts(45, 45), longs(0, 0)];
  const numbers = [count, count, size, offset].map(eightBytes);
  return Buffer.concat([...record, ...numbers, longs(0x07064b50, 0), eightBytes(offset + size), longs(1)]);
}

function shorts(...values: number[]): Buffer {
  const bytes = Buffer.alloc(2 * values.length);
  for (const [k, value] of values.entries()) bytes.writeUInt16LE(value, 2 * k);
  return bytes;
}

function longs(...values: number[]): Buffer {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [k, value] of values.entries()) bytes.writeUInt32LE(value, 4 * k);
  return bytes;
}

function eightBytes(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function sheetXml(sheet: SheetSpec, formats: string[]): string {
  const { rows, merged = [], hiddenRows = [], hiddenColumns = [], bare = false } = sheet;
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('');
  const rowXml = (cells: CellSpec[], r: number): string => {
    const address = bare ? '' : ` r="${r + 1}"`;
    const hidden = hiddenRows.includes(r + 1) ? ' hidden="1"' : '';
    return `<row${address}${hidden}>${cells.map((cell, c) => cellXml(cell, bare ? '' : ` r="${letter(c)}${r + 1}"`, formats)).join('')}</row>`;
  };
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return (
    `${head}<worksheet xmlns="${main}">${columns ? `<cols>${columns}</cols>` : ''}` +
    `<sheetData>${rows.map(rowXml).join('')}</sheetData>${merges ? `<mergeCells>${merges}</mergeCells>` : ''}</worksheet>`
  );
}

function cellXml(cell: CellSpec, address: string, formats: string[]): string {
  if (cell === null) return address === '' ? '<c></c>' : '';
  if (typeof cell === 'number') return `<c${address}><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c${address} t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'string') {
    return `<c${address} t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if ('xml' in cell) return cell.xml;
  if ('error' in cell) return `<c${address} t="e"><v>${cell.error}</v></c>`;
  if ('formula' in cell) {
    const type = typeof cell.value === 'string' ? ' t="str"' : '';
    const value = cell.value === undefined ? '' : `<v>${escaped(String(cell.value))}</v>`;
    return `<c${address}${type}><f>${escaped(cell.formula)}</f>${value}</c>`;
  }
  if (!formats.includes(cell.format)) formats.push(cell.format);
  return `<c${address} s="${formats.indexOf(cell.format) + 1}"><v>${cell.number}</v></c>`;
}

/** Style 0 is the general one; each number format has one of its own after it. */
function stylesXml(formats: string[]): string {
  const numbers = formats.map(
    (format, k) => `<numFmt numFmtId="${164 + k}" formatCode="${escaped(format)}"/>`,
  );
  const styles = [
    '<xf numFmtId="0"/>',
    ...formats.map((_, k) => `<xf numFmtId="${164 + k}" applyNumberFormat="1"/>`),
  ];
  return (
    `${head}<styleSheet xmlns="${main}">${numbers.length ? `<numFmts count="${numbers.length}">${numbers.join('')}</numFmts>` : ''}` +
    `<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>` +
    `<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
  );
}

const letter = (column: number) => String.fromCharCode(65 + column);

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
