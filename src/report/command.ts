import { sheetPath } from '../input/table-path.ts';
import type { Language } from '../messages/sentences.ts';
import type { Report } from './report.ts';

/** The command that makes the report again, to be run where its files are; as a POSIX shell reads it. */
export function recomputeCommand({ inputs, method, year, stateLists }: Report, language: Language): string {
  const named = (role: Report['inputs'][number]['role']) =>
    inputs
      .filter((input) => input.role === role)
      .map(({ name, sheet }) => (sheet === null ? name : sheetPath(name, sheet)));
  const option = (name: string, values: string[]) => values.slice(0, 1).flatMap((value) => [name, value]);
  const parts = [
    'udpeg',
    'screen',
    ...named('statistics'),
    '--method',
    method.builtIn ? method.id : (named('method')[0] ?? method.id),
    '--year',
    String(year),
    ...option('--state-lists', named('state-lists')),
    ...option('--links', named('links')),
    ...(stateLists ? ['--municipality', stateLists.municipality] : []),
    ...(language === 'da' ? [] : ['--lang', language]),
    '--out',
    'out',
  ];
  return parts.map(quoted).join(' ');
}

function quoted(part: string): string {
  return /^[A-Za-zÆØÅæøå0-9_./:=,+@%-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`;
}
