import { formatCount } from '../text/numbers.ts';
import { da, en } from './nouns.ts';
import { bilingual, said, text } from './sentences.ts';

/** The least and the most that something comes to; residents are undefined where the population of an area is missing. */
interface AlternativesRange {
  /** of an illustration, which designates nobody */
  illustration: boolean;
  areas: readonly [least: number, most: number];
  residents: readonly [least: string, most: string] | undefined;
}

/** What a report says of what its method could have said instead. */
export const alternativesMessages = bilingual({
  title: text('Hvad andre valg ville give', 'What other choices would give'),
  'in-short': said<AlternativesRange>(
    (p) =>
      p.areas[0] === p.areas[1]
        ? `Med de andre valg, metoden nævner, hver for sig og de to vigtigste sammen, er antallet det samme: ${da.areas(p.areas[0])}.`
        : `Med de andre valg, metoden nævner, hver for sig og de to vigtigste sammen, ville mellem ${p.areas[0]} og ${da.areas(p.areas[1])} med sikkerhed ${p.illustration ? 'opfylde reglen' : 'være udpeget'}${p.residents ? `, med mellem ${p.residents[0]} og ${p.residents[1]} beboere` : ''}.`,
    (p) =>
      p.areas[0] === p.areas[1]
        ? `By the other choices that the method states, each by itself and the two that matter most together, the number is the same: ${en.areas(p.areas[0])}.`
        : `By the other choices that the method states, each by itself and the two that matter most together, between ${p.areas[0]} and ${en.areas(p.areas[1])} would certainly ${p.illustration ? 'meet the rule' : 'be designated'}${p.residents ? `, with between ${p.residents[0]} and ${p.residents[1]} residents` : ''}.`,
  ),
  'of-stand-ins': text(
    'Det er regnet med andre antal i de skjultes sted. Med de rigtige tal kan enkelte områder falde anderledes ud; svaret, som metoden siger, er givet efter de rigtige.',
    'It is computed with other counts in place of the hidden ones. With the true ones single areas may come out otherwise; the answer as the method says is by the true ones.',
  ),
  'what-it-is': text(
    'Metoden kunne have valgt anderledes. Tabellen viser, hvad hvert andet valg ville give, når resten af metoden står fast. Hvilke andre valg der prøves, står i metoden og er selv en antagelse.',
    'The method could have chosen otherwise. The table shows what each other choice would give while the rest of the method stands. Which other choices are tried, the method says; that is an assumption, too.',
  ),
  'who-counts': said<{ illustration: boolean }>(
    (p) =>
      `Et område kommer med, når det ${p.illustration ? 'ville opfylde reglen og ikke gør det nu' : 'ville være udpeget og ikke er det nu'}, også hvor det nu er uafklaret; det falder ud, når det ikke længere med sikkerhed ${p.illustration ? 'opfylder den' : 'er udpeget'}.`,
    (p) =>
      `An area comes in where it ${p.illustration ? 'would meet the rule and does not now' : 'would be designated and is not now'}, be it undetermined now; it drops out where it no longer certainly ${p.illustration ? 'meets it' : 'is designated'}.`,
  ),
  table: text('Ét valg ad gangen', 'One choice at a time'),
  choice: text('Valg', 'Choice'),
  'as-is': text('Som metoden siger', 'As the method says'),
  'came-in': text('Kommer med', 'Come in'),
  'went-out': text('Falder ud', 'Drop out'),
  pairs: said<{ one: string; other: string }>(
    (p) => `To valg sammen: ${p.one} og ${p.other}`,
    (p) => `Two choices together: ${p.one} and ${p.other}`,
  ),
  'pairs-explained': said<{ illustration: boolean; residents: boolean }>(
    (p) =>
      `De to valg, som flest områder hænger på, ændret sammen. Hver celle siger, hvor mange områder der ville ${p.illustration ? 'opfylde reglen' : 'være udpeget'}${p.residents ? ', og i parentes deres beboere' : ''}. Det fremhævede er metodens egne valg.`,
    (p) =>
      `The two choices that most areas hang on, changed together. Each cell says how many areas would certainly ${p.illustration ? 'meet the rule' : 'be designated'}${p.residents ? ', and in brackets their residents' : ''}. What stands out is what the method chose.`,
  ),
  names: text('Hvem det er', 'Who they are'),
  'names-summary': said<{ cameIn: number; wentOut: number }>(
    (p) => `${p.cameIn} ville komme med, ${p.wentOut} ville falde ud`,
    (p) => `${p.cameIn} would come in, ${p.wentOut} would drop out`,
  ),
  'names-of': said<{ choices: number }>(
    (p) =>
      p.choices === 1
        ? 'områderne, som det ene andet valg ville ændre'
        : `områderne, som ${p.choices} andre valg ville ændre`,
    (p) =>
      p.choices === 1
        ? 'the areas that the one other choice would change'
        : `the areas that ${p.choices} other choices would change`,
  ),
  times: said<{ times: string }>(
    (p) => `${p.times} gange`,
    (p) => `${p.times} times`,
  ),
  'at-least': said<{ least: number }>(
    (p) => `mindst ${p.least} ${p.least === 1 ? 'kriterium' : 'kriterier'}`,
    (p) => `at least ${p.least} ${p.least === 1 ? 'criterion' : 'criteria'}`,
  ),
  rounds: said<{ rounds: number }>(
    (p) => `i ${p.rounds} ${p.rounds === 1 ? 'runde' : 'runder'}`,
    (p) => `for ${p.rounds} ${p.rounds === 1 ? 'round' : 'rounds'}`,
  ),
  below: said<{ residents: number }>(
    (p) => `under ${formatCount(p.residents, 'da')} ${p.residents === 1 ? 'beboer' : 'beboere'}`,
    (p) => `fewer than ${formatCount(p.residents, 'en')} ${p.residents === 1 ? 'resident' : 'residents'}`,
  ),
  share: said<{ share: string }>(
    (p) => `mindst ${p.share}`,
    (p) => `at least ${p.share}`,
  ),
  'nobody-flips': text(
    'Intet område skifter svar ved noget af dem.',
    'No area changes its answer by any of them.',
  ),
});
