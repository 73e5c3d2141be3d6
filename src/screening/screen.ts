import { distanceIndexCriteria, measuredCriteria } from '../criteria/check.ts';
import type { CriterionResult } from '../criteria/evaluator.ts';
import { distanceIndex } from '../criteria/measures/distance-index.ts';
import type { Criterion, Method } from '../criteria/schema/method.ts';
import type { Rule } from '../criteria/schema/rule.ts';
import { CAN_HOLD, MET, NOT_MET, UNKNOWN } from '../criteria/verdict.ts';
import type { CsvShape } from '../input/csv.ts';
import type { FileInfo } from '../input/text-file.ts';
import { type Finding, finding } from '../messages/finding.ts';
import type { AreaTable, CriterionColumns, Report } from '../report/report.ts';
import { REPORT_VERSION } from '../report/version.ts';
import { type Listed, listedBoligomraader } from '../statelists/listed/listed.ts';
import { version } from '../version.ts';
import { account, tally } from './account.ts';
import {
  type Assessment,
  Assessor,
  DESIGNATED,
  EXCLUDED,
  NOT_DESIGNATED,
  outcomeOf,
  UNDETERMINED,
} from './assess.ts';
import { compare } from './compare.ts';
import { classify } from './ladder.ts';
import { parameters } from './parameters.ts';
import type { Prepared } from './prepare.ts';
import { innerRules } from './rule.ts';
import { countCriteria, rankAreas } from './score.ts';

const DECIMALS = 1;

/** Screens the year: assesses every area, adds the state's lists, and accounts for all of it. */
export function screen(prepared: Prepared): Report {
  const { loaded, statistics, lists, links, year } = prepared;
  const { method } = loaded;
  const notices: Finding[] = [...prepared.notices];
  const settings = method['state-lists'];
  const listed = lists && listedBoligomraader(lists, links, settings, year);
  if (listed) notices.push(...listed.notices);

  const designates = settings.link.effect === 'designate';
  const assessor = new Assessor(method, statistics.tables, new Set(designates ? listed?.byArea.keys() : []));
  const assessment = assessor.year(year)!;
  const areas = areaTable(method, assessment, listed, designates);
  notices.push(...runNotices(method, assessment, areas));

  const population = method.areas.population ? areas.population : undefined;
  const parts = account(method, statistics, year, assessment.exclusions, population);
  return {
    schema: 'udpeg/report',
    version: REPORT_VERSION,
    engine: { name: 'udpeg', version },
    year,
    method: {
      id: method.id,
      title: method.title,
      description: method.description ?? null,
      builtIn: loaded.builtIn,
      parameters: parameters(method, lists !== undefined),
      sources: method.sources,
      goals: method.goals,
      definition: method as unknown as Record<string, unknown>,
    },
    inputs: inputs(prepared),
    account: parts,
    summary: summary(areas, population, listed),
    criteria: Object.entries(method.criteria).map(([id, criterion]) =>
      criterionInfo(id, criterion, assessment, areas),
    ),
    indicators: Object.entries(method.indicators).map(([id, indicator]) => ({
      id,
      title: indicator.title ?? id,
      unit: indicator.unit ?? null,
      decimals: indicator.decimals ?? DECIMALS,
    })),
    classes: classInfo(method, areas),
    stateLists: listed
      ? {
          municipality: lists.municipality,
          minimumShare: settings.link['minimum-share'],
          effect: settings.link.effect,
          used: listed.used.map((one) => ({ ...one, year: one.year ?? null })),
        }
      : null,
    iteration: assessment.iteration ?? null,
    notices,
    boligomraader: (listed?.boligomraader ?? []).map((one) => ({
      id: one.id,
      name: one.name,
      residents: one.residents ?? null,
      lists: one.lists.map((entry) => ({ ...entry, source: entry.source ?? null })),
      links: one.links.map(({ areaId, share, counts }) => ({ area: areaId, share, counts })),
    })),
    areas,
  };
}

