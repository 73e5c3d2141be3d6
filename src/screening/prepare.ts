import { isDeepStrictEqual } from 'node:util';
import { type ColumnPlan, columnsToRead } from '../criteria/columns.ts';
import type { Method } from '../criteria/effective.ts';
import { type LoadedMethod, loadMethod } from '../criteria/load.ts';
import type { YearTable } from '../criteria/year-table.ts';
import { yearsToRead } from '../criteria/years.ts';
import { placeIn } from '../files/place.ts';
import { type AlignedAreas, alignAreas } from '../geometry/align.ts';
import { type Layer, readLayer } from '../geometry/layer.ts';
import { type Progress, readStatistics, type Statistics } from '../input/statistics.ts';
import { ErrorList, inputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { readRecord, type WrittenReport } from '../record/read.ts';
import { isPublic, type Publication } from '../record/report.ts';
import { chooseListYear } from '../statelists/listed/listed.ts';
import { computeLinks } from '../statelists/reading/computed-links.ts';
import { type Links, linkedKeys, readLinks } from '../statelists/reading/links.ts';
import { readStateLists, type StateLists } from '../statelists/reading/read.ts';
import { nameKey } from '../text/names.ts';
import { present } from '../values/present.ts';
import { type Decisions, readDecisions } from './decisions.ts';
import { type Ground, type GroundRequest, readGround } from './ground.ts';
import { MOST_EXAMPLES } from './run-notices.ts';

/** What a user asks for: files and choices, nothing read yet. */
export interface ScreeningRequest extends GroundRequest {
  statistics: string[];
  /** id of a built-in method or path of a method file */
  method: string;
  year: number | undefined;
  stateLists: string | undefined;
  links: string | undefined;
  municipality: string | undefined;
  /** the outlines of the boligområder */
  boligomraader?: string | undefined;
  /** table of decisions on areas */
  decisions?: string | undefined;
  /** the record of the round before */
  previous?: string | undefined;
  /** whether what alternatives would give is computed; undefined: where there are not too many areas */
  alternatives?: boolean | undefined;
  /** what is said of the report beside its figures */
  publication?: Publication | undefined;
  progress?: Progress | undefined;
}

/** What is at hand already, and is not read again; statistics are those of the method. */
interface AlreadyRead {
  loaded?: LoadedMethod | undefined;
  statistics?: Statistics | undefined;
}

/** Everything read and checked, ready to be screened. */
export interface Prepared {
  loaded: LoadedMethod;
  statistics: Statistics;
  lists: StateLists | undefined;
  links: Links | undefined;
  /** the outlines of the areas, and of boligområder, where given */
  areas: AlignedAreas | undefined;
  boligomraader: Layer | undefined;
  ground: Ground;
  decisions: Decisions | undefined;
  previous: WrittenReport | undefined;
  year: number;
  /** as it was asked for */
  alternatives?: boolean | undefined;
  publication?: Publication | undefined;
  /** as it was asked for */
  municipality?: string | undefined;
  notices: Finding[];
}

/**
 * Reads the method and all files and checks them against each other.
 *
 * @throws InputError: the method's errors first, since without it nothing else can be read; then those of the files
 */
export async function prepare(request: ScreeningRequest, read: AlreadyRead = {}): Promise<Prepared> {
  if (request.links && !request.stateLists) throw inputError('links-without-lists', {});
  if (request.boligomraader && !(request.stateLists && request.geometry))
    throw inputError('boligomraader-without-areas', {});
  const loaded = read.loaded ?? (await loadMethod(request.method));
  const { method } = loaded;
  const plan = columnsToRead(method);
  const statistics =
    read.statistics ??
    (await readStatistics(request.statistics, method.areas, plan, request.year, request.progress));
  const notices: Finding[] = [...statistics.notices];
  const year = chooseYear(request.year, statistics, notices);
  requireYears(loaded, year, statistics);
  notices.push(
    ...areasElsewhere(year, statistics),
    ...partsNotices(method, plan, present(statistics.tables.get(year))),
  );
  refuseOtherYears(loaded, plan, year, statistics);
  const { valid } = method;
  if (valid && (year < valid.from || (valid.to !== undefined && year > valid.to))) {
    notices.push(finding('outside-validity', { year, from: valid.from, to: valid.to }));
  }
  const { ids } = present(statistics.tables.get(year));
  const areas = await readAreaOutlines(request, method.areas.id, ids);
  if (areas) notices.push(...areas.layer.notices, ...areas.notices);
  const boligomraader = await readBoligomraader(request, areas?.layer);
  if (boligomraader) notices.push(...boligomraader.notices);
  const { lists, links } = await readLists(request, method, { ids, year }, areas, boligomraader);
  if (lists) notices.push(...lists.notices);
  if (links) notices.push(...links.notices);
  const listed = new Set(lists?.entries.map(({ key }) => key));
  const ground = await readGround(request, method.byomraader, areas, { areaIds: ids, listed });
  notices.push(...ground.notices);
  const decisions = request.decisions ? await readDecisions(request.decisions, year, ids, method) : undefined;
  if (decisions) notices.push(...decisions.notices);
  const previous = request.previous ? await readRecord(request.previous) : undefined;
  if (previous && isPublic(previous.report))
    throw inputError('previous-is-public', {}, { file: present(request.previous) });
  const before = previous?.report.year ?? Number.NEGATIVE_INFINITY;
  if (method['kept-for'] && before >= year) throw inputError('kept-previous-not-earlier', { year, before });
  const { alternatives, publication, municipality } = request;
  const beside = { ground, decisions, previous, publication, municipality };
  return { loaded, statistics, lists, links, areas, boligomraader, ...beside, year, alternatives, notices };
}

/**
 * The same files for another method: what both read alike is not read again.
 *
 * @throws InputError as `prepare`
 */
export async function prepareAgain(
  loaded: LoadedMethod,
  base: Prepared,
  request: ScreeningRequest,
): Promise<Prepared> {
  const [now, before] = [loaded, base.loaded].map(({ method }) => readBy(method, base.year));
  if (isDeepStrictEqual(now, before)) return { ...base, loaded };
  return prepare({ ...request, year: base.year }, { loaded });
}

/** All of a method that has a say in how files are read. */
function readBy(method: Method, year: number): object {
  const { areas, municipality, valid, byomraader, 'state-lists': lists, 'kept-for': keptFor } = method;
  const years = yearsToRead(method, year);
  return { plan: columnsToRead(method), years, areas, municipality, valid, byomraader, lists, keptFor };
}

function chooseYear(asked: number | undefined, statistics: Statistics, notices: Finding[]): number {
  const { years } = statistics;
  if (asked !== undefined) {
    if (!years.includes(asked)) throw inputError('year-not-in-data', { year: asked, available: years });
    return asked;
  }
  const latest = years[years.length - 1];
  if (years.length > 1) notices.push(finding('year-chosen', { year: latest }));
  return latest;
}

/** Areas that other years have and the year screened has not: they are in no outcome. */
function areasElsewhere(year: number, { years, tables }: Statistics): Finding[] {
  const others = years.filter((one) => one !== year);
  // a million ids are put in a set only where there is something to look up in it
  if (others.length === 0) return [];
  const here = new Set(present(tables.get(year)).ids);
  const ids = [
    ...new Set(others.flatMap((one) => present(tables.get(one)).ids.filter((id) => !here.has(id)))),
  ];
  if (ids.length === 0) return [];
  return [
    finding('areas-not-in-year', { year, others, count: ids.length, examples: ids.slice(0, MOST_EXAMPLES) }),
  ];
}

/** Residents, and counts that shares are made of, that are not whole: what was 1,100 people may have been read as 1.1. */
function partsNotices({ areas }: Method, { pairs }: ColumnPlan, table: YearTable): Finding[] {
  const counts = pairs.flatMap(({ numerator, denominator, share }) =>
    share ? [...numerator, ...denominator] : [],
  );
  return [...new Set([areas.population, ...counts])].flatMap((column) => {
    const numbers = column === undefined ? undefined : table.numbers.get(column);
    const inParts = numbers?.filter((value) => Number.isFinite(value) && !Number.isInteger(value)) ?? [];
    if (column === undefined || inParts.length === 0) return [];
    const params = { column, count: inParts.length, example: inParts[0] };
    return [
      column === areas.population
        ? finding('population-in-parts', params)
        : finding('counts-in-parts', params),
    ];
  });
}

function requireYears({ method }: LoadedMethod, year: number, statistics: Statistics): void {
  const errors = new ErrorList();
  for (const needed of yearsToRead(method, year)) {
    if (!statistics.tables.has(needed.year)) {
      errors.add('year-needed', { ...needed, available: statistics.years });
    }
  }
  errors.throwIfAny();
}

/**
 * Refuses a file of a year that the method does not ask for, where it alone has a column that the year screened needs:
 * the figures were meant for that year, or they are not there.
 */
function refuseOtherYears(
  { method }: LoadedMethod,
  plan: ColumnPlan,
  year: number,
  { files }: Statistics,
): void {
  const errors = new ErrorList();
  const needed = new Set(yearsToRead(method, year).map((one) => one.year));
  const given = new Set(files.flatMap(({ years, columns }) => (years.includes(year) ? [...columns] : [])));
  const name = method.areas.name === undefined ? [] : [method.areas.name];
  const absent = [...plan.numbers.keys(), ...plan.flags.keys(), ...plan.texts.keys(), ...name].filter(
    (column) => !given.has(column),
  );
  for (const { file, years, yearsInRows, columns } of files) {
    const here = absent.filter((column) => columns.has(column));
    if (here.length === 0 || years.some((one) => needed.has(one))) continue;
    const params = { year, years, columns: here, inRows: yearsInRows };
    errors.add('columns-of-other-year', params, placeIn(file));
  }
  errors.throwIfAny();
}

/** The outlines of the areas, joined to the statistics. */
async function readAreaOutlines(
  { geometry, crs }: ScreeningRequest,
  property: string,
  areaIds: readonly string[],
): Promise<AlignedAreas | undefined> {
  if (geometry === undefined) return undefined;
  const option = '--geometry';
  const layer = await readLayer({ path: geometry, property, crs, option });
  return alignAreas(layer, areaIds);
}

/** The outlines of the boligområder, beside those of the areas. */
async function readBoligomraader(
  { boligomraader, crs }: ScreeningRequest,
  beside: Layer | undefined,
): Promise<Layer | undefined> {
  if (boligomraader === undefined) return undefined;
  const option = '--boligomraader';
  return readLayer({ path: boligomraader, property: 'boligomraade', crs, option, beside });
}

/** The state's lists, and the links by the table, the outlines, or both. */
async function readLists(
  request: ScreeningRequest,
  { municipality: ofMethod, 'state-lists': settings }: Method,
  { ids, year }: { ids: string[]; year: number },
  areas: AlignedAreas | undefined,
  boligomraader: Layer | undefined,
): Promise<{ lists: StateLists | undefined; links: Links | undefined }> {
  const { stateLists, links: path } = request;
  if (!stateLists) return { lists: undefined, links: undefined };
  const municipality = request.municipality ?? ofMethod;
  const linked = new Set(boligomraader?.shapes.map(({ id }) => nameKey(id)));
  if (municipality === undefined && path) for (const key of await linkedKeys(path)) linked.add(key);
  const lists = await readStateLists(stateLists, { municipality, linked });
  // refused here, so that `validate` refuses it too
  chooseListYear(lists, settings, year);
  const table = path ? await readLinks(path, lists, ids) : undefined;
  if (!boligomraader || !areas) return { lists, links: table };
  const smallestOverlap = settings.link['smallest-overlap'];
  return { lists, links: await computeLinks(boligomraader, areas, lists, table, smallestOverlap) };
}
