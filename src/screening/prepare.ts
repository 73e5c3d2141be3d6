import { columnPlan } from '../criteria/columns.ts';
import { type LoadedMethod, loadMethod } from '../criteria/load.ts';
import { neededYears } from '../criteria/years.ts';
import { ErrorList, inputError } from '../errors.ts';
import { readStatistics, type Statistics } from '../input/statistics.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { Progress } from '../progress.ts';
import { type Links, linkedKeys, readLinks } from '../statelists/reading/links.ts';
import { readStateLists, type StateLists } from '../statelists/reading/read.ts';
import { type Ground, readGround } from './ground.ts';

/** What a user asks for: files and choices, nothing read yet. */
export interface ScreeningRequest {
  statistics: string[];
  /** id of a built-in method or path of a method file */
  method: string;
  year: number | undefined;
  stateLists: string | undefined;
  links: string | undefined;
  municipality: string | undefined;
  /** the outlines of the areas */
  geometry?: string | undefined;
  /** the system that outlines are drawn in, where a file does not say */
  crs?: string | undefined;
  /** table of areas side by side */
  neighbours?: string | undefined;
  /** names of byområder, as a table or a map */
  byomraader?: string | undefined;
  progress?: Progress | undefined;
}

/** Everything read and checked, ready to be screened. */
export interface Prepared {
  loaded: LoadedMethod;
  statistics: Statistics;
  lists: StateLists | undefined;
  links: Links | undefined;
  ground: Ground;
  year: number;
  notices: Finding[];
}

/**
 * Reads the method and all files and checks them against each other.
 *
 * @throws InputError: the method's errors first, since without it nothing else can be read; then those of the files
 */
export async function prepare(request: ScreeningRequest): Promise<Prepared> {
  if (request.links && !request.stateLists) throw inputError('links-without-lists', {});
  const loaded = await loadMethod(request.method);
  const { method } = loaded;
  const plan = columnPlan(method);
  const statistics = await readStatistics(
    request.statistics,
    method.areas,
    plan,
    request.year,
    request.progress,
  );
  const notices: Finding[] = [...statistics.notices];
  const year = chooseYear(request.year, statistics, notices);
  requireYears(loaded, year, statistics);
  const { valid } = method;
  if (valid && (year < valid.from || (valid.to !== undefined && year > valid.to))) {
    notices.push(finding('outside-validity', { year, from: valid.from, to: valid.to }));
  }
  const { ids } = statistics.tables.get(year)!;
  const { lists, links } = await readLists(request, method.municipality, ids);
  if (lists) notices.push(...lists.notices);
  const listed = new Set(lists?.entries.map(({ key }) => key));
  const ground = await readGround(request, method.byomraader, undefined, { areaIds: ids, listed });
  notices.push(...ground.notices);
  return { loaded, statistics, lists, links, ground, year, notices };
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

function requireYears({ method }: LoadedMethod, year: number, statistics: Statistics): void {
  const errors = new ErrorList();
  for (const needed of neededYears(method, year)) {
    if (!statistics.tables.has(needed.year)) {
      errors.add('year-needed', { ...needed, available: statistics.years });
    }
  }
  errors.throwIfAny();
}

async function readLists(
  request: ScreeningRequest,
  ofMethod: string | undefined,
  areaIds: string[],
): Promise<{ lists: StateLists | undefined; links: Links | undefined }> {
  if (!request.stateLists) return { lists: undefined, links: undefined };
  const municipality = request.municipality ?? ofMethod;
  if (!request.links)
    return { lists: await readStateLists(request.stateLists, { municipality }), links: undefined };
  const linked = municipality === undefined ? await linkedKeys(request.links) : undefined;
  const lists = await readStateLists(request.stateLists, { municipality, linked });
  return { lists, links: await readLinks(request.links, lists, areaIds) };
}
