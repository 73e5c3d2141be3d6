import type { Bilingual } from './sentences.ts';

/** What only the page says of the state's lists and of byområder. */
export interface HtmlListsMessages {
  'whose-criteria': { builtIn: boolean };
  counted: Record<never, never>;
  none: Record<never, never>;
  boligomraader: Record<never, never>;
  since: { list: string; year: number; since: number; atLeast: boolean };
  'since-at-least': Record<never, never>;
  'since-first': Record<never, never>;
  overview: Record<never, never>;
  levels: Record<never, never>;
  each: Record<never, never>;
}

export const htmlListsMessages: Bilingual<HtmlListsMessages> = {
  da: {
    'whose-criteria': (p) =>
      `Listerne er statens. De følger almenboligloven (§ 61 a og § 61 b) og dens egne kriterier, som ikke er kommunens; nogle af dem ser på beboernes oprindelse.${p.builtIn ? ' Det gør ingen af de kriterier, som kommunens områder er screenet efter.' : ''}`,
    counted: () => 'Disse lister tæller med:',
    none: () => 'Ingen af kommunens boligområder står på dem.',
    boligomraader: () => 'Boligområderne, deres lister og områderne omkring dem',
    since: (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'mindst siden' : p.since === p.year ? 'ny i' : 'siden'} ${p.since}`,
    'since-at-least': () =>
      '“Mindst siden” står, hvor filen ikke har hele listen for året før, så boligområdet kan have stået på den tidligere.',
    'since-first': () =>
      'De første lister efter de nuværende regler er fra 2018, for forebyggelsesområder fra 2021. Til og med 2020 hed parallelsamfund ghettoområder, før 2018 efter andre kriterier; de år tæller med, hvor filen har dem.',
    overview: () => 'Byområdernes størrelse, boligområder og lister',
    levels: () => 'Byområdernes niveau på hvert kriterium',
    each: () => 'Områderne i hvert byområde',
  },
  en: {
    'whose-criteria': (p) =>
      `The lists are the state's. They follow the law on public housing (almenboligloven, § 61 a and § 61 b) and its own criteria, which are not the municipality's; some of them look at the origin of residents.${p.builtIn ? ' None of the criteria that the areas of the municipality are screened on does.' : ''}`,
    counted: () => 'These lists count:',
    none: () => 'None of the boligområder of the municipality is on them.',
    boligomraader: () => 'The boligområder, their lists and the areas around them',
    since: (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'since at least' : p.since === p.year ? 'new in' : 'since'} ${p.since}`,
    'since-at-least': () =>
      '“Since at least” stands where the file does not have the whole list of the year before, so that the boligområde may have been on it earlier.',
    'since-first': () =>
      'The first lists by the present rules are of 2018, for forebyggelsesområder of 2021. Until 2020 parallelsamfund were called ghettoområder, before 2018 by other criteria; those years count where the file has them.',
    overview: () => 'Size, boligområder and lists of the byområder',
    levels: () => 'The level of each byområde on each criterion',
    each: () => 'The areas of each byområde',
  },
};
