import { aligned, clipped, padded, width, wrapped } from '../../document/lines.ts';
import { groupBy } from '../../group-by.ts';
import type { Language } from '../../messages/sentences.ts';
import { stateListIds } from '../lists.ts';
import type { BoligomraadeHistory } from './boligomraader.ts';
import type { History } from './history.ts';
import { changesOf, countsExplained, countTable, listHeading, listNotes } from './list-wording.ts';
import { cellOf, legendOf, spellingsOf } from './matrix-wording.ts';
import { aheadSentences, ruleTable } from './rule-wording.ts';
import { extentOf, type HistoryView, historyView, ruleExplained, titleOf } from './view.ts';

const COLUMNS = 80;
const INDENT = '  ';
/** A year's column: four letters or the year itself, and a blank. */
const CELL = 5;
/** More years than leave room for names are shown in several tables. */
const YEARS = 10;

/** The history on a screen, at most 80 columns wide, ended by a line break. */
export function* renderText(history: History, language: Language): Generator<string> {
  const view = historyView(history, language);
  yield block([...wrapped(titleOf(view), COLUMNS), ...wrapped(extentOf(view), COLUMNS)]);
  yield `\n${block(wrapped(countsExplained(view), COLUMNS))}`;
  for (const list of stateListIds) {
    const lines = [
      listHeading(list, view),
      ...indented(countTable(list, view)),
      ...changesOf(list, view).flatMap(({ year, groups }) =>
        groups.flatMap(({ label, names }) => hanging(`${year} ${label}: ${names}`)),
      ),
      ...listNotes(list, view).flatMap((note) => hanging(note)),
    ];
    yield `\n${block(lines)}`;
  }
  yield `\n${block(ruleLines(view))}`;
  yield `\n${block(matrixLines(view))}`;
}

/** Lines ended by line breaks. */
function block(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** A table under its heading. */
function indented(rows: string[][]): string[] {
  return rows.length === 0 ? [] : aligned(rows).map((line) => INDENT + line);
}

/** A text whose further lines stand deeper than its first. */
function hanging(text: string): string[] {
  const [first, ...rest] = wrapped(text, COLUMNS - 2 * INDENT.length);
  return [INDENT + first, ...rest.map((line) => INDENT + INDENT + line)];
}

function ruleLines(view: HistoryView): string[] {
  const rows = ruleTable(view);
  const numbers = aligned(rows.map((row) => row.slice(0, 3)));
  const room = COLUMNS - INDENT.length - Math.max(...numbers.map(width)) - INDENT.length;
  const lines = rows.flatMap((row, k) => {
    const [first, ...rest] = wrapped(row[3], room);
    const start = padded(numbers[k], COLUMNS - INDENT.length - room);
    return [INDENT + start + first, ...rest.map((line) => ' '.repeat(COLUMNS - room) + line)];
  });
  return [
    view.words.fiveYears,
    ...hanging(ruleExplained(view)),
    ...(rows.length > 1 ? lines : []),
    ...aheadSentences(view).flatMap((sentence) => hanging(sentence)),
  ];
}

function matrixLines(view: HistoryView): string[] {
  const { history, words } = view;
  const tables = Math.ceil(history.years.length / YEARS);
  const perTable = Math.ceil(history.years.length / tables);
  const lines = [words.matrix, ...hanging(legendOf(view))];
  for (let k = 0; k < tables; k++) {
    const years = history.years.slice(k * perTable, (k + 1) * perTable);
    if (k > 0) lines.push('');
    lines.push(...matrix(years, view));
  }
  return lines;
}

/** A heading a municipality, and under it a line a boligområde with a cell a year. */
function matrix(years: number[], view: HistoryView): string[] {
  const { boligomraader } = view.history;
  const room = COLUMNS - CELL * years.length;
  const names = Math.min(
    room,
    Math.max(0, ...boligomraader.map(({ name }) => INDENT.length + INDENT.length + width(name))),
  );
  const line = (label: string, cells: string[]) =>
    (
      padded(clipped(label, names), names) + cells.map((cell) => ` ${padded(cell, CELL - 1)}`).join('')
    ).trimEnd();
  const head = line('', years.map(String));
  const byMunicipality = groupBy(boligomraader, ({ municipality }) => municipality);
  const rows = [...byMunicipality].flatMap(([municipality, own]) => [
    INDENT + clipped(municipality, COLUMNS - INDENT.length),
    ...own.flatMap((one) => [
      line(`${INDENT}${INDENT}${one.name}`, cellsOf(one, years)),
      ...spellingLines(one, view),
    ]),
  ]);
  return [head, ...rows];
}

function cellsOf({ years: all }: BoligomraadeHistory, years: number[]): string[] {
  return all.filter(({ year }) => years.includes(year)).map(({ lists, year }) => cellOf(lists, year));
}

function spellingLines(one: BoligomraadeHistory, view: HistoryView): string[] {
  const text = spellingsOf(one, view);
  if (text === undefined) return [];
  const indent = INDENT.repeat(3);
  return wrapped(text, COLUMNS - indent.length).map((line) => indent + line);
}
