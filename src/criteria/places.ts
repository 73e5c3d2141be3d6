import type { Method } from './effective.ts';
import type { Measure, Operand } from './measure.ts';
import { kindWithin, sharedOptions } from './measures/registry.ts';
import { measuresOf, operandsWithin } from './operands.ts';
import type { Reference } from './schema/reference.ts';
import type { Threshold } from './schema/threshold.ts';

/** Thresholds that are taken from the distribution over areas. */
const placeLimits = ['percentile', 'standard-deviations', 'share-of-areas'] as const;

/** Whether a measure itself is a place in a distribution. */
export function isPlace(measure: Measure): boolean {
  return kindWithin(measure)?.kind.isPlace ?? false;
}

/** Whether a limit is a place in the distribution of what it is held against. */
export function isPlaceLimit(threshold: Threshold | undefined, reference: Reference | undefined): boolean {
  const isRelative = threshold?.times !== undefined || threshold?.plus !== undefined;
  if (isRelative) return reference?.of === 'percentile';
  return placeLimits.some((kind) => threshold?.[kind] !== undefined);
}

/** Whether places enter a measure, be it through what it is computed from. */
export function restsOnPlaces(operand: Operand, { indicators }: Pick<Method, 'indicators'>): boolean {
  return operandsWithin(operand, indicators).some((one) => {
    const measure: Measure | undefined = typeof one === 'string' ? indicators[one] : one;
    return measure !== undefined && isPlace(measure);
  });
}

/** Whether a method uses places in a distribution anywhere. */
export function usesPlaces(method: Method): boolean {
  return (
    measuresOf(method).some(
      ({ measure }) => isPlace(measure) || sharedOptions(measure).reference?.of === 'percentile',
    ) ||
    Object.values(method.criteria).some((criterion) => isPlaceLimit(criterion.threshold, criterion.reference))
  );
}

/** Whether a method computes anything without operands that are missing. */
export function leavesOut(method: Method): boolean {
  return measuresOf(method).some(({ measure }) => {
    const { missing, incomplete } = sharedOptions(measure);
    return missing === 'skip' || incomplete === 'available';
  });
}
