import { hasPopulation, residentsNumber } from '../residents.ts';
import type { View } from '../view.ts';
import { heading, item, sentences } from './text.ts';

/** Where every row, area and resident went, as sums that add up. */
export function* renderAccount(view: View): Generator<string> {
  const { report, words, say } = view;
  const { account, summary } = report;
  const { input, assessed, excluded } = account;
  yield heading(2, words.account);
  yield item(words.rows, rows(view));
  yield item(
    words.areas,
    say['account-areas']({ input: input.areas, assessed: assessed.areas, excluded: excluded.areas }),
  );
  if (hasPopulation(report)) {
    const parts = {
      input: residentsNumber(input, view),
      assessed: residentsNumber(assessed, view),
      excluded: residentsNumber(excluded, view),
    };
    yield item(words.residents, say['account-residents'](parts));
  }
  yield '\n';
  const listed = excluded.areas - summary.excluded.areas;
  if (listed > 0) yield sentences(say['account-listed']({ count: listed }));
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
