import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Beside } from '../document/document.ts';
import { htmlOf } from '../document/html.ts';
import { markdownOf } from '../document/markdown.ts';
import { besideMessages } from '../messages/front.ts';
import type { OutputFile } from '../output/transaction.ts';
import { renderByomraaderCsv, renderCsv } from '../record/csv.ts';
import { hasOutlines, renderBoligomraaderGeojson, renderGeojson } from '../record/geojson.ts';
import { AREAS_CSV, nameOfFile, PUBLIC, RECORD, type Report } from '../record/report.ts';
import { renderJson } from '../record/write.ts';
import type { Language } from '../text/words.ts';
import { pageDocument, reportDocument } from './documents.ts';
import { type FormatName, formatNames } from './format-names.ts';
import { onePageDocument } from './one-page-document.ts';

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
  options: { previous: Report | undefined; beside: Beside },
) => Iterable<string>;

const languages: readonly Language[] = ['da', 'en'];

/** A file of a report. */
/** A file that a report may have: what a page calls it is in `besideMessages`. */
type OutputName = Exclude<keyof (typeof besideMessages)['da'], 'take'>;

interface Renderer {
  file: OutputName;
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
    { file: AREAS_CSV, render: renderCsv },
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

/** A file that a report may have. */
interface KnownFile {
  format: FormatName;
  /** its name as a run of one language writes it */
  file: OutputName;
  /** it stands beside that one, in another language */
  infix?: Language;
}

/** Every file that a report may have, by its name. */
const knownFiles = new Map<string, KnownFile>(
  formatNames.flatMap((format) =>
    renderers[format].flatMap(({ file, isWorded }): [string, KnownFile][] => [
      [file, { format, file }],
      ...(isWorded ? languages : []).map((infix): [string, KnownFile] => [
        inLanguage(file, infix),
        { format, file, infix },
      ]),
    ]),
  ),
);

/** `report.en.html`: the name of a file that stands beside one in the language asked for. */
function inLanguage(file: string, language: Language): string {
  return file.replace(/\.(?=\w+$)/, `.${language}.`);
}

/** A file by its name, that of a public one among them; undefined: a report has no such file. */
function knownFile(name: string): KnownFile | undefined {
  return knownFiles.get(name.startsWith(PUBLIC) ? name.slice(PUBLIC.length) : name);
}

/** Whether a report may have a file of that name. */
export function isOutputName(name: string): boolean {
  return knownFile(name) !== undefined;
}

/** The names of the files that a format has. */
export function filesOf(format: FormatName): string[] {
  return renderers[format].map(({ file }) => file);
}

/** The names of all files that an internal report may have. */
export const outputNames: readonly string[] = [...knownFiles.keys()];

/** The format that a file of a report is written with. */
export function formatOf(file: string): FormatName {
  return knownFile(file)!.format;
}

/** The files of a report in a folder that are none of those written. */
export function filesBeside(folder: string, written: readonly string[]): string[] {
  return outputNames
    .flatMap((name) => [name, PUBLIC + name])
    .filter((name) => !written.includes(name) && existsSync(join(folder, name)));
}

/** The files of a report that a page leads to, of those that a report may have. */
export function ledTo(page: string): string[] {
  return Array.from(page.matchAll(/ href="([\w.-]+)"/g), ([, name]) => name).filter(isOutputName);
}

/** What a page leads to of the files beside it: each in its own language, and itself in the other one. */
function besideOf(own: string, language: Language, names: readonly string[]): Beside {
  const say = besideMessages[language];
  const page = knownFile(own);
  const other = names.find((name) => name !== own && knownFile(name)?.file === page?.file);
  const files = names.flatMap((name) => {
    const known = knownFile(name);
    if (!known || name === own || name === other) return [];
    const isWorded = renderers[known.format].some(({ file, isWorded }) => file === known.file && isWorded);
    if (isWorded && known.infix !== page?.infix) return [];
    return [{ name, about: say[known.file]({}) }];
  });
  return {
    title: say.take({}),
    files,
    other: other === undefined ? undefined : { name: other, language: otherThan(language) },
  };
}

function otherThan(language: Language): Language {
  return language === 'da' ? 'en' : 'da';
}

/** The files of a report in the formats asked for: a file a format, and after them what goes beside. */
export function outputFiles(
  report: Report,
  formats: readonly FormatName[],
  language: Language,
  options: RenderOptions = {},
): OutputFile[] {
  const { previous, bilingual } = options;
  const other = otherThan(language);
  const found = formats.flatMap((format) =>
    renderers[format].flatMap(({ file, isWorded, present, render }, k) => {
      if (present?.(report) === false) return [];
      const own = { name: nameOfFile(file, report), language, render, isBeside: k > 0 };
      const inOther = {
        ...own,
        name: nameOfFile(inLanguage(file, other), report),
        language: other,
        isBeside: true,
      };
      return isWorded && bilingual ? [own, inOther] : [own];
    }),
  );
  const names = options.beside ?? found.map(({ name }) => name);
  return found
    .toSorted((a, b) => Number(a.isBeside) - Number(b.isBeside))
    .map(({ name, language: own, render }) => ({
      name,
      pieces: render(report, own, { previous, beside: besideOf(name, own, names) }),
    }));
}
