import { type Bounds, boundsWhere, IN_NONE } from '../criteria/bounds.ts';
import { isSameMeasure } from '../criteria/definition.ts';
import { rangeOf } from '../criteria/measures/columns.ts';
import type { Reader } from '../criteria/reference.ts';
import type { Limit } from '../criteria/threshold.ts';
import { MET, UNKNOWN, type Verdicts, verdicts } from '../criteria/verdict.ts';
import { margin, verdictNames } from '../record/area-table.ts';
import { isHidden, isVerdictHidden } from '../record/facts/hidden.ts';
import { isPublic } from '../record/report.ts';
import { type Explanation, explain } from './exchange.ts';
import { limitsUnder, type Side, type Untold } from './limits.ts';
import type { Pairs } from './pairs.ts';

/**
 * What a verdict rests on: the area's own value, what it is compared with (the reference, or the distribution that the
 * limit is taken from), and the rule. Where one record's figures cannot be put under the other's rule, the last two are
 * one part.
 */
export type CriterionPart = 'value' | 'reference' | 'rule' | 'reference-and-rule';

/** An area on a criterion in one record; null is missing. */
export interface Standing {
  /** of a public record: the value is not shown; verdict: nor is whether it meets the criterion */
  hidden?: 'figure' | 'verdict';
  value: number | null;
  limit: number | null;
  margin: number | null;
  verdict: (typeof verdictNames)[number];
  couldBe: ('met' | 'not-met')[];
}

/** A verdict that changed, or one that did not while what it could be did. */
export interface Flip {
  area: string;
  name: string;
  /** certainty: the verdict is the same, but what it could be, given the missing figures, is not */
  changed: 'verdict' | 'certainty';
  old: Standing;
  new: Standing;
  /** null: the criterion measures something else now, or the parts could not be told apart at all, be it for what is hidden */
  why: Explanation<CriterionPart> | null;
  /** parts that alone took the value further from its new side of the limit */
  against: CriterionPart[];
  /** why the reference and the rule could not be told apart; null: nothing of the kind */
  untold: Untold | null;
}

const parts = ['value', 'reference', 'rule'] as const;

/** A pair of readings of one criterion: position 0 is the old record's, 1 the new one's. */
type Sides = readonly [Side, Side];

/** The areas whose verdict on a criterion changed, or whose certainty did, in the order of ids. */
export function flipsOf(sides: Sides, pairs: Pairs): Flip[] {
  const [old, now] = sides;
  const same = isSameMeasure(old.definition, now.definition);
  const explainer = new Explainer(sides);
  const flips: Flip[] = [];
  pairs.same.old.forEach((before, k) => {
    const area = pairs.same.new[k];
    if (old.report.areas.exclusion[before] >= 0 || now.report.areas.exclusion[area] >= 0) return;
    const verdict = old.columns.verdict[before] !== now.columns.verdict[area];
    const certainty = old.columns.possible[before] !== now.columns.possible[area];
    if (!verdict && !certainty) return;
    // what hides behind a verdict that is not shown may be the same
    if (isVerdictHidden(old.columns, before) || isVerdictHidden(now.columns, area)) return;
    const positions = [before, area] as const;
    const nothing = { why: null, against: [], untold: null };
    flips.push({
      area: now.report.areas.ids[area],
      name: now.report.areas.names[area],
      changed: verdict ? 'verdict' : 'certainty',
      old: standing(old, before),
      new: standing(now, area),
      ...(!same || isUntold([old, now], positions)
        ? nothing
        : verdict
          ? explainer.verdict(positions)
          : explainer.certainty(positions)),
    });
  });
  return flips;
}

/** Whether a public record hides what would tell the parts of a verdict apart: values, or the figures that bound a limit. */
function isUntold(sides: Sides, positions: readonly [number, number]): boolean {
  const [old, now] = sides;
  if (!isPublic(now.report)) return false;
  const isOneRule = old.definition.rule === now.definition.rule;
  const isSameVerdict = old.columns.verdict[positions[0]] === now.columns.verdict[positions[1]];
  return !isOneRule || isSameVerdict || sides.some(({ columns }, k) => isHidden(columns, positions[k]));
}

