import { bilingual, type ParametersOf, said, text } from './sentences.ts';

/** What only the page says of the state's lists and of byområder. */
export const htmlListsMessages = bilingual({
  'whose-criteria': said<{ builtIn: boolean }>(
    (p) =>
      `Listerne er statens. De følger almenboligloven (§ 61 a og § 61 b) og dens egne kriterier, som ikke er kommunens; nogle af dem ser på beboernes oprindelse.${p.builtIn ? ' Det gør ingen af de kriterier, som kommunens områder er screenet efter.' : ''}`,
    (p) =>
      `The lists are the state's. They follow the law on public housing (almenboligloven, § 61 a and § 61 b) and its own criteria, which are not the municipality's; some of them look at the origin of residents.${p.builtIn ? ' None of the criteria that the areas of the municipality are screened on does.' : ''}`,
  ),
  counted: text('Disse lister tæller med:', 'These lists count:'),
  none: text(
    'Ingen af kommunens boligområder står på dem.',
    'None of the boligområder of the municipality is on them.',
  ),
  boligomraader: text(
    'Boligområderne, deres lister og områderne omkring dem',
    'The boligområder, their lists and the areas around them',
  ),
  since: said<{ list: string; year: number; since: number; atLeast: boolean }>(
    (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'mindst siden' : p.since === p.year ? 'ny i' : 'siden'} ${p.since}`,
    (p) =>
      `${p.list} (${p.year}), ${p.atLeast ? 'since at least' : p.since === p.year ? 'new in' : 'since'} ${p.since}`,
  ),
  'since-at-least': text(
    '“Mindst siden” står, hvor filen ikke har hele listen for året før, så boligområdet kan have stået på den tidligere.',
    '“Since at least” stands where the file does not have the whole list of the year before, so that the boligområde may have been on it earlier.',
  ),
  'since-first': text(
    'De første lister efter de nuværende regler er fra 2018, for forebyggelsesområder fra 2021. Til og med 2020 hed parallelsamfund ghettoområder, før 2018 efter andre kriterier; de år tæller med, hvor filen har dem.',
    'The first lists by the present rules are of 2018, for forebyggelsesområder of 2021. Until 2020 parallelsamfund were called ghettoområder, before 2018 by other criteria; those years count where the file has them.',
  ),
  overview: text(
    'Byområdernes størrelse, boligområder og lister',
    'Size, boligområder and lists of the byområder',
  ),
  levels: text('Byområdernes niveau på hvert kriterium', 'The level of each byområde on each criterion'),
  each: text('Områderne i hvert byområde', 'The areas of each byområde'),
});
export type HtmlListsMessages = ParametersOf<typeof htmlListsMessages>;
