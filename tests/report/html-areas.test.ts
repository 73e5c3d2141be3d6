import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/record/report.ts';
import type { ReportJson } from '../../src/record/schema.ts';
import { everyArea as areas } from '../../src/report/sections/every-area.ts';
import { screen } from '../../src/screening/screen.ts';
import { answersOf, marginOf } from '../record/read-back.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';
import { areaSectionsOf, eksempelbyRecord, page, part, rowsOf, textOf, withoutMark } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

let report: Report;
let record: ReportJson;
beforeAll(async () => {
  const { path, report: read } = await eksempelbyRecord();
  report = read;
  record = JSON.parse(readFileSync(path, 'utf8'));
});

/** A Danish number with its unit, and half a unit of its last decimal: `+1.234,5 %` is 1234.5, give or take 0.05. */
function shown(text: string): { value: number; give: number } {
  const [, number, decimals = ''] = /^([+-]?[\d.]+(?:,(\d+))?)/.exec(text.replace('−', '-'))!;
  return {
    value: Number(number.replaceAll('.', '').replace(',', '.')),
    give: 0.5 * 10 ** -decimals.length * (1 + 1e-9),
  };
}

function expectShown(text: string, value: number | null, missing = 'mangler'): void {
  if (value === null) {
    expect(text).toBe(missing);
    return;
  }
  const { value: read, give } = shown(text);
  expect(Math.abs(read - value), `${text} for ${value}`).toBeLessThanOrEqual(give);
}

