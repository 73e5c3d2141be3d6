import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { poorest, recordsOf } from './years.ts';

const table = 'id|population|poor|all\n a|1|20|100\n b|1|5|100';
const other = 'id|population|poor|all\n x|1|20|100\n y|1|5|100';

/** What `udpeg monitor` says of what it was given; folders are left out. */
async function refused(paths: string[], lang: 'da' | 'en'): Promise<string> {
  const { code, stdout, stderr } = await udpeg('monitor', ...paths, '--lang', lang);
  expect([code, stdout]).toEqual([2, '']);
  return paths.reduce((text, path) => text.replaceAll(`${dirname(path)}/`, ''), stderr);
}

describe('refused:', () => {
  it('two records of one year', async () => {
    const paths = [
      ...(await recordsOf(poorest, { 2020: table })),
      ...(await recordsOf(poorest, { 2020: other })),
    ];
    expect(await refused(paths, 'en')).toBe(
      '2020.json: the record is of 2020, and so is 2020.json. Give one record for each year.\n',
    );
    expect(await refused([paths[0], paths[0]], 'da')).toBe(
      '2020.json: optegnelsen er fra 2020, og det er 2020.json også. Giv én optegnelse for hvert år.\n',
    );
    const { code } = await udpeg('monitor', ...paths, '--anyway');
    expect(code).toBe(2);
  });

  it('another city, unless asked for', async () => {
    const ofCity = (name: string) => `municipality: ${name}\n${poorest.replaceAll('\n  ', '\n')}`;
    const lists = (name: string) =>
      `list_year|list|municipality|area_name\n 2020|udsat_boligomraade|${name}|Rugløkken`;
    const paths = await recordsOf(ofCity('Eksempelby'), {
      2020: { table, lists: lists('Eksempelby') },
      2021: { table, lists: lists('Øbro'), method: ofCity('Øbro') },
    });
    expect(await refused(paths, 'da')).toBe(
      '2021.json: optegnelsen fra 2021 er fra Øbro, den fra 2020 (2020.json) fra Eksempelby. Følg én kommune ad gangen, eller sæt dem sammen med --anyway.\n',
    );
    const { code, stdout, stderr } = await udpeg('monitor', ...paths, '--anyway', '--lang', 'en');
    const told =
      'The records of 2020 and 2021 are of different municipalities; they were put together because --anyway asked for it.';
    expect([code, stderr]).toEqual([0, `${told}\n`]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(told);
  });

  it('other areas', async () => {
    const paths = await recordsOf(poorest, { 2020: table, 2021: other });
    expect(await refused(paths, 'en')).toBe(
      '2021.json: no area of the record of 2021 has an id of the record of 2020 (2020.json). Are they of the same city and division? If so, put them together with --anyway.\n',
    );
  });

  it('another level and another method, both told at once', async () => {
    const rewrite = (yaml: string) =>
      yaml.replace('id: example', 'id: newer').replace('population }', 'population, only: { matches: . } }');
    const paths = await recordsOf(poorest, { 2020: table, 2021: { table, rewrite } });
    expect((await refused(paths, 'en')).split('\n').slice(0, -1)).toEqual([
      '2021.json: the records of 2020 (2020.json) and 2021 have areas of different levels: “areas.only” of their methods differs. Screen both years on the same level, or put them together with --anyway.',
      '2021.json: the record of 2021 was made with the method “newer”, that of 2020 (2020.json) with “example”. Screen both with the same method, or put them together with --anyway; only what is counted alike is compared.',
    ]);
    const { code, stderr } = await udpeg('monitor', ...paths, '--anyway', '--lang', 'en');
    expect([code, stderr.split('\n').length - 1]).toEqual([0, 2]);
  });

  it('what is no record, and with it every other file that is none', async () => {
    const [path] = await recordsOf(poorest, { 2020: table });
    const broken = `${dirname(path)}/broken.json`;
    writeFileSync(broken, '{"schema": 1');
    expect(await refused([broken, path, `${path}.gone`], 'en')).toMatch(
      /^broken\.json: the file is not JSON[^\n]*\nthe file 2020\.json\.gone does not exist[^\n]*\n$/,
    );
  });
});

it('a folder stands for the record in it', async () => {
  const paths = await recordsOf(poorest, { 2020: table, 2021: table.replace('20', '18') });
  const said = async (given: string[]) => await udpeg('monitor', ...given);
  const folders = paths.map((path) => {
    mkdirSync(`${path}-folder`);
    copyFileSync(path, `${path}-folder/report.json`);
    return `${path}-folder`;
  });
  const { code, stdout } = await said(folders);
  expect(code).toBe(0);
  // the report names its files
  expect(stdout).toBe((await said(paths)).stdout.replaceAll(/20\d\d\.json/g, 'report.json'));
});

it('their order on the command line changes nothing, nor do the folders that they lie in', async () => {
  const years = { 2020: table, 2021: table.replace('20', '18'), 2022: table.replace('20', '16') };
  const paths = await recordsOf(poorest, years);
  const again = await recordsOf(poorest, years);
  for (const format of ['text', 'md', 'json', 'html']) {
    const said = async (given: string[]) => (await udpeg('monitor', ...given, '--format', format)).stdout;
    const expected = await said(paths);
    expect(expected).not.toBe('');
    expect(await said([paths[2], paths[0], paths[1]])).toBe(expected);
    expect(await said(again)).toBe(expected);
    expect(expected).not.toContain(basename(dirname(paths[0])).padStart(3, '/'));
  }
});
