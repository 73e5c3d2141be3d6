import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { changedMethod, valueIn } from '../../src/criteria/changed-method.ts';
import type { LoadedMethod } from '../../src/criteria/load.ts';
import { parseMethod } from '../../src/criteria/load.ts';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { edited } from '../../src/yaml/edit.ts';

const written = `udpeg: 1
id: lille
title: Lille by # the city's name
areas: { id: id, population: folketal }
sources:
  raad: { title: Byrådet }

# decided in May
threshold:
  times: 1.2 # of the city
  strict: true
  basis: decided
  source: raad
  note: Besluttet i maj.
reference: { of: city, weights: population }
designate: { at-least: 2, basis: assumption, alternatives: [1, 3] }
criteria:
  a.b: { column: x, threshold: { value: 7, alternatives: [8, 9] } }
  c:
    column: y
  d: { column: z }
`;

async function methodOf(text: string): Promise<LoadedMethod> {
  const bytes = Buffer.from(text);
  const file = { path: 'by/metode.yaml', name: 'metode.yaml', sha256: '', size: bytes.length, bytes };
  return { method: await parseMethod(file), file: { ...file, encoding: 'utf-8' }, builtIn: false };
}

/** The text of a method with settings, or what is wrong with them, a line each. */
async function changed(settings: Record<string, string>, text = written): Promise<string> {
  const set = Object.entries(settings).map(([path, value]) => ({ path, value }));
  try {
    return (await changedMethod(await methodOf(text), set)).file.bytes.toString();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.findings.map((one) => located(one, 'en')).join('\n');
  }
}

const replace = (...pairs: [string, string][]) =>
  pairs.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, written);

describe('a method with something set is the same text but for that', () => {
  it('in its place; the block is assumed, and what vouched for the old value goes', async () => {
    expect(await changed({ 'threshold.times': '1.3' })).toBe(
      replace(
        ['times: 1.2 #', 'times: 1.3 #'],
        ['basis: decided\n  source: raad\n  note: Besluttet i maj.\n', 'basis: assumption\n'],
      ),
    );
  });

  it('where nothing said its basis, that is said now', async () => {
    expect(await changed({ 'reference.of': 'rest-of-city' })).toBe(
      replace([
        '{ of: city, weights: population }',
        '{ of: rest-of-city, weights: population, basis: assumption }',
      ]),
    );
  });

  it("a criterion that inherits gets a block of its own, with the rest of the method's", async () => {
    expect(await changed({ 'criteria.c.threshold.times': '1.4' })).toBe(
      replace(['column: y\n', 'column: y\n    threshold: { times: 1.4, strict: true, basis: assumption }\n']),
    );
  });

  it('of keys that exclude each other the one that is set stays; the alternatives were of the other', async () => {
    expect(await changed({ 'criteria.a.b.threshold.times': '1.4' })).toBe(
      replace(['{ value: 7, alternatives: [8, 9] }', '{ times: 1.4, basis: assumption }']),
    );
  });

  it('a value for a whole block is that of its one key', async () => {
    expect(await changed({ threshold: '1.3' })).toBe(await changed({ 'threshold.times': '1.3' }));
    expect(await changed({ reference: 'rest-of-city' })).toBe(
      await changed({ 'reference.of': 'rest-of-city' }),
    );
    expect(await changed({ 'criteria.d.threshold': '2' })).toBe(
      await changed({ 'criteria.d.threshold.times': '2' }),
    );
  });

  it('an alternative that is tried changes places with what the method says', async () => {
    expect(await changed({ 'designate.at-least': '3' })).toBe(
      replace([
        'at-least: 2, basis: assumption, alternatives: [1, 3]',
        'at-least: 3, basis: assumption, alternatives: [1, 2]',
      ]),
    );
  });

  it('without a value the key goes, and a criterion with all that it says', async () => {
    // of the two criteria that are left, three can never be met
    expect(await changed({ 'criteria.c': '' })).toBe(
      replace(['  c:\n    column: y\n', ''], [', alternatives: [1, 3]', ', alternatives: [1]']),
    );
  });

  it('wording is no assumption', async () => {
    expect(await changed({ title: 'Anden by', 'threshold.note': 'I juni' })).toBe(
      replace(['Lille by #', 'Anden by #'], ['Besluttet i maj.', 'I juni']),
    );
  });
});

