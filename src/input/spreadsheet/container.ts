import { inputError } from '../../errors.ts';
import { ZipFault, zipParts } from './zip.ts';

/** The files inside an XLSX file, by name; what they hold is checked when they are asked for. */
export interface Container {
  has(name: string): boolean;
  text(name: string): string;
  /** @throws InputError when a part is damaged */
  check(names: RegExp): void;
}

const contentTypes = '[Content_Types].xml';
const workbookType =
  /(?:spreadsheetml\.(?:sheet|template)|ms-excel\.(?:sheet|template)\.macroEnabled)\.main\+xml/;

/**
 * Opens an XLSX file (XLSM is the same with macros, which are not looked at), and tells what else begins with the
 * same bytes: other spreadsheets, which are not read, and files that are none.
 *
 * @throws InputError when it is none, damaged or locked with a password
 */
export function openContainer(path: string, raw: Buffer): Container {
  const place = { file: path };
  if (raw[0] !== 0x50) throw oldOffice(path, raw);
  return guarded(path, () => {
    const parts = zipParts(raw);
    const has = (name: string) => parts.has(name);
    const text = (name: string) => guarded(path, () => parts.get(name)?.().toString('utf8') ?? '');
    const other = otherSpreadsheet(has);
    if (other !== undefined) throw inputError('spreadsheet-kind-not-read', { kind: other }, place);
    if (!has(contentTypes) || !workbookType.test(text(contentTypes))) {
      throw inputError('file-is-no-spreadsheet', { kind: kindOfZip(has) }, place);
    }
    const check = (names: RegExp): void => {
      for (const [name, part] of parts) if (names.test(name)) guarded(path, part);
    };
    return { has, text, check };
  });
}

function guarded<Value>(path: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof ZipFault)) throw error;
    const code = error.kind === 'locked' ? 'spreadsheet-locked' : 'spreadsheet-damaged';
    throw inputError(code, {}, { file: path });
  }
}

function otherSpreadsheet(has: (name: string) => boolean): string | undefined {
  if (has('xl/workbook.bin')) return 'XLSB';
  if (has('Index/Document.iwa') || has('Index.zip')) return 'Numbers';
  return has('content.xml') && has('META-INF/manifest.xml') ? 'ODS' : undefined;
}

function kindOfZip(has: (name: string) => boolean): 'word' | 'powerpoint' | 'zip' {
  if (has('word/document.xml')) return 'word';
  return has('ppt/presentation.xml') ? 'powerpoint' : 'zip';
}

/** In the names of the streams of the old container, each letter takes two bytes. */
const named = (raw: Buffer, stream: string) => raw.includes(Buffer.from(`${stream}\0`, 'utf16le'));

/** The container of old Office files, which is also what wraps a file that is locked with a password. */
function oldOffice(path: string, raw: Buffer) {
  const place = { file: path };
  if (named(raw, 'EncryptedPackage')) return inputError('spreadsheet-locked', {}, place);
  if (named(raw, 'Workbook') || named(raw, 'Book')) {
    return inputError('spreadsheet-kind-not-read', { kind: 'XLS' }, place);
  }
  const kind = named(raw, 'WordDocument') ? 'word' : 'office';
  return inputError('file-is-no-spreadsheet', { kind }, place);
}
