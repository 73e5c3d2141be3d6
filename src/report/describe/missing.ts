import type { Method } from '../../criteria/effective.ts';
import { leavesOut, usesPlaces } from '../../criteria/places.ts';
import type { LocalizedText } from '../../criteria/schema/text.ts';
import type { Language } from '../../messages/sentences.ts';
import { listed, localized } from '../../text/words.ts';

const unknown: Record<Language, string> = {
  da: 'Et kriterium uden tal er ukendt: hverken opfyldt eller ikke opfyldt.',
  en: 'A criterion without a figure is unknown: neither met nor not met.',
};

const references: Record<Language, Record<Method['missing']['references'], string>> = {
  da: {
    free: 'Det er prøvet, hvad hvert manglende tal højst og mindst kan være, både for området selv og for det, andre områder sammenlignes med; et område er uafklaret, hvis det kan ændre svaret.',
    held: 'Det er prøvet, hvad områdets egne manglende tal højst og mindst kan være; et område er uafklaret, hvis det kan ændre svaret. Det, områderne sammenlignes med, er regnet af de kendte tal alene.',
  },
  en: {
    free: 'The least and the most that each missing figure could be were tried, both for the area itself and for what other areas are compared with; an area is undetermined if that can change the answer.',
    held: "The least and the most that the area's own missing figures could be were tried; an area is undetermined if that can change the answer. What the areas are compared with is computed from the known figures alone.",
  },
};

const distributions: Record<Language, Record<Method['missing']['distributions'], string>> = {
  da: {
    free: 'Også placeringer i en fordeling er prøvet: et manglende tal kan flytte alle områders plads i den.',
    held: 'Placeringer i en fordeling er holdt, som de er beregnet af de kendte tal; det er ikke prøvet, hvor langt manglende tal kan flytte dem.',
  },
  en: {
    free: 'Places in a distribution were tried, too: a missing figure can move the place of every area in it.',
    held: 'Places in a distribution are held as computed from the known figures; how far missing figures could move them was not tried.',
  },
};

const left: Record<Language, string> = {
  da: 'Led, som metoden udelader, når de mangler, er ikke prøvet.',
  en: 'Operands that the method leaves out where they are missing were not tried.',
};

const unbounded: Record<Language, (titles: string) => string> = {
  da: (titles) =>
    `Det gælder ikke det, områderne sammenlignes med for ${titles}: hvor langt manglende tal kan flytte det, kan ikke begrænses, så det er regnet af de kendte tal alene.`,
  en: (titles) =>
    `That is not so of what areas are compared with for ${titles}: how far missing figures can move it cannot be bounded, so that it is computed from the known figures alone.`,
};

/**
 * The sentences that say what a missing figure does.
 *
 * @param held titles of the criteria and indicators whose reference could not be bounded
 */
export function describeMissing(
  method: Method,
  language: Language,
  held: readonly LocalizedText[] = [],
): string {
  const { missing } = method;
  const titles = held.map((title) => localized(title, language));
  return [
    unknown[language],
    references[language][missing.references],
    ...(titles.length > 0 ? [unbounded[language](listed(titles, language))] : []),
    // a record of before there was a choice held them
    ...(usesPlaces(method) ? [distributions[language][missing.distributions]] : []),
    ...(leavesOut(method) ? [left[language]] : []),
  ].join(' ');
}
