import type { Language } from '../messages/sentences.ts';
import { renderByomraaderCsv } from './byomraader-csv.ts';
import { renderCsv } from './csv.ts';
import { hasOutlines, renderBoligomraaderGeojson, renderGeojson } from './geojson.ts';
import { renderHtml } from './html.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import type { Report } from './report.ts';
import type { OutputFile } from './write.ts';

/** What a rendering may show besides the report. */
export interface RenderOptions {
  /** the record of an earlier round */
  previous?: Report | undefined;
}

/** A format a line: its file and its renderer. */
const renderers: Record<
  string,
  { file: string; render: (report: Report, language: Language, options: RenderOptions) => Iterable<string> }
> = {
  json: { file: 'report.json', render: renderJson },
  csv: { file: 'areas.csv', render: renderCsv },
  md: { file: 'report.md', render: renderMarkdown },
  html: { file: 'report.html', render: renderHtml },
  geojson: { file: 'areas.geojson', render: renderGeojson },
};

export const formatNames = Object.keys(renderers);
/** Written where no format is asked for: HTML takes longer, and is made from the record whenever it is wanted. */
export const usualFormats = ['json', 'csv', 'md'];

/** The files of a report in the formats asked for: a file a format, and after them what goes beside. */
export function outputFiles(
  report: Report,
  formats: readonly string[],
  language: Language,
  options: RenderOptions = {},
): OutputFile[] {
  const files = formats.map((format) => {
    const { file, render } = renderers[format];
    return { name: file, pieces: render(report, language, options) };
  });
  if (formats.includes('csv') && report.byomraader)
    files.push({ name: 'byomraader.csv', pieces: renderByomraaderCsv(report) });
  if (formats.includes('geojson') && hasOutlines(report, 'boligomraade'))
    files.push({ name: 'boligomraader.geojson', pieces: renderBoligomraaderGeojson(report) });
  return files;
}
