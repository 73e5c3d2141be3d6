import { recordPlace } from '../../files/place.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { StateListId } from '../../messages/lists.ts';
import { byDanishOrder } from '../../text/order.ts';
import { entriesOf } from '../law/entries.ts';
import { periodOfLists } from '../law/law.ts';
import type { CategoryId, Period } from '../law/schema.ts';
import { areasOfMunicipality, checkYear } from '../values/chosen.ts';
import type { LegalValues, ValuedArea } from '../values/values.ts';
import { assess, type Grounds } from './assess.ts';
import { differencesOf } from './differences.ts';
import { listOfCategory } from './names-of-categories.ts';
import { type ListState, type Published, readPublished } from './published.ts';
import { type CheckedArea, type CheckReport, disagreementKinds } from './report.ts';

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
  const grounds = { law, settings: { yearly }, published };
  const areas = chosen
    .filter((area) => area.years.has(year))
    .sort(byPlace)
    .map((area) => checkedArea(area, year, period, grounds));

  const listed = listsOf(period, year);
  const differences = published ? listed.flatMap((one) => differencesOf(one, areas, year, published)) : [];
  const isDisagreement = ({ kind }: { kind: (typeof disagreementKinds)[number] }) =>
    disagreementKinds.includes(kind);
  return {
    year,
    period,
    yearly,
    inputs: [
      ...values.files.map((file) => ({ role: 'values' as const, file })),
      ...(published?.files ?? []).map((file) => ({ role: 'state-lists' as const, file })),
    ],
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
