import { beforeAll, describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { renderHtml } from '../../src/report/html.ts';
import { letterMarkdown } from '../../src/report/letter/markdown.ts';
import { letterOn } from '../../src/report/letter.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/terminal.ts';
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
const screened = async (method: string): Promise<Report> =>
  screen(await prepareFiles(filesOf({ method, table })));
const plainly = (text: string) => text;
const paint = { bold: plainly, dim: plainly, red: plainly, green: plainly, yellow: plainly } as never;

let report: Report;
beforeAll(async () => {
  report = await screened(`  purpose: illustration\n${blocks}`);
});

describe('an illustration', () => {
  it('says which areas meet its rule', () => {
    const danish = [...renderMarkdown(report, 'da')].join('');
    expect(danish).toContain('**2 af 3 områder opfylder illustrationens regel.**');
    expect(danish).toContain('| Opfylder ikke reglen | 1 |');
    expect(danish).toContain('## Områder, der opfylder illustrationens regel');
    expect(danish).toContain(
      'Et område opfylder illustrationens regel, når Poor er opfyldt.'.replace('Poor', 'poor'),
    );
    expect(renderSummary(report, 'en', paint)).toContain("2 of 3 areas meet the illustration's rule.");
    const letter = letterMarkdown(letterOn(0, viewOf(report, 'da')));
    expect(letter).toContain('Opfylder illustrationens regel (kriterier). Det er en illustration.');
  });

  it('ranks nobody, in no output', () => {
    expect([...report.areas.rank]).toEqual([0, 0, 0]);
    for (const language of ['da', 'en'] as const) {
      const page = [...renderHtml(report, language)].join('').replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
      const texts = [
        [...renderMarkdown(report, language)].join(''),
        page.replace(/<[^>]*>/g, ' '),
        letterMarkdown(letterOn(0, viewOf(report, language))),
        renderSummary(report, language, paint),
      ];
      for (const text of texts) expect(text.replace(/are not ranked/g, '')).not.toMatch(/\brang\b|\brank/i);
    }
    const [head, ...rows] = [...renderCsv(report)].join('').trim().split('\r\n');
    const rank = head.split(';').indexOf('rank');
    expect(rows.map((row) => row.split(';')[rank])).toEqual(['', '', '']);
  });

  it('is not what another method is', async () => {
    const usual = await screened(blocks);
    expect([...renderMarkdown(usual, 'da')].join('')).toContain('**2 af 3 områder er udpeget.**');
    expect([...usual.areas.rank]).toEqual([1, 3, 1]);
  });
});

describe('areas without names of their own', () => {
  it('are shown once', () => {
    const danish = [...renderMarkdown(report, 'da')].join('');
    expect(danish).toContain('| Nr. | Beboere |');
    expect(danish).not.toMatch(/A \(A\)|\| A \| A \|/);
    const letter = letterMarkdown(letterOn(0, viewOf(report, 'da')));
    expect(letter.startsWith('# A\n')).toBe(true);
    const page = [...renderHtml(report, 'en')].join('').replace(/<[^>]*>/g, ' ');
    expect(page).not.toMatch(/\bA \(A\)/);
  });
});
