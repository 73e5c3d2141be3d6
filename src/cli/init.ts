import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Command } from '@commander-js/extra-typings';
import { inputError } from '../messages/errors.ts';
import { commandMessages } from '../messages/usage.ts';
import { inTransaction } from '../output/transaction.ts';
import { pathArgument, shellWord } from '../report/command.ts';
import type { Cli } from './command.ts';

/** The files of a new project; the project file and the README come in the language asked for. */
const files = ['method.yaml', 'statistics-2025.csv', 'state-lists.csv', 'links.csv'];

/** `udpeg init`: an example project of an analyst's own, whose first run succeeds. */
export function initCommand(command: Command, { host, lang, texts, program }: Cli) {
  return command.argument('<folder>', texts.commands.init.folder).action(async (folder) => {
    if (existsSync(folder) && readdirSync(folder).length > 0)
      throw inputError('folder-not-empty', { path: folder });
    const template = (name: string) => readFileSync(new URL(name, templateFolder), 'utf8');
    const { local, called } = calledFrom(folder, program);
    const readme = template(`README.${lang}.md`).replaceAll(/^ {4}udpeg /gm, local ? '    npx udpeg ' : '$&');
    const project = [
      ...files.map((name) => ({ name, pieces: [template(name)] })),
      { name: 'udpeg.yaml', pieces: [template('udpeg.yaml').replace('LANGUAGE', lang)] },
      { name: 'README.md', pieces: [readme] },
    ];
    await inTransaction([], (transaction) => transaction.stage(folder, project));
    const go = resolve(folder) === process.cwd() ? '' : `cd ${shellWord(pathArgument(folder))} && `;
    const command = `${go}${called} screen`;
    host.stdout.write(commandMessages[lang]['project-ready']({ folder, command }));
  });
}

/** How the program is called from a folder: by its name where it is installed for all, by npx within a project that has it. */
function calledFrom(folder: string, program: string): { local: boolean; called: string } {
  const home = /^(.*?)[\\/](?:node_modules[\\/].+|dist[\\/]bin\.js)$/.exec(program)?.[1];
  if (home === undefined || !existsSync(join(home, 'package.json'))) return { local: false, called: 'udpeg' };
  const way = relative(home, resolve(folder));
  const local = way.split(sep)[0] !== '..' && !isAbsolute(way);
  if (local) return { local, called: 'npx udpeg' };
  // from elsewhere npx would look for it in the registry
  return { local, called: program.endsWith('.js') ? `node ${shellWord(program)}` : shellWord(program) };
}

/** Where the files of `udpeg init` lie: beside the bundle in a package, at the project's root when run from source. */
const bundled = new URL('./templates/project/', import.meta.url);
const templateFolder = existsSync(bundled) ? bundled : new URL('../../templates/project/', import.meta.url);
