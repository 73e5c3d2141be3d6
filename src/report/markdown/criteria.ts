import { listed } from '../describe/text.ts';
import { describeCriterionThreshold, localized } from '../describe.ts';
import { formatAgainst, formatCount, formatDifference, isKnown } from '../numbers.ts';
import type { Report } from '../report.ts';
import type { View } from '../view.ts';
import { type Column, tableHead, tableRow } from './table.ts';
import { heading, item, sentences } from './text.ts';

type CriterionInfo = Report['criteria'][number];

/** The criteria under the policy's goals: what they count, when they are met, and how the designated areas compare. */
export function* renderCriteria(view: View): Generator<string> {
  const { report, words, say } = view;
  yield heading(2, words.criteria);
  const clauses = new Set(measured(report.criteria).map(({ id }) => clause(id, view)));
  const shared = clauses.size === 1 ? [...clauses][0] : undefined;
  const compares = report.criteria.some(({ comparison }) => comparison !== null);
  yield sentences(
    shared === undefined ? undefined : say['criteria-shared']({ clause: shared }),
    compares ? say['criteria-levels']({}) : undefined,
    weighted('population', view),
    weighted('none', view),
  );
  for (const [goal, criteria] of byGoal(report)) {
    const title =
      goal === null ? words.noGoal : localized(report.method.goals[goal]?.title ?? goal, view.language);
    if (goal !== null || Object.keys(report.method.goals).length > 0) yield heading(3, title);
    yield* renderGoal(criteria, shared === undefined, view);
  }
  yield sentences(missing('bounded', view), missing('held', view));
  yield* renderDistribution(view);
}

function* renderGoal(criteria: CriterionInfo[], ownClauses: boolean, view: View): Generator<string> {
  const { language, say } = view;
  if (measured(criteria).length > 0) {
    yield tableHead(columns(ownClauses, view));
    for (const criterion of measured(criteria)) yield tableRow(cells(criterion, ownClauses, view));
    yield '\n';
  }
  const unmeasured = criteria.filter(({ notMeasured }) => notMeasured !== null);
  for (const { title, notMeasured } of unmeasured) {
    yield item(
      localized(title, language),
      say['criterion-not-measured']({ reason: localized(notMeasured!, language) }),
    );
  }
  if (unmeasured.length > 0) yield '\n';
}

function columns(ownClauses: boolean, { words }: View): Column[] {
  return [
    { head: words.criterion },
    { head: words.counts },
    ...(ownClauses ? [{ head: words.metWhen }] : []),
    { head: words.met, numeric: true },
    { head: words.notMet, numeric: true },
    { head: words.unknown, numeric: true },
    { head: words.designatedLevel, numeric: true },
    { head: words.restLevel, numeric: true },
    { head: words.gap, numeric: true },
    { head: words.ratio, numeric: true },
  ];
}

function cells(criterion: CriterionInfo, ownClauses: boolean, view: View): string[] {
  const { language } = view;
  const { universe } = criterion;
  return [
    localized(criterion.title, language),
    universe === null ? '–' : localized(universe, language),
    ...(ownClauses ? [clause(criterion.id, view)] : []),
    ...[criterion.met, criterion.notMet, criterion.unknown].map((count) => formatCount(count, language)),
    ...comparison(criterion, view),
  ];
}

/** Levels of the designated and of the others, gap and ratio; a dash where there is nothing to compare. */
function comparison({ comparison: levels, unit, decimals }: CriterionInfo, { language }: View): string[] {
  if (levels === null) return ['–', '–', '–', '–'];
  const { designated, rest } = levels;
  const shown = formatAgainst(designated, rest, unit, decimals, language);
  if (!isKnown(designated) || !isKnown(rest)) return [shown.value, shown.limit, '–', '–'];
  const ratio = rest === 0 ? '–' : formatAgainst(designated / rest, 1, null, 2, language).value;
  return [shown.value, shown.limit, formatDifference(designated - rest, unit, decimals, language), ratio];
}

/** How many areas meet how many criteria, and the classes of the method's ladders. */
function* renderDistribution({ report, language, words, say }: View): Generator<string> {
  const counts = report.summary.areasByCriteriaMet;
  yield heading(3, words.criteriaByCount);
  yield tableHead([
    { head: words.criteriaMetCount },
    ...counts.map((_, met) => ({ head: String(met), numeric: true })),
  ]);
  yield tableRow([words.areas, ...counts.map((count) => formatCount(count, language))]);
  yield '\n';
  if (report.criteria.some(({ unknown }) => unknown > 0)) yield sentences(say['criteria-counted']({}));
}

function byGoal({ criteria, method }: Report): Map<string | null, CriterionInfo[]> {
  const groups = new Map<string | null, CriterionInfo[]>();
  for (const goal of [...Object.keys(method.goals), null]) {
    const members = criteria.filter((criterion) => criterion.goal === goal);
    if (members.length > 0) groups.set(goal, members);
  }
  return groups;
}

function measured(criteria: CriterionInfo[]): CriterionInfo[] {
  return criteria.filter(({ notMeasured }) => notMeasured === null);
}

function clause(id: string, { method, language }: View): string {
  return describeCriterionThreshold(method, id, language);
}

function weighted(by: 'population' | 'none', view: View): string | undefined {
  const names = view.report.criteria.filter(({ comparison }) => comparison?.weights === by);
  if (names.length === 0) return undefined;
  const isAll = names.length === measured(view.report.criteria).length;
  return view.say['criteria-weighted']({ criteria: isAll ? undefined : titles(names, view), by });
}

function missing(how: 'bounded' | 'held', view: View): string | undefined {
  const names = view.report.criteria.filter(
    (one) => one.notMeasured === null && one.missingReference === how,
  );
  return names.length === 0 ? undefined : view.say[`missing-${how}`]({ criteria: titles(names, view) });
}

function titles(criteria: CriterionInfo[], { language }: View): string {
  return listed(
    criteria.map(({ title }) => localized(title, language)),
    language,
  );
}
