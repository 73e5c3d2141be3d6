import { onceFor } from '../values/once-for.ts';
import type { Method } from './effective.ts';
import type { Measure, Operand } from './measure.ts';
import { sharedOptions } from './measures/registry.ts';

/** The operands that a measure is computed from. */
export const operandsOf = onceFor((measure: Measure): readonly Operand[] => {
  const { of, by } = sharedOptions(measure);
  return [of, by].flat().filter((operand) => operand !== undefined);
});

/**
 * An operand and all that it is computed from, however deep, each once: operands stand before what is computed from them.
 *
 * @param isDone of what nothing need be told, nor of what it is computed from
 */
export function operandsWithin(
  operand: Operand,
  indicators: Method['indicators'],
  isDone: (operand: Operand) => boolean = () => false,
): Operand[] {
  const found = new Set<Operand>();
  const met = new Set<Operand>();
  const open = [operand];
  while (open.length > 0) {
    const last = open[open.length - 1];
    if (met.has(last) || isDone(last)) {
      open.pop();
      if (met.has(last)) found.add(last);
      continue;
    }
    met.add(last);
    const measure: Measure | undefined = typeof last === 'string' ? indicators[last] : last;
    if (measure) open.push(...operandsOf(measure));
  }
  return [...found];
}

/** A measure of a method, and the block that it stands in. */
export interface OwnedMeasure {
  /** "indicators.ID" or "criteria.ID" */
  owner: string;
  measure: Measure;
}

/** Every measure that a method states, those written in place within others among them. */
export function measuresOf({ indicators, criteria }: Method): OwnedMeasure[] {
  const within = (owner: string, measure: Measure): OwnedMeasure[] => [
    { owner, measure },
    ...operandsOf(measure).flatMap((operand) => (typeof operand === 'string' ? [] : within(owner, operand))),
  ];
  const measured = Object.entries(criteria).filter(
    ([, criterion]) => criterion.indicator === undefined && criterion['not-measured'] === undefined,
  );
  return [
    ...Object.entries(indicators).flatMap(([id, measure]) => within(`indicators.${id}`, measure)),
    ...measured.flatMap(([id, criterion]) => within(`criteria.${id}`, criterion)),
  ];
}
