import type { Link } from '../links.ts';
import { newestYear } from '../parameters.ts';
import { table } from '../readme.ts';
import type { Area, City } from '../types.ts';
import type { Ground } from './build-ground.ts';
import { type Byomraade, clustersOf, neighboursOf } from './byomraader.ts';
import type { Estate } from './estates.ts';
import { doubleArea, type Polygon } from './measure.ts';
import { mapOrigin } from './project.ts';

const before = newestYear - 1;

function squareMetres(polygons: readonly Polygon[]): number {
  return polygons.flat().reduce((sum, ring) => sum + doubleArea(ring) / 200, 0);
}

function named(areas: readonly Area[]): string {
  return areas.map(({ id, name }) => `${id} ${name}`).join(', ') || 'none';
}

/** The ground that each outline shares with each area, beside the share of residents in the table of links. */
function shareTable(estates: readonly Estate[], links: readonly Link[]): string {
  const rows = estates.flatMap(({ plan, name, polygons, shares }) =>
    shares.map(({ id, share }, i) => {
      const link = links.find((one) => one.name === plan.boligomraade && one.id === id);
      const first = i === 0;
      return [
        first ? name : '',
        first ? squareMetres(polygons).toFixed(0) : '',
        id,
        share.toFixed(4),
        link ? link.share.toFixed(2) : '',
      ];
    }),
  );
  return table(['outline', 'm²', 'omraade_id', 'share of its ground', 'share of residents'], rows);
}

function byomraadeTable(byomraader: readonly Byomraade[], now: readonly Area[][]): string {
  const rows = byomraader.map(({ name, areas }) => {
    const parts = now.filter((cluster) => cluster.some((area) => areas.includes(area)));
    const kept = parts.map((cluster) => cluster.filter((area) => areas.includes(area)).length);
    const all = parts.map((cluster) => cluster.length);
    return [name, areas.length, parts.map((_, i) => `${kept[i]} of ${all[i]}`).join(', ') || 'none'];
  });
  return table(
    ['byomraade', `areas ${before}`, `of which in a cluster of ${newestYear}: areas kept, of all in it`],
    rows,
  );
}

/**
 * What the README says of the ground.
 *
 * @param byomraader of the year before the newest
 * @param designated ids of the areas designated in the newest year
 */
export function groundChapters(
  city: City,
  ground: Ground,
  estates: readonly Estate[],
  links: readonly Link[],
  byomraader: readonly Byomraade[],
  designated: ReadonlySet<string>,
): string {
  const polygonsOf = (area: Area) => ground.polygons.get(area.id) as Polygon[];
  const land = city.areas.reduce((sum, area) => sum + squareMetres(polygonsOf(area)), 0) / 1e6;
  const apart = city.areas.filter((area) => polygonsOf(area).length > 1);
  const withHole = city.areas.filter((area) => polygonsOf(area).some((polygon) => polygon.length > 1));
  const islands = city.areas.filter((area) => neighboursOf(ground.borders, area).length === 0);
  const shortest = Math.min(...ground.borders.map(({ metres }) => metres));
  const clusters = clustersOf(city, ground.borders, designated);
  const isolated = clusters.filter(({ length }) => length === 1).flat();
  const enclosed = city.areas.filter((area) => {
    const neighbours = neighboursOf(ground.borders, area);
    return (
      !designated.has(area.id) && neighbours.length > 0 && neighbours.every(({ id }) => designated.has(id))
    );
  });
  if (isolated.length === 0 || enclosed.length === 0)
    throw new Error('no isolated or no enclosed area: change the plan of the water');
  const unlinked = estates.filter(({ plan }) => plan.unlinked).map(({ name }) => name);
  const hole = estates.filter(({ plan }) => plan.hole).map(({ name }) => name);
  const parts = estates.filter(({ plan }) => plan.parts).map(({ name }) => name);
  const slivers = estates
    .filter(({ plan }) => plan.sliver)
    .map(({ name, shares }) => `${name} (${shares.at(-1)?.id})`);
  return `
## The ground

\`areas.geojson\` and \`boligomraader.geojson\` are in ETRS89 / UTM zone 32N (EPSG:25832), metres with one decimal, and
say so in a member \`crs\`. The map's south-west corner is E ${mapOrigin.east}, N ${mapOrigin.north}: open sea in the Kattegat, so that the city lies
on nobody's ground. ${land.toFixed(1)} km² of land, ${ground.borders.length} borders between areas, the shortest of them ${shortest.toFixed(1)} m.

The areas are the Voronoi cells of their sites (\`scripts/eksempelby/ground/\`), cut out of a sheet of hexagons so that
borders wiggle; the square of the grid is bent towards a circle, so kilometres on the map are not quite those of the
generator. They neither overlap nor leave gaps: two neighbours have the very same points on their border, and in a
corner at most three areas meet. Water belongs to no area: the sea in the east, a harbour into the middle of the city,
basins, docks and a bay, lakes, a fjord in the south-west. No border runs over water, and no bridge makes two areas
neighbours.

In two polygons, one off the coast: ${named(apart)}. With a hole, a pond: ${named(withHole)}.
On an islet, without neighbours: ${named(islands)}.

## Outlines of boligområder

Laid so that each covers the ground of its links, though not in the same shares: residents are not ground. Not every
boligområde of the lists has one.

- With a hole: \`${hole.join('`, `')}\`.
- In two parts: \`${parts.join('`, `')}\`.
- Reaching less than 1 % into an area that it has nothing to do with: \`${slivers.join('`, `')}\`.
- Listed in ${newestYear} without a link, so that its outline alone says where it lies: \`${unlinked.join('`, `')}\`.

The shares of ground are measured by the generator, which cuts the areas along the sides of the outline's convex parts.

${shareTable(estates, links)}

## Byområder

\`byomraader-${before}.csv\`: the areas designated in ${before}, in clusters by \`neighbours.csv\`, each named after the area in
it that has most residents. Designated here is what the rule of the calibration designates whatever the missing cells
hold, and the areas where at least half of the residents of a listed boligområde live: the outcome of
\`koebenhavn-2025\` with the lists and links. An area that missing cells leave open is in none.

${byomraadeTable(byomraader, clusters)}

In ${newestYear} there are ${clusters.length} clusters of designated areas.

- Isolated, without a designated neighbour: ${named(isolated)}.
- Enclosed, not designated though all neighbours are: ${enclosed
    .map((area) => `${area.id} ${area.name} (${area.folketal.at(-1)} residents)`)
    .join(', ')}.
`;
}