function areaTable(
  method: Method,
  assessment: Assessment,
  listed: Listed | undefined,
  designates: boolean,
): AreaTable {
  const { evaluator, exclusions, rule } = assessment;
  const { table, size } = evaluator;
  const measured = measuredCriteria(method);
  const linked = linkedAreas(table.ids, listed);
  const counts = countCriteria(assessment, measured);
  const { index, over } = distanceIndex(distanceIndexCriteria(method, { 'distance-index': {} }), evaluator);
  const outcome = new Uint8Array(size);
  const byCriteria = new Uint8Array(size);
  for (let area = 0; area < size; area++) {
    const byList = designates && linked.has(area);
    outcome[area] = outcomeOf(rule[area], byList, exclusions.by[area] >= 0);
    byCriteria[area] = rule[area] === CAN_HOLD ? 1 : 0;
  }
  const asked = askedBy(method.designate, method);
  return {
    size,
    ids: table.ids,
    names: table.names,
    population: evaluator.population(),
    outcome,
    exclusion: exclusions.by,
    exclusions: exclusions.ids,
    byCriteria,
    byStateList: designates ? linked : new Map(),
    marks: designates ? new Map() : linked,
    ...counts,
    index,
    indexOver: over,
    rank: rankAreas(counts.met, index, exclusions.assessed),
    criteria: measured.map((id) => criterionColumns(evaluator.criterion(id))),
    indicators: Object.keys(method.indicators).map((id) => ({ id, values: evaluator.value(id) })),
    classes: Object.entries(method.classes).map(([id, ladder]) => ({
      id,
      labels: ladder.steps.map((step) => step.class),
      of: classify(ladder, evaluator, assessment.compile),
    })),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
  };
}

/** The boligområder whose links count, by the position of the area. */
function linkedAreas(ids: string[], listed: Listed | undefined): Map<number, string[]> {
  const linked = new Map<number, string[]>();
  if (!listed || listed.byArea.size === 0) return linked;
  for (let area = 0; area < ids.length; area++) {
    const positions = listed.byArea.get(ids[area]);
    if (positions)
      linked.set(
        area,
        positions.map((position) => listed.boligomraader[position].id),
      );
  }
  return linked;
}

function criterionColumns(result: CriterionResult): CriterionColumns {
  return {
    id: result.id,
    worse: result.worse,
    values: result.values,
    numerator: result.parts?.numerator,
    denominator: result.parts?.denominator,
    reference: result.reference?.at,
    limit: result.limit.at,
    limitRange:
      result.limit.least === result.limit.at
        ? undefined
        : { least: result.limit.least, greatest: result.limit.greatest },
    verdict: result.verdict,
    possible: result.possible,
  };
}

/** The criteria and classes that a rule asks about, wherever in it they stand. */
function askedBy(rule: Rule, method: Method): { criteria: Set<string>; classes: AreaTable['ruleClasses'] } {
  const criteria = new Set<string>();
  const classes: AreaTable['ruleClasses'] = [];
  const visit = (one: Rule): void => {
    if (typeof one === 'string') criteria.add(one);
    else if (one.criterion !== undefined) criteria.add(one.criterion);
    else if (one.class) classes.push({ ladder: one.class.of, is: new Set(one.class.is) });
    else if (one['consecutive-years']) visit(one['consecutive-years'].of);
    else if (one.not === undefined) for (const inner of innerRules(one, method)) visit(inner);
  };
  visit(rule);
  return { criteria, classes };
}

function runNotices(method: Method, assessment: Assessment, areas: AreaTable): Finding[] {
  const notices: Finding[] = [];
  const { iteration, exclusions, evaluator } = assessment;
  if (iteration?.period === 0) notices.push(finding('iteration-settled', { rounds: iteration.rounds }));
  if (iteration && iteration.period > 0) {
    notices.push(finding('iteration-cycled', { rounds: iteration.rounds, period: iteration.period }));
  }
  if (method.missing.references === 'free') {
    for (const { id } of areas.criteria) {
      if (!evaluator.criterion(id).limit.bounded)
        notices.push(finding('bounds-held', { criterion: `criteria.${id}` }));
    }
  }
  if (method.areas.population !== undefined) {
    const without = areas.ids.filter((_, area) => Number.isNaN(areas.population[area]));
    if (without.length > 0) {
      notices.push(finding('population-missing', { count: without.length, examples: without.slice(0, 12) }));
    }
  }
  if (!exclusions.assessed.includes(1)) notices.push(finding('all-excluded', {}));
  return notices;
}

