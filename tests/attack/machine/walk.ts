import { greatestOf, leastOf, sumOf } from './propagation.ts';
import type { Answer, Cell, Puzzle, Sum } from './puzzle.ts';

/** A cell, or a group of parts whose sum lies in an interval: above the least that it can be. */
type Part = { cell: number; least: number } | { parts: Part[]; from: number; to: number; least: number };

/**
 * The walk over all that a total can be, for puzzles whose groups are a tree: any two are apart, or one lies within the
 * other. At a fixed total each cell has its own candidates, independent of the others, and the question is whether they
 * can add up. Sums are the bits of one large number, which a candidate shifts: up the tree go the sums that a part can
 * make, down it the sums that it may make. Exact, value by value.
 */
export function walk({ totals, cells, sums }: Puzzle): Answer {
  if (sums.some(({ terms, from, to }) => terms.length === 0 && (from > 0 || to < 0))) return undefined;
  const left = cells.map(() => new Set<number>());
  for (const total of [undefined, ...totals.keys()]) {
    const { known, from, to } = total === undefined ? UNBOUND : totals[total];
    const members = cells.flatMap((cell, at) => (cell.total === total ? [at] : []));
    const within = sums.filter(({ terms }) => terms.some(({ cell }) => members.includes(cell)));
    const tree = treeOf(members, within, cells);
    const base = known + tree.least;
    const highest = known + sumOf(members, (at) => greatestOf(cells[at]));
    let possible = false;
    // without a total, no candidate asks for one
    const wholes = total === undefined ? [] : range(Math.max(from, base), Math.min(to, highest));
    for (const whole of total === undefined ? [undefined] : wholes) {
      const rises = (cell: number) =>
        cells[cell].candidates
          .filter((candidate) => whole === undefined || (candidate.from <= whole && whole <= candidate.to))
          .map(({ value }) => value);
      const made = madeBy(tree, rises);
      const asked = whole === undefined ? made : 1n << BigInt(whole - base);
      if ((made & asked) === 0n) continue;
      possible = true;
      mayMake(tree, asked, rises, left);
    }
    if (!possible) return undefined;
  }
  return left.map((values) => [...values].sort((a, b) => a - b));
}

const UNBOUND = { known: 0, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };

/** Whether the walk can take a puzzle: its sums are a tree, each within one total. */
export function isTree({ cells, sums }: Puzzle): boolean {
  const sets = sums.map(({ terms }) => new Set(terms.map(({ cell }) => cell)));
  return (
    sums.every(
      ({ terms }) =>
        terms.every(({ times }) => times === 1) &&
        new Set(terms.map(({ cell }) => cells[cell].total)).size <= 1,
    ) &&
    sets.every((one, k) =>
      sets.slice(k + 1).every((other) => {
        const common = [...one].filter((cell) => other.has(cell)).length;
        return common === 0 || common === one.size || common === other.size;
      }),
    )
  );
}

function treeOf(members: number[], sums: Sum[], cells: Cell[]) {
  const sorted = sums.toSorted((a, b) => a.terms.length - b.terms.length);
  let roots: { part: Part; members: number[] }[] = members.map((cell) => ({
    part: { cell, least: leastOf(cells[cell]) },
    members: [cell],
  }));
  for (const { terms, from, to } of sorted) {
    const group = new Set(terms.map(({ cell }) => cell));
    const inside = roots.filter((root) => group.has(root.members[0]));
    const parts = inside.map(({ part }) => part);
    const least = sumOf(parts, (part) => part.least);
    const most = Math.min(
      to,
      sumOf([...group], (cell) => greatestOf(cells[cell])),
    );
    roots = roots.filter((root) => !inside.includes(root));
    roots.push({ part: { parts, from, to: most, least }, members: [...group] });
  }
  const parts = roots.map(({ part }) => part);
  const least = sumOf(parts, (part) => part.least);
  const most = sumOf(members, (cell) => greatestOf(cells[cell]));
  return { parts, from: least, to: most, least };
}

/** The sums that a part can make, as bits above its least. */
function madeBy(part: Part, rises: (cell: number) => number[]): bigint {
  if ('cell' in part)
    return rises(part.cell).reduce((bits, value) => bits | (1n << BigInt(value - part.least)), 0n);
  const all = part.parts.reduce((bits, inner) => added(bits, madeBy(inner, rises)), 1n);
  return all & allowed(part);
}

/** Adds to `left` what cells can be where a part may make the sums of `asked`. */
function mayMake(part: Part, asked: bigint, rises: (cell: number) => number[], left: Set<number>[]): void {
  if ('cell' in part) {
    for (const value of rises(part.cell))
      if ((asked >> BigInt(value - part.least)) & 1n) left[part.cell].add(value);
    return;
  }
  const made = part.parts.map((inner) => madeBy(inner, rises));
  const before = [1n];
  for (const bits of made) before.push(added(before.at(-1)!, bits));
  let after = asked & allowed(part);
  for (let k = part.parts.length - 1; k >= 0; k--) {
    // what the part makes, so that with a sum of those before it, it makes one that is asked of both
    mayMake(part.parts[k], made[k] & taken(after, before[k]), rises, left);
    after = taken(after, made[k]);
  }
}

/** The sums of one of each. */
function added(some: bigint, others: bigint): bigint {
  let sums = 0n;
  for (const by of bitsOf(others)) sums |= some << by;
  return sums;
}

/** What is left of some when one of the others is taken away. */
function taken(some: bigint, others: bigint): bigint {
  let rest = 0n;
  for (const by of bitsOf(others)) rest |= some >> by;
  return rest;
}

function bitsOf(bits: bigint): bigint[] {
  const text = bits.toString(2);
  return Array.from(text).flatMap((bit, k) => (bit === '1' ? [BigInt(text.length - 1 - k)] : []));
}

/** The sums within the interval of a group, as bits above its least. */
function allowed({ from, to, least }: Extract<Part, { parts: Part[] }>): bigint {
  if (to < least) return 0n;
  const upTo = (1n << BigInt(to - least + 1)) - 1n;
  return from <= least ? upTo : (upTo >> BigInt(from - least)) << BigInt(from - least);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, k) => from + k);
}
