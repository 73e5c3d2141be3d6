import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { publicReport } from '../../src/publish/public-report.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { type City, method, reportOf } from '../screening/city.ts';

// What tells of a hidden count otherwise than a rate that is held against a limit: classes, figures that are computed from it, areas
// that are excluded, columns that are used twice. Who publishes is told.

/**
 * Nine areas. Of A 2 of 54 are counted in `a`, which is hidden: of 1 to 4 they are 1.9, 3.7, 5.6 and 7.4 per cent. All others have 18 of
 * 300, 6 per cent, and so have all in `b`, which is among 300 everywhere; `c` is 1 everywhere.
 */
const areas = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];
const rows = (year: number, change: (id: string, row: number[]) => number[]) =>
  areas.map((id) => {
    const [a, d, b, e] = change(id, id === 'A' ? [2, 54, 18, 300] : [18, 300, 18, 300]);
    return `${year};${id};900;${a};${d};${b};${e};1`;
  });
const ratio = '{ ratio: { numerator: a, denominator: d }, unit: pct';

interface Town {
  criteria?: string;
  more?: string;
  verdict?: 'show' | 'hide';
  years?: number[];
  only?: string;
  change?: (id: string, row: number[]) => number[];
}

/** Screens and publishes the town. @returns what was told, and the public record */
async function published({
  criteria = `  a: ${ratio}, threshold: { times: 1.5 } }`,
  more = '',
  verdict = 'show',
  years = [2025],
  only = 'overlap: allowed',
  change = (_, row) => row,
}: Town) {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder, name);
  const all = years.flatMap((year) => rows(year, change));
  writeFileSync(at('tal.csv'), ['aar;id;folketal;a;d;b;e;c', ...all, ''].join('\n'));
  const method = `
udpeg: 1
id: m
title: m
areas: { id: id, population: folketal, year: aar, ${only} }
reference: { of: rest-of-city }
designate: { at-least: 1 }
publish: { verdict: ${verdict} }
${more}
criteria:
${criteria}
`;
  writeFileSync(at('m.yaml'), method);
  const year = String(years.at(-1));
  const screened = await udpeg(
    ...['screen', at('tal.csv'), '--method', at('m.yaml'), '--year', year, '--format', 'json'],
    ...['--out', at('out'), '--lang', 'en'],
  );
  expect(screened.stderr).not.toMatch(/nothing was written/);
  const { code, stdout, stderr } = await udpeg('publish', at('out'), '--out', at('public'), '--lang', 'en');
  expect(code, stderr).toBe(0);
  const text = readFileSync(at('public/public-report.json'), 'utf8');
  return { told: stdout.replace(/\s+/g, ' '), stderr, text, record: JSON.parse(text), folder: at('public') };
}

describe('a class says of a hidden count', () => {
  const ladder = (of: string) => `
indicators:
  share: ${ratio} }
  rounded: { round: { of: share, decimals: 0 } }
classes: { k: { of: ${of}, steps: [{ class: high, above: 5 }, { class: middle, above: 3 }, { class: low }] } }`;

  // 3.7 per cent is above 3, as 1.9 is not, and not above 5, as 5.6 is; rounded, these are 2, 4 and 6
  it.each(['share', 'rounded'])('how many it is, where the ladder is of %s', async (of) => {
    const { told, record } = await published({ more: ladder(of) });
    expect(record.areas[0]).toMatchObject({
      classes: { k: 'middle' },
      criteria: { a: { hidden: 'figure' } },
    });
    expect(told).toContain('A, a, share: 1 possibility. The figure can be worked out');
  });

  it('and so where the limit is none of a rate of them all', async () => {
    const criteria = `  a: ${ratio}, threshold: { percentile: 80 } }`;
    expect((await published({ criteria, more: ladder('share') })).told).toContain(
      'A, a, share: 1 possibility',
    );
  });

  it('and to hide its verdict hides no class, as is told', async () => {
    const { told, record } = await published({ more: ladder('rounded'), verdict: 'hide' });
    // nor is a verdict hidden for it: that it is would tell which it is
    expect(record.areas[0].criteria.a).toMatchObject({ hidden: 'figure', verdict: 'not-met' });
    expect(told).toContain('Outcomes and classes, which are always shown');
    expect(told).toContain('still say something of what is hidden for A.');
  });
});

