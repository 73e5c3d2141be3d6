import {
  type Block,
  type Column,
  type Document,
  type Item,
  type Paragraph,
  type Row,
  shown,
  type Table,
  unmarked,
} from './document.ts';
import { clipped, onOneLine, padded, width, wrapped } from './lines.ts';

/** Styles of a terminal, or functions that change nothing. */
export interface Paint {
  bold: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  green: (text: string) => string;
  yellow: (text: string) => string;
}

const COLUMNS = 80;
const INDENT = '  ';
const GAP = '  ';
/** A column that may be cut keeps so much. */
const NARROWEST = 8;

/** A document on a screen, at most 80 columns wide, ended by a line break; a section a piece. */
export function* textOf(
  { title, place, audience, about = [], lead = [], imprint = [], sections }: Document,
  paint: Paint,
): Generator<string> {
  yield ended([
    ...wrap(title).map(paint.bold),
    ...(place === undefined ? [] : wrap(place).map(paint.dim)),
    ...(audience ? wrap(`${audience.label}. ${audience.about}`).map(paint.yellow) : []),
    ...about.flatMap(wrap),
  ]);
  const before = apart(lead, (block) => linesOf(block, paint));
  if (before.length > 0) yield `\n${ended(before)}`;
  // many small writes take longer than a large one
  for (const section of sections) yield `\n${ended(linesOf(section, paint))}`;
  if (imprint.length > 0) yield `\n${ended(imprint.flatMap((text) => wrap(unmarked(text)).map(paint.dim)))}`;
}

function linesOf(block: Block, paint: Paint): string[] {
  switch (block.kind) {
    case 'section':
      return [
        ...wrap(unmarked(block.title)).map(paint.bold),
        ...apart(block.blocks, (one) => linesOf(one, paint)),
      ];
    case 'columns':
      return block.columns.flatMap((column) => apart(column, (one) => linesOf(one, paint)));
    case 'paragraph':
      return unmarked(block.text).split('\n').flatMap(wrap).map(styleOf(block, paint));
    case 'list':
      return block.items.flatMap((item) => itemLines(item, INDENT));
    case 'terms':
      return block.terms.flatMap(({ term, text }) => hanging(`${term}: ${unmarked(text)}`, INDENT));
    case 'table': {
      const rows = [...block.rows];
      const folds = rows.flatMap(({ more }) => (more ? [more] : []));
      return [
        ...tableLines({ ...block, rows }, paint),
        ...folds.flatMap((fold) => ['', ...linesOf(fold, paint)]),
      ];
    }
    case 'figure':
      return block.data ? tableLines(block.data, paint) : [];
    case 'details':
      return [
        ...wrap(unmarked(block.title)),
        ...hanging(unmarked(block.summary), INDENT),
        ...apart(block.blocks, (one) => linesOf(one, paint)),
      ];
    case 'code':
      return block.lines.map((line) => INDENT + onOneLine(line));
  }
}

const same = (text: string) => text;

function styleOf({ tone }: Paragraph, paint: Paint): (text: string) => string {
  return tone === undefined ? same : { answer: paint.bold, note: paint.yellow, quiet: paint.dim }[tone];
}

/** Blocks one under the other, apart by a blank line where the second is no more than what the first began. */
function apart(blocks: Iterable<Block>, lines: (block: Block) => string[]): string[] {
  const all: string[] = [];
  let before: Block | undefined;
  for (const block of blocks) {
    const own = lines(block);
    if (own.length === 0) continue;
    if (before && !goOn(before, block)) all.push('');
    all.push(...own);
    before = block;
  }
  return all;
}

/** Whether a block goes on with what the one before it began: sentences, and the list that they lead to. */
function goOn(before: Block, block: Block): boolean {
  if (block.kind === 'list') return before.kind === 'paragraph';
  if (block.kind !== 'paragraph') return false;
  return before.kind !== 'paragraph' || (block.tone === 'note') === (before.tone === 'note');
}

function wrap(text: string): string[] {
  return wrapped(text, COLUMNS);
}

/** A text whose further lines stand deeper than its first. */
function hanging(text: string, indent: string): string[] {
  const [first, ...rest] = wrapped(text, COLUMNS - indent.length - INDENT.length);
  return [indent + first, ...rest.map((line) => indent + INDENT + line)];
}

function itemLines({ text, below = [] }: Item, indent: string): string[] {
  return [...hanging(unmarked(text), indent), ...below.flatMap((one) => itemLines(one, indent + INDENT))];
}

