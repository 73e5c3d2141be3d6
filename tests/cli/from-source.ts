import { run } from '../../src/cli.ts';

/** Runs the program from source as a process of its own: what the built one is held against. */
process.exitCode = await run(process);
