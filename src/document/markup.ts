import { stoppedOnce } from '../messages/sentences.ts';
import { TURNING } from '../text/characters.ts';

/** HTML that is safe to put on a page: made by `html`, or vouched for by `trusted`. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template: text is escaped, markup is not; nothing stands for what is not there. */
export type Content = Markup | string | number | undefined | null | false | readonly Content[];

/**
 * A template of HTML. What is put in is escaped, be it in text or in a quoted attribute, so that no name of an area
 * can become markup. Marks that turn the direction of writing end with the text that they stand in.
 */
export function html(strings: TemplateStringsArray, ...contents: Content[]): Markup {
  let text = strings[0];
  for (let k = 0; k < contents.length; k++) text += written(contents[k]) + strings[k + 1];
  return new Markup(text);
}

/** Markup made elsewhere, such as a drawing. */
export function trusted(text: string): Markup {
  return new Markup(text);
}

function written(content: Content): string {
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string') return escaped(content);
  if (typeof content === 'number') return String(content);
  if (Array.isArray(content)) return content.map(written).join('');
  return '';
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. Control characters are blanks; text that turns the direction of writing is fenced in. */
export function escaped(written: string): string {
  const text = stoppedOnce(written);
  // most texts need nothing
  if (/^[ -!#-%(-;=?-~\u00A0-\u024F\u2010-\u2027\u2030-\u205E\u20AC\u2212]*$/.test(text)) return text;
  const safe = text
    .replace(/[&<>"']/g, (sign) => entities[sign])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they have no place on a page
    .replace(/[\u0000-\u001F\u007F-\u009F\u2028\u2029]/g, ' ');
  const even = safe.replace(TURNING, '');
  return even === safe ? safe : `\u2068${even}\u2069`;
}
