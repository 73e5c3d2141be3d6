import type { Language } from '../text/words.ts';
import { bilingual, type ParametersOf, said, text, words } from './sentences.ts';

/** The labels of a history of the state's lists. */
export const historyWords = words({
  title: ['Statens lister gennem årene', "The state's lists through the years"],
  counts: ['I tal', 'In numbers'],
  fiveYears: ['Femårsreglen', 'The five-year rule'],
  matrix: ['Boligområderne år for år', 'The boligområder year by year'],
  year: ['År', 'Year'],
  number: ['Antal', 'Number'],
  whole: ['Hel', 'Whole'],
  compared: ['Offentliggjort', 'Published'],
  stayed: ['Blev', 'Stayed'],
  came: ['Kom', 'Came'],
  left: ['Gik', 'Left'],
  yes: ['ja', 'yes'],
  partly: ['delvis', 'partly'],
  of: ['af', 'of'],
  missing: ['mangler', 'missing'],
  computed: ['Beregnet', 'Computed'],
  onList: ['På listen', 'On list'],
  difference: ['Forskel', 'Difference'],
  none: ['ingen', 'none'],
  unknown: ['ikke kendt', 'not known'],
  boligomraade: ['Boligområde', 'Boligområde'],
  municipality: ['Kommune', 'Municipality'],
  notices: ['Bemærkninger', 'Notices'],
  alsoSpelled: ['også skrevet', 'also spelled'],
});
export type HistoryWords = (typeof historyWords)[Language];

/** What a list lists, under the name of the time. */
type Name = { one: string; many: string };

