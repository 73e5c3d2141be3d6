import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/record/report.ts';
import { criteriaInPictures as criteria } from '../../src/report/sections/criteria.ts';
import { near } from '../../src/report/sections/near.ts';
import { together } from '../../src/report/sections/together.ts';
import { part, rowsOf, textOf } from './html-page.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';
import { type VerdictRow, verdictsReport } from './verdicts-report.ts';

const languages = ['da', 'en'] as const;

const sections = { kriterier: criteria, sammen: together, 'taet-paa': near };

/** A section of the page. */
function section(report: Report, id: keyof typeof sections, language: 'da' | 'en' = 'da'): string {
  return part(sections[id], report, language);
}

/** The rows of a table, by what its caption begins with. */
function rowsUnder(caption: string, markup: string): string[][] {
  const found = markup.split('<table').find((one) => one.includes(`<caption>${caption}`));
  if (found === undefined) throw new Error(`no table ${caption}`);
  return rowsOf(found);
}

/** So many areas that meet the criteria as the signs say. */
const many = (count: number, row: VerdictRow): VerdictRow[] => Array.from({ length: count }, () => row);

describe('the criteria on the page', () => {
  it('have what was found as their title, and the designated against the others, a number a line', () => {
    const cards = section(sampleReport(), 'kriterier')
      .split(/(?=<h4)/)
      .slice(1);
    const told = cards.map((card) => ({
      title: textOf(/<h4[^>]*>(.+?)<\/h4>/.exec(card)![1]),
      numbers: Array.from(card.matchAll(/<dt>(.+?)<\/dt>\s*<dd>(.+?)<\/dd>/g), ([, term, text]) => [
        term,
        textOf(text),
      ]),
    }));
    // 4 + 2 + 1 of the 7 that are assessed
    expect(told.map(({ title }) => title)).toEqual([
      'Lav indkomst: 4 af 7 områder opfylder det',
      'Skolegang: 3 af 7 områder opfylder det',
      'Utryghed: 2 af 7 områder opfylder det',
      'Medianindkomst: 1 af 7 områder opfylder det',
    ]);
    // gap 13.5 - 7.25, ratio 13.5 / 7.25 = 1.862
    expect(told[0].numbers).toEqual([
      ['Udpegede', '13,5 %'],
      ['Øvrige', '7,3 %'],
      ['Forskel', '+6,3 pct.point'],
      ['Forhold', '1,86'],
      ['Ikke opfyldt', '2'],
      ['Ukendt', '1'],
    ]);
    const levels = (k: number) => told[k].numbers.slice(0, 4).map(([, number]) => number);
    // nothing to divide by, and nothing known to compare with
    expect(levels(2)).toEqual(['24,4 %', '0,0 %', '+24,4 pct.point', '–']);
    expect(levels(3)).toEqual(['252.000 kr.', 'mangler', '–', '–']);
  });

  it('stand under their goals, each with whom it counts and when it is met; one without figures with the reason', () => {
    const markup = section(sampleReport(), 'kriterier');
    expect([...markup.matchAll(/^<h3[^>]*>(.+?)<\/h3>/gm)].map(([, title]) => title)).toEqual([
      'Mål 1: gode kår',
      'Mål 2: tryghed',
      'Uden for målene',
      'Hvilke kriterier sammen',
    ]);
    expect(markup).toContain(
      '18-64-årige med lav indkomst. Opfyldt, når værdien er mindst 1,5 gange niveauet i resten af byen.',
    );
    expect(markup).toContain(
      '<li><strong>Sundhed:</strong> ikke målt og indgår ikke. Der er ingen tal.</li>',
    );
    // four criteria, and the count of those met
    expect(markup.match(/<svg/g)).toHaveLength(5);
  });

  it.each(languages)('are drawn with a title and a description that say what is drawn, in %s', (language) => {
    const markup = section(sampleReport(), 'kriterier', language);
    for (const [, labels] of markup.matchAll(/<svg class="chart"[^>]*role="img" aria-labelledby="(.+?)"/g))
      for (const id of labels.split(' ')) expect(markup.split(`id="${id}"`)).toHaveLength(2);
    // six of the seven assessed have a value: 5, 6, 12.0004, 12.5, 13, 18; (12.0004 + 12.5) / 2 = 12.2502
    const shown =
      language === 'da'
        ? '6 områder fra 5,0 % til 18,0 %, median 12,3 %'
        : '6 areas from 5.0% to 18.0%, median 12.3%';
    const description = /<desc[^>]*>(.+?)<\/desc>/.exec(markup)![1].replaceAll('\u00a0', ' ');
    expect(description).toContain(shown);
    expect(description).toContain(language === 'da' ? 'Grænseværdi: 12,0 %' : 'Limit: 12.0%');
    expect(description).toContain(
      language === 'da' ? '4 af 7 vurderede områder opfylder' : '4 of 7 assessed areas meet',
    );
  });

  it('are drawn with a dot for every assessed area that has a value, and no other', () => {
    const markup = section(sampleReport(), 'kriterier');
    const drawing = /<svg.*?<\/svg>/s.exec(markup)![0];
    const dots = [...drawing.matchAll(/<path id="[^"]+" d="(.+?)"/g)].map(
      ([, path]) => path.split('h0').length - 1,
    );
    expect(dots.reduce((sum, count) => sum + count, 0)).toBe(6);
    expect(markup).toContain('1 område uden tal er ikke tegnet.');
  });

  it('are drawn as bars where areas are too many for dots', () => {
    const few = verdictsReport(many(600, ['not-designated', 'x-']));
    const lots = verdictsReport(many(601, ['not-designated', 'x-']));
    // 600 equal values do not fit as dots either
    for (const report of [few, lots]) expect(section(report, 'kriterier')).toContain('class="bars"');
    expect(section(sampleReport(), 'kriterier')).toContain('class="dots"');
  });

  it('show the limits of all areas where they differ, and no line where nothing is the limit', () => {
    const base = sampleReport();
    const [first, ...others] = base.areas.criteria;
    const moved = { ...first, limit: (area: number) => 11 + area / 10 };
    const differing = sampleReport({ areas: { ...base.areas, criteria: [moved, ...others] } });
    // areas 0 to 6 are assessed; the sixth is without a value
    expect(section(differing, 'kriterier')).toMatch(/Grænseværdi 11,[01]–11,\d\u00a0%<\/text>/);
    const endless = { ...first, limit: () => Number.POSITIVE_INFINITY };
    const none = sampleReport({ areas: { ...base.areas, criteria: [endless, ...others] } });
    expect(/<svg.*?<\/svg>/s.exec(section(none, 'kriterier'))![0]).not.toContain('class="limit"');
  });

  it('are text where they are named like markup', () => {
    const base = sampleReport();
    const [first, ...others] = base.criteria;
    const report = sampleReport({ criteria: [{ ...first, title: '<b>"x"' }, ...others] });
    for (const id of ['kriterier', 'sammen', 'taet-paa'] as const)
      expect(section(report, id)).not.toMatch(/<b>|"x"/);
  });
});

