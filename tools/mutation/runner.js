import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
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
// few hundredths. This one loads the bundled tests once, and anew where a mutant is in what runs while loading. No module
// of what is mutated keeps anything between two runs, so that one mutant does not see what another left.

const built = 'tools/mutation/built';
/**
 * How long each test took before anything was changed, and what is done before it: the quick ones are asked first, and a run
 * ends at the first failure.
 */
const durations = 'tools/mutation/built/durations.json';
/** How many mutants each test has seen: one that saw many is asked sooner, as it may well see the next of the same file. */
const sightings = 'tools/mutation/built/sightings.json';
/** How long the tests of one mutant may take together; those that take longer come with `--again`. */
const budget = 1000 * Number(process.env.UDPEG_MUTATION_SECONDS);

/** The bundle is loaded anew where its modules have another address. */
let loaded = 0;
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    return found.url.includes(`/${built}/`) ? { ...found, url: `${found.url}?${loaded}` } : found;
  },
});

class BundledTests {
  /** the tests of the program as it stands when nothing is changed while it loads */
  #tests;
  #stryker;

  constructor(namespace) {
    globalThis[namespace] ??= {};
    this.#stryker = globalThis[namespace];
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async dryRun() {
    this.#tests ??= await load();
    const tests = await this.#run(this.#tests, false);
    const took = tests.map(({ id, cpuMs, beforeMs }) => [id, { own: cpuMs, before: beforeMs }]);
    writeFileSync(durations, JSON.stringify(Object.fromEntries(took)));
    this.#tests = undefined;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: this.#stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    if (mutantActivation === 'runtime') {
      this.#stryker.activeMutant = undefined;
      this.#tests ??= await load();
    }
    Object.assign(this.#stryker, {
      activeMutant: activeMutant.id,
      hitCount: hitLimit ? 0 : undefined,
      hitLimit,
    });
    let tests = this.#tests;
    try {
      if (mutantActivation === 'static') tests = await load();
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
    const chosen = withinBudget(byPromise(asked ? tests.filter(({ id }) => asked.has(id)) : tests));
    const results = await this.#run(chosen, !disableBail);
    const sighting = results.find(({ status }) => status === TestStatus.Failed);
    if (sighting) countSighting(sighting.id);
    return toMutantRunResult(
      determineHitLimitReached(this.#stryker.hitCount, hitLimit) ?? {
        status: DryRunStatus.Complete,
        tests: results,
      },
    );
  }

  async #run(tests, bail) {
    const results = [];
    const prepared = new Set();
    for (const { id, file, before, body } of tests) {
      const start = performance.now();
      let from = process.cpuUsage().user;
      const reckoned = () => {
        const since = from;
        from = process.cpuUsage().user;
        return (from - since) / 1000;
      };
      const beforeMs = [];
      const result = (status) => ({
        id,
        name: id,
        // by the file that it was written in, a later run knows whether it changed
        fileName: resolve('tests', file.replace(/\.js$/, '.ts')),
        timeSpentMs: performance.now() - start,
        cpuMs: reckoned(),
        beforeMs,
        ...status,
      });
      this.#stryker.currentTestId = id;
      testFile = file;
      try {
        for (const one of before) {
          // without a mutant it is done for each test, so that each is known to go through it
          if (bail && prepared.has(one)) continue;
          prepared.add(one);
          await one();
          beforeMs.push(reckoned());
        }
        await body();
        results.push(result({ status: TestStatus.Success }));
      } catch (error) {
        results.push(
          result({
            status: TestStatus.Failed,
            failureMessage: String(error?.cause?.stack ?? error?.message ?? error),
          }),
        );
        if (bail) break;
      }
    }
    this.#stryker.currentTestId = undefined;
    return results;
  }
}

/** The quick ones first, and sooner the more they have seen. */
function byPromise(tests) {
  const price = ({ id, took }) => inAll(took) / (1 + 20 * (seen()[id] ?? 0));
  const priced = tests.map((test) => ({ test, at: price(test) }));
  return priced.sort((a, b) => a.at - b.at).map(({ test }) => test);
}

let sightingsSoFar;
function seen() {
  sightingsSoFar ??= existsSync(sightings) ? JSON.parse(readFileSync(sightings, 'utf8')) : {};
  return sightingsSoFar;
}

/** Kept in a file: after a time-out another process goes on. */
function countSighting(id) {
  seen()[id] = (seen()[id] ?? 0) + 1;
  writeFileSync(sightings, JSON.stringify(seen()));
}

/** As many of the tests, in their order, as there is time for, and one at the least. What is done before several is done once. */
function withinBudget(tests) {
  let spent = 0;
  const prepared = new Set();
  return tests.filter(({ before, took }, asked) => {
    spent += took.own;
    before.forEach((one, k) => {
      if (!prepared.has(one)) spent += took.before[k] ?? 0;
      prepared.add(one);
    });
    return asked === 0 || spent <= budget;
  });
}

function inAll({ own, before }) {
  return before.reduce((sum, one) => sum + one, own);
}

/** Loads program and tests, and gives the tests. */
async function load() {
  loaded++;
  const tests = [];
  const words = collector(tests);
  globalThis.udpegTests = words;
  const modules = readdirSync(built, { recursive: true }).filter((name) => name.endsWith('.js'));
  for (const file of modules.filter((name) => name.endsWith('.test.js'))) {
    testFile = file;
    words.begin();
    await import(pathToFileURL(resolve(built, file)).href);
  }
  // what the program loads when it is wanted is loaded before the tests: a mutant in it would else be met once or not at all
  for (const name of modules.filter((one) => !one.endsWith('.test.js')))
    await import(pathToFileURL(resolve(built, name)).href);
  const took = existsSync(durations) ? JSON.parse(readFileSync(durations, 'utf8')) : {};
  for (const test of tests) test.took = took[test.id] ?? { own: 0, before: [] };
  return tests;
}

/** The file whose tests are loaded or run. */
let testFile;

/** The few words of vitest's that these tests use. */
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
  const alike = new Map();
  const it = (name, body) => {
    const title = [testFile, ...path, name].join(' > ');
    alike.set(title, (alike.get(title) ?? 0) + 1);
    tests.push({ id: `${title} ${alike.get(title)}`, file: testFile, before, body });
  };
  const each = (define) => (rows) => (name, body) => {
    for (const row of rows) define(name, () => (Array.isArray(row) ? body(...row) : body(row)));
  };
  return {
    /** What is done before the tests of one file is not done before those of another. */
    begin: () => {
      before = [];
    },
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
