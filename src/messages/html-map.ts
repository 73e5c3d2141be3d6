import { formatCount } from '../text/numbers.ts';
import { areasDa, areasEn, da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What the page says of its map. */
export const htmlMapMessages = bilingual({
  caption: said<{ place: string | undefined; year: number }>(
    (p) => `Områderne efter udfald, ${p.place === undefined ? '' : `${p.place} `}${p.year}`,
    (p) => `The areas by outcome, ${p.place === undefined ? '' : `${p.place} `}${p.year}`,
  ),
  ground: text(
    'Et kort viser areal, ikke beboere: et stort område kan have få beboere og et lille mange.',
    'A map shows ground, not residents: a large area can have few residents and a small one many.',
  ),
  'links-of-all': text(
    'Hvert område er et link til sine tal. Med script er kortet ét stop for tabulatortasten, og piletasterne går fra område til område; uden script kommer først de udpegede, så de uafklarede, de ikke udpegede og de udelukkede.',
    'Every area is a link to its figures. With script the map is one stop of the tab key, and the arrow keys go from area to area; without script the designated areas come first, then the undetermined, the areas not designated, and the excluded.',
  ),
  'links-of-some': said<{ most: number; without: number }>(
    (p) =>
      `Hvert område er et link til sine tal, undtagen de ikke udpegede (${formatCount(p.without, 'da')}), da kortet har mere end ${da.areas(formatCount(p.most, 'da'))}. Med script er kortet ét stop for tabulatortasten, og piletasterne går fra område til område; uden script kommer først de udpegede, så de uafklarede og de udelukkede.`,
    (p) =>
      `Every area is a link to its figures, except those not designated (${formatCount(p.without, 'en')}), since the map has more than ${en.areas(formatCount(p.most, 'en'))}. With script the map is one stop of the tab key, and the arrow keys go from area to area; without script the designated areas come first, then the undetermined and the excluded.`,
  ),
  'links-of-none': said<{ most: number; of: number }>(
    (p) =>
      `Kortet har ${da.areas(formatCount(p.of, 'da'))}, flere end de ${formatCount(p.most, 'da')}, som en side kan vise med et link til hvert. Find områderne i tabellen.`,
    (p) =>
      `The map has ${en.areas(formatCount(p.of, 'en'))}, more than the ${formatCount(p.most, 'en')} that a page can show with a link to each. Find the areas in the table.`,
  ),
  skip: text('Spring kortets områder over', 'Skip the areas of the map'),
  after: text('Efter kortet', 'After the map'),
  find: text('Find dit område', 'Find your area'),
  'find-by': text('navn, nr., boligområde, byområde', 'name, number, boligområde, byområde'),
  'found-none': text('Intet område fundet', 'No area found'),
  'found-some': said<{ count: string }>(
    (p) => `Fundet: ${p.count}`,
    (p) => `Found: ${p.count}`,
  ),
  'zoom-in': text('Vis nærmere', 'Zoom in'),
  'zoom-out': text('Vis mere', 'Zoom out'),
  'zoom-whole': text('Vis hele kortet', 'Show the whole map'),
  keys: text(
    'Piletasterne går fra område til område, Home og End til det første og det sidste, Enter til områdets tal, Escape tilbage til hele kortet.',
    'The arrow keys go from area to area, Home and End to the first and the last, Enter to the figures of the area, Escape back to the whole map.',
  ),
  panel: text('Området på kortet', 'The area on the map'),
  close: text('Luk', 'Close'),
  more: text('Alle områdets tal', 'All figures of the area'),
  'of-byomraade': said<{ name: string }>(
    (p) => `I byområdet ${p.name}`,
    (p) => `Part of the byområde ${p.name}`,
  ),
  met: text('opfyldt', 'met'),
  'not-met': text('ikke opfyldt', 'not met'),
  open: text('åbent', 'open'),
  missing: text('mangler', 'missing'),
  hidden: text('skjult', 'hidden'),
  'not-assessed': text('ikke vurderet', 'not assessed'),
  scale: said<{ length: string }>(
    (p) => `Stregen svarer til ${p.length}. Nord er opad.`,
    (p) => `The bar is ${p.length} long. North is up.`,
  ),
  /** the term is explained where it stands first */
  boligomraade: said<{ list: string; first: boolean }>(
    (p) => `Boligområde: ${p.list}`,
    (p) => `Boligområde${p.first ? ' (public-housing area)' : ''} listed as ${p.list}`,
  ),
  'on-several': text(
    'Et boligområde, der står på flere af statens lister, er tegnet efter den, der kræver mest: først omdannelsesområde, så parallelsamfund, så udsat boligområde.',
    "A boligområde that is on several of the state's lists is drawn by the one that asks most: first omdannelsesområde, then parallelsamfund, then udsat boligområde.",
  ),
  'label-counts': said<{ areas: number; residents: number | undefined }>(
    (p) =>
      `${areasDa(p.areas)}${p.residents === undefined ? '' : ` · ${da.residents(formatCount(p.residents, 'da'))}`}`,
    (p) =>
      `${areasEn(p.areas)}${p.residents === undefined ? '' : ` · ${en.residents(formatCount(p.residents, 'en'))}`}`,
  ),
  'names-without': said<{ count: number; more: number }>(
    (p) =>
      `${p.count === 1 ? 'Der er ikke plads til ét navn' : `Der er ikke plads til ${formatCount(p.count, 'da')} navne`} på kortet${p.more === 0 ? '' : `; de første ${p.count - p.more}`}:`,
    (p) =>
      `There is no room for ${p.count === 1 ? 'one name' : `${formatCount(p.count, 'en')} names`} on the map${p.more === 0 ? '' : `; the first ${p.count - p.more}`}:`,
  ),
  'went-out': said<{ year: number }>(
    (p) => `Udpeget i ${p.year}, ikke nu`,
    (p) => `Designated in ${p.year}, not now`,
  ),
  'came-in': said<{ year: number }>(
    (p) => `Udpeget nu, ikke i ${p.year}`,
    (p) => `Designated now, not in ${p.year}`,
  ),
  sources: said<{ sources: string }>(
    (p) => `Kilder: ${p.sources}.`,
    (p) => `Sources: ${p.sources}.`,
  ),
  drawn: said<{ plane: { name: string; zone: number; south: boolean } }>(
    ({ plane }) => `Tegnet i ${plane.name} (UTM zone ${plane.zone}${plane.south ? ' syd' : ''}).`,
    ({ plane }) => `Drawn in ${plane.name} (UTM zone ${plane.zone}${plane.south ? 'S' : 'N'}).`,
  ),
  coarse: said<{ metres: string }>(
    (p) => `Omridsene er forenklet til ${p.metres}.`,
    (p) => `The outlines are simplified to ${p.metres}.`,
  ),
  'areas-without': said<{ count: number; of: number; more: number }>(
    (p) =>
      `${formatCount(p.count, 'da')} af ${da.areas(formatCount(p.of, 'da'))} har intet omrids og er ikke på kortet${p.more === 0 ? '' : `; de første ${p.count - p.more}`}:`,
    (p) =>
      `${formatCount(p.count, 'en')} of ${en.areas(formatCount(p.of, 'en'))} ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not on the map${p.more === 0 ? '' : `; the first ${p.count - p.more}`}:`,
  ),
  'boligomraader-without': said<{ count: number; of: number; more: number }>(
    (p) =>
      `${formatCount(p.count, 'da')} af ${da.boligomraader(formatCount(p.of, 'da'))} har intet omrids og er ikke på kortet${p.more === 0 ? '' : `; de første ${p.count - p.more}`}:`,
    (p) =>
      `${formatCount(p.count, 'en')} of ${en.boligomraader(formatCount(p.of, 'en'))} ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not on the map${p.more === 0 ? '' : `; the first ${p.count - p.more}`}:`,
  ),
  'previous-own': said<{ year: number }>(
    (p) =>
      `Områderne, der var udpeget i ${p.year} og ikke er det nu, er tegnet med den tidligere rapports omrids.`,
    (p) => `The areas designated in ${p.year} and not now are drawn by the outlines of the earlier report.`,
  ),
  'previous-by-id': said<{ year: number }>(
    (p) =>
      `Den tidligere rapport har ingen omrids, så områderne, der var udpeget i ${p.year} og ikke er det nu, er tegnet med denne rapports omrids af områder med samme id.`,
    (p) =>
      `The earlier report has no outlines, so the areas designated in ${p.year} and not now are drawn by this report's outlines of the same ids.`,
  ),
  'previous-without': said<{ year: number; count: number }>(
    (p) =>
      `${da.areas(formatCount(p.count, 'da'))}, der var udpeget i ${p.year} og ikke er det nu, har intet omrids og er ikke tegnet som udpeget dengang.`,
    (p) =>
      `${formatCount(p.count, 'en')} ${p.count === 1 ? 'area' : 'areas'} designated in ${p.year} and not now ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not drawn as designated then.`,
  ),
});
export type HtmlMapMessages = ParametersOf<typeof htmlMapMessages>;
