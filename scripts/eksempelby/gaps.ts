import { type CriterionKey, criterionKeys } from './criteria.ts';
import type { Parameters } from './parameters.ts';
import { cellOf, pool, screenYear } from './screen.ts';
import type { City } from './types.ts';

/** What a year comes out as under the rule of the calibration. */
export interface YearGaps {
  designated: number;
  undetermined: number;
  excluded: number;
  /** Residents of the designated areas, share (0-1) of all residents. */
  residentShare: number;
  /** Pooled rates, 0-1, of the designated areas and of the assessed areas that are not designated. */
  rates: Record<CriterionKey, { designated: number; rest: number }>;
}

/** The pooled gaps of one year (index `t`) between the designated areas and the rest of the city. */
export function measureGaps(parameters: Parameters, city: City, t: number): YearGaps {
  const screened = screenYear(parameters, city.areas, t);
  const of = (designation: string) => screened.filter((one) => one.designation === designation);
  const designated = of('designated');
  const rest = screened.filter((one) => one.designation !== 'designated' && one.designation !== 'excluded');
  const residents = (ones: typeof screened) =>
    ones.reduce((sum, one) => sum + (one.area.folketal[t] as number), 0);
  const rate = (ones: typeof screened, key: CriterionKey) => {
    const { antal, af } = pool(ones.map(({ area }) => cellOf(area, t, key)));
    return antal / af;
  };
  return {
    designated: designated.length,
    undetermined: of('undetermined').length,
    excluded: of('excluded').length,
    residentShare: residents(designated) / residents(screened),
    rates: Object.fromEntries(
      criterionKeys.map((key) => [key, { designated: rate(designated, key), rest: rate(rest, key) }]),
    ) as YearGaps['rates'],
  };
}
