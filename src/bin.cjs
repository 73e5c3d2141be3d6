#!/usr/bin/env node
// Starts the program from its compiled form. Most of a short run is V8 compiling the bundle, so the build lays V8's
// code cache beside each file of it (*.cjs.cache). Another version of Node refuses the cache and compiles as usual.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const v8 = require('node:v8');
const { Script } = require('node:vm');

// A run of a tenth of a second is over before optimised code pays for its making: functions are to prove themselves
// for longer than V8 asks. Measured on Node 20; other versions are left to their own judgement.
if (process.versions.node.startsWith('20.')) v8.setFlagsFromString('--interrupt-budget=1000000');

/** The compiled files of the bundle that have been loaded: the build asks them for their code caches. */
const scripts = new Map();

function load(name) {
  const file = join(__dirname, name);
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, 'latin1')}\n})`;
  const script = new Script(source, { filename: file, cachedData: readCache(file) });
  const loaded = { exports: {} };
  const requireFrom = (wanted) => (wanted.startsWith('./') ? load(wanted) : require(wanted));
  script.runInThisContext()(loaded.exports, requireFrom, loaded, file, __dirname);
  scripts.set(name, script);
  return loaded.exports;
}

function readCache(file) {
  try {
    return readFileSync(`${file}.cache`);
  } catch {
    return undefined;
  }
}

const { run } = load('udpeg.cjs');
if (require.main === module) {
  run(process).then((code) => {
    process.exitCode = code;
    // taking the heap down takes longer than the last of the work; only output still under way is waited for
    if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();
  });
}
module.exports = { run, scripts };
