import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../src/messages/errors.ts';
import { type Finding, located } from '../../src/messages/finding.ts';
import { readLegalValues } from '../../src/statelists/values/read.ts';
import type { Figures, LegalValues, ValuedArea } from '../../src/statelists/values/values.ts';
import type { Language } from '../../src/text/words.ts';

// Names and figures in these tests are invented, municipalities and boligområder alike.

const folder = mkdtempSync(join(tmpdir(), 'udpeg-values-'));

export function write(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [...lines, ''].join('\n'));
  return path;
}

export function writeBytes(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** The columns in the order in which the rows of these tests give them. */
export const header =
  'year;municipality;area_name;residents;uden_tilknytning_pct;doemte_pct;doemte_landet_pct;grundskole_pct;indkomst_kr;indkomst_region_kr;ikke_vestlige_pct';

/** Reads values from rows under `header`, or under another one. */
export function values(rows: string[], under = header): Promise<LegalValues> {
  return readLegalValues([write('values.csv', [under, ...rows])]);
}

/** Findings as they are told, the folder of the test left out. */
export function told(findings: readonly Finding[], language: Language): string[] {
  return findings.map((item) => located(item, language).replaceAll(join(folder, '/'), ''));
}

/** The errors that something ends in, in Danish and English. */
export async function errors(ending: Promise<unknown>): Promise<{ da: string[]; en: string[] }> {
  const error = await ending.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${error}`);
  return { da: told(error.findings, 'da'), en: told(error.findings, 'en') };
}

/** Figures of which none meets any criterion: 1,200 residents, a national average of 1.5 % and a region's of 300,000 kr. */
export const harmless: Figures = {
  residents: 1200,
  'uden-tilknytning': 20,
  doemte: 1.2,
  grundskole: 40,
  indkomst: 240000,
  'ikke-vestlige': 20,
  'doemte-landet': 1.5,
  'indkomst-region': 300000,
  'indkomst-af-region': Number.NaN,
};

/** A boligområde of Eksempelby with figures by year; what is not said is harmless. */
export function area(years: Record<number, Partial<Figures>>, name = 'Rugløkken'): ValuedArea {
  return {
    municipality: 'Eksempelby',
    municipalityKey: 'eksempelby',
    name,
    key: name.toLowerCase(),
    years: new Map(
      Object.entries(years).map(([year, changes]) => [Number(year), { ...harmless, ...changes }]),
    ),
  };
}

/** The values of some boligområder, as if read from a file. */
export function valuesOf(areas: ValuedArea[]): LegalValues {
  const years = [...new Set(areas.flatMap((one) => [...one.years.keys()]))].sort((a, b) => a - b);
  return { files: [], areas, years, notices: [] };
}
