import { bilingual, counted, said } from '../../messages/sentences.ts';
import { boundsOver, spanning } from '../bounds.ts';
import type { Kinds, Operand } from '../measure.ts';
import { normalQuantile } from '../normal-quantile.ts';
import type { SchemaParts } from '../schema/parts.ts';
import { type MeasureContext, perArea } from './context.ts';
import { keptAlike } from './held.ts';
import type { Kind, OptionsOf } from './kind.ts';
import { roundDecimal } from './round.ts';
import { minusTold, overTold } from './told.ts';

const exponentialSchema = ({ z, operand }: SchemaParts) =>
  z.strictObject({
    of: operand.describe('a rank fraction between 0 and 1; 1 is worst'),
    decay: z.number().positive().default(23),
    scale: z.number().positive().default(100),
  });
const logSchema = ({ z, operand }: SchemaParts) =>
  z.strictObject({ of: operand, add: z.number().default(0) });
const powerSchema = ({ z, operand }: SchemaParts) => z.strictObject({ of: operand, exponent: z.number() });
const quotientSchema = ({ z, operand }: SchemaParts) => z.strictObject({ of: operand, by: operand });
const normalScoreSchema = ({ z, operand }: SchemaParts) =>
  z.strictObject({ of: operand.describe('a rank fraction between 0 and 1, both left out') });
const reverseSchema = ({ z, operand }: SchemaParts) =>
  z.strictObject({ of: operand, from: z.number().describe('result = from - value') });
const roundSchema = ({ z, operand }: SchemaParts) =>
  z.strictObject({
    of: operand,
    decimals: z.number().int().min(0).max(15),
    ties: z
      .enum(['half-away-from-zero', 'half-even'])
      .default('half-away-from-zero')
      .describe('of the number as it is written in decimal'),
  });

declare module '../measure.ts' {
  interface Kinds {
    exponential: OptionsOf<typeof exponentialSchema>;
    log: OptionsOf<typeof logSchema>;
    power: OptionsOf<typeof powerSchema>;
    quotient: OptionsOf<typeof quotientSchema>;
    'normal-score': OptionsOf<typeof normalScoreSchema>;
    reverse: OptionsOf<typeof reverseSchema>;
    round: OptionsOf<typeof roundSchema>;
  }
}

const messages = bilingual({
  exponential: said<{ of: string; decay: string; scale: string }>(
    (p) => `den eksponentielle omregning af rangbrøken R, ${p.of}: ${exponentialFormula(p)}`,
    (p) => `the exponential transform of the rank fraction R, ${p.of}: ${exponentialFormula(p)}`,
  ),
  log: said<{ of: string; add: string | undefined }>(
    (p) => `den naturlige logaritme af ${p.of}${p.add === undefined ? '' : ` plus ${p.add}`}`,
    (p) => `the natural logarithm of ${p.of}${p.add === undefined ? '' : ` plus ${p.add}`}`,
  ),
  power: said<{ of: string; exponent: string }>(
    (p) => `${p.of} opløftet til ${p.exponent}`,
    (p) => `${p.of} to the power of ${p.exponent}`,
  ),
  normalScore: said<{ of: string }>(
    (p) => `fraktilen i standardnormalfordelingen af rangbrøken ${p.of}`,
    (p) => `the standard normal quantile of the rank fraction ${p.of}`,
  ),
  round: said<{ of: string; decimals: number; ties: Kinds['round']['ties'] }>(
    (p) => {
      const halves = {
        'half-away-from-zero': 'en halv væk fra 0',
        'half-even': 'en halv til det lige ciffer',
      };
      return `${p.of} afrundet til ${counted(p.decimals, 'decimal', 'decimaler')}, ${halves[p.ties]}`;
    },
    (p) => {
      const halves = { 'half-away-from-zero': 'halves away from 0', 'half-even': 'halves to the even digit' };
      return `${p.of} rounded to ${counted(p.decimals, 'decimal', 'decimals')}, ${halves[p.ties]}`;
    },
  ),
});

function exponentialFormula({ decay, scale }: { decay: string; scale: string }): string {
  return `−${decay} · ln(1 − R · (1 − exp(−${scale} / ${decay})))`;
}

/**
 * A kind that makes a number of one other number.
 *
 * @param of the function; it rises throughout or falls throughout, but for where it turns, and is missing where undefined
 * @param turns where it turns or has no value in between
 */
function transform<Options extends { of: Operand }>(
  of: (options: Options) => (value: number) => number,
  turns: readonly number[] = [],
) {
  return {
    values(options: Options, context: MeasureContext) {
      const values = context.value(options.of);
      const compute = of(options);
      return perArea(context.size, (area) => compute(values[area]));
    },
    bounds(options: Options, context: MeasureContext, values: Float64Array) {
      const operand = context.bounds(options.of);
      const compute = of(options);
      return boundsOver(values, [operand], (area) => {
        const ends = [operand.least[area], operand.greatest[area]];
        const within = turns.filter((turn) => ends[0] < turn && turn < ends[1]);
        return spanning(...[...ends, ...within].map(compute));
      });
    },
  };
}

