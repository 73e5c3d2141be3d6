import { readFileSync } from 'node:fs';
import { builtInMethods } from '../criteria/built-in.ts';
import { measuredCriteria } from '../criteria/check.ts';
import { loadMethod, methodPath } from '../criteria/load.ts';
import { EXIT } from '../exit.ts';
import { da, en } from '../messages/nouns.ts';
import type { Language } from '../messages/sentences.ts';
import type { ProcessLike } from '../process-like.ts';
import { onOneLine } from '../report/columns-of-text.ts';
import { localized } from '../report/describe/text.ts';

/** `udpeg method list`: id and title of every built-in method. */
export async function listMethods(language: Language, host: ProcessLike): Promise<number> {
  const ids = builtInMethods();
  const width = Math.max(...ids.map((id) => id.length));
  for (const id of ids) {
    const { method } = await loadMethod(id);
    host.stdout.write(`${id.padEnd(width)}  ${onOneLine(localized(method.title, language))}\n`);
  }
  return EXIT.done;
}

/** `udpeg method show`: the file as it is, comments and all. */
export async function showMethod(name: string, host: ProcessLike): Promise<number> {
  host.stdout.write(readFileSync(methodPath(name), 'utf8'));
  return EXIT.done;
}

/** `udpeg method check`: every error of the file, or what it holds. */
export async function checkMethod(name: string, language: Language, host: ProcessLike): Promise<number> {
  const { method } = await loadMethod(name);
  const measured = measuredCriteria(method).length;
  const all = Object.keys(method.criteria).length;
  const title = onOneLine(localized(method.title, language));
  host.stdout.write(
    language === 'da'
      ? `${title}\nMetoden er i orden: ${da.criteria(all)}${measured === all ? '' : `, heraf ${measured} med tal`}.\n`
      : `${title}\nThe method is in order: ${en.criteria(all)}${measured === all ? '' : `, ${measured} of them with figures`}.\n`,
  );
  return EXIT.done;
}
