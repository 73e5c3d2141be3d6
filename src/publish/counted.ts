import { criteriaAsked, distanceIndexCriteria } from '../criteria/check.ts';
import type { Method } from '../criteria/effective.ts';
import type { Measure, Operand } from '../criteria/measure.ts';
import { columnList, nameOf, perOf, wholeOf } from '../criteria/measures/columns.ts';
import { sharedOptions } from '../criteria/measures/registry.ts';
import { operandsOf, operandsWithin } from '../criteria/operands.ts';
import { isPlace } from '../criteria/places.ts';
import { PLAIN_RULE } from '../criteria/publish-rule.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { type Finding, finding } from '../messages/finding.ts';
import {
  type AreaTable,
  type CriterionColumns,
  HIDDEN_DENOMINATOR,
  type IndicatorColumns,
} from '../record/area-table.ts';
import { countHidden, type HiddenCounts, isHidden, withheldAreas } from '../record/facts/hidden.ts';
import { isPublic, methodOf, type Report } from '../record/report.ts';
import { restored } from '../record/restored.ts';
import { entangledIn } from './entangled.ts';

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
  /** 1 where the figure is missing, and would be among too few: among how many is hidden, and there is no count to hide */
  ofFew: Uint8Array;
  /** whether numbers stand in `among` for how many such missing figures would be among */
  lacksAmong: boolean;
}

/** A figure that is computed from others, or from what the record does not hold: hidden where one of them is. */
export interface DerivedFigure {
  columns: CriterionColumns | IndicatorColumns;
  hidden: Uint8Array;
  /** whether counts of persons are among what it is computed from: what it could be, where it is missing, may follow from a hidden one */
  isOfPersons: boolean;
}

/** All figures of a record, and what of them is hidden. */
export interface Figures {
  counted: Counted[];
  derived: DerivedFigure[];
  /** those that stand in the statistics as they are, and count nobody: hidden where an area shows nothing at all */
  given: DerivedFigure[];
  /** areas that show nothing but their outcome: they are excluded for having few residents */
  withheld: Uint8Array;
  /** residents; NaN is missing or hidden */
  population: Float64Array;
}

/** What a record that is out already shows and hides of the persons that figures count. */
export interface OutFigures {
  year: number;
  /** position of each area by id */
  positions: ReadonlyMap<string, number>;
  counted: readonly Counted[];
}

/**
 * What to say of a report whose method does not say what may be published: how many figures are of so few persons that these
 * may be told by them. Undefined where the method says it, or no figure is.
 */
export function unpublishable(report: Report): Finding | undefined {
  const method = methodOf(report);
  if (method.publish) return undefined;
  const { figures, areas } = hiddenOf(report, figuresOf(report, method, PLAIN_RULE));
  const { 'smallest-count': smallest } = PLAIN_RULE;
  return figures > 0 ? finding('publish-missing', { figures, areas, smallest }) : undefined;
}

/** How much of a report a rule hides: as many as its public version tells of. */
export function hiddenOf(
  { areas }: Report,
  { counted, derived, withheld, population }: Figures,
): HiddenCounts {
  const all = [...counted.flatMap((one) => one.figures), ...derived];
  return countHidden(
    withheld,
    (area) =>
      all.filter(({ hidden }) => hidden[area] !== SHOWN).length +
      Number(!Number.isNaN(areas.population[area]) && Number.isNaN(population[area])),
  );
}

/** Units of a column that holds a number of persons. */
const PERSONS: ReadonlySet<string> = new Set(['antal', 'personer', 'persons', 'count']);

/**
 * Finds what the rule hides by itself: a count from 1 to below the smallest, the same of those not counted, all that is
 * counted among too few, and everything of areas that are excluded for having few residents. In a public record it is
 * what is hidden there.
 *
 * @param out records that are out already: what they show of other years, taken from what this one shows, may be few
 * @param wholes known: to somebody who knows how many are counted among everywhere, be it hidden
 */
