import { steady } from '../../criteria/bounds.ts';
import type { Criterion, Method } from '../../criteria/effective.ts';
import { Evaluator, valueAsked } from '../../criteria/evaluator.ts';
import { isStatedLimit } from '../../criteria/limits.ts';
import type { Measure } from '../../criteria/measure.ts';
import { columnList, rangeOf } from '../../criteria/measures/columns.ts';
import { operandsWithin } from '../../criteria/operands.ts';
import { isOfOtherYear } from '../../criteria/pooled.ts';
import type { Reader } from '../../criteria/reference.ts';
import { type AreaRule, compileRule, type Facts } from '../../criteria/rule.ts';
import { type HangsOn, hangsOn } from '../../criteria/rule-parts.ts';
import type { Rule } from '../../criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD, comparison, EITHER, type Test } from '../../criteria/verdict.ts';
import { stepQuestion } from '../../criteria/worlds.ts';
import { halfway } from '../../values/halfway.ts';
import { present } from '../../values/present.ts';
import { type CriterionColumns, type IndicatorColumns, outcomes } from '../area-table.ts';
import { isPublic, type Report } from '../report.ts';
import { type Restored, restored } from '../restored.ts';
import { isHidden } from './hidden.ts';
import { type Counts, countsOf, measureOf } from './intervals.ts';
import { recordedFacts } from './rule.ts';

/** Another number for one figure of an area, all else as it is. */
export interface Change {
  /** criteria whose answer it makes another, or certain; in the order of the method */
  criteria: string[];
  /** the indicator, where it is ladders alone that answer otherwise */
  indicator: string | undefined;
  /** whether what it is told of holds then */
  met: boolean;
  /** of a share so many of `of` as whole numbers, of all else the value */
  from: number;
  /** a value must reach it or, `beyond`, be more or less than it */
  to: number;
  of: number | undefined;
  up: boolean;
  beyond: boolean;
  /** the change as a part of the limit; undefined: of a limit of 0 */
  relative: number | undefined;
}

/** The smallest sets of changes that give the rule another answer of an area. */
export interface Turning {
  toward: 'designated' | 'not-designated';
  /** those of fewest figures, and of these those of fewest persons first; empty: none was found */
  sets: Change[][];
  /** sets of so many figures and more were too many to try; undefined: every set of fewer than those found was tried */
  untriedFrom: number | undefined;
}

/** What would turn an area's answer by the criteria, and what of it is not followed. */
export interface Turns {
  /** one where the answer is certain, two where it is open */
  turnings: Turning[];
  /** criteria and indicators of which a public report does not show the area's figure: nothing is known of their change */
  hidden: string[];
  /** criteria whose limit follows the area's own figure, and is held all the same */
  held: string[];
  /** criteria and indicators computed of figures that are changed, and left as they are */
  entangled: string[];
}

/** Past so many sets of changes, those of more figures are not tried. */
const MOST_TRIED = 100_000;

/** Something that the rule asks of a figure: whether it holds at `x`, a count or a value. Bits CAN_FAIL and CAN_HOLD. */
interface Ask {
  criterion?: CriterionColumns;
  test: Test;
  at: (x: number) => number;
  /** the limit in the unit of `x`, as low and as high as missing figures could put it */
  limits: readonly [least: number, greatest: number];
  /** whether the limit would follow the figure and is held all the same */
  held?: boolean;
}

/** A figure of an area that can be another, and what the rule asks of it. */
interface Figure {
  measure: Measure;
  counts: Counts | undefined;
  /** as it is: of a share its count */
  now: number;
  least: number;
  most: number;
  asks: Ask[];
  indicators: string[];
}

/** A change, with the answers that it gives: of criteria, and the values of the indicators that ladders go by. */
interface Option extends Change {
  answers: Map<string, number>;
  values: Map<string, number>;
}

/**
 * What would turn the answers of areas, asked of the one evaluator of rules: every set of changes is put to the rule, so that
 * any rule can be followed. A change is the smallest that makes a criterion certainly met, or certainly not, whatever the
 * missing figures are. Denominators and all other areas stay as they are; a limit that the area's own figure is part of
 * moves with it, where the record has what it takes.
 */
