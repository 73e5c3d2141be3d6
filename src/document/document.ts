import type { Language } from '../text/words.ts';

/** Text with marks. What has no mark is shown as it is: nothing in it is ever taken for markup. */
export type Inline = string | Mark | readonly Inline[];

/** The marks that a text may have. */
export type Mark =
  | { mark: 'strong'; text: Inline }
  /** said beside, smaller or paler where there is a way to */
  | { mark: 'quiet'; text: Inline }
  | { mark: 'code'; text: string }
  /** `to` is an address of the web, or `#` and the id of a block; any other is no link but its text */
  | { mark: 'link'; text: Inline; to: string }
  /** a sign for those who see it, and a text for all others */
  | { mark: 'sign'; sign: string; text: string }
  /** what follows begins a line */
  | { mark: 'break' };

/** What documents are made of. A new kind does not compile until every writer has it. */
export type Block = Section | Columns | Paragraph | List | Terms | Table | Figure | Details | Code;

/** Blocks under a heading, whose level is how deep it stands. */
export interface Section {
  kind: 'section';
  /** what a link leads to; of the first level the address of the section */
  id?: string | undefined;
  title: Inline;
  /** what the contents call it, where its title says more; left out: its title */
  name?: string | undefined;
  blocks: Iterable<Block>;
  /** short, and one of several alike: they may stand side by side */
  isCard?: boolean | undefined;
  /** on paper it stands where all is asked for, and not in the committee's print */
  inFull?: boolean | undefined;
  /** its title is the answer of the document, and the first that is read */
  isAnswer?: boolean | undefined;
}

/** Blocks side by side where there is room, and one after the other elsewhere. */
export interface Columns {
  kind: 'columns';
  columns: readonly Iterable<Block>[];
}

export interface Paragraph {
  kind: 'paragraph';
  text: Inline;
  /** the answer of the document, what stands beside the matter, or what has to be known before the rest is believed */
  tone?: 'answer' | 'quiet' | 'note' | undefined;
}

export interface List {
  kind: 'list';
  items: readonly Item[];
  /** short items, which may stand on one line */
  inRow?: boolean;
}

export interface Item {
  text: Inline;
  below?: readonly Item[] | undefined;
}

/** What is said of each of some terms. */
export interface Terms {
  kind: 'terms';
  terms: readonly { term: string; text: Inline }[];
  /** short ones, which may stand on one line */
  inRow?: boolean;
  /** what the document comes to: a line each, its term beside it */
  isSummary?: boolean;
}

export interface Table {
  kind: 'table';
  id?: string | undefined;
  /** told by every writer */
  caption?: string | undefined;
  /** what the table is where the text before it says so: told by pages alone, to those who find their way by tables */
  label?: string | undefined;
  columns: readonly Column[];
  rows: Iterable<Row>;
  /** head of the rows' notes, which are a column of their own where there is room; left out where no row has one */
  noteHead?: string | undefined;
  /** can be searched and sorted where there is a program for it: see `Row.places` */
  search?: TableSearch | undefined;
}

export interface Column {
  head: Inline;
  /** tells rows apart; the first column that is no id heads them */
  isId?: boolean | undefined;
  /** numbers stand to the right */
  numeric?: boolean | undefined;
  /** may be cut where a line is too long */
  flexible?: boolean | undefined;
  /** stands before the note where there is no room for another column */
  besideNote?: boolean | undefined;
  /** one of many narrow columns of signs: its head stands upright where it can, and signs are in the order of their kinds */
  narrow?: boolean | undefined;
  /** in its order, most first, when it is sorted by for the first time */
  down?: boolean | undefined;
  /** letters of its longest word, where no word should be broken that there is room for */
  letters?: number | undefined;
}

export interface Row {
  cells: readonly Cell[];
  id?: string | undefined;
  /** how it relates to the rows around it; `apart` is no row of figures but a text between them, in its one cell */
  kind?: 'sum' | 'part' | 'apart' | undefined;
  note?: string | undefined;
  /** which choice of each of `TableSearch.groups` it is of, '' where of none; the first says how it is coloured, too */
  of?: readonly string[] | undefined;
  /** where it stands in the order of each column, so that sorting needs no alphabet; -1 where it has no place, or a sign */
  places?: readonly number[] | undefined;
  /** what more there is to say of it: folded, where there is a way to */
  more?: Fold | undefined;
  /** so many rows have it that a page leaves row and fold to its script, as data */
  isOnDemand?: boolean | undefined;
}

