import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { boxOf, type Point } from '../src/geometry/shape.ts';
import { generator } from './areas.ts';

const COUNT = 200;
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027];
const CORNERS = 12;

/** Files of made-up boligområder in the city whose areas a file draws. */
export interface BoligomraadeFiles {
  lists: string;
  links: string;
  outlines: string;
}

/**
 * Writes 200 boligområder on the lists of ten years, their outlines within the bounds of the areas' outlines, and a
 * table of links of the same number: the same areas give the same bytes.
 */
export function writeBoligomraader(areasPath: string, folder: string): BoligomraadeFiles {
  mkdirSync(folder, { recursive: true });
  const random = generator(20_16);
  const areas = JSON.parse(readFileSync(areasPath, 'utf8')) as {
    crs: object;
    features: { properties: { omraade_id: string }; geometry: { coordinates: unknown } }[];
  };
  const points = areas.features.flatMap(({ geometry }) => pointsOf(geometry.coordinates));
  const { west, south, east, north } = boxOf(points);
  const names = Array.from({ length: COUNT }, () => nameFrom(random));

  const features = names.map((boligomraade) => {
    const middle = [west + (east - west) * random(), south + (north - south) * random()];
    const radius = 150 + 150 * random();
    const ring = Array.from({ length: CORNERS }, (_, k) => {
      const reach = radius * (0.8 + 0.4 * random());
      const turn = (2 * Math.PI * k) / CORNERS;
      return [middle[0] + reach * Math.cos(turn), middle[1] + reach * Math.sin(turn)];
    });
    return {
      type: 'Feature',
      properties: { boligomraade },
      geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    };
  });
  const ids = areas.features.map(({ properties }) => properties.omraade_id);
  const files = {
    lists: join(folder, 'lists.csv'),
    links: join(folder, 'links.csv'),
    outlines: join(folder, 'boligomraader.geojson'),
  };
  writeFileSync(files.outlines, JSON.stringify({ type: 'FeatureCollection', crs: areas.crs, features }));
  writeFileSync(
    files.lists,
    table(
      'list_year;list;municipality;area_name',
      YEARS.flatMap((year) => names.map((name) => `${year};udsat_boligomraade;Eksempelby;${name}`)),
    ),
  );
  writeFileSync(
    files.links,
    table(
      'boligomraade;omraade_id;share',
      names.map((name) => `${name};${ids[Math.floor(random() * ids.length)]};0,6`),
    ),
  );
  return files;
}

/** Names that no slip would make of each other: near ones are told, each pair of them. */
function nameFrom(random: () => number): string {
  const letters = Array.from({ length: 12 }, () => String.fromCharCode(97 + Math.floor(26 * random())));
  return `${letters.join('')}parken`;
}

function pointsOf(coordinates: unknown): Point[] {
  const list = coordinates as unknown[];
  return typeof list[0] === 'number' ? [[list[0], list[1] as number]] : list.flatMap(pointsOf);
}

function table(header: string, rows: string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}
