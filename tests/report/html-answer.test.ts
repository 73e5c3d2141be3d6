import { describe, expect, it } from 'vitest';
import { type HtmlMessages, htmlMessages } from '../../src/messages/html.ts';
import { type HtmlMapMessages, htmlMapMessages } from '../../src/messages/html-map.ts';
import { front } from '../../src/report/sections/front.ts';
import { answer } from '../../src/report/sections/result.ts';
import { certaintySection } from '../../src/report/sections/sikkerhed.ts';
import { viewOf } from '../../src/report/view.ts';
import { eksempelbyRecord, part, rowsOf, textOf } from './html-page.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';

describe('the answer', () => {
  it('says how many areas and residents are designated, and by what', () => {
    const text = part(answer, sampleReport(), 'en');
    expect(textOf(part(front, sampleReport(), 'en'))).toMatch(/^They have 4,840 residents\./);
    expect(front.title(viewOf(sampleReport(), 'en'))).toBe('4 of 9 areas are designated');
    expect(rowsOf(text).slice(0, 9)).toEqual([
      ['Designated', '4', '4,840'],
      ['by the criteria only', '1', '2,400'],
      ["by the state's lists only", '2', '940'],
      ['by both criteria and lists', '1', '1,500'],
      ['Undetermined', '3', '3,100'],
      ['Not designated', '1', 'population missing'],
      ['Excluded', '1', '12'],
      ['In all', '9', '7,952 + 1 area without a figure'],
    ]);
  });

  it('says where populations are missing', () => {
    expect(textOf(part(answer, sampleReport(), 'en'))).toContain('1 area has no population figure');
  });
});

describe('how sure the answer is', () => {
  /** The part of the section that tells of undetermined areas. */
  const undetermined = (markup: string) =>
    markup.split(/(?=<h3)/).find((one) => one.includes('id="uafklarede"'));

  it('says what each undetermined area would take, with a link to it', () => {
    const text = undetermined(part(certaintySection, sampleReport(), 'en'))!;
    const items = Array.from(text.matchAll(/<li>(.*?)<\/li>/gs), ([, item]) => textOf(item));
    // two of four criteria designate: Tangvig meets one for certain, two are open; the others lack one, one is open
    expect(items).toEqual([
      'Bækmarken (05): Low income must be met.',
      'Hvidtjørn (07): Median income must be met.',
      'Tangvig (06): Open criteria: Low income and Feeling unsafe. At least 1 of the 2 open criteria must be met.',
    ]);
    expect(text).toContain('<a href="#area-06">Tangvig</a>');
  });

  it('says nothing of undetermined areas where there are none, and of twenty where there are more', () => {
    const summary = { ...sampleReport().summary };
    summary.undetermined = { areas: 0, residents: 0, withoutPopulation: 0 };
    const settled = sampleReport({ areas: areaTable(sampleRows.slice(0, 4)), summary });
    expect(undetermined(part(certaintySection, settled, 'en'))).toBeUndefined();
    const rows = Array.from({ length: 25 }, (_, k) => ({ ...sampleRows[4], id: `${k}` }));
    const text = undetermined(part(certaintySection, sampleReport({ areas: areaTable(rows) }), 'en'))!;
    expect(text.split('<details')[0].match(/<li>/g)).toHaveLength(20);
    expect(textOf(text)).toContain('and 5 more in the table of all areas');
  });

  it('has open areas, what is near the line, assumptions and what other choices give, once each', async () => {
    const { report } = await eksempelbyRecord();
    const markup = part(certaintySection, report);
    expect(Array.from(markup.matchAll(/<h3 id="(.+?)"/g), ([, id]) => id)).toEqual([
      'uafklarede',
      'taet-paa',
      'antagelser',
      'andre-valg',
      'usikkerhed',
    ]);
    // who would come in or drop out is folded: it is the longest of it
    const outside = textOf(markup.replace(/<details.*?<\/details>/gs, ''));
    expect(outside.length).toBeLessThan(textOf(markup).length / 2);
  });
});

/** Parameters to say each sentence with, some twice: in the singular and in the plural. */
type Samples<Messages> = { [Code in keyof Messages]: Messages[Code][] };

