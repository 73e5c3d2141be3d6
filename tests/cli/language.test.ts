import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder, udpeg } from './host.ts';

// Errors are in the language asked for: by --lang, else by the project that is run, else Danish.

const folder = temporaryFolder();
let home: string;
beforeEach(() => {
  home = process.cwd();
});
afterEach(() => process.chdir(home));

/** A project in English, in a folder of its own, in which the program then runs. */
async function project(name: string, rewrite = (yaml: string) => yaml): Promise<void> {
  const own = join(folder, name);
  mkdirSync(own);
  await udpeg('init', own, '--lang', 'en');
  process.chdir(own);
  writeFileSync('udpeg.yaml', rewrite(readFileSync('udpeg.yaml', 'utf8')));
}

describe('errors of usage', () => {
  it.each([
    [
      ['screen', '--yer', '2025'],
      'tilvalget “--yer” findes ikke. Mente du “--year”? Se udpeg screen --help.',
      'there is no option “--yer”. Did you mean “--year”? See udpeg screen --help.',
    ],
    // a command of a group, named without it
    [
      ['history', 'lists.csv'],
      'kommandoen “history” findes ikke. Mente du “statelists history”? Se udpeg --help.',
      'there is no command “history”. Did you mean “statelists history”? See udpeg --help.',
    ],
    [
      ['statelists', 'wach'],
      'kommandoen “wach” findes ikke. Mente du “watch”? Se udpeg statelists --help.',
      'there is no command “wach”. Did you mean “watch”? See udpeg statelists --help.',
    ],
    [
      ['letter'],
      'argumentet <optegnelse> mangler. Se udpeg letter --help.',
      'the argument <record> is missing. See udpeg letter --help.',
    ],
    [
      ['diff', 'a', 'b', 'c'],
      'for mange argumenter til udpeg diff: ventede 2, fik 3. Se udpeg diff --help.',
      'too many arguments for udpeg diff: expected 2 arguments, got 3. See udpeg diff --help.',
    ],
    [
      ['report', 'r'],
      'tilvalget “--format <formater>” skal gives. Se udpeg report --help.',
      'the option “--format <formats>” is required. See udpeg report --help.',
    ],
    [
      ['screen', '--method'],
      'tilvalget “--method <id|fil>” mangler sin værdi. Se udpeg screen --help.',
      'the option “--method <id|file>” lacks its value. See udpeg screen --help.',
    ],
    [
      ['screen', '--year', 'abc'],
      '“abc” er ikke en gyldig værdi af “--year <årstal>”; ventede et årstal med fire cifre som 2025.',
      '“abc” is no valid value of “--year <year>”; expected a year of four digits such as 2025.',
    ],
    [
      ['letter', 'r', 'a', '--format', 'pdf'],
      '“pdf” er ikke en gyldig værdi af “--format <format>”; ventede “text”, “md”, “html” eller “json”.',
      '“pdf” is no valid value of “--format <format>”; expected “text”, “md”, “html” or “json”.',
    ],
    [
      ['statelists', 'law', '--on', 'x'],
      '“x” er ikke en gyldig værdi af “--on <dato>”; ventede en dag som 2021-12-01 eller et årstal som 2021.',
      '“x” is no valid value of “--on <date>”; expected a day such as 2021-12-01, or a year such as 2021.',
    ],
  ])('%j are told in both languages', async (args, da, en) => {
    const danish = await udpeg(...args);
    const english = await udpeg(...args, '--lang', 'en');
    for (const { code, stdout } of [danish, english]) expect([code, stdout]).toEqual([2, '']);
    expect(danish.stderr).toContain(da);
    expect(english.stderr).toContain(en);
    // none of commander's own words is left
    expect(danish.stderr).not.toMatch(/error|expected|missing|unknown|argument '/i);
  });
});

describe("a project's language", () => {
  it('holds before the project file is read', async () => {
    await project('usage');
    expect((await udpeg('screen', '--yer', '2025')).stderr).toContain('there is no option “--yer”');
    expect((await udpeg('validate', '--year', 'x')).stderr).toContain('“x” is no valid value');
    // an option goes before it, and another command than those that go by a project has no part in it
    expect((await udpeg('screen', '--yer', '2025', '--lang', 'da')).stderr).toContain('findes ikke');
    expect((await udpeg('letter')).stderr).toContain('argumentet <optegnelse> mangler');
    process.chdir(home);
    const named = await udpeg('screen', '--project', join(folder, 'usage', 'udpeg.yaml'), '--yer', '1');
    expect(named.stderr).toContain('there is no option “--yer”');
  });

  it('holds for errors in the project file itself', async () => {
    await project('slip', (yaml) => yaml.replace('method: method.yaml', 'metod: method.yaml'));
    const { code, stderr } = await udpeg('screen');
    expect(code).toBe(2);
    expect(stderr).toContain('there is no key “metod” here. Did you mean “method”?');
    expect(stderr).not.toMatch(/findes ikke|mangler/);
    writeFileSync('udpeg.yaml', `${readFileSync('udpeg.yaml', 'utf8')}\nyears: {\n`);
    expect((await udpeg('screen')).stderr).toContain('the file is not valid YAML');
  });

  it('holds for errors in its files, and not where files are given instead', async () => {
    await project('files');
    const rows = readFileSync('statistics-2025.csv', 'utf8').split('\n');
    rows[1] = rows[1].replace(/(;\d+;\D+;)\d+;/, '$1abc;');
    writeFileSync('statistics-2025.csv', rows.join('\n'));
    expect((await udpeg('screen')).stderr).toContain('“abc” is not a number');
    const given = await udpeg('screen', 'statistics-2025.csv', '--method', 'method.yaml');
    expect(given.stderr).toContain('“abc” er ikke et tal');
  });
});

describe('slips of YAML', () => {
  it.each([
    ['a: [1', 'en parentes, [ eller {, åbnes og lukkes ikke'],
    ['a: b: c', 'et kolon med mellemrum efter står inde i en tekst'],
    ['a:\n\tb: 1', 'linjen er rykket ind med tabulator'],
    ['a: @b', 'en tekst begynder med et tegn, der betyder noget særligt i YAML'],
    ['a: 1\n---\nb: 2', 'filen har flere dokumenter'],
  ])('%j is told in Danish', async (text, says) => {
    const path = join(folder, 'slip.yaml');
    writeFileSync(path, text);
    const { code, stderr } = await udpeg('method', 'check', path);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`filen er ikke gyldig YAML: ${says}`)]);
  });
});
