import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

// The tests, bundled once the mutants are in: a worker that loads a few files starts several times sooner than one that
// loads each module of the program.

const tests = (process.env.UDPEG_MUTATION_TESTS ?? 'tests/{criteria,screening,statelists}/*.test.ts').split(
  ' ',
);

/** `fast-check` with few cases, that ends at the first that fails instead of looking for a smaller one. */
const fewerCases = `
import fc from 'fast-check';
const fewer = ({ numRuns = 100, ...rest } = {}) => ({ ...rest, numRuns: Math.min(numRuns, ${process.env.UDPEG_MUTATION_CASES ?? 15}), endOnFailure: true });
export default { ...fc, assert: (property, choices) => fc.assert(property, fewer(choices)) };
`;

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
        onResolve({ filter: /^fast-check$/ }, ({ namespace }) =>
          namespace === 'fewer'
            ? { path: 'fast-check', external: true }
            : { path: 'fast-check', namespace: 'fewer' },
        );
        onLoad({ filter: /.*/, namespace: 'fewer' }, () => ({ contents: fewerCases }));
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
