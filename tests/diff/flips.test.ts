import { describe, expect, it } from 'vitest';
import type { Flip } from '../../src/diff/flips.ts';
import { compare } from './records.ts';

// Area A against the rest of the city, B and C together. Names and figures are invented.

/** Persons in poverty and all persons, per area: `14/100`. */
type Cells = Record<string, string>;

const city = ({ times = 1.5, strict = false, more = '' } = {}, cells: Cells = {}) => ({
  method: `
    reference: { of: rest-of-city }
    threshold: { times: ${times}, strict: ${strict} }
    criteria:
      poor: { ratio: { numerator: poor, denominator: all }, unit: pct }
    designate: { criterion: poor }
    ${more}
  `,
  table: `id | population | poor | all\n${Object.entries({ A: '14/100', B: '50/500', C: '50/500', ...cells })
    .map(([id, cell]) => `${id} | 500 | ${cell.replace('/', ' | ')}`)
    .join('\n')}`,
});

/** The flip of area A; that of others would say that the example is not what it seems. */
async function flipOfA(...[old, now]: Parameters<typeof compare>): Promise<Flip> {
  const { criteria } = await compare(old, now);
  expect(criteria[0].flips.map(({ area }) => area)).toEqual(['A']);
  return criteria[0].flips[0];
}

const alone = (...parts: string[]) => ({ alone: parts, together: [], needed: parts });

// Before: A has 14 %. The rest has 100 of 1000, 10 %, so the limit is 1.5 x 10 = 15 %: not met.
const before = city();

