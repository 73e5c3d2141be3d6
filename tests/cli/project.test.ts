import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { city, eksempelby, temporaryFolder, udpeg, udpegOn } from './host.ts';

const folder = temporaryFolder();

const yaml = `
udpeg: 1
method: koebenhavn-2025
municipality: Eksempelby
language: en
out: reports/{year}
formats: [json, csv]
state-lists: data/state-lists.csv
links: data/links.csv
years:
  2023: { statistics: data/2023.csv, links: ~ }
  2024: { statistics: [data/2024.csv] }
  2025: { statistics: data/2025.csv, previous: reports/2024/report.json }
`;

/** A project folder with Eksempelby's files under \`data/\`; its project file. */
function project(name: string, text = yaml): string {
  const home = join(folder, name);
  mkdirSync(join(home, 'data'), { recursive: true });
  for (const file of readdirSync(city))
    if (/\.csv$/.test(file)) cpSync(join(city, file), join(home, 'data', file));
  writeFileSync(join(home, 'udpeg.yaml'), text);
  return join(home, 'udpeg.yaml');
}

describe('a project file', () => {
  it('says all that a screening takes: a year is enough, and the record is that of the same files by hand', async () => {
    const file = project('year');
    const run = await udpeg('screen', '--project', file, '--year', '2024');
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Eksempelby, 2024');
    const reports = join(folder, 'year/reports');
    expect(readdirSync(join(reports, '2024')).sort()).toEqual(['areas.csv', 'report.json']);
    const byHand = await udpeg(
      ...['screen', join(city, '2024.csv'), '--method', 'koebenhavn-2025', '--municipality', 'Eksempelby'],
      ...[...eksempelby.lists, '--format', 'json'],
    );
    expect(readFileSync(join(reports, '2024/report.json'), 'utf8')).toBe(byHand.stdout);
  });

  it('without a year, the latest is screened', async () => {
    const file = project('latest', yaml.replace(', previous: reports/2024/report.json', ''));
    expect((await udpeg('validate', '--project', file)).stdout).toContain('screened for 2025');
    expect((await udpeg('screen', '--project', file)).stdout).toContain('Eksempelby, 2025');
  });

  it('gives a year files of its own, or none of a kind with ~', async () => {
    const file = project('own');
    await udpeg('screen', '--project', file, '--year', '2023');
    const { inputs } = JSON.parse(readFileSync(join(folder, 'own/reports/2023/report.json'), 'utf8'));
    expect(inputs.map(({ role }: { role: string }) => role)).toEqual(['method', 'statistics', 'state-lists']);
  });

  it('says who publishes the report and how far it has come: in the record, its documents, and the public ones', async () => {
    const publish =
      'publish: { status: vedtaget, publisher: Eksempelby Kommune, contact: "https://eksempelby.example/a", licence: CC BY 4.0 }';
    const file = project('publisher', `${yaml}${publish}\n`.replace('[json, csv]', '[json, md, html]'));
    const [out, open] = [join(folder, 'publisher/reports/2024'), join(folder, 'publisher/public')];
    await udpeg('screen', '--project', file, '--year', '2024', '--public', open);
    const { publication } = JSON.parse(readFileSync(join(out, 'report.json'), 'utf8'));
    expect(publication).toEqual({
      status: 'vedtaget',
      publisher: 'Eksempelby Kommune',
      contact: 'https://eksempelby.example/a',
      licence: 'CC BY 4.0',
    });
    for (const name of [join(out, 'report.html'), join(open, 'public-report.html')]) {
      const page = readFileSync(name, 'utf8');
      expect(page).toContain('<p class="place">Eksempelby, 2024 · adopted</p>');
      expect(page).toContain(
        '<footer>\n<p><strong>Publisher:</strong> Eksempelby Kommune</p>\n<p><strong>Contact:</strong> <a href="https://eksempelby.example/a">',
      );
    }
    expect(readFileSync(join(out, 'report.md'), 'utf8')).toContain('**Licence:** CC BY 4.0');
    // the record does not name the project file, and is computed again all the same
    const verified = await udpeg('verify', out, '--inputs', join(folder, 'publisher/data'));
    expect(verified.code).toBe(0);
  });

  it('has the documents in both languages where it says so, the pages leading to each other and to what was written', async () => {
    const file = project(
      'both',
      yaml.replace('formats: [json, csv]', 'formats: [json, csv, md, html]\nbilingual: true'),
    );
    await udpeg('screen', '--project', file, '--year', '2024');
    const out = join(folder, 'both/reports/2024');
    expect(readdirSync(out).sort()).toEqual([
      'areas.csv',
      'report.da.html',
      'report.da.md',
      'report.html',
      'report.json',
      'report.md',
    ]);
    const ways = (name: string) =>
      Array.from(readFileSync(join(out, name), 'utf8').matchAll(/ href="([\w.]+)"/g), ([, to]) => to);
    // the text of its own language, and not the other
    expect(ways('report.html')).toEqual(['report.json', 'areas.csv', 'report.md', 'report.da.html']);
    expect(ways('report.da.html')).toEqual(['report.json', 'areas.csv', 'report.da.md', 'report.html']);
    const { code, stdout } = await udpeg('verify', out, '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('report.da.html');
    // a page that leads elsewhere is none of the record
    writeFileSync(
      join(out, 'report.html'),
      readFileSync(join(out, 'report.html'), 'utf8').replace('href="areas.csv"', 'href="other.csv"'),
    );
    expect((await udpeg('verify', out, '--lang', 'en')).stdout).toContain(
      'Beside it is report.html, which the record does not give',
    );
  });

  it('gives way to options', async () => {
    const file = project('options');
    const out = join(folder, 'elsewhere');
    const run = await udpeg(
      ...['screen', '--project', file, '--year', '2024', '--lang', 'da', '--out', out, '--format', 'md'],
    );
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('områder er udpeget') });
    expect(readdirSync(out)).toEqual(['report.md']);
    expect(existsSync(join(folder, 'options/reports'))).toBe(false);
  });

  it('brings the statistics of earlier years along where the method needs them', async () => {
    const method = `
udpeg: 1
id: mean
title: Mean of two years
areas: { id: omraade_id, name: omraade_navn, population: folketal, year: aar }
criteria:
  poor: { ratio: { numerator: boernefattigdom_antal, denominator: boernefattigdom_af, years: 2 }, threshold: { value: 10 } }
designate: { criterion: poor }
`;
    const file = project('years', yaml.replace('koebenhavn-2025', 'mean.yaml'));
    writeFileSync(join(folder, 'years/mean.yaml'), method);
    expect((await udpeg('screen', '--project', file, '--year', '2024')).code).toBe(0);
    const { inputs } = JSON.parse(readFileSync(join(folder, 'years/reports/2024/report.json'), 'utf8'));
    const statistics = inputs.filter(({ role }: { role: string }) => role === 'statistics');
    expect(statistics.map(({ name }: { name: string }) => name)).toEqual(['2023.csv', '2024.csv']);
    const first = await udpeg('screen', '--project', file, '--year', '2023');
    expect(first).toMatchObject({ code: 2, stderr: expect.stringContaining('2022') });
  });
});

