import type { Layer } from '../geometry/layer.ts';
import type { Report } from '../record/report.ts';
import type { InputFile } from './ground.ts';
import type { Prepared } from './prepare.ts';

/** The files that went into a report. */
export function inputs({
  loaded,
  statistics,
  lists,
  links,
  areas,
  boligomraader,
  ground,
  decisions,
}: Prepared): Report['inputs'] {
  const files: InputFile[] = [
    { role: 'method', file: loaded.file },
    ...statistics.files.map(
      ({ file, shape, years }): InputFile => ({ role: 'statistics', file, shape, years }),
    ),
    ...(lists ? [{ role: 'state-lists', file: lists.file, shape: lists.shape } as const] : []),
    ...(areas ? [outlines('geometry', areas.layer)] : []),
    ...(links?.files.filter(({ role }) => role === 'links') ?? []),
    ...(boligomraader ? [outlines('boligomraader', boligomraader)] : []),
    ...ground.files,
    ...(decisions ? [decisions.file] : []),
  ];
  return files.map(({ role, file, shape, layer, years }) => ({
    role,
    name: file.name,
    sha256: file.sha256,
    bytes: file.size,
    sheet: file.sheet ?? null,
    property: layer?.property ?? null,
    crs: layer?.crs ?? null,
    encoding: file.encoding ?? null,
    delimiter: shape?.delimiter ?? null,
    headerLine: shape?.headerLine ?? null,
    rows: shape?.rows ?? null,
    years: years ?? [],
  }));
}

/** A file of outlines, with the property of its ids and the system it is drawn in. */
function outlines(role: InputFile['role'], layer: Layer): InputFile {
  return { role, file: layer.file, layer };
}
