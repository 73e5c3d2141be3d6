import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Method } from '../../src/criteria/effective.ts';
import type { Ladder } from '../../src/criteria/schema/method.ts';
import type { RuleTree } from '../../src/criteria/schema/rule.ts';
import { CAN_FAIL, CAN_HOLD } from '../../src/criteria/verdict.ts';
import { countWithin, type NearArea, type NearLine, nearLine } from '../../src/record/facts/near-line.ts';
import { methodOf, type Report } from '../../src/record/report.ts';
import { type Figures, type VerdictRow, verdictsReport } from '../report/verdicts-report.ts';
import { assess, type City, method, screenCity } from '../screening/city.ts';
import { cases, rule } from '../screening/random.ts';
import { readBack } from './read-back.ts';

/** The areas near the line of a report by verdicts; by at least two of its criteria, where the rule is not another. */
function near(rows: readonly VerdictRow[], figures: Figures = {}, designate: RuleTree = { 'at-least': 2 }) {
  const report = verdictsReport(rows, figures);
  report.method.definition.designate = designate;
  return nearLine(report, methodOf(report)) as NearLine;
}

/** `1: a c` for area 1, which a or else c would turn, a with the smaller change. */
const named = (areas: NearArea[]) =>
  areas.map(({ area, turns }) => `${area + 1}: ${turns.map(({ criterion }) => criterion.id).join(' ')}`);

describe('the areas that one criterion would turn', () => {
  it('are by a count those with just enough, and those with one too few', () => {
    const { leaving, entering } = near([
      ['designated', 'xxx'],
      ['designated', 'xx-'],
      ['designated', 'x-x'],
      ['not-designated', 'x--'],
      ['not-designated', '---'],
    ]);
    expect(named(leaving)).toEqual(['2: a b', '3: a c']);
    expect(named(entering)).toEqual(['4: b c']);
    expect(leaving[0].turns[0].becomes).toBe('not-designated');
    expect(entering[0].turns[0].becomes).toBe('designated');
  });

  it('come in the order of the smallest change, as a part of the limit and not in its unit', () => {
    const { leaving, entering } = near(
      [
        ['designated', 'xx-'],
        ['designated', 'xx-'],
        ['not-designated', 'x--'],
        ['not-designated', 'x--'],
      ],
      {
        limits: { a: 10, b: 1000, c: 10 },
        // 1: a (12 - 10) / 10 = 20 %, b (1050 - 1000) / 1000 = 5 %; 2: a 4 %, b 100 %
        // 3: b (1000 - 900) / 1000 = 10 %, c (10 - 8) / 10 = 20 %; 4: b 50 %, c 7 %
        values: { a: [12, 10.4, 20, 20], b: [1050, 2000, 900, 500], c: [0, 0, 8, 9.3] },
      },
    );
    expect(named(leaving)).toEqual(['2: a b', '1: b a']);
    expect(named(entering)).toEqual(['4: c b', '3: b c']);
    expect(leaving[0].turns[0].relative).toBeCloseTo(0.04, 12);
    expect(leaving[1].turns[0].relative).toBe(0.05);
    // at the share is within it
    expect(countWithin(leaving, 0.05)).toBe(2);
    expect(countWithin(leaving, 0.04999)).toBe(1);
    expect(countWithin(entering, 0.1)).toBe(2);
    expect(countWithin(entering, 0.05)).toBe(0);
  });

  it('are not those that a state list designates, nor the undetermined, nor the excluded', () => {
    const { leaving, entering, kept } = near([
      ['designated by list', 'xx-'],
      ['designated by list', 'x--'],
      ['designated by list', 'xxx'],
      ['undetermined', 'x?-'],
      ['excluded', '   '],
    ]);
    expect([...leaving, ...entering]).toEqual([]);
    // the first is designated by the criteria too, and hangs on each of two
    expect(kept).toBe(1);
  });

  it('become undetermined where an unknown criterion could make up for the one that turns', () => {
    const { leaving, entering } = near([
      ['designated', 'xx?'],
      ['not-designated', '--?'],
    ]);
    expect(named(leaving)).toEqual(['1: a b']);
    expect(leaving[0].turns[0].becomes).toBe('undetermined');
    // one of two met and one unknown
    expect(named(entering)).toEqual(['2: a b']);
    expect(entering[0].turns[0].becomes).toBe('undetermined');
  });

  it('have no change as a part of a limit of 0, and come last', () => {
    const { leaving } = near(
      [
        ['designated', 'xx'],
        ['designated', 'xx'],
      ],
      { limits: { a: 0, b: 0 }, values: { a: [1, 2], b: [3, 4] } },
    );
    expect(named(leaving)).toEqual(['1: a b', '2: a b']);
    expect(leaving[0].turns[0].relative).toBeUndefined();
    expect(countWithin(leaving, 1)).toBe(0);
  });

  it('are not turned over a limit that nothing reaches', () => {
    const { entering } = near([['not-designated', 'x-']], { limits: { b: Number.POSITIVE_INFINITY } });
    expect(entering).toEqual([]);
  });

  it('follow the rule, whatever it is', () => {
    const rows: VerdictRow[] = [
      ['designated', 'xx-'],
      ['not-designated', '-x-'],
      ['not-designated', 'xxx'],
    ];
    // a and b, but not c: area 1 leaves with a, with b, or when c is met too; area 3 comes in without c
    const { leaving, entering } = near(rows, {}, { all: ['a', 'b', { not: 'c' }] });
    expect(named(leaving)).toEqual(['1: a b c']);
    expect(named(entering)).toEqual(['2: a', '3: c']);
  });
});

