import type { Method } from '../../criteria/effective.ts';
import { recordPlace } from '../../files/place.ts';
import { inputError } from '../../messages/errors.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { firstYears, type StateListId, stateListIds } from '../../messages/list-name.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { decimalsAgainst } from '../../text/numbers.ts';
import { byCodeUnit } from '../../text/order.ts';
import { present } from '../../values/present.ts';
import { nearPairs } from '../near.ts';
import type { Links } from '../reading/links.ts';
import type { ListEntry } from '../reading/list-row.ts';
import type { StateLists } from '../reading/read.ts';
import { slugOf } from '../slug.ts';

/** A boligområde that is on at least one of the lists that count. */
export interface Boligomraade {
  /** ASCII, unique, the same in every year: see `slugOf` */
  id: string;
  /** as the lists that count spell it; of several spellings the first by code unit */
  name: string;
  /** the lists that it is on, in the order of `stateListIds` */
  lists: { list: StateListId; year: number; source: string | undefined; since: Since }[];
  /** persons, by the first of the lists, in the order of `stateListIds`, that states them */
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
 * @param links undefined: no file of links was given, so that no area follows
 * @param year the year screened
 * @throws InputError where the file has the lists, but of no year that counts: see `chooseListYear`
 */
export function listedBoligomraader(
  lists: StateLists,
  links: Links | undefined,
  settings: Method['state-lists'],
  year: number,
): Listed {
  const minimum = settings.link['minimum-share'];
  const listYear = chooseListYear(lists, settings, year);
  const used: UsedList[] = [];
  const counted: ListEntry[] = [];
  for (const list of stateListIds.filter((id) => settings.lists.includes(id))) {
    const chosen = lists.years[list].find((one) => one.year === listYear);
    const entries = lists.entries.filter((entry) => entry.list === list && entry.year === chosen?.year);
    counted.push(...entries);
    used.push({ list, year: chosen?.year, complete: chosen?.complete ?? false, entries: entries.length });
  }
  const byKey = Map.groupBy(counted, (entry) => entry.key);
  const keys = [...byKey.keys()].sort(byCodeUnit);
  const boligomraader = keys.map((key) =>
    boligomraadeOf(key, present(byKey.get(key)), lists, links, minimum),
  );
  const notices = [
    ...yearNotices(lists, used, listYear ?? year, year, settings),
    ...nameNotices(lists, keys, boligomraader),
    ...linkNotices(lists, links, boligomraader, settings.link),
  ];
  return { boligomraader, byArea: positionsByArea(boligomraader), used, notices };
}

/** @param entries of one key, at least one, in the order of `stateListIds` */
function boligomraadeOf(
  key: string,
  entries: ListEntry[],
  all: StateLists,
  links: Links | undefined,
  minimum: number,
): Boligomraade {
  const [name] = entries.map((entry) => entry.name).sort(byCodeUnit);
  return {
    id: slugOf(key),
    name,
    lists: entries.map((entry) => ({
      list: entry.list,
      year: entry.year,
      source: entry.source,
      since: sinceOf(entry, all),
    })),
    residents: entries.find((entry) => entry.residents !== undefined)?.residents,
    links: (links?.links ?? [])
      .filter((link) => link.key === key)
      .map(({ areaId, share, from }) => ({ areaId, share, counts: share >= minimum, from })),
  };
}

/** Which boligområder lie in an area by a link that counts, by position. */
export function positionsByArea(boligomraader: readonly Boligomraade[]): Map<string, number[]> {
  const byArea = new Map<string, number[]>();
  for (const [position, { links }] of boligomraader.entries()) {
    for (const { areaId, counts } of links) {
      if (counts) byArea.set(areaId, [...(byArea.get(areaId) ?? []), position]);
    }
  }
  return byArea;
}

/** Since when a boligområde has been on a list without a break, as far as the file of lists knows. */
interface Since {
  /** the first year of the unbroken run of years that ends in the year used */
  year: number;
  /** it may have been on the list before: the file does not hold the list of the year before, or not all of it */
  atLeast: boolean;
}

/** Follows an entry back through the years. A list that there was not yet, nobody was on. */
function sinceOf({ key, list, year }: ListEntry, lists: StateLists): Since {
  const years = new Set(
    lists.entries.filter((entry) => entry.key === key && entry.list === list).map((entry) => entry.year),
  );
  let first = year;
  while (years.has(first - 1)) first--;
  const before = lists.years[list].find((one) => one.year === first - 1);
  return { year: first, atLeast: first > firstYears[list] && before?.complete !== true };
}

/** What is worth knowing of the lists that were used: of which year, which the file lacks, which it has in part. */
function yearNotices(
  lists: StateLists,
  used: readonly UsedList[],
  listYear: number,
  year: number,
  settings: Method['state-lists'],
): Finding[] {
  const place = recordPlace(lists.file);
  const notices: Finding[] = [];
  const lacking = used.filter((one) => one.year === undefined).map(({ list }) => list);
  if (listYearOf(settings) === 'latest') {
    if (listYear < year) notices.push(finding('lists-of-year-before', { used: listYear, year }, place));
  } else if (listYear < year - 1 || listYear > year) {
    notices.push(finding('lists-of-year-named', { used: listYear, year }, place));
  }
  if (lacking.length > 0)
    notices.push(finding('lists-not-in-file', { lists: lacking, year: listYear }, place));
  // a municipality without any row is told once for the whole file: 'list-municipality-absent'
  const absent = lists.rows === lists.otherRows;
  const { municipality } = lists;
  for (const one of used) {
    if (one.year === undefined) continue;
    const { list, complete } = one;
    if (!complete) notices.push(finding('list-incomplete', { list, year: one.year }, place));
    else if (!absent && !lists.years[list].some((of) => of.year === one.year && of.stated))
      notices.push(finding('list-not-of-municipality', { list, year: one.year, municipality }, place));
  }
  return notices;
}

/** Pairs of boligområder whose names may be two spellings of one. */
function nameNotices(lists: StateLists, keys: string[], boligomraader: Boligomraade[]): Finding[] {
  const place = recordPlace(lists.file);
  const pairs = nearPairs(keys).map(([i, j]): NamePair => [boligomraader[i].name, boligomraader[j].name]);
  return pairs.length > 0 ? [finding('list-names-near', { pairs }, place)] : [];
}

/** Boligområder that no area follows: without a link, or with none that reaches the minimum share. */
export function linkNotices(
  lists: StateLists,
  links: Links | undefined,
  boligomraader: Boligomraade[],
  { 'minimum-share': minimum, effect }: Method['state-lists']['link'],
): Finding[] {
  const place = { file: (links?.files[0].file ?? lists.file).name };
  const unlinked = boligomraader.filter((one) => one.links.length === 0).map(({ name }) => name);
  const of = boligomraader.length;
  return [
    ...(unlinked.length > 0
      ? [
          finding(
            'boligomraader-unlinked',
            { names: unlinked, of, given: links !== undefined, effect },
            place,
          ),
        ]
      : []),
    ...boligomraader
      .filter((one) => one.links.length > 0 && !one.links.some((link) => link.counts))
      .map(({ name, links: all }) => {
        const share = Math.max(...all.map((link) => link.share));
        // a computed share has no end of decimals; as many are told as it takes to lie below the minimum
        const greatest = Number(share.toFixed(decimalsAgainst(share, minimum, 3)));
        return finding('boligomraade-link-below-minimum', { name, greatest, minimum }, place);
      }),
  ];
}

/** The year that a method names, or `latest`. */
export function listYearOf({ 'list-year': of }: Method['state-lists']): number | 'latest' {
  return typeof of === 'object' ? of.year : of;
}

/**
 * The year of the lists that count, all of one publication: the year that the method names; else the year screened, or
 * the year before. The lists come out on 1 December, so those of the year before are in force for most of a year; older
 * ones have been replaced, and later ones are not yet there to go by.
 *
 * @param year the year screened
 * @returns undefined where the file has none of the method's lists in any year
 * @throws InputError where it has them, but none of a year that counts: else a run would designate nobody by them
 */
export function chooseListYear(
  lists: StateLists,
  settings: Method['state-lists'],
  year: number,
): number | undefined {
  const named = listYearOf(settings);
  const wanted = named === 'latest' ? [year, year - 1] : [named];
  const years = new Set(settings.lists.flatMap((list) => lists.years[list].map((one) => one.year)));
  if (years.size === 0) return undefined;
  const chosen = wanted.find((one) => years.has(one));
  if (chosen !== undefined) return chosen;
  const available = [...years].sort((a, b) => a - b);
  const params = { year, available, named: named === 'latest' ? null : named };
  throw inputError('lists-of-other-years', params, recordPlace(lists.file));
}
