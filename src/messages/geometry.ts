import { decimalsAgainst, formatShare, formatValue } from '../report/numbers.ts';
import { da, en } from './nouns.ts';
import { type Bilingual, type Language, ofCount, shortList } from './sentences.ts';

/** A feature of a file, counted from 1, by its id where it has one. */
interface OfFeature {
  feature: number;
  id: string | undefined;
}
type At = readonly [x: number, y: number];
/** Features whose coordinates lie in the wrong place: the first of `count` among `of`. */
interface Displaced extends OfFeature {
  count: number;
  of: number;
  example: At;
  crs: string;
}

/** What may be said of files of outlines, and of what they overlap and border. */
export interface GeometryMessages {
  'geometry-file-empty': Record<never, never>;
  'geometry-is-html': Record<never, never>;
  'geometry-is-binary': Record<never, never>;
  'geometry-is-xml': Record<never, never>;
  'geometry-not-json': { ends: boolean };
  'geometry-type-unknown': { found: string | undefined };
  'geometry-without-features': Record<never, never>;
  'geometry-object-needed': { objects: string[]; given: string };
  'geometry-topology-broken': Record<never, never>;
  'geometry-crs-option-unknown': { crs: string; known: string[] };
  'geometry-crs-unknown': { crs: string; known: string[] };
  'geometry-crs-unnamed': { known: string[] };
  'geometry-crs-differs': { declared: string; asked: string };
  'geometry-property-missing': {
    property: string;
    available: string[];
    suggestion: string | undefined;
    given: string;
  };
  'geometry-id-blank': { feature: number; property: string };
  'geometry-id-invalid': { feature: number; property: string; text: string };
  'geometry-id-repeated': { feature: number; id: string; property: string; first: number };
  'geometry-missing': OfFeature;
  'geometry-empty': OfFeature;
  'geometry-not-polygon': OfFeature & { type: string };
  'geometry-coordinates-invalid': OfFeature & { text: string };
  'geometry-ring-short': OfFeature & { positions: number };
  'geometry-ring-open': OfFeature & { gap: number; first: At; last: At };
  'geometry-ring-crosses': OfFeature & { at: At };
  'geometry-without-area': OfFeature & { at: At };
  'geometry-hole-outside': OfFeature & { at: At };
  'geometry-holes-overlap': OfFeature & { at: At };
  'geometry-swapped': Displaced;
  'geometry-other-crs': Displaced & { fits: string[]; swapped: boolean };
  'geometry-far-away': Displaced & { box: { west: number; south: number; east: number; north: number } };
  'geometry-rings-closed': OfFeature & { count: number; gap: number };
  'geometry-rings-mended': OfFeature & { count: number; at: At };
  'geometry-parts-overlap': OfFeature & { count: number; area: number };
  'geometry-matches-no-area': { property: string; outlines: string[]; areas: string[] };
  'geometry-ids-unknown': {
    count: number;
    of: number;
    examples: string[];
    property: string;
    suggestion: string | undefined;
  };
  'areas-without-geometry': { count: number; of: number; examples: string[] };
  'geometry-no-boligomraade': {
    property: string;
    outlines: string[];
    listed: string[];
    municipality: string;
  };
  'geometry-boligomraader-unlisted': { names: string[]; near: { name: string; listed: string }[] };
  'links-from-geometry': { count: number };
  'links-table-wins': { names: string[] };
  /** `table` is undefined where the table has no link to the area */
  'link-differs': { name: string; area: string; table: number | undefined; computed: number };
  'link-overlaps-small': {
    count: number;
    least: number;
    examples: { name: string; area: string; share: number }[];
  };
  'boligomraade-outside-areas': { name: string };
  'boligomraade-partly-outside': { name: string; share: number };
  'geometry-areas-overlap': { a: string; b: string; area: number; name: string; sum: number };
}

/** A coordinate as GeoJSON writes it: degrees to a centimetre, metres to a millimetre. */
const coordinate = ([x, y]: At) => `[${rounded(x)}, ${rounded(y)}]`;
const rounded = (value: number) => Number(value.toFixed(Math.abs(value) > 180 ? 3 : 7));
const quoted = (names: readonly string[]) => shortList(names.map((name) => `"${name}"`));
const featureDa = ({ feature, id }: OfFeature) =>
  id === undefined ? `objekt ${feature}` : `objekt ${feature} ("${id}")`;
