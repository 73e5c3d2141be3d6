import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { setImmediate as others } from 'node:timers/promises';

const BUFFER = 1 << 21;
/** UTF-8 takes at most three bytes for a unit of JavaScript's text */
const BYTES_PER_UNIT = 3;

/** The one buffer that all text goes through: no more of it is in memory than that. */
let buffer: Buffer | undefined;

/**
 * Writes a new file piece by piece, and its bytes to the disk. Now and then others get their turn, so that a signal is
 * heard while a large file is written.
 *
 * @param check called after each turn: throws where there is no use in writing on
 */
export async function writePieces(path: string, pieces: Iterable<string>, check: () => void): Promise<void> {
  const file = openSync(path, 'wx');
  buffer ??= Buffer.allocUnsafe(BUFFER);
  const room = buffer;
  let filled = 0;
  const flush = async () => {
    writeWhole(file, room.subarray(0, filled));
    filled = 0;
    await others();
    check();
  };
  try {
    for (const piece of pieces) {
      const most = piece.length * BYTES_PER_UNIT;
      if (filled + most > BUFFER) await flush();
      if (most > BUFFER) writeWhole(file, Buffer.from(piece, 'utf8'));
      else filled += room.write(piece, filled, 'utf8');
    }
    await flush();
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

export function writeWhole(file: number, bytes: Buffer): void {
  for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
}