/**
 * The exponential transform of a rank fraction R: X = -decay ln(1 - R (1 - exp(-scale / decay))), which spreads
 * the worst tenth over half of the scale. Source: The English Indices of Deprivation 2019, Technical report,
 * Ministry of Housing, Communities and Local Government, appendix on the exponential transformation (decay 23).
 * Missing outside 0-1.
 */
const exponential: Kind<'exponential'> = {
  about: '-decay ln(1 - R (1 - exp(-scale / decay)))',
  schema: exponentialSchema,
  scale: ({ scale }) => [0, scale],
  undefinedBy: 'outside-0-1',
  ...transform(({ decay, scale }: Kinds['exponential']) => {
    const spread = 1 - Math.exp(-scale / decay);
    return (fraction) =>
      fraction >= 0 && fraction <= 1 ? finite(-decay * Math.log(1 - fraction * spread)) : Number.NaN;
  }),
  told: ({ of, decay, scale }, { language, operand, number }) =>
    messages[language].exponential({ of: operand(of), decay: number(decay), scale: number(scale) }),
};

/** Natural logarithm of value + add; missing where that is not positive. */
const log: Kind<'log'> = {
  about: 'natural logarithm of value + add',
  schema: logSchema,
  undefinedBy: 'not-positive',
  ...transform(
    ({ add }: Kinds['log']) =>
      (value) =>
        value + add > 0 ? Math.log(value + add) : Number.NaN,
  ),
  told: ({ of, add }, { language, operand, number }) =>
    messages[language].log({ of: operand(of), add: add === 0 ? undefined : number(add) }),
};

/** value to an exponent; missing where that is no real number. */
const power: Kind<'power'> = {
  about: 'value to this exponent; 0.5 is the square root',
  schema: powerSchema,
  undefinedBy: 'not-real',
  ...transform(
    ({ exponent }: Kinds['power']) =>
      (value) =>
        finite(exponent === 0.5 ? Math.sqrt(value) : value ** exponent),
    [0],
  ),
  told: ({ of, exponent }, { language, operand, number }) =>
    messages[language].power({ of: operand(of), exponent: number(exponent) }),
};

/** The quantile of the standard normal distribution of a fraction between 0 and 1, both left out. */
const normalScore: Kind<'normal-score'> = {
  about: 'the standard normal quantile of a rank fraction',
  schema: normalScoreSchema,
  undefinedBy: 'outside-0-1',
  ...transform((_: Kinds['normal-score']) => normalQuantile),
  told: ({ of }, { language, operand }) => messages[language].normalScore({ of: operand(of) }),
};

/** from - value. */
export const reverse: Kind<'reverse'> = {
  about: 'from - value',
  schema: reverseSchema,
  kept: ({ of, from }, { least, greatest }) => [
    { of: [of], held: { least: from - greatest, greatest: from - least, columns: [] } },
  ],
  ...transform(
    ({ from }: Kinds['reverse']) =>
      (value) =>
        from - value,
  ),
  told: ({ of, from }, telling) => minusTold(telling.number(from), telling.operand(of), telling),
};

/** Rounds each value as it is written in decimal: 0.00005 to four decimals is a tie, whatever its binary form. */
export const round: Kind<'round'> = {
  about: 'rounded to so many decimals',
  schema: roundSchema,
  isWhole: ({ decimals }) => decimals === 0,
  kept: keptAlike,
  ...transform(
    ({ decimals, ties }: Kinds['round']) =>
      (value) =>
        Math.abs(value) === Number.POSITIVE_INFINITY ? value : roundDecimal(value, decimals, ties),
  ),
  told: ({ of, decimals, ties }, { language, operand }) =>
    messages[language].round({ of: operand(of), decimals, ties }),
};

/** of / by; missing where `by` is 0. */
const quotient: Kind<'quotient'> = {
  about: 'of / by',
  schema: quotientSchema,
  undefinedBy: 'zero-divisor',
  values(options, context) {
    const of = context.value(options.of);
    const by = context.value(options.by);
    return perArea(context.size, (area) => divided(of[area], by[area]));
  },
  bounds(options, context, values) {
    const of = context.bounds(options.of);
    const by = context.bounds(options.by);
    return boundsOver(values, [of, by], (area) =>
      quotients([of.least[area], of.greatest[area]], [by.least[area], by.greatest[area]]),
    );
  },
  told: ({ of, by }, telling) => overTold(telling.operand(of), telling.operand(by), telling),
};

/** What is made of one number of an area, or of two. */
export const transforms = { exponential, log, power, quotient, 'normal-score': normalScore };

/** One number by another; missing where that is 0. */
export function divided(of: number, by: number): number {
  return by === 0 ? Number.NaN : of / by;
}

/** What numbers between two ends come to, divided by numbers between two ends. Missing where a divisor could be 0. */
export function quotients(
  of: readonly [number, number],
  by: readonly [number, number],
): { least: number; greatest: number; lacking: number } {
  const isZero = by[0] <= 0 && by[1] >= 0;
  return spanning(...of.flatMap((a) => by.map((b) => (isZero ? Number.NaN : divided(a, b)))));
}

function finite(value: number): number {
  return Number.isFinite(value) ? value : Number.NaN;
}
