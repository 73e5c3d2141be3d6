import {
  type Boligomraade,
  boligomraader,
  firstForebyggelseYear,
  firstStatusYear,
  listYears,
} from './boligomraader.ts';

/** The state's lists, in the order of the file. */
export const listKeys = [
  'udsat_boligomraade',
  'parallelsamfund',
  'omdannelsesomraade',
  'forebyggelsesomraade',
] as const;

type ListKey = (typeof listKeys)[number];

/** One row of the file: an area on a list in a year. */
export interface ListRow {
  year: number;
  list: ListKey;
  municipality: string;
  name: string;
  residents: number;
}

function statusIn(boligomraade: Boligomraade, year: number): string {
  return boligomraade.status[year - firstStatusYear] ?? '-';
}

/** The lists that a boligomraade is on in a year, by law: § 61 a, stk. 1, 2 and 4, and § 61 b, almenboligloven. */
function listsOf(boligomraade: Boligomraade, year: number): ListKey[] {
  const status = statusIn(boligomraade, year);
  if (status === 'F') {
    if (year < firstForebyggelseYear)
      throw new Error(`${boligomraade.name}: forebyggelsesomraade in ${year}`);
    return ['forebyggelsesomraade'];
  }
  if (status === 'U') return ['udsat_boligomraade'];
  if (status !== 'P') return [];
  const fiveYears = [0, 1, 2, 3, 4].every((back) => statusIn(boligomraade, year - back) === 'P');
  return fiveYears
    ? ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade']
    : ['udsat_boligomraade', 'parallelsamfund'];
}

/** Residents in a year; `residents` of the boligomraade belong to its last year on any list. */
export function residentsIn(boligomraade: Boligomraade, year: number): number {
  const last = listYears.filter((one) => listsOf(boligomraade, one).length > 0).at(-1) ?? year;
  return boligomraade.residents + boligomraade.moreBefore * (last - year);
}

/** All rows of the file: by year, list, municipality, name (by code unit, not by any locale's alphabet). */
export function buildListRows(): ListRow[] {
  const rows = listYears.flatMap((year) =>
    boligomraader.flatMap((one) =>
      listsOf(one, year).map((list): ListRow => {
        const residents = residentsIn(one, year);
        if (residents < 1000) throw new Error(`${one.name}: ${residents} residents in ${year}, on a list`);
        return {
          year,
          list,
          municipality: one.municipality,
          name: one.spellings?.[year] ?? one.name,
          residents,
        };
      }),
    ),
  );
  const place = (row: ListRow) => `${row.municipality}\n${row.name}`;
  return rows.sort(
    (a, b) =>
      a.year - b.year ||
      listKeys.indexOf(a.list) - listKeys.indexOf(b.list) ||
      (place(a) < place(b) ? -1 : place(a) > place(b) ? 1 : 0),
  );
}
