import type { Measure } from '../schema/measure.ts';
import { type MeasureContext, perArea } from './context.ts';

/** Weighted sum of the operands; weights are 1 where none are given. */
export function sum(options: NonNullable<Measure['sum']>, context: MeasureContext): Float64Array {
  const { operands, weights } = prepare(options, context);
  return perArea(context.size, (area) => {
    let total = 0;
    let known = 0;
    for (let k = 0; k < operands.length; k++) {
      if (Number.isNaN(operands[k][area])) continue;
      total += weights[k] * operands[k][area];
      known++;
    }
    return complete(known, operands.length, options) ? total : Number.NaN;
  });
}

/** Weighted mean of the operands, divided by the weights of all of them or of the known ones. */
export function mean(options: NonNullable<Measure['mean']>, context: MeasureContext): Float64Array {
  const { operands, weights } = prepare(options, context);
  const all = weights.reduce((total, weight) => total + weight, 0);
  return perArea(context.size, (area) => {
    let total = 0;
    let known = 0;
    let weight = 0;
    for (let k = 0; k < operands.length; k++) {
      if (Number.isNaN(operands[k][area])) continue;
      total += weights[k] * operands[k][area];
      weight += weights[k];
      known++;
    }
    if (!complete(known, operands.length, options)) return Number.NaN;
    const divisor = options.divisor === 'all' || known === operands.length ? all : weight;
    return divisor === 0 ? Number.NaN : total / divisor;
  });
}

/** Product of the operands; one missing operand makes it missing. */
export function product(options: NonNullable<Measure['product']>, context: MeasureContext): Float64Array {
  const { operands } = prepare(options, context);
  return perArea(context.size, (area) => operands.reduce((result, values) => result * values[area], 1));
}

/** The lowest of the operands, or of the known ones. */
export function minimum(options: NonNullable<Measure['minimum']>, context: MeasureContext): Float64Array {
  return extreme(options, context, Math.min, Number.POSITIVE_INFINITY);
}

/** The highest of the operands, or of the known ones. */
export function maximum(options: NonNullable<Measure['maximum']>, context: MeasureContext): Float64Array {
  return extreme(options, context, Math.max, Number.NEGATIVE_INFINITY);
}

function extreme(
  options: NonNullable<Measure['minimum']>,
  context: MeasureContext,
  pick: (a: number, b: number) => number,
  start: number,
): Float64Array {
  const { operands } = prepare(options, context);
  return perArea(context.size, (area) => {
    let result = start;
    let known = 0;
    for (const values of operands) {
      if (Number.isNaN(values[area])) continue;
      result = pick(result, values[area]);
      known++;
    }
    return complete(known, operands.length, options) ? result : Number.NaN;
  });
}

/** exp(sum(w ln x) / sum(w)); 0 where an operand is 0, missing where one is negative or missing. */
export function geometricMean(
  options: NonNullable<Measure['geometric-mean']>,
  context: MeasureContext,
): Float64Array {
  const { operands, weights } = prepare(options, context);
  const all = weights.reduce((total, weight) => total + weight, 0);
  return perArea(context.size, (area) => {
    let logs = 0;
    for (let k = 0; k < operands.length; k++) {
      if (!(operands[k][area] >= 0)) return Number.NaN;
      logs += weights[k] * Math.log(operands[k][area]);
    }
    return Math.exp(logs / all);
  });
}

function prepare(
  options: { of: Parameters<MeasureContext['value']>[0][]; weights?: number[] | undefined },
  context: MeasureContext,
) {
  const operands = options.of.map((operand) => context.value(operand));
  return { operands, weights: options.weights ?? operands.map(() => 1) };
}

/** Whether so many known operands give a result. */
function complete(
  known: number,
  all: number,
  options: { missing: 'unknown' | 'skip'; 'fewest-known'?: number | undefined },
): boolean {
  return known === all || (options.missing === 'skip' && known >= (options['fewest-known'] ?? 1));
}
