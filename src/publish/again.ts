import { choicesOf } from '../criteria/choices.ts';
import type { Method } from '../criteria/effective.ts';
import { isInputError } from '../messages/errors.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { stateListIds } from '../messages/list-name.ts';
import type { Report } from '../record/report.ts';
import { alternativesOf } from '../screening/alternatives.ts';
import { noGround } from '../screening/ground.ts';
import type { Prepared } from '../screening/prepare.ts';
import { Sweep } from '../screening/sweep.ts';
import { nameKey } from '../text/names.ts';
import type { StandIn } from './stand-in.ts';

/** No file stands behind what is asked again: its figures are of a stand-in city. */
const NO_FILE = { path: '', name: '', sha256: '', size: 0 };
const NO_SHAPE = { headerLine: 1, preamble: 0, rows: 0 };

/** The stand-in city as though its files had been read; what is not in a record, it lacks. */
function preparedAgain(report: Report, { restored }: StandIn): Prepared {
  const { method, table } = restored;
  const { year, stateLists, boligomraader, areas } = report;
  const used = new Map(stateLists?.used.map((one) => [one.list, one]));
  const yearsOf = (list: (typeof stateListIds)[number]) => {
    const { year: of, complete = false } = used.get(list) ?? {};
    return of === undefined || of === null ? [] : [{ year: of, complete, stated: true }];
  };
  const rows = { file: NO_FILE, shape: NO_SHAPE, rows: 0, otherRows: 0, notices: [] };
  const lists = stateLists && {
    key: nameKey(stateLists.municipality),
    municipality: stateLists.municipality,
    entries: boligomraader.flatMap(({ name, residents, lists: on }) =>
      on.map(({ list, year: of, source }) => ({
        ...{ year: of, list, name, key: nameKey(name) },
        ...{ residents: residents ?? undefined, source: source ?? undefined },
      })),
    ),
    years: Object.fromEntries(stateListIds.map((list) => [list, yearsOf(list)])) as Record<
      (typeof stateListIds)[number],
      ReturnType<typeof yearsOf>
    >,
    ...rows,
  };
  const links = boligomraader.flatMap(({ name, links: to }) =>
    to.map(({ area, share, from }) => ({ key: nameKey(name), name, areaId: area, share, from })),
  );
  const decided = [...areas.decided].map(([area, decision]) => [areas.ids[area], decision] as const);
  return {
    loaded: { method, file: { ...NO_FILE, encoding: 'utf-8', bytes: Buffer.alloc(0) }, builtIn: false },
    statistics: { files: [], years: [year], tables: new Map([[year, table]]), rows: new Map(), notices: [] },
    lists: lists ?? undefined,
    links: links.length > 0 ? { files: [{ role: 'links', file: NO_FILE }], links, notices: [] } : undefined,
    areas: undefined,
    boligomraader: undefined,
    ground: noGround,
    decisions: {
      file: { role: 'decisions', file: NO_FILE, shape: NO_SHAPE },
      byArea: new Map(decided),
      notices: [],
    },
    previous: undefined,
    year,
    notices: [],
  };
}

type Alternatives = NonNullable<Report['alternatives']>;

/** What was computed of a city again, with other choices and by chance. */
interface Again extends Pick<Report, 'alternatives' | 'stability'> {
  columns: Report['areas']['stability'];
  notices: Finding[];
}

/**
 * What other choices would give, and how firmly the answer stands, as far as the record tells it: of the stand-in city, since
 * it follows from counts. What takes more than a record holds is left out, and that is told.
 *
 * @param report the facts
 */
export async function askedAgain(
  report: Report,
  asked: Pick<Report, 'alternatives' | 'stability' | 'notices'>,
  method: Method,
  city: StandIn,
): Promise<Again> {
  const nothing = { columns: undefined, notices: [] };
  // a public record has neither where they were left out, and says so again
  const wasLeftOut = asked.notices.some(({ code }) => code === 'publish-choices-left-out');
  if (!asked.alternatives && !asked.stability && !wasLeftOut) return nothing;
  const leftOut = reasonAgainst(report, method, city);
  if (leftOut) return { ...nothing, notices: [finding('publish-choices-left-out', { why: leftOut })] };
  const prepared = preparedAgain(report, city);
  const begun = sweepOf(prepared);
  // such a record was never screened: whoever verifies it is told what it has and should not
  if (!begun) return nothing;
  const { sweep, outcomes } = begun;
  if (outcomes.some((one, area) => one !== report.areas.outcome[area]))
    return { ...nothing, notices: [finding('publish-choices-left-out', { why: 'other-outcome' })] };
  const population = method.areas.population === undefined ? undefined : report.areas.population;
  const all = asked.alternatives && alternativesOf(sweep, report.areas.ids, population);
  const alternatives = all && withoutExclusions(all, report);
  if (!asked.stability) return { ...nothing, ...(alternatives && { alternatives }) };
  const { stability } = await import('../stability/stability.ts');
  const { runs, seed } = asked.stability;
  const { told, columns } = await stability(prepared, { runs, seed, progress: () => {} });
  return { ...(alternatives && { alternatives }), stability: told, columns, notices: [] };
}

/** The choices of a city, and its outcomes as they were chosen; undefined where it is none that can be screened. */
function sweepOf(prepared: Prepared): { sweep: Sweep; outcomes: Uint8Array } | undefined {
  try {
    const sweep = new Sweep(prepared);
    const [outcomes] = sweep.overStatistics([sweep.choices.map(() => 0)]);
    return { sweep, outcomes };
  } catch (error) {
    if (!isInputError(error)) throw error;
    return undefined;
  }
}

/** Whom other exclusions would take in cannot be told, where nothing is known of the excluded. */
function withoutExclusions({ single, pairs }: Alternatives, { areas }: Report): Alternatives {
  if (!areas.populationHidden?.includes(1)) return { single, pairs };
  const isOfExclusion = (path: string) => path.startsWith('exclude.');
  return {
    single: single.filter(({ path }) => !isOfExclusion(path)),
    pairs: pairs?.paths.some(isOfExclusion) ? null : pairs,
  };
}

/** Why a record is not enough to ask a method with other choices; undefined: it is. */
function reasonAgainst(
  report: Report,
  method: Method,
  { restored, unlike }: StandIn,
): 'unlike' | 'not-in-record' | undefined {
  if (unlike.size > 0) return 'unlike';
  const joins = method.byomraader.enclosed === 'join' && report.byomraader !== null;
  const isOther = choicesOf(method).some(
    ({ path }) => path === 'state-lists' || path === 'state-lists.list-year' || path === 'byomraader',
  );
  const isMissing =
    restored.taken.length > 0 || restored.asksYears || joins || isOther || report.areas.kept.size > 0;
  return isMissing ? 'not-in-record' : undefined;
}
