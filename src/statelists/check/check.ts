import { CAN_FAIL, CAN_HOLD } from '../../criteria/verdict.ts';
import { recordPlace } from '../../files/place.ts';
import type { FileInfo } from '../../files/text-file.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { StateListId } from '../../messages/list-name.ts';
import { byDanishOrder } from '../../text/order.ts';
import { present } from '../../values/present.ts';
import { periodOfLists } from '../law/law.ts';
import { entriesOf } from '../law/law-texts.ts';
import type { CategoryId, Period } from '../law/schema.ts';
import { nearestName } from '../near.ts';
import type { ListEntry } from '../reading/list-row.ts';
import { areasOfMunicipality, checkYear, type LegalValues, type ValuedArea } from '../values/values.ts';
import { assess, type Grounds, type Standing } from './assess.ts';
import { listOfCategory } from './names-of-categories.ts';
import { type ListState, type Published, readPublished } from './published.ts';
import type { Answers } from './test.ts';

/** A boligområde's standing to a category, and apart from it what the published list says. */
export interface CheckedStanding extends Standing {
  /** the list that the category is published as; undefined: none of those that files of lists can have */
  list: StateListId | undefined;
  /** whether it is on that list; undefined where no lists were given */
  published: Answers | undefined;
}

/** A boligområde with figures for the year. */
export interface CheckedArea {
  area: ValuedArea;
  /** in the order of the law's categories */
  standings: CheckedStanding[];
}

/** How figures and published list differ, or what keeps them from being compared. */
export type DifferenceKind =
  /** the law puts it on the list; the list, which the file has whole, does not have it */
  | 'not-published'
  /** on the list; by the figures the law does not put it there */
  | 'not-by-figures'
  /** on the list; no figures for the year */
  | 'without-figures'
  /** the law puts it on the list; the file has a part of the list, and it is not in that */
  | 'list-in-part'
  /** on the list; the figures leave open whether it should be */
  | 'figures-open';

/** A boligområde of which figures and published list say different things, or cannot be compared. */
export interface Difference {
  kind: DifferenceKind;
  category: CategoryId;
  list: StateListId;
  municipality: string;
  name: string;
  /** a name of nearly the same letters on the other side, which may be meant */
  near: string | undefined;
}

/** What a check found. */
export interface CheckReport {
  year: number;
  period: Period;
  /** whether the law's averages were computed from yearly figures */
  yearly: boolean;
  inputs: { role: 'values' | 'state-lists'; file: FileInfo }[];
  /** undefined: no lists were given */
  lists: { list: StateListId; category: CategoryId; states: ListState[] }[] | undefined;
  /** by municipality and name */
  areas: CheckedArea[];
  /** facts: figures and list say different things */
  disagreements: Difference[];
  /** no facts: what cannot be compared */
  open: Difference[];
  notices: Finding[];
}

/** Kinds that are facts. */
export const disagreementKinds: readonly DifferenceKind[] = ['not-published', 'not-by-figures'];

export interface CheckRequest {
  year: number;
  municipality: string | undefined;
  stateLists: string | undefined;
  /** the figures are of one year each, not the law's averages */
  yearly: boolean;
}

/**
 * Holds boligområder against the law that the lists of a year were made under, and, where they are given, against the
 * lists themselves. What the figures give and what is published are kept apart.
 *
 * @throws InputError where no law covers the year, or the values have no row of the year or the municipality
 */
export async function check(law: Period[], values: LegalValues, request: CheckRequest): Promise<CheckReport> {
  const { year, municipality, stateLists, yearly } = request;
  const period = periodOfLists(law, year);
  const chosen = areasOfMunicipality(values, municipality);
  checkYear(values, chosen, year);
  const published = stateLists === undefined ? undefined : await readPublished(stateLists, chosen);
  const grounds = { law, yearly, published };
  const areas = chosen
    .filter((area) => area.years.has(year))
    .sort(byPlace)
    .map((area) => checkedArea(area, year, period, grounds));

  const listed = listsOf(period, year);
  const differences = published ? listed.flatMap((one) => differencesOf(one, areas, year, published)) : [];
  const isDisagreement = ({ kind }: Difference) => disagreementKinds.includes(kind);
  return {
    year,
    period,
    yearly,
    inputs: inputsOf(values, published),
    lists:
      published &&
      listed.map(({ id, list }) => ({ list, category: id, states: statesOf(list, year, areas, published) })),
    areas,
    disagreements: differences.filter(isDisagreement),
    open: differences.filter((one) => !isDisagreement(one)),
    notices: [
      ...values.notices,
      ...(published ? [...published.notices, ...listNotices(period, year, areas, published)] : []),
    ],
  };
}

