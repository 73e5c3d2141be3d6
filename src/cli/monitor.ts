import { type Command, Option } from '@commander-js/extra-typings';
import { monitor } from '../monitor/monitor.ts';
import { readRecords } from '../monitor/records.ts';
import { renderMonitorHtml } from '../monitor/render/html.ts';
import { renderMonitorJson } from '../monitor/render/json.ts';
import { renderMonitorMarkdown } from '../monitor/render/markdown.ts';
import { renderMonitorText } from '../monitor/render/text.ts';
import { holds } from '../monitor/report.ts';
import { type Cli, formatOption, writeNotices, year } from './command.ts';

/** A format a line. */
const renderers = {
  text: renderMonitorText,
  md: renderMonitorMarkdown,
  json: renderMonitorJson,
  html: renderMonitorHtml,
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
      await host.stdout.writeDocument(renderers[format](report, lang), format);
    });
}
