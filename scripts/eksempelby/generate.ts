/**
 * Writes the synthetic city Eksempelby: npm run eksempelby -- [OUTDIR]
 * OUTDIR is fixtures/eksempelby of the project when it is left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildFiles } from './build-files.ts';
import { parameters } from './parameters.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = resolve(process.argv[2] ?? join(root, 'fixtures', 'eksempelby'));

// Everything is built before anything is written.
const files = buildFiles(parameters);
for (const [name, text] of files) {
  const path = join(outDir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
