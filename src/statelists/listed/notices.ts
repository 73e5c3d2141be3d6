import type { Method } from '../../criteria/effective.ts';
import { recordPlace } from '../../input/place.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import type { NamePair } from '../../messages/sentences.ts';
import { decimalsAgainst } from '../../report/numbers.ts';
import { nearPairs } from '../near.ts';
import type { Links } from '../reading/links.ts';
import type { StateLists } from '../reading/read.ts';
import { listYearOf } from './list-year.ts';
import type { Boligomraade, UsedList } from './listed.ts';

/** What is worth knowing of the lists that were used: of which year, which the file lacks, which it has in part. */
export function yearNotices(
  lists: StateLists,
  used: readonly UsedList[],
  listYear: number,
  year: number,
  settings: Method['state-lists'],
): Finding[] {
  const place = recordPlace(lists.file);
  const notices: Finding[] = [];
  const lacking = used.filter((one) => one.year === undefined).map(({ list }) => list);
  if (listYearOf(settings) === 'latest') {
    if (listYear < year) notices.push(finding('lists-of-year-before', { used: listYear, year }, place));
  } else if (listYear < year - 1 || listYear > year) {
    notices.push(finding('lists-of-year-named', { used: listYear, year }, place));
  }
  if (lacking.length > 0)
    notices.push(finding('lists-not-in-file', { lists: lacking, year: listYear }, place));
  // a municipality without any row is told once for the whole file: 'list-municipality-absent'
  const absent = lists.rows === lists.otherRows;
  const { municipality } = lists;
  for (const one of used) {
    if (one.year === undefined) continue;
    const { list, complete } = one;
    if (!complete) notices.push(finding('list-incomplete', { list, year: one.year }, place));
    else if (!absent && !lists.years[list].some((of) => of.year === one.year && of.stated))
      notices.push(finding('list-not-of-municipality', { list, year: one.year, municipality }, place));
  }
  return notices;
}

/** Pairs of boligområder whose names may be two spellings of one. */
export function nameNotices(lists: StateLists, keys: string[], boligomraader: Boligomraade[]): Finding[] {
  const place = recordPlace(lists.file);
  const pairs = nearPairs(keys).map(([i, j]): NamePair => [boligomraader[i].name, boligomraader[j].name]);
  return pairs.length > 0 ? [finding('list-names-near', { pairs }, place)] : [];
}

/** Boligområder that no area follows: without a link, or with none that reaches the minimum share. */
export function linkNotices(
  lists: StateLists,
  links: Links | undefined,
  boligomraader: Boligomraade[],
  { 'minimum-share': minimum, effect }: Method['state-lists']['link'],
): Finding[] {
  const place = { file: (links?.files[0].file ?? lists.file).name };
  const unlinked = boligomraader.filter((one) => one.links.length === 0).map(({ name }) => name);
  const of = boligomraader.length;
  return [
    ...(unlinked.length > 0
      ? [
          finding(
            'boligomraader-unlinked',
            { names: unlinked, of, given: links !== undefined, effect },
            place,
          ),
        ]
      : []),
    ...boligomraader
      .filter((one) => one.links.length > 0 && !one.links.some((link) => link.counts))
      .map(({ name, links: all }) => {
        const share = Math.max(...all.map((link) => link.share));
        // a computed share has no end of decimals; as many are told as it takes to lie below the minimum
        const greatest = Number(share.toFixed(decimalsAgainst(share, minimum, 3)));
        return finding('boligomraade-link-below-minimum', { name, greatest, minimum }, place);
      }),
  ];
}
