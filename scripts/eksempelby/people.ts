import { newestYear, parameters, years } from './parameters.ts';
import { stream } from './random.ts';
import { type Cell, type Counted, type CriterionKey, type PerCriterion, perCriterion } from './types.ts';

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Residents and counts of an area in each year, with no cell missing. */
export function countPeople(id: string, field: number, laidDown?: readonly number[]): Counted {
  const folketal = laidDown ?? drawFolketal(id);
  const universes = sizeUniverses(id, splitByAge(id, field, folketal));
  const cells = perCriterion((key) => countPersons(id, field, key, universes));
  return { folketal, cells: years.map((_, t) => perCriterion((key) => cells[key][t])) };
}

/** Residents of an ordinary area in each year: drawn once, then growing or shrinking a little. */
function drawFolketal(id: string): number[] {
  const { median, sd, least, most, growth, growthSd } = parameters.folketal;
  const rng = stream(`folketal ${id}`);
  let residents = median + sd * rng.normal();
  // Folded back at the least, so that no heap of equal populations arises there.
  if (residents < least) residents = 2 * least - residents;
  residents = clamp(residents, least, most);
  return years.map((_, t) => {
    if (t > 0) residents *= 1 + growth + growthSd * rng.normal();
    return Math.round(residents);
  });
}

/** Residents aged 0-17, 18-24, 25-29, 30-59, 60-64 and 65 or more in each year; the area's age structure is its own and lasts. */
function splitByAge(id: string, field: number, folketal: readonly number[]): number[][] {
  const rng = stream(`ages ${id}`);
  const weights = [
    // Deprived areas have somewhat more children.
    clamp(0.17 + 0.03 * rng.normal() + 0.04 * field, 0.07, 0.32),
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
    return weights.map((weight) => {
      running += weight;
      const upTo = Math.round((residents * running) / total);
      const band = upTo - before;
      before = upTo;
      return band;
    });
  });
}

/** The size of every criterion's universe (persons; respondents for the survey) in each year. */
function sizeUniverses(id: string, ages: number[][]): PerCriterion<number>[] {
  const rng = stream(`survey ${id}`);
  const aim = 40 + rng.below(81);
  return ages.map(([from0to17, from18to24, from25to29, from30to59, from60to64, from65]) => {
    const from15to17 = Math.round(from0to17 / 6);
    const from18to64 = from18to24 + from25to29 + from30to59 + from60to64;
    const adults = from18to64 + from65;
    const students = Math.round(
      0.85 * from15to17 + 0.45 * from18to24 + 0.18 * from25to29 + 0.02 * from30to59,
    );
    const respondents = clamp(aim + rng.below(13) - 6, 40, 120);
    return {
      indkomstniveau: from15to17 + from18to64 - students,
      uddannelsesniveau: from30to59,
      arbejdsmarkedstilknytning: from18to64,
      ungdomsuddannelse: from18to24,
      boernefattigdom: from0to17,
      sundhedstilstand: adults,
      // Where few live, at most a third of them answer.
      oplevet_tryghed: Math.min(respondents, Math.floor((adults + from15to17) / 3)),
      doemte: adults,
    };
  });
}

/**
 * Counts a criterion in each year. The true rate follows the field, deviates in the area's own lasting way and drifts
 * from year to year; the gap to the rest of the city was wider in earlier years. Each person of a universe has a number
 * on [0, 1) and is counted when it lies below the rate, so a count is binomial. Most persons stay from year to year and
 * keep their number, which is why counts do too.
 */
function countPersons(
  id: string,
  field: number,
  key: CriterionKey,
  universes: readonly PerCriterion<number>[],
): Cell[] {
  const { trend, drift, criteria } = parameters;
  const { base, load, noise, turnover } = criteria[key];
  const [rates, counts] = [stream(`rate ${key} ${id}`), stream(`count ${key} ${id}`)];
  let deviation = noise * rates.normal();
  let persons: number[] = [];
  return universes.map((universe, t) => {
    const back = newestYear - years[t];
    if (t > 0) deviation += drift * rates.normal();
    const relative = 1 + load * (1 + trend.gap * back) * field + deviation;
    // Nowhere is a problem quite absent: at least a quarter of the base.
    const rate = Math.min(0.95, base * (1 + trend.level * back) * Math.max(0.25, relative));
    persons = persons.map((person) => (counts.uniform() < turnover ? counts.uniform() : person));
    const af = universe[key];
    while (persons.length < af) persons.push(counts.uniform());
    return { antal: persons.slice(0, af).filter((person) => person < rate).length, af };
  });
}
