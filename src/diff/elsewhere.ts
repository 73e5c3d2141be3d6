import type { LocalizedText } from '../criteria/schema/text.ts';
import { isHidden } from '../record/facts/hidden.ts';
import type { Report } from '../record/report.ts';
import { present } from '../values/present.ts';
import type { Pairs } from './pairs.ts';

/** What else is not the same: parts of the records that no section tells of in detail. */
export interface Elsewhere {
  /** areas in both records with another population, be it that one is missing */
  populations: number;
  /** areas in both records with another name: wording */
  names: number;
  /** `indicators`, `classes`: of areas in both records; `byomraader`, `outlines`: as wholes */
  parts: ('indicators' | 'classes' | 'byomraader' | 'outlines')[];
  classes: LadderChange[];
}

/** A ladder of which areas in both records are in another class, or which one of the records is without. */
export interface LadderChange {
  id: string;
  title: LocalizedText;
  only: 'old' | 'new' | null;
  /** from which class to which, and the ids of the areas; null: none, or none that is known */
  moves: { old: LocalizedText | null; new: LocalizedText | null; areas: string[] }[];
}

export function elsewhere(old: Report, now: Report, { same }: Pairs): Elsewhere {
  const count = (differs: (before: number, after: number) => boolean) => {
    let found = 0;
    for (let k = 0; k < same.old.length; k++) if (differs(same.old[k], same.new[k])) found++;
    return found;
  };
  const [was, is] = [old.areas, now.areas];
  const indicators = [...new Set([...was.indicators, ...is.indicators].map(({ id }) => id))];
  const indicatorDiffers = (id: string) => {
    const [before, after] = [was, is].map((areas) => areas.indicators.find((one) => one.id === id));
    if (!before || !after) return true;
    const isShown = (a: number, b: number) => !isHidden(before, a) && !isHidden(after, b);
    return count((a, b) => isShown(a, b) && !Object.is(before.values[a], after.values[b])) > 0;
  };
  const classes = ladderChanges(old, now, same);
  return {
    populations: count((a, b) => {
      const isHere = !was.populationHidden?.[a] && !is.populationHidden?.[b];
      return isHere && !Object.is(was.population[a], is.population[b]);
    }),
    names: count((a, b) => was.names[a] !== is.names[b]),
    parts: [
      ...(indicators.some(indicatorDiffers) ? ['indicators' as const] : []),
      ...(classes.length > 0 ? ['classes' as const] : []),
      ...(JSON.stringify(old.byomraader) !== JSON.stringify(now.byomraader) ? ['byomraader' as const] : []),
      ...(JSON.stringify(old.outlines) !== JSON.stringify(now.outlines) ? ['outlines' as const] : []),
    ],
    classes,
  };
}

function ladderChanges(old: Report, now: Report, same: Pairs['same']): LadderChange[] {
  const ids = new Set([...old.classes, ...now.classes].map(({ id }) => id));
  return [...ids].flatMap((id): LadderChange[] => {
    const [before, after] = [old, now].map((report) => classOf(report, id));
    const { title } = present([...now.classes, ...old.classes].find((one) => one.id === id));
    if (!before || !after) return [{ id, title, only: before ? 'old' : 'new', moves: [] }];
    const moves = new Map<string, LadderChange['moves'][number]>();
    for (let k = 0; k < same.old.length; k++) {
      const [one, other] = [before(same.old[k]), after(same.new[k])];
      if (one?.id === other?.id) continue;
      const key = JSON.stringify([one?.id, other?.id]);
      const move = moves.get(key) ?? { old: one?.title ?? null, new: other?.title ?? null, areas: [] };
      moves.set(key, move);
      move.areas.push(now.areas.ids[same.new[k]]);
    }
    return moves.size === 0 ? [] : [{ id, title, only: null, moves: [...moves.values()] }];
  });
}

/** The class that each area of a report is in; undefined where the report is without the ladder. */
function classOf({ areas, classes }: Report, id: string) {
  const columns = areas.classes.find((one) => one.id === id);
  const titles = classes.find((one) => one.id === id)?.classes;
  return columns && ((area: number) => titles?.find((one) => one.id === columns.labels[columns.of[area]]));
}
