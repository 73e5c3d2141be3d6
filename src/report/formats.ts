import type { Language } from '../messages/sentences.ts';
import { renderByomraaderCsv } from './byomraader-csv.ts';
import { renderCsv } from './csv.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import type { OutputFile } from './write.ts';

/** A format a line: its file and its renderer. */
const renderers: Record<
  string,
  { file: string; render: (report: Report, language: Language) => Iterable<string> }
> = {
  json: { file: 'report.json', render: renderJson },
  csv: { file: 'areas.csv', render: renderCsv },
  md: { file: 'report.md', render: renderMarkdown },
};

export const formatNames = Object.keys(renderers);

/** The files of a report in the formats asked for: a file a format, and after them what goes beside. */
export function outputFiles(report: Report, formats: readonly string[], language: Language): OutputFile[] {
  const files = formats.map((format) => {
    const { file, render } = renderers[format];
    return { name: file, pieces: render(report, language) };
  });
  if (formats.includes('csv') && report.byomraader)
    files.push({ name: 'byomraader.csv', pieces: renderByomraaderCsv(report) });
  return files;
}
