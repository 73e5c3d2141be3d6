import { moves, movesAt } from '../criteria/bounds.ts';
import { distanceIndexCriteria, measuredCriteria } from '../criteria/check.ts';
import { regionColumns } from '../criteria/columns.ts';
import type { Mask } from '../criteria/distribution.ts';
import type { Method } from '../criteria/effective.ts';
import type { CriterionResult } from '../criteria/evaluator.ts';
import { distanceIndex } from '../criteria/measures/distance-index.ts';
import { DESIGNATED, outcomeOf, STANDS_OUT } from '../criteria/outcome.ts';
import type { Reader } from '../criteria/reference.ts';
import { UNKNOWN_CLASS } from '../criteria/rule.ts';
import { askedBy } from '../criteria/rule-parts.ts';
import type { Ladder } from '../criteria/schema/method.ts';
import { CAN_HOLD, EITHER, UNKNOWN } from '../criteria/verdict.ts';
import type { AreaTable, ClassColumns, CriterionColumns } from '../record/area-table.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import type { Assessment } from './assess.ts';
import type { Standing } from './decisions.ts';
import { countCriteria, rankAreas } from './score.ts';

/** The areas with all that the assessment and the lists say of them, as columns. */
export function areaTable(
  method: Method,
  assessment: Assessment,
  listed: Listed | undefined,
  designates: boolean,
  standing: Standing,
): AreaTable {
  const { evaluator, exclusions, rule } = assessment;
  const { table, size } = evaluator;
  const measured = measuredCriteria(method);
  const linked = linkedAreas(table.ids, listed);
  const counts = countCriteria(assessment, measured);
  const { index, over } = distanceIndex(distanceIndexCriteria(method, { 'distance-index': {} }), evaluator);
  const outcome = new Uint8Array(size);
  const byCriteria = new Uint8Array(size);
  const kept = new Map(standing.kept);
  for (let area = 0; area < size; area++) {
    const byList = designates && linked.has(area);
    outcome[area] = outcomeOf(rule[area], byList, exclusions.by[area] >= 0, standing.of[area]);
    byCriteria[area] = rule[area] === CAN_HOLD ? 1 : 0;
    if (byList || byCriteria[area] === 1 || standing.of[area] === STANDS_OUT) kept.delete(area);
  }
  const asked = askedBy(method.designate, method);
  return {
    size,
    ids: table.ids,
    names: table.names,
    population: evaluator.population(),
    regions: new Map(
      regionColumns(method).map((column) => {
        const texts = table.texts.get(column) ?? [];
        return [column, table.ids.map((_, area) => texts[area] ?? '')];
      }),
    ),
    outcome,
    exclusion: exclusions.by,
    exclusions: exclusions.ids,
    byCriteria,
    byStateList: designates ? linked : new Map(),
    joined: new Set(),
    decided: standing.decided,
    kept,
    criteriaOpen: new Set(),
    byomraade: new Int32Array(size).fill(-1),
    marks: designates ? new Map() : linked,
    ...counts,
    index: masked(index, exclusions.assessed, Number.NaN),
    indexOver: masked(over, exclusions.assessed, 0),
    rank:
      method.purpose === 'illustration'
        ? new Int32Array(size)
        : rankAreas(counts.met, index, exclusions.assessed),
    criteria: measured.map((id) => criterionColumns(evaluator.criterion(id), exclusions.assessed)),
    indicators: Object.keys(method.indicators).map((id) => {
      const parts = evaluator.partsOf(id);
      return {
        id,
        values: evaluator.value(id),
        numerator: parts?.numerator,
        denominator: parts?.denominator,
      };
    }),
    indicatorRanges: indicatorRanges(method, assessment),
    classes: Object.entries(method.classes).map(([id, ladder]) =>
      classColumns(id, ladder, assessment, exclusions.assessed),
    ),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
    stability: undefined,
  };
}