export function figuresOf(
  report: Report,
  method: Method,
  rule: PublishRule,
  out: readonly OutFigures[] = [],
  wholes: 'hidden' | 'known' = 'hidden',
): Figures {
  const { areas, year } = report;
  const isRead = isPublic(report);
  const withheld = withheldAreas(report, method);
  const population = areas.population.map((one, area) =>
    withheld[area] === 1 || isFew(one, rule['smallest-count']) ? Number.NaN : one,
  );
  const byKey = new Map<string, Counted>();
  const derived: DerivedFigure[] = [];
  const given: DerivedFigure[] = [];
  const persons = columnsOfPersons(method);
  const countsPersons = (one: Measure) =>
    one.ratio !== undefined ||
    (one.column !== undefined && persons.has(nameOf(one.column))) ||
    criteriaAsked(method, one).length > 0;
  const entangled = entangledIn(method);
  for (const { columns, measure, unit, isPersons, owners } of measuredIn(areas, method)) {
    const found = countedBy(columns, measure, unit, population, isPersons);
    if (!found || entangled.has(measure)) {
      const hidden = new Uint8Array(areas.size).fill(found ? ALL_HIDDEN : SHOWN);
      const isOfPersons = measuresWithin({ columns }, method).some(countsPersons);
      const isGiven = !found && isOfFile(measure);
      (isGiven ? given : derived).push({ columns, hidden, isOfPersons });
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
    const marks = () => new Uint8Array(areas.size);
    counted.figures.push({ ...figure, columns, hidden: marks(), ofFew: marks(), lacksAmong: false });
    byKey.set(key, counted);
  }
  const counted = [...byKey.values()];
  for (const one of counted) {
    if (isRead) for (const figure of one.figures) readHidden(figure);
    else hide(one, rule['smallest-denominator'], withheld);
  }
  for (const windows of Map.groupBy(counted, (one) => one.columns).values()) {
    for (const one of windows) one.isOneOfSeveral = windows.length > 1;
    // of a public record it is asked again where others lie beside it
    if (!isRead || out.length > 0) hideSpans(windows, year, areas.ids, out, rule['smallest-denominator']);
  }
  if (isRead) for (const one of [...derived, ...given]) readDerived(one);
  else {
    if (derived.length > 0) hideDerived(derived, { counted, population }, report, method);
    for (const { hidden } of [...derived, ...given])
      for (const [area, isOut] of withheld.entries()) if (isOut === 1) hidden[area] = ALL_HIDDEN;
  }
  const unseen = standInFor(rule);
  for (const { figures } of counted)
    for (const figure of figures) {
      const { hidden, ofFew, count, among } = figure;
      figure.count = count.map((one, area) => (hidden[area] === SHOWN ? one : Number.NaN));
      figure.lacksAmong = wholes === 'hidden' && ofFew.includes(1);
      if (wholes === 'hidden')
        figure.among = among?.map((one, area) =>
          hidden[area] === ALL_HIDDEN || ofFew[area] === 1 ? unseen : one,
        );
    }
  return { counted, derived, given, withheld, population };
}

/** The figures of a record, by what they are measured with. */
function measuredIn({ criteria, indicators }: AreaTable, method: Method) {
  const counts = countColumns(method);
  const isPersons = ({ column }: Measure, unit: string | undefined) =>
    column !== undefined && (counts.has(nameOf(column)) || (unit !== undefined && PERSONS.has(unit)));
  const figures = [
    ...criteria.map((columns) => {
      const criterion = method.criteria[columns.id];
      const { indicator } = criterion;
      const measure: Measure = indicator === undefined ? criterion : method.indicators[indicator];
      const unit = indicator === undefined ? criterion.unit : method.indicators[indicator].unit;
      return { columns, measure, unit, owners: [columns.id, ...(indicator ? [indicator] : [])] };
    }),
    ...indicators.map((columns) => {
      const measure = method.indicators[columns.id];
      return { columns, measure, unit: measure.unit, owners: [columns.id] };
    }),
  ];
  return figures.map((one) => ({ ...one, isPersons: isPersons(one.measure, one.unit) }));
}

/** Columns of the statistics that ratios of persons count with: shown as they are, they are the counts. */
function countColumns({ criteria, indicators }: Method): ReadonlySet<string> {
  const measures: Measure[] = [...Object.values(criteria), ...Object.values(indicators)];
  return new Set(measures.flatMap(({ ratio }) => (ratio ? columnList(ratio.numerator) : [])));
}

/** Columns of the statistics of which a record has counts of persons: those, and shares and numbers of persons that stand by themselves. */
export function columnsOfPersons(method: Method): ReadonlySet<string> {
  const { criteria, indicators } = method;
  const alone = [...Object.values(criteria), ...Object.values(indicators)].flatMap(({ column, unit }) => {
    const isOfPersons = wholeOf(unit) !== undefined || (unit !== undefined && PERSONS.has(unit));
    return column !== undefined && isOfPersons ? [nameOf(column)] : [];
  });
  return new Set([...countColumns(method), ...alone]);
}

/** Counts as they are, and among how many persons: by the key of those counted, and by whom they are among and the years. */
export interface Truth {
  counts: ReadonlyMap<string, Float64Array>;
  wholes: ReadonlyMap<string, Float64Array>;
}

/**
 * The truth of a record; of a public one nothing is known. It is for the audit of what is hidden, which tells who publishes, and
 * never for what is published.
 */
export function truthOf(report: Report): Truth {
  const [counts, wholes] = [new Map<string, Float64Array>(), new Map<string, Float64Array>()];
  const { areas } = report;
  const measured = isPublic(report) ? [] : measuredIn(areas, methodOf(report));
  for (const { columns, measure, unit, isPersons } of measured) {
    const counted = countedBy(columns, measure, unit, areas.population, isPersons);
    if (!counted) continue;
    counts.set(`${counted.columns} ${counted.years}`, counted.count);
    if (counted.among) wholes.set(`${counted.whole} ${counted.years}`, counted.among);
  }
  return { counts, wholes };
}

/** The figure of an area that counts so many. */
export function valueOfCount(
  { per, among }: Pick<CountedFigure, 'per' | 'among'>,
  area: number,
  count: number,
): number {
  return per === undefined ? count : (per * count) / (among?.[area] ?? Number.NaN);
}

/** The same with so many persons where it is hidden among how many a figure is. */
export function countedAmong(counted: Counted, persons: (area: number) => number): Counted {
  const figures = counted.figures.map((figure) => {
    const { among, hidden } = figure;
    return {
      ...figure,
      among: among?.map((all, area) => (hidden[area] === ALL_HIDDEN ? persons(area) : all)),
    };
  });
  return { ...counted, figures };
}

/** Whether persons are so few that a rule hides them. */
export function isFew(persons: number, least: number): boolean {
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
    else if (isOneOfSeveral) {
      const end = isKnown ? all : 4 * smallest;
      // nobody takes a count in the middle of a great many for a few
      if (end > 2 * MOST_TOLD) ranges.push([0, MOST_TOLD], [end - MOST_TOLD, end]);
      else ranges.push([0, end]);
    } else {
      ranges.push([1, Math.min(smallest, isShare && isKnown ? all : smallest) - 1]);
      if (isShare && isKnown) ranges.push([Math.max(all - smallest + 1, smallest), all - 1]);
    }
  }
  return numbersIn(ranges, most);
}

