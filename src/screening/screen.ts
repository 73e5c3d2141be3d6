import { ALTERNATIVES_UP_TO, choicesOf } from '../criteria/choices.ts';
import type { Layer } from '../geometry/layer.ts';
import { danishPlane } from '../geometry/utm.ts';
import { type Finding, finding } from '../messages/finding.ts';
import { REPORT_VERSION } from '../record/area-table.ts';
import { changesSince } from '../record/facts/changes.ts';
import { backgroundOf, outlineOf } from '../record/outlines.ts';
import type { Report } from '../record/report.ts';
import { type Listed, listedBoligomraader } from '../statelists/listed/listed.ts';
import { slugOf } from '../statelists/slug.ts';
import { nameKey } from '../text/names.ts';
import { present } from '../values/present.ts';
import { version } from '../version.ts';
import { account, summary } from './account.ts';
import { alternativesOf } from './alternatives.ts';
import { areaTable, criteriaOpen } from './area-table.ts';
import { Assessor } from './assess.ts';
import { byomraader, enclose } from './byomraader.ts';
import { sidesOf } from './compare.ts';
import { classInfo, criterionInfo, indicatorInfo } from './criterion-info.ts';
import { standingOver } from './decisions.ts';
import type { InputFile } from './ground.ts';
import { methodInfo } from './parameters.ts';
import type { Prepared } from './prepare.ts';
import { runNotices } from './run-notices.ts';
import { Sweep } from './sweep.ts';

/** Screens the year: assesses every area, adds the state's lists, and accounts for all of it. */
export function screen(prepared: Prepared): Report {
  const { loaded, statistics, lists, links, ground, year } = prepared;
  const { method } = loaded;
  const plane = prepared.areas?.layer.placement.plane;
  const notices: Finding[] = [...prepared.notices];
  const settings = method['state-lists'];
  const listed = lists && listedBoligomraader(lists, links, settings, year);
  const designates = settings.link.effect === 'designate';
  const byList = new Set(designates ? listed?.byArea.keys() : []);
  const assessment = present(new Assessor(method, statistics.tables, byList).year(year));
  const { ids } = assessment.evaluator.table;
  if (listed) notices.push(...listed.notices);
  const areas = areaTable(method, assessment, listed, designates, standingOver(ids, prepared, method));
  const keeping = method['kept-for'];
  if (keeping && !prepared.previous)
    notices.push(finding('kept-without-previous', { rounds: keeping.rounds }));
  notices.push(...runNotices(method, assessment, areas));
  const { neighbours } = ground;
  const enclosure = neighbours && enclose(areas.outcome, areas.decided, neighbours, method.byomraader);
  if (enclosure) areas.joined = enclosure.joined;
  areas.criteriaOpen = criteriaOpen(areas, assessment.rule);

  const isWithAlternatives = prepared.alternatives ?? areas.size <= ALTERNATIVES_UP_TO;
  const population = method.areas.population ? areas.population : undefined;
  const hasAlternatives = choicesOf(method).length > 0;
  const alternatives =
    isWithAlternatives && hasAlternatives ? alternativesOf(new Sweep(prepared), ids, population) : undefined;
  if (!isWithAlternatives && prepared.alternatives === undefined && hasAlternatives)
    notices.push(finding('alternatives-left-out', { areas: areas.size, most: ALTERNATIVES_UP_TO }));
  const sides = sidesOf(areas, assessment.exclusions.assessed);
  const parts = account(method, statistics, year, assessment.exclusions, population);
  const report: Report = {
    schema: 'udpeg/report',
    audience: 'internal',
    version: REPORT_VERSION,
    engine: { name: 'udpeg', version },
    year,
    method: methodInfo(method, loaded.builtIn, {
      lists: lists !== undefined,
      byomraader: neighbours !== undefined,
    }),
    inputs: inputs(prepared),
    account: parts,
    summary: summary(areas, population, listed),
    criteria: Object.entries(method.criteria).map(([id, criterion]) =>
      criterionInfo(id, criterion, assessment, areas, sides),
    ),
    indicators: indicatorInfo(method),
    classes: classInfo(method, areas),
    stateLists:
      listed && lists
        ? {
            municipality: lists.municipality,
            minimumShare: settings.link['minimum-share'],
            effect: settings.link.effect,
            used: listed.used.map((one) => ({ ...one, year: one.year ?? null })),
          }
        : null,
    iteration: assessment.iteration ?? null,
    notices,
    boligomraader: boligomraader(listed),
    byomraader:
      neighbours && enclosure
        ? byomraader(areas, assessment, listed, neighbours, ground.named, enclosure)
        : null,
    ...(!lists && prepared.municipality !== undefined ? { municipality: prepared.municipality } : {}),
    ...(plane && plane !== danishPlane ? { plane: plane.name } : {}),
    outlines: outlines(prepared, listed),
    ...(prepared.publication && { publication: prepared.publication }),
    ...(alternatives && { alternatives }),
    areas,
  };
  const { previous } = prepared;
  if (previous) report.previous = changesSince(previous.report, report, previous.file);
  return report;
}

