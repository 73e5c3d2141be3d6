import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { width } from '../../src/document/lines.ts';
import type { MonitoredMeasure } from '../../src/monitor/report.ts';
import type { ReportJson } from '../../src/record/schema.ts';
import { eksempelby, temporaryFolder, udpeg } from '../cli/host.ts';
import { poorest, recordsOf } from './years.ts';

// `udpeg monitor`, as its user sees it: four years of Eksempelby, and small cities where a case needs one.

const folder = temporaryFolder();
const languages = ['da', 'en'] as const;
let records: string[] = [];

beforeAll(async () => {
  for (const file of eksempelby.years) {
    const year = /(\d+)\.csv$/.exec(file)![1];
    const args = ['--method', 'koebenhavn-2025', ...eksempelby.lists, '--format', 'json'];
    const { code } = await udpeg('screen', file, ...args, '--out', `${folder}/${year}`);
    expect(code).toBe(0);
    records.push(`${folder}/${year}/report.json`);
  }
  records = records.toSorted();
});

async function shown(paths: string[], ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await udpeg('monitor', ...paths, ...args);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

/** The lines from the one that starts so to the next blank one. */
function blockOf(text: string, start: string): string[] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(start));
  return lines.slice(from, lines.indexOf('', from));
}

/** A year with a break after it, one without figures, context, and long names. */
async function eventful(): Promise<string[]> {
  const long =
    'Et meget langt navn på et kriterium, som ikke kan stå på en linje for sig selv uden at blive brudt';
  const method = (column: string) =>
    `
threshold: { value: 15, basis: decided }
designate: { at-least: 1 }
indicators:
  lives: { title: { da: Middellevetid, en: Life expectancy }, column: lives, unit: { da: år, en: years } }
criteria:
  poor: { title: "${long}", ratio: { numerator: ${column}, denominator: all }, unit: pct }
  ill: { title: { da: Syge, en: Ill }, ratio: { numerator: ill, denominator: all }, unit: pct }
  income: { title: { da: Indkomst, en: Income }, column: income, unit: kr, worse: lower, threshold: { value: 1 } }
`.replace('unit: { da: år, en: years }', 'unit: "år"');
  const table = (a: string, b: string) => `id|population|poor|out|ill|all|lives|income\n a|${a}\n b|${b}`;
  return recordsOf(method('poor'), {
    2020: table('1|30|30|20|100|70|1234567', '1|10|10|10|100|80|2345678'),
    2021: table('1|25|25|20|100|71|1234567', '1|10|10|..|100|80|2345678'),
    2022: { table: table('1|25|20|20|100|72|1234567', '1|10|10|10|100|..|2345678'), method: method('out') },
  });
}

