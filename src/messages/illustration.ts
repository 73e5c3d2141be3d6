import type { Language } from '../text/words.ts';
import type { AreaReportMessages } from './area-report.ts';
import { da, en } from './nouns.ts';
import type { ReportMessages } from './report.ts';
import type { ReportWords } from './report-words.ts';
import { bilingual, ofCount, type Sentences, said, text } from './sentences.ts';
import { rangeDa, rangeEn } from './untried.ts';

/**
 * What a method whose purpose is an illustration says instead: it designates nobody, so that its areas meet its rule,
 * and are not put in an order of rank.
 */
export const illustrationMessages = bilingual({
  explained: text(
    'Det er en illustration. Den udpeger ikke nogen: hvor der står udpeget, opfylder området illustrationens regel, og områderne er ikke rangordnet.',
    "This is an illustration. It designates nobody: where it says designated, the area meets the illustration's rule, and the areas are not ranked.",
  ),
  kind: said<{ by: string }>(
    (p) => `Opfylder illustrationens regel ${p.by}`,
    (p) => `Meets the illustration's rule ${p.by}`,
  ),
});

/** What is told of one area. */
export const illustrationArea: Record<Language, Partial<Sentences<AreaReportMessages>>> = {
  da: {
    takes: (p) => `Hvad der skal til, for at området opfylder illustrationens regel: ${p.takes}`,
    'takes-too': (p) =>
      `Hvad der skal til, for at området også opfylder illustrationens regel efter kriterierne: ${p.takes}`,
  },
  en: {
    takes: (p) => `What it would take for the area to meet the illustration's rule: ${p.takes}`,
    'takes-too': (p) =>
      `What it would take for the area to meet the illustration's rule by the criteria too: ${p.takes}`,
  },
};

export const illustrationWords: Record<Language, Partial<ReportWords>> = {
  da: {
    designatedAreas: 'Områder, der opfylder illustrationens regel',
    designated: 'Opfylder illustrationens regel',
    notDesignated: 'Opfylder ikke reglen',
    reason: 'Opfylder den efter',
    designatedLevel: 'Opfylder reglen',
  },
  en: {
    designatedAreas: "Areas that meet the illustration's rule",
    designated: "Meets the illustration's rule",
    notDesignated: 'Does not meet the rule',
    reason: 'Meets it by',
    designatedLevel: 'Meet the rule',
  },
};

export const illustrationSentences: Record<Language, Partial<Sentences<ReportMessages>>> = {
  da: {
    answer: (p) =>
      `${p.designated === 0 ? 'Ingen' : p.designated} af ${da.areas(p.areas)} opfylder illustrationens regel.`,
    'answer-range': (p) => rangeDa(p, 'opfylder', 'illustrationens regel'),
    'none-designated': () => 'Ingen områder opfylder illustrationens regel.',
    'not-assessed-explained': () => 'Områder, der ikke er vurderet, er på statens lister.',
    'appendix-explained': () =>
      'De områder, der opfylder illustrationens regel, og derefter de uafklarede. Marginen er, hvor langt værdien ligger ud over grænseværdien i den dårlige retning; er den negativ, er grænsen ikke nået. Et svar er åbent, når manglende tal kan ændre det.',
    'criteria-levels': () =>
      '“Opfylder reglen” og “Øvrige” er niveauet i de områder, der opfylder illustrationens regel, under ét og i de andre vurderede områder under ét. Tal er afrundet hver for sig i visningen, ikke i beregningen.',
    'area-designated': (p) => `Opfylder illustrationens regel (${p.reason})`,
  },
  en: {
    answer: (p) =>
      `${p.designated === 0 ? 'None' : p.designated} of ${en.areas(p.areas)} ${ofCount(Math.max(1, p.designated), 'meets', 'meet')} the illustration's rule.`,
    'answer-range': (p) => rangeEn(p, `${ofCount(p.most, 'meets', 'meet')} the illustration's rule`),
    'none-designated': () => "No areas meet the illustration's rule.",
    'not-assessed-explained': () => "Areas that are not assessed are on the state's lists.",
    'appendix-explained': () =>
      "The areas that meet the illustration's rule and then the undetermined. The margin is how far the value lies beyond the limit in the worse direction; where it is negative, the limit is not reached. A verdict is open when missing figures could change it.",
    'criteria-levels': () =>
      "“Meet the rule” and “Others” are the level of the areas that meet the illustration's rule together and of the other assessed areas together. Figures are rounded one by one for show, not in the computation.",
    'area-designated': (p) => `Meets the illustration's rule (${p.reason})`,
  },
};
