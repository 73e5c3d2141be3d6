import { type MeasureKey, measureDefinition, sourceOf } from '../criteria/definition.ts';
import { canonical } from '../criteria/normal.ts';
import { methodOf, type Report } from '../record/report.ts';
import type { Break, DefinitionPart, Weights } from './report.ts';

/** What makes a value of one year the same thing as one of another, part by part, each as a text to compare. */
export type Definition = Record<DefinitionPart, string>;

/** The definition of a measure in a record; undefined where the method has none or no figure for it. */
export function definitionOf(report: Report, key: MeasureKey): Definition | undefined {
  const method = methodOf(report);
  const measured = measureDefinition(method, key);
  const weights = weightsOf(report, key);
  return (
    measured && {
      unit: measured.unit,
      universe: measured.universe,
      worse: measured.worse,
      measure: measured.measure,
      weights: canonical([weights, weights === 'population' ? method.areas.population : null]),
    }
  );
}

/** The parts in which two definitions differ. */
export function changedParts(before: Definition, after: Definition): DefinitionPart[] {
  return (Object.keys(before) as DefinitionPart[]).filter((part) => before[part] !== after[part]);
}

/** Where the definition changed from one year that has it to the next. */
export function breaksOf(
  years: readonly number[],
  definitions: readonly (Definition | undefined)[],
): Break[] {
  const breaks: Break[] = [];
  let last: { year: number; definition: Definition } | undefined;
  for (const [k, definition] of definitions.entries()) {
    if (!definition) continue;
    const before = last?.definition ?? definition;
    const parts = changedParts(before, definition).map((part) => ({
      part,
      before: JSON.parse(before[part]),
      after: JSON.parse(definition[part]),
    }));
    if (last && parts.length > 0) breaks.push({ from: last.year, year: years[k], parts });
    last = { year: years[k], definition };
  }
  return breaks;
}

/**
 * How a level over several areas is made of a record: of its counts where it holds them, as it does for ratios (those
 * of indicators from version 2 on); else as a mean.
 */
export function weightsOf(report: Report, { id, kind }: MeasureKey): Weights {
  const method = methodOf(report);
  const indicator = report.areas.indicators.find((one) => one.id === id);
  const hasCounts = kind === 'criterion' || indicator?.denominator !== undefined;
  if (hasCounts && sourceOf(method, { id, kind })?.ratio) return 'denominator';
  return method.areas.population === undefined ? 'none' : 'population';
}
