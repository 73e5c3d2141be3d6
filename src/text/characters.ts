/** Symbols read as missing unless a method declares its own. A point, a dash or -9999 is never guessed. */
export const DANISH_MISSING = ['', '..', '…'];

/**
 * What shows as nothing, or cannot be told from a plain blank by eye: soft hyphens, zero-width and direction marks,
 * byte order marks inside a text, control characters.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/;

/** Embeddings and overrides of direction, and the isolates; U+2069 ends an isolate, U+202C an embedding. */
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/** The first character of a text that a reader cannot see, or undefined. */
export function hiddenCharacter(text: string): string | undefined {
  return hidden.test(text) ? hidden.exec(text)![0] : undefined;
}

/** A character as messages name it: its code point, such as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

const everyHidden = new RegExp(hidden, 'g');

/** A text for a message: each character that cannot be seen as its code point, such as `<U+200B>`. */
export function withHiddenNamed(text: string): string {
  return hidden.test(text) ? text.replace(everyHidden, (character) => `<${codePoint(character)}>`) : text;
}

/** A text without the characters that cannot be seen. */
export function withoutHidden(text: string): string {
  return hidden.test(text) ? text.replace(everyHidden, '') : text;
}

/** In what two texts may differ and still look alike, and what they are without it. */
const aside = {
  hidden: withoutHidden,
  blank: (text: string) => text.replace(/\s+/gu, ' ').trim(),
  form: (text: string) => text.normalize('NFC'),
  case: (text: string) => text.toLowerCase(),
};
export type Alike = keyof typeof aside;
const ways = Object.keys(aside) as Alike[];

/** A text with all set aside in which texts that look alike may differ; but for the way left out. */
export function foldedText(text: string, but?: Alike): string {
  return ways.reduce((folded, way) => (way === but ? folded : aside[way](folded)), text);
}

/** In what two texts differ that else are alike; nothing where they are equal, or differ in more. */
export function differencesOf(a: string, b: string): Alike[] {
  if (foldedText(a) !== foldedText(b)) return [];
  return ways.filter((way) => foldedText(a, way) !== foldedText(b, way));
}
