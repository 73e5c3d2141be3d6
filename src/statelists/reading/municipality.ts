import { placeIn, recordPlace } from '../../files/place.ts';
import { addRowError, type Table } from '../../input/table.ts';
import type { ErrorList } from '../../messages/errors.ts';
import { type Finding, finding, type Place } from '../../messages/finding.ts';
import { nameKey } from '../../text/names.ts';
import { byCodeUnit } from '../../text/order.ts';
import { suggest } from '../../text/suggest.ts';
import { present } from '../../values/present.ts';

/** A municipality of the files read. */
export interface FoundMunicipality {
  spellings: Set<string>;
  rows: number;
  /** where it stands first */
  first: { file: number; row: number };
}

/** The municipalities of the files read, by key (see `nameKey`), in the order in which they come. */
export type Municipalities = Map<string, FoundMunicipality>;

export interface ChosenMunicipality {
  key: string;
  /** as it was asked for; else as the file spells it, the first by code unit */
  name: string;
  notices: Finding[];
}

/** A municipality as the files spell it: of several spellings the first by code unit. */
export function municipalityName({ spellings }: FoundMunicipality): string {
  return [...spellings].sort(byCodeUnit)[0];
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
  const names = namesOf(found);
  if (wanted === undefined) {
    if (names.length === 1) return { key: nameKey(names[0]), name: names[0], notices: [] };
    if (linked.size === 1) {
      const key = [...linked][0];
      const name = municipalityName(present(found.get(key)));
      const notice = finding('list-municipality-from-links', { municipality: name }, recordPlace(file));
      return { key, name, notices: [notice] };
    }
    if (names.length > 1) {
      const links = linked.size > 0;
      errors.add('list-municipality-needed', { found: names, links }, placeIn(file));
    }
    return undefined;
  }
  const asked = askedMunicipality(wanted, found, errors, placeIn(file));
  if (!asked || asked.present) return asked && { ...asked, notices: [] };
  const absent = finding(
    'list-municipality-absent',
    { municipality: wanted, found: names },
    recordPlace(file),
  );
  return { ...asked, notices: [absent] };
}

/** The municipality asked for, in the files or not; where they have one of nearly the same name instead, an error is added. */
export function askedMunicipality(
  wanted: string,
  found: Municipalities,
  errors: ErrorList,
  place?: Place,
): { key: string; name: string; present: boolean } | undefined {
  const key = nameKey(wanted);
  if (found.has(key)) return { key, name: wanted, present: true };
  const suggestion = nearestMunicipality(wanted, namesOf(found));
  if (suggestion === undefined) return { key, name: wanted, present: false };
  errors.add('list-municipality-misspelt', { wanted, suggestion }, place);
  return undefined;
}

/**
 * Adds an error for each municipality that is nearly another one of the files: `Kobenhavn` beside `København`.
 * The slip is the one that is no municipality of Denmark; of two that are none, the one with fewer rows, or the later.
 */
export async function checkMunicipalities(found: Municipalities, tables: Table<string>[]): Promise<void> {
  const all = [...found].map(([key, one], order) => ({ key, order, ...one }));
  for (const one of all) {
    const likelier = all.filter(
      (other) =>
        other !== one &&
        (isMunicipality(other.key) ||
          other.rows > one.rows ||
          (other.rows === one.rows && other.order < one.order)),
    );
    const suggestion = nearestMunicipality(municipalityName(one), likelier.map(municipalityName));
    if (suggestion === undefined) continue;
    const table = tables[one.first.file];
    const at = { row: one.first.row, column: table.headers.municipality };
    const params = () => ({ text: municipalityName(one), suggestion, rows: one.rows });
    await addRowError(table, 'list-municipality-near', at, params);
  }
}

function namesOf(found: Municipalities): string[] {
  return [...found.values()].map(municipalityName).sort(byCodeUnit);
}

/**
 * Of `names`, the one that `name` is but for a few letters, or for the words in `Eksempelbys Kommune`. None where
 * `name` is a municipality itself: Vejen is no slip for Vejle.
 */
function nearestMunicipality(name: string, names: string[]): string | undefined {
  if (isMunicipality(nameKey(name))) return undefined;
  const bare = (text: string) =>
    nameKey(text)
      .replace(/ kommune$|^kommunen /, '')
      .replace(/s$/, '');
  return names.find((other) => bare(other) === bare(name)) ?? suggest(name, names);
}

/** Denmark's municipalities since 2007. */
const names =
  'Aabenraa, Aalborg, Aarhus, Albertslund, Allerød, Assens, Ballerup, Billund, Bornholm, Brøndby, Brønderslev, ' +
  'Dragør, Egedal, Esbjerg, Fanø, Favrskov, Faxe, Fredensborg, Fredericia, Frederiksberg, Frederikshavn, ' +
  'Frederikssund, Furesø, Faaborg-Midtfyn, Gentofte, Gladsaxe, Glostrup, Greve, Gribskov, Guldborgsund, Haderslev, ' +
  'Halsnæs, Hedensted, Helsingør, Herlev, Herning, Hillerød, Hjørring, Holbæk, Holstebro, Horsens, Hvidovre, ' +
  'Høje-Taastrup, Hørsholm, Ikast-Brande, Ishøj, Jammerbugt, Kalundborg, Kerteminde, Kolding, København, Køge, ' +
  'Langeland, Lejre, Lemvig, Lolland, Lyngby-Taarbæk, Læsø, Mariagerfjord, Middelfart, Morsø, Norddjurs, Nordfyns, ' +
  'Nyborg, Næstved, Odder, Odense, Odsherred, Randers, Rebild, Ringkøbing-Skjern, Ringsted, Roskilde, Rudersdal, ' +
  'Rødovre, Samsø, Silkeborg, Skanderborg, Skive, Slagelse, Solrød, Sorø, Stevns, Struer, Svendborg, Syddjurs, ' +
  'Sønderborg, Thisted, Tønder, Tårnby, Vallensbæk, Varde, Vejen, Vejle, Vesthimmerlands, Viborg, Vordingborg, ' +
  'Ærø';

let keys: Set<string> | undefined;

/**
 * Whether a key (see `nameKey`) is a municipality of Denmark. Two that are, however alike (Vejen and Vejle, Fanø and
 * Faxe), are never slips for each other.
 */
function isMunicipality(key: string): boolean {
  keys ??= new Set(names.split(', ').map(nameKey));
  return keys.has(key);
}
