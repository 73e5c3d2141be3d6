import { Command, InvalidArgumentError } from 'commander';
import { inputError } from '../errors.ts';
import type { Messages } from '../messages/finding.ts';
import type { Expected, UsageMessages } from '../messages/usage.ts';

type UsageCode = keyof UsageMessages;

/** A command whose errors of usage are findings, so that they are told in the language asked for. */
export class SpeakingCommand extends Command {
  override createCommand(name?: string): SpeakingCommand {
    return new SpeakingCommand(name);
  }

  /** Where commander would write its own English words and leave. */
  override error(message: string, options?: { code?: string; exitCode?: number }): never {
    for (const { code, pattern, params } of usage) {
      const found = options?.code === `commander.${code}` ? pattern.exec(message) : null;
      if (found?.groups) throw told(params(found.groups, this.#path()));
    }
    return super.error(message, options);
  }

  /** `udpeg statelists check`. */
  #path(): string {
    const names: string[] = [];
    for (let command: Command | null = this; command; command = command.parent) names.unshift(command.name());
    return names.join(' ');
  }
}

/** That a value of an option or an argument is not what it must be. */
export class UnexpectedValue extends InvalidArgumentError {
  constructor(expected: Expected) {
    super(`${EXPECTED}${JSON.stringify(expected)}`);
  }
}

const EXPECTED = 'expected: ';

type Said = { [Code in UsageCode]: [Code, UsageMessages[Code]] }[UsageCode];

/** The errors of commander that a user can meet, by its code, and what of its words says which. */
const usage: {
  code: string;
  pattern: RegExp;
  params: (found: Record<string, string>, command: string) => Said;
}[] = [
  {
    code: 'unknownOption',
    pattern:
      /^error: unknown option '(?<option>[\s\S]*?)'(?:\n\(Did you mean (?:one of )?(?<similar>.*)\?\))?$/,
    params: ({ option, similar }, command) => [
      'usage-option-unknown',
      { option, suggestions: split(similar), command },
    ],
  },
  {
    code: 'unknownCommand',
    pattern:
      /^error: unknown command '(?<name>[\s\S]*?)'(?:\n\(Did you mean (?:one of )?(?<similar>.*)\?\))?$/,
    params: ({ name, similar }, command) => [
      'usage-command-unknown',
      { name, suggestions: split(similar), command },
    ],
  },
  {
    code: 'missingArgument',
    pattern: /^error: missing required argument '(?<name>.*)'$/,
    params: ({ name }, command) => ['usage-argument-missing', { name, command }],
  },
  {
    code: 'optionMissingArgument',
    pattern: /^error: option '(?<option>.*)' argument missing$/,
    params: ({ option }) => ['usage-value-missing', { option }],
  },
  {
    code: 'missingMandatoryOptionValue',
    pattern: /^error: required option '(?<option>.*)' not specified$/,
    params: ({ option }, command) => ['usage-option-needed', { option, command }],
  },
  {
    code: 'excessArguments',
    pattern: /Expected (?<expected>\d+) arguments? but got (?<found>\d+)(?:\.|: )/,
    params: ({ expected, found }, command) => [
      'usage-arguments-too-many',
      { command, expected: Number(expected), found: Number(found) },
    ],
  },
  {
    code: 'invalidArgument',
    pattern:
      /^error: (?:option '(?<option>.*)' argument '(?<value>[\s\S]*)' is invalid|command-argument value '(?<given>[\s\S]*)' is invalid for argument '(?<name>.*)')\. (?:Allowed choices are (?<choices>.*)\.|expected: (?<expected>.*))$/,
    params: ({ option, value, given, name, choices, expected }) => [
      'usage-value-invalid',
      {
        of: option ?? `<${name}>`,
        value: value ?? given,
        expected: choices === undefined ? (JSON.parse(expected) as Expected) : { words: split(choices) },
      },
    ],
  },
];

function split(list: string | undefined): string[] {
  return list === undefined ? [] : list.split(', ');
}

function told([code, params]: Said): Error {
  return inputError(code, params as Messages[UsageCode]);
}
