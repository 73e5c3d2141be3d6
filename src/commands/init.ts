import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inputError } from '../errors.ts';
import { EXIT } from '../exit.ts';
import type { Language } from '../messages/sentences.ts';
import { inTransaction } from '../output/transaction.ts';
import type { ProcessLike } from '../process-like.ts';
import { pathArgument, quoted } from '../report/command.ts';
import { templateFolder } from '../templates.ts';

/** The files of a new project; the project file and the README come in the language asked for. */
const files = ['method.yaml', 'statistics-2025.csv', 'state-lists.csv', 'links.csv'];

/** `udpeg init`: an example project of an analyst's own, whose first run succeeds. */
export async function initCommand(folder: string, language: Language, host: ProcessLike): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw inputError('folder-not-empty', { path: folder });
  const template = (name: string) => [readFileSync(new URL(name, templateFolder), 'utf8')];
  const project = [
    ...files.map((name) => ({ name, pieces: template(name) })),
    { name: 'udpeg.yaml', pieces: template('udpeg.yaml').map((text) => text.replace('LANGUAGE', language)) },
    { name: 'README.md', pieces: template(`README.${language}.md`) },
  ];
  await inTransaction([], (transaction) => transaction.stage(folder, project));
  const command = `cd ${quoted(pathArgument(folder))} && udpeg screen`;
  host.stdout.write(
    language === 'da'
      ? `${folder} er klar: metode, eksempelfiler og README. Prøv:\n  ${command}\n`
      : `${folder} is ready: method, example files and README. Try:\n  ${command}\n`,
  );
  return EXIT.done;
}
