import type { CommanderError, CommandUnknownOpts } from '@commander-js/extra-typings';
import { type InputError, inputError } from '../messages/errors.ts';
import type { UsageMessages } from '../messages/usage.ts';
import { suggest } from '../text/suggest.ts';

/**
 * An error of usage that commander met, as a finding, so that it is told in the language asked for and ends with what to
 * do; undefined where it is none: help and version end a run so too.
 *
 * @param command the one that was being read
 */
export function usageError(
  { code, message }: CommanderError,
  command: CommandUnknownOpts,
): InputError | undefined {
  const form = forms[code.replace('commander.', '')];
  const found = form?.pattern.exec(message)?.groups;
  return found && form.told(found, command);
}

/** commander's errors by its code: what of its words says which, and what is told. */
const forms: Record<
  string,
  { pattern: RegExp; told: (found: Record<string, string>, command: CommandUnknownOpts) => InputError }
> = {
  unknownOption: {
    pattern: /^error: unknown option '(?<option>.*)'$/s,
    told: ({ option }, command) =>
      inputError('usage-option-unknown', {
        option,
        suggestion: suggest(option, optionsOf(command)),
        command: pathOf(command),
      }),
  },
  unknownCommand: {
    pattern: /^error: unknown command '(?<name>.*)'$/s,
    told: ({ name }, command) =>
      inputError('usage-command-unknown', {
        name,
        suggestion: commandLike(name, command),
        command: pathOf(command),
      }),
  },
  missingArgument: {
    pattern: /^error: missing required argument '(?<name>.*)'$/,
    told: ({ name }, command) =>
      inputError('usage-argument-missing', { name: `<${name}>`, command: pathOf(command) }),
  },
  optionMissingArgument: {
    pattern: /^error: option '(?<option>.*)' argument missing$/,
    told: ({ option }, command) => inputError('usage-value-missing', { option, command: pathOf(command) }),
  },
  missingMandatoryOptionValue: {
    pattern: /^error: required option '(?<option>.*)' not specified$/,
    told: ({ option }, command) => inputError('usage-option-needed', { option, command: pathOf(command) }),
  },
  excessArguments: {
    pattern: /Expected (?<expected>\d+) arguments? but got (?<found>\d+)/,
    told: ({ expected, found }, command) =>
      inputError('usage-arguments-too-many', {
        command: pathOf(command),
        expected: Number(expected),
        found: Number(found),
      }),
  },
  invalidArgument: {
    pattern:
      /^error: (?:option '(?<option>.*)' argument '(?<value>.*)' is invalid|command-argument value '(?<given>.*)' is invalid for argument '(?<name>.*)')\. (?:Allowed choices are (?<words>.*)\.|(?<kind>\w+))$/s,
    told: ({ option, value, given, name, words, kind }) =>
      inputError('usage-value-invalid', {
        of: option ?? `<${name}>`,
        value: value ?? given,
        expected: words === undefined ? (kind as KindOfValue) : { words: words.split(', ') },
      }),
  },
};

type KindOfValue = Extract<UsageMessages['usage-value-invalid']['expected'], string>;

/** `udpeg statelists check`. */
function pathOf(command: CommandUnknownOpts): string {
  return withParents(command)
    .map((one) => one.name())
    .join(' ');
}

function withParents(command: CommandUnknownOpts): CommandUnknownOpts[] {
  return [...(command.parent ? withParents(command.parent) : []), command];
}

function optionsOf(command: CommandUnknownOpts): string[] {
  const own = withParents(command).flatMap(({ options }) => options.flatMap(({ long }) => long ?? []));
  return [...own, '--help'];
}

/** The command that was meant: one of that name in a group, else the nearest name. */
function commandLike(name: string, { commands }: CommandUnknownOpts): string | undefined {
  const group = commands.find((one) => one.commands.some((inner) => inner.name() === name));
  if (group) return `${group.name()} ${name}`;
  return suggest(
    name,
    commands.map((one) => one.name()),
  );
}
