import type { Cell, Puzzle, Sum } from './puzzle.ts';

/**
 * The same puzzle with what simple reasoning excludes left out: an interval of a sum, less the least and the greatest
 * that all its other parts can be, bounds each part; until nothing changes. What it excludes is impossible; what it
 * leaves need not be possible. `undefined`: nothing is left of some cell.
 */
export function propagated({ totals, cells, sums }: Puzzle): Puzzle | undefined {
  const now: Puzzle = {
    totals: totals.map((total) => ({ ...total })),
    cells: cells.map((cell) => ({ ...cell })),
    sums,
  };
  for (;;) {
    const before = sizeOf(now);
    for (const [k, total] of now.totals.entries()) {
      const members = now.cells.flatMap((cell, at) => (cell.total === k ? [at] : []));
      total.from = Math.max(total.from, total.known + sumOf(members, (at) => leastOf(now.cells[at])));
      total.to = Math.min(total.to, total.known + sumOf(members, (at) => greatestOf(now.cells[at])));
      if (total.from > total.to) return undefined;
      for (const at of members) {
        const cell = now.cells[at];
        cell.candidates = cell.candidates.filter(({ from, to }) => from <= total.to && to >= total.from);
        if (cell.candidates.length === 0) return undefined;
      }
      // a total at which some cell has no candidate is none
      while (total.from <= total.to && !open(now, k, total.from)) total.from++;
      while (total.to >= total.from && !open(now, k, total.to)) total.to--;
      if (total.from > total.to) return undefined;
      const sum: Sum = {
        terms: members.map((cell) => ({ cell, times: 1 })),
        from: total.from - total.known,
        to: total.to - total.known,
      };
      if (!narrow(now.cells, sum)) return undefined;
    }
    for (const sum of sums) if (!narrow(now.cells, sum)) return undefined;
    if (sizeOf(now) === before) return now;
  }
}

function open({ cells }: Puzzle, total: number, at: number): boolean {
  return cells.every(
    (cell) => cell.total !== total || cell.candidates.some(({ from, to }) => from <= at && at <= to),
  );
}

/** Takes from each part of a sum what the others leave no room for; false: nothing is left. */
function narrow(cells: Cell[], { terms, from, to }: Sum): boolean {
  const bounds = terms.map(({ cell, times }) => {
    const ends = [times * leastOf(cells[cell]), times * greatestOf(cells[cell])];
    return { least: Math.min(...ends), greatest: Math.max(...ends) };
  });
  const least = sumOf(bounds, (part) => part.least);
  const greatest = sumOf(bounds, (part) => part.greatest);
  if (least > to || greatest < from) return false;
  return terms.every(({ cell, times }, k) => {
    const most = to - (least - bounds[k].least);
    const fewest = from - (greatest - bounds[k].greatest);
    const left = cells[cell].candidates.filter(
      ({ value }) => fewest <= times * value && times * value <= most,
    );
    cells[cell].candidates = left;
    return left.length > 0;
  });
}

function sizeOf({ totals, cells }: Puzzle): string {
  return [
    ...totals.map(({ from, to }) => `${from}-${to}`),
    sumOf(cells, ({ candidates }) => candidates.length),
  ].join();
}

export function leastOf({ candidates }: Cell): number {
  return Math.min(...candidates.map(({ value }) => value));
}

export function greatestOf({ candidates }: Cell): number {
  return Math.max(...candidates.map(({ value }) => value));
}

export function sumOf<Item>(items: readonly Item[], number: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + number(item), 0);
}
