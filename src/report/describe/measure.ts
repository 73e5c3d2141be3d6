import type { Measure, Operand } from '../../criteria/schema/measure.ts';
import type { Method } from '../../criteria/schema/method.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../numbers.ts';
import { operationNames } from './operations.ts';
import { referenceLevel } from './reference.ts';
import { criterionTitle, listed, localized, quotedAlternatives } from './text.ts';

const phrases = {
  da: {
    column: (name: string) => `kolonnen "${name}"`,
    constant: (value: string) => `tallet ${value} for alle områder`,
    percent: (numerator: string, denominator: string) => `${numerator} i procent af ${denominator}`,
    per: (numerator: string, denominator: string, per: string) => `${numerator} pr. ${per} af ${denominator}`,
    quotient: (numerator: string, denominator: string) => `${numerator} divideret med ${denominator}`,
    pooled: (years: number) => `, lagt sammen over ${years} år`,
    flag: (column: string, texts: string) => `ja, når kolonnen "${column}" er ${texts}`,
    change: {
      difference: 'ændringen i',
      ratio: 'forholdet mellem nu og før af',
      percent: 'ændringen i procent i',
    },
    back: (years: number) => ` over ${years} år`,
    mean: (of: string, years: number) => `gennemsnittet over ${years} år af ${of}`,
    minus: (of: string, level: string) => `${of} minus ${level}`,
    over: (of: string, level: string) => `${of} divideret med ${level}`,
    criteria: (operation: string, names: string) => `${operation}: ${names}`,
    operation: (operation: string, operands: string) => `${operation} af ${operands}`,
    everyCriterion: 'alle kriterier med et sammenligningstal',
  },
  en: {
    column: (name: string) => `the column "${name}"`,
    constant: (value: string) => `the number ${value} for every area`,
    percent: (numerator: string, denominator: string) => `${numerator} as a percentage of ${denominator}`,
    per: (numerator: string, denominator: string, per: string) => `${numerator} per ${per} of ${denominator}`,
    quotient: (numerator: string, denominator: string) => `${numerator} divided by ${denominator}`,
    pooled: (years: number) => `, added up over ${years} years`,
    flag: (column: string, texts: string) => `yes when the column "${column}" is ${texts}`,
    change: {
      difference: 'the change in',
      ratio: 'the ratio of now to then of',
      percent: 'the change in per cent in',
    },
    back: (years: number) => ` over ${years} ${years === 1 ? 'year' : 'years'}`,
    mean: (of: string, years: number) => `the mean over ${years} years of ${of}`,
    minus: (of: string, level: string) => `${of} minus ${level}`,
    over: (of: string, level: string) => `${of} divided by ${level}`,
    criteria: (operation: string, names: string) => `${operation}: ${names}`,
    operation: (operation: string, operands: string) => `${operation} of ${operands}`,
    everyCriterion: 'every criterion with a reference',
  },
};

/**
 * What an indicator or a criterion is computed from, as a phrase: `the column "a" as a percentage of the column "b"`.
 * Measures beyond columns and ratios are named with their operands; their settings stand in the method file.
 */
export function describeMeasure(
  measure: Measure,
  unit: string | null,
  method: Method,
  language: Language,
): string {
  const say = phrases[language];
  if (measure.column !== undefined) {
    return say.column(typeof measure.column === 'string' ? measure.column : measure.column.name);
  }
  if (measure.constant !== undefined) return say.constant(formatExact(measure.constant, language));
  if (measure.ratio) return ratio(measure.ratio, unit, language);
  if (measure.flag) return say.flag(measure.flag.column, quotedAlternatives(measure.flag.yes, language));
  const of = (operand: Operand) => describeOperand(operand, method, language);
  if (measure.change) {
    const { as, of: operand } = measure.change;
    return `${say.change[as]} ${of(operand)}${say.back(measure.change['years-back'])}`;
  }
  if (measure['mean-over-years']) {
    return say.mean(of(measure['mean-over-years'].of), measure['mean-over-years'].years);
  }
  const { distance, 'ratio-to': ratioTo } = measure;
  if (distance) return say.minus(of(distance.of), referenceLevel(distance.reference, null, language));
  if (ratioTo) return say.over(of(ratioTo.of), referenceLevel(ratioTo.reference, null, language));
  return operation(measure, method, language);
}

function describeOperand(operand: Operand, method: Method, language: Language): string {
  if (typeof operand !== 'string') return `(${describeMeasure(operand, null, method, language)})`;
  return `"${localized(method.indicators[operand]?.title ?? operand, language)}"`;
}

function ratio(options: NonNullable<Measure['ratio']>, unit: string | null, language: Language): string {
  const say = phrases[language];
  const names = (columns: string | string[]) =>
    [columns]
      .flat()
      .map((name) => `"${name}"`)
      .join(' + ');
  const numerator = names(options.numerator);
  const denominator = names(options.denominator);
  const per = options.per ?? (unit === 'pct' ? 100 : 1);
  const text =
    per === 1
      ? say.quotient(numerator, denominator)
      : per === 100 && unit === 'pct'
        ? say.percent(numerator, denominator)
        : say.per(numerator, denominator, formatExact(per, language));
  return options.years > 1 ? text + say.pooled(options.years) : text;
}

function operation(measure: Measure, method: Method, language: Language): string {
  const say = phrases[language];
  const kind = (Object.keys(operationNames[language]) as (keyof typeof operationNames.da)[]).find(
    (key) => measure[key] !== undefined,
  )!;
  const name = operationNames[language][kind];
  const options = measure[kind] as { of?: Operand | Operand[]; criteria?: string[] };
  if (options.of === undefined) {
    const names = options.criteria?.map((id) => criterionTitle(method, id, language));
    return say.criteria(name, names ? listed(names, language) : say.everyCriterion);
  }
  const operands = listed(
    [options.of].flat().map((operand) => describeOperand(operand, method, language)),
    language,
  );
  return say.operation(name, operands);
}
