import {
  type HistoryMessages,
  type HistoryWords,
  historyMessages,
  historyWords,
} from '../../messages/history.ts';
import {
  earlierNames,
  firstYears,
  listTerm,
  type StateListId,
  stateListIds,
} from '../../messages/list-name.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { capitalized, type Language, listed, yearSpan } from '../../text/words.ts';
import { present } from '../../values/present.ts';
import type { BoligomraadeHistory, Reference } from './boligomraader.ts';
import type { Ahead, FiveYears } from './five-years.ts';
import type { Change, History, ListCount, Mover } from './history.ts';
import type { Statuses } from './status.ts';

/** A history as seen in a language: what its text and its Markdown say alike. */
export interface HistoryView {
  history: History;
  language: Language;
  words: HistoryWords;
  say: Sentences<HistoryMessages>;
}

export function historyView(history: History, language: Language): HistoryView {
  return { history, language, words: historyWords[language], say: historyMessages[language] };
}

export function titleOf({ history: { years }, words }: HistoryView): string {
  return `${words.title}, ${yearSpan(years)}`;
}

/** The five-year rule, and under which names its years count. */
export function ruleExplained({ history: { years }, say }: HistoryView): string {
  return say['rule-explained']({ earlier: years[0] <= present(earlierNames.parallelsamfund).to });
}

export function extentOf({ history, say }: HistoryView): string {
  const { boligomraader, municipalities, municipality } = history;
  return say.extent({ boligomraader: boligomraader.length, municipalities, municipality });
}

/** Names with their municipality, unless all are of the same one. */
export function namesOf(references: Reference[], view: HistoryView): string {
  return references.map((one) => nameOf(one, view)).join(', ');
}

export function nameOf({ name, municipality }: Reference, { history }: HistoryView): string {
  return history.municipality === null && history.municipalities > 1 ? `${name} (${municipality})` : name;
}

export function hasParallelsamfund({ lists }: History, year: number): boolean {
  return lists.some((one) => one.list === 'parallelsamfund' && one.year === year && one.boligomraader > 0);
}

/** Years with those that follow each other as a span: `2014-2016 og 2019`. */
export function spans(years: number[], language: Language): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return listed(runs.map(yearSpan), language);
}

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
  return [...byPlace(came, 'came-from', from, view), ...byPlace(left, 'left-to', to, view)];
}

/** Movers by the narrowest of the other lists that they are on; then those on none; then those of whom it is not known. */
function byPlace(
  movers: Mover[] | null,
  way: 'came-from' | 'left-to',
  year: number,
  view: HistoryView,
): Labelled[] {
  const { say } = view;
  const all = movers ?? [];
  const onNone = all.filter(({ lists }) => lists.length === 0);
  const places = [
    ...stateListIds.map((list) => ({
      label: say[way]({ list: listTerm(list, year).many }),
      own: all.filter(({ lists }) => lists[0] === list),
    })),
    { label: say[`${way}-none`]({}), own: onNone.filter(({ allKnown }) => allKnown) },
    { label: say[`${way}-unknown`]({}), own: onNone.filter(({ allKnown }) => !allKnown) },
  ];
  return places
    .filter(({ own }) => own.length > 0)
    .map(({ label, own }) => ({ label, names: namesOf(own, view) }));
}

const letters: Record<StateListId, string> = {
  udsat_boligomraade: 'U',
  parallelsamfund: 'P',
  omdannelsesomraade: 'O',
  forebyggelsesomraade: 'F',
};
/** Of the lists under the names of before 2021. */
const earlierLetters: Partial<Record<StateListId, string>> = {
  parallelsamfund: 'G',
  omdannelsesomraade: 'H',
};

/** The lists of a boligområde in a year: a letter for each, `-` for none, `?` where one more may be unknown. */
export function cellOf(statuses: Statuses, year: number): string {
  const shown = stateListIds
    .map((list) => {
      const letter = letterOf(list, year);
      return { on: letter, 'by-law': letter.toLowerCase(), off: '', unknown: '' }[statuses[list]];
    })
    .join('');
  const open = stateListIds.some((list) => statuses[list] === 'unknown');
  return open ? `${shown}?` : shown || '-';
}

function letterOf(list: StateListId, year: number): string {
  return isEarlier(list, year) ? present(earlierLetters[list]) : letters[list];
}

