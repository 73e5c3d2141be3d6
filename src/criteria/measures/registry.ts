import type { Measure, MeasureKind } from '../schema/measure.ts';
import { distance, ratioTo } from './against-reference.ts';
import { change } from './change.ts';
import { column, constant, flag, ratio } from './columns.ts';
import { geometricMean, maximum, mean, minimum, product, sum } from './combinations.ts';
import type { Kind } from './context.ts';
import { countMet } from './count-met.ts';
import { distanceIndexKind } from './distance-index.ts';
import { meanOverYears } from './mean-over-years.ts';
import { minMax, scaleToMax } from './min-max.ts';
import { percentileRank } from './percentile-rank.ts';
import { rank } from './rank.ts';
import { exponential, log, normalScore, power, quotient, reverse, round } from './transforms.ts';
import { zScore } from './z-score.ts';

const kinds: { [Name in MeasureKind]: Kind<Name> } = {
  column,
  constant,
  ratio,
  flag,
  change,
  'mean-over-years': meanOverYears,
  rank,
  'percentile-rank': percentileRank,
  'z-score': zScore,
  'min-max': minMax,
  'scale-to-max': scaleToMax,
  distance,
  'ratio-to': ratioTo,
  exponential,
  log,
  power,
  quotient,
  'normal-score': normalScore,
  minimum,
  maximum,
  reverse,
  sum,
  mean,
  product,
  'geometric-mean': geometricMean,
  round,
  'count-met': countMet,
  'distance-index': distanceIndexKind,
};

const names = Object.keys(kinds) as MeasureKind[];

/** What kind a measure is, and its options. */
export function kindOf(measure: Measure): { name: MeasureKind; kind: Kind<MeasureKind>; options: never } {
  const name = names.find((one) => measure[one] !== undefined);
  if (name === undefined) throw new Error('a measure without a kind passed the schema');
  return { name, kind: kinds[name] as Kind<MeasureKind>, options: measure[name] as never };
}
