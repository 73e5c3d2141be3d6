#!/usr/bin/env node
import { mkdirSync, statSync } from 'node:fs';
// as one object: an older Node has not all that is asked of it, and is to say so in words
import module from 'node:module';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { EXIT } from './cli/exit.ts';

/** The program as a process: says which Node it needs where this is an older one, and runs. */
const NEEDED = [22, 17];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  const [needed, found] = [NEEDED.join('.'), process.versions.node];
  process.stderr.write(`udpeg kræver Node ${needed} eller nyere; dette er ${found}.\n`);
  process.stderr.write(`udpeg needs Node ${needed} or newer; this is ${found}.\n`);
  process.exit(EXIT.input);
}

keepCompiled();
const { run } = await import('./cli.ts');
process.exitCode = await run(process);
// taking the heap down takes longer than the last of the work; only output still under way is waited for
if (process.stdout.writableLength === 0 && process.stderr.writableLength === 0) process.exit();

/** Most of a short run is V8 compiling the program: Node keeps the result in a folder that is the user's alone. */
function keepCompiled(): void {
  const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  const caches = [XDG_CACHE_HOME, LOCALAPPDATA].find((folder) => folder && isAbsolute(folder));
  try {
    const folder = join(caches ?? join(homedir(), '.cache'), 'udpeg');
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    // what others may write is not run; Windows has neither owners nor modes
    const isOwn = process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
    if (isOwn) module.enableCompileCache(folder);
  } catch {
    // without a folder the program is compiled anew
  }
}
