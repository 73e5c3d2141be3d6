import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import type { Report } from '../../src/record/report.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { everyArea } from '../../src/report/sections/every-area.ts';
import { screen } from '../../src/screening/screen.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';
import { part } from './html-page.ts';

// c meets the criterion by most, then b; a does not: ranks 3, 2, 1 in the order of ids
const city = async (top: string): Promise<Report> =>
  screen(
    await prepareFiles(
      filesOf({
        method: `
          ${top}
          reference: { of: value, value: 10 }
          criteria: { k: { column: x, threshold: { times: 1 } } }
          designate: { at-least: 1 }
        `,
        table: 'id|population|x\na|100|5\nb|100|12\nc|100|15',
      }),
    ),
  );
const markdown = (report: Report) => [...markdownOf(reportDocument(report, 'da'))].join('');
const designated = (text: string) => text.match(/\| (?:\d \| )?[bc] \| 100 .*/g);

describe('areas are ranked', () => {
  it('where the method asks for it: the worst first, with rank and index', async () => {
    const report = await city('ranking: true');
    expect(designated(markdown(report))!.slice(0, 2)).toEqual([
      '| 1 | c | 100 | kriterier | 1 af 1 | 0,50 |',
      '| 2 | b | 100 | kriterier | 1 af 1 | 0,20 |',
    ]);
    expect(markdown(report)).toContain('Ordnet efter rang');
    expect(part(everyArea, report)).toMatch(/Rang/);
  });

  it.each(['', 'ranking: false'])(
    'and nobody else: in order of name, without rank and index (%s)',
    async (top) => {
      const report = await city(top);
      expect(designated(markdown(report))!.slice(0, 2)).toEqual([
        '| b | 100 | kriterier | 1 af 1 |',
        '| c | 100 | kriterier | 1 af 1 |',
      ]);
      for (const text of [markdown(report), part(everyArea, report)])
        expect(text).not.toMatch(/\brang|indeks/i);
      // the record has them whether they are shown or not
      expect([...report.areas.rank]).toEqual([3, 2, 1]);
    },
  );

  it('never by an illustration, which ranks nobody', async () => {
    await expect(city('ranking: true\n          purpose: illustration')).rejects.toThrow(
      'ranking-of-illustration',
    );
  });
});
