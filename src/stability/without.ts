import { measuredCriteria } from '../criteria/check.ts';
import type { Method } from '../criteria/effective.ts';
import { effectiveMethod } from '../criteria/effective.ts';
import type { Measure } from '../criteria/measure.ts';
import { plainMethod } from '../criteria/parameters.ts';
import type { WrittenMethod } from '../criteria/schema/method.ts';
import type { Rule, RuleTree } from '../criteria/schema/rule.ts';

/**
 * Why a method cannot do without a criterion:
 *
 * - `asked`: a rule asks for it by itself, so that nothing would be left to ask
 * - `too-few`: fewer criteria would be left than must be met
 */
export type Needed = 'asked' | 'too-few';

/**
 * A method as though a criterion did not exist: it is counted in no rule, no ladder, no index. What must be met stays what it
 * is, "4 of 8" becomes "4 of 7".
 */
export function methodWithout(method: Method, criterion: string): Method | Needed {
  const written = plainMethod(method.written);
  const { [criterion]: _, ...criteria } = written.criteria;
  const left = { ...written, criteria };
  const needed = measuredCriteria(left).length;
  try {
    return effectiveMethod({
      ...left,
      designate: tree(written.designate, criterion, needed) as WrittenMethod['designate'],
      ...(asks(written.classes, criterion) && {
        classes: mapped(written.classes, (ladder) => ({
          ...ladder,
          steps: ladder.steps.map((step) =>
            step.when === undefined
              ? step
              : { ...step, when: required(without(step.when, criterion, needed)) },
          ),
        })),
      }),
      ...(asks(written.indicators, criterion) && {
        indicators: mapped(written.indicators, (indicator) => measureWithout(indicator, criterion)),
      }),
      ...(asks(criteria, criterion) && {
        criteria: mapped(criteria, (one) => measureWithout(one, criterion)),
      }),
    });
  } catch (error) {
    if (error instanceof NotWithout) return error.why;
    throw error;
  }
}

class NotWithout extends Error {
  readonly why: Needed;

  constructor(why: Needed) {
    super(why);
    this.why = why;
  }
}

/** Whether a criterion may be named somewhere in a part of a method. */
function asks(part: object, criterion: string): boolean {
  return JSON.stringify(part).includes(JSON.stringify(criterion));
}

function mapped<Block>(blocks: Record<string, Block>, to: (block: Block) => Block): Record<string, Block> {
  return Object.fromEntries(Object.entries(blocks).map(([id, block]) => [id, to(block)]));
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new NotWithout('asked');
  return value;
}

/** A rule without a criterion; undefined where it asks for nothing else. */
function without(rule: Rule, criterion: string, left: number): Rule | undefined {
  if (rule === criterion || (typeof rule === 'object' && rule.criterion === criterion)) return undefined;
  return typeof rule === 'string' ? rule : tree(rule, criterion, left);
}

/** @param left how many criteria are left to count over, where a rule does not say */
function tree(rule: RuleTree, criterion: string, left: number): RuleTree {
  if (rule.criterion === criterion) throw new NotWithout('asked');
  const found: RuleTree = { ...rule };
  for (const key of ['of', 'all', 'any'] as const) {
    if (rule[key] === undefined) continue;
    found[key] = rule[key].flatMap((inner) => without(inner, criterion, left) ?? []);
    if (found[key].length === 0) throw new NotWithout('asked');
  }
  if (rule.not !== undefined) found.not = required(without(rule.not, criterion, left));
  const years = rule['consecutive-years'];
  if (years) found['consecutive-years'] = { ...years, of: required(without(years.of, criterion, left)) };
  if ((rule['at-least'] ?? 0) > (found.of?.length ?? left)) throw new NotWithout('too-few');
  return found;
}

/** A measure that counts criteria without one of them. */
function measureWithout<Block extends Measure>(measure: Block, criterion: string): Block {
  const found = { ...measure };
  for (const kind of ['count-met', 'distance-index'] as const) {
    const options = measure[kind];
    if (!options?.criteria?.includes(criterion)) continue;
    const criteria = options.criteria.filter((id) => id !== criterion);
    if (criteria.length === 0) throw new NotWithout('asked');
    Object.assign(found, { [kind]: { ...options, criteria } });
  }
  return found;
}
