import { wrapped } from '../../document/lines.ts';
import { heading, link, plain } from '../../report/markdown/text.ts';

/** A heading or a line of a text, with what belongs below it. */
export interface Outline {
  text: string;
  /** a heading is set apart; what is not one is indented below its line */
  heading?: boolean;
  /** an address, told whole on lines of its own */
  url?: string | undefined;
  below?: Outline[];
}

const COLUMNS = 80;

/** The outline for a screen: lines of at most 80 columns, ended by a line break. */
export function outlineAsText(outline: Outline): string {
  return `${textLines(outline, 1, 0).join('\n')}\n`;
}

function textLines({ text, heading, url, below = [] }: Outline, level: number, indent: number): string[] {
  const margin = ' '.repeat(indent);
  const own = wrapped(text, COLUMNS - indent).map((line) => margin + line);
  if (!heading) {
    const inner = ' '.repeat(indent + 2);
    return [
      ...own,
      ...chunks(url, COLUMNS - indent - 2).map((chunk) => inner + chunk),
      ...below.flatMap((one) => textLines(one, level, indent + 2)),
    ];
  }
  const rule = level === 2 ? ['-'.repeat(Math.max(...own.map((line) => line.length)))] : [];
  // below the third level of headings lines stand in from it, as there is nothing else to tell them apart by
  const inner = level >= 3 ? 2 : 0;
  return [
    ...own,
    ...rule,
    ...below.flatMap((one) =>
      one.heading ? ['', ...textLines(one, level + 1, 0)] : textLines(one, level, inner),
    ),
  ];
}

/** An address in pieces that fit: it is longer than a line and has no blanks to break it at. */
function chunks(url: string | undefined, columns: number): string[] {
  return url?.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
}

/** The outline as Markdown: headings, and nested lists below them. */
export function outlineAsMarkdown(outline: Outline): string {
  return markdown(outline, 1, 0);
}

function markdown(one: Outline, level: number, depth: number): string {
  const { text, url, below = [] } = one;
  if (!one.heading) {
    const address = url === undefined ? '' : ` ${link(url)}`;
    const line = `${'  '.repeat(depth)}- ${plain(text)}${address}\n`;
    return line + below.map((inner) => markdown(inner, level, depth + 1)).join('');
  }
  const lines = below
    .filter((inner) => !inner.heading)
    // what stands under the title is prose, what stands under the others are points
    .map((inner) => (level === 1 ? `${plain(inner.text)}\n` : markdown(inner, level, 0)));
  const sections = below.filter((inner) => inner.heading).map((inner) => markdown(inner, level + 1, 0));
  return [heading(level, text) + lines.join(''), ...sections].join('\n').replace(/\n\n\n/g, '\n\n');
}
