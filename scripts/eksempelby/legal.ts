import { type Figures, laidDown } from './laid-down.ts';
import {
  type Boligomraade,
  boligomraader,
  byPlace,
  letterBefore,
  letterIn,
  listYears,
  residentsIn,
  spelled,
} from './lists.ts';
import { newestYear } from './parameters.ts';
import { stream } from './random.ts';

/** The law's figures of a boligområde in a year. */
export interface LegalRow extends Figures {
  year: number;
  municipality: string;
  name: string;
  region: string;
  residents: number;
  /** Share convicted in the country, hundredths of a per cent. */
  doemteLandet: number;
  /** Average gross income of the region, kroner. */
  indkomstRegion: number;
}

type Counted = 'udenTilknytning' | 'doemte' | 'grundskole' | 'indkomst';
const counted: Counted[] = ['udenTilknytning', 'doemte', 'grundskole', 'indkomst'];

/** How bad a figure is: beyond the limit of § 61 a, beyond that of § 61 b alone, beyond neither. */
type Zone = 'hard' | 'soft' | 'low';

/** From where to where the figures lie in a zone, by the country's share convicted and the region's income. */
function bounds(zone: Zone, landet: number, region: number): Record<Counted, [number, number]> {
  const per = region / 100;
  switch (zone) {
    case 'hard':
      return {
        udenTilknytning: [402, 490],
        doemte: [3 * landet + 4, 4 * landet],
        grundskole: [603, 720],
        indkomst: [54 * per - 800, 47 * per],
      };
    case 'soft':
      return {
        udenTilknytning: [306, 397],
        doemte: [2 * landet + 3, 3 * landet - 4],
        grundskole: [480, 596],
        indkomst: [64 * per, 56 * per],
      };
    case 'low':
      return {
        udenTilknytning: [180, 297],
        doemte: [landet, 2 * landet - 4],
        grundskole: [420, 596],
        indkomst: [80 * per, 66 * per],
      };
  }
}

const ikkeVestlige: Record<string, [number, number]> = {
  P: [508, 690],
  U: [318, 494],
  F: [318, 620],
  '-': [160, 294],
};

/** Pairs of figures that carry a boligområde onto its list, in turn. */
const carriers: [Counted, Counted][] = [
  ['udenTilknytning', 'indkomst'],
  ['udenTilknytning', 'grundskole'],
  ['doemte', 'indkomst'],
  ['udenTilknytning', 'doemte'],
  ['grundskole', 'indkomst'],
];

/** The zone of a figure, so that all together give a letter of the lists; `third` is beyond the limit too. */
function zoneOf(figure: Counted, letter: string, pair: readonly Counted[], third?: Counted): Zone {
  const carries = pair.includes(figure);
  if (letter === 'P' || letter === 'U') return carries || figure === third ? 'hard' : 'low';
  // Basic school has one limit in both paragraphs: at most one figure is beyond that of § 61 a.
  if (figure === 'grundskole') return carries && letter === 'F' ? 'hard' : 'low';
  return (letter === 'F' ? carries : figure === pair[0]) ? 'soft' : 'low';
}

/** Where a figure lies within its bounds, 0.05-0.95, year by year. */
function drawPositions(name: string, figure: string): number[] {
  const rng = stream(`legal ${name} ${figure}`);
  const [start, drift] = [0.25 + 0.5 * rng.uniform(), 0.08 * (rng.uniform() - 0.5)];
  return listYears.map((_, t) => Math.min(0.95, Math.max(0.05, start + drift * t + 0.04 * rng.normal())));
}

/** What rows of a municipality in a year have in common. Whole thousands, so that 55 and 65 per cent are whole kroner. */
function common(year: number, municipality: string) {
  const t = year - listYears[0];
  const isFar = municipality === 'Fjernkøbing';
  return {
    year,
    municipality,
    region: isFar ? 'Region Østland' : 'Region Midtland',
    doemteLandet: 164 - 3 * t,
    indkomstRegion: (isFar ? 272000 : 296000) + 8000 * t,
  };
}

/** Figures that by the law of each year give the letter that the boligområde has on the lists. */
function drawRows(one: Boligomraade, index: number): LegalRow[] {
  const { name } = one;
  const pair = carriers[index % carriers.length];
  const [other] = counted.filter((figure) => !pair.includes(figure));
  const third = stream(`legal ${name} third`).uniform() < 0.4 ? other : undefined;
  const gaps = stream(`legal ${name} gaps`);
  const positions = Object.fromEntries(
    [...counted, 'ikkeVestlige'].map((figure) => [figure, drawPositions(name, figure)]),
  );
  return listYears.map((year, t) => {
    const inCommon = common(year, one.municipality);
    const residents = residentsIn(one, year);
    const listed = letterIn(one, year);
    // Outside the lists by size alone, a boligområde keeps its last letter.
    const letter = listed === '-' && residents < 1000 ? letterBefore(one, year) : listed;
    // A figure is left out only where the others decide.
    const isOpen = gaps.uniform() < 0.12 && (letter === 'P' || letter === 'U');
    const between = (figure: string, [from, to]: [number, number]) =>
      Math.round(from + positions[figure][t] * (to - from));
    const value = (figure: Counted) => {
      if (isOpen && figure === other) return null;
      const zone = zoneOf(figure, letter, pair, third);
      return between(figure, bounds(zone, inCommon.doemteLandet, inCommon.indkomstRegion)[figure]);
    };
    const indkomst = value('indkomst');
    return {
      ...inCommon,
      name: spelled(name, year),
      residents,
      udenTilknytning: value('udenTilknytning'),
      doemte: value('doemte'),
      grundskole: value('grundskole'),
      indkomst: indkomst && Math.round(indkomst / 100) * 100,
      ikkeVestlige: between('ikkeVestlige', ikkeVestlige[letter]),
    };
  });
}

/** The figures of every boligområde in the years of the lists; those that are laid down are in the place of drawn ones. */
export function buildLegalRows(): LegalRow[] {
  const rows = boligomraader.flatMap(drawRows);
  for (const { name, year, figures } of laidDown.legal) {
    Object.assign(rows.find((row) => row.name === name && row.year === year)!, figures);
  }
  for (const { name, residents, shares, compared } of laidDown.nearTheLists) {
    for (const year of listYears) {
      const inCommon = common(year, 'Eksempelby');
      const value = ([now, perYear]: [number, number]) => now - perYear * (newestYear - year);
      rows.push({
        ...inCommon,
        name,
        residents: value(residents),
        udenTilknytning: value(shares.udenTilknytning),
        doemte: Math.round(compared.doemte * inCommon.doemteLandet),
        grundskole: value(shares.grundskole),
        indkomst: Math.round((compared.indkomst * inCommon.indkomstRegion) / 100),
        ikkeVestlige: value(shares.ikkeVestlige),
      });
    }
  }
  return rows.sort(byPlace);
}
