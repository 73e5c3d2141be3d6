import type { Method } from '../../criteria/schema/method.ts';
import type { Language } from '../../messages/sentences.ts';

const sentences: Record<Language, Record<Method['missing']['references'], string>> = {
  da: {
    free: 'Et kriterium uden tal er ukendt: hverken opfyldt eller ikke opfyldt. Det er prøvet, hvad hvert manglende tal højst og mindst kan være, både for området selv og for det, andre områder sammenlignes med; et område er uafklaret, hvis det kan ændre svaret.',
    held: 'Et kriterium uden tal er ukendt: hverken opfyldt eller ikke opfyldt. Det er prøvet, hvad områdets egne manglende tal højst og mindst kan være; et område er uafklaret, hvis det kan ændre svaret. Det, områderne sammenlignes med, er regnet af de kendte tal alene.',
  },
  en: {
    free: 'A criterion without a figure is unknown: neither met nor not met. The least and the most that each missing figure could be were tried, both for the area itself and for what other areas are compared with; an area is undetermined if that can change the answer.',
    held: "A criterion without a figure is unknown: neither met nor not met. The least and the most that the area's own missing figures could be were tried; an area is undetermined if that can change the answer. What the areas are compared with is computed from the known figures alone.",
  },
};

/** The sentences that say what a missing figure does. */
export function describeMissing(missing: Method['missing'], language: Language): string {
  return sentences[language][missing.references];
}
