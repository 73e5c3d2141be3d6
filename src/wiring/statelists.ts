import type { Command } from 'commander';
import { languageOption, oneOf, percent, year } from './options.ts';
import { UnexpectedValue } from './speaking.ts';
import type { Wiring } from './wiring.ts';

/** `udpeg statelists`: the law behind the state's lists, and what follows from it. */
export function addStateLists(root: Command, { host, finish }: Wiring): void {
  const statelists = root
    .command('statelists')
    .summary("the state's lists of boligområder: law, checks, history, who is near")
    .description(
      "the state's lists of boligområder: the law by date, checks, history, and who is near a list\n" +
        "These are the state's criteria. The municipality's own screening uses none of them.",
    );

  statelists
    .command('law')
    .description('print the criteria of the lists as the law had them on a date')
    .option('--on <date>', 'a day, 2021-12-01, or a year of the lists, 2021; left out: every period', day)
    .option('--format <format>', 'text, md or json', oneOf('text', 'md', 'json'), 'text')
    .addOption(languageOption())
    .action(async (options) =>
      finish(await (await import('../commands/statelists/law.ts')).lawCommand(options, host)),
    );

  statelists
    .command('check')
    .description("test boligområder on the law's criteria and compare with the published lists")
    .argument('<values>', "CSV or XLSX with the law's figures: a row per boligområde and year")
    .requiredOption('--year <year>', 'the year of the lists', year)
    .option('--state-lists <file>', 'the published lists, to compare with')
    .option('--municipality <name>', 'whose boligområder; left out: all in the file')
    .option(
      '--yearly',
      'the figures are of one year each; left out: averages over the years that the law asks for',
    )
    .option('--format <format>', 'text, md, csv or json', oneOf('text', 'md', 'csv', 'json'), 'text')
    .addOption(languageOption())
    .action(async (values, options) =>
      finish(await (await import('../commands/statelists/check.ts')).checkCommand(values, options, host)),
    );

  statelists
    .command('history')
    .description('who came onto the lists, who left, and who moved between them; the five-year rule')
    .argument('<lists...>', "CSV or XLSX of the state's lists")
    .option('--municipality <name>', 'whose boligområder; left out: all')
    .option('--totals <file>', 'published number of boligområder per list and year, to count against')
    .option('--format <format>', 'text, md, csv or json', oneOf('text', 'md', 'csv', 'json'), 'text')
    .addOption(languageOption())
    .action(async (lists, options) =>
      finish(await (await import('../commands/statelists/history.ts')).historyCommand(lists, options, host)),
    );

  statelists
    .command('watch')
    .description('rank boligområder by how near they are to each list')
    .argument('<values...>', "CSV or XLSX with the law's figures: a row per boligområde and year")
    .option('--year <year>', 'the year to look from; left out: the latest in the files', year)
    .option(
      '--state-lists <file>',
      'the published lists: marks who is on them, and fills in years without figures',
    )
    .option('--municipality <name>', 'whose boligområder; left out: all in the files')
    .option('--within <pct>', 'at risk: so near a limit, in per cent of it', percent, 10)
    .option('--horizon <year>', 'at risk: extrapolated across a limit by this year', year, 2035)
    .option(
      '--yearly',
      'the figures are of one year each; left out: averages over the years that the law asks for',
    )
    .option('--format <format>', 'text, md, csv or json', oneOf('text', 'md', 'csv', 'json'), 'text')
    .addOption(languageOption())
    .action(async (values, options) =>
      finish(await (await import('../commands/statelists/watch.ts')).watchCommand(values, options, host)),
    );
}

function day(text: string): string {
  if (!/^\d{4}(-\d\d-\d\d)?$/.test(text)) throw new UnexpectedValue('day');
  return text;
}
