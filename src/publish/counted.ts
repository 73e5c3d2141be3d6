import type { Method } from '../criteria/effective.ts';
import type { Measure } from '../criteria/measure.ts';
import { columnList, nameOf, perOf, wholeOf } from '../criteria/measures/columns.ts';
import { operandsWithin } from '../criteria/operands.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { CriterionColumns, IndicatorColumns } from '../record/area-table.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';

/** What of a figure of an area is not shown. */
export const SHOWN = 0;
/** how many are counted, and so the figure */
export const COUNT_HIDDEN = 1;
/** and among how many, too */
export const ALL_HIDDEN = 2;

/** Persons that figures count in each area. Figures that count the same persons are hidden together. */
export interface Counted {
  /** the columns that are added up, and over how many years */
  key: string;
  columns: string;
  years: number;
  /** whether the same columns are added up over other years, too: a hidden count may then be any */
  isOneOfSeveral: boolean;
  /** the smallest count that is shown */
  smallest: number;
  figures: CountedFigure[];
}

/** A figure that counts persons: a ratio, a share of the residents, or their number. */
export interface CountedFigure {
  columns: CriterionColumns | IndicatorColumns;
  /** persons; NaN is missing, or hidden: from here on nothing sees a hidden count */
  count: Float64Array;
  /** the columns of all whom they are counted among */
  whole: string;
  /** persons whom they are counted among, and a number for all in their place where it is hidden; undefined: not stated */
  among: Float64Array | undefined;
  /** whether all that is not counted is known from it, too: a part of a whole */
  isShare: boolean;
  /** the figure is this many times count / among; undefined: it is the count */
  per: number | undefined;
  /** `SHOWN`, `COUNT_HIDDEN` or `ALL_HIDDEN`, by area */
  hidden: Uint8Array;
}

/** A figure that is computed from others, or from what the record does not hold: hidden where one of them is. */
export interface DerivedFigure {
  columns: CriterionColumns | IndicatorColumns;
  hidden: Uint8Array;
}

/** All figures of a record that persons could be read off, and what of them is hidden. */
export interface Figures {
  counted: Counted[];
  derived: DerivedFigure[];
  /** areas that show nothing but their outcome: they are excluded for having few residents */
  withheld: Uint8Array;
  /** residents; NaN is missing or hidden */
  population: Float64Array;
}

/** What a rule hides where a method leaves all of it to defaults. */
const PLAIN_RULE: PublishRule = {
  ...{ 'smallest-count': 5, 'smallest-denominator': 20, sensitive: {} },
  ...{ decimals: 1, verdict: 'show' },
};

/**
 * What to say of a report whose method does not say what may be published: how many figures are of so few persons that these
 * may be told by them. Undefined where the method says it, or no figure is.
 */
export function unpublishable(report: Report): Finding | undefined {
  const method = methodOf(report);
  if (method.publish) return undefined;
  const { counted, withheld } = figuresOf(report, method, PLAIN_RULE);
  const areas = new Set<number>();
  let figures = 0;
  for (const one of counted)
    for (const { hidden } of one.figures)
      for (const [area, how] of hidden.entries()) {
        if (how === SHOWN || withheld[area] === 1) continue;
        figures++;
        areas.add(area);
      }
  const { 'smallest-count': smallest } = PLAIN_RULE;
  return figures > 0 ? finding('publish-missing', { figures, areas: areas.size, smallest }) : undefined;
}

/** Units of a column that holds a number of persons. */
const PERSONS: ReadonlySet<string> = new Set(['antal', 'personer', 'persons', 'count']);

/**
 * Finds what the rule hides by itself: a count from 1 to below the smallest, the same of those not counted, all that is
 * counted among too few, and everything of areas that are excluded for having few residents. In a public record it is
 * what is hidden there.
 *
 * @param wholes known: to somebody who knows how many are counted among everywhere, be it hidden
 */
