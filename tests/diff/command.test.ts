import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Diff } from '../../src/diff/diff.ts';
import { width } from '../../src/document/lines.ts';
import { readReport } from '../../src/record/read.ts';
import { renderJson } from '../../src/record/write.ts';
import { eksempelby, temporaryFolder, udpeg, udpegOn } from '../cli/host.ts';
import type { Example } from '../screening/city.ts';
import { compare, recordOf } from './records.ts';

const folder = temporaryFolder();
const records: Record<number, string> = {};
beforeAll(async () => {
  for (const year of [2024, 2025]) {
    const out = join(folder, String(year));
    const statistics = eksempelby.years.find((path) => path.includes(String(year)))!;
    await udpeg('screen', statistics, '--method', 'koebenhavn-2025', '--out', out, ...eksempelby.lists);
    records[year] = join(out, 'report.json');
  }
});

const lastYear = (...more: string[]) => udpeg('diff', records[2024], records[2025], ...more);

describe('the answer first', () => {
  it('who came in, who went out, who stayed, and how many live there', async () => {
    const { stdout } = await lastYear();
    expect(stdout.split('\n').slice(0, 12)).toEqual([
      'Hvad er ændret',
      'Eksempelby. 2024 → 2025',
      'Intern: må ikke offentliggøres. Den kan vise tal, som personer kan kendes på.',
      '',
      '55 → 51 udpegede områder. 2 områder kom til (heraf 2 før uafklarede). Af de før',
      'udpegede gik 2 ud, 4 blev uafklarede, og 49 er der stadig.',
      '2 områder, der ikke var udpeget, er blevet uafklarede, 2 områder er afklaret som',
      'ikke udpeget og 1 område har en anden begrundelse.',
      'Hvorfor: Områdets egne tal 10 områder · Manglende tal 8 · Resten af byen 3. Et',
      'område kan have flere årsager.',
      'Udpeget: 55 → 51 af 400 områder; 79.055 → 74.039 beboere.',
      'Kom til: 2.111 beboere. Gik ud eller blev uafklaret: 7.352 beboere.',
    ]);
  });

  it('adds up: designated areas of each year, and residents, by the two records themselves', async () => {
    const { stdout } = await lastYear('--format', 'json');
    const { records: heads, summary }: Diff = JSON.parse(stdout);
    const { cameIn, wentOut, stayed } = summary;
    const [old, now] = [await readReport(records[2024]), await readReport(records[2025])];
    expect(heads.old.designated).toEqual(old.summary.designated);
    expect(heads.new.designated).toEqual(now.summary.designated);
    expect(stayed.old.areas + wentOut.old.areas).toBe(old.summary.designated.areas);
    expect(stayed.new.areas + cameIn.new.areas).toBe(now.summary.designated.areas);
    expect(stayed.old.residents + wentOut.old.residents).toBe(old.summary.designated.residents);
    expect(stayed.new.residents + cameIn.new.residents).toBe(now.summary.designated.residents);
  });
});

