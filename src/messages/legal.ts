import { da, en } from './nouns.ts';
import {
  bilingual,
  decimalComma,
  type NamePair,
  ofCount,
  type ParametersOf,
  pairWords,
  said,
  shortList,
  text,
} from './sentences.ts';

/** What may be said of the law's periods and of files with the law's figures. */
export const legalMessages = bilingual({
  'law-outside-periods': said<{ asked: string; known: { from: string; to: string | undefined }[] }>(
    (p) =>
      `ingen periode af loven dækker ${p.asked}. Kendte perioder: ${p.known.map(({ from, to }) => (to ? `${from} til ${to}` : `fra ${from}`)).join(', ')}.`,
    (p) =>
      `no period of the law covers ${p.asked}. Known periods: ${p.known.map(({ from, to }) => (to ? `${from} to ${to}` : `from ${from} on`)).join(', ')}.`,
  ),
  'law-no-such-day': said<{ asked: string }>(
    (p) => `der er ingen dag ${p.asked}. Skriv en dag som 2021-12-01 eller et år som 2021.`,
    (p) => `there is no day ${p.asked}. Write a day such as 2021-12-01 or a year such as 2021.`,
  ),
  'law-name-unknown': said<{ name: string; known: string[] }>(
    (p) => `“${p.name}” findes ikke i perioden. Kendte: ${shortList(p.known, 40)}.`,
    (p) => `there is no “${p.name}” in the period. Known: ${shortList(p.known, 40)}.`,
  ),
  'law-count': said<{ atLeast: number; of: number }>(
    (p) =>
      `mindst ${da.criteria(p.atLeast)} skal være opfyldt, men der tælles kun ${p.of}. Ret det ene af tallene.`,
    (p) =>
      `at least ${en.criteria(p.atLeast)} must hold, but only ${p.of} ${ofCount(p.of, 'is', 'are')} counted. Mend one of the numbers.`,
  ),
  'law-criterion-unused': said<{ criterion: string }>(
    (p) =>
      `kriteriet “${p.criterion}” hverken kræves eller tælles. Nævn det under “required” eller “counted”, eller fjern det.`,
    (p) =>
      `the criterion “${p.criterion}” is neither required nor counted. Name it under “required” or “counted”, or remove it.`,
  ),
  'law-overlap': said<{ period: string; other: string }>(
    (p) => `perioden “${p.period}” begynder, før perioden “${p.other}” er slut. Ret den enes datoer.`,
    (p) => `the period “${p.period}” begins before the period “${p.other}” has ended. Mend the dates of one.`,
  ),
  'values-name-missing': said<{ text: string }>(
    (p) =>
      p.text === ''
        ? 'rækken har intet boligområde. Udfyld navnet, eller slet rækken.'
        : `“${p.text}” er ikke navnet på et boligområde. Udfyld navnet, eller slet rækken.`,
    (p) =>
      p.text === ''
        ? 'the row has no boligområde. Fill in the name or delete the row.'
        : `“${p.text}” is not the name of a boligområde. Fill in the name or delete the row.`,
  ),
  'values-number-invalid': said<{ text: string }>(
    (p) =>
      `“${p.text}” er ikke et tal; ventede et tal som 41,2. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.`,
    (p) =>
      `“${p.text}” is not a number; expected a number like 41.2. Mend the cell, or leave it empty where the number is not known.`,
  ),
  'values-negative': said<{ text: string }>(
    (p) => `${p.text} er negativt; ventede 0 eller mere. Ret cellen.`,
    (p) => `${p.text} is negative; expected 0 or more. Mend the cell.`,
  ),
  'values-share-above': said<{ value: number }>(
    (p) => `${decimalComma(p.value)} er mere end 100 procent. Ret cellen; en andel skrives som 41,2.`,
    (p) => `${p.value} is more than 100 per cent. Mend the cell; a share is written like 41.2.`,
  ),
  'values-comparison-zero': text(
    'et gennemsnit på 0 kan intet sammenlignes med. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.',
    'nothing can be compared with an average of 0. Mend the cell, or leave it empty where the number is not known.',
  ),
  'values-income-scale': said<{ value: number; region: number }>(
    (p) =>
      `indkomsten ${decimalComma(p.value)} er under en tiendedel af eller over ti gange regionens ${decimalComma(p.region)}. Skriv begge i hele kroner.`,
    (p) =>
      `the income ${p.value} is below a tenth or above ten times the ${p.region} of the region. Write both in whole kroner.`,
  ),
  'values-income-contradicts': said<{ share: number; computed: number }>(
    (p) =>
      `${decimalComma(p.share)} procent af regionen passer ikke med indkomsterne i kroner, som giver ${decimalComma(p.computed)}. Ret et af tallene.`,
    (p) =>
      `${p.share} per cent of the region does not agree with the incomes in kroner, which give ${p.computed}. Mend one of the numbers.`,
  ),
  'values-fractions': said<{ greatest: number }>(
    (p) =>
      `ingen andel i kolonnen er over ${decimalComma(p.greatest)}; de ligner brøker. Skriv 41,2 for 41,2 procent.`,
    (p) =>
      `no share in the column is above ${p.greatest}; they look like fractions. Write 41.2 for 41.2 per cent.`,
  ),
  'values-no-figures': said<{ columns: string[] }>(
    (p) => `filen har ingen af lovens tal. Ventede mindst en af kolonnerne ${shortList(p.columns)}.`,
    (p) =>
      `the file has none of the law's figures. Expected at least one of the columns ${shortList(p.columns)}.`,
  ),
  'values-columns-absent': said<{ columns: string[] }>(
    (p) =>
      `filen har ikke ${shortList(p.columns)}; de tal er ukendte. Tilføj kolonnerne, hvis tallene findes.`,
    (p) =>
      `the file does not have ${shortList(p.columns)}; those figures are unknown. Add the columns if the figures exist.`,
  ),
  'values-duplicate': said<{ year: number; name: string; municipality: string; first: string }>(
    (p) =>
      `“${p.name}” i ${p.municipality} står to gange for ${p.year}, første gang ${p.first}. Slet den ene række.`,
    (p) =>
      `“${p.name}” in ${p.municipality} stands twice for ${p.year}, first ${p.first}. Delete one of the rows.`,
  ),
  'values-national-differs': said<{ year: number; value: number; other: number; first: string }>(
    (p) =>
      `landsgennemsnittet for ${p.year} er ${decimalComma(p.value)} her, men ${decimalComma(p.other)} i ${p.first}. Landet har ét; ret et af dem.`,
    (p) =>
      `the national average of ${p.year} is ${p.value} here, but ${p.other} in ${p.first}. The country has one; mend one of them.`,
  ),
  'values-region-differs': said<{
    year: number;
    region: string;
    value: number;
    other: number;
    first: string;
  }>(
    (p) =>
      `gennemsnittet i ${p.region} for ${p.year} er ${decimalComma(p.value)} her, men ${decimalComma(p.other)} i ${p.first}. Regionen har ét; ret et af dem.`,
    (p) =>
      `the average of ${p.region} in ${p.year} is ${p.value} here, but ${p.other} in ${p.first}. The region has one; mend one of them.`,
  ),
  'values-names-near': said<{ pairs: NamePair[]; municipality: string }>(
    (p) =>
      `${pairWords(p.pairs, 'og', 'par navne')} i ${p.municipality} ligner hinanden og har aldrig tal for samme år, men regnes for to boligområder${p.pairs.length > 1 ? ' hver' : ''}. Skriv dem ens, hvis de er det samme.`,
    (p) =>
      `${pairWords(p.pairs, 'and', 'pairs of names')} in ${p.municipality} are nearly equal and never have figures for the same year, but are counted as two boligområder${p.pairs.length > 1 ? ' each' : ''}. Spell them alike if they are the same.`,
  ),
  'values-municipality-absent': said<{ wanted: string; available: string[]; suggestion: string | undefined }>(
    (p) =>
      `ingen række har kommunen “${p.wanted}”.${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Kommuner med tal: ${shortList(p.available)}.`,
    (p) =>
      `no row is of the municipality “${p.wanted}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} Municipalities with figures: ${shortList(p.available)}.`,
  ),
  'values-year-absent': said<{ year: number; available: number[] }>(
    (p) => `ingen række er for ${p.year}. Tallene er for ${shortList(p.available.map(String))}.`,
    (p) => `no row is of ${p.year}. The figures are of ${shortList(p.available.map(String))}.`,
  ),
  'values-areas-without-year': said<{ year: number; names: string[] }>(
    (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} med tal for tidligere år har ingen for ${p.year} og er ikke med: ${shortList(p.names)}.`,
    (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} with figures of earlier years ${p.names.length === 1 ? 'has' : 'have'} none for ${p.year} and ${p.names.length === 1 ? 'is' : 'are'} left out: ${shortList(p.names)}.`,
  ),
  'check-list-absent': said<{ list: string; year: number; available: number[] }>(
    (p) =>
      `filen har ikke listen ${p.list} for ${p.year}${p.available.length > 0 ? `, kun for ${shortList(p.available.map(String))}` : ''}; der er intet at sammenligne med.`,
    (p) =>
      `the file does not have the list ${p.list} for ${p.year}${p.available.length > 0 ? `, only for ${shortList(p.available.map(String))}` : ''}; there is nothing to compare with.`,
  ),
  'check-municipalities-unlisted': said<{ municipalities: string[]; counted: boolean }>(
    (p) =>
      `listerne nævner ikke ${shortList(p.municipalities)}, ${p.counted ? 'så ingen boligområder dér regnes for at stå på dem' : 'og de taler kun for én kommune, så intet vides om boligområderne dér'}.`,
    (p) =>
      `the lists do not name ${shortList(p.municipalities)}, ${p.counted ? 'so no boligområde there counts as being on them' : 'and they speak for one municipality alone, so nothing is known of the boligområder there'}.`,
  ),
  'watch-year-chosen': said<{ year: number }>(
    (p) => `intet --year givet; ${p.year} er det seneste år med tal.`,
    (p) => `no --year given; ${p.year} is the latest year with figures.`,
  ),
  'watch-horizon-past': said<{ horizon: number; year: number }>(
    (p) => `--horizon ${p.horizon} er ikke efter ${p.year}, som der ses frem fra. Giv et senere år.`,
    (p) => `--horizon ${p.horizon} is not after ${p.year}, which is the year looked from. Give a later one.`,
  ),
});
export type LegalMessages = ParametersOf<typeof legalMessages>;
