import { boligomraader } from '../boligomraader.ts';
import type { Link } from '../links.ts';
import { stemOf } from '../names.ts';
import { type Parameters, years } from '../parameters.ts';
import type { ListRow } from '../state-lists.ts';
import type { Area, City } from '../types.ts';
import type { Border } from './build-ground.ts';
import { surelyDesignated } from './surely-designated.ts';

/** Designated areas that hang together by borders. */
export interface Byomraade {
  name: string;
  /** By id. */
  areas: Area[];
}

/** The least share of a boligomraade's residents that designates the area they live in. */
const leastShare = 0.5;

/** The ids of the areas designated in a year: whatever the missing cells hold, or as part of a listed boligomraade. */
export function designatedIn(
  parameters: Parameters,
  city: City,
  rows: readonly ListRow[],
  links: readonly Link[],
  year: number,
): Set<string> {
  const listed = new Set(rows.filter((row) => row.year === year).map(({ name }) => name));
  const names = new Set(
    boligomraader.filter((one) => listed.has(one.spellings?.[year] ?? one.name)).map(({ name }) => name),
  );
  return new Set([
    ...surelyDesignated(parameters, city.areas, years.indexOf(year)),
    ...links.filter(({ name, share }) => names.has(name) && share >= leastShare).map(({ id }) => id),
  ]);
}

/** The areas on the other side of an area's borders. */
export function neighboursOf(borders: readonly Border[], area: Area): Area[] {
  return borders.filter(({ a, b }) => a === area || b === area).map(({ a, b }) => (a === area ? b : a));
}

/** Areas in clusters, each by id: from one to the next over a border that they share. */
export function clustersOf(
  city: City,
  borders: readonly Border[],
  designated: ReadonlySet<string>,
): Area[][] {
  const left = new Set(city.areas.filter(({ id }) => designated.has(id)));
  const found: Area[][] = [];
  for (const first of left) {
    const cluster = [first];
    left.delete(first);
    for (let i = 0; i < cluster.length; i++) {
      for (const next of neighboursOf(borders, cluster[i] as Area)) {
        if (left.delete(next)) cluster.push(next);
      }
    }
    found.push(cluster.sort((a, b) => (a.id < b.id ? -1 : 1)));
  }
  return found;
}

/**
 * The byomraader of a year, by name. One takes its name from the area with most residents, as people call a part of
 * town after what is known there; another that has the name already leads to the area with the next most.
 */
export function byomraaderIn(
  year: number,
  city: City,
  borders: readonly Border[],
  designated: ReadonlySet<string>,
): Byomraade[] {
  const t = years.indexOf(year);
  const taken = new Set<string>();
  const named = clustersOf(city, borders, designated).map((areas): Byomraade => {
    const bySize = [...areas].sort((a, b) => (b.folketal[t] as number) - (a.folketal[t] as number));
    const name = bySize
      .map((area) => stemOf(area.name))
      .filter((stem) => stem !== undefined)
      .map((stem) => `${stem}byen`)
      .find((one) => !taken.has(one));
    if (name === undefined) throw new Error(`no name for the byomraade of ${areas[0]?.id}`);
    taken.add(name);
    return { name, areas };
  });
  return named.sort((p, q) => (p.name < q.name ? -1 : 1));
}
