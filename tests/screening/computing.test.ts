import { describe, expect, it } from 'vitest';
import { type Finding, located } from '../../src/messages/finding.ts';
import { byId, outcomes, screenExample } from './city.ts';

/** The notices of a screening, in English. */
async function told(criteria: string, table: string, more = '') {
  const report = await screenExample({
    method: `
      ${more}
      criteria: ${criteria}
      designate: { at-least: 1 }
    `,
    table,
  });
  return {
    report,
    texts: report.notices
      .filter(({ code }) => code !== 'read-as')
      .map((notice) => located(notice as Finding, 'en')),
  };
}

describe('arithmetic that is undefined', () => {
  const table = `
    id | population | a | b
    A  |        100 | 4 | 2
    B  |        100 | 3 | 0
    C  |        100 | 5 | 1
  `;

  it('is told with its cause, its count and its areas, and the criterion is unknown', async () => {
    const { report, texts } = await told(
      '{ k: { quotient: { of: { column: a }, by: { column: b } }, threshold: { value: 2 } } }',
      table,
    );
    expect(texts).toEqual([
      'criteria.k cannot be computed for 1 area (B): it is divided by 0 (a quotient by zero). The value is undefined, not missing; a criterion that rests on it is unknown.',
    ]);
    expect(outcomes(report)).toEqual({ A: 'designated', B: 'undetermined', C: 'designated' });
  });

  it.each([
    ['log: { of: { column: b } }', 'not positive', '1 area (B)'],
    [
      'power: { of: { reverse: { of: { column: a }, from: 4 } }, exponent: 0.5 }',
      'no real number',
      '1 area (C)',
    ],
    [
      'geometric-mean: { of: [{ column: a }, { reverse: { of: { column: b }, from: 1 } }] }',
      'negative',
      '1 area (A)',
    ],
    ['normal-score: { of: { column: b } }', 'outside 0-1', '3 areas (A, B, C)'],
    ['exponential: { of: { column: b } }', 'outside 0-1', '1 area (A)'],
    ['z-score: { of: { constant: 3 }, sd: sample }', 'no spread', '3 areas (A, B, C)'],
    ['min-max: { of: { constant: 3 } }', 'no spread', '3 areas (A, B, C)'],
    ['scale-to-max: { of: { constant: 0 } }', 'highest value is 0', '3 areas (A, B, C)'],
    // 0 of 0; 3 of 0 is refused as a fault of the file
    ['ratio: { numerator: b, denominator: b }', 'denominator is 0', '1 area (B)'],
    [
      'ratio-to: { of: { column: a }, reference: { of: value, value: 0 } }',
      'reference is 0',
      '3 areas (A, B, C)',
    ],
    ['power: { of: { column: a }, exponent: 900 }', 'no real number', '3 areas (A, B, C)'],
  ])('%s: %s', async (measure, cause, areas) => {
    const { texts } = await told(`{ k: { ${measure}, threshold: { value: 2 } } }`, table);
    const about = texts.filter((text) => text.includes('cannot be computed'));
    expect(about).toHaveLength(1);
    expect(about[0]).toContain(cause);
    expect(about[0]).toContain(areas);
  });

  it('moves nobody: an area that has no value in any case has no place among the others', async () => {
    const { report } = await told(
      '{ k: { rank: { of: { quotient: { of: { column: a }, by: { column: b } } } }, threshold: { value: 2 } } }',
      table,
    );
    // 2 and 5 rank 1 and 2 of two
    expect(outcomes(report)).toEqual({ A: 'not-designated', B: 'undetermined', C: 'designated' });
  });
});

describe('operands that are left out', () => {
  it('are counted and told', async () => {
    const { texts } = await told(
      '{ k: { mean: { of: [{ column: a, }, { column: b }], missing: skip }, threshold: { value: 60 } } }',
      `
        id | population | a | b
        A  |        100 | 90 | ..
        B  |        100 | 70 | 80
        C  |        100 | .. | ..
      `,
    );
    expect(texts).toEqual([
      'criteria.k is computed without the missing operands for 1 area (A), as the method says. What those left out could be was not tried.',
    ]);
  });
});

