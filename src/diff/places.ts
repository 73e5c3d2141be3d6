import { DESIGNATED } from '../criteria/outcome.ts';
import type { Polygon } from '../geometry/shape.ts';
import type { Report } from '../record/report.ts';
import { outlinesOf } from '../report/pictures/map/ground.ts';
import { type Move, moveOf } from './causes.ts';
import type { AreaChange } from './designations.ts';
import type { Pairs } from './pairs.ts';

/** An area of the new record where it lies, and what became of it. */
export interface Place {
  id: string;
  /** undefined: no outline */
  polygons: Polygon[] | undefined;
  /** other: only the new record has it, or it was redrawn; stayed: designated both times; same: neither */
  move: Move | 'other' | 'stayed' | 'same';
}

/** Where the areas of the new record are, by its own outlines, or by those of the old one where it alone has some. */
export function placesOf(
  old: Report,
  now: Report,
  pairs: Pairs,
  changes: readonly Pick<AreaChange, 'id' | 'change' | 'old' | 'new'>[],
): Place[] | null {
  const own = outlinesOf(now, 'area');
  const outlines = own.size > 0 ? own : outlinesOf(old, 'area');
  if (outlines.size === 0) return null;
  const changed = new Map(changes.map((change) => [change.id, moveOf(change)]));
  const others = new Set([...pairs.appeared, ...pairs.redrawn.flatMap((group) => group.new)]);
  return now.areas.ids.map((id, area) => {
    const unchanged = now.areas.outcome[area] === DESIGNATED ? 'stayed' : 'same';
    return {
      id,
      polygons: outlines.get(id),
      move: changed.get(id) ?? (others.has(area) ? 'other' : unchanged),
    };
  });
}
