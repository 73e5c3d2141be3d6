import type { Method } from '../../criteria/effective.ts';
import { perOf } from '../../criteria/measures/columns.ts';
import type { Measure, MeasureKind, Operand } from '../../criteria/schema/measure.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, localized, quotedAlternatives } from '../../text/words.ts';
import { type MeasurePhrases, measurePhrases } from './measure-phrases.ts';
import { referenceInFull } from './reference.ts';
import { criterionTitle } from './text.ts';

/** What a phrase is made in: the method that names lead to, the language, and its phrases. */
interface Telling {
  method: Method;
  language: Language;
  say: MeasurePhrases;
}
type Tell<Kind extends MeasureKind> = (options: NonNullable<Measure[Kind]>, telling: Telling) => string;
/** The options of a block as it is written: those of a column may be left out with its name alone. */
type Column = Exclude<NonNullable<Measure['column']>, string>;

/**
 * What an indicator or a criterion is computed from, as a phrase: `the column "a" as a percentage of the column "b"`.
 * Every option that changes a value is in it, so that a reader can compute it again.
 *
 * @param unit of the block that holds the measure: a ratio is computed per what its unit counts per
 */
export function describeMeasure(
  measure: Measure,
  unit: string | null,
  method: Method,
  language: Language,
): string {
  const telling = { method, language, say: measurePhrases[language] };
  if (measure.ratio) return ratio(measure.ratio, unit, telling);
  const kind = (Object.keys(tells) as (keyof typeof tells)[]).find((key) => measure[key] !== undefined)!;
  return (tells[kind] as Tell<MeasureKind>)(measure[kind]!, telling);
}

/** Every kind of measure in words; a ratio, which asks for its unit, stands by itself. */
const tells: { [Kind in Exclude<MeasureKind, 'ratio'>]: Tell<Kind> } = {
  column: (column, { language, say }) => {
    const { name, range, missing }: Column = typeof column === 'string' ? { name: column } : column;
    const texts = missing && say.readAsMissing(quotedAlternatives(missing, language));
    return withSettings(say.column(name), [texts, possible(range, language, say)]);
  },
  constant: (value, { language, say }) => say.constant(formatExact(value, language)),
  flag: ({ column, yes, no }, { language, say }) =>
    say.flag(column, quotedAlternatives(yes, language), quotedAlternatives(no, language)),
  change: ({ of, as, 'years-back': back }, telling) =>
    telling.say.change[as](operand(of, telling), telling.say.back(back)),
  'mean-over-years': ({ of, years, incomplete }, telling) =>
    withSettings(telling.say.meanOverYears(operand(of, telling), years), [
      incomplete === 'available' && telling.say.availableYears,
    ]),
  rank: ({ of, order, ties, within }, telling) =>
    withSettings(telling.say.rank(operand(of, telling)), [
      telling.say.order[order],
      telling.say.ties[ties],
      among(within, telling),
    ]),
  'percentile-rank': ({ of, order, ties, fraction, scale, zeros, within }, telling) =>
    withSettings(telling.say.percentileRank(operand(of, telling)), [
      telling.say.fraction(fraction),
      times(scale, telling),
      telling.say.order[order],
      telling.say.ties[ties],
      zeros === 'apart' && telling.say.zerosApart,
      among(within, telling),
    ]),
  'z-score': ({ of, sd, weights, within }, telling) =>
    withSettings(telling.say.zScore(operand(of, telling)), [
      telling.say.zFormula,
      telling.say.divisors[sd],
      weights === 'population' && telling.say.byPopulation,
      among(within, telling),
    ]),
  'min-max': ({ of, min, max, scale, clamp, within }, telling) => {
    const { language, say } = telling;
    const end = (value: number | undefined, word: string) =>
      value === undefined ? word : formatExact(value, language);
    return withSettings(say.minMax(operand(of, telling)), [
      say.minMaxFormula(end(min, say.lowest), end(max, say.highest)),
      times(scale, telling),
      clamp && say.clamped,
      among(within, telling),
    ]);
  },
  'scale-to-max': ({ of, scale, within }, telling) =>
    withSettings(telling.say.scaleToMax(operand(of, telling)), [
      times(scale, telling),
      among(within, telling),
    ]),
  distance: ({ of, reference }, telling) =>
    telling.say.minus(operand(of, telling), referenceInFull(reference, telling.language)),
  'ratio-to': ({ of, reference }, telling) =>
    telling.say.over(operand(of, telling), referenceInFull(reference, telling.language)),
  exponential: ({ of, decay, scale }, telling) =>
    telling.say.exponential(
      operand(of, telling),
      formatExact(decay, telling.language),
      formatExact(scale, telling.language),
    ),
  log: ({ of, add }, telling) =>
    telling.say.log(operand(of, telling), add === 0 ? undefined : formatExact(add, telling.language)),
  power: ({ of, exponent }, telling) =>
    telling.say.power(operand(of, telling), formatExact(exponent, telling.language)),
  quotient: ({ of, by }, telling) => telling.say.over(operand(of, telling), operand(by, telling)),
  'normal-score': ({ of }, telling) => telling.say.normalScore(operand(of, telling)),
  minimum: ({ of, missing }, telling) =>
    withSettings(telling.say.minimum(operands(of, telling)), [skipping(missing, telling)]),
  maximum: ({ of, missing }, telling) =>
    withSettings(telling.say.maximum(operands(of, telling)), [skipping(missing, telling)]),
  reverse: ({ of, from }, telling) =>
    telling.say.minus(formatExact(from, telling.language), operand(of, telling)),
  sum: ({ of, weights, missing, 'fewest-known': fewest }, telling) => {
    const terms = of.map((one, k) => {
      const term = operand(one, telling);
      return weights ? `${formatExact(weights[k], telling.language)} × ${term}` : term;
    });
    return withSettings(telling.say.sum(listed(terms, telling.language)), [
      skipping(missing, telling, fewest),
    ]);
  },
  mean: ({ of, weights, divisor, missing, 'fewest-known': fewest }, telling) =>
    withSettings(telling.say.mean(weighted(of, weights, telling)), [
      skipping(missing, telling, fewest),
      missing === 'skip' && telling.say.dividedBy[divisor](weights !== undefined),
    ]),
  product: ({ of }, telling) => telling.say.product(operands(of, telling)),
  'geometric-mean': ({ of, weights }, telling) => telling.say.geometricMean(weighted(of, weights, telling)),
  round: ({ of, decimals, ties }, telling) =>
    telling.say.round(operand(of, telling), decimals, telling.say.halves[ties]),
  'count-met': ({ criteria, missing }, telling) =>
    withSettings(telling.say.countMet(titles(criteria, telling)), [
      missing === 'skip' && telling.say.unknownSkipped,
    ]),
  'distance-index': ({ criteria }, telling) =>
    telling.say.distanceIndex(criteria ? titles(criteria, telling) : telling.say.everyCriterion),
};

