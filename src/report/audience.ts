import type { Audience } from '../document/document.ts';
import { publicMessages } from '../messages/public.ts';
import type { Language } from '../messages/sentences.ts';
import { hiddenCounts } from '../record/facts/hidden.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';

/** Who may read a document on a report; of a public one by which rule, and how much is hidden in it. */
export function audienceOf(report: Report, language: Language): Audience {
  const tell = publicMessages[language];
  const rule = isPublic(report) ? methodOf(report).publish : undefined;
  if (!rule) return { label: tell.internal({}), about: tell['internal-explained']({}) };
  const { figures, populations, areas } = hiddenCounts(report);
  return {
    label: tell.public({}),
    about: tell['public-rule']({
      smallest: rule['smallest-count'],
      denominator: rule['smallest-denominator'],
      assumed: (rule.basis ?? 'assumption') === 'assumption',
      figures: figures + populations,
      areas,
    }),
  };
}
