import { sheetPath } from '../input/table-path.ts';
import type { Language } from '../messages/sentences.ts';
import type { Report } from './report.ts';

/** The command that makes the report again, to be run where its files are; as a POSIX shell reads it. */
export function recomputeCommand({ inputs, method, year, stateLists }: Report, language: Language): string {
  const named = (role: Report['inputs'][number]['role']) =>
    inputs
      .filter((input) => input.role === role)
      .map(({ name, sheet, property }) => {
        const part = sheet ?? property;
        return part === null ? name : sheetPath(name, part);
      });
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
    ...option('--geometry', named('geometry')),
    ...option('--boligomraader', named('boligomraader')),
    ...option('--crs', drawnIn(inputs)),
    ...option('--neighbours', named('neighbours')),
    ...option('--byomraader', named('byomraader')),
    ...(stateLists ? ['--municipality', stateLists.municipality] : []),
    ...(language === 'da' ? [] : ['--lang', language]),
    '--out',
    'out',
  ];
  return parts.map(quoted).join(' ');
}

/** The system that all outlines are drawn in, where it is not the one that is taken if none is named. */
function drawnIn(inputs: Report['inputs']): string[] {
  const systems = new Set(inputs.flatMap(({ crs }) => crs ?? []));
  return systems.size === 1 ? [...systems].filter((crs) => crs !== 'EPSG:4326') : [];
}

function quoted(part: string): string {
  return /^[A-Za-zÆØÅæøå0-9_./:=,+@%-]+$/.test(part) ? part : `'${part.replaceAll("'", "'\\''")}'`;
}
