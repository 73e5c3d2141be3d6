import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { costOf } from '../../src/publish/cost.ts';
import { publicReport } from '../../src/publish/public-report.ts';
import { readReport } from '../../src/record/read.ts';
import { publishCostDocument } from '../../src/report/publish-cost-document.ts';
import { city, eksempelby, udpeg } from '../cli/host.ts';
import { screenedTown, townMethod } from './small-city.ts';

// What is published of the town is read as anybody reads it: text, table and page. Hidden at a smallest count of 5 are the 3 poor
// children of C, the convicted of A (2), D (1) and G (4), and all of H, which has too few residents to be screened.

const folder = mkdtempSync(join(tmpdir(), 'documents-'));
const at = (name: string) => readFileSync(join(folder, 'public', `public-${name}`), 'utf8');
const internal = (name: string) => readFileSync(join(folder, 'out', name), 'utf8');
beforeAll(async () => {
  const record = await screenedTown(folder);
  const { code, stderr } = await udpeg('publish', record, '--out', join(folder, 'public'));
  expect([code, stderr]).toEqual([0, expect.stringContaining('public-report.md')]);
  await udpeg('report', record, '--format', 'html', '--out', join(folder, 'out'));
});

/** A table of `public-areas.csv`: by area, what stands in each column. */
function cells(): Map<string, Record<string, string>> {
  const [head, ...rows] = at('areas.csv')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(';'));
  return new Map(rows.map((row) => [row[0], Object.fromEntries(head.map((name, k) => [name, row[k]]))]));
}

describe('a hidden figure', () => {
  it('is called hidden in the text, beside its verdict, and never missing', () => {
    const text = at('report.md');
    expect(text).toContain('H | skjult, under 100 |');
    // nothing is missing in the town
    expect(text).not.toMatch(/\| mangler|tallet mangler|folketal mangler|ukendt af/);
  });

  it('is an empty cell of numbers, with a column that says so', () => {
    const areas = cells();
    expect(areas.get('C')).toMatchObject({
      boern_value: '',
      boern_hidden: 'figure',
      boern_verdict: 'not-met',
    });
    // 12 of 200
    expect(areas.get('A')).toMatchObject({ boern_value: '6', boern_hidden: '', doemte_hidden: 'figure' });
    expect(areas.get('H')).toMatchObject({
      population: '',
      population_hidden: 'figure',
      outcome: 'excluded',
    });
    const hidden = [...areas].flatMap(([id, row]) => (row.doemte_hidden === '' ? [] : [id]));
    expect(hidden).toEqual(['A', 'D', 'G', 'H']);
  });

  it('is null in GeoJSON, with the same word', () => {
    const { features } = JSON.parse(at('areas.geojson'));
    expect(features[2].properties).toMatchObject({ id: 'C', boern_value: null, boern_hidden: 'figure' });
  });

  it('has a cell of its own on the page, and no dot', () => {
    const page = at('report.html');
    const [, block] = /<article id="area-C"|<details id="area-C"/.test(page)
      ? page.split('id="area-C"')
      : ['', ''];
    expect(block).toContain('<td>skjult<td>skjult af 200<td>skjult<td>ca. ');
    // A, D and G are not drawn among the 9 that are assessed
    expect(page).toContain('3 områder, hvis tal er skjult, er ikke tegnet.');
    expect(page).toContain('folketal skjult, under 100');
  });

  it('is no column of CSV that is internal', () => {
    expect(internal('areas.csv')).not.toContain('hidden');
  });
});

