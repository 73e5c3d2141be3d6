import { parsedJson } from '../files/json-text.ts';
import { fileExists, readTextFile, type TextFile } from '../files/text-file.ts';
import { InputError, inputError, isInputError } from '../messages/errors.ts';

/** Letters shown of how a file begins that is no JSON from its first on. */
const SHOWN = 40;

/** A path as the user gave it, and what stands behind its `#`. */
export interface OutlinePath {
  path: string;
  part: string | undefined;
}

/** `areas.geojson#omraade_id` is a file and a property, unless a file has that very name. */
export function outlinePath(given: string): OutlinePath {
  const hash = given.lastIndexOf('#');
  if (hash < 0 || fileExists(given)) return { path: given, part: undefined };
  return { path: given.slice(0, hash), part: given.slice(hash + 1) || undefined };
}

/** Reads a file of JSON: the file, and its content. */
export async function readOutlineFile(path: string): Promise<{ file: TextFile; json: unknown }> {
  const file = await readText(path);
  const text = file.bytes.toString('utf8').replace(/^\ufeff/, '');
  try {
    return { file, json: parsedJson(text, path) };
  } catch (error) {
    if (isInputError(error)) throw error;
    throw notJson((error as Error).message, text, path);
  }
}

/** The parser's message is English and goes no further; it may say where it stumbled, and whether the text just ended. */
function notJson(message: string, text: string, path: string): InputError {
  const found = /position (\d+)/.exec(message)?.[1];
  const position = found === undefined ? undefined : Number(found);
  const end = text.trimEnd().length;
  const ends = /end of JSON|Unterminated string/.test(message) || (position !== undefined && position >= end);
  const before = ends ? text.slice(0, end) : text.slice(0, position);
  const line = ends || position !== undefined ? before.split('\n').length : undefined;
  const word = ends ? undefined : wrongWord(text);
  if (word !== undefined) {
    const lines = text.slice(0, word.at).split('\n');
    const ahead = lines[lines.length - 1];
    const [after] = text.slice(word.at, word.at + SHOWN / 2).split('\n');
    const params = { word: word.found, near: `${ahead.slice(-SHOWN / 2)}${after}`.trim() };
    const place = { file: path, line: lines.length, column: ahead.length + 1 };
    return inputError('geometry-json-word', params, place);
  }
  const begins = /^\s*[{[]/.test(text)
    ? undefined
    : text
        .trimStart()
        .slice(0, SHOWN)
        .split(/[\r\n]/, 1)[0];
  return inputError('geometry-not-json', { ends, begins }, { file: path, line });
}

/** What stands where a value should, and is none of JSON: `NaN`, `-Infinity`, `None`, `.5`, `007`. */
function wrongWord(text: string): { found: string; at: number } | undefined {
  const words = /"(?:[^"\\\n]|\\.)*"|(?<=[[:,]\s*)[-+\w.]+(?=\s*[,\]}])/g;
  for (const { 0: found, index: at } of text.matchAll(words)) {
    if (!/^(?:"|(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[-+]?\d+)?|true|false|null)$)/i.test(found))
      return { found, at };
  }
  return undefined;
}

async function readText(path: string): Promise<TextFile> {
  try {
    return await readTextFile(path, 'outlines');
  } catch (error) {
    const first = error instanceof InputError ? error.findings[0] : undefined;
    throw first?.code === 'file-is-binary' ? inputError('geometry-is-binary', {}, { file: path }) : error;
  }
}
