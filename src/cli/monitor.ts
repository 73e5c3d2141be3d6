import { type Command, Option } from '@commander-js/extra-typings';
import { htmlOf } from '../document/html.ts';
import { jsonLines } from '../document/json.ts';
import { markdownOf } from '../document/markdown.ts';
import { textOf } from '../document/text.ts';
import type { Language } from '../messages/sentences.ts';
import { monitor } from '../monitor/monitor.ts';
import { readRecords } from '../monitor/records.ts';
import { monitorDocument, monitorPage, monitorRecord } from '../monitor/render/monitor-document.ts';
import { holds, type MonitorReport } from '../monitor/report.ts';
import type { ProcessLike } from '../process-like.ts';
import { type Cli, formatOption, writeNotices, year } from './command.ts';
import { paint } from './paint.ts';

/** A format a line. */
const renderers = {
  text: (report: MonitorReport, language: Language, host: ProcessLike) =>
    textOf(monitorDocument(report, language), paint(host)),
  md: (report: MonitorReport, language: Language) => markdownOf(monitorDocument(report, language)),
  json: (report: MonitorReport) => jsonLines(monitorRecord(report)),
  html: (report: MonitorReport, language: Language) => htmlOf(monitorPage(report, language)),
};

/** `udpeg monitor`: the records of a city through the years in, its development out. */
export function monitorCommand(command: Command, cli: Cli) {
  const { host, lang, texts } = cli;
  const words = texts.commands.monitor;
  return command
    .argument('<records...>', words.records)
    .option('--base <year>', words.base, year)
    .addOption(new Option('--hold <which>', words.hold).choices([...holds, 'both'] as const).default('both'))
    .option('--anyway', words.anyway)
    .addOption(formatOption(texts, renderers))
    .action(async (paths, { base, hold, anyway = false, format }) => {
      const { records, notices } = await readRecords(paths, anyway);
      const report = monitor(records, { base, holds: hold === 'both' ? holds : [hold] }, notices);
      writeNotices(report.notices, cli);
      await host.stdout.writeDocument(renderers[format](report, lang, host), format);
    });
}
