/**
 * What an attacker knows of counts that were hidden, put so that a machine can be asked about it. Every fact is
 * over whole numbers, so that no rounding of ours makes a count certain or impossible:
 *
 * - a hidden count is one of a few candidates ("1 to 4 of 96");
 * - a published figure that compares the area with a total ("met": at least 1.5 times the rest of the city) allows a
 *   candidate only while that total lies in an interval;
 * - a figure of a group, rounded as it is printed, leaves the sum of its hidden counts in an interval.
 */
export interface Puzzle {
  totals: Total[];
  cells: Cell[];
  sums: Sum[];
}

/** The count of all that areas are compared with: what is known of it, and the hidden counts in it. */
export interface Total {
  /** the sum of the counts that are shown */
  known: number;
  /** between which numbers the whole lies, both among them, as far as published */
  from: number;
  to: number;
}

export interface Cell {
  name: string;
  /** which of the totals the count is part of; undefined: of none */
  total: number | undefined;
  candidates: Candidate[];
}

/** A number that a hidden count could be, and the totals at which all that is said of its area allows it. */
export interface Candidate {
  value: number;
  from: number;
  to: number;
}

/** A sum of hidden counts, some of them perhaps taken away. */
export interface Sum {
  terms: { cell: number; times: number }[];
  from: number;
  to: number;
}

/** Of each cell the candidates that are left: `undefined` where the facts contradict each other. */
export type Answer = number[][] | undefined;

/** The candidate that is the count itself, whatever the total. */
export function anyTotal(value: number): Candidate {
  return { value, from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
}
