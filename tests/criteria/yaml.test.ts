import { describe, expect, it } from 'vitest';
import { ErrorList } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { yamlMessages } from '../../src/messages/yaml.ts';
import { parseYaml } from '../../src/yaml/source.ts';

/** What a text holds, or what is told of it. */
function read(text: string): { value: unknown; en: string[] } {
  const errors = new ErrorList();
  const source = parseYaml(text, 'm.yaml', errors);
  return { value: source?.value, en: errors.findings.map((item) => located(item, 'en')) };
}

describe('keys are what is written', () => {
  it('a number, a yes and a null among them', () => {
    // 01 and 1 are one number and two texts
    expect(read('01: a\n1: b\ntrue: c\n~: d\n1.0: e\n0x1: f\n').value).toEqual({
      '01': 'a',
      '1': 'b',
      true: 'c',
      '~': 'd',
      '1.0': 'e',
      '0x1': 'f',
    });
  });

  it.each([
    ['1: a\n"1": b\n', '1'],
    ['"true": a\ntrue: b\n', 'true'],
    ['{ a: 1, a: 2 }', 'a'],
    ['? null\n: a\n"null": b\n', 'null'],
  ])('that are equal as text are one key twice: %j', (text, key) => {
    expect(read(text).en).toEqual([
      expect.stringContaining(`the key “${key}” stands twice in the same block. Keep one.`),
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('and %s is none', (key) => {
    expect(read(`a: 1\n${key}: { b: 2 }\n`).en).toEqual([
      `m.yaml, line 2, column 1: “${key}” cannot be a key: the name means something special to programs that read the record. Choose another.`,
    ]);
    // as a value it is a text as any other
    expect(read(`a: ${key}\n`).value).toEqual({ a: key });
  });

  it('a block has none but its own', () => {
    const block = read('a: 1\n').value as object;
    expect('toString' in block).toBe(false);
  });
});

describe('aliases', () => {
  it('stand for what they point to', () => {
    expect(read('a: &x { b: [1, 2] }\nc: *x\n').value).toEqual({ a: { b: [1, 2] }, c: { b: [1, 2] } });
  });

  it('lead to the place of what they point to', () => {
    const source = parseYaml('a: &x\n  b: 0417\nc: *x\n', 'm.yaml', new ErrorList())!;
    expect(source.placeOf(['c', 'b'])).toEqual({ file: 'm.yaml', line: 2, column: 6 });
    expect(source.takenFor(['c', 'b'])).toBe('0417');
  });

  it('that explode are told once, and not gone through', () => {
    // 9 texts, nine times nine times nine ...: 9^40 of them
    const lines = Array.from(
      { length: 40 },
      (_, k) => `a${k + 1}: &a${k + 1} [${Array(9).fill(`*a${k}`).join(', ')}]`,
    );
    const { en } = read(`a0: &a0 [x, x, x, x, x, x, x, x, x]\n${lines.join('\n')}\n`);
    expect(en).toEqual([expect.stringContaining('together repeat more than 10,000 values')]);
  });
});

const slips: Record<string, [text: string, line: number, told: string]> = {
  tab: ['a:\n\tb: 1\n', 2, 'indented with a tab'],
  indentation: ['a:\n  b: 1\n c: 2\n', 3, 'the indentation of the line does not fit'],
  'a bracket left open': ['a: [1, 2\nb: 1\n', 2, 'a bracket, [ or {, is opened and not closed'],
  'a quote left open': ['a: "x\nb: 1\n', 3, 'a quote is opened and not closed'],
  'a line without a colon': ['a: 1\nb\nc: 2\n', 2, 'a colon is missing'],
  'a colon in a text': ['title: Børn: fattigdom\n', 1, 'a colon with a blank after it'],
  'a comma left out': ['a: { x: 1 y: 2 }\n', 1, 'a comma is missing'],
  'a sign first': ['a: @x\n', 1, 'a text begins with a sign'],
  'a star alone': ['a: *\n', 1, 'a text begins with a sign'],
  'a star before a word': ['a: *x\n', 1, 'the alias (*name) points to a name'],
  'an alias in its own block': ['a: &x [*x]\n', 1, 'stands in the block that it points to'],
  'a tag': ['a: !!binary x\n', 1, 'tags such as !name are not read'],
  'a tag of the core schema': ['a:\n  - !!str x\n', 2, 'tags such as !name are not read'],
  'a tag of a block': ['a: !!map { b: 1 }\n', 1, 'tags such as !name are not read'],
  'a tag without a name': ['a: ! x\n', 1, 'tags such as !name are not read'],
  'a merge key': ['a: &x { b: 1 }\nc: { <<: *x, d: 2 }\n', 2, 'the merge key << is not read'],
  'a merge key of lines': ['a: &x\n  b: 1\nc:\n  <<: *x\n', 4, 'the merge key << is not read'],
  'a slip where lines end as on old Macs': ['a: 1\rb: [\rc: 2\r', 3, 'a bracket, [ or {, is opened'],
  'dashes a hundred deep and more': [`a:\n${'- '.repeat(400_000)}x\n`, 2, 'far too deep'],
  'question marks so deep': [`${'? '.repeat(400_000)}x\n`, 1, 'far too deep'],
  'brackets that do not close, so deep': [`a: 1\nb:\n ${'{a: '.repeat(400_000)}`, 3, 'far too deep'],
  'a path of Windows': ['a: "C:\\mappe"\n', 1, 'a backslash'],
  'several documents': ['a: 1\n---\nb: 2\n', 2, 'several documents'],
  'a merge conflict': [
    'a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> x\n',
    2,
    'an unresolved merge conflict',
  ],
  'a list as a key': ['? [a, b]\n: 1\n', 1, 'a key must be a text'],
  'blocks a hundred deep and more': [`a: ${'['.repeat(150)}${']'.repeat(150)}\n`, 1, 'far too deep'],
  'blocks so deep that the parser gives up': [
    `a: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n`,
    1,
    'far too deep',
  ],
};

describe('a slip of syntax is told in our own words, with its line', () => {
  it.each(Object.entries(slips))('%s', (_, [text, line, told]) => {
    const { en } = read(text);
    expect(en).toHaveLength(1);
    expect(en[0]).toMatch(new RegExp(`^m\\.yaml, line ${line}, column \\d+: the file is not valid YAML: `));
    expect(en[0]).toContain(told);
  });

  it('a file that says it is of YAML 1.1 is read as 1.2: "no" is a text, 12:30 too', () => {
    expect(read('%YAML 1.1\n---\na: no\nb: 12:30\nc: 010\n').value).toEqual({ a: 'no', b: '12:30', c: 10 });
  });
});

describe('lines that end as on old Macs', () => {
  it('are lines', () => {
    expect(read('a: 1\rb:\r  - x\r  - y\r').value).toEqual({ a: 1, b: ['x', 'y'] });
    expect(read('a: 1\r\nb: 2\r\n').value).toEqual({ a: 1, b: 2 });
  });
});

describe('brackets and dashes that do not nest', () => {
  it('are not counted as if they did, however many there are', () => {
    // a list of lists, texts of brackets, dashes in a row of lines, a dash as a text
    const text = `a: [${'[1], '.repeat(500)}]\nb: "${'['.repeat(500)}"\nc:\n${'  - - x\n'.repeat(500)}d: x ${'- '.repeat(300)}x\ne: |\n${'  [\n'.repeat(300)}`;
    const { value, en } = read(text);
    expect(en).toEqual([]);
    expect(value).toMatchObject({ c: Array(500).fill(['x']), b: '['.repeat(500) });
  });
});

describe('a decimal comma in brackets', () => {
  it.each([
    ['t: { value: 20,5 }', '20,5', '20.5'],
    ['t: { value: -20,50, strict: true }', '-20,50', '-20.50'],
    ['t: {value: 1.234,5}', '1.234,5', '1234.5'],
  ])('%s is told, with the number as YAML has it', (text, written, meant) => {
    const column = text.indexOf(written) + 1;
    expect(read(text).en).toEqual([
      `m.yaml, line 1, column ${column}: ${written} has a decimal comma, which YAML reads as a separator. Write the number with a point: ${meant}.`,
    ]);
    expect(yamlMessages.da['yaml-decimal-comma']({ written })).toBe(
      `${written} har decimalkomma, som YAML læser som et skilletegn. Skriv tallet med punktum: ${meant}.`,
    );
  });

  it('is none where a blank or a value stands between, or in a list', () => {
    expect(read('t: { value: 20, 5 }\nu: { value: 20,5: 1 }\nv: [20,5]\n').value).toEqual({
      t: { value: 20, '5': null },
      u: { value: 20, '5': 1 },
      v: [20, 5],
    });
  });
});

it('a text that YAML takes for a number, a yes or nothing wants quotes', () => {
  const { da, en } = yamlMessages;
  expect(en['yaml-wants-quotes']({ source: '0417' })).toBe(
    'YAML reads 0417 as a number; expected a text. Put it in quotes: "0417".',
  );
  expect(da['yaml-wants-quotes']({ source: 'True' })).toBe(
    'True læses af YAML som true eller false; ventede en tekst. Sæt det i anførselstegn: "True".',
  );
  expect(en['yaml-wants-quotes']({ source: '~' })).toContain('as nothing');
});
