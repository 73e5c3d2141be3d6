import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Method } from '../../src/criteria/effective.ts';
import { InputError } from '../../src/messages/errors.ts';
import { type Finding, located } from '../../src/messages/finding.ts';
import { stateListIds } from '../../src/messages/list-name.ts';
import { readTotals, type Totals } from '../../src/statelists/history/totals.ts';
import { type Links, readLinks } from '../../src/statelists/reading/links.ts';
import {
  type AllStateLists,
  readAllStateLists,
  readStateLists,
  type StateLists,
} from '../../src/statelists/reading/read.ts';
import type { Language } from '../../src/text/words.ts';

// Names in these tests are invented, municipalities and boligområder alike.

const folder = mkdtempSync(join(tmpdir(), 'udpeg-statelists-'));

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Reads lists from rows of `list_year,list,municipality,area_name`, or under another header. */
export async function lists(
  rows: string[],
  options: { header?: string; municipality?: string | undefined } = {},
): Promise<StateLists> {
  const { header = 'list_year,list,municipality,area_name' } = options;
  const municipality = 'municipality' in options ? options.municipality : 'Eksempelby';
  return readStateLists(write('lists.csv', [header, ...rows, ''].join('\n')), { municipality });
}

/** Reads lists from a file with this very content. */
export async function listsFrom(content: string | Buffer): Promise<StateLists> {
  return readStateLists(write('lists.csv', content), { municipality: 'Eksempelby' });
}

/** Rows of all municipalities: the header of `allLists`. */
const allHeader = 'list_year,list,complete,municipality,area_name';

/** Reads the lists of all municipalities from files with rows of `list_year,list,complete,municipality,area_name`. */
export async function allLists(...files: string[][]): Promise<AllStateLists> {
  const paths = files.map((rows, k) =>
    write(k === 0 ? 'lists.csv' : `lists-${k + 1}.csv`, [allHeader, ...rows, ''].join('\n')),
  );
  return readAllStateLists(paths);
}

/** Published numbers from rows of `list_year,list,areas,source`. */
export async function totals(rows: string[]): Promise<Totals> {
  return readTotals(write('totals.csv', ['list_year,list,areas,source', ...rows, ''].join('\n')));
}

/** Reads links from rows of `boligomraade;omraade_id;share`, or under another header. */
export async function links(
  rows: string[],
  of: StateLists,
  areaIds: string[],
  header = 'boligomraade;omraade_id;share',
): Promise<Links> {
  return readLinks(write('links.csv', [header, ...rows, ''].join('\n')), of, areaIds);
}

/** Findings as they are told, the folder of the test left out. */
export function told(findings: readonly Finding[], language: Language): string[] {
  return findings.map((item) => located(item, language).replaceAll(join(folder, '/'), ''));
}

/** The errors that reading ends in, in Danish and English. */
export async function errors(reading: Promise<unknown>): Promise<{ da: string[]; en: string[] }> {
  const error = await reading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  return { da: told(error.findings, 'da'), en: told(error.findings, 'en') };
}

/** The `state-lists` block of a method: all lists, the latest, links count from half of the residents. */
export function settings(changes: Partial<Method['state-lists']> = {}): Method['state-lists'] {
  return {
    lists: [...stateListIds],
    'list-year': 'latest',
    link: { 'minimum-share': 0.5, 'smallest-overlap': 0.01, effect: 'designate' },
    ...changes,
  };
}
