import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { readReport } from '../record/read.ts';
import { findArea } from '../report/find-area.ts';
import { letterHtml } from '../report/letter/html.ts';
import { letterMarkdown } from '../report/letter/markdown.ts';
import { letterOn } from '../report/letter.ts';
import { viewOf } from '../report/view.ts';

export interface LetterOptions {
  format: 'md' | 'html';
  lang: Language;
}

/** `udpeg letter`: one area of a record, as a page of its own. */
export async function letterCommand(
  path: string,
  area: string,
  { format, lang }: LetterOptions,
  host: ProcessLike,
): Promise<number> {
  const report = await readReport(path);
  const letter = letterOn(findArea(report, area), viewOf(report, lang));
  const text = format === 'md' ? letterMarkdown(letter) : letterHtml(letter, lang, report.engine.version);
  await host.stdout.writeDocument([text], format);
  return EXIT.done;
}
