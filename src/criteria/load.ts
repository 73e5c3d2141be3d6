import { existsSync, readFileSync } from 'node:fs';
import { fileExists, readTextFile, type TextFile } from '../files/text-file.ts';
import { InputError, inputError } from '../messages/errors.ts';
import { suggest } from '../text/suggest.ts';
import { builtInFile, builtInMethods } from './built-in.ts';
import { effectiveMethod, type Method } from './effective.ts';
import { readyForPatterns } from './pattern.ts';
import type { WrittenMethod } from './schema/method.ts';

/** A method that has been checked, with the file it was read from. */
export interface LoadedMethod {
  method: Method;
  file: TextFile;
  /** whether it is one of those that come with udpeg */
  builtIn: boolean;
}

/**
 * Loads a method by the id of a built-in one or by the path of a YAML file.
 *
 * @throws InputError with every error of the file: syntax, keys, values, names that lead nowhere
 */
export async function loadMethod(name: string): Promise<LoadedMethod> {
  const file = await readTextFile(methodPath(name), 'method');
  const method = precompiled(file) ?? (await parseMethod(file));
  return { method, file, builtIn: builtInFile(name) !== undefined };
}

/** The path of a method: the built-in of that id, else the file of that name. */
export function methodPath(name: string): string {
  const builtIn = builtInFile(name);
  if (builtIn) return builtIn;
  if (fileExists(name)) return name;
  const known = builtInMethods();
  throw inputError('method-not-found', { name, known, suggestion: suggest(name, known) });
}

/**
 * Reads and checks the text of a method.
 *
 * @throws InputError with every error of the file
 */
export async function parseMethod(file: Pick<TextFile, 'bytes' | 'path'>): Promise<Method> {
  // YAML, schema and checks are a part of their own, loaded for a method that has not been checked before. What
  // passes between is plain data: the built program holds the part in another file, with classes of its own.
  const { checkedMethod } = await import('./method-parser.ts');
  const text = file.bytes.toString('utf8');
  await readyForPatterns(text);
  const { method, errors } = await checkedMethod(text, file.path);
  if (method) return effectiveMethod(method);
  throw new InputError(errors.findings, errors.count, errors.causes);
}

/**
 * The checked form of a built-in method, which the build lays beside its YAML under the YAML's SHA-256.
 * Absent when running from source, and passed over when the YAML is not the one that was checked.
 */
function precompiled(file: TextFile): Method | undefined {
  const path = new URL(`./methods/${file.sha256}.json`, import.meta.url);
  if (!existsSync(path)) return undefined;
  return effectiveMethod(JSON.parse(readFileSync(path, 'utf8')) as WrittenMethod);
}
