import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { width } from '../../src/document/lines.ts';
import { temporaryFolder, udpeg } from '../cli/host.ts';

// `udpeg statelists history`, as its user sees it.

const fixtures = new URL('../../fixtures/', import.meta.url).pathname;
const denmark = [`${fixtures}denmark/state-lists.csv`, '--totals', `${fixtures}denmark/totals.csv`];
const folder = temporaryFolder();

function listsFile(rows: string[]): string {
  const path = join(folder, 'lists.csv');
  writeFileSync(path, ['list_year,list,complete,municipality,area_name', ...rows, ''].join('\n'));
  return path;
}

async function history(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await udpeg('statelists', 'history', ...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** The lines from the one that starts so to the next blank one. */
function blockOf(text: string, start: string): string[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(from, lines.indexOf('', from));
}

describe('as text', () => {
  it('tells of København, in Danish', async () => {
    const text = await history(...denmark, '--municipality', 'København');
    expect(text.split('\n').slice(0, 3)).toEqual([
      'Statens lister gennem årene, 2018-2024',
      '',
      '8 boligområder i København.',
    ]);
    expect(blockOf(text, 'Parallelsamfund')).toEqual([
      'Parallelsamfund (til og med 2020: ghettoområder)',
      '  År    Antal  Hel  Offentliggjort  Blev  Kom  Gik',
      '  2018      7   ja         29 = 29',
      '  2019      6   ja         28 = 28     6    0    1',
      '  2020      3   ja         15 = 15     3    0    3',
      '  2021      3   ja         12 = 12     3    0    0',
      '  2022      1   ja         10 = 10     1    0    2',
      '  2023      0   ja         12 = 12     0    0    1',
      '  2024      0   ja           8 = 8     0    0    0',
    ]);
    expect(blockOf(text, '  2019 gik')).toEqual([
      '  2019 gik, nu ikke kendt: Gadelandet/Husumgård',
      '  2020 gik, nu ikke kendt: Bispeparken, Hørgården, Lundtoftegade',
      '  2022 gik, nu ikke kendt: Aldersrogade, Tingbjerg/Utterslevhuse',
      '  2023 gik, nu ikke kendt: Mjølnerparken',
    ]);
    expect(blockOf(text, '  Boligområde ')).toEqual([
      '  Boligområde              2018  2019  2020  2021  2022  2023  2024',
      '  -- København --',
      '  Aldersrogade             UG    UG    UG    UP    ?     ?     ?',
      '  Bispeparken              UG    UG    ?     ?     ?     ?     ?',
      '  Gadelandet/Husumgård     UG    ?     ?     ?     ?     ?     ?',
      '  Hørgården                UG    UG    ?     ?     F     ?     ?',
      '  Lundtoftegade            UG    UG    ?     ?     F     ?     ?',
      '  Mjølnerparken            UGH   UGH   UGH   UPO   UPO   ?     ?',
      '  Stærevej                 ?     ?     ?     U     ?     ?     ?',
      '  Tingbjerg/Utterslevhuse  UGH   UGH   UGH   UPO   ?     ?     ?',
    ]);
  });

  it('tells what is incomplete and what is missing, in English', async () => {
    const text = await history(...denmark, '--lang', 'en');
    expect(blockOf(text, 'Udsatte boligområder').slice(1, 4)).toEqual([
      '  Year  Number   Whole  Published  Stayed  Came  Left',
      '  2018      33  partly   33 of 43',
      '  2019      30  partly   30 of 40    ≥ 28     ?     ?',
    ]);
    expect(blockOf(text, 'Forebyggelsesområder')).toEqual([
      'Forebyggelsesområder',
      '  Year  Number    Whole  Published  Stayed  Came  Left',
      '  2021       -  missing    - of 62',
      '  2022       5   partly    5 of 67',
      '  2023       -  missing    - of 56',
      '  2024       -  missing    - of 63',
    ]);
    expect(blockOf(text, '  Year  Computed').slice(-6)).toEqual([
      '  2022         9        9  none, the same ones',
      '  2023         8        8  none, the same ones',
      '  2024         7        7  none, the same ones',
      'No new ones can become omdannelsesområder in 2025.',
      'Become so in 2026 if they stay on the list until then: Askerød (Greve), on the',
      'list since 2022.',
    ]);
  });

  it('says what the law adds to a list that is not whole, and names a gap', async () => {
    const path = listsFile([
      '2019,udsat_boligomraade,no,Eksempelby,Engen',
      '2021,udsat_boligomraade,no,Eksempelby,Engen',
      '2019,parallelsamfund,yes,Eksempelby,Engen',
      '2019,parallelsamfund,yes,Eksempelby,Skoven',
      '2021,parallelsamfund,yes,Eksempelby,Skoven',
    ]);
    expect(blockOf(await history(path), 'Udsatte boligområder')).toEqual([
      'Udsatte boligområder',
      '  År    Antal      Hel  Blev  Kom  Gik',
      '  2019      1   delvis',
      '  2020      -  mangler',
      '  2021      1   delvis',
      'Listen for 2020 mangler i filerne; der gøres ingen slutning hen over den.',
      'Et parallelsamfund er efter loven også et udsat boligområde (§ 61 a, stk. 2',
      'bygger på stk. 1). Hvor listen ikke er hel, er derfor mindst så mange på den:',
      '2019: 2, 2021: 2.',
    ]);
    expect(blockOf(await history(path), 'Omdannelsesområder')).toEqual([
      'Omdannelsesområder (til og med 2020: hårde ghettoområder)',
      'Filerne har ingen rækker fra denne liste.',
    ]);
  });

  it.each([
    ['all of Denmark', [...denmark]],
    ['Eksempelby', [`${fixtures}eksempelby/state-lists.csv`]],
  ])('is at most 80 columns wide: %s', async (_, args) => {
    for (const lang of ['da', 'en']) {
      const text = await history(...args, '--lang', lang);
      expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
    }
  });

  it('is at most 80 columns wide with many years and long names, which stand whole in the other formats', async () => {
    const name = 'Rugløkken/Havreløkken/Byggløkken/Hvedeløkken/Boghvedeløkken';
    const years = Array.from({ length: 13 }, (_, k) => 2018 + k);
    const path = listsFile(years.map((year) => `${year},parallelsamfund,yes,Eksempelby,${name}`));
    const text = await history(path);
    expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
    // in two tables, each with the name
    expect(text.split('\n').filter((line) => /^ {2}Rugløkken.*… +u[GP]\?/.test(line))).toHaveLength(2);
    expect(await history(path, '--format', 'md')).toContain(name);
  });

  it('lets no name of a file command the terminal', async () => {
    const path = listsFile(['2021,parallelsamfund,yes,Eksempelby,Eng\u001b[2Jen']);
    expect(await history(path)).not.toContain('\u001b');
  });

  it('is the same whatever the order of files and rows', async () => {
    const rows = ['2021,parallelsamfund,yes,Eksempelby,Engen', '2022,parallelsamfund,yes,Eksempelby,Skoven'];
    const one = await history(listsFile(rows));
    expect(await history(listsFile(rows.reverse()))).toBe(one);
  });
});

describe('in the other formats', () => {
  it('as JSON is a record with its schema and version', async () => {
    const record = JSON.parse(await history(...denmark, '--format', 'json'));
    expect(Object.keys(record)).toEqual([
      ...[
        'schema',
        'version',
        'files',
        'municipality',
        'municipalities',
        'years',
        'lists',
        'gaps',
        'changes',
      ],
      ...['fiveYearRule', 'boligomraader', 'notices'],
    ]);
    expect(record).toMatchObject({
      schema: 'udpeg/statelists-history',
      version: 1,
      municipality: null,
      municipalities: 22,
      files: [
        { role: 'state-lists', name: 'state-lists.csv', rows: 321 },
        { role: 'totals', name: 'totals.csv', rows: 25 },
      ],
    });
    expect(record.boligomraader).toHaveLength(41);
  });

  it('as JSON names no folder of a machine', async () => {
    expect(await history(...denmark, '--format', 'json')).not.toContain(fixtures);
  });

  it('as CSV opens in Excel in Denmark: byte order mark, semicolons, CRLF; a row a boligområde and year', async () => {
    const text = await history(...denmark, '--format', 'csv');
    expect(text.startsWith('\uFEFFmunicipality;id;area_name;list_year;residents;udsat_boligomraade;')).toBe(
      true,
    );
    expect(text.endsWith('\r\n')).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, delimiter: ';', columns: true });
    expect(rows).toHaveLength(41 * 7);
    expect(rows.find((row) => row.area_name === 'Aldersrogade' && row.list_year === '2021')).toEqual({
      municipality: 'København',
      id: 'aldersrogade',
      area_name: 'Aldersrogade',
      list_year: '2021',
      residents: '2052',
      udsat_boligomraade: 'on',
      parallelsamfund: 'on',
      omdannelsesomraade: 'off',
      forebyggelsesomraade: 'off',
      five_year_rule: '',
    });
    const byRule = rows.filter((row) => row.list_year === '2023' && row.five_year_rule === 'yes');
    expect(byRule).toHaveLength(8);
  });

  it('as Markdown has the same tables', async () => {
    const text = await history(...denmark, '--format', 'md');
    expect(text).toContain('| 2024 | 8 | ja | 8 = 8 | 8 | 0 | 4 |\n');
    expect(text).toContain('- **2022 gik til udsatte boligområder:** Agervang (Holbæk)\n');
    expect(text).toContain('| 2022 | 9 | 9 | ingen, de samme |\n');
    expect(text).toContain('| Greve | Askerød | ? | ? | ? | ? | UP | UP | UP |\n');
    expect(text).not.toMatch(/\n{3}/);
  });
});

