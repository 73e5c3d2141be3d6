import { glossedList, listTerm } from '../messages/list-name.ts';
import type { Report } from '../record/report.ts';
import { formatShare } from '../text/numbers.ts';
import { byDanishOrder } from '../text/order.ts';
import { capitalized, listed } from '../text/words.ts';
import { describeLink } from './describe.ts';
import type { View } from './view.ts';

export type Boligomraade = Report['boligomraader'][number];

/** The boligområder on the lists, in the order of their names. */
export function boligomraaderByName({ boligomraader }: Report): Boligomraade[] {
  return [...boligomraader].sort((a, b) => byDanishOrder(a.name, b.name));
}

/** Which lists counted: of which year, how many the municipality has on each, and whether it is whole. */
export function listsUsed({ report: { stateLists }, language, say }: View): string[] {
  if (stateLists === null) return [];
  const { municipality } = stateLists;
  return stateLists.used.map((one) =>
    capitalized(say['list-used']({ ...one, list: glossedList(one.list, language, one.year), municipality })),
  );
}

/** What a link does, or that there are none; and where shares are computed, of what they are. */
export function linkExplanations({ report: { boligomraader }, method, language, say }: View): string[] {
  const links = boligomraader.flatMap((one) => one.links);
  if (links.length === 0) return [say['no-links-at-all']({})];
  return [
    describeLink(method['state-lists'].link, language),
    ...(links.some(({ from }) => from === 'geometry') ? [say['links-computed']({})] : []),
  ];
}

/** `udsat boligområde and parallelsamfund (2025)`, by year. */
export function listTexts({ lists }: Boligomraade, { language }: View): string {
  const years = [...new Set(lists.map(({ year }) => year))].sort((a, b) => b - a);
  return years
    .map((year) => {
      const names = lists.filter((one) => one.year === year).map(({ list }) => listTerm(list, year).one);
      return `${listed(names, language)} (${year})`;
    })
    .join(', ');
}

/** The links that count or those that do not, the greatest share first. */
export function sortedLinks({ links }: Boligomraade, counting: boolean): Boligomraade['links'] {
  return links.filter(({ counts }) => counts === counting).sort((a, b) => b.share - a.share);
}

/** `62 %`, `62 % of the ground`; with the decimals it takes to tell it from the minimum. */
export function linkShareText(
  { share, from }: Boligomraade['links'][number],
  { report, language, say }: View,
): string {
  const text = formatShare(share, language, report.stateLists!.minimumShare);
  return from === 'geometry' ? `${text} ${say['share-of-ground']({})}` : text;
}