/** The files that were read. */
export function inputsOf(values: LegalValues, published: Published | undefined): CheckReport['inputs'] {
  return [
    ...values.files.map((file) => ({ role: 'values' as const, file })),
    ...(published?.files ?? []).map((file) => ({ role: 'state-lists' as const, file })),
  ];
}

/** Order of boligområder: by municipality and name, in Danish order. */
export function byPlace(a: ValuedArea, b: ValuedArea): number {
  return byDanishOrder(a.municipality, b.municipality) || byDanishOrder(a.name, b.name);
}

function checkedArea(area: ValuedArea, year: number, period: Period, grounds: Grounds): CheckedArea {
  const standings = assess(area, year, period, grounds).map((standing) => {
    const list = listOfCategory(standing.id, year);
    const published = list === undefined ? undefined : grounds.published?.answers(list, year, area);
    return { ...standing, list, published };
  });
  return { area, standings };
}

function listsOf(period: Period, year: number): { id: CategoryId; list: StateListId }[] {
  return entriesOf(period.categories)
    .map(([id]) => ({ id, list: listOfCategory(id, year) }))
    .filter((one): one is { id: CategoryId; list: StateListId } => one.list !== undefined);
}

/** How whole a list is for the municipalities at hand, each state once. */
function statesOf(
  list: StateListId,
  year: number,
  areas: readonly CheckedArea[],
  published: Published,
): ListState[] {
  return [...new Set(areas.map(({ area }) => published.state(list, year, area.municipalityKey)))];
}

/** Why a list cannot be compared with, or not in whole. */
function listNotices(
  period: Period,
  year: number,
  areas: readonly CheckedArea[],
  published: Published,
): Finding[] {
  const place = recordPlace(published.files[0]);
  return listsOf(period, year).flatMap(({ list }) => {
    const states = statesOf(list, year, areas, published);
    const available = published.years(list);
    if (states.includes('part')) return [finding('list-incomplete', { list, year }, place)];
    if (!available.includes(year)) return [finding('check-list-absent', { list, year, available }, place)];
    return [];
  });
}

/** Where the figures and the published list of a category differ, both ways, by municipality and name. */
function differencesOf(
  { id: category, list }: { id: CategoryId; list: StateListId },
  areas: readonly CheckedArea[],
  year: number,
  published: Published,
): Difference[] {
  const differences: Difference[] = [];
  const municipalities = new Map(areas.map(({ area }) => [area.municipalityKey, area.municipality]));
  for (const [municipalityKey, municipality] of municipalities) {
    const own = areas.filter(({ area }) => area.municipalityKey === municipalityKey);
    const keys = new Set(own.map(({ area }) => area.key));
    const entries = published.entries(list, year, municipalityKey);
    const unmatched = entries.filter(({ key }) => !keys.has(key));
    const add = (kind: DifferenceKind, name: string, candidates: readonly string[]) => {
      const near = nearestName(name, candidates);
      differences.push({ kind, category, list, municipality, name, near });
    };
    for (const { area, standings } of own) {
      const kind = kindOf(
        present(standings.find(({ id }) => id === category)),
        published.state(list, year, municipalityKey),
      );
      if (kind !== undefined) add(kind, area.name, namesOf(kind, unmatched));
    }
    const notListed = own.filter(({ area }) => !entries.some(({ key }) => key === area.key));
    const free = notListed.map(({ area }) => area.name);
    for (const { name } of unmatched) add('without-figures', name, free);
  }
  return differences;
}

/** Who is missing from the list may be there under a slip; who is on it has been found. */
function namesOf(kind: DifferenceKind, unmatched: readonly ListEntry[]): string[] {
  return kind === 'not-published' || kind === 'list-in-part' ? unmatched.map(({ name }) => name) : [];
}

function kindOf({ byLaw, published }: CheckedStanding, state: string): DifferenceKind | undefined {
  if (published === CAN_HOLD) {
    if (byLaw === CAN_HOLD) return undefined;
    return byLaw === CAN_FAIL ? 'not-by-figures' : 'figures-open';
  }
  if (byLaw !== CAN_HOLD) return undefined;
  if (published === CAN_FAIL) return 'not-published';
  return state === 'part' ? 'list-in-part' : undefined;
}
