import { bilingual, said, text } from '../../messages/sentences.ts';
import { anything, boundsWhere, IN_NONE, IN_SOME, spanning } from '../bounds.ts';
import type { SchemaParts } from '../schema/parts.ts';
import type { MeasureContext, RelativeDistance } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';

const schema = ({ z }: SchemaParts) =>
  z.strictObject({
    criteria: z.array(z.string()).optional().describe('left out: every criterion with a reference'),
  });
type Options = OptionsOf<typeof schema>;

declare module '../measure.ts' {
  interface Kinds {
    'distance-index': Options;
  }
}

const messages = bilingual({
  distanceIndex: said<{ criteria: string }>(
    (p) => `den gennemsnitlige relative afstand til sammenligningstallet over kriterierne: ${p.criteria}`,
    (p) => `the mean relative distance from the reference over the criteria: ${p.criteria}`,
  ),
  everyCriterion: text('alle kriterier med et sammenligningstal', 'every criterion with a reference'),
});

/** The index of every area, and over how many criteria it was taken. */
export interface DistanceIndex {
  index: Float64Array;
  over: Uint8Array;
}

/**
 * How far an area lies from the reference over all criteria: the mean over the criteria with a known value of
 * (value - reference) / reference, turned so that positive is worse. 0 is at the reference, 0.5 is half as much
 * again on average. Distance to a reference point with equal weights and linear aggregation: OECD and JRC,
 * Handbook on Constructing Composite Indicators (2008), sections 1.5 and 1.6.
 */
export function distanceIndex(criteria: string[], context: MeasureContext): DistanceIndex {
  const index = new Float64Array(context.size);
  const over = new Uint8Array(context.size);
  for (const criterion of criteria) {
    const distance = context.relativeDistance(criterion);
    for (let area = 0; area < context.size; area++) {
      const value = distance?.at(area) ?? Number.NaN;
      if (!Number.isFinite(value)) continue;
      index[area] += value;
      over[area]++;
    }
  }
  // 0 / 0 is missing
  for (let area = 0; area < context.size; area++) index[area] /= over[area];
  return { index, over };
}

/** The index as a measure. A criterion without a distance as the figures stand is left out, and is not tried. */
export const distanceIndexKind: Kind<'distance-index'> = {
  about: 'mean relative distance from the reference; positive is worse',
  schema,
  inputs: () => [],
  skipped: (options, context) => distancesOf(options, context).map(({ at }) => at),
  values: (options, context) => distanceIndex(context.indexCriteria(options), context).index,
  bounds(options, context, values) {
    const distances = distancesOf(options, context);
    const ranges = (area: number) =>
      distances.filter(({ at }) => Number.isFinite(at(area))).map(({ range }) => range(area));
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]) || distances.some(({ moves }) => moves(area)),
      (area) => {
        const inIt = ranges(area);
        if (inIt.length === 0 || inIt.some(({ lacking }) => lacking !== IN_NONE)) return anything(IN_SOME);
        const mean = (end: 'least' | 'greatest') =>
          inIt.reduce((sum, interval) => sum + interval[end], 0) / inIt.length;
        return spanning(mean('least'), mean('greatest'));
      },
    );
  },
  told({ criteria }, { language, criteria: titles }) {
    const say = messages[language];
    return say.distanceIndex({ criteria: criteria ? titles(criteria) : say.everyCriterion({}) });
  },
};

function distancesOf(options: Options, context: MeasureContext): RelativeDistance[] {
  return context.indexCriteria(options).flatMap((criterion) => context.relativeDistance(criterion) ?? []);
}
