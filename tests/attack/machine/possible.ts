import { program } from './program.ts';
import { propagated } from './propagation.ts';
import type { Answer, Puzzle } from './puzzle.ts';
import { isTree, walk } from './walk.ts';

/** What each hidden count can be: what propagation leaves, asked for exactly. */
export function possible(puzzle: Puzzle): Answer {
  const left = propagated(puzzle);
  if (left === undefined) return undefined;
  return isTree(left) ? walk(left) : program(left);
}
