import type { Reader } from '../criteria/reference.ts';
import type { Finding } from '../messages/finding.ts';
import type { AreaJson, ReportJson } from './schema.ts';

type Cell = AreaJson['criteria'][string];

/** A criterion over all areas. */
export interface CriterionColumns {
  id: string;
  worse: 'higher' | 'lower';
  values: Float64Array;
  numerator: Float64Array | undefined;
  denominator: Float64Array | undefined;
  reference: Reader | undefined;
  limit: Reader;
  /** how far missing cells of other areas could move the limit; undefined: not at all */
  limitRange: { least: Reader; greatest: Reader } | undefined;
  /** 0 not met, 1 met, 2 unknown */
  verdict: Uint8Array;
  /** bits: 1 it could be not met, 2 it could be met */
  possible: Uint8Array;
}

/** The areas of a report as columns, in the order of their ids. A million areas are columns, not objects. */
export interface AreaTable {
  size: number;
  ids: string[];
  names: string[];
  population: Float64Array;
  /** index into `outcomes` */
  outcome: Uint8Array;
  /** index into `exclusions`, or -1 */
  exclusion: Int16Array;
  exclusions: string[];
  /** 1 where the criteria alone designate */
  byCriteria: Uint8Array;
  /** boligområder that designate an area, by the area's position */
  byStateList: ReadonlyMap<number, string[]>;
  /** boligområder that are linked to an area without designating it */
  marks: ReadonlyMap<number, string[]>;
  met: Uint8Array;
  unknown: Uint8Array;
  least: Uint8Array;
  most: Uint8Array;
  index: Float64Array;
  indexOver: Uint8Array;
  /** 0 for areas that are not assessed */
  rank: Int32Array;
  criteria: CriterionColumns[];
  indicators: { id: string; values: Float64Array }[];
  classes: { id: string; labels: string[]; of: Int16Array }[];
  /** the criteria and classes that the designation rule asks about */
  ruleCriteria: ReadonlySet<string>;
  ruleClasses: { ladder: string; is: ReadonlySet<string> }[];
}

/** A report: what renderers see, and all they see. */
export type Report = Omit<ReportJson, 'areas' | 'notices'> & { areas: AreaTable; notices: Finding[] };

export const outcomes = ['not-designated', 'designated', 'undetermined', 'excluded'] as const;
export const verdictNames = ['not-met', 'met', 'unknown'] as const;

/** One area as the record holds it. */
export function areaRecord(areas: AreaTable, area: number): AreaJson {
  const assessed = areas.exclusion[area] < 0;
  return {
    id: areas.ids[area],
    name: areas.names[area],
    population: known(areas.population[area]),
    outcome: outcomes[areas.outcome[area]],
    exclusion: assessed ? null : areas.exclusions[areas.exclusion[area]],
    reasons: reasons(areas, area),
    marks: areas.marks.get(area) ?? [],
    criteriaMet: {
      met: areas.met[area],
      unknown: areas.unknown[area],
      of: areas.criteria.length,
      least: areas.least[area],
      most: areas.most[area],
    },
    index: assessed ? known(areas.index[area]) : null,
    indexOver: assessed ? areas.indexOver[area] : 0,
    rank: areas.rank[area] || null,
    criteria: byId(areas.criteria, (criterion) => cell(criterion, area, assessed)),
    indicators: byId(areas.indicators, ({ values }) => known(values[area])),
    classes: byId(areas.classes, ({ labels, of }) => (assessed ? (labels[of[area]] ?? null) : null)),
  };
}

/** How far a value lies beyond its limit on the worse side, in the criterion's unit. */
export function margin(criterion: CriterionColumns, area: number): number {
  const distance = criterion.values[area] - criterion.limit(area);
  return criterion.worse === 'higher' ? distance : -distance;
}

function reasons(areas: AreaTable, area: number): AreaJson['reasons'] {
  const found: AreaJson['reasons'] = [];
  if (areas.byCriteria[area] === 1) {
    found.push({
      kind: 'criteria',
      criteria: areas.criteria
        .filter(({ id, verdict }) => verdict[area] === 1 && areas.ruleCriteria.has(id))
        .map(({ id }) => id),
      classes: areas.ruleClasses.flatMap(({ ladder, is }) => {
        const classes = areas.classes.find(({ id }) => id === ladder)!;
        const label = classes.labels[classes.of[area]];
        return label !== undefined && is.has(label) ? [{ ladder, class: label }] : [];
      }),
    });
  }
  const boligomraader = areas.byStateList.get(area);
  if (boligomraader) found.push({ kind: 'state-list', boligomraader });
  return found;
}

/** What a verdict could be, by the bits of `possible`. */
const answers: ('met' | 'not-met')[][] = [[], ['not-met'], ['met'], ['met', 'not-met']];

function cell(criterion: CriterionColumns, area: number, assessed: boolean): Cell {
  const { values, numerator, denominator, reference, limit, limitRange, verdict, possible } = criterion;
  // filled in the order of the schema; a record has thousands of these, so no object is made only to be spread
  const record: Partial<Cell> = { value: known(values[area]) };
  if (numerator && denominator) {
    record.numerator = known(numerator[area]);
    record.denominator = known(denominator[area]);
  }
  record.reference = reference ? known(reference(area)) : null;
  record.limit = known(limit(area));
  if (limitRange) record.limitRange = [known(limitRange.least(area)), known(limitRange.greatest(area))];
  record.margin = known(margin(criterion, area));
  record.verdict = assessed ? verdictNames[verdict[area]] : 'unknown';
  record.couldBe = assessed ? answers[possible[area]] : [];
  return record as Cell;
}

function byId<T extends { id: string }, Value>(items: T[], value: (item: T) => Value): Record<string, Value> {
  const record: Record<string, Value> = {};
  for (const item of items) record[item.id] = value(item);
  return record;
}

/** Missing is null in the record. */
function known(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
