import { inputError } from '../messages/errors.ts';

/** Lists and blocks in each other: methods lie a hundred deep at the most, outlines seven. */
const DEEPEST = 200;

const QUOTE = 34;
const BACKSLASH = 92;
const OPENING_BRACKET = 91;
const CLOSING_BRACKET = 93;
/** From a bracket to the brace that is like it. */
const TO_BRACE = 32;

/**
 * The value of a JSON text.
 *
 * @throws SyntaxError where it is none
 * @throws InputError where lists and blocks lie so deep in each other that whoever goes through them runs out of stack
 */
export function parsedJson(text: string, path: string): unknown {
  const value: unknown = JSON.parse(text);
  if (liesTooDeep(text)) throw inputError('json-too-deep', { most: DEEPEST }, { file: path });
  return value;
}

/** Of a text that is JSON. */
function liesTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = endOfString(text, at);
    else if (code === OPENING_BRACKET || code === OPENING_BRACKET + TO_BRACE) depth++;
    else if (code === CLOSING_BRACKET || code === CLOSING_BRACKET + TO_BRACE) depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function endOfString(text: string, start: number): number {
  for (let end = start + 1; ; end++) {
    end = text.indexOf('"', end);
    let slashes = end;
    while (text.charCodeAt(slashes - 1) === BACKSLASH) slashes--;
    if ((end - slashes) % 2 === 0) return end;
  }
}
