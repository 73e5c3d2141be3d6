import { da, en } from './nouns.ts';
import { type Bilingual, decimalComma, type NamePair, ofCount, pairWords, shortList } from './sentences.ts';

/** What may be said of the law's periods and of files with the law's figures. */
export interface LegalMessages {
  'law-outside-periods': { asked: string; known: { from: string; to: string | undefined }[] };
  'law-no-such-day': { asked: string };
  'law-name-unknown': { name: string; known: string[] };
  'law-count': { atLeast: number; of: number };
  'law-criterion-unused': { criterion: string };
  'law-overlap': { period: string; other: string };
  'values-name-missing': { text: string };
  'values-number-invalid': { text: string };
  'values-negative': { text: string };
  'values-share-above': { value: number };
  'values-comparison-zero': Record<never, never>;
  'values-income-scale': { value: number; region: number };
  'values-income-contradicts': { share: number; computed: number };
  'values-fractions': { greatest: number };
  'values-no-figures': { columns: string[] };
  'values-columns-absent': { columns: string[] };
  'values-duplicate': { year: number; name: string; municipality: string; first: string };
  'values-national-differs': { year: number; value: number; other: number; first: string };
  'values-region-differs': { year: number; region: string; value: number; other: number; first: string };
  'values-names-near': { pairs: NamePair[]; municipality: string };
  'values-municipality-absent': { wanted: string; available: string[]; suggestion: string | undefined };
  'values-year-absent': { year: number; available: number[] };
  'values-areas-without-year': { year: number; names: string[] };
  'check-list-absent': { list: string; year: number; available: number[] };
  'check-municipalities-unlisted': { municipalities: string[]; counted: boolean };
  'watch-year-chosen': { year: number };
  'watch-horizon-past': { horizon: number; year: number };
}

