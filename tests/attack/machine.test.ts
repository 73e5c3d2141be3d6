import { expect, it } from 'vitest';
import { Chance } from '../screening/generated.ts';
import { bruteForce } from './machine/brute-force.ts';
import { possible } from './machine/possible.ts';
import { program } from './machine/program.ts';
import { propagated } from './machine/propagation.ts';
import { anyTotal, type Puzzle } from './machine/puzzle.ts';
import { isTree, walk } from './machine/walk.ts';

// The attacker's machine: what it says that a hidden count can be, each of its engines says.

const oneToFour = () => [1, 2, 3, 4].map(anyTotal);

it('a group with one hidden count gives it away where its sum is exact, and hardly where it is a percentage', () => {
  // 23 of 400 in the group; the other areas have 20 of 350, so the hidden one has 3
  const exact = { terms: [{ cell: 0, times: 1 }], from: 23 - 20, to: 23 - 20 };
  const cells = [{ name: 'a', total: undefined, candidates: oneToFour() }];
  expect(possible({ totals: [], cells, sums: [exact] })).toEqual([[3]]);
  // "6 %" of 400 is 5.5 to 6.5 %: 22 to 26 persons, so 2 to 6 of them
  const rounded = { ...exact, from: 22 - 20, to: 26 - 20 };
  expect(possible({ totals: [], cells, sums: [rounded] })).toEqual([[2, 3, 4]]);
});

it('a total that is known gives the last hidden count, and a parity that no interval shows', () => {
  // two counts that are 1 or 3, and one that is 1 to 4: 8 in all leaves 2 or 4 to the last
  const odd = { name: 'odd', total: 0, candidates: [1, 3].map(anyTotal) };
  const puzzle: Puzzle = {
    totals: [{ known: 0, from: 8, to: 8 }],
    cells: [odd, odd, { name: 'last', total: 0, candidates: oneToFour() }],
    sums: [],
  };
  expect(possible(puzzle)).toEqual([
    [1, 3],
    [1, 3],
    [2, 4],
  ]);
  // bounds alone leave it 2, 3 or 4: widths are no proof
  expect(propagated(puzzle)?.cells[2].candidates.map(({ value }) => value)).toEqual([2, 3, 4]);
});

it('facts that contradict each other leave nothing', () => {
  const puzzle: Puzzle = {
    totals: [{ known: 10, from: 20, to: 30 }],
    cells: [{ name: 'a', total: 0, candidates: oneToFour() }],
    sums: [],
  };
  expect([walk, program, bruteForce, possible].map((engine) => engine(puzzle))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('the engines agree on cities of up to 8 areas', () => {
  const chance = new Chance(20_251);
  let narrowed = 0;
  let contradicted = 0;
  let trees = 0;
  for (let city = 0; city < 50; city++) {
    const puzzle = anyPuzzle(chance, city % 2 === 0);
    const answer = bruteForce(puzzle);
    expect(program(puzzle)).toEqual(answer);
    expect(possible(puzzle)).toEqual(answer);
    if (isTree(puzzle)) {
      trees++;
      expect(walk(puzzle)).toEqual(answer);
    }
    const left = propagated(puzzle);
    for (const [k, values] of (answer ?? []).entries())
      for (const value of values)
        expect(left?.cells[k].candidates.map((candidate) => candidate.value)).toContain(value);
    if (answer === undefined) contradicted++;
    else if (answer.some((values, k) => values.length < puzzle.cells[k].candidates.length)) narrowed++;
  }
  // the puzzles are neither all open nor all contradictions
  expect(narrowed).toBeGreaterThan(25);
  expect(contradicted).toBeGreaterThan(2);
  expect(trees).toBeGreaterThan(25);
});

/**
 * Up to 8 hidden counts in one or two totals, some with bounds, and with or without sums of groups. Facts are true of
 * one filling, but for one in twelve.
 */
function anyPuzzle(chance: Chance, withSums: boolean): Puzzle {
  const around = (number: number, width: number) => {
    const from = number - chance.whole(0, width - 1) + (chance.is(1 / 12) ? width : 0);
    return { from, to: from + width - 1 };
  };
  const members = Array.from({ length: 2 + chance.whole(0, 6) }, () => ({
    first: 1 + chance.whole(0, 1),
    options: 2 + chance.whole(0, 2),
    total: chance.is(1 / 8) ? undefined : chance.whole(0, 1),
  }));
  const truth = members.map(({ first, options }) => first + chance.whole(0, options - 1));
  const known = [10 + chance.whole(0, 19), 10 + chance.whole(0, 19)];
  const wholes = known.map((so, k) =>
    truth.reduce((sum, value, at) => sum + (members[at].total === k ? value : 0), so),
  );
  const cells = members.map(({ first, options, total }, at) => ({
    name: `${at}`,
    total,
    candidates: Array.from({ length: options }, (_, option) => {
      const candidate = anyTotal(first + option);
      if (total === undefined || chance.is(1 / 2)) return candidate;
      // as a verdict that is met bounds the total from above, and one that is not from below
      const slack = first + option === truth[at] ? chance.whole(0, 2) : chance.whole(0, 4) - 2;
      return chance.is(1 / 2)
        ? { ...candidate, to: wholes[total] + slack }
        : { ...candidate, from: wholes[total] - slack };
    }),
  }));
  const sums = Array.from({ length: withSums ? 1 + chance.whole(0, 2) : 0 }, () => {
    const terms = cells.flatMap((_, cell) =>
      chance.is(1 / 2) ? [{ cell, times: chance.is(1 / 6) ? -1 : 1 }] : [],
    );
    const sum = terms.reduce((so, { cell, times }) => so + times * truth[cell], 0);
    return { terms, ...around(sum, 1 + chance.whole(0, 2)) };
  });
  return {
    totals: known.map((so, k) => ({ known: so, ...around(wholes[k], 1 + chance.whole(0, 8)) })),
    cells,
    sums,
  };
}
