import type { MonitorReport } from '../report.ts';

/**
 * A monitor as a record: machine keys in English, numbers unrounded, what is unknown null. A part a line, and of a
 * part that is a list an item a line, so that a diff reads well.
 */
export function* renderMonitorJson(report: MonitorReport): Generator<string> {
  const { lessUdsat, halved, designated, boligomraader, ...rest } = report;
  const record = {
    schema: 'udpeg/monitor',
    version: 1,
    ...rest,
    questions: {
      lessUdsat: {
        basis: 'assumption',
        formula: 'mean over criteria of (gap - gap in the base year) / gap in the base year',
        ...lessUdsat,
      },
      halved: {
        formula:
          "lag behind all assessed areas / that lag in the base year <= 0.5, on at least half of the base year's criteria",
        ...halved,
      },
      designated,
      boligomraader,
    },
  };
  yield '{\n';
  for (const [k, [key, value]] of Object.entries(record).entries()) {
    if (k > 0) yield ',\n';
    if (Array.isArray(value) && typeof value[0] === 'object')
      yield `"${key}": [\n${value.map((item) => ` ${JSON.stringify(item)}`).join(',\n')}\n]`;
    else yield `"${key}": ${JSON.stringify(value)}`;
  }
  yield '\n}\n';
}
