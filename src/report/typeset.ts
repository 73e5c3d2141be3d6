import type { Language } from '../messages/sentences.ts';

const marks: Record<Language, readonly [string, string]> = { da: ['»', '«'], en: ['“', '”'] };
/** Straight quotes round a text of one line, in a document as it is written. */
const quotes = {
  md: /"([^"|\n]*)"/g,
  html: /&quot;((?:(?!&quot;)[^<>\n])*)&quot;/g,
};
/** What is to be copied as it stands. */
const code = {
  md: /(```[\s\S]*?```)/,
  html: /(<(?:code|pre)\b[\s\S]*?<\/(?:code|pre)>)/,
};

/** A document with the quotes of its language for straight ones: »så« in Danish, “so” in English. Code is left as it is. */
export function* typeset(
  pieces: Iterable<string>,
  language: Language,
  format: 'md' | 'html',
): Generator<string> {
  const [open, close] = marks[language];
  const straight = format === 'md' ? '"' : '&quot;';
  for (const piece of pieces) {
    if (!piece.includes(straight)) yield piece;
    else {
      const parts = piece.split(code[format]);
      // every other part is code
      yield parts
        .map((part, k) => (k % 2 === 1 ? part : part.replace(quotes[format], `${open}$1${close}`)))
        .join('');
    }
  }
}
