import type { z } from 'zod';
import type { UndefinedCause } from '../../messages/computing.ts';
import type { Language } from '../../text/words.ts';
import type { Bounds } from '../bounds.ts';
import type { Kinds, MeasureKind, Operand } from '../measure.ts';
import type { Reader } from '../reference.ts';
import type { SchemaParts } from '../schema/parts.ts';
import type { Reference } from '../schema/reference.ts';
import type { MeasureContext } from './context.ts';
import type { Held, Kept } from './held.ts';

/** The options that a schema gives. */
export type OptionsOf<Schema extends (parts: SchemaParts) => z.ZodType> = z.infer<ReturnType<Schema>>;

/**
 * A kind of measure: all there is to say of it. Options of the same name mean the same in every kind, and are seen to for
 * all: `of` and `by` are operands, `within` is a column of groups, `reference` what `of` is compared with, `criteria` are
 * criteria, `weights` go with the operands or are the population, and what is missing is left out by `missing: skip`.
 */
export interface Kind<Name extends MeasureKind> {
  /** what it is, for the schema */
  about: string;
  schema: (parts: SchemaParts) => z.ZodType<Kinds[Name]>;
  values: (options: Kinds[Name], context: MeasureContext, unit: string | undefined) => Float64Array;
  /** what the values could be, @param values as the kind computed them */
  bounds: (
    options: Kinds[Name],
    context: MeasureContext,
    values: Float64Array,
    unit: string | undefined,
  ) => Bounds;
  /** it as a phrase in which every option is that changes a value, so that a reader can compute it again */
  told: (options: Kinds[Name], telling: Telling) => string;
  /** it is a place among the other areas */
  isPlace?: true;
  /** its values are numbers of the file, be they without bound */
  isOfFile?: true;
  /** its values are whole numbers */
  isWhole?: (options: Kinds[Name]) => boolean;
  /** its weights are divided by, so that they may not add up to 0 */
  dividesByWeights?: true;
  /** the earlier years that it is computed from, by how many years back */
  yearsBack?: (options: Kinds[Name]) => number[];
  /** the least and the greatest value of a scale of its own */
  scale?: (options: Kinds[Name]) => readonly [number, number] | undefined;
  /** the operands that are in its unit, each with what is held against it where `held` is held against the measure */
  kept?: (options: Kinds[Name], held: Held) => Kept[];
  /** why it has no value where all that it is computed from has one; left out: numbers that are too large */
  undefinedBy?: UndefinedCause;
  /** what it is computed from, area by area, where that is not its operands */
  inputs?: (options: Kinds[Name], context: MeasureContext) => Reader[];
  /** what it may be computed without, area by area */
  skipped?: (options: Kinds[Name], context: MeasureContext) => Reader[];
}

/** What a measure is told in. */
export interface Telling {
  language: Language;
  /** of the block that holds the measure: a ratio is computed per what its unit counts per */
  unit: string | null;
  /** an operand as a phrase */
  operand: (of: Operand) => string;
  /** several, as one phrase */
  operands: (of: readonly Operand[]) => string;
  reference: (reference: Reference) => string;
  /** criteria by their titles, as one phrase */
  criteria: (ids: readonly string[]) => string;
  /** a number with all its digits */
  number: (value: number) => string;
}
