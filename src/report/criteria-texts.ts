import { isMovableLimit } from '../criteria/limits.ts';
import { DESIGNATED } from '../criteria/outcome.ts';
import { publicMessages } from '../messages/public.ts';
import { isToldAsRange, isVerdictHidden } from '../record/facts/hidden.ts';
import type { Report } from '../record/report.ts';
import {
  formatAgainst,
  formatDifference,
  formatNumber,
  formatValue,
  HIDDEN,
  isKnown,
  levelRatio,
} from '../text/numbers.ts';
import { type Language, listed, localized } from '../text/words.ts';
import { describeCriterionThreshold } from './describe.ts';
import type { View } from './view.ts';

export type CriterionInfo = Report['criteria'][number];

/** The criteria under the policy's goals, in their order; null: those outside them. */
export function criteriaByGoal({ criteria, method }: Report): Map<string | null, CriterionInfo[]> {
  const groups = new Map<string | null, CriterionInfo[]>();
  for (const goal of [...Object.keys(method.goals), null]) {
    const members = criteria.filter((criterion) => criterion.goal === goal);
    if (members.length > 0) groups.set(goal, members);
  }
  return groups;
}

/** The heading of a goal; undefined where the method has none. */
export function goalTitle(goal: string | null, { report, language, words }: View): string | undefined {
  if (goal !== null) return localized(report.method.goals[goal]?.title ?? goal, language);
  return Object.keys(report.method.goals).length > 0 ? words.noGoal : undefined;
}

/** The criteria that have figures. */
export function measured(criteria: readonly CriterionInfo[]): CriterionInfo[] {
  return criteria.filter(({ notMeasured }) => notMeasured === null);
}

/** When a criterion is met, to follow "the value is". */
export function clauseOf(id: string, { method, language }: View): string {
  return describeCriterionThreshold(method, id, language);
}

/** The clause that all criteria have in common, if they have. */
export function sharedClause(view: View): string | undefined {
  const known = measured(view.report.criteria).filter(
    ({ id }) => view.method.criteria[id].unknown === undefined,
  );
  const clauses = new Set(known.map(({ id }) => clauseOf(id, view)));
  return clauses.size === 1 ? [...clauses][0] : undefined;
}

/** The designated areas against the others. */
interface LevelTexts {
  designated: string;
  rest: string;
  gap: string;
  ratio: string;
}

/** Levels, or the ends of what they could be, and how they are written. */
interface Told extends Pick<CriterionInfo, 'unit' | 'decimals'> {
  comparison: Omit<NonNullable<CriterionInfo['comparison']>, 'weights'> | null;
  /** decimals that a level which hidden counts are in has at the most; left out: as many as others */
  most?: number | undefined;
}

/**
 * Levels of the designated and of the others, gap and ratio; a dash where there is nothing to compare. Where a public report
 * knows a level between two ends alone, so it knows what follows from it.
 */
export function levelTexts(
  { comparison, unit, decimals, most = decimals }: Told,
  { language, isPublic }: Pick<View, 'language' | 'isPublic'>,
): LevelTexts {
  if (comparison === null) return { designated: '–', rest: '–', gap: '–', ratio: '–' };
  const { designated, rest, designatedRange, restRange } = comparison;
  if (designatedRange || restRange) {
    const here = designatedRange ?? endsOf(designated);
    const there = restRange ?? endsOf(rest);
    const level = (ends: Ends | undefined, range: Ends | undefined) =>
      endsText(ends, unit, range ? Math.min(most, decimals) : decimals, language);
    const levels = { designated: level(here, designatedRange), rest: level(there, restRange) };
    const unknown = endsText(undefined, unit, decimals, language);
    if (!here || !there) return { ...levels, gap: unknown, ratio: unknown };
    const gaps = [here[0] - there[1], here[1] - there[0]];
    const difference = (gap: number, of: string | null) => formatDifference(gap, of, decimals, language);
    const times = [levelRatio(here[0], there[1]), levelRatio(here[1], there[0])];
    const shown = (ratio: number | null) => (ratio === null ? '–' : formatNumber(ratio, 2, language));
    // two ends that look alike are told once, and a unit at the end alone
    const between = (least: string, greatest: string, end = greatest) =>
      least === greatest ? end : publicMessages[language]['range-between']({ least, most: end });
    return {
      ...levels,
      gap: between(difference(gaps[0], null), difference(gaps[1], null), difference(gaps[1], unit)),
      ratio: between(shown(times[0]), shown(times[1])),
    };
  }
  if (isPublic && (designated === null || rest === null)) {
    const level = (one: number | null) => formatValue(one ?? HIDDEN, unit, decimals, language);
    return { designated: level(designated), rest: level(rest), gap: level(null), ratio: level(null) };
  }
  const shown = formatAgainst(designated, rest, unit, decimals, language);
  const levels = { designated: shown.value, rest: shown.limit };
  if (!isKnown(designated) || !isKnown(rest)) return { ...levels, gap: '–', ratio: '–' };
  const times = levelRatio(designated, rest);
  const ratio = times === null ? '–' : formatAgainst(times, 1, null, 2, language).value;
  return { ...levels, gap: formatDifference(designated - rest, unit, decimals, language), ratio };
}

