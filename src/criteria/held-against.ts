import type { Method } from './effective.ts';
import { operandsWithin } from './operands.ts';
import type { Measure, Operand } from './schema/measure.ts';
import type { Reference } from './schema/reference.ts';

/** What the values of a measure are held against: stated limits and references, in the method or in columns. */
interface Held {
  least: number;
  greatest: number;
  columns: readonly string[];
}
const NOTHING: Held = { least: Infinity, greatest: -Infinity, columns: [] };

function heldBy(limits: readonly (number | undefined)[], columns: readonly string[]): Held {
  const stated = limits.filter((limit) => limit !== undefined);
  return { least: Math.min(...stated), greatest: Math.max(...stated), columns };
}

function both(one: Held, other: Held): Held {
  return {
    least: Math.min(one.least, other.least),
    greatest: Math.max(one.greatest, other.greatest),
    columns: [...new Set([...one.columns, ...other.columns])],
  };
}

/** What is noted of a column: see `NumberColumn`. */
interface Shares {
  pct: boolean;
  heldAgainst: number;
  heldAgainstColumns: string[];
}

/** An operand whose values are in the unit of its measure, and what they are held against; without a unit: its own alone. */
interface Kept {
  of: Operand[];
  held: Held;
  unitLost?: boolean;
}

/**
 * Notes of columns whether their numbers are per cent and what they are held against, however deep they lie: a share
 * that is rounded, averaged or compared with another is a share still. A rank, a ratio or a product is not.
 */
export function noteShares(numbers: Map<string, Shares>, method: Method): void {
  const { indicators } = method;
  // what indicators are held against, by their units: gathered from all that is computed from them before it is handed down
  const noted = new Map(Object.keys(indicators).map((id) => [id, new Map<string | undefined, Held>()]));
  const note = (operand: Operand, unit: string | undefined, held: Held): void => {
    if (typeof operand === 'string') {
      const own = indicators[operand]?.unit ?? unit;
      const byUnit = noted.get(operand);
      byUnit?.set(own, both(byUnit.get(own) ?? NOTHING, held));
      return;
    }
    const { column } = operand;
    if (column !== undefined) {
      const rule = numbers.get(typeof column === 'string' ? column : column.name)!;
      rule.pct ||= unit === 'pct';
      rule.heldAgainst = Math.max(rule.heldAgainst, held.greatest);
      rule.heldAgainstColumns = [...new Set([...rule.heldAgainstColumns, ...held.columns])];
    }
    for (const kept of keptBy(operand, held))
      for (const inner of kept.of) note(inner, kept.unitLost ? undefined : unit, kept.held);
  };
  for (const [id, { unit }] of Object.entries(indicators)) note(id, unit, NOTHING);
  for (const criterion of Object.values(method.criteria)) {
    const { indicator, unit } = criterion;
    const { threshold } = criterion;
    const against = heldAgainst(criterion.reference);
    const columns = threshold?.column === undefined ? [] : [threshold.column];
    note(indicator ?? criterion, unit, both(heldBy([threshold?.value, threshold?.plus], columns), against));
  }
  for (const { of, steps } of Object.values(method.classes)) {
    if (of === undefined) continue;
    const limits = steps.flatMap(({ above, from, below, to }) => [above, from, below, to]);
    note(of, undefined, heldBy(limits, []));
  }
  for (const id of operandsLast(indicators))
    for (const [unit, held] of noted.get(id)!) note(indicators[id], unit, held);
}

/** The indicators, each before those that it is computed from. */
function operandsLast(indicators: Method['indicators']): string[] {
  const found = new Set<Operand>();
  for (const id of Object.keys(indicators))
    for (const one of operandsWithin(id, indicators, (operand) => found.has(operand))) found.add(one);
  return [...found].filter((one) => typeof one === 'string' && one in indicators).reverse() as string[];
}

function heldAgainst(reference: Reference | undefined): Held {
  const { of, value, column } = reference ?? {};
  return heldBy([value], of === 'column' && column !== undefined ? [column] : []);
}

/** The operands of a measure that are in its unit, each with what is held against it. */
function keptBy(measure: Measure, held: Held): Kept[] {
  const { change, sum, reverse, distance } = measure;
  const {
    round,
    'mean-over-years': overYears,
    minimum,
    maximum,
    mean,
    'geometric-mean': geometric,
  } = measure;
  const same = [round, overYears, minimum, maximum, mean, geometric].flatMap((options) => options?.of ?? []);
  const found: Kept[] = [{ of: same, held }];
  if (change?.as === 'difference') found.push({ of: [change.of], held });
  if (reverse)
    found.push({
      of: [reverse.of],
      held: { least: reverse.from - held.greatest, greatest: reverse.from - held.least, columns: [] },
    });
  // a weight of 100 makes per cent of fractions; of several to be added, each has its part of the limit
  if (sum && (sum.weights ?? []).every((weight) => Math.abs(weight) <= 1)) {
    const whole = sum.weights?.reduce((all, weight) => all + Math.abs(weight), 0) ?? sum.of.length;
    found.push({
      of: sum.of,
      held: { least: held.least / whole, greatest: held.greatest / whole, columns: [] },
    });
  }
  if (distance) {
    const against = heldAgainst(distance.reference);
    found.push({ of: [distance.of], held: both({ ...held, columns: [] }, against) });
  }
  const ratioTo = measure['ratio-to'];
  if (ratioTo) found.push({ of: [ratioTo.of], held: heldAgainst(ratioTo.reference), unitLost: true });
  return found;
}
