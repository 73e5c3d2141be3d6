import { areasByRank } from '../../record/facts/order.ts';
import { untried } from '../../record/facts/untried.ts';
import { criteriaMet, indexText } from '../area-texts.ts';
import { hasNames } from '../describe/text.ts';
import { formatCount } from '../numbers.ts';
import { reasonText } from '../reasons.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, sentences } from './text.ts';

/** The designated areas, worst first. */
export function* renderDesignated(view: View): Generator<string> {
  const { report, words, say, isIllustration } = view;
  const { areas } = report;
  const designated = areasByRank(report, 'designated');
  yield heading(2, words.designatedAreas);
  if (designated.length === 0) {
    yield sentences(say['none-designated']({}));
    return;
  }
  const isOpen = (area: number) =>
    areas.least[area] !== areas.met[area] || areas.most[area] !== areas.met[area];
  const hasIndex = designated.some((area) => areas.exclusion[area] < 0 && !Number.isNaN(areas.index[area]));
  yield sentences(
    say['order-by-rank']({}),
    isIllustration ? undefined : say['rank-explained']({}),
    hasIndex ? say['index-explained']({}) : undefined,
    designated.some(isOpen) ? say['bounds-explained']({ untried: untried(report) }) : undefined,
    designated.some((area) => areas.exclusion[area] >= 0) ? say['not-assessed-explained']({}) : undefined,
  );
  yield tableHead([
    ...(isIllustration ? [] : [{ head: words.rank, numeric: true }]),
    { head: words.id },
    ...(hasNames(report) ? [{ head: words.name }] : []),
    { head: words.residents, numeric: true },
    { head: words.reason },
    { head: words.criteriaMet },
    { head: words.index, numeric: true },
  ]);
  const named = hasNames(report);
  for (const area of designated) yield tableRow(cells(area, named, view));
  yield '\n';
}

function cells(area: number, named: boolean, view: View): string[] {
  const { report, language, isIllustration } = view;
  const { areas } = report;
  const isAssessed = areas.exclusion[area] < 0;
  return [
    ...(isIllustration ? [] : [isAssessed ? formatCount(areas.rank[area], language) : '–']),
    areas.ids[area],
    ...(named ? [areas.names[area]] : []),
    formatCount(areas.population[area], language),
    reasonText(area, view),
    isAssessed ? criteriaMet(area, view) : view.words.notAssessed,
    isAssessed ? indexText(area, view) : '–',
  ];
}
