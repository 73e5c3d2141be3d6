import { type CommandUnknownOpts, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import type { Paint } from '../document/text.ts';
import { type Finding, located } from '../messages/finding.ts';
import type { HelpTexts } from '../messages/help.ts';
import type { ProcessLike } from '../output/process-like.ts';
import type { Language } from '../text/words.ts';
import { paint } from './paint.ts';

/** What a command is declared with and runs on. */
export interface Cli {
  host: ProcessLike;
  /** the path that the program was run by */
  program: string;
  /** what `--lang` says */
  asked: Language | undefined;
  /** of messages and help: what was asked for, else the project's, else Danish */
  lang: Language;
  texts: HelpTexts;
  /** the command whose arguments are read */
  reading: CommandUnknownOpts;
  /** the exit, which a command may set: nothing that a gate asked about, until one answers */
  code: number;
}

/** What a command says besides its result, so that stdout holds that alone. */
export function writeNotices(notices: readonly Finding[], { host, lang }: Pick<Cli, 'host' | 'lang'>): void {
  for (const notice of notices) host.stderr.write(`${located(notice, lang)}\n`);
}

/** How an answer is written, a format a line; `text` is for a screen. */
type Renderers<Answer, Format extends string> = Record<
  Format,
  (answer: Answer, language: Language, paint: Paint) => Iterable<string>
>;

/** Writes the answer of a command to stdout. */
export async function writeAnswer<Answer, Format extends string>(
  answer: Answer,
  format: Format,
  renderers: Renderers<Answer, Format>,
  { host, lang }: Pick<Cli, 'host' | 'lang'>,
): Promise<void> {
  await host.stdout.writeDocument(renderers[format](answer, lang, paint(host)), format);
}

/** `--format`, one of those that a command has a renderer for; the first where none is asked for. */
export function formatOption<Format extends string>(texts: HelpTexts, renderers: Record<Format, unknown>) {
  const formats = Object.keys(renderers) as Format[];
  return new Option('--format <format>', texts.format).choices(formats).default(formats[0]);
}

/** Some of a few words, separated by commas; each once. */
export function someOf<const Flags extends string, Choice extends string>(
  flags: Flags,
  text: string,
  choices: readonly Choice[],
) {
  // given more than once, all are asked for
  const parse = (given: string, before: Choice[] = []): Choice[] => {
    const asked = given.split(',').map((one) => one.trim() as Choice);
    // as commander says it of one
    if (!asked.every((one) => choices.includes(one)))
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...new Set([...before, ...asked])];
  };
  return new Option(flags, text).choices(choices).argParser(parse);
}

// What a value must be is told by its kind, see `usage.ts`.

export function year(text: string): number {
  if (!/^(1[89]|20|21)\d\d$/.test(text)) throw new InvalidArgumentError('year');
  return Number(text);
}

/** A day, or a year. */
export function day(text: string): string {
  if (!/^\d{4}(-\d\d-\d\d)?$/.test(text)) throw new InvalidArgumentError('day');
  return text;
}

/** Per cent, with decimal comma or point. */
export function percent(text: string): number {
  const value = Number(text.replace(',', '.'));
  if (!/^\d+([.,]\d+)?$/.test(text) || value > 100) throw new InvalidArgumentError('percent');
  return value;
}
