import type { ErrorList } from '../messages/errors.ts';
import { valueAt } from '../values/value-at.ts';
import { checkedBy } from '../yaml/issues.ts';
import type { YamlSource } from '../yaml/source.ts';
import { checkMethod } from './check.ts';
import { effectiveMethod } from './effective.ts';
import { measureKinds } from './measures/registry.ts';
import { canonical, normalMethod, withoutBasis } from './normal.ts';
import { parametersOf, replacedAt } from './parameters.ts';
import { isPooled } from './pooled.ts';
import { exclusionKinds, methodSchema, type WrittenMethod } from './schema/method.ts';
import { ruleKinds } from './schema/rule.ts';
import { thresholdKinds } from './schema/threshold.ts';

type Block = Record<string, unknown>;

/** By kind of parameter, the keys of which it has one; and the key that an alternative without a key is of. */
const kinds: Record<string, { oneOf?: readonly string[]; bare?: string }> = {
  threshold: { oneOf: thresholdKinds },
  reference: { bare: 'of' },
  designate: { oneOf: ruleKinds },
  'kept-for': { bare: 'rounds' },
  exclude: { oneOf: exclusionKinds },
  missing: { bare: 'references' },
  link: { bare: 'minimum-share' },
  criteria: { oneOf: [...measureKinds, 'indicator', 'not-measured'] },
  indicators: { oneOf: measureKinds },
};
/** Keys that files are read by: they have no alternatives, since all are computed from what was read once. */
const readBy = ['smallest-overlap', 'shortest-border', 'tolerance'];
/** What a reference has beside `of`, and loses where an alternative is of another. */
const ofReference = ['column', 'value', 'percentile', 'definition', 'year', 'years-back'];

/**
 * Holds each alternative against the schema and the method around it, and writes it out: as the whole block that the
 * parameter would be, with its defaults. Written out twice, it is the same.
 *
 * @param method checked, and without errors of its own
 * @param source what it was parsed from
 * @returns the method with its alternatives written out
 */
export function writtenOut(method: WrittenMethod, source: YamlSource, errors: ErrorList): WrittenMethod {
  let found: unknown = method;
  const stated = parametersOf(method).filter(({ block }) => block.alternatives !== undefined);
  const own = stated.length > 0 ? computedBy(method) : '';
  for (const { at, block } of stated) {
    const { alternatives = [] } = block;
    const told = new Set([own]);
    const blocks = alternatives.map((alternative, k) => {
      const place = [...at, 'alternatives', k];
      const varied = variedBlock(at, valueAt(source.value, at) as Block, alternative);
      if (typeof varied === 'string') {
        errors.add('method-alternative', { owner: at.join('.'), fault: varied }, source.placeOf(place));
        return {};
      }
      const parsed = parsedAs(replacedAt(source.value, at, varied), at, place, source, errors);
      const whole = withoutBasis(valueAt(parsed, at) as Block | undefined) ?? {};
      const asked = parsed && computedBy(parsed);
      const isTold = asked !== undefined && told.has(asked);
      if (isTold)
        errors.add('method-alternative', { owner: at.join('.'), fault: 'same' }, source.placeOf(place));
      if (asked !== undefined) told.add(asked);
      return whole;
    });
    found = replacedAt(found, [...at, 'alternatives'], blocks);
  }
  return found as WrittenMethod;
}

/** A block as an alternative would have it, or what is wrong with the alternative. */
function variedBlock(
  at: readonly string[],
  { alternatives: _, ...block }: Block,
  alternative: unknown,
): Block | 'bare' | 'read' {
  const kind = kindOf(at);
  const { oneOf = [] } = kind;
  const own = oneOf.find((key) => block[key] !== undefined);
  const other = blockOf(at, block, alternative);
  if (other === undefined) return 'bare';
  const given = Object.keys(other);
  const varied: Block = { ...block, ...other };
  if (readBy.some((key) => varied[key] !== block[key])) return 'read';
  if (own !== undefined && given.some((key) => key !== own && oneOf.includes(key))) {
    if (!given.includes(own)) delete varied[own];
    // of a rule: what is counted over
    if (!given.includes('of')) delete varied.of;
  }
  if (kind === kinds.reference && given.includes('of') && varied.of !== block.of) {
    const lost = isPooled(String(varied.of)) ? ofReference : [...ofReference, 'weights'];
    for (const key of lost) if (!given.includes(key)) delete varied[key];
  }
  return varied;
}

/** What an alternative states; one without a key is of the block's own. */
function blockOf(at: readonly string[], block: Block, alternative: unknown): Block | undefined {
  if (typeof alternative === 'object' && alternative !== null) return { ...alternative };
  const key = bareKey(at, block);
  return key === undefined ? undefined : { [key]: alternative };
}

const kindOf = (at: readonly string[]) => kinds[at.at(-1)!] ?? kinds[at[0]] ?? {};

/** The key that a value is of which is given for a whole block; undefined where that cannot be seen. */
export function bareKey(at: readonly string[], block: Block): string | undefined {
  const { bare, oneOf = [] } = kindOf(at);
  const key = bare ?? oneOf.find((one) => block[one] !== undefined);
  return key === undefined || typeof block[key] === 'object' ? undefined : key;
}

/** What a method computes by, as a text: two that compute the same have the same, whatever they spell out. */
function computedBy(method: WrittenMethod): string {
  return canonical(normalMethod(effectiveMethod(method)).written);
}

/** The method that an alternative would make; what is wrong with it is told where the alternative stands. */
function parsedAs(
  value: unknown,
  at: readonly string[],
  place: readonly PropertyKey[],
  source: YamlSource,
  errors: ErrorList,
): WrittenMethod | undefined {
  const within = (path: readonly PropertyKey[]) =>
    at.every((key, k) => path[k] === key) ? [...place, ...path.slice(at.length)] : place;
  const varied: YamlSource = {
    value,
    placeOf: (path) => source.placeOf(within(path)),
    placeOfKey: (path, key) => source.placeOfKey(within(path), key),
    takenFor: (path) => source.takenFor(within(path)),
  };
  return checkedMethodOf(varied, errors);
}

/** The method that a source holds, checked against the schema, and then what no schema can see; its alternatives as they are. */
export function checkedMethodOf(source: YamlSource, errors: ErrorList): WrittenMethod | undefined {
  const method = checkedBy(methodSchema, source, errors) as WrittenMethod | undefined;
  const before = errors.count;
  if (method) checkMethod(method, source, errors);
  return errors.count === before ? method : undefined;
}
