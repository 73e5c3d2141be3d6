import { earlierNames, listTerm } from '../../messages/list-name.ts';
import { type StateListId, stateListIds } from '../../messages/lists.ts';
import { capitalized, listed } from '../../text/words.ts';
import type { Change, Mover } from './changes.ts';
import type { ListCount } from './counts.ts';
import type { History } from './history.ts';
import { type HistoryView, hasParallelsamfund, namesOf } from './view.ts';

/** A label with the boligområder that it is of. */
export interface Labelled {
  label: string;
  names: string;
}

export function countsExplained({ history, say }: HistoryView): string {
  const totals = history.files.some(({ role }) => role === 'totals');
  return `${say['counts-explained']({ totals, municipality: history.municipality })} ${say['changes-explained']({})}`;
}

/** What a list lists, under today's name, and under what it was called in the years shown. */
export function listHeading(list: StateListId, { history, say }: HistoryView): string {
  const name = capitalized(listTerm(list).many);
  const earlier = earlierNames[list];
  if (!earlier || !history.lists.some((one) => one.list === list && one.year <= earlier.to)) return name;
  return say['list-with-earlier-name']({ name, earlier: earlier.many, to: earlier.to });
}

/** The years of a list, as a table: head and rows; nothing where the files have none of it. */
export function countTable(list: StateListId, view: HistoryView): string[][] {
  const { history, words } = view;
  const counts = history.lists.filter((one) => one.list === list);
  if (counts.every(({ coverage }) => coverage === 'missing')) return [];
  const withTotals = history.files.some(({ role }) => role === 'totals');
  const head = [
    words.year,
    words.number,
    words.whole,
    ...(withTotals ? [words.compared] : []),
    ...[words.stayed, words.came, words.left],
  ];
  return [
    head,
    ...counts.map((count) => [
      String(count.year),
      count.coverage === 'missing' ? '-' : String(count.boligomraader),
      { whole: words.yes, part: words.partly, missing: words.missing, 'no-list': '' }[count.coverage],
      ...(withTotals ? [comparison(count, view)] : []),
      ...movements(history, count),
    ]),
  ];
}

/** `29 = 29`, `28 ≠ 29`, `33 af 43`; a hyphen where no number was published that is known of. */
function comparison({ coverage, inFiles, published, agreement }: ListCount, { words }: HistoryView): string {
  if (!published) return '-';
  const sign = { agrees: '=', differs: '≠', part: words.of, 'not-published': '' }[agreement];
  return `${coverage === 'missing' ? '-' : inFiles} ${sign} ${published.areas}`;
}

/** Who stayed, came and left, in numbers. The first year of the files has no year before; nor has that after a gap. */
function movements({ changes }: History, { list, year }: ListCount): string[] {
  const change = changes.find((one) => one.list === list && one.to === year);
  if (!change) return ['', '', ''];
  const { known, stayed, came, left } = change;
  return [
    known ? String(stayed.length) : `≥ ${stayed.length}`,
    came ? String(came.length) : '?',
    left ? String(left.length) : '?',
  ];
}

/** What else is to be said of a list: years missing, and what the law adds to a list that is not whole. */
export function listNotes(list: StateListId, { history, language, say }: HistoryView): string[] {
  const counts = history.lists.filter((one) => one.list === list);
  if (counts.every(({ coverage }) => coverage === 'missing')) return [say['list-absent']({})];
  const gap = history.gaps.find((one) => one.list === list);
  const notes = gap ? [say.gap({ years: listed(gap.years.map(String), language) })] : [];
  if (list !== 'udsat_boligomraade') return notes;
  const partly = counts.filter(
    ({ coverage, year }) => coverage === 'part' && hasParallelsamfund(history, year),
  );
  if (partly.length === 0) return notes;
  const more = partly.filter((one) => one.leastByLaw > one.boligomraader);
  const years = more.map(({ year, leastByLaw: least }) => say['least-in-year']({ year, least }));
  const byLaw = more.length > 0 ? say['least-by-law']({ years: years.join(', ') }) : say['by-law-held']({});
  return [...notes, byLaw];
}

/** Who came and left from one year to the next, by where from and where to; nothing where nobody did or none is known. */
export function changesOf(list: StateListId, view: HistoryView): { year: number; groups: Labelled[] }[] {
  return view.history.changes
    .filter((change) => change.list === list)
    .map((change) => ({ year: change.to, groups: groupsOf(change, view) }))
    .filter(({ groups }) => groups.length > 0);
}

function groupsOf({ came, left, from, to }: Change, view: HistoryView): Labelled[] {
  const { say } = view;
  return [
    ...byPlace(
      came,
      (list) => say['came-from']({ list: listTerm(list, from).many }),
      say['came-from-none']({}),
      say['came-from-unknown']({}),
      view,
    ),
    ...byPlace(
      left,
      (list) => say['left-to']({ list: listTerm(list, to).many }),
      say['left-to-none']({}),
      say['left-to-unknown']({}),
      view,
    ),
  ];
}

/** Movers by the narrowest of the other lists that they are on; then those on none; then those of whom it is not known. */
function byPlace(
  movers: Mover[] | null,
  onList: (list: StateListId) => string,
  onNone: string,
  unknown: string,
  view: HistoryView,
): Labelled[] {
  const all = movers ?? [];
  const places = [
    ...stateListIds.map((list) => ({
      label: onList(list),
      own: all.filter(({ lists }) => lists[0] === list),
    })),
    { label: onNone, own: all.filter(({ lists, allKnown }) => lists.length === 0 && allKnown) },
    { label: unknown, own: all.filter(({ lists, allKnown }) => lists.length === 0 && !allKnown) },
  ];
  return places
    .filter(({ own }) => own.length > 0)
    .map(({ label, own }) => ({ label, names: namesOf(own, view) }));
}