function summary(
  areas: AreaTable,
  population: Float64Array | undefined,
  listed: Listed | undefined,
): Report['summary'] {
  const { outcome, byCriteria, byStateList, size } = areas;
  const count = (includes: (area: number) => boolean) => tally(population, size, includes);
  const isDesignated = (area: number) => outcome[area] === DESIGNATED;
  const byMet = new Array<number>(areas.criteria.length + 1).fill(0);
  for (let area = 0; area < size; area++) if (areas.exclusion[area] < 0) byMet[areas.met[area]]++;
  return {
    designated: count(isDesignated),
    byCriteria: count((area) => isDesignated(area) && byCriteria[area] === 1 && !byStateList.has(area)),
    byStateList: count((area) => isDesignated(area) && byCriteria[area] === 0 && byStateList.has(area)),
    byBoth: count((area) => isDesignated(area) && byCriteria[area] === 1 && byStateList.has(area)),
    undetermined: count((area) => outcome[area] === UNDETERMINED),
    notDesignated: count((area) => outcome[area] === NOT_DESIGNATED),
    excluded: count((area) => outcome[area] === EXCLUDED),
    boligomraader: listed?.boligomraader.length ?? 0,
    areasByCriteriaMet: byMet,
  };
}

function criterionInfo(
  id: string,
  criterion: Criterion,
  { evaluator, exclusions }: Assessment,
  areas: AreaTable,
): Report['criteria'][number] {
  const { method } = evaluator;
  const indicator = criterion.indicator === undefined ? undefined : method.indicators[criterion.indicator];
  const about = {
    id,
    title: criterion.title ?? indicator?.title ?? id,
    goal: criterion.goal ?? null,
    unit: criterion.unit ?? indicator?.unit ?? null,
    universe: criterion.universe ?? indicator?.universe ?? null,
    worse: criterion.worse,
    decimals: criterion.decimals ?? indicator?.decimals ?? DECIMALS,
    basis: criterion.basis ?? 'assumption',
    source: criterion.source ?? indicator?.source ?? null,
    note: criterion.note ?? null,
  } as const;
  if (criterion['not-measured'] !== undefined) {
    return {
      ...about,
      notMeasured: criterion['not-measured'],
      strict: false,
      met: 0,
      notMet: 0,
      unknown: 0,
      missingReference: 'complete',
      comparison: null,
    };
  }
  const result = evaluator.criterion(id);
  const counts = [0, 0, 0];
  for (let area = 0; area < areas.size; area++) {
    if (exclusions.assessed[area] === 1) counts[result.verdict[area]]++;
  }
  const { missing, limit } = result;
  // an excluded area that stays in the references may lack a cell too, and so may another year's
  const complete = missing === 0 && limit.bounded && limit.least === limit.at;
  const held = method.missing.references === 'held' || !limit.bounded;
  return {
    ...about,
    notMeasured: null,
    strict: result.strict,
    met: counts[MET],
    notMet: counts[NOT_MET],
    unknown: counts[UNKNOWN],
    missingReference: complete ? 'complete' : held ? 'held' : 'bounded',
    comparison: compare(result, areas, exclusions.assessed, method.areas.population !== undefined),
  };
}

function classInfo(method: Method, areas: AreaTable): Report['classes'] {
  return areas.classes.map(({ id, of }) => {
    const ladder = method.classes[id];
    const assessed = (area: number) => areas.exclusion[area] < 0;
    return {
      id,
      title: ladder.title ?? id,
      classes: ladder.steps.map((step, k) => ({
        id: step.class,
        title: step.title ?? step.class,
        areas: of.reduce((sum, one, area) => sum + Number(one === k && assessed(area)), 0),
      })),
      unclassified: of.reduce((sum, one, area) => sum + Number(one < 0 && assessed(area)), 0),
    };
  });
}

function inputs({ loaded, statistics, lists, links }: Prepared): Report['inputs'] {
  const entry = (
    role: Report['inputs'][number]['role'],
    file: FileInfo,
    shape?: CsvShape,
    years: number[] = [],
  ) => ({
    role,
    name: file.name,
    sha256: file.sha256,
    bytes: file.size,
    encoding: file.encoding,
    delimiter: shape?.delimiter ?? null,
    headerLine: shape?.headerLine ?? null,
    rows: shape?.rows ?? null,
    years,
  });
  return [
    entry('method', loaded.file),
    ...statistics.files.map(({ file, shape, years }) => entry('statistics', file, shape, years)),
    ...(lists ? [entry('state-lists', lists.file, lists.shape)] : []),
    ...(links ? [entry('links', links.file, links.shape)] : []),
  ];
}
