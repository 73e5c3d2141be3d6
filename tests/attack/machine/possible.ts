import { program } from './program.ts';
import { greatestOf, leastOf, propagated, sumOf } from './propagation.ts';
import type { Answer, Puzzle } from './puzzle.ts';
import { isTree, walk } from './walk.ts';

/** What each hidden count can be: what propagation leaves, asked for exactly. */
export function possible(puzzle: Puzzle): Answer {
  const left = propagated(puzzle);
  if (left === undefined) return undefined;
  if (isOpen(left)) return left.cells.map(({ candidates }) => candidates.map(({ value }) => value));
  return isTree(left) ? walk(left) : program(left);
}

/** Whether nothing joins the cells: each can be what it can be, whatever the others are. */
function isOpen({ totals, cells, sums }: Puzzle): boolean {
  return (
    sums.length === 0 &&
    totals.every(({ known, from, to }, k) => {
      const members = cells.filter(({ total }) => total === k);
      const least = known + sumOf(members, leastOf);
      const greatest = known + sumOf(members, greatestOf);
      const candidates = members.flatMap((cell) => cell.candidates);
      return [{ from, to }, ...candidates].every((range) => range.from <= least && range.to >= greatest);
    })
  );
}
