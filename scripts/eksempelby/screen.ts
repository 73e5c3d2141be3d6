import { parameters } from './parameters.ts';
import { type Area, type Cell, type PerCriterion, perCriterion } from './types.ts';

/** What the rule says about a criterion of an area, and what missing cells could make of it. */
interface Answer {
  verdict: 'met' | 'not-met' | 'unknown';
  couldBe: ('met' | 'not-met')[];
}

/** An area with its answers, and what it is whatever the missing cells hold. */
export interface Screened {
  area: Area;
  answers: PerCriterion<Answer>;
  outcome: 'designated' | 'undetermined' | 'not designated';
}

/** Numerators and denominators where the numerator is known, and the denominators of the missing ones. */
interface Sums {
  antal: number;
  af: number;
  open: number;
}

/**
 * Screens the areas with enough residents in a year (index `t`) without missing denominators, by the rule that the city
 * is calibrated by: a criterion is met from `ratio` times the pooled rate of the rest of the city without the area. A
 * missing numerator may be anything from nobody to everybody. Written for the generator alone; it shares nothing with the
 * engine that the city is a test of.
 */
export function screenYear(areas: readonly Area[], t: number, ratio = parameters.rule.ratio): Screened[] {
  const { leastResidents, needed } = parameters.rule;
  const large = areas.filter(({ folketal }) => folketal[t] >= leastResidents);
  const city = perCriterion((key) => sumOf(large.map(({ cells }) => cells[t][key])));
  return large.map((area) => {
    const answers = perCriterion((key) => answerOf(area.cells[t][key], city[key], ratio));
    const all = Object.values(answers);
    const least = all.filter(({ couldBe }) => !couldBe.includes('not-met')).length;
    const most = all.filter(({ couldBe }) => couldBe.includes('met')).length;
    const otherwise = most >= needed ? 'undetermined' : 'not designated';
    return { area, answers, outcome: least >= needed ? 'designated' : otherwise };
  });
}

export function sumOf(cells: readonly Cell[]): Sums {
  const sums = { antal: 0, af: 0, open: 0 };
  for (const { antal, af } of cells) {
    sums.antal += antal ?? 0;
    if (antal === null) sums.open += af!;
    else sums.af += af!;
  }
  return sums;
}

function answerOf({ antal, af }: Cell, city: Sums, ratio: number): Answer {
  // An empty universe has no share, and what it could be is nothing that a missing cell decides.
  if (!af) return { verdict: 'unknown', couldBe: ['met', 'not-met'] };
  const rest = { antal: city.antal - (antal ?? 0), af: city.af - (antal === null ? 0 : af) };
  const open = city.open - (antal === null ? af : 0);
  // own / af >= ratio x rest, without a division that could round
  const isMet = (own: number, restAntal: number, restAf: number) => own * restAf >= ratio * restAntal * af;
  const couldBe: Answer['couldBe'] = [];
  if (isMet(antal ?? af, rest.antal, rest.af + open)) couldBe.push('met');
  if (!isMet(antal ?? 0, rest.antal + open, rest.af + open)) couldBe.push('not-met');
  if (antal === null) return { verdict: 'unknown', couldBe };
  return { verdict: isMet(antal, rest.antal, rest.af) ? 'met' : 'not-met', couldBe };
}
