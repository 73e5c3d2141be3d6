import { stoppedOnce } from '../messages/sentences.ts';
import { TURNING } from '../text/characters.ts';
import {
  type Block,
  type Cell,
  type Details,
  type Document,
  type Inline,
  type Item,
  isWebAddress,
  type Mark,
  type Row,
  shown,
  type Table,
} from './document.ts';

/** A document as Markdown, piece by piece, so that the text is never whole in memory. */
export function* markdownOf(document: Document): Generator<string> {
  const { title, place, audience, about = [], lead = [], imprint = [], sections } = document;
  yield heading(1, title);
  if (audience) yield `> **${plain(audience.label)}.** ${plain(audience.about)}\n\n`;
  const [first, ...more] = about;
  if (place !== undefined)
    yield first === undefined ? lineOf(place) : `**${plain(place)}.** ${plain(first)}\n\n`;
  else if (first !== undefined) yield lineOf(first);
  for (const text of more) yield lineOf(text);
  yield* markdownBlocks(lead, 2);
  yield* markdownBlocks(sections, 2);
  for (const text of imprint) yield lineOf(text);
}

/** Blocks alone, as a part of a text. */
export function* markdownBlocks(blocks: Iterable<Block>, level = 2): Generator<string> {
  for (const block of blocks) yield* pieces(block, level);
}

function* pieces(block: Block, level: number): Generator<string> {
  switch (block.kind) {
    case 'section':
      yield heading(level, block.title);
      yield* markdownBlocks(block.blocks, level + 1);
      return;
    case 'columns':
      for (const column of block.columns) yield* markdownBlocks(column, level);
      return;
    case 'paragraph': {
      const text = inline(block.text);
      yield { answer: `**${text}**\n\n`, note: `> ${text}\n\n`, quiet: `${text}\n\n` }[block.tone ?? 'quiet'];
      return;
    }
    case 'list':
      yield `${block.items.map((item) => itemText(item, '')).join('')}\n`;
      return;
    case 'terms':
      yield `${block.terms.map(({ term, text }) => `- **${plain(term)}** – ${inline(text)}\n`).join('')}\n`;
      return;
    case 'table':
      yield* table(block, level);
      return;
    case 'figure':
      if (block.data) yield* table(block.data, level);
      return;
    case 'details':
      yield heading(level, block.title);
      yield lineOf(block.summary);
      yield* markdownBlocks(block.blocks, level + 1);
      return;
    case 'code':
      yield codeBlock(block.lines);
      return;
    default:
      block satisfies never;
  }
}

function heading(level: number, text: Inline): string {
  return `${'#'.repeat(level)} ${inline(text)}\n\n`;
}

function lineOf(text: Inline): string {
  return `${inline(text)}\n\n`;
}

function itemText({ text, below = [] }: Item, indent: string): string {
  return `${indent}- ${inline(text)}\n${below.map((one) => itemText(one, `${indent}  `)).join('')}`;
}

function* table({ caption, columns, rows, noteHead }: Table, level: number): Generator<string> {
  if (caption !== undefined) yield lineOf({ mark: 'strong', text: caption });
  const heads = columns.map(({ head }) => inline(head));
  const rules = columns.map(({ numeric }) => (numeric ? '---:' : '---'));
  if (noteHead !== undefined) {
    heads.push(plain(noteHead));
    rules.push('---');
  }
  yield `${line(heads)}${line(rules)}`;
  const folds: Details[] = [];
  for (const row of rows) {
    yield line(cellTexts(row, heads.length, noteHead !== undefined));
    if (row.more) folds.push(row.more);
  }
  yield '\n';
  yield* markdownBlocks(folds, level);
}

function cellTexts({ cells, kind, note }: Row, columns: number, withNote: boolean): string[] {
  const texts = cells.map(cellText);
  if (kind === 'apart') return [...texts, ...Array<string>(columns - texts.length).fill('')];
  if (kind === 'part') texts[0] = `– ${texts[0]}`;
  if (withNote) texts.push(plain(note ?? ''));
  return kind === 'sum' ? texts.map((text) => (text === '' ? '' : `**${text}**`)) : texts;
}

function cellText(cell: Cell): string {
  return inline(shown(cell));
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Commands between fences that none of them can close. */
function codeBlock(lines: readonly string[]): string {
  const text = lines.map((one) => one.replace(/\p{Cc}/gu, ' ')).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}sh\n${text}\n${fence}\n\n`;
}

function inline(text: Inline): string {
  if (typeof text === 'string') return plain(text);
  return 'mark' in text ? marked(text) : text.map(inline).join('');
}

function marked(mark: Mark): string {
  switch (mark.mark) {
    case 'strong':
      return `**${inline(mark.text)}**`;
    case 'quiet':
      return inline(mark.text);
    case 'code':
      return `\`${mark.text.replaceAll('`', ' ')}\``;
    case 'link':
      // a place within the document is no address in Markdown
      if (!isWebAddress(mark.to)) return inline(mark.text);
      return mark.text === mark.to ? `<${mark.to}>` : `[${inline(mark.text)}](<${mark.to}>)`;
    case 'sign':
      return plain(mark.text);
    case 'break':
      return ' ';
  }
}

/** Text that Markdown shows as it is: nothing in it is taken for markup, and it stays on one line. */
function plain(written: string): string {
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
