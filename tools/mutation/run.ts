import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

// `npm run mutation -- [--again] [SHARD ...]`: changes the program in small ways, one at a time, and asks whether a test
// fails. What a shard found lies in reports/, and the next run tries only what changed. Most mutants die of a quick example or
// of the first few cases of a property, and one that lives waits for all tests: so these get a second at most first, and
// with `--again` that which lived is tried by all of them, with more cases.

const folder = 'tools/mutation';
const reports = join(folder, 'reports');
const engine = 'tests/{criteria,screening}/*.test.ts';
/** What a method says of itself: its schema and the words of its measures are held there. */
const words = 'tests/report/{describe,every-parameter}.test.ts';

/** What is mutated together, and the tests that are to see it. */
const shards: Record<string, { mutate: string; tests: string }> = {
  verdicts: { mutate: 'src/criteria/{verdict,threshold,worlds,bounds,outcome}.ts', tests: engine },
  references: {
    mutate:
      'src/criteria/{reference,distribution,years,sum,pooled,held-against,normal-quantile,places,text-predicate,exclusion}.ts',
    tests: engine,
  },
  measures: {
    mutate: 'src/criteria/measures/*.ts',
    tests: `tests/criteria/*.test.ts tests/screening/{computing,computing-notices,places,rank}.test.ts ${words}`,
  },
  evaluator: {
    mutate:
      'src/criteria/{evaluator,columns,definition,measure,operands,output-columns,rule-parts,rule,year-table}.ts',
    tests: engine,
  },
  method: {
    mutate:
      'src/criteria/{check,effective,limits,load,method-parser,built-in,normal,method-changes,pattern,publish-rule}.ts',
    tests: `${engine} tests/diff/parts.test.ts`,
  },
  schema: { mutate: 'src/criteria/schema/*.ts', tests: `tests/criteria/*.test.ts ${words}` },
  choices: {
    mutate:
      'src/{criteria/alternatives,criteria/changed-method,criteria/choices,criteria/parameters,screening/alternatives,screening/sweep}.ts',
    tests: 'tests/criteria/*.test.ts tests/screening/{alternatives,sweep}.test.ts',
  },
  designation: {
    mutate: 'src/screening/{assess,exclude,account,score,compare,parameters,criterion-info,indicators}.ts',
    tests: 'tests/{criteria,screening,decisions}/*.test.ts',
  },
  run: {
    mutate: 'src/screening/{area-table,byomraader,decisions,ground,listed-in,prepare,run-notices,screen}.ts',
    tests: 'tests/{criteria,screening,byomraader,decisions}/*.test.ts',
  },
  check: { mutate: 'src/statelists/check/*.ts', tests: 'tests/statelists/{check,values}*.test.ts' },
  told: { mutate: 'src/statelists/check/render/*.ts', tests: 'tests/statelists/check*.test.ts' },
  law: { mutate: 'src/statelists/law/*.ts', tests: 'tests/statelists/{law,check}*.test.ts' },
};

/** What is to be mutated: a file of it that no shard has would never be asked about. */
const mutated = 'src/{criteria,screening,statelists/check,statelists/law}/**/*.ts';

interface Report {
  files: Record<string, { mutants: { status: string; static?: boolean }[] }>;
}

const again = process.argv.includes('--again');
const effort = again
  ? { UDPEG_MUTATION_SECONDS: '6', UDPEG_MUTATION_CASES: '12', PROOF_CITIES: '6' }
  : { UDPEG_MUTATION_SECONDS: '2', UDPEG_MUTATION_CASES: '6', PROOF_CITIES: '2' };
const asked = process.argv.slice(2).filter((word) => word !== '--again');
const unknown = asked.find((name) => !(name in shards));
if (unknown !== undefined) {
  console.error(`There is no shard “${unknown}”: ${Object.keys(shards).join(', ')}.`);
  process.exit(2);
}
const shared = new Set(Object.values(shards).flatMap(({ mutate }) => expanded(mutate).flatMap(filesOf)));
const left = expanded(mutated)
  .flatMap(filesOf)
  .filter((file) => !shared.has(file));
if (left.length > 0) throw new Error(`No shard has ${left.join(', ')}`);
if (!existsSync(join(folder, 'node_modules')))
  execFileSync('npm', ['ci', '--prefix', folder], { stdio: 'inherit' });
mkdirSync(reports, { recursive: true });
for (const name of asked.length > 0 ? asked : Object.keys(shards)) {
  const { mutate, tests } = shards[name];
  const incremental = join(reports, `${name}.json`);
  if (existsSync(incremental)) forgetSurvivors(incremental, again);
  const { status } = spawnSync(
    process.execPath,
    [
      join(folder, 'node_modules/@stryker-mutator/core/bin/stryker.js'),
      'run',
      join(folder, 'stryker.config.json'),
      '--mutate',
      expanded(mutate).join(','),
      '--incrementalFile',
      incremental,
    ],
    { stdio: 'inherit', env: { ...process.env, ...effort, UDPEG_MUTATION_TESTS: tests } },
  );
  if (status !== 0) process.exit(status ?? 1);
  console.log(`${name}: ${score(JSON.parse(readFileSync(incremental, 'utf8')) as Report)}`);
}

/**
 * What is not in the file is tried. Of a mutant in what runs while loading Stryker does not know which tests it concerns: it
 * would be taken for one that lives, whatever tests have come.
 */
function forgetSurvivors(path: string, all: boolean): void {
  const report = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const lives = (status: string) => status === 'Survived' || status === 'NoCoverage';
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter((one) => !lives(one.status) || !(all || one.static));
  writeFileSync(path, JSON.stringify(report));
}

/** Stryker takes patterns between commas, and so none with a comma in it. */
function expanded(pattern: string): string[] {
  const found = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern);
  const all = found ? found[2].split(',').map((one) => found[1] + one + found[3]) : [pattern];
  const gone = all.filter((one) => filesOf(one).length === 0);
  if (gone.length > 0) throw new Error(`A shard names what is not there: ${gone.join(', ')}`);
  return all;
}

function filesOf(pattern: string): string[] {
  return globSync(pattern);
}

function score({ files }: Report): string {
  const of = Object.values(files).flatMap(({ mutants }) => mutants.map(({ status }) => status));
  const detected = of.filter((one) => one === 'Killed' || one === 'Timeout').length;
  const lived = of.filter((one) => one === 'Survived' || one === 'NoCoverage').length;
  return `${detected} of ${detected + lived} mutants seen, ${((100 * detected) / (detected + lived)).toFixed(1)} %`;
}
