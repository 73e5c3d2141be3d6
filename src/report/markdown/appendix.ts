import { areasByRank } from '../../record/facts/order.ts';
import type { CriterionColumns, Report } from '../../record/report.ts';
import { areaFacts, exclusionTitle } from '../area-texts.ts';
import { cellColumns, countsText, hasCounts, verdictText } from '../cell-texts.ts';
import { criterionTexts } from '../criterion-texts.ts';
import { nameWithId } from '../describe/text.ts';
import { localized } from '../describe.ts';
import { boligomraadeNames } from '../reasons.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** With more designated areas than this the appendix is left out. */
const MOST_AREAS = 2_000;

/** A section for each designated or undetermined area, with the numbers behind each of its verdicts. */
export function* renderAppendix(view: View): Generator<string> {
  const { report, words, say } = view;
  const designated = report.summary.designated.areas;
  if (designated + report.summary.undetermined.areas === 0) return;
  yield heading(2, words.appendix);
  if (designated > MOST_AREAS) {
    yield sentences(say['appendix-left-out']({ designated }));
    return;
  }
  yield sentences(say['appendix-explained']({}));
  const head = tableHead(cellColumns(view));
  const infos = new Map(report.criteria.map((criterion) => [criterion.id, criterion]));
  for (const outcome of ['designated', 'undetermined'] as const) {
    for (const area of areasByRank(report, outcome)) yield section(area, head, infos, view);
  }
}

function section(
  area: number,
  head: string,
  infos: ReadonlyMap<string, Report['criteria'][number]>,
  view: View,
): string {
  const { report, say } = view;
  const { areas } = report;
  const isAssessed = areas.exclusion[area] < 0;
  const marks = areas.marks.get(area);
  let text = heading(3, nameWithId(areas.names[area], areas.ids[area]));
  text += sentences(
    areaFacts(area, view),
    marks && say['area-marks']({ boligomraader: boligomraadeNames(marks, view) }),
    isAssessed ? undefined : say['area-not-assessed']({ exclusion: exclusionTitle(area, view) }),
  );
  if (!isAssessed) return text;
  text += head;
  for (const criterion of areas.criteria)
    text += tableRow(cells(criterion, infos.get(criterion.id)!, area, view));
  return `${text}\n`;
}

function cells(
  criterion: CriterionColumns,
  info: Report['criteria'][number],
  area: number,
  view: View,
): string[] {
  const texts = criterionTexts(criterion, info, area, view);
  return [
    localized(info.title, view.language),
    texts.value,
    ...(hasCounts(view.report) ? [countsText(criterion, area, view)] : []),
    texts.reference,
    texts.limit,
    texts.margin,
    verdictText(criterion, area, view),
  ];
}
