/**
 * Compares the screenings of fixtures/published with their published results: npm run published -- [FOLDER [OUT]]
 * FOLDER holds the official files, a folder for each screening; ../shared/reference of the project when left out. The
 * report of a screening with outlines goes to OUT, out/published when left out.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTransaction } from '../../src/output/transaction.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { run } from './run.ts';

const root = new URL('../../', import.meta.url);
const [
  reference = fileURLToPath(new URL('../shared/reference', root)),
  out = fileURLToPath(new URL('out/published', root)),
] = process.argv.slice(2);

process.exitCode = await run(fileURLToPath(new URL('fixtures/published', root)), reference, {
  result: (line) => process.stdout.write(`${line}\n`),
  problem: (line) => process.stderr.write(`${line}\n`),
  page: async (name, report) => {
    const folder = join(out, name);
    const files = outputFiles(report, ['html'], 'da');
    await inTransaction([], (transaction) => transaction.stage(folder, files));
    process.stderr.write(`${name}: the report with its map is ${join(folder, files[0].name)}\n`);
  },
});
