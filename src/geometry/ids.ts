import type { ErrorList } from '../errors.ts';
import { cleanText } from '../input/clean-text.ts';
import { garbledText } from '../input/garbled.ts';
import { suggest } from '../suggest.ts';
import type { Feature } from './features.ts';
import type { LayerRequest } from './layer.ts';

/**
 * The id of each feature, by its place in the list; undefined where it has none that holds, and that is in `errors`.
 * Text is taken as it stands, without blanks round it; a whole number as its digits. `id` is the feature's own id where
 * no feature has a property of that name.
 */
export function idsOf(
  features: readonly Feature[],
  property: string,
  { option, repeated }: Pick<LayerRequest, 'option' | 'repeated'>,
  path: string,
  errors: ErrorList,
): (string | undefined)[] {
  const place = { file: path };
  const unknown = features.every(({ properties }) => !Object.hasOwn(properties, property));
  const own = unknown && property === 'id' && features.some(({ ownId }) => ownId !== undefined);
  if (unknown && !own) {
    const available = [...new Set(features.flatMap(({ properties }) => Object.keys(properties)))];
    const suggestion = suggest(property, available);
    errors.add(
      'geometry-property-missing',
      { property, available, suggestion, given: `${option} ${path}` },
      place,
    );
    return features.map(() => undefined);
  }
  const firsts = new Map<string, number>();
  return features.map(({ number: feature, properties, ownId }) => {
    const value = own ? ownId : Object.hasOwn(properties, property) ? properties[property] : undefined;
    const id =
      typeof value === 'string' ? cleanText(value) : Number.isSafeInteger(value) ? String(value) : undefined;
    if (value === undefined || value === null || id === '') {
      errors.add('geometry-id-blank', { feature, property }, place);
      return undefined;
    }
    if (id === undefined) {
      errors.add('geometry-id-invalid', { feature, property, text: JSON.stringify(value) }, place);
      return undefined;
    }
    const garbled = garbledText(id);
    if (garbled) errors.add('text-garbled', garbled, place);
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, feature);
    else if (repeated === 'refused')
      errors.add('geometry-id-repeated', { feature, id, property, first }, place);
    return id;
  });
}
