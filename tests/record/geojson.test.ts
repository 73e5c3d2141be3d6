import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import proj4 from 'proj4';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderGeojson } from '../../src/record/geojson.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import type { ReportJson } from '../../src/record/schema.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';
import { sampleReport } from '../report/sample-report.ts';

interface Feature {
  type: string;
  id: string;
  properties: Record<string, unknown>;
  geometry: { type: string; coordinates: unknown } | null;
}
type Ring = [number, number][];

const folder = temporaryFolder();
const city = join(eksempelby.statistics, '..');
const path = (name: string) => join(folder, 'out', name);
const text = (name: string) => readFileSync(path(name), 'utf8');
const featuresIn = (json: string): Feature[] => JSON.parse(json).features;
let areas: Feature[];
let record: ReportJson;

beforeAll(async () => {
  const { code, stderr } = await udpeg(
    ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', ...eksempelby.lists],
    ...['--geometry', join(city, 'areas.geojson'), '--boligomraader', join(city, 'boligomraader.geojson')],
    ...['--byomraader', join(city, 'byomraader-2024.csv')],
    ...['--format', 'json,csv,geojson', '--out', join(folder, 'out')],
  );
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
  areas = featuresIn(text('areas.geojson'));
  record = JSON.parse(text('report.json'));
});

const polygonsOf = ({ geometry }: Feature): Ring[][] => {
  if (geometry === null) return [];
  const { type, coordinates } = geometry;
  return (type === 'Polygon' ? [coordinates] : coordinates) as Ring[][];
};

/** Twice the square degrees in a ring; above 0 where it runs counterclockwise. */
const turn = (ring: Ring): number =>
  ring
    .slice(1)
    .reduce(
      (sum, [x, y], k) =>
        sum + (ring[k][0] - ring[0][0]) * (y - ring[0][1]) - (x - ring[0][0]) * (ring[k][1] - ring[0][1]),
      0,
    );

describe('areas.geojson', () => {
  it('has a feature a line for each area, in the order of the record', () => {
    const lines = text('areas.geojson').trimEnd().split('\n');
    expect(lines[0]).toBe('{"type":"FeatureCollection","features":[');
    expect(lines.at(-1)).toBe(']}');
    expect(lines.slice(1, -1).map((line) => JSON.parse(line.replace(/,$/, '')).id)).toEqual(
      record.areas.map(({ id }) => id),
    );
  });

  it('is RFC 7946: no crs, closed rings, outer ones counterclockwise, holes clockwise, 7 decimals at most', () => {
    const collection = JSON.parse(text('areas.geojson'));
    expect(Object.keys(collection)).toEqual(['type', 'features']);
    const all = [...areas, ...featuresIn(text('boligomraader.geojson'))];
    const holes = all.flatMap(polygonsOf).flatMap(([, ...inner]) => inner);
    expect(holes.length).toBeGreaterThan(0);
    for (const feature of all) {
      expect(feature.type).toBe('Feature');
      expect(polygonsOf(feature).length).toBeGreaterThan(0);
      for (const rings of polygonsOf(feature)) {
        for (const [k, ring] of rings.entries()) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(turn(ring) > 0).toBe(k === 0);
          for (const degree of ring.flat()) expect(String(degree)).toMatch(/^\d+(\.\d{1,7})?$/);
        }
      }
    }
  });

  it('draws what the record draws: each point as proj4 has it, to the seventh decimal', () => {
    const definitions = ['+proj=utm +zone=32 +ellps=GRS80 +units=m', '+proj=longlat +ellps=GRS80'] as const;
    const converter = proj4(...definitions);
    const byId = new Map(areas.map((feature) => [feature.id, feature]));
    let points = 0;
    for (const { of, id, polygons } of record.outlines) {
      if (of !== 'area') continue;
      const drawn = polygonsOf(byId.get(id)!);
      for (const [p, rings] of polygons.entries()) {
        for (const [r, [x0, y0, ...steps]] of rings.entries()) {
          let [x, y] = [x0, y0];
          const expected = [[x, y]];
          for (let k = 0; k < steps.length; k += 2) {
            x += steps[k];
            y += steps[k + 1];
            expected.push([x, y]);
          }
          const found = drawn[p][r];
          expect(found.length).toBe(expected.length + 1);
          for (const [k, [east, north]] of expected.entries()) {
            const [longitude, latitude] = converter.forward([east / 10, north / 10]);
            // half of the seventh decimal, and 1e-9 between two ways to project
            expect(Math.abs(found[k][0] - longitude)).toBeLessThan(5.1e-8);
            expect(Math.abs(found[k][1] - latitude)).toBeLessThan(5.1e-8);
            points++;
          }
        }
      }
    }
    expect(points).toBeGreaterThan(4000);
  });

  it('has the columns of areas.csv, cell by cell: numbers as numbers, an empty cell as null', () => {
    const [header, ...rows] = parse(text('areas.csv'), { bom: true, delimiter: ';' });
    expect(areas.length).toBe(rows.length);
    for (const [k, { properties }] of areas.entries()) {
      expect(Object.keys(properties)).toEqual(header);
      const cells = Object.values(properties).map((value) => {
        if (value === null) return '';
        return typeof value === 'number' ? String(value).replace('.', ',') : value;
      });
      expect(cells).toEqual(rows[k]);
    }
  });

  it('is the same from the record later as from the screening', async () => {
    const out = join(folder, 'later');
    const { code } = await udpeg('report', path('report.json'), '--format', 'geojson', '--out', out);
    expect(code).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['areas.geojson', 'boligomraader.geojson']);
    for (const name of readdirSync(out)) expect(readFileSync(join(out, name), 'utf8')).toBe(text(name));
    const { stdout } = await udpeg('report', path('report.json'), '--format', 'geojson');
    expect(stdout).toBe(text('areas.geojson'));
  });
});

