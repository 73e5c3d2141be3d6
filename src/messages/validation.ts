import { da, en } from './nouns.ts';
import { bilingual, said, text } from './sentences.ts';

/** The words of `udpeg validate`. */
export const validationMessages = bilingual({
  valid: said<{ method: string; year: number }>(
    (p) => `Filerne kan screenes for ${p.year} med metoden ${p.method}. Intet er udpeget eller skrevet.`,
    (p) =>
      `The files can be screened for ${p.year} with the method ${p.method}. Nothing is designated or written.`,
  ),
  account: said<{ input: number; assessed: number; excluded: number }>(
    (p) => `${da.areas(p.input)} = ${p.assessed} vurderes + ${p.excluded} udelukkes`,
    (p) => `${en.areas(p.input)} = ${p.assessed} assessed + ${p.excluded} excluded`,
  ),
  criterion: text('kriterium', 'criterion'),
  known: text('kendte', 'known'),
  missing: text('mangler', 'missing'),
  least: text('mindst', 'least'),
  median: text('median', 'median'),
  greatest: text('størst', 'greatest'),
});
