import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/record/report.ts';
import { mapFigure, mapNotes } from '../../src/report/sections/map.ts';
import type { Part } from '../../src/report/sections/part.ts';
import { page, part, textOf } from './html-page.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';

/** The map and what is told beneath it. */
const map: Part = {
  id: 'map',
  title: () => '',
  *blocks(view) {
    const figure = mapFigure(view);
    if (figure) yield figure;
    yield* mapNotes(view);
  },
};

type Outline = Report['outlines'][number];

/** A square of 100 m in a row of squares, in decimetres as the record has it. */
const square = (id: string, column: number, of: Outline['of'] = 'area'): Outline => ({
  of,
  id,
  polygons: [[[7_200_000 + 1000 * column, 61_700_000, 1000, 0, 0, 1000, -1000, 0]]],
});
const squares = (rows = sampleRows) => rows.map(({ id }, column) => square(id, column));

const input = (role: 'geometry' | 'boligomraader', name: string): Report['inputs'][number] => ({
  ...sampleReport().inputs[0],
  role,
  name,
  crs: 'EPSG:4326',
});

const sample = (changes: Partial<Report> = {}) => sampleReport({ outlines: squares(), ...changes });

/** The round before, in which some areas had another outcome. */
function roundBefore(
  outcomes: Record<string, (typeof sampleRows)[number]['outcome']>,
  changes: Partial<Report> = {},
): Report {
  const rows = sampleRows.map((row) => ({ ...row, outcome: outcomes[row.id] ?? row.outcome }));
  return sampleReport({ year: 2024, areas: areaTable(rows), ...changes });
}

function markup(report: Report, language: 'da' | 'en' = 'en', previous?: Report): string {
  return part(map, report, language, previous);
}

