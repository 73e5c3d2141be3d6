import type { Audience } from '../document/document.ts';
import { publicMessages } from '../messages/public.ts';
import { type AudienceFacts, audienceFacts } from '../record/facts/hidden.ts';
import type { Report } from '../record/report.ts';
import type { Language } from '../text/words.ts';

/** Who may read a document on a report. */
export function audienceOf(report: Report, language: Language): Audience {
  return audienceTold(audienceFacts([report]), language);
}

/** Who may read a document on reports. */
export function audienceTold(facts: AudienceFacts, language: Language): Audience {
  const say = publicMessages[language];
  if (facts.kind === 'internal') return { label: say.internal({}), about: say['internal-explained']({}) };
  return { label: say.public({}), about: say['public-rule'](facts) };
}
