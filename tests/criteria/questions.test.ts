import { describe, expect, it } from 'vitest';
import { boundsWithin } from '../../src/criteria/bounds.ts';
import { counted, Questions, swapped } from '../../src/criteria/rule.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../../src/criteria/verdict.ts';
import { type Asked, type Step, stepQuestion } from '../../src/criteria/worlds.ts';

/** A question with the same answer for every area. */
const asked = (possible: number, now = possible): Asked => ({ possible: () => possible, now: () => now });
/** Whether a value that may be anything from 0 to 10 is on a step. */
const onStep = (about: string, step: Step) =>
  stepQuestion({ about, bounds: boundsWithin(Float64Array.of(Number.NaN), [0, 10]), isWhole: false }, step);

/** The ways to answer the questions of the one area: y(es) or n(o), a letter a question. */
function waysOf(...questions: Asked[]): string[] | undefined {
  const all = new Questions();
  const positions = questions.map((one, k) => all.add(String(k), () => one));
  return all
    .ways(0)
    ?.map((answers) => positions.map((at) => (answers(at) === CAN_HOLD ? 'y' : 'n')).join(''))
    .sort();
}

describe('the ways to answer what is open', () => {
  it('are all combinations of questions that have nothing to do with each other', () => {
    expect(waysOf(asked(EITHER), asked(EITHER))).toEqual(['nn', 'ny', 'yn', 'yy']);
  });

  it('keep an answer that is certain', () => {
    expect(waysOf(asked(CAN_HOLD), asked(EITHER), asked(CAN_FAIL))).toEqual(['ynn', 'yyn']);
    expect(waysOf(asked(CAN_HOLD), asked(CAN_FAIL))).toEqual(['yn']);
  });

  it('of questions on one value are those that some value gives: below 5 or from 5, one of the two', () => {
    const [low, high] = [onStep('x', { below: 5 }), onStep('x', { from: 5 })];
    expect(waysOf(low, high)).toEqual(['ny', 'yn']);
    expect(waysOf(low, onStep('y', { from: 5 }))).toEqual(['nn', 'ny', 'yn', 'yy']);
    expect(waysOf(low, asked(EITHER), high)).toEqual(['nny', 'nyy', 'ynn', 'yyn']);
    // from 0 is certain, and leaves the other open
    expect(waysOf(low, onStep('x', { from: 0 }))).toEqual(['ny', 'yy']);
  });

  it('are too many to try past 16,384: fourteen open questions, not fifteen', () => {
    expect(waysOf(...Array<Asked>(14).fill(asked(EITHER)))).toHaveLength(2 ** 14);
    expect(waysOf(...Array<Asked>(15).fill(asked(EITHER)))).toBeUndefined();
  });
});

describe('questions that hang together', () => {
  it('are those that are asked twice', () => {
    const questions = new Questions();
    expect(questions.add('a', () => asked(EITHER))).toBe(0);
    expect(questions.add('b', () => asked(EITHER))).toBe(1);
    expect(questions.hangTogether).toBe(false);
    expect(questions.add('a', () => asked(EITHER))).toBe(0);
    expect(questions.hangTogether).toBe(true);
  });

  it('or those on one value, one that is added later among them', () => {
    const questions = new Questions();
    questions.add('low', () => onStep('x', { below: 5 }));
    questions.add('other', () => onStep('y', { below: 5 }));
    expect(questions.hangTogether).toBe(false);
    questions.add('high', () => onStep('x', { from: 5 }));
    expect(questions.hangTogether).toBe(true);
  });
});

it('an answer as the figures stand, and what it could be', () => {
  const questions = new Questions();
  const at = questions.add('a', () => asked(EITHER, CAN_FAIL));
  expect([questions.now(0)(at), questions.apart(0)(at)]).toEqual([CAN_FAIL, EITHER]);
});

it('"not" turns every answer', () => {
  expect([CAN_FAIL, CAN_HOLD, EITHER].map(swapped)).toEqual([CAN_HOLD, CAN_FAIL, EITHER]);
});

describe('so many of several', () => {
  const [yes, no, open] = [CAN_HOLD, CAN_FAIL, EITHER];
  it.each([
    [2, [yes, yes, no], yes],
    [2, [yes, open, no], open],
    [2, [yes, no, no], no],
    [2, [open, open, no], open],
    [2, [open, no, no], no],
    [2, [yes, yes, open], yes],
    [1, [no, no], no],
    [2, [yes, yes], yes],
  ])('%d of %j: %d', (needed, answers, expected) => {
    const nodes = answers.map((_, k) => (of: (question: number) => number) => of(k));
    expect(counted(nodes, needed)((question) => answers[question])).toBe(expected);
  });
});
