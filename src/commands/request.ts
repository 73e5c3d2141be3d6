import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { terminalProgress } from '../progress.ts';
import { type Prepared, prepare } from '../screening/prepare.ts';

/** The options that `screen` and `validate` share, as commander gives them. */
export interface RequestOptions {
  method: string;
  year?: number;
  stateLists?: string;
  links?: string;
  municipality?: string;
  geometry?: string;
  boligomraader?: string;
  crs?: string;
  neighbours?: string;
  byomraader?: string;
  lang: Language;
}

/** Reads and checks what a command asks for, showing on a terminal how far it has come. */
export async function prepareRequest(
  files: string[],
  options: RequestOptions,
  host: ProcessLike,
): Promise<Prepared> {
  const progress = terminalProgress(host.stderr);
  try {
    return await prepare({
      statistics: files,
      method: options.method,
      year: options.year,
      stateLists: options.stateLists,
      links: options.links,
      municipality: options.municipality,
      geometry: options.geometry,
      boligomraader: options.boligomraader,
      crs: options.crs,
      neighbours: options.neighbours,
      byomraader: options.byomraader,
      progress: progress.report,
    });
  } finally {
    progress.finish();
  }
}