/** Details of a row: what a script can make of data. */
export interface Fold extends Details {
  blocks: Iterable<Paragraph | Table>;
}

/** What a reader can ask a table for. */
export interface TableSearch {
  /** what rows can be chosen by: within a group any of the choices, of each group one */
  groups: readonly SearchGroup[];
  /** how many rows are shown, and what asks for more of them, with `{n}` for their number */
  shown: string;
  more: string;
  /** what the signs of its cells mean */
  signs: readonly SignCell[];
}

export interface SearchGroup {
  /** in the address of the page */
  id: string;
  name: string;
  choices: readonly { id: string; name: string; count: number }[];
}

/** A cell: a text, or a number, a verdict or a sign with the text that says it. */
export type Cell = Inline | NumberCell | VerdictCell | SignCell;

/** Read by programs as the number, unrounded. */
export interface NumberCell {
  number: number;
  text: Inline;
  /** 0-4: shaded by how much it is of what it could be; 5: what the others are held against */
  shade?: number | undefined;
  /** 0-100: how much it is of the greatest of its column */
  part?: number | undefined;
}

export interface VerdictCell {
  verdict: 'met' | 'not-met' | 'unknown';
  text: string;
}

/** An answer so short that a row has one a criterion. No two are told apart by colour alone. */
export interface SignCell {
  answer: keyof typeof signs;
  /** the answer in words, and what it rests on */
  text: Inline;
}

/** In the fonts of every system, and none of them a letter or a digit. */
export const signs = {
  met: '●',
  'not-met': '·',
  open: '◐',
  missing: '?',
  hidden: '■',
  'not-assessed': '–',
} as const;

/** A picture, what its colours mean, and the same in figures. */
export interface Figure {
  kind: 'figure';
  id?: string | undefined;
  caption?: string | undefined;
  picture: Picture;
  /** what is drawn how, in the classes of the picture's own style */
  keys?: readonly { swatch: string; text: string }[] | undefined;
  /** what the picture shows; every writer without pictures writes this alone */
  data?: Table | undefined;
}

/** A drawing in SVG, piece by piece. It is shown by pages alone. */
export interface Picture {
  pieces: Iterable<string>;
  /** it is a map, and this stands about it */
  map?: MapFrame | undefined;
}

export interface MapFrame {
  legend: readonly LegendItem[];
  /** a length in the drawing, which is so many per cent of its width; `text` is the same said */
  scale?: { part: number; length: string; text: string };
  /** its areas can be walked to */
  walk?: MapWalk | undefined;
}

/** What is drawn so, in SVG of 32 by 20, and how many there are. */
export interface LegendItem {
  swatch: string;
  text: string;
  count: number;
}

/** What the script of a map needs to find an area and to tell of it; without the script all of it is on the page. */
export interface MapWalk {
  /** `of-byomraade` and `found-some` with `{n}` for a name and a number */
  texts: Record<
    | 'keys'
    | 'find'
    | 'find-by'
    | 'found-none'
    | 'found-some'
    | 'zoom-in'
    | 'zoom-out'
    | 'zoom-whole'
    | 'skip'
    | 'after'
    | 'panel'
    | 'close'
    | 'of-byomraade'
    | 'more',
    string
  >;
  /** what the letter that an area has of each criterion says */
  states: Readonly<Record<string, string>>;
  criteria: readonly string[];
  /** names, each with the anchors that it leads to */
  boligomraader: readonly { name: string; to: string }[];
  byomraader: readonly { name: string; to: string }[];
}

/** Blocks that are folded to a line where there is a way to. */
export interface Details {
  kind: 'details';
  id: string;
  title: Inline;
  summary: Inline;
  blocks: Iterable<Block>;
  /** stands open */
  open: boolean;
  /** of which of `TableSearch.kinds` it is; left out: it is one of a few, and printed unfolded */
  of?: string | undefined;
  /** one of so many that a page with its script reads what is in it when it is unfolded; without, it is as others are */
  isHeld?: boolean | undefined;
}

/** Commands, a line each. */
export interface Code {
  kind: 'code';
  lines: readonly string[];
}

