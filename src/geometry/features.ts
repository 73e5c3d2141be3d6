import { cleanText } from '../input/clean-text.ts';
import { inputError } from '../messages/errors.ts';
import { garbledText } from '../text/garbled.ts';
import { suggest } from '../text/suggest.ts';
import { present } from '../values/present.ts';
import { isBlock } from '../values/value-at.ts';
import type { FeatureErrors } from './feature-errors.ts';

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
  const type = isBlock(json) ? json.type : undefined;
  if (!isBlock(json) || !(type === 'FeatureCollection' || type === 'Feature' || type === 'Topology')) {
    throw inputError('geometry-type-unknown', { found: typeof type === 'string' ? type : undefined }, place);
  }
  if (type === 'Topology') return featuresOfTopology(json, part, path, option);
  const list = type === 'Feature' ? [json] : json.features;
  if (!Array.isArray(list) || list.length === 0) throw inputError('geometry-without-features', {}, place);
  return { features: list.map(featureOf), crs: json.crs, property: part };
}

async function featuresOfTopology(
  json: Record<string, unknown>,
  part: string | undefined,
  path: string,
  option: string,
): Promise<Features> {
  const place = { file: path };
  const objects = isBlock(json.objects) ? json.objects : {};
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
  const feature = isBlock(json) ? json : {};
  return {
    number: at + 1,
    properties: isBlock(feature.properties) ? feature.properties : {},
    ownId: feature.id,
    geometry: feature.geometry,
  };
}

/**
 * The id of each feature, by its place in the list; undefined where it has none that holds, and that is in `errors`.
 * Text is taken as it stands, without blanks round it; a whole number as its digits. `id` is the feature's own id where
 * no feature has a property of that name.
 *
 * @param given the option and the path, for messages
 * @throws InputError where no feature has the property
 */
export function idsOf(
  features: readonly Feature[],
  property: string,
  given: string,
  path: string,
  errors: FeatureErrors,
): (string | undefined)[] {
  const unknown = features.every(({ properties }) => !Object.hasOwn(properties, property));
  const own = unknown && property === 'id' && features.some(({ ownId }) => ownId !== undefined);
  if (unknown && !own) {
    const available = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
    const suggestion = suggest(property, available);
    throw inputError('geometry-property-missing', { property, available, suggestion, given }, { file: path });
  }
  return features.map(({ number: feature, properties, ownId }) => {
    const value = own ? ownId : Object.hasOwn(properties, property) ? properties[property] : undefined;
    const id =
      typeof value === 'string' ? cleanText(value) : Number.isSafeInteger(value) ? String(value) : undefined;
    if (value === undefined || value === null || id === '') {
      errors.add('geometry-id-blank', { feature, id: undefined, property });
      return undefined;
    }
    if (typeof value === 'number' && Number.isInteger(value) && id === undefined)
      errors.add('geometry-id-long', { feature, id: undefined, property });
    else if (id === undefined) {
      errors.add('geometry-id-invalid', { feature, id: undefined, property, text: short(value) });
    }
    const garbled = id === undefined ? undefined : garbledText(id);
    if (garbled) throw inputError('text-garbled', garbled, { file: path });
    return id;
  });
}

/** Letters shown of what stands where something else should. */
const SHOWN = 40;

/** A value as JSON, for a message: no more of it is looked at than is shown, however much and deep it is. */
export function short(json: unknown, depth = 3): string {
  const inside = (value: unknown) => (depth > 0 ? short(value, depth - 1) : '…');
  const text = Array.isArray(json)
    ? `[${json.slice(0, SHOWN).map(inside).join(',')}]`
    : isBlock(json)
      ? `{${Object.keys(json)
          .slice(0, SHOWN)
          .map((key) => `${JSON.stringify(key)}:${inside(json[key])}`)
          .join(',')}}`
      : String(JSON.stringify(json));
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text;
}
