import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCase, shrunk } from './cases.ts';

// `npm run fuzz -- [--cases N] [--seed S] [--keep FOLDER]`: cases from a seed on. --keep leaves the files
// of the cases, for one case to be looked at.

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '500' },
    seed: { type: 'string', default: '1' },
    keep: { type: 'string' },
  },
});
const [cases, first] = [Number(values.cases), Number(values.seed)];
const { keep } = values;
if (keep !== undefined) mkdirSync(keep, { recursive: true });

const ends: Record<string, number> = {};
const asked: Record<string, number> = {};
const count = (of: Record<string, number>, key: string, times: number) => {
  of[key] = (of[key] ?? 0) + times;
};
let failing = 0;
const start = performance.now();
for (let seed = first; seed < first + cases; seed++) {
  const result = await runCase(seed, { keep });
  count(ends, `exit ${result.code}`, 1);
  for (const [oracle, times] of Object.entries(result.asked)) count(asked, oracle, times);
  if ((seed + 1 - first) % 5000 === 0) console.error(`${seed + 1 - first} cases, ${failing} failing`);
  if (result.failures.length === 0) continue;
  failing++;
  const { steps, failures } = await shrunk(result);
  console.log(`seed ${seed}:\n  ${[...steps, ...failures].join('\n  ')}`);
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${cases} cases from seed ${first} in ${seconds} s: ${failing} failing`);
for (const [what, times] of [...Object.entries(ends), ...Object.entries(asked)])
  console.log(`  ${times} × ${what}`);
process.exitCode = failing > 0 ? 1 : 0;
