import type { Method } from '../../criteria/schema/method.ts';
import { recordPlace } from '../../input/place.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { decimalsAgainst } from '../../report/numbers.ts';
import type { StateListId } from '../lists.ts';
import { areNear } from '../near.ts';
import type { Links } from '../reading/links.ts';
import type { ListYear, StateLists } from '../reading/read.ts';
import type { Boligomraade } from './listed.ts';

/** What is worth knowing of the year of a list that was used, or of there being none. */
export function yearNotices(
  lists: StateLists,
  list: StateListId,
  used: ListYear | undefined,
  listYear: Method['state-lists']['list-year'],
  year: number,
): Finding[] {
  const place = recordPlace(lists.file);
  const exact = listYear !== 'latest';
  const wanted = exact ? listYear : year;
  if (used === undefined) {
    const available = lists.years[list].map((one) => one.year);
    return [finding('list-not-in-file', { list, wanted, exact, available }, place)];
  }
  const notices: Finding[] = [];
  if (used.year < wanted) notices.push(finding('list-year-older', { list, used: used.year, wanted }, place));
  // a municipality without any row is told once for the whole file: 'list-municipality-absent'
  const absent = lists.rows === lists.otherRows;
  if (!used.complete) notices.push(finding('list-incomplete', { list, year: used.year }, place));
  else if (!used.stated && !absent) {
    const { municipality } = lists;
    notices.push(finding('list-not-of-municipality', { list, year: used.year, municipality }, place));
  }
  return notices;
}

/** Pairs of boligområder whose names may be two spellings of one. */
export function nameNotices(lists: StateLists, keys: string[], boligomraader: Boligomraade[]): Finding[] {
  const place = recordPlace(lists.file);
  const notices: Finding[] = [];
  for (const [i, { name }] of boligomraader.entries()) {
    for (let j = i + 1; j < keys.length; j++) {
      if (!areNear(keys[i], keys[j])) continue;
      notices.push(finding('list-names-near', { name, other: boligomraader[j].name }, place));
    }
  }
  return notices;
}

/** Boligområder that no area follows: without a link, or with none that reaches the minimum share. */
export function linkNotices(links: Links, boligomraader: Boligomraade[], minimum: number): Finding[] {
  const place = { file: links.files[0].file.name };
  return boligomraader.flatMap((boligomraade) => {
    const { name } = boligomraade;
    if (boligomraade.links.length === 0) return [finding('boligomraade-unlinked', { name }, place)];
    if (boligomraade.links.some((link) => link.counts)) return [];
    const share = Math.max(...boligomraade.links.map((link) => link.share));
    // a computed share has no end of decimals; as many are told as it takes to lie below the minimum
    const greatest = Number(share.toFixed(decimalsAgainst(share, minimum, 3)));
    return [finding('boligomraade-link-below-minimum', { name, greatest, minimum }, place)];
  });
}