/** Counts at either end of what one of several could be. */
const MOST_TOLD = 10_000;

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

type Found = Omit<CountedFigure, 'hidden' | 'ofFew' | 'lacksAmong' | 'columns'> & {
  columns: string;
  years: number;
};

function countedBy(
  columns: CountedFigure['columns'],
  measure: Measure,
  unit: string | undefined,
  population: Float64Array,
  isPersons: boolean,
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
  if (!isPersons) return undefined;
  return { ...names, count: values, among: undefined, isShare: false, per: undefined };
}

/** Whether a measure is computed from figures of other areas, too: a distance to the city, a rank. */
export function isOfOtherAreas(measure: Measure): boolean {
  const { reference } = sharedOptions(measure);
  const isCompared = reference !== undefined && reference.of !== 'value' && reference.of !== 'column';
  return isPlace(measure) || isCompared || measure['distance-index'] !== undefined;
}

/** The measure of a figure, and those of all that it is computed from. */
export function measuresWithin({ columns }: Pick<DerivedFigure, 'columns'>, method: Method): Measure[] {
  const criterion = 'verdict' in columns ? method.criteria[columns.id] : undefined;
  return operandsWithin(criterion ? (criterion.indicator ?? criterion) : columns.id, method.indicators).map(
    (one) => (typeof one === 'string' ? method.indicators[one] : one),
  );
}

