import { Evaluator, type Participation } from '../criteria/evaluator.ts';
import type { Measure } from '../criteria/schema/measure.ts';
import type { Criterion, Method } from '../criteria/schema/method.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import type { Limit } from '../criteria/threshold.ts';
import { UNKNOWN } from '../criteria/verdict.ts';
import type { YearTable } from '../input/year-table.ts';
import { type CriterionColumns, outcomes, type Report } from '../report/report.ts';
import type { Definition } from './definition.ts';

/** A criterion as one of the records has it. */
export interface Side {
  report: Report;
  method: Method;
  columns: CriterionColumns;
  definition: Definition;
}

/** Why the figures of one record cannot be put under the rule of the other: what it takes is not in a record. */
export type Untold = 'other-year' | 'column' | 'region' | 'ring' | 'not-reproduced';

/** A limit over the areas of a record, or why there is none. */
export type Computed = { limit: Limit } | { untold: Untold };

/** The limit of an area as the record holds it. One that nothing reaches is no number of JSON, and is infinite again. */
export function recordedLimit({ columns }: Side, area: number): number {
  const limit = columns.limit(area);
  const isInfinite = Number.isNaN(limit) && columns.verdict[area] !== UNKNOWN;
  return isInfinite ? (columns.worse === 'higher' ? Infinity : -Infinity) : limit;
}

/**
 * The limits of the areas of one record under the rule of another (or its own), computed by the engine from the
 * record's columns: values, numerators, denominators, populations, and who took part.
 *
 * @param references 'recorded': where the rule compares with the same as the record does, its references are taken from
 *   the record; nothing is then known of how far missing cells could move them. 'computed': they are worked out anew
 */
export function limitsUnder(
  { method, definition }: Side,
  record: Side,
  references: 'recorded' | 'computed',
): Computed {
  const { threshold, comparedWith, worse, kind, unit } = definition;
  if (threshold?.column !== undefined) return { untold: 'column' };
  const relative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const held = references === 'recorded' && definition.reference === record.definition.reference;
  const untold = relative && !held ? whyNot(comparedWith!, record.report) : undefined;
  if (untold) return { untold };
  const reference = held ? heldReference : comparedWith;
  const criterion: Criterion = {
    ...measureOf(kind, unit, record.columns),
    worse,
    ...(threshold && { threshold }),
    ...(relative && { reference }),
  };
  const evaluator = new Evaluator(
    { ...method, reference: undefined, threshold: undefined, indicators: {}, criteria: { it: criterion } },
    tableOf(record),
    participation(record, method),
    () => undefined,
  );
  return { limit: evaluator.criterion('it').limit };
}

/** The references that the record holds, area by area. */
const heldReference: Reference = { of: 'column', column: 'reference' };

function whyNot(reference: Reference, { year, iteration }: Report): Untold | undefined {
  if (reference['years-back'] !== undefined) return 'other-year';
  if (reference.year !== undefined && reference.year !== year) return 'other-year';
  if (reference.of === 'column' || reference.of === 'region') return reference.of;
  // who is outside in a ring of designations is known to the run only
  if (reference.of === 'non-designated' && iteration !== null && iteration.period > 0) return 'ring';
  return undefined;
}

/** The measure as it reads the record's columns: a ratio stays one, as its parts weight the references. */
function measureOf(kind: Measure, unit: string | undefined, columns: CriterionColumns): Partial<Criterion> {
  const inUnit = unit === undefined ? {} : { unit };
  if (kind.flag) return { flag: { ...kind.flag, column: 'value' } };
  if (kind.ratio && columns.numerator)
    return {
      ratio: { ...kind.ratio, numerator: 'numerator', denominator: 'denominator', years: 1 },
      ...inUnit,
    };
  if (kind.column === undefined) return { column: 'value' };
  const range = typeof kind.column === 'string' ? undefined : kind.column.range;
  return { column: range ? { name: 'value', range } : 'value', ...inUnit };
}

function tableOf({ report: { year, areas }, method, columns }: Side): YearTable {
  const { values, numerator, denominator, reference } = columns;
  const numbers = new Map<string, Float64Array>([['value', values]]);
  if (method.areas.population !== undefined) numbers.set(method.areas.population, areas.population);
  if (numerator && denominator) numbers.set('numerator', numerator).set('denominator', denominator);
  if (reference)
    numbers.set(
      'reference',
      Float64Array.from(values, (_, area) => reference(area)),
    );
  return { year, ids: areas.ids, names: areas.names, numbers, texts: new Map() };
}

/** Who took part in the record: that belongs to what its areas are compared with. */
function participation({ report: { areas }, method }: Side, rule: Method): Participation {
  const assessed = Uint8Array.from(areas.exclusion, (by) => Number(by < 0));
  const stays = areas.exclusions.map((id) => method.exclude[id]['in-references']);
  const members = Uint8Array.from(areas.exclusion, (by) => Number(by < 0 || stays[by]));
  const free = rule.missing.references === 'free';
  const nonDesignated = assessed.map(
    (one, area) => one & Number(areas.byCriteria[area] === 0 && !areas.byStateList.has(area)),
  );
  const undecided = areas.outcome.map((outcome) => Number(free && outcomes[outcome] === 'undetermined'));
  return { assessed, members, nonDesignated, undecided };
}
