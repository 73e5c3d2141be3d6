import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeAreas, writeNextYear } from './areas.ts';
import { writeBoligomraader } from './ground.ts';
import { megabytes, opened, writeCity } from './pages.ts';
import { median, type Run, runOnce } from './run.ts';

/**
 * Times whole processes and prints medians and ratios of one run on one machine: absolute seconds mean little
 * elsewhere. `npm run bench` for all, `npm run bench -- --quick` without the million areas.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const program = join(root, 'dist/bin.js');
const quick = process.argv.includes('--quick');
/** Areas of the larger records that are compared. */
const COMPARED = 100_000;
const out = mkdtempSync(join(tmpdir(), 'udpeg-bench-'));

interface Subject {
  name: string;
  command: string;
  args: string[];
}

const node = (name: string, ...args: string[]): Subject => ({ name, command: process.execPath, args });
const screen = (name: string, ...args: string[]): Subject =>
  node(name, program, 'screen', ...args, '--out', join(out, name));

/** Runs the subjects in turn, so that a machine that slows down slows all of them. */
async function inTurn(subjects: Subject[], times: number): Promise<Map<string, Run>> {
  const runs = new Map<string, Run[]>(subjects.map(({ name }) => [name, []]));
  for (let round = 0; round <= times; round++) {
    for (const { name, command, args } of subjects) {
      const run = await runOnce(command, args);
      // the first round warms the disk's cache
      if (round > 0 || times === 1) runs.get(name)!.push(run);
    }
  }
  return new Map([...runs].map(([name, all]) => [name, median(all)]));
}

function table(title: string, rows: string[][]): void {
  const widths = rows[0].map((_, k) => Math.max(...rows.map((row) => row[k].length)));
  console.log(`\n${title}\n`);
  for (const row of rows) {
    console.log(
      `  ${row.map((cell, k) => (k === 0 ? cell.padEnd(widths[k]) : cell.padStart(widths[k]))).join('  ')}`,
    );
  }
}

const memory = (run: Run) => (run.megabytes === undefined ? '-' : `${run.megabytes.toFixed(0)} MB`);
const seconds = (run: Run) => `${run.seconds.toFixed(3)} s`;

/** Runs subjects in turn and prints how each stands to the first. */
async function compared(title: string, ratio: string, subjects: Subject[], times: number): Promise<void> {
  const runs = await inTurn(subjects, times);
  const first = runs.get(subjects[0].name)!;
  table(title, [
    ['', 'median', ratio, 'peak'],
    ...[...runs].map(([name, run]) => [
      ...[name, seconds(run), (run.seconds / first.seconds).toFixed(2), memory(run)],
    ]),
  ]);
}

const bareNode = node('node -e 0', '-e', '0');
const ownMethod = ['--method', join(root, 'bench/method.yaml')];
const eksempelby = (name: string) => join(root, 'fixtures/eksempelby', name);
const lists = ['--state-lists', eksempelby('state-lists.csv'), '--links', eksempelby('links.csv')];
const koebenhavn = ['--method', 'koebenhavn-2025'];

/** The file of a made-up city, which is kept from run to run. */
function madeUp(count: number): string {
  const file = join(root, `bench/.cache/areas-${count}.csv`);
  if (!existsSync(file)) writeAreas(file, count);
  return file;
}

async function small(): Promise<void> {
  const files = [eksempelby('2025.csv'), ...koebenhavn, ...lists];
  const drawn = [
    ...['--geometry', eksempelby('areas.geojson'), '--boligomraader', eksempelby('boligomraader.geojson')],
    ...['--byomraader', eksempelby('byomraader-2024.csv')],
  ];
  const template = ['--method', join(root, 'templates/project/method.yaml')];
  const subjects = [
    bareNode,
    node('udpeg --version', program, '--version'),
    screen('Eksempelby 2025, json csv md', ...files),
    screen('with outlines and byområder', ...files, ...drawn),
    screen('and the page and GeoJSON', ...files, ...drawn, '--format', 'json,csv,md,html,geojson'),
    screen('the same, own method file', eksempelby('2025.csv'), ...template),
  ];
  await compared('Eksempelby, 400 areas, whole process', 'of bare node', subjects, quick ? 9 : 21);
}

/** How firmly an answer stands: 108 combinations of choices, crossed with draws of chance and of missing figures. */
async function stability(): Promise<void> {
  const files = [eksempelby('2025.csv'), ...koebenhavn, ...lists];
  const runs = (count: number) =>
    node(`${count} runs`, program, 'stability', ...files, '--runs', String(count));
  const subjects = [screen('screened alone', ...files), runs(10_000), runs(40_000)];
  await compared('Eksempelby, 400 areas, udpeg stability, whole process', 'of the first', subjects, 3);
}

/** What may be published of Eksempelby's record, in every format: the thinnest year and all four. */
async function publishing(): Promise<void> {
  const years = ['2022', '2023', '2024', '2025'];
  const files = years.map((year) => eksempelby(`${year}.csv`));
  const made = (year: string) =>
    screen(`publish-${year}`, ...files, '--year', year, ...koebenhavn, ...lists, '--format', 'json');
  for (const year of years) await runOnce(made(year).command, made(year).args);
  const publish = (name: string, of: string[], ...options: string[]) => {
    const records = of.map((year) => join(out, `publish-${year}`));
    return node(
      name,
      program,
      'publish',
      ...records,
      '--out',
      join(out, `public-${of.join('-')}`),
      ...options,
    );
  };
  const subjects = [
    screen('screened, four years read', ...files, ...koebenhavn, ...lists),
    ...years.map((year) => publish(`published ${year}`, [year])),
    publish('published, all four', years),
    publish('published, all four, records alone', years, '--format', 'json'),
  ];
  await compared('Eksempelby, 400 areas, udpeg publish, whole process', 'of the first', subjects, 5);
}

