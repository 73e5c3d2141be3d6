import type { Method } from '../../criteria/effective.ts';
import { isFlag } from '../../criteria/limits.ts';
import type { Reference } from '../../criteria/schema/reference.ts';
import type { Threshold } from '../../criteria/schema/threshold.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact, formatExactValue } from '../../text/numbers.ts';
import { percentileDefinitions, percentileName } from './percentile.ts';
import { referenceLevel } from './reference.ts';

/** What a threshold is set for. */
export interface ThresholdContext {
  worse: 'higher' | 'lower';
  unit: string | null;
  reference: Reference | undefined;
}

const comparisons: Record<Language, Record<'higher' | 'lower', { at: string; beyond: string }>> = {
  da: { higher: { at: 'mindst', beyond: 'over' }, lower: { at: 'højst', beyond: 'under' } },
  en: { higher: { at: 'at least', beyond: 'above' }, lower: { at: 'at most', beyond: 'below' } },
};

const points: Record<Language, Record<string, string>> = {
  da: { pct: 'procentpoint', promille: 'promillepoint' },
  en: { pct: 'percentage points', promille: 'per mille points' },
};

const distributions = {
  da: {
    of: 'af områdernes værdier',
    mean: 'gennemsnittet af områdernes værdier',
    deviations: (n: string, isOne: boolean) => `${n} ${isOne ? 'standardafvigelse' : 'standardafvigelser'}`,
    divisor: { population: 'divisor n', sample: 'divisor n − 1' },
    column: 'tallet i kolonnen',
    highest: 'højeste',
    lowest: 'laveste',
    rounding: { down: 'rundet ned', up: 'rundet op', nearest: 'rundet til nærmeste' },
  },
  en: {
    of: "of the areas' values",
    mean: "the mean of the areas' values",
    deviations: (n: string, isOne: boolean) => `${n} ${isOne ? 'standard deviation' : 'standard deviations'}`,
    divisor: { population: 'divisor n', sample: 'divisor n − 1' },
    column: 'the number in the column',
    highest: 'highest',
    lowest: 'lowest',
    rounding: { down: 'rounded down', up: 'rounded up', nearest: 'rounded to the nearest' },
  },
};

/**
 * When a criterion is met, as the end of a sentence: `at least 1.5 times the level in the rest of the city`, to
 * follow "the value is".
 */
export function describeThreshold(
  threshold: Threshold,
  context: ThresholdContext,
  language: Language,
): string {
  if (threshold['share-of-areas'] !== undefined) return worstShare(threshold, context.worse, language);
  const { at, beyond } = comparisons[language][context.worse];
  return `${threshold.strict ? beyond : at} ${limit(threshold, context, language)}`;
}

/** When a criterion of the method is met: by its own threshold, the method's, or the answer of a flag. */
export function describeCriterionThreshold(method: Method, id: string, language: Language): string {
  const criterion = method.criteria[id];
  if (isFlag(method, criterion)) return language === 'da' ? 'ja' : 'yes';
  const context = {
    worse: criterion.worse,
    unit: criterion.unit ?? null,
    reference: criterion.reference,
  };
  return describeThreshold(criterion.threshold!, context, language);
}

function limit(
  threshold: Threshold,
  { worse, unit, reference }: ThresholdContext,
  language: Language,
): string {
  const words = distributions[language];
  const { times, plus, value, percentile, column } = threshold;
  if (times !== undefined) return multiple(times, referenceLevel(reference, unit, language), language);
  if (plus !== undefined) {
    return moved(referenceLevel(reference, unit, language), plus, (size) => difference(size, unit, language));
  }
  if (value !== undefined) return formatExactValue(value, unit, language);
  if (percentile !== undefined) {
    const definition = percentileDefinitions[language][threshold.definition];
    return `${percentileName(percentile, language)} ${words.of} (${definition})`;
  }
  if (column !== undefined) return `${words.column} “${column}”`;
  const steps = threshold['standard-deviations']! * (worse === 'higher' ? 1 : -1);
  const deviations = (size: number) => words.deviations(formatExact(size, language), size === 1);
  return `${moved(words.mean, steps, deviations)} (${words.divisor[threshold.sd]})`;
}

function multiple(times: number, level: string, language: Language): string {
  if (times === 1) return level;
  return `${formatExact(times, language)} ${language === 'da' ? 'gange' : 'times'} ${level}`;
}

function moved(from: string, by: number, size: (by: number) => string): string {
  if (by === 0) return from;
  return `${from} ${by > 0 ? 'plus' : 'minus'} ${size(Math.abs(by))}`;
}

function difference(size: number, unit: string | null, language: Language): string {
  const name = points[language][unit ?? ''];
  return name === undefined
    ? formatExactValue(size, unit, language)
    : `${formatExact(size, language)} ${name}`;
}

function worstShare(threshold: Threshold, worse: 'higher' | 'lower', language: Language): string {
  const words = distributions[language];
  const share = formatExactValue(threshold['share-of-areas'], 'pct', language);
  const end = worse === 'higher' ? words.highest : words.lowest;
  const rounding = words.rounding[threshold.rounding];
  if (language === 'da') {
    return threshold.strict
      ? `${worse === 'higher' ? 'over' : 'under'} den sidste af de ${share} ${end} ${words.of} (antallet ${rounding})`
      : `blandt de ${share} ${end} ${words.of} (antallet ${rounding}, lige værdier med)`;
  }
  return threshold.strict
    ? `${worse === 'higher' ? 'above' : 'below'} the last of the ${end} ${share} ${words.of} (the number ${rounding})`
    : `among the ${end} ${share} ${words.of} (the number ${rounding}, equal values in)`;
}
