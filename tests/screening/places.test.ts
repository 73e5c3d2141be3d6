import { describe, expect, it } from 'vitest';
import { byId, outcomes, screenExample } from './city.ts';

describe('a place in a distribution', () => {
  const method = (blocks: string) => `
    indicators: { place: { percentile-rank: { of: { column: x }, fraction: rank/n } } }
    classes: { quarter: { of: place, steps: [{ class: last, to: 0.25 }, { class: other }] } }
    designate: { class: { of: quarter, is: [last] } }
    ${blocks}
  `;
  // nine of ten areas have 1 to 9
  const table = `
    id  | population | x
    A1  | 100 | 1
    A2  | 100 | 2
    A3  | 100 | 3
    A4  | 100 | 4
    A5  | 100 | 5
    A6  | 100 | 6
    A7  | 100 | 7
    A8  | 100 | 8
    A9  | 100 | ..
    A10 | 100 | 9
  `;

  it('moves with a missing cell of another area', async () => {
    const report = await screenExample({ method: method(''), table });
    // A2 is second or third of ten, 0.2 or 0.3; A1 first or second, 0.1 or 0.2; A3 third or fourth, 0.3 or 0.4
    const { A1, A2, A3, A9 } = outcomes(report);
    expect([A1, A2, A3, A9]).toEqual(['designated', 'undetermined', 'not-designated', 'undetermined']);
    expect(byId(report).A2.couldBe).toEqual([
      { class: 'quarter', is: ['last', 'other'] },
      // as the figures stand 2 of 9
      { indicator: 'place', range: [0.2, 0.3] },
    ]);
    // a class that others' figures may move, but not to another
    expect(byId(report).A1.couldBe).toEqual([{ indicator: 'place', range: [0.1, 0.2] }]);
  });

  it('stays as computed where the method holds it, and the run says so', async () => {
    const report = await screenExample({
      method: method('missing: { distributions: held, basis: policy }'),
      table,
    });
    expect(outcomes(report)).toMatchObject({ A2: 'designated', A9: 'undetermined' });
    const notices = report.notices.filter(({ code }) => code !== 'read-as');
    expect(notices.map(({ code, params }) => [code, params])).toEqual([
      ['distributions-held', { measures: ['indicators.place'] }],
    ]);
  });
});

describe('criteria and ladders on one value', () => {
  it('are answered together: what is at least 8 is at least 5', async () => {
    const report = await screenExample({
      method: `
        indicators: { x: { column: { name: x, range: [0, 10] } } }
        criteria:
          five: { indicator: x, threshold: { value: 5 } }
          eight: { column: { name: x, range: [0, 10] }, threshold: { value: 8 } }
          little: { indicator: x, threshold: { value: 5, strict: true }, worse: lower }
        classes: { size: { of: x, steps: [{ class: large, from: 8 }, { class: middle, from: 5 }, { class: small }] } }
        designate: { any: [{ all: [eight, { not: five }] }, { all: [little, { class: { of: size, is: [middle] } }] }] }
      `,
      table: `
        id | population | x
        A  |        100 | ..
        B  |        100 | 9
      `,
    });
    const { A } = byId(report);
    // below 5: little alone; from 5: five; from 8: five and eight. As the figures stand none is met, and they may stay so
    expect(A.criteriaMet).toMatchObject({ met: 0, unknown: 3, least: 0, most: 2 });
    expect(A.outcome).toBe('not-designated');
    expect(A.couldBe?.[0]).toEqual({ class: 'size', is: ['large', 'middle', 'small'] });
  });

  it('whose limits move along with one reference move together', async () => {
    // C is missing: of B and C the mean is 5 to 10, so that A (12) is 1 time the rest in any case, and 1.5 times or not
    const report = await screenExample({
      method: `
        criteria:
          once: { column: x, unit: pct, threshold: { times: 1 }, reference: { of: rest-of-city, weights: none } }
          half: { column: x, unit: pct, threshold: { times: 1.5 }, reference: { of: rest-of-city, weights: none } }
          twice: { column: x, unit: pct, threshold: { times: 2 }, reference: { of: rest-of-city, weights: none } }
        designate: { all: [twice, { not: half }] }
      `,
      table: `
        id | population | x
        A  |        100 | 52
        B  |        100 | 10
        C  |        100 | ..
      `,
    });
    // A against 5 to 55: once, half and twice are each met or not, and twice never without half
    const { A } = byId(report);
    expect(A.criteria.twice.couldBe).toEqual(['met', 'not-met']);
    expect(A.criteria.half.couldBe).toEqual(['met', 'not-met']);
    expect(A.outcome).toBe('not-designated');
  });

  it('a range leaves one class, be the value missing', async () => {
    const report = await screenExample({
      method: `
        indicators: { x: { sum: { of: [{ column: a }, { column: { name: b, range: [0, 3] } }] } } }
        classes: { size: { of: x, steps: [{ class: large, from: 8 }, { class: small }] } }
        designate: { class: { of: size, is: [large] } }
        criteria: { c: { indicator: x, threshold: { value: 20 } } }
      `,
      table: `
        id | population | a | b
        A  |        100 | 9 | ..
        B  |        100 | 1 |  1
      `,
    });
    // 9 to 12
    expect(byId(report).A).toMatchObject({ outcome: 'designated', classes: { size: 'large' } });
    expect(byId(report).A.reasons).toEqual([
      { kind: 'criteria', criteria: [], classes: [{ ladder: 'size', class: 'large' }] },
    ]);
  });
});
