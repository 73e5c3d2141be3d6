import { z } from 'zod';
import { DANISH_MISSING } from '../../text/characters.ts';
import { exactlyOneOf } from './one-of.ts';
import { columnName } from './text.ts';
import { textTestFields, textTestKinds } from './text-test.ts';

/** How the numbers and missing cells of the statistics are written. */
export const inputFormat = z.strictObject({
  form: z
    .enum(['wide', 'long'])
    .default('wide')
    .describe('wide: a row per area and year; long: a row per area, year and indicator'),
  series: z
    .array(columnName)
    .optional()
    .describe(
      'long: the columns whose texts, joined by " | ", name the indicator column; left out: one indicator, named as `value`',
    ),
  value: columnName.optional().describe('long: the column with the numbers'),
  'absent-rows': z
    .enum(['missing', 'zero'])
    .default('missing')
    .describe('long: what an absent row means; in bulk answers of Statistikbanken it means zero'),
  delimiter: z.enum(['comma', 'semicolon', 'tab']).optional().describe('left out: found out and reported'),
  decimal: z.enum(['comma', 'point']).default('comma'),
  thousands: z
    .enum(['point', 'comma', 'apostrophe', 'none'])
    .optional()
    .describe(
      'left out: the other one of point and comma; spaces and apostrophes between groups of three are always read',
    ),
  missing: z
    .array(z.string())
    .default(DANISH_MISSING)
    .describe('the texts that mean "no value"; replaces the default: blank, .. and …'),
});
export type InputFormat = z.infer<typeof inputFormat>;

/** The columns that say which area a row is of, and which rows are areas. */
export const areaColumns = z.strictObject({
  id: columnName,
  name: columnName.optional(),
  population: columnName.optional(),
  year: columnName.optional().describe('left out: the year in the name of the file or sheet, or --year'),
  only: z
    .strictObject({ column: columnName.optional().describe('left out: the id column'), ...textTestFields })
    .superRefine(exactlyOneOf(textTestKinds))
    .optional()
    .describe('the rows that are areas of the level to be screened; the others are counted and left'),
  overlap: z
    .enum(['refused', 'allowed'])
    .default('refused')
    .describe('allowed: do not refuse rows that look like totals of other rows'),
});
export type AreaColumns = z.infer<typeof areaColumns>;
