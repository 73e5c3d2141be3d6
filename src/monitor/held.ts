import type { AreaTable } from '../report/report.ts';
import { type Sides, sidesOf } from '../screening/compare.ts';
import { DESIGNATED, UNDETERMINED } from '../screening/outcome.ts';
import type { SetOfYear } from './report.ts';

/** The ids of the areas that a record designates, whether or not they are assessed. */
export function designatedIds({ ids, outcome }: AreaTable): Set<string> {
  return new Set(ids.filter((_, area) => outcome[area] === DESIGNATED));
}

/** The areas that a year designates, and the rest, as the year's own record compares them. */
export function ownSides(areas: AreaTable): Sides {
  return sidesOf(areas, assessedOf(areas));
}

/** The areas held, as far as the year assesses them, and all other assessed areas, new ones among them. */
export function fixedSides(areas: AreaTable, held: ReadonlySet<string>): Sides {
  const assessed = [...areas.ids.keys()].filter((area) => areas.exclusion[area] < 0);
  return {
    designated: Int32Array.from(assessed.filter((area) => held.has(areas.ids[area]))),
    rest: Int32Array.from(assessed.filter((area) => !held.has(areas.ids[area]))),
  };
}

/** All assessed areas: the whole city. */
export function cityAreas({ designated, rest }: Sides): Int32Array {
  return Int32Array.from([...designated, ...rest]).sort();
}

/** What became of the areas held in a year. */
export function setOfYear(
  year: number,
  areas: AreaTable,
  held: ReadonlySet<string>,
  { designated, rest }: Sides,
): SetOfYear {
  const positions = new Map(areas.ids.map((id, area) => [id, area]));
  const undetermined = areas.outcome.reduce((count, one) => count + Number(one === UNDETERMINED), 0);
  const members = [...held];
  return {
    year,
    designated: designated.length,
    rest: rest.length,
    undetermined,
    vanished: members.filter((id) => !positions.has(id)),
    excluded: members.filter((id) => areas.exclusion[positions.get(id) ?? -1] >= 0),
  };
}

function assessedOf({ size, exclusion }: AreaTable): Uint8Array {
  return Uint8Array.from({ length: size }, (_, area) => Number(exclusion[area] < 0));
}
