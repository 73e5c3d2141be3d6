import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** All that tests write lies in one temporary folder, which goes when the last of them is done. */
export default function oneFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