const featureEn = ({ feature, id }: OfFeature) =>
  id === undefined ? `feature ${feature}` : `feature ${feature} ("${id}")`;
const displacedDa = (p: Displaced) =>
  `${p.count} af ${p.of} objekter, først ${featureDa(p)} ved ${coordinate(p.example)}`;
const displacedEn = (p: Displaced) =>
  `${p.count} of ${p.of} features, first ${featureEn(p)} at ${coordinate(p.example)}`;
const maybeDa = (suggestion: string | undefined) => (suggestion ? ` Mente du "${suggestion}"?` : '');
const maybeEn = (suggestion: string | undefined) => (suggestion ? ` Did you mean "${suggestion}"?` : '');
/** Square metres, whole; below 10 with a decimal. */
const squareMetres = (area: number, language: Language) =>
  formatValue(area, 'm²', area < 10 ? 1 : 0, language);
const metres = (length: number, language: Language) =>
  formatValue(length, 'm', length < 10 ? 2 : 0, language);
/** A share below `least`, which looks like neither that nor nothing. */
function smallShare(share: number, least: number, language: Language): string {
  const [value, limit] = [100 * share, 100 * least];
  if (value < 0.001) return `< ${formatValue(0.001, 'pct', 3, language)}`;
  const decimals = Math.max(decimalsAgainst(value, limit, 0), decimalsAgainst(value, 0, 0));
  return formatValue(value, 'pct', decimals, language);
}

