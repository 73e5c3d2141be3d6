import { decimalsAgainst, formatCount, formatNumber, formatShare, formatValue } from '../text/numbers.ts';
import type { AlikeIds } from '../text/same-id.ts';
import type { Language } from '../text/words.ts';
import { da, en } from './nouns.ts';
import {
  alikeWords,
  bilingual,
  columnsBut,
  didYouMean,
  ofCount,
  type ParametersOf,
  said,
  shortList,
  text,
} from './sentences.ts';

/** A feature of a file, counted from 1, by its id where it has one. */
interface OneFeature {
  feature: number;
  id: string | undefined;
}
/** The first feature that something is wrong with, and those that have the same. */
interface OfFeature extends OneFeature {
  others: OneFeature[];
}
type At = readonly [x: number, y: number];
/** Features whose coordinates lie in the wrong place: the first of `count` among `of`. */
export interface Displaced extends OneFeature {
  count: number;
  of: number;
  example: At;
  crs: string;
}

/** A place, and the square metres and share of an outline that depend on how its rings are read. */
interface InDoubt {
  at: At;
  doubt: number;
  share: number;
}

/** A coordinate as GeoJSON writes it: degrees to a centimetre, metres to a millimetre. */
const coordinate = ([x, y]: At) => `[${rounded(x)}, ${rounded(y)}]`;
const rounded = (value: number) => Number(value.toFixed(Math.abs(value) > 180 ? 3 : 7));
const quotedNames = (names: readonly string[]) => shortList(names.map((name) => `“${name}”`));
const featureDa = ({ feature, id }: OneFeature) =>
  id === undefined ? `objekt ${feature}` : `objekt ${feature} (“${id}”)`;
const featureEn = ({ feature, id }: OneFeature) =>
  id === undefined ? `feature ${feature}` : `feature ${feature} (“${id}”)`;
/** What else has the same fault; most of a long list are left out. */
const alikeDa = ({ others }: OfFeature) =>
  others.length === 0 ? '' : ` Det samme gælder ${shortList(others.map(featureDa), 5)}.`;
const alikeEn = ({ others }: OfFeature) =>
  others.length === 0 ? '' : ` The same goes for ${shortList(others.map(featureEn), 5)}.`;
/** Degrees to a hundredth, about a kilometre. */
const placeIn = ([longitude, latitude]: At, language: Language) => {
  const [east, west] = language === 'da' ? ['Ø', 'V'] : ['E', 'W'];
  const text = (value: number) => `${formatNumber(Math.abs(value), 2, language)}°`;
  return `${text(latitude)} ${latitude < 0 ? 'S' : 'N'}, ${text(longitude)} ${longitude < 0 ? west : east}`;
};
const displacedDa = (p: Displaced) =>
  `${p.count} af ${p.of} objekter, først ${featureDa(p)} ved ${coordinate(p.example)}`;
const displacedEn = (p: Displaced) =>
  `${p.count} of ${p.of} features, first ${featureEn(p)} at ${coordinate(p.example)}`;
/** Square metres, whole; below 10 with a decimal. */
const squareMetres = (area: number, language: Language) =>
  formatValue(area, 'm²', area < 10 ? 1 : 0, language);
/** As `squareMetres`; below 1 with two decimals. */
const smallArea = (area: number, language: Language) =>
  area < 1 ? formatValue(area, 'm²', 2, language) : squareMetres(area, language);
/** A share with as many decimals as it takes not to look like nothing. */
const partOf = (share: number, language: Language) =>
  formatValue(100 * share, 'pct', decimalsAgainst(100 * share, 0, share < 0.01 ? 3 : 1), language);
const kilometres = (length: number, language: Language) => formatValue(length / 1000, 'km', 1, language);
const counted = (count: number, one: string, several: string) =>
  count === 0 ? [] : [`${count} ${count === 1 ? one : several}`];
const leftOutDa = (p: OneFeature & { at: At; spikes: number; empty: number; repeated: number }) =>
  [
    ...counted(
      p.spikes,
      'punkt, hvor en ring vender tilbage ad sin egen linje',
      'punkter, hvor en ring vender tilbage ad sin egen linje',
    ),
    ...counted(p.empty, 'ring uden areal', 'ringe uden areal'),
    ...counted(p.repeated, 'hul, der er tegnet før', 'huller, der er tegnet før'),
  ].join(', ');
const leftOutEn = (p: OneFeature & { at: At; spikes: number; empty: number; repeated: number }) =>
  [
    ...counted(
      p.spikes,
      'point where a ring turns back along its own line',
      'points where a ring turns back along its own line',
    ),
    ...counted(p.empty, 'ring without area', 'rings without area'),
    ...counted(p.repeated, 'hole that was drawn before', 'holes that were drawn before'),
  ].join(', ');
/** Systems that have their zone in front of the easting, such as 32 700 000. */
const inFront = (name: string) => name === 'EPSG:4647' || name === 'EPSG:5650';
const systemDa = (name: string) => (inFront(name) ? `${name} (med zonen foran)` : name);
const systemEn = (name: string) => (inFront(name) ? `${name} (with the zone in front)` : name);
const metres = (length: number, language: Language) =>
  formatValue(length, 'm', length < 10 ? 2 : 0, language);
