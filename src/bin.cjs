#!/usr/bin/env node
// Starts the program from its compiled form. Most of a short run is V8 compiling the bundle, so the build lays V8's
// code cache beside each file of it (*.cjs.cache). Another version of Node refuses the cache and compiles as usual.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { Script } = require('node:vm');

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
  });
}
module.exports = { run, scripts };