describe('a criterion on a figure that is computed from a hidden count says how many it is not', () => {
  // the city has 146 of 2,454, 5.9 per cent: at most 3 below it are 3.7, 5.6 and 7.4, and not 1.9
  it.each([
    ['distance', '{ distance: { of: share, reference: { of: city } } }', -3, 3],
    ['power', '{ power: { of: share, exponent: 0.5 } }', 1.6, 3],
    ['sum', '{ sum: { of: [share, share] } }', 9, 2],
  ])('%s', async (_, measure, value, left) => {
    const more = `indicators:\n  share: ${ratio} }\n  x: ${measure}`;
    const criteria = `  a: ${ratio}, threshold: { times: 1.5 } }\n  x: { indicator: x, threshold: { value: ${value} } }`;
    expect((await published({ criteria, more })).told).toContain(
      `A, a, share: ${left === 3 ? 3 : 2} possibilities`,
    );
  });
});

describe('a figure that is computed from those of other areas, too', () => {
  const indicators = `
indicators:
  share: ${ratio} }
  z: { distance: { of: share, reference: { of: city } } }`;

  it('is hidden everywhere: what would be shown is that of other counts', async () => {
    const { record } = await published({ more: indicators });
    for (const area of record.areas) expect(area.indicators.z).toBeNull();
    expect(record.areas[1].indicators.share).toBe(6);
    // nothing is hidden where no count is
    const change = () => [18, 300, 18, 300];
    const { record: open } = await published({ more: indicators, change });
    expect(open.areas[1].indicators.z).toBe(0);
  });

  it.each(['show', 'hide'] as const)('has classes that tell of another one’s count (%s)', async (verdict) => {
    // 6 per cent less the city's 144 and 1 to 4 of 2,454 are 0.09, 0.05, 0.01 and -0.03: all but A are high with 1 and 2
    const classes = '\nclasses: { k: { of: z, steps: [{ class: high, from: 0.02 }, { class: low }] } }';
    const { record, told } = await published({ more: indicators + classes, verdict });
    expect(record.areas[1].classes.k).toBe('high');
    expect(told).toContain(
      verdict === 'show' ? 'A, a, share: 2 possibilities' : 'still say something of what is hidden for A.',
    );
  });

  it('is an index of distances, which criteria and classes are held against', async () => {
    // the same distances over the city: 0.015, 0.008, 0.002 and -0.005 of it
    const criteria = `  a: ${ratio}, reference: { of: city }, threshold: { times: 1.5 } }\n  x: { distance-index: { criteria: [a] }, threshold: { value: 0.005 } }`;
    const { record, told } = await published({ criteria });
    expect(record.areas[1].criteria.x).toMatchObject({ value: null, hidden: 'figure', verdict: 'met' });
    expect(told).toContain('A, a: 2 possibilities');
  });
});

describe('an area that is excluded', () => {
  it('and stays in references has a count that verdicts of others speak of', async () => {
    const change = (id: string) => {
      if (id === 'A') return [1, 55, 18, 300];
      // 18 of 300 are 6 per cent, 1.5 times 4: of the others 85 of 2,155 with 1 of A, 3.94, and with 2 of A 86, 3.99; with 3 87, 4.04
      return id === 'B' ? [18, 300, 18, 300] : [12, 300, 18, 300];
    };
    const more = 'exclude: { some: { ids: [A], in-references: true } }';
    const { told, record } = await published({ more, change });
    expect(record.areas[0]).toMatchObject({ outcome: 'excluded', criteria: { a: { hidden: 'figure' } } });
    expect(record.areas[1].criteria.a.verdict).toBe('met');
    expect(told).toContain('A, a: 2 possibilities');
  });
});

