import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Layer, type LayerRequest, readLayer } from '../../src/geometry/layer.ts';
import { type Point, type Ring, type Shape, shapeOf, signedArea } from '../../src/geometry/shape.ts';
import { InputError } from '../../src/messages/errors.ts';
import { type Finding, located } from '../../src/messages/finding.ts';
import type { Language } from '../../src/text/words.ts';

// What is drawn in these tests is invented; it lies somewhere in Denmark because coordinates elsewhere are refused.

const folder = mkdtempSync(join(tmpdir(), 'udpeg-geometry-'));

export function write(name: string, content: unknown): string {
  const path = join(folder, name);
  const isRaw = typeof content === 'string' || Buffer.isBuffer(content);
  writeFileSync(path, isRaw ? content : JSON.stringify(content));
  return path;
}

/** Where the drawings of the tests start, in EPSG:25832. */
const EAST = 600_000;
const NORTH = 6_200_000;

/** Metres from the corner of the drawing to the coordinates of the file. */
export function at(x: number, y: number): [number, number] {
  return [EAST + x, NORTH + y];
}

/** A rectangle as a GeoJSON ring, closed, counterclockwise. */
export function rectangle(west: number, south: number, east: number, north: number): [number, number][] {
  return [at(west, south), at(east, south), at(east, north), at(west, north), at(west, south)];
}

/** A ring as the engine has it: open, at the same place as `rectangle`. */
export function ring(points: readonly (readonly [number, number])[]): Ring {
  const moved = points.map(([x, y]): Point => at(x, y));
  return signedArea(moved) > 0 ? moved : moved.reverse();
}

/** A shape of one polygon: its outer ring and its holes, in metres from the corner of the drawing. */
export function shape(id: string, outer: [number, number][], ...holes: [number, number][][]): Shape {
  return shapeOf(id, [[ring(outer), ...holes.map((hole) => [...ring(hole)].reverse())]]);
}

export function box(id: string, west: number, south: number, east: number, north: number): Shape {
  return shape(id, corners(west, south, east, north));
}

export function corners(west: number, south: number, east: number, north: number): [number, number][] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
}

export function feature(id: unknown, coordinates: unknown, type = 'Polygon'): object {
  return { type: 'Feature', properties: { omraade_id: id }, geometry: { type, coordinates } };
}

export const utm32 = { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } };

/** A FeatureCollection that says that it is in EPSG:25832, or what `crs` says. */
export function collection(features: object[], crs: unknown = utm32): object {
  return { type: 'FeatureCollection', crs, features };
}

/** Reads a layer from this very content; `#` and what follows it are part of the name. */
export async function layer(
  content: unknown,
  changes: Partial<LayerRequest> & { name?: string } = {},
): Promise<Layer> {
  const { name = 'areas.geojson', ...request } = changes;
  const [file, ...part] = name.split('#');
  const path = [write(file, content), ...part].join('#');
  return readLayer({
    path,
    property: 'omraade_id',
    crs: undefined,
    option: '--geometry',
    ...request,
  });
}

/** Findings as they are told, the folder of the test left out, blanks that may not break as plain ones. */
export function told(findings: readonly Finding[], language: Language): string[] {
  return findings.map((item) =>
    located(item, language).replaceAll(join(folder, '/'), '').replaceAll('\u00a0', ' '),
  );
}

/** The errors that reading ends in, in Danish and English. */
export async function errors(reading: Promise<unknown>): Promise<{ da: string[]; en: string[] }> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  return { da: told(error.findings, 'da'), en: told(error.findings, 'en') };
}
