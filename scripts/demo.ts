import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Screens the two cities that come with the project, as a user would, and shows their summaries. */
const root = fileURLToPath(new URL('../', import.meta.url));

const eksempelby = (name: string) => `fixtures/eksempelby/${name}`;
const koebenhavn = (name: string) => `fixtures/koebenhavn/${name}`;
const demos = [
  {
    out: 'out/eksempelby',
    args: [
      ...[eksempelby('2025.csv'), '--method', 'koebenhavn-2025', '--municipality', 'Eksempelby'],
      ...['--state-lists', eksempelby('state-lists.csv'), '--links', eksempelby('links.csv')],
      ...['--geometry', eksempelby('areas.geojson'), '--boligomraader', eksempelby('boligomraader.geojson')],
      ...['--byomraader', eksempelby('byomraader-2024.csv')],
    ],
  },
  {
    out: 'out/koebenhavn',
    args: [
      ...[koebenhavn('kvarterer.csv'), '--method', 'koebenhavn-aabne-data'],
      ...['--state-lists', koebenhavn('state-lists.csv')],
    ],
  },
];

for (const { out, args } of demos) {
  const command = ['screen', ...args, '--format', 'json,csv,md,html', '--out', out];
  console.log(`\n$ udpeg ${command.join(' ')}\n`);
  rmSync(root + out, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['dist/bin.js', ...command], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}
console.log('\nThe reports are in out/eksempelby and out/koebenhavn: open report.html first.');
