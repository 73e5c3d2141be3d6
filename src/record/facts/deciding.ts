import type { Method } from '../../criteria/effective.ts';
import { columnList } from '../../criteria/measures/columns.ts';
import { isPlaceLimit } from '../../criteria/places.ts';
import { isOfOtherYear, isPooled } from '../../criteria/pooled.ts';
import { compileRule } from '../../criteria/rule.ts';
import { type HangsOn, hangsOn } from '../../criteria/rule-parts.ts';
import type { Reference } from '../../criteria/schema/reference.ts';
import { CAN_FAIL, CAN_HOLD, EITHER } from '../../criteria/verdict.ts';
import { present } from '../../values/present.ts';
import type { CriterionColumns } from '../area-table.ts';
import type { Report } from '../report.ts';
import { isHidden } from './hidden.ts';
import { areasOf } from './order.ts';
import { recordedFacts } from './rule.ts';

/** A criterion that the answer of some undetermined area hangs on. */
export interface DecidingCriterion {
  id: string;
  /** assessed areas without a figure */
  missing: number;
  /** the undetermined areas whose answer could turn with it, by position */
  hangs: number[];
  /** of these, how many are determined once it is known for them, whichever it is */
  settled: number;
  /** of a criterion that is unknown for every area: what its being met everywhere or nowhere would give */
  everywhere: Count | undefined;
  nowhere: Count | undefined;
}

interface Count {
  designated: number;
  undetermined: number;
}

/** A figure that is missing, and how many answers hang on it. */
export interface MissingFigure {
  area: number;
  /** the criteria that it is of: those on one indicator have it in common */
  criteria: string[];
  /** the columns that it is missing in, where its measure is read from columns */
  columns: string[];
  /** whether the area's own answer hangs on it */
  own: boolean;
  /** undetermined areas whose answer hangs on it, its own among them */
  answers: number;
}

export interface Deciding {
  /** most areas first */
  criteria: DecidingCriterion[];
  /** most answers first */
  figures: MissingFigure[];
}

/** With more open criteria in an area, it is not tried which of them turn its answer: all are taken to. */
const MOST_TRIED = 10;

/**
 * What would decide the undetermined areas. The answer of an area *hangs on* a criterion where it could turn with that
 * criterion alone: some answers of its other open criteria are such that the rule answers one thing where it is met and another
 * where it is not. All of them are tried, each criterion by itself. A missing figure has a hold on its own area's answer, and,
 * where it enters what others are held against, on the answers of those whose limit or value it could move.
 *
 * @returns undefined where nothing is open, or the rule asks earlier years, of which a record holds no verdicts
 */
export function deciding(report: Report, method: Method): Deciding | undefined {
  if (!known.has(report)) known.set(report, decidingOf(report, method));
  return known.get(report);
}

/** Told in several places of a report, and worked out once. */
const known = new WeakMap<Report, Deciding | undefined>();

function decidingOf(report: Report, method: Method): Deciding | undefined {
  const { areas, summary } = report;
  const asked = hangsOn(method.designate, method);
  const open = areasOf(areas, 'undetermined');
  if (open.length === 0 || asked.earlierYears) return undefined;
  const columns = areas.criteria.filter(({ id }) => asked.criteria.has(id));
  const turnsOf = turner(report, method, asked, columns);
  const turns = new Map(open.map((area) => [area, turnsOf(area)]));
  const found = columns.map((criterion, k): DecidingCriterion => {
    const hangs = open.filter((area) => present(turns.get(area))[k]?.turns);
    const isUnknown = method.criteria[criterion.id].unknown !== undefined;
    const given = (answer: 'met' | 'not') => {
      const to = open.map((area) => present(turns.get(area))[k]?.[answer] ?? EITHER);
      return {
        designated: summary.designated.areas + to.filter((one) => one === CAN_HOLD).length,
        undetermined: to.filter((one) => one === EITHER).length,
      };
    };
    return {
      id: criterion.id,
      missing: criterion.values.reduce(
        (count, _, area) => count + Number(areas.exclusion[area] < 0 && isMissing(criterion, area)),
        0,
      ),
      hangs,
      settled: hangs.filter((area) => {
        const { met, not } = present(present(turns.get(area))[k]);
        return met !== EITHER && not !== EITHER;
      }).length,
      everywhere: isUnknown ? given('met') : undefined,
      nowhere: isUnknown ? given('not') : undefined,
    };
  });
  const criteria = found.filter(({ hangs }) => hangs.length > 0);
  if (criteria.length === 0) return undefined;
  return {
    figures: figures(report, method, criteria),
    criteria: criteria.sort((a, b) => b.hangs.length - a.hangs.length || b.settled - a.settled),
  };
}

/** An open criterion of an area: whether it turns the answer, and what the answer could be with it met and not. */
interface Turn {
  turns: boolean;
  met: number;
  not: number;
}