/** Whether a measure is a column of the file that counts nobody: an amount, a flag, a number for all. */
function isOfFile({ column, constant, flag, unknown }: Measure): boolean {
  return (column ?? constant ?? flag ?? unknown) !== undefined;
}

function hide({ figures, smallest }: Counted, fewest: number, withheld: Uint8Array): void {
  const isSmall = (count: number) => isFew(count, smallest);
  for (let area = 0; area < withheld.length; area++) {
    let isHidden = false;
    for (const { columns, count, among, isShare, hidden, ofFew } of figures) {
      const all = among?.[area] ?? Number.NaN;
      // a share of nobody knows how many could be of few
      const isOfUnknown = among !== undefined && Number.isNaN(all) && !Number.isNaN(columns.values[area]);
      const isOfFew = isFew(all, fewest);
      const isMissing = Number.isNaN(count[area]);
      if (withheld[area] === 1 || isOfUnknown || (isOfFew && !isMissing)) hidden[area] = ALL_HIDDEN;
      // of a figure that is missing there is nothing to hide but what is known of it
      else if (isOfFew) ofFew[area] = Number(columns.denominator !== undefined);
      else if (among !== undefined && Number.isNaN(all) && isSmall(count[area])) count[area] = Number.NaN;
      else if (isSmall(count[area]) || (isShare && isSmall(all - count[area]))) hidden[area] = COUNT_HIDDEN;
      isHidden ||= hidden[area] !== SHOWN;
    }
    if (!isHidden) continue;
    for (const { count, hidden } of figures)
      if (hidden[area] === SHOWN && !Number.isNaN(count[area])) hidden[area] = COUNT_HIDDEN;
  }
}

/** Persons of an area counted over some years: those after `from`, up to `to`. */
export interface Span {
  from: number;
  to: number;
  count: number;
  among: readonly Among[];
}

/** Persons whom a count is counted among, by the columns of all of them. */
interface Among {
  whole: string;
  all: number;
  isShare: boolean;
}

/** The count of an area, with all whom it is counted among. */
export function spanOf({ years, figures }: Counted, year: number, area: number, count: number): Span {
  const among = figures.map(({ whole, among: all, isShare }) => ({
    ...{ whole, isShare },
    all: all?.[area] ?? Number.NaN,
  }));
  return { from: year - years, to: year, count, among };
}

/** Whether two counts are of the same years, or one of some of the other's. */
export function overlap(one: Pick<Span, 'from' | 'to'>, other: Pick<Span, 'from' | 'to'>): boolean {
  return one.from < other.to && other.from < one.to;
}

/**
 * Counts of the same columns over some years and over others, in this record and in those that are out: their differences and
 * sums are counts, too. Where one of this record's is hidden, or the rule would hide what follows from them, none is shown.
 */
function hideSpans(
  windows: Counted[],
  year: number,
  ids: readonly string[],
  out: readonly OutFigures[],
  fewest: number,
): void {
  const [{ columns }] = windows;
  const own = windows.map(({ years }) => ({ from: year - years, to: year }));
  const others = out.flatMap((record) =>
    record.counted.filter((one) => one.columns === columns).map((counted) => ({ ...record, counted })),
  );
  const isLinked = others.some(({ counted, year: to }) =>
    own.some((one) => overlap(one, { from: to - counted.years, to })),
  );
  if (windows.length === 1 && !isLinked) return;
  const smallest = Math.max(...windows.map((one) => one.smallest));
  for (const [area, id] of ids.entries()) {
    const isHidden = windows.some((one) => one.figures.some(({ hidden }) => hidden[area] !== SHOWN));
    const spans = windows.map((one) => spanOf(one, year, area, one.figures[0].count[area]));
    const known = others.flatMap(({ counted, year: of, positions }) => {
      const at = positions.get(id);
      return at === undefined ? [] : [spanOf(counted, of, at, counted.figures[0].count[at])];
    });
    const [shown, out] = [spans.filter(isCount), known.filter(isCount)];
    const all = [...out, ...shown];
    if (!isHidden && !tellFew(followingFrom(shown, out), (at) => all[at].count, smallest, fewest)) continue;
    for (const one of windows)
      for (const { hidden, count } of one.figures)
        if (hidden[area] === SHOWN && !Number.isNaN(count[area])) hidden[area] = COUNT_HIDDEN;
  }
}

