import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Command } from '@commander-js/extra-typings';
import { inputError } from '../errors.ts';
import { inTransaction } from '../output/transaction.ts';
import { pathArgument, quoted } from '../report/command.ts';
import { templateFolder } from '../templates.ts';
import type { Cli } from './command.ts';

/** The files of a new project; the project file and the README come in the language asked for. */
const files = ['method.yaml', 'statistics-2025.csv', 'state-lists.csv', 'links.csv'];

/** `udpeg init`: an example project of an analyst's own, whose first run succeeds. */
export function initCommand(command: Command, { host, lang, texts }: Cli) {
  return command.argument('<folder>', texts.commands.init.folder).action(async (folder) => {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw inputError('folder-not-empty', { path: folder });
    const template = (name: string) => [readFileSync(new URL(name, templateFolder), 'utf8')];
    const project = [
      ...files.map((name) => ({ name, pieces: template(name) })),
      { name: 'udpeg.yaml', pieces: template('udpeg.yaml').map((text) => text.replace('LANGUAGE', lang)) },
      { name: 'README.md', pieces: template(`README.${lang}.md`) },
    ];
    await inTransaction([], (transaction) => transaction.stage(folder, project));
    const screening = `cd ${quoted(pathArgument(folder))} && udpeg screen`;
    host.stdout.write(
      lang === 'da'
        ? `${folder} er klar: metode, eksempelfiler og README. Prøv:\n  ${screening}\n`
        : `${folder} is ready: method, example files and README. Try:\n  ${screening}\n`,
    );
  });
}
