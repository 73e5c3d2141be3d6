import type { Language } from '../../messages/sentences.ts';
import { tableHead, tableRow } from '../../report/markdown/table.ts';
import { heading, paragraph, plain } from '../../report/markdown/text.ts';
import type { Diff } from '../diff.ts';
import { documentOf } from './build.ts';
import type { Block, Table } from './document.ts';

/** The comparison as Markdown, fit for the summary of a job. */
export function renderMarkdown(diff: Diff, language: Language): Generator<string> {
  return piecesOf(diff, language);
}

function* piecesOf(diff: Diff, language: Language): Generator<string> {
  const { title, place, lead, notices, sections } = documentOf(diff, language);
  yield heading(1, title);
  yield paragraph(plain(place));
  const [headline, ...more] = lead;
  yield paragraph(`**${plain(headline)}**`);
  if (more.length > 0) yield paragraph(more.map(plain).join(' '));
  for (const notice of notices) yield `> ${plain(notice)}\n\n`;
  for (const section of sections) {
    yield heading(2, section.title);
    for (const block of section.blocks) yield* blockText(block);
  }
}

function* blockText(block: Block): Generator<string> {
  if (block.kind === 'text') yield paragraph(plain(block.text));
  else if (block.kind === 'table') yield* tableText(block);
  else {
    for (const { head, lines } of block.items) {
      yield `- ${lines.length > 0 ? `**${plain(head)}**` : plain(head)}\n`;
      for (const line of lines) yield `  - ${plain(line)}\n`;
    }
    yield '\n';
  }
}

function* tableText({ caption, columns, rows, noteHead }: Table): Generator<string> {
  yield paragraph(`**${plain(caption)}**`);
  const withNotes = noteHead !== '';
  yield tableHead([
    ...columns.map(({ head, numeric = false }) => ({ head, numeric })),
    ...(withNotes ? [{ head: noteHead }] : []),
  ]);
  for (const { cells, note } of rows) yield tableRow(withNotes ? [...cells, note] : cells);
  yield '\n';
}