/** A share below `least`, which looks like neither that nor nothing. */
function smallShare(share: number, least: number, language: Language): string {
  const [value, limit] = [100 * share, 100 * least];
  if (value < 0.001) return `< ${formatValue(0.001, 'pct', 3, language)}`;
  const decimals = Math.max(decimalsAgainst(value, limit, 0), decimalsAgainst(value, 0, 0));
  return formatValue(value, 'pct', decimals, language);
}

/** What may be said of files of outlines, and of what they overlap and border. */
export const geometryMessages = bilingual({
  'geometry-is-binary': text(
    'filen er ikke tekst. Er den en shapefil (.shp, .zip) eller GeoPackage (.gpkg), så gem laget som GeoJSON i et GIS-program.',
    'the file is not text. If it is a shapefile (.shp, .zip) or GeoPackage (.gpkg), save the layer as GeoJSON in a GIS program.',
  ),
  /** `begins` is undefined where it begins as JSON does */
  'geometry-not-json': said<{ ends: boolean; begins: string | undefined }>(
    (p) =>
      p.begins !== undefined
        ? `filen er ikke JSON: den begynder med “${p.begins}”; ventede GeoJSON eller TopoJSON. Giv kortlaget.`
        : p.ends
          ? 'filen slutter midt i sin JSON. Hent eller gem den igen.'
          : 'filen er ikke gyldig JSON; ventede GeoJSON eller TopoJSON. Gem den igen.',
    (p) =>
      p.begins !== undefined
        ? `the file is not JSON: it begins with “${p.begins}”; expected GeoJSON or TopoJSON. Give the layer.`
        : p.ends
          ? 'the file ends in the middle of its JSON. Fetch or save it again.'
          : 'the file is not valid JSON; expected GeoJSON or TopoJSON. Save it again.',
  ),
  /** `near`: what stands round it */
  'geometry-json-word': said<{ word: string; near: string }>(
    (p) =>
      `filen er ikke gyldig JSON: ${p.word} er hverken et tal eller en anden værdi dér (${p.near}). Ret den, eller gem laget igen.`,
    (p) =>
      `the file is not valid JSON: ${p.word} is neither a number nor another value there (${p.near}). Mend it, or save the layer again.`,
  ),
  'geometry-type-unknown': said<{ found: string | undefined }>(
    (p) =>
      `filen er JSON${p.found === undefined ? ' uden type' : ` af typen “${p.found}”`}; ventede en FeatureCollection eller Feature (GeoJSON) eller en Topology (TopoJSON).`,
    (p) =>
      `the file is JSON ${p.found === undefined ? 'without a type' : `of type “${p.found}”`}; expected a FeatureCollection or Feature (GeoJSON) or a Topology (TopoJSON).`,
  ),
  'geometry-without-features': text(
    'filen har ingen objekter. Gem laget igen med dets omrids.',
    'the file has no features. Save the layer again with its outlines.',
  ),
  'geometry-without-polygons': said<{ types: { type: string; count: number }[] }>(
    (p) =>
      `laget er ikke tegnet som flader: det har ${p.types.map(({ type, count }) => `${count} ${count === 1 ? 'objekt' : 'objekter'} af typen ${type}`).join(' og ')}; ventede Polygon eller MultiPolygon. Vælg det lag, der har omridsene.`,
    (p) =>
      `the layer is not drawn as areas: it has ${p.types.map(({ type, count }) => `${count} ${count === 1 ? 'feature' : 'features'} of type ${type}`).join(' and ')}; expected Polygon or MultiPolygon. Choose the layer that has the outlines.`,
  ),
  'geometry-object-needed': said<{ objects: string[]; given: string }>(
    (p) =>
      `filen har ${p.objects.length} lag (${shortList(p.objects)}). Nævn det ene efter #, for eksempel ${p.given}#${p.objects[0]}/.`,
    (p) =>
      `the file has ${p.objects.length} objects (${shortList(p.objects)}). Name one after #, such as ${p.given}#${p.objects[0]}/.`,
  ),
  'geometry-topology-broken': text(
    'filens TopoJSON hænger ikke sammen: et objekt peger på linjer, der ikke er der. Gem den igen.',
    'the TopoJSON does not hold together: an object points to arcs that are not there. Save it again.',
  ),
  'geometry-crs-option-unknown': said<{ crs: string; known: string[] }>(
    (p) => `--crs “${p.crs}” er ikke et koordinatsystem, der kendes her. Kendte: ${p.known.join(', ')}.`,
    (p) => `--crs “${p.crs}” is not a coordinate system known here. Known: ${p.known.join(', ')}.`,
  ),
  'geometry-crs-unknown': said<{ crs: string; known: string[] }>(
    (p) =>
      `filen er tegnet i koordinatsystemet “${p.crs}”, som ikke kendes her. Gem laget i et af: ${p.known.join(', ')}.`,
    (p) =>
      `the file is drawn in the coordinate system “${p.crs}”, which is not known here. Save the layer in one of: ${p.known.join(', ')}.`,
  ),
  'geometry-crs-unnamed': said<{ known: string[] }>(
    (p) => `filens crs nævner ikke sit koordinatsystem. Angiv det med --crs: ${p.known.join(', ')}.`,
    (p) =>
      `the crs of the file does not name its coordinate system. Say it with --crs: ${p.known.join(', ')}.`,
  ),
  'geometry-crs-differs': said<{ declared: string; asked: string }>(
    (p) =>
      `filen siger selv, at den er tegnet i ${p.declared}, men --crs er ${p.asked}. Udelad --crs, eller ret filens crs.`,
    (p) =>
      `the file itself says that it is drawn in ${p.declared}, but --crs is ${p.asked}. Leave --crs out, or mend crs in the file.`,
  ),
  'geometry-property-missing': said<{
    property: string;
    available: string[];
    suggestion: string | undefined;
    given: string;
  }>(
    (p) =>
      `ingen objekter har egenskaben “${p.property}”.${didYouMean(p.property, p.suggestion, 'da')} De har: ${columnsBut(p.property, p.available) || 'ingen'}. Nævn den rigtige som ${p.given}#egenskab.`,
    (p) =>
      `no feature has the property “${p.property}”.${didYouMean(p.property, p.suggestion, 'en')} They have: ${columnsBut(p.property, p.available) || 'none'}. Name the right one as ${p.given}#property.`,
  ),
  'geometry-id-blank': said<OfFeature & { property: string }>(
    (p) =>
      `objekt ${p.feature} har intet i egenskaben “${p.property}”. Udfyld den, eller slet objektet.${alikeDa(p)}`,
    (p) =>
      `feature ${p.feature} has nothing in the property “${p.property}”. Fill it in or delete the feature.${alikeEn(p)}`,
  ),
  'geometry-id-invalid': said<OfFeature & { property: string; text: string }>(
    (p) =>
      `objekt ${p.feature} har ${p.text} i egenskaben “${p.property}”; ventede tekst eller et helt tal. Skriv id'et som tekst.${alikeDa(p)}`,
    (p) =>
      `feature ${p.feature} has ${p.text} in the property “${p.property}”; expected text or a whole number. Write the id as text.${alikeEn(p)}`,
  ),
  'geometry-id-long': said<OfFeature & { property: string }>(
    (p) =>
      `objekt ${p.feature} har et tal med så mange cifre i egenskaben “${p.property}”, at de sidste går tabt, når JSON læses. Skriv id'et som tekst, i anførselstegn.${alikeDa(p)}`,
    (p) =>
      `feature ${p.feature} has a number of so many digits in the property “${p.property}” that the last ones are lost when JSON is read. Write the id as text, in quotes.${alikeEn(p)}`,
  ),
  'geometry-missing': said<OfFeature>(
    (p) => `${featureDa(p)} har intet omrids. Tegn det, eller slet objektet.${alikeDa(p)}`,
    (p) => `${featureEn(p)} has no outline. Draw it or delete the feature.${alikeEn(p)}`,
  ),
  'geometry-empty': said<OfFeature>(
    (p) => `${featureDa(p)} har et tomt omrids uden koordinater. Tegn det, eller slet objektet.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has an empty outline without coordinates. Draw it or delete the feature.${alikeEn(p)}`,
  ),
  'geometry-not-polygon': said<OfFeature & { type: string }>(
    (p) =>
      `${featureDa(p)} er af typen ${p.type}; ventede Polygon eller MultiPolygon. Slet det, eller tegn dets omrids.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} is of type ${p.type}; expected Polygon or MultiPolygon. Delete it, or draw its outline.${alikeEn(p)}`,
  ),
  /** of a GeometryCollection */
  'geometry-part-not-polygon': said<OfFeature & { type: string }>(
    (p) =>
      `${featureDa(p)} er en GeometryCollection med en del af typen ${p.type}; ventede kun Polygon og MultiPolygon. Tag delen ud.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} is a GeometryCollection with a part of type ${p.type}; expected only Polygon and MultiPolygon. Take the part out.${alikeEn(p)}`,
  ),
  'geometry-coordinates-invalid': said<OfFeature & { text: string }>(
    (p) =>
      `${featureDa(p)} har ${p.text}, hvor en koordinat som [12.5, 55.7] skulle stå. Ret den.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has ${p.text} where a coordinate such as [12.5, 55.7] should stand. Mend it.${alikeEn(p)}`,
  ),
  'geometry-ring-short': said<OfFeature & { positions: number }>(
    (p) =>
      `${featureDa(p)} har en ring med ${p.positions} ${p.positions === 1 ? 'koordinat' : 'koordinater'}; det kræver mindst 4, hvor den sidste er den første igen. Ret eller slet ringen.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a ring of ${p.positions} ${p.positions === 1 ? 'coordinate' : 'coordinates'}; it takes at least 4, the last being the first again. Mend or delete the ring.${alikeEn(p)}`,
  ),
  'geometry-ring-open': said<OfFeature & { gap: number; first: At; last: At }>(
    (p) =>
      `${featureDa(p)} har en ring, der ikke slutter, hvor den begynder: fra ${coordinate(p.last)} er der ${metres(p.gap, 'da')} til ${coordinate(p.first)}. Mangler der ikke andet, så gentag den første koordinat til sidst.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a ring that does not end where it starts: from ${coordinate(p.last)} it is ${metres(p.gap, 'en')} to ${coordinate(p.first)}. If nothing else is missing, repeat the first coordinate at the end.${alikeEn(p)}`,
  ),
  'geometry-antimeridian': said<OfFeature & { at: At }>(
    (p) =>
      `${featureDa(p)} har en linje fra den ene side af datolinjen til den anden ved ${coordinate(p.at)}. Del omridset ved 180 grader, som GeoJSON kræver.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a line from one side of the date line to the other at ${coordinate(p.at)}. Split the outline at 180 degrees, as GeoJSON requires.${alikeEn(p)}`,
  ),
  'geometry-beyond-180': said<OfFeature & { at: At }>(
    (p) =>
      `${featureDa(p)} når ud over 180 grader ved ${coordinate(p.at)}. Skriv længder fra -180 til 180, og del et omrids, der krydser datolinjen, ved 180 grader, som GeoJSON kræver.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} reaches beyond 180 degrees at ${coordinate(p.at)}. Write longitudes from -180 to 180, and split an outline that crosses the date line at 180 degrees, as GeoJSON requires.${alikeEn(p)}`,
  ),
  'geometry-ring-crosses': said<OfFeature & InDoubt>(
    (p) =>
      `${featureDa(p)} har en ring, der krydser sig selv ved ${coordinate(p.at)}, så det er uvist, om ${squareMetres(p.doubt, 'da')} er inden for. Ret den dér.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a ring that crosses itself at ${coordinate(p.at)}, so that it is unclear whether ${squareMetres(p.doubt, 'en')} lie inside. Mend it there.${alikeEn(p)}`,
  ),
  'geometry-without-area': said<OfFeature & { at: At }>(
    (p) =>
      `${featureDa(p)} har en ring uden areal ved ${coordinate(p.at)}. Ret eller slet ringen.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a ring without area at ${coordinate(p.at)}. Mend or delete the ring.${alikeEn(p)}`,
  ),
  'geometry-hole-outside': said<OfFeature & InDoubt>(
    (p) =>
      `${featureDa(p)} har et hul ved ${coordinate(p.at)}, der ikke ligger inden for sin yderste ring. Ret det; er det en del for sig, så gør objektet til en MultiPolygon.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has a hole at ${coordinate(p.at)} that does not lie inside its outer ring. Mend it; if it is a part of its own, make the feature a MultiPolygon.${alikeEn(p)}`,
  ),
  'geometry-holes-overlap': said<OfFeature & InDoubt>(
    (p) =>
      `${featureDa(p)} har to huller oven i hinanden ved ${coordinate(p.at)}. Saml dem til ét.${alikeDa(p)}`,
    (p) =>
      `${featureEn(p)} has two holes on top of each other at ${coordinate(p.at)}. Make them one.${alikeEn(p)}`,
  ),
  'geometry-parts-not-united': said<{ id: string }>(
    (p) => `delene af “${p.id}” dækker hinanden og kan ikke samles til ét omrids. Saml dem i et GIS-program.`,
    (p) =>
      `the parts of “${p.id}” cover each other and cannot be made one outline. Unite them in a GIS program.`,
  ),
  'geometry-swapped': said<Displaced>(
    (p) =>
      `koordinaterne er byttet om: ${displacedDa(p)}. I ${p.crs} skrives først østlig, så nordlig: ${coordinate([p.example[1], p.example[0]])}. Byt dem om i filen.`,
    (p) =>
      `the coordinates are swapped: ${displacedEn(p)}. In ${p.crs} east comes first, then north: ${coordinate([p.example[1], p.example[0]])}. Swap them in the file.`,
  ),
  /** `declared`: the file names its system itself */
  'geometry-other-crs': said<Displaced & { fits: string[]; swapped: boolean; declared: boolean }>(
    (p) =>
      `koordinaterne passer ikke til ${p.crs}: ${displacedDa(p)}. De kunne være i ${p.fits.map(systemDa).join(' eller ')}${p.swapped ? ', byttet om' : ''}. ${p.declared ? 'Ret filens crs' : 'Angiv filens koordinatsystem med --crs'}${p.swapped ? ', og byt dem om i filen' : ''}.`,
    (p) =>
      `the coordinates do not fit ${p.crs}: ${displacedEn(p)}. They could be in ${p.fits.map(systemEn).join(' or ')}${p.swapped ? ', swapped' : ''}. ${p.declared ? 'Mend crs in the file' : 'Say the coordinate system of the file with --crs'}${p.swapped ? ', and swap them in the file' : ''}.`,
  ),
  'geometry-impossible': said<Displaced>(
    (p) =>
      `koordinaterne kan ikke være i ${p.crs}: ${displacedDa(p)}. Ret dem, eller angiv det koordinatsystem, som filen er tegnet i.`,
    (p) =>
      `the coordinates cannot be in ${p.crs}: ${displacedEn(p)}. Mend them, or say the coordinate system that the file is drawn in.`,
  ),
  'geometry-spread': said<Displaced & { kilometres: number }>(
    (p) =>
      `koordinaterne ligger mere end ${formatNumber(p.kilometres, 0, 'da')} km fra de andre omrids: ${displacedDa(p)}. Ret dem, eller slet objekterne.`,
    (p) =>
      `the coordinates lie more than ${formatNumber(p.kilometres, 0, 'en')} km from the other outlines: ${displacedEn(p)}. Mend them, or delete the features.`,
  ),
  /** places in degrees */
  'geometry-abroad': said<OneFeature & { count: number; of: number; example: At }>(
    (p) =>
      `${p.count} af ${p.of} objekter ligger uden for Danmark og nabolandene, først ${featureDa(p)} ved ${placeIn(p.example, 'da')}. Se efter, om deres koordinater er rigtige.`,
    (p) =>
      `${p.count} of ${p.of} features lie outside Denmark and its neighbours, first ${featureEn(p)} at ${placeIn(p.example, 'en')}. See whether their coordinates are right.`,
  ),
  'geometry-plane': said<{ plane: string; middle: At }>(
    (p) =>
      `omridsene ligger ved ${placeIn(p.middle, 'da')}, uden for Danmark og nabolandene, og alle omrids i kørslen måles i ${p.plane}. Ligger byen et andet sted, er koordinatsystemet forkert, eller koordinaterne er byttet om.`,
    (p) =>
      `the outlines lie at ${placeIn(p.middle, 'en')}, outside Denmark and its neighbours, and all outlines of the run are measured in ${p.plane}. If the city lies elsewhere, the coordinate system is wrong or the coordinates are swapped.`,
  ),
  'geometry-wide': said<
    OneFeature & { count: number; of: number; example: At; middle: At; kilometres: number }
  >(
    (p) =>
      `${p.count} af ${p.of} objekter ligger mere end ${formatNumber(p.kilometres, 0, 'da')} km fra omridsenes midte ved ${placeIn(p.middle, 'da')}, først ${featureDa(p)} ved ${placeIn(p.example, 'da')}. Er de ikke af samme by, så slet dem, eller ret deres koordinater.`,
    (p) =>
      `${p.count} of ${p.of} ${p.of === 1 ? 'feature' : 'features'} ${p.count === 1 ? 'lies' : 'lie'} more than ${formatNumber(p.kilometres, 0, 'en')} km from the middle of the outlines at ${placeIn(p.middle, 'en')}, first ${featureEn(p)} at ${placeIn(p.example, 'en')}. If they are not of the same city, delete them or mend their coordinates.`,
  ),
  'geometry-other-zone': said<{ crs: string; zone: string; place: At }>(
    (p) =>
      `i ${p.crs} ligger omridsene ved ${placeIn(p.place, 'da')}, uden for Danmark; de samme tal ligger i Danmark, hvis de er i ${p.zone}. Se efter, hvilket koordinatsystem filen er tegnet i.`,
    (p) =>
      `in ${p.crs} the outlines lie at ${placeIn(p.place, 'en')}, outside Denmark; the same numbers lie in Denmark if they are in ${p.zone}. See which coordinate system the file is drawn in.`,
  ),
  'geometry-rings-closed': said<OneFeature & { count: number; gap: number }>(
    (p) =>
      `${p.count} ${p.count === 1 ? 'objekt' : 'objekter'} havde ringe, der næsten sluttede, hvor de begyndte, og er lukket; største hul er ${metres(p.gap, 'da')} i ${featureDa(p)}.`,
    (p) =>
      `${p.count} ${p.count === 1 ? 'feature' : 'features'} had rings that nearly ended where they started, and were closed; the widest gap is ${metres(p.gap, 'en')} in ${featureEn(p)}.`,
  ),
  'geometry-rings-mended': said<{ outlines: (OneFeature & InDoubt)[] }>(
    (p) =>
      `${p.outlines.length} omrids har ringe, der krydser hinanden en smule, og er tegnet om: ${shortList(p.outlines.map((one) => `${featureDa(one)} ved ${coordinate(one.at)}, hvor ${smallArea(one.doubt, 'da')} (${partOf(one.share, 'da')} af grunden) er i tvivl`))}.`,
    (p) =>
      `${p.outlines.length} ${p.outlines.length === 1 ? 'outline has' : 'outlines have'} rings that cross a little, and ${p.outlines.length === 1 ? 'was' : 'were'} drawn anew: ${shortList(p.outlines.map((one) => `${featureEn(one)} at ${coordinate(one.at)}, where ${smallArea(one.doubt, 'en')} (${partOf(one.share, 'en')} of the ground) are in doubt`))}.`,
  ),
  'geometry-left-out': said<OneFeature & { at: At; spikes: number; empty: number; repeated: number }>(
    (p) =>
      `udeladt af omridsene, da det ingen grund omslutter: ${leftOutDa(p)}; først i ${featureDa(p)} ved ${coordinate(p.at)}.`,
    (p) =>
      `left out of the outlines, as it encloses no ground: ${leftOutEn(p)}; first in ${featureEn(p)} at ${coordinate(p.at)}.`,
  ),
  'geometry-features-joined': said<{ ids: { id: string; features: number }[] }>(
    (p) =>
      `${p.ids.length === 1 ? '1 id står i flere objekter, som er samlet til ét omrids' : `${p.ids.length} id'er står i flere objekter, som er samlet til ét omrids hver`}: ${shortList(p.ids.map(({ id, features }) => `“${id}” (${features} objekter)`))}.`,
    (p) =>
      `${p.ids.length === 1 ? '1 id stands in several features, which are joined to one outline' : `${p.ids.length} ids stand in several features, which are joined to one outline each`}: ${shortList(p.ids.map(({ id, features }) => `“${id}” (${features} features)`))}.`,
  ),
  'geometry-parts-overlap': said<OneFeature & { count: number; area: number }>(
    (p) =>
      `${p.count} omrids har dele, der dækker hinanden; grunden tælles én gang. Mest i ${featureDa(p)}: ${squareMetres(p.area, 'da')}.`,
    (p) =>
      `${p.count} ${p.count === 1 ? 'outline has' : 'outlines have'} parts that cover each other; the ground counts once. Most in ${featureEn(p)}: ${squareMetres(p.area, 'en')}.`,
  ),
  'geometry-parts-apart': said<{ outlines: { id: string; metres: number }[] }>(
    (p) =>
      `${p.outlines.length} omrids har dele langt fra hinanden: ${shortList(p.outlines.map(({ id, metres }) => `“${id}” (mindst ${kilometres(metres, 'da')})`))}. Er de to områder med samme id, så ret id'et.`,
    (p) =>
      `${p.outlines.length} ${p.outlines.length === 1 ? 'outline has' : 'outlines have'} parts far from each other: ${shortList(p.outlines.map(({ id, metres }) => `“${id}” (at least ${kilometres(metres, 'en')})`))}. If they are two areas of one id, mend the id.`,
  ),
  'geometry-lines': said<{ outlines: { id: string; area: number; width: number }[] }>(
    (p) =>
      `${p.outlines.length} omrids er ikke bredere end en streg: ${shortList(p.outlines.map(({ id, area, width }) => `“${id}” (${metres(width, 'da')} i snit, ${squareMetres(area, 'da')})`))}. Se efter, om de er tegnet rigtigt.`,
    (p) =>
      `${p.outlines.length} ${p.outlines.length === 1 ? 'outline is' : 'outlines are'} no wider than a line: ${shortList(p.outlines.map(({ id, area, width }) => `“${id}” (${metres(width, 'en')} on an average, ${squareMetres(area, 'en')})`))}. See whether they are drawn right.`,
  ),
  'geometry-same-outline': said<{ a: string; b: string; count: number; of: number }>(
    (p) =>
      `${p.count} af ${da.areas(p.of)} har samme omrids som et andet, først “${p.a}” og “${p.b}”. Ret deres omrids, eller slet det ene område i tallene.`,
    (p) =>
      `${p.count} of ${en.areas(p.of)} have the same outline as another, first “${p.a}” and “${p.b}”. Mend their outlines, or delete one of the areas in the statistics.`,
  ),
  /** `share` of the smaller of the two, which is `a` */
  'geometry-areas-cover': said<{ count: number; a: string; b: string; area: number; share: number }>(
    (p) =>
      `${p.count === 1 ? '2 områder dækker' : `${p.count} par af områder dækker`} hinanden, ${p.count === 1 ? '' : 'mest '}“${p.a}” og “${p.b}”: ${squareMetres(p.area, 'da')}, ${partOf(p.share, 'da')} af det mindste. Se efter, om omridsene er af ét niveau.`,
    (p) =>
      `${p.count === 1 ? '2 areas cover' : `${p.count} pairs of areas cover`} each other, ${p.count === 1 ? '' : 'most '}“${p.a}” and “${p.b}”: ${squareMetres(p.area, 'en')}, ${partOf(p.share, 'en')} of the smaller. See whether the outlines are of one level.`,
  ),
  'geometry-overlap-impossible': said<{ a: string; b: string; area: number; least: number }>(
    (p) =>
      `“${p.a}” og “${p.b}” ville have ${squareMetres(p.area, 'da')} til fælles, men det mindste af dem er ${squareMetres(p.least, 'da')}, så deres overlap kan ikke beregnes. Ret omridsene i et GIS-program.`,
    (p) =>
      `“${p.a}” and “${p.b}” would have ${squareMetres(p.area, 'en')} in common, but the smaller of them is ${squareMetres(p.least, 'en')}, so that their overlap cannot be computed. Mend the outlines in a GIS program.`,
  ),
  'geometry-matches-no-area': said<{
    property: string;
    outlines: string[];
    areas: string[];
    alike: AlikeIds | undefined;
  }>(
    (p) =>
      `intet “${p.property}” i filen er et område i tallene. Filen har ${quotedNames(p.outlines)}, tallene har ${quotedNames(p.areas)}.${alikeWords.da(p.alike) || " Nævn den rigtige egenskab efter #, eller ret id'erne."}`,
    (p) =>
      `no “${p.property}” of the file is an area of the statistics. The file has ${quotedNames(p.outlines)}, the statistics have ${quotedNames(p.areas)}.${alikeWords.en(p.alike) || ' Name the right property after #, or mend the ids.'}`,
  ),
  'geometry-ids-unknown': said<{
    count: number;
    of: number;
    examples: string[];
    property: string;
    suggestion: string | undefined;
    alike: AlikeIds | undefined;
  }>(
    (p) =>
      `${p.count} af ${p.of} omrids er ikke områder i tallene og bruges ikke: ${quotedNames(p.examples)}.${alikeWords.da(p.alike) || didYouMean(p.examples[0], p.suggestion, 'da')}`,
    (p) =>
      `${p.count} of ${p.of} outlines are not areas of the statistics and not used: ${quotedNames(p.examples)}.${alikeWords.en(p.alike) || didYouMean(p.examples[0], p.suggestion, 'en')}`,
  ),
  'areas-without-geometry': said<{ count: number; of: number; examples: string[] }>(
    (p) =>
      `${p.count} af ${da.areas(p.of)} i tallene har intet omrids: ${quotedNames(p.examples)}. Intet kan beregnes for ${ofCount(p.count, 'det', 'dem')} efter kortet.`,
    (p) =>
      `${p.count} of ${en.areas(p.of)} of the statistics ${ofCount(p.count, 'has', 'have')} no outline: ${quotedNames(p.examples)}. Nothing can be computed for ${ofCount(p.count, 'it', 'them')} from the map.`,
  ),
  'geometry-no-boligomraade': said<{
    property: string;
    outlines: string[];
    listed: string[];
    municipality: string;
  }>(
    (p) =>
      `intet “${p.property}” i filen er et boligområde på statens lister for ${p.municipality}. Filen har ${quotedNames(p.outlines)}, listerne har ${quotedNames(p.listed)}. Nævn den rigtige egenskab efter #, eller ret navnene.`,
    (p) =>
      `no “${p.property}” of the file is a boligområde on the state's lists for ${p.municipality}. The file has ${quotedNames(p.outlines)}, the lists have ${quotedNames(p.listed)}. Name the right property after #, or mend the names.`,
  ),
  'background-without-areas': text(
    '--background er det, kortet viser bag områderne, og der er intet kort uden deres omrids. Giv dem med --geometry',
    '--background is what the map shows beneath the areas, and there is no map without their outlines. Give them with --geometry',
  ),
  'background-empty': text(
    'laget har hverken linjer eller polygoner, så der er intet at tegne bag områderne. Giv vand, bane eller bydele som LineString eller Polygon',
    'the layer has neither lines nor polygons, so there is nothing to draw beneath the areas. Give water, rail or bydele as LineString or Polygon',
  ),
  'background-coordinates': said<{ feature: number }>(
    (p) => `objekt ${p.feature}: koordinaterne er ikke punkter med to tal`,
    (p) => `feature ${p.feature}: its coordinates are not points of two numbers`,
  ),
  'background-elsewhere': said<{ crs: string }>(
    (p) =>
      `intet i laget ligger, hvor områderne ligger, når det læses i ${p.crs}. Se efter, om det er den rigtige by, og om --crs er det system, filen er tegnet i`,
    (p) =>
      `nothing in the layer lies where the areas do, read in ${p.crs}. See whether it is of the right city, and whether --crs is the system that the file is drawn in`,
  ),
  'background-partly': said<{ left: number; of: number }>(
    (p) =>
      `${formatCount(p.left, 'da')} af ${formatCount(p.of, 'da')} objekter ligger uden for kortet over områderne og er ikke tegnet.`,
    (p) =>
      `${formatCount(p.left, 'en')} of ${formatCount(p.of, 'en')} features lie outside of the map of the areas and are not drawn.`,
  ),
  'geometry-boligomraader-unlisted': said<{ names: string[]; near: { name: string; listed: string }[] }>(
    (p) =>
      `${p.names.length} omrids er ikke af boligområder på statens lister og bruges ikke: ${quotedNames(p.names)}.${p.near.map(({ name, listed }) => ` “${name}” ligner “${listed}”; skriv dem ens, hvis de er det samme.`).join('')}`,
    (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'outline is' : 'outlines are'} not of boligområder on the state's lists and not used: ${quotedNames(p.names)}.${p.near.map(({ name, listed }) => ` “${name}” is nearly “${listed}”; spell them alike if they are the same.`).join('')}`,
  ),
  'links-from-geometry': said<{ count: number }>(
    (p) =>
      `${p.count === 1 ? '1 boligområdes andele' : `${p.count} boligområders andele`} er beregnet efter kortet. De er andele af grundens areal, ikke af beboerne.`,
    (p) =>
      `the shares of ${p.count} ${p.count === 1 ? 'boligområde' : 'boligområder'} are computed from the map. They are shares of the ground, not of the residents.`,
  ),
  'links-table-wins': said<{ names: string[] }>(
    (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} har både links i tabellen og et omrids; tabellen er brugt: ${quotedNames(p.names)}.`,
    (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde has' : 'boligområder have'} both links in the table and an outline; the table is used: ${quotedNames(p.names)}.`,
  ),
  /** `table` is undefined where the table has no link to the area */
  'link-differs': said<{ name: string; area: string; table: number | undefined; computed: number }>(
    (p) =>
      `“${p.name}”: tabellen ${p.table === undefined ? `har intet link til området “${p.area}”, hvor kortet har` : `giver området “${p.area}” ${formatShare(p.table, 'da')} af beboerne, kortet`} ${formatShare(p.computed, 'da', p.table ?? 0)} af grunden. Tabellen er brugt; se efter, om den er rigtig.`,
    (p) =>
      `“${p.name}”: the table ${p.table === undefined ? `has no link to the area “${p.area}”, where the map has` : `gives the area “${p.area}” ${formatShare(p.table, 'en')} of the residents, the map`} ${formatShare(p.computed, 'en', p.table ?? 0)} of the ground. The table is used; see whether it is right.`,
  ),
  'link-overlaps-small': said<{
    count: number;
    least: number;
    examples: { name: string; area: string; share: number }[];
  }>(
    (p) =>
      `${p.count} overlap på under ${formatShare(p.least, 'da')} af et boligområdes grund er regnet for unøjagtig tegning og udeladt: ${shortList(p.examples.map(({ name, area, share }) => `“${name}” i “${area}” (${smallShare(share, p.least, 'da')})`))}.`,
    (p) =>
      `${p.count} ${p.count === 1 ? 'overlap' : 'overlaps'} of less than ${formatShare(p.least, 'en')} of a boligområde's ground taken for inaccurate drawing and left out: ${shortList(p.examples.map(({ name, area, share }) => `“${name}” in “${area}” (${smallShare(share, p.least, 'en')})`))}.`,
  ),
  'link-shares-divided': said<{ boligomraader: { name: string; sum: number }[] }>(
    (p) =>
      `områdernes omrids dækker hinanden en smule, så andelene for ${p.boligomraader.length === 1 ? '1 boligområde' : `${p.boligomraader.length} boligområder`} summede til mere end 1 og er divideret med summen: ${shortList(p.boligomraader.map(({ name, sum }) => `“${name}” (${formatValue(100 * sum, 'pct', 2, 'da')})`))}.`,
    (p) =>
      `the outlines of areas cover each other a little, so that the shares of ${p.boligomraader.length} ${p.boligomraader.length === 1 ? 'boligområde' : 'boligområder'} added up to more than 1 and are divided by their sum: ${shortList(p.boligomraader.map(({ name, sum }) => `“${name}” (${formatValue(100 * sum, 'pct', 2, 'en')})`))}.`,
  ),
  'boligomraade-outside-areas': said<{ name: string }>(
    (p) =>
      `boligområdet “${p.name}” overlapper intet område. Se efter, om begge kort har det rigtige koordinatsystem, og om områdernes omrids dækker det.`,
    (p) =>
      `the boligområde “${p.name}” overlaps no area. See whether both maps have the right coordinate system, and whether the areas' outlines cover it.`,
  ),
  'boligomraade-partly-outside': said<{ name: string; share: number }>(
    (p) =>
      `${formatShare(p.share, 'da', 0.01)} af boligområdet “${p.name}”s grund ligger uden for alle områder.`,
    (p) =>
      `${formatShare(p.share, 'en', 0.01)} of the ground of the boligområde “${p.name}” lies outside all areas.`,
  ),
  'geometry-areas-overlap': said<{ a: string; b: string; area: number; name: string; sum: number }>(
    (p) =>
      `områderne “${p.a}” og “${p.b}” dækker hinanden med ${squareMetres(p.area, 'da')}, så andelene for boligområdet “${p.name}” summer til ${formatShare(p.sum, 'da', 1)}. Ret omridsene, eller vælg ét niveau af områder.`,
    (p) =>
      `the areas “${p.a}” and “${p.b}” cover each other by ${squareMetres(p.area, 'en')}, so that the shares of the boligområde “${p.name}” add up to ${formatShare(p.sum, 'en', 1)}. Mend the outlines, or choose one level of areas.`,
  ),
});
export type GeometryMessages = ParametersOf<typeof geometryMessages>;
