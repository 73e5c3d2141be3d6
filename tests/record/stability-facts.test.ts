import { expect, test } from 'vitest';
import { leadingOf } from '../../src/record/facts/stability.ts';
import type { Report } from '../../src/record/report.ts';

type Told = NonNullable<Report['stability']>;

const assumption = (id: string, moved: number, value: number, low: number) => ({
  ...{ id, options: 2, moved },
  first: { value, low, high: 1 },
  total: null,
});
const told = (floor: number | null, ...assumptions: Told['assumptions']) => ({ assumptions, floor }) as Told;

test('the assumption that matters most is the one that changes most answers', () => {
  const [small, large] = [assumption('designate', 3, 0.6, 0.5), assumption('threshold', 9, 0.3, 0.2)];
  expect(leadingOf(told(null, small, large))?.id).toBe('threshold');
});

test('it is named only where drawn runs tell it from something that does not matter', () => {
  // what has no part shows .1, be it to this side or that: an interval that reaches down to it tells nothing
  expect(leadingOf(told(0.1, assumption('threshold', 9, 0.3, 0.2)))?.id).toBe('threshold');
  expect(leadingOf(told(-0.1, assumption('threshold', 9, 0.3, 0.05)))).toBeUndefined();
  expect(leadingOf(told(0.1, assumption('threshold', 9, 0.05, 0.04)))).toBeUndefined();
  // without variance there is no index, and nothing to tell
  expect(leadingOf(told(0.1, { ...assumption('threshold', 9, 0, 0), first: null }))).toBeUndefined();
});