describe('the section of an area', () => {
  it('shows every number of the record, of every area and criterion', () => {
    const sections = areaSectionsOf(part(areas, report));
    expect(sections.size).toBe(record.areas.length);
    let cells = 0;
    for (const area of record.areas) {
      const rows = rowsOf(sections.get(area.id)!);
      if (area.exclusion !== null) {
        expect(rows).toEqual([]);
        continue;
      }
      expect(rows.map(([title]) => title)).toEqual(
        record.criteria.map(({ title }) => (typeof title === 'string' ? title : title.da)),
      );
      for (const [k, { id, worse }] of record.criteria.entries()) {
        const cell = area.criteria[id];
        const [, value, counts, interval, reference, limit, margin, verdict] = rows[k].map(withoutMark);
        expectShown(value, cell.value);
        expectShown(reference, cell.reference);
        expectShown(limit, cell.limit);
        expectShown(margin, marginOf(cell, worse), '–');
        const [numerator, denominator] = counts.split(' af ');
        if (cell.numerator === null) expect(numerator).toBe(cell.denominator === null ? 'mangler' : 'ukendt');
        else expect(shown(numerator).value).toBe(cell.numerator);
        if (cell.denominator !== null) expect(shown(denominator).value).toBe(cell.denominator);
        // the value lies within its interval, and the limit where it seems to
        const ends = interval === '–' ? [] : interval.split('–').map((end) => shown(end).value);
        expect(ends).toHaveLength(cell.value === null ? 0 : 2);
        if (cell.value !== null) {
          expect(ends[0]).toBeLessThanOrEqual(shown(value).value);
          expect(ends[1]).toBeGreaterThanOrEqual(shown(value).value);
        }
        const word = { met: 'Opfyldt', 'not-met': 'Ikke opfyldt', unknown: 'Ukendt' }[cell.verdict];
        expect(verdict).toBe(answersOf(cell).length === 2 ? `${word}, åbent` : word);
        cells++;
      }
    }
    expect(cells).toBe(8 * record.account.assessed.areas);
  });

  it('shows outcome, residents, criteria met and byområde as the record has them', () => {
    const sections = areaSectionsOf(part(areas, report));
    const names = new Map(record.byomraader!.groups.map(({ id, name }) => [id, name]));
    for (const area of record.areas) {
      const text = textOf(sections.get(area.id)!);
      expect(text).toContain(`${area.name} ${area.id}`);
      const word = {
        designated: 'Udpeget (',
        undetermined: 'Uafklaret;',
        'not-designated': 'Ikke udpeget;',
        excluded: 'Udelukket;',
      };
      expect(text).toContain(word[area.outcome]);
      expectShown(/([\d.]+) beboere?/.exec(text)![1], area.population);
      if (area.rank === null) continue;
      const { met, of, least, most } = area.criteriaMet;
      const range = least === met && most === met ? '' : ` (${least}–${most})`;
      expect(text).toContain(`; ${met} af ${of} kriterier opfyldt${range}.`);
      if (area.byomraade) expect(text).toContain(`Del af byområdet ${names.get(area.byomraade)} .`);
    }
  });

  it('names each boligområde that lies in the area, whether or not it designates it', () => {
    const sections = areaSectionsOf(part(areas, report));
    for (const { name, links } of record.boligomraader) {
      for (const { area, counts } of links) {
        const [sentence] = new RegExp(`[^.]*boligområdet ${name.replace('.', '\\.')}.*? her\\. .*?\\.`).exec(
          textOf(sections.get(area)!),
        )!;
        expect(sentence).toMatch(counts ? /Derfor er området udpeget\.$/ : /udpeger ikke området\.$/);
      }
    }
  });

  it('of an undetermined area says what is open and what it would take', () => {
    const text = textOf(areaSectionsOf(part(areas, sampleReport())).get('05')!);
    expect(text).toContain('Åbent: Lav indkomst: tallet mangler (grænseværdi 12,0 %).');
    expect(text).toContain('Hvad der skal til, for at området udpeges: Lav indkomst skal være opfyldt.');
  });

  it('of an excluded area says why, and shows no numbers', () => {
    const sections = areaSectionsOf(part(areas, sampleReport()));
    // by list designated, though not assessed
    expect(textOf(sections.get('04')!)).toContain(
      'Området er ikke vurderet efter kriterierne: Under 50 beboere.',
    );
    expect(sections.get('09')).not.toContain('<table');
    expect(textOf(sections.get('09')!)).toContain('Udelukket; 12 beboere.');
  });

  it('of an area without a population says that it is missing', () => {
    expect(textOf(areaSectionsOf(part(areas, sampleReport())).get('08')!)).toContain(
      'Ikke udpeget; folketal mangler;',
    );
  });

  it('is folded, of every area; print has those that a decision is about, and says that it has no others', () => {
    const markup = part(areas, report);
    for (const { id } of record.areas) expect(markup).toContain(`<details id="area-${id}"`);
    // read by the script when it is unfolded
    expect(markup.match(/<\/summary><noscript>/g)).toHaveLength(record.areas.length);
    expect(markup.match(/class="printed"/g)).toHaveLength(1);
  });

  it('shows the classes and indicators of a method that has them', async () => {
    const ladder = screen(
      await prepareFiles(
        filesOf({
          method: `
            indicators: { nød: { column: noed, decimals: 1 } }
            criteria: { c: { indicator: nød, threshold: { value: 9 } } }
            classes:
              trin:
                title: Belastning
                of: nød
                steps: [{ class: stor, title: Meget stor, from: 3 }, { class: lille }]
            designate: { class: { of: trin, is: [stor] } }
          `,
          table: `
            id | population | noed
            A  |        100 |    4
            B  |        100 |    2
            C  |        100 |   ..
          `,
        }),
      ),
    );
    const sections = areaSectionsOf(part(areas, ladder));
    expect(textOf(sections.get('A')!)).toContain('Klasse: Belastning – Meget stor. Indikatorer: nød 4,0.');
    expect(textOf(sections.get('B')!)).toContain('Klasse: Belastning – lille.');
    expect(textOf(sections.get('C')!)).toContain(
      'Klasse: Belastning – Meget stor eller lille, alt efter hvad de manglende tal er. Indikatorer: nød mangler.',
    );
  });
});