describe('as text', () => {
  it.each(languages)('is at most 80 columns wide: %s', async (language) => {
    for (const paths of [records, await eventful(), records.slice(0, 1)]) {
      const text = await shown(paths, '--lang', language);
      expect(text.split('\n').filter((line) => width(line) > 80)).toEqual([]);
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('answers first, then shows every criterion year by year', async () => {
    const paths = await recordsOf(`municipality: Eksempelby\n${poorest.replaceAll('\n  ', '\n')}`, {
      2020: 'id|population|poor|all\n a|1|30|100\n b|1|10|100',
      2022: 'id|population|poor|all\n a|1|28|100\n b|1|12|100',
    });
    // gaps of 20 and 16 points; the city at 20 %, so lags of 10 and 8
    const text = (await shown(paths, '--hold', 'own')).replaceAll('\u00a0', ' ');
    expect(text.split('\n')[0]).toBe('Udviklingen i de udpegede områder, Eksempelby 2020-2022');
    expect(blockOf(text, 'Er de udpegede områder mindre udsatte').slice(0, 3)).toEqual([
      'Er de udpegede områder mindre udsatte, og hvor meget?',
      '  Årets egne: Ja. Forskellen til de øvrige er i gennemsnit 20,0 % mindre i',
      '    2022 end i 2020, over 1 af 1 kriterium.',
    ]);
    expect(blockOf(text, 'Er efterslæbet fra').slice(1, 3)).toEqual([
      '  Årets egne: Nej. Halveret på 0 af 1 kriterium i 2022; der skal 1 til.',
      '    Tilbage af efterslæbet: Poor 80 %.',
    ]);
    expect(blockOf(text, 'Poor')).toEqual(['Poor (%, højere er værre)', 'Årets egne:']);
    expect(blockOf(text, '  År    Udpegede  Øvrige  Forskel')).toEqual([
      '  År    Udpegede  Øvrige  Forskel  Forhold  Ændring  i procent',
      '  2020      30,0    10,0    +20,0     3,00        –          –',
      '  2022      28,0    12,0    +16,0     2,33     −4,0    −20,0 %',
      '2020-2022: udpegede −2,0 pct.point (−6,7 %), øvrige +2,0 pct.point (+20,0 %),',
      'forskel −4,0 pct.point (−20,0 %).',
    ]);
  });

  it('of Eksempelby agrees with the comparisons that its records hold', async () => {
    const { measures, questions } = JSON.parse(await shown(records, '--format', 'json', '--hold', 'own'));
    const criteria = records.map(
      (path) => JSON.parse(readFileSync(path, 'utf8')).criteria as ReportJson['criteria'],
    );
    const gap = (year: number, k: number) => {
      const { designated, rest } = criteria[year][k].comparison!;
      return designated! - rest!;
    };
    for (const [k, { points }] of (measures as MonitoredMeasure[]).entries())
      expect(points.own!.map((point) => point.gap)).toEqual(records.map((_, year) => gap(year, k)));
    const last = records.length - 1;
    const changes = criteria[last].map((_, k) => (gap(last, k) - gap(0, k)) / gap(0, k));
    const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length;
    expect(questions.lessUdsat.own.at(-1).mean).toBeCloseTo(mean, 12);
  });

  it('calls its formula for "17 % less" an assumption, and refers to watch for those at risk', async () => {
    const flat = (text: string) => text.replace(/\s+/g, ' ');
    const da = flat(await shown(records));
    expect(da).toContain('Formlen er en antagelse.');
    expect(da).toContain('se udpeg statelists watch.');
    const en = flat(await shown(records, '--lang', 'en'));
    expect(en).toContain('The formula is an assumption.');
    expect(en).toContain('see udpeg statelists watch.');
  });

  it('says of one record that there is no development', async () => {
    const text = await shown(records.slice(0, 1), '--lang', 'en');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'There is only the record of 2022, and so no development. Give more years to follow it.',
    );
    expect(text).not.toMatch(/: (?:Yes|No|Not known)$/m);
    const later = await shown(records, '--base', '2025', '--lang', 'en');
    expect(later).toContain('No record is later than 2025, so there is no development to measure.');
  });

  it('says so where no area is designated: that is no missing figure', async () => {
    const nobody = poorest.replace('value: 15', 'value: 90');
    const table = 'id|population|poor|all\n a|1|20|100\n b|1|5|100';
    const text = await shown(await recordsOf(nobody, { 2020: table, 2021: table }), '--lang', 'en');
    expect(text).toMatch(/2021 +none +12\.5 +– +– +– +–/);
    expect(text).not.toContain('missing  ');
  });

  it('shows a break, and a mean over other criteria as one', async () => {
    const text = await shown(await eventful(), '--lang', 'en', '--hold', 'own');
    expect(text).toContain('  -- break from 2022: the calculation --');
    // poor: 20 points, then 15; ill: 10 and unknown; income: the same in all years
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Year by year: 2021 −12.5% over 2 criteria, 2022 0.0% over 2 criteria.',
    );
  });

  it('has no say over the terminal', async () => {
    const bell = poorest.replace('title: Poor', 'title: "Poor \\u001b[31m"');
    const paths = await recordsOf(bell, { 2020: 'id|population|poor|all\n a|1|20|100\n b|1|5|100' });
    expect(await shown(paths)).not.toContain('\u001b');
  });
});

describe('as JSON', () => {
  it('is the same each time, unrounded, with null for what is not known', async () => {
    const paths = await eventful();
    const text = await shown(paths, '--format', 'json');
    expect(await shown(paths, '--format', 'json', '--lang', 'en')).toBe(text);
    const record = JSON.parse(text);
    expect(record).toMatchObject({
      schema: 'udpeg/monitor',
      version: 1,
      place: null,
      years: [2020, 2021, 2022],
      base: 2020,
      holds: ['own', 'fixed'],
    });
    expect(Object.keys(record)).toEqual([
      ...['schema', 'version', 'place', 'years', 'base', 'holds', 'records', 'audience', 'sets', 'measures'],
      ...['byomraader', 'methodChanges', 'areaChanges', 'names', 'notices', 'questions'],
    ]);
    const ill = record.measures.find((one: { id: string }) => one.id === 'ill');
    expect(ill.points.own[1]).toEqual({
      year: 2021,
      state: 'measured',
      designated: 20,
      rest: null,
      city: 20,
      gap: null,
      ratio: null,
      withoutFigure: { designated: 0, rest: 1 },
      comparable: true,
      change: { designated: { absolute: 0, relative: 0 }, rest: null, gap: null },
    });
    expect(record.records.map(({ sha256 }: { sha256: string }) => sha256)).toEqual([
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
      expect.stringMatching(/^[0-9a-f]{64}$/),
    ]);
  });

  it('has the parts of a break as the method file has them', async () => {
    const { measures } = JSON.parse(await shown(await eventful(), '--format', 'json'));
    const [{ breaks }] = measures;
    const ratio = (numerator: string) => [
      { kind: 'ratio', numerator, denominator: 'all', years: 1, per: 100 },
    ];
    expect(breaks).toEqual([
      { from: 2021, year: 2022, parts: [{ part: 'measure', before: ratio('poor'), after: ratio('out') }] },
    ]);
  });
});

describe('as Markdown', () => {
  it.each(languages)('has tables of equal width: %s', async (language) => {
    const text = await shown(await eventful(), '--format', 'md', '--lang', language);
    const tables = text.split('\n\n').filter((part) => part.startsWith('|'));
    // two ways of holding four measures, two of sets, one of gaps, one of counts
    expect(tables.length).toBe(12);
    for (const table of tables) {
      const cells = table
        .trimEnd()
        .split('\n')
        .map((row) => row.match(/(?<!\\)\|/g)!.length);
      expect(new Set(cells).size).toBe(1);
    }
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('as a page', () => {
  it.each(languages)(
    'draws each measure once, both ways of holding in one, with a name and its figures: %s',
    async (language) => {
      const page = await shown(await eventful(), '--format', 'html', '--lang', language);
      const drawings = page.match(/<svg[\s\S]*?<\/svg>/g)!;
      // the gaps of all criteria, then four measures
      expect(drawings).toHaveLength(5);
      for (const drawing of drawings) {
        const [, title, text] = /aria-labelledby="(\S+) (\S+)"/.exec(drawing)!;
        expect(drawing).toContain('role="img"');
        expect(drawing).toMatch(
          new RegExp(`<title id="${title}">[^<]+</title><desc id="${text}">[^<]*(?:2021|2020)[^<]*</desc>`),
        );
        expect(drawing).not.toMatch(/NaN|Infinity|undefined/);
      }
      const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(page).toContain(`<html lang="${language}">`);
      expect(page).not.toMatch(/<script|https?:\/\/|src=/);
    },
  );

  it('ends the lines at a break and at a year without figures', async () => {
    const page = await shown(await eventful(), '--format', 'html', '--hold', 'own');
    const [, poor, ill] = page.match(/<svg[\s\S]*?<\/svg>/g)!;
    const steps = (drawing: string, kind: string) =>
      (new RegExp(`<path class="${kind}" d="([^"]+)"`).exec(drawing)?.[1].match(/L/g) ?? []).length;
    // 2020 to 2021, and 2022 apart; of ill the others have no level in 2021, so there is nothing to draw to or from
    expect([steps(poor, 'designated'), steps(poor, 'others')]).toEqual([1, 1]);
    expect([steps(ill, 'designated'), steps(ill, 'others')]).toEqual([2, 0]);
    expect([poor, ill].map((drawing) => drawing.match(/class="break"/g)?.length ?? 0)).toEqual([1, 0]);
    expect([poor, ill].map((drawing) => drawing.match(/class="designated mark"/g)?.length)).toEqual([3, 3]);
    expect([poor, ill].map((drawing) => drawing.match(/class="others mark"/g)?.length)).toEqual([3, 2]);
  });

  it('lets no name become markup', async () => {
    const evil = poorest.replace('title: Poor', 'title: "<script>alert(1)</script>"');
    const paths = await recordsOf(evil, { 2020: 'id|population|poor|all\n a|1|20|100\n b|1|5|100' });
    const page = await shown(paths, '--format', 'html');
    expect(page).not.toContain('<script');
    expect(page).toContain('&lt;script&gt;');
  });
});
