import type { Language } from './sentences.ts';

/** What a run of several years says while it goes on, and the heads of its table. */
interface RunWords {
  'year-of': (p: { year: number; number: number; of: number; step: string }) => string;
  columns: (p: Record<never, never>) => string[];
}

export const runWords: Record<Language, RunWords> = {
  da: {
    'year-of': (p) => `${p.year} (${p.number} af ${p.of}) ${p.step}`,
    columns: () => ['År', 'Områder', 'Udpeget', 'Uafklaret', 'Mappe'],
  },
  en: {
    'year-of': (p) => `${p.year} (${p.number} of ${p.of}) ${p.step}`,
    columns: () => ['Year', 'Areas', 'Designated', 'Undetermined', 'Folder'],
  },
};
