import { listedFacts } from '../record/facts/listed.ts';
import { hasPopulation, residentsNumber } from './residents.ts';
import type { View } from './view.ts';

/** Where every row, area and resident went, as sums that add up: a label and a sum each. */
export function accountItems(view: View): { label: string; text: string }[] {
  const { report, words, say } = view;
  const { input, assessed, excluded } = report.account;
  const areas = { input: input.areas, assessed: assessed.areas, excluded: excluded.areas };
  const items = [
    { label: words.rows, text: rows(view) },
    { label: words.areas, text: say['account-areas'](areas) },
  ];
  if (!hasPopulation(report)) return items;
  const residents = {
    input: residentsNumber(input, view),
    assessed: residentsNumber(assessed, view),
    excluded: residentsNumber(excluded, view),
  };
  return [
    ...items,
    { label: words.residents, text: say['account-residents'](residents) },
    ...listedItems(view),
  ];
}

/** The residents that the lists bring in and that areas do not count, and those of areas that the lists alone bring in. */
function listedItems(view: View): { label: string; text: string }[] {
  const { report, words, say } = view;
  if (report.stateLists?.effect !== 'designate') return [];
  const { count, outside, alone } = listedFacts(report);
  const { areas, withoutPopulation } = alone.areas;
  return [
    ...(outside.boligomraader + outside.unknown > 0
      ? [{ label: words.listedOutside, text: say['account-outside']({ ...outside, of: count }) }]
      : []),
    ...(areas > 0
      ? [
          {
            label: words.listedAlone,
            text: say['account-alone']({
              areas,
              residents: residentsNumber(alone.areas, view),
              known: withoutPopulation < areas,
              inside: alone.inBoligomraader.residents,
              unknown: alone.inBoligomraader.unknown,
            }),
          },
        ]
      : []),
  ];
}

/** That some of the excluded areas are designated by list, where it is so. */
export function accountNote({ report: { account, summary }, say }: View): string | undefined {
  const listed = account.excluded.areas - summary.excluded.areas;
  return listed > 0 ? say['account-listed']({ count: listed }) : undefined;
}

/** Rows are a sum where every row is an area; several rows or files may make one area. */
function rows({ report, say }: View): string {
  const { rowsRead, rowsOfYear, rowsOfOtherYears, rowsOutsideLevel, input, year } = report.account;
  const isSum = rowsRead === rowsOfYear + rowsOfOtherYears + rowsOutsideLevel && rowsOfYear === input.areas;
  if (!isSum) return say['account-rows-joined']({ read: rowsRead, areas: input.areas, year });
  return say['account-rows']({
    read: rowsRead,
    ofYear: rowsOfYear,
    year,
    ofOtherYears: rowsOfOtherYears,
    outsideLevel: rowsOutsideLevel,
  });
}