describe('what is set', () => {
  const ladder = `${written}classes:
  k:
    steps:
      - { class: a, when: c }
      - { class: b }
`;

  it('may stand in a list, whose places count from 1', async () => {
    expect(await changed({ 'classes.k.steps.2.class': 'z' }, ladder)).toBe(
      ladder.replace('{ class: b }\n', '{ class: z }\n    basis: assumption\n'),
    );
    expect(await changed({ 'classes.k.steps.3.class': 'z' }, ladder)).toBe(
      '--set classes.k.steps.3.class: there is no key “3” here. Did you mean “1”? Here may stand: 1, 2.',
    );
  });

  it('is a word as it is written, or YAML: a text of several words, a list, a block', async () => {
    expect(await changed({ 'areas.population': 'alle_1' })).toContain('population: alle_1');
    expect(await changed({ 'areas.population': '"alle, i alt"' })).toContain('population: "alle, i alt"');
    expect(await changed({ designate: '{ all: [c, d] }' })).toContain(
      'designate: { all: [c, d], basis: assumption }',
    );
    // letters are those of the file, composed or not
    expect(await changed({ 'areas.population': 'a\u030A' })).toContain('population: å');
  });

  it('of a criterion of its own leaves the block of the method as it is', async () => {
    const told = await changed({ 'criteria.c.unit': 'kr' });
    expect(told).toBe(replace(['    column: y\n', '    column: y\n    unit: kr\n    basis: assumption\n']));
    const reference = await changed({ 'criteria.c.reference.of': 'rest-of-city' });
    expect(reference).toBe(
      replace([
        '    column: y\n',
        '    column: y\n    reference: { of: rest-of-city, weights: population, basis: assumption }\n',
      ]),
    );
  });

  it('is a number as it is written, in the criterion whose id is the longest that fits', async () => {
    expect(await changed({ 'threshold.times': '1.30' })).toContain('times: 1.30');
    const two = replace(['  d: { column: z }', '  d: { column: z }\n  a: { column: w }']);
    expect(await changed({ 'criteria.a.b.threshold.value': '6' }, two)).toBe(
      two.replace(
        '{ value: 7, alternatives: [8, 9] }',
        '{ value: 6, alternatives: [8, 9], basis: assumption }',
      ),
    );
  });

  it('takes over from the method what computes, not what else could have been; a title is wording', async () => {
    const varied = replace(['times: 1.2 # of the city', 'times: 1.2\n  alternatives: [1.5]']);
    expect(await changed({ 'criteria.c.threshold.times': '1.4' }, varied)).toBe(
      varied.replace(
        'column: y\n',
        'column: y\n    threshold: { times: 1.4, strict: true, basis: assumption }\n',
      ),
    );
    expect(await changed({ 'criteria.c.title': 'Navn' })).toBe(
      replace(['column: y\n', 'column: y\n    title: Navn\n']),
    );
  });

  it('where a block says nothing of its basis, its source vouched for nothing', async () => {
    const bare = replace(['  basis: decided\n', '']);
    expect(await changed({ 'threshold.times': '1.3' }, bare)).toBe(
      bare
        .replace('times: 1.2', 'times: 1.3')
        .replace('Besluttet i maj.\n', 'Besluttet i maj.\n  basis: assumption\n'),
    );
  });

  it('of an assumption leaves its note: it vouched for nothing', async () => {
    const noted = replace(['basis: decided\n  source: raad', 'basis: assumption\n  source: raad']);
    expect(await changed({ 'threshold.times': '1.3' }, noted)).toBe(
      noted.replace('times: 1.2', 'times: 1.3'),
    );
  });

  it('takes the alternatives away that are none any more, all or some, and keeps the others', async () => {
    expect(await changed({ 'criteria.a.b.threshold.value': '8' })).toContain(
      'value: 8, alternatives: [7, 9]',
    );
    expect(await changed({ 'criteria.a.b.threshold.value': '10' })).toContain(
      'value: 10, alternatives: [8, 9]',
    );
    const block = replace(['alternatives: [8, 9]', 'alternatives: [{ value: 8 }, 9]']);
    expect(await changed({ 'criteria.a.b.threshold.value': '8' }, block)).toContain(
      'alternatives: [{ value: 7 }, 9]',
    );
    const only = replace(['alternatives: [1, 3]', 'alternatives: [3]']);
    expect(await changed({ 'criteria.c': '' }, only)).toBe(
      only.replace('  c:\n    column: y\n', '').replace(', alternatives: [3]', ''),
    );
  });

  it('what stands there before is what is in force, inherited or not', async () => {
    const of = await methodOf(written);
    expect(valueIn(of, 'threshold.times')).toBe(1.2);
    expect(valueIn(of, 'criteria.c.threshold.times')).toBe(1.2);
    expect(valueIn(of, 'criteria.a.b.threshold.value')).toBe(7);
    expect(valueIn(of, 'criteria.c.threshold.value')).toBeUndefined();
    expect(valueIn(of, 'title')).toBe('Lille by');
  });

  it('makes a file of its own: its bytes, their number and their SHA-256', async () => {
    const base = await methodOf(written);
    const { file, builtIn, method } = await changedMethod({ ...base, builtIn: true }, [
      { path: 'threshold.times', value: '1.3' },
    ]);
    expect([file.size, file.sha256, file.encoding, builtIn]).toEqual([
      file.bytes.length,
      createHash('sha256').update(file.bytes).digest('hex'),
      'utf-8',
      false,
    ]);
    expect(method.criteria.c.threshold?.times).toBe(1.3);
  });
});

