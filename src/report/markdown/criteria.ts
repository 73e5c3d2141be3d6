import {
  type CriterionInfo,
  clauseOf,
  criteriaByGoal,
  goalTitle,
  levelNotes,
  levelTexts,
  measured,
  missingNotes,
  sharedClause,
} from '../criteria-texts.ts';
import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import type { View } from '../view.ts';
import { type Column, tableHead, tableRow } from './table.ts';
import { heading, item, sentences } from './text.ts';

/** The criteria under the policy's goals: what they count, when they are met, and how the designated areas compare. */
export function* renderCriteria(view: View): Generator<string> {
  const { report, words } = view;
  yield heading(2, words.criteria);
  yield sentences(...levelNotes(view));
  const ownClauses = sharedClause(view) === undefined;
  for (const [goal, criteria] of criteriaByGoal(report)) {
    const title = goalTitle(goal, view);
    if (title !== undefined) yield heading(3, title);
    yield* renderGoal(criteria, ownClauses, view);
  }
  yield sentences(...missingNotes(view));
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
  const { designated, rest, gap, ratio } = levelTexts(criterion, view);
  return [
    localized(criterion.title, language),
    universe === null ? '–' : localized(universe, language),
    ...(ownClauses ? [clauseOf(criterion.id, view)] : []),
    ...[criterion.met, criterion.notMet, criterion.unknown].map((count) => formatCount(count, language)),
    designated,
    rest,
    gap,
    ratio,
  ];
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
