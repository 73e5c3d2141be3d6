import { placeIn } from '../../files/place.ts';
import { inputError } from '../../messages/errors.ts';
import type { Place } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { suggest } from '../../text/suggest.ts';
import type { LegalValues, ValuedArea } from './values.ts';

/**
 * The boligområder of a municipality; of all where none is asked for.
 *
 * @throws InputError where no row is of it: a misspelt name would look like a municipality without boligområder
 */
export function areasOfMunicipality(values: LegalValues, wanted: string | undefined): ValuedArea[] {
  if (wanted === undefined) return values.areas;
  const key = nameKey(wanted);
  const areas = values.areas.filter(({ municipalityKey }) => municipalityKey === key);
  if (areas.length > 0) return areas;
  const available = [...new Set(values.areas.map(({ municipality }) => municipality))].sort(byCodeUnit);
  const suggestion = suggest(wanted, available);
  throw inputError('values-municipality-absent', { wanted, available, suggestion }, placeOf(values));
}

/** The years that some of these boligområder have figures for, ascending. */
export function yearsOf(areas: readonly ValuedArea[]): number[] {
  return [...new Set(areas.flatMap(({ years }) => [...years.keys()]))].sort((a, b) => a - b);
}

/** @throws InputError where none of these boligområder has figures for the year */
export function checkYear(values: LegalValues, areas: readonly ValuedArea[], year: number): void {
  const available = yearsOf(areas);
  if (available.includes(year)) return;
  throw inputError('values-year-absent', { year, available }, placeOf(values));
}

function placeOf({ files }: LegalValues): Place {
  return files.length === 1 ? placeIn(files[0]) : {};
}
