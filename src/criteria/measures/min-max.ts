import { bilingual, said, text } from '../../messages/sentences.ts';
import { anything, type Bounds, IN_ALL, IN_NONE, IN_SOME, type Interval, spanning } from '../bounds.ts';
import { sortedValues } from '../distribution.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { distributionBounds, type Members, overDistribution } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { amongTold, scaleTold, withSettings } from './told.ts';

const minMaxSchema = ({ z, operand, within }: SchemaParts) =>
  z.strictObject({
    of: operand,
    min: z.number().optional().describe('left out: the lowest value'),
    max: z.number().optional().describe('left out: the highest value'),
    scale: z.number().positive().default(1),
    clamp: z.boolean().default(false).describe('true: values beyond min and max are set to them'),
    within,
  });
const scaleToMaxSchema = ({ z, operand, within }: SchemaParts) =>
  z.strictObject({ of: operand, scale: z.number().positive().default(1), within });

declare module '../measure.ts' {
  interface Kinds {
    'min-max': OptionsOf<typeof minMaxSchema>;
    'scale-to-max': OptionsOf<typeof scaleToMaxSchema>;
  }
}

const messages = bilingual({
  minMax: said<{ of: string }>(
    (p) => `min-max-skaleringen af ${p.of}`,
    (p) => `the min-max scaling of ${p.of}`,
  ),
  formula: said<{ min: string | undefined; max: string | undefined }>(
    ({ min = 'laveste', max = 'højeste' }) => `(værdi − ${min}) / (${max} − ${min})`,
    ({ min = 'lowest', max = 'highest' }) => `(value − ${min}) / (${max} − ${min})`,
  ),
  clamped: text(
    'værdier uden for er sat til den nærmeste af de to',
    'values beyond are set to the nearer of the two',
  ),
  scaleToMax: said<{ of: string }>(
    (p) => `${p.of} divideret med den højeste værdi`,
    (p) => `${p.of} divided by the highest value`,
  ),
});

/** Between which values an area is placed, and how it is told. */
interface Scale {
  min: number | undefined;
  max: number | undefined;
  scale: number;
  clamp: boolean;
}

/** scale x (value - min) / (max - min); missing where min and max are equal. */
const minMax: Kind<'min-max'> = {
  about: '(value - min) / (max - min)',
  schema: minMaxSchema,
  isPlace: true,
  scale: ({ clamp, min, max, scale }) =>
    clamp || (min === undefined && max === undefined) ? [0, scale] : undefined,
  undefinedBy: 'no-spread',
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
  told(options, telling) {
    const say = messages[telling.language];
    const end = (value: number | undefined) => (value === undefined ? undefined : telling.number(value));
    return withSettings(say.minMax({ of: telling.operand(options.of) }), [
      say.formula({ min: end(options.min), max: end(options.max) }),
      scaleTold(options, telling),
      options.clamp && say.clamped({}),
      amongTold(options, telling),
    ]);
  },
};

/** scale x value / highest value; missing where the highest is 0. */
const scaleToMax: Kind<'scale-to-max'> = {
  about: 'value / highest value',
  schema: scaleToMaxSchema,
  isPlace: true,
  undefinedBy: 'zero-highest',
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
  told: (options, telling) =>
    withSettings(messages[telling.language].scaleToMax({ of: telling.operand(options.of) }), [
      scaleTold(options, telling),
      amongTold(options, telling),
    ]),
};

/** Where an area lies between two values. */
export const scalings = { 'min-max': minMax, 'scale-to-max': scaleToMax };

const fromZero = { min: 0, max: undefined, clamp: false };

function scaleOf({ min, max, scale, clamp }: OptionsOf<typeof minMaxSchema>): Scale {
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
