import type { Method } from '../criteria/effective.ts';
import type { PublishRule } from '../criteria/schema/publish.ts';
import { UNKNOWN } from '../criteria/verdict.ts';
import {
  type AreaTable,
  type CriterionColumns,
  HIDDEN_DENOMINATOR,
  HIDDEN_FIGURE,
  HIDDEN_VERDICT,
} from '../record/area-table.ts';
import type { Report } from '../record/report.ts';
import {
  ALL_HIDDEN,
  type CountedFigure,
  columnsOfPersons,
  type Figures,
  figuresOf,
  type OutFigures,
  SHOWN,
} from './counted.ts';

/** A report without what the rule hides, and without all that could follow from it: what is left are facts. */
export interface Blinded {
  report: Report;
  figures: Figures;
  /** criteria whose lines are none that could be published: they are counts, or only have all verdicts */
  madeUp: Set<string>;
}

/**
 * Takes out of a report every count that the rule hides, and every number that is computed from counts. What stays of its
 * areas: the counts and figures that are shown, verdicts, outcomes, and what lists, decisions and earlier rounds say.
 */
export function blind(
  report: Report,
  method: Method,
  rule: PublishRule,
  out: readonly OutFigures[] = [],
  wholes: 'hidden' | 'known' = 'hidden',
): Blinded {
  const figures = figuresOf(report, method, rule, out, wholes);
  const figureOf = new Map<object, Partial<CountedFigure> & Pick<CountedFigure, 'hidden'>>();
  const blinded = new Map<object, object>();
  const all = [...figures.counted.flatMap((one) => one.figures), ...figures.derived, ...figures.given];
  for (const figure of all) figureOf.set(figure.columns, figure);
  const without = <Columns extends AreaTable['indicators'][number]>(columns: Columns) => {
    const none = new Uint8Array(report.areas.size);
    const { hidden = none, ofFew = none, count } = figureOf.get(columns) ?? {};
    const where = (values: Float64Array | undefined, isOut: (how: number, area: number) => boolean) =>
      values?.map((value, area) => (isOut(hidden[area], area) ? Number.NaN : value));
    const marks = hidden.map((how, area) => {
      if (how === SHOWN) return ofFew[area] === 1 ? HIDDEN_DENOMINATOR : 0;
      return columns.hidden?.[area] === HIDDEN_VERDICT ? HIDDEN_VERDICT : HIDDEN_FIGURE;
    });
    const found = {
      ...columns,
      values: where(columns.values, (how) => how !== SHOWN)!,
      numerator: columns.numerator && (count ?? where(columns.numerator, (how) => how !== SHOWN)),
      denominator: where(columns.denominator, (how, area) => how === ALL_HIDDEN || ofFew[area] === 1),
      hidden: marks.some((mark) => mark !== 0) ? marks : undefined,
    };
    blinded.set(columns, found);
    return found;
  };
  const { areas } = report;
  const counts = columnsOfPersons(method);
  const ofCounts = new Set(
    areas.criteria.flatMap(({ id }) => {
      const { threshold, reference } = method.criteria[id];
      const columns = [threshold?.column, reference?.of === 'column' ? reference.column : undefined];
      return columns.some((column) => column !== undefined && counts.has(column)) ? [id] : [];
    }),
  );
  const criteria = areas.criteria.map((columns) => ({
    ...without(columns),
    ...givenOf(columns, method, ofCounts),
    limitRange: undefined,
    valueRange: undefined,
    // an excluded area has none
    verdict: columns.verdict.map((one, area) => (areas.exclusion[area] < 0 ? one : UNKNOWN)),
    possible: columns.possible.map((one, area) => (areas.exclusion[area] < 0 ? one : 0)),
  }));
  const indicators = areas.indicators.map(without);
  for (const [k, columns] of areas.criteria.entries()) blinded.set(columns, criteria[k]);
  for (const figure of all) figure.columns = blinded.get(figure.columns) as typeof figure.columns;
  const populationHidden = Uint8Array.from(areas.population, (one, area) =>
    Number(
      areas.populationHidden?.[area] === 1 || (!Number.isNaN(one) && Number.isNaN(figures.population[area])),
    ),
  );
  return {
    figures,
    madeUp: ofCounts,
    report: {
      ...report,
      areas: {
        ...areas,
        population: figures.population,
        populationHidden: populationHidden.includes(1) ? populationHidden : undefined,
        index: new Float64Array(areas.size).fill(Number.NaN),
        indexOver: new Uint8Array(areas.size),
        rank: new Int32Array(areas.size),
        met: areas.met.slice(),
        unknown: areas.unknown.slice(),
        least: areas.least.slice(),
        most: areas.most.slice(),
        criteria,
        indicators,
        indicatorRanges: new Map(),
        stability: undefined,
      },
    },
  };
}

/**
 * Reference and limit as far as they stand in the method or in the statistics, and neither are counts nor follow from them. Those of another year
 * are another matter: see `compareWithOtherYears`.
 */
function givenOf(
  { id, reference, limit }: CriterionColumns,
  method: Method,
  ofCounts: ReadonlySet<string>,
): Pick<CriterionColumns, 'reference' | 'limit'> {
  const { reference: against, threshold } = method.criteria[id];
  const isGiven = (against?.of === 'value' || against?.of === 'column') && !ofCounts.has(id);
  const isColumn = threshold?.column !== undefined && !ofCounts.has(id);
  const isStated = threshold === undefined || threshold.value !== undefined || isColumn;
  return {
    reference: reference && (isGiven ? reference : nothing),
    limit: isStated ? limit : nothing,
  };
}

/** A line that is not shown. */
export const nothing = () => Number.NaN;