function isCount({ count }: Span): boolean {
  return !Number.isNaN(count);
}

/** A count that follows from others as their differences and sums. */
export interface Following {
  /** positions of those, as often as they are added or taken away */
  terms: readonly Term[];
  among: readonly Among[];
}

interface Term {
  at: number;
  sign: number;
}

/**
 * The counts that follow from some, and not already from the others: what is between two years is known where these are joined
 * by counts. Positions are those of the others and then of these.
 */
export function followingFrom(spans: readonly Span[], others: readonly Span[]): Following[] {
  const before = joined(others);
  const now = joined([...others, ...spans]);
  const isOne = (from: number, to: number) => spans.some((one) => one.from === from && one.to === to);
  const found: Following[] = [];
  for (const [from, start] of now)
    for (const [to, end] of now) {
      if (from >= to || start.root !== end.root || isOne(from, to)) continue;
      const known = before.get(from)?.root;
      if (known !== undefined && known === before.get(to)?.root) continue;
      const among = [...start.among, ...end.among].map(({ whole, isShare }) => ({
        ...{ whole, isShare },
        all: allOf(end, whole) - allOf(start, whole),
      }));
      found.push({ terms: between(start, end), among });
    }
  return found;
}

/** Whether the rule would hide one of the counts that follow. */
export function tellFew(
  following: readonly Following[],
  countAt: (at: number) => number,
  smallest: number,
  fewest: number,
): boolean {
  return following.some(({ terms, among }) => {
    const count = sumOf(terms, countAt);
    const isSmall = ({ all, isShare }: Among) =>
      isFew(all, fewest) || (isShare && isFew(all - count, smallest));
    return isFew(count, smallest) || among.some(isSmall);
  });
}

/** How many are counted between two years, as far as it follows from counts. */
export function countBetween(spans: readonly Span[], from: number, to: number): number | undefined {
  const all = joined(spans);
  const [start, end] = [all.get(from), all.get(to)];
  if (!start || !end || start.root !== end.root) return undefined;
  return sumOf(between(start, end), (at) => spans[at].count);
}

function between(start: Joint, end: Joint): Term[] {
  return [...end.terms, ...start.terms.map(({ at, sign }) => ({ at, sign: -sign }))];
}

function sumOf(terms: readonly Term[], countAt: (at: number) => number): number {
  let sum = 0;
  for (const { at, sign } of terms) sum += sign * countAt(at);
  return sum;
}

/** The end of a year, and the counts from the first of those that it is joined with up to it. */
interface Joint {
  root: number;
  isRoot: boolean;
  terms: readonly Term[];
  among: readonly Among[];
}

function joined(spans: readonly Span[]): Map<number, Joint> {
  const found = new Map<number, Joint>();
  const visit = (at: number, joint: Joint) => {
    if (found.has(at)) return;
    found.set(at, joint);
    for (const [k, { from, to, among }] of spans.entries()) {
      if (from !== at && to !== at) continue;
      const sign = from === at ? 1 : -1;
      const wholes = new Set([...joint.among, ...among].map(({ whole }) => whole));
      visit(from === at ? to : from, {
        ...{ root: joint.root, isRoot: false },
        terms: [...joint.terms, { at: k, sign }],
        among: [...wholes].map((whole) => {
          const own = among.find((one) => one.whole === whole);
          const all = allOf(joint, whole) + sign * (own?.all ?? Number.NaN);
          return { whole, all, isShare: own?.isShare ?? false };
        }),
      });
    }
  };
  for (const { from } of spans) visit(from, { root: from, isRoot: true, terms: [], among: [] });
  return found;
}

function allOf({ isRoot, among }: Joint, whole: string): number {
  return isRoot ? 0 : (among.find((one) => one.whole === whole)?.all ?? Number.NaN);
}

