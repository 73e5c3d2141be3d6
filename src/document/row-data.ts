import {
  type Cell,
  type Inline,
  type Paragraph,
  type Row,
  shown,
  signs,
  type Table,
  unmarked,
} from './document.ts';

/*
 * Rows as data for the script of a page (`assets/script.js`), which makes of them what `html.ts` makes of others: of
 * thousands of areas, a browser would take seconds to read what hardly anybody unfolds.
 */

/** A text by its place among those that are used more than once, or itself; marks around texts as objects. */
type Told =
  | number
  | string
  | { all: Told[] }
  | { strong: Told }
  | { quiet: Told }
  | { code: Told }
  | { link: Told; to: Told }
  | { sign: Told; text: Told }
  | { break: 1 };

/** A cell is a text; one with a sign has its place among `signs` after it, and one with a bar its length. */
type ToldCell = Told | [Told, number];
type ToldBlock = Told | { heads: Told; rows: Told[][] };
/** The first cell leads to what is folded, and names it. */
type ToldRow = [of: string, places: string, cells: ToldCell[], ...ToldBlock[]];

export interface RowData {
  /** used more than once, the most used first */
  texts: string[];
  /** in the order of the table; 0: the next of those that stand in it */
  rows: (ToldRow | 0)[];
}

/** @param rows undefined: one that stands in the table */
export function dataOf(rows: readonly (Row | undefined)[]): RowData {
  const uses = new Map<string, number>();
  const count = (text: string) => {
    uses.set(text, (uses.get(text) ?? 0) + 1);
    return text;
  };
  // told twice: once to count the texts, once with their places
  const once = (row: Row) => {
    const blocks = Array.from(row.more?.blocks ?? []);
    const whole = { ...row, more: row.more && { ...row.more, blocks } };
    toldRow(whole, count);
    return whole;
  };
  const all = rows.map((row) => row && once(row));
  const texts = [...uses].filter(([, times]) => times > 1).sort(([, a], [, b]) => b - a);
  const places = new Map(texts.map(([text], place) => [text, place]));
  return {
    texts: texts.map(([text]) => text),
    rows: all.map((row) => (row ? toldRow(row, (text) => places.get(text) ?? text) : 0)),
  };
}

const answers = Object.keys(signs);

type Tell = (text: string) => number | string;

function toldRow({ of = [], places = [], cells, more }: Row, tell: Tell): ToldRow {
  return [
    of.join(),
    places.map((place) => (place < 0 ? '' : place)).join(),
    cells.map((cell) => toldCell(cell, tell)),
    ...Array.from(more?.blocks ?? [], (block) => toldBlock(block, tell)),
  ];
}

function toldCell(cell: Cell, tell: Tell): ToldCell {
  if (typeof cell === 'object' && 'answer' in cell)
    return [tell(unmarked(cell.text)), answers.indexOf(cell.answer)];
  const text = toldText(cell, tell);
  return typeof cell === 'object' && 'number' in cell && cell.part !== undefined ? [text, cell.part] : text;
}

function toldText(cell: Cell, tell: Tell): Told {
  const text = told(shown(cell), tell);
  return typeof cell === 'object' && 'verdict' in cell && cell.verdict === 'met' ? { strong: text } : text;
}

function toldBlock(block: Paragraph | Table, tell: Tell): ToldBlock {
  if (block.kind === 'paragraph') return told(block.text, tell);
  return {
    heads: tell(block.columns.map(({ head }) => unmarked(head)).join('\n')),
    rows: Array.from(block.rows, ({ cells }) => cells.map((cell) => toldText(cell, tell))),
  };
}

function told(inline: Inline, tell: Tell): Told {
  if (typeof inline === 'string') return tell(inline);
  if (!('mark' in inline))
    return inline.length === 1 ? told(inline[0], tell) : { all: inline.map((one) => told(one, tell)) };
  switch (inline.mark) {
    case 'strong':
      return { strong: told(inline.text, tell) };
    case 'quiet':
      return { quiet: told(inline.text, tell) };
    case 'code':
      return { code: tell(inline.text) };
    case 'link':
      return { link: told(inline.text, tell), to: tell(inline.to) };
    case 'sign':
      return { sign: tell(inline.sign), text: tell(inline.text) };
    case 'break':
      return { break: 1 };
  }
}
