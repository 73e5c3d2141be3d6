import type { LegalRow } from './legal-values.ts';

/** Figures that are laid down for a boligområde in a year, and why. */
export interface Planted {
  name: string;
  year: number;
  figures: (row: LegalRow) => Partial<LegalRow>;
  /** the letter that the figures then give; `?` where they leave it open */
  gives: string;
  because: string;
}

/** What is laid down: disagreements with the lists, and figures that lie exactly at a limit. */
export const planted: readonly Planted[] = [
  {
    name: 'Vandkalvehusene',
    year: 2025,
    figures: () => ({
      udenTilknytning: 396,
      grundskole: 588,
      ikkeVestlige: 282,
      indkomst: 201200,
      doemte: 440,
    }),
    gives: '-',
    because: 'on the list as an udsat boligområde; one criterion by the figures (dømte), not two',
  },
  {
    name: 'Hermelinhusene',
    year: 2025,
    figures: () => ({ udenTilknytning: 337, indkomst: 208400, ikkeVestlige: 361 }),
    gives: 'F',
    because: 'a forebyggelsesområde by the figures; not on the list',
  },
  {
    name: 'Ærenprishusene',
    year: 2025,
    figures: () => ({ doemte: null, indkomst: null }),
    gives: '?',
    because: 'on the list as a forebyggelsesområde; two figures are missing, and what it is stays open',
  },
  {
    name: 'Sejlmagerhusene',
    year: 2022,
    figures: ({ doemteLandet }) => ({
      udenTilknytning: 441,
      doemte: 3 * doemteLandet,
      grundskole: 600,
      indkomst: 196000,
    }),
    gives: 'P',
    because:
      'exactly 3 x the national average, which is met; exactly 60,0 % and more than 55 %, which are not',
  },
  {
    name: 'Natviolgården',
    year: 2024,
    figures: () => ({ ikkeVestlige: 500 }),
    gives: 'U',
    because: 'exactly 50,0 %, which is not over 50 %: no parallelsamfund',
  },
  {
    name: 'Stjernekikkerbo',
    year: 2023,
    figures: ({ indkomstRegion }) => ({
      udenTilknytning: 400,
      doemte: 389,
      grundskole: 512,
      indkomst: (55 * indkomstRegion) / 100,
      ikkeVestlige: 344,
    }),
    gives: 'F',
    because:
      'exactly 40,0 % and exactly 55 % of the region, neither of which is met in § 61 a; both are in § 61 b',
  },
];

/** A boligområde on no list. Pairs are the figure of 2025 and its change per year. */
interface NearTheLists {
  name: string;
  municipality: string;
  residents: number;
  moreResidents: number;
  /** tenths of a per cent */
  udenTilknytning: readonly [number, number];
  /** times the national average */
  doemteTimes: number;
  /** tenths of a per cent */
  grundskole: readonly [number, number];
  /** per cent of the region's average */
  indkomstPct: number;
  /** tenths of a per cent */
  ikkeVestlige: readonly [number, number];
  because: string;
}

/** Boligområder that are on no list and near one. */
export const nearTheLists: readonly NearTheLists[] = [
  {
    name: 'Lygtemandsparken',
    municipality: 'Eksempelby',
    residents: 1180,
    moreResidents: 4,
    udenTilknytning: [436, 4],
    doemteTimes: 1.5,
    grundskole: [571, 8],
    indkomstPct: 71,
    ikkeVestlige: [531, 3],
    because:
      'one criterion short of a parallelsamfund; basic school rises 0,8 points a year and crosses 60 % in 2029',
  },
  {
    name: 'Stormsvalehusene',
    municipality: 'Eksempelby',
    residents: 962,
    moreResidents: 6,
    udenTilknytning: [447, -1],
    doemteTimes: 3.5,
    grundskole: [548, 2],
    indkomstPct: 60,
    ikkeVestlige: [566, 2],
    because: 'a parallelsamfund but for its size: 962 residents, 6 more every year, 1,000 in 2032',
  },
  {
    name: 'Kvækerfinkegården',
    municipality: 'Eksempelby',
    residents: 1000,
    moreResidents: 0,
    udenTilknytning: [400, 0],
    doemteTimes: 3,
    grundskole: [600, 0],
    indkomstPct: 55,
    ikkeVestlige: [300, 0],
    because: 'exactly at every limit: 1,000 residents and 3 x the average are enough, the others are not met',
  },
];