describe('--all-years', () => {
  it('screens every year to its folder, earliest first, and tells them in a table', async () => {
    const file = project('all');
    const { code, stdout, stderr } = await udpeg('screen', '--project', file, '--all-years');
    expect(code).toBe(0);
    const reports = join(folder, 'all/reports');
    expect(readdirSync(reports)).toEqual(['2023', '2024', '2025']);
    expect(stdout.split('\n').map((line) => line.trim().split(/ +/).slice(0, 3))).toEqual([
      ['Year', 'Areas', 'Designated'],
      ...[2023, 2024, 2025].map((year) => {
        const record = JSON.parse(readFileSync(join(reports, String(year), 'report.json'), 'utf8'));
        return [String(year), '400', String(record.summary.designated.areas)];
      }),
      [''],
    ]);
    expect(stderr.match(/^20\d\d:$/gm)).toEqual(['2023:', '2024:', '2025:']);
  });

  it('shows no progress but on a terminal', async () => {
    const { stderr } = await udpegOn(
      { isTTY: false, env: {} },
      ...['screen', '--project', project('quiet'), '--all-years'],
    );
    expect(stderr).not.toContain('\r');
  });
});

describe('refused:', () => {
  const refusals: [string, string[], string, string][] = [
    [
      'a year that the project does not have',
      ['--project', 'FILE', '--year', '2020'],
      'FILE: projektet har ikke 2020; det har 2023, 2024, 2025. Tilføj året under years.',
      'FILE: the project does not have 2020; it has 2023, 2024, 2025. Add the year under years.',
    ],
    [
      'files beside a project',
      [join(city, '2025.csv'), '--project', 'FILE'],
      'både filer med tal og --project er givet. Giv enten filerne eller projektet.',
      'both files of statistics and --project are given. Give either the files or the project.',
    ],
    [
      'files without a method',
      [join(city, '2025.csv')],
      'ingen metode er givet. Tilføj --method med en indbygget metode eller en fil.',
      'no method is given. Add --method with a built-in method or a file.',
    ],
    [
      'nothing at all',
      [],
      'ingen filer med tal er givet, og her er ingen projektfil udpeg.yaml. Giv filerne og --method, eller kør i projektets mappe.',
      "no files of statistics are given, and there is no project file udpeg.yaml here. Give the files and --method, or run in the project's folder.",
    ],
    [
      'all years and one',
      ['--project', 'FILE', '--all-years', '--year', '2024'],
      '--all-years og --year udelukker hinanden. Fjern det ene.',
      '--all-years and --year exclude each other. Remove one.',
    ],
    [
      'all years of files',
      [join(city, '2025.csv'), '--all-years'],
      '--all-years tager årene fra en projektfil; giv ingen filer med tal.',
      '--all-years takes the years from a project file; give no files of statistics.',
    ],
  ];
  it.each(refusals)('%s', async (_, args, da, en) => {
    const file = project('refused');
    const given = args.map((one) => one.replace('FILE', file));
    for (const [lang, sentence] of Object.entries({ da, en })) {
      const { code, stdout, stderr } = await udpeg('screen', ...given, '--lang', lang);
      // a project may say where to write; files given without --out go to stdout
      const asked = !args.includes(join(city, '2025.csv'));
      const nothing = lang === 'da' ? 'intet er skrevet.\n' : 'nothing was written.\n';
      expect({ code, stdout, stderr }).toEqual({
        code: 2,
        stdout: '',
        stderr: `${sentence.replace('FILE', file)}\n${asked ? nothing : ''}`,
      });
    }
  });

  it('a mistyped key, with its line, its column and the likely word', async () => {
    const file = project('typo', yaml.replace('links: data', 'link: data').replace('{year}', 'all'));
    const { code, stderr } = await udpeg('screen', '--project', file, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain(
      'udpeg.yaml, line 9, column 1: there is no key “link” here. Did you mean “links”?',
    );
    expect(stderr).toContain(
      'udpeg.yaml, line 6, column 6: found "reports/all"; expected a folder with {year} in its path.',
    );
  });
});

it('--all-years: an earlier year that is named by its folder is that of this run, and not what lay there before', async () => {
  const file = project(
    'folders',
    yaml.replace('previous: reports/2024/report.json', 'previous: reports/2024'),
  );
  const record = (year: number) => join(folder, 'folders/reports', String(year), 'report.json');
  mkdirSync(join(folder, 'folders/reports/2024'), { recursive: true });
  // a record of another year lies where that of 2024 will be
  const other = await udpeg(
    ...['screen', join(city, '2023.csv'), '--method', 'koebenhavn-2025', '--format', 'json'],
  );
  writeFileSync(record(2024), other.stdout);
  expect((await udpeg('screen', '--all-years', '--project', file)).code).toBe(0);
  expect(JSON.parse(readFileSync(record(2025), 'utf8')).previous.year).toBe(2024);
});

it.each([
  ['later', 2025],
  ['same', 2023],
])(
  '--all-years: the record of a %s year, over which the run would write, is not read as an earlier one',
  async (_, year) => {
    const name = `over-${year}`;
    const file = project(
      name,
      yaml
        .replace('links: ~', `links: ~, previous: reports/${year}/report.json`)
        .replace(/, previous: reports.2024[^ ]*/, ''),
    );
    const record = join(folder, name, 'reports', String(year), 'report.json');
    mkdirSync(join(folder, name, 'reports', String(year)), { recursive: true });
    const before = await udpeg(
      ...['screen', join(city, '2022.csv'), '--method', 'koebenhavn-2025', '--format', 'json'],
    );
    writeFileSync(record, before.stdout);
    const { code, stderr } = await udpeg('screen', '--all-years', '--project', file);
    expect([code, stderr.trim()]).toEqual([
      2,
      `${record} is one of the files that are read, and is not written over. Write elsewhere, or read a copy.\nnothing was written.`,
    ]);
    expect(readFileSync(record, 'utf8')).toBe(before.stdout);
  },
);
