import { beforeAll, describe, expect, it } from 'vitest';
import { diffOf } from '../../src/diff/diff.ts';
import { diffDocument } from '../../src/diff/render/diff-document.ts';
import { sectionNames } from '../../src/diff/sections.ts';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { textOf } from '../../src/document/text.ts';
import { monitor } from '../../src/monitor/monitor.ts';
import { monitorDocument, monitorPage } from '../../src/monitor/render/monitor-document.ts';
import { renderCsv } from '../../src/record/csv.ts';
import { changesSince } from '../../src/record/facts/changes.ts';
import type { Report } from '../../src/record/report.ts';
import { pageDocument, reportDocument } from '../../src/report/documents.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { viewOf } from '../../src/report/view.ts';
import { screen } from '../../src/screening/screen.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';

// A method whose purpose is an illustration designates nobody and ranks nobody, whichever method it is.

const table = `
  id | population | poor
  A  |        500 |   40
  B  |        500 |   10
  C  |        500 |   35
`;
const blocks = `
  criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } } }
  designate: { criterion: poor }
`;
const screened = async (method: string, of = table): Promise<Report> =>
  screen(await prepareFiles(filesOf({ method, table: of })));
const plainly = (text: string) => text;
const paint = { bold: plainly, dim: plainly, red: plainly, green: plainly, yellow: plainly } as never;

let report: Report;
beforeAll(async () => {
  report = await screened(`  purpose: illustration\n${blocks}`);
});

