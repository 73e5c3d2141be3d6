import type { Operand } from '../measure.ts';
import type { Reference } from '../schema/reference.ts';

/** What the values of a measure are held against: stated limits and references, in the method or in columns. */
export interface Held {
  least: number;
  greatest: number;
  columns: readonly string[];
}

/** Operands whose values are in the unit of their measure, and what they are held against; without a unit: their own alone. */
export interface Kept {
  of: readonly Operand[];
  held: Held;
  unitLost?: boolean;
}

export function heldBy(limits: readonly (number | undefined)[], columns: readonly string[]): Held {
  const stated = limits.filter((limit) => limit !== undefined);
  return { least: Math.min(...stated), greatest: Math.max(...stated), columns };
}

export function heldByBoth(one: Held, other: Held): Held {
  return {
    least: Math.min(one.least, other.least),
    greatest: Math.max(one.greatest, other.greatest),
    columns: [...new Set([...one.columns, ...other.columns])],
  };
}

export function heldByReference(reference: Reference | undefined): Held {
  const { of, value, column } = reference ?? {};
  return heldBy([value], of === 'column' && column !== undefined ? [column] : []);
}

/** Of what computes with its operands in their unit: they are held against what it is held against. */
export function keptAlike({ of }: { of: Operand | readonly Operand[] }, held: Held): Kept[] {
  return [{ of: [of].flat() as Operand[], held }];
}
