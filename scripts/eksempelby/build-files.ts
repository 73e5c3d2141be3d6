import { buildCity } from './city.js';
import { toCsv } from './csv.js';
import { placeBoligomraader } from './links.js';
import { type Parameters, years } from './parameters.js';
import { writeReadme } from './readme.js';
import { buildListRows } from './state-lists.js';
import { linkTable, stateListTable, statisticsTable } from './tables.js';

/** All files of the fixture: name to text (UTF-8 when written). */
export function buildFiles(parameters: Parameters): Map<string, string> {
  const city = buildCity(parameters);
  const rows = buildListRows();
  const links = placeBoligomraader(parameters, city);
  return new Map([
    ...years.map((year, t): [string, string] => [`${year}.csv`, toCsv(statisticsTable(city, t))]),
    ['state-lists.csv', toCsv(stateListTable(rows))],
    ['links.csv', toCsv(linkTable(links))],
    ['README.md', writeReadme(parameters, city, rows, links)],
  ]);
}
