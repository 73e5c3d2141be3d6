import { designatedByList } from '../lists.ts';
import { stemOf } from '../names.ts';
import { before, years } from '../parameters.ts';
import { screenYear } from '../screen.ts';
import type { Area } from '../types.ts';
import type { Border } from './borders.ts';

/**
 * The byområder of the year before the newest, by name: the areas designated whatever the missing cells hold, or as part
 * of a listed boligområde, in clusters that hang together by borders. One takes its name from the area with most
 * residents, as people call a part of town after what is known there; another that has the name already leads to the area
 * with the next most.
 */
export function formByomraader(city: readonly Area[], borders: readonly Border[]) {
  const sure = screenYear(city, before).filter(({ outcome }) => outcome === 'designated');
  const designated = designatedByList(years[before]);
  for (const { area } of sure) designated.add(area.id);
  const taken = new Set<string>();
  const byomraader = clustersOf(
    city.filter(({ id }) => designated.has(id)),
    borders,
  ).map((areas) => {
    const name = [...areas]
      .sort((a, b) => b.folketal[before] - a.folketal[before])
      .flatMap((area) => stemOf(area.name) ?? [])
      .map((stem) => `${stem}byen`)
      .find((one) => !taken.has(one))!;
    taken.add(name);
    return { name, ids: areas.map(({ id }) => id).sort() };
  });
  return byomraader.sort((p, q) => (p.name < q.name ? -1 : 1));
}

/** Areas in clusters: from one to the next over a border that they share. */
function clustersOf(areas: readonly Area[], borders: readonly Border[]): Area[][] {
  const left = new Set(areas);
  const clusters: Area[][] = [];
  for (const first of left) {
    const cluster = [first];
    left.delete(first);
    for (const area of cluster) {
      const beside = borders.filter((pair) => pair.includes(area)).flat();
      cluster.push(...beside.filter((next) => left.delete(next)));
    }
    clusters.push(cluster);
  }
  return clusters;
}