function isEarlier(list: StateListId, year: number): boolean {
  const earlier = earlierNames[list];
  return earlier !== undefined && year <= earlier.to;
}

export function legendOf({ history, say }: HistoryView): string {
  const entries = stateListIds.flatMap((list) =>
    history.years
      .filter((year) => year >= firstYears[list])
      .map((year) => `${letterOf(list, year)}: ${listTerm(list, year).one}`),
  );
  const byLaw = history.boligomraader.some(({ years }) =>
    years.some(({ lists }) => Object.values(lists).includes('by-law')),
  );
  const legend = say.legend({ letters: [...new Set(entries)].join(', ') });
  return byLaw ? `${legend} ${say['legend-by-law']({})}` : legend;
}

/** `også skrevet Rugløkken m.fl. (2018, 2019)`; nothing where all years spell it alike. */
export function spellingsOf(
  { spellings }: BoligomraadeHistory,
  { words, language }: HistoryView,
): string | undefined {
  if (spellings.length < 2) return undefined;
  const others = spellings.slice(1).map(({ name, years }) => `${name} (${spans(years, language)})`);
  return `${words.alsoSpelled} ${others.join(', ')}`;
}

/** The five-year rule, as a table: head and rows. */
export function ruleTable(view: HistoryView): string[][] {
  const { history, words } = view;
  return [
    [words.year, words.computed, words.onList, words.difference],
    ...history.fiveYearRule.years.map((one) => [
      String(one.year),
      one.computed ? String(one.computed.length) : '?',
      String(one.published.boligomraader.length),
      difference(one, view),
    ]),
  ];
}

function difference(one: FiveYears, view: HistoryView): string {
  const { say, words, language } = view;
  if (!one.computed) return say['rule-unknown']({ years: spans(one.lacking, language) });
  const { onlyComputed, onlyPublished } = one;
  if (!onlyComputed || !onlyPublished) return say['list-not-whole']({});
  if (onlyComputed.length === 0 && onlyPublished.length === 0) return say['rule-agrees']({});
  const names = (all: Reference[]) => (all.length === 0 ? words.none : namesOf(all, view));
  return say['rule-differs']({ computed: names(onlyComputed), published: names(onlyPublished) });
}

/** Who becomes an omdannelsesområde next, and later; and what is not known of it. */
export function aheadSentences(view: HistoryView): string[] {
  const { history, say } = view;
  const { ahead } = history.fiveYearRule;
  if (!ahead) return [];
  const { year, whole, boligomraader } = ahead;
  const byYear = Map.groupBy(boligomraader, ({ becomes }) => String(becomes));
  const next = nextYear(year);
  const wide = listTerm('parallelsamfund', year);
  const narrowIn = (of: number) => listTerm('omdannelsesomraade', of);
  const known = whole && boligomraader.every(({ sinceKnown }) => sinceKnown);
  return [
    ...(known && !byYear.has(String(next)) ? [noneNext(view, year)] : []),
    ...[...byYear.values()].map((all) => {
      const [{ becomes }] = all;
      const names = all.map((one) => memberOf(one, view)).join('; ');
      return say[becomes === next ? 'ahead-next' : 'ahead-later']({
        year: becomes,
        names,
        narrow: narrowIn(becomes),
      });
    }),
    ...(whole ? [] : [say['ahead-partly']({ year, wide, narrow: narrowIn(year) })]),
  ];
}

/** Why nobody becomes an omdannelsesområde next. */
function noneNext({ history, say }: HistoryView, year: number): string {
  const next = nextYear(year);
  const termsOf = (narrowIn: number) => ({
    wide: listTerm('parallelsamfund', year),
    narrow: listTerm('omdannelsesomraade', narrowIn),
  });
  if (present(history.fiveYearRule.ahead).boligomraader.length > 0)
    return say['ahead-next-none']({ year: next, ...termsOf(next) });
  return say[hasParallelsamfund(history, year) ? 'ahead-all' : 'ahead-none']({ year, ...termsOf(year) });
}

/** The year of the next list of omdannelsesområder, of which there was none before 2018. */
function nextYear(year: number): number {
  return Math.max(year + 1, firstYears.omdannelsesomraade);
}

function memberOf(one: Ahead['boligomraader'][number], view: HistoryView): string {
  const { since, sinceKnown } = one;
  return view.say['ahead-member']({ name: nameOf(one, view), since, sinceKnown });
}
