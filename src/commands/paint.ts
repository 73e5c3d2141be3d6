import { Chalk } from 'chalk';
import type { ProcessLike } from '../process-like.ts';
import type { Paint } from '../report/terminal.ts';

/** Colour only on a terminal, and never under NO_COLOR. */
export function paint({ stdout, env }: ProcessLike): Paint {
  const chalk = new Chalk({ level: stdout.isTTY && !env.NO_COLOR ? 1 : 0 });
  // one text each: chalk itself joins all it is given, such as the index that map passes along
  return {
    bold: (text) => chalk.bold(text),
    dim: (text) => chalk.dim(text),
    red: (text) => chalk.red(text),
    green: (text) => chalk.green(text),
    yellow: (text) => chalk.yellow(text),
  };
}
