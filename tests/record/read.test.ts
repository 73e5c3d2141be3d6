import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAN_FAIL } from '../../src/criteria/verdict.ts';
import { textOf } from '../../src/document/text.ts';
import { InputError } from '../../src/messages/errors.ts';
import { located } from '../../src/messages/finding.ts';
import { readReport } from '../../src/record/read.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { formatNames } from '../../src/report/format-names.ts';
import { outputFiles } from '../../src/report/formats.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { screen } from '../../src/screening/screen.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';
import { sampleReport } from '../report/sample-report.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';

const folder = temporaryFolder();
const languages = ['da', 'en'] as const;

/** Every rendering of a report, by file. */
function renderings(report: Report): Record<string, string> {
  const plain = (text: string) => text;
  const paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };
  const found: Record<string, string> = {};
  for (const language of languages) {
    found[`summary.${language}`] = [...textOf(summaryDocument(report, language), paint)].join('');
    for (const { name, pieces } of outputFiles(report, formatNames, language))
      found[`${name}.${language}`] = [...pieces].join('');
  }
  return found;
}

function written(report: Report): string {
  const path = join(folder, 'report.json');
  writeFileSync(path, [...renderJson(report)].join(''));
  return path;
}

/** What reading a file with this content ends in. */
async function refused(content: string | Buffer): Promise<{ da: string; en: string }> {
  const path = join(folder, 'other.json');
  writeFileSync(path, content);
  try {
    await readReport(path);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [one] = error.findings;
    const told = (language: 'da' | 'en') => located(one, language).replace(`${folder}/`, '');
    return { da: told('da'), en: told('en') };
  }
  throw new Error('it was read');
}

describe('a record', () => {
  it('renders as the report that it was written from, in every format and language', async () => {
    const report = sampleReport();
    expect(renderings(await readReport(written(report)))).toEqual(renderings(report));
  });

  it('of Eksempelby gives the files that the screening gave', async () => {
    const out = join(folder, 'out');
    const again = join(folder, 'again');
    const { code } = await udpeg(
      ...['screen', eksempelby.statistics, '--method', 'koebenhavn-2025', '--out', out, ...eksempelby.lists],
    );
    expect(code).toBe(0);
    const report = await udpeg(
      ...['report', join(out, 'report.json'), '--format', 'json,csv,md', '--out', again],
    );
    expect(report).toMatchObject({
      code: 0,
      stderr: `skrevet i ${again}: report.json, areas.csv og report.md.\n`,
    });
    for (const name of ['report.json', 'areas.csv', 'report.md'])
      expect(readFileSync(join(again, name), 'utf8')).toBe(readFileSync(join(out, name), 'utf8'));
  });
});

describe('a limit that nothing reaches', () => {
  // 10 % of four areas, rounded down, is none of them, so that the limit lies beyond every value; of no area there is none
  const example = (worse: string, [a, b, c, d]: string[]) => ({
    method: `
      exclude: { small: { population-below: 50 } }
      criteria: { k: { column: x, worse: ${worse}, threshold: { share-of-areas: 10, rounding: down } } }
      designate: { criterion: k }
    `,
    table: `
      id | population | x
      A  | 100 | ${a}
      B  | 100 | ${b}
      C  | 100 | ${c}
      D  | 100 | ${d}
      E  | 10  | 3
    `,
  });
  it.each([
    ['higher', '4 2 3 ..', Number.POSITIVE_INFINITY],
    ['lower', '4 2 3 ..', Number.NEGATIVE_INFINITY],
    ['higher', '.. .. .. ..', Number.NaN],
  ])('is read back as it was, of areas without a value too: worse %s, %s', async (worse, x, limit) => {
    const of = example(worse, x.split(' '));
    const made = await screen(await prepareFiles(filesOf(of)));
    const read = await readReport(written(made));
    for (const report of [made, read]) {
      const [{ limit: at, possible }] = report.areas.criteria;
      expect(report.areas.ids.map((_, area) => at(area))).toEqual(Array(5).fill(limit));
      // D has no figure, and no figure would reach it
      expect(possible[3]).toBe(CAN_FAIL);
    }
    expect(renderings(read)).toEqual(renderings(made));
  });
});

