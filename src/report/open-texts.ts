import { isStatedLimit } from '../criteria/limits.ts';
import { hangsOn } from '../criteria/rule-parts.ts';
import { UNKNOWN } from '../criteria/verdict.ts';
import { isOpenClass } from '../record/area-table.ts';
import { isHidden } from '../record/facts/hidden.ts';
import { isWithinOneOf, measureOf } from '../record/facts/intervals.ts';
import { type OpenCriterion, openCriteria } from '../record/facts/open-criteria.ts';
import type { Report } from '../record/report.ts';
import { decimalsAgainst, formatAgainst, formatValue } from '../text/numbers.ts';
import { localized } from '../text/words.ts';
import { classText } from './class-texts.ts';
import { about, criterionTexts, lineOf } from './criterion-texts.ts';
import { describeRule } from './describe/rule.ts';
import type { View } from './view.ts';
import { countingRule, whatItTakes } from './what-it-takes.ts';

/** Of each criterion of an area that is open, why it is, and of each class that the rule asks; a sentence each. */
export function openTexts(area: number, view: View): string[] {
  const { report, method, language } = view;
  const { ladders } = hangsOn(method.designate, method);
  const classes = report.areas.classes.flatMap((columns, ladder) =>
    ladders.has(columns.id) && isOpenClass(columns, area)
      ? [`${localized(report.classes[ladder].title, language)}: ${classText(area, ladder, view)}.`]
      : [],
  );
  return [...openCriteria(report, area).map((open) => openText(open, area, view)), ...classes];
}

function openText({ criterion, why, met }: OpenCriterion, area: number, view: View): string {
  const { report, method, language, say } = view;
  const info = infoOf(report, criterion.id);
  const title = localized(info.title, language);
  if (method.criteria[criterion.id].unknown !== undefined) return say['open-unknown']({ criterion: title });
  const texts = criterionTexts(criterion, info, area, view);
  if (why === 'no-value') return say['open-value']({ criterion: title, limit: texts.limit });
  if (why === 'hidden') {
    const isAnswered = criterion.verdict[area] !== UNKNOWN;
    return say['open-hidden']({ criterion: title, limit: texts.limit, met: isAnswered ? met : undefined });
  }
  if (why === 'no-limit')
    return say['open-limit']({
      criterion: title,
      value: formatValue(criterion.values[area], info.unit, info.decimals, language),
    });
  const value = criterion.values[area];
  if (why === 'value-moves') {
    const end = (read: (area: number) => number) => {
      const bound = read(area);
      if (!Number.isFinite(bound)) return undefined;
      return formatAgainst(bound, criterion.limit(area), info.unit, info.decimals, language).value;
    };
    return say['open-value-moves']({
      criterion: title,
      stands: say.against(texts),
      least: end(criterion.valueRange!.least),
      greatest: end(criterion.valueRange!.greatest),
      met,
    });
  }
  const { least, greatest } = criterion.limitRange!;
  const limits = [criterion.limit(area), least(area), greatest(area)];
  const isWithinOne = !view.isPublic && isWithinOneOf(criterion, measureOf(view.method, criterion.id), area);
  // with the same decimals all lie to each other as they do; of what is hidden or told in counts the value is not shown
  const against = isWithinOne || isHidden(criterion, area) ? limits[0] : value;
  const enough = Math.max(...limits.map((limit) => decimalsAgainst(against, limit, info.decimals)));
  const shown = (one: number) => formatValue(lineOf(one, info, 'limit', view), info.unit, enough, language);
  const line = (one: number) =>
    isStatedLimit(method, criterion.id) ? shown(one) : about(one, shown(one), view);
  const end = (bound: number) => (Number.isFinite(bound) ? line(bound) : undefined);
  return say['open-moves']({
    criterion: title,
    stands: isWithinOne
      ? say['within-one']({ counts: texts.counts, limit: shown(limits[0]) })
      : say.against({
          value: isHidden(criterion, area) ? texts.value : shown(value),
          limit: line(limits[0]),
        }),
    least: end(limits[1]),
    greatest: end(limits[2]),
    met,
  });
}

/** What would designate an area whose answer by the criteria is undetermined. */
export function takesText(area: number, { report, method, language, say }: View): string {
  const left = whatItTakes(report, method, area);
  const rule = countingRule(left, report.areas);
  const open = openCriteria(report, area).map(({ criterion }) => criterion.id);
  const [only, ...more] = rule?.criteria ?? [];
  if (rule && more.length === 0)
    return say['takes-criteria']({
      ...{ needed: 1, open: 1 },
      criterion: localized(infoOf(report, only).title, language),
    });
  // "the open criteria" says enough where all of them are asked, and nothing but them
  if (rule?.criteria.size === open.length && open.every((id) => rule.criteria.has(id)))
    return say['takes-criteria']({ needed: rule.needed, open: open.length, criterion: '' });
  return say['takes-rule']({ clause: describeRule(left, method, language) });
}

function infoOf(report: Report, id: string): Report['criteria'][number] {
  return report.criteria.find((criterion) => criterion.id === id)!;
}
