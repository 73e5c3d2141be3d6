import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ExpectedResults } from './expected.ts';
import { Unusable } from './unusable.ts';

/** The published rows by the id of their area: texts by column, trimmed. */
export type PublishedRows = Map<string, Record<string, string>>;

const delimiters = { comma: ',', semicolon: ';', tab: '\t' };

/** Reads a file of published results. Ids are unique, and every column that is compared is there. */
export function readResults(path: string, results: ExpectedResults): PublishedRows {
  if (!existsSync(path)) throw new Unusable(`the file of results is not there: ${path}`);
  let header: string[] = [];
  const rows: Record<string, string>[] = parse(readFileSync(path), {
    bom: true,
    delimiter: delimiters[results.delimiter],
    trim: true,
    skip_empty_lines: true,
    columns: (names: string[]) => {
      header = names.map((name) => name.trim());
      return header;
    },
  });
  for (const column of [results.id, ...results.outputs.map((output) => output.column)]) {
    if (!header.includes(column))
      throw new Unusable(`${path} has no column "${column}"; it has ${header.join(', ')}`);
  }
  const byId: PublishedRows = new Map();
  for (const row of rows) {
    const id = row[results.id];
    if (byId.has(id)) throw new Unusable(`${path} has two rows of ${id}`);
    byId.set(id, row);
  }
  return byId;
}
