import type { CriterionKey } from './criteria.ts';
import { type Parameters, years } from './parameters.ts';
import { stream } from './prng.ts';
import type { AgeBands, PerYear, Place } from './types.ts';

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Residents of an ordinary area in each year: drawn once, then growing or shrinking a little. */
export function drawFolketal(parameters: Parameters, id: string): PerYear<number> {
  const { seed, folketal } = parameters;
  const rng = stream(seed, `folketal ${id}`);
  let drawn = folketal.median + folketal.sd * rng.normal();
  // Folded back at the least, so that no heap of equal populations arises there.
  if (drawn < folketal.least) drawn = 2 * folketal.least - drawn;
  let residents = clamp(drawn, folketal.least, folketal.most);
  return years.map((_, t) => {
    if (t > 0) residents *= 1 + folketal.growth + folketal.growthSd * rng.normal();
    return Math.round(residents);
  });
}

/** Residents by age in each year; the area's age structure is its own and lasts. */
export function splitByAge(
  parameters: Parameters,
  place: Place,
  folketal: PerYear<number>,
): PerYear<AgeBands> {
  const rng = stream(parameters.seed, `ages ${place.id}`);
  const weights = [
    // Deprived areas have somewhat more children.
    clamp(0.17 + 0.03 * rng.normal() + 0.04 * place.field, 0.07, 0.32),
    clamp(0.12 + 0.03 * rng.normal(), 0.05, 0.24),
    clamp(0.08 + 0.02 * rng.normal(), 0.03, 0.14),
    clamp(0.41 + 0.03 * rng.normal(), 0.3, 0.52),
    0.05,
    clamp(0.14 + 0.04 * rng.normal(), 0.03, 0.3),
  ];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return folketal.map((residents) => {
    // Rounding the running sum keeps every band whole, none negative, and the total exact.
    let running = 0;
    let before = 0;
    const [from0to17, from18to25, from26to29, from30to59, from60to64] = weights.map((weight) => {
      running += weight;
      const upTo = Math.round((residents * running) / total);
      const band = upTo - before;
      before = upTo;
      return band;
    }) as [number, number, number, number, number, number];
    const from65 = residents - from0to17 - from18to25 - from26to29 - from30to59 - from60to64;
    return { from0to17, from18to25, from26to29, from30to59, from60to64, from65 };
  });
}

/** The size of every criterion's universe (persons; respondents for the survey) in each year. */
export function sizeUniverses(
  parameters: Parameters,
  id: string,
  ages: PerYear<AgeBands>,
): PerYear<Record<CriterionKey, number>> {
  const rng = stream(parameters.seed, `survey ${id}`);
  const aim = 40 + rng.below(81);
  return ages.map((age) => {
    const from15to17 = Math.round(age.from0to17 / 6);
    const adults = age.from18to25 + age.from26to29 + age.from30to59 + age.from60to64 + age.from65;
    const students = Math.round(
      0.85 * from15to17 + 0.45 * age.from18to25 + 0.18 * age.from26to29 + 0.02 * age.from30to59,
    );
    const from18to64 = adults - age.from65;
    // Where few live, at most a third of them answer.
    const respondents = Math.min(
      clamp(aim + rng.below(13) - 6, 40, 120),
      Math.floor((adults + from15to17) / 3),
    );
    return {
      indkomstniveau: from15to17 + from18to64 - students,
      uddannelsesniveau: age.from30to59,
      arbejdsmarkedstilknytning: from18to64,
      ungdomsuddannelse: age.from18to25,
      boernefattigdom: age.from0to17,
      sundhedstilstand: adults,
      oplevet_tryghed: respondents,
      doemte: adults,
    };
  });
}
