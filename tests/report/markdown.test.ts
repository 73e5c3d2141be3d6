import { describe, expect, it } from 'vitest';
import { methodSchema } from '../../src/criteria/schema/method.ts';
import { type Inline, link as linkTo, paragraph } from '../../src/document/document.ts';
import { markdownBlocks, markdownOf } from '../../src/document/markdown.ts';
import type { Report } from '../../src/record/report.ts';
import { reportSchema } from '../../src/record/schema.ts';
import { renderJson } from '../../src/record/write.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';

const languages = ['da', 'en'] as const;
/** A paragraph of a text, and of an address as a link. */
const plain = (of: Inline) => [...markdownBlocks([paragraph(of)])].join('').trimEnd();
const link = (url: string) => plain(linkTo(url, url));

const text = (report: Report, language: 'da' | 'en') =>
  [...markdownOf(reportDocument(report, language))].join('');

/** A section of the report, from its heading to the next of the same rank. */
function section(report: Report, title: string, language: 'da' | 'en' = 'da'): string {
  const found = text(report, language)
    .split(/^(?=## )/m)
    .find((part) => part.startsWith(`## ${title}\n`));
  if (found === undefined) throw new Error(`no section ${title}`);
  return found;
}

describe('the sample', () => {
  it('is a report as the schema has it, by a method as the schema has it', () => {
    const report = sampleReport();
    expect(reportSchema.parse(JSON.parse([...renderJson(report)].join('')))).toBeDefined();
    expect(methodSchema.parse(report.method.definition)).toMatchObject({ id: 'proeveby' });
  });
});

describe('the Markdown report', () => {
  it.each(languages)('says all of it in %s', async (language) => {
    await expect(text(sampleReport(), language)).toMatchFileSnapshot(`golden/report.${language}.md`);
  });

  it.each(languages)('has tables whose rows are as wide as their heads, in %s', (language) => {
    const lines = text(sampleReport(), language).split('\n');
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    const heads = lines.flatMap((line, k) => (/^\| (---|---:) /.test(line) ? [k - 1] : []));
    expect(heads.length).toBeGreaterThan(10);
    for (const head of heads) {
      for (let k = head + 1; lines[k].startsWith('|'); k++) expect(cells(lines[k])).toBe(cells(lines[head]));
    }
  });

  it.each(languages)('has one blank line between blocks and none at the end of a line, in %s', (language) => {
    expect(text(sampleReport(), language)).not.toMatch(/\n\n\n|[ \t]\n|undefined|NaN|null|\[object/);
  });

  it('shows names as text', () => {
    expect(text(sampleReport(), 'da')).toContain('Sø\\|ndre \\*Kær\\* \\[A\\_b\\] \\<1\\>');
    expect(plain('a\\b `c` ~d~ &amp; #e\r\nf\tg')).toBe('a\\\\b \\`c\\` \\~d\\~ \\&amp; \\#e f g');
    expect(plain('Ærø, 12,5\u00a0% (50–60)')).toBe('Ærø, 12,5\u00a0% (50–60)');
    const renamed = sampleRows.map((row) => ({ ...row, name: `x\n# y | ${row.id}` }));
    const lines = text(sampleReport({ areas: areaTable(renamed) }), 'en').split('\n');
    expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(lines).toContain('### x \\# y \\| 01 (01)');
  });

  it('calls every assumption one, and counts those that the run used', () => {
    const assumptions = section(sampleReport(), 'Antagelser');
    expect(assumptions).toContain('6 af metodens 13 parametre er antagelser.');
    const decided = sampleReport();
    decided.method.parameters = decided.method.parameters.map((one) => ({ ...one, basis: 'decided' }));
    expect(section(decided, 'Antagelser')).toBe(
      '## Antagelser\n\nIngen af metodens 13 parametre er antagelser.\n\n',
    );
  });

  it('names each kind of assumption', () => {
    const report = sampleReport();
    const paths = [
      'reference',
      'threshold',
      'state-lists',
      'state-lists.link',
      'criteria.skole.reference',
      'indicators.x',
      'classes.y',
    ];
    const assumed = { basis: 'assumption', source: null, note: null } as const;
    report.method.parameters = paths.map((path) => ({ path, ...assumed }));
    report.method.definition = {
      ...report.method.definition,
      criteria: {
        ...(report.method.definition.criteria as object),
        skole: {
          worse: 'lower',
          column: 'skole_pct',
          threshold: { value: 51 },
          reference: { of: 'city', weights: 'none' },
        },
      },
      indicators: { x: { title: { da: 'Indeks X', en: 'Index X' }, column: 'x' } },
      classes: { y: { title: 'Y', steps: [{ class: 'I' }] } },
    };
    const assumptions = section(report, 'Assumptions', 'en');
    expect(assumptions).toContain('- **Comparison:** Every area is compared with the rest of the city');
    expect(assumptions).toContain('- **Comparison:** A reference value of its own for Schooling.');
    expect(assumptions).toContain('- **Limit:** At least 1.5 times the level in the rest of the city.');
    expect(assumptions).toContain("- **The state's lists:** Which of the state's lists count.");
    expect(assumptions).toContain('- **Indicators:** How these are computed: Index X.');
    expect(assumptions).toContain('- **Classes:** How areas are sorted into classes by Y.');
    const method = section(report, 'Sådan er det gjort');
    expect(method).toContain(
      '- **Sammenligning, Skolegang** (antagelse). Hvert område sammenlignes med hele byen',
    );
    expect(method).toContain('| Indikator | Beregnet som | Grundlag | Kilde |');
    expect(method).toContain('| Indeks X | Kolonnen “x” | antagelse | – |');
    expect(method).toContain('- **Y** (antagelse). Første trin, der passer, gælder. I: ellers.');
  });

  it('prints sums that add up', () => {
    const { account, summary } = sampleReport();
    const parts = [summary.designated, summary.undetermined, summary.notDesignated, summary.excluded];
    expect(parts.reduce((sum, { areas }) => sum + areas, 0)).toBe(account.input.areas);
    expect(section(sampleReport(), 'Regnskab')).toContain(
      '- **Beboere:** 7.952 + 1 område uden folketal = 7.900 + 1 område uden folketal i vurderede områder + 52 i udelukkede\n',
    );
  });

  it('claims no sum of rows where several rows make an area', () => {
    const report = sampleReport();
    report.account = { ...report.account, rowsRead: 72, rowsOfOtherYears: 0, rowsOutsideLevel: 0 };
    expect(section(report, 'Account', 'en')).toContain(
      '- **Rows:** 72 read, which together give 9 areas in 2025\n',
    );
  });

  it('never shows a missing population as zero', () => {
    const none = { areas: 9, residents: 0, withoutPopulation: 9 };
    const report = sampleReport({
      areas: areaTable(sampleRows.map((row) => ({ ...row, population: Number.NaN }))),
    });
    report.account = { ...report.account, input: none };
    report.summary = { ...report.summary, designated: { areas: 4, residents: 0, withoutPopulation: 4 } };
    const result = section(report, 'Resultat');
    expect(result).toContain('**4 af 9 områder er udpeget.**\n');
    expect(result).toContain('| **Udpeget** | **4** |');
    expect(result).toContain('Der er ingen folketal, så beboerne er ikke talt.');
    expect(section(report, 'Regnskab')).not.toContain('Beboere');
  });

  it('holds together with nothing designated and no lists', () => {
    const rows = sampleRows.filter(({ id }) => id === '08');
    const nothing = { areas: 0, residents: 0, withoutPopulation: 0 };
    const one = { areas: 1, residents: 0, withoutPopulation: 1 };
    const base = sampleReport();
    const report = sampleReport({
      areas: areaTable(rows),
      stateLists: null,
      boligomraader: [],
      notices: [],
      account: { ...base.account, input: one, assessed: one, excluded: nothing, exclusions: [] },
      summary: {
        ...base.summary,
        designated: nothing,
        byCriteria: nothing,
        byStateList: nothing,
        byBoth: nothing,
        undetermined: nothing,
        notDesignated: one,
        excluded: nothing,
        boligomraader: 0,
        areasByCriteriaMet: [1, 0, 0, 0, 0],
      },
    });
    const da = text(report, 'da');
    expect(da).toContain('**Ingen af 1 område er udpeget.**');
    expect(da).toContain('## Udpegede områder\n\nIngen områder er udpeget.\n');
    expect(da).toContain('Der er ikke givet nogen fil med statens lister, så ingen boligområder indgår.');
    for (const absent of [
      'Uafklarede områder',
      'Boligområder på',
      'Udelukkede områder',
      'Bilag',
      'Bemærkninger',
    ]) {
      expect(da).not.toContain(`## ${absent}`);
    }
    expect(da).toContain("udpeg screen 2025.csv --method 'proeveby metode.yaml' --year 2025");
    expect(text(report, 'en')).toContain('**None of 1 area is designated.**');
  });

  it('says what a list only marks', () => {
    const base = sampleReport();
    const report = sampleReport({ stateLists: { ...base.stateLists!, effect: 'mark' } });
    report.areas.marks = new Map([[0, ['birkelunden']]]);
    expect(section(report, 'Resultat')).toContain(
      '3 boligområder står på statens lister og er dermed udpeget. Ikke alle lister er hele, så der kan være flere. De udpeger ikke områderne omkring sig.',
    );
    expect(section(report, 'Boligområder på statens lister')).toContain(
      '| Navn | Lister | Beboere | Områder | Under mindsteandelen |',
    );
    expect(text(report, 'da')).toContain('Her ligger også, uden at udpege området: Birkelunden.');
  });

  it('leaves the columns of links out where there are no links', () => {
    const base = sampleReport();
    const report = sampleReport({ boligomraader: base.boligomraader.map((one) => ({ ...one, links: [] })) });
    expect(section(report, 'Boligområder på statens lister')).toContain('| Navn | Lister | Beboere |\n');
    expect(section(report, 'Boligområder på statens lister')).toContain(
      'Ingen fil siger, hvilke områder de ligger i.',
    );
  });

  it('names the classes, and the class that designates', () => {
    const report = sampleReport({
      classes: [
        {
          id: 'trin',
          title: { da: 'Trin', en: 'Step' },
          classes: [{ id: 'I', title: { da: 'Højt', en: 'High' }, areas: 1 }],
          unclassified: 6,
        },
      ],
    });
    report.areas.classes = [
      {
        id: 'trin',
        labels: ['I'],
        of: Int16Array.from([0, -1, -1, -1, -1, -1, -1, -1, -1]),
        couldBe: (area) => [area === 0 ? 0 : -1],
      },
    ];
    report.areas.ruleClasses = [{ ladder: 'trin', is: new Set(['I']) }];
    expect(section(report, 'Classes', 'en')).toBe(
      '## Classes\n\n### Step\n\n| Class | Areas |\n| --- | ---: |\n| High | 1 |\n| Without a class | 6 |\n\n',
    );
    expect(section(report, 'Udpegede områder')).toContain('| Nordhavegård | 2.400 | klasse: Højt | 4 af 4 |');
    expect(section(report, 'Udpegede områder')).toContain('kriterier og liste: Birkelunden');
  });

  it('answers a flag with yes and no', () => {
    const report = sampleReport();
    const criteria = report.method.definition.criteria as Record<string, object>;
    report.method.definition = {
      ...report.method.definition,
      criteria: {
        ...criteria,
        skole: { worse: 'higher', flag: { column: 'svar', yes: ['ja'], no: ['nej'] } },
      },
    };
    report.areas.criteria[1] = {
      ...report.areas.criteria[1],
      values: Float64Array.from(sampleRows, (_, k) => (k === 0 ? 1 : 0)),
    };
    expect(text(report, 'da')).toContain('| Skolegang | ja | – | – | – | ja | – | Opfyldt |');
    expect(text(report, 'da')).toContain('| Skolegang | nej | – | – | – | ja | – | Ikke opfyldt |');
  });
});

describe('a verdict in the appendix', () => {
  it('may be unknown and yet certain', () => {
    const report = sampleReport();
    report.areas.criteria[0].possible[4] = 2;
    expect(text(report, 'da')).toContain('| Ukendt, men opfyldt uanset de manglende tal |');
    report.areas.criteria[0].possible[4] = 1;
    expect(text(report, 'en')).toContain('| Unknown, but not met whatever the missing figures are |');
  });
});

describe('an address', () => {
  it('is a link where it is one', () => {
    expect(link('https://example.org/a_b?c=*')).toBe('<https://example.org/a_b?c=*>');
    expect(link('https://example.org/a b')).toBe('https\\://example.org/a b');
    expect(link('<script>')).toBe('\\<script\\>');
    // other schemes do something else than lead to a page
    for (const other of ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//evil.example'])
      expect(link(other)).not.toContain('<');
  });
});

describe('what it would take', () => {
  const takes = (designate: object, id: string) => {
    const report = sampleReport();
    report.method.definition = { ...report.method.definition, designate };
    const row = section(report, 'Uafklarede områder')
      .split('\n')
      .find((line) => line.startsWith(`| ${id} `))!;
    return row.split(' | ').at(-1)!.replace(' |', '');
  };

  it.each([
    [{ 'at-least': 2 }, '05', 'Lav indkomst skal være opfyldt.'],
    [{ 'at-least': 2 }, '06', 'Mindst 1 af de 2 åbne kriterier skal være opfyldt.'],
    [{ 'at-least': 3 }, '06', 'Begge åbne kriterier skal være opfyldt.'],
    [{ all: ['skole', { criterion: 'utryghed' }] }, '06', 'Utryghed skal være opfyldt.'],
    [{ any: ['indkomst', 'utryghed'] }, '07', 'Medianindkomst skal være opfyldt.'],
    [{ criterion: 'lav-indkomst' }, '05', 'Lav indkomst skal være opfyldt.'],
    [
      { 'at-least': 1, of: ['skole', { not: 'utryghed' }] },
      '06',
      'Det skal gælde, at mindst 1 af disse betingelser gælder: (a) at Skolegang er opfyldt eller (b) at Utryghed ikke er opfyldt.',
    ],
  ])('by the rule %j for the area %s', (designate, id, expected) => {
    expect(takes(designate, id)).toBe(expected);
  });

  it('is the rule itself where the figures leave nothing of it open', () => {
    const report = sampleReport();
    report.method.definition = {
      ...report.method.definition,
      designate: { 'consecutive-years': { of: 'skole', years: 2 } },
    };
    for (const criterion of report.areas.criteria) criterion.possible = criterion.possible.map(() => 1);
    expect(section(report, 'Undetermined areas', 'en')).toContain(
      'It must hold that both this year and the year before it Schooling is met.',
    );
  });
});

describe('a report of many areas', () => {
  const many = Array.from({ length: 2001 }, (_, k) => ({
    ...sampleRows[0],
    id: String(k).padStart(5, '0'),
    rank: k + 1,
  }));
  const base = sampleReport();
  const tally = { areas: many.length, residents: 2400 * many.length, withoutPopulation: 0 };
  const report = sampleReport({
    areas: areaTable(many),
    boligomraader: [],
    summary: { ...base.summary, designated: tally, byCriteria: tally },
  });

  it('has no appendix but says where the figures are', () => {
    const appendix = section(report, 'Bilag: område for område');
    expect(appendix).toBe(
      '## Bilag: område for område\n\n2.001 områder er udpeget, for mange til at gennemgå her. Tallene for hvert område står i areas.csv og report.json.\n\n',
    );
  });

  it('comes in small pieces', () => {
    const sizes = [...markdownOf(reportDocument(report, 'da'))].map(({ length }) => length);
    expect(sizes.length).toBeGreaterThan(2001);
    expect(Math.max(...sizes)).toBeLessThan(5000);
  });
});
