import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import * as vitest from '@vitest/expect';

// Stryker's runner of vitest starts a worker for every mutant and loads the program into it: 2 s of which the tests take a
// few hundredths. This one loads the bundled tests once, and again only where a mutant is in what runs while loading. No
// module of what is mutated keeps anything between two runs, so that one mutant does not see what another left.

/** Tests that try hundreds of cities for seconds: every mutant that lives would wait for all of them. */
const LEFT_OUT = /screening\/(proof|bounds|order|account|limits|rank|worsening)\.test/;
/** Most mutants die by a quick example, and a run ends at the first failure. */
const SLOW = /screening\/rule|property|output|law-command/;
const built = 'tools/mutation/built';

class BundledTests {
  #tests;
  #stryker;

  constructor(namespace) {
    globalThis[namespace] ??= {};
    this.#stryker = globalThis[namespace];
  }

  capabilities() {
    return { reloadEnvironment: false };
  }

  async dryRun() {
    await this.#load();
    const tests = await this.#run(this.#tests, false);
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    if (mutantActivation === 'runtime') await this.#load();
    Object.assign(this.#stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    try {
      await this.#load();
    } catch (error) {
      // what cannot even be loaded is seen by every test
      const failed = {
        id: 'loading',
        name: 'loading',
        timeSpentMs: 0,
        status: TestStatus.Failed,
        failureMessage: String(error),
      };
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [failed] });
    }
    const asked = testFilter && new Set(testFilter);
    const tests = await this.#run(
      asked ? this.#tests.filter(({ id }) => asked.has(id)) : this.#tests,
      !disableBail,
    );
    return toMutantRunResult(
      determineHitLimitReached(this.#stryker.hitCount, hitLimit) ?? { status: DryRunStatus.Complete, tests },
    );
  }

  async #load() {
    if (this.#tests) return;
    const tests = [];
    globalThis.udpegTests = collector(tests);
    const modules = readdirSync(built, { recursive: true }).filter((name) => name.endsWith('.js'));
    const files = modules
      .filter((name) => name.endsWith('.test.js') && !LEFT_OUT.test(name))
      .sort((a, b) => SLOW.test(a) - SLOW.test(b) || (a < b ? -1 : 1));
    for (const file of files) {
      testFile = file;
      await import(pathToFileURL(resolve(built, file)).href);
    }
    // what the program loads when it is wanted is loaded before the tests: a mutant in it would else be met once or not at all
    for (const name of modules.filter((one) => !one.endsWith('.test.js')))
      await import(pathToFileURL(resolve(built, name)).href);
    this.#tests = tests;
  }

  async #run(tests, bail) {
    const results = [];
    for (const { id, file, before, body } of tests) {
      const start = performance.now();
      const result = (status) => ({
        id,
        name: id,
        fileName: file,
        timeSpentMs: performance.now() - start,
        ...status,
      });
      this.#stryker.currentTestId = id;
      testFile = file;
      try {
        for (const one of before) await one();
        await body();
        results.push(result({ status: TestStatus.Success }));
      } catch (error) {
        results.push(result({ status: TestStatus.Failed, failureMessage: String(error?.message ?? error) }));
        if (bail) break;
      }
    }
    this.#stryker.currentTestId = undefined;
    return results;
  }
}

/** The file whose tests are loaded or run. */
let testFile;

/** The few words of vitest's that these tests use. What stands in `beforeAll` is done anew before every test. */
function collector(tests) {
  const path = [];
  let before = [];
  const describe = (name, body) => {
    const outer = before;
    before = [...before];
    path.push(name);
    body();
    path.pop();
    before = outer;
  };
  const it = (name, body) => {
    const id = [testFile, ...path, name, tests.length].join(' > ');
    tests.push({ id, file: testFile, before, body });
  };
  const each = (define) => (rows) => (name, body) => {
    for (const row of rows) define(name, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
  return {
    describe: Object.assign(describe, { each: each(describe) }),
    it: Object.assign(it, { each: each(it) }),
    beforeAll: (body) => before.push(body),
    afterAll: () => {},
    expect,
  };
}

vitest.chai.use(vitest.JestExtend);
vitest.chai.use(vitest.JestChaiExpect);
vitest.chai.use(vitest.JestAsymmetricMatchers);

function expect(value, message) {
  return vitest.chai.expect(value, message);
}
Object.assign(expect, vitest.chai.expect, globalThis[vitest.ASYMMETRIC_MATCHERS_OBJECT]);
globalThis[vitest.GLOBAL_EXPECT] = expect;
vitest.setState({ assertionCalls: 0, environment: 'node' }, expect);
vitest.chai.use((_, utils) => {
  utils.addMethod(vitest.chai.Assertion.prototype, 'toMatchFileSnapshot', function (path) {
    const golden = readFileSync(resolve('tests', dirname(testFile), path), 'utf8');
    expect(this._obj).toBe(golden);
  });
});

const factory = Object.assign(() => new BundledTests(INSTRUMENTER_CONSTANTS.NAMESPACE), { inject: [] });
export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'bundled-tests', factory)];
