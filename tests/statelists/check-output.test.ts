import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { checkWords } from '../../src/messages/check.ts';
import { watchWords } from '../../src/messages/watch.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';
import { header } from './values-files.ts';

const folder = temporaryFolder();
const fixtures = fileURLToPath(new URL('../../fixtures/eksempelby/', import.meta.url));
const city = join(fixtures, 'legal-values.csv');
const lists = join(fixtures, 'state-lists.csv');

function file(name: string, lines: string[]): string {
  const path = join(folder, name);
  writeFileSync(path, [...lines, ''].join('\n'));
  return path;
}

/** The program's answer, without no-break spaces, which read as blanks. */
async function said(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await udpeg('statelists', ...args);
  expect(stderr).toBe('');
  expect(code).toBe(0);
  return stdout.replaceAll('\u00a0', ' ');
}

const small = file('small.csv', [header, '2025;Eksempelby;Rugløkken;1.020;41,2;4,29;1,43;60;;300000;35']);
const smallLists = file('small-lists.csv', [
  'list_year,list,municipality,area_name',
  '2025,forebyggelsesomraade,Eksempelby,Rugløkken',
]);
const smallCheck = ['check', small, '--year', '2025', '--state-lists', smallLists];

describe('udpeg statelists check', () => {
  it('tells in Danish what the figures give, and what the list says', async () => {
    const { stdout, stderr } = await udpeg('statelists', ...smallCheck);
    expect(stdout.replaceAll('\u00a0', ' ')).toBe(`Lovens kriterier for listerne 2025

Det er statens kriterier (almenboligloven § 61 a, § 61 b), ikke kommunens egne.
Periode: Udsatte boligområder, parallelsamfund, omdannelsesområder og
forebyggelsesområder.
Tallene er taget, som de står: som de gennemsnit over år, loven beder om.
Hvad tallene giver, og hvad listen siger, er to ting, som her holdes adskilt.
  Udsat boligområde: 1 af 1 efter tallene
  Parallelsamfund: 0 af 1 efter tallene
  Omdannelsesområde: 0 af 1 efter tallene
  Forebyggelsesområde: 0 af 1 efter tallene; 1 på listen

Uenigheder mellem tal og lister: 1
  Rugløkken (Eksempelby) står på listen, men er ikke et forebyggelsesområde
    efter tallene.
Afstanden er positiv ud over grænsen på den side, der tæller, og 0 på den. Et
ukendt tal er hverken opfyldt eller ikke opfyldt.

Rugløkken, Eksempelby
  Udsat boligområde, § 61 a, stk. 1: opfyldt; listen kendes ikke; 2 af 4 talte
    kriterier (1 ukendt), mindst 2 kræves
  Parallelsamfund, § 61 a, stk. 2: ikke opfyldt; listen kendes ikke; 2 af 4
    talte kriterier (1 ukendt), mindst 2 kræves; ikke-vestlige ikke opfyldt
  Omdannelsesområde, § 61 a, stk. 4: ikke opfyldt; listen kendes ikke; 0 af 5
    år (4 ukendt): 2021 ?, 2022 ?, 2023 ?, 2024 ?, 2025 nej (efter tal)
  Forebyggelsesområde, § 61 b: ikke opfyldt; på listen; 2 af 4 talte kriterier
    (1 ukendt), mindst 2 kræves; udelukket som udsat boligområde

  kriterium           værdi             grænse          afstand  opfyldt
  beboere             1.020       mindst 1.000              +20       ja
  uden tilknytning   41,2 %          over 40 %   +1,2 pct.point       ja
  uden tilknytning   41,2 %          over 30 %  +11,2 pct.point       ja
  dømte              4,29 %      mindst 4,29 %   0,00 pct.point       ja
  dømte              4,29 %      mindst 2,86 %  +1,43 pct.point       ja
  grundskole         60,0 %          over 60 %    0,0 pct.point      nej
  indkomst          mangler  under 165.000 kr.                    ukendt
  indkomst          mangler  under 195.000 kr.                    ukendt
  ikke-vestlige      35,0 %          over 50 %  −15,0 pct.point      nej
  ikke-vestlige      35,0 %          over 30 %   +5,0 pct.point       ja
sammenlignet med landets dømte 1,43 % og regionens indkomst 300.000 kr.
`);
    expect(stderr.split('\n').slice(0, 1)).toEqual([
      'small-lists.csv: filen har ikke listen udsat_boligomraade for 2025; der er intet at sammenligne med.',
    ]);
  });

  it('tells it in English', async () => {
    const { stdout } = await udpeg('statelists', ...smallCheck, '--lang', 'en');
    const text = stdout.replaceAll('\u00a0', ' ');
    expect(text.slice(text.indexOf('Rugløkken, Eksempelby'))).toBe(`Rugløkken, Eksempelby
  Udsat boligområde, § 61 a, stk. 1: met; list not known; 2 of 4 counted
    criteria (1 unknown), at least 2 needed
  Parallelsamfund, § 61 a, stk. 2: not met; list not known; 2 of 4 counted
    criteria (1 unknown), at least 2 needed; non-Western not met
  Omdannelsesområde, § 61 a, stk. 4: not met; list not known; 0 of 5 years (4
    unknown): 2021 ?, 2022 ?, 2023 ?, 2024 ?, 2025 no (by figures)
  Forebyggelsesområde, § 61 b: not met; on the list; 2 of 4 counted criteria
    (1 unknown), at least 2 needed; shut out as udsat boligområde

  criterion       value              limit        margin      met
  residents       1,020     at least 1,000           +20      yes
  outside work    41.2%           over 40%   +1.2 points      yes
  outside work    41.2%           over 30%  +11.2 points      yes
  convicted       4.29%     at least 4.29%   0.00 points      yes
  convicted       4.29%     at least 2.86%  +1.43 points      yes
  basic school    60.0%           over 60%    0.0 points       no
  income        missing  below 165,000 kr.                unknown
  income        missing  below 195,000 kr.                unknown
  non-Western     35.0%           over 50%  −15.0 points       no
  non-Western     35.0%           over 30%   +5.0 points      yes
compared with 1.43% convicted in the country and an income of 300,000 kr. in the
region
`);
  });

  it('never shows a figure that contradicts its answer: 40.04 is over 40', async () => {
    const path = file('fine.csv', [
      header,
      '2025;Eksempelby;Rugløkken;1020;40,04;4;1,43;60,0004;165000,5;300001;35',
    ]);
    const text = await said('check', path, '--year', '2025', '--municipality', 'Eksempelby');
    // too wide for a line, so that each row is a text of its own
    const rows = text.replace(/\s+/g, ' ');
    const row = (name: string, value: string, limit: string, margin: string) =>
      `${name}: værdi ${value}; grænse ${limit}; afstand ${margin}; opfyldt ja`;
    expect(rows).toContain(row('uden tilknytning', '40,04 %', 'over 40,00 %', '+0,04 pct.point'));
    expect(rows).toContain(row('grundskole', '60,0004 %', 'over 60,0000 %', '+0,0004 pct.point'));
    // 55 % of 300,001 is 165,000.55
    expect(rows).toContain(row('indkomst', '165.000,5 kr.', 'under 165.000,6 kr.', '+0,1 kr.'));
  });

  it('gives CSV that Excel opens right in Denmark, with a row per boligområde, category and criterion', async () => {
    const { stdout } = await udpeg('statelists', ...smallCheck, '--format', 'csv');
    expect(stdout.startsWith('\uFEFFyear;municipality;area_name;category;')).toBe(true);
    const rows: Record<string, string>[] = parse(stdout, { bom: true, columns: true, delimiter: ';' });
    // 5 + 6 + 6 tests, residents among them, and five years
    expect(rows).toHaveLength(22);
    expect(rows.find((row) => row.category === 'parallelsamfund' && row.criterion === 'doemte')).toEqual({
      ...{ year: '2025', municipality: 'Eksempelby', area_name: 'Rugløkken', category: 'parallelsamfund' },
      ...{
        by_figures: 'not-met',
        by_law: 'not-met',
        excluded_by: '',
        published: 'unknown',
        criterion: 'doemte',
      },
      ...{
        paragraph: '§ 61 a, stk. 1, nr. 2',
        unit: 'pct',
        value: '4,29',
        comparison: '1,43',
        limit: '4,29',
      },
      ...{ side: 'above', strict: 'no', answer: 'met', margin: '0' },
    });
    const shutOut = rows.find((row) => row.category === 'forebyggelsesomraade')!;
    expect(shutOut).toMatchObject({
      by_figures: 'met',
      by_law: 'not-met',
      excluded_by: 'udsat_boligomraade',
      published: 'met',
    });
  });

  it('gives JSON with what is unknown null', async () => {
    const { stdout } = await udpeg('statelists', ...smallCheck, '--format', 'json');
    const record = JSON.parse(stdout);
    expect(record).toMatchObject({
      ...{
        schema: 'udpeg/statelists-check',
        version: 1,
        year: 2025,
        averages: 'given',
        period: { id: '2021' },
      },
      inputs: [
        { role: 'values', name: 'small.csv', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
        { role: 'state-lists', name: 'small-lists.csv' },
      ],
      disagreements: [{ kind: 'not-by-figures', category: 'forebyggelsesomraade', name: 'Rugløkken' }],
    });
    const [{ tests }] = record.boligomraader[0].categories;
    expect(tests.find(({ criterion }: { criterion: string }) => criterion === 'indkomst')).toEqual({
      ...{ criterion: 'indkomst', paragraph: '§ 61 a, stk. 1, nr. 4', unit: 'kr', value: null },
      ...{ comparison: 300000, limit: 165000, side: 'below', strict: true, answer: 'unknown', margin: null },
    });
  });

  it('gives Markdown with the whole of Eksempelby', async () => {
    const text = await said('check', city, '--year', '2025', '--state-lists', lists, '--format', 'md');
    expect(text).toContain(
      '## Uenigheder mellem tal og lister: 2\n\n- Vandkalvehusene (Eksempelby) står på listen',
    );
    expect(text).toContain('dømte mindst 3 gange landsgennemsnittet (§ 61 a, stk. 1, nr. 2)');
    expect(text).toContain('| Stormsvalehusene, Eksempelby | ✗ 962 (−38) | ✓ 44,7 % (+4,7 pct.point) |');
    const rows = text.split('\n').filter((line) => line.startsWith('| Natviolgården, Eksempelby |'));
    expect(rows).toHaveLength(3);
  });

  it('needs a year, and one that is in the file', async () => {
    expect((await udpeg('statelists', 'check', city)).code).toBe(2);
    const { code, stdout, stderr } = await udpeg('statelists', 'check', city, '--year', '2026');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('ingen række er for 2026. Tallene er for 2018, 2019,');
    const gone = file('gone.csv', [
      header,
      '2024;Eksempelby;Rugløkken;1020;41;2;1,43;57;150000;300000;46',
      '2025;Nabokøbing;Havreløkken;1020;41;2;1,43;58;150000;300000;48',
    ]);
    const other = await udpeg('statelists', 'check', gone, '--year', '2025', '--municipality', 'Eksempelby');
    expect(other.stderr).toContain('ingen række er for 2025. Tallene er for 2024.');
  });

  it('says that it computed the averages, and that how is an assumption', async () => {
    const { stdout } = await udpeg('statelists', 'check', city, '--year', '2025', '--yearly');
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'det er en antagelse. Mangler et af årene, er kriteriet ukendt.',
    );
    const record = JSON.parse(
      (await udpeg('statelists', 'check', city, '--year', '2025', '--yearly', '--format', 'json')).stdout,
    );
    expect(record.averages).toBe('computed');
  });
});

