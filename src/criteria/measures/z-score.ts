import { bilingual, said, text } from '../../messages/sentences.ts';
import {
  anything,
  type Bounds,
  boundsWhere,
  IN_ALL,
  IN_NONE,
  IN_SOME,
  type Interval,
  isCertain,
  movesAt,
} from '../bounds.ts';
import { momentRanges, moments } from '../distribution.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { distributionBounds, type MeasureContext, type Members, overDistribution } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { amongTold, withSettings } from './told.ts';

const schema = ({ z, operand, within }: SchemaParts) =>
  z.strictObject({
    of: operand,
    sd: z.enum(['population', 'sample']).describe('the divisor of the variance: n or n - 1'),
    weights: z.enum(['population', 'none']).default('none'),
    within,
  });
type Options = OptionsOf<typeof schema>;

declare module '../measure.ts' {
  interface Kinds {
    'z-score': Options;
  }
}

const messages = bilingual({
  zScore: said<{ of: string }>(
    (p) => `z-scoren af ${p.of}`,
    (p) => `the z-score of ${p.of}`,
  ),
  formula: text('(værdi − gennemsnit) / standardafvigelse', '(value − mean) / standard deviation'),
  population: text('divisor n', 'divisor n'),
  sample: text('divisor n − 1', 'divisor n − 1'),
  byPopulation: text('vægtet med folketal', 'weighted by population'),
});

/** (value - mean) / standard deviation over the assessed areas; missing where all values are equal. */
export const zScore: Kind<'z-score'> = {
  about: '(value - mean) / standard deviation over the assessed areas',
  schema,
  isPlace: true,
  undefinedBy: 'no-spread',
  values(options, context) {
    const values = context.value(options.of);
    const weights = weightsOf(options, context);
    return overDistribution(context, values, options.within, (mask) => {
      const { mean, sd } = moments(values, mask, options.sd, weights);
      return (value) => (sd > 0 ? (value - mean) / sd : Number.NaN);
    });
  },
  bounds(options, context, values) {
    const weights = weightsOf(options, context);
    const of = weighable(context.bounds(options.of), weights);
    return distributionBounds(context, values, of, options.within, (members) =>
      scoreRanges(of, members, options.sd, weights),
    );
  },
  told(options, telling) {
    const say = messages[telling.language];
    return withSettings(say.zScore({ of: telling.operand(options.of) }), [
      say.formula({}),
      say[options.sd]({}),
      options.weights === 'population' && say.byPopulation({}),
      amongTold(options, telling),
    ]);
  },
};

function weightsOf({ weights }: Options, context: MeasureContext): Float64Array | undefined {
  return weights === 'population' ? context.population() : undefined;
}

/** The same bounds, where an area whose weight is missing may count for nothing. */
function weighable(of: Bounds, weights: Float64Array | undefined): Bounds {
  if (!weights?.includes(Number.NaN)) return of;
  return boundsWhere(
    of.now,
    (area) => movesAt(of, area) || Number.isNaN(weights[area]),
    (area) => {
      const lacking = of.lacking?.[area] ?? IN_NONE;
      const isUnsure = Number.isNaN(weights[area]) && lacking === IN_NONE;
      return { least: of.least[area], greatest: of.greatest[area], lacking: isUnsure ? IN_SOME : lacking };
    },
  );
}

/**
 * How far the scores of a group's areas could move: mean and standard deviation are bounded each by itself, which leaves
 * the range wider than it is. No score is further from 0 than that of one value apart from all others.
 */
function scoreRanges(
  of: Bounds,
  { sure, doubtful }: Members,
  divisor: Options['sd'],
  weights: Float64Array | undefined,
): (area: number) => Interval {
  const known = new Set<number>();
  for (const area of sure) if (isCertain(of, area)) known.add(of.least[area]);
  if (doubtful.length > 0 || sure.length === 1)
    return () => anything(sure.length === 1 && doubtful.length === 0 ? IN_ALL : IN_SOME);
  if (known.size < 2) {
    const least = sure.reduce((most, area) => Math.max(most, of.least[area]), Number.NEGATIVE_INFINITY);
    const greatest = sure.reduce(
      (fewest, area) => Math.min(fewest, of.greatest[area]),
      Number.POSITIVE_INFINITY,
    );
    // all areas could have the same value: there would be no deviation to measure by
    if (least <= greatest) return () => anything(IN_SOME);
  }
  const n = sure.length;
  const factor = divisor === 'sample' ? (n - 1) / n : 1;
  const weightOf = (area: number) => (weights ? weights[area] : 1);
  const weight = sure.reduce((sum, area) => sum + weightOf(area), 0);
  const furthest = (area: number) => Math.sqrt(((weight - weightOf(area)) / weightOf(area)) * factor) * SLACK;
  const isBounded = sure.every(
    (area) => Number.isFinite(of.least[area]) && Number.isFinite(of.greatest[area]),
  );
  if (!isBounded) return (area) => ({ least: -furthest(area), greatest: furthest(area), lacking: IN_NONE });
  const { mean, sd } = momentRanges(of.least, of.greatest, sure, divisor, weights);
  return (area) => {
    // the area's own value is part of the mean, and moves it along
    const share = weightOf(area) / weight;
    const most = furthest(area);
    const below = of.least[area] * (1 - share) - (mean[1] - of.greatest[area] * share);
    const above = of.greatest[area] * (1 - share) - (mean[0] - of.least[area] * share);
    const scored = (distance: number, side: -1 | 1) => {
      const outward = side * distance > 0;
      if (sd[0] === 0 && outward) return side * most;
      const score = distance / (outward ? sd[0] : sd[1]);
      return Math.min(most, Math.max(-most, score * (outward ? SLACK : 1 / SLACK) + side * (SLACK - 1)));
    };
    return { least: scored(below, -1), greatest: scored(above, 1), lacking: IN_NONE };
  };
}

/** More than the rounding of the sums could take from a bound. */
const SLACK = 1 + 1e-9;
