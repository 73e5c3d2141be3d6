import { bilingual, said } from '../../messages/sentences.ts';
import { localized, quotedAlternatives } from '../../text/words.ts';
import { boundsWhere, boundsWithin, IN_ALL, IN_NONE, IN_SOME, type Interval, steady } from '../bounds.ts';
import type { Measure } from '../measure.ts';
import type { RatioParts } from '../reference.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { type MeasureContext, perArea } from './context.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { overTold, rangeTold, withSettings } from './told.ts';

const columnSchema = ({ z, columnName, range }: SchemaParts) =>
  z.union([
    columnName,
    z.strictObject({ name: columnName, range: range.optional(), missing: z.array(z.string()).optional() }),
  ]);
const constantSchema = ({ z }: SchemaParts) => z.number();
const flagSchema = ({ z, columnName }: SchemaParts) =>
  z
    .strictObject({
      column: columnName,
      yes: z.array(z.string()).min(1).describe('texts that mean 1'),
      no: z.array(z.string()).min(1).describe('texts that mean 0; any other text is an error'),
    })
    .refine(({ yes, no }) => !no.some((text) => yes.includes(text)), {
      path: ['no'],
      message: 'texts that are not in `yes`',
    });
const unknownSchema = ({ localizedText }: SchemaParts) => localizedText;
const ratioSchema = ({ z, columnName, range }: SchemaParts) => {
  const columns = z
    .union([columnName, z.array(columnName).min(1)])
    .describe('a column, or several to be added');
  return z.strictObject({
    numerator: columns,
    denominator: columns,
    per: z.number().positive().optional().describe('the result is per this many; 100 for unit pct, else 1'),
    years: z
      .number()
      .int()
      .min(1)
      .default(1)
      .describe('pool this many years: sum of numerators over sum of denominators'),
    range: range.optional(),
  });
};
type Ratio = OptionsOf<typeof ratioSchema>;

declare module '../measure.ts' {
  interface Kinds {
    column: OptionsOf<typeof columnSchema>;
    constant: OptionsOf<typeof constantSchema>;
    flag: OptionsOf<typeof flagSchema>;
    unknown: OptionsOf<typeof unknownSchema>;
    ratio: Ratio;
  }
}

const messages = bilingual({
  column: said<{ name: string }>(
    (p) => `kolonnen “${p.name}”`,
    (p) => `the column “${p.name}”`,
  ),
  readAsMissing: said<{ texts: string }>(
    (p) => `${p.texts} betyder, at tallet mangler`,
    (p) => `${p.texts} means that the figure is missing`,
  ),
  constant: said<{ value: string }>(
    (p) => `tallet ${p.value} for alle områder`,
    (p) => `the number ${p.value} for every area`,
  ),
  flag: said<{ column: string; yes: string; no: string }>(
    (p) => `ja, når kolonnen “${p.column}” er ${p.yes}, nej, når den er ${p.no}`,
    (p) => `yes when the column “${p.column}” is ${p.yes}, no when it is ${p.no}`,
  ),
  unknown: said<{ why: string }>(
    (p) => `ja eller nej, ukendt for alle områder: ${p.why}`,
    (p) => `yes or no, unknown for every area: ${p.why}`,
  ),
  percent: said<{ numerator: string; denominator: string }>(
    (p) => `${p.numerator} i procent af ${p.denominator}`,
    (p) => `${p.numerator} as a percentage of ${p.denominator}`,
  ),
  per: said<{ numerator: string; denominator: string; per: string }>(
    (p) => `${p.numerator} pr. ${p.per} af ${p.denominator}`,
    (p) => `${p.numerator} per ${p.per} of ${p.denominator}`,
  ),
  pooled: said<{ years: number }>(
    (p) => `, lagt sammen over ${p.years} år til og med året`,
    (p) => `, added up over ${p.years} years up to the year`,
  ),
});

/** The units that are shares, with the whole that each is a part of. */
const wholes = { pct: 100, promille: 1000 };
export type ShareUnit = keyof typeof wholes;