/** The same of a criterion of a report; a dash where no assessed area is designated, or all are, so that there is no level. */
export function criterionLevels(criterion: CriterionInfo, view: View): LevelTexts {
  const { outcome, exclusion } = view.report.areas;
  const hasAny = (isDesignated: boolean) =>
    outcome.some((one, area) => exclusion[area] < 0 && (one === DESIGNATED) === isDesignated);
  const texts = levelTexts({ ...criterion, most: view.method.publish?.decimals }, view);
  const [here, there] = [hasAny(true), hasAny(false)];
  if (here && there) return texts;
  return {
    designated: here ? texts.designated : '–',
    rest: there ? texts.rest : '–',
    gap: '–',
    ratio: '–',
  };
}

/** The least and the greatest that a figure could be. */
export type Ends = readonly [least: number, greatest: number];

function endsOf(level: number | null): Ends | undefined {
  return level === null ? undefined : [level, level];
}

/** `3,4–3,8 %`; hidden where nothing is known of it, and the figure alone where both ends look alike. */
export function endsText(
  ends: Ends | undefined,
  unit: string | null,
  decimals: number,
  language: Language,
): string {
  if (!ends) return formatValue(HIDDEN, unit, decimals, language);
  const [least, greatest] = ends.map((end) => formatNumber(end, decimals, language));
  const end = formatValue(ends[1], unit, decimals, language);
  return least === greatest ? end : `${least}–${end}`;
}

/** That verdicts are hidden, which are counted as unknown; undefined where none is. */
export function hiddenAmongUnknown({ report, language, isPublic }: View): string | undefined {
  if (!isPublic) return undefined;
  const { ids, criteria } = report.areas;
  const count = criteria.reduce(
    (sum, one) => sum + ids.filter((_, area) => isVerdictHidden(one, area)).length,
    0,
  );
  return count > 0 ? publicMessages[language]['hidden-among-unknown']({ count }) : undefined;
}

/** What stands before the figures: the clause if it is shared, what the levels are, and how they are weighted. */
export function levelNotes(view: View): string[] {
  const { report, language, say, isPublic } = view;
  const ofPublic = publicMessages[language];
  const shared = sharedClause(view);
  const levels = report.criteria.flatMap(({ comparison }) => comparison ?? []);
  return [
    shared === undefined ? undefined : say['criteria-shared']({ clause: shared }),
    levels.length > 0 ? say['criteria-levels']({}) : undefined,
    isPublic && levels.some((one) => isToldAsRange(one, 'designated') || isToldAsRange(one, 'rest'))
      ? ofPublic['ranges-explained']({})
      : undefined,
    isPublic ? ofPublic.approximate({}) : undefined,
    ofWholeCity(view),
    hiddenAmongUnknown(view),
    referenceRanges(view),
    weighted('population', view),
    weighted('none', view),
  ].filter((text) => text !== undefined);
}

/** That areas were compared with the rest of the city, and are shown against all of it; undefined where none is. */
export function ofWholeCity({ report, method, language, isPublic }: View): string | undefined {
  const isShown = measured(report.criteria).some(
    ({ id, linesHidden }) => !linesHidden && method.criteria[id].reference?.of === 'rest-of-city',
  );
  return isPublic && isShown ? publicMessages[language]['of-whole-city']({}) : undefined;
}

/** How far what is shown leaves the level of the whole city. */
function referenceRanges({ report, language }: View): string | undefined {
  const say = publicMessages[language];
  const ranges = report.criteria.flatMap(({ title, referenceRange: range, unit, decimals }) =>
    range
      ? [
          say.level({
            criterion: localized(title, language),
            between: endsText(range, unit, decimals, language),
          }),
        ]
      : [],
  );
  return ranges.length === 0 ? undefined : say['reference-range']({ levels: listed(ranges, language) });
}

/** What missing figures do to the limits that they could move. */
export function missingNotes(view: View): string[] {
  return (['bounded', 'held'] as const).flatMap((how) => {
    const names = measured(view.report.criteria).filter(
      ({ id, missingReference }) => missingReference === how && isMovableLimit(view.method, id),
    );
    return names.length === 0 ? [] : [view.say[`missing-${how}`]({ criteria: titles(names, view) })];
  });
}

function weighted(by: 'population' | 'none', view: View): string | undefined {
  const names = view.report.criteria.filter(({ comparison }) => comparison?.weights === by);
  if (names.length === 0) return undefined;
  const isAll = names.length === measured(view.report.criteria).length;
  return view.say['criteria-weighted']({ criteria: isAll ? undefined : titles(names, view), by });
}

function titles(criteria: readonly CriterionInfo[], { language }: View): string {
  return listed(
    criteria.map(({ title }) => localized(title, language)),
    language,
  );
}
