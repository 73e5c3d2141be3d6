import { expect, it } from 'vitest';
import { entriesOf, saidOfOne } from './catalogues.ts';

/** Nouns in the plural that no 1 may stand before. */
const plurals = {
  da: /(?<![\d.,-])1 (?:\p{L}+e )?\p{L}*(?:områder|kriterier|beboere|rækker|filer|linjer|parametre|runder|kolonner|celler|klasser|indikatorer|optegnelser|kommuner|værdier|naboer|lister|ark|fejl mere|steder|grænser|antagelser|svar|udfald)\b/u,
  en: /(?<![\d.,-])1 (?!have |the |and |of |are )(?:[\w-]+ )?(?:areas|criteria|residents|rows|files|lines|parameters|rounds|columns|cells|classes|indicators|records|municipalities|values|neighbours|lists|sheets|errors|places|limits|years|assumptions|boligområder|byområder|answers|outcomes|points|pairs)\b/,
};

it.each(['da', 'en'] as const)('no sentence says "1 areas" in %s', async (language) => {
  const entries = await entriesOf(language);
  expect(entries.length).toBeGreaterThan(500);
  const wrong = entries
    .map((entry) => ({ where: entry.where, text: saidOfOne(entry) }))
    .filter(({ text }) => plurals[language].test(text));
  expect(wrong).toEqual([]);
});
