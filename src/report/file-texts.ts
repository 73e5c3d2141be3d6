import { roleWords } from '../messages/report-words.ts';
import { formatCount } from '../text/numbers.ts';
import type { View } from './view.ts';

/** A file that a report rests on, as text. */
export interface FileTexts {
  /** its name, with the sheet that was read */
  file: string;
  role: string;
  rows: string;
  /** undefined: a public report tells none */
  sha256: string | undefined;
}

/** The files that a report was made from, and the record of the round before where it is held against one. */
export function fileTexts({ report, language, say }: View): FileTexts[] {
  const files = report.inputs.map(({ name, sheet, headerLine, role, rows, sha256 }) => ({
    file: sheet === null ? name : say['sheet-of-file']({ name, sheet, headerLine: headerLine ?? 1 }),
    role: roleWords[language][role],
    rows: rows === null ? '–' : formatCount(rows, language),
    sha256,
  }));
  if (!report.previous) return files;
  const { name, sha256 } = report.previous.file;
  return [...files, { file: name, role: roleWords[language].previous, rows: '–', sha256 }];
}