export const geometryMessages: Bilingual<GeometryMessages> = {
  da: {
    'geometry-file-empty': () => 'filen er tom; ventede GeoJSON eller TopoJSON.',
    'geometry-is-html': () =>
      'filen er en webside, ikke GeoJSON. Hent selve kortlaget i stedet for siden, der viser det.',
    'geometry-is-binary': () =>
      'filen er ikke tekst. Er den en shapefil (.shp, .zip) eller GeoPackage (.gpkg), så gem laget som GeoJSON i et GIS-program.',
    'geometry-is-xml': () => 'filen er XML, måske GML eller KML. Gem laget som GeoJSON i et GIS-program.',
    'geometry-not-json': (p) =>
      p.ends
        ? 'filen slutter midt i sin JSON. Hent eller gem den igen.'
        : 'filen er ikke gyldig JSON; ventede GeoJSON eller TopoJSON. Gem den igen.',
    'geometry-type-unknown': (p) =>
      `filen er JSON${p.found === undefined ? ' uden type' : ` af typen "${p.found}"`}; ventede en FeatureCollection eller Feature (GeoJSON) eller en Topology (TopoJSON).`,
    'geometry-without-features': () => 'filen har ingen objekter. Gem laget igen med dets omrids.',
    'geometry-object-needed': (p) =>
      `filen har ${p.objects.length} lag (${shortList(p.objects)}). Nævn det ene efter #, for eksempel ${p.given}#${p.objects[0]}/.`,
    'geometry-topology-broken': () =>
      'filens TopoJSON hænger ikke sammen: et objekt peger på linjer, der ikke er der. Gem den igen.',
    'geometry-crs-option-unknown': (p) =>
      `--crs "${p.crs}" er ikke et koordinatsystem, der kendes her. Kendte: ${p.known.join(', ')}.`,
    'geometry-crs-unknown': (p) =>
      `filen er tegnet i koordinatsystemet "${p.crs}", som ikke kendes her. Gem laget i et af: ${p.known.join(', ')}.`,
    'geometry-crs-unnamed': (p) =>
      `filens crs nævner ikke sit koordinatsystem. Angiv det med --crs: ${p.known.join(', ')}.`,
    'geometry-crs-differs': (p) =>
      `filen siger selv, at den er tegnet i ${p.declared}, men --crs er ${p.asked}. Udelad --crs, eller ret filens crs.`,
    'geometry-property-missing': (p) =>
      `ingen objekter har egenskaben "${p.property}".${maybeDa(p.suggestion)} De har: ${shortList(p.available) || 'ingen'}. Nævn den rigtige som ${p.given}#egenskab.`,
    'geometry-id-blank': (p) =>
      `objekt ${p.feature} har intet i egenskaben "${p.property}". Udfyld den, eller slet objektet.`,
    'geometry-id-invalid': (p) =>
      `objekt ${p.feature} har ${p.text} i egenskaben "${p.property}"; ventede tekst eller et helt tal. Skriv id'et som tekst.`,
    'geometry-id-repeated': (p) =>
      `objekt ${p.feature} har samme "${p.property}" som objekt ${p.first}: "${p.id}". Ret den ene, eller saml dem til ét objekt.`,
    'geometry-missing': (p) => `${featureDa(p)} har intet omrids. Tegn det, eller slet objektet.`,
    'geometry-empty': (p) =>
      `${featureDa(p)} har et tomt omrids uden koordinater. Tegn det, eller slet objektet.`,
    'geometry-not-polygon': (p) =>
      `${featureDa(p)} er af typen ${p.type}; ventede Polygon eller MultiPolygon. Slet det, eller tegn dets omrids.`,
    'geometry-coordinates-invalid': (p) =>
      `${featureDa(p)} har ${p.text}, hvor en koordinat som [12.5, 55.7] skulle stå. Ret den.`,
    'geometry-ring-short': (p) =>
      `${featureDa(p)} har en ring med ${p.positions} ${p.positions === 1 ? 'koordinat' : 'koordinater'}; det kræver mindst 4, hvor den sidste er den første igen. Ret eller slet ringen.`,
    'geometry-ring-open': (p) =>
      `${featureDa(p)} har en ring, der ikke slutter, hvor den begynder: fra ${coordinate(p.last)} er der ${metres(p.gap, 'da')} til ${coordinate(p.first)}. Mangler der ikke andet, så gentag den første koordinat til sidst.`,
    'geometry-ring-crosses': (p) =>
      `${featureDa(p)} har en ring, der krydser sig selv ved ${coordinate(p.at)}, så det er uvist, hvad der er inden for. Ret den dér.`,
    'geometry-without-area': (p) =>
      `${featureDa(p)} har en ring uden areal ved ${coordinate(p.at)}. Ret eller slet ringen.`,
    'geometry-hole-outside': (p) =>
      `${featureDa(p)} har et hul ved ${coordinate(p.at)}, der ikke ligger inden for sin yderste ring. Ret det; er det en del for sig, så gør objektet til en MultiPolygon.`,
    'geometry-holes-overlap': (p) =>
      `${featureDa(p)} har to huller oven i hinanden ved ${coordinate(p.at)}. Saml dem til ét.`,
    'geometry-swapped': (p) =>
      `koordinaterne er byttet om: ${displacedDa(p)}. I ${p.crs} skrives først østlig, så nordlig: ${coordinate([p.example[1], p.example[0]])}. Byt dem om i filen.`,
    'geometry-other-crs': (p) =>
      `koordinaterne passer ikke til ${p.crs}: ${displacedDa(p)}. De kunne være i ${p.fits.join(' eller ')}${p.swapped ? ', byttet om' : ''}. Angiv filens koordinatsystem med --crs${p.swapped ? ', og byt dem om i filen' : ', eller ret filens crs'}.`,
    'geometry-far-away': (p) =>
      `koordinaterne ligger langt væk: ${displacedDa(p)}. I ${p.crs} ventes ${p.box.west} til ${p.box.east} østlig og ${p.box.south} til ${p.box.north} nordlig. Ret dem eller koordinatsystemet.`,
    'geometry-rings-closed': (p) =>
      `${p.count} ${p.count === 1 ? 'objekt' : 'objekter'} havde ringe, der næsten sluttede, hvor de begyndte, og er lukket; største hul er ${metres(p.gap, 'da')} i ${featureDa(p)}.`,
    'geometry-rings-mended': (p) =>
      `${p.count} ${p.count === 1 ? 'objekt' : 'objekter'} havde ringe, der krydsede sig selv om mindre end 1 m², og er tegnet om; først ${featureDa(p)} ved ${coordinate(p.at)}.`,
    'geometry-parts-overlap': (p) =>
      `${p.count} omrids har dele, der dækker hinanden; grunden tælles én gang. Mest i ${featureDa(p)}: ${squareMetres(p.area, 'da')}.`,
    'geometry-matches-no-area': (p) =>
      `intet "${p.property}" i filen er et område i tallene. Filen har ${quoted(p.outlines)}, tallene har ${quoted(p.areas)}. Nævn den rigtige egenskab efter #, eller ret id'erne.`,
    'geometry-ids-unknown': (p) =>
      `${p.count} af ${p.of} omrids er ikke områder i tallene og bruges ikke: ${quoted(p.examples)}.${maybeDa(p.suggestion)}`,
    'areas-without-geometry': (p) =>
      `${p.count} af ${da.areas(p.of)} i tallene har intet omrids: ${quoted(p.examples)}. Intet kan beregnes for ${ofCount(p.count, 'det', 'dem')} efter kortet.`,
    'geometry-no-boligomraade': (p) =>
      `intet "${p.property}" i filen er et boligområde på statens lister for ${p.municipality}. Filen har ${quoted(p.outlines)}, listerne har ${quoted(p.listed)}. Nævn den rigtige egenskab efter #, eller ret navnene.`,
    'geometry-boligomraader-unlisted': (p) =>
      `${p.names.length} omrids er ikke af boligområder på statens lister og bruges ikke: ${quoted(p.names)}.${p.near.map(({ name, listed }) => ` "${name}" ligner "${listed}"; skriv dem ens, hvis de er det samme.`).join('')}`,
    'links-from-geometry': (p) =>
      `${p.count === 1 ? '1 boligområdes andele' : `${p.count} boligområders andele`} er beregnet efter kortet. De er andele af grundens areal, ikke af beboerne.`,
    'links-table-wins': (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} har både links i tabellen og et omrids; tabellen er brugt: ${quoted(p.names)}.`,
    'link-differs': (p) =>
      `"${p.name}": tabellen ${p.table === undefined ? `har intet link til området "${p.area}", hvor kortet har` : `giver området "${p.area}" ${formatShare(p.table, 'da')} af beboerne, kortet`} ${formatShare(p.computed, 'da', p.table ?? 0)} af grunden. Tabellen er brugt; se efter, om den er rigtig.`,
    'link-overlaps-small': (p) =>
      `${p.count} overlap på under ${formatShare(p.least, 'da')} af et boligområdes grund er regnet for unøjagtig tegning og udeladt: ${shortList(p.examples.map(({ name, area, share }) => `"${name}" i "${area}" (${smallShare(share, p.least, 'da')})`))}.`,
    'boligomraade-outside-areas': (p) =>
      `boligområdet "${p.name}" overlapper intet område. Se efter, om begge kort har det rigtige koordinatsystem, og om områdernes omrids dækker det.`,
    'boligomraade-partly-outside': (p) =>
      `${formatShare(p.share, 'da', 0.01)} af boligområdet "${p.name}"s grund ligger uden for alle områder.`,
    'geometry-areas-overlap': (p) =>
      `områderne "${p.a}" og "${p.b}" dækker hinanden med ${squareMetres(p.area, 'da')}, så andelene for boligområdet "${p.name}" summer til ${formatShare(p.sum, 'da', 1)}. Ret omridsene, eller vælg ét niveau af områder.`,
  },
  en: {
    'geometry-file-empty': () => 'the file is empty; expected GeoJSON or TopoJSON.',
    'geometry-is-html': () =>
      'the file is a web page, not GeoJSON. Fetch the layer itself, not the page that shows it.',
    'geometry-is-binary': () =>
      'the file is not text. If it is a shapefile (.shp, .zip) or GeoPackage (.gpkg), save the layer as GeoJSON in a GIS program.',
    'geometry-is-xml': () => 'the file is XML, maybe GML or KML. Save the layer as GeoJSON in a GIS program.',
    'geometry-not-json': (p) =>
      p.ends
        ? 'the file ends in the middle of its JSON. Fetch or save it again.'
        : 'the file is not valid JSON; expected GeoJSON or TopoJSON. Save it again.',
    'geometry-type-unknown': (p) =>
      `the file is JSON ${p.found === undefined ? 'without a type' : `of type "${p.found}"`}; expected a FeatureCollection or Feature (GeoJSON) or a Topology (TopoJSON).`,
    'geometry-without-features': () => 'the file has no features. Save the layer again with its outlines.',
    'geometry-object-needed': (p) =>
      `the file has ${p.objects.length} objects (${shortList(p.objects)}). Name one after #, such as ${p.given}#${p.objects[0]}/.`,
    'geometry-topology-broken': () =>
      'the TopoJSON does not hold together: an object points to arcs that are not there. Save it again.',
    'geometry-crs-option-unknown': (p) =>
      `--crs "${p.crs}" is not a coordinate system known here. Known: ${p.known.join(', ')}.`,
    'geometry-crs-unknown': (p) =>
      `the file is drawn in the coordinate system "${p.crs}", which is not known here. Save the layer in one of: ${p.known.join(', ')}.`,
    'geometry-crs-unnamed': (p) =>
      `the crs of the file does not name its coordinate system. Say it with --crs: ${p.known.join(', ')}.`,
    'geometry-crs-differs': (p) =>
      `the file itself says that it is drawn in ${p.declared}, but --crs is ${p.asked}. Leave --crs out, or mend crs in the file.`,
    'geometry-property-missing': (p) =>
      `no feature has the property "${p.property}".${maybeEn(p.suggestion)} They have: ${shortList(p.available) || 'none'}. Name the right one as ${p.given}#property.`,
    'geometry-id-blank': (p) =>
      `feature ${p.feature} has nothing in the property "${p.property}". Fill it in or delete the feature.`,
    'geometry-id-invalid': (p) =>
      `feature ${p.feature} has ${p.text} in the property "${p.property}"; expected text or a whole number. Write the id as text.`,
    'geometry-id-repeated': (p) =>
      `feature ${p.feature} has the same "${p.property}" as feature ${p.first}: "${p.id}". Mend one of them, or make them one feature.`,
    'geometry-missing': (p) => `${featureEn(p)} has no outline. Draw it or delete the feature.`,
    'geometry-empty': (p) =>
      `${featureEn(p)} has an empty outline without coordinates. Draw it or delete the feature.`,
    'geometry-not-polygon': (p) =>
      `${featureEn(p)} is of type ${p.type}; expected Polygon or MultiPolygon. Delete it, or draw its outline.`,
    'geometry-coordinates-invalid': (p) =>
      `${featureEn(p)} has ${p.text} where a coordinate such as [12.5, 55.7] should stand. Mend it.`,
    'geometry-ring-short': (p) =>
      `${featureEn(p)} has a ring of ${p.positions} ${p.positions === 1 ? 'coordinate' : 'coordinates'}; it takes at least 4, the last being the first again. Mend or delete the ring.`,
    'geometry-ring-open': (p) =>
      `${featureEn(p)} has a ring that does not end where it starts: from ${coordinate(p.last)} it is ${metres(p.gap, 'en')} to ${coordinate(p.first)}. If nothing else is missing, repeat the first coordinate at the end.`,
    'geometry-ring-crosses': (p) =>
      `${featureEn(p)} has a ring that crosses itself at ${coordinate(p.at)}, so that it is unclear what lies inside. Mend it there.`,
    'geometry-without-area': (p) =>
      `${featureEn(p)} has a ring without area at ${coordinate(p.at)}. Mend or delete the ring.`,
    'geometry-hole-outside': (p) =>
      `${featureEn(p)} has a hole at ${coordinate(p.at)} that does not lie inside its outer ring. Mend it; if it is a part of its own, make the feature a MultiPolygon.`,
    'geometry-holes-overlap': (p) =>
      `${featureEn(p)} has two holes on top of each other at ${coordinate(p.at)}. Make them one.`,
    'geometry-swapped': (p) =>
      `the coordinates are swapped: ${displacedEn(p)}. In ${p.crs} east comes first, then north: ${coordinate([p.example[1], p.example[0]])}. Swap them in the file.`,
    'geometry-other-crs': (p) =>
      `the coordinates do not fit ${p.crs}: ${displacedEn(p)}. They could be in ${p.fits.join(' or ')}${p.swapped ? ', swapped' : ''}. Say the coordinate system of the file with --crs${p.swapped ? ', and swap them in the file' : ', or mend crs in the file'}.`,
    'geometry-far-away': (p) =>
      `the coordinates lie far away: ${displacedEn(p)}. In ${p.crs} expected ${p.box.west} to ${p.box.east} east and ${p.box.south} to ${p.box.north} north. Mend them or the coordinate system.`,
    'geometry-rings-closed': (p) =>
      `${p.count} ${p.count === 1 ? 'feature' : 'features'} had rings that nearly ended where they started, and were closed; the widest gap is ${metres(p.gap, 'en')} in ${featureEn(p)}.`,
    'geometry-rings-mended': (p) =>
      `${p.count} ${p.count === 1 ? 'feature' : 'features'} had rings that crossed themselves round less than 1 m², and were drawn anew; first ${featureEn(p)} at ${coordinate(p.at)}.`,
    'geometry-parts-overlap': (p) =>
      `${p.count} ${p.count === 1 ? 'outline has' : 'outlines have'} parts that cover each other; the ground counts once. Most in ${featureEn(p)}: ${squareMetres(p.area, 'en')}.`,
    'geometry-matches-no-area': (p) =>
      `no "${p.property}" of the file is an area of the statistics. The file has ${quoted(p.outlines)}, the statistics have ${quoted(p.areas)}. Name the right property after #, or mend the ids.`,
    'geometry-ids-unknown': (p) =>
      `${p.count} of ${p.of} outlines are not areas of the statistics and not used: ${quoted(p.examples)}.${maybeEn(p.suggestion)}`,
    'areas-without-geometry': (p) =>
      `${p.count} of ${en.areas(p.of)} of the statistics ${ofCount(p.count, 'has', 'have')} no outline: ${quoted(p.examples)}. Nothing can be computed for ${ofCount(p.count, 'it', 'them')} from the map.`,
    'geometry-no-boligomraade': (p) =>
      `no "${p.property}" of the file is a boligområde on the state's lists for ${p.municipality}. The file has ${quoted(p.outlines)}, the lists have ${quoted(p.listed)}. Name the right property after #, or mend the names.`,
    'geometry-boligomraader-unlisted': (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'outline is' : 'outlines are'} not of boligområder on the state's lists and not used: ${quoted(p.names)}.${p.near.map(({ name, listed }) => ` "${name}" is nearly "${listed}"; spell them alike if they are the same.`).join('')}`,
    'links-from-geometry': (p) =>
      `the shares of ${p.count} ${p.count === 1 ? 'boligområde' : 'boligområder'} are computed from the map. They are shares of the ground, not of the residents.`,
    'links-table-wins': (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde has' : 'boligområder have'} both links in the table and an outline; the table is used: ${quoted(p.names)}.`,
    'link-differs': (p) =>
      `"${p.name}": the table ${p.table === undefined ? `has no link to the area "${p.area}", where the map has` : `gives the area "${p.area}" ${formatShare(p.table, 'en')} of the residents, the map`} ${formatShare(p.computed, 'en', p.table ?? 0)} of the ground. The table is used; see whether it is right.`,
    'link-overlaps-small': (p) =>
      `${p.count} ${p.count === 1 ? 'overlap' : 'overlaps'} of less than ${formatShare(p.least, 'en')} of a boligområde's ground taken for inaccurate drawing and left out: ${shortList(p.examples.map(({ name, area, share }) => `"${name}" in "${area}" (${smallShare(share, p.least, 'en')})`))}.`,
    'boligomraade-outside-areas': (p) =>
      `the boligområde "${p.name}" overlaps no area. See whether both maps have the right coordinate system, and whether the areas' outlines cover it.`,
    'boligomraade-partly-outside': (p) =>
      `${formatShare(p.share, 'en', 0.01)} of the ground of the boligområde "${p.name}" lies outside all areas.`,
    'geometry-areas-overlap': (p) =>
      `the areas "${p.a}" and "${p.b}" cover each other by ${squareMetres(p.area, 'en')}, so that the shares of the boligområde "${p.name}" add up to ${formatShare(p.sum, 'en', 1)}. Mend the outlines, or choose one level of areas.`,
  },
};