describe('what is set is refused as the method file would be, by its path', () => {
  it.each([
    ['threshold.tims', '1', '--set threshold.tims: there is no key “tims” here. Did you mean “times”?'],
    [
      'treshold.times',
      '1',
      '--set treshold.times: there is no key “treshold” here. Did you mean “threshold”?',
    ],
    ['criteria.e.worse', 'lower', '--set criteria.e.worse: there is no key “e” here.'],
    ['threshold.times', 'meget', '--set threshold.times: '],
    ['threshold.times', '1,3', '--set threshold.times: '],
    ['designate.at-least', '4', '--set designate.at-least: '],
    ['designate.at-least', '[', '--set designate.at-least: '],
    ['reference.percentile', '50', '--set reference.percentile: '],
    ['udpeg', '2', '--set udpeg: '],
  ])('%s=%s', async (path, value, start) => {
    const told = await changed({ [path]: value });
    expect(told.split('\n')).toHaveLength(1);
    expect(told.slice(0, start.length)).toBe(start);
  });

  it('a rule that names a criterion that was taken out is told where it stands', async () => {
    const rule = written.replace(
      '{ at-least: 2, basis: assumption, alternatives: [1, 3] }',
      '{ all: [c, d] }',
    );
    expect(await changed({ 'criteria.c': '' }, rule)).toMatch(
      /^by\/metode\.yaml, field designate\.all\.1: .*“c”/,
    );
  });

  it('two ways to one place', async () => {
    expect(await changed({ threshold: '1', 'threshold.times': '2' })).toMatch(
      /^--set threshold\.times: the key “threshold\.times” stands twice/,
    );
  });

  it('two keys that exclude each other and are both set', async () => {
    expect(await changed({ 'threshold.times': '1', 'threshold.value': '2' })).toMatch(
      /^--set threshold\.times, field threshold: /,
    );
  });
});

describe('of every method of the project', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const files = globSync(
    ['src/criteria/methods/*.yaml', 'fixtures/published/*/method.yaml', 'templates/**/me*.yaml'],
    {
      cwd: root,
    },
  );

  type Path = (string | number)[];

  /** The path of every value, blocks and lists among them. */
  function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
    if (path.length > 0) yield path;
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value))
      yield* pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }

  /** The same value with another one at a path; undefined takes it away. */
  function withAt(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
    const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
    const block = copy as Record<string | number, unknown>;
    if (rest.length > 0) block[key] = withAt(block[key], rest, by);
    else if (by === undefined) delete block[key];
    else block[key] = by;
    return copy;
  }

  it.each(files)('%s: each value can be another one, and each key go, and no comment is lost', (file) => {
    const text = readFileSync(root + file, 'utf8');
    const value = parse(text);
    const comments = text.split('\n').filter((line) => line.startsWith('#'));
    // some fifteen of each file, spread over it
    const all = [...pathsIn(value)];
    const step = Math.ceil(all.length / 15);
    const some = all.filter((_, k) => k % step === 0);
    expect(some.length).toBeGreaterThan(7);
    for (const path of some) {
      const other = edited(text, path, '4711');
      expect(parse(other), path.join('.')).toEqual(withAt(value, path, 4711));
      expect(other.split('\n').filter((line) => line.startsWith('#'))).toEqual(comments);
      if (typeof path.at(-1) === 'number') continue;
      const without = edited(text, path, undefined);
      expect(parse(without), `without ${path.join('.')}`).toEqual(withAt(value, path, undefined));
      const longer = edited(text, [...path.slice(0, -1), 'ny'], '{ tal: [1, 2] }');
      expect(parse(longer)).toEqual(withAt(value, [...path.slice(0, -1), 'ny'], { tal: [1, 2] }));
    }
  });

  it('what stands elsewhere for the same anchor stays as it is', () => {
    const text = 'a: &one { times: 1, strict: true } # first\nb: *one\n';
    expect(edited(text, ['b', 'times'], '2')).toBe(
      'a: &one { times: 1, strict: true } # first\nb: { times: 2, strict: true }\n',
    );
    expect(parse(edited(text, ['a', 'times'], '2'))).toEqual({
      a: { times: 2, strict: true },
      b: { times: 1, strict: true },
    });
  });

  it('lines end as the file ends them', () => {
    expect(edited('a:\r\n  b: 1\r\nc: 2\r\n', ['a', 'd'], '3')).toBe('a:\r\n  b: 1\r\n  d: 3\r\nc: 2\r\n');
  });
});