describe('an illustration', () => {
  it('says which areas meet its rule', () => {
    const danish = [...markdownOf(reportDocument(report, 'da'))].join('');
    expect(danish).toContain('**2 af 3 områder opfylder illustrationens regel.**');
    expect(danish).toContain('| Opfylder ikke reglen | 1 |');
    expect(danish).toContain('## Områder, der opfylder illustrationens regel');
    expect(danish).toContain(
      'Et område opfylder illustrationens regel, når Poor er opfyldt.'.replace('Poor', 'poor'),
    );
    expect([...textOf(summaryDocument(report, 'en'), paint)].join('')).toContain(
      "2 of 3 areas meet the illustration's rule.",
    );
    const letter = [...markdownOf(explainDocument([0], viewOf(report, 'da')))].join('');
    expect(letter).toContain('Opfylder illustrationens regel (kriterier). Det er en illustration.');
  });

  it('ranks nobody, in no output', () => {
    expect([...report.areas.rank]).toEqual([0, 0, 0]);
    for (const language of ['da', 'en'] as const) {
      const page = [...htmlOf(pageDocument(report, language))]
        .join('')
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
      const texts = [
        [...markdownOf(reportDocument(report, language))].join(''),
        page.replace(/<[^>]*>/g, ' '),
        [...markdownOf(explainDocument([0], viewOf(report, language)))].join(''),
        [...textOf(summaryDocument(report, language), paint)].join(''),
      ];
      for (const text of texts) expect(text.replace(/are not ranked/g, '')).not.toMatch(/\brang\b|\brank/i);
    }
    const [head, ...rows] = [...renderCsv(report)].join('').trim().split('\r\n');
    const rank = head.split(';').indexOf('rank');
    expect(rows.map((row) => row.split(';')[rank])).toEqual(['', '', '']);
  });

  it('designates nobody, in no sentence of page, report, letter and summary', async () => {
    // an area of each outcome, and criteria that one could turn
    const open = await screened(
      '  purpose: illustration\n  exclude: { small: { population-below: 100 } }\n' +
        '  criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } }, idle: { column: idle, threshold: { value: 5 } } }\n' +
        '  designate: { at-least: 2 }\n',
      `
        id | population | poor | idle
        A  |        500 |   40 |    6
        B  |        500 |   10 |    6
        C  |        500 |   35 |   ..
        D  |         50 |   35 |    6
      `,
    );
    const forbidden = { da: /.{0,60}udpeg(?:et|ede|ning|es|er)\b.{0,40}/gi, en: /.{0,60}designat.{0,40}/gi };
    // the one sentence that says so, and how a rule without lists is named
    const said = {
      da: /Den udpeger ikke nogen: hvor der står udpeget/g,
      en: /It designates nobody: where it says designated/g,
    };
    for (const language of ['da', 'en'] as const) {
      const page = [...htmlOf(pageDocument(open, language))]
        .join('')
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
      const texts = [
        [...markdownOf(reportDocument(open, language))].join(''),
        page.replace(/<[^>]*>/g, ' '),
        ...open.areas.ids.map((_, area) =>
          [...markdownOf(explainDocument([area], viewOf(open, language)))].join(''),
        ),
        [...textOf(summaryDocument(open, language), paint)].join(''),
      ];
      const found = texts.flatMap(
        (text) => text.replace(said[language], '').match(forbidden[language]) ?? [],
      );
      expect(found).toEqual([]);
    }
  });

  it('says of an earlier record, too, which areas met its rule, and designates none', async () => {
    const method = `  purpose: illustration\n${blocks}`;
    // B comes in, C goes out, A stays
    const now = table.replace('10', '33').replace('35', '12');
    const today = await screened(method, now);
    const since = changesSince({ ...report, year: 2024 }, today, { name: '2024.json', sha256: '', bytes: 7 });
    const later: Report = { ...today, previous: since };
    for (const [language, then, area] of [
      [
        'da',
        'Af 2 områder, der opfyldte illustrationens regel i 2024, opfylder 1 den igen og 1 ikke længere.',
        'Området opfyldte illustrationens regel i 2024 også.',
      ],
      [
        'en',
        "Of 2 areas that met the illustration's rule in 2024, 1 meets it again and 1 no longer.",
        "The area met the illustration's rule in 2024 too.",
      ],
    ] as const) {
      const markdown = [...markdownOf(reportDocument(later, language))].join('');
      expect(markdown).toContain(then);
      expect([...textOf(summaryDocument(later, language), paint)].join('').replace(/\s+/g, ' ')).toContain(
        then,
      );
      expect([...markdownOf(explainDocument([0], viewOf(later, language)))].join('')).toContain(area);
      expect(markdown).not.toMatch(/[Uu]dpeget i 20|udpeget igen|[Dd]esignated (in 20|again)/);
    }
  });

  it('designates nobody in a comparison or a monitor of its records either', async () => {
    // B comes in, C goes out and D is new
    const now = await screened(
      `  purpose: illustration\n${blocks}`,
      `${table.replace('10', '33').replace('35', '12')}  D | 500 | 50\n`,
    );
    const diff = diffOf(report, now, { within: 5, redrawn: [], anyway: false, sections: sectionNames });
    const recordOf = (of: Report) => ({ report: of, path: 'r.json', name: 'r.json', sha256: '' });
    const years = [recordOf({ ...report, year: 2024 }), recordOf(now)];
    const followed = monitor(years, { base: undefined, holds: ['own', 'fixed'] });
    // but for the notice of what an illustration is
    const forbidden = {
      da: /.{0,60}(?<!ikke )(?<!hvor der står )udpeg(?:et|ede|ning|es|er)\b.{0,40}/gi,
      en: /.{0,60}(?<!which |where it says )designat.{0,40}/gi,
    };
    for (const language of ['da', 'en'] as const) {
      const page = [...htmlOf(monitorPage(followed, language))].join('');
      const texts = [
        [...markdownOf(diffDocument(diff, language))].join(''),
        [...markdownOf(monitorDocument(followed, language))].join(''),
        [...textOf(monitorDocument(followed, language), paint)].join(''),
        page.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' '),
      ];
      expect(texts.flatMap((text) => text.replace(/\s+/g, ' ').match(forbidden[language]) ?? [])).toEqual([]);
    }
    expect([...markdownOf(diffDocument(diff, 'da'))].join('')).toContain(
      'Opfylder illustrationens regel: 2 → 3 af 3 → 4 områder',
    );
    expect([...textOf(monitorDocument(followed, 'en'), paint)].join('')).toContain(
      "Do fewer areas meet the illustration's rule than in 2024?",
    );
  });

  it('is said to be one by diff and monitor', async () => {
    const diff = diffOf(report, report, { within: 5, redrawn: [], anyway: false, sections: [] });
    expect(diff.notices.map(({ code }) => code)).toContain('is-illustration');
    const record = { report, path: '2025.json', name: '2025.json', sha256: '' };
    expect(monitor([record], { base: undefined, holds: ['own'] }).notices.map(({ code }) => code)).toEqual([
      'is-illustration',
    ]);
  });

  it('is not what another method is', async () => {
    const usual = await screened(blocks);
    expect([...markdownOf(reportDocument(usual, 'da'))].join('')).toContain('**2 af 3 områder er udpeget.**');
    expect([...usual.areas.rank]).toEqual([1, 3, 1]);
  });
});

describe('areas without names of their own', () => {
  it('are shown once', () => {
    const danish = [...markdownOf(reportDocument(report, 'da'))].join('');
    expect(danish).toContain('| Nr. | Beboere |');
    expect(danish).not.toMatch(/A \(A\)|\| A \| A \|/);
    const letter = [...markdownOf(explainDocument([0], viewOf(report, 'da')))].join('');
    expect(letter.startsWith('# A\n')).toBe(true);
    const page = [...htmlOf(pageDocument(report, 'en'))].join('').replace(/<[^>]*>/g, ' ');
    expect(page).not.toMatch(/\bA \(A\)/);
  });
});
