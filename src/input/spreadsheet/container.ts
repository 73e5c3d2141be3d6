import { posix } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Entry, ZipFile } from 'yauzl';
import { InputError, inputError } from '../../messages/errors.ts';

/** What is unpacked of one file in all: of what a workbook of half a million rows and a dozen columns has. */
const UNPACKED = 200_000_000;
/** Files in one archive: workbooks have some tens. */
const PARTS = 10_000;
const MEGABYTE = 1_000_000;

/** The files inside an XLSX file, its parts. Names are compared as the format does: letter case has no say. */
export interface Container {
  /** the archive's own file */
  path: string;
  has(part: string): boolean;
  /**
   * The bytes of a part, piece by piece; whether they are those that were packed is known after the last one.
   *
   * @throws InputError when the part is missing, damaged or encrypted, or too much would be unpacked
   */
  bytes(part: string, most?: number): AsyncGenerator<Uint8Array>;
}

/**
 * Opens the archive that an XLSX file is (XLSM is the same with macros, which are not looked at).
 *
 * @throws InputError when it is none, or damaged
 */
export async function openContainer(path: string, raw: Buffer): Promise<Container> {
  if (raw[0] !== 0x50) throw oldOffice(path, raw);
  const fail = () => inputError('spreadsheet-damaged', {}, { file: path });
  const { fromBufferPromise } = await import('yauzl');
  const parts = new Map<string, Entry>();
  const twice = new Set<string>();
  let archive: ZipFile;
  try {
    archive = await fromBufferPromise(withoutTail(raw), { lazyEntries: true, decodeStrings: false });
    for await (const entry of archive.eachEntry()) {
      const name = partKey(entry.fileNameRaw.toString());
      if (parts.has(name)) twice.add(name);
      parts.set(name, entry);
      if (parts.size > PARTS) break;
    }
  } catch {
    throw fail();
  }
  if (parts.size > PARTS) throw inputError('spreadsheet-too-many-parts', { most: PARTS }, { file: path });

  let unpacked = 0;
  async function* bytes(part: string, most = UNPACKED): AsyncGenerator<Uint8Array> {
    const entry = parts.get(partKey(part));
    if (entry === undefined || twice.has(partKey(part))) throw fail();
    if (entry.isEncrypted()) throw inputError('spreadsheet-locked', {}, { file: path });
    const limit = Math.min(most, UNPACKED);
    const tooLarge = (size: number) => {
      const params = { part, megabytes: Math.ceil(size / MEGABYTE), most: limit / MEGABYTE };
      return inputError('spreadsheet-too-large', params, { file: path });
    };
    // the size that the archive states is held to when unpacking
    if (entry.uncompressedSize > limit) throw tooLarge(entry.uncompressedSize);
    let crc = 0;
    try {
      for await (const piece of await archive.openReadStreamPromise(entry)) {
        unpacked += piece.length;
        if (unpacked > UNPACKED) throw tooLarge(unpacked);
        // which the library leaves unchecked
        crc = crc32(piece, crc);
        yield piece;
      }
    } catch (error) {
      throw error instanceof InputError ? error : fail();
    }
    if (crc !== entry.crc32) throw fail();
  }
  return { path, has: (part) => parts.has(partKey(part)), bytes };
}

/** The archive without what was added after its end, which does it no harm (APPNOTE.TXT 6.3, section 4.3.16). */
function withoutTail(raw: Buffer): Buffer {
  const end = raw.lastIndexOf('PK\x05\x06');
  return end < 0 || end + 22 > raw.length ? raw : raw.subarray(0, end + 22 + raw.readUInt16LE(end + 20));
}

/** Names of parts that are the same: other programs write `xl\Workbook.xml` or `/xl/workbook.xml`. */
function partKey(name: string): string {
  const plain = posix.normalize(`/${name.replaceAll('\\', '/')}`).toLowerCase();
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/** The part that a relationship's target names, seen from the part that has the relationship. */
export function targetPart(from: string, target: string): string {
  return posix.resolve('/', posix.dirname(from), target.replaceAll('\\', '/')).slice(1);
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
