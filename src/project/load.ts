import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { readTextFile } from '../files/text-file.ts';
import { InputError, inputError } from '../messages/errors.ts';
import type { Language } from '../text/words.ts';
import type { Project } from './schema.ts';

/** The project file that is taken where none is named. */
export const PROJECT_FILE = 'udpeg.yaml';

/** A project, and the folder that its paths are from. */
export interface LoadedProject {
  project: Project;
  path: string;
  folder: string;
}

/**
 * The language that a project file asks for, read off its line: errors of the file, and those before it is read, are in
 * it too. Undefined where it cannot be read or does not say.
 */
export function projectLanguage(path = PROJECT_FILE): Language | undefined {
  let text: string;
  try {
    // a pipe can be read once only
    text = statSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch {
    return undefined;
  }
  return /^language:[ \t]*["']?(da|en)\b/m.exec(text)?.[1] as Language | undefined;
}

/**
 * Loads a project file.
 *
 * @param path undefined: `udpeg.yaml` in the folder that the program runs in
 * @throws InputError where there is none, or with every error of it
 */
export async function loadProject(path: string | undefined): Promise<LoadedProject> {
  const file = path ?? PROJECT_FILE;
  if (path === undefined && !existsSync(file)) throw inputError('statistics-needed', { file });
  const { bytes } = await readTextFile(file, 'project');
  // the parser of YAML and the schema are a part of their own, see `criteria/load.ts`
  const { checkedProject } = await import('./schema.ts');
  const { project, errors } = checkedProject(bytes.toString('utf8'), file);
  if (!project) throw new InputError(errors.findings, errors.count, errors.causes);
  return { project, path: file, folder: dirname(file) };
}

/**
 * The file of the key that a project publishes with.
 *
 * @returns undefined where there is no `udpeg.yaml` in the folder that the program runs in, or it names none
 * @throws InputError with every error of it
 */
export async function projectKey(path = PROJECT_FILE): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const { project, folder } = await loadProject(path);
  const key = project.publish?.key;
  return key === undefined || isAbsolute(key) ? key : join(folder, key);
}
