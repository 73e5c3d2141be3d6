import { z } from 'zod';
import type { ErrorList } from '../messages/errors.ts';
import { present } from '../present.ts';
import { valueAt } from '../value-at.ts';
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
 * Turns zod's issues into findings: the key or value, its line and column, what was expected, the likely slip.
 *
 * @param schema that the issues are of: it knows the keys that may stand where one is unknown
 */
export function reportIssues(
  issues: readonly Issue[],
  schema: z.ZodType,
  source: YamlSource,
  errors: ErrorList,
): void {
  const flat = issues.flatMap((issue) => flatten(issue, source.value, []));
  // a block whose one key is mistyped has "none of the keys" too: the mistyped key says it all
  const mistyped = new Set(
    flat.filter(({ issue }) => issue.code === 'unrecognized_keys').map(({ path }) => path.join('\u0000')),
  );
  for (const { issue, path } of flat) {
    const isEmptyChoice =
      issue.code === 'custom' && issue.params?.rule === 'exactly-one-of' && issue.params.found.length === 0;
    if (isEmptyChoice && mistyped.has(path.join('\u0000'))) continue;
    report(issue, path, schema, source, errors);
  }
}

interface FlatIssue {
  issue: Issue;
  path: PropertyKey[];
}

/** Follows a union into the branch that the value was meant for: the one that fits its kind. */
function flatten(issue: Issue, root: unknown, base: PropertyKey[]): FlatIssue[] {
  const path = [...base, ...issue.path];
  if (issue.code !== 'invalid_union') return [{ issue, path }];
  const meant = issue.errors
    .filter(
      (branch) =>
        !branch.some(
          ({ code, path }) => (code === 'invalid_type' || code === 'invalid_value') && path.length === 0,
        ),
    )
    .sort((a, b) => a.length - b.length)[0];
  if (!meant) return [{ issue, path }];
  return meant.flatMap((inner) => flatten(inner, root, path));
}

function report(
  issue: Issue,
  path: PropertyKey[],
  schema: z.ZodType,
  source: YamlSource,
  errors: ErrorList,
): void {
  const value = valueAt(source.value, path);
  if (value === undefined && issue.code.startsWith('invalid_')) {
    errors.add('method-key-missing', { key: String(path.at(-1)) }, source.placeOf(path));
    return;
  }
  const found = describe(value);
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = keysAt(schema, path);
      for (const key of issue.keys) {
        errors.add(
          'method-key-unknown',
          { key, suggestion: errors.suggestion(key, allowed), allowed },
          source.placeOfKey(path, key),
        );
      }
      return;
    }
    case 'invalid_type':
      addWrongKind(found, issue.expected, path, source, errors);
      return;
    case 'invalid_value':
      errors.add(
        'method-value',
        { found, expected: issue.values.map(String).join(', ') },
        source.placeOf(path),
      );
      return;
    case 'too_small':
      if (issue.origin === 'array') {
        errors.add('method-list-empty', {}, source.placeOf(path));
        return;
      }
      errors.add(
        'method-value',
        {
          found,
          expected: issue.origin === 'string' ? 'string' : `${issue.inclusive ? '>=' : '>'} ${issue.minimum}`,
        },
        source.placeOf(path),
      );
      return;
    case 'too_big':
      errors.add(
        'method-value',
        { found, expected: `${issue.inclusive ? '<=' : '<'} ${issue.maximum}` },
        source.placeOf(path),
      );
      return;
    case 'invalid_key':
      errors.add(
        'method-value',
        { found: `“${String(path.at(-1))}”`, expected: issue.issues[0]?.message ?? 'identifier' },
        source.placeOf(path),
      );
      return;
    case 'custom': {
      const params = issue.params ?? {};
      if (params.rule === 'exactly-one-of') {
        errors.add('method-one-of', { keys: params.keys, found: params.found }, source.placeOf(path));
        return;
      }
      if (params.rule === 'key-only-with' || params.rule === 'key-needed-with') {
        errors.add(
          `method-${params.rule as 'key-only-with'}`,
          { key: params.key, condition: params.condition },
          source.placeOf(path),
        );
        return;
      }
      break;
    }
    case 'invalid_union':
      addWrongKind(found, expectedOfUnion(issue), path, source, errors);
      return;
  }
  errors.add('method-value', { found, expected: issue.message }, source.placeOf(path));
}

/** A value of the wrong kind; where a text was expected, one without quotes may be all that is wrong. */
function addWrongKind(
  found: string,
  expected: string,
  path: PropertyKey[],
  source: YamlSource,
  errors: ErrorList,
): void {
  const kinds = expected.split(' | ');
  const value = valueAt(source.value, path);
  if (kinds.includes('number') && typeof value === 'string' && isDecimalComma(value)) {
    errors.add('yaml-decimal-comma', { written: value }, source.placeOf(path));
    return;
  }
  const bare = kinds.includes('string') ? source.takenFor(path) : undefined;
  if (bare === undefined) errors.add('method-value', { found, expected }, source.placeOf(path));
  else errors.add('yaml-wants-quotes', { source: bare }, source.placeOf(path));
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

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

/** The keys that may stand in the block at `path`, read off the JSON Schema. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const root = jsonSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
  jsonSchemas.set(schema, root);
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
