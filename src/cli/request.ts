import type { Command, OptionValues } from '@commander-js/extra-typings';
import { tablePath } from '../files/table-path.ts';
import { inputError } from '../messages/errors.ts';
import type { HelpTexts } from '../messages/help.ts';
import type { ProcessLike } from '../output/process-like.ts';
import { terminalProgress } from '../output/progress.ts';
import { type LoadedProject, loadProject } from '../project/load.ts';
import { projectYears, yearRequest } from '../project/year-request.ts';
import type { FormatName } from '../report/format-names.ts';
import { type Prepared, prepare, type ScreeningRequest } from '../screening/prepare.ts';
import type { Language } from '../text/words.ts';
import { year } from './command.ts';

/** What `screen` and `validate` both take. */
export function takingRequest(command: Command, texts: HelpTexts) {
  const { request: words } = texts;
  return takingFiles(
    command.argument('[statistics...]', words.statistics).option('--method <id|file>', words.method),
    texts,
  );
}

/** The files of a screening, and what is said of them. */
export function takingFiles<Args extends unknown[], Options extends OptionValues>(
  command: Command<Args, Options>,
  texts: HelpTexts,
) {
  const { request: words } = texts;
  return command
    .option('--project <file>', words.project)
    .option('--year <year>', words.year, year)
    .option('--state-lists <file>', words.stateLists)
    .option('--links <file>', words.links)
    .option('--municipality <name>', words.municipality)
    .option('--geometry <file>', words.geometry)
    .option('--boligomraader <file>', words.boligomraader)
    .option('--crs <system>', words.crs)
    .option('--neighbours <file>', words.neighbours)
    .option('--byomraader <file>', words.byomraader)
    .option('--background <file>', words.background)
    .option('--decisions <file>', words.decisions)
    .option('--previous <record>', texts.previous);
}

type RequestOptions = ReturnType<ReturnType<typeof takingRequest>['opts']>;

/** A screening asked for, by options or by a project, and what becomes of its report. */
export interface Request extends ScreeningRequest {
  lang: Language;
  /** of a project: the folder and formats that its report goes to */
  out?: string;
  format?: FormatName[] | undefined;
  bilingual?: boolean | undefined;
  /** the project's own file */
  project?: string | undefined;
}

/**
 * What to screen: the files given, else the project's year, the latest where none is asked for. An option goes before
 * what the project says.
 *
 * @throws InputError where neither says enough
 */
export async function resolveRequest(
  statistics: string[],
  options: RequestOptions,
  asked: Language | undefined,
): Promise<Request> {
  if (statistics.length > 0) {
    if (options.project !== undefined) throw inputError('project-and-statistics', {});
    if (options.method === undefined) throw inputError('method-needed', {});
    return { ...given(options), statistics, method: options.method, lang: asked ?? 'da' };
  }
  const loaded = await loadProject(options.project);
  const year = options.year ?? projectYears(loaded.project).at(-1)!;
  return projectRequest(loaded, year, options, asked);
}

/** The screening of a year of a project. */
export async function projectRequest(
  loaded: LoadedProject,
  year: number,
  options: RequestOptions,
  asked: Language | undefined,
): Promise<Request> {
  const ofProject = await yearRequest(loaded, year);
  const before = Object.entries(given(options)).filter(([, value]) => value !== undefined);
  const lang = asked ?? loaded.project.language;
  return { ...ofProject, ...Object.fromEntries(before), year, lang, project: loaded.path };
}

/** What the options say of a screening; `screen` has others besides. */
function given(options: RequestOptions) {
  const { method, year, stateLists, links, municipality } = options;
  const { geometry, boligomraader, crs, neighbours, byomraader, background, decisions, previous } = options;
  return {
    ...{ method, year, stateLists, links, municipality },
    ...{ geometry, boligomraader, crs, neighbours, byomraader, background, decisions, previous },
  };
}

/** The files that a screening reads. */
export function inputFiles(request: Request): string[] {
  const { statistics, method, stateLists, links, geometry, boligomraader, ...others } = request;
  const { neighbours, byomraader, background, decisions } = others;
  const tables = [stateLists, links, geometry, boligomraader, neighbours, byomraader, background, decisions];
  const given = [...statistics, method, ...tables];
  return [...given, request.project].flatMap((path) => (path === undefined ? [] : tablePath(path).path));
}

/** Reads and checks what is asked for, showing on a terminal how far it has come. */
export async function prepareRequest(request: ScreeningRequest, host: ProcessLike): Promise<Prepared> {
  const progress = terminalProgress(host.stderr);
  try {
    return await prepare({ ...request, progress: progress.report });
  } finally {
    progress.finish();
  }
}
