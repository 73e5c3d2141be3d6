import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What a letter on one area says. */
export const letterMessages = bilingual({
  designated: said<{ by: 'criteria' | 'list' | 'both' | 'enclosed' | 'list-open' | 'enclosed-open' }>(
    (p) =>
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
    (p) =>
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
  ),
  'not-designated': text('Området er ikke udpeget.', 'The area is not designated.'),
  undetermined: text(
    'Det er uafklaret, om området skal udpeges: det afhænger af tal, der mangler.',
    'Whether the area is to be designated is undetermined: it depends on figures that are missing.',
  ),
  'undetermined-by-others': text(
    'Det er uafklaret, om området skal udpeges: det ligger så tæt på grænsen, at tal, der mangler for andre områder, kan afgøre det.',
    "Whether the area is to be designated is undetermined: it is close enough to the line for other areas' missing figures to decide.",
  ),
  excluded: text(
    'Området er udelukket fra screeningen og ikke udpeget.',
    'The area is excluded from the screening and not designated.',
  ),
  rank: said<{ rank: number; of: number; index: string | undefined }>(
    (p) =>
      `Rang ${formatCount(p.rank, 'da')} af ${da.assessed(formatCount(p.of, 'da'))}; rang 1 har flest opfyldte kriterier.${p.index === undefined ? '' : ` Indeks ${p.index}.`}`,
    (p) =>
      `Rank ${formatCount(p.rank, 'en')} of ${en.assessed(formatCount(p.of, 'en'))}; rank 1 meets the most criteria.${p.index === undefined ? '' : ` Index ${p.index}.`}`,
  ),
  numbers: text('Områdets tal', 'The figures of the area'),
  counted: text('Hvad kriterierne tæller', 'What the criteria count'),
  'met-when': said<{ title: string; clause: string }>(
    (p) => `${p.title}, når værdien er ${p.clause}`,
    (p) => `${p.title}, when the value is ${p.clause}`,
  ),
  'not-decided': text(
    'Et andet valg kan give et andet svar for området.',
    'Another choice may give another answer for the area.',
  ),
  ground: text('Hvad det er regnet af', 'What it is computed from'),
  method: text('Metodens id', 'Id of the method'),
  'computed-by': said<{ version: string }>(
    (p) => `udpeg ${p.version}`,
    (p) => `udpeg version ${p.version}`,
  ),
  program: text('Regnet med', 'Computed with'),
  again: text('De samme filer giver det samme med:', 'The same files give the same with:'),
});
export type LetterMessages = ParametersOf<typeof letterMessages>;
