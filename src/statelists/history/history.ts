import type { FileInfo } from '../../files/text-file.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { firstYears, type StateListId, stateListIds } from '../../messages/list-name.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { present } from '../../values/present.ts';
import { nearPairs } from '../near.ts';
import type { AllStateLists, MunicipalityLists } from '../reading/read.ts';
import {
  type BoligomraadeHistory,
  boligomraaderOf,
  type Reference,
  referenceTo,
  statusesIn,
} from './boligomraader.ts';
import { type Ahead, ahead, type FiveYears, fiveYears } from './five-years.ts';
import { type Coverage, coverageOf, isKnown, isOn, listsOn, partOf, type Statuses } from './status.ts';
import type { Totals } from './totals.ts';

/** The history of the state's lists, as `udpeg statelists history` tells it. */
export interface History {
  schema: 'udpeg/statelists-history';
  version: 1;
  files: { role: 'state-lists' | 'totals'; name: string; sha256: string; rows: number }[];
  /** whose boligområder it is of; null: those of all municipalities in the files */
  municipality: string | null;
  /** number of municipalities in the files */
  municipalities: number;
  /** from the first year of any list in the files to the last, none left out */
  years: number[];
  lists: ListCount[];
  /** years between the first and the last that the files hold of a list, of which they hold nothing */
  gaps: { list: StateListId; years: number[] }[];
  changes: Change[];
  fiveYearRule: { years: FiveYears[]; ahead: Ahead | null };
  boligomraader: BoligomraadeHistory[];
  notices: Finding[];
}

/**
 * Follows the boligområder of the lists through the years.
 *
 * @param chosen key and name of the municipality to show; undefined: all. Published numbers are held against all
 */
export function historyOf(
  all: AllStateLists,
  chosen: string | undefined,
  totals: Totals | undefined,
): History {
  const shown =
    chosen === undefined ? all.municipalities : all.municipalities.filter((one) => one.key === chosen);
  const years = yearsOf(all.municipalities);
  const boligomraader = boligomraaderOf(shown, years);
  const coverage = (list: StateListId, year: number) => coverageOf(shown, list, year);
  const isKept = (list: StateListId, year: number) => !['missing', 'no-list'].includes(coverage(list, year));
  const histories = { boligomraader, coverage };
  const latest = years.findLast((year) => coverage('parallelsamfund', year) !== 'missing');
  return {
    schema: 'udpeg/statelists-history',
    version: 1,
    files: filesOf(all, totals),
    municipality: chosen === undefined ? null : shown[0].municipality,
    municipalities: all.municipalities.length,
    years,
    lists: stateListIds.flatMap((list) =>
      years
        .filter((year) => year >= firstYears[list])
        .map((year) => countOf(list, year, coverage(list, year), boligomraader, all, totals)),
    ),
    gaps: stateListIds.flatMap((list) => gapOf(list, years, coverage)),
    changes: stateListIds.flatMap((list) =>
      years
        .slice(1)
        .flatMap((year) => changeOf(list, year, (one) => coverage(list, one), boligomraader) ?? []),
    ),
    fiveYearRule: {
      years: years
        .filter((year) => isKept('omdannelsesomraade', year))
        .map((year) => fiveYears(year, histories)),
      ahead: latest === undefined ? null : ahead(latest, histories),
    },
    boligomraader,
    notices: [
      ...all.notices,
      ...(totals?.notices ?? []),
      ...nearNotices(shown),
      ...withinNotices(boligomraader),
    ],
  };
}

