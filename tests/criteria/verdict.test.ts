import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsWithin } from '../../src/criteria/bounds.ts';
import { compileRule, type Facts } from '../../src/criteria/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER, MET, NOT_MET, UNKNOWN, verdicts } from '../../src/criteria/verdict.ts';
import { neededYears } from '../../src/criteria/years.ts';
import { type Columns, evaluator, method } from './evaluate.ts';

type Limit = Parameters<typeof verdicts>[2];

function fixed(limit: number): Limit {
  const at = () => limit;
  return { at, least: at, greatest: at };
}

/** The verdict and the possible answers of one value. */
function one(
  value: number | null,
  limit: Limit,
  test: { worse?: 'higher' | 'lower'; strict?: boolean } = {},
  range?: [number, number],
) {
  const { worse = 'higher', strict = false } = test;
  const values = Float64Array.of(value ?? Number.NaN);
  const bounds = boundsWithin(values, range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  const answer = verdicts(values, bounds, limit, { worse, strict });
  return [answer.verdict[0], answer.possible[0]];
}

describe('a verdict', () => {
  it('of a value against a fixed limit', () => {
    const limit = fixed(10);
    expect(one(10, limit)).toEqual([MET, CAN_HOLD]);
    expect(one(10, limit, { strict: true })).toEqual([NOT_MET, CAN_FAIL]);
    expect(one(9, limit)).toEqual([NOT_MET, CAN_FAIL]);
    expect(one(10, limit, { worse: 'lower' })).toEqual([MET, CAN_HOLD]);
    expect(one(10, limit, { worse: 'lower', strict: true })).toEqual([NOT_MET, CAN_FAIL]);
  });

  it('of a missing value is unknown, and its range may decide it all the same', () => {
    expect(one(null, fixed(10))).toEqual([UNKNOWN, EITHER]);
    expect(one(null, fixed(10), {}, [0, 100])).toEqual([UNKNOWN, EITHER]);
    expect(one(null, fixed(10), {}, [0, 9])).toEqual([UNKNOWN, CAN_FAIL]);
    expect(one(null, fixed(10), {}, [0, 10])).toEqual([UNKNOWN, EITHER]);
    expect(one(null, fixed(10), { strict: true }, [0, 10])).toEqual([UNKNOWN, CAN_FAIL]);
    expect(one(null, fixed(10), {}, [10, 20])).toEqual([UNKNOWN, CAN_HOLD]);
    expect(one(null, fixed(10), { worse: 'lower' }, [0, 10])).toEqual([UNKNOWN, CAN_HOLD]);
    expect(one(null, fixed(10), { worse: 'lower' }, [11, 20])).toEqual([UNKNOWN, CAN_FAIL]);
  });

  it('of a value whose limit is missing is unknown and open', () => {
    expect(one(5, fixed(Number.NaN))).toEqual([UNKNOWN, EITHER]);
  });

  it('against a limit that missing cells of others could move', () => {
    const moving: Limit = { at: () => 10, least: () => 8, greatest: () => 12 };
    expect(one(12, moving)).toEqual([MET, CAN_HOLD]);
    expect(one(11, moving)).toEqual([MET, EITHER]);
    expect(one(8, moving)).toEqual([NOT_MET, EITHER]);
    expect(one(7, moving)).toEqual([NOT_MET, CAN_FAIL]);
    expect(one(8, moving, { worse: 'lower' })).toEqual([MET, CAN_HOLD]);
    expect(one(12, moving, { worse: 'lower' })).toEqual([NOT_MET, EITHER]);
    expect(one(13, moving, { worse: 'lower' })).toEqual([NOT_MET, CAN_FAIL]);
  });
});

describe('a value that stands, and could be another', () => {
  /** 10 stands, or does not; it may be anything from `least` to `greatest`. */
  const between = (least: number, greatest: number, limit: Limit, worse: 'higher' | 'lower', now = 10) => {
    const [values, low, high] = [now, least, greatest].map((one) => Float64Array.of(one));
    const bounds = { now: values, least: low, greatest: high, lacking: undefined };
    return verdicts(values, bounds, limit, { worse, strict: false }).possible[0];
  };

  it.each<[number, number, 'higher' | 'lower', number]>([
    [8, 12, 'higher', EITHER],
    [10, 12, 'higher', CAN_HOLD],
    [8, 12, 'lower', EITHER],
    [8, 10, 'lower', CAN_HOLD],
  ])('10, from %d to %d, against 10 where %s is worse', (least, greatest, worse, possible) => {
    expect(between(least, greatest, fixed(10), worse)).toBe(possible);
  });

  it('is what it is now, too, though no filling gives that', () => {
    expect(between(11, 12, fixed(11), 'higher')).toBe(EITHER);
    expect(between(8, 9, fixed(9), 'lower')).toBe(EITHER);
  });

  it('is open where its limit may be none', () => {
    const fades: Limit = { at: () => 9, least: () => Number.NaN, greatest: () => 9 };
    expect(between(10, 10, fades, 'higher')).toBe(EITHER);
    expect(between(10, 10, { ...fades, least: () => 9, greatest: () => Number.NaN }, 'higher')).toBe(EITHER);
  });

  it('reaches no limit that lies beyond every number, be it bounded by nothing', () => {
    const beyond = (limit: number): Limit => ({ at: () => limit, least: () => limit, greatest: () => limit });
    expect(between(0, Number.POSITIVE_INFINITY, beyond(Number.POSITIVE_INFINITY), 'higher')).toBe(CAN_FAIL);
    expect(between(Number.NEGATIVE_INFINITY, 0, beyond(Number.NEGATIVE_INFINITY), 'lower')).toBe(CAN_FAIL);
  });

  it('moves its own limit along: 20 over the mean of itself and 10, which is 5 less than it, never less', () => {
    // apart from each other, a value of 12 to 30 and a limit of 11 to 20 could miss; together value - limit is
    // v - (v + 10) / 2 = (v - 10) / 2, at least 1
    const own: Limit = {
      at: () => 15,
      least: () => 11,
      greatest: () => 20,
      given: (_, v) => [(v + 10) / 2, (v + 10) / 2],
    };
    expect(between(12, 30, own, 'higher', 20)).toBe(CAN_HOLD);
    expect(between(12, 30, { ...own, given: undefined }, 'higher', 20)).toBe(EITHER);
    // 4 to 30: below 10 the value is less than its limit
    expect(between(4, 30, own, 'higher', 20)).toBe(EITHER);
    // without an end it is not tried there
    expect(between(12, Number.POSITIVE_INFINITY, own, 'higher', 20)).toBe(EITHER);
  });
});

describe('what a criterion could answer', () => {
  const cells = fc.array(
    fc.integer({ min: 1, max: 20 }).chain((n) =>
      fc.oneof(
        {
          weight: 3,
          arbitrary: fc.integer({ min: 0, max: n }).map((a): [number | null, number] => [a, n]),
        },
        fc.constant<[number | null, number]>([null, n]),
      ),
    ),
    { minLength: 2, maxLength: 6 },
  );
  const criterion = (worse: string, strict: boolean) =>
    method({
      criteria: {
        c: {
          ratio: { numerator: 'a', denominator: 'n' },
          unit: 'pct',
          worse,
          reference: { of: 'rest-of-city' },
          threshold: { times: worse === 'higher' ? 1.25 : 0.75, strict },
        },
      },
    });

  it('against the rest of the city is what it answers over all fillings, no more and no less', () => {
    fc.assert(
      fc.property(cells, fc.constantFrom('higher', 'lower'), fc.boolean(), (rows, worse, strict) => {
        const of = criterion(worse, strict);
        const ask = (a: (number | null)[]) => evaluator(of, { a, n: rows.map(([, n]) => n) }).criterion('c');
        const { possible, verdict } = ask(rows.map(([a]) => a));
        const reached = new Uint8Array(rows.length);
        // each missing share at either end: the answers in between lie between
        const holes = rows.flatMap(([a], area) => (a === null ? [area] : []));
        for (let filling = 0; filling < 1 << holes.length; filling++) {
          const full = rows.map(([a, n], area) => a ?? (filling & (1 << holes.indexOf(area)) ? n : 0));
          ask(full).verdict.forEach((answer, area) => {
            reached[area] |= answer === MET ? CAN_HOLD : CAN_FAIL;
          });
        }
        expect([...possible]).toEqual([...reached]);
        verdict.forEach((answer, area) => {
          if (answer === MET) expect(possible[area] & CAN_HOLD).toBeTruthy();
          if (answer === NOT_MET) expect(possible[area] & CAN_FAIL).toBeTruthy();
        });
      }),
      { seed: 2, numRuns: 300 },
    );
  });
});

describe('a criterion that names an indicator', () => {
  it('bounds its missing cells by the unit of the indicator, which the values are in', () => {
    // the indicator is a share of 1; a criterion that calls it pct does not make a missing share 0-100
    const of = method({
      indicators: { share: { ratio: { numerator: 'a', denominator: 'n', range: [0, 1] } } },
      criteria: { c: { indicator: 'share', unit: 'pct', threshold: { value: 2 } } },
    });
    expect(evaluator(of, { a: [null], n: [4] }).criterion('c').possible[0]).toBe(CAN_FAIL);
    const without = method({
      indicators: { share: { ratio: { numerator: 'a', denominator: 'n' } } },
      criteria: { c: { indicator: 'share', unit: 'pct', threshold: { value: 101 } } },
    });
    expect(evaluator(without, { a: [null], n: [4] }).criterion('c').possible[0]).toBe(EITHER);
  });

  it('takes a reference of its own', () => {
    const of = method({
      indicators: { x: { column: 'x' } },
      criteria: { c: { indicator: 'x', reference: { of: 'city', weights: 'none' }, threshold: { plus: 1 } } },
    });
    expect([...evaluator(of, { x: [1, 5] }).criterion('c').verdict]).toEqual([NOT_MET, MET]);
  });
});

describe('a rule over classes', () => {
  const columns: Columns = { x: [1, 2.5, 5, null], y: [1, 1, null, null] };
  const of = method({
    indicators: { x: { column: 'x' } },
    criteria: { y: { column: 'y', threshold: { value: 1 } } },
    classes: {
      gap: {
        of: 'x',
        steps: [
          { class: 'low', below: 2 },
          { class: 'high', above: 3 },
        ],
      },
      rule: { steps: [{ class: 'yes', when: 'y' }, { class: 'no' }] },
      both: { steps: [{ class: 'yes', when: { all: ['y', { class: { of: 'gap', is: ['low'] } }] } }] },
    },
    designate: { class: { of: 'gap', is: ['low'] } },
  });
  const own = evaluator(of, columns);
  const answers = (ladder: string, is: string[]) => {
    const facts: Facts = {
      question: (id) => own.question(id),
      stepQuestion: (id, step) => own.stepQuestion(id, step),
      yearsBefore: () => undefined,
    };
    const ask = compileRule({ class: { of: ladder, is } }, { method: of, facts });
    return [0, 1, 2, 3].map(ask);
  };

  it('an area that no step takes is certainly in none of them; one without a value could be in any', () => {
    expect(answers('gap', ['low'])).toEqual([CAN_HOLD, CAN_FAIL, CAN_FAIL, EITHER]);
    expect(answers('gap', ['low', 'high'])).toEqual([CAN_HOLD, CAN_FAIL, CAN_HOLD, EITHER]);
  });

  it('a step whose rule is unknown hides those after it', () => {
    expect(answers('rule', ['yes'])).toEqual([CAN_HOLD, CAN_HOLD, EITHER, EITHER]);
    expect(answers('rule', ['no'])).toEqual([CAN_FAIL, CAN_FAIL, EITHER, EITHER]);
    expect(answers('both', ['yes'])).toEqual([CAN_HOLD, CAN_FAIL, CAN_FAIL, EITHER]);
  });

  it('needs the years that a rule inside a step looks back on, and those of the indicators it asks then', () => {
    const looksBack = method({
      indicators: { change: { change: { of: { column: 'x' }, 'years-back': 4, as: 'difference' } } },
      classes: {
        now: { of: 'change', steps: [{ class: 'up', above: 0 }, { class: 'other' }] },
        lasting: {
          steps: [
            {
              class: 'yes',
              when: { 'consecutive-years': { of: { class: { of: 'now', is: ['up'] } }, years: 2 } },
            },
          ],
        },
      },
      designate: { class: { of: 'lasting', is: ['yes'] } },
    });
    expect(neededYears(looksBack, 2025).map(({ year }) => year)).toEqual([2020, 2021, 2024, 2025]);
  });
});
