import type { Language } from '../../messages/sentences.ts';
import { tableHead, tableRow } from '../../report/markdown/table.ts';
import { heading, plain, sentences } from '../../report/markdown/text.ts';
import type { MonitoredMeasure, MonitorReport } from '../report.ts';
import { whatChanged } from './changes.ts';
import { figuresExplained, preamble } from './preamble.ts';
import { type QuestionText, questions, type TextTable } from './questions.ts';
import { seriesHead, seriesNotes, seriesRows, unitLine } from './series.ts';
import { setNotes, setTable } from './sets.ts';
import { answerWord, holdName, type MonitorView, measureTitle, monitorView, titleOf } from './view.ts';

/** A monitor as Markdown: the answers first, then every measure year by year. */
export function renderMonitorMarkdown(report: MonitorReport, language: Language): Generator<string> {
  return piecesOf(report, language);
}

function* piecesOf(report: MonitorReport, language: Language): Generator<string> {
  const view = monitorView(report, language);
  const { words } = view;
  yield heading(1, titleOf(view));
  for (const text of preamble(view)) yield sentences(text);
  yield heading(2, words.answers);
  for (const question of questions(view)) yield* questionPart(question, view);
  for (const { title, lines } of whatChanged(view)) {
    yield heading(2, title);
    yield items(lines);
  }
  yield heading(2, words.areas);
  for (const text of figuresExplained(view)) yield sentences(text);
  for (const hold of report.holds) {
    yield heading(3, holdName(hold, view));
    yield table(setTable(hold, view));
    yield items(setNotes(hold, view));
  }
  for (const [kind, title] of [
    ['criterion', words.criteria],
    ['indicator', words.context],
  ] as const) {
    const measures = report.measures.filter((one) => one.kind === kind);
    if (measures.length === 0) continue;
    yield heading(2, title);
    for (const measure of measures) yield* measurePart(measure, view);
  }
  yield heading(2, words.records);
  yield items(report.records.map(({ year, name, sha256 }) => `${year}: ${name}, SHA-256 ${sha256}`));
}

function* questionPart(
  { title, answers, table: counts, notes }: QuestionText,
  view: MonitorView,
): Generator<string> {
  yield heading(3, title);
  for (const { label, answer, lines } of answers)
    yield `- **${plain(`${label}: ${answerWord(answer, view)}`)}.** ${lines.map(plain).join(' ')}\n`;
  if (answers.length > 0) yield '\n';
  if (counts) yield table(counts);
  for (const note of notes) yield sentences(note);
}

function* measurePart(measure: MonitoredMeasure, view: MonitorView): Generator<string> {
  const withChange = view.report.years.length > 1;
  const unit = unitLine(measure, view);
  const title = measureTitle(measure, view);
  yield heading(3, unit === '' ? title : `${title} (${unit})`);
  const head = seriesHead(view, withChange);
  for (const hold of view.report.holds) {
    yield sentences(`${holdName(hold, view)}:`);
    const rows = seriesRows(measure, hold, view, withChange).map((row) =>
      'cells' in row ? row.cells : [row.broken, ...Array<string>(head.length - 1).fill('')],
    );
    yield table({ head, rows });
    yield sentences(...seriesNotes(measure, hold, view));
  }
}

function table({ head: [first, ...others], rows }: TextTable): string {
  const head = tableHead([{ head: first }, ...others.map((other) => ({ head: other, numeric: true }))]);
  return `${head}${rows.map(tableRow).join('')}\n`;
}

function items(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.map((line) => `- ${plain(line)}\n`).join('')}\n`;
}
