import { type CriterionKey, criterionKeys } from './criteria.ts';
import type { Parameters } from './parameters.ts';
import { cellOf } from './screen.ts';
import type { Area } from './types.ts';

/** What the rule of the calibration says about a criterion of an area, and what missing cells could make of it. */
export interface Answer {
  verdict: 'met' | 'not-met' | 'unknown';
  couldBe: ('met' | 'not-met')[];
}

/** The answers of an area that is large enough, and how many of its criteria are met for sure and at the most. */
export interface Answers {
  criteria: Record<CriterionKey, Answer>;
  least: number;
  most: number;
}

/**
 * The answers of all areas with enough residents in a year (index `t`). A missing numerator may be anything from nobody to
 * everybody; a missing denominator stops the generator. Shares nothing with the engine that it is a test of.
 *
 * @param ratio a criterion is met from so many times the rest of the city
 */
export function answersOf(
  { rule }: Parameters,
  areas: readonly Area[],
  t: number,
  ratio = rule.ratio,
): Map<string, Answers> {
  const large = areas.filter((area) => (area.folketal[t] as number) >= rule.leastResidents);
  const found = new Map<string, Answers>();
  const sums = Object.fromEntries(criterionKeys.map((key) => [key, sumOf(large, t, key)])) as Record<
    CriterionKey,
    Sums
  >;
  for (const area of large) {
    const criteria = Object.fromEntries(
      criterionKeys.map((key) => [key, answerOf(area, t, key, sums[key], ratio)]),
    ) as Record<CriterionKey, Answer>;
    const all = Object.values(criteria);
    found.set(area.id, {
      criteria,
      least: all.filter(({ couldBe }) => !couldBe.includes('not-met')).length,
      most: all.filter(({ couldBe }) => couldBe.includes('met')).length,
    });
  }
  return found;
}

/** Of the city: numerators and denominators where both are known, and the denominators of missing numerators. */
interface Sums {
  antal: number;
  af: number;
  open: number;
}

function sumOf(areas: readonly Area[], t: number, key: CriterionKey): Sums {
  const sums = { antal: 0, af: 0, open: 0 };
  for (const area of areas) {
    const { antal, af } = cellOf(area, t, key);
    if (af === null) throw new Error(`${area.id}: ${key} has no denominator`);
    if (antal === null) sums.open += af;
    else {
      sums.antal += antal;
      sums.af += af;
    }
  }
  return sums;
}

function answerOf(area: Area, t: number, key: CriterionKey, sums: Sums, ratio: number): Answer {
  const { antal, af } = cellOf(area, t, key);
  // an empty universe has no share, and what it could be is nothing that a missing cell decides
  if (af === null || af === 0) return { verdict: 'unknown', couldBe: ['met', 'not-met'] };
  const known = { antal: sums.antal - (antal ?? 0), af: sums.af - (antal === null ? 0 : af) };
  const open = sums.open - (antal === null ? af : 0);
  // own / af >= ratio x rest, without a division that could round
  const isMet = (own: number, restAntal: number, restAf: number) => own * restAf >= ratio * restAntal * af;
  const easiest = (own: number) => isMet(own, known.antal, known.af + open);
  const hardest = (own: number) => isMet(own, known.antal + open, known.af + open);
  const couldBe: Answer['couldBe'] = [];
  if (easiest(antal ?? af)) couldBe.push('met');
  if (!hardest(antal ?? 0)) couldBe.push('not-met');
  if (antal === null) return { verdict: 'unknown', couldBe };
  return { verdict: isMet(antal, known.antal, known.af) ? 'met' : 'not-met', couldBe };
}
