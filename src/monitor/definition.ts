import { distanceIndexCriteria } from '../criteria/check.ts';
import type { Criterion, Method } from '../criteria/effective.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import { perOf } from '../criteria/measures/columns.ts';
import { canonical, normalMethod, withoutBasis, writer } from '../criteria/normal.ts';
import type { Indicator } from '../criteria/schema/method.ts';
import { methodOf, type Report } from '../record/report.ts';
import type { Break, DefinitionPart, MonitoredMeasure, Weights } from './report.ts';

/** What makes a value of one year the same thing as one of another, part by part, each as a text to compare. */
export type Definition = Record<DefinitionPart, string>;

/** Which criterion or indicator. */
export type MeasureKey = Pick<MonitoredMeasure, 'id' | 'kind'>;

/** The definition of a measure in a record; undefined where the method has none or no figure for it. */
export function definitionOf(report: Report, { id, kind }: MeasureKey): Definition | undefined {
  const method = normalMethod(methodOf(report));
  const source = sourceOf(method, { id, kind });
  const block = kind === 'criterion' ? method.criteria[id] : method.indicators[id];
  if (!block || !source || isNotMeasured(block)) return undefined;
  const weights = weightsOf(report, { id, kind });
  return {
    unit: canonical(block.unit),
    universe: canonical(block.universe),
    worse: canonical(kind === 'criterion' ? method.criteria[id].worse : null),
    measure: canonical(writerOf(method)(operandOf(block))),
    weights: canonical([weights, weights === 'population' ? method.areas.population : null]),
  };
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

/** The block that holds the measure: a criterion's own, or that of the indicator it names. */
export function sourceOf(method: Method, { id, kind }: MeasureKey): Criterion | Indicator | undefined {
  if (kind === 'indicator') return method.indicators[id];
  const { indicator } = method.criteria[id] ?? {};
  return indicator === undefined ? method.criteria[id] : method.indicators[indicator];
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

function isNotMeasured(block: Criterion | Indicator): boolean {
  return 'not-measured' in block && block['not-measured'] !== undefined;
}

/** What a block says of itself beside its measure. */
const aside = new Set([
  ...['title', 'unit', 'universe', 'decimals', 'basis', 'source', 'note'],
  ...['goal', 'worse', 'threshold', 'reference', 'indicator', 'not-measured'],
]);

const writers = new WeakMap<Method, (operand: Operand) => unknown>();

/** Writes measures of a method out with all that they are computed from. */
function writerOf(method: Method): (operand: Operand) => unknown {
  const known =
    writers.get(method) ?? writer(method, (measure, operand) => written(measure, operand, method));
  writers.set(method, known);
  return known;
}

function operandOf(block: Criterion | Indicator): Operand {
  return ('indicator' in block ? block.indicator : undefined) ?? block;
}

function written(
  block: Measure & { unit?: string | undefined },
  operand: (one: Operand) => unknown,
  method: Method,
): unknown {
  const { ratio, 'count-met': count } = block;
  if (ratio) return [{ kind: 'ratio', ...ratio, per: perOf(ratio, block.unit) }];
  if (count) return [{ kind: 'count-met', ...count, criteria: tests(count.criteria, method) }];
  const kinds = Object.entries(block).filter(([key, value]) => value !== undefined && !aside.has(key));
  return kinds.map(([kind, options]) => {
    if (kind === 'distance-index')
      return { kind, criteria: tests(distanceIndexCriteria(method, block), method) };
    if (typeof options !== 'object') return { kind, is: options };
    const operands = Object.entries(options).map(([key, value]) => [key, optionOf(key, value, operand)]);
    return { kind, ...Object.fromEntries(operands) };
  });
}

function optionOf(key: string, value: unknown, operand: (one: Operand) => unknown): unknown {
  if (key === 'reference') return withoutBasis(value as object);
  if (key !== 'of' && key !== 'by') return value;
  return Array.isArray(value) ? value.map(operand) : operand(value as Operand);
}

/** Criteria that are counted or held against their references: their limits are part of the measure. */
function tests(ids: readonly string[], method: Method): unknown[] {
  return ids.map((id) => {
    const { worse, threshold, reference } = method.criteria[id];
    return {
      measure: writerOf(method)(operandOf(method.criteria[id])),
      worse,
      threshold: withoutBasis(threshold),
      reference: withoutBasis(reference),
    };
  });
}
