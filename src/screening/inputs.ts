import type { Report } from '../report/report.ts';
import type { InputFile } from './input-file.ts';
import type { Prepared } from './prepare.ts';

/** The files that went into a report. */
export function inputs({ loaded, statistics, lists, links, ground }: Prepared): Report['inputs'] {
  const files: InputFile[] = [
    { role: 'method', file: loaded.file },
    ...statistics.files.map(
      ({ file, shape, years }): InputFile => ({ role: 'statistics', file, shape, years }),
    ),
    ...(lists ? [{ role: 'state-lists', file: lists.file, shape: lists.shape } as const] : []),
    ...(links?.files ?? []),
    ...ground.files,
  ];
  return files.map(({ role, file, shape, years }) => ({
    role,
    name: file.name,
    sha256: file.sha256,
    bytes: file.size,
    sheet: file.sheet ?? null,
    encoding: file.encoding ?? null,
    delimiter: shape?.delimiter ?? null,
    headerLine: shape?.headerLine ?? null,
    rows: shape?.rows ?? null,
    years: years ?? [],
  }));
}
