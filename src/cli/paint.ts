import { Chalk } from 'chalk';
import type { Paint } from '../document/text.ts';
import { ESCAPE, type ProcessLike } from '../output/process-like.ts';

/** Colour only on a terminal, and never under NO_COLOR. */
export function paint({ stdout, env }: ProcessLike): Paint {
  const chalk = new Chalk({ level: stdout.isTTY && !env.NO_COLOR ? 1 : 0 });
  const styled = (style: keyof Paint) => {
    const [before, after] = chalk[style]('|').replaceAll('\u001B', ESCAPE).split('|');
    return (text: string) => (text === '' ? '' : before + text + after);
  };
  return {
    bold: styled('bold'),
    dim: styled('dim'),
    red: styled('red'),
    green: styled('green'),
    yellow: styled('yellow'),
  };
}
