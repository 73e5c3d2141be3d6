import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { city, temporaryFolder, udpeg } from '../cli/host.ts';

// One check in every format and language, to be read in a diff: five boligområder of Eksempelby, of which one agrees with
// the lists, two do not, one hangs on a missing figure, and one lies in another municipality.

const five = ['Natviolgården', 'Vandkalvehusene', 'Hermelinhusene', 'Ærenprishusene', 'Årekasthusene'];
const folder = temporaryFolder();

/** A file of Eksempelby with its header and the rows of the five alone. */
function rowsOfFive(name: string): string {
  const [header, ...rows] = readFileSync(join(city, name), 'utf8').trimEnd().split('\n');
  const kept = rows.filter((row) => five.some((one) => row.includes(one)) || /;Eksempelby;;/.test(row));
  const path = join(folder, name);
  writeFileSync(path, `${[header, ...kept].join('\n')}\n`);
  return path;
}

const check = ['statelists', 'check', rowsOfFive('legal-values.csv'), '--year', '2025'];
const against = [...check, '--state-lists', rowsOfFive('state-lists.csv')];

it.each([
  ['text', 'da'],
  ['text', 'en'],
  ['md', 'da'],
  ['md', 'en'],
  ['csv', 'da'],
  ['json', 'da'],
])('the five against the lists, as %s in %s', async (format, lang) => {
  const { code, stdout } = await udpeg(...against, '--format', format, '--lang', lang);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot(`golden/check-2025.${lang}.${format}`);
});

it.each(['text', 'md', 'csv', 'json'])(
  'the five without lists, as %s: nothing is said of what is published',
  async (format) => {
    const { code, stdout } = await udpeg(...check, '--format', format);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`golden/check-2025-alone.da.${format}`);
  },
);