describe('refused', () => {
  const refused = async (...args: string[]) => {
    const { code, stdout, stderr } = await udpeg('statelists', 'history', ...args);
    return { code, stdout, stderr };
  };

  it('a municipality that is not in the files, or nearly is', async () => {
    const path = listsFile(['2021,parallelsamfund,yes,Eksempelby,Engen']);
    expect(await refused(path, '--municipality', 'Fjernborg')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'ingen række er fra Fjernborg, så der er intet at vise. Filerne har: Eksempelby.\n',
    });
    expect(await refused(path, '--municipality', 'Eksempelbye', '--lang', 'en')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'no row is of “Eksempelbye”, but “Eksempelby” is there. Mend the spelling in one of the places; if the municipality has no boligområder on the lists, give it a row with an empty name.\n',
    });
  });

  it('notices go to stderr, so that stdout holds the result alone', async () => {
    const path = listsFile(['2020,ghettoområde,yes,Eksempelby,Engen']);
    const { code, stdout, stderr } = await udpeg('statelists', 'history', path, '--format', 'json');
    expect([code, stderr]).toEqual([
      0,
      'lists.csv: “ghettoområde” i 1 række læses som parallelsamfund, som listen har heddet siden 2021.\n',
    ]);
    expect(JSON.parse(stdout).notices).toMatchObject([{ code: 'list-earlier-name' }]);
  });
});
