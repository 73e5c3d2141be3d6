/** How the letters of a text came to be lost: what it was, and what it was read as. */
export type Garbling = 'utf-8-twice' | 'cp850' | 'mac-roman' | 'utf-8-as-mac' | 'utf-8-as-cp850' | 'lost';

/** A text whose letters are garbled, and what it probably was; undefined where the letters are lost. */
export interface Garbled {
  text: string;
  as: Garbling;
  likely: string | undefined;
}

// the characters of the bytes from 0x80 on, as far as letters and the second bytes of UTF-8 reach
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const cp850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐';
const macRoman = 'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø';

/**
 * The letters of Latin script, and the small ones of its western half, as classes of a regular expression: for texts
 * where letters of other scripts do not matter, since V8 takes a millisecond to compile \p{L}.
 */
export const LATIN = 'A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f';
const SMALL = 'a-z\u00df-\u00f6\u00f8-\u00ff';

/** A regular expression in which `[LATIN]` and `[SMALL]` stand for such letters. */
function letters(pattern: TemplateStringsArray): RegExp {
  return new RegExp(pattern.raw[0].replaceAll('LATIN', LATIN).replaceAll('SMALL', SMALL));
}

/**
 * Characters that stand so in a word of no language, but do where its letters were read in the wrong encoding. The
 * first that fits is told. What also is punctuation counts inside a word alone, or where the other half of it is not.
 */
const signs: [as: Garbling, patterns: RegExp[]][] = [
  ['lost', [/\uFFFD/u]],
  [
    'utf-8-twice',
    [
      // "KÃ¸benhavn"; quotes and dashes may follow a word of capitals, "MANHÃ”", so a letter has to come after
      letters`[ÂÃ](?:[\u0080-\u009f\u00a1-\u00aa\u00ac-\u00ba\u00bc-\u00bf€ƒ†‡ˆ‰˜™ŠŒŽšœžŸ]|[\u00a0«»‚„…‹›‘’“”•](?=[LATIN])|[–—](?=[SMALL]))`,
      // "WrocÅ‚aw": Å and Ä are letters too, but not after small ones
      letters`(?<=[SMALL])[ÄÅ](?:[\u0080-\u009f\u00a1-\u00bf€ƒ†‡ˆ‰˜™Ÿ]|[‚„…‹›‘’“”•–—](?=[LATIN]))`,
      /â€|ï»¿/u,
    ],
  ],
  ['utf-8-as-mac', [/√[^\s\p{ASCII}]/u]],
  ['utf-8-as-cp850', [/├[^\s\p{ASCII}]|ÔÇ/u]],
  [
    'mac-roman',
    [
      // "K¿benhavn", "V¾nget", "¯rsted", "Århus"
      letters`(?<=[LATIN])¿|(?<=[LATIN])¾(?=[LATIN])|¯(?=[LATIN])|(?<![A-Za-z])\u0081(?=[a-z])`,
      // capitals inside a word, but for œ as in "CŒur"
      letters`(?<=[SMALL])[ŠŽ](?=[SMALL])|(?<=[LATIN])(?:Œ(?!u)|Ÿ)(?=[SMALL])`,
    ],
  ],
  [
    'cp850',
    [
      // "K›benhavn", "Sams›", "G†rden", "V„sterås", "Århus"
      letters`(?<=[LATIN])[›†„](?=[LATIN])|^[^‹]*[LATIN]›|[\u0081\u008f\u0090\u009d](?=[A-Za-z])|(?<=[A-Za-z])[\u0081\u008f\u0090\u009d]`,
      // "V‘nget", where ‘ is no apostrophe as in Hawai‘i, d‘Arc and rock‘n‘roll
      /(?<=[b-df-hj-np-tv-zB-DF-HJ-NP-TV-Z])(?<!‘n)‘(?=[b-df-hj-np-tv-z])(?!n‘)/u,
      // "G”teborg", where ” closes no quote
      letters`^[LATIN]+[”‚][SMALL]|^[^“”„‚]* [LATIN]+[”‚][SMALL]`,
    ],
  ],
];
/** Without one of these no sign is there. */
const suspect = /[\uFFFD\u0080-\u009fÂÃ√├›†„‘”‚¿¾¯ŒŠŽŸ]|[ÄÅ][^\0-\x7f]|â€|ï»|ÔÇ/;

/** The text of bytes in Windows-1252; the five that it gives no character stay what they are. */
export function fromWindows1252(bytes: Buffer): string {
  return Array.from(bytes, (byte) => windows1252[byte - 0x80] ?? String.fromCharCode(byte)).join('');
}

/** What is wrong with the letters of a text; undefined of one whose letters may be as they were written. */
export function garbledText(text: string): Garbled | undefined {
  // most texts go no further: millions of cells are asked
  if (!suspect.test(text)) return undefined;
  const sign = signs.find(([, patterns]) => patterns.some((pattern) => pattern.test(text)));
  return sign && { as: sign[0], text, likely: restored(text, sign[0]) };
}

function restored(text: string, as: Garbling): string | undefined {
  switch (as) {
    case 'lost':
      return undefined;
    case 'cp850':
      return mapped(text, windows1252, cp850);
    case 'mac-roman':
      return mapped(text, windows1252, macRoman);
    case 'utf-8-twice':
      return decoded(text, windows1252);
    case 'utf-8-as-mac':
      return decoded(text, `${macRoman}¿¡¬√ƒ≈`);
    case 'utf-8-as-cp850':
      return decoded(text, `${cp850}└┴┬├─┼`);
  }
}

/** The text as the same bytes are in another encoding. */
function mapped(text: string, from: string, to: string): string {
  const byteOf = bytesOf(from);
  return Array.from(text, (character) => to[(byteOf(character) ?? 0) - 0x80] ?? character).join('');
}

/** The bytes of a text, as UTF-8: once, or as often as it was encoded. */
function decoded(text: string, from: string): string | undefined {
  const byteOf = bytesOf(from);
  let now = text;
  for (let times = 0; times < 3; times++) {
    const bytes = Array.from(now, byteOf);
    if (bytes.includes(undefined)) break;
    const next = Buffer.from(bytes as number[]).toString('utf8');
    if (next.includes('\uFFFD')) break;
    now = next;
  }
  return now === text ? undefined : now;
}

/** The byte of a character in an encoding of which the characters from 0x80 on are given; the rest are as in Latin-1. */
function bytesOf(upper: string): (character: string) => number | undefined {
  return (character) => {
    const at = upper.indexOf(character);
    const code = character.charCodeAt(0);
    return at >= 0 ? 0x80 + at : code < 0x100 ? code : undefined;
  };
}
