import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { htmlOf } from '../document/html.ts';
import { markdownOf } from '../document/markdown.ts';
import type { Language } from '../messages/sentences.ts';
import type { OutputFile } from '../output/transaction.ts';
import { renderByomraaderCsv, renderCsv } from '../record/csv.ts';
import { hasOutlines, renderBoligomraaderGeojson, renderGeojson } from '../record/geojson.ts';
import { isPublic, PUBLIC, RECORD, type Report } from '../record/report.ts';
import { renderJson } from '../record/write.ts';
import { pageDocument, reportDocument } from './documents.ts';
import { type FormatName, formatNames } from './format-names.ts';

/** What a rendering may show besides the report. */
export interface RenderOptions {
  /** the record of the round before, for its outlines; what changed since is in the report itself */
  previous?: Report | undefined;
}

type Render = (report: Report, language: Language, options: RenderOptions) => Iterable<string>;

/** A format a line: its file and its renderer. */
const renderers: Record<FormatName, { file: string; render: Render }> = {
  json: { file: RECORD, render: renderJson },
  csv: { file: 'areas.csv', render: renderCsv },
  md: { file: 'report.md', render: (report, language) => markdownOf(reportDocument(report, language)) },
  html: {
    file: 'report.html',
    render: (report, language, { previous }) => htmlOf(pageDocument(report, language, previous)),
  },
  geojson: { file: 'areas.geojson', render: renderGeojson },
};

const BYOMRAADER = 'byomraader.csv';
const BOLIGOMRAADER = 'boligomraader.geojson';
/** Every file that a report may have, by its name: the format that it is written with. */
const formatsByFile = new Map<string, FormatName>([
  ...formatNames.map((format) => [renderers[format].file, format] as const),
  [BYOMRAADER, 'csv'],
  [BOLIGOMRAADER, 'geojson'],
]);

/** The names of all files that an internal report may have. */
export const outputNames: readonly string[] = [...formatsByFile.keys()];

/** The format that a file of a report is written with. */
export function formatOf(file: string): FormatName {
  return formatsByFile.get(file.startsWith(PUBLIC) ? file.slice(PUBLIC.length) : file)!;
}

/** The files of a report in a folder that are none of those written. */
export function filesBeside(folder: string, written: readonly string[]): string[] {
  return [...formatsByFile.keys()]
    .flatMap((name) => [name, PUBLIC + name])
    .filter((name) => !written.includes(name) && existsSync(join(folder, name)));
}

/** The files of a report in the formats asked for: a file a format, and after them what goes beside. */
export function outputFiles(
  report: Report,
  formats: readonly FormatName[],
  language: Language,
  options: RenderOptions = {},
): OutputFile[] {
  const files: OutputFile[] = formats.map((format) => {
    const { file, render } = renderers[format];
    return { name: file, pieces: render(report, language, options) };
  });
  if (formats.includes('csv') && report.byomraader)
    files.push({ name: BYOMRAADER, pieces: renderByomraaderCsv(report) });
  if (formats.includes('geojson') && hasOutlines(report, 'boligomraade'))
    files.push({ name: BOLIGOMRAADER, pieces: renderBoligomraaderGeojson(report) });
  return isPublic(report) ? files.map((file) => ({ ...file, name: PUBLIC + file.name })) : files;
}
