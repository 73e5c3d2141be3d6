import { DESIGNATED, UNDETERMINED } from '../criteria/outcome.ts';
import type { ReportJson } from '../record/schema.ts';
import { tally } from './account.ts';
import type { Sweep } from './sweep.ts';

type Alternatives = NonNullable<ReportJson['alternatives']>;

/**
 * What each alternative of a method would give, one at a time; and together those of the two choices that most areas
 * hang on, of equals the first.
 *
 * @param population undefined: the method has none
 */
export function alternativesOf(
  sweep: Sweep,
  ids: readonly string[],
  population: Float64Array | undefined,
): Alternatives {
  const { choices } = sweep;
  const asIs = choices.map(() => 0);
  const optionsOf = (choice: number) => choices[choice].options.map((_, option) => option).slice(1);
  const options = choices.flatMap((_, choice) => optionsOf(choice).map((option) => ({ choice, option })));
  const [before, ...ofOptions] = sweep.overStatistics([
    asIs,
    ...options.map(({ choice, option }) => asIs.with(choice, option)),
  ]);
  const told = (now: Uint8Array): Omit<Alternatives['single'][number], 'path' | 'option'> => {
    const areas = (holds: (area: number) => boolean) => ids.filter((_, area) => holds(area));
    return {
      designated: tally(population, ids.length, (area) => now[area] === DESIGNATED),
      undetermined: now.reduce((count, one) => count + Number(one === UNDETERMINED), 0),
      cameIn: areas((area) => now[area] === DESIGNATED && before[area] !== DESIGNATED),
      wentOut: areas((area) => now[area] !== DESIGNATED && before[area] === DESIGNATED),
    };
  };
  const single = options.map(({ choice, option }, k) => ({
    ...{ path: choices[choice].path, option },
    ...told(ofOptions[k]),
  }));
  const flips = choices.map(
    ({ path }) =>
      new Set(single.flatMap((one) => (one.path === path ? [...one.cameIn, ...one.wentOut] : []))).size,
  );
  const most = [...choices.keys()].sort((a, b) => flips[b] - flips[a] || a - b).slice(0, 2);
  const [one, other] = most.sort((a, b) => a - b);
  if (other === undefined) return { single, pairs: null };
  const pairs = optionsOf(one).flatMap((a) => optionsOf(other).map((b) => [a, b]));
  const ofPairs = sweep.overStatistics(pairs.map(([a, b]) => asIs.with(one, a).with(other, b)));
  const cells = pairs.map((pair, k) => ({ options: pair, ...told(ofPairs[k]) }));
  return { single, pairs: { paths: [choices[one].path, choices[other].path], cells } };
}
