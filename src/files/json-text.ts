import { inputError } from '../messages/errors.ts';

/** Lists and blocks in each other: methods lie a hundred deep at the most, outlines seven. */
const DEEPEST = 200;

/**
 * The value of a JSON text.
 *
 * @throws SyntaxError where it is none
 * @throws InputError where lists and blocks lie so deep in each other that whoever goes through them runs out of stack
 */
export function parsedJson(text: string, path: string): unknown {
  const value: unknown = JSON.parse(text);
  if (liesDeeperThan(DEEPEST, value)) throw inputError('json-too-deep', { most: DEEPEST }, { file: path });
  return value;
}

/** Whether more lists and blocks lie in each other than so many. */
function liesDeeperThan(most: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (most === 0) return true;
  const inner = Array.isArray(value) ? value : Object.values(value);
  return inner.some((one) => liesDeeperThan(most - 1, one));
}
