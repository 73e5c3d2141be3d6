import { setImmediate as others } from 'node:timers/promises';
import { Command, CommanderError, Option } from '@commander-js/extra-typings';
import type { Cli } from './cli/command.ts';
import { EXIT } from './cli/exit.ts';
import { helpCommand, helpIn } from './cli/help.ts';
import { usageError } from './cli/usage.ts';
import { inputError, isInputError } from './messages/errors.ts';
import { explained, finding, sentence } from './messages/finding.ts';
import { type CommandTexts, type HelpTexts, helpTexts, helpWords } from './messages/help.ts';
import { commandMessages } from './messages/usage.ts';
import { type GivenProcess, OutputStream } from './output/process-like.ts';
import { isSystemError } from './output/system-error.ts';
import { projectLanguage } from './project/load.ts';
import type { Language } from './text/words.ts';
import { version } from './version.ts';

/**
 * Runs the program on a process-like object and gives the exit code. The result goes to its stdout, everything
 * else to its stderr; nothing is thrown.
 */
export async function run({ argv, env, stdout, stderr }: GivenProcess): Promise<number> {
  const host = { env, stdout: new OutputStream(stdout), stderr: new OutputStream(stderr) };
  const asked = languageAsked(argv);
  const lang = asked ?? languageOfProject(argv) ?? 'da';
  const root = new Command('udpeg');
  const texts = helpTexts[lang];
  const cli: Cli = { host, program: argv[1], asked, lang, texts, reading: root, code: EXIT.done };
  declare(root, cli);
  let asksForFiles =
    argv[2] === 'init' || ['--out', '--summary', '--save'].some((option) => givenFor(option, argv));
  let lost: NodeJS.ErrnoException | undefined;
  // a reader that has seen enough, such as head, closes the pipe: no defect, and nothing left to write
  stdout.on?.('error', (error) => {
    if (error.code !== 'EPIPE') lost ??= error;
  });
  // there is nobody left to tell
  stderr.on?.('error', () => {});
  // now it is known whether files are given, which no project has a say over
  root.hook('preAction', (_, command) => {
    if (asked === undefined && command.args.length > 0) cli.lang = 'da';
    // where to write, the project says
    if (command.name() === 'screen' && command.args.length === 0) asksForFiles = true;
  });
  try {
    await root.parseAsync(argv);
    // what a stream has to say of the last that was written comes after it
    await others();
    if (lost) throw inputError('stdout-not-writable', { reason: lost.code ?? lost.message });
    return cli.code;
  } catch (error) {
    const code = explain(error, cli);
    // a stdout that is lost is so after all files are in place
    if (code === EXIT.input && asksForFiles && !lost)
      host.stderr.write(`${sentence(finding('nothing-written', {}), cli.lang)}\n`);
    return code;
  }
}

/** Declares a command's arguments and options, and what it does. */
type Declare = (command: Command, cli: Cli) => unknown;
type Loaders<Texts> = {
  [Name in keyof Texts]: Texts[Name] extends { commands: infer Inner }
    ? Loaders<Inner>
    : () => Promise<Declare>;
};

interface AnyLoaders {
  [name: string]: AnyLoaders | (() => Promise<Declare>);
}

/** The commands in the order of the help. A file a command, loaded when it is asked for, with all that it runs on. */
const commands: Loaders<HelpTexts['commands']> = {
  init: async () => (await import('./cli/init.ts')).initCommand,
  validate: async () => (await import('./cli/validate.ts')).validateCommand,
  screen: async () => (await import('./cli/screen.ts')).screenCommand,
  stability: async () => (await import('./cli/stability.ts')).stabilityCommand,
  report: async () => (await import('./cli/report.ts')).reportCommand,
  explain: async () => (await import('./cli/explain.ts')).explainCommand,
  letter: async () => (await import('./cli/explain.ts')).explainCommand,
  publish: async () => (await import('./cli/publish.ts')).publishCommand,
  whatif: async () => (await import('./cli/whatif.ts')).whatIfCommand,
  verify: async () => (await import('./cli/verify.ts')).verifyCommand,
  diff: async () => (await import('./cli/diff.ts')).diffCommand,
  monitor: async () => (await import('./cli/monitor.ts')).monitorCommand,
  statelists: {
    law: async () => (await import('./cli/statelists-law.ts')).lawCommand,
    check: async () => (await import('./cli/statelists-check.ts')).checkCommand,
    history: async () => (await import('./cli/statelists-history.ts')).historyCommand,
    watch: async () => (await import('./cli/statelists-watch.ts')).watchCommand,
  },
  method: {
    list: async () => (await import('./cli/method.ts')).listMethods,
    show: async () => (await import('./cli/method.ts')).showMethod,
    check: async () => (await import('./cli/method.ts')).checkMethod,
  },
  schema: async () => (await import('./cli/schema.ts')).schemaCommand,
  help: async () => helpCommand,
};