describe('a column of counts', () => {
  it('is hidden where it is shown as it is, too', async () => {
    const { record } = await published({ more: 'indicators: { raw: { column: a } }' });
    expect(record.areas[0]).toMatchObject({ indicators: { raw: null }, hidden: ['raw'] });
    expect(record.areas[1].indicators.raw).toBe(18);
  });

  it.each([
    [
      'a threshold',
      '  x: { ratio: { numerator: b, denominator: e }, unit: pct, threshold: { column: a } }',
      'criteria.x.threshold',
    ],
    [
      'a whole',
      '  x: { ratio: { numerator: b, denominator: [a, e] }, unit: pct, threshold: { times: 1.5 } }',
      'criteria.x',
    ],
  ])('is told of that is %s as well', async (_, criterion, path) => {
    const { stderr } = await published({
      criteria: `  a: ${ratio}, threshold: { times: 1.5 } }\n${criterion}`,
    });
    expect(stderr).toContain(
      `the column “a” has counts that are hidden where they are few, and is used in ${path}, too.`,
    );
  });

  it('is told of that decides which areas there are', async () => {
    const { stderr } = await published({ only: 'overlap: allowed, only: { column: a, is-not: ["0"] }' });
    expect(stderr).toContain('and is used in areas.only, too.');
  });

  it('that is a limit is not shown as one', async () => {
    const criteria = `  a: ${ratio}, threshold: { times: 1.5 } }\n  x: { ratio: { numerator: b, denominator: e }, unit: pct, threshold: { column: a } }`;
    const { record } = await published({ criteria });
    const x = record.criteria.find(({ id }: { id: string }) => id === 'x');
    expect(x).toMatchObject({ linesHidden: true });
    // A's limit would be its 2 that are hidden: 18 of 300 are 6 per cent, and met
    expect(record.areas[0].criteria.x).toMatchObject({ value: 6, limit: null, verdict: 'met' });
  });

  // of A 2 are counted in `a`, which is hidden: 20 in `a` and `b` together less 18 in `b`, say, are 2
  it.each([
    ['all persons of another', '', '{ numerator: c, denominator: a }'],
    [
      'the difference of two wholes',
      '  y: { ratio: { numerator: a, denominator: [a, b] }',
      '{ numerator: c, denominator: b }',
    ],
    [
      'a sum less another part',
      '  y: { ratio: { numerator: b, denominator: e }',
      '{ numerator: [a, b], denominator: e }',
    ],
    [
      'the last part of three',
      '  y: { ratio: { numerator: a, denominator: [a, b, c] }, unit: pct, threshold: { times: 1.5 } }\n  z: { ratio: { numerator: b, denominator: [a, b, c] }',
      '{ numerator: c, denominator: [a, b, c] }',
    ],
  ])('that follows as %s hides all figures of that', async (_, others, of) => {
    const more = others && `${others}, unit: pct, threshold: { times: 1.5 } }\n`;
    const { record, stderr } = await published({
      criteria: `  a: ${ratio}, threshold: { times: 1.5 } }\n${more}  x: { ratio: ${of}, unit: pct, threshold: { times: 1.5 } }`,
    });
    for (const { criteria } of record.areas)
      expect(criteria.x).toMatchObject({ numerator: null, denominator: null, value: null, hidden: 'figure' });
    expect(record.areas[0].criteria.a).toMatchObject({ numerator: null, hidden: 'figure' });
    expect(record.areas[1].criteria.a).toMatchObject({ numerator: 18, denominator: 300 });
    expect(stderr).toContain('all figures of x are hidden: they follow from counts');
  });

  it('that is one of two parts of a whole is hidden with the other, and both are shown else', async () => {
    const { record } = await published({
      criteria: `  a: ${ratio.replace('d }', '[a, b] }')}, threshold: { times: 1.5 } }\n  x: { ratio: { numerator: b, denominator: [a, b] }, unit: pct, threshold: { times: 1.5 } }`,
    });
    expect(record.areas[0].criteria).toMatchObject({ a: { numerator: null }, x: { numerator: null } });
    expect(record.areas[1].criteria).toMatchObject({
      a: { numerator: 18 },
      x: { numerator: 18, denominator: 36 },
    });
  });

  it('beside which a column shown as it is would tell it hides all figures of that', async () => {
    const { record } = await published({
      criteria: `  a: ${ratio}, threshold: { times: 1.5 } }\n  x: { ratio: { numerator: a, denominator: [a, b] }, unit: pct, threshold: { times: 1.5 } }`,
      more: 'indicators: { shown: { column: b } }',
    });
    expect(record.areas[0]).toMatchObject({
      indicators: { shown: 18 },
      criteria: { x: { denominator: null } },
    });
  });
});

