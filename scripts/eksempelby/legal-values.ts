import { type Boligomraade, boligomraader, firstStatusYear, listYears } from './boligomraader.ts';
import { nearTheLists, type Planted, planted } from './legal-plan.ts';
import { stream } from './prng.ts';
import { residentsIn } from './state-lists.ts';

/** The law's figures of a boligområde in a year; null is missing. Shares in tenths, convicted in hundredths of a per cent. */
export interface LegalRow {
  year: number;
  municipality: string;
  name: string;
  region: string;
  residents: number;
  /** tenths of a per cent */
  udenTilknytning: number | null;
  /** hundredths of a per cent */
  doemte: number | null;
  /** hundredths of a per cent */
  doemteLandet: number;
  /** tenths of a per cent */
  grundskole: number | null;
  /** kroner */
  indkomst: number | null;
  /** kroner */
  indkomstRegion: number;
  /** tenths of a per cent */
  ikkeVestlige: number | null;
}

export type CountedFigure = 'udenTilknytning' | 'doemte' | 'grundskole' | 'indkomst';
const counted: readonly CountedFigure[] = ['udenTilknytning', 'doemte', 'grundskole', 'indkomst'];

/** How bad a figure is: beyond the limit of § 61 a, beyond that of § 61 b alone, beyond neither. */
type Zone = 'hard' | 'soft' | 'low';

const regions: Record<string, { name: string; start: number }> = {
  Eksempelby: { name: 'Region Midtland', start: 296000 },
  Nabokøbing: { name: 'Region Midtland', start: 296000 },
  Fjernkøbing: { name: 'Region Østland', start: 272000 },
};

/** Average gross income of a region: whole thousands, so that 55 and 65 per cent of it are whole kroner. */
function regionIncome(start: number, year: number): number {
  return start + 8000 * (year - listYears[0]);
}

/** Share convicted in the country: hundredths of a per cent. */
function national(year: number): number {
  return 164 - 3 * (year - listYears[0]);
}

/** The figures' bounds in a zone, in their own units, by what they are compared with. */
function bounds(figure: CountedFigure, zone: Zone, landet: number, region: number): [number, number] {
  const ofRegion = (percent: number) => (region * percent) / 100;
  const zones: Record<CountedFigure, Record<Zone, [number, number]>> = {
    udenTilknytning: { hard: [402, 490], soft: [306, 397], low: [180, 297] },
    doemte: {
      hard: [3 * landet + 4, 4 * landet],
      soft: [2 * landet + 3, 3 * landet - 4],
      low: [landet, 2 * landet - 4],
    },
    grundskole: { hard: [603, 720], soft: [480, 596], low: [420, 596] },
    indkomst: {
      hard: [ofRegion(54) - 800, ofRegion(47)],
      soft: [ofRegion(64), ofRegion(56)],
      low: [ofRegion(80), ofRegion(66)],
    },
  };
  return zones[figure][zone];
}

/** Pairs of figures that carry a boligområde onto its list, in turn. */
const carriers: readonly (readonly [CountedFigure, CountedFigure])[] = [
  ['udenTilknytning', 'indkomst'],
  ['udenTilknytning', 'grundskole'],
  ['doemte', 'indkomst'],
  ['udenTilknytning', 'doemte'],
  ['grundskole', 'indkomst'],
];

const ikkeVestligeBounds: Record<string, [number, number]> = {
  P: [508, 690],
  U: [318, 494],
  F: [318, 620],
  '-': [160, 294],
};

/** The letter that the figures are made for: outside the lists by size alone, a boligområde keeps its last one. */
function letterIn(one: Boligomraade, year: number, residents: number): string {
  const letter = one.status[year - firstStatusYear] ?? '-';
  if (residents >= 1000 || letter !== '-') return letter;
  return one.status.slice(0, year - firstStatusYear).match(/[PUF](?=-*$)/)?.[0] ?? '-';
}

function zoneOf(figure: CountedFigure, letter: string, pair: readonly CountedFigure[], third: boolean): Zone {
  const carries = pair.includes(figure);
  if (letter === 'P' || letter === 'U') return carries || third ? 'hard' : 'low';
  // basic school has one limit in both paragraphs: at most one figure is beyond that of § 61 a
  if (letter === 'F') return carries ? (figure === 'grundskole' ? 'hard' : 'soft') : 'low';
  return carries && figure === pair[0] && figure !== 'grundskole' ? 'soft' : 'low';
}

