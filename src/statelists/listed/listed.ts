import { byCodeUnit } from '../../by-code-unit.ts';
import type { Method } from '../../criteria/schema/method.ts';
import { groupBy } from '../../group-by.ts';
import type { Finding } from '../../messages/finding.ts';
import { type StateListId, stateListIds } from '../lists.ts';
import type { Links } from '../reading/links.ts';
import type { ListEntry, ListYear, StateLists } from '../reading/read.ts';
import { slugOf } from '../slug.ts';
import { linkNotices, nameNotices, yearNotices } from './notices.ts';
import { type Since, sinceOf } from './since.ts';

/** A boligområde that is on at least one of the lists that count. */
export interface Boligomraade {
  /** ASCII, unique, the same in every year: see `slugOf` */
  id: string;
  /** as the latest of the lists that count spells it; among equals the first by code unit */
  name: string;
  /** the lists that it is on, in the order of `stateListIds` */
  lists: { list: StateListId; year: number; source: string | undefined; since: Since }[];
  /** persons, by the latest of the lists that states them; among equals the first in the order of `stateListIds` */
  residents: number | undefined;
  /** by area id; `counts` where the share reaches the method's minimum */
  links: { areaId: string; share: number; counts: boolean; from: 'table' | 'geometry' }[];
}

/** A list that the method asks for, and the year of it that was used; no year where the file has none. */
export interface UsedList {
  list: StateListId;
  year: number | undefined;
  complete: boolean;
  entries: number;
}

/** The boligområder that the lists designate, and the areas that follow. */
export interface Listed {
  /** by key */
  boligomraader: Boligomraade[];
  /** area id to the positions, ascending, of the boligområder that have a link to it that counts */
  byArea: Map<string, number[]>;
  /** the method's lists, in the order of `stateListIds` */
  used: UsedList[];
  notices: Finding[];
}

/**
 * The boligområder on the lists that a method asks for, in the year screened. Every entry of the lists used is
 * in exactly one boligområde, linked or not: nothing on a list is dropped.
 *
 * @param links undefined: no file of links was given, and none is missed
 * @param year the year screened: a list of a later year is not used, unless the method names its year
 */
export function listedBoligomraader(
  lists: StateLists,
  links: Links | undefined,
  settings: Method['state-lists'],
  year: number,
): Listed {
  const listYear = settings['list-year'];
  const minimum = settings.link['minimum-share'];
  const used: UsedList[] = [];
  const counted: ListEntry[] = [];
  const notices: Finding[] = [];
  for (const list of stateListIds.filter((id) => settings.lists.includes(id))) {
    const chosen = chooseYear(lists.years[list], listYear, year);
    const entries = lists.entries.filter((entry) => entry.list === list && entry.year === chosen?.year);
    counted.push(...entries);
    used.push({ list, year: chosen?.year, complete: chosen?.complete ?? false, entries: entries.length });
    notices.push(...yearNotices(lists, list, chosen, listYear, year));
  }
  const byKey = groupBy(counted, (entry) => entry.key);
  const keys = [...byKey.keys()].sort(byCodeUnit);
  const boligomraader = keys.map((key) => boligomraadeOf(key, byKey.get(key)!, lists, links, minimum));
  notices.push(...nameNotices(lists, keys, boligomraader));
  if (links) notices.push(...linkNotices(links, boligomraader, minimum));
  return { boligomraader, byArea: positionsByArea(boligomraader), used, notices };
}

/** Of a list's years, ascending: the one that the method names, else the latest that is not after the year screened. */
function chooseYear(
  years: ListYear[],
  listYear: Method['state-lists']['list-year'],
  year: number,
): ListYear | undefined {
  return years.findLast((one) => (listYear === 'latest' ? one.year <= year : one.year === listYear));
}

/** @param entries of one key, at least one, in the order of `stateListIds` */
function boligomraadeOf(
  key: string,
  entries: ListEntry[],
  all: StateLists,
  links: Links | undefined,
  minimum: number,
): Boligomraade {
  // the sort is stable: entries of a year stay in the order of the lists
  const latestFirst = [...entries].sort((a, b) => b.year - a.year);
  const [name] = latestFirst
    .filter((entry) => entry.year === latestFirst[0].year)
    .map((entry) => entry.name)
    .sort(byCodeUnit);
  return {
    id: slugOf(key),
    name,
    lists: entries.map((entry) => ({
      list: entry.list,
      year: entry.year,
      source: entry.source,
      since: sinceOf(entry, all),
    })),
    residents: latestFirst.find((entry) => entry.residents !== undefined)?.residents,
    links: (links?.links ?? [])
      .filter((link) => link.key === key)
      .map(({ areaId, share, from }) => ({ areaId, share, counts: share >= minimum, from })),
  };
}

function positionsByArea(boligomraader: Boligomraade[]): Map<string, number[]> {
  const byArea = new Map<string, number[]>();
  for (const [position, { links }] of boligomraader.entries()) {
    for (const { areaId, counts } of links) {
      if (counts) byArea.set(areaId, [...(byArea.get(areaId) ?? []), position]);
    }
  }
  return byArea;
}
