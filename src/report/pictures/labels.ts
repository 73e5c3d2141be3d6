import { html, type Markup } from '../../document/markup.ts';

/** Every drawing is as wide as a phone, so that its text is read there too. */
export const WIDTH = 344;
export const MARGIN = 8;

/** About how wide a text of a drawing is at the most: no font is at hand to measure it with. */
export function widthOf(text: string): number {
  return text.length * 7;
}

/** Where the middle of a text goes: to its position, or as near as the drawing has room. */
export function middleOf(text: string, x: number): number {
  const half = widthOf(text) / 2;
  return Math.round(Math.min(Math.max(x, half + 1), WIDTH - half - 1));
}

/** Text around its middle. */
export function centred(text: string, middle: number, y: number): Markup {
  return html`<text x="${middle}" y="${y}" text-anchor="middle">${text}</text>`;
}

/** Text beside a line: on the side asked for, or on the other where only that has room. */
export function beside(text: string, x: number, y: number, side: 'left' | 'right', kind: string): Markup {
  const room = { left: x - 4, right: WIDTH - x - 4 };
  const other = side === 'left' ? 'right' : 'left';
  const chosen = widthOf(text) > room[side] && room[other] > room[side] ? other : side;
  const at = Math.round(chosen === 'left' ? x - 4 : x + 4);
  return html`<text class="${kind}" x="${at}" y="${y}"${chosen === 'left' && html` text-anchor="end"`}>${text}</text>`;
}

/** A text in lines of at most a width, broken at blanks and after `/` and `-`; a word that is too long stands alone. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/(?<=[ /-])/)) {
    const longer = `${lines[lines.length - 1]}${word}`;
    if (lines[lines.length - 1] === '' || widthOf(longer.trimEnd()) <= width)
      lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => line.trimEnd());
}
