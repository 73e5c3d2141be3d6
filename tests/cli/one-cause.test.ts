import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ErrorList } from '../../src/messages/errors.ts';
import { explained } from '../../src/messages/finding.ts';
import { temporaryFolder, udpeg } from './host.ts';

const folder = temporaryFolder();
const put = (name: string, lines: string[]) => {
  writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
  return join(folder, name);
};
const lines = (count: number, of: (k: number) => string) => Array.from({ length: count }, (_, k) => of(k));

const method = put('m.yaml', [
  'udpeg: 1',
  'id: m',
  'title: M',
  'areas: { id: id }',
  'criteria: { k: { column: x, threshold: { value: 6 } }, l: { column: y, threshold: { value: 6 } } }',
  'designate: { at-least: 1 }',
]);

/** What is told of a table: its lines, without the folder. */
async function told(table: string[], language = 'en'): Promise<string[]> {
  const file = put('s.csv', table);
  const { code, stderr } = await udpeg(
    'screen',
    file,
    '--method',
    method,
    '--year',
    '2025',
    '--lang',
    language,
  );
  expect(code).toBe(2);
  return stderr.replaceAll(`${folder}/`, '').trimEnd().split('\n');
}

const noNumber =
  'is not a number; expected a number like 1.234,5 (input.decimal: comma). Mend the cell, or declare the number format or the missing symbol under input in the method.';

describe('one cause is one line', () => {
  it('with its count, its first line and a few of the others', async () => {
    expect(await told(['id;x;y', ...lines(60, (k) => `a${k};ca. 11,${k};1`)])).toEqual([
      `s.csv, 60 times, first in line 2, column “x”: beside the number in “ca. 11,0” stands “ca.”. Write the number alone. Also “ca. 11,1” (line 3), “ca. 11,2” (line 4), “ca. 11,3” (line 5) …`,
    ]);
  });

  it('in Danish too', async () => {
    const [one] = await told(['id;x;y', ...lines(4, (k) => `a${k};xx;1`)], 'da');
    expect(one).toMatch(/^s\.csv, 4 gange, første gang linje 2, kolonne “x”: “xx” er ikke et tal; /);
    expect(one).toMatch(/ i metoden\. Også linje 3, linje 4, linje 5\.$/);
  });

  it('of names in the wrong letters too, whatever each was', async () => {
    const names = ['SÃ¸nderby', 'VÃ¦nget', 'BlÃ¥gÃ¥rd'];
    expect(await told(['id;x;y', ...names.map((name) => `${name};1;1`)])).toEqual([
      's.csv, 3 times, first in line 2, column “id”: the letters of “SÃ¸nderby” are garbled; it was probably “Sønderby”: UTF-8 encoded as UTF-8 once more. Save the file as CSV (UTF-8) in the program that it comes from. Also “VÃ¦nget” (line 3), “BlÃ¥gÃ¥rd” (line 4).',
    ]);
  });

  it('and different causes are apart, however many there are of one', async () => {
    const table = ['id;x;y', ...lines(5000, (k) => `a${k};xx;1`), 'b;1;z', 'c;1'];
    expect((await told(table)).map((line) => line.split(':')[0])).toEqual([
      's.csv, 5000 times, first in line 2, column “x”',
      's.csv, line 5002, column “y”',
      's.csv, line 5003',
    ]);
  });

  it('one error is told as it always was', async () => {
    expect(await told(['id;x;y', 'a;xx;1'])).toEqual([`s.csv, line 2, column “x”: “xx” ${noNumber}`]);
  });

  it('areas twice and pairs that do not fit are counted whole', async () => {
    const table = ['id;x;y', ...lines(300, (k) => `a${k % 150};1;1`)];
    expect((await told(table))[0]).toMatch(/^s\.csv, 150 times, first in line \d+: the area /);
  });

  it('of a column that is not there for two criteria, each is told', async () => {
    expect(await told(['id;z', 'a;1'])).toHaveLength(2);
  });
});

