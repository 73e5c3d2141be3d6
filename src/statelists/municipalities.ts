import { nameKey } from './names.ts';

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
export function isMunicipality(key: string): boolean {
  keys ??= new Set(names.split(', ').map(nameKey));
  return keys.has(key);
}
