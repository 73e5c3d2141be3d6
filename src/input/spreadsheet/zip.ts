import { inflateRawSync } from 'node:zlib';

/** Why a ZIP archive cannot be read. */
export class ZipFault extends Error {
  constructor(readonly kind: 'damaged' | 'locked') {
    super(kind);
  }
}

/** A file inside the archive, unpacked and checked when asked for. */
type ZipPart = () => Buffer;

const END = Buffer.from('PK\x05\x06');
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;
const IN_EXTRA_FIELD = 0xffffffff;
const ZIP64_FIELD = 1;

/**
 * The files of a ZIP archive by name, read by its central directory.
 *
 * @throws ZipFault when the directory is cut off or makes no sense; and from a part, when its bytes are not those
 *   that were packed (by length and CRC-32, as in APPNOTE.TXT 6.3, section 4.4.7), or are encrypted
 */
export function zipParts(raw: Buffer): Map<string, ZipPart> {
  const end = raw.lastIndexOf(END);
  if (end < 0 || end + 22 > raw.length) throw new ZipFault('damaged');
  const count = raw.readUInt16LE(end + 10);
  const parts = new Map<string, ZipPart>();
  let at = raw.readUInt32LE(end + 16);
  for (let k = 0; k < count; k++) {
    if (at + 46 > raw.length || raw.readUInt32LE(at) !== CENTRAL_HEADER) throw new ZipFault('damaged');
    const nameLength = raw.readUInt16LE(at + 28);
    const extraLength = raw.readUInt16LE(at + 30);
    const extraAt = at + 46 + nameLength;
    const name = raw.toString('utf8', at + 46, extraAt);
    const entry = readEntry(raw, at, raw.subarray(extraAt, extraAt + extraLength));
    parts.set(name, () => unpack(raw, entry));
    at = extraAt + extraLength + raw.readUInt16LE(at + 32);
  }
  return parts;
}

interface Entry {
  encrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  size: number;
  offset: number;
}

function readEntry(raw: Buffer, at: number, extra: Buffer): Entry {
  let size = raw.readUInt32LE(at + 24);
  let packed = raw.readUInt32LE(at + 20);
  let offset = raw.readUInt32LE(at + 42);
  if ([size, packed, offset].includes(IN_EXTRA_FIELD)) {
    // numbers of eight bytes, each only where it did not fit, in this order
    const wide = zip64Numbers(extra);
    if (size === IN_EXTRA_FIELD) size = wide.shift() ?? 0;
    if (packed === IN_EXTRA_FIELD) packed = wide.shift() ?? 0;
    if (offset === IN_EXTRA_FIELD) offset = wide.shift() ?? 0;
  }
  const flags = raw.readUInt16LE(at + 8);
  const method = raw.readUInt16LE(at + 10);
  return { encrypted: (flags & 1) === 1, method, checksum: raw.readUInt32LE(at + 16), packed, size, offset };
}

function zip64Numbers(extra: Buffer): number[] {
  for (let at = 0; at + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(at + 2);
    const field = extra.subarray(at + 4, at + 4 + length);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      return Array.from({ length: field.length >> 3 }, (_, k) => Number(field.readBigUInt64LE(8 * k)));
    }
    at += 4 + length;
  }
  return [];
}

function unpack(raw: Buffer, { encrypted, method, checksum, packed, size, offset }: Entry): Buffer {
  if (encrypted) throw new ZipFault('locked');
  if (offset + 30 > raw.length || raw.readUInt32LE(offset) !== LOCAL_HEADER) throw new ZipFault('damaged');
  const start = offset + 30 + raw.readUInt16LE(offset + 26) + raw.readUInt16LE(offset + 28);
  const bytes = raw.subarray(start, start + packed);
  const content = method === STORED ? bytes : method === DEFLATED ? inflate(bytes, size) : undefined;
  if (content?.length !== size || crc32(content) !== checksum) throw new ZipFault('damaged');
  return content;
}

function inflate(bytes: Buffer, size: number): Buffer {
  try {
    // no more than the archive says there is: a small file may unpack to anything
    return inflateRawSync(bytes, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw new ZipFault('damaged');
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** Node's own is younger than the oldest Node that this program runs on. */
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) crc = crcTable[(crc ^ bytes[at]) & 0xff] ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
