import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readExpected } from '../../scripts/published/expected.ts';
import { agreementTable, comparisonTable, run } from '../../scripts/published/run.ts';
import { compareScreening, publishedScreenings } from '../../scripts/published/screenings.ts';
import { loadMethod } from '../../src/criteria/load.ts';

const root = new URL('../../', import.meta.url);
const reference = process.env.UDPEG_REFERENCE ?? fileURLToPath(new URL('../shared/reference', root));
const screenings = publishedScreenings(fileURLToPath(new URL('fixtures/published', root)));
const docs = readFileSync(new URL('docs/published.md', root), 'utf8');

describe.each(screenings)('$name', (screening) => {
  const files = join(reference, screening.name);

  it('has a method that loads, and an expectation whose every output the method has', async () => {
    const { method } = await loadMethod(join(screening.folder, 'method.yaml'));
    const { results } = readExpected(join(screening.folder, 'expected.yaml'));
    const { indicators, criteria, classes, exclude } = method;
    for (const output of results.flatMap(({ outputs }) => outputs)) {
      if (output.indicator) expect(indicators).toHaveProperty([output.indicator]);
      if (output.value ?? output.verdict) expect(criteria).toHaveProperty([output.value ?? output.verdict!]);
      if (output.class) expect(classes).toHaveProperty([output.class]);
      if (output.class && output.as) {
        const steps = classes[output.class].steps.map((step) => step.class);
        expect(Object.keys(output.as).sort()).toEqual(steps.sort());
      }
      if (output.exclusion)
        expect(Object.keys(output.as ?? {}).sort()).toEqual([...Object.keys(exclude), 'assessed'].sort());
    }
  });

  if (existsSync(files)) {
    it('gives every published value', async () => {
      const { comparisons, agreements } = await compareScreening(screening, reference);
      for (const one of comparisons) {
        expect(one.mismatches, `${one.output} / ${one.column}`).toEqual([]);
        expect(one.compared).toBe(one.matches + one.explained);
      }
      for (const { found, further, missed, apart } of agreements)
        expect({ found, further, missed }).toEqual(apart);
      expect(comparisons.length + agreements.length).toBeGreaterThan(0);
      // the document shows these very tables
      if (comparisons.length > 0) expect(docs).toContain(comparisonTable(comparisons));
      if (agreements.length > 0) expect(docs).toContain(agreementTable(agreements));
    });

    it('is run on the files that the document names', () => {
      const { data, geometry, results } = readExpected(join(screening.folder, 'expected.yaml'));
      const outlines = geometry === undefined ? [] : [geometry.split('#')[0]];
      for (const file of new Set([...data, ...outlines, ...results.map((one) => one.file)])) {
        const sum = createHash('sha256')
          .update(readFileSync(join(files, file)))
          .digest('hex');
        expect(docs).toContain(`| \`${screening.name}/${file}\` | \`${sum}\` |`);
      }
    });
  } else {
    console.info(
      `${screening.name}: the official files are not in ${reference}; nothing is compared with them here.`,
    );
  }
});