/** The sentences of a history of the state's lists; lists of names come ready. */
export const historyMessages = bilingual({
  extent: said<{ boligomraader: number; municipalities: number; municipality: string | null }>(
    (p) =>
      `${p.boligomraader} ${p.boligomraader === 1 ? 'boligområde' : 'boligområder'} ${
        p.municipality === null
          ? `i ${p.municipalities} ${p.municipalities === 1 ? 'kommune' : 'kommuner'}`
          : `i ${p.municipality}`
      }.`,
    (p) =>
      `${p.boligomraader} boligområde${p.boligomraader === 1 ? '' : 'r'} ${
        p.municipality === null
          ? `in ${p.municipalities} ${p.municipalities === 1 ? 'municipality' : 'municipalities'}`
          : `in ${p.municipality}`
      }.`,
  ),
  'counts-explained': said<{ totals: boolean; municipality: string | null }>(
    (p) =>
      `Hel: om filerne har hele listen.${
        p.totals
          ? ` Offentliggjort: ${p.municipality === null ? 'filernes antal' : 'antallet i alle filernes kommuner'} mod det offentliggjorte; = stemmer, ≠ stemmer ikke, “af”: filerne har kun en del.`
          : ''
      }`,
    (p) =>
      `Whole: whether the files hold all of the list.${
        p.totals
          ? ` Published: ${p.municipality === null ? 'the number in the files' : 'the number in all municipalities of the files'} against the published one; = agrees, ≠ does not agree, “of”: the files hold a part only.`
          : ''
      }`,
  ),
  'changes-explained': text(
    'Blev, kom og gik er set fra listen året før. Hvor en af de to lister ikke er hel i filerne, er det ikke kendt (?), hvem der kom og gik, og mindst (≥) så mange blev.',
    'Stayed, came and left are seen from the list of the year before. Where one of the two lists is not whole in the files, who came and left is not known (?), and at least (≥) so many stayed.',
  ),
  gap: said<{ years: string }>(
    (p) => `Listen for ${p.years} mangler i filerne; der gøres ingen slutning hen over den.`,
    (p) => `The list of ${p.years} is missing in the files; nothing is concluded across it.`,
  ),
  'list-absent': text('Filerne har ingen rækker fra denne liste.', 'The files have no rows of this list.'),
  'least-by-law': said<{ years: string }>(
    (p) =>
      `Et parallelsamfund er efter loven også et udsat boligområde (§ 61 a, stk. 2 bygger på stk. 1). Hvor listen ikke er hel, er derfor mindst så mange på den: ${p.years}.`,
    (p) =>
      `By law a parallelsamfund is an udsat boligområde too (§ 61 a, stk. 2 builds on stk. 1). Where the list is not whole, at least so many are therefore on it: ${p.years}.`,
  ),
  'least-in-year': said<{ year: number; least: number }>(
    (p) => `${p.year}: ${p.least}`,
    (p) => `${p.year}: ${p.least}`,
  ),
  'by-law-held': text(
    'Et parallelsamfund er efter loven også et udsat boligområde (§ 61 a, stk. 2 bygger på stk. 1). Hvor listen ikke er hel, har filerne dog alle parallelsamfundene på den.',
    'By law a parallelsamfund is an udsat boligområde too (§ 61 a, stk. 2 builds on stk. 1). Where the list is not whole, the files do have all parallelsamfund on it.',
  ),
  'list-with-earlier-name': said<{ name: string; earlier: string; to: number }>(
    (p) => `${p.name} (til og med ${p.to}: ${p.earlier})`,
    (p) => `${p.name} (until ${p.to}: ${p.earlier})`,
  ),
  'came-from': said<{ list: string }>(
    (p) => `kom fra ${p.list}`,
    (p) => `came from ${p.list}`,
  ),
  'came-from-none': text('kom, før på ingen liste', 'came, before on no list'),
  'came-from-unknown': text('kom, før ikke kendt', 'came, before not known'),
  'left-to': said<{ list: string }>(
    (p) => `gik til ${p.list}`,
    (p) => `left to ${p.list}`,
  ),
  'left-to-none': text('gik, nu på ingen liste', 'left, now on no list'),
  'left-to-unknown': text('gik, nu ikke kendt', 'left, now not known'),
  'rule-explained': said<{ earlier: boolean }>(
    (p) =>
      `Et omdannelsesområde er et boligområde, der har været parallelsamfund fem lister i træk, årets egen medregnet (§ 61 a, stk. 4). Beregnet: efter filernes lister over parallelsamfund; kun hvor alle fem er hele.${p.earlier ? ' Til og med 2020 hed de hårde ghettoområder og ghettoområder, før 2018 efter andre kriterier; de år tæller med.' : ''}`,
    (p) =>
      `An omdannelsesområde is a boligområde that has been a parallelsamfund on five lists in a row, that of the year counted (§ 61 a, stk. 4). Computed: from the lists of parallelsamfund in the files, only where all five are whole.${p.earlier ? ' Until 2020 they were called hårde ghettoområder and ghettoområder, before 2018 by other criteria; those years count.' : ''}`,
  ),
  'rule-unknown': said<{ years: string }>(
    (p) => `ikke kendt: kræver listen for ${p.years}, som ikke er hel i filerne`,
    (p) => `not known: takes the list of ${p.years}, which is not whole in the files`,
  ),
  'rule-agrees': text('ingen, de samme', 'none, the same ones'),
  'rule-differs': said<{ computed: string; published: string }>(
    (p) => `kun beregnet: ${p.computed}; kun på listen: ${p.published}`,
    (p) => `computed only: ${p.computed}; on the list only: ${p.published}`,
  ),
  'list-not-whole': text('listen er ikke hel', 'the list is not whole'),
  'ahead-none': said<{ year: number; wide: Name; narrow: Name }>(
    (p) => `Ingen er ${p.wide.one} i ${p.year}.`,
    (p) => `None is a ${p.wide.one} in ${p.year}.`,
  ),
  'ahead-all': said<{ year: number; wide: Name; narrow: Name }>(
    (p) => `Alle ${p.wide.many} i ${p.year} er allerede ${p.narrow.many}.`,
    (p) => `All ${p.wide.many} of ${p.year} are ${p.narrow.many} already.`,
  ),
  'ahead-next': said<{ year: number; names: string; narrow: Name }>(
    (p) => `Bliver ${p.narrow.one} i ${p.year}, hvis de stadig er på listen: ${p.names}.`,
    (p) => `Become ${p.narrow.many} in ${p.year} if they are on the list still: ${p.names}.`,
  ),
  'ahead-next-none': said<{ year: number; wide: Name; narrow: Name }>(
    (p) => `Ingen nye kan blive ${p.narrow.one} i ${p.year}.`,
    (p) => `No new ones can become ${p.narrow.many} in ${p.year}.`,
  ),
  'ahead-partly': said<{ year: number; wide: Name; narrow: Name }>(
    (p) => `Listen over ${p.wide.many} for ${p.year} er ikke hel i filerne, så flere kan være på vej.`,
    (p) =>
      `The list of ${p.wide.many} of ${p.year} is not whole in the files, so that more may be on the way.`,
  ),
  'ahead-later': said<{ year: number; names: string }>(
    (p) => `Bliver det i ${p.year}, hvis de er på listen til og med da: ${p.names}.`,
    (p) => `Become so in ${p.year} if they stay on the list until then: ${p.names}.`,
  ),
  'ahead-member': said<{ name: string; since: number; sinceKnown: boolean }>(
    (p) =>
      `${p.name}, på listen siden ${p.since}${p.sinceKnown ? '' : ' eller tidligere, så det kan ske før'}`,
    (p) =>
      `${p.name}, on the list since ${p.since}${p.sinceKnown ? '' : ' or earlier, so that it may happen sooner'}`,
  ),
  legend: said<{ letters: string }>(
    (p) =>
      `${p.letters}. -: på ingen liste. ?: om det var på en liste mere, er ikke kendt, for den er ikke hel i filerne.`,
    (p) =>
      `${p.letters}. -: on no list. ?: whether it was on one more list is not known, as that is not whole in the files.`,
  ),
  'legend-by-law': text(
    'Lille bogstav: står ikke i filerne, men følger af loven.',
    'Small letter: not in the files, but follows from the law.',
  ),
});
export type HistoryMessages = ParametersOf<typeof historyMessages>;
