import type { Method } from '../../criteria/effective.ts';
import type { Ladder } from '../../criteria/schema/method.ts';
import { described } from '../../messages/described.ts';
import type { Language } from '../../messages/sentences.ts';
import { formatExact } from '../../text/numbers.ts';
import { listed, localized } from '../../text/words.ts';
import { describeRule } from './rule.ts';

type Step = Ladder['steps'][number];

/** The sentence that says how a class ladder sorts the areas. */
export function describeLadder(ladder: Ladder, method: Method, language: Language): string {
  const steps = ladder.steps
    .map(
      (step) => `${localized(step.title ?? step.class, language)}: ${describeStep(step, method, language)}`,
    )
    .join('; ');
  const of = ladder.of && localized(method.indicators[ladder.of]?.title ?? ladder.of, language);
  return described[language].ladder({ of, steps });
}

function describeStep(step: Step, method: Method, language: Language): string {
  const say = described[language];
  const parts: string[] = (['above', 'from', 'below', 'to'] as const).flatMap((key) => {
    const bound = step[key];
    return bound === undefined ? [] : [`${say[key]({})} ${formatExact(bound, language)}`];
  });
  if (step.when !== undefined) parts.push(`${say.when({})} ${describeRule(step.when, method, language)}`);
  return parts.length === 0 ? say.otherwise({}) : listed(parts, language);
}
