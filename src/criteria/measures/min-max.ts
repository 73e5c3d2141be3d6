import { anything, type Bounds, IN_ALL, IN_NONE, IN_SOME, type Interval, spanning } from '../bounds.ts';
import { sortedValues } from '../distribution.ts';
import type { Measure } from '../schema/measure.ts';
import { distributionBounds, type Kind, type Members, overDistribution } from './context.ts';

/** Between which values an area is placed, and how it is told. */
interface Scale {
  min: number | undefined;
  max: number | undefined;
  scale: number;
  clamp: boolean;
}

/** scale x (value - min) / (max - min); missing where min and max are equal. */
export const minMax: Kind<'min-max'> = {
  values(options, context) {
    const values = context.value(options.of);
    return overDistribution(context, values, options.within, (mask) => {
      const sorted = sortedValues(values, mask);
      const least = options.min ?? sorted[0];
      const greatest = options.max ?? sorted[sorted.length - 1];
      return (value) => placed(value, least, greatest, scaleOf(options));
    });
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    return distributionBounds(context, values, of, options.within, (members) =>
      placeRanges(of, members, scaleOf(options)),
    );
  },
};

/** scale x value / highest value; missing where the highest is 0. */
export const scaleToMax: Kind<'scale-to-max'> = {
  values(options, context) {
    const values = context.value(options.of);
    return overDistribution(context, values, options.within, (mask) => {
      const greatest = sortedValues(values, mask).at(-1)!;
      return (value) => placed(value, 0, greatest, { ...fromZero, scale: options.scale });
    });
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    return distributionBounds(context, values, of, options.within, (members) =>
      placeRanges(of, members, { ...fromZero, scale: options.scale }),
    );
  },
};

const fromZero = { min: 0, max: undefined, clamp: false };

function scaleOf({ min, max, scale, clamp }: NonNullable<Measure['min-max']>): Scale {
  return { min, max, scale, clamp };
}

function placed(value: number, least: number, greatest: number, { scale, clamp }: Scale): number {
  if (greatest === least) return Number.NaN;
  const place = (scale * (value - least)) / (greatest - least);
  return clamp ? Math.min(scale, Math.max(0, place)) : place;
}

/**
 * How far the places of a group's areas could move. A place rises with the area's own value and falls as any other value
 * rises, so that it is least and greatest at the ends of all of them.
 */
function placeRanges(of: Bounds, { sure, doubtful }: Members, scale: Scale): (area: number) => Interval {
  const sorted = (ends: Float64Array, ...areas: Int32Array[]) =>
    Float64Array.from(
      areas.flatMap((some) => [...some]),
      (area) => ends[area],
    ).sort();
  const lows = sorted(of.least, sure, doubtful);
  const highs = sorted(of.greatest, sure, doubtful);
  const sureLows = sorted(of.least, sure);
  const sureHighs = sorted(of.greatest, sure);
  const couldBeEqual = sure.length === 0 || sureLows[sure.length - 1] <= sureHighs[0];
  const isObserved = scale.min === undefined && scale.max === undefined;
  return (area) => {
    const own = [of.least[area], of.greatest[area]];
    // the lowest and the highest of the other areas, each at its least and at its greatest
    const mins = [firstBut(own[0], lows), firstBut(own[1], sureHighs)];
    const maxs = [lastBut(own[0], sureLows), lastBut(own[1], highs)];
    const corners = own.flatMap((value) =>
      mins.flatMap((min) =>
        maxs.map(
          (max) => [value, scale.min ?? Math.min(min, value), scale.max ?? Math.max(max, value)] as const,
        ),
      ),
    );
    const min = spanning(...corners.map((corner) => corner[1]));
    const max = spanning(...corners.map((corner) => corner[2]));
    const couldMeet = isObserved ? couldBeEqual : min.least <= max.greatest && min.greatest >= max.least;
    if (couldMeet)
      return anything(min.least === min.greatest && max.least === max.greatest ? IN_ALL : IN_SOME);
    if (corners.some((corner) => !corner.every(Number.isFinite)))
      return isObserved ? { least: 0, greatest: scale.scale, lacking: IN_NONE } : anything(IN_NONE);
    return spanning(...corners.map(([value, least, greatest]) => placed(value, least, greatest, scale)));
  };
}

/** The first of ascending numbers but for one that is `own`. */
function firstBut(own: number, sorted: Float64Array): number {
  return (sorted[0] === own ? sorted[1] : sorted[0]) ?? Number.POSITIVE_INFINITY;
}

function lastBut(own: number, sorted: Float64Array): number {
  const { length } = sorted;
  return (sorted[length - 1] === own ? sorted[length - 2] : sorted[length - 1]) ?? Number.NEGATIVE_INFINITY;
}
