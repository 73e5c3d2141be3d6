import { located } from '../../messages/finding.ts';
import type { Language } from '../../messages/sentences.ts';
import { tableHead, tableRow } from '../../report/markdown/table.ts';
import { heading, item, paragraph, plain } from '../../report/markdown/text.ts';
import { stateListIds } from '../lists.ts';
import type { History } from './history.ts';
import { changesOf, countsExplained, countTable, listHeading, listNotes } from './list-wording.ts';
import { cellOf, legendOf, spellingsOf } from './matrix-wording.ts';
import { aheadSentences, ruleTable } from './rule-wording.ts';
import { extentOf, type HistoryView, historyView, ruleExplained, titleOf } from './view.ts';

/** The history as a document to file or send on. */
export function renderMarkdown(history: History, language: Language): Generator<string> {
  return piecesOf(history, language);
}

function* piecesOf(history: History, language: Language): Generator<string> {
  const view = historyView(history, language);
  const { words } = view;
  yield heading(1, titleOf(view));
  yield paragraph(plain(extentOf(view)));
  yield heading(2, words.counts);
  yield paragraph(plain(countsExplained(view)));
  for (const list of stateListIds) {
    yield heading(3, listHeading(list, view));
    yield table(countTable(list, view));
    const changes = changesOf(list, view);
    for (const { year, groups } of changes) {
      for (const { label, names } of groups) yield item(`${year} ${label}`, names);
    }
    if (changes.length > 0) yield '\n';
    for (const note of listNotes(list, view)) yield paragraph(plain(note));
  }
  yield heading(2, words.fiveYears);
  yield paragraph(plain(ruleExplained(view)));
  yield table(ruleTable(view), 3);
  for (const sentence of aheadSentences(view)) yield paragraph(plain(sentence));
  yield heading(2, words.matrix);
  yield paragraph(plain(legendOf(view)));
  yield table(matrix(view), 0);
  if (history.notices.length === 0) return;
  yield heading(2, words.notices);
  for (const notice of history.notices) yield `- ${plain(located(notice, language))}\n`;
}

/** @param numeric the columns before this one, the first left out, stand to the right; all where left out */
function table([head, ...rows]: string[][], numeric = Number.POSITIVE_INFINITY): string {
  if (head === undefined || rows.length === 0) return '';
  const columns = head.map((text, k) => ({ head: text, numeric: k > 0 && k < numeric }));
  return `${tableHead(columns)}${rows.map((row) => tableRow(row)).join('')}\n`;
}

function matrix(view: HistoryView): string[][] {
  const { history, words } = view;
  return [
    [words.municipality, words.boligomraade, ...history.years.map(String)],
    ...history.boligomraader.map((one) => {
      const others = spellingsOf(one, view);
      const name = others === undefined ? one.name : `${one.name} (${others})`;
      return [one.municipality, name, ...one.years.map(({ lists, year }) => cellOf(lists, year))];
    }),
  ];
}
