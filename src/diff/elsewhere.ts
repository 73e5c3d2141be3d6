import type { Report } from '../report/report.ts';
import type { Pairs } from './pairs.ts';

/** What else is not the same: parts of the records that no section tells of in detail. */
export interface Elsewhere {
  /** areas in both records with another population, be it that one is missing */
  populations: number;
  /** areas in both records with another name: wording */
  names: number;
  /** `indicators`, `classes`: of areas in both records; `byomraader`, `outlines`: as wholes */
  parts: ('indicators' | 'classes' | 'byomraader' | 'outlines')[];
}

export function elsewhere(old: Report, now: Report, { same }: Pairs): Elsewhere {
  const count = (differs: (before: number, after: number) => boolean) => {
    let found = 0;
    for (let k = 0; k < same.old.length; k++) if (differs(same.old[k], same.new[k])) found++;
    return found;
  };
  const [was, is] = [old.areas, now.areas];
  const indicators = [...new Set([...was.indicators, ...is.indicators].map(({ id }) => id))];
  const ladders = [...new Set([...was.classes, ...is.classes].map(({ id }) => id))];
  const indicatorDiffers = (id: string) => {
    const [before, after] = [was, is].map((areas) => areas.indicators.find((one) => one.id === id)?.values);
    return !before || !after || count((a, b) => !Object.is(before[a], after[b])) > 0;
  };
  const ladderDiffers = (id: string) => {
    const [before, after] = [was, is].map((areas) => areas.classes.find((one) => one.id === id));
    return (
      !before || !after || count((a, b) => before.labels[before.of[a]] !== after.labels[after.of[b]]) > 0
    );
  };
  return {
    populations: count((a, b) => !Object.is(was.population[a], is.population[b])),
    names: count((a, b) => was.names[a] !== is.names[b]),
    parts: [
      ...(indicators.some(indicatorDiffers) ? ['indicators' as const] : []),
      ...(ladders.some(ladderDiffers) ? ['classes' as const] : []),
      ...(JSON.stringify(old.byomraader) !== JSON.stringify(now.byomraader) ? ['byomraader' as const] : []),
      ...(JSON.stringify(old.outlines) !== JSON.stringify(now.outlines) ? ['outlines' as const] : []),
    ],
  };
}
