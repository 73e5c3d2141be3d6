import { byDanishOrder } from '../danish-order.ts';
import { capitalized, listed } from '../describe/text.ts';
import { describeLink, glossedList, listNames } from '../describe.ts';
import { formatCount, formatShare } from '../numbers.ts';
import type { Report } from '../report.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { heading, plain, sentences } from './text.ts';

type Boligomraade = Report['boligomraader'][number];

/** The lists that count, and the boligområder on them with the areas they lie in. */
export function* renderBoligomraader(view: View): Generator<string> {
  const { report, method, language, words, say } = view;
  const { stateLists } = report;
  if (stateLists === null) return;
  yield heading(2, words.boligomraader);
  for (const one of stateLists.used) {
    const list = glossedList(one.list, language);
    yield `- ${plain(capitalized(say['list-used']({ ...one, list, municipality: stateLists.municipality })))}\n`;
  }
  yield '\n';
  if (report.boligomraader.length === 0) return;
  const hasLinks = report.boligomraader.some(({ links }) => links.length > 0);
  const counting = stateLists.effect === 'designate' ? words.designating : words.linkedAreas;
  yield sentences(
    hasLinks ? describeLink(method['state-lists'].link, language) : say['no-links-at-all']({}),
    report.boligomraader.some(({ links }) => links.some(({ from }) => from === 'geometry'))
      ? say['links-computed']({})
      : undefined,
    say['order-by-name']({}),
  );
  yield tableHead([
    { head: words.name },
    { head: words.lists },
    { head: words.residents, numeric: true },
    ...(hasLinks ? [{ head: counting }, { head: words.belowMinimum }] : []),
  ]);
  const names = linkedNames(report);
  const minimum = stateLists.minimumShare;
  for (const one of [...report.boligomraader].sort((a, b) => byDanishOrder(a.name, b.name))) {
    const links = (counting: boolean) => linkTexts(one, counting, names, minimum, view);
    yield tableRow([
      one.name,
      listTexts(one, view),
      one.residents === null ? say['population-missing']({}) : formatCount(one.residents, language),
      ...(hasLinks ? [one.links.length === 0 ? say['no-links']({}) : links(true), links(false)] : []),
    ]);
  }
  yield '\n';
}

/** `udsat boligområde and parallelsamfund (2025)`, by year. */
function listTexts({ lists }: Boligomraade, { language }: View): string {
  const years = [...new Set(lists.map(({ year }) => year))].sort((a, b) => b - a);
  return years
    .map((year) => {
      const names = lists.filter((one) => one.year === year).map(({ list }) => listNames[list]);
      return `${listed(names, language)} (${year})`;
    })
    .join(', ');
}

function linkTexts(
  { links }: Boligomraade,
  counting: boolean,
  names: ReadonlyMap<string, string>,
  minimum: number,
  { language, say }: View,
): string {
  const shown = links
    .filter(({ counts }) => counts === counting)
    .sort((a, b) => b.share - a.share)
    .map(
      ({ area, share, from }) =>
        `${names.get(area) ?? area} (${area}): ${formatShare(share, language, minimum)}${from === 'geometry' ? ` ${say['share-of-ground']({})}` : ''}`,
    );
  return shown.length === 0 ? '–' : shown.join(', ');
}

/** The names of the areas that boligområder are linked to, by id. */
function linkedNames({ boligomraader, areas }: Report): Map<string, string> {
  const wanted = new Set(boligomraader.flatMap(({ links }) => links.map(({ area }) => area)));
  const names = new Map<string, string>();
  if (wanted.size === 0) return names;
  for (let area = 0; area < areas.size; area++) {
    if (wanted.has(areas.ids[area])) names.set(areas.ids[area], areas.names[area]);
  }
  return names;
}
