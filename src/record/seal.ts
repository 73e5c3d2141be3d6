import { createHash } from 'node:crypto';

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
 * Whether a record is as it was written. Cut short, or changed in whatever way, it is not: a line end that a program
 * has turned into another counts as a change.
 */
export function checkSeal(bytes: Buffer): 'whole' | 'cut' | 'changed' {
  const end = bytes.toString('latin1', Math.max(0, bytes.length - SEAL));
  if (!end.startsWith(opening) || !end.endsWith(closing)) return /\}\s*$/.test(end) ? 'changed' : 'cut';
  const hash = createHash('sha256')
    .update(bytes.subarray(0, bytes.length - SEAL))
    .digest('hex');
  return end.slice(opening.length, opening.length + LENGTH) === hash ? 'whole' : 'changed';
}
