import { type Choice, choicesOf, withOptions } from '../criteria/choices.ts';
import { DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { ReportJson } from '../record/schema.ts';
import { tally } from './account.ts';
import { type Answer, answerOf, outcomesOf } from './answer.ts';
import type { Prepared } from './prepare.ts';

/** One pick a choice: the position of an option, 0 for what the method says. */
export type Picks = readonly number[];

/** What a method answers with other options of its choices. Outcomes are kept, not what they were computed with. */
export class Variants {
  readonly choices: readonly Choice[];
  /** the method as it is */
  readonly base: Answer;
  readonly #prepared: Prepared;
  readonly #outcomes = new Map<string, Uint8Array>();

  constructor(prepared: Prepared, base: Answer = answerOf(prepared, prepared.loaded.method)) {
    this.#prepared = prepared;
    this.base = base;
    this.choices = choicesOf(base.method);
  }

  answer(picks: Picks): Answer {
    if (picks.every((pick) => pick === 0)) return this.base;
    return answerOf(this.#prepared, withOptions(this.base.method, picks), this.base);
  }

  /** The outcome of each area, as a run of that method gives it. */
  outcomes(picks: Picks): Uint8Array {
    const key = picks.join();
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcomes = outcomesOf(this.answer(picks), this.#prepared);
    this.#outcomes.set(key, outcomes);
    return outcomes;
  }
}

type Alternatives = NonNullable<ReportJson['alternatives']>;

/**
 * What each alternative of a method would give, one at a time; and together those of the two choices that most areas
 * hang on, of equals the first.
 *
 * @param population undefined: the method has none
 */
export function alternativesOf(variants: Variants, population: Float64Array | undefined): Alternatives {
  const { choices } = variants;
  const ids = variants.base.assessment.evaluator.table.ids;
  const asIs = choices.map(() => 0);
  const before = variants.outcomes(asIs);
  const told = (picks: Picks): Omit<Alternatives['single'][number], 'path' | 'option'> => {
    const now = variants.outcomes(picks);
    const areas = (holds: (area: number) => boolean) => ids.filter((_, area) => holds(area));
    return {
      designated: tally(population, ids.length, (area) => now[area] === DESIGNATED),
      undetermined: now.reduce((count, one) => count + Number(one === UNDETERMINED), 0),
      cameIn: areas((area) => now[area] === DESIGNATED && before[area] !== DESIGNATED),
      wentOut: areas((area) => now[area] !== DESIGNATED && before[area] === DESIGNATED),
    };
  };
  const optionsOf = (choice: number) => choices[choice].options.map((_, option) => option);
  const single = choices.flatMap(({ path }, choice) =>
    optionsOf(choice)
      .slice(1)
      .map((option) => ({ path, option, ...told(asIs.with(choice, option)) })),
  );
  const flips = choices.map(
    ({ path }) =>
      new Set(single.flatMap((one) => (one.path === path ? [...one.cameIn, ...one.wentOut] : []))).size,
  );
  const most = [...choices.keys()].sort((a, b) => flips[b] - flips[a] || a - b).slice(0, 2);
  const [one, other] = most.sort((a, b) => a - b);
  if (other === undefined) return { single, pairs: null };
  const cells = optionsOf(one)
    .slice(1)
    .flatMap((a) =>
      optionsOf(other)
        .slice(1)
        .map((b) => ({ options: [a, b], ...told(asIs.with(one, a).with(other, b)) })),
    );
  return { single, pairs: { paths: [choices[one].path, choices[other].path], cells } };
}
