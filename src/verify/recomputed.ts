import { basename } from 'node:path';
import { sheetPath } from '../files/table-path.ts';
import { readBytes, withFilesInMemory } from '../files/text-file.ts';
import { type fileOptions, partOf, recompute } from '../record/recompute.ts';
import type { Report } from '../record/report.ts';
import { prepare } from '../screening/prepare.ts';
import { screen } from '../screening/screen.ts';
import { present } from '../values/present.ts';
import type { FoundInput } from './find-inputs.ts';

type Input = Report['inputs'][number];

/**
 * Screens again what a record was made from: the files' bytes, under the names that the record has for them, since a
 * name may tell the year. Each goes by a path of its own, which no disk has; nothing is written.
 *
 * @param found every input of the record, but for a built-in method, with its path
 * @param previous the path of the record of the round before, where areas are kept from it
 */
export async function recomputed(
  report: Report,
  found: readonly FoundInput[],
  previous: string | undefined,
): Promise<Report> {
  const paths = new Map(
    found.map(({ input }, number) => [input, `record:/${number}/${basename(input.name)}`]),
  );
  const files = found.flatMap(({ input, path }) =>
    path === undefined ? [] : [[present(paths.get(input)), readBytes(path)] as const],
  );
  const given = (input: Input): string => {
    const part = partOf(input);
    return part === undefined ? present(paths.get(input)) : sheetPath(present(paths.get(input)), part);
  };
  const { statistics, method, files: options, stability, ...asked } = recompute(report);
  const file = (option: keyof typeof fileOptions) => options[option] && given(options[option]);
  return withFilesInMemory(files, async () => {
    const prepared = await prepare({
      statistics: statistics.map(given),
      method: typeof method === 'string' ? method : given(method),
      ...asked,
      stateLists: file('state-lists'),
      links: file('links'),
      geometry: file('geometry'),
      boligomraader: file('boligomraader'),
      neighbours: file('neighbours'),
      byomraader: file('byomraader'),
      decisions: file('decisions'),
      background: file('background'),
      previous,
    });
    const again = screen(prepared);
    if (stability === undefined) return again;
    const { addStability } = await import('../stability/stability.ts');
    return addStability(again, prepared, stability);
  });
}
