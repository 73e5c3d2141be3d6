import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { parseMethod } from '../src/criteria/load.ts';
import { readTextFile } from '../src/input/text-file.ts';
import { readLaw } from '../src/statelists/law/law.ts';

/**
 * Builds `dist/`: the program with its libraries in one file, what few runs need in files of its own, V8's code caches,
 * the built-in methods, and the templates of `udpeg init`.
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
  charset: 'ascii',
  legalComments: 'eof',
  supported: { 'dynamic-import': false },
  define: { 'import.meta.url': 'udpegUrl' },
  banner: { js: "const udpegUrl=require('node:url').pathToFileURL(__filename).href;" },
};
/** What few runs need, in files of their own: by the specifier of the dynamic import that loads it. */
const parts = [
  // the parsers of method files and records, with YAML and schemas: for a method that is not built in
  { name: 'yaml-parsers', imported: /\/(method|project|record)-parser\.ts$/, entry: 'src/yaml-parsers.ts' },
  { name: 'json-schemas', imported: /\/json-schemas\.ts$/, entry: 'src/commands/json-schemas.ts' },
  { name: 'diff', imported: /\/(commands\/diff|gate)\.ts$/, entry: 'src/diff-commands.ts' },
  // the page of a report, and what is neither screening nor validating
  { name: 'page', imported: /^\.\/html\.ts$/, entry: 'src/report/html.ts' },
  {
    name: 'more',
    imported: /\/commands\/(monitor|letter|verify|statelists\/\w+)\.ts$/,
    entry: 'src/more-commands.ts',
  },
  { name: 'arquero', imported: /^arquero$/, entry: 'arquero' },
  { name: 'iconv-lite', imported: /^iconv-lite$/, entry: 'iconv-lite' },
  { name: 'saxes', imported: /^saxes$/, entry: 'saxes' },
  { name: 'yauzl', imported: /^yauzl$/, entry: 'yauzl' },
  { name: 'proj4', imported: /^proj4$/, entry: 'proj4' },
  { name: 'topojson-client', imported: /^topojson-client$/, entry: 'topojson-client' },
  { name: 'clipper2-ts', imported: /^clipper2-ts$/, entry: 'clipper2-ts' },
];
/** What only the source needs: the built program has what it makes. */
const sourceOnly = /\/law-parser\.ts$/;
/** commander loads it for subcommands that are programs of their own, which udpeg has none of: 4 ms of every run. */
const noChildren: Plugin = {
  name: 'no-children',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(node:)?child_process$/ }, () => ({ path: 'none', namespace: 'no-children' }));
    onLoad({ filter: /.*/, namespace: 'no-children' }, () => ({ contents: 'module.exports = {};' }));
  },
};
const partsApart: Plugin = {
  name: 'parts-apart',
  setup({ onResolve }) {
    onResolve({ filter: sourceOnly }, () => ({ path: './law-parser.cjs', external: true }));
    for (const { name, imported } of parts) {
      onResolve({ filter: imported }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./${name}.cjs`, external: true } : undefined,
      );
    }
  },
};
for (const { name, entry } of [{ name: 'udpeg', entry: 'src/program.ts' }, ...parts]) {
  const outfile = `${dist}${name}.cjs`;
  await build({ ...shared, entryPoints: [entry], outfile, plugins: [partsApart, noChildren] });
  // The launcher reads the files as one byte a letter. esbuild leaves the letters of regular expressions and of
  // tagged templates as they are.
  writeFileSync(outfile, escapedLetters(readFileSync(outfile, 'utf8')));
}
cpSync(`${root}src/bin.cjs`, `${dist}bin.cjs`);
chmodSync(`${dist}bin.cjs`, 0o755);
// the package is of modules; what is built is not
writeFileSync(`${dist}package.json`, '{ "type": "commonjs" }\n');

// the built-in methods: their YAML, and beside it the checked form that spares each run the parser and the schema
mkdirSync(`${dist}methods`, { recursive: true });
for (const name of readdirSync(methods)) {
  cpSync(methods + name, `${dist}methods/${name}`);
  const file = await readTextFile(methods + name, 'method');
  writeFileSync(`${dist}methods/${file.sha256}.json`, JSON.stringify(await parseMethod(file)));
}
// the law's periods, checked: `readLaw` finds them here and needs neither the YAML nor its parser
mkdirSync(`${dist}law`);
writeFileSync(`${dist}law/law.json`, JSON.stringify(await readLaw()));
cpSync(`${root}src/report/html/assets`, `${dist}assets`, { recursive: true });
cpSync(`${root}templates`, `${dist}templates`, { recursive: true });

const { status } = spawnSync(process.execPath, [`${root}scripts/code-cache.cjs`, dist], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

/** A script in ASCII alone: in strings, templates and regular expressions an escape means the letter. */
function escapedLetters(script: string): string {
  return script.replace(
    /[\u0080-\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