describe('a rule that asks for more than criteria', () => {
  it('is not followed into earlier years, of which a report holds nothing', () => {
    const designate: RuleTree = { 'consecutive-years': { of: 'a', years: 2 } };
    expect(near([['not-designated', 'x-']], {}, designate)).toBeUndefined();
  });

  /** As `near`, where b and the class low designate. */
  function byClass(rows: readonly VerdictRow[], steps: Ladder['steps'], values: number[] = []) {
    const report = verdictsReport(rows);
    const { definition } = report.method;
    definition.designate = { all: ['b', { class: { of: 'k', is: ['low'] } }] };
    definition.indicators = { i: { column: 'i' } };
    definition.classes = { k: { of: 'i', steps } };
    report.areas.indicators = [
      { id: 'i', values: Float64Array.from(values), numerator: undefined, denominator: undefined },
    ];
    const { leaving, entering } = nearLine(report, methodOf(report)) as NearLine;
    return [named(leaving), named(entering)];
  }

  it('is followed into a class that follows from an indicator, whose value stays as it is', () => {
    const steps = [{ class: 'low', to: 3 }, { class: 'high' }];
    const rows: VerdictRow[] = [
      ['not-designated', 'x-'],
      ['not-designated', 'x-'],
      ['designated', 'xx'],
    ];
    expect(byClass(rows, steps, [3, 4, 2])).toEqual([['3: b'], ['1: b']]);
  });

  it('is followed into a class that follows from a rule, be it that the criterion gives the class', () => {
    const steps = [{ class: 'low', when: 'a' }, { class: 'high' }];
    const rows: VerdictRow[] = [
      ['not-designated', 'x-'],
      ['not-designated', '-x'],
      ['not-designated', '--'],
      ['designated', 'xx'],
    ];
    expect(byClass(rows, steps)).toEqual([['4: a b'], ['1: b', '2: a']]);
  });
});

describe('turning a criterion in the figures themselves', () => {
  const ids = ['c0', 'c1', 'c2', 'c3'];
  const cell = fc.option(fc.integer({ min: -20, max: 60 }), { freq: 5 });
  const areas = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 6 });
  // fixed limits, so that a value of one area moves nothing for another
  const criteria = fc.tuple(
    ...ids.map(() =>
      fc.record({
        worse: fc.constantFrom('higher' as const, 'lower' as const),
        value: fc.integer({ min: -5, max: 40 }),
        strict: fc.boolean(),
      }),
    ),
  );

  it('turns the designation exactly where the report says so', async () => {
    await fc.assert(
      fc.asyncProperty(criteria, areas, rule(ids), async (tests, rows, designate) => {
        const of = await method({
          criteria: Object.fromEntries(
            tests.map(({ worse, value, strict }, k) => [
              ids[k],
              { column: ids[k], worse, threshold: { value, strict } },
            ]),
          ),
          designate: typeof designate === 'string' ? { criterion: designate } : designate,
        });
        const city: City = {
          id: rows.map((_, area) => `A${area}`),
          population: rows.map(() => 100),
          ...Object.fromEntries(ids.map((id, k) => [id, rows.map((row) => row[k])])),
        };
        const report = await reportOf(of, city);
        const found = nearLine(report, of) as NearLine;
        const turns = new Map(
          [...found.leaving, ...found.entering].flatMap(({ area, turns: all }) =>
            all.map(({ criterion, becomes }) => [`${area} ${criterion.id}`, becomes] as const),
          ),
        );
        const before = assess(of, city).rule;
        for (const [area, row] of rows.entries()) {
          if (before[area] !== CAN_HOLD && before[area] !== CAN_FAIL) continue;
          for (const [k, { worse, value }] of tests.entries()) {
            if (row[k] === null) continue;
            const isMet = report.areas.criteria[k].verdict[area] === 1;
            // five beyond the limit, on the side where the criterion now is not
            const across = value + (isMet === (worse === 'higher') ? -5 : 5);
            const turned = structuredClone(city);
            turned[ids[k]][area] = across;
            const after = assess(of, turned).rule[area];
            const becomes =
              after === CAN_HOLD ? 'designated' : after === CAN_FAIL ? 'not-designated' : 'undetermined';
            expect(turns.get(`${area} ${ids[k]}`)).toBe(after === before[area] ? undefined : becomes);
          }
        }
      }),
      cases(150),
    );
  });

  /** The report of a city, as it is read from its record. */
  async function reportOf(of: Method, city: City): Promise<Report> {
    return readBack(await screenCity(of, city));
  }
});
