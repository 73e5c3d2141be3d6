import type { Language } from '../messages/sentences.ts';
import type { ScreeningRequest } from '../screening/prepare.ts';

/** The options that `screen` and `validate` share, as commander gives them. */
export interface RequestOptions {
  method: string;
  year?: number;
  stateLists?: string;
  links?: string;
  municipality?: string;
  lang: Language;
}

export function screeningRequest(
  files: string[],
  options: RequestOptions,
): Omit<ScreeningRequest, 'progress'> {
  return {
    statistics: files,
    method: options.method,
    year: options.year,
    stateLists: options.stateLists,
    links: options.links,
    municipality: options.municipality,
  };
}
