import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { type Comparison, compareFile } from './compare.ts';
import { readExpected } from './expected.ts';
import { readResults } from './results-file.ts';
import { Unusable } from './unusable.ts';

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
