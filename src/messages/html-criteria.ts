import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What the page says of the criteria, and of which are met together. */
export const htmlCriteriaMessages = bilingual({
  finding: said<{ criterion: string; met: number; of: number }>(
    (p) =>
      `${p.criterion}: ${p.met === 0 ? 'ingen' : formatCount(p.met, 'da')} af ${da.areas(formatCount(p.of, 'da'))} opfylder det`,
    (p) =>
      `${p.criterion}: ${p.met === 0 ? 'none' : formatCount(p.met, 'en')} of ${en.areas(formatCount(p.of, 'en'))} ${p.met <= 1 ? 'meets' : 'meet'} it`,
  ),
  'how-to-read': text('Sådan læses tegningerne', 'How to read the drawings'),
  'how-to-read-what': text('prikker, streger og toner', 'dots, lines and tints'),
  'met-when': said<{ clause: string }>(
    (p) => `Opfyldt, når værdien er ${p.clause}.`,
    (p) => `Met when the value is ${p.clause}.`,
  ),
  'dots-explained': said<{ areas: number }>(
    (p) =>
      `I tegningerne er hver prik et vurderet område (${formatCount(p.areas, 'da')} i alt): fyldt, hvis det er udpeget (efter kriterierne eller en liste), firkantet, hvis det er uafklaret, og tom, hvis det ikke er udpeget.`,
    (p) =>
      `In the drawings every dot is an assessed area (${formatCount(p.areas, 'en')} in all): filled if it is designated (by the criteria or a list), square if it is undetermined, hollow if it is not designated.`,
  ),
  'bars-explained': said<{ areas: number }>(
    (p) =>
      `I tegningerne viser søjlerne, hvor mange vurderede områder (af ${formatCount(p.areas, 'da')}) der har omtrent samme værdi: nederst og mørkest de udpegede, så de uafklarede og øverst de ikke udpegede. De vandrette streger tæller områder.`,
    (p) =>
      `In the drawings the bars show how many assessed areas (of ${formatCount(p.areas, 'en')}) have about the same value: at the bottom and darkest the designated, then the undetermined, and on top those not designated. The horizontal lines count areas.`,
  ),
  'lines-explained': said<{ references: boolean }>(
    (p) =>
      `Den fuldt optrukne streg er grænseværdien, og kriteriet er opfyldt på den tonede side.${p.references ? ' Den stiplede streg er det, områderne sammenlignes med.' : ''}`,
    (p) =>
      `The solid line is the limit, and the criterion is met on the tinted side.${p.references ? ' The dashed line is what the areas are compared with.' : ''}`,
  ),
  'limits-differ': text(
    'Hvor grænseværdien eller sammenligningstallet ikke er helt det samme for alle områder, står stregen ved medianen, og tallene ved den er det mindste og det største; er spændet bredt nok til at ses, er det tonet mørkere.',
    'Where the limit or the reference value is not quite the same for all areas, the line stands at the median, and the numbers by it are the least and the greatest; a range wide enough to be seen has a darker tint.',
  ),
  'chart-title': said<{ criterion: string }>(
    (p) => `${p.criterion}: fordelingen over områderne`,
    (p) => `${p.criterion}: the distribution over the areas`,
  ),
  'chart-described': said<{
    areas: number;
    least: string;
    median: string;
    greatest: string;
    limit: string;
    reference: string | undefined;
    met: number;
    of: number;
  }>(
    (p) =>
      `${formatCount(p.areas, 'da')} ${p.areas === 1 ? 'område' : 'områder'} fra ${p.least} til ${p.greatest}, median ${p.median}. Grænseværdi: ${p.limit}.${p.reference === undefined ? '' : ` Sammenligningstal: ${p.reference}.`} ${formatCount(p.met, 'da')} af ${da.assessed(formatCount(p.of, 'da'))} opfylder kriteriet.`,
    (p) =>
      `${formatCount(p.areas, 'en')} ${p.areas === 1 ? 'area' : 'areas'} from ${p.least} to ${p.greatest}, median ${p.median}. Limit: ${p.limit}.${p.reference === undefined ? '' : ` Reference value: ${p.reference}.`} ${formatCount(p.met, 'en')} of ${en.assessed(formatCount(p.of, 'en'))} ${p.met === 1 ? 'meets' : 'meet'} the criterion.`,
  ),
  'without-value': said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 område uden tal er ikke tegnet.'
        : `${formatCount(p.count, 'da')} områder uden tal er ikke tegnet.`,
    (p) =>
      p.count === 1
        ? '1 area without a figure is not drawn.'
        : `${formatCount(p.count, 'en')} areas without a figure are not drawn.`,
  ),
  'no-values': text('Ingen områder har tal for kriteriet.', 'No area has a figure for the criterion.'),
  'yes-or-no': text(
    'Svaret er ja eller nej, så der er ingen fordeling at tegne.',
    'The answer is yes or no, so there is no distribution to draw.',
  ),
  together: text('Hvilke kriterier sammen', 'Which criteria together'),
  'by-count': said<{ excluded: number }>(
    (p) =>
      `Hvert vurderet område er talt ét sted.${p.excluded === 0 ? '' : p.excluded === 1 ? ' Det udelukkede område er ikke med.' : ` De ${formatCount(p.excluded, 'da')} udelukkede er ikke med.`}`,
    (p) =>
      `Every assessed area is counted once.${p.excluded === 0 ? '' : p.excluded === 1 ? ' The excluded area is left out.' : ` The ${formatCount(p.excluded, 'en')} excluded ones are left out.`}`,
  ),
  'by-criteria': text('Udpeget efter kriterierne', 'Designated by the criteria'),
  otherwise: text('Udpeget på anden vis', 'Designated otherwise'),
  'line-of-rule': said<{ needed: number }>(
    (p) => `herfra udpeget: mindst ${p.needed}`,
    (p) => `designated from here: at least ${p.needed}`,
  ),
  'rule-not-a-count': text(
    'Reglen for udpegning er mere end et antal af alle kriterierne, så der er ingen grænse at tegne.',
    'The rule of designation is more than a number out of all criteria, so there is no line to draw.',
  ),
  combinations: said<{ areas: number }>(
    (p) =>
      `Hvilke kriterier ${p.areas === 1 ? 'det udpegede område' : `de ${formatCount(p.areas, 'da')} udpegede områder`} opfylder`,
    (p) =>
      `Which criteria ${p.areas === 1 ? 'the designated area meets' : `the ${formatCount(p.areas, 'en')} designated areas meet`}`,
  ),
  'combinations-explained': text(
    'Hver række er områder, der opfylder netop de markerede kriterier. Udpegede områder, der er udelukket fra vurderingen, er ikke med.',
    'Every row is areas that meet exactly the criteria marked. Designated areas excluded from the assessment are left out.',
  ),
  'combinations-rest': said<{ combinations: number; areas: number; most: number }>(
    (p) =>
      p.combinations === 1
        ? `En kombination mere, som ${formatCount(p.areas, 'da')} ${p.areas === 1 ? 'område har' : 'områder har'}, er ikke vist.`
        : `${formatCount(p.combinations, 'da')} andre kombinationer er ikke vist. De har højst ${formatCount(p.most, 'da')} ${p.most === 1 ? 'område' : 'områder'} hver og ${formatCount(p.areas, 'da')} områder i alt.`,
    (p) =>
      p.combinations === 1
        ? `One more combination, of ${formatCount(p.areas, 'en')} ${p.areas === 1 ? 'area' : 'areas'}, is not shown.`
        : `${formatCount(p.combinations, 'en')} other combinations are not shown. They have at most ${formatCount(p.most, 'en')} ${p.most === 1 ? 'area' : 'areas'} each and ${formatCount(p.areas, 'en')} areas in all.`,
  ),
  pairs: text(
    'Vurderede områder, der opfylder to kriterier på én gang',
    'Assessed areas that meet two criteria at once',
  ),
  'pairs-explained': text(
    'På skrå, med fed skrift, står hvor mange der opfylder det ene. Felternes tone viser, hvor stor en del af dem, der opfylder mindst ét af de to, der opfylder begge; den bliver mørkere ved 20, 40, 60 og 80\u00a0%.',
    'Along the diagonal, in bold, is how many meet the one. The tint of a field shows how great a part of those that meet at least one of the two meet both; it grows darker at 20, 40, 60 and 80%.',
  ),
  'pairs-cut': said<{ shown: number; of: number }>(
    (p) =>
      `Vist er de ${p.shown} af ${da.criteria(p.of)}, som flest områder opfylder; de øvrige er udeladt, for at tabellen kan læses.`,
    (p) =>
      `Shown are the ${p.shown} of ${en.criteria(p.of)} that most areas meet; the others are left out so that the table can be read.`,
  ),
});
export type HtmlCriteriaMessages = ParametersOf<typeof htmlCriteriaMessages>;
