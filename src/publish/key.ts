import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, statSync } from 'node:fs';
import { platform } from 'node:os';
import { basename, dirname, resolve, sep } from 'node:path';
import { readBytes } from '../files/text-file.ts';
import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Transaction } from '../output/transaction.ts';

/** Bytes of a key: as many as the hash has, beyond which more give nothing (RFC 2104, section 3). */
const BYTES = 32;
/** A key as a file holds it. */
const KEY = /^[0-9a-f]{64}\s*$/;
const OWNER_ALONE = 0o600;
const OTHERS = 0o077;

/** Whether the bytes of a file are a key. */
export function isKey(bytes: Buffer): boolean {
  return bytes.length <= 2 * BYTES + 2 && KEY.test(bytes.toString('latin1'));
}

/**
 * Reads a key.
 *
 * @throws InputError where the file cannot be read, is no key, or others may read it too
 */
export function readKey(path: string): Buffer {
  const bytes = readBytes(path);
  const place = { file: path };
  if (!isKey(bytes)) throw inputError('key-is-none', {}, place);
  // Windows has no such bits
  if (platform() !== 'win32' && (statSync(path).mode & OTHERS) !== 0)
    throw inputError('key-is-open', { command: `chmod 600 ${path}` }, place);
  return Buffer.from(bytes.toString('latin1').trim(), 'hex');
}

/**
 * The key that a file holds; where there is no such file, a new one, which comes into place with all that is written.
 *
 * @param published the folder that is published: a key does not belong there
 * @throws InputError where the file is no key that only its owner reads, or would be published
 */
export async function keyFor(
  path: string,
  published: string,
  transaction: Pick<Transaction, 'stage' | 'temporaryOf'>,
): Promise<{ key: Buffer; notices: Finding[] }> {
  if (`${resolve(path)}${sep}`.startsWith(`${resolve(published)}${sep}`))
    throw inputError('key-would-be-published', { folder: published }, { file: path });
  // what this run publishes of several years is named by one key
  const known = transaction.temporaryOf(path) ?? (existsSync(path) ? path : undefined);
  if (known !== undefined) return { key: readKey(known), notices: [] };
  const key = randomBytes(BYTES);
  const file = { name: basename(path), pieces: [`${key.toString('hex')}\n`], mode: OWNER_ALONE };
  await transaction.stage(dirname(path), [file]);
  return { key, notices: [finding('key-made', { path })] };
}

/**
 * What names an internal record in public: HMAC-SHA-256 of its bytes, as hex. Who does not have the key cannot try guesses on
 * it, as on a plain hash.
 */
export function digestOf(record: Iterable<string | Buffer>, key: Buffer): string {
  const hmac = createHmac('sha256', key);
  for (const piece of record) hmac.update(piece);
  return hmac.digest('hex');
}
