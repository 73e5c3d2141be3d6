import { boligomraader } from './boligomraader.ts';
import { type Parameters, years } from './parameters.ts';
import { distanceSquared } from './plane.ts';
import { residentsIn } from './state-lists.ts';
import type { Area, City } from './types.ts';

/** A part of a boligomraade: the share (0-1) of its residents who live in the area. */
export interface Link {
  name: string;
  id: string;
  share: number;
}

/** At most this share of an area's residents live in one boligomraade. */
const mostOfAnArea = 0.9;

/**
 * Places every boligomraade that has a place: in the free area of its rank in deprivation, and the free areas nearest
 * to that one. No area holds two boligomraader, and none has fewer residents than live in the part it holds.
 */
export function placeBoligomraader(parameters: Parameters, city: City): Link[] {
  const t = years.length - 1;
  const free = new Set(
    city.areas.filter((area) => (area.folketal[t] as number) >= parameters.rule.leastResidents),
  );
  const links: Link[] = [];
  for (const one of boligomraader) {
    if (!one.lies) continue;
    const residents = residentsIn(one, years[t] as number);
    const { rank, shares } = one.lies;
    const holds = (area: Area, share: number) =>
      residents * share <= mostOfAnArea * (area.folketal[t] as number);
    // The rank counts areas still free, too: what is taken by others does not push a boligomraade down the line.
    const byDeprivation = [...city.areas].sort((a, b) => b.field - a.field || (a.id < b.id ? -1 : 1));
    const first = byDeprivation
      .slice(rank)
      .find((area) => free.has(area) && holds(area, shares[0] as number));
    if (!first) throw new Error(`no area can hold ${one.name}`);
    const nearby = [...free].sort((a, b) => distanceSquared(a, first) - distanceSquared(b, first));
    for (const share of shares) {
      const area = nearby.find((candidate) => free.has(candidate) && holds(candidate, share));
      if (!area) throw new Error(`no area can hold a part of ${one.name}`);
      free.delete(area);
      links.push({ name: one.name, id: area.id, share });
    }
  }
  return links;
}
