import { type Command, Option } from 'commander';
import { screenCommand } from '../commands/screen.ts';
import { formatNames } from '../report/format-names.ts';
import { chosenLanguage, languageOption, someOf, year } from './options.ts';
import type { Wiring } from './wiring.ts';

/** `udpeg screen` and `udpeg validate`. */
export function addScreening(root: Command, { host, finish }: Wiring): void {
  request(root.command('screen'))
    .description('read the statistics, test every area, add the state lists, write the report')
    .option(
      '--out <folder>',
      'write report.json, areas.csv and report.md there; without it one --format goes to stdout',
    )
    .option('--format <formats>', `${formatNames.join(', ')}, separated by commas`, someOf(formatNames))
    .option('--previous <record>', 'report.json of an earlier round, to show what changed since')
    .option('--all-years', 'every year of the project, each to its own folder')
    .option(
      '--check <record>',
      'report.json that is expected: exit 1, with a short diff, where the report is another',
    )
    .option('--summary <file>', 'write the answer in short as Markdown, for the summary of a job')
    .option('--strict', 'exit 1 where an area is undetermined')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  udpeg screen 2025.csv --method koebenhavn-2025 --out out\n' +
        '  udpeg screen 2024.csv 2025.csv --method my-method.yaml --state-lists lists.csv --links links.csv --out out\n' +
        '  udpeg screen 2025.csv --method koebenhavn-2025 --format csv > areas.csv\n' +
        '  udpeg screen --year 2026                 by the project file udpeg.yaml',
    )
    .action(async (files, options) => finish(await screenCommand(files, options, host)));

  request(root.command('validate'))
    .description(
      'read and check everything as screen does, show what each criterion sees, designate and write nothing',
    )
    .action(async (files, options) =>
      finish(await (await import('../commands/validate.ts')).validateCommand(files, options, host)),
    );
}

/** `udpeg report`. */
export function addReport(root: Command, { host, finish }: Wiring): void {
  root
    .command('report')
    .description('make a report in another format or language from its record, without its data')
    .argument('<record>', 'report.json, as udpeg screen wrote it')
    .requiredOption(
      '--format <formats>',
      `${formatNames.join(', ')}, separated by commas`,
      someOf(formatNames),
    )
    .option('--out <folder>', 'write the files there; without it one format goes to stdout')
    .option('--previous <record>', 'report.json of an earlier round, to show what changed since')
    .addOption(languageOption())
    .action(async (record, options) =>
      finish(await (await import('../commands/report.ts')).reportCommand(record, options, host)),
    );
}

/** `udpeg letter`. */
export function addLetter(root: Command, { host, finish }: Wiring): void {
  root
    .command('letter')
    .description("one area's page alone, to be sent on: its outcome and why, its numbers, what they rest on")
    .argument('<record>', 'report.json, as udpeg screen wrote it')
    .argument('<area>', 'the id of an area, or its name where only one has it')
    .addOption(new Option('--format <format>', 'md or html').choices(['md', 'html']).default('md'))
    .addOption(languageOption())
    .addHelpText('after', '\nExample:\n  udpeg letter out/report.json 0208 --format html > 0208.html')
    .action(async (record, area, options) =>
      finish(await (await import('../commands/letter.ts')).letterCommand(record, area, options, host)),
    );
}

/** `udpeg verify`. */
export function addVerify(root: Command, { host, finish }: Wiring): void {
  root
    .command('verify')
    .description(
      'hold a record against itself and against what its inputs give; exit 1 where it is not confirmed',
    )
    .argument('<record>', 'report.json, as udpeg screen wrote it')
    .option('--inputs <folder>', 'where the files are that it was made from, under whatever names')
    .addOption(languageOption())
    .action(async (record, options) =>
      finish(await (await import('../commands/verify.ts')).verifyCommand(record, options, host)),
    );
}

/** What `screen` and `validate` both take. */
function request(command: Command): Command {
  return command
    .argument(
      '[statistics...]',
      'CSV or XLSX files of statistics, one or several years; data.xlsx#NAME for a sheet; left out: by a project file',
    )
    .option('--method <id|file>', 'a built-in method or a method file')
    .option(
      '--project <file>',
      'a project file, instead of files; left out: udpeg.yaml, where no files are given',
    )
    .option('--year <year>', 'the year to screen; left out: the latest in the files', year)
    .option(
      '--state-lists <file>',
      "CSV or XLSX of the state's lists: list_year, list, municipality, area_name",
    )
    .option('--links <file>', 'CSV or XLSX of links: boligomraade, omraade_id, share')
    .option(
      '--municipality <name>',
      "whose boligområder count; left out: the method's, or the only one there is",
    )
    .option('--geometry <file>', "the areas' outlines, GeoJSON or TopoJSON: areas.geojson#property of the id")
    .option(
      '--boligomraader <file>',
      "the boligområder's outlines, to compute links from: file.geojson#property of the name",
    )
    .option('--crs <system>', 'such as EPSG:25832, where a file of outlines does not say')
    .option(
      '--neighbours <file>',
      'CSV or XLSX of areas side by side: omraade_id, nabo_id; instead of --geometry',
    )
    .option('--byomraader <file>', 'names of byområder: CSV or XLSX of byomraade, omraade_id; or a map')
    .addOption(chosenLanguage());
}
