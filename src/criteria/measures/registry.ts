import type { Measure, MeasureKind, Operand } from '../measure.ts';
import type { Reference } from '../schema/reference.ts';
import { comparisons } from './against-reference.ts';
import { change } from './change.ts';
import { readings } from './columns.ts';
import { combinations, extremes } from './combinations.ts';
import { countMet } from './count-met.ts';
import { distanceIndexKind } from './distance-index.ts';
import type { Kind } from './kind.ts';
import { meanOverYears } from './mean-over-years.ts';
import { scalings } from './min-max.ts';
import { percentileRank } from './percentile-rank.ts';
import { rank } from './rank.ts';
import { reverse, round, transforms } from './transforms.ts';
import { zScore } from './z-score.ts';

/** Every kind of measure, in the order in which the schema tells them. A file of several names them itself. */
export const kinds: { [Name in MeasureKind]: Kind<Name> } = {
  ...readings,
  change,
  'mean-over-years': meanOverYears,
  rank,
  'percentile-rank': percentileRank,
  'z-score': zScore,
  ...scalings,
  ...comparisons,
  ...transforms,
  ...extremes,
  reverse,
  ...combinations,
  round,
  'count-met': countMet,
  'distance-index': distanceIndexKind,
};

export const measureKinds = Object.keys(kinds) as MeasureKind[];

/** A measure taken apart: its kind by name, and its options. */
interface Taken {
  name: MeasureKind;
  kind: Kind<MeasureKind>;
  /** of that kind */
  options: never;
}

/** What kind a measure is, and its options; undefined for a block that holds none, be it one that names an indicator. */
export function kindWithin(block: Measure): Taken | undefined {
  const name = measureKinds.find((one) => block[one] !== undefined);
  return name && { name, kind: kinds[name] as Kind<MeasureKind>, options: block[name] as never };
}

/** The same of a measure. */
export function kindOf(measure: Measure): Taken {
  const taken = kindWithin(measure);
  if (!taken) throw new Error('a measure without a kind passed the schema');
  return taken;
}

/** The options that mean the same in every kind that has them: see `Kind`. */
interface SharedOptions {
  of?: Operand | Operand[];
  by?: Operand;
  within?: string;
  reference?: Reference;
  criteria?: string[];
  weights?: number[] | 'population' | 'none';
  missing?: unknown;
  incomplete?: unknown;
}

export function sharedOptions(block: Measure): SharedOptions {
  const options: unknown = kindWithin(block)?.options;
  return typeof options === 'object' && options !== null ? options : {};
}
