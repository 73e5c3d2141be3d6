import { describe, expect, it } from 'vitest';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { onePageDocument } from '../../src/report/one-page-document.ts';
import { eksempelbyRecord } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

const markdown = (...of: Parameters<typeof onePageDocument>) =>
  [...markdownOf(onePageDocument(...of))].join('');

describe('the sheet for a committee', () => {
  it('has the answer, the byområder and the choices to decide', async () => {
    const { report } = await eksempelbyRecord();
    const text = markdown(report, 'da');
    const headings = Array.from(text.matchAll(/^#+ (.*)$/gm), ([, heading]) => heading);
    expect(headings.slice(1)).toEqual([
      `${report.summary.designated.areas} af 400 områder er udpeget`,
      'Byområder',
      'Fem valg at tage stilling til',
    ]);
    // a row for each of the byområder, after the head and the line beneath it
    expect(text.match(/^\| /gm)).toHaveLength(2 + report.byomraader!.groups.length);
  });

  it('puts first the choice on which most areas hang, and says how far the number would move', async () => {
    const { report } = await eksempelbyRecord();
    const { single } = report.alternatives!;
    const moved = new Map<string, number[]>();
    for (const { path, designated, cameIn, wentOut } of single)
      moved.set(path, [...(moved.get(path) ?? []), cameIn.length + wentOut.length, designated.areas]);
    const [path] = [...moved].sort(
      ([, a], [, b]) =>
        Math.max(...b.filter((_, k) => k % 2 === 0)) - Math.max(...a.filter((_, k) => k % 2 === 0)),
    )[0];
    expect(path).toBe('threshold');
    const counts = [
      report.summary.designated.areas,
      ...single.filter((one) => one.path === path).map((one) => one.designated.areas),
    ];
    expect(markdown(report, 'da')).toContain(
      `- **Grænseværdi:** 1,5 gange. De andre valg giver fra ${Math.min(...counts)} til ${Math.max(...counts)} områder.`,
    );
  });

  it('tells assumptions where no alternatives were tried, and no byområder where there are none', () => {
    const text = markdown(sampleReport(), 'en');
    expect(text).toContain('## 4 of 9 areas are designated');
    expect(text).toContain('choices to decide');
    expect(text).not.toContain('were not tried');
    expect(text).not.toContain('### Byområder');
  });

  it('leads nowhere within itself: it has no more than it shows', async () => {
    const { report } = await eksempelbyRecord();
    for (const language of ['da', 'en'] as const)
      expect([...htmlOf(onePageDocument(report, language))].join('')).not.toContain('href="#');
  });
});