describe('boligomraader.geojson', () => {
  it('has each boligområde with its lists, since when, and the areas whose links count', () => {
    const features = featuresIn(text('boligomraader.geojson'));
    expect(features.map(({ id }) => id)).toEqual(record.boligomraader.map(({ id }) => id));
    for (const [k, { id, name, residents, lists, links }] of record.boligomraader.entries()) {
      expect(features[k].properties).toEqual({
        id,
        name,
        residents,
        lists: lists.map(({ list }) => list),
        since: lists.map(({ since }) => since.year),
        sinceAtLeast: lists.map(({ since }) => since.atLeast),
        areas: links.filter(({ counts }) => counts).map(({ area }) => area),
      });
    }
  });
});

describe('without outlines', () => {
  const written = (report: Report) => featuresIn([...renderGeojson(report)].join(''));

  it('every area is there, with no geometry', () => {
    const report = { ...sampleReport(), outlines: [] };
    const features = written(report);
    expect(features.map(({ id }) => id)).toEqual(report.areas.ids);
    for (const { geometry } of features) expect(geometry).toBeNull();
  });

  it('an area alone without an outline has none, and the others keep theirs', async () => {
    const report = await readReport(path('report.json'));
    const [first, ...others] = report.outlines.filter(({ of }) => of === 'area');
    const features = written({ ...report, outlines: others });
    expect(features.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual([first.id]);
  });

  it('a ring that whole decimetres have flattened is left out, with the holes in it', () => {
    const [x, y] = [7_240_000, 61_750_000];
    const flat = [x, y, 10, 0, -10, 0];
    const square = [x, y, 100, 0, 0, 100, -100, 0];
    const report = sampleReport();
    const [a, b] = report.areas.ids;
    const outlines: Report['outlines'] = [
      { of: 'area', id: a, polygons: [[flat]] },
      { of: 'area', id: b, polygons: [[square, flat], [flat]] },
    ];
    const [first, second] = written({ ...report, outlines });
    expect(first.geometry).toBeNull();
    expect(second.geometry?.type).toBe('Polygon');
    expect(polygonsOf(second).map((rings) => rings.map((ring) => ring.length))).toEqual([[5]]);
  });
});
