import { CAN_HOLD, EITHER, MET } from '../criteria/verdict.ts';
import {
  type AreaTable,
  type CriterionColumns,
  countedClasses,
  margin,
  outcomes,
  verdictNames,
} from './report.ts';

/**
 * The areas of the record, one a line, as `area` of the report's schema. They are written as text, without an object
 * in between: a record holds thousands of cells, and most of a short run would be spent on making objects of them.
 *
 * @param byomraader ids of the byområder, in the order that the areas count them in
 * @param version of the record: one of version 1 is written again as it was, for `verify`
 */
export function* renderAreas(
  areas: AreaTable,
  byomraader: readonly string[],
  version: number,
): Generator<string> {
  const criteria = areas.criteria.map((criterion) => ({ criterion, key: JSON.stringify(criterion.id) }));
  const indicators = areas.indicators.map(({ id, values }) => ({ values, key: JSON.stringify(id) }));
  const ratios = areas.indicators.flatMap(({ id, numerator, denominator }) =>
    version > 1 && numerator && denominator ? [{ numerator, denominator, key: JSON.stringify(id) }] : [],
  );
  const groups = byomraader.map((id) => JSON.stringify(id));
  const classes = areas.classes.map(({ id, labels, of, couldBe }) => ({
    of,
    couldBe,
    key: JSON.stringify(id),
    labels: labels.map((label) => JSON.stringify(label)),
  }));
  const canBeOpen = classes.length > 0 || areas.indicatorRanges.size > 0;
  for (let area = 0; area < areas.size; area++) {
    const assessed = areas.exclusion[area] < 0;
    let cells = '';
    for (const { criterion, key } of criteria)
      cells += `${cells && ','}${key}:${cell(criterion, area, assessed)}`;
    let numbers = '';
    for (const { values, key } of indicators) numbers += `${numbers && ','}${key}:${number(values[area])}`;
    let parts = '';
    for (const { numerator, denominator, key } of ratios)
      parts += `${parts && ','}${key}:[${number(numerator[area])},${number(denominator[area])}]`;
    if (parts) parts = `,"indicatorParts":{${parts}}`;
    let labels = '';
    for (const { of, key, labels: texts } of classes) {
      labels += `${labels && ','}${key}:${assessed ? (texts[of[area]] ?? null) : null}`;
    }
    const open = assessed && canBeOpen ? openParts(areas, classes, area) : '';
    const end = area + 1 < areas.size ? ',\n' : '\n';
    yield ` {${about(areas, area, assessed, groups)},"criteria":{${cells}},"indicators":{${numbers}}${parts},"classes":{${labels}}${open && `,"couldBe":[${open}]`}}${end}`;
  }
}

/** The classes that could be others, and how far the indicators that they follow from could move. */
function openParts(
  { indicatorRanges }: AreaTable,
  classes: readonly { key: string; labels: string[]; couldBe: (area: number) => readonly number[] }[],
  area: number,
): string {
  const parts: string[] = [];
  for (const { key, labels, couldBe } of classes) {
    const is = couldBe(area);
    if (is.length > 1)
      parts.push(`{"class":${key},"is":[${is.map((label) => labels[label] ?? 'null').join()}]}`);
  }
  for (const [id, range] of indicatorRanges) {
    const ends = range(area);
    if (ends)
      parts.push(
        `{"indicator":${JSON.stringify(id)},"range":[${ends.map((end) => String(number(end))).join()}]}`,
      );
  }
  return parts.join();
}

/** What stands before the criteria: who the area is, its outcome and why, its counts and score. */
function about(areas: AreaTable, area: number, assessed: boolean, groups: string[]): string {
  const { met, unknown, least, most } = areas;
  const exclusion = assessed ? null : areas.exclusions[areas.exclusion[area]];
  const counts = `{"met":${met[area]},"unknown":${unknown[area]},"of":${areas.criteria.length},"least":${least[area]},"most":${most[area]}}`;
  return (
    `"id":${JSON.stringify(areas.ids[area])},"name":${JSON.stringify(areas.names[area])}` +
    `,"population":${number(areas.population[area])},"outcome":"${outcomes[areas.outcome[area]]}"` +
    `,"exclusion":${JSON.stringify(exclusion)},"reasons":[${reasons(areas, area)}]` +
    `,"marks":${JSON.stringify(areas.marks.get(area) ?? [])},"byomraade":${groups[areas.byomraade[area]] ?? null}` +
    `,"criteriaMet":${counts}` +
    `,"index":${assessed ? number(areas.index[area]) : null},"indexOver":${assessed ? areas.indexOver[area] : 0}` +
    `,"rank":${areas.rank[area] || null}`
  );
}

function reasons(areas: AreaTable, area: number): string {
  const found: string[] = [];
  if (areas.byCriteria[area] === 1) {
    // met on the known figures, or certain to be met although its own figure is missing
    const criteria = areas.criteria
      .filter(({ verdict, possible }) => verdict[area] === MET || possible[area] === CAN_HOLD)
      .filter(({ id }) => areas.ruleCriteria.has(id))
      .map(({ id }) => id);
    const classes = areas.ruleClasses.flatMap(({ ladder, is }) => {
      return countedClasses(areas, ladder, is, area).map((label) => ({ ladder, class: label }));
    });
    found.push(JSON.stringify({ kind: 'criteria', criteria, classes }));
  }
  const boligomraader = areas.byStateList.get(area);
  const open = areas.criteriaOpen.has(area) ? { byCriteria: 'open' } : {};
  if (boligomraader) found.push(JSON.stringify({ kind: 'state-list', boligomraader, ...open }));
  if (areas.joined.has(area)) found.push(JSON.stringify({ kind: 'enclosed', ...open }));
  return found.join(',');
}

/** What a verdict could be, by the bits of `possible`. */
const answers = ['[]', '["not-met"]', '["met"]', '["met","not-met"]'];

function cell(criterion: CriterionColumns, area: number, assessed: boolean): string {
  const { values, numerator, denominator, reference, limit, verdict, possible } = criterion;
  const parts =
    numerator && denominator
      ? `,"numerator":${number(numerator[area])},"denominator":${number(denominator[area])}`
      : '';
  const line = limit(area);
  const open = assessed && possible[area] === EITHER;
  const range = open ? ranges(criterion, area) : '';
  return (
    `{"value":${number(values[area])}${parts},"reference":${reference ? number(reference(area)) : null}` +
    `,"limit":${number(line)}${range},"margin":${number(margin(criterion, area, line))}` +
    `,"verdict":"${assessed ? verdictNames[verdict[area]] : 'unknown'}","couldBe":${assessed ? answers[possible[area]] : '[]'}}`
  );
}

function ranges({ limitRange, valueRange }: CriterionColumns, area: number): string {
  const limits = limitRange
    ? `,"limitRange":[${number(limitRange.least(area))},${number(limitRange.greatest(area))}]`
    : '';
  const [least, greatest] = valueRange ? [valueRange.least(area), valueRange.greatest(area)] : [Number.NaN];
  if (greatest === undefined || (Number.isNaN(least) && Number.isNaN(greatest))) return limits;
  return `${limits},"valueRange":[${number(least)},${number(greatest)}]`;
}

/** A finite double as JavaScript writes it is JSON; missing is null. */
function number(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