describe('the table of areas', () => {
  const table = (of: Report) => /<table id="area-table"[^>]*>.*?<\/table>/s.exec(part(areas, of))![0];
  /** The ids in the order that a column's places give, as the script sorts them. */
  const sortedBy = (of: Report, column: number) =>
    Array.from(
      table(of).matchAll(/data-k=(\S*)><th scope=row><a href="#area-([^"]*)"/g),
      ([, places, id]) => {
        const place = places.split(',')[column];
        return { id, place: place === '' ? Number.POSITIVE_INFINITY : Number(place) };
      },
    )
      .sort((a, b) => (a.place === b.place ? 0 : a.place - b.place))
      .map(({ id }) => id);

  it('has a row for every area, with its numbers, and ranks nobody', () => {
    const rows = rowsOf(table(report));
    expect(rows).toHaveLength(record.areas.length);
    const byId = new Map(record.areas.map((area) => [area.id, area]));
    expect(table(report)).not.toMatch(/Rang|Indeks/);
    for (const [name, , residents, ...cells] of rows) {
      const area = byId.get(name.split(' ').at(-1)!)!;
      expect(name).toBe(`${area.name} ${area.id}`);
      const met = cells[8];
      expectShown(withoutMark(residents), area.population);
      if (area.rank === null) {
        expect(met).toBe('–');
        continue;
      }
      expect(met).toMatch(new RegExp(`^${area.criteriaMet.met} af 8\\b`));
    }
  });

  it('orders names as Danish does: æ, ø, å last, and aa as å', () => {
    const base = sampleReport();
    const names = ['Åby', 'Øby', 'Zoo', 'Aaker', 'Abildgård', 'Æble', 'østbo', 'Ærø', 'andeby'];
    const of = { ...base, areas: { ...base.areas, names } };
    const order = sortedBy(of, 0).map((id) => names[base.areas.ids.indexOf(id)]);
    expect(order).toEqual(['Abildgård', 'andeby', 'Zoo', 'Æble', 'Ærø', 'Øby', 'østbo', 'Åby', 'Aaker']);
  });

  it('orders numbers by size, those missing last', () => {
    const byResidents = sortedBy(sampleReport(), 2);
    // residents 12, 40, 700, 900, 1100, 1300, 1500, 2400, missing
    expect(byResidents).toEqual(['09', '04', '07', '03', '05', '06', '02', '01', '08']);
    // 09 and 04 are not assessed, so meet no number of criteria
    expect(sortedBy(sampleReport(), 7).slice(-2).sort()).toEqual(['04', '09']);
  });

  it('has a sign a criterion: of what it says, where it is asked, value and answer', () => {
    // of the sample: 01 meets all; the income of 05 is missing; a limit could turn 06's; 07 has no limit; 04 is not assessed
    const cells = (id: string) =>
      Array.from(
        new RegExp(`href="#area-${id}".*`).exec(table(sampleReport()))![0].matchAll(/title="([^"]*)">(.)</g),
        ([, text, sign]) => `${sign} ${text.replaceAll('\u00a0', ' ')}`,
      );
    expect(cells('01')).toEqual([
      '● 18,0 %, opfyldt',
      '● 51 %, opfyldt',
      '● 30,0 %, opfyldt',
      '● 240.000 kr., opfyldt',
    ]);
    expect(cells('05')[0]).toBe('? mangler, åbent');
    expect(
      cells('06')
        .map(([sign]) => sign)
        .join(''),
    ).toBe('◐●◐·');
    expect(cells('06')[0]).toBe('◐ 12,5 %, opfyldt, åbent');
    expect(cells('07')[3]).toBe('◐ 250.000 kr., ukendt, åbent');
    expect(new Set(cells('04'))).toEqual(new Set(['– ikke vurderet']));
  });

  it('of more than 1,000 areas has those that a decision is about, and the others as data in the same order', () => {
    const of = manyAreas(1001, new Set([5, 1000]));
    const markup = part(areas, of);
    expect([...areaSectionsOf(markup).keys()]).toEqual(['00005', '01000']);
    const [, json] = /<script type="application\/json" id="area-table-data">(.*?)<\/script>/.exec(markup)!;
    const { texts, rows } = JSON.parse(json);
    expect(rows.map((row: unknown, k: number) => row === 0 && k).filter(Boolean)).toEqual([5, 1000]);
    // the first row: its kind, its places, and cells, of which the first leads to what is folded
    const [kind, places, [name, outcome]] = rows[0];
    expect([kind, name]).toEqual(['n', { link: '00000', to: '#area-00000' }]);
    expect(places.split(',').slice(0, 2)).toEqual(['0', '8']);
    expect(texts[outcome]).toBe('Ikke udpeget');
    expect(markup).toContain('<noscript>');
    expect(part(areas, manyAreas(1000, new Set([5])))).not.toContain('area-table-data');
  });

  it('leaves more criteria than a row can show to what is folded', () => {
    const base = sampleReport();
    const of = (count: number) => ({
      ...base,
      areas: { ...base.areas, criteria: Array.from({ length: count }, (_, k) => base.areas.criteria[k % 4]) },
    });
    expect(table(of(16)).match(/<i /g)).toHaveLength(9 * 16);
    expect(table(of(17))).not.toContain('<i ');
  });

  it('shows the areas that a decision is about where there are more than a page can hold, and says so', () => {
    const markup = part(areas, manyAreas(12_000, new Set([5, 11_999])));
    expect(textOf(markup)).toContain('tallene for de øvrige 11.998 står i areas.csv');
    expect([...areaSectionsOf(markup).keys()].sort()).toEqual(['00005', '11999']);
    expect(rowsOf(/<table id="area-table"[^>]*>.*?<\/table>/s.exec(markup)![0])).toHaveLength(2);
  });
});

