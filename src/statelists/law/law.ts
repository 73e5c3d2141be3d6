import { inputError } from '../../errors.ts';
import type { Period } from './schema.ts';

/** The periods of the law that are known, earliest first. */
export async function readLaw(): Promise<Period[]> {
  throw new Error('not read yet');
}

/**
 * The period that the lists of a year were made under.
 *
 * @throws InputError where the year is outside every period: the nearest is never taken instead
 */
export function periodOfLists(law: Period[], year: number): Period {
  const period = law.find(
    ({ lists }) => lists.from <= year && year <= (lists.to ?? Number.POSITIVE_INFINITY),
  );
  if (period) return period;
  const known = law.map(({ lists }) => `${lists.from}-${lists.to ?? ''}`);
  throw inputError('law-outside-periods', { asked: String(year), known });
}
