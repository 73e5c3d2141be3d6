import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What only the page says of the areas one by one. */
export const htmlAreasMessages = bilingual({
  title: text('Alle områder', 'All areas'),
  all: said<{ areas: number }>(
    (p) => (p.areas === 1 ? 'Det ene område' : `Alle ${formatCount(p.areas, 'da')} områder`),
    (p) => (p.areas === 1 ? 'The one area' : `All ${formatCount(p.areas, 'en')} areas`),
  ),
  some: said<{ shown: number; areas: number }>(
    (p) => `${formatCount(p.shown, 'da')} af ${da.areas(formatCount(p.areas, 'da'))}`,
    (p) => `${formatCount(p.shown, 'en')} of ${en.areas(formatCount(p.areas, 'en'))}`,
  ),
  'left-out': said<{ left: number; table: string }>(
    (p) =>
      `Der er flere områder, end en side kan vise. Her står de udpegede og de uafklarede; tallene for de øvrige ${formatCount(p.left, 'da')} står i ${p.table}.`,
    (p) =>
      `There are more areas than a page can show. Here are the designated and the undetermined; the figures of the other ${formatCount(p.left, 'en')} are in ${p.table}.`,
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
  /** `count` is put in by the page */
  more: said<{ count: string }>(
    (p) => `Vis flere (${p.count} endnu)`,
    (p) => `Show more (${p.count} left)`,
  ),
  met: text('opfyldt', 'met'),
  'not-met': text('ikke opfyldt', 'not met'),
  open: text(
    'åbent: manglende tal for andre områder kan vende svaret',
    'open: figures missing for other areas could turn the answer',
  ),
  missing: text('tallet mangler, så svaret er åbent', 'the figure is missing, so the answer is open'),
  hidden: text('skjult i den offentlige udgave', 'hidden in the public version'),
  'not-assessed': text('ikke vurderet', 'not assessed'),
  since: said<{ year: number }>(
    (p) => `Siden ${p.year}`,
    (p) => `Since ${p.year}`,
  ),
  came: text('kom til', 'came in'),
  went: text('gik ud', 'went out'),
  'now-open': text('blev uafklaret', 'became undetermined'),
  appeared: text('ny i tallene', 'new in the figures'),
  method: text(
    'Hvad hvert kriterium tæller, og hvor tallene kommer fra, står i afsnittet om metoden.',
    'What each criterion counts, and where the figures come from, is told in the section on the method.',
  ),
  criteria: said<{ area: string }>(
    (p) => `Kriterierne for ${p.area}`,
    (p) => `The criteria of ${p.area}`,
  ),
});
export type HtmlAreasMessages = ParametersOf<typeof htmlAreasMessages>;