const labels = (text: string) =>
  Array.from(text.matchAll(/<a href="#area-[^"]*" aria-label="([^"]*)"/g), ([, label]) => label);

describe('the map', () => {
  it('has each area in the colour and pattern of its outcome', () => {
    const report = sample();
    report.areas = { ...report.areas, joined: new Set([3]) };
    const text = markup(report);
    const classes = Array.from(
      text.matchAll(/<a href="#area-(\d+)".*?<path class="(.)"/g),
      ([, id, kind]) => `${id} ${kind}`,
    );
    // c criteria, b both, l list, j enclosed, u undetermined, n not designated, x excluded
    expect(classes.sort()).toEqual(['01 c', '02 b', '03 l', '04 j', '05 u', '06 u', '07 u', '08 n', '09 x']);
    const patterns = Array.from(
      text.matchAll(/<pattern id="map-(.)" [^>]*>.*?<path d="([^"]*)"/g),
      ([all, kind, path]) => ({ kind, drawn: `${path} ${/rotate\(.*?\)/.exec(all)?.[0]}` }),
    );
    // areas that are not designated have no pattern; each other kind has one of its own, as have those that are kept (k), decided
    // in (d) and decided out (o)
    expect(patterns.map(({ kind }) => kind).sort()).toEqual(['b', 'c', 'd', 'j', 'k', 'l', 'o', 'u', 'x']);
    expect(new Set(patterns.map(({ drawn }) => drawn)).size).toBe(9);
  });

  it('names each area with its outcome, its reason and its residents, designated areas first', () => {
    expect(labels(markup(sample()))).toEqual([
      'Engholm (04): designated (list: Ælmehaven mv.); 40 residents',
      'Nordhavegård (01): designated (criteria); 2,400 residents',
      'Sø|ndre *Kær* [A_b] &lt;1&gt; (02): designated (criteria and list: Birkelunden); 1,500 residents',
      'Åkrogen (03): designated (list: Birkelunden); 900 residents',
      'Bækmarken (05): undetermined; 1,100 residents',
      'Hvidtjørn (07): undetermined; 700 residents',
      'Tangvig (06): undetermined; 1,300 residents',
      'Ørekær (08): not designated; population missing',
      'Pumpehuset (09): excluded (Fewer than 50 residents); 12 residents',
    ]);
    expect(labels(markup(sample(), 'da'))[8]).toBe(
      'Pumpehuset (09): udelukket (Under 50 beboere); 12 beboere',
    );
  });

  it('has a legend of what occurs on it and of nothing else', () => {
    const legend = (report: Report, previous?: Report) =>
      Array.from(markup(report, 'en', previous).matchAll(/<li><svg(.*?)<\/li>/g), ([, item]) =>
        textOf(`<svg${item}`),
      );
    expect(legend(sample({ outlines: [square('01', 0), square('08', 1)] }))).toEqual([
      'Designated by the criteria only 1',
      'Not designated 1',
    ]);
    const all = [...squares(), square('birkelunden', 2, 'boligomraade')];
    // 01 was not designated then; 05 was, and is undetermined now
    expect(
      legend(sample({ outlines: all }), roundBefore({ '01': 'not-designated', '05': 'designated' })),
    ).toEqual([
      'Designated by both criteria and lists 1',
      'Designated by the criteria only 1',
      "Designated by the state's lists only 2",
      'Undetermined 3',
      'Not designated 1',
      'Excluded 1',
      'Boligområde (public-housing area) listed as udsat boligområde 1',
      'Designated in 2024, not now 1',
      'Designated now, not in 2024 1',
    ]);
  });

  it('has a scale bar that is as long as it says', () => {
    // 9 squares are 900 m, drawn in 788 of 800 units: the map is 900 * 800 / 788 = 913.7 m wide, a quarter of it 228 m
    const text = markup(sample());
    expect(textOf(text)).toContain('200 m The bar is 200 m long. North is up.');
    // 200 / 913.7
    expect(text).toContain('style="width:21.89%"');
  });

  it('says what it was drawn from', () => {
    const inputs = [input('geometry', 'omr.geojson'), input('boligomraader', 'bolig.geojson')];
    expect(textOf(markup(sample({ inputs })))).toContain(
      'Sources: outlines of the areas, omr.geojson (EPSG:4326); outlines of the boligområder, bolig.geojson (EPSG:4326). Drawn in EPSG:25832 (UTM zone 32N).',
    );
  });

  it('draws boligområder on top, with their names, and says which have no outline', () => {
    const text = markup(sample({ outlines: [...squares(), square('birkelunden', 2, 'boligomraade')] }));
    expect(text.indexOf('<title>Birkelunden</title>')).toBeGreaterThan(
      text.lastIndexOf('</a>', text.indexOf('</svg>')),
    );
    expect(textOf(text)).toContain(
      '2 of 3 boligområder have no outline and are not on the map: Ælmehaven mv., Østergården.',
    );
    expect(textOf(markup(sample()))).not.toContain('of 3 boligområder');
  });

  it('names the areas that have no outline, the first dozen of them', () => {
    const some = markup(sample({ outlines: squares().slice(2) }));
    expect(textOf(some)).toContain(
      '2 of 9 areas have no outline and are not on the map: Nordhavegård (01), Sø|ndre *Kær* [A_b] <1> (02).',
    );
    expect(labels(some)).toHaveLength(7);
    const rows = Array.from({ length: 20 }, (_, k) => ({ ...sampleRows[7], id: `x${k}`, name: `Sted ${k}` }));
    const many = sampleReport({ areas: areaTable(rows), outlines: [square('x0', 0)] });
    const text = textOf(markup(many));
    expect(text).toContain('19 of 20 areas have no outline and are not on the map; the first 12:');
    expect(text.match(/Sted \d+ \(x\d+\)(?=[,.])/g)).toHaveLength(12);
  });

  it('is not there where there is no outline at all, and nothing is said of one', () => {
    const text = markup(sampleReport());
    expect(text).not.toContain('<svg');
    expect(text.trim()).toBe('');
  });

  it('says of each criterion what the table of all areas says, be it unknown and certain', () => {
    const report = sample();
    const [criterion] = report.areas.criteria;
    // the verdict on what is known is unknown, and yet no missing figure could make it another than met
    const unknown = criterion.verdict.findIndex(
      (verdict, area) => verdict === 2 && report.areas.exclusion[area] < 0,
    );
    expect(unknown).toBeGreaterThanOrEqual(0);
    criterion.possible[unknown] = 2;
    const markup = page(report, 'en');
    const letters: Record<string, string> = {
      met: 'm',
      'not-met': 'n',
      open: 'o',
      missing: 'u',
      hidden: 'h',
      'not-assessed': 'x',
    };
    const onMap = new Map(
      Array.from(markup.matchAll(/<a href="#area-([^"]*)"[^>]* data-m="([^"]*)"/g), ([, id, states]) => [
        id,
        states,
      ]),
    );
    const [, table] = /<table id="area-table"(.*?)<\/table>/s.exec(markup)!;
    const rows = table.split('<tr').filter((row) => row.includes('href="#area-'));
    expect(rows).toHaveLength(report.areas.size);
    for (const row of rows) {
      const [, id] = /href="#area-([^"]*)"/.exec(row)!;
      const inTable = Array.from(row.matchAll(/<i class="?([\w-]+)/g), ([, answer]) => letters[answer]).join(
        '',
      );
      // the map has the criterion that is not measured, too
      const measured = [...(onMap.get(id) ?? '')].filter((_, k) => report.criteria[k].notMeasured === null);
      expect([id, measured.join('')]).toEqual([id, inTable]);
    }
    expect(onMap.get(report.areas.ids[unknown])?.[0]).toBe('m');
  });

  it('shows any name as text', () => {
    const names = [
      '<script>alert(1)</script>',
      `"><img src=x onerror='y'>`,
      'A\u202eDCBA',
      'Å'.repeat(300),
      '</title></svg>&amp;',
    ];
    const rows = sampleRows.map((row, k) => ({ ...row, name: names[k] ?? row.name }));
    const text = markup(sample({ areas: areaTable(rows) }));
    expect(text).not.toMatch(/<script|<img|\u202e/);
    expect(text.match(/<\/svg>/g)).toHaveLength(1 + 6);
    expect(text).toContain('<title>&lt;/title&gt;&lt;/svg&gt;&amp;amp; (05): ');
    // the direction of writing is fenced in with the name, so that the rest of the label stays as it is
    expect(text).toContain('\u2068ADCBA\u2069 (03): designated');
    expect(text).toContain(`"${'Å'.repeat(300)} (04): `);
  });

  it('leaves links out of a map of very many areas, and says so', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, k) => ({ ...sampleRows[k === 0 ? 0 : 7], id: `a${k}` }));
    const city = (count: number) => {
      const many = rows(count);
      return markup(sampleReport({ areas: areaTable(many), outlines: squares(many) }));
    };
    const large = city(3001);
    expect(labels(large)).toEqual(['Nordhavegård (a0): designated (criteria); 2,400 residents']);
    expect(textOf(large)).toContain(
      'except those not designated (3,000), since the map has more than 3,000 areas',
    );
    // what has no link is one path a kind, with a ring an area
    expect(/<path class="n" d="([^"]*)"/.exec(large)?.[1].match(/M/g)).toHaveLength(3000);
    const huge = city(10_001);
    expect(labels(huge)).toEqual([]);
    expect(huge).toContain('role="img"');
    expect(huge).not.toContain('href="#map-end"');
    expect(textOf(huge)).toContain('The map has 10,001 areas, more than the 10,000');
  });
});

