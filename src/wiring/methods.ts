import type { Command } from 'commander';
import { languageOption, oneOf } from './options.ts';
import type { Wiring } from './wiring.ts';

/** `udpeg method`, `udpeg schema` and `udpeg init`: what a method is made of and started from. */
export function addMethods(root: Command, { host, finish }: Wiring): void {
  const commands = () => import('../commands/method.ts');
  const method = root.command('method').description('the built-in methods, and checks of your own');
  method
    .command('list')
    .description('list the built-in methods')
    .addOption(languageOption())
    .action(async (options) => finish(await (await commands()).listMethods(options.lang, host)));
  method
    .command('show')
    .description('print a method file: a built-in one to start your own from')
    .argument('<method>', 'id of a built-in method, or a file')
    .addOption(languageOption())
    .action(async (name) => finish(await (await commands()).showMethod(name, host)));
  method
    .command('check')
    .description('check a method file without any statistics')
    .argument('<method>', 'id of a built-in method, or a file')
    .addOption(languageOption())
    .action(async (name, options) => finish(await (await commands()).checkMethod(name, options.lang, host)));

  root
    .command('schema')
    .description('print the JSON Schema of the record (report) or of the method file (method)')
    .argument('<which>', 'report or method', oneOf('report', 'method'))
    .action(async (which) =>
      finish(await (await import('../commands/schema.ts')).schemaCommand(which, host)),
    );

  root
    .command('init')
    .description('make a new folder with a method, example files and a README, ready to run')
    .argument('<folder>', 'a folder that does not exist yet, or is empty')
    .addOption(languageOption())
    .action(async (folder, options) =>
      finish(await (await import('../commands/init.ts')).initCommand(folder, options.lang, host)),
    );
}
