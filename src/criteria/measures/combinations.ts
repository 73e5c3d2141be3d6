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
    return complete(known, operands.length, options.missing) ? total : Number.NaN;
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
    if (!complete(known, operands.length, options.missing)) return Number.NaN;
    const divisor = options.divisor === 'all' || known === operands.length ? all : weight;
    return divisor === 0 ? Number.NaN : total / divisor;
  });
}

/** Product of the operands; one missing operand makes it missing. */
export function product(options: NonNullable<Measure['product']>, context: MeasureContext): Float64Array {
  const { operands } = prepare(options, context);
  return perArea(context.size, (area) => operands.reduce((result, values) => result * values[area], 1));
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

function complete(known: number, all: number, missing: 'unknown' | 'skip'): boolean {
  return known === all || (missing === 'skip' && known > 0);
}
