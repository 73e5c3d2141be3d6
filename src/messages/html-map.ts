import { formatCount } from '../report/numbers.ts';
import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** What the page says of its map. */
export interface HtmlMapMessages {
  title: Record<never, never>;
  caption: { place: string | undefined; year: number };
  'no-outlines': Record<never, never>;
  'how-to-add': Record<never, never>;
  ground: Record<never, never>;
  'links-of-all': Record<never, never>;
  'links-of-some': { most: number; without: number };
  'links-of-none': { most: number; of: number };
  skip: Record<never, never>;
  after: Record<never, never>;
  scale: { length: string };
  boligomraade: Record<never, never>;
  previous: { year: number };
  sources: { sources: string };
  drawn: { plane: { name: string; zone: number; south: boolean } };
  coarse: { metres: string };
  'areas-without': { count: number; of: number; more: number };
  'boligomraader-without': { count: number; of: number; more: number };
  'previous-own': { year: number };
  'previous-by-id': { year: number };
  'previous-without': { year: number; count: number };
}

export const htmlMapMessages: Bilingual<HtmlMapMessages> = {
  da: {
    title: () => 'Kort',
    caption: (p) => `Områderne efter udfald, ${p.place === undefined ? '' : `${p.place} `}${p.year}`,
    'no-outlines': () =>
      'Rapporten er lavet uden områdernes omrids, så der er intet kort. Alt andet i rapporten er med.',
    'how-to-add': () => 'Et kort kommer med, når kørslen får en fil med omridsene, GeoJSON eller TopoJSON:',
    ground: () => 'Et kort viser areal, ikke beboere: et stort område kan have få beboere og et lille mange.',
    'links-of-all': () =>
      'Hvert område er et link til sine tal. Med tabulatortasten kommer først de udpegede, så de uafklarede, de ikke udpegede og de udelukkede.',
    'links-of-some': (p) =>
      `Hvert område er et link til sine tal, undtagen de ikke udpegede (${formatCount(p.without, 'da')}), da kortet har mere end ${da.areas(formatCount(p.most, 'da'))}. Med tabulatortasten kommer først de udpegede, så de uafklarede og de udelukkede.`,
    'links-of-none': (p) =>
      `Kortet har ${da.areas(formatCount(p.of, 'da'))}, flere end de ${formatCount(p.most, 'da')}, som en side kan vise med et link til hvert. Find områderne i tabellen.`,
    skip: () => 'Spring kortets områder over',
    after: () => 'Efter kortet',
    scale: (p) => `Stregen svarer til ${p.length}. Nord er opad.`,
    boligomraade: () => 'Boligområde på statens lister',
    previous: (p) => `Udpeget i ${p.year}`,
    sources: (p) => `Kilder: ${p.sources}.`,
    drawn: ({ plane }) => `Tegnet i ${plane.name} (UTM zone ${plane.zone}${plane.south ? ' syd' : ''}).`,
    coarse: (p) => `Omridsene er forenklet til ${p.metres}.`,
    'areas-without': (p) =>
      `${formatCount(p.count, 'da')} af ${da.areas(formatCount(p.of, 'da'))} har intet omrids og er ikke på kortet${p.more === 0 ? '' : `; de første ${p.count - p.more}`}:`,
    'boligomraader-without': (p) =>
      `${formatCount(p.count, 'da')} af ${da.boligomraader(formatCount(p.of, 'da'))} har intet omrids og er ikke på kortet${p.more === 0 ? '' : `; de første ${p.count - p.more}`}:`,
    'previous-own': (p) => `Områderne udpeget i ${p.year} er tegnet med den tidligere rapports omrids.`,
    'previous-by-id': (p) =>
      `Den tidligere rapport har ingen omrids, så områderne udpeget i ${p.year} er tegnet med denne rapports omrids af områder med samme id.`,
    'previous-without': (p) =>
      `${da.areas(formatCount(p.count, 'da'))}, der var udpeget i ${p.year}, har intet omrids og er ikke tegnet som udpeget dengang.`,
  },
  en: {
    title: () => 'Map',
    caption: (p) => `The areas by outcome, ${p.place === undefined ? '' : `${p.place} `}${p.year}`,
    'no-outlines': () =>
      'The report was made without outlines of the areas, so there is no map. All else in the report is there.',
    'how-to-add': () => 'A map comes with a run that is given a file of the outlines, GeoJSON or TopoJSON:',
    ground: () =>
      'A map shows ground, not residents: a large area can have few residents and a small one many.',
    'links-of-all': () =>
      'Every area is a link to its figures. The tab key reaches the designated areas first, then the undetermined, the areas not designated, and the excluded.',
    'links-of-some': (p) =>
      `Every area is a link to its figures, except those not designated (${formatCount(p.without, 'en')}), since the map has more than ${en.areas(formatCount(p.most, 'en'))}. The tab key reaches the designated areas first, then the undetermined and the excluded.`,
    'links-of-none': (p) =>
      `The map has ${en.areas(formatCount(p.of, 'en'))}, more than the ${formatCount(p.most, 'en')} that a page can show with a link to each. Find the areas in the table.`,
    skip: () => 'Skip the areas of the map',
    after: () => 'After the map',
    scale: (p) => `The bar is ${p.length} long. North is up.`,
    boligomraade: () => "Boligområde on the state's lists",
    previous: (p) => `Designated in ${p.year}`,
    sources: (p) => `Sources: ${p.sources}.`,
    drawn: ({ plane }) => `Drawn in ${plane.name} (UTM zone ${plane.zone}${plane.south ? 'S' : 'N'}).`,
    coarse: (p) => `The outlines are simplified to ${p.metres}.`,
    'areas-without': (p) =>
      `${formatCount(p.count, 'en')} of ${en.areas(formatCount(p.of, 'en'))} ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not on the map${p.more === 0 ? '' : `; the first ${p.count - p.more}`}:`,
    'boligomraader-without': (p) =>
      `${formatCount(p.count, 'en')} of ${en.boligomraader(formatCount(p.of, 'en'))} ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not on the map${p.more === 0 ? '' : `; the first ${p.count - p.more}`}:`,
    'previous-own': (p) =>
      `The areas designated in ${p.year} are drawn by the outlines of the earlier report.`,
    'previous-by-id': (p) =>
      `The earlier report has no outlines, so the areas designated in ${p.year} are drawn by this report's outlines of the same ids.`,
    'previous-without': (p) =>
      `${formatCount(p.count, 'en')} ${p.count === 1 ? 'area' : 'areas'} designated in ${p.year} ${p.count === 1 ? 'has' : 'have'} no outline and ${p.count === 1 ? 'is' : 'are'} not drawn as designated then.`,
  },
};