describe('a public document', () => {
  it('says in its head that it is one, by which rule, and how much is hidden', () => {
    // C, A, D and G one figure each, H two figures and its population
    const head =
      'Skjult er antal på 1-4 personer, antal hvor alle på nær 1-4 personer er talt med, alt, der er talt blandt færre end 20 personer, og tal, som sådanne ellers følger af; grænserne er en antagelse i metoden. 4 tal for 4 områder er skjult, og 1 område viser kun, at det er udelukket.';
    expect(at('report.md').split('\n')[2]).toContain(`> **Offentlig udgave.** ${head}`);
    expect(at('report.html')).toContain(`<strong>Offentlig udgave.</strong> ${head}`);
  });

  // E has 50 of 200, and the limit of 31 of 200 is told to no more decimals than the rule allows
  it('tells the change that turns an area apart from its share of the limit', () => {
    expect(at('report.md').replaceAll('\u00a0', ' ')).toMatch(/\| \d+ færre \(ca\. [\d,]+ %\) \|/);
  });

  it('ranks nobody: areas stand by byområde and name, without rank and index', () => {
    expect(at('areas.csv').split('\r\n')[0].split(';')).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(rank|index)$/)]),
    );
    for (const name of ['report.md', 'report.html']) expect(at(name)).not.toMatch(/>?Rang\b|Indeks|rang 0/);
    expect(at('report.md')).toContain('Ordnet efter navn.');
  });

  it('calls references and limits approximate, and says why', () => {
    expect(at('report.md')).toMatch(
      /\| Dømte \| 6,0\s% \| 30 af 500 \| [^|]* \| ca\. \d,\d\s% \| ca\. \d,\d\s% \| ca\. /,
    );
    expect(at('report.md')).toContain('så ingen skjulte tal kan regnes ud af dem');
  });

  it('calls the files of its package what they are called', async () => {
    // the document of the internal package is called report.md
    for (const name of ['report.html', 'report.md', 'summary.html', 'summary.md'])
      expect(at(name), name).not.toMatch(
        /(?<![\w-])(areas|report|summary|byomraader|boligomraader)\.(csv|json|md|html|geojson)/,
      );
    const { stderr } = await udpeg('explain', join(folder, 'public'), 'nowhere at all', '--lang', 'en');
    expect(stderr).toContain('The ids are in public-areas.csv.');
    const { stderr: ofInternal } = await udpeg(
      'explain',
      join(folder, 'out'),
      'nowhere at all',
      '--lang',
      'en',
    );
    expect(ofInternal).toContain('The ids are in areas.csv.');
  });

  // the 9 areas were each compared with the other 8, and one reference is published: that of all 9
  it('says that the reference shown is that of the whole city', async () => {
    const said =
      'Hvert område er holdt op mod resten af byen: alle andre områder under ét. Det sammenligningstal, der er vist, er hele byens og det samme for alle';
    for (const name of ['report.md', 'report.html']) {
      expect(at(name)).toContain(said);
      expect(at(name)).not.toMatch(/Resten af byen/);
    }
    expect(at('report.md')).toContain('| Hele byen | Grænseværdi |');
    expect(internal('report.md')).toContain('| Resten af byen | Grænseværdi |');
    expect(internal('report.md')).not.toContain('holdt op mod resten');
    const { stdout } = await udpeg('explain', join(folder, 'public'), 'E', '--format', 'md', '--lang', 'en');
    expect(stdout).toContain('| Whole city | Limit |');
    expect(stdout).toContain('The reference value shown is that of the whole city, the same for all');
  });

  it('tells no hash of a file, and how it is made again from the internal record', () => {
    expect(at('report.md')).not.toContain('SHA-256 |');
    expect(at('report.md')).toContain('udpeg publish out --out public');
  });
});

it('an internal document says so in its head, its title and at the foot of each printed page', () => {
  expect(internal('report.md').split('\n')[2]).toBe(
    '> **Intern: må ikke offentliggøres.** Den kan vise tal, som personer kan kendes på.',
  );
  const page = internal('report.html');
  expect(page).toContain('<title>By – 2025 – Intern: må ikke offentliggøres</title>');
  expect(page).toContain('@bottom-center {\n    content: "Intern: må ikke offentliggøres";');
});

