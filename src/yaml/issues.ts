import { z } from 'zod';
import type { ErrorList } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { onceFor } from '../values/once-for.ts';
import { present } from '../values/present.ts';
import { valueAt } from '../values/value-at.ts';
import { isDecimalComma, type YamlSource } from './source.ts';

type Issue = z.core.$ZodIssue;
type JsonSchema = {
  $ref?: string;
  $defs?: Record<string, JsonSchema>;
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema | JsonSchema[];
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  allOf?: JsonSchema[];
};

/**
 * What a source holds by a schema; undefined where it does not: zod's issues are then in the errors, with the key or
 * value, its line and column, what was expected, and the likely slip.
 *
 * @param value what is held against the schema, where that is not all that the source has
 */
export function checkedBy<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
  errors: ErrorList,
  value = source.value,
): z.output<Schema> | undefined {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const flat = error.issues.flatMap((issue) => flatten(issue, []));
  // a block whose one key is mistyped has "none of the keys" too: the mistyped key says it all
  const mistyped = new Set(
    flat.filter(({ issue }) => issue.code === 'unrecognized_keys').map(({ path }) => path.join('\u0000')),
  );
  for (const one of flat) {
    const { issue, path } = one;
    const isEmptyChoice =
      issue.code === 'custom' && issue.params?.rule === 'exactly-one-of' && issue.params.found.length === 0;
    if (isEmptyChoice && mistyped.has(path.join('\u0000'))) continue;
    for (const { code, params, place } of faultsOf(one, schema, source, errors))
      errors.add(code, params as never, place);
  }
  return undefined;
}

interface FlatIssue {
  issue: Issue;
  path: PropertyKey[];
}

/**
 * Follows a union into the branch that the value was meant for: the one that fits its kind and knows the most of its
 * keys. A block of few keys has few to be wrong about, so that the fewest issues alone would not tell.
 */
function flatten(issue: Issue, base: PropertyKey[]): FlatIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const isOfKind = (branch: Issue[]) =>
    !branch.some(
      ({ code, path: at }) => (code === 'invalid_type' || code === 'invalid_value') && at.length === 0,
    );
  const [meant] = issue.errors
    .filter(isOfKind)
    .sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  return meant ? meant.flatMap((inner) => flatten(inner, path)) : [{ issue, path }];
}

function unknownKeys(issues: Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

/** What an issue says. */
function faultsOf(
  { issue, path }: FlatIssue,
  schema: z.ZodType,
  source: YamlSource,
  errors: ErrorList,
): Iterable<Finding> {
  const place = source.placeOf(path);
  const value = valueAt(source.value, path);
  const found = describe(value);
  const isNot = (expected: string) => [finding('method-value', { found, expected }, place)];
  if (value === undefined && issue.code.startsWith('invalid_'))
    return [finding('method-key-missing', { key: String(path.at(-1)) }, place)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownIn(keysAt(schema, path), issue.keys, path, source, errors);
    case 'invalid_type':
    case 'invalid_union': {
      const expected = issue.code === 'invalid_type' ? issue.expected : expectedOfUnion(issue);
      const kinds = expected.split(' | ');
      if (kinds.includes('number') && typeof value === 'string' && isDecimalComma(value))
        return [finding('yaml-decimal-comma', { written: value }, place)];
      // where a text was expected, one without quotes may be all that is wrong
      const bare = kinds.includes('string') ? source.takenFor(path) : undefined;
      if (bare !== undefined) return [finding('yaml-wants-quotes', { source: bare }, place)];
      return isNot(expected);
    }
    case 'invalid_value':
      return isNot(issue.values.map(String).join(', '));
    case 'too_small':
      if (issue.origin === 'array') return [finding('method-list-empty', {}, place)];
      return isNot(issue.origin === 'string' ? 'string' : `${issue.inclusive ? '>=' : '>'} ${issue.minimum}`);
    case 'too_big':
      return isNot(`${issue.inclusive ? '<=' : '<'} ${issue.maximum}`);
    case 'invalid_key': {
      const expected = issue.issues[0]?.message ?? 'identifier';
      return [finding('method-value', { found: `“${String(path.at(-1))}”`, expected }, place)];
    }
    case 'custom': {
      const { rule, keys, found: given, key, condition } = issue.params ?? {};
      if (rule === 'exactly-one-of') return [finding('method-one-of', { keys, found: given }, place)];
      if (rule === 'key-only-with' || rule === 'key-needed-with')
        return [finding(`method-${rule as 'key-only-with'}`, { key, condition }, place)];
    }
  }
  return isNot(issue.message);
}

/** One by one: the likely slip is looked for as long as errors are kept. */
function* unknownIn(
  allowed: string[],
  keys: readonly string[],
  path: PropertyKey[],
  source: YamlSource,
  errors: ErrorList,
): Generator<Finding> {
  for (const key of keys) {
    const params = { key, suggestion: errors.suggestion(key, allowed), allowed };
    yield finding('method-key-unknown', params, source.placeOfKey(path, key));
  }
}

function expectedOfUnion(issue: Extract<Issue, { code: 'invalid_union' }>): string {
  const kinds = issue.errors.flatMap((branch) =>
    branch.flatMap((inner) =>
      inner.code === 'invalid_type'
        ? [inner.expected]
        : inner.code === 'invalid_value'
          ? inner.values.map(String)
          : [],
    ),
  );
  return [...new Set(kinds)].join(' | ');
}

function describe(value: unknown): string {
  if (value === undefined) return '-';
  // JSON has no word for these
  if (typeof value === 'number' && !Number.isFinite(value))
    return Number.isNaN(value) ? '.nan' : value > 0 ? '.inf' : '-.inf';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

const jsonSchemaOf = onceFor((schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);

/** The keys that may stand in the block at `path`, read off the JSON Schema. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root = jsonSchemaOf(schema);
  const alternatives = (node: JsonSchema): JsonSchema[] => {
    if (node.$ref) return alternatives(present(root.$defs)[present(node.$ref.split('/').at(-1))]);
    const inner = [...(node.anyOf ?? []), ...(node.allOf ?? [])];
    return inner.length ? [node, ...inner.flatMap(alternatives)] : [node];
  };
  let nodes: JsonSchema[] = [root];
  for (const key of path) {
    nodes = nodes
      .flatMap(alternatives)
      .flatMap((node) => {
        if (typeof key === 'number') return [node.items, node.prefixItems?.[key]].flat();
        const property = node.properties?.[String(key)];
        const additional =
          typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined;
        return [property ?? additional];
      })
      .filter((node) => node !== undefined);
  }
  const keys = nodes.flatMap(alternatives).flatMap((node) => Object.keys(node.properties ?? {}));
  return [...new Set(keys)];
}
