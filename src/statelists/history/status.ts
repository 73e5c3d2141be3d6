import { firstYears, type StateListId, stateListIds } from '../../messages/list-name.ts';
import type { MunicipalityLists } from '../reading/read.ts';

/**
 * What the files hold of a list of a year: all of it, a part of it, nothing; or that there was no such list yet, so
 * that nobody was on it.
 */
export type Coverage = 'whole' | 'part' | 'missing' | 'no-list';

/** What the files hold of a list of a year, of some municipalities together. */
export function coverageOf(municipalities: MunicipalityLists[], list: StateListId, year: number): Coverage {
  if (year < firstYears[list]) return 'no-list';
  const held = municipalities.map(({ years }) => years[list].find((one) => one.year === year));
  if (held.every((one) => one?.complete)) return 'whole';
  return held.every((one) => one === undefined) ? 'missing' : 'part';
}

/** Whether it is known who was on the list and who was not. */
export function isKnown(coverage: Coverage): boolean {
  return coverage === 'whole' || coverage === 'no-list';
}

/**
 * Whether a boligområde was on a list in a year: a row says so; no row does, but the law does; it was not; not known.
 */
export type Status = 'on' | 'by-law' | 'off' | 'unknown';
export type Statuses = Record<StateListId, Status>;

/** The list that a list is a part of by law: almenboligloven § 61 a, stk. 2 builds on stk. 1, and stk. 4 on stk. 2. */
export const partOf: Partial<Record<StateListId, StateListId>> = {
  parallelsamfund: 'udsat_boligomraade',
  omdannelsesomraade: 'parallelsamfund',
};

/**
 * The statuses of a boligområde in a year.
 *
 * Off a list is who is not on it where all of it is held, and, by law, who is on one of the other kind: a
 * forebyggelsesområde (§ 61 b) is on no other list. On a list that is not held whole is, by law, who is on a list
 * that is a part of it. Everyone else is not known there.
 *
 * @param on lists that have a row of it
 * @param coverage of each list in that year, for its municipality
 */
export function statusesOf(
  on: ReadonlySet<StateListId>,
  coverage: (list: StateListId) => Coverage,
): Statuses {
  const statuses = {} as Statuses;
  // from the narrowest list outwards
  for (const list of [...stateListIds].reverse()) {
    const within = stateListIds.some((narrow) => partOf[narrow] === list && isOn(statuses[narrow]));
    const excluded = [...on].some((other) => isPrevention(other) !== isPrevention(list));
    if (on.has(list)) statuses[list] = 'on';
    else if (isKnown(coverage(list)) || excluded) statuses[list] = 'off';
    else statuses[list] = within ? 'by-law' : 'unknown';
  }
  return statuses;
}

export function isOn(status: Status): boolean {
  return status === 'on' || status === 'by-law';
}

/** The lists that it was on, the narrowest first. */
export function listsOn(statuses: Statuses): StateListId[] {
  return [...stateListIds].reverse().filter((list) => isOn(statuses[list]));
}

function isPrevention(list: StateListId): boolean {
  return list === 'forebyggelsesomraade';
}
