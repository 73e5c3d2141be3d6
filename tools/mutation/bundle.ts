import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The tests, bundled once the mutants are in: a worker that loads a few files starts several times sooner than one that
// loads each module of the program.

const tests = (process.env.UDPEG_MUTATION_TESTS ?? 'tests/{criteria,screening,statelists}/*.test.ts').split(
  ' ',
);

await build({
  entryPoints: tests.flatMap(expand),
  outdir: 'tools/mutation/built',
  outbase: 'tests',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
  plugins: [
    {
      // what lies beside a module is still found beside it
      name: 'tests',
      setup: ({ onLoad, onResolve }) => {
        // its words are given by the runner
        onResolve({ filter: /^vitest$/ }, () => ({ path: 'vitest', namespace: 'given' }));
        onLoad({ filter: /.*/, namespace: 'given' }, () => ({
          contents: 'module.exports = globalThis.udpegTests;',
        }));
        onLoad({ filter: /\/(src|tests)\/.*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replaceAll(
            'import.meta.url',
            JSON.stringify(pathToFileURL(path).href),
          ),
          loader: 'ts',
        }));
      },
    },
  ],
});

/** `tests/{a,b}/*.test.ts`: esbuild knows the asterisk, but no braces. */
function expand(pattern: string): string[] {
  const found = /^(.*?)\{([^}]*)\}(.*)$/.exec(pattern);
  return found ? found[2].split(',').flatMap((one) => expand(`${found[1]}${one}${found[3]}`)) : [pattern];
}
