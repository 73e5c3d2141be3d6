import { askedBy } from '../criteria/rule-parts.ts';
import { UNKNOWN } from '../criteria/verdict.ts';
import {
  type AreasRead,
  type ClassRead,
  type CriterionColumns,
  type CriterionRead,
  Ranges,
  stabilityColumns,
} from './area-table.ts';
import { UNSAID } from './fields.ts';
import type { RecordNames } from './names.ts';
import { isPublic, methodOf } from './report.ts';
import type { ReportJson } from './schema.ts';

/** Columns for as many areas as a record has, still empty. */
export function columnsFor(size: number, names: RecordNames): AreasRead {
  const { criteria, indicators, classes, account, stability } = names.head;
  const method = methodOf(names.head);
  const asked = askedBy(method.designate, method);
  const ladders = Object.values(method.classes);
  const indicatorRanges = new Map(
    ladders.flatMap(({ of }) => (of === undefined ? [] : [[of, new Ranges()]])),
  );
  const table: AreasRead['table'] = {
    size,
    ids: new Array<string>(size),
    names: new Array<string>(size),
    population: new Float64Array(size),
    regions: new Map(),
    outcome: new Uint8Array(size),
    exclusion: new Int16Array(size),
    exclusions: account.exclusions.map(({ id }) => id),
    byCriteria: new Uint8Array(size),
    byStateList: new Map(),
    joined: new Set(),
    decided: new Map(),
    kept: new Map(),
    criteriaOpen: new Set(),
    byomraade: new Int32Array(size),
    marks: new Map(),
    met: new Uint8Array(size),
    unknown: new Uint8Array(size),
    least: new Uint8Array(size),
    most: new Uint8Array(size),
    index: new Float64Array(size),
    indexOver: new Uint8Array(size),
    rank: new Int32Array(size),
    criteria: criteria
      .filter(({ notMeasured }) => notMeasured === null)
      .map((criterion) => criterionRead(criterion, size, isPublic(names.head))),
    indicators: indicators.map(({ id }) => ({
      id,
      values: new Float64Array(size),
      numerator: undefined,
      denominator: undefined,
    })),
    indicatorRanges: new Map([...indicatorRanges].map(([id, { at }]) => [id, at])),
    classes: classes.map((ladder) => classRead(ladder, size)),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
    stability:
      stability &&
      stabilityColumns(
        size,
        stability.assumptions.map(({ id }) => id),
        { ...stability.draws, combinations: stability.combinations.computed },
      ),
  };
  return { table, indicatorRanges, names };
}

function criterionRead(
  { id, worse, compared }: ReportJson['criteria'][number],
  size: number,
  isPublished: boolean,
): CriterionRead {
  const [references, limits] = [new Float64Array(size), new Float64Array(size)];
  const verdict = new Uint8Array(size);
  return {
    id,
    worse,
    values: new Float64Array(size),
    numerator: undefined,
    denominator: undefined,
    references,
    reference: compared ? (area) => references[area] : undefined,
    limits,
    // what is public may lack a limit
    limit: isPublished ? (area) => limits[area] : limitReader(limits, verdict, worse),
    limitRange: undefined,
    valueRange: undefined,
    verdict,
    possible: new Uint8Array(size).fill(UNSAID),
  };
}

/**
 * A limit that nothing reaches is no number of JSON either, and stands in a record as null. It is read back as it was: it
 * is there where values were judged by it.
 */
function limitReader(
  limits: Float64Array,
  verdict: Uint8Array,
  worse: CriterionColumns['worse'],
): CriterionColumns['limit'] {
  const beyond = worse === 'higher' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  // it is the place of a share of no areas, and so the same for an area that has no value to judge
  let isBeyond: boolean | undefined;
  return (area) => {
    if (!Number.isNaN(limits[area])) return limits[area];
    isBeyond ??= verdict.some((one, other) => one !== UNKNOWN && Number.isNaN(limits[other]));
    return isBeyond ? beyond : Number.NaN;
  };
}

function classRead({ id, classes }: ReportJson['classes'][number], size: number): ClassRead {
  const of = new Int16Array(size);
  const open = new Map<number, number[]>();
  return {
    id,
    labels: classes.map(({ id: label }) => label),
    of,
    open,
    couldBe: (area) => open.get(area) ?? [of[area]],
  };
}
