import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Report } from '../../src/record/report.ts';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import {
  type Agreement,
  type Comparison,
  compareDesignation,
  compareFile,
  type PublishedRows,
} from './compare.ts';
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

/** A screening that was run, beside what was published. */
export interface Compared {
  report: Report;
  comparisons: Comparison[];
  agreements: Agreement[];
}

/** Runs one screening on the files in `reference`/NAME and compares each of its outputs with the published ones. */
export async function compareScreening(screening: PublishedScreening, reference: string): Promise<Compared> {
  const { folder, name } = screening;
  const { data, geometry, year, results } = readExpected(join(folder, 'expected.yaml'));
  const given = (file: string) => join(reference, name, file);
  for (const path of data.map(given)) {
    if (!existsSync(path)) throw new Unusable(`the file of statistics is not there: ${path}`);
  }
  const published = results.map((one) => readResults(given(one.file), one));
  const prepared = await prepare({
    statistics: data.map(given),
    method: join(folder, 'method.yaml'),
    year,
    stateLists: undefined,
    links: undefined,
    municipality: undefined,
    geometry: geometry === undefined ? undefined : given(geometry),
  });
  const report = screen(prepared);
  return {
    report,
    comparisons: results.flatMap((one, k) => compareFile(report.areas, published[k], one)),
    agreements: results.flatMap(({ designations }, k) =>
      designations.map((one) => compareDesignation(report.areas, published[k], one)),
    ),
  };
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
  for (const { column } of [{ column: results.id }, ...results.outputs, ...results.designations]) {
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