describe('criteria together on the page', () => {
  const rows: VerdictRow[] = [
    ...many(3, ['designated', 'xx-']),
    ['designated', 'xxx'],
    ['undetermined', 'x?-'],
    ['not-designated', '---'],
  ];

  it('are counted by what became of the areas, with a line where the rule begins', () => {
    const markup = section(verdictsReport(rows), 'sammen');
    expect(rowsUnder('Områder efter antal opfyldte kriterier', markup)).toEqual([
      ['0', '0', '0', '0', '1', '1'],
      ['1', '0', '0', '1', '0', '1'],
      ['2', '3', '0', '0', '0', '3'],
      ['3', '1', '0', '0', '0', '1'],
    ]);
    expect(markup).toContain('herfra udpeget: mindst 2');
    const report = verdictsReport(rows);
    report.method.definition.designate = { any: ['a', { all: ['b', 'c'] }] };
    expect(section(report, 'sammen')).not.toContain('herfra udpeget');
    expect(section(report, 'sammen')).toContain('ingen grænse at tegne');
  });

  it('are shown as the combinations that occur, and in pairs', () => {
    const markup = section(verdictsReport(rows), 'sammen');
    expect(rowsUnder('Hvilke kriterier de 4', markup)).toEqual([
      ['3', '2', '● ja', '● ja', 'nej'],
      ['1', '3', '● ja', '● ja', '● ja'],
    ]);
    expect(rowsUnder('Vurderede områder, der opfylder to', markup)).toEqual([
      ['a', '5', '4', '1'],
      ['b', '4', '4', '1'],
      ['c', '1', '1', '1'],
    ]);
  });

  it('say what is left out where combinations or criteria are many', () => {
    // 14 areas of 20 criteria, the k-th area meets the first k + 2: all differ
    const lots = Array.from(
      { length: 14 },
      (_, k): VerdictRow => ['designated', 'x'.repeat(k + 2).padEnd(20, '-')],
    );
    const markup = section(verdictsReport(lots), 'sammen');
    expect(rowsUnder('Hvilke kriterier de 14', markup)).toHaveLength(12);
    expect(markup).toContain(
      '2 andre kombinationer er ikke vist. De har højst 1 område hver og 2 områder i alt.',
    );
    expect(rowsUnder('Vurderede områder, der opfylder to', markup)).toHaveLength(12);
    expect(markup).toContain('Vist er de 12 af 20 kriterier');
  });

  it('are no pairs where there is one criterion', () => {
    const report = verdictsReport([['not-designated', 'x']]);
    expect(section(report, 'sammen')).not.toContain('to kriterier på én gang');
    expect(section(report, 'sammen')).toContain('Ingen områder er udpeget.');
  });
});

