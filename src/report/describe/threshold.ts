import type { Method } from '../../criteria/effective.ts';
import { isFlag } from '../../criteria/limits.ts';
import type { Reference } from '../../criteria/schema/reference.ts';
import type { Threshold } from '../../criteria/schema/threshold.ts';
import { descriptionMessages } from '../../messages/description.ts';
import { formatExact, formatExactValue } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import { percentileName, referenceLevel } from './reference.ts';

/** What a threshold is set for. */
export interface ThresholdContext {
  worse: 'higher' | 'lower';
  unit: string | null;
  reference: Reference | undefined;
}

/**
 * When a criterion is met, as the end of a sentence: `at least 1.5 times the level in the rest of the city`, to
 * follow "the value is".
 */
export function describeThreshold(
  threshold: Threshold,
  context: ThresholdContext,
  language: Language,
): string {
  const say = descriptionMessages[language];
  const { strict, rounding, 'share-of-areas': worstShare } = threshold;
  const { worse } = context;
  if (worstShare !== undefined)
    return say.worstShare({ share: formatExactValue(worstShare, 'pct', language), worse, strict, rounding });
  const side = worse === 'higher' ? (strict ? 'above' : 'from') : strict ? 'below' : 'to';
  return `${say[side]({})} ${limit(threshold, context, language)}`;
}

/** When a criterion of the method is met: by its own threshold, the method's, or the answer of a flag. */
export function describeCriterionThreshold(method: Method, id: string, language: Language): string {
  const criterion = method.criteria[id];
  if (isFlag(method, criterion)) return descriptionMessages[language].yes({});
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
  const say = descriptionMessages[language];
  const { times, plus, value, percentile, column, 'standard-deviations': steps = 0 } = threshold;
  if (times !== undefined) {
    const level = referenceLevel(reference, unit, language);
    return times === 1 ? level : say.times({ times: formatExact(times, language), level });
  }
  if (plus !== undefined) {
    return moved(referenceLevel(reference, unit, language), plus, (size) => difference(size, unit, language));
  }
  if (value !== undefined) return formatExactValue(value, unit, language);
  if (percentile !== undefined) {
    const name = percentileName(percentile, language);
    return say.percentileOfAreas({ percentile: name, definition: say[threshold.definition]({}) });
  }
  if (column !== undefined) return say.inColumn({ column });
  const deviations = (size: number) => say.deviations({ size: formatExact(size, language) });
  const from = moved(say.meanOfAreas({}), worse === 'higher' ? steps : -steps, deviations);
  return `${from} (${say[threshold.sd]({})})`;
}

function moved(from: string, by: number, size: (by: number) => string): string {
  if (by === 0) return from;
  return `${from} ${by > 0 ? 'plus' : 'minus'} ${size(Math.abs(by))}`;
}

function difference(size: number, unit: string | null, language: Language): string {
  return unit === 'pct' || unit === 'promille'
    ? descriptionMessages[language].points({ size: formatExact(size, language), unit })
    : formatExactValue(size, unit, language);
}
