import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { effectiveMethod, type Method } from '../../src/criteria/effective.ts';
import { measureFields, methodSchema, type WrittenMethod } from '../../src/criteria/schema/method.ts';
import { reference } from '../../src/criteria/schema/reference.ts';
import { provenance } from '../../src/criteria/schema/text.ts';
import { threshold, thresholdKinds } from '../../src/criteria/schema/threshold.ts';
import {
  describeExclusion,
  describeLadder,
  describeMeasure,
  describeMissing,
  describeReference,
  describeThreshold,
} from '../../src/report/describe.ts';
import type { Language } from '../../src/text/words.ts';

/*
 * No parameter is left out of the method in words: the schema is walked, and of every key two values must give two
 * texts. What a text says of a key is tested in describe.test.ts.
 */

type Block = Record<string, unknown>;
const languages: Language[] = ['da', 'en'];

function asMethod(blocks: object): Method {
  return effectiveMethod(methodSchema.parse(blocks) as WrittenMethod);
}

/** Two indicators to be operands, two criteria to be counted. */
const method = asMethod({
  udpeg: 1,
  id: 'm',
  title: 'M',
  areas: { id: 'id' },
  indicators: { one: { column: 'x' }, two: { column: 'y' } },
  criteria: { a: { column: 'x', threshold: { value: 1 } }, b: { column: 'y', threshold: { value: 1 } } },
  designate: { 'at-least': 1 },
});

/** A schema without what is laid around it: optional, with a default, lazy, checked. */
function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap());
  return schema instanceof z.ZodLazy ? bare(schema.unwrap()) : schema;
}

/** Values of a key that differ from each other, the last of which makes the other keys of its block matter. */
function values(schema: z.core.$ZodType, key: string): unknown[] {
  const inner = bare(schema);
  if (key === 'of' || key === 'by')
    return isArray(inner)
      ? [
          ['one', 'one'],
          ['one', 'two'],
        ]
      : ['one', 'two'];
  // a text for both languages, not one for each that says the same in one of them
  if (key === 'unknown') return ['p', 'q'];
  if (key === 'criteria') return [['a'], ['a', 'b']];
  if (key === 'reference') return [{ of: 'city' }, { of: 'percentile', percentile: 50 }];
  if (key === 'when') return ['a', 'b'];
  if (inner instanceof z.ZodEnum) return inner.options;
  if (inner instanceof z.ZodBoolean) return [false, true];
  if (inner instanceof z.ZodNumber) return [2, 3];
  if (inner instanceof z.ZodString) return ['p', 'q'];
  if (inner instanceof z.ZodTuple)
    return [
      [1, 4],
      [2, 4],
      [2, 5],
    ];
  if (inner instanceof z.ZodArray)
    return values(inner.element, '').length === 0 ? [] : pairs(values(inner.element, ''));
  if (inner instanceof z.ZodUnion) return inner.options.flatMap((option) => values(option, key));
  if (inner instanceof z.ZodObject) return objects(inner);
  throw new Error(`no values for ${key}`);
}

function isArray(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodArray;
}

const pairs = (of: unknown[]) => [of.slice(0, 2), of.slice(0, 2).reverse()];

/** A block with every key set, and one with each key at another value. */
function objects(schema: z.ZodObject): Block[] {
  const keys = Object.keys(schema.shape).filter((key) => !(key in provenance));
  const whole = Object.fromEntries(keys.map((key) => [key, values(schema.shape[key], key).at(-1)]));
  const others = keys.flatMap((key) => {
    const isOptional = schema.shape[key] instanceof z.ZodOptional;
    return [...values(schema.shape[key], key).slice(0, -1), ...(isOptional ? [undefined] : [])].map(
      (value) => ({
        ...whole,
        [key]: value,
      }),
    );
  });
  return [...others, whole];
}

/** That no two blocks have the same words, and that none is left blank or holds what it does not know. */
function expectToldApart(blocks: unknown[], tell: (block: never, language: Language) => string): void {
  expect(blocks.length).toBeGreaterThan(0);
  for (const language of languages) {
    const texts = new Map<string, unknown>();
    for (const block of blocks) {
      const text = tell(block as never, language);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      expect(texts.get(text), `${JSON.stringify(block)}: ${text}`).toBeUndefined();
      texts.set(text, block);
    }
  }
}