function readHidden({ columns, among, hidden, ofFew }: CountedFigure): void {
  for (let area = 0; area < hidden.length; area++)
    if (columns.hidden?.[area] === HIDDEN_DENOMINATOR) ofFew[area] = 1;
    else if (columns.hidden?.[area])
      hidden[area] = among && Number.isNaN(among[area]) ? ALL_HIDDEN : COUNT_HIDDEN;
}

function readDerived({ columns, hidden }: DerivedFigure): void {
  if (columns.hidden)
    for (let area = 0; area < hidden.length; area++) hidden[area] = Number(isHidden(columns, area));
}

/**
 * A figure that is computed from others is hidden where one of them is; one that is computed from those of other areas, too (a
 * distance to the city, a rank), everywhere where one of these is. What it is computed from may stand in the statistics alone, or in
 * another year's: then nobody can say whom it tells of, and it is hidden everywhere.
 */
function hideDerived(
  derived: readonly DerivedFigure[],
  { counted, population }: Pick<Figures, 'counted' | 'population'>,
  report: Report,
  method: Method,
): void {
  const { areas } = report;
  const { taken } = restored(report);
  const counts = columnsOfPersons(method);
  const all = [...counted.flatMap(({ figures }) => figures), ...derived];
  const marksOf = (isCriterion: boolean) =>
    new Map(
      all
        .filter(({ columns }) => 'verdict' in columns === isCriterion)
        .map(({ columns, hidden }) => [columns.id, hidden]),
    );
  const [criteria, indicators] = [marksOf(true), marksOf(false)];
  const isFewResidents = (area: number) =>
    !Number.isNaN(areas.population[area]) && Number.isNaN(population[area]);
  const isMember = (area: number) => {
    const by = areas.exclusion[area];
    return by < 0 || method.exclude[areas.exclusions[by]]['in-references'];
  };
  /** of an operand and all that it is computed from; undefined: hidden everywhere */
  const hiddenOf = new Map<Operand, Uint8Array | undefined>();
  for (const { columns, hidden } of derived) {
    const criterion = 'verdict' in columns ? method.criteria[columns.id] : undefined;
    const own = criterion ? (criterion.indicator ?? criterion) : columns.id;
    for (const one of operandsWithin(own, method.indicators, (operand) => hiddenOf.has(operand))) {
      const marks = Uint8Array.from(indicators.get(one as string) ?? hidden);
      const field = typeof one === 'string' ? `indicators.${one}` : `criteria.${columns.id}`;
      let isKnown = (typeof one === 'string' || one === own) && !taken.includes(field);
      const measure: Measure = typeof one === 'string' ? method.indicators[one] : one;
      const { reference } = sharedOptions(measure);
      isKnown &&= reference?.column === undefined || !counts.has(reference.column);
      const add = (inner: Uint8Array | undefined) =>
        inner?.forEach((mark, area) => {
          if (mark) marks[area] = COUNT_HIDDEN;
        });
      for (const of of operandsOf(measure)) {
        const inner = hiddenOf.get(of);
        isKnown &&= inner !== undefined;
        add(inner);
      }
      for (const id of distanceIndexCriteria(method, measure)) {
        add(criteria.get(id));
        add(indicators.get(method.criteria[id].indicator ?? ''));
      }
      const isTouched = (mark: number, area: number) =>
        isMember(area) && (mark || (reference?.weights === 'population' && isFewResidents(area)));
      if (isOfOtherAreas(measure) && marks.some(isTouched)) marks.fill(COUNT_HIDDEN);
      hiddenOf.set(one, isKnown ? marks : undefined);
    }
    const marks = hiddenOf.get(own);
    const parts = operandsWithin(own, method.indicators).filter(
      (one) => typeof one === 'string' && one !== own,
    );
    const values = areas.indicators.filter(({ id }) => parts.includes(id)).map((one) => one.values);
    for (let area = 0; area < hidden.length; area++) {
      if (hidden[area] !== SHOWN || (marks && !marks[area])) continue;
      // one that is missing is no secret, but where it is for what is hidden: a quotient by 0
      const isForHidden = marks !== undefined && !values.some((one) => Number.isNaN(one[area]));
      if (!Number.isNaN(columns.values[area]) || isForHidden) hidden[area] = COUNT_HIDDEN;
    }
  }
}
