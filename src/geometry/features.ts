import { inputError } from '../messages/errors.ts';
import { present } from '../present.ts';

/** A feature as a file has it, nothing checked yet. */
export interface Feature {
  /** from 1, in the order of the file */
  number: number;
  properties: Record<string, unknown>;
  /** the feature's own id, outside its properties */
  ownId: unknown;
  geometry: unknown;
}

/** What a file holds of outlines. */
export interface Features {
  features: Feature[];
  /** the member of that name, undefined where there is none */
  crs: unknown;
  /** the property that `#` names */
  property: string | undefined;
}

type Dictionary = Record<string, unknown>;

/**
 * The features of GeoJSON (a FeatureCollection or one Feature) or TopoJSON (all of one object).
 *
 * @param part what stands behind `#`: a property; of TopoJSON also `object/property`, or `object/` for the property
 *   that is meant where none is named
 * @param option the option that gave the file, for messages
 * @throws InputError where the file is neither, or has several objects and none is named
 */
export async function featuresOf(
  json: unknown,
  part: string | undefined,
  path: string,
  option: string,
): Promise<Features> {
  const place = { file: path };
  const type = isDictionary(json) ? json.type : undefined;
  if (!isDictionary(json) || !(type === 'FeatureCollection' || type === 'Feature' || type === 'Topology')) {
    throw inputError('geometry-type-unknown', { found: typeof type === 'string' ? type : undefined }, place);
  }
  if (type === 'Topology') return featuresOfTopology(json, part, path, option);
  const list = type === 'Feature' ? [json] : json.features;
  if (!Array.isArray(list) || list.length === 0) throw inputError('geometry-without-features', {}, place);
  return { features: list.map(featureOf), crs: json.crs, property: part };
}

async function featuresOfTopology(
  json: Dictionary,
  part: string | undefined,
  path: string,
  option: string,
): Promise<Features> {
  const place = { file: path };
  const objects = isDictionary(json.objects) ? json.objects : {};
  const names = Object.keys(objects);
  const slash = part?.indexOf('/') ?? -1;
  const named = slash < 0 ? undefined : present(part).slice(0, slash);
  const known = named !== undefined && names.includes(named);
  if (!known && names.length > 1) {
    throw inputError('geometry-object-needed', { objects: names, given: `${option} ${path}` }, place);
  }
  if (names.length === 0) throw inputError('geometry-without-features', {}, place);
  const { feature } = await import('topojson-client');
  let found: unknown;
  try {
    found = feature(json as never, objects[known ? named : names[0]] as never);
  } catch {
    // an arc that is not there, or an object that is none: the library stumbles over it
    throw inputError('geometry-topology-broken', {}, place);
  }
  const read = await featuresOf(found, undefined, path, option);
  return { ...read, crs: json.crs, property: known ? present(part).slice(slash + 1) || undefined : part };
}

function featureOf(json: unknown, at: number): Feature {
  const feature = isDictionary(json) ? json : {};
  return {
    number: at + 1,
    properties: isDictionary(feature.properties) ? feature.properties : {},
    ownId: feature.id,
    geometry: feature.geometry,
  };
}

export function isDictionary(value: unknown): value is Dictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
