import type { Asked } from '../criteria/rule-parts.ts';
import { CAN_FAIL, CAN_HOLD } from '../criteria/verdict.ts';
import { OpenReader } from './open-reader.ts';
import {
  type AreaTable,
  type CriterionColumns,
  outcomes,
  recordedEnds,
  recordedLimits,
  verdictNames,
} from './report.ts';
import type { AreaJson, ReportJson } from './schema.ts';

/** The areas of a record as columns again. */
export function readAreas(
  { criteria, indicators, classes, account, byomraader }: Omit<ReportJson, 'areas'>,
  areas: AreaJson[],
  asked: Asked,
): AreaTable {
  const exclusions = account.exclusions.map(({ id }) => id);
  const groups = new Map(byomraader?.groups.map(({ id }, k) => [id, k]));
  const hasReason = (area: AreaJson, kind: AreaJson['reasons'][number]['kind']) =>
    area.reasons.some((reason) => reason.kind === kind);
  const reasoned = (kind: 'criteria' | 'enclosed') =>
    areas.flatMap((area, position) => (hasReason(area, kind) ? [position] : []));
  const open = new OpenReader();
  areas.forEach(({ couldBe = [] }, position) => {
    open.add(position, couldBe);
  });
  const byCriteria = new Uint8Array(areas.length);
  for (const position of reasoned('criteria')) byCriteria[position] = 1;
  return {
    size: areas.length,
    ids: areas.map(({ id }) => id),
    names: areas.map(({ name }) => name),
    population: numbers(areas, ({ population }) => population),
    outcome: Uint8Array.from(areas, ({ outcome }) => outcomes.indexOf(outcome)),
    exclusion: Int16Array.from(areas, ({ exclusion }) =>
      exclusion === null ? -1 : exclusions.indexOf(exclusion),
    ),
    exclusions,
    byCriteria,
    byStateList: new Map(
      areas.flatMap(({ reasons }, position) =>
        reasons.flatMap((reason) =>
          reason.kind === 'state-list' ? [[position, reason.boligomraader] as const] : [],
        ),
      ),
    ),
    joined: new Set(reasoned('enclosed')),
    criteriaOpen: new Set(
      areas.flatMap(({ reasons }, position) =>
        reasons.some((reason) => reason.kind !== 'criteria' && reason.byCriteria === 'open')
          ? [position]
          : [],
      ),
    ),
    byomraade: Int32Array.from(areas, ({ byomraade }) =>
      byomraade === null ? -1 : (groups.get(byomraade) ?? -1),
    ),
    marks: new Map(
      areas.flatMap(({ marks }, position) => (marks.length > 0 ? [[position, marks] as const] : [])),
    ),
    met: Uint8Array.from(areas, ({ criteriaMet }) => criteriaMet.met),
    unknown: Uint8Array.from(areas, ({ criteriaMet }) => criteriaMet.unknown),
    least: Uint8Array.from(areas, ({ criteriaMet }) => criteriaMet.least),
    most: Uint8Array.from(areas, ({ criteriaMet }) => criteriaMet.most),
    index: numbers(areas, ({ index }) => index),
    indexOver: Uint8Array.from(areas, ({ indexOver }) => indexOver),
    rank: Int32Array.from(areas, ({ rank }) => rank ?? 0),
    criteria: criteria
      .filter(({ notMeasured }) => notMeasured === null)
      .map((criterion) => criterionColumns(criterion, areas)),
    indicators: indicators.map(({ id }) => {
      const isRatio = areas.some(({ indicatorParts }) => indicatorParts?.[id] !== undefined);
      const part = (k: 0 | 1) => numbers(areas, ({ indicatorParts }) => indicatorParts?.[id][k]);
      return {
        id,
        values: numbers(areas, (area) => area.indicators[id]),
        numerator: isRatio ? part(0) : undefined,
        denominator: isRatio ? part(1) : undefined,
      };
    }),
    indicatorRanges: open.ranges,
    classes: classes.map((ladder) => {
      const labels = ladder.classes.map(({ id }) => id);
      const of = Int16Array.from(areas, (area) => labels.indexOf(area.classes[ladder.id] ?? ''));
      return open.classColumns(ladder.id, labels, of);
    }),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
  };
}

function criterionColumns(
  { id, worse, compared }: ReportJson['criteria'][number],
  areas: AreaJson[],
): CriterionColumns {
  const cells = areas.map((area) => area.criteria[id]);
  const reader = (value: (cell: AreaJson['criteria'][string]) => number | null | undefined) => {
    const read = numbers(cells, value);
    return (area: number) => read[area];
  };
  const range = (of: 'limitRange' | 'valueRange') => {
    const end = (which: 0 | 1) => reader((cell) => cell[of] && recordedEnds(cell[of])[which]);
    return cells.some((cell) => cell[of]) ? { least: end(0), greatest: end(1) } : undefined;
  };
  const verdict = Uint8Array.from(cells, (cell) => verdictNames.indexOf(cell.verdict));
  const limit = reader((cell) => cell.limit);
  const hasParts = cells.some(({ denominator }) => denominator !== undefined);
  return {
    id,
    worse,
    values: numbers(cells, ({ value }) => value),
    numerator: hasParts ? numbers(cells, ({ numerator }) => numerator) : undefined,
    denominator: hasParts ? numbers(cells, ({ denominator }) => denominator) : undefined,
    reference: compared ? reader(({ reference }) => reference) : undefined,
    limit: recordedLimits(limit, verdict, worse),
    limitRange: range('limitRange'),
    valueRange: range('valueRange'),
    verdict,
    possible: Uint8Array.from(cells, ({ couldBe }) =>
      couldBe.reduce((bits, answer) => bits | (answer === 'met' ? CAN_HOLD : CAN_FAIL), 0),
    ),
  };
}

/** A number of each, missing as NaN. */
function numbers<Item>(items: Item[], of: (item: Item) => number | null | undefined): Float64Array {
  return Float64Array.from(items, (item) => of(item) ?? Number.NaN);
}
