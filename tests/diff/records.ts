import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diff, type DiffOptions, diffOf } from '../../src/diff/diff.ts';
import { sectionNames } from '../../src/diff/sections.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { screen } from '../../src/screening/screen.ts';
import { temporaryFolder } from '../cli/host.ts';
import { type Example, filesOf, prepareFiles } from '../screening/city.ts';

const folder = temporaryFolder();
let records = 0;

/** Screens an example, writes its record, and gives the path. */
export async function recordOf(example: Example): Promise<string> {
  const report = await screen(await prepareFiles(filesOf(example)));
  const path = join(folder, `${++records}.json`);
  writeFileSync(path, [...renderJson(report)].join(''));
  return path;
}

/** An example as its record is read back: nothing but the record takes part in a comparison. */
export async function readBack(example: Example): Promise<Report> {
  return await readReport(await recordOf(example));
}

/** Compares two examples. */
export async function compare(old: Example, now: Example, options: Partial<DiffOptions> = {}): Promise<Diff> {
  const all = { within: 5, redrawn: [], anyway: false, sections: sectionNames, ...options };
  return diffOf(await readBack(old), await readBack(now), all);
}