export function figuresOf(
  report: Report,
  method: Method,
  rule: PublishRule,
  wholes: 'hidden' | 'known' = 'hidden',
): Figures {
  const { areas } = report;
  const isRead = isPublic(report);
  const withheld = withheldAreas(report, method);
  const population = areas.population.map((one, area) =>
    withheld[area] === 1 || isBelow(one, rule['smallest-count']) ? Number.NaN : one,
  );
  const byKey = new Map<string, Counted>();
  const derived: DerivedFigure[] = [];
  const measures = [
    ...areas.criteria.map((columns) => {
      const criterion = method.criteria[columns.id];
      const { indicator } = criterion;
      const measure: Measure = indicator === undefined ? criterion : method.indicators[indicator];
      const unit = indicator === undefined ? criterion.unit : method.indicators[indicator].unit;
      return { columns, measure, unit, owners: [columns.id, ...(indicator ? [indicator] : [])] };
    }),
    ...areas.indicators.map((columns) => {
      const measure = method.indicators[columns.id];
      return { columns, measure, unit: measure.unit, owners: [columns.id] };
    }),
  ];
  for (const { columns, measure, unit, owners } of measures) {
    const found = countedBy(columns, measure, unit, population);
    if (!found) {
      if (!isOfFile(measure)) derived.push({ columns, hidden: new Uint8Array(areas.size) });
      continue;
    }
    const { columns: names, years, ...figure } = found;
    const key = `${names} ${years}`;
    const smallest = Math.max(rule['smallest-count'], ...owners.map((id) => rule.sensitive[id] ?? 0));
    const counted = byKey.get(key) ?? {
      ...{ key, columns: names, years, isOneOfSeveral: false },
      ...{ smallest, figures: [] },
    };
    counted.smallest = Math.max(counted.smallest, smallest);
    counted.figures.push({ ...figure, columns, hidden: new Uint8Array(areas.size) });
    byKey.set(key, counted);
  }
  const counted = [...byKey.values()];
  for (const one of counted) {
    if (isRead) for (const figure of one.figures) readHidden(figure);
    else hide(one, rule['smallest-denominator'], withheld);
  }
  for (const windows of Map.groupBy(counted, (one) => one.columns).values())
    if (windows.length > 1) hideWindows(windows, rule['smallest-denominator'], isRead);
  for (const one of derived) hideDerived(one, counted, method, isRead);
  const unseen = standInFor(rule);
  for (const { figures } of counted)
    for (const figure of figures) {
      const { hidden, count, among } = figure;
      figure.count = count.map((one, area) => (hidden[area] === SHOWN ? one : Number.NaN));
      if (wholes === 'hidden')
        figure.among = among?.map((one, area) => (hidden[area] === ALL_HIDDEN ? unseen : one));
    }
  return { counted, derived, withheld, population };
}

/** The figure of an area that counts so many. */
export function valueOfCount(
  { per, among }: Pick<CountedFigure, 'per' | 'among'>,
  area: number,
  count: number,
): number {
  return per === undefined ? count : (per * count) / (among?.[area] ?? Number.NaN);
}

/** Whether persons are so few that a rule hides them. */
function isBelow(persons: number, least: number): boolean {
  return persons > 0 && persons < least;
}

/** Persons that a count is taken to be among where nobody is told how many they are. */
function standInFor(rule: PublishRule): number {
  return Math.floor(rule['smallest-denominator'] / 2);
}

/**
 * What a hidden count could be by the rule alone, ascending: few, or all but few, of those whom any of its figures counts it
 * among; of a hidden whole, anything.
 */
export function candidatesOf({ figures, smallest, isOneOfSeveral }: Counted, area: number): number[] {
  const ranges: [from: number, to: number][] = [];
  let most = Number.POSITIVE_INFINITY;
  for (const { hidden, among, isShare } of figures) {
    if (hidden[area] === SHOWN) continue;
    const all = among?.[area] ?? Number.NaN;
    const isKnown = Number.isFinite(all);
    if (isKnown) most = Math.min(most, all);
    if (hidden[area] === ALL_HIDDEN) ranges.push([0, isKnown ? all : smallest - 1]);
    else if (isOneOfSeveral) ranges.push([0, isKnown ? all : 4 * smallest]);
    else {
      ranges.push([1, Math.min(smallest, isShare && isKnown ? all : smallest) - 1]);
      if (isShare && isKnown) ranges.push([Math.max(all - smallest + 1, smallest), all - 1]);
    }
  }
  return numbersIn(ranges, most);
}

/** Whole numbers that lie in one of the ranges, ascending. */
function numbersIn(ranges: [from: number, to: number][], most: number): number[] {
  const numbers: number[] = [];
  let next = Number.NEGATIVE_INFINITY;
  for (const [from, to] of ranges.sort(([one], [other]) => one - other)) {
    for (let one = Math.max(from, next); one <= Math.min(to, most); one++) numbers.push(one);
    next = Math.max(next, to + 1);
  }
  return numbers;
}

/** Areas that are excluded for having too few residents: they show their outcome alone. */
function withheldAreas({ areas }: Report, method: Method): Uint8Array {
  return Uint8Array.from(areas.exclusion, (by) =>
    Number(by >= 0 && method.exclude[areas.exclusions[by]]['population-below'] !== undefined),
  );
}

type Found = Omit<CountedFigure, 'hidden' | 'columns'> & { columns: string; years: number };

function countedBy(
  columns: CountedFigure['columns'],
  measure: Measure,
  unit: string | undefined,
  population: Float64Array,
): Found | undefined {
  const { ratio, column } = measure;
  const { numerator, denominator, values } = columns;
  const whole = wholeOf(unit);
  if (ratio && numerator && denominator) {
    const names = JSON.stringify([...columnList(ratio.numerator)].sort());
    const per = perOf(ratio, unit);
    const { years } = ratio;
    const isShare = whole !== undefined;
    const of = JSON.stringify([...columnList(ratio.denominator)].sort());
    return { columns: names, whole: of, years, count: numerator.slice(), among: denominator, isShare, per };
  }
  if (column === undefined) return undefined;
  const names = { columns: JSON.stringify([nameOf(column)]), whole: '', years: 1 };
  if (whole !== undefined) {
    const count = values.map((value, area) => Math.round((value / whole) * population[area]));
    return { ...names, count, among: population, isShare: true, per: whole };
  }
  if (unit === undefined || !PERSONS.has(unit)) return undefined;
  return { ...names, count: values, among: undefined, isShare: false, per: undefined };
}