function declare(root: Command, cli: Cli): void {
  const { host, texts, lang } = cli;
  const width = () => host.stdout.given.columns ?? 80;
  root
    .version(version, '-V, --version', texts.version)
    .helpOption('-h, --help', texts.helpOption)
    .configureHelp(helpIn(lang))
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: (text) => host.stderr.write(text),
      // told by `explain`
      outputError: () => {},
      getOutHelpWidth: width,
      getErrHelpWidth: width,
    })
    .exitOverride()
    .showSuggestionAfterError(false)
    .addOption(new Option('--lang <language>', texts.language).choices(['da', 'en']));
  describe(root, texts, commands, cli);
  root.addHelpText('after', `\n${texts.exits}`);
}

/** Gives a command its words and the commands in it, which are declared when they are called. */
function describe(command: Command, texts: CommandTexts, loaders: AnyLoaders, cli: Cli): void {
  const { about, examples, commands } = texts;
  // there is one command of ours for help
  command.summary(about.split('\n')[0]).description(about).helpCommand(false);
  if (examples)
    command.addHelpText(
      'after',
      `\n${helpWords[cli.lang].examples}\n${examples.map((line) => `  ${line}`).join('\n')}`,
    );
  if (!commands) return;
  for (const [name, own] of Object.entries(commands))
    describe(command.command(name), own, loaders[name] as AnyLoaders, cli);
  command.hook('preSubcommand', async (_, called) => {
    cli.reading = called;
    const load = loaders[called.name()];
    if (typeof load === 'function') (await load())(called as Command, cli);
  });
}

/** The commands that go by a project file where no files are given. */
const byProject = ['screen', 'validate', 'whatif', 'stability'];

/**
 * The language asked for, before the options are parsed: errors of usage are in it too, and help. Where a project may
 * say what is asked for, its language holds.
 */
function languageAsked(argv: string[]): Language | undefined {
  const asked = givenFor('--lang', argv);
  return asked === 'da' || asked === 'en' ? asked : undefined;
}

function languageOfProject(argv: string[]): Language | undefined {
  return byProject.includes(argv[2]) ? projectLanguage(givenFor('--project', argv)) : undefined;
}

function givenFor(option: string, argv: string[]): string | undefined {
  const at = argv.findLastIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return argv[at].includes('=') ? argv[at].slice(option.length + 1) : argv[at + 1];
}

function explain(thrown: unknown, { host, lang: language, reading }: Cli): number {
  // help and version are written
  if (thrown instanceof CommanderError && /^commander\.(help|version)/.test(thrown.code))
    return thrown.exitCode === 0 ? EXIT.done : EXIT.input;
  const error = told(thrown, reading);
  const say = commandMessages[language];
  if (isInputError(error)) {
    const { lines, told } = explained(error.findings, error.causes, language);
    for (const line of lines) host.stderr.write(`${line}\n`);
    const more = error.count - told;
    if (more > 0) host.stderr.write(say['more-errors']({ count: more }));
    return EXIT.input;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  host.stderr.write(say.defect({ version, detail }));
  return EXIT.defect;
}

/** An error as a finding, if it is one: of usage, or of the system, whose refusals are no defect wherever they are met. */
function told(error: unknown, reading: Cli['reading']): unknown {
  if (isSystemError(error)) return inputError('system-refused', { path: error.path, reason: error.code });
  if (error instanceof CommanderError) return usageError(error, reading) ?? error;
  return error;
}
