import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import { placeIn, recordPlace } from '../../files/place.ts';
import type { FileInfo } from '../../files/text-file.ts';
import { ErrorList } from '../../messages/errors.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { StateListId } from '../../messages/list-name.ts';
import { nameKey } from '../../text/names.ts';
import type { ListEntry } from '../reading/list-row.ts';
import { askedMunicipality } from '../reading/municipality.ts';
import { type ListYear, type MunicipalityLists, readAllStateLists } from '../reading/read.ts';
import type { ValuedArea } from '../values/values.ts';
import type { Answers } from './test.ts';

/** A boligområde by its keys, see `nameKey`. */
type AreaKeys = Pick<ValuedArea, 'municipalityKey' | 'key'>;

/** How much of a list of a year the files hold of a municipality. */
export type ListState = 'whole' | 'part' | 'absent';

/** The published lists, asked about one boligområde or municipality at a time. */
export interface Published {
  files: FileInfo[];
  /** whether a boligområde is on a list: open where the files do not hold the list, or hold it in part and not there */
  answers(list: StateListId, year: number, area: AreaKeys): Answers;
  /** the boligområder of a municipality on a list */
  entries(list: StateListId, year: number, municipalityKey: string): ListEntry[];
  state(list: StateListId, year: number, municipalityKey: string): ListState;
  /** the years of a list in the files, ascending */
  years(list: StateListId): number[];
  notices: Finding[];
}

/**
 * Reads the published lists for the municipalities of some boligområder.
 *
 * A municipality that the lists do not name has none on them, where they name several others; where they name one,
 * they speak for that one alone, and nothing is known of the others.
 *
 * @throws InputError with all that is wrong in the file, also where a municipality is spelled nearly as another there
 */
export async function readPublished(path: string, areas: readonly ValuedArea[]): Promise<Published> {
  const { files, municipalities, found, notices } = await readAllStateLists([path]);
  const byKey = new Map(municipalities.map((lists) => [nameKey(lists.municipality), lists]));
  const errors = new ErrorList();
  const unlisted: string[] = [];
  for (const name of new Set(areas.map(({ municipality }) => municipality))) {
    const asked = askedMunicipality(name, found, errors, placeIn(files[0].file));
    if (asked && !asked.present) unlisted.push(name);
  }
  errors.throwIfAny();
  const counted = municipalities.length > 1;
  if (unlisted.length > 0) {
    const place = recordPlace(files[0].file);
    notices.push(finding('check-municipalities-unlisted', { municipalities: unlisted, counted }, place));
  }

  const placed = [...byKey].flatMap(([key, lists]) => lists.entries.map((entry) => ({ key, entry })));
  const entries = Map.groupBy(placed, ({ key, entry }) => `${entry.list} ${entry.year} ${key}`);
  const yearOf = (list: StateListId, year: number, municipalityKey: string): ListYear | undefined => {
    const own = byKey.get(municipalityKey);
    if (own) return own.years[list].find((one) => one.year === year);
    return counted ? ofOthers(municipalities, list, year) : undefined;
  };
  const published: Published = {
    files: files.map(({ file }) => file),
    entries: (list, year, key) => (entries.get(`${list} ${year} ${key}`) ?? []).map(({ entry }) => entry),
    state(list, year, municipalityKey) {
      const of = yearOf(list, year, municipalityKey);
      if (of === undefined) return 'absent';
      return of.complete ? 'whole' : 'part';
    },
    answers(list, year, { municipalityKey, key }) {
      if (published.entries(list, year, municipalityKey).some((entry) => entry.key === key)) return CAN_HOLD;
      return published.state(list, year, municipalityKey) === 'whole' ? CAN_FAIL : EITHER;
    },
    years: (list) =>
      [...new Set(municipalities.flatMap(({ years }) => years[list].map(({ year }) => year)))].sort(
        (a, b) => a - b,
      ),
    notices,
  };
  return published;
}

/** A year of a list as the other municipalities' rows have it: whole where none of them says that it is not. */
function ofOthers(
  municipalities: readonly MunicipalityLists[],
  list: StateListId,
  year: number,
): ListYear | undefined {
  const years = municipalities.flatMap(({ years }) => years[list].filter((one) => one.year === year));
  if (years.length === 0) return undefined;
  return { year, complete: years.every(({ complete }) => complete), stated: false };
}
