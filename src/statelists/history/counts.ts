import type { StateListId } from '../../messages/lists.ts';
import { present } from '../../present.ts';
import type { AllStateLists } from '../reading/read.ts';
import { type BoligomraadeHistory, statusesIn } from './boligomraader.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { isOn } from './status.ts';
import type { Totals } from './totals.ts';

/**
 * How the number in the files compares with the published one: the same; another; a part of it, which contradicts
 * nothing; or no number was published that is known of.
 */
export type Agreement = 'agrees' | 'differs' | 'part' | 'not-published';

/** A list in a year: how many the files hold, and how many were published. */
export interface ListCount {
  list: StateListId;
  year: number;
  coverage: Coverage;
  /** boligområder on it, of those that the history is of */
  boligomraader: number;
  /** the least that are on it, those counted that are on it by law alone */
  leastByLaw: number;
  /** boligområder on it in all of the files: what the published number is held against */
  inFiles: number;
  published: { areas: number; source: string | null } | null;
  agreement: Agreement;
}

/**
 * Counts a list of a year and holds the number in all of the files against the published one.
 *
 * @param coverage of the list in that year, for the municipalities shown
 * @param boligomraader those shown
 */
export function countOf(
  list: StateListId,
  year: number,
  coverage: Coverage,
  boligomraader: BoligomraadeHistory[],
  all: AllStateLists,
  totals: Totals | undefined,
): ListCount {
  const statuses = boligomraader.map((one) => present(statusesIn(one, year))[list]);
  const isOfList = (one: { list: StateListId; year: number }) => one.list === list && one.year === year;
  const inFiles = all.municipalities.reduce((sum, { entries }) => sum + entries.filter(isOfList).length, 0);
  const total = totals?.totals.find(isOfList);
  const whole = coverageOf(all.municipalities, list, year) === 'whole' && all.municipalities.length > 1;
  return {
    list,
    year,
    coverage,
    boligomraader: statuses.filter((status) => status === 'on').length,
    leastByLaw: statuses.filter(isOn).length,
    inFiles,
    published: total ? { areas: total.areas, source: total.source ?? null } : null,
    agreement: total ? agreementOf(inFiles, total.areas, whole) : 'not-published',
  };
}

/** @param whole whether the files say that they hold the list of the whole country: one municipality never is that */
function agreementOf(inFiles: number, published: number, whole: boolean): Agreement {
  if (inFiles > published) return 'differs';
  if (!whole) return 'part';
  return inFiles === published ? 'agrees' : 'differs';
}
