import type { Method } from './effective.ts';
import type { Operand } from './measure.ts';
import { nameOf } from './measures/columns.ts';
import { type Held, heldBy, heldByBoth, heldByReference } from './measures/held.ts';
import { kindWithin } from './measures/registry.ts';
import { operandsWithin } from './operands.ts';
import { boundsOf } from './worlds.ts';

const NOTHING: Held = { least: Infinity, greatest: -Infinity, columns: [] };

/** What is noted of a column: see `NumberColumn`. */
interface Shares {
  pct: boolean;
  heldAgainst: number;
  heldAgainstColumns: string[];
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
      byUnit?.set(own, heldByBoth(byUnit.get(own) ?? NOTHING, held));
      return;
    }
    const { column } = operand;
    if (column !== undefined) {
      const rule = numbers.get(nameOf(column))!;
      rule.pct ||= unit === 'pct';
      rule.heldAgainst = Math.max(rule.heldAgainst, held.greatest);
      rule.heldAgainstColumns = [...new Set([...rule.heldAgainstColumns, ...held.columns])];
    }
    const taken = kindWithin(operand);
    for (const kept of taken?.kind.kept?.(taken.options, held) ?? [])
      for (const inner of kept.of) note(inner, kept.unitLost ? undefined : unit, kept.held);
  };
  for (const [id, { unit }] of Object.entries(indicators)) note(id, unit, NOTHING);
  for (const criterion of Object.values(method.criteria)) {
    const { indicator, unit } = criterion;
    const { threshold } = criterion;
    const against = heldByReference(criterion.reference);
    const columns = threshold?.column === undefined ? [] : [threshold.column];
    note(
      indicator ?? criterion,
      unit,
      heldByBoth(heldBy([threshold?.value, threshold?.plus], columns), against),
    );
  }
  for (const { of, steps } of Object.values(method.classes)) {
    if (of === undefined) continue;
    note(of, undefined, heldBy(steps.flatMap(boundsOf), []));
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
