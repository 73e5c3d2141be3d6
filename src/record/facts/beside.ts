import type { Report } from '../report.ts';

/** How many areas stand otherwise than criteria and lists have it, beside how many the criteria themselves designate. */
export interface Beside {
  /** designated by decision alone */
  in: number;
  /** not designated, by decision */
  out: number;
  /** kept from an earlier round */
  kept: number;
  criteria: number;
}

/** What decisions and earlier rounds change; undefined: nothing is decided or kept. */
export function besideCriteria({ areas, summary }: Report): Beside | undefined {
  const { byDecision, decidedOut, byKeeping } = summary;
  if (!byDecision || !decidedOut || !byKeeping) return undefined;
  const criteria = areas.byCriteria.reduce((sum, one) => sum + one, 0);
  return { in: byDecision.areas, out: decidedOut.areas, kept: byKeeping.areas, criteria };
}
