import { formatCount } from '../report/numbers.ts';
import type { Bilingual } from './sentences.ts';

/** What the page says of areas near the line. Shares come as text already formatted. */
export interface HtmlNearMessages {
  title: Record<never, never>;
  'what-it-is': Record<never, never>;
  assumption: { share: string };
  table: Record<never, never>;
  side: Record<never, never>;
  'hangs-on-one': Record<never, never>;
  within: { share: string };
  leaving: { open: boolean };
  entering: { open: boolean };
  takes: { side: 'leaving' | 'entering' };
  'leaving-none': Record<never, never>;
  'entering-none': Record<never, never>;
  'nearest-shown': { shown: number; of: number };
  change: Record<never, never>;
  becomes: Record<never, never>;
  'also-within': { count: number; share: string };
  kept: { count: number };
  'list-only': { count: number };
  undetermined: { count: number; shown: number };
  'asks-years': Record<never, never>;
  'asks-no-criterion': Record<never, never>;
}

export const htmlNearMessages: Bilingual<HtmlNearMessages> = {
  da: {
    title: () => 'Områder tæt på grænsen',
    'what-it-is': () =>
      'Her står de områder, som ét kriterium ville vende: udpegede, der ville falde ud, og ikke udpegede, der ville komme med, hvis områdets svar på netop det kriterium blev det modsatte.',
    assumption: (p) =>
      `Som tæt på regnes, at værdien skal ændre sig med højst ${p.share} af sin grænseværdi. Det er en antagelse i denne visning og ikke en del af metoden. Grænseværdierne er holdt fast, og usikkerheden i tallene selv er ikke regnet med.`,
    table: () => 'Områder, som ét kriterium ville vende',
    side: () => 'Hvad der ville ske',
    'hangs-on-one': () => 'Hænger på ét kriterium',
    within: (p) => `Heraf inden for ${p.share}`,
    leaving: (p) => `Udpegede, der ville falde ud${p.open ? ' eller blive uafklarede' : ''}`,
    entering: (p) => `Ikke udpegede, der ville komme med${p.open ? ' eller blive uafklarede' : ''}`,
    takes: (p) =>
      `Hvad der skal til for at ${p.side === 'leaving' ? 'falde ud' : 'komme med'}, den mindste ændring først`,
    'leaving-none': () => 'Intet udpeget område ville falde ud, hvis blot ét kriterium ændrede svar.',
    'entering-none': () => 'Intet område ville komme med, hvis blot ét kriterium ændrede svar.',
    'nearest-shown': (p) =>
      `Vist er de ${formatCount(p.shown, 'da')} nærmeste af ${formatCount(p.of, 'da')}; alle står med deres tal i areas.csv.`,
    change: () => 'Ændring, der skal til',
    becomes: () => 'Bliver',
    'also-within': (p) =>
      p.count === 1 ? `og ét til inden for ${p.share}` : `og ${p.count} til inden for ${p.share}`,
    kept: (p) =>
      p.count === 1
        ? '1 område ville ikke længere være udpeget efter kriterierne, men forbliver udpeget efter statens lister.'
        : `${formatCount(p.count, 'da')} områder ville ikke længere være udpeget efter kriterierne, men forbliver udpeget efter statens lister.`,
    'list-only': (p) =>
      p.count === 1
        ? '1 område er udpeget alene efter statens lister. Kriterierne kan ikke ændre det, så det står ikke her.'
        : `${formatCount(p.count, 'da')} områder er udpeget alene efter statens lister. Kriterierne kan ikke ændre det, så de står ikke her.`,
    undetermined: (p) =>
      p.count === 1
        ? '1 område er uafklaret og står derfor ikke ovenfor:'
        : `${formatCount(p.count, 'da')} områder er uafklarede og står derfor ikke ovenfor${p.shown < p.count ? `. De første ${formatCount(p.shown, 'da')}:` : ':'}`,
    'asks-years': () =>
      'Reglen for udpegning spørger også om tidligere år, og deres svar står ikke i denne rapport. Det kan derfor ikke siges, hvilke områder ét kriterium ville vende.',
    'asks-no-criterion': () =>
      'Reglen for udpegning spørger om klasser og ikke om kriterier, så intet kriterium kan vende et område.',
  },
  en: {
    title: () => 'Areas near the line',
    'what-it-is': () =>
      "Here are the areas that one criterion would turn: designated ones that would drop out, and ones not designated that would come in, if the area's answer to just that criterion were the opposite.",
    assumption: (p) =>
      `Near means that the value must change by at most ${p.share} of its limit. That is an assumption of this presentation and no part of the method. The limits are held where they are, and the uncertainty of the figures themselves is not counted in.`,
    table: () => 'Areas that one criterion would turn',
    side: () => 'What would happen',
    'hangs-on-one': () => 'Hang on one criterion',
    within: (p) => `Of these within ${p.share}`,
    leaving: (p) => `Designated areas that would drop out${p.open ? ' or become undetermined' : ''}`,
    entering: (p) => `Areas not designated that would come in${p.open ? ' or become undetermined' : ''}`,
    takes: (p) =>
      `What it takes to ${p.side === 'leaving' ? 'drop out' : 'come in'}, the smallest change first`,
    'leaving-none': () => 'No designated area would drop out if just one criterion changed its answer.',
    'entering-none': () => 'No area would come in if just one criterion changed its answer.',
    'nearest-shown': (p) =>
      `Shown are the nearest ${formatCount(p.shown, 'en')} of ${formatCount(p.of, 'en')}; all stand with their figures in areas.csv.`,
    change: () => 'Change it takes',
    becomes: () => 'Becomes',
    'also-within': (p) =>
      p.count === 1 ? `and one more within ${p.share}` : `and ${p.count} more within ${p.share}`,
    kept: (p) =>
      p.count === 1
        ? "1 area would no longer be designated by the criteria, but stays designated by the state's lists."
        : `${formatCount(p.count, 'en')} areas would no longer be designated by the criteria, but stay designated by the state's lists.`,
    'list-only': (p) =>
      p.count === 1
        ? "1 area is designated by the state's lists alone. The criteria cannot change that, so it is not among these."
        : `${formatCount(p.count, 'en')} areas are designated by the state's lists alone. The criteria cannot change that, so they are not among these.`,
    undetermined: (p) =>
      p.count === 1
        ? '1 area is undetermined and so not among these:'
        : `${formatCount(p.count, 'en')} areas are undetermined and so not among these${p.shown < p.count ? `. The first ${formatCount(p.shown, 'en')}:` : ':'}`,
    'asks-years': () =>
      'The rule of designation also asks about earlier years, whose answers are not in this report. So it cannot be said which areas one criterion would turn.',
    'asks-no-criterion': () =>
      'The rule of designation asks about classes and not about criteria, so no criterion can turn an area.',
  },
};