/** What of its criteria turns an area's answer, by their positions; those that are not open have none. */
function turner(
  report: Report,
  method: Method,
  asked: HangsOn,
  columns: readonly CriterionColumns[],
): (area: number) => (Turn | undefined)[] {
  // the rule reads these copies, in which the open answers are given in turn
  const given = columns.map((one) => ({ ...one, possible: one.possible.slice() }));
  const others = report.areas.criteria.filter(({ id }) => !asked.criteria.has(id));
  const facts = recordedFacts(
    { ...report, areas: { ...report.areas, criteria: [...given, ...others] } },
    method,
  );
  const rule = compileRule(method.designate, { method, facts });
  const known = new Map<string, (Turn | undefined)[]>();
  return (area) => {
    // classes follow from an area's own values; else areas with the same answers hang on the same
    const key = asked.ladders.size > 0 ? `${area}` : columns.map(({ possible }) => possible[area]).join();
    const turns = known.get(key) ?? turnsOf(area);
    known.set(key, turns);
    return turns;
  };

  function turnsOf(area: number): (Turn | undefined)[] {
    const open = given.filter(({ possible }) => possible[area] === EITHER);
    if (open.length > MOST_TRIED)
      return given.map(({ possible }) =>
        possible[area] === EITHER ? { turns: true, met: EITHER, not: EITHER } : undefined,
      );
    const answers = Array.from({ length: 1 << open.length }, (_, ways) => {
      for (const [k, { possible }] of open.entries()) possible[area] = ways & (1 << k) ? CAN_HOLD : CAN_FAIL;
      return rule(area);
    });
    for (const { possible } of open) possible[area] = EITHER;
    return given.map((criterion) => {
      const bit = 1 << open.indexOf(criterion);
      if (!open.includes(criterion)) return undefined;
      const turn: Turn = { turns: false, met: 0, not: 0 };
      for (const [ways, answer] of answers.entries()) {
        if (ways & bit) turn.met |= answer;
        else turn.not |= answer;
        turn.turns ||= answer !== answers[ways ^ bit];
      }
      return turn;
    });
  }
}

function figures({ areas }: Report, method: Method, criteria: readonly DecidingCriterion[]): MissingFigure[] {
  const found: MissingFigure[] = [];
  const byFigure = Map.groupBy(
    criteria.filter(({ id }) => method.criteria[id].unknown === undefined),
    ({ id }) => method.criteria[id].indicator ?? id,
  );
  for (const group of byFigure.values()) {
    const columns = group.map(({ id }) => present(areas.criteria.find((one) => one.id === id)));
    const own = new Set(group.flatMap(({ hangs }) => hangs));
    // whose answer hangs on the figures of others
    const moved = new Set(
      group.flatMap(({ hangs }, k) => hangs.filter((area) => isMovedByOthers(columns[k], area))),
    );
    const movedIn = movedByRegion(moved, areas);
    const [{ values, numerator, denominator }] = columns;
    for (const area of values.keys()) {
      if (!isMissing(columns[0], area)) continue;
      const isOwn = own.has(area);
      const entered = columns
        .filter(({ id }) => entersReference(method, id, areas, area))
        .map(({ id }) => method.criteria[id].reference);
      const isInAll = entered.some((reference) => reference?.of !== 'region');
      const held = isInAll ? moved : union(entered.map((reference) => movedIn(present(reference), area)));
      const answers = Number(isOwn) + held.size - Number(held.has(area));
      if (answers === 0) continue;
      const missing = [numerator, denominator].map((part) => part && Number.isNaN(part[area]));
      found.push({
        area,
        criteria: group.map(({ id }) => id),
        columns: columnsOf(method, group[0].id, missing),
        own: isOwn,
        answers,
      });
    }
  }
  return found.sort((a, b) => b.answers - a.answers || Number(b.own) - Number(a.own) || a.area - b.area);
}

/** Those areas that are in the same region as one; of earlier records regions are not known, and there are none. */
function movedByRegion(
  moved: ReadonlySet<number>,
  { regions }: Report['areas'],
): (reference: Reference, area: number) => ReadonlySet<number> {
  const all = new Map(
    [...regions].map(([column, of]) => {
      const byRegion = Map.groupBy(moved, (area) => of[area]);
      return [column, new Map([...byRegion].map(([region, areas]) => [region, new Set(areas)]))];
    }),
  );
  return ({ column = '' }, area) => {
    const region = regions.get(column)?.[area] ?? '';
    return (region === '' ? undefined : all.get(column)?.get(region)) ?? new Set();
  };
}

function union(sets: readonly ReadonlySet<number>[]): ReadonlySet<number> {
  return sets.length === 1 ? sets[0] : new Set(sets.flatMap((set) => [...set]));
}

/** Whether an area has no figure; one that is hidden is there. */
function isMissing(criterion: CriterionColumns, area: number): boolean {
  return Number.isNaN(criterion.values[area]) && !isHidden(criterion, area);
}

/** Whether others' missing figures could move an area's limit on a criterion, or its value that is a place among theirs. */
function isMovedByOthers({ values, limitRange, valueRange }: CriterionColumns, area: number): boolean {
  const moves = (range: CriterionColumns['limitRange']) =>
    range !== undefined && range.least(area) !== range.greatest(area) && !Number.isNaN(range.least(area));
  return moves(limitRange) || (!Number.isNaN(values[area]) && moves(valueRange));
}

/** Whether an area's figure enters what areas are held against. */
function entersReference(method: Method, id: string, areas: Report['areas'], area: number): boolean {
  const { reference, threshold } = method.criteria[id];
  const by = areas.exclusion[area];
  const isAssessed = by < 0;
  if (isOfOtherYear(reference)) return false;
  if (isPlaceLimit(threshold, reference) || !reference || !isPooled(reference.of)) return isAssessed;
  if (reference.of === 'non-designated')
    return isAssessed && areas.byCriteria[area] === 0 && !areas.byStateList.has(area);
  return isAssessed || method.exclude[areas.exclusions[by]]['in-references'];
}

/** The columns that a figure is read from, of a ratio those that are missing; none where it is computed from other figures. */
function columnsOf(method: Method, id: string, missing: readonly (boolean | undefined)[]): string[] {
  const { indicator } = method.criteria[id];
  const { column, flag, ratio } =
    indicator === undefined ? method.criteria[id] : method.indicators[indicator];
  if (column !== undefined) return [typeof column === 'string' ? column : column.name];
  if (flag) return [flag.column];
  if (!ratio) return [];
  const parts = [ratio.numerator, ratio.denominator].filter((_, part) => missing[part] !== false);
  return parts.flatMap(columnList);
}
