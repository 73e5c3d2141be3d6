import type { Command } from 'commander';
import { languageOption, oneOf, year } from './options.ts';
import type { Wiring } from './wiring.ts';

/** `udpeg monitor`. */
export function addMonitor(root: Command, { host, finish }: Wiring): void {
  root
    .command('monitor')
    .summary('follow the designated areas against the rest of the city through the years')
    .description(
      'follow the designated areas against the rest of the city through the years, and answer the questions of the ' +
        'policy: how much less disadvantaged, is the lag halved, are fewer designated\n' +
        'What is counted in another way than in the base year is not compared with it.',
    )
    .argument('<records...>', 'report.json of each year, as udpeg screen wrote it, in any order')
    .option('--base <year>', 'the year to measure from; left out: the first', year)
    .option(
      '--hold <which>',
      "own: each year's own areas; fixed: those of the base year; both",
      oneOf('own', 'fixed', 'both'),
      'both',
    )
    .option('--anyway', 'put records of different cities, levels or methods together, and say so')
    .option('--format <format>', 'text, md, json or html', oneOf('text', 'md', 'json', 'html'), 'text')
    .addOption(languageOption())
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  udpeg monitor 2022/report.json 2023/report.json 2024/report.json\n' +
        '  udpeg monitor */report.json --base 2023 --hold fixed --format html > monitor.html',
    )
    .action(async (records, options) =>
      finish(await (await import('../commands/monitor.ts')).monitorCommand(records, options, host)),
    );
}
