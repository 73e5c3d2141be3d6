import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBackground } from '../../src/geometry/background.ts';
import { type Layer, readLayer } from '../../src/geometry/layer.ts';
import { degreesOf } from '../../src/geometry/utm.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';

const folder = temporaryFolder();
const city = new URL('../../fixtures/eksempelby/', import.meta.url).pathname;
let areas: Layer;

/** A file of GeoJSON with these geometries. */
function layer(name: string, ...geometries: object[]): string {
  const path = join(folder, name);
  const features = geometries.map((geometry) => ({ type: 'Feature', properties: {}, geometry }));
  writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features }));
  return path;
}

/** A place in degrees where the areas are. */
let middle: [number, number];
const line = (dx: number, dy: number) => ({
  type: 'LineString',
  coordinates: [middle, [middle[0] + dx, middle[1] + dy]],
});

beforeAll(async () => {
  const path = join(city, 'areas.geojson');
  areas = await readLayer({ path, property: 'omraade_id', crs: undefined, option: '--geometry' });
  // the middle of the first area, back in degrees
  const { west, east, south, north } = areas.shapes[0].box;
  const [x, y] = degreesOf([(west + east) / 2, (south + north) / 2], areas.placement.plane);
  middle = [x, y];
});

const codes = async (run: Promise<unknown>) => {
  try {
    await run;
    return [];
  } catch (error) {
    return (error as { findings: { code: string }[] }).findings.map(({ code }) => code);
  }
};

describe('what lies beneath the areas', () => {
  it('is lines and polygons, in metres of their plane; what lies elsewhere is left out, and told', async () => {
    const [x, y] = middle;
    const square = {
      type: 'Polygon',
      coordinates: [
        [
          [x, y],
          [x + 0.01, y],
          [x + 0.01, y + 0.01],
          [x, y],
        ],
      ],
    };
    const far = {
      type: 'LineString',
      coordinates: [
        [x + 3, y],
        [x + 3.1, y],
      ],
    };
    const read = await readBackground(layer('mixed.geojson', line(0.01, 0), square, far), undefined, areas);
    expect(read.features.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      ['1', true],
      ['2', false],
    ]);
    // 0.01 degrees to the east at that latitude: 111,320 m a degree at the equator, times its cosine
    const [[[from, to]]] = read.features[0].polygons;
    const metres = 1113.2 * Math.cos((y * Math.PI) / 180);
    expect(Math.hypot(to[0] - from[0], to[1] - from[1]) / metres).toBeCloseTo(1, 2);
    expect(read.notices.map(({ code, params }) => [code, params])).toEqual([
      ['background-partly', { left: 1, of: 3 }],
    ]);
  });

  it('is refused where it is of another place, has nothing to draw, or points that are none', async () => {
    const elsewhere = layer('elsewhere.geojson', {
      type: 'LineString',
      coordinates: [
        [2, 48],
        [2.1, 48],
      ],
    });
    const points = layer('points.geojson', { type: 'Point', coordinates: middle });
    const broken = layer('broken.geojson', {
      type: 'LineString',
      coordinates: [
        ['a', 1],
        [2, 3],
      ],
    });
    expect(await codes(readBackground(elsewhere, undefined, areas))).toEqual(['background-elsewhere']);
    expect(await codes(readBackground(points, undefined, areas))).toEqual(['background-empty']);
    expect(await codes(readBackground(broken, undefined, areas))).toEqual(['background-coordinates']);
  });

  it('is kept in the record, drawn on the map, named among its sources, and verified with the rest', async () => {
    const out = join(folder, 'out');
    const rail = layer('bane.geojson', line(0.01, 0.005));
    const screen = (...options: string[]) =>
      udpeg(
        ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...options],
        ...['--format', 'json,html', '--out', out],
      );
    const refused = await screen('--background', rail);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('--geometry');
    const run = await screen('--geometry', join(city, 'areas.geojson'), '--background', rail);
    expect(run.code, run.stderr).toBe(0);
    const record = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    const kept = record.outlines.filter(({ of }: { of: string }) => of === 'background');
    expect(kept).toMatchObject([{ of: 'background', id: '1', open: true }]);
    // one line of two points: the first, and the step to the second
    expect(kept[0].polygons).toHaveLength(1);
    expect(kept[0].polygons[0][0]).toHaveLength(4);
    const page = readFileSync(join(out, 'report.html'), 'utf8');
    expect(page).toMatch(/<path class="faint" d="M[\d.]+ [\d.]+l[\d. -]+"\/>/);
    expect(page).toContain('kortets baggrund, bane.geojson (EPSG:4326)');
    const verified = await udpeg('verify', join(out, 'report.json'));
    expect(verified.code, verified.stdout + verified.stderr).toBe(0);
  });
});
