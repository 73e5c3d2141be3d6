import { type Bounds, boundsWhere, IN_NONE, steady } from '../criteria/bounds.ts';
import { Evaluator } from '../criteria/evaluator.ts';
import { canonical, normalMethod, withoutBasis } from '../criteria/normal.ts';
import type { Operand } from '../criteria/schema/measure.ts';
import type { Method } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import type { Question } from '../criteria/worlds.ts';
import { type AreaTable, outcomes, type Report } from '../record/report.ts';
import { type AreaRule, compileRule } from '../screening/rule.ts';

/** Where a record does not tell the answer of its rule: a list designates the area, whatever the rule says. */
export const NOT_TOLD = -1;

/** A designation rule and what it stands on: the rule itself, the criteria it may count, and the class ladders. */
export function ruleText(of: Method): string {
  const method = normalMethod(of);
  const ladders = Object.entries(method.classes).map(([id, { of, steps }]) => [
    id,
    of,
    steps.map(({ title: _, ...step }) => step),
  ]);
  const measured = Object.entries(method.criteria).filter(([, one]) => one['not-measured'] === undefined);
  return canonical([withoutBasis(method.designate), ladders, measured.map(([id]) => id)]);
}

/** The class ladders that a method's rule asks for, be it by way of another ladder's rules. */
export function laddersAsked({ designate, classes }: Method): string[] {
  const asked = new Set<string>();
  const visit = (one: Rule): void => {
    if (typeof one === 'string') return;
    for (const inner of [...(one.all ?? []), ...(one.any ?? []), ...(one.of ?? [])]) visit(inner);
    if (one.not !== undefined) visit(one.not);
    if (one['consecutive-years']) visit(one['consecutive-years'].of);
    const ladder = one.class?.of;
    if (ladder === undefined || asked.has(ladder)) return;
    asked.add(ladder);
    for (const { when } of classes[ladder].steps) if (when !== undefined) visit(when);
  };
  visit(designate);
  return [...asked];
}

/** Whether a rule asks about other years than the one that a record holds. */
export function asksOtherYears({ designate, classes }: Method): boolean {
  return JSON.stringify([designate, classes]).includes('"consecutive-years"');
}

interface Other {
  report: Report;
  position: (area: number) => number;
  indicators?: boolean;
}

/**
 * What a method's designation rule answers for areas of a record: bits `CAN_FAIL` and `CAN_HOLD`.
 *
 * @param other the record that is asked for what the rule counts and this one does not have: a criterion that came or
 *   went belongs to the rule, so its verdicts come and go with it. By the position of the area in this record;
 *   `indicators`: the values of all indicators are taken from it
 */
export function ruleOver(method: Method, record: Report, other: Other): AreaRule {
  const evaluator = new RecordedEvaluator(method, record, other);
  return compileRule(method.designate, { method, evaluator, ofYear: () => undefined });
}

/** What the record itself tells of its own rule's answer, or `NOT_TOLD`. */
export function recordedAnswer({ outcome, byCriteria }: AreaTable, area: number): number {
  if (byCriteria[area] === 1) return CAN_HOLD;
  const answers = { 'not-designated': CAN_FAIL, designated: NOT_TOLD, undetermined: EITHER, excluded: 0 };
  return answers[outcomes[outcome[area]]];
}

/** An evaluator whose answers are those that a record holds; a rule asks it for nothing but these. */
class RecordedEvaluator extends Evaluator {
  readonly record: Report;
  readonly other: Other;

  constructor(method: Method, record: Report, other: Other) {
    const { ids, names, size } = record.areas;
    const all = new Uint8Array(size).fill(1);
    super(
      method,
      { year: record.year, ids, names, numbers: new Map(), texts: new Map() },
      { assessed: all, members: all, nonDesignated: all },
      () => undefined,
    );
    this.record = record;
    this.other = other;
  }

  override question(id: string): Question {
    const of = ({ areas }: Report) => areas.criteria.find((one) => one.id === id)?.possible;
    const possible = of(this.record) ?? Uint8Array.from(this.#moved(of(this.other.report), EITHER));
    const answer = (area: number) => possible[area];
    // a record tells of each criterion what it could be by itself
    return {
      about: `criterion ${id}`,
      bounds: steady(new Float64Array()),
      isWhole: false,
      possible: answer,
      now: answer,
      against: { step: {} },
    };
  }

  override value(operand: Operand): Float64Array {
    const of = ({ areas }: Report) => areas.indicators.find((one) => one.id === operand)?.values;
    const own = of(this.record);
    const moved = () => this.#moved(of(this.other.report), Number.NaN);
    return (this.other.indicators ? undefined : own) ?? moved();
  }

  override bounds(operand: Operand): Bounds {
    const values = this.value(operand);
    const has = this.record.areas.indicators.some(({ id }) => id === operand);
    const { areas } = has ? this.record : this.other.report;
    const ranges = areas.indicatorRanges.get(operand as string);
    const rangeOf = (area: number) => ranges?.(has ? area : this.other.position(area));
    return boundsWhere(
      values,
      (area) => Number.isNaN(values[area]) || rangeOf(area) !== undefined,
      (area) => {
        const [least, greatest] = rangeOf(area) ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
        return { least, greatest, lacking: IN_NONE };
      },
    );
  }

  /** A column of the other record over the areas of this one. */
  #moved(column: ArrayLike<number> | undefined, missing: number): Float64Array {
    return Float64Array.from({ length: this.size }, (_, area) => {
      const position = this.other.position(area);
      return position < 0 ? missing : (column?.[position] ?? missing);
    });
  }
}
