import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, said, text } from './sentences.ts';

interface Given {
  designated: number;
  undetermined: number;
}

const givenDa = ({ designated, undetermined }: Given, isIllustration: boolean) =>
  `${da.areas(formatCount(designated, 'da'))} ${isIllustration ? 'opfylde illustrationens regel' : 'være udpeget'} og ${undetermined === 0 ? 'ingen' : formatCount(undetermined, 'da')} være ${undetermined === 1 ? 'uafklaret' : 'uafklarede'}`;
const givenEn = ({ designated, undetermined }: Given, isIllustration: boolean) =>
  `${en.areas(formatCount(designated, 'en'))} would ${isIllustration ? "meet the illustration's rule" : 'be designated'} and ${undetermined === 0 ? 'none' : formatCount(undetermined, 'en')} be undetermined`;

interface Most {
  criterion: string;
  hangs: number;
  of: number;
  settled: number;
}

function hangDa({ hangs, of }: Most): string {
  if (of === 1) return 'det uafklarede område';
  const all = formatCount(of, 'da');
  if (hangs === of && of === 2) return 'begge uafklarede områder';
  return hangs === of
    ? `alle ${all} uafklarede områder`
    : `${formatCount(hangs, 'da')} af de ${all} uafklarede områder`;
}

function hangEn({ hangs, of }: Most): string {
  if (of === 1) return 'the undetermined area hangs';
  const all = formatCount(of, 'en');
  if (hangs === of) return of === 2 ? 'both undetermined areas hang' : `all ${all} undetermined areas hang`;
  return `${formatCount(hangs, 'en')} of the ${all} undetermined areas ${hangs === 1 ? 'hangs' : 'hang'}`;
}

/** How many of those that hang on it are determined by it; of one alone, whether it is. */
function settledDa({ hangs, settled }: Most): string {
  if (settled === 0)
    return `, men ${hangs === 1 ? 'det er ikke sikkert' : 'for ingen af dem er det sikkert'}, at dets svar er nok`;
  return `, og ${hangs === 1 ? 'det' : formatCount(settled, 'da')} er afgjort, når dets svar kendes`;
}

function settledEn({ hangs, settled }: Most): string {
  if (settled === 0)
    return hangs === 1
      ? ', but its answer is not certain to be enough'
      : ', but for none of them is its answer certain to be enough';
  return `, and ${hangs === 1 ? 'it' : formatCount(settled, 'en')} ${settled === 1 ? 'is' : 'are'} determined once its answer is known`;
}

/** What reports say of what would decide the undetermined areas. */
export const decidingMessages = bilingual({
  heading: text('Hvad ville afgøre det', 'What would decide it'),
  most: said<Most>(
    (p) => `Mest ville ${p.criterion} afgøre: ${hangDa(p)} afhænger af det${settledDa(p)}.`,
    (p) => `${p.criterion} would decide most: ${hangEn(p)} on it${settledEn(p)}.`,
  ),
  explained: text(
    'Et uafklaret område afhænger af et kriterium, når svaret kan vende med det kriterium alene, alt efter hvad de andre åbne kriterier viser sig at være. Det er afgjort af det, når svaret er sikkert, så snart kriteriets svar kendes, hvad enten det er opfyldt eller ej. Hvert kriterium er prøvet for sig.',
    'An undetermined area hangs on a criterion where its answer could turn with that criterion alone, depending on what the other open criteria turn out to be. It is determined by it where the answer is certain as soon as the answer of the criterion is known, be it met or not. Each criterion is tried by itself.',
  ),
  'unknown-everywhere': said<{
    criterion: string;
    everywhere: Given;
    nowhere: Given;
    isIllustration: boolean;
  }>(
    (p) =>
      `${p.criterion} er ukendt for alle områder. Var det opfyldt overalt, ville ${givenDa(p.everywhere, p.isIllustration)}; var det ikke opfyldt noget sted, ville ${givenDa(p.nowhere, p.isIllustration)}.`,
    (p) =>
      `${p.criterion} is unknown for every area. If it were met everywhere, ${givenEn(p.everywhere, p.isIllustration)}; if it were met nowhere, ${givenEn(p.nowhere, p.isIllustration)}.`,
  ),
  'hang-on': said<{ criterion: string }>(
    (p) => `Af ${p.criterion} afhænger`,
    (p) => `On ${p.criterion} hang`,
  ),
  'ask-first': text('Hvem der skal spørges først', 'Whom to ask first'),
  'figures-explained': text(
    'De manglende tal efter, hvor mange uafklarede områders svar der afhænger af dem: områdets eget og, hvor tallet indgår i det, som andre sammenlignes med, andres.',
    "The missing figures by how many undetermined areas' answers hang on them: the area's own and, where the figure enters what others are compared with, those of others.",
  ),
  'figures-count': said<{ count: number }>(
    (p) => (p.count === 1 ? 'ét manglende tal' : `${formatCount(p.count, 'da')} manglende tal`),
    (p) => (p.count === 1 ? 'one missing figure' : `${formatCount(p.count, 'en')} missing figures`),
  ),
  figures: text('De manglende tal', 'The missing figures'),
  'figures-left': said<{ count: number }>(
    (p) => `Hertil ${formatCount(p.count, 'da')} tal, som ikke flere svar afhænger af.`,
    (p) => `And ${formatCount(p.count, 'en')} more, on which no more answers hang.`,
  ),
  criteria: text(
    'Kriterierne, som de uafklarede områder afhænger af',
    'The criteria that the undetermined areas hang on',
  ),
  area: text('Område', 'Area'),
  column: text('Kolonne', 'Column'),
  missing: text('Områder uden tal', 'Areas without a figure'),
  hangs: text('Uafklarede, der afhænger af det', 'Undetermined that hang on it'),
  settled: text('Afgjort, når det kendes', 'Determined once it is known'),
  answers: text('Svar, der afhænger af det', 'Answers that hang on it'),
  own: text('Også områdets eget', "The area's own too"),
});