/** The state's lists with and without the ground that they lie on. */
async function ground(): Promise<void> {
  const outlines = eksempelby('areas.geojson');
  const drawn = writeBoligomraader(outlines, join(out, 'ground'));
  const files = [eksempelby('2025.csv'), ...koebenhavn, '--state-lists', drawn.lists];
  const byGround = ['--geometry', outlines, '--boligomraader', drawn.outlines];
  const subjects = [
    screen('links as a table', ...files, '--links', drawn.links),
    screen('outlines: links, neighbours, byområder', ...files, ...byGround),
  ];
  const title = '400 areas, 200 boligområder on the lists of 10 years, whole process';
  await compared(title, 'ratio', subjects, quick ? 5 : 11);
}

/** The page of a city with outlines, from its record, and how long a browser takes to open it. */
async function pages(): Promise<void> {
  const rows: string[][] = [['areas', 'page', 'peak', 'size', 'elements', 'usable in', 'filter']];
  for (const size of [400, 5_000, 50_000]) {
    const args = writeCity(out, size, join(root, 'bench/method.yaml'));
    const folder = join(out, `page-${size}`);
    const record = join(folder, 'report.json');
    await runOnce(process.execPath, [program, 'screen', ...args, '--format', 'json', '--out', folder]);
    const page = node('page', program, 'report', record, '--format', 'html', '--out', folder);
    const run = (await inTurn([page], quick ? 3 : 5)).get('page')!;
    const html = join(folder, 'report.html');
    const { interactive, nodes, filter } = await opened(html);
    rows.push([
      size.toLocaleString('en-GB'),
      seconds(run),
      memory(run),
      megabytes(html),
      nodes.toLocaleString('en-GB'),
      `${interactive.toFixed(2)} s`,
      `${filter.toFixed(0)} ms`,
    ]);
  }
  table('The page of a made-up city with outlines, map and 200 boligområder, whole process', rows);
}

/** Two records compared: Eksempelby's of two years, and of a made-up city of 100,000 areas. */
async function records(): Promise<void> {
  const now = madeUp(COMPARED);
  const next = join(root, `bench/.cache/areas-${COMPARED}-next.csv`);
  writeNextYear(now, next);
  const json = ['--format', 'json'];
  const made = [
    screen('2024', eksempelby('2024.csv'), ...koebenhavn, ...lists, ...json),
    screen('2025', eksempelby('2025.csv'), ...koebenhavn, ...lists, ...json),
    screen('large', now, ...ownMethod, ...json),
    screen('large next', next, ...ownMethod, ...json),
  ];
  for (const { command, args } of made) await runOnce(command, args);
  const record = (name: string) => join(out, name, 'report.json');
  const subjects = [
    bareNode,
    node('400 areas', program, 'diff', record('2024'), record('2025')),
    node('100,000 areas', program, 'diff', record('large'), record('large next')),
  ];
  await compared('udpeg diff of two records, whole process', 'of bare node', subjects, quick ? 5 : 11);
  const reading = ['parse', 'read'].map((how) =>
    node(
      how === 'parse' ? 'JSON.parse of its lines' : 'read',
      join(root, 'bench/read.ts'),
      how,
      record('large'),
    ),
  );
  await compared('A record of 100,000 areas, by the library, whole process', 'of parsing', reading, 5);
}

async function large(): Promise<void> {
  const sizes = quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
  const python = findPandas();
  const rows: string[][] = [
    ['areas', 'udpeg', 'per 1,000 areas', 'peak', 'pandas', 'peak', 'udpeg / pandas'],
  ];
  for (const size of sizes) {
    const file = madeUp(size);
    const subjects = [screen('udpeg', file, ...ownMethod, '--format', 'csv')];
    if (python)
      subjects.push({
        name: 'pandas',
        command: python,
        args: [join(root, 'bench/screen.py'), file, join(out, 'pandas.csv')],
      });
    const runs = await inTurn(subjects, size >= 1_000_000 ? 3 : 5);
    const own = runs.get('udpeg')!;
    const pandas = runs.get('pandas');
    rows.push([
      size.toLocaleString('en-GB'),
      seconds(own),
      `${((1e6 * own.seconds) / size).toFixed(1)} ms`,
      memory(own),
      pandas ? seconds(pandas) : '-',
      pandas ? memory(pandas) : '-',
      pandas ? (own.seconds / pandas.seconds).toFixed(2) : '-',
    ]);
  }
  table('A made-up city by eight criteria, to areas.csv, whole process', rows);
  if (!python)
    console.log(
      '\n  pandas is not installed (python3 -c "import pandas"), so there is nothing to compare with.',
    );
}

/** A Python that has pandas: $PYTHON, or the first of the usual ones; undefined where none has. */
function findPandas(): string | undefined {
  const candidates = [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'];
  return candidates.find(
    (python) => python !== undefined && spawnSync(python, ['-c', 'import pandas']).status === 0,
  );
}

try {
  console.log(`node ${process.version}, ${process.platform} ${process.arch}`);
  await small();
  await stability();
  await publishing();
  await ground();
  await pages();
  await records();
  await large();
} finally {
  rmSync(out, { recursive: true, force: true });
}
