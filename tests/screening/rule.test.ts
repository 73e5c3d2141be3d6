import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/criteria/schema/rule.ts';
import { assess, byId, type City, method, screenExample } from './city.ts';
import { cases, rule } from './random.ts';

const criteria = ['a', 'b', 'c', 'd'];
type Answers = Record<string, boolean | undefined>;

/** What a rule says when every answer is known. */
function holds(tree: Rule, answers: Record<string, boolean>): boolean {
  if (typeof tree === 'string') return answers[tree];
  if (tree.criterion !== undefined) return answers[tree.criterion];
  if (tree.not !== undefined) return !holds(tree.not, answers);
  if (tree.all) return tree.all.every((one) => holds(one, answers));
  if (tree.any) return tree.any.some((one) => holds(one, answers));
  return tree.of!.filter((one) => holds(one, answers)).length >= tree['at-least']!;
}

/** All that a rule could say: tried with every combination of the answers that are not known. */
function possible(tree: Rule, answers: Answers): Set<boolean> {
  const open = criteria.find((id) => answers[id] === undefined);
  if (open === undefined) return new Set([holds(tree, answers as Record<string, boolean>)]);
  const tries = [true, false].map((answer) => possible(tree, { ...answers, [open]: answer }));
  return new Set(tries.flatMap((answer) => [...answer]));
}

/** Every combination of met (100), not met (0) and unknown, an area each: 3 to the power of 4 areas. */
const combinations = Array.from({ length: 81 }, (_, area) =>
  criteria.map((_, k) => [100, 0, null][Math.floor(area / 3 ** k) % 3]),
);
const city: City = {
  id: combinations.map((_, area) => `A${String(area).padStart(2, '0')}`),
  ...Object.fromEntries(criteria.map((id, k) => [id, combinations.map((cells) => cells[k])])),
};

describe('a rule over criteria that are not all known', () => {
  it('is answered exactly, be a criterion asked once or often: as if every combination had been tried', async () => {
    await fc.assert(
      fc.asyncProperty(rule(criteria), async (tree) => {
        const parsed = await method({
          areas: { id: 'id' },
          criteria: Object.fromEntries(
            criteria.map((id) => [id, { column: id, unit: 'pct', threshold: { value: 50 } }]),
          ),
          designate: typeof tree === 'string' ? { criterion: tree } : tree,
        });
        const { rule: answered } = assess(parsed, city);
        combinations.forEach((cells, area) => {
          const answers = Object.fromEntries(
            criteria.map((id, k) => [id, cells[k] === null ? undefined : cells[k] === 100]),
          );
          const expected = possible(tree as Rule, answers);
          // two bits: 1 it could be false, 2 it could be true
          expect(answered[area], JSON.stringify([tree, answers])).toBe(
            Number(expected.has(false)) + 2 * Number(expected.has(true)),
          );
        });
      }),
      cases(300),
    );
  });

  it('knows that "a and not a" is never true, and "a or not a" always', async () => {
    const example = (designate: string) => ({
      method: `
        criteria: { a: { column: a, unit: pct, threshold: { value: 50 } } }
        designate: ${designate}
      `,
      table: `
        id | population | a
        X  |         10 | ..
      `,
    });
    const never = await screenExample(example('{ all: [a, { not: a }] }'));
    expect(byId(never).X).toMatchObject({ outcome: 'not-designated', criteriaMet: { unknown: 1 } });
    const always = await screenExample(example('{ any: [a, { not: a }] }'));
    expect(byId(always).X.outcome).toBe('designated');
  });

  it('"at-least" without a list counts every measured criterion', async () => {
    const report = await screenExample({
      method: `
        criteria:
          a: { column: a, unit: pct, threshold: { value: 50 } }
          b: { column: b, unit: pct, threshold: { value: 50 } }
          c: { not-measured: There is no figure. }
        designate: { at-least: 2 }
      `,
      table: `
        id | population |  a |  b
        X  |         10 | 60 | 60
        Y  |         10 | 60 | 40
        Z  |         10 | 60 | ..
      `,
    });
    const { X, Y, Z } = byId(report);
    expect([X.outcome, Y.outcome, Z.outcome]).toEqual(['designated', 'not-designated', 'undetermined']);
    expect(X.reasons).toEqual([{ kind: 'criteria', criteria: ['a', 'b'], classes: [] }]);
    expect(X.criteriaMet.of).toBe(2);
  });
});
