import { ALTERNATIVES_UP_TO } from '../criteria/choices.ts';
import { sheetPath } from '../files/table-path.ts';
import { partOf, recompute } from '../record/recompute.ts';
import type { Report } from '../record/report.ts';
import { hiddenCharacter } from '../text/characters.ts';
import type { Language } from '../text/words.ts';

/** The command that makes the report again, to be run where its files are; as a POSIX shell reads it. */
export function recomputeCommand(report: Report, language: Language): string {
  const { statistics, method, files, year, municipality, crs, alternatives, stability } = recompute(report);
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
    ...(alternatives && report.areas.size > ALTERNATIVES_UP_TO ? ['--alternatives'] : []),
    ...(stability ? ['--stability'] : []),
    ...option('previous', report.previous && pathArgument(report.previous.file.name)),
    ...option('lang', language === 'da' ? undefined : language),
    ...option('out', 'out'),
  ];
  return parts.map(shellWord).join(' ');
}

/** The command that makes the public version of a record. */
export function publishCommand({ internal }: Pick<Report, 'internal'>, language: Language): string {
  const options = language === 'da' ? [] : ['--lang', language];
  // the record names the internal one where there was a key
  const key = internal ? ['--key', 'udpeg.key'] : [];
  return ['udpeg', 'publish', 'out', '--out', 'public', ...key, ...options].join(' ');
}

/** A file as it is given to the program: its name, and what of it is read. */
function named(input: Report['inputs'][number]): string {
  const part = partOf(input);
  return pathArgument(part === undefined ? input.name : sheetPath(input.name, part));
}

/** A path as an argument that cannot be taken for an option. */
export function pathArgument(path: string): string {
  return path.startsWith('-') ? `./${path}` : path;
}

/** The command that explains areas, after the one above. */
export function explainCommand(
  ids: readonly string[],
  language: Language,
  record = 'out/report.json',
): string {
  const options = language === 'da' ? [] : ['--lang', language];
  const given = [record, ...ids];
  // after -- nothing is an option, whatever it begins with
  const parts = ids.some((id) => id.startsWith('-')) ? [...options, '--', ...given] : [...given, ...options];
  return ['udpeg', 'explain', ...parts].map(shellWord).join(' ');
}

/** A word as a POSIX shell reads it. What cannot be seen is written by its bytes: no page and no screen would keep it. */
export function shellWord(part: string): string {
  if (/^[A-Za-zÆØÅæøå0-9_./:=,+@%-]+$/.test(part)) return part;
  const inQuotes = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;
  const seen = (character: string) => hiddenCharacter(character) === undefined && !/\p{Cc}/u.test(character);
  const characters = [...part];
  if (characters.every(seen)) return inQuotes(part);
  const octal = (byte: number) => `\\0${byte.toString(8).padStart(3, '0')}`;
  const bytes = (character: string) => [...Buffer.from(character)].map(octal).join('');
  const written = characters.map((one) => (one === '\\' ? '\\\\' : seen(one) ? one : bytes(one)));
  return `"$(printf %b ${inQuotes(written.join(''))})"`;
}
