import { localized } from '../describe.ts';
import { formatAgainst, formatCount, formatValue } from '../numbers.ts';
import { type OpenCriterion, openCriteria, whatItTakes } from '../open-criteria.ts';
import { areasByRank } from '../order.ts';
import type { Report } from '../report.ts';
import type { View } from '../view.ts';
import { criterionTexts } from './criterion-texts.ts';
import { criteriaMet } from './designated.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** The undetermined areas: what is open, why, and what it would take. Nothing where every area is determined. */
export function* renderUndetermined(view: View): Generator<string> {
  const { report, words, say } = view;
  const undetermined = areasByRank(report, 'undetermined');
  if (undetermined.length === 0) return;
  yield heading(2, words.undeterminedAreas);
  yield sentences(say['open-explained']({}), say['order-by-rank']({}), say['bounds-explained']({}));
  yield tableHead([
    { head: words.id },
    { head: words.name },
    { head: words.residents, numeric: true },
    { head: words.criteriaMet },
    { head: words.open },
    { head: words.takes },
  ]);
  for (const area of undetermined) {
    yield tableRow([
      report.areas.ids[area],
      report.areas.names[area],
      formatCount(report.areas.population[area], view.language),
      criteriaMet(area, view),
      openCriteria(report, area)
        .map((open) => openText(open, area, view))
        .join(' '),
      takes(area, view),
    ]);
  }
  yield '\n';
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
  const bound = (read: (area: number) => number) =>
    formatAgainst(read(area), criterion.values[area], info.unit, info.decimals, language).value;
  const { least, greatest } = criterion.limitRange!;
  return say['open-moves']({
    criterion: title,
    value: texts.value,
    limit: texts.limit,
    least: bound(least),
    greatest: bound(greatest),
    met,
  });
}

function takes(area: number, { report, method, language, say }: View): string {
  const result = whatItTakes(report, method, area);
  if (result.kind !== 'criteria') return say[`takes-${result.kind}`]({});
  const { needed, open } = result;
  const criterion = open.length === 1 ? localized(infoOf(report, open[0].id).title, language) : '';
  return say['takes-criteria']({ needed, open: open.length, criterion });
}

function infoOf(report: Report, id: string): Report['criteria'][number] {
  return report.criteria.find((criterion) => criterion.id === id)!;
}
