import { type CriterionKey, criterionKeys } from './criteria.ts';
import type { Parameters } from './parameters.ts';
import type { Area, Cell } from './types.ts';

/** What the rule of the calibration says about a criterion of an area. */
type Verdict = 'met' | 'not met' | 'unknown';

/** What it says about an area. */
export interface Screened {
  area: Area;
  verdicts: Record<CriterionKey, Verdict>;
  met: number;
  unknown: number;
  designation: 'designated' | 'not designated' | 'undetermined' | 'excluded';
}

interface Sum {
  antal: number;
  af: number;
}

/** Numerators and denominators of a criterion, summed over the cells where both are known. */
export function pool(cells: readonly Cell[]): Sum {
  const sum = { antal: 0, af: 0 };
  for (const { antal, af } of cells) {
    if (antal === null || af === null) continue;
    sum.antal += antal;
    sum.af += af;
  }
  return sum;
}

/** The cell of an area in a year (index `t`). */
export function cellOf(area: Area, t: number, key: CriterionKey): Cell {
  const cells = area.cells[t];
  if (!cells) throw new Error(`no year ${t} in ${area.id}`);
  return cells[key];
}

/**
 * Screens all areas in one year with the rule that the city is calibrated by: a criterion is met when the area's rate
 * is at least `ratio` x the pooled rate of the rest of the city without the area. Written for the generator alone; it
 * shares nothing with the engine that the city is a test of.
 *
 * @param t index of the year
 */
export function screenYear(parameters: Parameters, areas: readonly Area[], t: number): Screened[] {
  const { ratio, needed, leastResidents } = parameters.rule;
  const large = areas.filter((area) => (area.folketal[t] as number) >= leastResidents);
  const city = Object.fromEntries(
    criterionKeys.map((key) => [key, pool(large.map((area) => cellOf(area, t, key)))]),
  ) as Record<CriterionKey, Sum>;
  return areas.map((area) => {
    const excluded = (area.folketal[t] as number) < leastResidents;
    const verdicts = Object.fromEntries(
      criterionKeys.map((key) => {
        const { antal, af } = cellOf(area, t, key);
        if (antal === null || af === null || af === 0) return [key, 'unknown'];
        const restAntal = city[key].antal - (excluded ? 0 : antal);
        const restAf = city[key].af - (excluded ? 0 : af);
        // antal / af >= ratio x restAntal / restAf, without a division that could round.
        return [key, antal * restAf >= ratio * restAntal * af ? 'met' : 'not met'];
      }),
    ) as Record<CriterionKey, Verdict>;
    const met = criterionKeys.filter((key) => verdicts[key] === 'met').length;
    const unknown = criterionKeys.filter((key) => verdicts[key] === 'unknown').length;
    let designation: Screened['designation'] = 'not designated';
    if (excluded) designation = 'excluded';
    else if (met >= needed) designation = 'designated';
    else if (met + unknown >= needed) designation = 'undetermined';
    return { area, verdicts, met, unknown, designation };
  });
}
