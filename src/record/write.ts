import type { Reader } from '../criteria/reference.ts';
import { areaText } from './fields.ts';
import type { Report } from './report.ts';
import { sealed } from './seal.ts';

/** The record as text, piece by piece: a part of the report a line, and an area a line, so that a diff reads well. */
export function renderJson(report: Report): Generator<string> {
  return sealed(record(report));
}

function* record(report: Report): Generator<string> {
  const { areas, ...rest } = report;
  yield '{\n';
  for (const [key, value] of Object.entries(rest)) {
    if (Array.isArray(value) && value.length > 0) {
      yield `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n],\n`;
    } else {
      yield `"${key}": ${JSON.stringify(value)},\n`;
    }
  }
  yield '"areas": [\n';
  let left = areas.size;
  for (const area of areaTexts(report)) yield ` ${area}${--left > 0 ? ',' : ''}\n`;
  yield '],\n';
}

/** The areas of the record, each as JSON; a report of version 1 is written as it was, for `verify`. */
export function* areaTexts({ areas, byomraader, version }: Report): Generator<string> {
  const groups = (byomraader?.groups ?? []).map(({ id }) => id);
  // a limit is told, and the margin to it
  const criteria = areas.criteria.map((criterion) => ({ ...criterion, limit: keptOnce(criterion.limit) }));
  const from = { table: { ...areas, criteria }, groups, version };
  for (let area = 0; area < areas.size; area++) yield areaText(from, area);
}

/** A reader that works out a number once where it is asked for it twice in a row. */
function keptOnce(read: Reader): Reader {
  let [last, value] = [-1, Number.NaN];
  return (area) => {
    if (area !== last) [last, value] = [area, read(area)];
    return value;
  };
}
