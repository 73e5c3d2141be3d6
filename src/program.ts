/** What the launcher loads: the program as one function. */
export { run } from './cli.ts';
