import { describe, expect, it } from 'vitest';
import type { ReportJson } from '../../src/record/schema.ts';
import { byId, outcomes, screenExample } from './city.ts';

const classes = (report: ReportJson, ladder: string) =>
  Object.fromEntries(report.areas.map((area) => [area.id, area.classes[ladder]]));

describe('class ladders', () => {
  it('the first step that holds gives the class: above, from, below, to, or nothing', async () => {
    const report = await screenExample({
      method: `
        indicators: { score: { column: index } }
        criteria: { c: { indicator: score, threshold: { value: 9 } } }
        classes:
          level:
            of: score
            steps:
              - { class: very high, above: 4 }
              - { class: high, from: 3 }
              - { class: very low, below: 1 }
              - { class: low, to: 1 }
              - { class: middle }
        designate: { class: { of: level, is: [very high, high] } }
      `,
      table: `
        id | population | index
        A  |        100 |   4,1
        B  |        100 |     4
        C  |        100 |     3
        D  |        100 |   2,9
        E  |        100 |     1
        F  |        100 |   0,9
        G  |        100 |    ..
      `,
    });
    expect(classes(report, 'level')).toEqual({
      A: 'very high', // 4.1 > 4
      B: 'high', // 4 is not above 4, but from 3
      C: 'high',
      D: 'middle', // nothing before holds
      E: 'low', // 1 is not below 1, but to 1
      F: 'very low',
      G: null, // no value, no class
    });
    expect(outcomes(report)).toMatchObject({ B: 'designated', D: 'not-designated', G: 'undetermined' });
    expect(byId(report).B.reasons).toEqual([
      { kind: 'criteria', criteria: [], classes: [{ ladder: 'level', class: 'high' }] },
    ]);
    expect(report.classes[0].classes.map(({ id, areas }) => [id, areas])).toEqual([
      ['very high', 1],
      ['high', 2],
      ['very low', 1],
      ['low', 1],
      ['middle', 1],
    ]);
    expect(report.classes[0].unclassified).toBe(1);
  });

  it('an area that no step holds for is off the ladder, which is known: it is in none of the classes', async () => {
    const report = await screenExample({
      method: `
        indicators: { score: { column: index } }
        criteria: { c: { indicator: score, threshold: { value: 9 } } }
        classes: { level: { of: score, steps: [{ class: high, from: 3 }] } }
        designate: { not: { class: { of: level, is: [high] } } }
      `,
      table: `
        id | population | index
        A  |        100 |     3
        B  |        100 |     2
        C  |        100 |    ..
      `,
    });
    expect(classes(report, 'level')).toEqual({ A: 'high', B: null, C: null });
    expect(outcomes(report)).toEqual({ A: 'not-designated', B: 'designated', C: 'undetermined' });
  });

  it('a step may ask a rule; one that cannot be answered hides the steps after it', async () => {
    const report = await screenExample({
      method: `
        criteria:
          poor: { column: poor, unit: pct, threshold: { value: 30 } }
          idle: { column: idle, unit: pct, threshold: { value: 20 } }
        classes:
          need:
            steps:
              - { class: both, when: { all: [poor, idle] } }
              - { class: one, when: { any: [poor, idle] } }
              - { class: none }
          help:
            steps:
              - { class: first, when: { class: { of: need, is: [both] } } }
              - { class: later }
        designate: { class: { of: help, is: [first] } }
      `,
      table: `
        id | population | poor | idle
        A  |        100 |   30 |   20
        B  |        100 |   30 |   19
        C  |        100 |   29 |   19
        D  |        100 |   30 |   ..
        E  |        100 |   29 |   ..
      `,
    });
    expect(classes(report, 'need')).toEqual({
      A: 'both',
      B: 'one',
      C: 'none',
      D: null, // "both" or "one", by what idle is
      E: null, // not "both"; "one" or "none"
    });
    // D may be "both"; E cannot, whatever idle is
    expect(outcomes(report)).toEqual({
      A: 'designated',
      B: 'not-designated',
      C: 'not-designated',
      D: 'undetermined',
      E: 'not-designated',
    });
  });

  it('tells classes apart whose names hold blanks', async () => {
    // "low risk" is one class; "low" and "risk" are two others. A is "low", so the first test fails and the second holds.
    const report = await screenExample({
      method: `
        indicators: { score: { column: index } }
        criteria: { c: { column: other, unit: pct, threshold: { value: 50 } } }
        classes:
          level:
            of: score
            steps: [{ class: low, to: 1 }, { class: low risk, to: 2 }, { class: risk }]
        designate:
          any:
            - all: [c, { class: { of: level, is: [low, risk] } }]
            - all: [{ not: c }, { class: { of: level, is: [low risk] } }]
      `,
      table: `
        id | population | index | other
        A  |        100 |     1 |    ..
        B  |        100 |     2 |    ..
        C  |        100 |     1 |    60
        D  |        100 |     2 |    60
      `,
    });
    expect(outcomes(report)).toEqual({
      A: 'undetermined',
      B: 'undetermined',
      C: 'designated',
      D: 'not-designated',
    });
  });
});
