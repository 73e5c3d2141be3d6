import { inputError } from '../errors.ts';
import { type Crs, crsNames, crsOf, sameCoordinates } from './crs.ts';
import { isDictionary } from './features.ts';

/**
 * The system that a file is drawn in: the one asked for, else the one that the file declares, else EPSG:4326.
 *
 * @param declared the `crs` member of GeoJSON before RFC 7946, with a name or an EPSG code; undefined: there is none
 * @throws InputError where a system is not known, or the two are not the same
 */
export function chosenCrs(asked: string | undefined, declared: unknown, path: string): Crs {
  const place = { file: path };
  const known = [...crsNames];
  const wanted = asked === undefined ? undefined : crsOf(asked);
  if (asked !== undefined && !wanted) throw inputError('geometry-crs-option-unknown', { crs: asked, known });
  if (declared === undefined) return wanted ?? crsOf('EPSG:4326')!;
  const name = declaredName(declared);
  if (name === undefined) {
    if (wanted) return wanted;
    throw inputError('geometry-crs-unnamed', { known }, place);
  }
  const found = crsOf(name);
  if (!found) throw inputError('geometry-crs-unknown', { crs: name, known }, place);
  if (wanted && !sameCoordinates(wanted, found)) {
    throw inputError('geometry-crs-differs', { declared: name, asked: asked! }, place);
  }
  return found;
}

/** `null` and a link say that there is a system, and not which. */
function declaredName(declared: unknown): string | undefined {
  const properties = isDictionary(declared) && isDictionary(declared.properties) ? declared.properties : {};
  const { name, code } = properties;
  if (typeof name === 'string') return name;
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : undefined;
}
