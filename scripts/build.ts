import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { parseMethod } from '../src/criteria/load.ts';
import { readTextFile } from '../src/input/text-file.ts';

/** Bundles the program into `dist/`: the libraries in it, in chunks that are loaded only where they are needed. */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist/`;
const methods = `${root}src/criteria/methods/`;

rmSync(dist, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: ['src/bin.ts'],
  outdir: dist,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  minify: true,
  legalComments: 'eof',
  // libraries written for CommonJS ask for Node's own modules with require
  banner: { js: "import{createRequire as udpegRequire}from'node:module';const require=udpegRequire(import.meta.url);" },
});

// the built-in methods: their YAML, and beside it the checked form that spares each run the parser and the schema
mkdirSync(`${dist}methods`, { recursive: true });
for (const name of readdirSync(methods)) {
  cpSync(methods + name, `${dist}methods/${name}`);
  const file = await readTextFile(methods + name);
  writeFileSync(`${dist}methods/${file.sha256}.json`, JSON.stringify(await parseMethod(file)));
}
cpSync(`${root}templates`, `${dist}templates`, { recursive: true });