describe('the addresses of the page', () => {
  it('are unique, and every link within the page leads to one', () => {
    for (const markup of [page(report), page(sampleReport()), page(report, 'en')]) {
      const ids = Array.from(markup.matchAll(/ id="?([^"\s>]+)"?/g), ([, id]) => id);
      expect(ids.length).toBe(new Set(ids).size);
      const known = new Set(ids);
      const targets = Array.from(markup.matchAll(/ href="#([^"]*)"/g), ([, id]) => id);
      expect(targets.filter((id) => !known.has(id))).toEqual([]);
    }
  });

  it('of areas are their ids, encoded', () => {
    const base = sampleReport();
    const ids = [...base.areas.ids];
    ids[0] = `a "b'/<ø>`;
    const markup = part(areas, { ...base, areas: { ...base.areas, ids } });
    expect(markup).toContain('id="area-a%20%22b&#39;%2F%3C%C3%B8%3E"');
    expect(markup).toContain('href="#area-a%20%22b&#39;%2F%3C%C3%B8%3E"');
  });
});

describe('names from files', () => {
  it('are shown as text, whatever they hold', () => {
    const long = 'Langt'.repeat(60);
    const names = ['<script>alert(1)</script>', `" onload="x' y`, 'א\u202Eabc', long, '</table><b>', '&amp;'];
    const base = sampleReport();
    const of = {
      ...base,
      areas: { ...base.areas, names: base.areas.names.map((name, k) => names[k] ?? name) },
    };
    const markup = part(areas, of);
    expect(markup).not.toMatch(/<script|onload="x/);
    const sections = areaSectionsOf(markup);
    expect(sections.size).toBe(9);
    expect(textOf(sections.get('01')!)).toContain('<script>alert(1)</script> 01');
    expect(textOf(sections.get('02')!)).toContain(`" onload="x' y 02`);
    // the mark that turns the direction of writing is taken out, and what is left is fenced in
    expect(textOf(sections.get('03')!)).toContain('\u2068אabc\u2069 03');
    expect(textOf(sections.get('04')!)).toContain(`${long} 04`);
    expect(textOf(sections.get('05')!)).toContain('</table><b> 05');
    expect(textOf(sections.get('06')!)).toContain('&amp; 06');
  });
});

/** Areas without criteria; some of them designated. */
function manyAreas(size: number, designated: ReadonlySet<number>): Report {
  const base = sampleReport();
  const all = <Of>(of: (area: number) => Of) => Array.from({ length: size }, (_, area) => of(area));
  const zeros = () => new Uint8Array(size);
  const ids = all((area) => String(area).padStart(5, '0'));
  return {
    ...base,
    boligomraader: [],
    areas: {
      ...base.areas,
      size,
      ids,
      names: ids,
      population: new Float64Array(size).fill(100),
      outcome: Uint8Array.from(all((area) => (designated.has(area) ? 1 : 0))),
      exclusion: new Int16Array(size).fill(-1),
      byCriteria: Uint8Array.from(all((area) => (designated.has(area) ? 1 : 0))),
      byStateList: new Map(),
      byomraade: new Int32Array(size).fill(-1),
      met: zeros(),
      unknown: zeros(),
      least: zeros(),
      most: zeros(),
      index: new Float64Array(size),
      indexOver: zeros(),
      rank: new Int32Array(size).fill(1),
      criteria: [],
    },
  };
}