describe('a limit that is none, or separates nothing', () => {
  const table = `
    id | population | x
    A  |        100 | -1
    B  |        100 | -2
    C  |        100 | -3
  `;

  it('so many times a negative reference is no limit', async () => {
    const { report, texts } = await told(
      '{ k: { column: x, reference: { of: city, weights: none }, threshold: { times: 1.5 } } }',
      table,
    );
    expect(texts).toEqual([
      'criteria.k has a negative reference for 3 areas (A, B, C), and 1.5 times a negative number is no limit. The criterion is unknown there. Use plus, value or a distribution for the limit.',
    ]);
    expect(byId(report).A.criteria.k).toMatchObject({
      limit: null,
      verdict: 'unknown',
      couldBe: ['met', 'not-met'],
    });
  });

  it('and Danish writes the number with a comma', async () => {
    const { report } = await told(
      '{ k: { column: x, reference: { of: city, weights: none }, threshold: { times: 1.5 } } }',
      table,
    );
    const danish = report.notices.map((notice) => located(notice as Finding, 'da'));
    expect(danish).toContain(
      'criteria.k har et negativt sammenligningstal for 3 områder (A, B, C), og 1,5 gange et negativt tal er ingen grænse. Kriteriet er ukendt dér. Brug plus, value eller en fordeling som grænse.',
    );
  });

  it('once a negative reference is that reference, and plus needs no sign', async () => {
    for (const threshold of ['times: 1', 'plus: 0.5']) {
      const { texts } = await told(
        `{ k: { column: x, reference: { of: city, weights: none }, threshold: { ${threshold} } } }`,
        table,
      );
      expect(texts).toEqual([]);
    }
  });

  it('is told where it lies outside what the value can be, or at a reference of 0', async () => {
    const share = `
      id | population | x
      A  |        100 | 0
      B  |        100 | 0
      C  |        100 | 40
    `;
    const beyond = await told('{ k: { column: x, unit: pct, threshold: { value: 102 } } }', share);
    expect(beyond.texts).toEqual([
      'criteria.k separates nothing for 3 areas (A, B, C): the limit lies outside what the value can be, so that no value meets the criterion.',
    ]);
    const rest =
      '{ k: { column: x, unit: pct, reference: { of: rest-of-city, weights: none }, threshold: { times: 2 } } }';
    // C is compared with A and B, who have nothing
    expect((await told(rest, share)).texts).toEqual([
      'criteria.k separates nothing for 1 area (C): the limit lies outside what the value can be, so that every value meets the criterion.',
    ]);
    expect((await told(rest.replace(', unit: pct', ''), share)).texts).toEqual([
      'criteria.k has the reference 0 for 1 area (C), so that the limit is 0, however many times it is taken.',
    ]);
  });

  it('a share of areas tells where ties make it more or less, and where it is none', async () => {
    const tied = `
      id | population | x
      A  |        100 | 5
      B  |        100 | 5
      C  |        100 | 5
      D  |        100 | 1
    `;
    const share = (rest: string) =>
      told(`{ k: { column: x, threshold: { share-of-areas: ${rest} } } }`, tied);
    expect((await share('50')).texts).toEqual([
      'criteria.k was to take 2 areas, but 3 meet it, as areas at the limit have the same value, or the limit is strict.',
    ]);
    expect((await share('75')).texts).toEqual([]);
    expect((await share('20')).texts).toEqual([
      'criteria.k: 20% of 4 areas is no whole area, so that no area meets the criterion. See rounding.',
    ]);
  });
});

describe('a blank region', () => {
  it('is none: the area has neither place nor reference in it, and moves nobody', async () => {
    const { report, texts } = await told(
      '{ k: { rank: { of: { column: x }, within: region, order: descending }, threshold: { value: 1 }, worse: lower }, r: { column: x, reference: { of: region, column: region, weights: none }, threshold: { times: 1 } } }',
      `
        id | population | x | region
        A  |        100 | 5 | North
        B  |        100 | 7 | North
        C  |        100 | 9 |
        D  |        100 | 6 | ..
      `,
    );
    expect(texts).toEqual([
      'the column “region” is blank for 2 areas (C, D). An area without a region belongs to none, and has neither a place nor a reference within one.',
    ]);
    expect(outcomes(report)).toEqual({
      A: 'not-designated',
      B: 'designated',
      C: 'undetermined',
      D: 'undetermined',
    });
    // 5 and 7 alone
    expect(byId(report).B.criteria.r).toMatchObject({ reference: 6, verdict: 'met' });
    expect(byId(report).C.criteria.r).toMatchObject({ reference: null, verdict: 'unknown' });
  });
});

describe('an exclusion that a missing population leaves open', () => {
  it('is told', async () => {
    const { texts } = await told(
      '{ k: { column: x, threshold: { value: 5 } } }',
      `
        id | population | x
        A  |         .. | 5
        B  |         90 | 7
        C  |        500 | 7
      `,
      'exclude: { small: { population-below: 100 } }',
    );
    expect(texts).toContain(
      '1 area (A) has no population and is assessed, though it may lie below 100 in population and would then be excluded by exclude.small.',
    );
  });
});
