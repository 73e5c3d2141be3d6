import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { launchBrowser } from '../scripts/browser/launch.ts';
import { generator, writeAreas } from './areas.ts';
import { writeBoligomraader } from './ground.ts';

/** Metres between two corners of the grid, and the points put along each side. */
const SIDE = 250;
const POINTS = 2;
/** The made-up city lies here: metres in EPSG:25832. */
const CORNER = [600_000, 6_200_000];

/** The arguments that screen a made-up city with outlines, state lists and boligområder. */
export function writeCity(folder: string, count: number, method: string): string[] {
  const [statistics, outlines] = [join(folder, `city-${count}.csv`), join(folder, `city-${count}.geojson`)];
  writeAreas(statistics, count);
  writeOutlines(outlines, count);
  const estates = writeBoligomraader(outlines, join(folder, `ground-${count}`));
  return [
    ...[statistics, '--method', method, '--municipality', 'Eksempelby', '--state-lists', estates.lists],
    ...['--geometry', `${outlines}#omraade_id`, '--boligomraader', estates.outlines],
  ];
}

export function megabytes(path: string): string {
  return `${(statSync(path).size / 1e6).toFixed(1)} MB`;
}

/** What a browser makes of a page: seconds until it can be used, its elements, and milliseconds that its filter takes. */
export interface Opened {
  interactive: number;
  nodes: number;
  filter: number;
}

/** In the page: each chip pressed and let go, and texts typed; the slowest of them, laid out. */
const MEASURED = `(() => {
  const times = [];
  const timed = (act) => {
    const start = performance.now();
    act();
    document.body.getBoundingClientRect();
    times.push(performance.now() - start);
  };
  const nodes = document.querySelectorAll('*').length;
  for (const chip of document.querySelectorAll('#filter-udfald button'))
    for (let press = 0; press < 2; press++) timed(() => chip.click());
  const search = document.querySelector('#area-controls input');
  for (const typed of ['1', '12', ''])
    timed(() => {
      search.value = typed;
      search.dispatchEvent(new Event('input'));
    });
  const [{ domInteractive }] = performance.getEntriesByType('navigation');
  return { interactive: domInteractive / 1000, nodes, filter: Math.max(...times) };
})()`;

export async function opened(path: string): Promise<Opened> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(path).href);
    return await page.evaluate<Opened>(MEASURED);
  } finally {
    await browser.close();
  }
}

type Position = [x: number, y: number];

/**
 * Writes the outlines of the areas that `writeAreas` makes: a grid whose corners and sides are moved about, neighbours
 * sharing every point. The same count gives the same bytes.
 */
function writeOutlines(path: string, count: number): void {
  const columns = Math.ceil(Math.sqrt(count));
  const rows = Math.ceil(count / columns);
  const random = generator(20_24);
  const moved = (x: number, y: number, reach: number): Position => {
    const shift = () => (random() - 0.5) * reach * SIDE;
    return [tenths(CORNER[0] + x * SIDE + shift()), tenths(CORNER[1] + y * SIDE + shift())];
  };
  const grid = <Cell>(make: (x: number, y: number) => Cell) =>
    Array.from({ length: rows + 1 }, (_, y) => Array.from({ length: columns + 1 }, (_, x) => make(x, y)));
  const along = Array.from({ length: POINTS }, (_, k) => (k + 1) / (POINTS + 1));
  const corners = grid((x, y) => moved(x, y, 0.3));
  const east = grid((x, y) => along.map((part) => moved(x + part, y, 0.1)));
  const north = grid((x, y) => along.map((part) => moved(x, y + part, 0.1)));

  const file = openSync(path, 'w');
  const crs = { type: 'name', properties: { name: 'EPSG:25832' } };
  let chunk = `{"type":"FeatureCollection","crs":${JSON.stringify(crs)},"features":[\n`;
  for (let area = 0; area < count; area++) {
    const [x, y] = [area % columns, Math.floor(area / columns)];
    const ring = [
      ...[corners[y][x], ...east[y][x], corners[y][x + 1], ...north[y][x + 1], corners[y + 1][x + 1]],
      ...[...east[y + 1][x].toReversed(), corners[y + 1][x], ...north[y][x].toReversed(), corners[y][x]],
    ];
    const properties = { omraade_id: String(area).padStart(7, '0') };
    const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
    chunk += `${JSON.stringify(feature)}${area < count - 1 ? ',' : ''}\n`;
    if (chunk.length > 1 << 20) {
      writeSync(file, chunk);
      chunk = '';
    }
  }
  writeSync(file, `${chunk}]}\n`);
  closeSync(file);
}

function tenths(metres: number): number {
  return Math.round(metres * 10) / 10;
}
