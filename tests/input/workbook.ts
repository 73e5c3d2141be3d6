import { CFB } from '@e965/xlsx';

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

export interface WorkbookSpec {
  sheets: Record<string, SheetSpec>;
  date1904?: boolean;
  computesOnOpening?: boolean;
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** An XLSX file, its XML written out here: how it is read is not how the library would have written it. */
export function workbook({ sheets, date1904, computesOnOpening }: WorkbookSpec): Buffer {
  const formats: string[] = [];
  const entries = Object.entries(sheets);
  const parts: Record<string, string> = {};
  for (const [k, [, sheet]] of entries.entries())
    parts[`xl/worksheets/sheet${k + 1}.xml`] = sheetXml(sheet, formats);
  const numbered = (write: (k: number, name: string, sheet: SheetSpec) => string) =>
    entries.map(([name, sheet], k) => write(k + 1, name, sheet)).join('');
  parts['xl/workbook.xml'] =
    `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>` +
    numbered(
      (k, name, { state }) =>
        `<sheet name="${escaped(name)}" sheetId="${k}"${state ? ` state="${state}"` : ''} r:id="rId${k}"/>`,
    ) +
    `</sheets>${computesOnOpening ? '<calcPr calcId="1" fullCalcOnLoad="1"/>' : ''}</workbook>`;
  parts['xl/_rels/workbook.xml.rels'] =
    `${head}<Relationships xmlns="${packages}/relationships">` +
    numbered(
      (k) => `<Relationship Id="rId${k}" Type="${relations}/worksheet" Target="worksheets/sheet${k}.xml"/>`,
    ) +
    `<Relationship Id="rId0" Type="${relations}/styles" Target="styles.xml"/></Relationships>`;
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
  return zip(parts);
}

/** A workbook of one sheet. */
export function oneSheet(rows: CellSpec[][], sheet: Omit<SheetSpec, 'rows'> = {}, name = 'Ark1'): Buffer {
  return workbook({ sheets: { [name]: { rows, ...sheet } } });
}

/** A ZIP archive of these files. */
export function zip(parts: Record<string, string>): Buffer {
  const archive = CFB.utils.cfb_new();
  for (const [name, text] of Object.entries(parts)) CFB.utils.cfb_add(archive, `/${name}`, Buffer.from(text));
  return Buffer.from(CFB.write(archive, { type: 'buffer', fileType: 'zip', compression: true }));
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

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