describe('a verdict that is hidden', () => {
  // 2 of 500 convicted in each area but 4 in E, which only 3 or 4 could be, since it alone is above 1.5 times the others
  const change = (row: string) => row.replace(/;\d+;500$/, row.startsWith('E') ? ';4;500' : ';2;500');
  // of J it is not known how many children are poor
  const lacksJ = (row: string) => change(row).replace(/^J;600;\d+/, 'J;600;');

  /** The town under `verdict: hide`, published in a language. @returns its public folder */
  async function hiding(name: string, rows: (row: string) => string, rule = '', lang = 'da') {
    const method = townMethod(`publish: { verdict: hide, ${rule}basis: assumption }`);
    const other = join(folder, name);
    const record = await screenedTown(other, { method, change: rows });
    await udpeg('publish', record, '--out', join(other, 'public'), '--lang', lang);
    return join(other, 'public');
  }

  const textOf = (out: string) => readFileSync(join(out, 'public-report.md'), 'utf8');

  it('is told to be among the unknown', async () => {
    const text = textOf(await hiding('hides', change));
    const [, unknown] = /\| Dømte \| [^|]* \| \d+ \| \d+ \| (\d+) \|/.exec(text)!;
    expect(Number(unknown)).toBeGreaterThan(0);
    expect(text).toContain(`De ukendte svar er også dem, der er skjult: ${unknown} i alt.`);
  });

  it('leaves open how many criteria are met, and is called hidden and not missing', async () => {
    const da = await hiding('hides-da', change);
    expect(textOf(da)).toContain(
      'Tal i parentes er det mindste og det største antal, som de skjulte afgørelser tillader.',
    );
    const en = await hiding('hides-en', change, '', 'en');
    expect(textOf(en)).toContain(
      'Numbers in brackets are the least and the most that the hidden verdicts allow.',
    );
    expect(textOf(en)).toContain('to turn the answer, whatever the hidden verdicts are;');
    expect(textOf(en)).toContain(
      '“Undetermined” stands also where the answer would hang on a hidden verdict.',
    );
    // E has most poor children and most convicted, and is designated: so both criteria are met
    const explained = async (out: string, lang: string) =>
      (await udpeg('explain', out, 'E', '--format', 'md', '--lang', lang)).stdout;
    expect(await explained(en, 'en')).toContain(
      'The area meets 1 by the verdicts shown (at least 1 and at most 2, whatever the hidden verdicts are), and the answer of the area says that it is enough.',
    );
    expect(await explained(da, 'da')).toContain(
      'Området opfylder 1 efter de viste afgørelser (mindst 1 og højst 2, hvad de skjulte afgørelser end er), og områdets svar siger, at det er nok.',
    );
    for (const out of [da, en])
      expect(textOf(out)).not.toMatch(/missing figures allow|manglende tal tillader/);
  });

  it('is named beside the figures that are missing, where some are', async () => {
    const out = await hiding('hides-lacks', lacksJ, '', 'en');
    expect(textOf(out)).toContain('that the missing figures and the hidden verdicts allow.');
    expect(textOf(out)).toContain(
      "A criterion is open when the area's own figure is missing, when its verdict is hidden, or when",
    );
  });
});

describe('with criteria that are sensitive', () => {
  // 8 of 200 in I is hidden below 10, and nothing else of the children is
  const rule = 'publish: { sensitive: { boern: 10 }, decimals: 0, basis: assumption }';
  const other = join(folder, 'sensitive');
  const record = join(other, 'out', 'report.json');
  beforeAll(async () => {
    await screenedTown(other, { method: townMethod(rule) });
    await udpeg('publish', record, '--out', join(other, 'public'), '--lang', 'en');
  });
  const text = () => readFileSync(join(other, 'public', 'public-report.md'), 'utf8');

  it('the head says that larger counts of these are hidden', () => {
    expect(text().split('\n')[2]).toContain(
      'counts of all but 1-4 persons, larger ones of what the method calls sensitive, all that is counted among',
    );
    expect(at('report.md')).not.toContain('særligt følsomt');
  });

  it('who publishes is told of fewer possibilities than the rule leaves, without a number for all', async () => {
    const report = await readReport(record);
    const cost = costOf(report, await publicReport(report));
    const narrowed = [{ area: 2, figures: ['boern'], criteria: ['boern'], values: 6 }];
    const told = (of: typeof cost, language: 'da' | 'en') =>
      [...markdownOf(publishCostDocument(report, { ...of, narrowed }, language))].join('');
    expect(told(cost, 'en')).toContain(
      'Of 1 figure the verdict, which is shown, leaves fewer possibilities than the rule does. Write',
    );
    expect(told(cost, 'da')).toContain('afgørelsen, der vises, færre muligheder være, end reglen gør. Skriv');
    const alike = { ...cost, rule: { ...cost.rule, sensitive: {} } };
    expect(told(alike, 'en')).toContain('leaves fewer than 4 possibilities. Write');
  });

  // E and I are designated, none of whose counts is hidden: 110 of 400 children, 27.5 %
  it('figures of several areas are said to be rounded by the rule where hidden counts are part of them', () => {
    expect(text()).toContain(
      'Reference values and limits are rounded to whole numbers, and to more decimals where a verdict would look wrong without. Figures of several areas together are rounded so where hidden counts are part of them.',
    );
    expect(text()).toMatch(/\| Poor children \|.*\| 27\.5% \|/);
  });
});

