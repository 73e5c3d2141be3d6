/** First year of `status` below: the lists of 2018 look five years back. */
export const firstStatusYear = 2014;

/** Years of the state's lists in the fixture. */
export const listYears = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025] as const;

/** The list of forebyggelsesomraader exists from this year on. */
export const firstForebyggelseYear = 2021;

/** A public-housing area and its years on the state's lists. */
export interface Boligomraade {
  name: string;
  municipality: string;
  /**
   * One letter a year from 2014: `P` parallelsamfund (and so udsat boligomraade), `U` udsat boligomraade only,
   * `F` forebyggelsesomraade, `-` on no list. Omdannelsesomraader follow from five `P` in a row.
   */
  status: string;
  /** Residents in 2025, or in its last year on a list, and how many more (or fewer) there were per year before. */
  residents: number;
  moreBefore: number;
  /** Spelled in another way in some years, as the published lists do. */
  spellings?: Record<number, string>;
  /**
   * Where its residents live: the shares of the areas, largest first, and the rank (0: most deprived) among the areas
   * that are large enough. None: the areas that it lies in are not known.
   */
  lies?: { rank: number; shares: readonly number[] };
}

const eksempelby = 'Eksempelby';

/** All boligomraader that have been on a list; invented, like their figures. */
export const boligomraader: readonly Boligomraade[] = [
  {
    name: 'Rugløkken/Havreløkken',
    municipality: eksempelby,
    status: 'PPPPPPPPPPPP',
    residents: 2310,
    moreBefore: 45,
    spellings: { 2021: 'Havreløkken/Rugløkken', 2025: 'Havreløkken/Rugløkken' },
    lies: { rank: 0, shares: [0.46, 0.33, 0.21] },
  },
  {
    name: 'Tranebærengen mv.',
    municipality: eksempelby,
    status: '-PPPPPPPPPPP',
    residents: 1640,
    moreBefore: 30,
    spellings: { 2020: 'Tranebærengen', 2023: 'Tranebærengen m.v.' },
    lies: { rank: 3, shares: [0.71, 0.29] },
  },
  {
    name: 'Sejlmagerhusene',
    municipality: eksempelby,
    // Four years running in 2025: one more and it is an omdannelsesomraade.
    status: '---UUUUUPPPP',
    residents: 1215,
    moreBefore: -5,
    lies: { rank: 6, shares: [1] },
  },
  {
    name: 'Natviolgården',
    municipality: eksempelby,
    status: 'PPPPPUUUUUUU',
    residents: 1480,
    moreBefore: 12,
    lies: { rank: 9, shares: [0.58, 0.4] },
  },
  {
    name: 'Skovmårparken m.fl.',
    municipality: eksempelby,
    status: 'UUUUUU-FUUUU',
    residents: 1105,
    moreBefore: 8,
    spellings: { 2018: 'Skovmårparken', 2022: 'Skovmårparken mfl.' },
    lies: { rank: 12, shares: [0.85] },
  },
  {
    name: 'Vandkalvehusene',
    municipality: eksempelby,
    // Listed and linked to nothing: a notice, not an error.
    status: '----------UU',
    residents: 1030,
    moreBefore: -9,
  },
  {
    name: 'Klintefinkehaven',
    municipality: eksempelby,
    status: 'PPPPPPPPUUFF',
    residents: 1790,
    moreBefore: 22,
    lies: { rank: 15, shares: [0.62, 0.35] },
  },
  {
    name: 'Ildflueparken',
    municipality: eksempelby,
    status: 'UUUUUUUFFFFF',
    residents: 1340,
    moreBefore: 6,
    lies: { rank: 18, shares: [0.97] },
  },
  {
    name: 'Kongelysgården mv.',
    municipality: eksempelby,
    status: '----UU-FFFFF',
    residents: 1265,
    moreBefore: -4,
    lies: { rank: 24, shares: [0.44, 0.38, 0.17] },
  },
  {
    name: 'Ærenprishusene',
    municipality: eksempelby,
    status: '-------FFFFF',
    residents: 1920,
    moreBefore: 10,
    lies: { rank: 32, shares: [0.66, 0.34] },
  },
  {
    name: 'Mosesnegleparken/Engsnegleparken',
    municipality: eksempelby,
    status: '-------FFFFF',
    residents: 1555,
    moreBefore: 14,
    spellings: { 2023: 'Engsnegleparken/Mosesnegleparken' },
    lies: { rank: 45, shares: [0.53, 0.45] },
  },
  {
    name: 'Løvefodstårnene',
    municipality: eksempelby,
    status: '--------FFFF',
    residents: 1085,
    moreBefore: 3,
    lies: { rank: 60, shares: [0.9] },
  },
  {
    name: 'Øjentrøstparken',
    municipality: eksempelby,
    status: '-----------F',
    residents: 1390,
    moreBefore: 0,
    lies: { rank: 85, shares: [0.49, 0.3] },
  },
  {
    name: 'Stjernekikkerbo',
    municipality: eksempelby,
    status: '-------F-FFF',
    residents: 1160,
    moreBefore: 0,
    lies: { rank: 130, shares: [1] },
  },
  // On no list any more.
  {
    name: 'Brombærhusene m.fl.',
    municipality: eksempelby,
    // Emptied: left when it came under 1,000 residents.
    status: 'PPPPPPPPP---',
    residents: 1012,
    moreBefore: 70,
    spellings: { 2019: 'Brombærhusene' },
    lies: { rank: 21, shares: [0.78, 0.2] },
  },
  {
    name: 'Gråvandparken',
    municipality: eksempelby,
    status: 'PPPPPP------',
    residents: 1450,
    moreBefore: 15,
    lies: { rank: 28, shares: [0.95] },
  },
  {
    name: 'Silkehaleparken',
    municipality: eksempelby,
    status: '--UUUUU-----',
    residents: 1020,
    moreBefore: 11,
  },
  {
    name: 'Hermelinhusene',
    municipality: eksempelby,
    status: '-------FFF--',
    residents: 1240,
    moreBefore: 5,
    lies: { rank: 100, shares: [0.88] },
  },
  // Neighbours, so that a reader has something to leave out.
  {
    name: 'Pileorreparken',
    municipality: 'Nabokøbing',
    status: '----UUUUFFFF',
    residents: 1310,
    moreBefore: 9,
  },
  {
    name: 'Årekasthusene',
    municipality: 'Fjernkøbing',
    status: '-------FFFF-',
    residents: 1120,
    moreBefore: -6,
  },
];
