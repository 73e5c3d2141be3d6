import { type Command, Option } from '@commander-js/extra-typings';
import { monitor } from '../monitor/monitor.ts';
import { readRecords } from '../monitor/records.ts';
import { monitorFormats } from '../monitor/render/monitor-document.ts';
import { holds } from '../monitor/report.ts';
import { type Cli, formatOption, writeAnswer, writeNotices, year } from './command.ts';

/** `udpeg monitor`: the records of a city through the years in, its development out. */
export function monitorCommand(command: Command, cli: Cli) {
  const { texts } = cli;
  const words = texts.commands.monitor;
  return command
    .argument('<records...>', words.records)
    .option('--base <year>', words.base, year)
    .addOption(new Option('--hold <which>', words.hold).choices([...holds, 'both'] as const).default('both'))
    .option('--anyway', words.anyway)
    .addOption(formatOption(texts, monitorFormats))
    .action(async (paths, { base, hold, anyway = false, format }) => {
      const { records, notices } = await readRecords(paths, anyway);
      const report = monitor(records, { base, holds: hold === 'both' ? holds : [hold] }, notices);
      writeNotices(report.notices, cli);
      await writeAnswer(report, format, monitorFormats, cli);
    });
}