describe('what became of an area', () => {
  it('is told of each, from which outcome to which', async () => {
    const went = (await lastYear('--only', 'went-out', '--lang', 'en')).stdout.replaceAll(/\s+/g, ' ');
    // 0606 had 5 criteria and has 2; 1029 has 79 residents, and under 100 are excluded
    expect(went).toMatch(/0606 [^.]*residents Designated → not designated\. The area's own figures: /);
    expect(went).toMatch(/1029 [^.]*residents Designated → excluded\. The area's own figures /);
    expect(went).toMatch(/0208 [^.]*residents Designated → undetermined\. /);
  });

  it('is counted apart from those that were not designated, where these became undetermined too', async () => {
    // 0134 and 0734 were not designated; 0125, 0208, 0230 and 1026 were
    const { stdout } = await lastYear('--format', 'html');
    expect(stdout).toContain('Blev uafklaret (6, heraf 4 før udpegede)');
    expect(stdout).toContain('Gik ud (2)');
  });
});

describe('every flip of two years', () => {
  it('has the verdicts of its records, and is explained so that putting a needed part back undoes it', async () => {
    const [old, now] = [await readReport(records[2024]), await readReport(records[2025])];
    const { criteria }: Diff = JSON.parse((await lastYear('--format', 'json')).stdout);
    let flips = 0;
    for (const { id, flips: all } of criteria) {
      const columns = [old, now].map(({ areas }) => areas.criteria.find((one) => one.id === id)!);
      for (const { area, changed, old: was, new: is, why, untold } of all) {
        flips++;
        const positions = [old, now].map(({ areas }) => areas.ids.indexOf(area));
        const [before, after] = columns.map(({ verdict }, k) => verdict[positions[k]]);
        expect(changed === 'verdict').toBe(before !== after);
        expect(untold).toBeNull();
        // by hand, for values and limits that are known: the rule is the same in both years, so two parts remain
        if (was.value === null || is.value === null || changed === 'certainty') continue;
        const met = (value: number, limit: number) => value >= limit;
        const valueAlone = met(is.value, was.limit!) === met(is.value, is.limit!);
        const referenceAlone = met(was.value, is.limit!) === met(is.value, is.limit!);
        expect(why).toEqual({
          alone: [...(valueAlone ? ['value'] : []), ...(referenceAlone ? ['reference'] : [])],
          together: valueAlone || referenceAlone ? [] : [['value', 'reference']],
          needed: [...(referenceAlone ? [] : ['value']), ...(valueAlone ? [] : ['reference'])],
        });
      }
    }
    expect(flips).toBeGreaterThan(100);
  });
});

describe('formats', () => {
  it.each(['da', 'en'])('text is at most 80 columns wide (%s)', async (lang) => {
    const { stdout } = await lastYear('--lang', lang);
    const lines = stdout.split('\n');
    expect(lines.length).toBeGreaterThan(300);
    expect(lines.filter((line) => width(line) > 80)).toEqual([]);
  });

  it('text has colours on a terminal only, and none under NO_COLOR', async () => {
    const args = ['diff', records[2024], records[2025]];
    const on = await udpegOn({ isTTY: true, env: {} }, ...args);
    const off = await udpegOn({ isTTY: true, env: { NO_COLOR: '1' } }, ...args);
    expect(on.stdout).toContain('\u001B[1m55 → 51 udpegede områder. 2 områder kom til');
    expect(off.stdout).toBe((await lastYear()).stdout);
    expect(off.stdout).not.toContain('\u001B');
  });

  it.each(['text', 'md', 'html'])(
    '%s: the same areas in both languages, and no word of the other',
    async (format) => {
      const [da, en] = [
        (await lastYear('--format', format)).stdout,
        (await lastYear('--format', format, '--lang', 'en')).stdout,
      ];
      const ids = (text: string) => text.match(/\b\d{4} (?=[A-ZÆØÅ])/g);
      expect(ids(da)).toEqual(ids(en));
      // what a page shows, without its markup
      const shown = (text: string) =>
        text.replace(/<(style|script)>.*?<\/\1>/gs, '').replace(/<[^>]*>/g, ' ');
      expect(shown(da).match(/\b(came|went|stayed|the|value|limit|met|residents)\b/i)).toBeNull();
      expect(shown(en).match(/\b(kom|gik|blev|værdien|grænse|opfyldt|beboere)\b/i)).toBeNull();
    },
  );

  it('html is one page that asks for nothing else, and markup in a name stays text', async () => {
    const { stdout } = await lastYear('--format', 'html');
    expect(stdout).toMatch(/^<!DOCTYPE html>\n<html lang="da">/);
    expect(stdout).not.toMatch(/\b(src|href)="(?!#)/);
    const named = (a: number): Example => ({
      method: `
        municipality: <b>By</b>
        criteria: { a: { column: a, unit: pct, title: "<i>A</i>", threshold: { value: 30 } } }
        designate: { criterion: a }
      `,
      table: `
        id   | population | a
        <u>1 | 500        | ${a}
      `,
    });
    const page = await udpeg('diff', await recordOf(named(1)), await recordOf(named(40)), '--format', 'html');
    expect(page.stdout).toContain('&lt;u&gt;1');
    expect(page.stdout).not.toMatch(/<u>|<i>|<b>/);
  });

  it('json is whole, and the same bytes again', async () => {
    const { stdout } = await lastYear('--format', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ schema: 'udpeg/diff', version: 1, differs: true });
    expect((await lastYear('--format', 'json', '--lang', 'en')).stdout).toBe(stdout);
  });

  it('a table that no screen has room for is told row by row', async () => {
    const wide = (value: string): Example => ({
      method: `
        criteria:
          income: { column: income, unit: kr, worse: lower, decimals: 6, threshold: { value: 255000 } }
        designate: { criterion: income }
      `,
      table: `
        id         | population | income
        E010000001 | 500        | ${value}
      `,
    });
    const { stdout } = await udpeg(
      ...[
        'diff',
        await recordOf(wide('260000,123456')),
        await recordOf(wide('250000,123456')),
        '--lang',
        'en',
      ],
    );
    expect(stdout).toContain('E010000001: Name E010000001; Value, kr. 260,000.123456 → 250,000.123456;');
    expect(stdout.split('\n').filter((line) => width(line) > 80)).toEqual([]);
  });
});

describe('--exit-code and --only', () => {
  it('the same record twice is no difference', async () => {
    const { code, stdout } = await udpeg('diff', records[2025], records[2025], '--exit-code');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        'Hvad er ændret\nEksempelby. To optegnelser for 2025\nIntern: må ikke offentliggøres. Den kan vise tal, som personer kan kendes på.\n\nIngen forskel.\n',
    });
  });

  it('another wording and another version of udpeg are no difference, and are told', async () => {
    const report = await readReport(records[2025]);
    const { definition } = report.method;
    const other = join(folder, 'wording.json');
    const method = { ...report.method, definition: { ...definition, title: 'Another title' } };
    writeFileSync(
      other,
      [...renderJson({ ...report, engine: { name: 'udpeg', version: '9.9.9' }, method })].join(''),
    );
    const { code, stdout } = await udpeg('diff', records[2025], other, '--exit-code', '--lang', 'en');
    expect(code).toBe(0);
    expect(stdout).toContain('No difference but in wording and version of udpeg.');
    expect(stdout).toMatch(/In 1 place only the wording differs\.\n {2}Version of udpeg: .+ → 9\.9\.9\n/);
  });

  it('asks about chosen sections only', async () => {
    expect((await lastYear('--exit-code')).code).toBe(1);
    expect((await lastYear('--exit-code', '--only', 'method')).code).toBe(0);
    expect((await lastYear('--exit-code', '--only', 'method,went-out')).code).toBe(1);
    expect((await lastYear()).code).toBe(0);
    const { stdout } = await lastYear('--only', 'went-out', '--lang', 'en');
    expect(stdout).toContain('Only what --only asks for: went-out.');
    expect(stdout.match(/^\S.* \(\d+\)$/gm)).toEqual([
      'Went out or became undetermined (6)',
      'Went out (2)',
      'Became undetermined (4)',
    ]);
    expect((await lastYear('--only', 'method', '--lang', 'en')).stdout).toContain(
      'No difference in what was asked for.',
    );
  });

  it('leaves out of the json what was not asked for', async () => {
    const { stdout } = await lastYear('--only', 'came-in,inputs', '--format', 'json');
    const diff: Diff = JSON.parse(stdout);
    expect(diff.sections).toEqual(['came-in', 'inputs']);
    expect(diff.changes.map(({ change }) => change)).toEqual(['came-in', 'came-in']);
    expect(diff.inputs).toMatchObject([{ role: 'statistics', change: 'replaced' }]);
    for (const key of ['criteria', 'lists', 'near', 'method', 'appeared'])
      expect(diff).not.toHaveProperty(key);
  });

  it('a figure that moved and flipped nothing is a difference', async () => {
    const city = (a: number): Example => ({
      method: 'criteria: { a: { column: a, threshold: { value: 30 } } }\ndesignate: { criterion: a }',
      table: `
        id | population | a
        A  | 500        | ${a}
      `,
    });
    const { differs, criteria } = await compare(city(1), city(2));
    expect(criteria[0]).toMatchObject({ flips: [], values: { changed: 1 } });
    expect(differs).toBe(true);
  });
});

