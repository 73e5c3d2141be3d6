import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';

// docs/library.md, as its reader tries it: each example as a program of its own beside the packed package.

const root = fileURLToPath(new URL('../../', import.meta.url));
const home = temporaryFolder();
const page = readFileSync(join(root, 'docs/library.md'), 'utf8');
const examples = [...page.matchAll(/## (.*?)\n(?:(?!\n## ).)*?```ts\n(.*?)```/gs)].map(([, title, code]) => ({
  title,
  code,
}));

beforeAll(async () => {
  // `npm test` has built dist/ already
  const pack = ['pack', '--ignore-scripts', '--silent', '--pack-destination', home];
  const packed = execFileSync('npm', pack, { cwd: root, encoding: 'utf8' }).trim();
  writeFileSync(join(home, 'package.json'), '{ "private": true, "type": "module" }');
  const install = ['install', '--offline', '--no-audit', '--no-fund', '--silent', join(home, packed)];
  execFileSync('npm', install, { cwd: home });
  // the reader's own Arquero, and what a compiler knows of Node
  symlinkSync(join(root, 'node_modules/arquero'), join(home, 'node_modules/arquero'));
  mkdirSync(join(home, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(root, 'node_modules/@types/node'), join(home, 'node_modules/@types/node'));
  for (const name of ['2025.csv', 'state-lists.csv', 'links.csv'])
    copyFileSync(join(root, 'fixtures/eksempelby', name), join(home, name));
  for (const year of [2024, 2025]) {
    const statistics = join(root, `fixtures/eksempelby/${year}.csv`);
    const run = await udpeg('screen', statistics, '--method', 'koebenhavn-2025', '--format', 'json');
    writeFileSync(join(home, `report-${year}.json`), run.stdout);
  }
  for (const [k, { code }] of examples.entries()) {
    writeFileSync(join(home, `example-${k}.ts`), code);
    // the same in JavaScript, but for the one type that it says
    writeFileSync(join(home, `example-${k}.js`), code.replace(/: \{ outcome: string \}/, ''));
  }
}, 60_000);

function run(file: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], { cwd: home, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replace(/^.*Warning:.*$|^\(Use `node --trace.*$/gm, '').trim() };
}

describe('the examples of docs/library.md', () => {
  it('are four', () => {
    expect(examples.map(({ title }) => title)).toEqual([
      'Which areas, and how many live there',
      'What another choice would give',
      'Years beside each other',
      'What is wrong',
    ]);
  });

  it('compile, with the types of the package alone and none passed over', () => {
    const options = {
      ...{ module: 'nodenext', target: 'es2022', strict: true, noEmit: true, types: ['node'] },
      ...{ skipLibCheck: false, exactOptionalPropertyTypes: true, allowImportingTsExtensions: true },
    };
    writeFileSync(
      join(home, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: options, files: ['example-1.ts', 'example-2.ts', 'example-3.ts'] }),
    );
    const compiler = join(root, 'node_modules/typescript/bin/tsc');
    const whole = spawnSync(process.execPath, [compiler, '-p', '.'], { cwd: home, encoding: 'utf8' });
    expect({ status: whole.status, stdout: whole.stdout }).toEqual({ status: 0, stdout: '' });
    // Arquero's own declarations lean on packages that it does not bring
    const withArquero = [
      compiler,
      '--ignoreConfig',
      '--module',
      'nodenext',
      '--target',
      'es2022',
      '--strict',
      '--noEmit',
    ];
    const first = spawnSync(process.execPath, [...withArquero, '--skipLibCheck', 'example-0.ts'], {
      cwd: home,
      encoding: 'utf8',
    });
    expect({ status: first.status, stdout: first.stdout }).toEqual({ status: 0, stdout: '' });
  });

  it.each(['ts', 'js'])('count as the record does (%s)', async (language) => {
    const { status, stdout, stderr } = run(`example-0.${language}`);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const rows = stdout
      .split('\n')
      .filter((line) => /^\s*│\s+\d+\s+│\s+\d/.test(line))
      .map((line) => line.split('│').slice(2, -1).map(Number));
    const { areas } = JSON.parse(readFileSync(join(home, 'report-2025.json'), 'utf8'));
    const designated = areas.filter(({ outcome }: { outcome: string }) => outcome === 'designated');
    expect(rows.reduce((sum, [, count]) => sum + count, 0)).toBe(designated.length);
  });

  it('screen with and without lists, compare, follow, and say what is wrong', async () => {
    const two = run('example-1.js');
    const lists = await udpeg(
      ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists],
      ...['--municipality', 'Eksempelby', '--format', 'json'],
    );
    const alone = JSON.parse(readFileSync(join(home, 'report-2025.json'), 'utf8'));
    const with_ = JSON.parse(lists.stdout);
    expect(two).toEqual({
      status: 0,
      stdout: `${alone.summary.designated.areas} ${with_.summary.designated.areas}\n`,
      stderr: '',
    });

    const years = run('example-2.js');
    const paths = [2024, 2025].map((year) => join(home, `report-${year}.json`));
    const difference = await udpeg('diff', ...paths, '--format', 'md', '--lang', 'en');
    const development = await udpeg('monitor', ...paths, '--format', 'json');
    expect(years).toEqual({ status: 0, stdout: `${difference.stdout}\n${development.stdout}\n`, stderr: '' });

    expect(run('example-3.js')).toEqual({
      status: 0,
      stdout: 'year-not-in-data the year 2031 is not in the statistics, which have 2025.\n',
      stderr: '',
    });
  });
});
