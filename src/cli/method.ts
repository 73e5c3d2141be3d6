import { readFileSync } from 'node:fs';
import type { Command } from '@commander-js/extra-typings';
import { builtInMethods } from '../criteria/built-in.ts';
import { measuredCriteria } from '../criteria/check.ts';
import { loadMethod, methodPath } from '../criteria/load.ts';
import { onOneLine } from '../document/lines.ts';
import { commandMessages } from '../messages/usage.ts';
import { localized } from '../text/words.ts';
import type { Cli } from './command.ts';

/** `udpeg method list`: id and title of every built-in method. */
export function listMethods(command: Command, { host, lang }: Cli) {
  return command.action(async () => {
    const ids = builtInMethods();
    const width = Math.max(...ids.map((id) => id.length));
    for (const id of ids) {
      const { method } = await loadMethod(id);
      host.stdout.write(`${id.padEnd(width)}  ${onOneLine(localized(method.title, lang))}\n`);
    }
  });
}

/** `udpeg method show`: the file as it is, comments and all. */
export function showMethod(command: Command, { host, texts }: Cli) {
  return command.argument('<method>', texts.method).action((name) => {
    host.stdout.write(readFileSync(methodPath(name), 'utf8'));
  });
}

/** `udpeg method check`: every error of the file, or what it holds. */
export function checkMethod(command: Command, { host, lang, texts }: Cli) {
  return command.argument('<method>', texts.method).action(async (name) => {
    const { method } = await loadMethod(name);
    const measured = measuredCriteria(method).length;
    const criteria = Object.keys(method.criteria).length;
    const title = onOneLine(localized(method.title, lang));
    const say = commandMessages[lang];
    host.stdout.write(say['method-in-order']({ title, criteria, measured }));
  });
}
