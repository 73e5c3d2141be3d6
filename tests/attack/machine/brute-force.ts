import type { Answer, Puzzle } from './puzzle.ts';

/** Every filling is tried: slow, and beyond doubt. For a dozen cells. */
export function bruteForce({ totals, cells, sums }: Puzzle): Answer {
  const left = cells.map(() => new Set<number>());
  const chosen: number[] = [];
  const holds = () => {
    const whole = totals.map(({ known }, total) =>
      cells.reduce(
        (sum, cell, k) => (cell.total === total ? sum + cell.candidates[chosen[k]].value : sum),
        known,
      ),
    );
    return (
      totals.every(({ from, to }, total) => from <= whole[total] && whole[total] <= to) &&
      cells.every(({ total, candidates }, k) => {
        if (total === undefined) return true;
        const { from, to } = candidates[chosen[k]];
        return from <= whole[total] && whole[total] <= to;
      }) &&
      sums.every(({ terms, from, to }) => {
        const sum = terms.reduce(
          (so, { cell, times }) => so + times * cells[cell].candidates[chosen[cell]].value,
          0,
        );
        return from <= sum && sum <= to;
      })
    );
  };
  const choose = (cell: number) => {
    if (cell === cells.length) {
      if (holds()) cells.forEach(({ candidates }, k) => void left[k].add(candidates[chosen[k]].value));
      return;
    }
    for (let option = 0; option < cells[cell].candidates.length; option++) {
      chosen[cell] = option;
      choose(cell + 1);
    }
  };
  choose(0);
  if (cells.length > 0 && left[0].size === 0) return undefined;
  return left.map((values) => [...values].sort((a, b) => a - b));
}
