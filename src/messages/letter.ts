import { formatCount } from '../report/numbers.ts';
import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** What a letter on one area says. */
export interface LetterMessages {
  designated: { by: 'criteria' | 'list' | 'both' | 'enclosed' | 'list-open' | 'enclosed-open' };
  'not-designated': Record<never, never>;
  undetermined: Record<never, never>;
  'undetermined-by-others': Record<never, never>;
  excluded: Record<never, never>;
  rank: { rank: number; of: number; index: string | undefined };
  numbers: Record<never, never>;
  counted: Record<never, never>;
  'met-when': { title: string; clause: string };
  'not-decided': Record<never, never>;
  ground: Record<never, never>;
  method: Record<never, never>;
  'computed-by': { version: string };
  program: Record<never, never>;
  again: Record<never, never>;
}

export const letterMessages: Bilingual<LetterMessages> = {
  da: {
    designated: (p) =>
      ({
        criteria: 'Området er udpeget efter screeningens kriterier.',
        list: 'Området er udpeget efter statens lister, ikke efter screeningens kriterier.',
        both: 'Området er udpeget både efter screeningens kriterier og efter statens lister.',
        enclosed: 'Området er udpeget, fordi alle dets naboer er det.',
        'list-open':
          'Området er udpeget efter statens lister. Om det også er udpeget efter screeningens kriterier, er uafklaret: det afhænger af tal, der mangler.',
        'enclosed-open':
          'Området er udpeget, fordi alle dets naboer er det. Om det også er udpeget efter screeningens kriterier, er uafklaret: det afhænger af tal, der mangler.',
      })[p.by],
    'not-designated': () => 'Området er ikke udpeget.',
    undetermined: () => 'Det er uafklaret, om området skal udpeges: det afhænger af tal, der mangler.',
    'undetermined-by-others': () =>
      'Det er uafklaret, om området skal udpeges: det ligger så tæt på grænsen, at tal, der mangler for andre områder, kan afgøre det.',
    excluded: () => 'Området er udelukket fra screeningen og ikke udpeget.',
    rank: (p) =>
      `Rang ${formatCount(p.rank, 'da')} af ${da.assessed(formatCount(p.of, 'da'))}; rang 1 har flest opfyldte kriterier.${p.index === undefined ? '' : ` Indeks ${p.index}.`}`,
    numbers: () => 'Områdets tal',
    counted: () => 'Hvad kriterierne tæller',
    'met-when': (p) => `${p.title}, når værdien er ${p.clause}`,
    'not-decided': () => 'Et andet valg kan give et andet svar for området.',
    ground: () => 'Hvad det er regnet af',
    method: () => 'Metodens id',
    'computed-by': (p) => `udpeg ${p.version}`,
    program: () => 'Regnet med',
    again: () => 'De samme filer giver det samme med:',
  },
  en: {
    designated: (p) =>
      ({
        criteria: 'The area is designated on the criteria of the screening.',
        list: "The area is designated by the state's lists, not on the criteria of the screening.",
        both: "The area is designated both on the criteria of the screening and by the state's lists.",
        enclosed: 'The area is designated since all its neighbours are.',
        'list-open':
          "The area is designated by the state's lists. Whether it is designated on the criteria of the screening too is undetermined: it depends on figures that are missing.",
        'enclosed-open':
          'The area is designated since all its neighbours are. Whether it is designated on the criteria of the screening too is undetermined: it depends on figures that are missing.',
      })[p.by],
    'not-designated': () => 'The area is not designated.',
    undetermined: () =>
      'Whether the area is to be designated is undetermined: it depends on figures that are missing.',
    'undetermined-by-others': () =>
      "Whether the area is to be designated is undetermined: it is close enough to the line for other areas' missing figures to decide.",
    excluded: () => 'The area is excluded from the screening and not designated.',
    rank: (p) =>
      `Rank ${formatCount(p.rank, 'en')} of ${en.assessed(formatCount(p.of, 'en'))}; rank 1 meets the most criteria.${p.index === undefined ? '' : ` Index ${p.index}.`}`,
    numbers: () => 'The figures of the area',
    counted: () => 'What the criteria count',
    'met-when': (p) => `${p.title}, when the value is ${p.clause}`,
    'not-decided': () => 'Another choice may give another answer for the area.',
    ground: () => 'What it is computed from',
    method: () => 'Id of the method',
    'computed-by': (p) => `udpeg version ${p.version}`,
    program: () => 'Computed with',
    again: () => 'The same files give the same with:',
  },
};
