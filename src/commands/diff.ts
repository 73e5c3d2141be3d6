import { type Diff, diffOf } from '../diff/diff.ts';
import { readRedrawn } from '../diff/redrawn-table.ts';
import { renderHtml } from '../diff/render/html.ts';
import { renderJson } from '../diff/render/json.ts';
import { renderMarkdown } from '../diff/render/markdown.ts';
import { renderText } from '../diff/render/text.ts';
import { type SectionName, sectionNames } from '../diff/sections.ts';
import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { readReport } from '../record/read.ts';
import { paint } from './paint.ts';
import { writeNotices } from './screen.ts';

export interface DiffCommandOptions {
  redrawn?: string;
  only?: SectionName[];
  near: number;
  anyway?: boolean;
  exitCode?: boolean;
  format: string;
  lang: Language;
}

/** A format a line. */
const renderers: Record<string, (diff: Diff, language: Language, host: ProcessLike) => Iterable<string>> = {
  text: (diff, language, host) => renderText(diff, language, paint(host)),
  md: renderMarkdown,
  json: renderJson,
  html: renderHtml,
};

/** `udpeg diff`: two records in, what changed and why out. */
export async function diffCommand(
  oldPath: string,
  newPath: string,
  { redrawn: table, only, near: within, anyway = false, exitCode, format, lang }: DiffCommandOptions,
  host: ProcessLike,
): Promise<number> {
  const [old, now] = [await readReport(oldPath), await readReport(newPath)];
  const redrawn = table === undefined ? { rows: [], notices: [] } : await readRedrawn(table, old, now);
  // told in one order, in whichever they are asked for
  const sections = sectionNames.filter((name) => only?.includes(name) ?? true);
  const diff = diffOf(old, now, { within, redrawn: redrawn.rows, anyway, sections });
  writeNotices([...redrawn.notices, ...diff.notices], lang, host.stderr);
  await host.stdout.writeDocument(renderers[format](diff, lang, host), format);
  return exitCode && diff.differs ? EXIT.gate : EXIT.done;
}
