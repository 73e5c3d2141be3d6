import { criterionTexts } from './criterion-texts.ts';
import { localized } from './describe.ts';
import { decimalsAgainst, formatAgainst, formatValue } from './numbers.ts';
import { type OpenCriterion, openCriteria, whatItTakes } from './open-criteria.ts';
import type { Report } from './report.ts';
import type { View } from './view.ts';

/** Of each criterion of an area that is open, why it is, a sentence each. */
export function openTexts(area: number, view: View): string[] {
  return openCriteria(view.report, area).map((open) => openText(open, area, view));
}

function openText({ criterion, why, met }: OpenCriterion, area: number, view: View): string {
  const { report, language, say } = view;
  const info = infoOf(report, criterion.id);
  const title = localized(info.title, language);
  const texts = criterionTexts(criterion, info, area, view);
  if (why === 'no-value') return say['open-value']({ criterion: title, limit: texts.limit });
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
      value: texts.value,
      limit: texts.limit,
      least: end(criterion.valueRange!.least),
      greatest: end(criterion.valueRange!.greatest),
      met,
    });
  }
  const { least, greatest } = criterion.limitRange!;
  const limits = [criterion.limit(area), least(area), greatest(area)];
  // with the same decimals all lie to each other as they do
  const enough = Math.max(...limits.map((limit) => decimalsAgainst(value, limit, info.decimals)));
  const shown = (one: number) => formatValue(one, info.unit, enough, language);
  const end = (bound: number) => (Number.isFinite(bound) ? shown(bound) : undefined);
  return say['open-moves']({
    criterion: title,
    value: shown(value),
    limit: shown(limits[0]),
    least: end(limits[1]),
    greatest: end(limits[2]),
    met,
  });
}

/** What would designate an undetermined area. */
export function takesText(area: number, { report, method, language, say }: View): string {
  const result = whatItTakes(report, method, area);
  if (result.kind !== 'criteria') return say[`takes-${result.kind}`]({});
  const { needed, open } = result;
  const criterion = open.length === 1 ? localized(infoOf(report, open[0].id).title, language) : '';
  return say['takes-criteria']({ needed, open: open.length, criterion });
}

function infoOf(report: Report, id: string): Report['criteria'][number] {
  return report.criteria.find((criterion) => criterion.id === id)!;
}
