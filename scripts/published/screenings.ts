import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { type Comparison, compareFile, type PublishedRows } from './compare.ts';
import { type ExpectedResults, readExpected, Unusable } from './expected.ts';

/** A screening with published results: a folder with `method.yaml` and `expected.yaml`. */
interface PublishedScreening {
  /** the folder's name, which is also that of the folder with its files */
  name: string;
  folder: string;
}

/** The screenings of a folder, by name. */
export function publishedScreenings(folder: string): PublishedScreening[] {
  if (!existsSync(folder)) throw new Unusable(`the folder of screenings is not there: ${folder}`);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, folder: join(folder, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Runs one screening on the files in `reference`/NAME and compares each of its outputs with the published ones. */
export async function compareScreening(
  screening: PublishedScreening,
  reference: string,
): Promise<Comparison[]> {
  const { folder, name } = screening;
  const expected = readExpected(join(folder, 'expected.yaml'));
  const statistics = expected.data.map((file) => join(reference, name, file));
  for (const path of statistics) {
    if (!existsSync(path)) throw new Unusable(`the file of statistics is not there: ${path}`);
  }
  const published = expected.results.map((results) =>
    readResults(join(reference, name, results.file), results),
  );
  const prepared = await prepare({
    statistics,
    method: join(folder, 'method.yaml'),
    year: expected.year,
    stateLists: undefined,
    links: undefined,
    municipality: undefined,
  });
  const { areas } = await screen(prepared);
  return expected.results.flatMap((results, k) => compareFile(areas, published[k], results));
}

const delimiters = { comma: ',', semicolon: ';', tab: '\t' };

/** Reads a file of published results. Ids are unique, and every column that is compared is there. */
function readResults(path: string, results: ExpectedResults): PublishedRows {
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
