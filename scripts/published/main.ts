/**
 * Compares the screenings of fixtures/published with their published results: npm run published -- [FOLDER]
 * FOLDER holds the official files, a folder for each screening; ../shared/reference of the project when left out.
 */
import { fileURLToPath } from 'node:url';
import { run } from './run.ts';

const root = new URL('../../', import.meta.url);
const reference = process.argv[2] ?? fileURLToPath(new URL('../shared/reference', root));

process.exitCode = await run(fileURLToPath(new URL('fixtures/published', root)), reference, {
  result: (line) => process.stdout.write(`${line}\n`),
  problem: (line) => process.stderr.write(`${line}\n`),
});
