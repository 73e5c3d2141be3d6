import { bilingual, said, text } from '../../messages/sentences.ts';
import { anything, IN_NONE, IN_SOME, type Interval, isCertain } from '../bounds.ts';
import { sortedValues } from '../distribution.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { distributionBounds, type Members, overDistribution } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { rankAmong, rankRanges } from './rank.ts';
import { amongTold, orderTold, scaleTold, withSettings } from './told.ts';

const schema = ({ z, operand, order, ties, within }: SchemaParts) =>
  z.strictObject({
    of: operand,
    order,
    ties,
    fraction: z
      .enum(['(rank-1)/(n-1)', '(rank-1)/n', '(rank-0.5)/n', 'rank/n', 'rank/(n+1)'])
      .describe('the fraction of the rank among the n areas with a value'),
    scale: z.number().positive().default(1),
    zeros: z
      .enum(['ranked', 'apart'])
      .default('ranked')
      .describe('apart: a zero gets 0 and is not among the n'),
    within,
  });

declare module '../measure.ts' {
  interface Kinds {
    'percentile-rank': OptionsOf<typeof schema>;
  }
}

const messages = bilingual({
  percentileRank: said<{ of: string }>(
    (p) => `percentilrangen af ${p.of}`,
    (p) => `the percentile rank of ${p.of}`,
  ),
  fraction: said<{ formula: string }>(
    (p) => `${p.formula.replaceAll('rank', 'rang').replace('0.5', '0,5')}, hvor n er områderne med tal`,
    (p) => `${p.formula}, n being the areas with a figure`,
  ),
  zerosApart: text('et nul giver 0 og er ikke blandt de n', 'a zero gives 0 and is not among the n'),
});

/** The rank as a fraction of the n assessed areas with a value; a lone area has no (rank-1)/(n-1). */
export const percentileRank: Kind<'percentile-rank'> = {
  about: 'rank as a fraction of the assessed areas',
  schema,
  isPlace: true,
  scale: ({ scale }) => [0, scale],
  undefinedBy: 'alone',
  values(options, context) {
    const values = context.value(options.of);
    const apart = options.zeros === 'apart';
    return overDistribution(context, values, options.within, (mask) => {
      const sorted = sortedValues(values, mask).filter((value) => !apart || value !== 0);
      const n = sorted.length;
      const fraction = fractions[options.fraction];
      return (value) => {
        if (apart && value === 0) return 0;
        return fraction(rankAmong(sorted, value, options.order, options.ties), n, options.scale);
      };
    });
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    const fraction = fractions[options.fraction];
    const isAlone = (n: number) => n === 1 && options.fraction === '(rank-1)/(n-1)';
    const apart = options.zeros === 'apart';
    const couldBeZero = (area: number) => apart && of.least[area] <= 0 && of.greatest[area] >= 0;
    return distributionBounds(context, values, of, options.within, (members) => {
      const ranked = apart ? withoutZeros(members, couldBeZero, (area) => isCertain(of, area)) : members;
      const range = rankRanges(of, ranked, options.order, options.ties);
      return (area): Interval => {
        const isZero = couldBeZero(area) && isCertain(of, area);
        if (isZero) return { least: 0, greatest: 0, lacking: IN_NONE };
        const { least, amongLeast, greatest, amongGreatest, fewest } = range(area);
        if (isAlone(fewest)) return anything(IN_SOME);
        return {
          least: couldBeZero(area) ? 0 : fraction(least, amongLeast, options.scale),
          greatest: fraction(greatest, amongGreatest, options.scale),
          lacking: IN_NONE,
        };
      };
    });
  },
  told(options, telling) {
    const say = messages[telling.language];
    // `(rank − 0.5) / n`
    const formula = options.fraction.replaceAll('-', ' − ').replace('/', ' / ');
    return withSettings(say.percentileRank({ of: telling.operand(options.of) }), [
      say.fraction({ formula }),
      scaleTold(options, telling),
      ...orderTold(options, telling),
      options.zeros === 'apart' && say.zerosApart({}),
      amongTold(options, telling),
    ]);
  },
};

/** The areas that are ranked where a zero is not: one that could be zero may be among them or not. */
function withoutZeros(
  { sure, doubtful }: Members,
  couldBeZero: (area: number) => boolean,
  isFixed: (area: number) => boolean,
): Members {
  const isRanked = (area: number) => !(couldBeZero(area) && isFixed(area));
  return {
    sure: sure.filter((area) => !couldBeZero(area)),
    doubtful: Int32Array.from([
      ...doubtful.filter(isRanked),
      ...sure.filter((area) => couldBeZero(area) && isRanked(area)),
    ]),
  };
}

/** The scale multiplies before the division: the 57th of 100 lies at 57, not at 56.99999999999999. */
const fractions = {
  '(rank-1)/(n-1)': (rank: number, n: number, scale: number) =>
    n === 1 ? Number.NaN : (scale * (rank - 1)) / (n - 1),
  '(rank-1)/n': (rank: number, n: number, scale: number) => (scale * (rank - 1)) / n,
  '(rank-0.5)/n': (rank: number, n: number, scale: number) => (scale * (rank - 0.5)) / n,
  'rank/n': (rank: number, n: number, scale: number) => (scale * rank) / n,
  'rank/(n+1)': (rank: number, n: number, scale: number) => (scale * rank) / (n + 1),
};
