import { dayInWords, months } from '../text/day.ts';
import { da, en } from './nouns.ts';
import { bilingual, said, text } from './sentences.ts';

/** The words of the law as it is printed, and of its limits wherever they are told. Days are written 2021-12-01. */
export const lawMessages = bilingual({
  /** what was asked for: a day, a year of the lists, or nothing */
  heading: said<{ asked: string | undefined }>(
    ({ asked }) => {
      const subject = 'Kriterierne for statens lister over boligområder';
      if (asked === undefined) return subject;
      return isYear(asked) ? `${subject} i ${asked}` : `${subject} den ${dayInWords(asked, 'da')}`;
    },
    ({ asked }) => {
      const subject = "The criteria of the state's lists of boligområder";
      if (asked === undefined) return subject;
      return isYear(asked) ? `${subject} in ${asked}` : `${subject} on ${dayInWords(asked, 'en')}`;
    },
  ),
  whose: text(
    'Det er statens kriterier, ikke kommunens: en kommunes screening har sine egne.',
    "These are the state's criteria, not the municipality's: the screening of a municipality has its own.",
  ),
  lists: said<{ from: number; to?: number | undefined }>(
    ({ from, to }) => (to === undefined ? `Listerne fra ${from}` : `Listerne ${from}-${to}`),
    ({ from, to }) => (to === undefined ? `Lists from ${from} on` : `Lists of ${from}-${to}`),
  ),
  'in-force': said<{ from: string; to?: string | undefined }>(
    ({ from, to }) =>
      `I kraft fra ${dayInWords(from, 'da')}${to === undefined ? '' : ` til ${dayInWords(to, 'da')}`}`,
    ({ from, to }) =>
      `In force from ${dayInWords(from, 'en')}${to === undefined ? '' : ` to ${dayInWords(to, 'en')}`}`,
  ),
  published: said<{ month: number; day: number }>(
    ({ month, day }) => `Listerne offentliggøres hvert år den ${day}. ${months.da[month - 1]}`,
    ({ month, day }) => `The lists come out on ${day} ${months.en[month - 1]} each year`,
  ),
  residents: said<{ count: string }>(
    ({ count }) => `Mindst ${da.residents(count)}`,
    ({ count }) => `At least ${en.residents(count)}`,
  ),
  required: said<{ count: number }>(
    ({ count }) => (count === 1 ? 'Dette skal være opfyldt' : 'Disse skal alle være opfyldt'),
    ({ count }) => (count === 1 ? 'This must be met' : 'All of these must be met'),
  ),
  counted: said<{ atLeast: number; of: number; besides: boolean }>(
    ({ atLeast, of, besides }) =>
      `${besides ? 'Desuden skal mindst' : 'Mindst'} ${atLeast} af disse ${of} ${besides ? 'være' : 'skal være'} opfyldt`,
    ({ atLeast, of, besides }) =>
      `${besides ? 'Besides, at least' : 'At least'} ${atLeast} of these ${of} must be met`,
  ),
  'counted-as': said<{ atLeast: number; of: number; besides: boolean; category: string }>(
    ({ atLeast, of, besides, category }) =>
      `${besides ? 'Desuden skal mindst' : 'Mindst'} ${atLeast} af de samme ${of} som for ${category} ${besides ? 'være' : 'skal være'} opfyldt`,
    ({ atLeast, of, besides, category }) =>
      `${besides ? 'Besides, at least' : 'At least'} ${atLeast} of the same ${of} as for ${category} must be met`,
  ),
  'years-in-a-row': said<{ years: number; of: string }>(
    ({ years, of }) => `Har opfyldt betingelserne for ${of} de seneste ${years} år, listens eget år talt med`,
    ({ years, of }) =>
      `Has met the conditions for ${of} in the latest ${en.years(years)}, the list's own year counted`,
  ),
  excludes: said<{ categories: string }>(
    ({ categories }) => `Står ikke samtidig på listen som ${categories}`,
    ({ categories }) => `Does not stand on the list as ${categories} at the same time`,
  ),
  'counted-among': said<{ universe: string; years: number }>(
    ({ universe, years }) =>
      years === 1
        ? `Opgjort for ${universe}, for ét år (intet gennemsnit er nævnt)`
        : `Opgjort for ${universe}, som gennemsnit over de seneste ${years} år`,
    ({ universe, years }) =>
      years === 1
        ? `Counted among ${universe}, for one year (no average is named)`
        : `Counted among ${universe}, as the average over the latest ${years} years`,
  ),
  above: said<{ limit: string }>(
    ({ limit }) => `over ${limit}`,
    ({ limit }) => `above ${limit}`,
  ),
  times: said<{ times: string }>(
    ({ times }) => `mindst ${times} gange landsgennemsnittet`,
    ({ times }) => `at least ${times} times the national average`,
  ),
  'below-share': said<{ share: string }>(
    ({ share }) => `under ${share} af regionens gennemsnit`,
    ({ share }) => `below ${share} of the region's average`,
  ),
  unverified: said<{ text: string }>(
    ({ text }) => `Ikke efterprøvet: ${text}`,
    ({ text }) => `Not verified: ${text}`,
  ),
  sources: text('Kilder', 'Sources'),
});

function isYear(asked: string): boolean {
  return /^\d{4}$/.test(asked);
}
