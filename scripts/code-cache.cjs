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

async function main() {
  const project = join(folder, 'project');
  await warm('init', project);
  const files = [join(project, 'statistics-2025.csv'), '--state-lists', join(project, 'state-lists.csv')];
  files.push('--links', join(project, 'links.csv'), '--out', join(folder, 'out'));
  for (const language of ['da', 'en']) {
    await warm('screen', ...files, '--method', 'koebenhavn-2025', '--lang', language);
    await warm('screen', ...files, '--method', join(project, 'method.yaml'), '--lang', language);
  }
  for (const [name, script] of scripts) writeFileSync(join(dist, `${name}.cache`), script.createCachedData());
}

main().finally(() => rmSync(folder, { recursive: true, force: true }));
