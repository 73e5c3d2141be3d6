import { inputError } from '../errors.ts';
import { tablePath } from '../input/table-path.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { terminalProgress } from '../progress.ts';
import { type LoadedProject, loadProject } from '../project/load.ts';
import { projectYears, yearRequest } from '../project/year-request.ts';
import type { FormatName } from '../report/format-names.ts';
import { type Prepared, prepare, type ScreeningRequest } from '../screening/prepare.ts';

/** The options that `screen` and `validate` share, as commander gives them. */
export interface RequestOptions {
  method?: string;
  year?: number;
  stateLists?: string;
  links?: string;
  municipality?: string;
  geometry?: string;
  boligomraader?: string;
  crs?: string;
  neighbours?: string;
  byomraader?: string;
  project?: string;
  lang?: Language;
}

/** A screening asked for, by options or by a project, and what becomes of its report. */
export interface Request extends ScreeningRequest {
  lang: Language;
  /** of a project: the folder and formats that its report goes to, and the record that it is compared with */
  out?: string;
  format?: FormatName[] | undefined;
  previous?: string | undefined;
  /** the project's own file */
  project?: string | undefined;
}

/**
 * What to screen: the files given, else the project's year, the latest where none is asked for. An option goes before
 * what the project says.
 *
 * @throws InputError where neither says enough
 */
export async function resolveRequest(statistics: string[], options: RequestOptions): Promise<Request> {
  if (statistics.length > 0) {
    if (options.project !== undefined) throw inputError('project-and-statistics', {});
    if (options.method === undefined) throw inputError('method-needed', {});
    return { ...asked(options), statistics, method: options.method, lang: options.lang ?? 'da' };
  }
  const loaded = await loadProject(options.project);
  const year = options.year ?? projectYears(loaded.project).at(-1)!;
  return projectRequest(loaded, year, options);
}

/** The screening of a year of a project. */
export async function projectRequest(
  loaded: LoadedProject,
  year: number,
  options: RequestOptions,
): Promise<Request> {
  const ofProject = await yearRequest(loaded, year);
  const given = Object.entries(asked(options)).filter(([, value]) => value !== undefined);
  const lang = options.lang ?? loaded.project.language;
  return { ...ofProject, ...Object.fromEntries(given), year, lang, project: loaded.path };
}

function asked(options: RequestOptions) {
  const { year, stateLists, links, municipality, geometry, boligomraader, crs, neighbours, byomraader } =
    options;
  const { method } = options;
  return {
    ...{ method, year, stateLists, links, municipality },
    ...{ geometry, boligomraader, crs, neighbours, byomraader },
  };
}

/** The files that a screening reads. */
export function inputFiles(request: Request): string[] {
  const { statistics, method, stateLists, links, geometry, boligomraader, neighbours, byomraader } = request;
  const given = [...statistics, method, stateLists, links, geometry, boligomraader, neighbours, byomraader];
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
