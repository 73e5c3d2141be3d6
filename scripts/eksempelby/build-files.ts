import { buildCity } from './city.ts';
import { toCsv } from './csv.ts';
import { buildGround } from './ground/build-ground.ts';
import { byomraaderIn, designatedIn } from './ground/byomraader.ts';
import { drawEstates } from './ground/estates.ts';
import { toGeoJson } from './ground/geojson.ts';
import { areaFeatures, byomraadeTable, estateFeatures, neighbourTable } from './ground/layers.ts';
import { groundChapters } from './ground/readme.ts';
import { legalChapter } from './legal-readme.ts';
import { buildLegalRows } from './legal-values.ts';
import { placeBoligomraader } from './links.ts';
import { newestYear, type Parameters, years } from './parameters.ts';
import { buildPlanted } from './planted.ts';
import { writeReadme } from './readme.ts';
import { buildListRows } from './state-lists.ts';
import { legalTable, linkTable, stateListTable, statisticsTable } from './tables.ts';

/** All files of the fixture: path in it to text (UTF-8 when written). */
export function buildFiles(parameters: Parameters): Map<string, string> {
  const city = buildCity(parameters);
  const rows = buildListRows();
  const links = placeBoligomraader(parameters, city);
  const ground = buildGround(parameters, city.areas);
  const estates = drawEstates(parameters, city, ground, links);
  const [before, now] = [newestYear - 1, newestYear].map((year) =>
    designatedIn(parameters, city, rows, links, year),
  ) as [Set<string>, Set<string>];
  const byomraader = byomraaderIn(newestYear - 1, city, ground.borders, before);
  return new Map([
    ...years.map((year, t): [string, string] => [`${year}.csv`, toCsv(statisticsTable(city, t))]),
    ['state-lists.csv', toCsv(stateListTable(rows))],
    ['links.csv', toCsv(linkTable(links))],
    ['legal-values.csv', toCsv(legalTable(buildLegalRows(parameters.seed)))],
    ['areas.geojson', toGeoJson(areaFeatures(city, ground))],
    ['boligomraader.geojson', toGeoJson(estateFeatures(estates))],
    ['neighbours.csv', toCsv(neighbourTable(ground))],
    [`byomraader-${newestYear - 1}.csv`, toCsv(byomraadeTable(byomraader))],
    [
      'README.md',
      writeReadme(parameters, city, rows, links) +
        groundChapters(city, ground, estates, links, byomraader, now) +
        legalChapter(),
    ],
    ...buildPlanted(parameters, city, rows, links),
  ]);
}
