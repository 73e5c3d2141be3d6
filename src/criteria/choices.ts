import { onceFor } from '../values/once-for.ts';
import { effectiveMethod, type Method } from './effective.ts';
import { parametersOf, plainMethod, replacedAt } from './parameters.ts';
import type { WrittenMethod } from './schema/method.ts';
import type { Basis } from './schema/text.ts';

/** A parameter of which its method states what else it could have been. */
export interface Choice {
  /** where it stands in the method file: `threshold`, `criteria.doemte.threshold` */
  path: string;
  at: readonly string[];
  basis: Basis;
  /** its block as the method has it, then as each of its alternatives has it */
  options: readonly object[];
}

/** Above so many areas, what alternatives would give is computed where it is asked for. */
export const ALTERNATIVES_UP_TO = 50_000;

/** The choices of a method, in the order of its parameters; none where it states no alternatives. */
export const choicesOf = ({ written }: Method): readonly Choice[] => choicesIn(written);
const choicesIn = onceFor((written: WrittenMethod): Choice[] =>
  parametersOf(written).flatMap(({ at, block: { alternatives, ...chosen } }) => {
    if (!alternatives) return [];
    const options = [chosen, ...(alternatives as readonly object[])];
    return [{ path: at.join('.'), at, basis: chosen.basis ?? 'assumption', options }];
  }),
);

/**
 * A method with other options of its choices, and no alternatives of its own. What was not picked otherwise is the
 * very same in it.
 *
 * @param picks by choice the position of an option; 0 is what the method says
 */
export function withOptions(method: Method, picks: readonly number[]): Method {
  const choices = choicesOf(method);
  let written: unknown = plainMethod(method.written);
  for (const [k, pick] of picks.entries()) {
    const { at, options } = choices[k];
    if (pick > 0) written = replacedAt(written, at, options[pick]);
  }
  return effectiveMethod(written as WrittenMethod);
}

/** The method with each of its alternatives in turn: what has to be read for all of them. Made once. */
export const alternativeMethods = onceFor((method: Method): readonly Method[] => {
  const choices = choicesOf(method);
  const asIs = choices.map(() => 0);
  return choices.flatMap(({ options }, k) =>
    options.slice(1).map((_, option) => withOptions(method, asIs.with(k, option + 1))),
  );
});
