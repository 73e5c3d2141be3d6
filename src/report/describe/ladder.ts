import type { Method } from '../../criteria/effective.ts';
import type { Ladder } from '../../criteria/schema/method.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import { describeRule } from './rule.ts';

type Step = Ladder['steps'][number];

const bounds = {
  da: { above: 'over', from: 'mindst', below: 'under', to: 'højst', when: 'når', otherwise: 'ellers' },
  en: {
    above: 'above',
    from: 'at least',
    below: 'below',
    to: 'at most',
    when: 'when',
    otherwise: 'otherwise',
  },
} as const;

/** The sentence that says how a class ladder sorts the areas. */
export function describeLadder(ladder: Ladder, method: Method, language: Language): string {
  const steps = ladder.steps
    .map(
      (step) => `${localized(step.title ?? step.class, language)}: ${describeStep(step, method, language)}`,
    )
    .join('; ');
  if (ladder.of === undefined) {
    return language === 'da'
      ? `Første trin, der passer, gælder. ${steps}.`
      : `The first step that holds counts. ${steps}.`;
  }
  const of = `“${localized(method.indicators[ladder.of]?.title ?? ladder.of, language)}”`;
  return language === 'da'
    ? `Efter ${of}; første trin, der passer, gælder. ${steps}.`
    : `By ${of}; the first step that holds counts. ${steps}.`;
}

function describeStep(step: Step, method: Method, language: Language): string {
  const words = bounds[language];
  const parts: string[] = (['above', 'from', 'below', 'to'] as const).flatMap((key) => {
    const bound = step[key];
    return bound === undefined ? [] : [`${words[key]} ${formatExact(bound, language)}`];
  });
  if (step.when !== undefined) parts.push(`${words.when} ${describeRule(step.when, method, language)}`);
  return parts.length === 0 ? words.otherwise : listed(parts, language);
}
