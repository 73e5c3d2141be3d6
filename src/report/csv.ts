import { type CriterionColumns, outcomes, type Report, verdictNames } from './report.ts';

const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/**
 * The areas as a table that Excel opens right in Denmark: UTF-8 with byte order mark, semicolon, decimal comma,
 * CRLF. Numbers are unrounded, a missing number is an empty cell, headers and answers are the machine's English.
 */
export function* renderCsv(report: Report): Generator<string> {
  const { areas } = report;
  const columns: { header: string[]; cells: (area: number) => string }[] = [
    { header: ['id', 'name'], cells: (area) => `${quoted(areas.ids[area])};${quoted(areas.names[area])}` },
    { header: ['population'], cells: (area) => number(areas.population[area]) },
    { header: ['outcome'], cells: (area) => outcomes[areas.outcome[area]] },
    { header: ['reasons'], cells: (area) => reasons(report, area) },
    { header: ['exclusion'], cells: (area) => areas.exclusions[areas.exclusion[area]] ?? '' },
    {
      header: ['criteria_met', 'criteria_unknown', 'criteria_least', 'criteria_most'],
      cells: (area) =>
        assessed(report, area)
          ? `${areas.met[area]};${areas.unknown[area]};${areas.least[area]};${areas.most[area]}`
          : ';;;',
    },
    {
      header: ['index', 'rank'],
      cells: (area) => (assessed(report, area) ? `${number(areas.index[area])};${areas.rank[area]}` : ';'),
    },
    ...areas.criteria.map((criterion) => ({
      header: ['value', 'reference', 'limit', 'verdict'].map((part) => `${criterion.id}_${part}`),
      cells: criterionCells(report, criterion),
    })),
    ...areas.classes.map(({ id, labels, of }) => ({
      header: [id],
      cells: (area: number) => (assessed(report, area) ? quoted(labels[of[area]] ?? '') : ''),
    })),
    ...areas.indicators.map(({ id, values }) => ({ header: [id], cells: (area: number) => number(values[area]) })),
  ];
  yield `${BYTE_ORDER_MARK}${columns.flatMap(({ header }) => header.map(quoted)).join(';')}${LINE_END}`;
  for (let area = 0; area < areas.size; area++) {
    let line = columns[0].cells(area);
    for (let k = 1; k < columns.length; k++) line += `;${columns[k].cells(area)}`;
    yield line + LINE_END;
  }
}

function assessed({ areas }: Report, area: number): boolean {
  return areas.exclusion[area] < 0;
}

function reasons({ areas }: Report, area: number): string {
  const byCriteria = areas.byCriteria[area] === 1;
  if (areas.byStateList.has(area)) return byCriteria ? 'criteria+state-list' : 'state-list';
  return byCriteria ? 'criteria' : '';
}

function criterionCells(report: Report, criterion: CriterionColumns): (area: number) => string {
  const { values, reference, limit, verdict } = criterion;
  return (area) => {
    const answer = assessed(report, area) ? verdictNames[verdict[area]] : '';
    return `${number(values[area])};${reference ? number(reference(area)) : ''};${number(limit(area))};${answer}`;
  };
}

/** Shortest decimal that reads back as the same double, with a comma; empty where missing. */
function number(value: number): string {
  if (!Number.isFinite(value)) return '';
  const text = String(value);
  const point = text.indexOf('.');
  return point < 0 ? text : `${text.slice(0, point)},${text.slice(point + 1)}`;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