describe('records that are not meant to be compared', () => {
  const city = (id: string, municipality: string, ids: string): Example => ({
    method: `
      municipality: ${municipality}
      criteria: { a: { column: a, threshold: { value: 30 } } }
      designate: { criterion: a }
    `.replace(/^/, id === 'example' ? '' : `# ${id}\n`),
    table: `id | population | a\n${ids
      .split(' ')
      .map((one) => `${one} | 500 | 1`)
      .join('\n')}`,
  });

  it('are refused together: another city and other areas; and compared when asked, saying so', async () => {
    const old = await recordOf(city('example', 'Eksempelby', 'a b c d'));
    const now = await recordOf(city('example', 'Andenby', 'a x y z'));
    const refused = await udpeg('diff', old, now);
    expect(refused).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'optegnelserne er ikke fra samme kommune: den gamle fra Eksempelby, den nye fra Andenby. Giv --anyway for at sammenligne alligevel.\n' +
        'optegnelserne har for få områder til fælles: 1 af 4 i den gamle og 4 i den nye. Er områderne tegnet om, så giv tabellen med --redrawn. Giv --anyway for at sammenligne alligevel.\n',
    });
    const asked = await udpeg('diff', old, now, '--anyway', '--lang', 'en');
    const said =
      'the records are not of the same municipality: the old one of Eksempelby, the new one of Andenby. They are compared all the same, as --anyway asks.';
    expect(asked.code).toBe(0);
    expect(asked.stderr).toContain(said);
    expect(asked.stdout.replace(/\s+/g, ' ')).toContain(said);
  });

  it('another method', async () => {
    const old = await recordOf(city('example', 'Eksempelby', 'a'));
    const text = readFileSync(old, 'utf8');
    const report = await readReport(old);
    const other = join(folder, 'method.json');
    writeFileSync(
      other,
      [...renderJson({ ...report, method: { ...report.method, id: 'another' } })].join(''),
    );
    expect(text).toContain('"id":"example"');
    const { code, stderr } = await udpeg('diff', old, other, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'the records are not by the same method: the old one by “example”, the new one by “another”. Give --anyway to compare all the same.\n',
    );
  });

  it('exactly half of the areas in common is enough', async () => {
    const { notices } = await compare(
      city('example', 'Eksempelby', 'a b c d'),
      city('example', 'Eksempelby', 'a b x y'),
    );
    expect(notices).toEqual([]);
  });

  it('the newer one first: compared, with a notice', async () => {
    const { code, stderr } = await udpeg('diff', records[2025], records[2024]);
    expect(code).toBe(0);
    expect(stderr).toBe(
      'den første optegnelse er for 2025, den anden for 2024: den nyeste står først. Byt dem om, hvis det ikke er meningen.\n',
    );
  });

  it('a record that was changed by hand', async () => {
    const changed = join(folder, 'changed.json');
    writeFileSync(changed, readFileSync(records[2025], 'utf8').replace('"year": 2025', '"year": 2026'));
    const { code, stderr } = await udpeg('diff', records[2024], changed, '--lang', 'en');
    expect(code).toBe(2);
    expect(stderr).toContain('the record was changed after it was written');
  });
});
