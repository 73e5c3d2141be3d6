import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What only the page says of the areas one by one. */
export const htmlAreasMessages = bilingual({
  title: text('Hvert område', 'Every area'),
  all: said<{ areas: number }>(
    (p) => (p.areas === 1 ? 'Det ene område' : `Alle ${formatCount(p.areas, 'da')} områder`),
    (p) => (p.areas === 1 ? 'The one area' : `All ${formatCount(p.areas, 'en')} areas`),
  ),
  some: said<{ shown: number; areas: number }>(
    (p) => `${formatCount(p.shown, 'da')} af ${da.areas(formatCount(p.areas, 'da'))}`,
    (p) => `${formatCount(p.shown, 'en')} of ${en.areas(formatCount(p.areas, 'en'))}`,
  ),
  'left-out': said<{ left: number }>(
    (p) =>
      `Der er flere områder, end en side kan vise. Her står de udpegede og de uafklarede; tallene for de øvrige ${formatCount(p.left, 'da')} står i areas.csv.`,
    (p) =>
      `There are more areas than a page can show. Here are the designated and the undetermined; the figures of the other ${formatCount(p.left, 'en')} are in areas.csv.`,
  ),
  outcome: text('Udfald', 'Outcome'),
  byomraade: text('Byområde', 'Part of byområde'),
  designated: said<{ by: string }>(
    (p) => `Udpeget ${p.by}`,
    (p) => `Designated ${p.by}`,
  ),
  'shown-count': said<{ shown: string; areas: number }>(
    (p) => `${p.shown} af ${da.areas(formatCount(p.areas, 'da'))} vises.`,
    (p) => `${p.shown} of ${en.areas(formatCount(p.areas, 'en'))} shown.`,
  ),
  'sections-explained': text(
    'Herunder står hvert område for sig, først de udpegede, så de uafklarede. De øvrige er foldet sammen og åbnes én for én.',
    'Below each area stands by itself: first the designated, then the undetermined. The others are folded and open one by one.',
  ),
  method: text(
    'Hvad hvert kriterium tæller, og hvor tallene kommer fra, står i afsnittet om metoden.',
    'What each criterion counts, and where the figures come from, is told in the section on the method.',
  ),
  'not-designated-areas': text('Ikke udpegede områder', 'Areas not designated'),
  criteria: said<{ area: string }>(
    (p) => `Kriterierne for ${p.area}`,
    (p) => `The criteria of ${p.area}`,
  ),
  'to-table': text('Til tabellen', 'To the table'),
  'to-map': text('Til kortet', 'To the map'),
});
export type HtmlAreasMessages = ParametersOf<typeof htmlAreasMessages>;
