// Runs the built program on its own example and keeps what V8 compiled, beside each file of the bundle.
const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const [dist] = process.argv.slice(2);
const { run, scripts } = require(join(dist, 'bin.cjs'));
const folder = mkdtempSync(join(tmpdir(), 'udpeg-build-'));
const silent = { write: () => true };

async function warm(...args) {
  const host = { argv: [process.execPath, 'udpeg', ...args], env: {}, stdout: silent, stderr: silent };
  const code = await run(host);
  if (code !== 0) throw new Error(`udpeg ${args.join(' ')} ended with ${code}`);
}

/** What few runs need: the page, outlines, and the commands that read records. */
async function warmParts() {
  const city = (name) => join(__dirname, '../fixtures/eksempelby', name);
  const records = [2024, 2025].map((year) => join(folder, String(year)));
  for (const [k, year] of [2024, 2025].entries()) {
    await warm(
      ...[
        'screen',
        city(`${year}.csv`),
        '--method',
        'koebenhavn-2025',
        '--state-lists',
        city('state-lists.csv'),
      ],
      ...['--links', city('links.csv'), '--geometry', city('areas.geojson')],
      ...['--boligomraader', city('boligomraader.geojson'), '--byomraader', city('byomraader-2024.csv')],
      ...['--format', 'json,html,geojson', '--out', records[k]],
    );
  }
  const [old, now] = records.map((record) => join(record, 'report.json'));
  await warm('diff', old, now);
  await warm('monitor', old, now);
}

async function main() {
  const project = join(folder, 'project');
  await warm('init', project);
  const files = [join(project, 'statistics-2025.csv'), '--state-lists', join(project, 'state-lists.csv')];
  files.push('--links', join(project, 'links.csv'), '--out', join(folder, 'out'));
  for (const language of ['da', 'en']) {
    await warm('screen', ...files, '--method', 'koebenhavn-2025', '--lang', language);
    await warm('screen', ...files, '--method', join(project, 'method.yaml'), '--lang', language);
  }
  await warmParts();
  for (const [name, script] of scripts) writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