/** The whole of a unit that is a share of one; undefined for all other units. */
export function wholeOf(unit: string | undefined): number | undefined {
  return unit !== undefined && Object.hasOwn(wholes, unit) ? wholes[unit as ShareUnit] : undefined;
}

/** Columns named as one string or as several to be added. */
export function columnList(columns: string | string[]): string[] {
  return Array.isArray(columns) ? columns : [columns];
}

/** The possible values of a column, a ratio or a flag, stated or following from its being a share. */
export function rangeOf(measure: Measure, unit: string | undefined): readonly [number, number] | undefined {
  const { column, ratio, flag, unknown } = measure;
  if (typeof column === 'object' && column.range) return column.range;
  const whole = wholeOf(unit);
  if (column !== undefined) return whole === undefined ? undefined : [0, whole];
  if (ratio) return ratioRange(ratio, unit);
  return flag || unknown !== undefined ? FLAG_RANGE : undefined;
}

const FLAG_RANGE = [0, 1] as const;

function ratioRange(ratio: Ratio, unit: string | undefined): readonly [number, number] {
  return ratio.range ?? [0, wholeOf(unit) === undefined ? Number.POSITIVE_INFINITY : perOf(ratio, unit)];
}

/** The number in a column. */
const column: Kind<'column'> = {
  about: 'a column of the statistics',
  schema: columnSchema,
  isOfFile: true,
  inputs: () => [],
  values: (options, context) => context.column(nameOf(options)),
  bounds(options, context, values, unit) {
    const [least, greatest] = context.columnRange(nameOf(options));
    const [low, high] = rangeOf({ column: options }, unit) ?? [least, greatest];
    return boundsWithin(values, [Math.max(least, low), Math.min(greatest, high)]);
  },
  told(options, telling) {
    const { name, range, missing } = typeof options === 'string' ? { name: options } : options;
    const say = messages[telling.language];
    const texts = missing && say.readAsMissing({ texts: quotedAlternatives(missing, telling.language) });
    return withSettings(say.column({ name }), [texts, rangeTold({ range }, telling)]);
  },
};

/** The same for every area. */
const constant: Kind<'constant'> = {
  about: 'the same number for every area',
  schema: constantSchema,
  isOfFile: true,
  inputs: () => [],
  values: (number, context) => new Float64Array(context.size).fill(number),
  bounds: (_, __, values) => steady(values),
  told: (value, { language, number }) => messages[language].constant({ value: number(value) }),
};

/** 1 or 0. */
const flag: Kind<'flag'> = {
  about: '1 or 0 from a column of text',
  schema: flagSchema,
  isOfFile: true,
  isWhole: () => true,
  inputs: () => [],
  values: (options, context) => context.column(options.column),
  bounds: (_, __, values) => boundsWithin(values, FLAG_RANGE),
  told: ({ column, yes, no }, { language }) =>
    messages[language].flag({
      column,
      yes: quotedAlternatives(yes, language),
      no: quotedAlternatives(no, language),
    }),
};

/** 1 or 0, and nobody knows which. */
const unknown: Kind<'unknown'> = {
  about:
    'why nobody has the figure: a yes or no that is unknown for every area; a criterion of it takes part in the rule',
  schema: unknownSchema,
  isOfFile: true,
  isWhole: () => true,
  inputs: () => [],
  values: (_, context) => new Float64Array(context.size).fill(Number.NaN),
  bounds: (_, __, values) => boundsWithin(values, FLAG_RANGE),
  told: (why, { language }) => messages[language].unknown({ why: localized(why, language) }),
};