describe('why a verdict flipped', () => {
  it('the value alone: 16 % against the same 15 %', async () => {
    const flip = await flipOfA(before, city({}, { A: '16/100' }));
    expect(flip).toMatchObject({
      changed: 'verdict',
      old: { value: 14, limit: 15, margin: -1, verdict: 'not-met', couldBe: ['not-met'] },
      new: { value: 16, limit: 15, margin: 1, verdict: 'met', couldBe: ['met'] },
      why: alone('value'),
      against: [],
      untold: null,
    });
  });

  it('the reference alone: the rest falls to 80 of 1000, the limit to 12 %, under the same 14 %', async () => {
    const flip = await flipOfA(before, city({}, { B: '40/500', C: '40/500' }));
    expect(flip).toMatchObject({ new: { value: 14, limit: 12, margin: 2 }, why: alone('reference') });
  });

  it('the rule alone: 1.4 x 10 % is 14 %, and at the limit is met', async () => {
    expect(await flipOfA(before, city({ times: 1.4 }))).toMatchObject({
      new: { value: 14, limit: 14, verdict: 'met' },
      why: alone('rule'),
    });
  });

  it('the rule alone: the same limit of 14 %, strict before and not strict now', async () => {
    const strict = city({ times: 1.4, strict: true });
    expect(await flipOfA(strict, city({ times: 1.4 }))).toMatchObject({
      old: { limit: 14, verdict: 'not-met' },
      new: { limit: 14, verdict: 'met' },
      why: alone('rule'),
    });
  });

  it('the rule alone: a fixed limit of 12 % instead of a multiple of the rest', async () => {
    const fixed = city();
    fixed.method = fixed.method.replace('{ times: 1.5, strict: false }', '{ value: 12 }');
    const { criteria } = await compare(before, fixed);
    // B and C have 10 %, under 15 and under 12
    expect(criteria[0].flips.map(({ area, why }) => ({ area, why }))).toEqual([
      { area: 'A', why: alone('rule') },
    ]);
  });

  it('the rule alone: the whole city in place of the rest, worked out from the columns of the record', async () => {
    // the whole city has 114 of 1100, 10.36 %; 1.34 x 10.36 = 13.89 %, against 1.5 x 10 = 15 %
    const whole = city({ times: 1.34 });
    whole.method = whole.method.replace('rest-of-city', 'city');
    const flip = await flipOfA(before, whole);
    expect(flip.new.limit).toBeCloseTo((1.34 * 100 * 114) / 1100, 12);
    expect(flip).toMatchObject({ why: alone('rule'), untold: null });
  });

  it('value and reference, each enough alone: 16 % beyond 15 %, and 14 % beyond 12 %', async () => {
    const flip = await flipOfA(before, city({}, { A: '16/100', B: '40/500', C: '40/500' }));
    expect(flip.why).toEqual({ alone: ['value', 'reference'], together: [], needed: [] });
  });

  it('value and reference only together: 14.5 % is under 15 %, 14 % under 14.4 %, but 14.5 % beyond 14.4 %', async () => {
    // the rest has 96 of 1000, 9.6 %: 1.5 x 9.6 = 14.4
    const flip = await flipOfA(
      city({}, { A: '28/200' }),
      city({}, { A: '29/200', B: '48/500', C: '48/500' }),
    );
    expect(flip.why).toEqual({
      alone: [],
      together: [['value', 'reference']],
      needed: ['value', 'reference'],
    });
  });

  it('all three only together', async () => {
    // value 14.5 %, rest 9.8 %, 1.48 times: 1.48 x 9.8 = 14.504 with 29/200 is not enough; 1.47 x 9.8 = 14.406 is.
    // two at a time: 14.5 < 1.5 x 9.8 = 14.7; 14.5 < 1.47 x 10 = 14.7; 14 < 14.406
    const flip = await flipOfA(
      city({}, { A: '28/200' }),
      city({ times: 1.47 }, { A: '29/200', B: '49/500', C: '49/500' }),
    );
    expect(flip.why).toEqual({
      alone: [],
      together: [['value', 'reference', 'rule']],
      needed: ['value', 'reference', 'rule'],
    });
  });

  it('the value, though the reference went the other way: 18 % beyond 15 % and beyond 16.5 %', async () => {
    const flip = await flipOfA(before, city({}, { A: '18/100', B: '55/500', C: '55/500' }));
    expect(flip).toMatchObject({ new: { limit: 16.5 }, why: alone('value'), against: ['reference'] });
  });

  it('the value, undone by the rule, which the reference outweighs: the reference is needed in the end', async () => {
    // value alone: 16 >= 15. With the rule: 16 < 1.7 x 10 = 17. With both: 16 >= 1.7 x 9.4 = 15.98.
    // reference alone: 14 < 1.5 x 9.4 = 14.1
    const flip = await flipOfA(before, city({ times: 1.7 }, { A: '16/100', B: '47/500', C: '47/500' }));
    expect(flip).toMatchObject({
      why: { alone: ['value'], together: [], needed: ['value', 'reference'] },
      against: ['rule'],
    });
  });

  it('a value that went missing, and one that came', async () => {
    const missing = city({}, { A: '../100' });
    const gone = await compare(before, missing);
    const flip = gone.criteria[0].flips.find(({ area }) => area === 'A')!;
    expect(flip).toMatchObject({
      old: { verdict: 'not-met' },
      new: { value: null, margin: null, verdict: 'unknown' },
      why: alone('value'),
      against: [],
    });
    const came = await compare(missing, before);
    expect(came.criteria[0].flips.find(({ area }) => area === 'A')).toMatchObject({
      new: { verdict: 'not-met' },
      why: alone('value'),
    });
    expect(gone.criteria[0].values).toEqual({ changed: 0, came: 0, went: 1 });
    expect(came.criteria[0].values).toEqual({ changed: 0, came: 1, went: 0 });
  });

  it('flips back: from met to not met the same parts are named', async () => {
    const flip = await flipOfA(city({}, { A: '16/100' }), before);
    expect(flip).toMatchObject({ old: { verdict: 'met' }, new: { verdict: 'not-met' }, why: alone('value') });
  });
});

