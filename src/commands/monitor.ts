import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import { monitor } from '../monitor/monitor.ts';
import { readRecords } from '../monitor/records.ts';
import { renderMonitorHtml } from '../monitor/render/html.ts';
import { renderMonitorJson } from '../monitor/render/json.ts';
import { renderMonitorMarkdown } from '../monitor/render/markdown.ts';
import { renderMonitorText } from '../monitor/render/text.ts';
import { type Hold, holds, type MonitorReport } from '../monitor/report.ts';
import { type ProcessLike, writeAll } from '../process-like.ts';
import { writeNotices } from './screen.ts';

export interface MonitorOptions {
  base?: number;
  hold: Hold | 'both';
  anyway?: boolean;
  format: string;
  lang: Language;
}

/** A format a line. */
const renderers: Record<string, (report: MonitorReport, language: Language) => Iterable<string>> = {
  text: renderMonitorText,
  md: renderMonitorMarkdown,
  json: renderMonitorJson,
  html: renderMonitorHtml,
};

/** `udpeg monitor`: the records of a city through the years in, its development out. */
export async function monitorCommand(
  paths: string[],
  { base, hold, anyway = false, format, lang }: MonitorOptions,
  host: ProcessLike,
): Promise<number> {
  const { records, notices } = await readRecords(paths, anyway);
  const report = monitor(records, { base, holds: hold === 'both' ? holds : [hold] }, notices);
  writeNotices(report.notices, lang, host.stderr);
  await writeAll(host.stdout, renderers[format](report, lang));
  return EXIT.done;
}
