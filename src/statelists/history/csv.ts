import { csvHead, csvRow } from '../../text/csv-cells.ts';
import { stateListIds } from '../lists.ts';
import type { History } from './history.ts';

/**
 * A row per boligområde and year, for Excel in Denmark: UTF-8 with byte order mark, semicolon, CRLF; headers and
 * answers are the machine's English. A list's column says `on`, `by-law`, `off` or `unknown` (see `Status`);
 * `five_year_rule` says `yes`, `no`, or nothing where the rule's five lists are not all held whole.
 */
export function* renderCsv(history: History): Generator<string> {
  const header = [
    'municipality',
    'id',
    'area_name',
    'list_year',
    'residents',
    ...stateListIds,
    'five_year_rule',
  ];
  yield csvHead(header);
  const rules = new Map(history.fiveYearRule.years.map((one) => [one.year, one.computed]));
  for (const { municipality, id, name, years } of history.boligomraader) {
    for (const { year, residents, lists } of years) {
      const computed = rules.get(year);
      const byRule = computed?.some((one) => one.id === id && one.municipality === municipality);
      const rule = byRule === undefined ? '' : byRule ? 'yes' : 'no';
      yield csvRow([
        municipality,
        id,
        name,
        year,
        residents ?? '',
        ...stateListIds.map((list) => lists[list]),
        rule,
      ]);
    }
  }
}
