import { isPooled } from '../../criteria/pooled.ts';
import type { Reference } from '../../criteria/schema/reference.ts';
import { descriptionMessages, referenceWords } from '../../messages/description.ts';
import { formatExact, formatExactValue } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';

/** The sentence that says what the areas are compared with. */
export function describeReference(reference: Reference, language: Language): string {
  const say = descriptionMessages[language];
  const when = time(reference, language);
  const whole = wholeOf(reference, language) + (when && `,${when}`);
  if (!isPooled(reference.of)) return say.compared({ with: whole });
  return say.pooled({ with: whole, level: pooling(reference, false, language) });
}

function wholeOf(reference: Reference, language: Language): string {
  const say = descriptionMessages[language];
  const { of, column = '', value } = reference;
  if (of === 'region') return say.region({ column });
  if (of === 'value') return say.fixed({ value: formatExact(value, language) });
  if (of === 'column') return say.inColumn({ column });
  if (of !== 'percentile') return say[of]({});
  const definition = definitionOf(reference, language);
  return say.percentileOfAreas({ percentile: percentileOf(reference, language), definition });
}

/** How a pooled level is made of the areas. */
function pooling({ weights = 'denominator' }: Reference, ofAreas: boolean, language: Language): string {
  const { byDenominator, byPopulation, byNone } = descriptionMessages[language];
  return { denominator: byDenominator, population: byPopulation, none: byNone }[weights]({ ofAreas });
}

/** The reference as a phrase within a sentence: `the level in the rest of the city`. */
export function referenceLevel(
  reference: Reference | undefined,
  unit: string | null,
  language: Language,
): string {
  const say = descriptionMessages[language];
  if (!reference) return say.reference({});
  const { column = '' } = reference;
  const levels = {
    city: () => say.cityLevel({}),
    'rest-of-city': () => say.restLevel({}),
    'non-designated': () => say.nonDesignatedLevel({}),
    region: () => say.regionLevel({ column }),
    column: () => say.inColumn({ column }),
    percentile: () => percentileOf(reference, language),
  };
  if (reference.of === 'value') return formatExactValue(reference.value, unit, language);
  return levels[reference.of]() + time(reference, language);
}

/** The reference as such a phrase with all that it is computed by: how areas weigh, how a percentile is read off. */
export function referenceInFull(reference: Reference, language: Language): string {
  const level = referenceLevel(reference, null, language);
  if (isPooled(reference.of)) return `${level} (${pooling(reference, true, language)})`;
  return reference.of === 'percentile' ? `${level} (${definitionOf(reference, language)})` : level;
}

/** The reference as the head of a column of numbers. What a public report shows for the rest of the city is all of it. */
export function referenceLabel(
  { of }: Reference,
  { language, isPublic }: { language: Language; isPublic: boolean },
): string {
  return referenceWords[language][isPublic && of === 'rest-of-city' ? 'city' : of];
}

/** `the 90th percentile`, `90-percentilen`. */
export function percentileName(percentile: number, language: Language): string {
  const ordinal = ordinalOf(percentile);
  return descriptionMessages[language].percentile({ number: formatExact(percentile, language), ordinal });
}

function percentileOf({ percentile = Number.NaN }: Reference, language: Language): string {
  return percentileName(percentile, language);
}

function ordinalOf(number: number): string {
  const last = Number.isInteger(number) ? number % 10 : Number(String(number).at(-1));
  if (Number.isInteger(number) && number >= 11 && number <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][last] ?? 'th';
}

function definitionOf({ definition = 'linear' }: Reference, language: Language): string {
  return descriptionMessages[language][definition]({});
}

function time({ year, 'years-back': years }: Reference, language: Language): string {
  const say = descriptionMessages[language];
  if (year !== undefined) return say.inYear({ year });
  return years === undefined ? '' : say.yearsEarlier({ years });
}
