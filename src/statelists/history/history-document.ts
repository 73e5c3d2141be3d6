import {
  type Block,
  type Document,
  type Item,
  labelled,
  list,
  paragraph,
  type Row,
  type Section,
  section,
  sentences,
  type Table,
} from '../../document/document.ts';
import { located } from '../../messages/finding.ts';
import { type StateListId, stateListIds } from '../../messages/list-name.ts';
import type { Language } from '../../text/words.ts';
import type { History } from './history.ts';
import {
  aheadSentences,
  cellOf,
  changesOf,
  countsExplained,
  countTable,
  extentOf,
  type HistoryView,
  historyView,
  legendOf,
  listHeading,
  listNotes,
  ruleExplained,
  ruleTable,
  spellingsOf,
  titleOf,
} from './history-texts.ts';

/** More years than leave room for names on a screen are shown in several tables there. */
const YEARS_ON_SCREEN = 10;

/** The history as a text to file or send on. */
export function historyDocument(history: History, language: Language): Document {
  const view = historyView(history, language);
  const { words } = view;
  const notices = history.notices.map((notice) => located(notice, language));
  return documentOf(
    view,
    [matrix(history.years, view)],
    [...(notices.length > 0 ? [section(words.notices, list(notices))] : [])],
  );
}

/** The history on a screen: its notices are told beside it, and many years take several tables. */
export function historyOnScreen(history: History, language: Language): Document {
  const view = historyView(history, language);
  const { years } = history;
  const perTable = Math.ceil(years.length / Math.ceil(years.length / YEARS_ON_SCREEN));
  const parts = Array.from({ length: Math.ceil(years.length / perTable) }, (_, k) =>
    years.slice(k * perTable, (k + 1) * perTable),
  );
  return documentOf(
    view,
    parts.map((part) => matrixByMunicipality(part, view)),
    [],
  );
}

function documentOf(view: HistoryView, matrices: readonly Table[], more: readonly Section[]): Document {
  const { words } = view;
  return {
    language: view.language,
    title: titleOf(view),
    lead: [paragraph(extentOf(view))],
    sections: [
      section(words.counts, [
        paragraph(countsExplained(view)),
        ...stateListIds.map((one) => section(listHeading(one, view), listBlocks(one, view))),
      ]),
      section(words.fiveYears, [
        paragraph(ruleExplained(view)),
        ...table(ruleTable(view), 3),
        ...aheadSentences(view).map((text) => paragraph(text)),
      ]),
      section(words.matrix, [paragraph(legendOf(view)), ...matrices]),
      ...more,
    ],
  };
}

function* listBlocks(one: StateListId, view: HistoryView): Generator<Block> {
  yield* table(countTable(one, view));
  const changes = changesOf(one, view).flatMap(({ year, groups }): Item[] =>
    groups.map(({ label, names }) => labelled({ label: `${year} ${label}`, text: names })),
  );
  yield* list(changes);
  for (const note of listNotes(one, view)) yield* sentences(note);
}

/** @param numeric the columns before this one, the first left out, stand to the right; all where left out */
function table([head, ...rows]: string[][], numeric = Number.POSITIVE_INFINITY): Table[] {
  if (head === undefined || rows.length === 0) return [];
  const columns = head.map((text, k) => ({
    head: text,
    numeric: k > 0 && k < numeric,
    flexible: k >= numeric,
  }));
  return [{ kind: 'table', columns, rows: rows.map((cells) => ({ cells })) }];
}

/** A row a boligområde, a column a year: the lists that it is on. */
function matrix(years: readonly number[], view: HistoryView): Table {
  const { history, words } = view;
  return {
    kind: 'table',
    columns: [
      { head: words.municipality, isId: true },
      { head: words.boligomraade },
      ...years.map((year) => ({ head: String(year) })),
    ],
    rows: history.boligomraader.map((one) => {
      const others = spellingsOf(one, view);
      const name = others === undefined ? one.name : `${one.name} (${others})`;
      return { cells: [one.municipality, name, ...cellsOf(one, years)] };
    }),
  };
}

/** The same, narrower: municipalities stand between the rows, and other spellings below them. */
function matrixByMunicipality(years: readonly number[], view: HistoryView): Table {
  const { history, words } = view;
  const byMunicipality = Map.groupBy(history.boligomraader, ({ municipality }) => municipality);
  return {
    kind: 'table',
    columns: [{ head: words.boligomraade, flexible: true }, ...years.map((year) => ({ head: String(year) }))],
    noteHead: words.alsoSpelled,
    rows: [...byMunicipality].flatMap(([municipality, own]): Row[] => [
      { cells: [municipality], kind: 'apart' },
      ...own.map((one) => ({ cells: [one.name, ...cellsOf(one, years)], note: spellingsOf(one, view) })),
    ]),
  };
}

function cellsOf({ years: all }: History['boligomraader'][number], years: readonly number[]): string[] {
  return all.filter(({ year }) => years.includes(year)).map(({ lists, year }) => cellOf(lists, year));
}

/**
 * A row per boligområde and year; headers and answers are the machine's English. A list's column says `on`, `by-law`,
 * `off` or `unknown` (see `Status`); `five_year_rule` says `yes`, `no`, or nothing where the rule's five lists are not all
 * held whole.
 */
export function historyTable(history: History): Table {
  const about = ['municipality', 'id', 'area_name', 'list_year', 'residents'];
  const heads = [...about, ...stateListIds, 'five_year_rule'];
  const rules = new Map(history.fiveYearRule.years.map((one) => [one.year, one.computed]));
  const rows = history.boligomraader.flatMap(({ municipality, id, name, years }) =>
    years.map(({ year, residents, lists }) => {
      const computed = rules.get(year);
      const byRule = computed?.some((one) => one.id === id && one.municipality === municipality);
      const rule = byRule === undefined ? '' : byRule ? 'yes' : 'no';
      const known = residents === null ? '' : String(residents);
      return {
        cells: [municipality, id, name, String(year), known, ...stateListIds.map((one) => lists[one]), rule],
      };
    }),
  );
  return { kind: 'table', columns: heads.map((head) => ({ head })), rows };
}