describe('two values of a parameter are two texts', () => {
  it.each(Object.keys(measureFields))('measure %s', (kind) => {
    const schema = measureFields[kind as keyof typeof measureFields];
    const blocks = values(schema, kind);
    expectToldApart(blocks, (block, language) => describeMeasure({ [kind]: block }, null, method, language));
  });

  it.each(reference.shape.of.options)('reference of %s', (of) => {
    const keys = Object.keys(reference.shape).filter(
      (key) => key !== 'of' && !(key in provenance) && isTaken(of, key),
    );
    const blocks = [
      {},
      ...keys.flatMap((key) =>
        values(reference.shape[key as 'value'], key).map((value) => ({ [key]: value })),
      ),
    ]
      .map((block) => ({ of, ...needed(of), ...block }))
      .filter((block) => !isDefault(block) && isOnce(block));
    expectToldApart(distinct(blocks), describeReference);
    if (blocks.some((block) => !('year' in block || 'years-back' in block)))
      expectToldApart(distinct(blocks), (block, language) =>
        describeMeasure({ distance: { of: 'one', reference: block } }, null, method, language),
      );
  });

  it.each(thresholdKinds)('threshold of %s', (kind) => {
    const { definition, sd, rounding, strict } = threshold.shape;
    const own = { percentile: { definition }, 'standard-deviations': { sd }, 'share-of-areas': { rounding } };
    const options = { strict, ...(own as Record<string, object>)[kind] };
    const all = Object.fromEntries(Object.entries(options).map(([key, of]) => [key, values(of, key).at(-1)]));
    const start = { strict: false, definition: 'linear', sd: 'population', rounding: 'down', ...all };
    const blocks = [
      ...values(threshold.shape[kind], kind).map((value) => ({ ...start, [kind]: value })),
      ...Object.entries(options).flatMap(([key, of]) =>
        values(of, key)
          .slice(0, -1)
          .map((value) => ({ ...start, [kind]: values(threshold.shape[kind], kind)[0], [key]: value })),
      ),
    ];
    for (const worse of ['higher', 'lower'] as const)
      expectToldApart(blocks, (block, language) =>
        describeThreshold(block, { worse, unit: 'pct', reference: { of: 'city' } }, language),
      );
  });

  it('of a threshold, all', () => {
    const told = new Set<string>([...thresholdKinds, 'strict', 'definition', 'sd', 'rounding']);
    expect(Object.keys(threshold.shape).filter((key) => !told.has(key) && !(key in provenance))).toEqual([]);
  });

  it('missing', () => {
    const schema = methodSchema.shape.missing.unwrap();
    // whether places are held is told where a method has places
    const placed = asMethod({
      udpeg: 1,
      id: 'm',
      title: 'M',
      areas: { id: 'id' },
      indicators: { place: { rank: { of: { column: 'x' } } } },
      criteria: { a: { indicator: 'place', threshold: { value: 1 } } },
      designate: { 'at-least': 1 },
    });
    expectToldApart(objects(schema as z.ZodObject), (one, language) =>
      describeMissing({ ...placed, missing: one as typeof placed.missing }, language),
    );
  });

  it('a ladder', () => {
    const step = methodSchema.shape.classes.unwrap().valueType.shape.steps.element;
    const bounds = ['above', 'from', 'below', 'to', 'when'];
    const keys = Object.keys(step.shape);
    expect(keys.filter((key) => !bounds.includes(key))).toEqual(['class', 'title']);
    const steps = bounds.flatMap((key) =>
      values(step.shape[key as 'above'], key).map((value) => ({ class: 'c', [key]: value })),
    );
    expectToldApart(steps, (one, language) => describeLadder({ of: 'one', steps: [one] }, method, language));
  });

  it('an exclusion', () => {
    const tests = ['is', 'is-not', 'starts-with', 'matches'].flatMap((key) =>
      [['p'], ['q']].map((value) => ({ column: 'x', [key]: key.startsWith('is') ? value : value[0] })),
    );
    const blocks = [
      { 'population-below': 2 },
      { 'population-below': 3 },
      { ids: ['p'] },
      { ids: ['q'] },
      ...tests,
      { column: 'y', is: ['p'] },
    ];
    expectToldApart(
      blocks.flatMap((block) => [true, false].map((stays) => ({ ...block, 'in-references': stays }))),
      describeExclusion,
    );
  });
});

/** The keys that a kind of reference takes besides its own: those that the schema refuses are no parameter of it. */
function isTaken(of: string, key: string): boolean {
  const [value] = values(reference.shape[key as 'value'], key);
  return reference.safeParse({ of, ...needed(of), [key]: value }).success;
}

function needed(of: string): Block {
  return (
    {
      value: { value: 5 },
      column: { column: 'z' },
      region: { column: 'z' },
      percentile: { percentile: 5 },
    }[of] ?? {}
  );
}

/** What a key is when it is left out says nothing new. */
function isDefault({ weights, definition }: Block): boolean {
  return weights === 'denominator' || definition === 'linear';
}

function isOnce(block: Block): boolean {
  return !('year' in block && 'years-back' in block);
}

function distinct(blocks: Block[]): Block[] {
  return [...new Map(blocks.map((block) => [JSON.stringify(block), block])).values()];
}
