/**
 * What shows as nothing, or cannot be told from a plain blank by eye: soft hyphens, zero-width and direction marks,
 * byte order marks inside a text, control characters.
 */
const hidden =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]/;

/** The first character of a text that a reader cannot see, or undefined. */
export function hiddenCharacter(text: string): string | undefined {
  return hidden.exec(text)?.[0];
}

/** A character as messages name it: its code point, such as `U+200B`. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
