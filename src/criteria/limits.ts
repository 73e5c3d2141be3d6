import { type Criterion, isYesOrNo, type Method } from './effective.ts';
import { boundsOf } from './worlds.ts';

// What a method says of limits, before any is computed.

/** Whether a criterion asks for yes or no instead of a number. */
export function isFlag(method: Method, criterion: Criterion): boolean {
  return isYesOrNo(criterion.indicator === undefined ? criterion : method.indicators[criterion.indicator]);
}

/** Whether the limit of a criterion is a number that the method or a column states, not one computed from others. */
export function isStatedLimit(method: Method, id: string): boolean {
  const { threshold } = method.criteria[id];
  return threshold?.value !== undefined || threshold?.column !== undefined;
}

/** Whether the reference of a criterion is such a number. */
export function isStatedReference(method: Method, id: string): boolean {
  const { reference } = method.criteria[id];
  return reference?.of === 'value' || reference?.of === 'column';
}

/** Whether the limit of a criterion is computed from figures of areas, so that those missing could move it. */
export function isMovableLimit(method: Method, id: string): boolean {
  const criterion = method.criteria[id];
  if (isFlag(method, criterion) || isStatedLimit(method, id)) return false;
  const { times, plus } = criterion.threshold ?? {};
  return (times === undefined && plus === undefined) || !isStatedReference(method, id);
}

/** The bounds of the class ladders over an indicator, or of one of them; each once. */
export function boundsOn(method: Method, indicator: string | undefined, ladder?: string): number[] {
  const bounds = Object.entries(method.classes)
    .filter(([id, { of }]) => of !== undefined && of === indicator && (ladder ?? id) === id)
    .flatMap(([, { steps }]) => steps.flatMap(boundsOf));
  return [...new Set(bounds)];
}
