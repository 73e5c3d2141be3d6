import { createHash } from 'node:crypto';
import type { FilePieces } from '../files/text-file.ts';

const LENGTH = 64;
const opening = '"sha256": "';
const closing = '"\n}\n';
/** Bytes that the seal takes at the end of a record: all of them one a letter. */
const SEAL = opening.length + LENGTH + closing.length;

/** The text of a record, ended by the SHA-256 of all that stands before it, in UTF-8. */
export function* sealed(pieces: Iterable<string>): Generator<string> {
  const hash = createHash('sha256');
  for (const piece of pieces) {
    hash.update(piece, 'utf8');
    yield piece;
  }
  yield opening + hash.digest('hex') + closing;
}

/**
 * Whether a record is as it was written, and the SHA-256 of the whole file. Cut short, or changed in whatever way, it is
 * not: a line end that a program has turned into another counts as a change.
 */
export function sealOf({ size, pieces }: FilePieces): { seal: 'whole' | 'cut' | 'changed'; sha256: string } {
  const hash = createHash('sha256');
  let end = Buffer.alloc(0);
  let left = Math.max(0, size - SEAL);
  for (const piece of pieces()) {
    const before = piece.subarray(0, left);
    hash.update(before);
    left -= before.length;
    end = Buffer.concat([end, piece.subarray(before.length)]);
  }
  const sha256 = hash.copy().update(end).digest('hex');
  const text = end.toString('latin1');
  if (!text.startsWith(opening) || !text.endsWith(closing))
    return { seal: /\}\s*$/.test(text) ? 'changed' : 'cut', sha256 };
  const isWhole = text.slice(opening.length, opening.length + LENGTH) === hash.digest('hex');
  return { seal: isWhole ? 'whole' : 'changed', sha256 };
}