function drawRows(seed: string, one: Boligomraade, index: number): LegalRow[] {
  const pair = carriers[index % carriers.length]!;
  const region = regions[one.municipality]!;
  const draw = (label: string) => {
    const rng = stream(seed, `legal ${one.name} ${label}`);
    const [start, drift] = [0.25 + 0.5 * rng.uniform(), 0.08 * (rng.uniform() - 0.5)];
    return listYears.map((_, t) => Math.min(0.95, Math.max(0.05, start + drift * t + 0.04 * rng.normal())));
  };
  const positions = new Map(counted.map((figure) => [figure, draw(figure)]));
  const ikkeVestlige = draw('ikkeVestlige');
  const gaps = stream(seed, `legal ${one.name} gaps`);
  const thirdFigure = counted.find((figure) => !pair.includes(figure))!;
  const third = stream(seed, `legal ${one.name} third`).uniform() < 0.4;
  return listYears.map((year, t) => {
    const residents = residentsIn(one, year);
    const letter = letterIn(one, year, residents);
    const landet = national(year);
    const average = regionIncome(region.start, year);
    const between = ([from, to]: [number, number], position: number) =>
      Math.round(from + position * (to - from));
    const value = (figure: CountedFigure): number => {
      const zone = zoneOf(figure, letter, pair, third && figure === thirdFigure);
      const exact = between(bounds(figure, zone, landet, average), positions.get(figure)![t]!);
      return figure === 'indkomst' ? Math.round(exact / 100) * 100 : exact;
    };
    // a figure is left out only where the others decide
    const gap =
      gaps.uniform() < 0.12 && (letter === 'P' || letter === 'U')
        ? counted.find((figure) => !pair.includes(figure))
        : undefined;
    const figures = Object.fromEntries(
      counted.map((figure) => [figure, figure === gap ? null : value(figure)]),
    ) as Record<CountedFigure, number | null>;
    return {
      year,
      municipality: one.municipality,
      name: one.spellings?.[year] ?? one.name,
      region: region.name,
      residents,
      ...figures,
      doemteLandet: landet,
      indkomstRegion: average,
      ikkeVestlige: between(ikkeVestligeBounds[letter]!, ikkeVestlige[t]!),
    };
  });
}

/** The rows of a boligområde that is on no list: every figure stated, year by year. */
function plannedRows(one: (typeof nearTheLists)[number]): LegalRow[] {
  const region = regions[one.municipality]!;
  return listYears.map((year) => {
    const landet = national(year);
    const average = regionIncome(region.start, year);
    const back = 2025 - year;
    return {
      year,
      municipality: one.municipality,
      name: one.name,
      region: region.name,
      residents: one.residents - one.moreResidents * back,
      udenTilknytning: one.udenTilknytning[0] - one.udenTilknytning[1] * back,
      doemte: Math.round(one.doemteTimes * landet),
      doemteLandet: landet,
      grundskole: one.grundskole[0] - one.grundskole[1] * back,
      indkomst: Math.round((one.indkomstPct * average) / 100),
      indkomstRegion: average,
      ikkeVestlige: one.ikkeVestlige[0] - one.ikkeVestlige[1] * back,
    };
  });
}

/** The letter that the law of the year gives, of the figures alone; `?` where they leave it open. */
export function letterByLaw(row: LegalRow): string {
  const {
    year,
    residents,
    udenTilknytning,
    doemte,
    doemteLandet,
    grundskole,
    indkomst,
    indkomstRegion,
    ikkeVestlige,
  } = row;
  const answers = (limits: { uden: number; times: number; income: number }) => [
    udenTilknytning === null ? null : udenTilknytning > limits.uden,
    doemte === null ? null : doemte >= limits.times * doemteLandet,
    grundskole === null ? null : grundskole > 600,
    indkomst === null ? null : 100 * indkomst < limits.income * indkomstRegion,
  ];
  const twoOf = (all: (boolean | null)[]): boolean | null => {
    const met = all.filter((one) => one === true).length;
    if (met >= 2) return true;
    return met + all.filter((one) => one === null).length >= 2 ? null : false;
  };
  if (residents < 1000) return '-';
  const udsat = twoOf(answers({ uden: 400, times: 3, income: 55 }));
  if (udsat === null) return '?';
  if (udsat) return ikkeVestlige === null ? '?' : ikkeVestlige > 500 ? 'P' : 'U';
  if (year < 2021 || (ikkeVestlige !== null && ikkeVestlige <= 300)) return '-';
  const near = twoOf(answers({ uden: 300, times: 2, income: 65 }));
  if (near === false) return '-';
  return near === null || ikkeVestlige === null ? '?' : 'F';
}

/**
 * The figures of every boligområde in the years of the lists. By the law of the year they give the letter that the
 * boligområde has on the lists, but for those that are planted.
 */
export function buildLegalRows(seed: string): LegalRow[] {
  const rows = boligomraader.flatMap((one, index) => drawRows(seed, one, index).map((row) => ({ one, row })));
  for (const plant of planted) {
    const found = rows.find(({ one, row }) => one.name === plant.name && row.year === plant.year);
    if (!found) throw new Error(`nothing to plant in: ${plant.name} ${plant.year}`);
    Object.assign(found.row, plant.figures(found.row));
  }
  for (const { one, row } of rows) {
    const plant: Planted | undefined = planted.find(
      ({ name, year }) => name === one.name && year === row.year,
    );
    const wanted = plant?.gives ?? one.status[row.year - firstStatusYear] ?? '-';
    const given = letterByLaw(row);
    if (given !== wanted)
      throw new Error(`${one.name} ${row.year}: the figures give ${given}, not ${wanted}`);
  }
  const near = nearTheLists.flatMap((one) => plannedRows(one));
  for (const row of near) {
    if (letterByLaw(row) !== '-') throw new Error(`${row.name} ${row.year}: on a list by its figures`);
  }
  const place = (row: LegalRow) => `${row.municipality}\n${row.name}`;
  return [...rows.map(({ row }) => row), ...near].sort(
    (a, b) => a.year - b.year || (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0),
  );
}