describe('the round before on the map', () => {
  /** the lines round the areas that came in or went out, as path */
  const lines = (text: string, which: 'went-out' | 'came-in') =>
    new RegExp(`<g id="map-${which}"><path d="([^"]*)"`).exec(text)?.[1];
  const changed = { '01': 'not-designated', '05': 'designated', '06': 'designated' } as const;

  it('is a line round the areas whose answer is another one, by their outlines of then', () => {
    const text = markup(sample(), 'en', roundBefore(changed, { outlines: squares() }));
    // 05 and 06 lie side by side: one ring; 01 came in
    expect(lines(text, 'went-out')?.match(/M/g)).toHaveLength(1);
    expect(lines(text, 'came-in')?.match(/M/g)).toHaveLength(1);
    expect(textOf(text)).toContain('are drawn by the outlines of the earlier report');
  });

  it('is not drawn where no answer changed', () => {
    const text = markup(sample(), 'en', roundBefore({}, { outlines: squares() }));
    expect(text).not.toContain('<g class="previous');
    expect(textOf(text)).not.toContain('2024');
  });

  it('is drawn by the outlines of this round where the earlier report has none', () => {
    const text = markup(sample(), 'en', roundBefore(changed));
    expect(lines(text, 'went-out')?.match(/M/g)).toHaveLength(1);
    expect(textOf(text)).toContain(
      "The earlier report has no outlines, so the areas designated in 2024 and not now are drawn by this report's outlines of the same ids.",
    );
  });

  it('says how many of those that went out have no outline', () => {
    const outlines = squares().filter(({ id }) => id !== '06');
    const text = markup(sample(), 'en', roundBefore(changed, { outlines }));
    expect(textOf(text)).toContain('1 area designated in 2024 and not now has no outline');
  });

  it('is not drawn where it is of other areas', () => {
    const rows = sampleRows.map((row) => ({ ...row, id: `andet-${row.id}` }));
    const other = sampleReport({ year: 2024, areas: areaTable(rows), outlines: squares(rows) });
    expect(markup(sample(), 'en', other)).not.toContain('<g class="previous');
  });
});

describe('the names on the map', () => {
  /** of the widest map: the lines of each label */
  const names = (report: Report) => {
    const [, near] = /<g class="near">(.*?)<\/g>/s.exec(markup(report)) ?? [];
    return Array.from((near ?? '').matchAll(/<text>(.*?)<\/text>/g), ([, text]) => textOf(text));
  };

  it('are those of the designated areas where there are no byområder, most residents first', () => {
    expect(names(sample())).toEqual([
      'Nordhavegård 2,400 residents',
      'Sø|ndre *Kær* [A_b] <1> 1,500 residents',
      // between the first two and the borders of a narrow strip there is room for the names alone
      'Åkrogen',
      'Engholm',
    ]);
  });

  it('are there for a single area, and of hundreds for no more than there is room for', () => {
    const city = (count: number) => {
      const rows = Array.from({ length: count }, (_, k) => ({
        ...sampleRows[0],
        id: `a${k}`,
        name: `Sted ${k}`,
      }));
      return sample({ areas: areaTable(rows), outlines: squares(rows) });
    };
    expect(names(city(1))).toEqual(['Sted 0 2,400 residents']);
    const many = names(city(400));
    expect(many.length).toBeGreaterThan(0);
    expect(many.length).toBeLessThanOrEqual(40);
  });

  it('are none where nothing is designated, and are shortened where they are endless', () => {
    const none = sampleRows.filter(({ outcome }) => outcome !== 'designated');
    expect(names(sample({ areas: areaTable(none), outlines: squares(none) }))).toEqual([]);
    const [first, ...others] = sampleRows;
    const long = [{ ...first, name: 'Å'.repeat(300) }, ...others];
    expect(names(sample({ areas: areaTable(long), outlines: squares(long) }))[0]).toMatch(/^Å{10,20}… 2,400/);
  });
});