function standing(side: Side, area: number): Standing {
  const { columns } = side;
  const answers: Standing['couldBe'][] = [[], ['not-met'], ['met'], ['met', 'not-met']];
  return {
    ...(isHidden(columns, area) && {
      hidden: isVerdictHidden(columns, area) ? ('verdict' as const) : ('figure' as const),
    }),
    value: finite(columns.values[area]),
    limit: finite(columns.limit(area)),
    margin: finite(margin(columns, area)),
    verdict: verdictNames[columns.verdict[area]],
    couldBe: answers[columns.possible[area]],
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

type Why = Pick<Flip, 'why' | 'against' | 'untold'>;

/** Answers with the value, the figures it is compared with, and the rule of the old (0) or the new (1) record. */
type Answer<Result> = (value: number, reference: number, rule: number) => Result;

/** Explains the flips of one criterion. What it computes of a record under a rule, it computes once. */
class Explainer {
  readonly #isOneRule: boolean;
  readonly #limits = new Map<string, Reader | Untold>();
  readonly #bounds = new Map<string, Limit | Untold>();

  readonly sides: Sides;

  constructor(sides: Sides) {
    this.sides = sides;
    const [old, now] = sides;
    this.#isOneRule = old.definition.rule === now.definition.rule;
  }

  /** @param positions of the area in the old and in the new record */
  verdict(positions: readonly [number, number]): Why {
    const untold = untoldOf([this.#limit(0, 1), this.#limit(1, 0)]);
    const why = this.#explain(untold, (value, reference, rule) => {
      const limit = this.#limit(reference, rule) as Reader;
      return this.#verdict(this.#value(value, positions), limit(positions[reference]), rule);
    });
    return { why, against: untold === null ? this.#against(positions) : [], untold };
  }

  /** Exchanges the parts over what the verdict could be, with the bounds that missing cells of others leave. */
  certainty(positions: readonly [number, number]): Why {
    const whole = untoldOf([this.#bound(0, 0), this.#bound(1, 1)]);
    if (whole !== null) return { why: null, against: [], untold: whole };
    const answer: Answer<number> = (value, reference, rule) => {
      const limit = this.#bound(reference, rule) as Limit;
      return this.#possible(this.#range(value, rule, positions), limit, positions[reference], rule);
    };
    // bounds are worked out anew: they explain nothing where they do not come to what the record holds
    const isSo = this.sides.every(({ columns }, k) => answer(k, k, k) === columns.possible[positions[k]]);
    if (!isSo) return { why: null, against: [], untold: 'not-reproduced' };
    const untold = untoldOf([this.#bound(0, 1), this.#bound(1, 0)]);
    return { why: this.#explain(untold, answer), against: [], untold };
  }

  #explain<Result>(untold: Untold | null, answer: Answer<Result>): Explanation<CriterionPart> {
    if (this.#isOneRule)
      return explain(['value', 'reference'], (mask) => answer(bit(mask, 0), bit(mask, 1), 0));
    if (untold !== null)
      return explain(['value', 'reference-and-rule'], (mask) =>
        answer(bit(mask, 0), bit(mask, 1), bit(mask, 1)),
      );
    return explain(parts, (mask) => answer(bit(mask, 0), bit(mask, 1), bit(mask, 2)));
  }

  #value(which: number, positions: readonly [number, number]): number {
    return this.sides[which].columns.values[positions[which]];
  }

  /** A value of one record and what it could be: as recorded, or missing, within the range of the rule's measure. */
  #range(which: number, rule: number, positions: readonly [number, number]): OneValue {
    const { values, valueRange } = this.sides[which].columns;
    const value = values[positions[which]];
    const [least, greatest] = [valueRange?.least(positions[which]), valueRange?.greatest(positions[which])];
    if (least !== undefined && greatest !== undefined && !(Number.isNaN(least) && Number.isNaN(greatest)))
      return oneValue(value, [least, greatest]);
    const { source } = this.sides[rule].definition;
    return oneValue(value, Number.isNaN(value) ? rangeOf(source, source.unit) : [value, value]);
  }

  /** The limits that the figures of one record have under the rule of one. */
  #limit(figures: number, rule: number): Reader | Untold {
    const key = `${figures}${rule}`;
    const known = this.#limits.get(key);
    if (known !== undefined) return known;
    const [record, by] = [this.sides[figures], this.sides[rule]];
    const recorded = (area: number) => record.columns.limit(area);
    const computed =
      record.definition.limit === by.definition.limit ? undefined : limitsUnder(by, record, 'recorded');
    const limit =
      computed === undefined ? recorded : 'limit' in computed ? computed.limit.at : computed.untold;
    this.#limits.set(key, limit);
    return limit;
  }

  #bound(figures: number, rule: number): Limit | Untold {
    const key = this.#isOneRule ? `${figures}` : `${figures}${rule}`;
    const known = this.#bounds.get(key);
    if (known !== undefined) return known;
    const computed = limitsUnder(this.sides[rule], this.sides[figures], 'computed');
    const limit = 'limit' in computed ? computed.limit : computed.untold;
    this.#bounds.set(key, limit);
    return limit;
  }

  #verdict(value: number, limit: number, rule: number): number {
    const at = () => limit;
    return this.#answer(oneValue(value, [value, value]), { at, least: at, greatest: at }, rule).verdict[0];
  }

  #possible(value: OneValue, limit: Limit, area: number, rule: number): number {
    const moves = limit.least !== limit.at;
    const at = () => limit.at(area);
    const least = moves ? () => limit.least(area) : at;
    const greatest = moves ? () => limit.greatest(area) : at;
    const given = limit.given && ((_: number, own: number) => limit.given!(area, own));
    return this.#answer(value, { at, least, greatest, given }, rule).possible[0];
  }

  #answer({ values, bounds }: OneValue, limit: Parameters<typeof verdicts>[2], rule: number): Verdicts {
    const { worse, threshold } = this.sides[rule].definition.criterion;
    return verdicts(values, bounds, limit, { worse, strict: threshold?.strict ?? false });
  }

  /** The parts that, exchanged alone, take the value away from the side of the limit that it is on now. */
  #against(positions: readonly [number, number]): CriterionPart[] {
    const [old, now] = this.sides;
    const to = now.columns.verdict[positions[1]];
    const known = to !== UNKNOWN && old.columns.verdict[positions[0]] !== UNKNOWN;
    if (!known || old.definition.worse !== now.definition.worse) return [];
    const sign = (to === MET ? 1 : -1) * (now.definition.criterion.worse === 'higher' ? 1 : -1);
    const limit = (figures: number, rule: number) =>
      (this.#limit(figures, rule) as Reader)(positions[figures]);
    const moves = {
      value: this.#value(1, positions) - this.#value(0, positions),
      reference: limit(0, 0) - limit(1, 0),
      rule: limit(0, 0) - limit(0, 1),
    };
    return parts.filter((part) => sign * moves[part] < 0);
  }
}

/** The value of one area by itself, and what it could be. */
interface OneValue {
  values: Float64Array;
  bounds: Bounds;
}

function oneValue(value: number, range: readonly [number, number] | undefined): OneValue {
  const values = Float64Array.of(value);
  const [least, greatest] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isOpen = () => Number.isNaN(value) || least !== greatest;
  return { values, bounds: boundsWhere(values, isOpen, () => ({ least, greatest, lacking: IN_NONE })) };
}

function untoldOf(computed: readonly unknown[]): Untold | null {
  return (computed.find((one) => typeof one === 'string') as Untold | undefined) ?? null;
}

function bit(mask: number, k: number): number {
  return (mask >> k) & 1;
}