/** A phrase, and in brackets what of it is set: those that are set. */
function withSettings(phrase: string, settings: readonly (string | false | undefined)[]): string {
  const told = settings.filter(Boolean);
  return told.length === 0 ? phrase : `${phrase} (${told.join('; ')})`;
}

function operand(of: Operand, { method, language }: Telling): string {
  if (typeof of !== 'string') return `(${describeMeasure(of, null, method, language)})`;
  return `“${localized(method.indicators[of]?.title ?? of, language)}”`;
}

function operands(of: readonly Operand[], telling: Telling): string {
  return listed(
    of.map((one) => operand(one, telling)),
    telling.language,
  );
}

function weighted(of: readonly Operand[], weights: number[] | undefined, telling: Telling): string {
  if (!weights) return operands(of, telling);
  const { language, say } = telling;
  const terms = of.map((one, k) => say.weighted(operand(one, telling), formatExact(weights[k], language)));
  return listed(terms, language);
}

function skipping(missing: 'unknown' | 'skip', { say }: Telling, fewest?: number): string | false {
  return missing === 'skip' && say.skipped(fewest ?? 1);
}

function times(scale: number, { language, say }: Telling): string | false {
  return scale !== 1 && say.times(formatExact(scale, language));
}

function among(within: string | undefined, { say }: Telling): string {
  return say.among(within);
}

function possible(
  range: readonly [number, number] | undefined,
  language: Language,
  say: MeasurePhrases,
): string | undefined {
  return range && say.possible(formatExact(range[0], language), formatExact(range[1], language));
}

function titles(criteria: readonly string[], { method, language }: Telling): string {
  return listed(
    criteria.map((id) => criterionTitle(method, id, language)),
    language,
  );
}

function ratio(
  options: NonNullable<Measure['ratio']>,
  unit: string | null,
  { language, say }: Telling,
): string {
  const names = (columns: string | string[]) =>
    [columns]
      .flat()
      .map((name) => `“${name}”`)
      .join(' + ');
  const numerator = names(options.numerator);
  const denominator = names(options.denominator);
  const per = perOf(options, unit ?? undefined);
  const text =
    per === 1
      ? say.over(numerator, denominator)
      : per === 100 && unit === 'pct'
        ? say.percent(numerator, denominator)
        : say.per(numerator, denominator, formatExact(per, language));
  const pooled = options.years > 1 ? text + say.pooled(options.years) : text;
  return withSettings(pooled, [possible(options.range, language, say)]);
}
