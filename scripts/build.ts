import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parseMethod } from '../src/criteria/load.ts';
import { readTextFile } from '../src/input/text-file.ts';

/**
 * Builds `dist/`: the program with its libraries in one file and the parser of methods in another, V8's code caches of
 * them, the built-in methods, and the templates of `udpeg init`.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist/`;
const methods = `${root}src/criteria/methods/`;

rmSync(dist, { recursive: true, force: true });
const shared: BuildOptions = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  minify: true,
  // the launcher reads the files as one byte a letter
  charset: 'ascii',
  legalComments: 'eof',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'udpegUrl' },
  banner: { js: "const udpegUrl=require('node:url').pathToFileURL(__filename).href;" },
};
/** The parser of method files, with YAML and schemas, is loaded only for a method that is not built in. */
const parserApart: Plugin = {
  name: 'parser-apart',
  setup({ onResolve }) {
    onResolve({ filter: /\/method-parser\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './method-parser.cjs', external: true } : undefined,
    );
  },
};
await build({ ...shared, entryPoints: ['src/program.ts'], outfile: `${dist}udpeg.cjs`, plugins: [parserApart] });
await build({ ...shared, entryPoints: ['src/criteria/method-parser.ts'], outfile: `${dist}method-parser.cjs` });
cpSync(`${root}src/bin.cjs`, `${dist}bin.cjs`);
chmodSync(`${dist}bin.cjs`, 0o755);
// the package is of modules; what is built is not
writeFileSync(`${dist}package.json`, '{ "type": "commonjs" }\n');

// the built-in methods: their YAML, and beside it the checked form that spares each run the parser and the schema
mkdirSync(`${dist}methods`, { recursive: true });
for (const name of readdirSync(methods)) {
  cpSync(methods + name, `${dist}methods/${name}`);
  const file = await readTextFile(methods + name);
  writeFileSync(`${dist}methods/${file.sha256}.json`, JSON.stringify(await parseMethod(file)));
}
cpSync(`${root}templates`, `${dist}templates`, { recursive: true });

const { status } = spawnSync(process.execPath, [`${root}scripts/code-cache.cjs`, dist], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);
