import { isPooled } from '../../criteria/pooled.ts';
import type { Reference } from '../../criteria/schema/reference.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact, formatExactValue } from '../../text/numbers.ts';
import { percentileDefinitions, percentileName } from './percentile.ts';

type Phrases = Record<Reference['of'], (reference: Reference) => string>;

const whole: Record<Language, Phrases> = {
  da: {
    city: () => 'hele byen: alle områder under ét',
    'rest-of-city': () => 'resten af byen: alle andre områder under ét, uden området selv',
    'non-designated': () =>
      'de områder, der ikke er udpeget, under ét; sammenligning og udpegning er gentaget, til de passede sammen',
    region: (r) => `de områder under ét, der har det samme i kolonnen “${r.column}” som området`,
    value: (r) => `det faste tal ${formatExact(r.value, 'da')}`,
    column: (r) => `tallet i kolonnen “${r.column}”`,
    percentile: (r) =>
      `${percentileName(r.percentile!, 'da')} af områdernes værdier (${definition(r, 'da')})`,
  },
  en: {
    city: () => 'the whole city: all areas together',
    'rest-of-city': () => 'the rest of the city: all other areas together, without the area itself',
    'non-designated': () =>
      'the areas that are not designated, together; comparison and designation were repeated until they agreed',
    region: (r) => `the areas together that hold the same in the column “${r.column}” as the area`,
    value: (r) => `the fixed number ${formatExact(r.value, 'en')}`,
    column: (r) => `the number in the column “${r.column}”`,
    percentile: (r) => `${percentileName(r.percentile!, 'en')} of the areas' values (${definition(r, 'en')})`,
  },
};

type Weights = Record<NonNullable<Reference['weights']>, (whose: string) => string>;

const weights: Record<Language, Weights> = {
  da: {
    denominator: (whose) => `summen af ${whose} tællere divideret med summen af ${whose} nævnere`,
    population: (whose) => `gennemsnittet af ${whose} værdier, vægtet med folketal`,
    none: (whose) => `gennemsnittet af ${whose} værdier, hvor hvert område tæller lige meget`,
  },
  en: {
    denominator: (whose) => `the sum of ${whose} numerators divided by the sum of ${whose} denominators`,
    population: (whose) => `the mean of ${whose} values, weighted by population`,
    none: (whose) => `the mean of ${whose} values, where every area counts the same`,
  },
};

/** How a pooled level is made of the areas, whom a word stands for. */
function pooling({ weights: by = 'denominator' }: Reference, whose: string, language: Language): string {
  return weights[language][by](whose);
}

const labels: Record<Language, Record<Reference['of'], string>> = {
  da: {
    city: 'Hele byen',
    'rest-of-city': 'Resten af byen',
    'non-designated': 'Ikke udpegede',
    region: 'Samme region',
    value: 'Fast tal',
    column: 'Sammenligningstal',
    percentile: 'Percentil',
  },
  en: {
    city: 'Whole city',
    'rest-of-city': 'Rest of the city',
    'non-designated': 'Not designated',
    region: 'Same region',
    value: 'Fixed number',
    column: 'Reference',
    percentile: 'Percentile',
  },
};

const levels: Record<Language, Record<Exclude<Reference['of'], 'value'>, (r: Reference) => string>> = {
  da: {
    city: () => 'niveauet i hele byen',
    'rest-of-city': () => 'niveauet i resten af byen',
    'non-designated': () => 'niveauet i de ikke udpegede områder',
    region: (r) => `niveauet i områder med samme “${r.column}”`,
    column: (r) => `tallet i kolonnen “${r.column}”`,
    percentile: (r) => percentileName(r.percentile!, 'da'),
  },
  en: {
    city: () => 'the level in the whole city',
    'rest-of-city': () => 'the level in the rest of the city',
    'non-designated': () => 'the level in the areas not designated',
    region: (r) => `the level in the areas of the same “${r.column}”`,
    column: (r) => `the number in the column “${r.column}”`,
    percentile: (r) => percentileName(r.percentile!, 'en'),
  },
};

/** The sentence that says what the areas are compared with. */
export function describeReference(reference: Reference, language: Language): string {
  const when = time(reference, language);
  const text = whole[language][reference.of](reference) + (when === '' ? '' : `,${when}`);
  const sentence =
    language === 'da' ? `Hvert område sammenlignes med ${text}` : `Every area is compared with ${text}`;
  if (!isPooled(reference.of)) return `${sentence}.`;
  const level = pooling(reference, language === 'da' ? 'deres' : 'their', language);
  return language === 'da' ? `${sentence}. Niveauet er ${level}.` : `${sentence}. The level is ${level}.`;
}

/** The reference as a phrase within a sentence: `the level in the rest of the city`. */
export function referenceLevel(
  reference: Reference | undefined,
  unit: string | null,
  language: Language,
): string {
  if (!reference) return language === 'da' ? 'sammenligningstallet' : 'the reference';
  if (reference.of === 'value') return formatExactValue(reference.value, unit, language);
  return levels[language][reference.of](reference) + time(reference, language);
}

/** The reference as such a phrase with all that it is computed by: how areas weigh, how a percentile is read off. */
export function referenceInFull(reference: Reference, language: Language): string {
  const level = referenceLevel(reference, null, language);
  if (isPooled(reference.of))
    return `${level} (${pooling(reference, language === 'da' ? 'områdernes' : "the areas'", language)})`;
  return reference.of === 'percentile' ? `${level} (${definition(reference, language)})` : level;
}

/** The reference as the head of a column of numbers. */
export function referenceLabel(reference: Reference, language: Language): string {
  return labels[language][reference.of];
}

function definition(reference: Reference, language: Language): string {
  return percentileDefinitions[language][reference.definition ?? 'linear'];
}

function time(reference: Reference, language: Language): string {
  const back = reference['years-back'];
  if (reference.year !== undefined)
    return language === 'da' ? ` i ${reference.year}` : ` in ${reference.year}`;
  if (back === undefined) return '';
  return language === 'da' ? ` ${back} år tidligere` : ` ${back} ${back === 1 ? 'year' : 'years'} earlier`;
}
