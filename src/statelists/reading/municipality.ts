import { byCodeUnit } from '../../by-code-unit.ts';
import type { ErrorList } from '../../errors.ts';
import type { Table } from '../../input/table.ts';
import { type Finding, finding } from '../../messages/finding.ts';
import { suggest } from '../../suggest.ts';
import { nameKey } from '../names.ts';

/** The municipalities of a file: the spellings of each, by its key (see `nameKey`). */
export type Municipalities = Map<string, Set<string>>;

export interface ChosenMunicipality {
  key: string;
  /** as it was asked for; else as the file spells it, the first by code unit */
  name: string;
  notices: Finding[];
}

/**
 * The municipality whose rows count: the one asked for, the file's only one, or the only one that has the
 * boligområder of the links.
 *
 * One that has no row in the file is an error where the file has one of nearly the same name, otherwise a notice.
 * @param linked keys of the municipalities that have a boligområde of the links
 *
 * Adds 'list-municipality-needed' or 'list-municipality-misspelt' to the table's errors.
 */
export function chooseMunicipality(
  wanted: string | undefined,
  found: Municipalities,
  linked: ReadonlySet<string>,
  { file, errors }: Pick<Table<string>, 'file'> & { errors: ErrorList },
): ChosenMunicipality | undefined {
  const names = [...found.values()].map((spellings) => [...spellings].sort(byCodeUnit)[0]).sort(byCodeUnit);
  if (wanted === undefined) {
    if (names.length === 1) return { key: nameKey(names[0]), name: names[0], notices: [] };
    if (linked.size === 1) {
      const key = [...linked][0];
      const name = [...found.get(key)!].sort(byCodeUnit)[0];
      const notice = finding('list-municipality-from-links', { municipality: name }, { file: file.name });
      return { key, name, notices: [notice] };
    }
    if (names.length > 1) errors.add('list-municipality-needed', { found: names }, { file: file.path });
    return undefined;
  }
  const key = nameKey(wanted);
  if (found.has(key)) return { key, name: wanted, notices: [] };
  const suggestion = nearestMunicipality(wanted, names);
  if (suggestion !== undefined) {
    errors.add('list-municipality-misspelt', { wanted, suggestion }, { file: file.path });
    return undefined;
  }
  const absent = finding(
    'list-municipality-absent',
    { municipality: wanted, found: names },
    { file: file.name },
  );
  return { key, name: wanted, notices: [absent] };
}

/** Of `names`, the one that is `wanted` but for a few letters, or for the words in `Eksempelbys Kommune`. */
function nearestMunicipality(wanted: string, names: string[]): string | undefined {
  const bare = (name: string) =>
    nameKey(name)
      .replace(/ kommune$|^kommunen /, '')
      .replace(/s$/, '');
  return names.find((name) => bare(name) === bare(wanted)) ?? suggest(wanted, names);
}
