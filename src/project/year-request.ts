import { join } from 'node:path';
import { builtInFile } from '../criteria/built-in.ts';
import { loadMethod } from '../criteria/load.ts';
import { yearsToRead } from '../criteria/years.ts';
import { inputError } from '../messages/errors.ts';
import type { Publication } from '../record/report.ts';
import type { LoadedProject } from './load.ts';
import type { Project, ProjectYear } from './schema.ts';

/** The years of a project, ascending. */
export function projectYears({ years }: Project): number[] {
  return Object.keys(years)
    .map(Number)
    .sort((a, b) => a - b);
}

/**
 * The screening of a year as a project has it, with paths from where the program runs: the year's own files before the project's. The statistics of other
 * years come along where the method needs them and the project has them.
 *
 * @throws InputError where the project has no such year
 */
export async function yearRequest(loaded: LoadedProject, year: number) {
  const { project, folder, path } = loaded;
  const own = project.years[String(year)];
  if (!own) throw inputError('project-year-missing', { year, known: projectYears(project) }, { file: path });
  const from = (file: string) => join(folder, file);
  const chosen = (key: keyof ProjectYear & keyof Project): string | undefined => {
    const value = own[key] === undefined ? project[key] : own[key];
    return typeof value === 'string' ? value : undefined;
  };
  const file = (key: keyof ProjectYear & keyof Project): string | undefined => {
    const value = chosen(key);
    return value === undefined ? undefined : from(value);
  };
  const named = own.method ?? project.method;
  const method = builtInFile(named) === undefined ? from(named) : named;
  const { method: read } = await loadMethod(method);
  const needed = yearsToRead(read, year).map((one) => String(one.year));
  const statistics = needed.flatMap((one) => project.years[one]?.statistics ?? []).map(from);
  return {
    year,
    statistics: [...new Set(statistics)],
    method,
    municipality: project.municipality,
    stateLists: file('state-lists'),
    links: file('links'),
    geometry: file('geometry'),
    boligomraader: file('boligomraader'),
    crs: chosen('crs'),
    neighbours: file('neighbours'),
    byomraader: file('byomraader'),
    background: file('background'),
    decisions: file('decisions'),
    previous: file('previous'),
    out: from(project.out.replaceAll('{year}', String(year))),
    format: project.formats,
    bilingual: project.bilingual,
    publication: publicationOf(project),
  };
}

/** What the project says of its reports beside the figures; undefined where it says nothing. */
function publicationOf({ publish }: Project): Publication | undefined {
  const { key: _, ...told } = publish ?? {};
  return Object.keys(told).length > 0 ? told : undefined;
}
