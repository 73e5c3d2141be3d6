import { byCodeUnit } from '../../src/text/order.ts';
import { laidDown } from './laid-down.ts';

/** Years of the state's lists; the letters begin earlier, since the lists of 2018 look five years back. */
export const listYears = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025];
const firstLetterYear = 2014;

const listKeys = ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'];

/** A public-housing area; laid-down.yaml says what its letters and its residents are. */
export interface Boligomraade {
  name: string;
  municipality: string;
  letters: string;
  residents: number;
  moreBefore: number;
}

/** One row of the file: an area on a list in a year. */
export interface ListRow {
  year: number;
  list: string;
  municipality: string;
  name: string;
  residents: number;
}

export const boligomraader: readonly Boligomraade[] = laidDown.boligomraader.map(
  ([name, letters, residents, moreBefore, _, municipality = 'Eksempelby']) => {
    return { name, municipality, letters, residents, moreBefore };
  },
);

/** The share (0-1) of a boligomraade's residents who live in an area. */
export const links = laidDown.boligomraader.flatMap(([name, , , , lives]) =>
  Object.entries(lives).map(([id, share]) => ({ name, id, share })),
);

/** The name as the lists of a year or the file of outlines spell it. */
export function spelled(name: string, by: number | 'outlines'): string {
  return laidDown.spellings.find((one) => one[0] === name && one[1] === by)?.[2] ?? name;
}

/** The letter of a year; `-` on no list. */
export function letterIn({ letters }: Boligomraade, year: number): string {
  return letters[year - firstLetterYear];
}

/** The letter of the last year on a list before one, `-` if there is none. */
export function letterBefore({ letters }: Boligomraade, year: number): string {
  return letters.slice(0, year - firstLetterYear).match(/[PUF](?=-*$)/)?.[0] ?? '-';
}

/** The lists that a boligomraade is on in a year, by law: §§ 61 a and 61 b, almenboligloven. */
function listsOf(one: Boligomraade, year: number): string[] {
  const letter = letterIn(one, year);
  if (letter === 'F') return ['forebyggelsesomraade'];
  if (letter === 'U') return ['udsat_boligomraade'];
  if (letter === '-') return [];
  const isFiveYears = [1, 2, 3, 4].every((back) => letterIn(one, year - back) === 'P');
  return ['udsat_boligomraade', 'parallelsamfund', ...(isFiveYears ? ['omdannelsesomraade'] : [])];
}

/** Residents in a year. */
export function residentsIn(one: Boligomraade, year: number): number {
  const last = listYears.findLast((listYear) => letterIn(one, listYear) !== '-')!;
  return one.residents + one.moreBefore * (last - year);
}

/** The order of rows by year, municipality and name, whatever the locale. */
export function byPlace(a: Omit<ListRow, 'list'>, b: Omit<ListRow, 'list'>): number {
  return a.year - b.year || byCodeUnit(`${a.municipality}\n${a.name}`, `${b.municipality}\n${b.name}`);
}

/** All rows of the file: by year, list, municipality, name. */
export function buildListRows(): ListRow[] {
  const rows = listYears.flatMap((year) =>
    boligomraader.flatMap((one) =>
      listsOf(one, year).map((list) => ({
        year,
        list,
        municipality: one.municipality,
        name: spelled(one.name, year),
        residents: residentsIn(one, year),
      })),
    ),
  );
  const place = ({ list }: ListRow) => listKeys.indexOf(list);
  return rows.sort((a, b) => a.year - b.year || place(a) - place(b) || byPlace(a, b));
}

/** The ids of the areas where in a year at least half of the residents of a listed boligomraade live. */
export function designatedByList(year: number): Set<string> {
  const listed = boligomraader.filter((one) => letterIn(one, year) !== '-').map(({ name }) => name);
  return new Set(
    links.filter(({ name, share }) => listed.includes(name) && share >= 0.5).map(({ id }) => id),
  );
}