describe('the areas near the line on the page', () => {
  it('stand by the change they take, with the figures of the criterion that turns them', () => {
    const report = verdictsReport(
      [
        ['designated', 'xx-'],
        ['designated by list', 'xx-'],
        ['designated by list', '---'],
        ['not-designated', 'x--'],
        ['undetermined', 'x?-'],
      ],
      { limits: { a: 10, b: 20 }, values: { a: [10.5, 20, 0, 20, 20], b: [30, 30, 0, 18, Number.NaN] } },
    );
    report.summary.byStateList.areas = 1;
    const markup = section(report, 'taet-paa');
    expect(rowsUnder('Områder, som ét kriterium ville vende', markup)).toEqual([
      // (10.5 - 10) / 10 = 5 %
      ['Udpegede, der ville falde ud', '1', '1', '1'],
      // (20 - 18) / 20 = 10 %
      ['Ikke udpegede, der ville komme med', '1', '1', '0'],
    ]);
    const [leaving, entering] = markup.split('<h3>Ikke udpegede');
    expect(rowsUnder('Hvad der skal til', leaving)).toEqual([
      ['Area 1', '1', '2 af 3', 'a', '10,5 %', '10 %', '5,0 %'],
    ]);
    expect(rowsUnder('Hvad der skal til', entering)).toEqual([
      ['Area 4', '4', '1 af 3', 'b', '18,0 %', '20 %', '10,0 %'],
    ]);
    expect(markup).toContain('<a href="#area-1">Area 1</a>');
    expect(markup).toContain('1 område ville ikke længere være udpeget efter kriterierne');
    expect(markup).toContain('1 område er udpeget alene efter statens lister.');
  });

  it('show enough decimals that what is not within a share does not look as if it were', () => {
    const report = verdictsReport([['not-designated', 'x-']], {
      limits: { a: 1, b: 100_000 },
      values: { a: [2], b: [89_999] },
    });
    const markup = section(report, 'taet-paa');
    expect(rowsUnder('Hvad der skal til', markup)[0].at(-1)).toBe('10,001 %');
    expect(rowsUnder('Områder, som', markup)[1]).toEqual([
      'Ikke udpegede, der ville komme med',
      '1',
      '0',
      '0',
    ]);
  });

  it('are the nearest fifty, where there are more', () => {
    const markup = section(verdictsReport(many(60, ['not-designated', 'x-'])), 'taet-paa');
    expect(rowsUnder('Hvad der skal til', markup)).toHaveLength(50);
    expect(markup).toContain('Vist er de 50 nærmeste af 60');
  });

  it('are not told where the rule asks what the report does not hold', () => {
    const rows: VerdictRow[] = [['not-designated', 'x-']];
    const ofYears = verdictsReport(rows);
    ofYears.method.definition.designate = { 'consecutive-years': { of: 'a', years: 2 } };
    expect(section(ofYears, 'taet-paa')).toContain('tidligere år');
    const report = verdictsReport(rows);
    report.method.definition.designate = { class: { of: 'k', is: ['low'] } };
    report.method.definition.indicators = { i: { column: 'i' } };
    report.method.definition.classes = { k: { of: 'i', steps: [{ class: 'low' }] } };
    const areas = {
      ...report.areas,
      classes: [{ id: 'k', labels: ['low'], of: Int16Array.of(0), couldBe: () => [0] }],
    };
    const byClass = { ...report, areas: { ...areas, ruleCriteria: new Set<string>() } };
    expect(section(byClass, 'taet-paa')).toContain('intet kriterium kan vende et område');
  });
});

describe('an empty sample', () => {
  it('has its sections still', () => {
    const empty = sampleReport({
      areas: areaTable(sampleRows.filter(({ outcome }) => outcome === 'excluded')),
    });
    for (const id of ['kriterier', 'sammen', 'taet-paa'] as const)
      expect(section(empty, id)).not.toMatch(/NaN|undefined|null/);
    expect(section(empty, 'kriterier')).toContain('Ingen områder har tal for kriteriet.');
  });
});
