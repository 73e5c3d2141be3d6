import { sheetPath } from '../input/table-path.ts';
import type { Language } from '../messages/sentences.ts';
import { partOf, recompute } from './recompute.ts';
import type { Report } from './report.ts';

/** The command that makes the report again, to be run where its files are; as a POSIX shell reads it. */
export function recomputeCommand(report: Report, language: Language): string {
  const { statistics, method, files, year, municipality, crs } = recompute(report);
  const option = (name: string, value: string | number | undefined) =>
    value === undefined ? [] : [`--${name}`, String(value)];
  const parts = [
    'udpeg',
    'screen',
    ...statistics.map(named),
    ...option('method', typeof method === 'string' ? method : named(method)),
    ...option('year', year),
    ...Object.entries(files).flatMap(([name, input]) => option(name, named(input))),
    ...option('crs', crs),
    ...option('municipality', municipality),
    ...option('previous', report.previous?.file.name),
    ...option('lang', language === 'da' ? undefined : language),
    ...option('out', 'out'),
  ];
  return parts.map(quoted).join(' ');
}

/** A file as it is given to the program: its name, and what of it is read. */
function named(input: Report['inputs'][number]): string {
  const part = partOf(input);
  return part === undefined ? input.name : sheetPath(input.name, part);
}

/** The command that makes the letter on an area, after the one above. */
export function letterCommand(id: string, language: Language): string {
  const parts = [
    'udpeg',
    'letter',
    'out/report.json',
    id,
    ...(language === 'da' ? [] : ['--lang', language]),
  ];
  return parts.map(quoted).join(' ');
}

function quoted(part: string): string {
  return /^[A-Za-zÆØÅæøå0-9_./:=,+@%-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`;
}
