import type { Language } from '../../messages/sentences.ts';
import { clipped, onOneLine, padded, width, wrapped } from '../../report/columns-of-text.ts';
import type { Paint } from '../../report/terminal.ts';
import type { Diff } from '../diff.ts';
import { documentOf } from './build.ts';
import type { Block, Column, Section, Table } from './document.ts';

const COLUMNS = 80;
const INDENT = '  ';
const GAP = '  ';
/** A column that may be cut keeps so much. */
const NARROWEST = 8;

/** The comparison on a screen, at most 80 columns wide, ended by a line break. */
export function* renderText(diff: Diff, language: Language, paint: Paint): Generator<string> {
  const { title, place, lead, notices, sections } = documentOf(diff, language);
  yield block([paint.bold(clipped(title, COLUMNS)), ...wrap(place).map(paint.dim)]);
  const [headline, ...more] = lead;
  yield `\n${block([...wrap(headline).map(paint.bold), ...more.flatMap(wrap)])}`;
  if (notices.length > 0) yield `\n${block(notices.flatMap(wrap).map(paint.yellow))}`;
  for (const section of sections) yield sectionText(section, paint);
}

/** A section in one piece: many small writes take longer than a large one. */
function sectionText({ title, blocks }: Section, paint: Paint): string {
  const parts = blocks.map((one) => block(linesOf(one, paint)));
  return `\n${block(wrap(title).map(paint.bold))}${parts.join('\n')}`;
}

function linesOf(one: Block, paint: Paint): string[] {
  if (one.kind === 'text') return wrap(one.text).map(paint.dim);
  if (one.kind === 'items')
    return one.items.flatMap(({ head, lines }) => [
      ...hanging(head, INDENT),
      ...lines.flatMap((line) => hanging(line, INDENT + INDENT)),
    ]);
  return tableLines(one, paint);
}

function wrap(text: string): string[] {
  return wrapped(text, COLUMNS);
}

/** A text whose further lines stand deeper than its first. */
function hanging(text: string, indent: string): string[] {
  const [first, ...rest] = wrapped(text, COLUMNS - indent.length - INDENT.length);
  return [indent + first, ...rest.map((line) => indent + INDENT + line)];
}

function tableLines(table: Table, paint: Paint): string[] {
  const { caption, columns, rows } = withFewerColumns(table);
  const cells = [columns.map(({ head }) => head), ...rows.map((row) => row.cells)].map((row) =>
    row.map(onOneLine),
  );
  const widths = fitting(columns, cells);
  if (widths === undefined) return [...wrap(caption), ...rowByRow({ ...table, columns, rows })];
  const line = (row: string[]) =>
    (
      INDENT +
      row
        .map((cell, k) => padded(clipped(cell, widths[k]), widths[k], columns[k].numeric ? 'left' : 'right'))
        .join(GAP)
    ).trimEnd();
  return [
    ...wrap(caption),
    paint.dim(line(cells[0])),
    ...rows.flatMap(({ note }, k) => [
      line(cells[k + 1]),
      ...(note === '' ? [] : hanging(note, INDENT.repeat(2)).map(paint.dim)),
    ]),
  ];
}

/** The table with what may stand before the note moved there. */
function withFewerColumns(table: Table): Table {
  const kept = table.columns.flatMap(({ besideNote }, k) => (besideNote ? [] : [k]));
  const moved = table.columns.flatMap(({ besideNote }, k) => (besideNote ? [k] : []));
  return {
    ...table,
    columns: kept.map((k) => table.columns[k]),
    rows: table.rows.map(({ cells, note }) => ({
      cells: kept.map((k) => cells[k]),
      note: [...moved.map((k) => cells[k]), note].filter((text) => text !== '').join(': '),
    })),
  };
}

/** The widths that the columns have on a line; the widest that may be cut gives way first. Undefined: too many. */
function fitting(columns: Column[], cells: string[][]): number[] | undefined {
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

/** Where columns take more than the screen has: each row as a text of its own. */
function rowByRow({ columns, rows }: Table): string[] {
  return rows.flatMap(({ cells, note }) => [
    ...hanging(cells.map((cell, k) => `${columns[k].head} ${cell}`).join('; '), INDENT),
    ...(note === '' ? [] : hanging(note, INDENT.repeat(2))),
  ]);
}

function block(lines: string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