describe('udpeg statelists watch', () => {
  const watched = ['watch', city, '--year', '2025', '--municipality', 'Eksempelby', '--state-lists', lists];

  it('gives the number, and why each is in it', async () => {
    const text = await said(...watched);
    const block = text.slice(text.indexOf('Er parallelsamfund'), text.indexOf('Reglen er'));
    expect(
      block
        .replace(/\n {4}/g, ' ')
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual([
      'Er parallelsamfund i 2025: 3',
      '  Tranebærengen mv., Eksempelby: er det efter tallene',
      '  Havreløkken/Rugløkken, Eksempelby: er det efter tallene',
      '  Sejlmagerhusene, Eksempelby: er det efter tallene',
      'I risiko for at blive parallelsamfund senest i 2035: 4 til 5, fordi tal mangler',
      '  Løvefodstårnene, Eksempelby: mangler kun uden tilknytning, som er 2,0 % fra grænsen',
      '  Stormsvalehusene, Eksempelby: mangler kun beboere, som er 3,8 % fra grænsen',
      '  Lygtemandsparken, Eksempelby: mangler kun grundskole, som er 4,8 % fra grænsen',
      // two criteria short, both projected across their limits
      '  Stjernekikkerbo, Eksempelby: fremskrevet på listen i 2032',
      '  Ærenprishusene, Eksempelby: måske, hvis de manglende tal er opfyldt: mangler kun ikke-vestlige, som er 2,4 % fra grænsen',
    ]);
    expect(text).toContain('Reglen er en antagelse, ikke lovens');
  });

  it('follows the parameters of the rule', async () => {
    const number = async (...args: string[]) => {
      const { stdout } = await udpeg('statelists', ...watched, '--format', 'json', ...args);
      const { 'at-risk': risk, rule } = JSON.parse(stdout);
      return [rule['within-pct'], rule.horizon, risk.least];
    };
    expect(await number()).toEqual([10, 2035, 4]);
    // within 3 %: Løvefodstårnene alone; Lygtemandsparken crosses in 2029, Stormsvalehusene and Stjernekikkerbo in 2032
    expect(await number('--within', '3')).toEqual([3, 2035, 4]);
    expect(await number('--within', '3', '--horizon', '2031')).toEqual([3, 2031, 2]);
    expect(await number('--within', '3', '--horizon', '2028')).toEqual([3, 2028, 1]);
    // those that are parallelsamfund now are counted apart
    expect(await number('--within', '0', '--horizon', '2026')).toEqual([0, 2026, 0]);
  });

  it('gives the year in which a limit is crossed as an extrapolation: 57.1 + 4 x 0.8 is over 60', async () => {
    const text = (await said(...watched)).replace(/\s+/g, ' ');
    expect(text).toContain(
      'mangler grundskole: 57,1 %, over 60 % (−2,9 pct.point, 4,8 % af grænsen); +0,8 pct.point om året; fremskrevet over på den anden side af grænsen i 2029',
    );
    expect(text).toContain(
      'mangler beboere: 962, mindst 1.000 (−38, 3,8 % af grænsen); +6,0 om året; fremskrevet over på den anden side af grænsen i 2032',
    );
    expect(text).toContain('Sejlmagerhusene, Eksempelby: 4 af 5 år i træk; tidligst på listen i 2026');
  });

  it('gives CSV and JSON with every boligområde in every list', async () => {
    const csv = (await udpeg('statelists', ...watched, '--format', 'csv')).stdout;
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true, delimiter: ';' });
    // 21 boligområder: 5 + 6 + 6 tests; three on their way by the rule of years
    expect(rows).toHaveLength(21 * 17 + 3);
    expect(
      rows.find(
        (row) =>
          row.area_name === 'Lygtemandsparken' &&
          row.category === 'parallelsamfund' &&
          row.criterion === 'grundskole',
      ),
    ).toMatchObject({
      ...{
        short_least: '1',
        short_most: '1',
        at_risk: 'yes',
        role: 'counted',
        decisive: 'yes',
        value: '57,1',
      },
      ...{
        limit: '60',
        answer: 'not-met',
        margin: '-2,9',
        trend: 'slope',
        change: '0,8',
        trend_from: '2018',
      },
      ...{ trend_to: '2025', extrapolated_crossing: '2029', extrapolated_change: '2029' },
    });
    const record = JSON.parse((await udpeg('statelists', ...watched, '--format', 'json')).stdout);
    expect(record).toMatchObject({
      ...{ schema: 'udpeg/statelists-watch', version: 2, year: 2025, 'boligomraader-with-figures': 21 },
      'on-list': { category: 'parallelsamfund', boligomraader: [{}, {}, {}] },
      'at-risk': { category: 'parallelsamfund', least: 4, most: 5 },
    });
    expect(record.categories.map(({ category }: { category: string }) => category)).toEqual([
      ...['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'],
    ]);
    expect(record.categories[0].ranked).toHaveLength(21);
  });

  it('takes several files as one, in whichever order', async () => {
    const [head, ...rows] = readFileSync(city, 'utf8').trimEnd().split('\r\n');
    const early = file('early.csv', [head, ...rows.filter((line) => line < '2023')]);
    const late = file('late.csv', [head, ...rows.filter((line) => line > '2023')]);
    const of = async (...files: string[]) => {
      const { stdout } = await udpeg('statelists', 'watch', ...files, '--year', '2025', '--format', 'json');
      return JSON.parse(stdout);
    };
    const [forth, back, one] = [await of(early, late), await of(late, early), await of(city)];
    expect(back).toEqual(forth);
    expect(forth.inputs.map(({ name }: { name: string }) => name)).toEqual(['early.csv', 'late.csv']);
    expect({ ...forth, inputs: one.inputs }).toEqual(one);
  });

  it('labels the difference of two years as one, and extrapolates nothing', async () => {
    const path = file('two.csv', [
      header,
      '2024;Eksempelby;Rugløkken;1020;41;2;1,43;57;150000;300000;46',
      '2025;Eksempelby;Rugløkken;1020;41;2;1,43;58;150000;300000;48',
    ]);
    const text = (await said('watch', path, '--year', '2025')).replace(/\s+/g, ' ');
    expect(text).toContain(
      'Med to år er der ingen tendens, kun forskellen mellem dem, og intet er fremskrevet.',
    );
    expect(text).toContain(
      'mangler ikke-vestlige: 48,0 %, over 50 % (−2,0 pct.point, 4,0 % af grænsen); forskel +2,0 pct.point fra 2024 til 2025',
    );
    expect(text).not.toContain('fremskrevet på');
  });

  it.each([
    ['--within', '101', 'ventede procent fra 0 til 100'],
    ['--within', '-1', 'ventede procent fra 0 til 100'],
    ['--within', 'near', 'ventede procent fra 0 til 100'],
    ['--horizon', '35', 'ventede et årstal med fire cifre'],
  ])('refuses %s %s', async (option, value, message) => {
    const { code, stdout, stderr } = await udpeg('statelists', 'watch', city, `${option}=${value}`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});

describe('the words', () => {
  const danish =
    /(?<!\p{L})(og|af|er|ikke|det|den|med|til|på|som|beboere|kriterier|opfyldt|tallene|grænsen|mangler)(?!\p{L})/iu;
  const english =
    /(?<!\p{L})(and|the|is|are|not|with|which|areas?|residents?|criteria|met|figures|limit|lacks)(?!\p{L})/iu;
  /** Danish terms of law and names, which English output keeps; the title of a period is the law's. */
  const terms =
    /^Period:.*\n.*$|Statens|boligområde[rt]?|“[^”]*”|[\p{L}/ .]+ \(Eksempelby\)|[\p{L}/ .]+, Eksempelby/gmu;
  const runs = [
    ['check', city, '--year', '2025', '--state-lists', lists, '--municipality', 'Eksempelby'],
    ['check', city, '--year', '2018', '--yearly', '--municipality', 'Eksempelby'],
    ['watch', city, '--year', '2025', '--state-lists', lists, '--municipality', 'Eksempelby'],
    ['watch', city, '--year', '2019', '--yearly', '--municipality', 'Eksempelby'],
  ];

  it.each(runs)('of %s have at most 80 columns, in both languages', async (...args) => {
    for (const language of ['da', 'en']) {
      const { stdout } = await udpeg('statelists', ...args, '--lang', language);
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    }
  });

  it.each(runs)('of %s have nothing of the other language in them', async (...args) => {
    for (const format of ['text', 'md']) {
      const of = async (language: string, other: RegExp) =>
        (await said(...args, '--lang', language, '--format', format))
          .replace(terms, '')
          .split('\n')
          .filter((line) => other.test(line));
      expect(await of('da', english)).toEqual([]);
      expect(await of('en', danish)).toEqual([]);
    }
  });

  it('differ between the languages', () => {
    for (const words of [checkWords, watchWords]) {
      const english = words.en as unknown as Record<string, string>;
      const same = Object.entries(words.da).filter(([key, word]) => english[key] === word);
      expect(same).toEqual([]);
    }
  });

  it('and figures are the same bytes, whatever the order of the rows', async () => {
    const rows = ['A', 'B', 'C'].map(
      (name, k) => `2025;Eksempelby;${name};10${k}0;4${k};4;1,43;60;150000;300000;5${k}`,
    );
    for (const args of [['check'], ['watch']]) {
      const one = await said(...args, file('forth.csv', [header, ...rows]), '--year', '2025');
      const other = await said(...args, file('back.csv', [header, ...rows.reverse()]), '--year', '2025');
      expect(other).toBe(one);
    }
  });
});
