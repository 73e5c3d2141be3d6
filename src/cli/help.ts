import type { HelpConfiguration } from '@commander-js/extra-typings';
import { type Argument, type Command, Help, type Option } from '@commander-js/extra-typings';
import { helpWords } from '../messages/help.ts';
import { withPlaceholders } from '../messages/usage.ts';
import type { Language } from '../text/words.ts';
import type { Cli } from './command.ts';

/** `udpeg help statelists law`: the same as `udpeg statelists law --help`. */
export function helpCommand(command: Command, { texts }: Cli) {
  return command.argument('[command...]', texts.commands.help.command).action(async (names) => {
    await command.parent!.parseAsync([...names, '--help'], { from: 'user' });
  });
}

/** The help as a language has it: commander's own words are English. */
export function helpIn(language: Language): HelpConfiguration {
  const plain = new Help();
  const words = helpWords[language];
  const described = ({ description, argChoices, defaultValue }: Option | Argument): string => {
    const details = argChoices ? [argChoices.join(', ')] : [];
    if (defaultValue !== undefined) details.push(`${words.default}: ${defaultValue}`);
    return details.length === 0 ? description : `${description} (${details.join('; ')})`;
  };
  return {
    showGlobalOptions: true,
    styleTitle: (title) => words[title] ?? title,
    commandUsage: (command) => withPlaceholders(plain.commandUsage(command), language),
    subcommandTerm: (command) => command.name(),
    optionTerm: ({ flags }) => withPlaceholders(flags, language),
    argumentTerm: (argument) => withPlaceholders(`<${argument.name()}>`, language),
    optionDescription: described,
    argumentDescription: described,
  };
}