function yearsOf(municipalities: MunicipalityLists[]): number[] {
  const held = municipalities.flatMap(({ years }) =>
    stateListIds.flatMap((list) => years[list].map((one) => one.year)),
  );
  const [first, last] = [Math.min(...held), Math.max(...held)];
  return Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

function filesOf(all: AllStateLists, totals: Totals | undefined): History['files'] {
  const entry = (role: 'state-lists' | 'totals', file: FileInfo, rows: number) => {
    const { name, sha256 } = file;
    return { role, name, sha256, rows };
  };
  return [
    ...all.files.map(({ file, shape }) => entry('state-lists', file, shape.rows)),
    ...(totals ? [entry('totals', totals.file, totals.shape.rows)] : []),
  ];
}

function gapOf(
  list: StateListId,
  years: number[],
  coverage: (list: StateListId, year: number) => Coverage,
): History['gaps'] {
  const held = years.filter((year) => year >= firstYears[list] && coverage(list, year) !== 'missing');
  const gap = years.filter((year) => held[0] < year && year < present(held.at(-1)) && !held.includes(year));
  return gap.length === 0 ? [] : [{ list, years: gap }];
}

/** Pairs of boligområder of a municipality whose names may be two spellings of one. */
function nearNotices(municipalities: MunicipalityLists[]): Finding[] {
  return municipalities.flatMap(({ municipality, entries }) => {
    const names = [...new Map(entries.map(({ key, name }) => [key, name]))];
    const near = nearPairs(names.map(([key]) => key));
    const pairs = near.map(([i, j]): NamePair => [names[i][1], names[j][1]]);
    return pairs.length > 0 ? [finding('list-history-names-near', { pairs, municipality })] : [];
  });
}

/** Boligområder on a list that are not on the one that it is a part of by law, though that is held whole. */
function withinNotices(boligomraader: BoligomraadeHistory[]): Finding[] {
  return boligomraader.flatMap(({ name, municipality, years }) =>
    years.flatMap(({ year, lists }) =>
      stateListIds.flatMap((list) => {
        const within = partOf[list];
        // before 2018 there was no wider list to be on
        if (within === undefined || year < firstYears[within]) return [];
        if (lists[list] !== 'on' || lists[within] !== 'off') return [];
        return [finding('list-not-within', { name, municipality, year, list, within })];
      }),
    ),
  );
}

/** Someone who came onto a list or left it, and where it was before or is now. */
export interface Mover extends Reference {
  /** the other lists that it was on the year before, or is on now, the narrowest first */
  lists: StateListId[];
  /** whether these are all: false where a list that it may be on is not held whole */
  allKnown: boolean;
}

/** What happened on a list from one year to the next. */
export interface Change {
  list: StateListId;
  from: number;
  to: number;
  /** whether both years are held whole: else who came and who left is not known */
  known: boolean;
  /** seen on the list in both years: all who stayed where `known`, else some of them */
  stayed: Reference[];
  came: Mover[] | null;
  left: Mover[] | null;
}

/**
 * What happened on a list from the year before to a year; undefined where the files hold nothing of either. A year
 * in between that is missing is never bridged.
 *
 * @param coverage of the list in a year
 */
export function changeOf(
  list: StateListId,
  year: number,
  coverage: (year: number) => Coverage,
  boligomraader: BoligomraadeHistory[],
): Change | undefined {
  const [before, now] = [coverage(year - 1), coverage(year)];
  if (before === 'missing' || now === 'missing' || now === 'no-list') return undefined;
  const known = isKnown(before) && isKnown(now);
  const stayed: Reference[] = [];
  const came: Mover[] = [];
  const left: Mover[] = [];
  for (const boligomraade of boligomraader) {
    const [earlier, later] = [statusesIn(boligomraade, year - 1), statusesIn(boligomraade, year)];
    // without the year before, which is one in which there was no such list yet
    const was = earlier !== undefined && isOn(earlier[list]);
    const is = later !== undefined && isOn(later[list]);
    if (was && is) stayed.push(referenceTo(boligomraade));
    else if (is) came.push(mover(boligomraade, earlier, list));
    else if (was) left.push(mover(boligomraade, later, list));
  }
  return {
    list,
    from: year - 1,
    to: year,
    known,
    stayed,
    came: known ? came : null,
    left: known ? left : null,
  };
}

function mover(boligomraade: BoligomraadeHistory, statuses: Statuses | undefined, list: StateListId): Mover {
  const lists = statuses ? listsOn(statuses).filter((other) => other !== list) : [];
  const allKnown = statuses !== undefined && Object.values(statuses).every((status) => status !== 'unknown');
  return { ...referenceTo(boligomraade), lists, allKnown };
}

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