it('a reference of another year that is not shown is hidden beside a limit that is stated, and not missing', async () => {
  const reference = 'reference: { of: city, years-back: 1, basis: assumption }';
  const before = `  foer: { title: Børn, unit: pct, ratio: { numerator: boern, denominator: boern_af }, ${reference}, threshold: { value: 7, basis: assumption } }\n`;
  const method = townMethod().replace('population: folketal', 'population: folketal, year: aar') + before;
  const other = join(folder, 'other-year');
  mkdirSync(other);
  const [head, ...rows] = readFileSync(join(folder, '2025.csv'), 'utf8').trimEnd().split('\n');
  const years = [2024, 2025].flatMap((year) => rows.map((row) => `${year};${row}`));
  writeFileSync(join(other, 'all.csv'), [`aar;${head}`, ...years, ''].join('\n'));
  writeFileSync(join(other, 'method.yaml'), method);
  const options = ['--method', join(other, 'method.yaml'), '--year', '2025', '--format', 'json'];
  await udpeg('screen', join(other, 'all.csv'), ...options, '--out', join(other, 'out'));
  await udpeg('publish', join(other, 'out'), '--out', join(other, 'public'));
  const told = async (record: string) =>
    (await udpeg('explain', join(other, record), 'E', '--format', 'md')).stdout.replaceAll('\u00a0', ' ');
  // 50 of 200 against 215 of 1,800 the year before
  expect(await told('out')).toMatch(/\| Børn \| 25,0 % \| .* \| 11,9 % \| 7 % \| \+18,0 pct\.point \|/);
  expect(await told('public')).toMatch(/\| Børn \| 25,0 % \| .* \| skjult \| 7 % \| \+18,0 pct\.point \|/);
});

describe('what is public', () => {
  it('is not written beside the internal record', async () => {
    for (const args of [
      ['publish', join(folder, 'out', 'report.json'), '--out', join(folder, 'public', '..', 'out')],
      [
        'screen',
        join(folder, '2025.csv'),
        '--method',
        join(folder, 'method.yaml'),
        '--out',
        join(folder, 'x'),
        '--public',
        join(folder, 'x'),
      ],
    ]) {
      const { code, stderr } = await udpeg(...args, '--lang', 'en');
      expect(stderr).toContain('the internal record stands in this folder');
      expect(code).toBe(2);
    }
    expect(readdirSync(join(folder, 'out')).filter((name) => name.startsWith('public'))).toEqual([]);
  });
});

// the table of docs/disclosure.md
it.each([
  { year: 2022, counts: 142, of: 72, ranges: 9, plain: 15 },
  { year: 2023, counts: 141, of: 72, ranges: 10, plain: 24 },
  { year: 2024, counts: 148, of: 72, ranges: 9, plain: 16 },
  { year: 2025, counts: 145, of: 80, ranges: 4, plain: 11 },
])('Eksempelby loses little in $year: $ranges figures of several areas are a range, of $of', async (year) => {
  const out = join(folder, `eksempelby-${year.year}`);
  const fixture = (name: string) => join(city, name);
  const { code, stderr } = await udpeg(
    ...['screen', fixture(`${year.year}.csv`), '--method', 'koebenhavn-2025', '--municipality', 'Eksempelby'],
    ...[...eksempelby.lists, '--geometry', fixture('areas.geojson')],
    ...['--byomraader', fixture('byomraader-2024.csv'), '--format', 'json', '--out', out],
  );
  expect(code, stderr).toBe(0);
  const { stdout } = await udpeg('publish', out, '--lang', 'en');
  const told = stdout.replace(/\s+/g, ' ');
  expect(told).toContain(
    `${year.ranges} of ${year.of} figures of several areas together are shown as a range`,
  );
  expect(told).toContain(`would take ${year.plain}.`);
  expect(told).toContain(`${year.counts} figures of `);
  // nothing is hidden for the sake of another
  expect(told).not.toContain('Follow from others');
});
