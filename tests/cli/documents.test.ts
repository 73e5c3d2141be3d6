import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { eksempelby, temporaryFolder, udpeg } from './host.ts';

// The commands of README and docs, as their reader types them: in a folder with files of the names that they use.

const root = fileURLToPath(new URL('../../', import.meta.url));
const documents = globSync(['README*.md', 'docs/*.md'], { cwd: root }).sort();

/** The blocks of commands in a document: not how a command is called, with what may be left out in brackets. */
function blocksOf(document: string): string[] {
  const text = readFileSync(join(root, document), 'utf8');
  const blocks = text.match(/(?<=\n\n)(?: {4}.*\n)+/g) ?? [];
  return blocks
    .map((block) => block.replace(/^ {4}/gm, ''))
    .filter((block) => /^ *udpeg /m.test(block) && !block.includes('[--'))
    .map((block) => block.replace(/^npm install .*\n/m, ''));
}

const home = join(temporaryFolder(), 'home');

beforeAll(async () => {
  mkdirSync(home);
  symlinkSync(join(root, 'fixtures'), join(home, 'fixtures'));
  copyFileSync(join(root, 'fixtures/eksempelby/2025.csv'), join(home, '2025.csv'));
  const [, lists, , links] = eksempelby.lists;
  for (const name of ['lists.csv', 'lister.csv']) copyFileSync(lists, join(home, name));
  copyFileSync(links, join(home, 'links.csv'));
  const method = join(root, 'src/criteria/methods/koebenhavn-2025.yaml');
  for (const name of ['method.yaml', 'metode.yaml', 'm.yaml']) copyFileSync(method, join(home, name));
  for (const year of [2024, 2025]) {
    const statistics = join(root, `fixtures/eksempelby/${year}.csv`);
    const out = ['--format', 'json', '--out', join(home, `out/${year}`)];
    await udpeg('screen', statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists, ...out);
  }
  cpSync(join(home, 'out/2024'), join(home, 'gammel'), { recursive: true });
  cpSync(join(home, 'out/2025'), join(home, 'ny'), { recursive: true });
  copyFileSync(join(home, 'ny/report.json'), join(home, 'out/report.json'));
  const { areas } = JSON.parse(readFileSync(join(home, 'ny/report.json'), 'utf8'));
  const known = areas.map(
    ({ id, outcome }: { id: string; outcome: string }) => `${id};${outcome === 'designated' ? 'yes' : 'no'}`,
  );
  writeFileSync(join(home, 'designated.csv'), `id;designated\n${known.join('\n')}\n`);
});

const program = `udpeg() { '${process.execPath}' '${join(root, 'dist/bin.js')}' "$@"; }`;
const withCommands = documents
  .map((document) => ({ document, blocks: blocksOf(document) }))
  .filter(({ blocks }) => blocks.length > 0);

it('are found where they are', () => {
  const docs = ['disclosure', 'explain', 'monitor', 'stability', 'statelists', 'whatif'];
  expect(withCommands.map(({ document }) => document)).toEqual([
    ...['README.da.md', 'README.md', ...docs.map((name) => `docs/${name}.md`)],
  ]);
});

it('those of the start in README.md need nothing but what init writes', () => {
  const [start] = blocksOf('README.md').filter((block) => block.includes('udpeg init'));
  const cwd = temporaryFolder();
  const script = `${program}\n${start}`;
  const { status, stderr } = spawnSync('bash', ['-e', '-c', script], { cwd, encoding: 'utf8' });
  expect({ status, stderr }).toMatchObject({ status: 0 });
});

describe.each(withCommands)('the commands of $document', ({ blocks }) => {
  it.each(blocks)('run: %s', (block) => {
    // `npm test` has built dist/ already; how many draws there are is no matter of whether they are drawn
    const script = `${program}\n${block.replace('--runs 50000', '--runs 200')}`;
    const { status, stderr } = spawnSync('bash', ['-e', '-c', script], {
      cwd: home,
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
  });
});
