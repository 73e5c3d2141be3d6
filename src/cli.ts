import { setImmediate as others } from 'node:timers/promises';
import { type Command, CommanderError } from 'commander';
import { inputError, isInputError } from './errors.ts';
import { EXIT } from './exit.ts';
import { explained, finding, sentence } from './messages/finding.ts';
import { counted, type Language } from './messages/sentences.ts';
import { type GivenProcess, OutputStream, type ProcessLike } from './process-like.ts';
import { projectLanguage } from './project/load.ts';
import { isSystemError } from './system-error.ts';
import { version } from './version.ts';
import { addMethods } from './wiring/methods.ts';
import { addMonitor } from './wiring/monitor.ts';
import { addLetter, addReport, addScreening, addVerify } from './wiring/screening.ts';
import { SpeakingCommand } from './wiring/speaking.ts';
import { addStateLists } from './wiring/statelists.ts';
import type { Wiring } from './wiring/wiring.ts';
import { addDiff } from './wiring/years.ts';

/**
 * Runs the program on a process-like object and gives the exit code. The result goes to its stdout, everything
 * else to its stderr; nothing is thrown.
 */
export async function run({ argv, env, stdout, stderr }: GivenProcess): Promise<number> {
  const host = { env, stdout: new OutputStream(stdout), stderr: new OutputStream(stderr) };
  let language = languageOf(argv);
  let asksForFiles = argv[2] === 'init' || ['--out', '--summary'].some((option) => givenFor(option, argv));
  let lost: NodeJS.ErrnoException | undefined;
  // a reader that has seen enough, such as head, closes the pipe: no defect, and nothing left to write
  stdout.on?.('error', (error) => {
    if (error.code !== 'EPIPE') lost ??= error;
  });
  // there is nobody left to tell
  stderr.on?.('error', () => {});
  try {
    let code: number = EXIT.done;
    const root = program(host, (result) => {
      code = result;
    });
    // now it is known whether files are given, which no project has a say over
    root.hook('preAction', (_, command) => {
      if (command.opts().lang === undefined && command.args.length > 0) language = 'da';
      // where to write, the project says
      if (command.name() === 'screen' && command.args.length === 0) asksForFiles = true;
    });
    await root.parseAsync(argv);
    // what a stream has to say of the last that was written comes after it
    await others();
    if (lost) throw inputError('stdout-not-writable', { reason: lost.code ?? lost.message });
    return code;
  } catch (error) {
    const code = explain(error, language, host);
    // a stdout that is lost is so after all files are in place
    if (code === EXIT.input && asksForFiles && !lost)
      host.stderr.write(`${sentence(finding('nothing-written', {}), language)}\n`);
    return code;
  }
}

function program(host: ProcessLike, finish: (code: number) => void): Command {
  const root = new SpeakingCommand('udpeg')
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

  const wiring: Wiring = { host, finish };
  addScreening(root, wiring);
  addReport(root, wiring);
  addVerify(root, wiring);
  addLetter(root, wiring);
  addDiff(root, wiring);
  addMonitor(root, wiring);
  addStateLists(root, wiring);
  addMethods(root, wiring);
  return root;
}

const EXAMPLES = `Examples:
  udpeg init my-screening                                   an example project of your own
  udpeg validate 2025.csv --method my-method.yaml           check files and method
  udpeg screen 2025.csv --method koebenhavn-2025 --out out  screen a year
  udpeg method show koebenhavn-2025 > my-method.yaml        start a method of your own

Exits: 0 done, 1 done and a gate answered, 2 bad input or usage (nothing written), 3 a defect of udpeg.`;

/** The commands that go by a project file where no files are given. */
const byProject = ['screen', 'validate'];

/**
 * The language asked for, before the options are parsed: errors of usage are in it too. Where a project may say what is
 * asked for, its language holds.
 */
function languageOf(argv: string[]): Language {
  const asked = givenFor('--lang', argv);
  if (asked === 'da' || asked === 'en') return asked;
  return (byProject.includes(argv[2]) ? projectLanguage(givenFor('--project', argv)) : undefined) ?? 'da';
}

function givenFor(option: string, argv: string[]): string | undefined {
  const at = argv.findIndex((argument) => argument === option || argument.startsWith(`${option}=`));
  if (at < 0) return undefined;
  return argv[at].includes('=') ? argv[at].slice(option.length + 1) : argv[at + 1];
}

function explain(thrown: unknown, language: Language, host: ProcessLike): number {
  // what the system refuses is no defect, wherever it was met
  const error = isSystemError(thrown)
    ? inputError('system-refused', { path: thrown.path, reason: thrown.code })
    : thrown;
  if (isInputError(error)) {
    const { lines, told } = explained(error.findings, error.causes, language);
    for (const line of lines) host.stderr.write(`${line}\n`);
    const more = error.count - told;
    if (more > 0)
      host.stderr.write(
        language === 'da'
          ? `... og ${more} fejl mere.\n`
          : `... and ${counted(more, 'more error', 'more errors')}.\n`,
      );
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