describe('refused:', () => {
  const record = () => readFileSync(written(sampleReport()), 'utf8');

  it('a record that was changed, be it in one digit, one blank or its line ends', async () => {
    const sentences = {
      da: 'other.json: optegnelsen er ændret, efter at den blev skrevet: dens SHA-256 passer ikke. Også ændrede linjeskift tæller. Hent den uændrede, eller lav den igen med udpeg screen.',
      en: 'other.json: the record was changed after it was written: its SHA-256 does not fit. Changed line ends count too. Fetch the unchanged one, or make it again with udpeg screen.',
    };
    expect(await refused(record().replace('"population":2400', '"population":2401'))).toEqual(sentences);
    expect(await refused(record().replace('"year": 2025', '"year":  2025'))).toEqual(sentences);
    expect(await refused(record().replaceAll('\n', '\r\n'))).toEqual(sentences);
    expect(await refused(record().replace(/"sha256": "(.)/, '"sha256": "x'))).toEqual(sentences);
    expect(await refused(record().trimEnd())).toEqual(sentences);
    expect(await refused(JSON.stringify(JSON.parse(record())))).toEqual(sentences);
  });

  it('a record that was cut short, wherever it was cut', async () => {
    const whole = record();
    for (const length of [100, whole.length - 4, whole.length >> 1])
      expect(await refused(whole.slice(0, length))).toEqual({
        da: 'other.json: optegnelsen slutter for tidligt. Hent den igen, eller lav den igen med udpeg screen.',
        en: 'other.json: the record ends too early. Fetch it again, or make it again with udpeg screen.',
      });
  });

  it('a public record that was changed, cut or recoded: udpeg publish makes it', async () => {
    const schema = '"schema": "udpeg/public-report"';
    const text = record().replace('"schema": "udpeg/report"', schema);
    expect((await refused(text)).en).toContain('changed after it was written');
    expect((await refused(text)).en).toContain('or make it again with udpeg publish.');
    expect((await refused(text)).da).toContain('eller lav den igen med udpeg publish.');
    expect((await refused(text.slice(0, text.length >> 1))).en).toBe(
      'other.json: the record ends too early. Fetch it again, or make it again with udpeg publish.',
    );
    expect((await refused(Buffer.from(`\uFEFF${text}`))).en).toContain(
      'Let udpeg publish write it with --out.',
    );
  });

  it.each([
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['UTF-8 (BOM)', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('a record that a shell has written anew in %s', async (encoding, written) => {
    expect(await refused(written(record()))).toEqual({
      da: `other.json: optegnelsen er skrevet om til ${encoding}, som > i PowerShell gør det; dens SHA-256 kan ikke passe. Lad udpeg screen selv skrive den med --out.`,
      en: `other.json: the record was written anew in ${encoding}, as > in PowerShell does; its SHA-256 cannot fit. Let udpeg screen write it with --out.`,
    });
    // a text of that encoding that is no record is not called one
    expect((await refused(written('omraade_id'))).en).toContain('the file is not JSON');
  });

  it('another kind of file', async () => {
    expect(await refused('{"type":"FeatureCollection"}')).toEqual({
      da: 'other.json: filen er GeoJSON; ventede en report.json, som udpeg screen har skrevet. Giv en anden fil.',
      en: 'other.json: the file is GeoJSON; expected a report.json written by udpeg screen. Give another file.',
    });
    expect(await refused('{"a":1}')).toEqual({
      da: 'other.json: filen er JSON, men ikke en optegnelse fra udpeg; ventede en report.json, som udpeg screen har skrevet.',
      en: 'other.json: the file is JSON but no record of udpeg; expected a report.json written by udpeg screen.',
    });
    expect(await refused('omraade_id;folketal\n')).toEqual({
      da: 'other.json: filen er ikke JSON; ventede en report.json, som udpeg screen har skrevet.',
      en: 'other.json: the file is not JSON; expected a report.json written by udpeg screen.',
    });
  });

  it('a record of a version that is not known yet, whether or not its seal is understood', async () => {
    expect(await refused(record().replace('"version": 2,', '"version": 3,'))).toEqual({
      da: 'other.json: optegnelsen har version 3; denne udpeg læser til og med version 2. Brug en nyere udpeg.',
      en: 'other.json: the record has version 3; this udpeg reads up to version 2. Use a newer udpeg.',
    });
  });
});
