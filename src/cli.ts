import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { screenCommand } from './commands/screen.ts';
import { InputError } from './errors.ts';
import { EXIT } from './exit.ts';
import { located } from './messages/finding.ts';
import type { Language } from './messages/sentences.ts';
import type { ProcessLike } from './process-like.ts';
import { version } from './version.ts';

/**
 * Runs the program on a process-like object and gives the exit code. The result goes to its stdout, everything
 * else to its stderr; nothing is thrown.
 */
export async function run(host: ProcessLike): Promise<number> {
  const language = languageOf(host.argv);
  // a reader that has seen enough, such as head, closes the pipe: no defect, and nothing left to write
  host.stdout.on?.('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
  });
  try {
    let code: number = EXIT.done;
    await program(host, (result) => {
      code = result;
    }).parseAsync(host.argv);
    return code;
  } catch (error) {
    return explain(error, language, host);
  }
}

function program(host: ProcessLike, finish: (code: number) => void): Command {
  const root = new Command('udpeg')
    .description(
      "Screens the areas of a city on stated criteria and adds the areas on the state's lists.\n" +
        'It computes what the method says and calls an assumption an assumption; it decides nothing.',
    )
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
    })
    .showSuggestionAfterError()
    .addHelpText('after', `\n${EXAMPLES}`);

  request(root.command('screen'))
    .description('read the statistics, test every area, add the state lists, write the report')
    .option(
      '--out <folder>',
      'write report.json, areas.csv and report.md there; without it one --format goes to stdout',
    )
    .option('--format <formats>', 'json, csv, md, separated by commas', formatList)
    .option('--strict', 'exit 1 where an area is undetermined')
    .addHelpText(
      'after',
      '\nExamples:\n' +
        '  udpeg screen 2025.csv --method koebenhavn-2025 --out out\n' +
        '  udpeg screen 2024.csv 2025.csv --method my-method.yaml --state-lists lists.csv --links links.csv --out out\n' +
        '  udpeg screen 2025.csv --method koebenhavn-2025 --format csv > areas.csv',
    )
    .action(async (files, options) => finish(await screenCommand(files, options, host)));

  request(root.command('validate'))
    .description(
      'read and check everything as screen does, show what each criterion sees, designate and write nothing',
    )
    .action(async (files, options) =>
      finish(await (await import('./commands/validate.ts')).validateCommand(files, options, host)),
    );

  const method = root.command('method').description('the built-in methods, and checks of your own');
  method
    .command('list')
    .description('list the built-in methods')
    .addOption(languageOption())
    .action(async (options) =>
      finish(await (await import('./commands/method.ts')).listMethods(options.lang, host)),
    );
  method
    .command('show')
    .description('print a method file: a built-in one to start your own from')
    .argument('<method>', 'id of a built-in method, or a file')
    .addOption(languageOption())
    .action(async (name) => finish(await (await import('./commands/method.ts')).showMethod(name, host)));
  method
    .command('check')
    .description('check a method file without any statistics')
    .argument('<method>', 'id of a built-in method, or a file')
    .addOption(languageOption())
    .action(async (name, options) =>
      finish(await (await import('./commands/method.ts')).checkMethod(name, options.lang, host)),
    );

  root
    .command('schema')
    .description('print the JSON Schema of the record (report) or of the method file (method)')
    .argument('<which>', 'report or method', oneOf('report', 'method'))
    .action(async (which) => finish(await (await import('./commands/schema.ts')).schemaCommand(which, host)));

  root
    .command('init')
    .description('make a new folder with a method, example files and a README, ready to run')
    .argument('<folder>', 'a folder that does not exist yet, or is empty')
    .addOption(languageOption())
    .action(async (folder, options) =>
      finish(await (await import('./commands/init.ts')).initCommand(folder, options.lang, host)),
    );
  return root;
}

/** What `screen` and `validate` both take. */
function request(command: Command): Command {
  return command
    .argument('<statistics...>', 'CSV files of statistics, one or several years')
    .requiredOption('--method <id|file>', 'a built-in method or a method file')
    .option('--year <year>', 'the year to screen; left out: the latest in the files', year)
    .option('--state-lists <file>', "CSV of the state's lists: list_year, list, municipality, area_name")
    .option('--links <file>', 'CSV of links: boligomraade, omraade_id, share')
    .option(
      '--municipality <name>',
      "whose boligområder count; left out: the method's, or the only one there is",
    )
    .addOption(languageOption());
}

const EXAMPLES = `Examples:
  udpeg init my-screening                                   an example project of your own
  udpeg validate 2025.csv --method my-method.yaml           check files and method
  udpeg screen 2025.csv --method koebenhavn-2025 --out out  screen a year
  udpeg method show koebenhavn-2025 > my-method.yaml        start a method of your own

Exits: 0 done, 1 done and a gate answered, 2 bad input or usage (nothing written), 3 a defect of udpeg.`;

function languageOption(): Option {
  return new Option('--lang <language>', 'language of report and messages')
    .choices(['da', 'en'])
    .default('da');
}

function year(text: string): number {
  if (!/^(1[89]|20|21)\d\d$/.test(text))
    throw new InvalidArgumentError('expected four digits, such as 2025.');
  return Number(text);
}

const FORMATS = ['json', 'csv', 'md'] as const;

function formatList(text: string): string[] {
  const formats = text.split(',').map((format) => format.trim());
  for (const format of formats) {
    if (!FORMATS.includes(format as never))
      throw new InvalidArgumentError(`"${format}" is not one of ${FORMATS.join(', ')}.`);
  }
  return [...new Set(formats)];
}

function oneOf(...choices: string[]) {
  return (text: string): string => {
    if (!choices.includes(text)) throw new InvalidArgumentError(`expected ${choices.join(' or ')}.`);
    return text;
  };
}

/** The language asked for, before the options are parsed: errors of usage are in it too. */
function languageOf(argv: string[]): Language {
  const at = argv.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const asked = argv[at]?.includes('=') ? argv[at].split('=')[1] : argv[at + 1];
  return at >= 0 && asked === 'en' ? 'en' : 'da';
}

function explain(error: unknown, language: Language, host: ProcessLike): number {
  if (error instanceof InputError) {
    for (const one of error.findings) host.stderr.write(`${located(one, language)}\n`);
    const more = error.count - error.findings.length;
    if (more > 0)
      host.stderr.write(language === 'da' ? `... og ${more} fejl mere.\n` : `... and ${more} more errors.\n`);
    return EXIT.input;
  }
  // commander has written its own words, help and version among them
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.input;
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(
    language === 'da'
      ? `Dette er en fejl i udpeg ${version}, ikke i dine filer. Meld den med kommandoen og teksten herunder.\n${detail}\n`
      : `This is a defect of udpeg ${version}, not of your files. Report it with the command and the text below.\n${detail}\n`,
  );
  return EXIT.defect;
}
