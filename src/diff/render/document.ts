/** A comparison as blocks of text that each format sets in its own way. All texts are plain. */
export interface Document {
  title: string;
  /** what is compared: place and years */
  place: string;
  /** the answer, sentence by sentence; the first is the headline */
  lead: string[];
  /** what there is to know of the records before anything is read out of them */
  notices: string[];
  sections: Section[];
}

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

export type Block =
  | { kind: 'text'; text: string }
  /** an entry with what is said of it */
  | { kind: 'items'; items: { head: string; lines: string[] }[] }
  | Table;

export interface Table {
  kind: 'table';
  caption: string;
  columns: Column[];
  rows: { cells: string[]; note: string }[];
  /** head of the notes, which are a column of their own where there is room; '' where no row has one */
  noteHead: string;
}

export interface Column {
  head: string;
  /** numbers stand to the right */
  numeric?: boolean;
  /** may be cut where a line is too long */
  flexible?: boolean;
  /** stands before the note where there is no room for another column */
  besideNote?: boolean;
}
