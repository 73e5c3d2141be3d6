import { cleanText } from '../input/clean-text.ts';
import { inputError } from '../messages/errors.ts';
import { garbledText } from '../text/garbled.ts';
import { suggest } from '../text/suggest.ts';
import { short } from './coordinates.ts';
import type { FeatureErrors } from './feature-errors.ts';
import type { Feature } from './features.ts';

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
