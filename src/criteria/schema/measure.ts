import { z } from 'zod';
import type { Kinds, Measure, MeasureKind } from '../measure.ts';
import { kinds, measureKinds } from '../measures/registry.ts';
import { exactlyOneOf } from './one-of.ts';
import { schemaParts } from './parts.ts';

type Fields = { [Kind in MeasureKind]: z.ZodOptional<z.ZodType<Kinds[Kind]>> };

const parts = schemaParts(() => measure);

/** The measure keys as optional fields, to be spread into the blocks that hold a measure beside other keys. */
export const measureFields = Object.fromEntries(
  measureKinds.map((kind) => [kind, kinds[kind].schema(parts).describe(kinds[kind].about).optional()]),
) as Fields;

const measure: z.ZodType<Measure> = z.strictObject(measureFields).superRefine(exactlyOneOf(measureKinds));
