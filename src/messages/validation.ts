import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** The words of `udpeg validate`. */
interface ValidationMessages {
  valid: { method: string; year: number };
  account: { input: number; assessed: number; excluded: number };
  criterion: Record<never, never>;
  known: Record<never, never>;
  missing: Record<never, never>;
  least: Record<never, never>;
  median: Record<never, never>;
  greatest: Record<never, never>;
}

export const validationMessages: Bilingual<ValidationMessages> = {
  da: {
    valid: (p) =>
      `Filerne kan screenes for ${p.year} med metoden ${p.method}. Intet er udpeget eller skrevet.`,
    account: (p) => `${da.areas(p.input)} = ${p.assessed} vurderes + ${p.excluded} udelukkes`,
    criterion: () => 'kriterium',
    known: () => 'kendte',
    missing: () => 'mangler',
    least: () => 'mindst',
    median: () => 'median',
    greatest: () => 'størst',
  },
  en: {
    valid: (p) =>
      `The files can be screened for ${p.year} with the method ${p.method}. Nothing is designated or written.`,
    account: (p) => `${en.areas(p.input)} = ${p.assessed} assessed + ${p.excluded} excluded`,
    criterion: () => 'criterion',
    known: () => 'known',
    missing: () => 'missing',
    least: () => 'least',
    median: () => 'median',
    greatest: () => 'greatest',
  },
};