export const legalMessages: Bilingual<LegalMessages> = {
  da: {
    'law-outside-periods': (p) =>
      `ingen periode af loven dækker ${p.asked}. Kendte perioder: ${p.known.map(({ from, to }) => (to ? `${from} til ${to}` : `fra ${from}`)).join(', ')}.`,
    'law-no-such-day': (p) =>
      `der er ingen dag ${p.asked}. Skriv en dag som 2021-12-01 eller et år som 2021.`,
    'law-name-unknown': (p) => `“${p.name}” findes ikke i perioden. Kendte: ${shortList(p.known, 40)}.`,
    'law-count': (p) =>
      `mindst ${da.criteria(p.atLeast)} skal være opfyldt, men der tælles kun ${p.of}. Ret det ene af tallene.`,
    'law-criterion-unused': (p) =>
      `kriteriet “${p.criterion}” hverken kræves eller tælles. Nævn det under “required” eller “counted”, eller fjern det.`,
    'law-overlap': (p) =>
      `perioden “${p.period}” begynder, før perioden “${p.other}” er slut. Ret den enes datoer.`,
    'values-name-missing': (p) =>
      p.text === ''
        ? 'rækken har intet boligområde. Udfyld navnet, eller slet rækken.'
        : `“${p.text}” er ikke navnet på et boligområde. Udfyld navnet, eller slet rækken.`,
    'values-number-invalid': (p) =>
      `“${p.text}” er ikke et tal; ventede et tal som 41,2. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.`,
    'values-negative': (p) => `${p.text} er negativt; ventede 0 eller mere. Ret cellen.`,
    'values-share-above': (p) =>
      `${decimalComma(p.value)} er mere end 100 procent. Ret cellen; en andel skrives som 41,2.`,
    'values-comparison-zero': () =>
      'et gennemsnit på 0 kan intet sammenlignes med. Ret cellen, eller lad den være tom, hvis tallet ikke kendes.',
    'values-income-scale': (p) =>
      `indkomsten ${decimalComma(p.value)} er under en tiendedel af eller over ti gange regionens ${decimalComma(p.region)}. Skriv begge i hele kroner.`,
    'values-income-contradicts': (p) =>
      `${decimalComma(p.share)} procent af regionen passer ikke med indkomsterne i kroner, som giver ${decimalComma(p.computed)}. Ret et af tallene.`,
    'values-fractions': (p) =>
      `ingen andel i kolonnen er over ${decimalComma(p.greatest)}; de ligner brøker. Skriv 41,2 for 41,2 procent.`,
    'values-no-figures': (p) =>
      `filen har ingen af lovens tal. Ventede mindst en af kolonnerne ${shortList(p.columns)}.`,
    'values-columns-absent': (p) =>
      `filen har ikke ${shortList(p.columns)}; de tal er ukendte. Tilføj kolonnerne, hvis tallene findes.`,
    'values-duplicate': (p) =>
      `“${p.name}” i ${p.municipality} står to gange for ${p.year}, første gang ${p.first}. Slet den ene række.`,
    'values-national-differs': (p) =>
      `landsgennemsnittet for ${p.year} er ${decimalComma(p.value)} her, men ${decimalComma(p.other)} i ${p.first}. Landet har ét; ret et af dem.`,
    'values-region-differs': (p) =>
      `gennemsnittet i ${p.region} for ${p.year} er ${decimalComma(p.value)} her, men ${decimalComma(p.other)} i ${p.first}. Regionen har ét; ret et af dem.`,
    'values-names-near': (p) =>
      `${pairWords(p.pairs, 'og', 'par navne')} i ${p.municipality} ligner hinanden og har aldrig tal for samme år, men regnes for to boligområder${p.pairs.length > 1 ? ' hver' : ''}. Skriv dem ens, hvis de er det samme.`,
    'values-municipality-absent': (p) =>
      `ingen række har kommunen “${p.wanted}”.${p.suggestion ? ` Mente du “${p.suggestion}”?` : ''} Kommuner med tal: ${shortList(p.available)}.`,
    'values-year-absent': (p) =>
      `ingen række er for ${p.year}. Tallene er for ${shortList(p.available.map(String))}.`,
    'values-areas-without-year': (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} med tal for tidligere år har ingen for ${p.year} og er ikke med: ${shortList(p.names)}.`,
    'check-list-absent': (p) =>
      `filen har ikke listen ${p.list} for ${p.year}${p.available.length > 0 ? `, kun for ${shortList(p.available.map(String))}` : ''}; der er intet at sammenligne med.`,
    'check-municipalities-unlisted': (p) =>
      `listerne nævner ikke ${shortList(p.municipalities)}, ${p.counted ? 'så ingen boligområder dér regnes for at stå på dem' : 'og de taler kun for én kommune, så intet vides om boligområderne dér'}.`,
    'watch-year-chosen': (p) => `intet --year givet; ${p.year} er det seneste år med tal.`,
    'watch-horizon-past': (p) =>
      `--horizon ${p.horizon} er ikke efter ${p.year}, som der ses frem fra. Giv et senere år.`,
  },
  en: {
    'law-outside-periods': (p) =>
      `no period of the law covers ${p.asked}. Known periods: ${p.known.map(({ from, to }) => (to ? `${from} to ${to}` : `from ${from} on`)).join(', ')}.`,
    'law-no-such-day': (p) =>
      `there is no day ${p.asked}. Write a day such as 2021-12-01 or a year such as 2021.`,
    'law-name-unknown': (p) => `there is no “${p.name}” in the period. Known: ${shortList(p.known, 40)}.`,
    'law-count': (p) =>
      `at least ${en.criteria(p.atLeast)} must hold, but only ${p.of} ${ofCount(p.of, 'is', 'are')} counted. Mend one of the numbers.`,
    'law-criterion-unused': (p) =>
      `the criterion “${p.criterion}” is neither required nor counted. Name it under “required” or “counted”, or remove it.`,
    'law-overlap': (p) =>
      `the period “${p.period}” begins before the period “${p.other}” has ended. Mend the dates of one.`,
    'values-name-missing': (p) =>
      p.text === ''
        ? 'the row has no boligområde. Fill in the name or delete the row.'
        : `“${p.text}” is not the name of a boligområde. Fill in the name or delete the row.`,
    'values-number-invalid': (p) =>
      `“${p.text}” is not a number; expected a number like 41.2. Mend the cell, or leave it empty where the number is not known.`,
    'values-negative': (p) => `${p.text} is negative; expected 0 or more. Mend the cell.`,
    'values-share-above': (p) =>
      `${p.value} is more than 100 per cent. Mend the cell; a share is written like 41.2.`,
    'values-comparison-zero': () =>
      'nothing can be compared with an average of 0. Mend the cell, or leave it empty where the number is not known.',
    'values-income-scale': (p) =>
      `the income ${p.value} is below a tenth or above ten times the ${p.region} of the region. Write both in whole kroner.`,
    'values-income-contradicts': (p) =>
      `${p.share} per cent of the region does not agree with the incomes in kroner, which give ${p.computed}. Mend one of the numbers.`,
    'values-fractions': (p) =>
      `no share in the column is above ${p.greatest}; they look like fractions. Write 41.2 for 41.2 per cent.`,
    'values-no-figures': (p) =>
      `the file has none of the law's figures. Expected at least one of the columns ${shortList(p.columns)}.`,
    'values-columns-absent': (p) =>
      `the file does not have ${shortList(p.columns)}; those figures are unknown. Add the columns if the figures exist.`,
    'values-duplicate': (p) =>
      `“${p.name}” in ${p.municipality} stands twice for ${p.year}, first ${p.first}. Delete one of the rows.`,
    'values-national-differs': (p) =>
      `the national average of ${p.year} is ${p.value} here, but ${p.other} in ${p.first}. The country has one; mend one of them.`,
    'values-region-differs': (p) =>
      `the average of ${p.region} in ${p.year} is ${p.value} here, but ${p.other} in ${p.first}. The region has one; mend one of them.`,
    'values-names-near': (p) =>
      `${pairWords(p.pairs, 'and', 'pairs of names')} in ${p.municipality} are nearly equal and never have figures for the same year, but are counted as two boligområder${p.pairs.length > 1 ? ' each' : ''}. Spell them alike if they are the same.`,
    'values-municipality-absent': (p) =>
      `no row is of the municipality “${p.wanted}”.${p.suggestion ? ` Did you mean “${p.suggestion}”?` : ''} Municipalities with figures: ${shortList(p.available)}.`,
    'values-year-absent': (p) =>
      `no row is of ${p.year}. The figures are of ${shortList(p.available.map(String))}.`,
    'values-areas-without-year': (p) =>
      `${p.names.length} ${p.names.length === 1 ? 'boligområde' : 'boligområder'} with figures of earlier years ${p.names.length === 1 ? 'has' : 'have'} none for ${p.year} and ${p.names.length === 1 ? 'is' : 'are'} left out: ${shortList(p.names)}.`,
    'check-list-absent': (p) =>
      `the file does not have the list ${p.list} for ${p.year}${p.available.length > 0 ? `, only for ${shortList(p.available.map(String))}` : ''}; there is nothing to compare with.`,
    'check-municipalities-unlisted': (p) =>
      `the lists do not name ${shortList(p.municipalities)}, ${p.counted ? 'so no boligområde there counts as being on them' : 'and they speak for one municipality alone, so nothing is known of the boligområder there'}.`,
    'watch-year-chosen': (p) => `no --year given; ${p.year} is the latest year with figures.`,
    'watch-horizon-past': (p) =>
      `--horizon ${p.horizon} is not after ${p.year}, which is the year looked from. Give a later one.`,
  },
};