/** The areas that are designated otherwise, or decided not to be, while the rule's answer on them is open. */
export function criteriaOpen({ outcome, decided }: AreaTable, rule: Uint8Array): Set<number> {
  const open = new Set<number>();
  for (let area = 0; area < outcome.length; area++)
    if (rule[area] === EITHER && (outcome[area] === DESIGNATED || decided.has(area))) open.add(area);
  return open;
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

/** A column with no answer for areas that are not assessed, as a record has it: what is told of a run is told of its record. */
function masked<Column extends Uint8Array | Int16Array | Float64Array>(
  column: Column,
  assessed: Mask,
  none: number,
): Column {
  return assessed.includes(0)
    ? (column.map((one, area) => (assessed[area] === 1 ? one : none)) as Column)
    : column;
}

function criterionColumns(result: CriterionResult, assessed: Mask): CriterionColumns {
  return {
    id: result.id,
    worse: result.worse,
    values: result.values,
    numerator: result.parts?.numerator,
    denominator: result.parts?.denominator,
    reference: result.reference?.at,
    limit: result.limit.at,
    limitRange: limitRange(result.limit),
    valueRange: moves(result.bounds) ? valueRange(result) : undefined,
    verdict: masked(result.verdict, assessed, UNKNOWN),
    possible: masked(result.possible, assessed, 0),
  };
}

/** How far missing cells could move a limit: without bound where they could leave none. */
function limitRange({ at, least, greatest }: CriterionResult['limit']): CriterionColumns['limitRange'] {
  if (least === at) return undefined;
  const end = (read: Reader, beyond: number) => (area: number) => {
    const bound = read(area);
    return Number.isNaN(bound) ? beyond : bound;
  };
  return { least: end(least, Number.NEGATIVE_INFINITY), greatest: end(greatest, Number.POSITIVE_INFINITY) };
}

/** How far missing cells could move a value, where that does not follow from the range of its measure. */
function valueRange({ values, bounds, range }: CriterionResult): CriterionColumns['valueRange'] {
  const [low, high] = range ?? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  const isTold = (area: number) =>
    movesAt(bounds, area) &&
    !(Number.isNaN(values[area]) && bounds.least[area] === low && bounds.greatest[area] === high);
  const read = (end: 'least' | 'greatest') => (area: number) =>
    isTold(area) ? withNow(bounds[end][area], values[area], end) : Number.NaN;
  return { least: read('least'), greatest: read('greatest') };
}

/** An end of what a value could be; what it is as the figures stand is possible, too. */
function withNow(end: number, now: number, which: 'least' | 'greatest'): number {
  return Number.isNaN(now) ? end : which === 'least' ? Math.min(end, now) : Math.max(end, now);
}

/** The classes of a ladder; one that several steps lead to is one class. */
export function classColumns(
  id: string,
  ladder: Ladder,
  { evaluator, compileLadder }: Assessment,
  assessed: Mask,
): ClassColumns {
  const labels = [...new Set(ladder.steps.map((step) => step.class))];
  const labelOf = ladder.steps.map((step) => labels.indexOf(step.class));
  const steps = compileLadder(ladder);
  const couldBe = (area: number) =>
    assessed[area] === 1
      ? [...new Set(steps.couldBe(area).map((step) => labelOf[step] ?? NO_LABEL))]
      : [NO_LABEL];
  return {
    id,
    labels,
    of: Int16Array.from({ length: evaluator.size }, (_, area) => {
      const now = assessed[area] === 1 ? steps.now(area) : UNKNOWN_CLASS;
      if (now !== UNKNOWN_CLASS) return labelOf[now] ?? NO_LABEL;
      // a missing value may leave one class all the same
      const all = couldBe(area);
      return all.length === 1 ? all[0] : NO_LABEL;
    }),
    couldBe,
  };
}

const NO_LABEL = -1;

/** How far missing cells could move the indicators that ladders speak of. */
function indicatorRanges(
  method: Method,
  { evaluator, exclusions }: Assessment,
): AreaTable['indicatorRanges'] {
  const ids = new Set(Object.values(method.classes).flatMap(({ of }) => of ?? []));
  return new Map(
    [...ids].flatMap((id) => {
      const bounds = evaluator.bounds(id);
      const values = evaluator.value(id);
      const end = (which: 'least' | 'greatest', area: number) =>
        withNow(bounds[which][area], values[area], which);
      const range = (area: number) =>
        exclusions.assessed[area] === 1 && movesAt(bounds, area)
          ? ([end('least', area), end('greatest', area)] as const)
          : undefined;
      return moves(bounds) ? [[id, range]] : [];
    }),
  );
}
