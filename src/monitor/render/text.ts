import { aligned, onOneLine, wrapped } from '../../document/lines.ts';
import type { Language } from '../../messages/sentences.ts';
import type { Hold, MonitoredMeasure, MonitorReport } from '../report.ts';
import { whatChanged } from './changes.ts';
import { figuresExplained, preamble } from './preamble.ts';
import { type QuestionText, questions, type TextTable } from './questions.ts';
import { seriesHead, seriesNotes, seriesRows, unitLine } from './series.ts';
import { setNotes, setTable } from './sets.ts';
import { answerWord, holdName, type MonitorView, measureTitle, monitorView, titleOf } from './view.ts';

const COLUMNS = 80;

/** A monitor on a terminal, at most 80 columns wide: the answers first, then every measure year by year. */
export function* renderMonitorText(report: MonitorReport, language: Language): Generator<string> {
  const view = monitorView(report, language);
  const { words } = view;
  yield block([titleOf(view), '', ...preamble(view)], 0);
  for (const question of questions(view)) yield questionBlock(question, view);
  for (const { title, lines } of whatChanged(view)) yield `\n${block([title], 0)}${block(lines, 2)}`;
  yield `\n${block([words.areas], 0)}${block(figuresExplained(view), 2)}`;
  for (const hold of report.holds) {
    yield `${block([holdName(hold, view)], 2)}${table(setTable(hold, view))}${block(setNotes(hold, view), 2)}`;
  }
  for (const [kind, title] of [
    ['criterion', words.criteria],
    ['indicator', words.context],
  ] as const) {
    const measures = report.measures.filter((one) => one.kind === kind);
    if (measures.length === 0) continue;
    yield `\n${block([title], 0)}`;
    for (const measure of measures) yield measureBlock(measure, view);
  }
  yield `\n${block([words.records], 0)}`;
  for (const { year, name, sha256 } of report.records)
    yield block([`${year}: ${name}`], 2) + block([`SHA-256 ${sha256}`], 4);
}

function questionBlock({ title, answers, table: counts, notes }: QuestionText, view: MonitorView): string {
  const lines = answers.flatMap(({ label, answer, lines: [first, ...more] }) => [
    ...indented(`${label}: ${answerWord(answer, view)}`, 2),
    ...[first, ...more].filter((line) => line !== undefined).flatMap((line) => indented(line, 4)),
  ]);
  return `\n${block([title], 0)}${joined(lines)}${counts ? table(counts) : ''}${block(notes, 2)}`;
}

function measureBlock(measure: MonitoredMeasure, view: MonitorView): string {
  const unit = unitLine(measure, view);
  const title = measureTitle(measure, view);
  const head = unit === '' ? title : `${title} (${unit})`;
  const parts = view.report.holds.map((hold) => seriesBlock(measure, hold, view));
  return `\n${block([head], 0)}${parts.join('')}`;
}

function seriesBlock(measure: MonitoredMeasure, hold: Hold, view: MonitorView): string {
  const withChange = view.report.years.length > 1;
  const rows = seriesRows(measure, hold, view, withChange);
  const figures = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  const [head, ...body] = aligned([seriesHead(view, withChange), ...figures]);
  let next = 0;
  const lines = rows.map((row) => ('cells' in row ? `    ${body[next++]}` : `    -- ${row.broken} --`));
  const notes = seriesNotes(measure, hold, view).flatMap((note) => indented(note, 4));
  return joined([`  ${holdName(hold, view)}`, `    ${head}`, ...lines.map(onOneLine).flatMap(cut), ...notes]);
}

/** A table under a heading; where it is too wide its columns stand under each other, two by two. */
function table({ head, rows }: TextTable): string {
  const lines = aligned([head, ...rows]).map((line) => `    ${line}`);
  if (lines.every((line) => line.length <= COLUMNS)) return joined(lines);
  const facts = rows.map(
    ([first, ...cells]) => `${first}: ${cells.map((cell, k) => `${head[k + 1]} ${cell}`).join(', ')}`,
  );
  return joined(facts.flatMap((fact) => indented(fact, 4)));
}

/** A line too long for the screen goes on, deeper, in the next. */
function cut(line: string): string[] {
  return line.length <= COLUMNS ? [line] : indented(line.trimStart(), 4);
}

/** Texts, each wrapped; its second and later lines stand deeper. */
function block(texts: readonly string[], indent: number): string {
  return joined(texts.flatMap((text) => (text === '' ? [''] : indented(text, indent))));
}

function indented(text: string, indent: number): string[] {
  const deeper = indent === 0 ? 0 : indent + 2;
  return wrapped(text, COLUMNS - deeper).map((line, k) => ' '.repeat(k === 0 ? indent : deeper) + line);
}

/** Lines ended by line breaks. */
function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
