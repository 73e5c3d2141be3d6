import {
  type Boligomraade,
  boligomraaderByName,
  linkExplanations,
  linkedPositions,
  listsUsed,
  listTexts,
  shareText,
  sortedLinks,
} from '../boligomraade-texts.ts';
import { formatCount } from '../numbers.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, plain, sentences } from './text.ts';

/** The lists that count, and the boligområder on them with the areas they lie in. */
export function* renderBoligomraader(view: View): Generator<string> {
  const { report, language, words, say } = view;
  const { stateLists } = report;
  if (stateLists === null) return;
  yield heading(2, words.boligomraader);
  for (const used of listsUsed(view)) yield `- ${plain(used)}\n`;
  yield '\n';
  if (report.boligomraader.length === 0) return;
  const hasLinks = report.boligomraader.some(({ links }) => links.length > 0);
  const counting = stateLists.effect === 'designate' ? words.designating : words.linkedAreas;
  yield sentences(...linkExplanations(view), say['order-by-name']({}));
  yield tableHead([
    { head: words.name },
    { head: words.lists },
    { head: words.residents, numeric: true },
    ...(hasLinks ? [{ head: counting }, { head: words.belowMinimum }] : []),
  ]);
  const positions = linkedPositions(report);
  for (const one of boligomraaderByName(report)) {
    const links = (counting: boolean) => linkTexts(one, counting, positions, view);
    yield tableRow([
      one.name,
      listTexts(one, view),
      one.residents === null ? say['population-missing']({}) : formatCount(one.residents, language),
      ...(hasLinks ? [one.links.length === 0 ? say['no-links']({}) : links(true), links(false)] : []),
    ]);
  }
  yield '\n';
}

function linkTexts(
  boligomraade: Boligomraade,
  counting: boolean,
  positions: ReadonlyMap<string, number>,
  view: View,
): string {
  const { names } = view.report.areas;
  const shown = sortedLinks(boligomraade, counting).map((link) => {
    const position = positions.get(link.area);
    const name = position === undefined ? link.area : names[position];
    return `${name} (${link.area}): ${shareText(link, view)}`;
  });
  return shown.length === 0 ? '–' : shown.join(', ');
}
