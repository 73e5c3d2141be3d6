import type { Evaluator } from '../criteria/evaluator.ts';
import type { Ladder } from '../criteria/schema/method.ts';
import { CAN_FAIL, CAN_HOLD } from '../criteria/verdict.ts';
import type { AreaRule } from './rule.ts';

/** No class is known: the value is missing, or the rule of a step cannot be answered. */
export const UNKNOWN_CLASS = -1;
/** No class: every step is known not to hold. */
const OFF_LADDER = -2;

/**
 * The step of a class ladder that each area falls on, by index, or one of the two above, which are negative. The
 * first step that holds counts.
 */
export function classify(
  ladder: Ladder,
  evaluator: Evaluator,
  compile: (rule: NonNullable<Ladder['steps'][number]['when']>) => AreaRule,
): Int16Array {
  const values = ladder.of === undefined ? undefined : evaluator.value(ladder.of);
  const rules = ladder.steps.map((step) => (step.when === undefined ? undefined : compile(step.when)));
  const classes = new Int16Array(evaluator.size).fill(OFF_LADDER);
  for (let area = 0; area < evaluator.size; area++) {
    for (const [k, step] of ladder.steps.entries()) {
      const rule = rules[k];
      if (rule) {
        const possible = rule(area);
        if (possible === CAN_FAIL) continue;
        // an unknown step hides those after it: the area might belong to it
        classes[area] = possible === CAN_HOLD ? k : UNKNOWN_CLASS;
        break;
      }
      if (values && Number.isNaN(values[area])) {
        classes[area] = UNKNOWN_CLASS;
        break;
      }
      if (values === undefined || isOn(step, values[area])) {
        classes[area] = k;
        break;
      }
    }
  }
  return classes;
}

function isOn(step: Ladder['steps'][number], value: number): boolean {
  return (
    (step.above === undefined || value > step.above) &&
    (step.from === undefined || value >= step.from) &&
    (step.below === undefined || value < step.below) &&
    (step.to === undefined || value <= step.to)
  );
}
