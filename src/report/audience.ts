import type { Audience } from '../document/document.ts';
import { publicMessages } from '../messages/public.ts';
import type { Language } from '../messages/sentences.ts';
import { type AudienceFacts, audienceFacts } from '../record/facts/hidden.ts';
import type { Report } from '../record/report.ts';

/** Who may read a document on a report. */
export function audienceOf(report: Report, language: Language): Audience {
  return audienceTold(audienceFacts([report]), language);
}

/** Who may read a document on reports. */
export function audienceTold(facts: AudienceFacts, language: Language): Audience {
  const tell = publicMessages[language];
  if (facts.kind === 'internal') return { label: tell.internal({}), about: tell['internal-explained']({}) };
  return { label: tell.public({}), about: tell['public-rule'](facts) };
}
