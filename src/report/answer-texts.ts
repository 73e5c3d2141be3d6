import { DESIGNATED } from '../criteria/outcome.ts';
import { alternativesMessages } from '../messages/alternatives.ts';
import { decidingMessages } from '../messages/deciding.ts';
import { decisionMessages } from '../messages/decisions.ts';
import { besideCriteria } from '../record/facts/beside.ts';
import { deciding } from '../record/facts/deciding.ts';
import { listedFacts, listsAreWhole } from '../record/facts/listed.ts';
import { whyUndetermined } from '../record/facts/open-criteria.ts';
import { alternativesRange, areasRange } from '../record/facts/ranges.ts';
import { untried } from '../record/facts/untried.ts';
import { formatCount } from '../text/numbers.ts';
import { localized } from '../text/words.ts';
import type { View } from './view.ts';

/** That areas are undetermined, why, and what that leaves of the answer; nothing where none is and all was tried. */
export function undeterminedText(view: View): string | undefined {
  const { report, method, say } = view;
  const { areas: undetermined } = report.summary.undetermined;
  const range = answerRangeText(view);
  if (undetermined === 0) return range;
  return `${say['answer-undetermined']({ undetermined, ...whyUndetermined(report, method) })} ${range}`;
}

/** The criterion that would decide most of the undetermined areas; nothing where none is, or no record tells. */
export function decidingText({ report, method, language }: View): string | undefined {
  const [most] = deciding(report, method)?.criteria ?? [];
  if (!most) return undefined;
  const criterion = localized(method.criteria[most.id].title, language);
  const { settled, hangs } = most;
  const of = report.summary.undetermined.areas;
  return decidingMessages[language].most({ criterion, settled, hangs: hangs.length, of });
}

/** How many areas may be designated in the end, or that the answer holds as far as was tried; nothing if neither. */
export function answerRangeText({ report, method, say }: View): string | undefined {
  const { undetermined } = report.summary;
  const not = untried(report);
  if (undetermined.areas === 0) return not && say['answer-untried']({ untried: not });
  const { limit, earlier } = whyUndetermined(report, method);
  return say['answer-range']({ ...areasRange(report), untried: not, byFigures: limit + earlier === 0 });
}

/** That the criteria's own answer is open for areas that are designated otherwise; nothing where it is for none. */
export function criteriaOpenText({ report, say }: View): string | undefined {
  const { criteriaOpen, outcome } = report.areas;
  const count = [...criteriaOpen].filter((area) => outcome[area] === DESIGNATED).length;
  return count === 0 ? undefined : say['answer-criteria-open']({ count });
}

/** What decisions and earlier rounds change, beside what the criteria answer; nothing where there are none. */
export function decisionsText({ report, method, language }: View): string | undefined {
  const say = decisionMessages[language];
  const { rounds } = method['kept-for'] ?? {};
  const beside = besideCriteria(report);
  const told = beside && say.answer(beside);
  const none = rounds !== undefined && !report.previous && say['none-kept']({ rounds });
  return [told, none].filter(Boolean).join(' ') || undefined;
}

/** How many boligområder are on the lists, where they lie, and how many of them designate an area. */
export function boligomraaderText({ report, say }: View): string {
  if (report.stateLists === null) return say['answer-no-lists']({});
  const designates = report.stateLists.effect === 'designate';
  return say['answer-boligomraader']({ ...listedFacts(report), designates, whole: listsAreWhole(report) });
}

/** What the alternatives of the method would give, in short; nothing where the record tells of none. */
export function alternativesText({ report, language, isIllustration }: View): string | undefined {
  const range = alternativesRange(report);
  if (!range) return undefined;
  const { areas, residents } = range;
  const shown = (count: number) => formatCount(count, language);
  return alternativesMessages[language]['in-short']({
    illustration: isIllustration,
    areas,
    residents: residents && [shown(residents[0]), shown(residents[1])],
  });
}
