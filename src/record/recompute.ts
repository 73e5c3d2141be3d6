import type { Report } from './report.ts';

type Input = Report['inputs'][number];

/** The options of `screen` that take a file, and the role in which a report holds the file. */
export const fileOptions = {
  'state-lists': 'state-lists',
  links: 'links',
  geometry: 'geometry',
  boligomraader: 'boligomraader',
  neighbours: 'neighbours',
  byomraader: 'byomraader',
  decisions: 'decisions',
  background: 'background',
} as const satisfies Record<string, Input['role']>;
export type FileOption = keyof typeof fileOptions;

/** What was asked for when a report was made, as far as it takes to make it again, notices and all. */
export interface Recompute {
  statistics: Input[];
  /** id of a built-in method, or the file of one */
  method: string | Input;
  files: Partial<Record<FileOption, Input>>;
  /** undefined: the run chose it, and a notice says so */
  year: number | undefined;
  municipality: string | undefined;
  crs: string | undefined;
  /** whether it has what alternatives would give */
  alternatives: boolean;
  /** what was said of it beside its figures */
  publication: Report['publication'];
  /** where it tells how firmly its answer stands, what that was drawn by */
  stability: { runs: number; seed: number } | undefined;
}

export function recompute({
  inputs,
  method,
  year,
  stateLists,
  municipality,
  notices,
  alternatives,
  publication,
  stability,
}: Report): Recompute {
  const of = (role: Input['role']) => inputs.filter((input) => input.role === role);
  const told = (code: string) => notices.some((notice) => notice.code === code);
  const files: Recompute['files'] = {};
  for (const [option, role] of Object.entries(fileOptions)) {
    const [file] = of(role);
    if (file) files[option as FileOption] = file;
  }
  const [methodFile] = of('method');
  return {
    statistics: of('statistics'),
    method: method.builtIn || !methodFile ? method.id : methodFile,
    files,
    year: told('year-chosen') ? undefined : year,
    municipality: told('list-municipality-from-links')
      ? undefined
      : (stateLists?.municipality ?? municipality),
    crs: drawnIn(inputs),
    alternatives: alternatives !== undefined,
    publication,
    stability: stability && { runs: stability.runs, seed: stability.seed },
  };
}

/** The system that all outlines are drawn in, where it is not the one that is taken if none is named. */
function drawnIn(inputs: Report['inputs']): string | undefined {
  const systems = new Set(inputs.flatMap(({ crs }) => crs ?? []));
  const [only] = systems;
  return systems.size === 1 && only !== 'EPSG:4326' ? only : undefined;
}

/** The part of a file's path that names what of it is read: a sheet, or the property of the ids. */
export function partOf({ sheet, property }: Input): string | undefined {
  return sheet ?? property ?? undefined;
}
