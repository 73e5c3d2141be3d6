import { createHash } from 'node:crypto';
import { onceFor } from '../values/once-for.ts';
import { distanceIndexCriteria } from './check.ts';
import type { Criterion, Method } from './effective.ts';
import type { Measure, Operand } from './measure.ts';
import { nameOf, perOf } from './measures/columns.ts';
import { kindWithin } from './measures/registry.ts';
import { canonical, isMeasured, normalMethod, withoutBasis } from './normal.ts';
import { operandsWithin } from './operands.ts';
import { isPlaceLimit, restsOnPlaces } from './places.ts';
import type { Indicator } from './schema/method.ts';

/** Which criterion or indicator. */
export interface MeasureKey {
  kind: 'criterion' | 'indicator';
  id: string;
}

/** What is measured, as texts that are the same where the same is: wording, and what only bounds missing cells, apart. */
export interface Definition {
  measure: string;
  unit: string;
  universe: string;
  worse: string;
}

/** The same of a criterion, with what the measured is held against. */
export interface CriterionDefinition extends Definition {
  /** what the measured is compared with and where the limit lies */
  rule: string;
  /** the reference that is in force */
  reference: string;
  /** what the limit follows from: the rule without strictness, and without a reference not used */
  limit: string;
  criterion: Criterion;
  /** the block that holds the measure: the criterion's own, or that of the indicator it names */
  source: Criterion | Indicator;
}

/** The block that holds a measure: a criterion's own, or that of the indicator it names; undefined where there is none. */
export function sourceOf(method: Method, { id, kind }: MeasureKey): Criterion | Indicator | undefined {
  if (kind === 'indicator') return method.indicators[id];
  const { indicator } = method.criteria[id] ?? {};
  return indicator === undefined ? method.criteria[id] : method.indicators[indicator];
}

/** What a method measures under a name; undefined where it has no such measure, or no figure for it. */
export function measureDefinition(of: Method, key: MeasureKey): Definition | undefined {
  const method = normalMethod(of);
  const { id, kind } = key;
  const block = kind === 'criterion' ? method.criteria[id] : method.indicators[id];
  if (!block || !sourceOf(method, key) || (kind === 'criterion' && !isMeasured(method.criteria[id])))
    return undefined;
  return {
    measure: canonical(writerOf(method)(operandOf(block))),
    unit: canonical(block.unit),
    universe: canonical(block.universe),
    worse: canonical(kind === 'criterion' ? method.criteria[id].worse : null),
  };
}

/** What a measured criterion of a method measures and what it asks of it, whatever it is called. */
export function criterionDefinition(of: Method, id: string): CriterionDefinition {
  const key = { kind: 'criterion', id } as const;
  const method = normalMethod(of);
  const criterion = method.criteria[id];
  const source = sourceOf(method, key);
  const measured = measureDefinition(of, key);
  if (!source || !measured) throw new Error(`the criterion ${id} has no figures to be defined`);
  const { worse, threshold } = criterion;
  const reference = canonical(withoutBasis(criterion.reference));
  const relative = threshold?.times !== undefined || threshold?.plus !== undefined;
  const isPlaced = restsOnPlaces(source, method) || isPlaceLimit(threshold, criterion.reference);
  // what missing cells may move is part of the rule where it could
  const { references, distributions } = method.missing;
  const held = isPlaced ? [references, distributions] : references;
  const { strict: _, ...place } = withoutBasis(threshold) ?? {};
  return {
    ...measured,
    rule: canonical([withoutBasis(threshold), reference, worse, held]),
    reference,
    limit: canonical([place, relative ? reference : null, worse]),
    criterion,
    source,
  };
}

/** Whether the same is measured, whatever is asked of it. */
export function isSameMeasure(one: Definition, other: Definition): boolean {
  return (['measure', 'unit', 'universe'] as const).every((part) => one[part] === other[part]);
}

/** A measure that takes more letters stands in others as its SHA-256: what many share would be written out many times. */
const LETTERS = 2000;

/** Writes measures of a method out with all that they are computed from. */
const writerOf = onceFor((method: Method): ((operand: Operand) => unknown) => {
  const known = new Map<Operand, unknown>();
  return (operand) => {
    for (const one of operandsWithin(operand, method.indicators, (done) => known.has(done))) {
      const measure = typeof one === 'string' ? (method.indicators[one] ?? {}) : one;
      const parts = written(measure, (inner) => known.get(inner), method);
      const text = canonical(parts);
      known.set(one, text.length > LETTERS ? createHash('sha256').update(text).digest('hex') : parts);
    }
    return known.get(operand);
  };
});

function operandOf(block: Criterion | Indicator): Operand {
  return ('indicator' in block ? block.indicator : undefined) ?? block;
}

/** A measure in a list: of one, or of none. */
function written(
  block: Measure & { unit?: string | undefined },
  operand: (one: Operand) => unknown,
  method: Method,
): unknown[] {
  const { column, ratio, 'count-met': count, 'distance-index': index } = block;
  if (column !== undefined) return [{ kind: 'column', is: nameOf(column) }];
  if (ratio) {
    const { range: _, ...parts } = ratio;
    return [{ kind: 'ratio', ...parts, per: perOf(ratio, block.unit) }];
  }
  if (count) {
    // what they ask is part of what is counted
    const criteria = count.criteria.map((id) => ({
      ...compared(id, method),
      threshold: withoutBasis(method.criteria[id].threshold),
    }));
    return [{ kind: 'count-met', ...count, criteria }];
  }
  if (index) {
    const criteria = distanceIndexCriteria(method, block).map((id) => compared(id, method));
    return [{ kind: 'distance-index', criteria }];
  }
  const taken = kindWithin(block);
  if (!taken) return [];
  const { name: kind, options } = taken;
  if (typeof options !== 'object') return [{ kind, is: options }];
  const parts = Object.entries(options).map(([key, value]) => [key, optionOf(key, value, operand)]);
  return [{ kind, ...Object.fromEntries(parts) }];
}

function optionOf(key: string, value: unknown, operand: (one: Operand) => unknown): unknown {
  if (key === 'reference') return withoutBasis(value as object);
  if (key !== 'of' && key !== 'by') return value;
  return Array.isArray(value) ? value.map(operand) : operand(value as Operand);
}

/** A criterion that a measure is taken over, and what it is compared with. */
function compared(id: string, method: Method): object {
  const { worse, reference } = method.criteria[id];
  const measure = writerOf(method)(operandOf(method.criteria[id]));
  return { measure, worse, reference: withoutBasis(reference) };
}
