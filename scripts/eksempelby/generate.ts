/**
 * Writes the synthetic city Eksempelby: npm run eksempelby -- [OUTDIR]
 * OUTDIR is fixtures/eksempelby of the project when it is left out.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildCity } from './city.ts';
import { buildGround, type Polygon } from './ground/borders.ts';
import { formByomraader } from './ground/byomraader.ts';
import { drawEstates } from './ground/estates.ts';
import type { Point } from './ground/sheet.ts';
import { buildLegalRows } from './legal.ts';
import { buildListRows, links, spelled } from './lists.ts';
import { withhold } from './missing.ts';
import { mapOrigin, parameters, years } from './parameters.ts';
import { buildPlanted } from './planted.ts';
import { csv, legalTable, linkTable, stateListTable, statisticsTable } from './tables.ts';

/** All files of the fixture but its READMEs: path in it and text. */
function buildFiles(): Record<string, string> {
  const city = buildCity();
  withhold(city);
  const rows = buildListRows();
  const { polygons, borders } = buildGround(city);
  const byomraader = formByomraader(city, borders).flatMap(({ name, ids }) => ids.map((id) => [name, id]));
  const areas = city.map(({ id, name, bydel }) => ({
    properties: { omraade_id: id, omraade_navn: name, bydel: parameters.bydele[bydel - 1].name },
    polygons: polygons.get(id)!,
  }));
  const outlines = [...drawEstates()].map(([name, drawn]) => ({
    properties: { boligomraade: spelled(name, 'outlines') },
    polygons: drawn,
  }));
  const files: Record<string, string> = {
    'state-lists.csv': stateListTable(rows),
    'links.csv': linkTable(links),
    'legal-values.csv': legalTable(buildLegalRows()),
    'areas.geojson': geoJson(areas),
    'boligomraader.geojson': geoJson(outlines),
    'neighbours.csv': csv([['omraade_id', 'nabo_id'], ...borders.map((pair) => pair.map(({ id }) => id))]),
    'byomraader-2024.csv': csv([['byomraade', 'omraade_id'], ...byomraader]),
  };
  years.forEach((year, t) => {
    files[`${year}.csv`] = statisticsTable(city, t);
  });
  for (const [name, text] of Object.entries(buildPlanted(city, rows))) files[`planted/${name}`] = text;
  return files;
}

/**
 * A GeoJSON text, a feature a line. The system of its coordinates is declared in the member `crs` of the older GeoJSON
 * (2008), which RFC 7946 leaves to agreement and Danish authorities still write.
 */
function geoJson(features: readonly { properties: object; polygons: readonly Polygon[] }[]): string {
  const crs = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };
  const metres = ([east, north]: Point) => [
    (10 * mapOrigin.east + east) / 10,
    (10 * mapOrigin.north + north) / 10,
  ];
  const lines = features.map(({ properties, polygons }) => {
    const all = polygons.map((polygon) => polygon.map((ring) => [...ring, ring[0]].map(metres)));
    const geometry =
      all.length === 1
        ? { type: 'Polygon', coordinates: all[0] }
        : { type: 'MultiPolygon', coordinates: all };
    return JSON.stringify({ type: 'Feature', properties, geometry });
  });
  return `{"type":"FeatureCollection","crs":${JSON.stringify(crs)},"features":[\n${lines.join(',\n')}\n]}\n`;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const outDir = resolve(process.argv[2] ?? join(root, 'fixtures', 'eksempelby'));

// Everything is built before anything is written.
for (const [name, text] of Object.entries(buildFiles())) {
  const path = join(outDir, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
