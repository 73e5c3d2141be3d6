import { da, en } from './nouns.ts';
import type { Bilingual } from './sentences.ts';

/** The words of the law as it is printed, and of its limits wherever they are told. Days are written 2021-12-01. */
interface LawWords {
  /** what was asked for: a day, a year of the lists, or nothing */
  heading: { asked: string | undefined };
  whose: Record<never, never>;
  lists: { from: number; to?: number | undefined };
  'in-force': { from: string; to?: string | undefined };
  published: { month: number; day: number };

  residents: { count: string };
  required: { count: number };
  counted: { atLeast: number; of: number; besides: boolean };
  'counted-as': { atLeast: number; of: number; besides: boolean; category: string };
  'years-in-a-row': { years: number; of: string };
  excludes: { categories: string };
  or: Record<never, never>;

  'counted-among': { universe: string; years: number };
  above: { limit: string };
  times: { times: string };
  'below-share': { share: string };

  unverified: { text: string };
  sources: Record<never, never>;
}

export const lawWords: Bilingual<LawWords> = {
  da: {
    heading: ({ asked }) => {
      const subject = 'Kriterierne for statens lister over boligområder';
      if (asked === undefined) return subject;
      return isYear(asked) ? `${subject} i ${asked}` : `${subject} den ${dayInDanish(asked)}`;
    },
    whose: () => 'Det er statens kriterier, ikke kommunens: en kommunes screening har sine egne.',
    lists: ({ from, to }) => (to === undefined ? `Listerne fra ${from}` : `Listerne ${from}-${to}`),
    'in-force': ({ from, to }) =>
      `I kraft fra ${dayInDanish(from)}${to === undefined ? '' : ` til ${dayInDanish(to)}`}`,
    published: ({ month, day }) => `Listerne offentliggøres hvert år den ${day}. ${monthsDa[month - 1]}`,

    residents: ({ count }) => `Mindst ${da.residents(count)}`,
    required: ({ count }) => (count === 1 ? 'Dette skal være opfyldt' : 'Disse skal alle være opfyldt'),
    counted: ({ atLeast, of, besides }) =>
      `${besides ? 'Desuden skal mindst' : 'Mindst'} ${atLeast} af disse ${of} ${besides ? 'være' : 'skal være'} opfyldt`,
    'counted-as': ({ atLeast, of, besides, category }) =>
      `${besides ? 'Desuden skal mindst' : 'Mindst'} ${atLeast} af de samme ${of} som for ${category} ${besides ? 'være' : 'skal være'} opfyldt`,
    'years-in-a-row': ({ years, of }) =>
      `Har opfyldt betingelserne for ${of} de seneste ${years} år, listens eget år talt med`,
    excludes: ({ categories }) => `Står ikke samtidig på listen som ${categories}`,
    or: () => 'eller',

    'counted-among': ({ universe, years }) =>
      years === 1
        ? `Opgjort for ${universe}, for ét år (intet gennemsnit er nævnt)`
        : `Opgjort for ${universe}, som gennemsnit over de seneste ${years} år`,
    above: ({ limit }) => `over ${limit}`,
    times: ({ times }) => `mindst ${times} gange landsgennemsnittet`,
    'below-share': ({ share }) => `under ${share} af regionens gennemsnit`,

    unverified: ({ text }) => `Ikke efterprøvet: ${text}`,
    sources: () => 'Kilder',
  },
  en: {
    heading: ({ asked }) => {
      const subject = "The criteria of the state's lists of boligområder";
      if (asked === undefined) return subject;
      return isYear(asked) ? `${subject} in ${asked}` : `${subject} on ${dayInEnglish(asked)}`;
    },
    whose: () =>
      "These are the state's criteria, not the municipality's: the screening of a municipality has its own.",
    lists: ({ from, to }) => (to === undefined ? `Lists from ${from} on` : `Lists of ${from}-${to}`),
    'in-force': ({ from, to }) =>
      `In force from ${dayInEnglish(from)}${to === undefined ? '' : ` to ${dayInEnglish(to)}`}`,
    published: ({ month, day }) => `The lists come out on ${day} ${monthsEn[month - 1]} each year`,

    residents: ({ count }) => `At least ${en.residents(count)}`,
    required: ({ count }) => (count === 1 ? 'This must be met' : 'All of these must be met'),
    counted: ({ atLeast, of, besides }) =>
      `${besides ? 'Besides, at least' : 'At least'} ${atLeast} of these ${of} must be met`,
    'counted-as': ({ atLeast, of, besides, category }) =>
      `${besides ? 'Besides, at least' : 'At least'} ${atLeast} of the same ${of} as for ${category} must be met`,
    'years-in-a-row': ({ years, of }) =>
      `Has met the conditions for ${of} in the latest ${en.years(years)}, the list's own year counted`,
    excludes: ({ categories }) => `Does not stand on the list as ${categories} at the same time`,
    or: () => 'or',

    'counted-among': ({ universe, years }) =>
      years === 1
        ? `Counted among ${universe}, for one year (no average is named)`
        : `Counted among ${universe}, as the average over the latest ${years} years`,
    above: ({ limit }) => `above ${limit}`,
    times: ({ times }) => `at least ${times} times the national average`,
    'below-share': ({ share }) => `below ${share} of the region's average`,

    unverified: ({ text }) => `Not verified: ${text}`,
    sources: () => 'Sources',
  },
};

// biome-ignore format: twelve short words
const monthsDa = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];
// biome-ignore format: twelve short words
const monthsEn = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

function isYear(asked: string): boolean {
  return /^\d{4}$/.test(asked);
}

/** `2021-12-01` as `1. december 2021`. */
function dayInDanish(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${day}. ${monthsDa[month - 1]} ${year}`;
}

/** `2021-12-01` as `1 December 2021`. */
function dayInEnglish(text: string): string {
  const [year, month, day] = text.split('-').map(Number);
  return `${day} ${monthsEn[month - 1]} ${year}`;
}
