import type { NumberColumn } from './columns.ts';
import type { Measure, Operand } from './schema/measure.ts';
import type { Method } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';

/** What the values of a measure are held against: stated limits and references, in the method or in columns. */
interface Held {
  limits: number[];
  columns: string[];
}
const NOTHING: Held = { limits: [], columns: [] };

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
export function noteShares(numbers: Map<string, NumberColumn>, method: Method): void {
  const note = (operand: Operand, unit: string | undefined, held: Held): void => {
    if (typeof operand === 'string') {
      const indicator = method.indicators[operand];
      if (indicator) note(indicator, indicator.unit ?? unit, held);
      return;
    }
    const { column } = operand;
    if (column !== undefined) {
      const rule = numbers.get(typeof column === 'string' ? column : column.name)!;
      rule.pct ||= unit === 'pct';
      rule.heldAgainst = Math.max(rule.heldAgainst, ...held.limits);
      rule.heldAgainstColumns = [...rule.heldAgainstColumns, ...held.columns];
    }
    for (const kept of keptBy(operand, held))
      for (const inner of kept.of) note(inner, kept.unitLost ? undefined : unit, kept.held);
  };
  for (const indicator of Object.values(method.indicators)) note(indicator, indicator.unit, NOTHING);
  for (const criterion of Object.values(method.criteria)) {
    const { indicator, unit } = criterion;
    const threshold = criterion.threshold ?? method.threshold;
    const against = heldAgainst(criterion.reference ?? method.reference);
    const limits = [threshold?.value, threshold?.plus, ...against.limits].filter((one) => one !== undefined);
    const columns = threshold?.column === undefined ? [] : [threshold.column];
    note(indicator ?? criterion, unit, { limits, columns: [...columns, ...against.columns] });
  }
  for (const { of, steps } of Object.values(method.classes)) {
    if (of === undefined) continue;
    const limits = steps.flatMap(({ above, from, below, to }) => [above, from, below, to]);
    note(of, undefined, { limits: limits.filter((one) => one !== undefined), columns: [] });
  }
}

function heldAgainst(reference: Reference | undefined): Held {
  const { of, value, column } = reference ?? {};
  return {
    limits: value === undefined ? [] : [value],
    columns: of === 'column' && column !== undefined ? [column] : [],
  };
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
      held: { limits: held.limits.map((limit) => reverse.from - limit), columns: [] },
    });
  // a weight of 100 makes per cent of fractions; of several to be added, each has its part of the limit
  if (sum && (sum.weights ?? []).every((weight) => Math.abs(weight) <= 1)) {
    const whole = sum.weights?.reduce((all, weight) => all + Math.abs(weight), 0) ?? sum.of.length;
    found.push({ of: sum.of, held: { limits: held.limits.map((limit) => limit / whole), columns: [] } });
  }
  if (distance) {
    const against = heldAgainst(distance.reference);
    const limits = [...held.limits, ...against.limits];
    found.push({ of: [distance.of], held: { limits, columns: against.columns } });
  }
  const ratioTo = measure['ratio-to'];
  if (ratioTo) found.push({ of: [ratioTo.of], held: heldAgainst(ratioTo.reference), unitLost: true });
  return found;
}
