import { formatCount } from '../text/numbers.ts';
import { openForDa, openForEn } from './nouns.ts';
import type { Without } from './report.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What the page says of areas near the line. Shares come as text already formatted. */
export const htmlNearMessages = bilingual({
  title: text('Områder tæt på grænsen', 'Areas near the line'),
  'what-it-is': text(
    'Her står de områder, som ét kriterium ville vende: udpegede, der ville falde ud, og ikke udpegede, der ville komme med, hvis områdets svar på netop det kriterium blev det modsatte.',
    "Here are the areas that one criterion would turn: designated ones that would drop out, and ones not designated that would come in, if the area's answer to just that criterion were the opposite.",
  ),
  assumption: said<{ share: string; why: Without }>(
    (p) =>
      `Som tæt på regnes, at værdien skal ændre sig med højst ${p.share} af sin grænseværdi. Det er en antagelse i denne visning og ikke en del af metoden. I procent er ændringen regnet med grænseværdien, som den er. I antal er den, hvor mange færre eller flere der skal tælle med for at vende svaret, hvad ${openForDa[p.why]} end er; nævneren og andre områders tal er, som de er.`,
    (p) =>
      `Near means that the value must change by at most ${p.share} of its limit. That is an assumption of this presentation and no part of the method. In per cent the change is taken with the limit as it is. In counts it is how many fewer or more must be counted to turn the answer, whatever ${openForEn[p.why]} are; the denominator and the figures of other areas are as they are.`,
  ),
  table: text('Områder, som ét kriterium ville vende', 'Areas that one criterion would turn'),
  side: text('Hvad der ville ske', 'What would happen'),
  'hangs-on-one': text('Hænger på ét kriterium', 'Hang on one criterion'),
  within: said<{ share: string }>(
    (p) => `Heraf inden for ${p.share}`,
    (p) => `Of these within ${p.share}`,
  ),
  leaving: said<{ open: boolean }>(
    (p) => `Udpegede, der ville falde ud${p.open ? ' eller blive uafklarede' : ''}`,
    (p) => `Designated areas that would drop out${p.open ? ' or become undetermined' : ''}`,
  ),
  entering: said<{ open: boolean }>(
    (p) => `Ikke udpegede, der ville komme med${p.open ? ' eller blive uafklarede' : ''}`,
    (p) => `Areas not designated that would come in${p.open ? ' or become undetermined' : ''}`,
  ),
  takes: said<{ side: 'leaving' | 'entering' }>(
    (p) =>
      `Hvad der skal til for at ${p.side === 'leaving' ? 'falde ud' : 'komme med'}, den mindste ændring først`,
    (p) => `What it takes to ${p.side === 'leaving' ? 'drop out' : 'come in'}, the smallest change first`,
  ),
  'leaving-none': text(
    'Intet udpeget område ville falde ud, hvis blot ét kriterium ændrede svar.',
    'No designated area would drop out if just one criterion changed its answer.',
  ),
  'entering-none': text(
    'Intet område ville komme med, hvis blot ét kriterium ændrede svar.',
    'No area would come in if just one criterion changed its answer.',
  ),
  'nearest-shown': said<{ shown: number; of: number; table: string }>(
    (p) =>
      `Vist er de ${formatCount(p.shown, 'da')} nærmeste af ${formatCount(p.of, 'da')}; alle står med deres tal i ${p.table}.`,
    (p) =>
      `Shown are the nearest ${formatCount(p.shown, 'en')} of ${formatCount(p.of, 'en')}; all stand with their figures in ${p.table}.`,
  ),
  change: text('Ændring, der skal til', 'Change it takes'),
  becomes: text('Bliver', 'Becomes'),
  'also-within': said<{ count: number; share: string }>(
    (p) => (p.count === 1 ? `og ét til inden for ${p.share}` : `og ${p.count} til inden for ${p.share}`),
    (p) => (p.count === 1 ? `and one more within ${p.share}` : `and ${p.count} more within ${p.share}`),
  ),
  kept: said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 område ville ikke længere være udpeget efter kriterierne, men forbliver udpeget efter statens lister eller ved beslutning.'
        : `${formatCount(p.count, 'da')} områder ville ikke længere være udpeget efter kriterierne, men forbliver udpeget efter statens lister eller ved beslutning.`,
    (p) =>
      p.count === 1
        ? "1 area would no longer be designated by the criteria, but stays designated by the state's lists or by decision."
        : `${formatCount(p.count, 'en')} areas would no longer be designated by the criteria, but stay designated by the state's lists or by decision.`,
  ),
  'list-only': said<{ count: number }>(
    (p) =>
      p.count === 1
        ? '1 område er udpeget alene efter statens lister. Kriterierne kan ikke ændre det, så det står ikke her.'
        : `${formatCount(p.count, 'da')} områder er udpeget alene efter statens lister. Kriterierne kan ikke ændre det, så de står ikke her.`,
    (p) =>
      p.count === 1
        ? "1 area is designated by the state's lists alone. The criteria cannot change that, so it is not among these."
        : `${formatCount(p.count, 'en')} areas are designated by the state's lists alone. The criteria cannot change that, so they are not among these.`,
  ),
  undetermined: said<{ count: number; shown: number }>(
    (p) =>
      p.count === 1
        ? '1 område er uafklaret og står derfor ikke ovenfor:'
        : `${formatCount(p.count, 'da')} områder er uafklarede og står derfor ikke ovenfor${p.shown < p.count ? `. De første ${formatCount(p.shown, 'da')}:` : ':'}`,
    (p) =>
      p.count === 1
        ? '1 area is undetermined and so not among these:'
        : `${formatCount(p.count, 'en')} areas are undetermined and so not among these${p.shown < p.count ? `. The first ${formatCount(p.shown, 'en')}:` : ':'}`,
  ),
  'asks-years': text(
    'Reglen for udpegning spørger også om tidligere år, og deres svar står ikke i denne rapport. Det kan derfor ikke siges, hvilke områder ét kriterium ville vende.',
    'The rule of designation also asks about earlier years, whose answers are not in this report. So it cannot be said which areas one criterion would turn.',
  ),
  'asks-no-criterion': text(
    'Reglen for udpegning spørger om klasser og ikke om kriterier, så intet kriterium kan vende et område.',
    'The rule of designation asks about classes and not about criteria, so no criterion can turn an area.',
  ),
});
export type HtmlNearMessages = ParametersOf<typeof htmlNearMessages>;
