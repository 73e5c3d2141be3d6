import type { Report } from '../record/report.ts';

/** How many byområder there are, and how many there could be once the undetermined areas are determined. */
export interface ByomraadeRange {
  known: number;
  least: number;
  most: number;
}

/**
 * An undetermined area beside a byområde would be a part of it; one beside none could be one of its own. Together
 * they could at the most join all byområder that they lie beside into one.
 */
export function byomraadeRange({ byomraader, summary }: Report): ByomraadeRange | undefined {
  if (byomraader === null) return undefined;
  const { groups } = byomraader;
  const beside = groups.filter(({ undetermined }) => undetermined.length > 0);
  const joining = new Set(beside.flatMap(({ undetermined }) => undetermined)).size;
  return {
    known: groups.length,
    least: groups.length - Math.max(0, beside.length - 1),
    most: groups.length + summary.undetermined.areas - joining,
  };
}
