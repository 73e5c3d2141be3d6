import { bilingual, said, text } from '../../messages/sentences.ts';
import { anything, boundsOver, IN_NONE, IN_SOME, spanning } from '../bounds.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { CompensatedSum } from '../sum.ts';
import { type MeasureContext, perArea } from './context.ts';
import { keptAlike } from './held.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { withSettings } from './told.ts';

const schema = ({ z, operand }: SchemaParts) =>
  z.strictObject({
    of: operand,
    years: z.number().int().min(2),
    incomplete: z.enum(['unknown', 'available']).default('unknown').describe('what a missing year does'),
  });
type Options = OptionsOf<typeof schema>;

declare module '../measure.ts' {
  interface Kinds {
    'mean-over-years': Options;
  }
}

const messages = bilingual({
  mean: said<{ of: string; years: number }>(
    (p) => `gennemsnittet over ${p.years} år til og med året af ${p.of}`,
    (p) => `the mean over ${p.years} years up to the year of ${p.of}`,
  ),
  available: text('af de år, der har tal', 'of the years that have a figure'),
});

/** The plain mean of this year's value and those of the years before it. */
export const meanOverYears: Kind<'mean-over-years'> = {
  about: 'mean of this year and the years before it',
  schema,
  yearsBack: ({ years }) => Array.from({ length: years - 1 }, (_, k) => k + 1),
  kept: keptAlike,
  inputs: () => [],
  skipped: (options, context) =>
    options.incomplete === 'available' ? valuesOf(options, context).map((of) => (area) => of[area]) : [],
  values(options, context) {
    const years = valuesOf(options, context);
    return perArea(context.size, (area) => {
      const terms = years.map((values) => values[area]).filter((value) => isIn(value, options));
      return terms.length === 0 ? Number.NaN : meanOf(terms);
    });
  },
  bounds(options, context, values) {
    const years = valuesOf(options, context);
    const bounds = backFrom(options.years, (back) =>
      back === 0 ? context.bounds(options.of) : context.boundsOfYear(options.of, context.year - back),
    );
    const enters = (area: number, k: number) => isIn(years[k][area], options);
    return boundsOver(
      values,
      bounds,
      (area) => {
        const inIt = bounds.filter((_, k) => enters(area, k));
        const mayLeave = inIt.some(({ lacking }) => (lacking?.[area] ?? IN_NONE) !== IN_NONE);
        if (inIt.length === 0 || (options.incomplete === 'available' && mayLeave)) return anything(IN_SOME);
        return spanning(
          meanOf(inIt.map(({ least }) => least[area])),
          meanOf(inIt.map(({ greatest }) => greatest[area])),
        );
      },
      enters,
    );
  },
  told: ({ of, years, incomplete }, { language, operand }) =>
    withSettings(messages[language].mean({ of: operand(of), years }), [
      incomplete === 'available' && messages[language].available({}),
    ]),
};

function valuesOf(options: Options, context: MeasureContext): Float64Array[] {
  return backFrom(options.years, (back) =>
    back === 0 ? context.value(options.of) : context.valueOfYear(options.of, context.year - back),
  );
}

function backFrom<T>(years: number, of: (back: number) => T): T[] {
  return Array.from({ length: years }, (_, back) => of(back));
}

/** Whether a year counts: a missing one makes the mean missing, or is left out. */
function isIn(value: number, { incomplete }: Options): boolean {
  return incomplete === 'unknown' || !Number.isNaN(value);
}

function meanOf(terms: readonly number[]): number {
  const total = new CompensatedSum();
  for (const term of terms) total.add(term);
  return total.value / terms.length;
}
