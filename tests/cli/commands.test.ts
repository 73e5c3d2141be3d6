import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { builtInMethods } from '../../src/criteria/built-in.ts';
import { version } from '../../src/version.ts';
import { eksempelby, temporaryFolder, udpeg } from './host.ts';

const folder = temporaryFolder();

describe('udpeg method', () => {
  it('lists the built-in methods with their titles', async () => {
    const { code, stdout } = await udpeg('method', 'list', '--lang', 'en');
    expect(code).toBe(0);
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(builtInMethods());
    expect(builtInMethods()).toEqual(['koebenhavn-2025', 'koebenhavn-aabne-data'].sort());
  });

  it('shows a method as it was written, to start one of your own from', async () => {
    const { stdout } = await udpeg('method', 'show', 'koebenhavn-2025');
    expect(parse(stdout).id).toBe('koebenhavn-2025');
    expect(stdout).toContain('# The eight criteria of København');
    const own = join(folder, 'own.yaml');
    writeFileSync(own, stdout);
    expect(await udpeg('method', 'check', own, '--lang', 'en')).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('The method is in order: 8 criteria.'),
    });
  });

  it('checks a method: a mistyped key gets its line, its column and the likely word', async () => {
    const own = join(folder, 'typo.yaml');
    writeFileSync(
      own,
      (await udpeg('method', 'show', 'koebenhavn-2025')).stdout.replace('at-least: 4', 'at-leest: 4'),
    );
    const { code, stderr } = await udpeg('method', 'check', own, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /typo\.yaml, line \d+, column 3: there is no key “at-leest” here\. Did you mean “at-least”\?/,
    );
  });

  it('suggests the built-in method that was meant', async () => {
    const { code, stderr } = await udpeg('method', 'show', 'koebenhavn-2035', '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean “koebenhavn-2025”?');
  });
});

describe('koebenhavn-2025', () => {
  it('has the eight criteria of the policy under its two goals', async () => {
    const { criteria } = parse((await udpeg('method', 'show', 'koebenhavn-2025')).stdout);
    const goals = Object.keys(criteria).map((id) => [id, criteria[id].goal]);
    expect(goals).toEqual([
      ['indkomstniveau', 'livschancer'],
      ['uddannelsesniveau', 'livschancer'],
      ['arbejdsmarkedstilknytning', 'livschancer'],
      ['ungdomsuddannelse', 'livschancer'],
      ['boernefattigdom', 'livschancer'],
      ['sundhedstilstand', 'livschancer'],
      ['oplevet-tryghed', 'trygge-byomraader'],
      ['doemte', 'trygge-byomraader'],
    ]);
  });

  it('takes the comparison from the policy, and calls thresholds and combination assumptions', async () => {
    const { reference, threshold, designate } = parse(
      (await udpeg('method', 'show', 'koebenhavn-2025')).stdout,
    );
    expect(reference).toMatchObject({ of: 'rest-of-city', basis: 'policy' });
    expect(threshold).toMatchObject({ times: 1.5, basis: 'assumption' });
    expect(designate).toMatchObject({ 'at-least': 4, basis: 'assumption' });
  });
});

describe('udpeg schema', () => {
  it.each(['report', 'method'])('prints the JSON Schema of the %s', async (which) => {
    const { code, stdout } = await udpeg('schema', which);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: expect.stringContaining('json-schema.org'),
      type: 'object',
    });
  });
});

