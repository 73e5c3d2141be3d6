import type { AreaTable } from '../record/area-table.ts';
import { areasOf } from '../record/facts/order.ts';
import { type Sides, sidesOf } from '../screening/compare.ts';
import type { SetOfYear } from './report.ts';

/** The ids of the areas that a record designates, whether or not they are assessed. */
export function designatedIds(areas: AreaTable): Set<string> {
  return new Set(areasOf(areas, 'designated').map((area) => areas.ids[area]));
}

/** The areas held, the rest, and both together: the whole city, as far as it is assessed. */
export interface HeldSides extends Sides {
  city: Int32Array;
}

/** The areas that a year designates, and the rest, as the year's own record compares them. */
export function ownSides(areas: AreaTable): HeldSides {
  const city = assessedAreas(areas);
  const assessed = new Uint8Array(areas.size);
  for (const area of city) assessed[area] = 1;
  return { ...sidesOf(areas, assessed), city };
}

/** The areas held, as far as the year assesses them, and all other assessed areas, new ones among them. */
export function fixedSides(areas: AreaTable, held: ReadonlySet<string>): HeldSides {
  const city = assessedAreas(areas);
  const isHeld = (area: number) => held.has(areas.ids[area]);
  return {
    designated: city.filter(isHeld),
    rest: city.filter((area) => !isHeld(area)),
    city,
  };
}

/** What became of the areas held in a year. */
export function setOfYear(
  year: number,
  areas: AreaTable,
  held: ReadonlySet<string>,
  { designated, rest }: Sides,
): SetOfYear {
  const positions = new Map(areas.ids.map((id, area) => [id, area]));
  const members = [...held];
  return {
    year,
    designated: designated.length,
    rest: rest.length,
    undetermined: areasOf(areas, 'undetermined').length,
    vanished: members.filter((id) => !positions.has(id)),
    excluded: members.filter((id) => areas.exclusion[positions.get(id) ?? -1] >= 0),
  };
}

function assessedAreas({ exclusion }: AreaTable): Int32Array {
  return Int32Array.from(exclusion.keys()).filter((area) => exclusion[area] < 0);
}
