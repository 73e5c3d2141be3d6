import {
  anything,
  type Bounds,
  boundsOver,
  IN_NONE,
  IN_SOME,
  type Interval,
  movesAt,
  spanning,
} from '../bounds.ts';
import { type Reader, type ReferenceValues, referenceMoves } from '../reference.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { type MeasureContext, perArea } from './context.ts';
import { heldByBoth, heldByReference } from './held.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { minusTold, overTold } from './told.ts';
import { divided, quotients } from './transforms.ts';

const schema = ({ z, operand, reference }: SchemaParts) => z.strictObject({ of: operand, reference });
type Options = OptionsOf<typeof schema>;

declare module '../measure.ts' {
  interface Kinds {
    distance: Options;
    'ratio-to': Options;
  }
}

/** A kind that makes a number of a value and what it is compared with. */
function comparison(of: (value: number, reference: number) => number, range: Range) {
  return {
    schema,
    inputs({ of: operand, reference }: Options, context: MeasureContext): Reader[] {
      const values = context.value(operand);
      return [(area) => values[area], context.reference(operand, reference).at];
    },
    values({ of: operand, reference }: Options, context: MeasureContext): Float64Array {
      const values = context.value(operand);
      const { at } = context.reference(operand, reference);
      return perArea(context.size, (area) => of(values[area], at(area)));
    },
    bounds: ({ of: operand, reference }: Options, context: MeasureContext, values: Float64Array) =>
      againstReference(values, context.bounds(operand), context.reference(operand, reference), range),
  };
}

/** value - reference. */
const distance: Kind<'distance'> = {
  about: 'value - reference',
  ...comparison(
    (value, reference) => value - reference,
    (value, to) => spanning(value - to[1], value - to[0]),
  ),
  kept: ({ of, reference }, held) => [
    { of: [of], held: heldByBoth({ ...held, columns: [] }, heldByReference(reference)) },
  ],
  told: ({ of, reference }, telling) => minusTold(telling.operand(of), telling.reference(reference), telling),
};

/** value / reference; missing where the reference is 0. */
const ratioTo: Kind<'ratio-to'> = {
  about: 'value / reference',
  ...comparison(divided, (value, to) => quotients([value, value], to)),
  undefinedBy: 'zero-reference',
  kept: ({ of, reference }) => [{ of: [of], held: heldByReference(reference), unitLost: true }],
  told: ({ of, reference }, telling) => overTold(telling.operand(of), telling.reference(reference), telling),
};

/** What is compared with a reference. */
export const comparisons = { distance, 'ratio-to': ratioTo };

type Range = (value: number, reference: readonly [number, number]) => Interval;

/** The bounds of what is computed from a value and what it is compared with. */
function againstReference(
  values: Float64Array,
  of: Bounds,
  reference: ReferenceValues,
  range: Range,
): Bounds {
  const now = perArea(values.length, reference.at);
  const open = referenceMoves(reference);
  const least = open ? perArea(values.length, reference.least) : now;
  const greatest = open ? perArea(values.length, reference.greatest) : now;
  const { mayVanish } = reference;
  const lacking = mayVanish && Uint8Array.from(now, (_, area) => (mayVanish(area) ? IN_SOME : IN_NONE));
  const to = { now, least, greatest, lacking };
  const isFixed = (area: number) =>
    reference.bounded && !Number.isNaN(now[area]) && !movesAt(of, area) && !movesAt(to, area);
  return boundsOver(values, [of, to], (area) =>
    // what nothing could move has no value in any case
    isFixed(area) ? spanning(values[area]) : rangeAgainst(of, reference, area, range),
  );
}

/**
 * What comes of a value and what it is compared with. The value is taken at both ends of its bounds, and the reference
 * at what it could be with the value there, as the value may be part of it.
 */
export function rangeAgainst(of: Bounds, reference: ReferenceValues, area: number, range: Range): Interval {
  const lacking = of.lacking?.[area] ?? IN_NONE;
  const apart = [reference.least(area), reference.greatest(area)] as const;
  const ownEnds = [of.least[area], of.greatest[area]];
  const isPart =
    lacking === IN_NONE &&
    ownEnds[0] !== ownEnds[1] &&
    ownEnds.every(Number.isFinite) &&
    // a reference that follows the value in pieces may turn the result between the ends
    !reference.inPieces;
  const ends = ownEnds.map((own) => range(own, apart));
  if (reference.mayVanish?.(area) || ends.some((end) => end.lacking !== IN_NONE || Number.isNaN(end.least)))
    return anything(IN_SOME);
  const together = isPart ? ownEnds.map((own) => range(own, reference.given?.(area, own) ?? apart)) : ends;
  return spanning(...together.flatMap((end) => [end.least, end.greatest]));
}
