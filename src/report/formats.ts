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
import { onePageDocument } from './one-page.ts';

/** What a rendering may show besides the report. */
export interface RenderOptions {
  /** the record of the round before, for its outlines; what changed since is in the report itself */
  previous?: Report | undefined;
  /** what is in words is written in the other language too, each leading to the other */
  bilingual?: boolean | undefined;
  /** names of the files that a page leads to; left out: those written with it */
  beside?: readonly string[] | undefined;
}

type Render = (
  report: Report,
  language: Language,
  options: RenderOptions & { name: string; beside: readonly string[] },
) => Iterable<string>;

/** A file of a report. */
interface Renderer {
  file: string;
  /** in words, and so in a language */
  isWorded?: boolean;
  /** whether a report has it; left out: each has */
  present?: (report: Report) => boolean;
  render: Render;
}

/** A format a line: its files and their renderers. */
const renderers: Record<FormatName, readonly Renderer[]> = {
  json: [{ file: RECORD, render: renderJson }],
  csv: [
    { file: 'areas.csv', render: renderCsv },
    { file: 'byomraader.csv', present: ({ byomraader }) => byomraader !== null, render: renderByomraaderCsv },
  ],
  md: [
    {
      file: 'report.md',
      isWorded: true,
      render: (report, language) => markdownOf(reportDocument(report, language)),
    },
  ],
  html: [
    {
      file: 'report.html',
      isWorded: true,
      render: (report, language, options) => htmlOf(pageDocument(report, language, options)),
    },
  ],
  summary: [
    {
      file: 'summary.html',
      isWorded: true,
      render: (report, language, { previous }) => htmlOf(onePageDocument(report, language, previous)),
    },
    {
      file: 'summary.md',
      isWorded: true,
      render: (report, language) => markdownOf(onePageDocument(report, language)),
    },
  ],
  geojson: [
    { file: 'areas.geojson', render: renderGeojson },
    {
      file: 'boligomraader.geojson',
      present: (report) => hasOutlines(report, 'boligomraade'),
      render: renderBoligomraaderGeojson,
    },
  ],
};

/** Every file that a report may have, by its name: the format that it is written with. */
const formatsByFile = new Map<string, FormatName>(
  formatNames.flatMap((format) =>
    renderers[format].flatMap(({ file, isWorded }) =>
      [file, ...(isWorded ? [inLanguage(file, 'da'), inLanguage(file, 'en')] : [])].map(
        (name) => [name, format] as const,
      ),
    ),
  ),
);

/** `report.en.html`: the name of a file that stands beside one in the language asked for. */
function inLanguage(file: string, language: Language): string {
  return file.replace(/\.(?=\w+$)/, `.${language}.`);
}

/** The names of the files that a format has. */
export function filesOf(format: FormatName): string[] {
  return renderers[format].map(({ file }) => file);
}

/** The names of all files that an internal report may have. */
export const outputNames: readonly string[] = [...formatsByFile.keys()];

/** The format that a file of a report is written with. */
export function formatOf(file: string): FormatName {
  return formatsByFile.get(file.startsWith(PUBLIC) ? file.slice(PUBLIC.length) : file)!;
}

/** The files of a report in a folder that are none of those written. */
export function filesBeside(folder: string, written: readonly string[]): string[] {
  return outputNames
    .flatMap((name) => [name, PUBLIC + name])
    .filter((name) => !written.includes(name) && existsSync(join(folder, name)));
}

/** The files of a report that a page leads to, of those that a report may have. */
export function ledTo(page: string): string[] {
  const names = Array.from(page.matchAll(/ href="([\w.-]+)"/g), ([, name]) => name);
  return names.filter((name) =>
    formatsByFile.has(name.startsWith(PUBLIC) ? name.slice(PUBLIC.length) : name),
  );
}

/** The files of a report in the formats asked for: a file a format, and after them what goes beside. */
export function outputFiles(
  report: Report,
  formats: readonly FormatName[],
  language: Language,
  options: RenderOptions = {},
): OutputFile[] {
  const prefix = isPublic(report) ? PUBLIC : '';
  const other = language === 'da' ? 'en' : 'da';
  const found = formats.flatMap((format) =>
    renderers[format].flatMap(({ file, isWorded, present, render }, k) => {
      if (present?.(report) === false) return [];
      const own = { name: prefix + file, language, render, isFirst: k === 0 };
      if (!isWorded || !options.bilingual) return [own];
      return [
        own,
        { ...own, name: prefix + inLanguage(file, other), language: other as Language, isFirst: false },
      ];
    }),
  );
  const beside = options.beside ?? found.map(({ name }) => name);
  return [...found.filter(({ isFirst }) => isFirst), ...found.filter(({ isFirst }) => !isFirst)].map(
    ({ name, language: own, render }) => ({
      name,
      pieces: render(report, own, { ...options, name, beside }),
    }),
  );
}
