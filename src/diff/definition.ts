import type { Method } from '../criteria/effective.ts';
import type { Measure, MeasureKind, Operand } from '../criteria/measure.ts';
import { canonical, normalMethod, withoutBasis, writer } from '../criteria/normal.ts';
import { isPlaceLimit, restsOnPlaces } from '../criteria/places.ts';
import type { Reference } from '../criteria/schema/reference.ts';
import type { Threshold } from '../criteria/schema/threshold.ts';

/** What a criterion of a method measures and what it asks of it, whatever it is called. */
export interface Definition {
  /** what is measured, as a text that is the same where the same is measured */
  measure: string;
  /** what the measured is compared with and where the limit lies, as such a text */
  rule: string;
  /** the reference that is in force, as such a text */
  reference: string;
  /** what the limit follows from, as such a text: the rule without strictness, and without a reference not used */
  limit: string;
  kind: Measure;
  /** the unit that a ratio is computed in */
  unit: string | undefined;
  worse: 'higher' | 'lower';
  comparedWith: Reference | undefined;
  /** undefined for a flag, which is met at 1 */
  threshold: Threshold | undefined;
}

export function definitionOf(of: Method, id: string): Definition {
  const method = normalMethod(of);
  const criterion = method.criteria[id];
  const indicator = criterion.indicator === undefined ? undefined : method.indicators[criterion.indicator];
  const kind: Measure = indicator ?? criterion;
  const unit = indicator ? indicator.unit : criterion.unit;
  const { universe, worse, reference: comparedWith, threshold } = criterion;
  const reference = canonical(withoutBasis(comparedWith));
  const relative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const isPlaced = restsOnPlaces(kind, method) || isPlaceLimit(threshold, comparedWith);
  // what missing cells may move is part of the rule where it could
  const { references, distributions } = method.missing;
  const held = isPlaced ? [references, distributions] : references;
  const { strict: _, ...place } = withoutBasis(threshold) ?? {};
  return {
    measure: canonical([measureWriter(method)(criterion.indicator ?? criterion), unit, universe]),
    rule: canonical([withoutBasis(threshold), reference, worse, held]),
    reference,
    limit: canonical([place, relative ? reference : null, worse]),
    kind,
    unit,
    worse,
    comparedWith,
    threshold,
  };
}

const writers = new WeakMap<Method, (operand: Operand) => unknown>();

/** Writes measures of a method out with their operands. */
function measureWriter(method: Method): (operand: Operand) => unknown {
  const known = writers.get(method) ?? writer(method, written);
  writers.set(method, known);
  return known;
}

/** What only bounds a missing cell does not change what is measured. */
function written(block: Measure, operand: (one: Operand) => unknown): unknown {
  const kind = kindOf(block);
  if (kind === undefined) return null;
  const options = block[kind];
  if (kind === 'column') return { column: columnName(block.column!) };
  if (typeof options !== 'object') return { [kind]: options };
  const { range: _, of, by, ...rest } = options as Record<string, unknown>;
  return {
    [kind]: {
      ...rest,
      ...(of !== undefined && { of: [of as Operand | Operand[]].flat().map(operand) }),
      ...(by !== undefined && { by: operand(by as Operand) }),
    },
  };
}

/** What a criterion or an indicator says beside what it measures. */
const beside = new Set([
  ...['title', 'unit', 'universe', 'decimals', 'basis', 'source', 'note', 'goal'],
  ...['indicator', 'not-measured', 'worse', 'threshold', 'reference'],
]);

function kindOf(block: Measure): MeasureKind | undefined {
  const keys = Object.keys(block) as MeasureKind[];
  return keys.find((key) => !beside.has(key) && block[key] !== undefined);
}

function columnName(column: NonNullable<Measure['column']>): string {
  return typeof column === 'string' ? column : column.name;
}
