import type { CriterionDefinition } from '../criteria/definition.ts';
import type { Method } from '../criteria/effective.ts';
import { Evaluator, FLAG_THRESHOLD, type Participation } from '../criteria/evaluator.ts';
import type { Measure } from '../criteria/measure.ts';
import { UNDETERMINED } from '../criteria/outcome.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import { type Limit, limitOf } from '../criteria/threshold.ts';
import type { YearTable } from '../criteria/year-table.ts';
import type { CriterionColumns } from '../record/area-table.ts';
import { methodOf, type Report } from '../record/report.ts';
import { present } from '../values/present.ts';

/** A criterion as one of the records has it. */
export interface Side {
  report: Report;
  method: Method;
  columns: CriterionColumns;
  /** who took part: that belongs to what the areas are compared with */
  participation: Required<Participation>;
  definition: CriterionDefinition;
}

/** Why the figures of one record cannot be put under the rule of the other: what it takes is not in a record. */
export type Untold = 'other-year' | 'column' | 'region' | 'ring' | 'not-reproduced';

/** A limit over the areas of a record, or why there is none. */
export type Computed = { limit: Limit } | { untold: Untold };

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
  const { threshold, reference: comparedWith, worse } = definition.criterion;
  if (threshold?.column !== undefined) return { untold: 'column' };
  const relative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const held = references === 'recorded' && definition.reference === record.definition.reference;
  const untold = relative && !held ? whyNot(present(comparedWith), record.report) : undefined;
  if (untold) return { untold };
  const { participation } = record;
  const measure = measureOf(definition.source, record.columns);
  const evaluator = new Evaluator(
    { ...method, indicators: {}, criteria: {} },
    tableOf(record, held),
    // missing cells of others move nothing where the rule holds references as computed
    method.missing.references === 'free' ? participation : { ...participation, undecided: undefined },
    () => undefined,
  );
  const reference = held ? heldReference : comparedWith;
  const limit = limitOf(threshold ?? FLAG_THRESHOLD, {
    values: record.columns.values,
    distributionBounds: evaluator.distributionsHeld ? undefined : () => evaluator.bounds(measure),
    assessed: evaluator.assessed,
    worse,
    reference: relative ? evaluator.reference(measure, present(reference)) : undefined,
    numbers: (column) => evaluator.column(column),
  });
  return { limit };
}

/** The references that the record holds, area by area. */
const heldReference: Reference = { of: 'column', column: 'reference' };

function whyNot(reference: Reference, { year, iteration, areas }: Report): Untold | undefined {
  if (reference['years-back'] !== undefined) return 'other-year';
  if (reference.year !== undefined && reference.year !== year) return 'other-year';
  if (reference.of === 'column') return 'column';
  if (reference.of === 'region' && !areas.regions.has(present(reference.column))) return 'region';
  // who is outside in a ring of designations is known to the run only
  if (reference.of === 'non-designated' && iteration !== null && iteration.period > 0) return 'ring';
  return undefined;
}

/** The measure as it reads the record's columns: a ratio stays one, as its parts weight the references; with its unit. */
function measureOf(kind: CriterionDefinition['source'], columns: CriterionColumns): Measure {
  const { unit } = kind;
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

function tableOf({ report: { year, areas }, method, columns }: Side, withReferences: boolean): YearTable {
  const { values, numerator, denominator, reference } = columns;
  const numbers = new Map<string, Float64Array>([['value', values]]);
  if (method.areas.population !== undefined) numbers.set(method.areas.population, areas.population);
  if (numerator && denominator) numbers.set('numerator', numerator).set('denominator', denominator);
  if (withReferences && reference)
    numbers.set(
      'reference',
      Float64Array.from(values, (_, area) => reference(area)),
    );
  return { year, ids: areas.ids, names: areas.names, numbers, texts: new Map(areas.regions) };
}

/** Who took part in a record, as the record has it. */
export function participationIn(report: Report): Required<Participation> {
  const { exclusion, exclusions, byCriteria, byStateList, criteriaOpen, outcome } = report.areas;
  const method = methodOf(report);
  const stays = exclusions.map((id) => method.exclude[id]['in-references']);
  const assessed = new Uint8Array(exclusion.length);
  const members = new Uint8Array(exclusion.length);
  const nonDesignated = new Uint8Array(exclusion.length);
  const undecided = new Uint8Array(exclusion.length);
  for (let area = 0; area < exclusion.length; area++) {
    const by = exclusion[area];
    if (by < 0) assessed[area] = 1;
    if (by < 0 || stays[by]) members[area] = 1;
    if (by < 0 && byCriteria[area] === 0 && !byStateList.has(area)) nonDesignated[area] = 1;
    if (outcome[area] === UNDETERMINED || (criteriaOpen.has(area) && !byStateList.has(area)))
      undecided[area] = 1;
  }
  return { assessed, members, nonDesignated, undecided };
}
