import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Tests that put faults into modules of Node's, and so want modules of their own. */
const apart = ['tests/output/transaction.test.ts'];

/** Tests that take long, though their files are short: begun last, one core would wait for the other. Those apart stay first. */
const first = [...apart, 'tests/browser/', 'tests/cli/documents.', 'tests/fuzz/', 'tests/attack/'];

class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isIn = (part: string, { moduleId }: TestSpecification) => moduleId.includes(part);
    const place = (file: TestSpecification) => [...first, ''].findIndex((part) => isIn(part, file));
    return (await super.sort(files)).sort((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: 'tests/one-folder.ts',
    sequence: { sequencer: LongFirst },
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
