import { da, en } from './nouns.ts';
import type { ReportMessages } from './report.ts';
import type { ReportWords } from './report-words.ts';
import { type Bilingual, type Language, ofCount, type Sentences } from './sentences.ts';

/**
 * What a method whose purpose is an illustration says instead: it designates nobody, so that its areas meet its rule,
 * and are not put in an order of rank.
 */
interface IllustrationMessages {
  explained: Record<never, never>;
  kind: { by: string };
}

export const illustrationMessages: Bilingual<IllustrationMessages> = {
  da: {
    explained: () =>
      'Det er en illustration. Den udpeger ingen: hvor der står udpeget, opfylder området illustrationens regel, og områderne er ikke rangordnet.',
    kind: (p) => `Opfylder illustrationens regel ${p.by}`,
  },
  en: {
    explained: () =>
      "This is an illustration. It designates nobody: where it says designated, the area meets the illustration's rule, and the areas are not ranked.",
    kind: (p) => `Meets the illustration's rule ${p.by}`,
  },
};

export const illustrationWords: Record<Language, Partial<ReportWords>> = {
  da: {
    designatedAreas: 'Områder, der opfylder illustrationens regel',
    designated: 'Opfylder illustrationens regel',
    notDesignated: 'Opfylder ikke reglen',
    reason: 'Opfylder den efter',
  },
  en: {
    designatedAreas: "Areas that meet the illustration's rule",
    designated: "Meets the illustration's rule",
    notDesignated: 'Does not meet the rule',
    reason: 'Meets it by',
  },
};

export const illustrationSentences: Record<Language, Partial<Sentences<ReportMessages>>> = {
  da: {
    answer: (p) =>
      `${p.designated === 0 ? 'Ingen' : p.designated} af ${da.areas(p.areas)} opfylder illustrationens regel.`,
    'answer-range': (p) =>
      `${da.areas(p.undetermined)} er ${ofCount(p.undetermined, 'uafklaret', 'uafklarede')}, fordi tal mangler. Når tallene kendes, kan alt fra ${p.least} til ${da.areas(p.most)} opfylde illustrationens regel.`,
    'none-designated': () => 'Ingen områder opfylder illustrationens regel.',
    'order-by-rank': () => 'Ordnet efter navn.',
    'not-assessed-explained': () => 'Områder, der ikke er vurderet, er på statens lister.',
    'appendix-explained': () =>
      'De områder, der opfylder illustrationens regel, og derefter de uafklarede, ordnet efter navn. Marginen er, hvor langt værdien ligger ud over grænseværdien i den dårlige retning; er den negativ, er grænsen ikke nået. Et svar er åbent, når manglende tal kan ændre det.',
    'area-designated': (p) => `Opfylder illustrationens regel (${p.reason})`,
    'area-index': (p) => `indeks ${p.index}`,
  },
  en: {
    answer: (p) =>
      `${p.designated === 0 ? 'None' : p.designated} of ${en.areas(p.areas)} ${ofCount(Math.max(1, p.designated), 'meets', 'meet')} the illustration's rule.`,
    'answer-range': (p) =>
      `${en.areas(p.undetermined)} ${ofCount(p.undetermined, 'is', 'are')} undetermined, since figures are missing. Once they are known, anything from ${p.least} to ${en.areas(p.most)} may meet the illustration's rule.`,
    'none-designated': () => "No areas meet the illustration's rule.",
    'order-by-rank': () => 'In order of name.',
    'not-assessed-explained': () => "Areas that are not assessed are on the state's lists.",
    'appendix-explained': () =>
      "The areas that meet the illustration's rule and then the undetermined, in order of name. The margin is how far the value lies beyond the limit in the worse direction; where it is negative, the limit is not reached. A verdict is open when missing figures could change it.",
    'area-designated': (p) => `Meets the illustration's rule (${p.reason})`,
    'area-index': (p) => `index ${p.index}`,
  },
};
