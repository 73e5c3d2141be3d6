import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sheetPath } from '../input/table-path.ts';
import { type fileOptions, partOf, recompute } from '../report/recompute.ts';
import type { Report } from '../report/report.ts';
import { prepare } from '../screening/prepare.ts';
import { screen } from '../screening/screen.ts';
import type { FoundInput } from './find-inputs.ts';

type Input = Report['inputs'][number];

/**
 * Screens again what a record was made from. Files are copied under the names that the record has for them, each to a
 * folder of its own, since a name may tell the year.
 *
 * @param found every input of the record, but for a built-in method, with its path
 */
export async function recomputed(report: Report, found: readonly FoundInput[]): Promise<Report> {
  const paths = new Map(found.map(({ input, path }) => [input, path]));
  const folder = mkdtempSync(join(tmpdir(), 'udpeg-verify-'));
  let count = 0;
  const copied = (input: Input): string => {
    const own = join(folder, String(count++));
    mkdirSync(own);
    const copy = join(own, input.name);
    cpSync(paths.get(input)!, copy);
    const part = partOf(input);
    return part === undefined ? copy : sheetPath(copy, part);
  };
  try {
    const { statistics, method, files, year, municipality, crs } = recompute(report);
    const file = (option: keyof typeof fileOptions) => {
      const input = files[option];
      return input && copied(input);
    };
    return screen(
      await prepare({
        statistics: statistics.map(copied),
        method: typeof method === 'string' ? method : copied(method),
        ...{ year, municipality, crs },
        stateLists: file('state-lists'),
        links: file('links'),
        geometry: file('geometry'),
        boligomraader: file('boligomraader'),
        neighbours: file('neighbours'),
        byomraader: file('byomraader'),
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
