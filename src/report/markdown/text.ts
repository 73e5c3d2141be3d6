import { TURNING } from '../../input/characters.ts';
import { stoppedOnce } from '../../messages/sentences.ts';
import { isWebAddress } from '../describe/text.ts';

/** Text that Markdown shows as it is: nothing in it is taken for markup, and it stays on one line. */
export function plain(written: string): string {
  const text = stoppedOnce(written);
  // most texts are numbers and words, and left as they are
  if (/^[ A-Za-zÆØÅæøåéü0-9\u00A0.,:;()%+–-]*$/.test(text) && !/www\./i.test(text)) return text;
  return (
    text
      .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
      .replace(TURNING, '')
      .replace(/[\\`*_[\]<>|~&#]/g, '\\$&')
      // GitHub makes links of addresses that stand in a text
      .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
  );
}

/** An address of the web as a link; anything else as plain text: no other scheme is followed. */
export function link(url: string): string {
  return isWebAddress(url) ? `<${url}>` : plain(url);
}

/** A paragraph of one line. */
export function paragraph(text: string): string {
  return `${text}\n\n`;
}

/** Sentences one after the other as a paragraph, those that are missing left out; nothing where all are. */
export function sentences(...texts: (string | undefined)[]): string {
  const given = texts.filter((text) => text !== undefined);
  return given.length === 0 ? '' : paragraph(given.map(plain).join(' '));
}

export function heading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${plain(text)}\n\n`;
}

/** `- **Label.** text` */
export function item(label: string, text: string): string {
  return `- **${plain(label)}:** ${plain(text)}\n`;
}

/** Commands, a line each. */
export function codeBlock(lines: readonly string[]): string {
  const text = lines.map((line) => line.replace(/\p{Cc}/gu, ' ')).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}\n\n`;
}
