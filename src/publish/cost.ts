import type { Measure } from '../criteria/measure.ts';
import { columnList } from '../criteria/measures/columns.ts';
import { isOfOtherYear } from '../criteria/pooled.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { outcomes } from '../record/area-table.ts';
import { type HiddenCounts, hiddenCounts, isToldAsRange } from '../record/facts/hidden.ts';
import { methodOf, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import { ALL_HIDDEN, columnsOfPersons, type Figures, figuresOf, hiddenOf, SHOWN } from './counted.ts';
import { isRate } from './other-years.ts';
import type { Narrowed, Published } from './public-report.ts';

/** What of a criterion or an indicator is hidden, and for what, in areas that show more than their outcome. */
export interface HiddenFigures {
  /** undefined: the residents */
  id: string | undefined;
  /** such areas that have the figure */
  of: number;
  /** few are counted */
  few: number;
  /** all but few are */
  allButFew: number;
  /** they are counted among too few */
  amongFew: number;
  /** the same persons are counted in another figure that hides them, or it is computed from one */
  following: number;
}

/** What publishing costs: what is hidden first, what follows from that, and what another rule would hide. */
export interface Cost {
  rule: PublishRule;
  hidden: HiddenCounts;
  /** these by what they tell of */
  figures: HiddenFigures[];
  /** figures of several areas together, and those told less exactly for what is hidden in them */
  together: { of: number; coarsened: number };
  narrowed: Narrowed[];
  after: Published['after'];
  byOutcome: Published['byOutcome'];
  /** figures hidden by smallest counts, the rule's own among them, ascending */
  otherCounts: { smallest: number; figures: number }[];
  /** hiding the same figures and every figure of several areas in which one is hidden */
  plain: { together: number };
}

const OTHER_COUNTS = [3, 5, 10];

/**
 * Refuses a rule that leaves nothing to publish but where nobody is counted.
 *
 * @throws InputError with what is hidden, and what to lower
 */
export function refuseAllHidden(report: Report): void {
  const { areas } = report;
  const method = methodOf(report);
  const rule = method.publish;
  if (!rule) return;
  const figures = figuresOf(report, method, rule);
  let [of, hidden, wholes] = [0, 0, 0];
  for (const { count, hidden: how } of figures.counted.flatMap((counted) => counted.figures))
    for (let area = 0; area < areas.size; area++) {
      if (areas.exclusion[area] >= 0) continue;
      if (how[area] === SHOWN && count[area] > 0) return;
      if (how[area] !== SHOWN) hidden++;
      if (how[area] === ALL_HIDDEN) wholes++;
      if (how[area] !== SHOWN || !Number.isNaN(count[area])) of++;
    }
  if (hidden === 0) return;
  const key = wholes > hidden / 2 ? 'smallest-denominator' : 'smallest-count';
  throw inputError('publish-hides-all', { hidden, of, key, value: rule[key] });
}

/** Areas of which verdicts and outcomes that are shown say more than the rule leaves: `costOf` has their figures. */
export function toldTooMuch({ report, narrowed, after, byOutcome }: Published): number {
  const { areas } = report;
  // under `hide` the verdicts that do are hidden
  const isShown = methodOf(report).publish?.verdict !== 'hide';
  const told = [...byOutcome, ...(isShown ? narrowed.map(({ area }) => area) : [])];
  return new Set([...told.map((area) => areas.ids[area]), ...after.known.map(({ id }) => id)]).size;
}

/** @param report the internal one */
export function costOf(
  report: Report,
  { report: published, blinded, out, narrowed, after, byOutcome }: Published,
): Cost {
  const method = methodOf(report);
  const rule = present(method.publish);
  const smallest = [...new Set([...OTHER_COUNTS, rule['smallest-count']])].sort((a, b) => a - b);
  const together = togetherIn(published);
  return {
    rule,
    hidden: hiddenCounts(published),
    figures: figuresIn(report, blinded.figures, rule),
    together: { of: together.length, coarsened: together.filter(({ isCoarse }) => isCoarse).length },
    narrowed,
    after,
    byOutcome,
    otherCounts: smallest.map((count) => {
      const other = { ...rule, 'smallest-count': count };
      return { smallest: count, figures: hiddenOf(report, figuresOf(report, method, other, out)).figures };
    }),
    plain: { together: together.filter(({ isTouched }) => isTouched).length },
  };
}

/** The figures of a report and why they are hidden: of criteria, of indicators, and last its numbers of residents. */
function figuresIn(
  { areas }: Report,
  { counted, derived, withheld, population }: Figures,
  rule: PublishRule,
): HiddenFigures[] {
  const isTold = (area: number) => withheld[area] === 0;
  const all = (values: Float64Array) =>
    countOf(values, (value, area) => isTold(area) && !Number.isNaN(value));
  const none = { few: 0, allButFew: 0, amongFew: 0, following: 0 };
  const ofPersons = counted.flatMap(({ figures, smallest }) =>
    figures.map(({ columns, hidden }) => {
      const of = 'verdict' in columns ? areas.criteria : areas.indicators;
      const { id, numerator, denominator, values } = present(of.find((one) => one.id === columns.id));
      const found = { id, of: all(values), ...none };
      for (const [area, how] of hidden.entries()) {
        if (how === SHOWN || !isTold(area)) continue;
        const [count, among] = [numerator?.[area] ?? values[area], denominator?.[area] ?? Number.NaN];
        if (how === ALL_HIDDEN && among < rule['smallest-denominator']) found.amongFew++;
        else if (count < smallest) found.few++;
        else if (among - count < smallest) found.allButFew++;
        else found.following++;
      }
      return found;
    }),
  );
  const ofFigures = derived.map(({ columns, hidden }) => {
    const of = 'verdict' in columns ? areas.criteria : areas.indicators;
    const { id, values } = present(of.find((one) => one.id === columns.id));
    return {
      ...{ id, of: all(values), ...none },
      following: countOf(hidden, (how, area) => how !== SHOWN && isTold(area)),
    };
  });
  const isHidden = (residents: number, area: number) =>
    isTold(area) && !Number.isNaN(residents) && Number.isNaN(population[area]);
  const residents = {
    ...{ id: undefined, of: all(areas.population), ...none },
    few: countOf(areas.population, isHidden),
  };
  return [...ofPersons, ...ofFigures, residents];
}

interface Together {
  /** told by a range, or not at all */
  isCoarse: boolean;
  /** some count in it is hidden */
  isTouched: boolean;
}

/** The figures of several areas together: those of byområder, of the designated areas and the others, and of the city. */
function togetherIn({ byomraader, criteria, areas }: Report): Together[] {
  const positions = new Map(areas.ids.map((id, position) => [id, position]));
  const columnsOf = (id: string) => areas.criteria.find((one) => one.id === id);
  const isHidden = (id: string, of: readonly number[]) => of.some((area) => columnsOf(id)?.hidden?.[area]);
  const groups = (byomraader?.groups ?? []).flatMap((group) => {
    const of = group.areas.flatMap((id) => positions.get(id) ?? []);
    return group.criteria
      .filter(({ value, range }) => of.length > 0 && (value !== null || range !== undefined))
      .map(({ id, value }) => ({ isCoarse: value === null, isTouched: isHidden(id, of) }));
  });
  const assessed = Array.from(areas.ids.keys()).filter((area) => areas.exclusion[area] < 0);
  const sides = [true, false].map((is) =>
    assessed.filter((area) => (outcomes[areas.outcome[area]] === 'designated') === is),
  );
  const ofCity = criteria.flatMap(({ id, comparison, compared, referenceRange }) => {
    if (!comparison) return [];
    const [designated, rest] = sides.map((side) => isHidden(id, side));
    return [
      { isCoarse: isToldAsRange(comparison, 'designated'), isTouched: designated },
      { isCoarse: isToldAsRange(comparison, 'rest'), isTouched: rest },
      ...(compared ? [{ isCoarse: referenceRange !== undefined, isTouched: designated || rest }] : []),
    ];
  });
  return [...groups, ...ofCity];
}

function countOf<Value extends number>(
  all: ArrayLike<Value>,
  isOne: (one: Value, at: number) => boolean,
): number {
  let count = 0;
  for (let at = 0; at < all.length; at++) if (isOne(all[at], at)) count++;
  return count;
}

/**
 * What a method does with counts that no audit asks about: columns of counts that it uses otherwise, too, figures of which all are
 * hidden, and lines that follow from another year's counts.
 */
export function untriedIn({ report, blinded }: Published): Finding[] {
  const method = methodOf(report);
  const counts = columnsOfPersons(method);
  const { areas, criteria, indicators, exclude } = method;
  const measures = Object.entries({ criteria, indicators }).flatMap(([block, all]) =>
    Object.entries<Measure>(all).map(([id, measure]) => ({ path: `${block}.${id}`, measure })),
  );
  const hidden = blinded.figures.derived.filter((one) => one.hidden.every((how) => how !== SHOWN));
  const isHidden = (path: string) =>
    hidden.some(
      ({ columns }) => path === `${'verdict' in columns ? 'criteria' : 'indicators'}.${columns.id}`,
    );
  const uses: { path: string; columns: (string | undefined)[] }[] = [
    ...measures.map(({ path, measure: { ratio, flag } }) => {
      const [own, whole] = [ratio?.numerator, ratio?.denominator].map((of) => (of ? columnList(of) : []));
      const others = isHidden(path) ? [] : whole.filter((column) => !own.includes(column));
      return { path, columns: [...others, flag?.column] };
    }),
    ...Object.entries(criteria).flatMap(([id, { threshold, reference }]) => [
      { path: `criteria.${id}.threshold`, columns: [threshold?.column] },
      { path: `criteria.${id}.reference`, columns: [reference?.column] },
    ]),
    ...Object.entries({ only: areas.only?.column, name: areas.name }).map(([key, column]) => ({
      path: `areas.${key}`,
      columns: [column],
    })),
    ...Object.entries(exclude).map(([id, { column }]) => ({ path: `exclude.${id}`, columns: [column] })),
  ];
  const otherYear = Object.entries(criteria).flatMap(([id, { reference }]) => {
    if (!isOfOtherYear(reference)) return [];
    const why = blinded.madeUp.has(id) ? ('no-record' as const) : ('no-rate' as const);
    return why === 'no-rate' && isRate(reference) ? [] : [{ id, why }];
  });
  return [
    ...[...counts].flatMap((column) => {
      const paths = uses.filter(({ columns }) => columns.includes(column)).map(({ path }) => path);
      return paths.length > 0 ? [finding('publish-column-shared', { column, paths })] : [];
    }),
    ...(hidden.length > 0
      ? [finding('publish-all-hidden', { ids: [...new Set(hidden.map(({ columns }) => columns.id))] })]
      : []),
    ...[...Map.groupBy(otherYear, ({ why }) => why)].map(([why, all]) =>
      finding('publish-other-year', { criteria: all.map(({ id }) => id), why }),
    ),
  ];
}
