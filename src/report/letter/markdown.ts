import type { Letter, LetterPart } from '../letter.ts';
import { tableHead, tableRow } from '../markdown/table.ts';
import { codeBlock, heading, item, paragraph, plain } from '../markdown/text.ts';

/** A letter in Markdown. */
export function letterMarkdown({ title, place, screening, parts }: Letter): string {
  const about = paragraph(`**${plain(place)}.** ${plain(screening)}.`);
  return heading(1, title) + about + parts.map(part).join('');
}

function part(of: LetterPart): string {
  switch (of.kind) {
    case 'answer':
      return paragraph(`**${plain(of.text)}**`);
    case 'text':
      return paragraph(plain(of.text));
    case 'heading':
      return heading(2, of.text);
    case 'items':
      return `${of.items.map(({ label, text }) => item(label, text)).join('')}\n`;
    case 'table': {
      const columns = of.heads.map((head, k) => ({ head, numeric: of.numeric.includes(k) }));
      return `${tableHead(columns)}${of.rows.map(tableRow).join('')}\n`;
    }
    case 'commands':
      return codeBlock(of.lines);
  }
}
