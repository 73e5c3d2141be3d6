import type { Candidate, Cell, Puzzle, Sum } from './puzzle.ts';

/** Puzzles of which some cells are the same count: the same name, the same count. Sums may be over several of them. */
export function joined(
  puzzles: Puzzle[],
  sums: { terms: { name: string; times: number }[]; is: number }[],
): Puzzle {
  const [first, ...others] = puzzles;
  let all = first;
  for (const other of others) all = meet(all, other) ?? beside(all, other);
  const named = new Map(all.cells.map(({ name }, cell) => [name, cell]));
  return {
    ...all,
    sums: [
      ...all.sums,
      ...sums.map(({ terms, is }) => ({
        terms: terms.map(({ name, times }) => ({ cell: named.get(name)!, times })),
        from: is,
        to: is,
      })),
    ],
  };
}

/** Two puzzles on the same counts as one; undefined: they are not on the same, or do not add up the same. */
function meet(one: Puzzle, other: Puzzle): Puzzle | undefined {
  const [total, ...more] = other.totals;
  const at = other.cells.map(({ name }) => one.cells.findIndex((cell) => cell.name === name));
  const k = one.cells[at[0]]?.total;
  const isSame =
    total !== undefined &&
    more.length === 0 &&
    k !== undefined &&
    one.totals[k].known === total.known &&
    at.every((cell) => one.cells[cell]?.total === k) &&
    one.cells.filter((cell) => cell.total === k).length === at.length;
  if (!isSame) return undefined;
  return {
    totals: one.totals.map((its, t) =>
      t === k ? { ...its, from: Math.max(its.from, total.from), to: Math.min(its.to, total.to) } : its,
    ),
    cells: one.cells.map((cell, c) =>
      cell.total === k ? { ...cell, candidates: common(cell, other.cells[at.indexOf(c)]) } : cell,
    ),
    sums: [
      ...one.sums,
      ...other.sums.map((sum) => ({
        ...sum,
        terms: sum.terms.map(({ cell, times }) => ({ cell: at[cell], times })),
      })),
    ],
  };
}

function common(one: Cell, other: Cell): Candidate[] {
  return one.candidates.flatMap((candidate) => {
    const same = other.candidates.find(({ value }) => value === candidate.value);
    if (!same) return [];
    return {
      value: same.value,
      from: Math.max(same.from, candidate.from),
      to: Math.min(same.to, candidate.to),
    };
  });
}

/** Both puzzles; where they have a count in common, that it is one and the same is a sum of its own. */
function beside(one: Puzzle, other: Puzzle): Puzzle {
  const shift = one.cells.length;
  const equal = other.cells.flatMap(({ name }, k): Sum[] => {
    const same = one.cells.findIndex((cell) => cell.name === name);
    if (same < 0) return [];
    return [
      {
        terms: [
          { cell: same, times: 1 },
          { cell: shift + k, times: -1 },
        ],
        from: 0,
        to: 0,
      },
    ];
  });
  return {
    totals: [...one.totals, ...other.totals],
    cells: [
      ...one.cells,
      ...other.cells.map((cell) => ({
        ...cell,
        total: cell.total === undefined ? undefined : cell.total + one.totals.length,
      })),
    ],
    sums: [
      ...one.sums,
      ...other.sums.map((sum) => ({
        ...sum,
        terms: sum.terms.map(({ cell, times }) => ({ cell: shift + cell, times })),
      })),
      ...equal,
    ],
  };
}