describe('the comparison, on an invented screening', () => {
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-published-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  // a 1, b 2, c 3: mean 2, sd sqrt(2/3), z -1.2247, 0, 1.2247; d has no value, e is left out
  const method = `udpeg: 1
id: invented
title: Invented
input: { decimal: point }
areas: { id: area }
exclude: { small: { ids: [e] } }
indicators:
  x: { column: x }
  z: { z-score: { of: x, sd: population } }
criteria:
  high: { indicator: x, threshold: { value: 2 } }
classes:
  level: { of: x, steps: [{ class: low, below: 2 }, { class: other }] }
designate: { criterion: high }
`;
  const expectation = `data: [figures-2020.csv]
results:
  - file: results.csv
    id: area
    delimiter: semicolon
    missing: ["-"]
    outputs:
      - { indicator: x, column: value, decimals: exact }
      - { indicator: z, column: z, decimals: 2 }
      - { class: level, column: level, as: { low: "1", other: "2" } }
      - { verdict: high, column: flag, as: { met: "yes", not-met: "no" } }
      - { value: high, column: value, decimals: exact }
      - { criteria-met: true, column: met, decimals: exact }
      - { exclusion: true, column: left out, as: { assessed: "", small: small } }
      - { outcome: true, column: outcome }
`;
  const figures = 'area,x\na,1\nb,2\nc,3\nd,..\ne,9\n';
  const rows = {
    a: 'a;1.0;-1.22;1;no;0;;not-designated',
    b: 'b;2.0;0.00;2;yes;1;;designated',
    c: 'c;3.0;1.22;2;yes;1;;designated',
    d: 'd;-;-;-;-;-;;undetermined',
    e: 'e;-;-;-;-;-;small;excluded',
  };
  let count = 0;

  /** Runs the invented screening with changes to its files; the exit code and what was printed. */
  async function ran(
    changes: { rows?: object; expectation?: string; figures?: string | null; results?: null } = {},
  ) {
    const base = join(folder, String(count++));
    const [own, official] = [join(base, 'screenings', 'invented'), join(base, 'official', 'invented')];
    for (const path of [own, official]) mkdirSync(path, { recursive: true });
    writeFileSync(join(own, 'method.yaml'), method);
    writeFileSync(join(own, 'expected.yaml'), changes.expectation ?? expectation);
    if (changes.figures !== null)
      writeFileSync(join(official, 'figures-2020.csv'), changes.figures ?? figures);
    const header = 'area;value;z;level;flag;met;left out;outcome';
    const text = [
      header,
      ...Object.values({ ...rows, ...changes.rows }).filter((row) => row !== ''),
      '',
    ].join('\n');
    if (changes.results !== null) writeFileSync(join(official, 'results.csv'), `\uFEFF${text}`);
    const out: string[] = [];
    const problems: string[] = [];
    const code = await run(join(base, 'screenings'), join(base, 'official'), {
      result: (line) => out.push(line),
      problem: (line) => problems.push(line.replaceAll(join(base, '/'), '')),
    });
    return { code, out: out.join('\n'), problems };
  }

  it('prints a row for each output and ends in 0 where all is as published', async () => {
    const { code, out, problems } = await ran();
    expect([code, problems]).toEqual([0, []]);
    expect(out).toBe(`## invented

| output       | published column | compared | matches | of them missing | explained | mismatches | excluded |
| ------------ | ---------------- | -------: | ------: | --------------: | --------: | ---------: | -------: |
| indicator x  | value            |        4 |       4 |               1 |         0 |          0 |        1 |
| indicator z  | z                |        4 |       4 |               1 |         0 |          0 |        1 |
| class level  | level            |        4 |       4 |               1 |         0 |          0 |        1 |
| verdict high | flag             |        4 |       4 |               1 |         0 |          0 |        1 |
| value high   | value            |        4 |       4 |               1 |         0 |          0 |        1 |
| criteria-met | met              |        4 |       4 |               1 |         0 |          0 |        1 |
| exclusion    | left out         |        5 |       5 |               0 |         0 |          0 |        0 |
| outcome      | outcome          |        5 |       5 |               0 |         0 |          0 |        0 |

34 published values compared: 34 match, 0 explained, 0 mismatches.
`);
  });

  it.each([
    [
      'a number at two decimals',
      { a: 'a;1.0;-1.23;1;no;0;;not-designated' },
      ['indicator z / z: a: ours -1.224744871391589, published -1.23'],
    ],
    [
      'a number, exactly',
      { b: 'b;2.0000001;0.00;2;yes;1;;designated' },
      [
        'indicator x / value: b: ours 2, published 2.0000001',
        'value high / value: b: ours 2, published 2.0000001',
      ],
    ],
    ['a class', { c: 'c;3.0;1.22;1;yes;1;;designated' }, ['class level / level: c: ours other, published 1']],
    ['a verdict', { c: 'c;3.0;1.22;2;no;1;;designated' }, ['verdict high / flag: c: ours met, published no']],
    [
      'a missing value that is published',
      { d: 'd;-;-;2;-;-;;undetermined' },
      ['class level / level: d: ours (none), published 2'],
    ],
    [
      'a value that is not',
      { a: 'a;1.0;-;1;no;0;;not-designated' },
      ['indicator z / z: a: ours -1.224744871391589, published (none)'],
    ],
    [
      'an excluded area with a result',
      { e: 'e;-;-;2;-;-;small;excluded' },
      ['class level / level: e: ours (excluded), published 2'],
    ],
    [
      'a reason for exclusion',
      { e: 'e;-;-;-;-;-;;excluded' },
      ['exclusion / left out: e: ours small, published '],
    ],
    [
      'an outcome',
      { e: 'e;-;-;-;-;-;small;undetermined' },
      ['outcome / outcome: e: ours excluded, published undetermined'],
    ],
  ])('finds a planted difference in %s', async (_, changed, expected) => {
    const { code, problems } = await ran({ rows: changed });
    expect({ code, problems }).toEqual({ code: 1, problems: expected.map((line) => `invented: ${line}`) });
  });

  it('finds areas that only one side has', async () => {
    const lost = await ran({ rows: { b: '' } });
    expect(lost.code).toBe(1);
    expect(lost.problems[0]).toBe('invented: indicator x / value: b: ours 2, published (no such row)');
    expect(lost.problems).toHaveLength(8);
    const strange = await ran({ rows: { f: 'f;4;2;2;yes;1;;designated' } });
    expect(strange.code).toBe(1);
    expect(strange.problems[0]).toBe('invented: indicator x / value: f: ours (no such area), published 4');
    expect(strange.problems).toHaveLength(8);
  });

  it('shows the first ten differences of an output and how many more there are', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 13 }, (_, k) => [`x${k}`, `x${k};1;1;1;no;0;;excluded`]),
    );
    const { problems } = await ran({ rows: many });
    expect(problems[10]).toBe('invented: indicator x / value: and 3 more');
  });

  describe('a difference that is explained', () => {
    const explained = (areas: string, within: number) =>
      expectation.replace(
        '{ indicator: z, column: z, decimals: 2 }',
        `{ indicator: z, column: z, decimals: 2, explained: [{ areas: [${areas}], within: ${within}, because: rounded inputs }] }`,
      );
    // ours is -1.22474: 0.00026 short of what rounds to -1.23
    const off = { a: rows.a.replace('-1.22', '-1.23') };

    it('is counted apart, as long as it is within what was said', async () => {
      const { code, out } = await ran({ rows: off, expectation: explained('a', 0.0003) });
      expect(code).toBe(0);
      expect(out).toContain('34 published values compared: 33 match, 1 explained, 0 mismatches.');
      expect((await ran({ rows: off, expectation: explained('a', 0.0002) })).code).toBe(1);
    });

    it('is a mismatch itself where there is no difference, or no such area', async () => {
      expect((await ran({ expectation: explained('a', 0.0003) })).problems).toEqual([
        'invented: indicator z / z: a: ours -1.224744871391589 (matches, though a difference is explained), published -1.22',
      ]);
      expect((await ran({ expectation: explained('q', 0.0003) })).problems).toEqual([
        'invented: indicator z / z: q: ours (no such area), published (none)',
      ]);
    });
  });

  describe('a designation that was made, which is not reproduced', () => {
    // ours are b and c, of 2 and above; the column says e, which is excluded here
    const stated = (counts: string, column = 'left out', yes = 'small') =>
      `${expectation}    designations: [{ column: ${column}, yes: ${yes}, no: "", ${counts} }]\n`;

    it('is counted, and ends in 0 where the counts are those computed apart', async () => {
      const { code, out, problems } = await ran({ expectation: stated('found: 0, further: 2, missed: 1') });
      expect([code, problems]).toEqual([0, []]);
      expect(out).toContain(`
| published column | areas | found | further | missed | of them excluded |
| ---------------- | ----: | ----: | ------: | -----: | ---------------: |
| left out         |     5 |     0 |       2 |      1 |                1 |
`);
    });

    it('ends in 1 where they are others', async () => {
      const { code, problems } = await ran({ expectation: stated('found: 1, further: 2, missed: 0') });
      expect([code, problems]).toEqual([
        1,
        [
          'invented: designation / left out: ours 0 found, 2 further, 1 missed; computed apart 1 found, 2 further, 0 missed',
        ],
      ]);
    });

    it('ends in 2 where the column does not say of an area whether it was designated', async () => {
      const { code, problems } = await ran({
        expectation: stated('found: 1, further: 1, missed: 0', 'flag', 'yes'),
      });
      expect([code, problems]).toEqual([2, ['column "flag" says of a "no", which is neither "yes" nor ""']]);
    });
  });

  it.each([
    [
      'statistics that are missing',
      { figures: null },
      /^the file of statistics is not there: official\/invented\/figures-2020\.csv$/,
    ],
    [
      'results that are missing',
      { results: null },
      /^the file of results is not there: official\/invented\/results\.csv$/,
    ],
    [
      'more decimals published than compared',
      { rows: { a: rows.a.replace('-1.22', '-1.225') } },
      /^column "z" holds -1\.225, with more than the 2 decimals compared$/,
    ],
    [
      'text for a number',
      { rows: { a: rows.a.replace('1.0', 'one') } },
      /^column "value" holds "one", which is neither a number nor declared missing$/,
    ],
    ['an area twice', { rows: { z: rows.a } }, /^official\/invented\/results\.csv has two rows of a$/],
    [
      'a column that is not there',
      { expectation: expectation.replace('column: met', 'column: meet') },
      /has no column "meet"; it has area, value, z, level, flag, met, left out, outcome$/,
    ],
    [
      'an output that is not there',
      { expectation: expectation.replace('indicator: z', 'indicator: zz') },
      /^the method has no indicator "zz"; it has x, z$/,
    ],
    [
      'a word without counterpart',
      { expectation: expectation.replace('other: "2"', 'others: "2"') },
      /^column "level": "as" does not say how "other" is published$/,
    ],
    [
      'an expectation with an unknown key',
      { expectation: expectation.replace('delimiter', 'delimeter') },
      /expected\.yaml: .*delimeter/s,
    ],
    [
      'numbers without decimals',
      { expectation: expectation.replace(', decimals: 2', '') },
      /numbers need decimals, words have none/,
    ],
    [
      'two outputs in one',
      { expectation: expectation.replace('outcome: true', 'outcome: true, class: level') },
      /exactly one of indicator, class, .* says what is compared/,
    ],
    [
      'statistics that the engine refuses',
      { figures: 'area,x\na,one\n' },
      /^official\/invented\/figures-2020\.csv, line 2, column “x”: /,
    ],
  ])('ends in 2 with a sentence for %s', async (_, changes, sentence) => {
    const { code, problems } = await ran(changes);
    expect(code).toBe(2);
    expect(problems[0]).toMatch(sentence);
  });

  it('ends in 2 where the folder of the official files is missing', async () => {
    const problems: string[] = [];
    const code = await run(folder, join(folder, 'nowhere'), {
      result: () => {},
      problem: (line) => problems.push(line),
    });
    expect([code, problems]).toEqual([
      2,
      [`the folder with the published files is not there: ${join(folder, 'nowhere')}`],
    ]);
  });
});