/** A row as texts. */
interface Line {
  cells: string[];
  note: string;
  kind: Row['kind'];
}

function tableLines(table: Table, paint: Paint): string[] {
  const caption = table.caption === undefined ? [] : wrap(table.caption);
  const { columns, rows } = withFewerColumns(table);
  const heads = columns.map(({ head }) => onOneLine(unmarked(head)));
  const figures = rows.filter(({ kind }) => kind !== 'apart').map(({ cells }) => cells);
  const widths = fitting(columns, [heads, ...figures]);
  if (widths === undefined) return [...caption, ...rowByRow(heads, rows)];
  const line = (cells: readonly string[]) =>
    (
      INDENT +
      cells
        .map((cell, k) => padded(clipped(cell, widths[k]), widths[k], columns[k].numeric ? 'left' : 'right'))
        .join(GAP)
    ).trimEnd();
  // below the last column there is room for more of it
  const last = columns.length - 1;
  const linesOfRow = (cells: readonly string[]) => {
    if (!columns[last].flexible) return [line(cells)];
    const [first, ...more] = wrapped(cells[last], widths[last]);
    return [
      line(cells.with(last, first)),
      ...more.map((text) => line(cells.map((_, k) => (k < last ? '' : text)))),
    ];
  };
  return [
    ...caption,
    ...(heads.every((head) => head === '') ? [] : [paint.dim(line(heads))]),
    ...rows.flatMap(({ cells, note, kind }) => {
      if (kind === 'apart') return hanging(`-- ${cells[0]} --`, INDENT);
      const style = kind === 'sum' ? paint.bold : kind === 'part' ? paint.dim : same;
      const below = note === '' ? [] : hanging(note, INDENT.repeat(2)).map(paint.dim);
      return [...linesOfRow(cells).map(style), ...below];
    }),
  ];
}

/** The table with what may stand before the note moved there. */
function withFewerColumns({ columns, rows }: Table): { columns: Column[]; rows: Line[] } {
  const kept = columns.flatMap(({ besideNote }, k) => (besideNote ? [] : [k]));
  const moved = columns.flatMap(({ besideNote }, k) => (besideNote ? [k] : []));
  return {
    columns: kept.map((k) => columns[k]),
    rows: Array.from(rows, ({ cells, kind, note = '' }) => {
      const texts = cells.map((cell) => onOneLine(unmarked(shown(cell))));
      if (kind === 'part') texts[0] = INDENT + texts[0];
      return {
        kind,
        cells: kept.map((k) => texts[k]),
        note: [...moved.map((k) => texts[k]), note].filter((text) => text !== '').join(': '),
      };
    }),
  };
}

/** The widths that the columns have on a line; the widest that may be cut gives way first. Undefined: too many. */
function fitting(columns: readonly Column[], cells: readonly string[][]): number[] | undefined {
  const widths = columns.map((_, k) => cells.reduce((most, row) => Math.max(most, width(row[k])), 0));
  const room = COLUMNS - INDENT.length - GAP.length * (columns.length - 1);
  for (let over = widths.reduce((sum, one) => sum + one, 0) - room; over > 0; over--) {
    const cut = columns.reduce(
      (widest, { flexible }, k) => (flexible && !(widths[k] <= (widths[widest] ?? 0)) ? k : widest),
      -1,
    );
    if (cut < 0 || widths[cut] <= NARROWEST) return undefined;
    widths[cut]--;
  }
  return widths;
}

/** Lines of a row as a text of its own, past which its cells are not found in it any more. */
const MOST_LINES = 3;

/** Where columns take more than the screen has: each row as a text of its own; of rows that are long, a cell a line. */
function rowByRow(heads: readonly string[], rows: readonly Line[]): string[] {
  const texts = rows.map(({ cells: [first, ...others], kind }) => {
    if (kind === 'apart') return [`-- ${first} --`];
    const named = (mark: string) => others.map((cell, k) => `${heads[k + 1]}${mark} ${cell}`);
    return [`${first}: ${named('').join('; ')}`, `${first}:`, ...named(':')];
  });
  const isLong = texts.some(([whole]) => hanging(whole, INDENT).length > MOST_LINES);
  return rows.flatMap(({ note }, row) => {
    const [whole, first = whole, ...named] = texts[row];
    const below = note === '' ? [] : [note];
    return [
      ...hanging(isLong ? first : whole, INDENT),
      ...[...(isLong ? named : []), ...below].flatMap((text) => hanging(text, INDENT.repeat(2))),
    ];
  });
}

function ended(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
