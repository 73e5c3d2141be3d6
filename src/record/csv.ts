import { outputColumns } from '../criteria/output-columns.ts';
import { BYTE_ORDER_MARK, known, LINE_END, quoted } from '../text/csv-cells.ts';
import {
  type AreaTable,
  type ClassColumns,
  outcomes,
  possibleClasses,
  type Report,
  verdictNames,
} from './report.ts';

/** Rows put together before they are handed on. */
const ROWS = 64;

/**
 * The areas as a table that Excel opens right in Denmark: UTF-8 with byte order mark, semicolon, decimal comma,
 * CRLF. Numbers are unrounded, a missing number is an empty cell, headers and answers are the machine's English.
 */
export function* renderCsv(report: Report): Generator<string> {
  const { areas } = report;
  yield `${BYTE_ORDER_MARK}${csvColumns(report).map(quoted).join(';')}${LINE_END}`;
  const numbers = numberWriter(report);
  for (let from = 0; from < areas.size; from += ROWS) {
    let rows = '';
    for (let area = from; area < Math.min(from + ROWS, areas.size); area++) {
      rows += `${texts(report, area)}${classes(report, area)}${withComma(numbers(area))}${LINE_END}`;
    }
    yield rows;
  }
}

/** The names of the columns: the machine's, alike in every language. */
export function csvColumns({ areas, byomraader }: Report): string[] {
  const columns = outputColumns({
    byomraader: byomraader !== null,
    classes: areas.classes.map(({ id }) => id),
    criteria: areas.criteria.map(({ id }) => id),
    indicators: areas.indicators.map(({ id }) => id),
  });
  return columns.map(({ name }) => name);
}

function texts(report: Report, area: number): string {
  const { ids, names, outcome, exclusions, exclusion, byomraade } = report.areas;
  const excludedBy = exclusions[exclusion[area]] ?? '';
  const { byomraader } = report;
  const group = byomraader ? `;${quoted(byomraader.groups[byomraade[area]]?.id ?? '')}` : '';
  return `${quoted(ids[area])};${quoted(names[area])};${outcomes[outcome[area]]};${reasonCode(report, area)};${excludedBy}${group}`;
}

function classes({ areas }: Report, area: number): string {
  let cells = '';
  for (const ladder of areas.classes) {
    const [now, could] = classCells(ladder, area, areas);
    cells += `;${quoted(now ?? '')};${quoted(could ?? '')}`;
  }
  return cells;
}

/** The class of an area as the figures stand, and where it is not certain all that it could be: `2 | 3`, `-` for none. */
export function classCells(
  ladder: ClassColumns,
  area: number,
  { exclusion }: AreaTable,
): [now: string | null, couldBe: string | null] {
  if (exclusion[area] >= 0) return [null, null];
  const could = possibleClasses(ladder, area).map((label) => label ?? '-');
  return [ladder.labels[ladder.of[area]] ?? null, could.length > 1 ? could.join(' | ') : null];
}

/** A writer of the numbers of a row and the verdicts between them, with decimal points. */
function numberWriter({ areas }: Report): (area: number) => string {
  // one array for all rows, joined at once: a million rows are many pieces to put together one by one
  const cells: (number | string)[] = [];
  return (area) => {
    const assessed = areas.exclusion[area] < 0;
    let k = 0;
    cells[k++] = '';
    cells[k++] = known(areas.population[area]);
    cells[k++] = assessed ? areas.met[area] : '';
    cells[k++] = assessed ? areas.unknown[area] : '';
    cells[k++] = assessed ? areas.least[area] : '';
    cells[k++] = assessed ? areas.most[area] : '';
    cells[k++] = assessed ? known(areas.index[area]) : '';
    cells[k++] = areas.rank[area] || '';
    for (const { values, reference, limit, verdict } of areas.criteria) {
      cells[k++] = known(values[area]);
      cells[k++] = reference ? known(reference(area)) : '';
      cells[k++] = known(limit(area));
      cells[k++] = assessed ? verdictNames[verdict[area]] : '';
    }
    for (const { values } of areas.indicators) cells[k++] = known(values[area]);
    return cells.join(';');
  };
}

/** Decimal commas for points, in one pass over a row's numbers. No id of a verdict holds a point. */
function withComma(cells: string): string {
  return cells.replaceAll('.', ',');
}

/** Why an area is designated, as a word for machines; nothing where it is not. */
export function reasonCode({ areas }: Report, area: number): string {
  if (areas.joined.has(area)) return 'enclosed';
  const byCriteria = areas.byCriteria[area] === 1;
  if (areas.byStateList.has(area)) return byCriteria ? 'criteria+state-list' : 'state-list';
  return byCriteria ? 'criteria' : '';
}