function boligomraader(listed: Listed | undefined): Report['boligomraader'] {
  return (listed?.boligomraader ?? []).map(({ id, name, residents, lists, links }) => ({
    id,
    name,
    residents: residents ?? null,
    lists: lists.map((entry) => ({ ...entry, source: entry.source ?? null })),
    links: links.map(({ areaId, share, counts, from }) => ({ area: areaId, share, counts, from })),
  }));
}

/** The outlines of the areas, of the boligområder on the lists, and what lies beneath. */
function outlines(
  { areas, boligomraader, ground }: Prepared,
  listed: Listed | undefined,
): Report['outlines'] {
  const ids = new Set(listed?.boligomraader.map(({ id }) => id));
  return [
    ...(areas?.shapes ?? []).map((shape) => outlineOf('area', shape.id, shape)),
    ...(boligomraader?.shapes ?? []).flatMap((shape) => {
      const id = slugOf(nameKey(shape.id));
      return ids.has(id) ? [outlineOf('boligomraade', id, shape)] : [];
    }),
    ...(ground.background ?? []).map(backgroundOf),
  ];
}

/** The files that went into a report. */
export function inputs({
  loaded,
  statistics,
  lists,
  links,
  areas,
  boligomraader,
  ground,
  decisions,
}: Prepared): Report['inputs'] {
  const files: InputFile[] = [
    { role: 'method', file: loaded.file },
    ...statistics.files.map(
      ({ file, shape, years }): InputFile => ({ role: 'statistics', file, shape, years }),
    ),
    ...(lists ? [{ role: 'state-lists', file: lists.file, shape: lists.shape } as const] : []),
    ...(areas ? [fileOfOutlines('geometry', areas.layer)] : []),
    ...(links?.files.filter(({ role }) => role === 'links') ?? []),
    ...(boligomraader ? [fileOfOutlines('boligomraader', boligomraader)] : []),
    ...ground.files,
    ...(decisions ? [decisions.file] : []),
  ];
  return files.map(({ role, file, shape, layer, years }) => ({
    role,
    name: file.name,
    sha256: file.sha256,
    bytes: file.size,
    sheet: file.sheet ?? null,
    property: layer?.property ?? null,
    crs: layer?.crs ?? null,
    encoding: file.encoding ?? null,
    delimiter: shape?.delimiter ?? null,
    headerLine: shape?.headerLine ?? null,
    rows: shape?.rows ?? null,
    years: years ?? [],
  }));
}

/** A file of outlines, with the property of its ids and the system it is drawn in. */
function fileOfOutlines(role: InputFile['role'], layer: Layer): InputFile {
  return { role, file: layer.file, layer };
}
