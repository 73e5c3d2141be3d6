import { describe, expect, it } from 'vitest';
import { padded, width, wrapped } from '../../src/document/lines.ts';
import { type Paint, textOf } from '../../src/document/text.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';

const languages = ['da', 'en'] as const;
const same = (text: string) => text;
const plain: Paint = { bold: same, dim: same, red: same, green: same, yellow: same };

/** The sample's method with these criteria too, each defined as the sample's first. */
function methodWith(criteria: readonly { id: string }[]): ReturnType<typeof sampleReport>['method'] {
  const { method, criteria: own } = sampleReport();
  const known = method.definition.criteria as Record<string, object>;
  const more = Object.fromEntries(criteria.map(({ id }) => [id, known[own[0].id]]));
  return { ...method, definition: { ...method.definition, criteria: { ...known, ...more } } };
}

describe('the summary on a terminal', () => {
  it.each(languages)('says the result in %s', async (language) => {
    await expect([...textOf(summaryDocument(sampleReport(), language), plain)].join('')).toMatchFileSnapshot(
      `golden/summary.${language}.txt`,
    );
  });

  it.each(languages)(
    'is at most 80 columns wide and, however long its names, not much over 30 lines in %s',
    (language) => {
      const base = sampleReport();
      const long = 'Meget lang titel på årets screening af områderne '.repeat(6).trim();
      const criteria = Array.from({ length: 40 }, (_, k) => ({
        ...base.criteria[0],
        id: `c${k}`,
        title: `${'Æøå'.repeat(40)} ${k}`,
        notMeasured: k % 4 === 0 ? 'intet' : null,
      }));
      const report = sampleReport({
        method: { ...methodWith(criteria), title: long },
        criteria: criteria.slice(0, 14),
        stateLists: { ...base.stateLists!, municipality: 'Å'.repeat(100) },
      });
      const lines = [...textOf(summaryDocument(report, language), plain)].join('').split('\n');
      expect(Math.max(...lines.map(width))).toBeLessThanOrEqual(80);
      expect(lines.length).toBeLessThanOrEqual(50);
      expect(lines.join('\n')).toMatch(/… (og 1 kriterium mere|and 1 more criterion)/);
    },
  );

  it('lines up Danish letters, composed or not', () => {
    const base = sampleReport();
    const titles = ['Ærøskøbing', 'Ærøskøbing'.normalize('NFD'), 'A\u030Angst'];
    const criteria = titles.map((title, k) => ({ ...base.criteria[0], id: `c${k}`, title }));
    const lines = [
      ...textOf(summaryDocument(sampleReport({ criteria, method: methodWith(criteria) }), 'da'), plain),
    ]
      .join('')
      .split('\n');
    const ends = titles.map((title) =>
      width(lines.find((line) => line.trimStart().startsWith(`${title} `))!),
    );
    expect(new Set(ends).size).toBe(1);
  });

  it('has a line of outcomes for every area, which add up', () => {
    const lines = [...textOf(summaryDocument(sampleReport(), 'da'), plain)].join('').split('\n');
    const areas = (label: string) =>
      Number(/(\d+)/.exec(lines.find((line) => line.trimStart().startsWith(label))!.slice(label.length))![0]);
    const parts = ['Udpeget ', 'Uafklaret ', 'Ikke udpeget ', 'Udelukket '].map(areas);
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(areas('I alt '));
  });

  it('leaves residents out where there is no population', () => {
    const report = sampleReport({ areas: areaTable(sampleRows), stateLists: null });
    report.account = { ...report.account, input: { areas: 9, residents: 0, withoutPopulation: 9 } };
    report.summary = { ...report.summary, designated: { areas: 4, residents: 0, withoutPopulation: 4 } };
    const summary = [...textOf(summaryDocument(report, 'en'), plain)].join('');
    expect(summary).not.toContain('esidents');
    expect(summary).not.toContain('boligområder');
  });

  it('paints, and lets no text of a file paint', () => {
    const marked: Paint = { ...plain, bold: (text) => `<b>${text}</b>` };
    const base = sampleReport();
    const report = sampleReport({ method: { ...base.method, title: 'A\u001b[31mB\nC' } });
    const summary = [...textOf(summaryDocument(report, 'da'), marked)].join('');
    expect(summary).toMatch(/<b> {2}Udpeget .*<\/b>/);
    expect(summary.startsWith('<b>A<U+001B>[31mB C</b>\n')).toBe(true);
  });
});

describe('columns of text', () => {
  it('count letters, not code units', () => {
    expect(width('ærø')).toBe(3);
    expect(width('a\u030A')).toBe(1);
    expect(padded('å', 3, 'left')).toBe('  å');
  });

  it('wrap at blanks', () => {
    expect(wrapped('en to tre fire', 7)).toEqual(['en to', 'tre', 'fire']);
    expect(wrapped('overordentligt langt', 8)).toEqual(['overord…', 'langt']);
  });
});