describe('what is told adds up', () => {
  it('to the count of all, with the causes that are not kept', () => {
    const errors = new ErrorList();
    // 300 causes of 7 errors each: a header each
    for (let k = 0; k < 300; k++)
      for (let time = 0; time < 7; time++)
        errors.add('header-duplicate', { header: `h${k}` }, { file: 'a.csv', line: 1 });
    const { lines: said, told: sum } = explained(errors.findings, errors.causes, 'en');
    expect(errors.count).toBe(2100);
    // the first 100 errors are of 15 causes, 15 x 7 = 105; after them the first of a cause alone, up to 200
    expect(said).toHaveLength(115);
    expect(sum).toBe(115 * 7);
  });

  it('when errors of parts are put together at other places', () => {
    const part = new ErrorList();
    for (let row = 0; row < 250; row++) part.add('id-missing', {}, { line: row, column: 'id' });
    part.add('no-data-rows', {});
    part.more(2);
    const whole = new ErrorList();
    whole.add('id-missing', {}, { file: 'a.csv', line: 1, column: 'id' });
    whole.addAll(part, (place) => ({ ...place, file: 'a.csv' }));
    expect(whole.count).toBe(254);
    expect([...whole.causes.values()]).toEqual([251, 3]);
    expect(explained(whole.findings, whole.causes, 'en').told).toBe(254);
  });
});

describe('a text of a file within a message', () => {
  it('stays in one line, and what cannot be seen is named', async () => {
    const [one] = await told(['id;x;y', 'a;"1\r\n2\u200b";1']);
    expect(one).toContain('“1 2<U+200B>” has a character that cannot be seen (U+200B)');
  });

  it('is cut where it is long', async () => {
    const [one] = await told(['id;x;y', `a;${'z'.repeat(5000)};1`]);
    expect(one.length).toBeLessThan(600);
    expect(one).toContain('zzz…”');
  });
});

describe('a name that only looks like the one asked for', () => {
  it.each([
    ['\u200bx', 'Did you mean “<U+200B>x”? They differ only in characters that cannot be seen (U+200B).'],
    [
      '\u200b\u200b\u200b\u200b\u200bX',
      'They differ only in characters that cannot be seen (U+200B) and capital letters.',
    ],
    ['X', 'Did you mean “X”? The file has: id, X, y.'],
  ])('%j', async (header, said) => {
    const [one] = await told([`id;${header};y`, 'a;1;1']);
    expect(one).toContain(said);
  });

  it('of blanks of another kind', async () => {
    const other = put('blank.yaml', [
      'udpeg: 1',
      'id: m',
      'title: M',
      'areas: { id: id }',
      'criteria: { k: { column: antal i alt, threshold: { value: 6 } } }',
      'designate: { at-least: 1 }',
    ]);
    const file = put('blank.csv', ['id;antal\u00a0i alt', 'a;1']);
    const { stderr } = await udpeg('screen', file, '--method', other, '--year', '2025', '--lang', 'da');
    expect(stderr).toContain('Kun mellemrum (U+0020, U+00A0) skiller dem.');
  });
});

describe('invisible characters', () => {
  it('in ids are refused, with their count', async () => {
    expect(await told(['id;x;y', ...lines(5, (k) => `\u200b${k};1;1`)])).toEqual([
      expect.stringMatching(
        /^s\.csv, 5 times, first in line 2, column “id”: the area id “<U\+200B>0” has a character that cannot be seen \(U\+200B\)/,
      ),
    ]);
  });

  it('are no error in ids of ordinary blanks', async () => {
    const file = put('s.csv', ['id;x;y', 'Ny\u00a0by;1;1', 'Gl by;7;1']);
    const { code } = await udpeg('screen', file, '--method', method, '--year', '2025', '--format', 'csv');
    expect(code).toBe(0);
  });
});

it('of many columns the nearest are listed first, with how many more', async () => {
  const headers = lines(50, (k) => `kolonne${k}`);
  const [one] = await told([`id;y;xx;${headers.join(';')}`, `a;1;1;${headers.map(() => 1).join(';')}`]);
  // of 53 columns 12 are shown
  expect(one).toMatch(/The file has: y, xx, id, kolonne0, .*\(\+41\)\.$/);
});

it('a matrix whose first header is blank is told to name it', async () => {
  const table = ['"Personer efter område, tid og status"', '""', '"","2023","2024"', '"101 By",12,13'];
  const [one] = await told(table);
  expect(one).toContain(
    'The header with 2023, 2024 has no name for its first column; if that is it, write “id” in the cell.',
  );
});