/** A document in a language, whatever it is written as. Sections are made piece by piece as they are read, once. */
export interface Document {
  language: Language;
  title: string;
  /** place and year, or what is compared */
  place?: string | undefined;
  /** who may read it: in the head, in the title of a page, and at the foot of each of its printed pages */
  audience?: Audience | undefined;
  /** what else is at hand, for a page to lead to */
  beside?: Beside | undefined;
  /** who publishes it, whom to ask, what may be done with it: at its end */
  imprint?: readonly Inline[] | undefined;
  /** what the document is, a paragraph each */
  about?: readonly string[] | undefined;
  /** it is one sheet of paper, and no way within it is needed */
  isSheet?: boolean | undefined;
  /** what stands before the first section */
  lead?: Iterable<Block> | undefined;
  sections: Iterable<Section>;
}

/** Files that lie in the folder of the document, by their names. */
export interface Beside {
  title: string;
  files: readonly { name: string; about: string }[];
  /** the same document in another language */
  other?: { name: string; language: Language } | undefined;
}

export interface Audience {
  /** `Internal: not for publication`; the same in all documents, and no text of a file */
  label: string;
  about: string;
}

export function section(title: Inline, blocks: Iterable<Block>, id?: string): Section {
  return { kind: 'section', title, blocks, id };
}

/** Blocks that stand after a document's sections, or between them, belong to the last of those before. */
export function withEnd(sections: readonly Section[], end: Iterable<Block>): Section[] {
  const last = sections.at(-1);
  return last ? [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, ...end] }] : [];
}

/** Sentences one after the other, those that are missing left out. No block where all are. */
export function* sentences(...texts: readonly (string | undefined | false | null)[]): Generator<Paragraph> {
  const given = texts.filter(Boolean);
  if (given.length > 0) yield { kind: 'paragraph', text: given.join(' ') };
}

export function paragraph(text: Inline, tone?: Paragraph['tone']): Paragraph {
  return { kind: 'paragraph', text, tone };
}

/** A list, and none where there are no items. */
export function* list(items: readonly (Inline | Item)[]): Generator<List> {
  if (items.length > 0) yield { kind: 'list', items: items.map(itemOf) };
}

function itemOf(item: Inline | Item): Item {
  return typeof item === 'object' && 'text' in item && !('mark' in item) ? item : { text: item as Inline };
}

/** Blocks folded to a line, of which there are a few; by the hundred they are of a kind: see `Details.of`. */
export function folded(id: string, title: Inline, summary: Inline, blocks: Iterable<Block>): Details {
  return { kind: 'details', id, title, summary, blocks, open: false };
}

/** `**Label:** text` */
export function labelled({ label, text }: { label: string; text: string }): Item {
  return { text: [strong(`${label}:`), ` ${text}`] };
}

export const strong = (text: Inline): Mark => ({ mark: 'strong', text });
export const quiet = (text: Inline): Mark => ({ mark: 'quiet', text });
export const code = (text: string): Mark => ({ mark: 'code', text });
export const link = (text: Inline, to: string): Mark => ({ mark: 'link', text, to });

/** Sentences, each beginning a line where there is a way to; no block where there are none. */
export function* lines(texts: readonly string[]): Generator<Paragraph> {
  if (texts.length > 0) yield paragraph(separated(texts, { mark: 'break' }));
}

/** Texts with something between each two. */
export function separated(texts: readonly Inline[], between: Inline = ', '): Inline {
  return texts.flatMap((text, k) => (k === 0 ? [text] : [between, text]));
}

/** What a cell shows. */
export function shown(cell: Cell): Inline {
  return typeof cell === 'object' && ('number' in cell || 'verdict' in cell || 'answer' in cell)
    ? cell.text
    : (cell as Inline);
}

/** The text alone, without its marks; a line break where one begins a line. */
export function unmarked(inline: Inline): string {
  if (typeof inline === 'string') return inline;
  if (!('mark' in inline)) return inline.map(unmarked).join('');
  switch (inline.mark) {
    case 'break':
      return '\n';
    case 'strong':
    case 'quiet':
    case 'code':
    case 'link':
    case 'sign':
      return unmarked(inline.text);
  }
}

/** Whether an address leads to the web; `javascript:`, `data:` and their like do something else. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s<>"'\\`\p{C}]+$/iu.test(url);
}
