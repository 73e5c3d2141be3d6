import { distanceIndexCriteria, measuredCriteria } from '../criteria/check.ts';
import type { CriterionResult } from '../criteria/evaluator.ts';
import { distanceIndex } from '../criteria/measures/distance-index.ts';
import { askedBy } from '../criteria/rule-parts.ts';
import type { Method } from '../criteria/schema/method.ts';
import { CAN_HOLD, EITHER } from '../criteria/verdict.ts';
import type { AreaTable, CriterionColumns } from '../report/report.ts';
import type { Listed } from '../statelists/listed/listed.ts';
import type { Assessment } from './assess.ts';
import { classify } from './ladder.ts';
import { DESIGNATED, outcomeOf } from './outcome.ts';
import { countCriteria, rankAreas } from './score.ts';

/** The areas with all that the assessment and the lists say of them, as columns. */
export function areaTable(
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
    joined: new Set(),
    criteriaOpen: new Set(),
    byomraade: new Int32Array(size).fill(-1),
    marks: designates ? new Map() : linked,
    ...counts,
    index,
    indexOver: over,
    rank: rankAreas(counts.met, index, exclusions.assessed),
    criteria: measured.map((id) => criterionColumns(evaluator.criterion(id))),
    indicators: Object.keys(method.indicators).map((id) => {
      const parts = evaluator.partsOf(id);
      return {
        id,
        values: evaluator.value(id),
        numerator: parts?.numerator,
        denominator: parts?.denominator,
      };
    }),
    classes: Object.entries(method.classes).map(([id, ladder]) => ({
      id,
      labels: ladder.steps.map((step) => step.class),
      of: classify(ladder, evaluator, assessment.compile),
    })),
    ruleCriteria: asked.criteria,
    ruleClasses: asked.classes,
  };
}

/** The areas that are designated by a list or by their neighbours, while the rule's answer on them is open. */
export function criteriaOpen({ outcome }: AreaTable, rule: Uint8Array): Set<number> {
  const open = new Set<number>();
  for (let area = 0; area < outcome.length; area++)
    if (outcome[area] === DESIGNATED && rule[area] === EITHER) open.add(area);
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
