import { onceFor } from '../values/once-for.ts';
import { distanceIndexCriteria, measuredCriteria } from './check.ts';
import { effectiveMethod, type Method } from './effective.ts';
import type { Measure, Operand } from './measure.ts';
import { perOf } from './measures/columns.ts';
import { plainMethod } from './parameters.ts';
import { usesPlaces } from './places.ts';
import { isPooled } from './pooled.ts';
import type { WrittenCriterion, WrittenMethod } from './schema/method.ts';
import type { Reference } from './schema/reference.ts';
import type { Rule, RuleTree } from './schema/rule.ts';

/**
 * A method without what says nothing: a default that is spelled out, a weight of 1 for all, a rule that names every
 * measured criterion where it need not. Two methods that compute the same in this way are the same in it.
 */
export const normalMethod = ({ written }: Method): Method => normalOf(written);

/** Asked for criterion by criterion, and worked out once. */
const normalOf = onceFor((written: WrittenMethod) => effectiveMethod(inNormalForm(plainMethod(written))));

function inNormalForm(method: WrittenMethod): WrittenMethod {
  const each = <Block extends object>(blocks: Record<string, Block>) =>
    Object.fromEntries(Object.entries(blocks).map(([id, one]) => [id, measured(one, method)]));
  const { delimiter: _, thousands, ...input } = method.input;
  const usual = input.decimal === 'comma' ? 'point' : 'comma';
  return {
    ...method,
    input: thousands === usual ? input : { ...input, thousands },
    areas: areaColumns(method.areas),
    missing: missing(method),
    ...(method.reference && { reference: referenceBlock(method.reference) }),
    indicators: each(method.indicators),
    criteria: each(method.criteria),
    classes: Object.fromEntries(
      Object.entries(method.classes).map(([id, ladder]) => [
        id,
        {
          ...ladder,
          steps: ladder.steps.map((step) =>
            step.when === undefined ? step : { ...step, when: rule(step.when, method) },
          ),
        },
      ]),
    ),
    designate: rule(method.designate, method) as typeof method.designate,
  };
}

/** Where there are no places, whether they are held says nothing. */
function missing(method: WrittenMethod): WrittenMethod['missing'] {
  const { distributions, ...rest } = effectiveMethod(method).missing;
  return {
    ...rest,
    ...(usesPlaces(effectiveMethod(method)) && { distributions }),
  } as WrittenMethod['missing'];
}

function areaColumns(areas: WrittenMethod['areas']): WrittenMethod['areas'] {
  const { only } = areas;
  if (only?.column !== areas.id) return areas;
  const { column: _, ...rest } = only;
  return { ...areas, only: rest };
}

/** A block that holds a measure, with what else it holds. */
function measured<Block extends object>(block: Block, method: WrittenMethod): Block {
  const found = { ...block } as Record<string, unknown>;
  const { unit } = block as { unit?: string };
  for (const [key, options] of Object.entries(block)) {
    if (key === 'reference') found[key] = referenceBlock(options);
    else if (key === 'column' && typeof options === 'object' && Object.keys(options).length === 1)
      found[key] = options.name;
    else if (key === 'ratio') found[key] = ratio(options, unit);
    else if (key === 'distance-index') {
      const every = canonical(distanceIndexCriteria(method, { 'distance-index': {} }));
      if (canonical(options.criteria) === every) found[key] = {};
    } else if (typeof options === 'object' && options !== null && 'of' in options)
      found[key] = operation(options, method);
  }
  return found as Block;
}

function ratio(options: NonNullable<Measure['ratio']>, unit: string | undefined): object {
  const { per, ...rest } = options;
  const list = (columns: string | string[]) =>
    columns.length === 1 && Array.isArray(columns) ? columns[0] : columns;
  return {
    ...rest,
    numerator: list(rest.numerator),
    denominator: list(rest.denominator),
    ...(per !== undefined && per !== perOf({ ...rest }, unit) && { per }),
  };
}

/** What works on other measures: `of` may be one or several, `by` one. */
function operation(options: Record<string, unknown>, method: WrittenMethod): object {
  const { weights, 'fewest-known': fewest, reference, ...rest } = options;
  const operand = (one: Operand) => (typeof one === 'string' ? one : measured(one, method));
  const operands = (of: unknown) =>
    Array.isArray(of) ? of.map((one: Operand) => operand(one)) : operand(of as Operand);
  const even = Array.isArray(weights) && weights.every((weight) => weight === 1);
  return {
    ...rest,
    of: operands(rest.of),
    ...(rest.by !== undefined && { by: operand(rest.by as Operand) }),
    ...(weights !== undefined && !even && { weights }),
    ...(fewest !== undefined && fewest !== 1 && { 'fewest-known': fewest }),
    ...(reference !== undefined && { reference: referenceBlock(reference as Reference) }),
  };
}

function referenceBlock(reference: Reference): Reference {
  const { weights, definition, ...rest } = reference;
  return {
    ...rest,
    ...(weights !== undefined && !(isPooled(rest.of) && weights === 'denominator') && { weights }),
    ...(definition !== undefined && definition !== 'linear' && { definition }),
  };
}

function rule(one: Rule, method: WrittenMethod): Rule {
  if (typeof one === 'string') return one;
  const tree: RuleTree = { ...one };
  for (const key of ['of', 'all', 'any'] as const)
    if (one[key]) tree[key] = one[key].map((inner) => inRule(inner, method));
  if (one.not !== undefined) tree.not = inRule(one.not, method);
  const years = one['consecutive-years'];
  if (years) tree['consecutive-years'] = { ...years, of: inRule(years.of, method) };
  if (canonical(tree.of) === canonical(measuredCriteria(method))) delete tree.of;
  return tree;
}

/** Within a rule a criterion is its id, however it is written. */
function inRule(one: Rule, method: WrittenMethod): Rule {
  return (typeof one === 'object' ? one.criterion : undefined) ?? rule(one, method);
}

/** Whether a criterion has figures. */
export function isMeasured(criterion: WrittenCriterion | undefined): boolean {
  return criterion !== undefined && criterion['not-measured'] === undefined;
}

/** A block without what it says of itself. */
export function withoutBasis<Block extends object>(block: Block | undefined): Partial<Block> | undefined {
  if (block === undefined) return undefined;
  const { basis: _, source: __, note: ___, alternatives: ____, ...rest } = block as Record<string, unknown>;
  return rest as Partial<Block>;
}

/** A value as a text that does not depend on the order of its keys. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const block = value as Record<string, unknown>;
  const keys = Object.keys(block).filter((key) => block[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(block[key])}`)
    .join()}}`;
}