const page: Samples<HtmlMessages> = {
  'outcome-table': [{}],
  'undetermined-heading': [{}],
  'undetermined-explained': [{}],
  'open-criteria': [{ criteria: 'X' }],
  more: [{ count: 1 }],
  'changes-heading': [{ year: 2024 }],
  'changes-then': [
    { year: 2024, designated: 4, stayed: 1, went: 1, open: 1, vanished: 1 },
    { year: 2024, designated: 9, stayed: 2, went: 2, open: 2, vanished: 2 },
    { year: 2024, designated: 4, stayed: 2, went: 2, open: 0, vanished: 0 },
  ],
  'changes-now': [
    { came: 0, wereOpen: 0, appeared: 0 },
    { came: 1, wereOpen: 1, appeared: 1 },
    { came: 3, wereOpen: 2, appeared: 2 },
  ],
  'changes-table': [{}],
  'changes-residents': [{}],
  'changes-why': [{}],
  'designated-in': [{ year: 2024 }],
  'designated-before': [{}],
  'designated-now': [{}],
  stayed: [{}],
  came: [{}],
  went: [{}],
  opened: [{}],
  'no-longer': [{}],
  'of-them-open': [{}],
  appeared: [{}],
  'appeared-designated': [{}],
  vanished: [{ before: 2024 }],
  'vanished-designated': [{}],
  'names-of': [{ group: 'X', count: 2 }],
  'nothing-in-common': [{}],
  'not-earlier': [
    { year: 2025, before: 2025 },
    { year: 2025, before: 2026 },
  ],
  'other-city': [{ city: 'X', before: 'Y' }],
  'other-method': [{ method: 'X', before: 'Y' }],
  'method-changed': [{ method: 'X' }],
  'area-was': (['designated', 'designated-too', 'undetermined', 'not-designated'] as const).flatMap(
    (outcome) => [2024, undefined].map((year) => ({ year, outcome })),
  ),
  'area-appeared': [{ year: 2024 }, { year: undefined }],
};

const map: Samples<HtmlMapMessages> = {
  caption: [
    { place: 'X', year: 2025 },
    { place: undefined, year: 2025 },
  ],
  ground: [{}],
  'links-of-all': [{}],
  'links-of-some': [{ most: 3, without: 7 }],
  'links-of-none': [{ most: 3, of: 7 }],
  skip: [{}],
  after: [{}],
  find: [{}],
  'find-by': [{}],
  'found-none': [{}],
  'found-some': [{ count: '7' }],
  'zoom-in': [{}],
  'zoom-out': [{}],
  'zoom-whole': [{}],
  keys: [{}],
  panel: [{}],
  close: [{}],
  more: [{}],
  'of-byomraade': [{ name: 'X' }],
  met: [{}],
  'not-met': [{}],
  open: [{}],
  missing: [{}],
  hidden: [{}],
  'not-assessed': [{}],
  scale: [{ length: '2 km' }],
  boligomraade: [{ list: 'X', first: true }],
  'on-several': [{}],
  'label-counts': [
    { areas: 1, residents: undefined },
    { areas: 7, residents: 1 },
    { areas: 7, residents: 7000 },
  ],
  'names-without': [
    { count: 1, more: 0 },
    { count: 14, more: 2 },
  ],
  'went-out': [{ year: 2024 }],
  'came-in': [{ year: 2024 }],
  sources: [{ sources: 'X' }],
  drawn: [
    { plane: { name: 'EPSG:7', zone: 7, south: false } },
    { plane: { name: 'EPSG:7', zone: 7, south: true } },
  ],
  coarse: [{ metres: '7 m' }],
  'areas-without': [
    { count: 1, of: 9, more: 0 },
    { count: 14, of: 90, more: 2 },
  ],
  'boligomraader-without': [
    { count: 1, of: 9, more: 0 },
    { count: 14, of: 90, more: 2 },
  ],
  'previous-own': [{ year: 2024 }],
  'previous-by-id': [{ year: 2024 }],
  'previous-without': [
    { year: 2024, count: 1 },
    { year: 2024, count: 2 },
  ],
};

const danish =
  /(?<!\p{L})(og|af|er|ikke|det|den|med|til|på|som|område|områder|beboere|kriterier|opfyldt|udpeget)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(and|the|is|are|not|with|which|areas?|residents?|criteria|met|designated)(?!\p{L})/iu;

describe.each([
  ['the page', htmlMessages, page],
  ['the map', htmlMapMessages, map],
])('the words of %s', (_, catalogue, samples) => {
  const said = (language: 'da' | 'en') =>
    Object.entries(samples).flatMap(([code, all]) => {
      const sentences = catalogue[language] as unknown as Record<string, (p: unknown) => string>;
      return (all as unknown[]).map((one) => sentences[code](one));
    });

  it('are there in both languages, each its own', () => {
    expect(Object.keys(catalogue.da).sort()).toEqual(Object.keys(samples).sort());
    expect(Object.keys(catalogue.en).sort()).toEqual(Object.keys(samples).sort());
    const [da, en] = [said('da'), said('en')];
    expect(new Set(da).size).toBe(da.length);
    expect(new Set(en).size).toBe(en.length);
    expect(da.filter((text, k) => text === en[k])).toEqual([]);
  });

  it('have nothing of the other language in them', () => {
    for (const text of said('da')) expect(text).not.toMatch(english);
    for (const text of said('en')) expect(text.replace(/boligområder?/gi, '')).not.toMatch(danish);
  });
});