/** Whether a measure is a column of the file that counts nobody: an amount, a flag, a number for all. */
function isOfFile({ column, constant, flag, unknown }: Measure): boolean {
  return (column ?? constant ?? flag ?? unknown) !== undefined;
}

function hide({ figures, smallest }: Counted, fewest: number, withheld: Uint8Array): void {
  const isSmall = (count: number) => isBelow(count, smallest);
  for (let area = 0; area < withheld.length; area++) {
    let isHidden = false;
    for (const {
      columns: { values },
      count,
      among,
      isShare,
      hidden,
    } of figures) {
      const all = among?.[area] ?? Number.NaN;
      // a share of nobody knows how many could be of few
      const isOfUnknown = among !== undefined && Number.isNaN(all) && !Number.isNaN(values[area]);
      if (withheld[area] === 1 || isOfUnknown || isBelow(all, fewest)) hidden[area] = ALL_HIDDEN;
      // of a figure that is missing there is nothing to hide but what is known of it
      else if (among !== undefined && Number.isNaN(all) && isSmall(count[area])) count[area] = Number.NaN;
      else if (isSmall(count[area]) || (isShare && isSmall(all - count[area]))) hidden[area] = COUNT_HIDDEN;
      isHidden ||= hidden[area] !== SHOWN;
    }
    if (!isHidden) continue;
    for (const { count, hidden } of figures)
      if (hidden[area] === SHOWN && !Number.isNaN(count[area])) hidden[area] = COUNT_HIDDEN;
  }
}

/**
 * Counts of the same columns over some years and over fewer of them: their difference is a count of the years between. Where one
 * of them is hidden, or the rule would hide the difference, none is shown.
 */
function hideWindows(windows: Counted[], fewest: number, isRead: boolean): void {
  windows.sort((a, b) => a.years - b.years);
  for (const one of windows) one.isOneOfSeveral = true;
  if (isRead) return;
  const [{ figures }] = windows;
  for (const area of figures[0].hidden.keys()) {
    const isHidden = windows.some((one) => one.figures.some(({ hidden }) => hidden[area] !== SHOWN));
    const isTold = windows.some((one, k) => k > 0 && isSmallBetween(windows[k - 1], one, fewest, area));
    if (!isHidden && !isTold) continue;
    for (const one of windows)
      for (const { hidden, count } of one.figures)
        if (hidden[area] === SHOWN && !Number.isNaN(count[area])) hidden[area] = COUNT_HIDDEN;
  }
}

/** Whether the rule would hide what the longer of two windows of years has besides the shorter, or all but that. */
function isSmallBetween(shorter: Counted, longer: Counted, fewest: number, area: number): boolean {
  const count = longer.figures[0].count[area] - shorter.figures[0].count[area];
  if (isBelow(count, longer.smallest)) return true;
  return longer.figures.some(({ whole, among, isShare }) => {
    const before = shorter.figures.find((figure) => figure.whole === whole)?.among?.[area];
    const all = (among?.[area] ?? Number.NaN) - (before ?? Number.NaN);
    return isBelow(all, fewest) || (isShare && isBelow(all - count, longer.smallest));
  });
}

function readHidden({ columns, among, hidden }: CountedFigure): void {
  for (let area = 0; area < hidden.length; area++)
    if (columns.hidden?.[area]) hidden[area] = among && Number.isNaN(among[area]) ? ALL_HIDDEN : COUNT_HIDDEN;
}

/**
 * A figure that is computed from others is hidden where one of them is. What it is computed from may stand in the
 * statistics alone, or in another year's: then nobody can say whom it tells of, and it is hidden everywhere.
 */
function hideDerived(
  { columns, hidden }: DerivedFigure,
  counted: readonly Counted[],
  method: Method,
  isRead: boolean,
): void {
  if (isRead) {
    if (columns.hidden)
      for (let area = 0; area < hidden.length; area++) hidden[area] = Number(columns.hidden[area] > 0);
    return;
  }
  const operand = method.criteria[columns.id] ?? method.indicators[columns.id];
  const from = operandsWithin(operand.indicator ?? operand, method.indicators);
  const indicators = new Map(
    counted.flatMap(({ figures }) => figures.map((figure) => [figure.columns.id, figure] as const)),
  );
  const isKnown = from.every((one) => typeof one === 'string' || one === operand);
  for (const one of from) {
    const figure = typeof one === 'string' ? indicators.get(one) : undefined;
    for (let area = 0; area < hidden.length; area++)
      if (!isKnown || figure?.hidden[area]) hidden[area] = COUNT_HIDDEN;
  }
}
