import { basename } from 'node:path';
import { type Diff, diffOf } from '../diff/diff.ts';
import { diffDocument } from '../diff/render/diff-document.ts';
import { sectionNames } from '../diff/sections.ts';
import { paragraph } from '../document/document.ts';
import { onOneLine } from '../document/lines.ts';
import { markdownBlocks, markdownOf } from '../document/markdown.ts';
import { type Paint, textOf } from '../document/text.ts';
import { gateMessages } from '../messages/usage.ts';
import { readReport } from '../record/read.ts';
import type { Report } from '../record/report.ts';
import { onePageDocument } from '../report/one-page-document.ts';
import type { Language } from '../text/words.ts';

/** Lines of a difference that a job's log gets; all of it is in `udpeg diff`. */
const LINES = 60;
/** Per cent of the limit within which an area is near it: nothing that a gate asks about. */
const WITHIN = 5;

/** A report compared with the record that was expected. */
export interface Checked {
  diff: Diff;
  expected: string;
}

/** @throws InputError where the expected record cannot be read */
export async function checkAgainst(report: Report, expected: string): Promise<Checked> {
  const old = await readReport(expected);
  const diff = diffOf(old, report, { within: WITHIN, redrawn: [], anyway: true, sections: sectionNames });
  return { diff, expected };
}

/** The difference in short, or that there is none. */
export function checkedText({ diff, expected }: Checked, language: Language, paint: Paint): string {
  const say = gateMessages[language];
  const file = onOneLine(basename(expected));
  if (!diff.differs) return `${say.same({ file })}\n`;
  const lines = [...textOf(diffDocument(diff, language), paint)].join('').trimEnd().split('\n');
  const left = lines.length - LINES;
  const shown = left > 0 ? [...lines.slice(0, LINES), say.more({ lines: left })] : lines;
  return `${paint.red(say.differs({ file }))}\n\n${shown.join('\n')}\n`;
}

/** The answer in short as Markdown, with the difference where there is one. */
export function summaryText(report: Report, checked: Checked | undefined, language: Language): string {
  const documents = [onePageDocument(report, language)];
  if (checked?.diff.differs) documents.push(diffDocument(checked.diff, language));
  const text = documents.flatMap((one) => [...markdownOf(one)]).join('');
  if (checked === undefined || checked.diff.differs) return text;
  const same = gateMessages[language].same({ file: basename(checked.expected) });
  return `${text + [...markdownBlocks([paragraph(same)])].join('').trimEnd()}\n`;
}
