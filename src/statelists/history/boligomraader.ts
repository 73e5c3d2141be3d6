import type { StateListId } from '../../messages/list-name.ts';
import { byCodeUnit, byDanishOrder } from '../../text/order.ts';
import { present } from '../../values/present.ts';
import type { ListEntry } from '../reading/list-row.ts';
import type { MunicipalityLists } from '../reading/read.ts';
import { slugOf } from '../slug.ts';
import { type Coverage, coverageOf, type Statuses, statusesOf } from './status.ts';

/** A boligområde as it is referred to. */
export interface Reference {
  municipality: string;
  /** see `slugOf`: unique within the municipality */
  id: string;
  name: string;
}

/** A boligområde through the years. */
export interface BoligomraadeHistory extends Reference {
  /** as the files spell it, the latest spelling first, each with the years of the lists that do so */
  spellings: { name: string; years: number[] }[];
  years: {
    year: number;
    /** persons; null where no list of the year says */
    residents: number | null;
    lists: Statuses;
  }[];
}

/** The boligområder that are on a list in any year, by municipality and name in Danish order. */
export function boligomraaderOf(municipalities: MunicipalityLists[], years: number[]): BoligomraadeHistory[] {
  return municipalities
    .flatMap((lists) =>
      [...Map.groupBy(lists.entries, (entry) => entry.key)].map(([key, entries]) => ({
        ...reference(lists.municipality, key, entries),
        spellings: spellingsOf(entries),
        years: years.map((year) => yearOf(entries, year, (list) => coverageOf([lists], list, year))),
      })),
    )
    .sort((a, b) => byDanishOrder(a.municipality, b.municipality) || byDanishOrder(a.name, b.name));
}

export function referenceTo({ municipality, id, name }: Reference): Reference {
  return { municipality, id, name };
}

/** Its statuses in a year of the history. */
export function statusesIn(boligomraade: BoligomraadeHistory, year: number): Statuses | undefined {
  return boligomraade.years.find((one) => one.year === year)?.lists;
}

function reference(municipality: string, key: string, entries: ListEntry[]): Reference {
  return { municipality, id: slugOf(key), name: spellingsOf(entries)[0].name };
}

/** By the latest year of each; among equals the first by code unit, as a screening names a boligområde. */
function spellingsOf(entries: ListEntry[]): BoligomraadeHistory['spellings'] {
  return [...Map.groupBy(entries, (entry) => entry.name)]
    .map(([name, own]) => ({ name, years: [...new Set(own.map(({ year }) => year))] }))
    .sort((a, b) => present(b.years.at(-1)) - present(a.years.at(-1)) || byCodeUnit(a.name, b.name));
}

/** @param entries of one boligområde, by year and list */
function yearOf(
  entries: ListEntry[],
  year: number,
  coverage: (list: StateListId) => Coverage,
): BoligomraadeHistory['years'][number] {
  const own = entries.filter((entry) => entry.year === year);
  const residents = own.find((entry) => entry.residents !== undefined)?.residents ?? null;
  return { year, residents, lists: statusesOf(new Set(own.map(({ list }) => list)), coverage) };
}