describe('udpeg init', () => {
  it.each(['da', 'en'])('makes a project whose first run succeeds (%s)', async (language) => {
    const project = join(folder, `project-${language}`);
    const made = await udpeg('init', project, '--lang', language);
    expect(made.code).toBe(0);
    expect(readdirSync(project).sort()).toEqual([
      'README.md',
      'links.csv',
      'method.yaml',
      'state-lists.csv',
      'statistics-2025.csv',
      'udpeg.yaml',
    ]);
    const files = [join(project, 'statistics-2025.csv'), '--method', join(project, 'method.yaml')];
    const lists = ['--state-lists', join(project, 'state-lists.csv'), '--links', join(project, 'links.csv')];
    expect((await udpeg('validate', ...files, ...lists)).code).toBe(0);
    const run = await udpeg('screen', ...files, ...lists, '--format', 'json');
    expect(run.code).toBe(0);
    const { summary, boligomraader } = JSON.parse(run.stdout);
    expect(summary.designated.areas).toBeGreaterThan(0);
    expect(boligomraader).toHaveLength(2);
    // what the new project says of itself is in the language asked for
    expect(readFileSync(join(project, 'README.md'), 'utf8')).toMatch(
      language === 'da' ? /^# Min screening/ : /^# My screening/,
    );
  });

  it('never writes into a folder that is not empty', async () => {
    const full = join(folder, 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'mine.txt'), 'mine');
    const { code, stderr } = await udpeg('init', full, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toBe(`the folder ${full} is not empty. Choose a new one.\nnothing was written.\n`);
    expect(readdirSync(full)).toEqual(['mine.txt']);
  });
});

describe('udpeg validate', () => {
  it('shows what each criterion sees, and designates and writes nothing', async () => {
    const { code, stdout } = await udpeg(
      'validate',
      eksempelby.statistics,
      '--method',
      'koebenhavn-2025',
      ...eksempelby.lists,
      '--lang',
      'en',
    );
    expect(code).toBe(0);
    expect(stdout).toContain('400 areas = 392 assessed + 8 excluded');
    expect(stdout).toMatch(/^ {2}boernefattigdom +387 +5 +0\.0%/m);
    expect(stdout).not.toMatch(/designated [^o]/);
  });

  it('finds what screen would find', async () => {
    const bad = join(folder, 'links.csv');
    writeFileSync(bad, 'boligomraade;omraade_id;share\nIldflueparken;9999;1\n');
    const { code, stderr } = await udpeg(
      'validate',
      eksempelby.statistics,
      '--method',
      'koebenhavn-2025',
      ...eksempelby.lists.slice(0, 2),
      '--links',
      bad,
      '--lang',
      'en',
    );
    expect(code).toBe(2);
    expect(stderr).toContain(
      `${bad}, line 2, column “omraade_id”: the area “9999” is not in the statistics.`,
    );
  });
});

describe('usage', () => {
  it('--version is that of the package', async () => {
    const { version: ofPackage } = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    );
    expect((await udpeg('--version')).stdout).toBe(`${ofPackage}\n`);
    expect(version).toBe(ofPackage);
  });

  it.each([
    [['report', '--format', 'md'], 'argumentet <optegnelse> mangler'],
    [['statelists', 'check', 'a.csv'], 'tilvalget “--year <årstal>” skal gives'],
    [['scren', 'a.csv'], 'kommandoen “scren” findes ikke'],
    [['screen', 'a.csv', '--method', 'x', '--year', '25'], 'ventede et årstal med fire cifre'],
    [
      ['screen', 'a.csv', '--method', 'x', '--format', 'pdf'],
      'ventede “json”, “csv”, “md”, “html”, “geojson” eller “summary”.',
    ],
    [['schema', 'area'], 'ventede “report”, “public-report” eller “method”.'],
  ])('%j is refused with exit 2', async (args, words) => {
    const { code, stdout, stderr } = await udpeg(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(words);
  });

  it('a file that is not there, and links without lists', async () => {
    const { statistics } = eksempelby;
    const missing = await udpeg('screen', 'nowhere.csv', '--method', 'koebenhavn-2025', '--lang', 'en');
    expect(missing).toEqual({
      code: 2,
      stdout: '',
      stderr: 'the file nowhere.csv does not exist. Mend the path.\n',
    });
    const links = await udpeg(
      'screen',
      statistics,
      '--method',
      'koebenhavn-2025',
      '--links',
      'l.csv',
      '--lang',
      'en',
    );
    expect(links).toEqual({ code: 2, stdout: '', stderr: '--links needs --state-lists.\n' });
  });
});
