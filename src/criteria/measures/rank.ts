import { bilingual, said } from '../../messages/sentences.ts';
import { type Bounds, IN_NONE, type Interval } from '../bounds.ts';
import { countAtOrBelow, countBelow, sortedValues } from '../distribution.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { distributionBounds, type Members, overDistribution } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { amongTold, orderTold, withSettings } from './told.ts';

const schema = ({ z, operand, order, ties, within }: SchemaParts) =>
  z.strictObject({ of: operand, order, ties, within });
type Options = OptionsOf<typeof schema>;
type Ties = Options['ties'];
type Order = Options['order'];

declare module '../measure.ts' {
  interface Kinds {
    rank: Options;
  }
}

const messages = bilingual({
  rank: said<{ of: string }>(
    (p) => `rangen af ${p.of}`,
    (p) => `the rank of ${p.of}`,
  ),
});

/** The rank of a value among ascending values, 1 for the first in the order; equal values share by `ties`. */
export function rankAmong(sorted: Float64Array, value: number, order: Order, ties: Ties): number {
  const below = countBelow(sorted, value);
  const atOrBelow = countAtOrBelow(sorted, value);
  const first = order === 'ascending' ? below + 1 : sorted.length - atOrBelow + 1;
  const last = order === 'ascending' ? atOrBelow : sorted.length - below;
  return shared(first, last, ties);
}

function shared(first: number, last: number, ties: Ties): number {
  return ties === 'min' ? first : ties === 'max' ? last : (first + last) / 2;
}

/** The least and the greatest rank that an area could have, and among how many areas it would have it. */
export interface RankRange {
  least: number;
  /** how many are ranked where the rank is least for so many */
  amongLeast: number;
  greatest: number;
  amongGreatest: number;
  /** the fewest that could be ranked */
  fewest: number;
}

/**
 * How far the ranks of a group's areas could move. The rank of an area is least where its own value comes first in the
 * order and those of all others last, and every value at an end of its bounds can be had at once.
 */
export function rankRanges(
  of: Bounds,
  members: Members,
  order: Order,
  ties: Ties,
): (area: number) => RankRange {
  // descending, the greatest value comes first
  const [first, last, sign] =
    order === 'ascending' ? [of.least, of.greatest, 1] : [of.greatest, of.least, -1];
  const sorted = (ends: Float64Array, areas: Int32Array) =>
    Float64Array.from(areas, (area) => sign * ends[area]).sort();
  const sure = { first: sorted(first, members.sure), last: sorted(last, members.sure) };
  const doubtful = { first: sorted(first, members.doubtful), last: sorted(last, members.doubtful) };
  const isDoubtful = new Set(members.doubtful);
  return (area) => {
    const [from, to] = [sign * first[area], sign * last[area]];
    const itself = isDoubtful.has(area) ? 0 : 1;
    const spreads = Number(from < to);
    // the area itself stands among the sorted, and is counted where its own ends say so
    const least = shared(
      1 + countBelow(sure.last, from),
      1 + countAtOrBelow(sure.last, from) - (spreads ? 0 : itself),
      ties,
    );
    const below = countBelow(sure.first, to) - itself * spreads;
    const atOrBelow = countAtOrBelow(sure.first, to) - itself;
    const others = members.sure.length - itself;
    // one that may have no value is in where it comes after the area: the fraction of the rank is then less
    const after =
      members.doubtful.length -
      (ties === 'max' ? countAtOrBelow : countBelow)(doubtful.last, from) -
      (1 - itself) * (ties === 'max' ? spreads : 1);
    // and where it comes before the area, or at it: the fraction is then greater
    const ahead =
      ties === 'min'
        ? countBelow(doubtful.first, to) - (1 - itself) * spreads
        : countAtOrBelow(doubtful.first, to) - (1 - itself);
    const greatest = ahead + shared(1 + below, 1 + atOrBelow, ties);
    return {
      least,
      amongLeast: 1 + others + after,
      greatest,
      amongGreatest: 1 + others + ahead,
      fewest: 1 + others,
    };
  };
}

/** Rank over the assessed areas that have a value. */
export const rank: Kind<'rank'> = {
  about: '1, 2, 3 ... over the assessed areas',
  schema,
  isPlace: true,
  isWhole: ({ ties }) => ties !== 'average',
  values(options, context) {
    const values = context.value(options.of);
    return overDistribution(context, values, options.within, (mask) => {
      const sorted = sortedValues(values, mask);
      return (value) => rankAmong(sorted, value, options.order, options.ties);
    });
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    return distributionBounds(context, values, of, options.within, (members) => {
      const range = rankRanges(of, members, options.order, options.ties);
      return (area): Interval => {
        const { least, greatest } = range(area);
        return { least, greatest, lacking: IN_NONE };
      };
    });
  },
  told: (options, telling) =>
    withSettings(messages[telling.language].rank({ of: telling.operand(options.of) }), [
      ...orderTold(options, telling),
      amongTold(options, telling),
    ]),
};