/** per x numerator / denominator; missing for an empty universe. */
const ratio: Kind<'ratio'> = {
  about: 'numerator over denominator',
  schema: ratioSchema,
  yearsBack: ({ years }) => Array.from({ length: years - 1 }, (_, k) => k + 1),
  undefinedBy: 'zero-denominator',
  inputs(options, context) {
    const { numerator, denominator } = ratioParts(options, undefined, context);
    return [(area) => numerator[area], (area) => denominator[area]];
  },
  values(options, context, unit) {
    const { numerator, denominator, per } = ratioParts(options, unit, context);
    return perArea(context.size, (area) =>
      denominator[area] === 0 ? Number.NaN : (per * numerator[area]) / denominator[area],
    );
  },
  bounds(options, context, values, unit) {
    const [low, high] = ratioRange(options, unit);
    const isShare = wholeOf(unit) !== undefined;
    const per = perOf(options, unit);
    const numerator = termsOf(options.numerator, options.years, context);
    const denominator = termsOf(options.denominator, options.years, context);
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]),
      (area): Interval => {
        // counts are not negative, so that what is known of them is the least that they can be
        const over = knownSum(numerator, area);
        const under = knownSum(denominator, area);
        // a share is of at least those that it counts
        const fewest = isShare ? Math.max(under.sum, over.sum) : under.sum;
        if (under.isWhole && under.sum === 0) return { least: low, greatest: high, lacking: IN_ALL };
        if (fewest === 0) return { least: low, greatest: high, lacking: IN_SOME };
        const least = under.isWhole ? Math.max(low, (per * over.sum) / under.sum) : low;
        const greatest = over.isWhole ? Math.min(high, (per * over.sum) / fewest) : high;
        return { least, greatest: Math.max(least, greatest), lacking: IN_NONE };
      },
    );
  },
  told(options, telling) {
    const say = messages[telling.language];
    const names = (columns: string | string[]) =>
      columnList(columns)
        .map((name) => `“${name}”`)
        .join(' + ');
    const [numerator, denominator] = [names(options.numerator), names(options.denominator)];
    const per = perOf(options, telling.unit ?? undefined);
    const isPercent = per === 100 && telling.unit === 'pct';
    const plain = isPercent
      ? say.percent({ numerator, denominator })
      : per === 1
        ? overTold(numerator, denominator, telling)
        : say.per({ numerator, denominator, per: telling.number(per) });
    const pooled = options.years > 1 ? plain + say.pooled({ years: options.years }) : plain;
    return withSettings(pooled, [rangeTold(options, telling)]);
  },
};

/** What is read of the statistics. */
export const readings = { column, constant, ratio, flag, unknown };

/** Numerator and denominator, each the sum of its columns and years; missing where one of them is. */
export function ratioParts(ratio: Ratio, unit: string | undefined, context: MeasureContext): RatioParts {
  return {
    numerator: pool(termsOf(ratio.numerator, ratio.years, context)),
    denominator: pool(termsOf(ratio.denominator, ratio.years, context)),
    per: perOf(ratio, unit),
  };
}

/** What a ratio is multiplied by, where it does not say: what its unit counts per. */
export function perOf({ per }: Ratio, unit: string | undefined): number {
  return per ?? wholeOf(unit) ?? 1;
}

/** The column that a measure `column` reads. */
export function nameOf(options: OptionsOf<typeof columnSchema>): string {
  return typeof options === 'string' ? options : options.name;
}

/** The columns that a part of a ratio adds up, year by year. */
function termsOf(columns: string | string[], years: number, context: MeasureContext): Float64Array[] {
  const terms: Float64Array[] = [];
  for (const name of columnList(columns)) {
    terms.push(context.column(name));
    for (let back = 1; back < years; back++) terms.push(context.columnOfYear(name, context.year - back));
  }
  return terms;
}

function pool(terms: Float64Array[]): Float64Array {
  if (terms.length === 1) return terms[0];
  return perArea(terms[0].length, (area) => terms.reduce((sum, term) => sum + term[area], 0));
}

/** The sum of what is known, and whether that is all. */
function knownSum(terms: Float64Array[], area: number): { sum: number; isWhole: boolean } {
  let sum = 0;
  let isWhole = true;
  for (const term of terms) {
    if (Number.isNaN(term[area])) isWhole = false;
    else sum += term[area];
  }
  return { sum, isWhole };
}
