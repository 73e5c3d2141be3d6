import { located } from '../../messages/finding.ts';
import { recomputeCommand } from '../command.ts';
import { capitalized } from '../describe/text.ts';
import { fileTexts } from '../file-texts.ts';
import type { View } from '../view.ts';
import { tableHead, tableRow } from './table.ts';
import { codeBlock, heading, plain, sentences } from './text.ts';

/** The notices of the run, the files it read with their SHA-256, and the command that makes the report again. */
export function* renderRun(view: View): Generator<string> {
  const { report, language, words, say } = view;
  if (report.notices.length > 0) {
    yield heading(2, words.notices);
    for (const notice of report.notices) {
      const text = located(notice, language);
      yield `- ${plain(notice.place?.file === undefined ? capitalized(text) : text)}\n`;
    }
    yield '\n';
  }
  yield heading(2, words.files);
  yield tableHead([
    { head: words.file },
    { head: words.role },
    { head: words.rows, numeric: true },
    { head: 'SHA-256' },
  ]);
  for (const { file, role, rows, sha256 } of fileTexts(view)) yield tableRow([file, role, rows, sha256]);
  yield '\n';
  yield heading(2, words.recompute);
  yield sentences(say['same-bytes']({ version: report.engine.version }));
  yield codeBlock([recomputeCommand(report, language)]);
}