export class Turner {
  readonly #facts: Facts;
  readonly #answer: AreaRule;
  readonly #answers = new Map<string, number>();
  readonly #values = new Map<string, number>();
  readonly #asked: HangsOn;
  #restored: Restored | undefined;
  #base: Evaluator | undefined;

  readonly report: Report;
  readonly method: Method;

  constructor(report: Report, method: Method) {
    this.report = report;
    this.method = method;
    this.#asked = hangsOn(method.designate, method);
    const recorded = recordedFacts(report, method);
    this.#facts = {
      question: (id) => {
        const { possible } = recorded.question(id);
        const answer = (area: number) => this.#answers.get(id) ?? possible(area);
        return { possible: answer, now: answer };
      },
      stepQuestion: (id, step) => {
        const asked = recorded.stepQuestion(id, step);
        const about = valueAsked(method.indicators[id]);
        const answer = (area: number) => {
          const value = this.#values.get(id);
          if (value === undefined) return asked.possible(area);
          const bounds = steady(Float64Array.of(value));
          return stepQuestion({ ...about, bounds }, step).possible(0);
        };
        return { ...asked, possible: answer, now: answer };
      },
      yearsBefore: () => undefined,
    };
    this.#answer = compileRule(method.designate, { method, facts: this.#facts });
  }

  /** Undefined for an area that is not assessed. */
  of(area: number): Turns | undefined {
    const { areas } = this.report;
    if (areas.exclusion[area] >= 0) return undefined;
    const figures = this.#figures(area).map((figure) => ({ figure, options: this.#options(figure) }));
    const able = figures.filter(({ options }) => options.length > 0);
    const isOpen = outcomes[areas.outcome[area]] === 'undetermined' || areas.criteriaOpen.has(area);
    const goals = isOpen ? [CAN_HOLD, CAN_FAIL] : [areas.byCriteria[area] === 1 ? CAN_FAIL : CAN_HOLD];
    const options = able.map((one) => one.options);
    const held = able.flatMap(({ figure }) =>
      figure.asks.flatMap((ask) => (ask.held ? [present(ask.criterion).id] : [])),
    );
    return {
      hidden: this.#hidden(area),
      turnings: goals.map((goal) => this.#turning(area, goal, options)),
      held,
      entangled: [...new Set(able.flatMap(({ figure }) => this.#entangledWith(figure)))],
    };
  }

  /** The smallest change of an area's own figure that gives a criterion the other answer; undefined: none does. */
  change(criterion: CriterionColumns, area: number, met: boolean): Change | undefined {
    for (const figure of this.#figures(area, criterion.id)) {
      const [ask] = figure.asks;
      const x = nearest(figure, ask, met);
      return x === undefined ? undefined : this.#option(figure, ask, x);
    }
    return undefined;
  }

  /** What the rule, or a part of it, answers of an area as the figures stand. */
  compile(rule: Rule): AreaRule {
    return compileRule(rule, { method: this.method, facts: this.#facts });
  }

  /** The criteria and indicators that the rule asks of and that are hidden for an area. */
  #hidden(area: number): string[] {
    const { criteria, indicators } = this.report.areas;
    return [
      ...criteria.filter(({ id }) => this.#asked.criteria.has(id)),
      ...indicators.filter(({ id }) => this.#asked.indicators.has(id)),
    ].flatMap((one) => (isHidden(one, area) ? [one.id] : []));
  }

  /**
   * The figures of an area that the rule asks of, each once, whatever is asked of it.
   *
   * @param only the criterion whose figure is meant; left out: all of the rule
   */
  #figures(area: number, only?: string): Figure[] {
    const { areas } = this.report;
    const figures = new Map<string, Figure>();
    const figureOf = (measure: Measure, columns: CriterionColumns | IndicatorColumns): Figure => {
      const { about } = valueAsked(measure);
      const counts = countsOf(columns, measure, area);
      const range = rangeOf(measure, (measure as Criterion).unit) ?? [-Infinity, Infinity];
      const [least, most] = counts ? [0, counts.of] : range;
      const now = counts?.count ?? columns.values[area];
      const figure = figures.get(about) ?? { measure, counts, now, least, most, asks: [], indicators: [] };
      figures.set(about, figure);
      return figure;
    };
    for (const criterion of areas.criteria) {
      const { id, values } = criterion;
      if (only === undefined ? !this.#asked.criteria.has(id) : id !== only) continue;
      // what is missing, or what missing figures could move, is nothing to start from
      if (Number.isNaN(values[area]) || this.#hasRange(criterion.valueRange, criterion, area)) continue;
      const figure = figureOf(measureOf(this.method, id), criterion);
      figure.asks.push(this.#ask(criterion, area, figure.counts));
    }
    for (const indicator of only === undefined ? areas.indicators : []) {
      const { id, values } = indicator;
      if (!this.#asked.indicators.has(id) || Number.isNaN(values[area])) continue;
      if (areas.indicatorRanges.get(id)?.(area)) continue;
      const figure = figureOf(this.method.indicators[id], indicator);
      figure.indicators.push(id);
      figure.asks.push(...this.#stepAsks(id, figure.counts));
    }
    return [...figures.values()];
  }

  #ask(criterion: CriterionColumns, area: number, counts: Counts | undefined): Ask {
    const { id, worse, limit } = criterion;
    const test = { worse, strict: this.method.criteria[id].threshold?.strict ?? false };
    const isOwn = this.#isOwnPart(id);
    // of hidden counts nothing can be computed anew
    if (counts && isOwn && !this.#isKept(id) && !isPublic(this.report)) {
      const known = new Map<number, number>();
      const at = (x: number) => {
        const answer =
          known.get(x) ?? this.#evaluator(x - counts.count, area, id).criterion(id).possible[area];
        known.set(x, answer);
        return answer;
      };
      return { criterion, test, at, limits: inUnit([limit(area), limit(area)], counts) };
    }
    const { least, greatest } = this.#limits(criterion);
    return { criterion, held: isOwn, ...against([least(area), greatest(area)], test, counts) };
  }

  /** The bounds of a ladder's steps, each a limit of its own. */
  #stepAsks(indicator: string, counts: Counts | undefined): Ask[] {
    return [...this.#asked.ladders].flatMap((ladder) => {
      const { of, steps } = this.method.classes[ladder];
      if (of !== indicator) return [];
      return steps.flatMap(({ above, from, below, to }) =>
        (
          [
            [above, 'higher', true],
            [from, 'higher', false],
            [below, 'lower', true],
            [to, 'lower', false],
          ] as const
        ).flatMap(([limit, worse, strict]): Ask[] => {
          if (limit === undefined) return [];
          return [against([limit, limit], { worse, strict }, counts)];
        }),
      );
    });
  }

  /** Every change of a figure that makes something that is asked of it certain, one way or the other. */
  #options(figure: Figure): Option[] {
    const found = new Map<number, Option>();
    for (const ask of figure.asks) {
      for (const met of [true, false]) {
        const x = nearest(figure, ask, met);
        if (x !== undefined && !found.has(x)) found.set(x, this.#option(figure, ask, x));
      }
    }
    return [...found.values()];
  }

  #option({ asks, counts, now, indicators }: Figure, { test, limits, at }: Ask, x: number): Option {
    const ofCriteria = asks.flatMap((ask) => (ask.criterion ? [{ id: ask.criterion.id, ...ask }] : []));
    const criteria = ofCriteria.filter((ask) => ask.at(x) !== ask.at(now)).map(({ id }) => id);
    const met = at(x) === CAN_HOLD;
    const near = turnAt(limits, test, met);
    return {
      criteria,
      indicator: criteria.length > 0 ? undefined : indicators[0],
      met,
      from: now,
      to: counts ? x : near,
      of: counts?.of,
      up: (test.worse === 'higher') === met,
      beyond: !counts && x !== near,
      relative: near === 0 ? undefined : Math.abs((now - near) / near),
      answers: new Map(ofCriteria.map((ask) => [ask.id, ask.at(x)])),
      values: new Map(indicators.map((id) => [id, valueAt(x, counts)])),
    };
  }

  #turning(area: number, goal: number, figures: readonly (readonly Option[])[]): Turning {
    const toward = goal === CAN_HOLD ? 'designated' : 'not-designated';
    // how many sets there are of so many figures: the coefficients of the product of (1 + options x)
    const counts = [1, ...figures.map(() => 0)];
    for (const { length } of figures)
      for (let k = figures.length; k > 0; k--) counts[k] += length * counts[k - 1];
    let tried = 0;
    for (let size = 1; size <= figures.length; size++) {
      tried += counts[size];
      if (tried > MOST_TRIED) return { toward, sets: [], untriedFrom: size };
      const sets: Option[][] = [];
      const choose = (from: number, chosen: Option[]): void => {
        if (chosen.length === size) {
          if (this.#answerWith(chosen, area) === goal) sets.push([...chosen]);
          return;
        }
        for (let k = from; k <= figures.length - (size - chosen.length); k++)
          for (const option of figures[k]) choose(k + 1, [...chosen, option]);
      };
      choose(0, []);
      if (sets.length > 0) return { toward, sets: sets.sort(byEffort), untriedFrom: undefined };
    }
    return { toward, sets: [], untriedFrom: undefined };
  }

  #answerWith(changes: readonly Option[], area: number): number {
    for (const { answers, values } of changes) {
      for (const [id, answer] of answers) this.#answers.set(id, answer);
      for (const [id, value] of values) this.#values.set(id, value);
    }
    const answer = this.#answer(area);
    this.#answers.clear();
    this.#values.clear();
    return answer;
  }

  /** How far missing figures could move a limit; where neither record nor figures tell, it is what it is. */
  #limits(criterion: CriterionColumns): { least: Reader; greatest: Reader } {
    const { id, limit, limitRange } = criterion;
    const info = this.report.criteria.find((one) => one.id === id);
    if (info?.missingReference !== 'bounded') return { least: limit, greatest: limit };
    if (!this.#isKept(id)) return this.#evaluator(0, 0, id).criterion(id).limit;
    const end = (read: Reader | undefined) => (area: number) =>
      this.#hasRange(limitRange, criterion, area) ? read!(area) : limit(area);
    return { least: end(limitRange?.least), greatest: end(limitRange?.greatest) };
  }

  /** A record has the ranges of what is open and of nothing else: no more is taken of a run, which must be told as its record is. */
  #hasRange(range: CriterionColumns['valueRange'], { possible }: CriterionColumns, area: number): boolean {
    if (!range || possible[area] !== EITHER) return false;
    return !Number.isNaN(range.least(area)) || !Number.isNaN(range.greatest(area));
  }

  get #source(): Restored {
    this.#restored ??= restored(this.report);
    return this.#restored;
  }

  /** Whether a limit is taken as it is recorded, since the record does not hold all that it is computed from. */
  #isKept(id: string): boolean {
    const { loose, method } = this.#source;
    const lacksCounts = measureOf(this.method, id).ratio && !measureOf(method, id).ratio;
    return lacksCounts || loose.criteria.has(id) || method.criteria[id].reference?.of === 'non-designated';
  }

  /** Whether the limit is taken from figures among which the area's own is. */
  #isOwnPart(id: string): boolean {
    const { threshold, reference } = this.method.criteria[id];
    if (!threshold || isStatedLimit(this.method, id)) return false;
    if (threshold.times === undefined && threshold.plus === undefined) return true;
    if (!reference || isOfOtherYear(reference)) return false;
    return ['city', 'region', 'non-designated', 'percentile'].includes(reference.of);
  }

  /** What of the rule is computed of a figure's counts, too, in another way. */
  #entangledWith({ counts, measure, asks, indicators }: Figure): string[] {
    if (!counts) return [];
    const columns = columnList(present(measure.ratio).numerator).map((name) => JSON.stringify(name));
    const own = new Set([...asks.map(({ criterion }) => criterion?.id), ...indicators]);
    const isOf = (of: Measure | string) =>
      operandsWithin(of, this.method.indicators).some((one) => {
        const measure: Measure = typeof one === 'string' ? this.method.indicators[one] : one;
        const { column, ratio, threshold, reference } = measure as Partial<Criterion>;
        const text = JSON.stringify([column, ratio, threshold?.column, reference?.column]);
        return columns.some((column) => text.includes(column));
      });
    const { criteria } = this.method;
    return [
      ...[...this.#asked.criteria].filter(
        (id) => !own.has(id) && isOf(criteria[id].indicator ?? criteria[id]),
      ),
      ...[...this.#asked.indicators].filter((id) => !own.has(id) && isOf(id)),
    ];
  }

  /** The criteria over the record's figures, with so many more counted in an area for one of them. */
  #evaluator(more: number, area: number, id: string): Evaluator {
    if (more === 0 && this.#base) return this.#base;
    const { method, table } = this.#source;
    const numbers = new Map(table.numbers);
    if (more !== 0) {
      const [column] = columnList(present(measureOf(method, id).ratio).numerator);
      const cells = present(table.numbers.get(column)).slice();
      cells[area] += more;
      numbers.set(column, cells);
    }
    const { exclusion, exclusions } = this.report.areas;
    const assessed = Uint8Array.from(exclusion, (by) => Number(by < 0));
    const members = Uint8Array.from(exclusion, (by) =>
      Number(by < 0 || this.method.exclude[exclusions[by]]['in-references']),
    );
    const evaluator: Evaluator = new Evaluator(
      method,
      { ...table, numbers },
      // nothing asks who is not designated: see `#isKept`
      { assessed, members, nonDesignated: assessed },
      (year) => (year === table.year ? evaluator : undefined),
    );
    if (more === 0) this.#base = evaluator;
    return evaluator;
  }
}

/** The nearest count or value at which an answer is certain and as asked; undefined where it is so already, or nowhere. */
function nearest(
  { counts, now, least, most }: Figure,
  { test, at, limits }: Ask,
  met: boolean,
): number | undefined {
  const wanted = met ? CAN_HOLD : CAN_FAIL;
  const up = (test.worse === 'higher') === met;
  const near = turnAt(limits, test, met);
  if (at(now) === wanted) return undefined;
  if (!counts) {
    // at the limit, or the next number beyond it
    const step = (up ? 1 : -1) * (Math.abs(near) * Number.EPSILON || Number.MIN_VALUE);
    return [near, near + step].find((x) => least <= x && x <= most && at(x) === wanted);
  }
  const reaches = (steps: number) => at(up ? now + steps : now - steps) === wanted;
  const last = up ? most - now : now - least;
  const about = Math.round(Math.abs(near - now));
  let [short, enough] = [0, last + 1];
  // it is nearly always about where the limit is as it stands
  for (const probe of [about, about - 1, about + 1, last]) {
    if (probe <= short || probe >= enough) continue;
    if (reaches(probe)) enough = probe;
    else short = probe;
    if (enough - short === 1) break;
  }
  for (;;) {
    const middle = halfway(short, enough);
    if (middle === undefined) break;
    if (reaches(middle)) enough = middle;
    else short = middle;
  }
  if (enough > last) return undefined;
  return up ? now + enough : now - enough;
}

/** The end of the limit that must be reached for a certain answer. */
function turnAt([least, greatest]: Ask['limits'], { worse }: Test, met: boolean): number {
  return (worse === 'higher') === met ? greatest : least;
}

/** What is asked of a figure that is held against a limit between two others. */
function against(limits: Ask['limits'], test: Test, counts: Counts | undefined): Ask {
  const holds = comparison(test);
  const at = (x: number) => {
    const value = valueAt(x, counts);
    if (limits.some(Number.isNaN)) return EITHER;
    return (
      (holds(value, turnAt(limits, test, false)) ? CAN_HOLD : 0) |
      (holds(value, turnAt(limits, test, true)) ? 0 : CAN_FAIL)
    );
  };
  return { test, at, limits: inUnit(limits, counts) };
}

function valueAt(x: number, counts: Counts | undefined): number {
  return counts ? (counts.per * x) / counts.of : x;
}

function inUnit([least, greatest]: Ask['limits'], counts: Counts | undefined): Ask['limits'] {
  return counts ? [(least * counts.of) / counts.per, (greatest * counts.of) / counts.per] : [least, greatest];
}

/** How many more or fewer a set counts in all; undefined where some of it is no share. */
export function effortOf(set: readonly Change[]): number | undefined {
  if (set.some(({ of }) => of === undefined)) return undefined;
  return set.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
}

/** Sets of counts alone first, those of the fewest persons before others; then by how much the values change. */
function byEffort(a: readonly Change[], b: readonly Change[]): number {
  const effort = (set: readonly Change[]) => {
    const [shares, others] = [
      set.filter(({ of }) => of !== undefined),
      set.filter(({ of }) => of === undefined),
    ];
    return [
      others.length,
      present(effortOf(shares)),
      others.reduce((sum, { relative = 1 }) => sum + relative, 0),
    ];
  };
  const [first, second] = [effort(a), effort(b)];
  const at = first.findIndex((one, k) => one !== second[k]);
  return at < 0 ? 0 : first[at] - second[at];
}
