import { chmodSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import ts from 'typescript';
import { parseMethod } from '../src/criteria/load.ts';
import { readTextFile } from '../src/files/text-file.ts';
import { messageCodes } from '../src/messages/finding.ts';
import { readLaw } from '../src/statelists/law/law.ts';

/**
 * Builds `dist/`: the program with its libraries, split where it is loaded on demand, the built-in methods, and the
 * templates of `udpeg init`.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const dist = `${root}dist/`;
const methods = `${root}src/criteria/methods/`;

const host = {
  getCanonicalFileName: (name: string) => name,
  getCurrentDirectory: () => root,
  getNewLine: () => '\n',
};
rmSync(dist, { recursive: true, force: true });
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
/** What Node gives of a package that is no module where it is imported late: its names, of which esbuild knows `default` alone. */
const lateNames: Plugin = {
  name: 'late-names',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[\w@]/ }, ({ path, kind }) =>
      kind === 'dynamic-import' ? { path, namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, async ({ path }) => {
      const names = Object.keys(await import(path));
      if (!names.includes('module.exports'))
        return { contents: `export * from '${path}';`, resolveDir: root };
      const own = names.filter((name) => name !== 'default' && name !== 'module.exports');
      const contents = `const all = require('${path}'); export default all; export const { ${own} } = all;`;
      return { contents, resolveDir: root };
    });
  },
};
const noSource: Plugin = {
  name: 'no-source',
  setup({ onResolve }) {
    onResolve({ filter: sourceOnly }, () => ({ path: './law-parser.js', external: true }));
  },
};
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ['src/bin.ts', 'src/index.ts'],
  outdir: dist,
  bundle: true,
  splitting: true,
  platform: 'node',
  target: 'node22.17',
  format: 'esm',
  minify: true,
  legalComments: 'none',
  metafile: true,
  // for libraries that are not of modules
  banner: { js: "import{createRequire as from}from'node:module';const require=from(import.meta.url);" },
  plugins: [noSource, noChildren, lateNames],
});
chmodSync(`${dist}bin.js`, 0o755);
writeFileSync(`${dist}THIRD-PARTY.md`, thirdParty(Object.keys(metafile.inputs)));

// the built-in methods: their YAML, and beside it the checked form that spares each run the parser and the schema
mkdirSync(`${dist}methods`, { recursive: true });
for (const name of readdirSync(methods)) {
  cpSync(methods + name, `${dist}methods/${name}`);
  const file = await readTextFile(methods + name, 'method');
  writeFileSync(`${dist}methods/${file.sha256}.json`, JSON.stringify((await parseMethod(file)).written));
}
// the law's periods, checked: `readLaw` finds them here and needs neither the YAML nor its parser
mkdirSync(`${dist}law`);
writeFileSync(`${dist}law/law.json`, JSON.stringify(await readLaw()));
cpSync(`${root}src/document/assets`, `${dist}assets`, { recursive: true });
cpSync(`${root}templates`, `${dist}templates`, { recursive: true });

writeFileSync(`${dist}index.d.ts`, declarations());

/** The types of the library: they stand in one file, all but the codes of messages, which are those of the catalogues. */
function declarations(): string {
  const file = `${root}src/index.ts`;
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.NodeNext, strict: true },
  });
  if (diagnostics?.length) throw new Error(ts.formatDiagnostics(diagnostics, host));
  const codes = messageCodes.map((code) => `'${code}'`).join(' | ');
  const own = outputText.replace(/^import .*;\n/gm, '').replace(/^export type \{ MessageCode \};$/m, '');
  if (own === outputText || /\bimport\b/.test(own))
    throw new Error('The types of the library lean on others.');
  return `${own}\n/** What can be found out. */\nexport type MessageCode = ${codes};\n`;
}

/** The licences of the packages whose files are in the program. */
function thirdParty(files: string[]): string {
  const folders = files.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const of = JSON.parse(readFileSync(`${root}${folder}/package.json`, 'utf8'));
    const file = readdirSync(root + folder).find((name) => /^licen[cs]e/i.test(name));
    if (!of.license) throw new Error(`${folder} names no licence`);
    // some name their licence and no more
    const text = file ? readFileSync(`${root}${folder}/${file}`, 'utf8').trim() : `By ${authorOf(of)}.`;
    return `## ${of.name} ${of.version} (${of.license})\n\n~~~text\n${text}\n~~~\n`;
  });
  return ['# What the program contains of others\n', ...parts].join('\n');
}

function authorOf({ name, author }: { name: string; author?: string | { name: string } }): string {
  return (typeof author === 'string' ? author : author?.name) ?? `the authors of ${name}`;
}