describe('what cannot be told apart from records, or not compared at all', () => {
  /** The same city, compared with a number in a column, which a record holds for its own rule only. */
  const byColumn = (rest: number, cells: Cells = {}) => {
    const example = city({}, cells);
    return {
      method: example.method.replace('{ of: rest-of-city }', '{ of: column, column: rest }'),
      table: example.table
        .split('\n')
        .map((row, k) => `${row} | ${k === 0 ? 'rest' : rest}`)
        .join('\n'),
    };
  };

  it('a rule that compares with a column: reference and rule are one part, and it is said why', async () => {
    // 9 in the column: the limit is 13.5, under 14
    expect(await flipOfA(before, byColumn(9))).toMatchObject({
      why: alone('reference-and-rule'),
      untold: 'column',
      against: [],
    });
  });

  it('the same column in both: its numbers are in the records, and another threshold is a rule', async () => {
    const other = byColumn(10);
    const lower = { ...other, method: other.method.replace('times: 1.5', 'times: 1.4') };
    expect(await flipOfA(other, lower)).toMatchObject({ why: alone('rule'), untold: null });
    expect(await flipOfA(other, byColumn(9))).toMatchObject({ why: alone('reference'), untold: null });
  });

  it('regions, where both rules ask for them: they are in the records', async () => {
    const byRegion = (weights: string) => {
      const example = city({}, { A: '16/100' });
      return {
        method: example.method.replace(
          '{ of: rest-of-city }',
          `{ of: region, column: bydel, weights: ${weights} }`,
        ),
        table: example.table
          .split('\n')
          .map((row, k) => `${row} | ${k === 0 ? 'bydel' : 'nord'}`)
          .join('\n'),
      };
    };
    // 116 of 1100, 10.5 %, times 1.5 is 15.8 %, under 16; the mean of 16, 10 and 10 is 12 %, and 18 % above it
    expect(await flipOfA(byRegion('denominator'), byRegion('population'))).toMatchObject({
      why: alone('rule'),
      untold: null,
    });
  });

  it.each([
    ['another universe', 'unit: pct', 'unit: pct, universe: children'],
    ['another unit', 'unit: pct }', 'unit: promille, threshold: { times: 1.4 } }'],
    ['another column, added to the first', 'numerator: poor,', 'numerator: [poor, poor],'],
  ])('%s: the criterion measures something else, so values are not compared', async (_, from, to) => {
    const other = { ...before, method: before.method.replace(from, to) };
    const { criteria } = await compare(before, { ...other, table: before.table.replace('| 14 |', '| 16 |') });
    expect(criteria[0]).toMatchObject({ status: 'redefined', values: null });
    expect(criteria[0].flips.map(({ why }) => why)).toEqual([null]);
  });

  it('another title, other decimals, another basis: the same criterion', async () => {
    const other = before.method.replace(
      'unit: pct',
      'unit: pct, title: Poverty, decimals: 3, basis: decided',
    );
    const { criteria, differs } = await compare(before, { ...before, method: other });
    expect(criteria[0]).toMatchObject({ status: 'both', flips: [] });
    // a basis is more than wording
    expect(differs).toBe(true);
  });

  it('a criterion that one method has only: the rule changed, nothing flipped', async () => {
    const more = before.method.replace(
      'designate:',
      '  ill: { ratio: { numerator: poor, denominator: all }, unit: pct }\n    designate:',
    );
    const added = await compare(before, { ...before, method: more });
    expect(added.criteria.map(({ id, status, flips }) => [id, status, flips])).toEqual([
      ['poor', 'both', []],
      ['ill', 'added', []],
    ]);
    const removed = await compare({ ...before, method: more }, before);
    expect(removed.criteria[1]).toMatchObject({ id: 'ill', status: 'removed', met: { old: 0, new: null } });
  });
});

describe('certainty: the verdict stays, but missing figures leave it open or no longer do', () => {
  it("others' missing figures: the cell of D was missing and is known now", async () => {
    // A has 20 %, its limit is 15 %. D has 100 persons. With nobody poor in D the rest is 100 of 1100, with all of them
    // 200 of 1100, 18.2 %, and the limit 27.3 %: A could be not met. Now 10 of D are poor: the limit is 15 %, and A is met.
    const cells = { A: '20/100' };
    const { criteria } = await compare(
      city({}, { ...cells, D: '../100' }),
      city({}, { ...cells, D: '10/100' }),
    );
    const flip = criteria[0].flips.find(({ area }) => area === 'A')!;
    expect(flip).toMatchObject({
      changed: 'certainty',
      old: { verdict: 'met', couldBe: ['met', 'not-met'] },
      new: { verdict: 'met', couldBe: ['met'] },
      why: alone('reference'),
    });
  });

  it("the value, against others' missing figures: 30 % is beyond any limit that D could make, 27.3 %", async () => {
    const { criteria } = await compare(
      city({}, { A: '20/100', D: '../100' }),
      city({}, { A: '30/100', D: '../100' }),
    );
    expect(criteria[0].flips.find(({ area }) => area === 'A')).toMatchObject({
      changed: 'certainty',
      why: alone('value'),
    });
  });

  it('a rule that holds references as computed: what is missing elsewhere leaves nothing open', async () => {
    const cells = { A: '20/100', D: '../100' };
    const { criteria } = await compare(
      city({}, cells),
      city({ more: 'missing: { references: held }' }, cells),
    );
    expect(criteria[0].flips.find(({ area }) => area === 'A')).toMatchObject({
      changed: 'certainty',
      why: alone('rule'),
    });
  });
});
