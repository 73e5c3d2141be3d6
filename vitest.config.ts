import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that put faults into modules of Node's, and so want modules of their own. */
const apart = ['tests/output/transaction.test.ts'];

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/one-folder.ts',
    // as many as there are cores, and not one less: the tests in the browser are two fifths of all, and mostly wait for it
    maxWorkers: availableParallelism(),
    projects: [
      // the program's modules are loaded once a worker and not once a file: a quarter of the time
      {
        extends: true,
        test: { name: 'udpeg', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'faults', include: apart } },
    ],
  },
});
