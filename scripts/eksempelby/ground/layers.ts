import type { City } from '../types.ts';
import type { Ground } from './build-ground.ts';
import type { Byomraade } from './byomraader.ts';
import type { Estate } from './estates.ts';
import type { Feature } from './geojson.ts';
import type { Polygon } from './measure.ts';

/** The areas as features, by id. */
export function areaFeatures(city: City, ground: Ground): Feature[] {
  return city.areas.map((area) => ({
    properties: {
      omraade_id: area.id,
      omraade_navn: area.name,
      bydel: city.bydele[area.bydel - 1] as string,
    },
    polygons: ground.polygons.get(area.id) as Polygon[],
  }));
}

/** The outlines of the boligomraader as features, in the order that they are planned in. */
export function estateFeatures(estates: readonly Estate[]): Feature[] {
  return estates.map(({ name, polygons }) => ({ properties: { boligomraade: name }, polygons }));
}

/** The pairs of neighbours. */
export function neighbourTable(ground: Ground): string[][] {
  return [['omraade_id', 'nabo_id'], ...ground.borders.map(({ a, b }) => [a.id, b.id])];
}

/** The areas of each byomraade. */
export function byomraadeTable(byomraader: readonly Byomraade[]): string[][] {
  return [
    ['byomraade', 'omraade_id'],
    ...byomraader.flatMap(({ name, areas }) => areas.map(({ id }) => [name, id])),
  ];
}
