import { renderAreas } from './json-areas.ts';
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
  yield* renderAreas(areas, report.byomraader?.groups.map(({ id }) => id) ?? [], report.version);
  yield '],\n';
}