describe('what a missing figure leaves open', () => {
  const share = { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' };
  const narrowed = async (blocks: object, n: City['n'], d: City['d']) => {
    const id = n.map((_, k) => 'ABCDE'[k]);
    const report = await reportOf(await method({ designate: { 'at-least': 1 }, publish: {}, ...blocks }), {
      ...{ id, n, d },
      population: id.map(() => 900),
    });
    const { narrowed: all } = await publicReport(report);
    return all.map(({ area, values }) => [id[area], values]);
  };

  // A is missing, so that each rank may be one more. C, 4 of 280, is third or fourth, and middle; E, 1 of 89, fourth or fifth, low or
  // none. So E's count of 89 is less than C's of 280, which no others of 1 to 4 are but 1 and 4: 1/89 < 4/280 < 2/89 and 3/280 < 1/89
  it('speaks of the rank of those that are there', async () => {
    const blocks = {
      indicators: { r: share, x: { rank: { of: 'r' } } },
      classes: { c: { of: 'x', steps: [{ class: 'middle', from: 3 }, { class: 'low' }] } },
      criteria: {
        a: { indicator: 'r', unit: 'pct', threshold: { value: 20 }, reference: { of: 'value', value: 1 } },
      },
    };
    const told = await narrowed(blocks, [null, 0, 4, 94, 1], [67, 100, 280, 273, 89]);
    expect(told).toEqual([
      ['C', 1],
      ['E', 1],
    ]);
  });

  // Two are missing, and may both be above A, 18.4 %, which is among the three highest all the same: so B, of 17, is below it, 3 at the
  // most. And it has 8 per cent and more: 2 at the least
  it('speaks of it where the rank is a criterion', async () => {
    const blocks = {
      indicators: { r: share, x: { rank: { of: 'r', order: 'descending' } } },
      criteria: {
        a: { indicator: 'r', unit: 'pct', threshold: { value: 8 }, reference: { of: 'value', value: 1 } },
        k: { indicator: 'x', worse: 'lower', threshold: { value: 3 }, reference: { of: 'value', value: 1 } },
      },
    };
    const told = await narrowed(blocks, [36, 2, 5, 25, 5], [196, 17, 40, null, null]);
    expect(told).toEqual([['B', 2]]);
  });
});

describe('a folder', () => {
  it('with a record that says a thing twice is not confirmed', async () => {
    const { folder, text } = await published({});
    const { createHash } = await import('node:crypto');
    const [body] = text.split('"sha256": "');
    const twice = body.replace('"numerator":null', '"numerator":2,"numerator":null');
    expect(twice).not.toBe(body);
    const seal = createHash('sha256').update(twice).digest('hex');
    mkdirSync(join(folder, 'twice'));
    writeFileSync(join(folder, 'twice', 'public-report.json'), `${twice}"sha256": "${seal}"\n}\n`);
    const { code, stdout } = await udpeg('publish', '--check', join(folder, 'twice'), '--lang', 'en');
    expect(stdout).toContain('public-report.json: does not stand as a record is written');
    expect(code).toBe(1);
    const verified = await udpeg('verify', join(folder, 'twice'), '--lang', 'en');
    expect(verified.stdout).toContain('It does not stand as a record is written');
    expect(verified.code).toBe(1);
  });
});
