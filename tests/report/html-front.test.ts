import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { onePageDocument } from '../../src/report/one-page.ts';
import { front } from '../../src/report/sections/front.ts';
import { eksempelbyRecord, page, part, textOf } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

/** The lines of the first screen, by their terms. */
function linesOf(markup: string): Record<string, string> {
  const [, summary] = /<dl class="summary">(.*?)<\/dl>/s.exec(markup)!;
  return Object.fromEntries(
    Array.from(summary.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs), ([, term, text]) => [
      term,
      textOf(text).replace(/ ([.,;])/g, '$1'),
    ]),
  );
}

describe('the first screen', () => {
  it('answers in its heading, which the contents call the result', () => {
    const text = page(sampleReport(), 'en');
    expect(text).toContain('<h2 id="resultat" class="headline">4 of 9 areas are designated</h2>');
    expect(text).toContain('<li><a href="#resultat">Result</a></li>');
  });

  it('says where, why and how sure', () => {
    const lines = linesOf(part(front, sampleReport(), 'en'));
    expect(Object.keys(lines)).toEqual(['Where', 'Why', 'How sure']);
    // in the order of their names; no byområder are formed without neighbours
    expect(lines.Where).toBe('Engholm (04), Nordhavegård (01), Sø|ndre *Kær* [A_b] <1> (02), Åkrogen (03)');
    // 01 and 02 by the criteria, of which 01 meets all four; 02, 03 and 04 by list, of which 02 by both
    expect(lines.Why).toContain('2 by the criteria: at least 2 of the 4 criteria are met; 1 meets all 4.');
    expect(lines.Why).toContain("3 by the state's lists, 1 of them by both.");
    // low income and feeling unsafe are met by 01 and 02, school and income by 01 alone
    expect(lines.Why).toContain('Most often met by them: Low income (2), Feeling unsafe (2), School');
    // three areas are open: 4 to 7
    expect(lines['How sure']).toMatch(/^4 to 7: 3 areas are undetermined, as figures are missing\./);
    expect(lines['How sure']).toContain("6 of the method's 13 choices are assumptions");
  });

  it('draws every area in the bar, and counts them beneath it', () => {
    const text = part(front, sampleReport(), 'en');
    const widths = Array.from(
      /<svg class="bar".*?<\/svg>/s.exec(text)![0].matchAll(/ width="(\d+)"/g),
      ([, n]) => +n,
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9);
    const keys = Array.from(text.matchAll(/<span class="key bar-.">(.*?)<\/span>/g), ([, key]) => key);
    expect(keys.map((key) => Number.parseInt(key, 10))).toEqual(widths);
  });

  it('has names where there are no outlines, and no word of commands', () => {
    const text = part(front, sampleReport());
    const [first] = text.split('id="udfald"');
    expect(first).not.toContain('<svg class="map"');
    expect(first).not.toMatch(/udpeg screen|--\w/);
    expect(first).toContain('<a href="#area-01">Nordhavegård</a>');
  });

  it('names the byområder of most residents first, as their section and the summary do', async () => {
    const { report } = await eksempelbyRecord();
    // the first two of these have 7 areas each, the smaller one the first in the alphabet
    const bySize = report.byomraader!.groups.toSorted((a, b) => b.residents - a.residents);
    const names = bySize.map(({ name }) => name);
    const lines = linesOf(page(report));
    const placesIn = (text: string) => names.map((name) => text.indexOf(name));
    const ascending = (places: number[]) => places.toSorted((a, b) => a - b);
    const onFirst = placesIn(lines.Hvor).filter((place) => place >= 0);
    expect(onFirst.length).toBeGreaterThan(5);
    expect(placesIn(lines.Hvor).slice(0, onFirst.length)).toEqual(ascending(onFirst));
    const table = [...markdownOf(onePageDocument(report, 'da'))].join('').split('### Byområder')[1];
    expect(placesIn(table)).toEqual(ascending(placesIn(table)));
  });

  it('leads on: every line has a way to where it is told, and each way leads somewhere', async () => {
    const { report } = await eksempelbyRecord();
    for (const language of ['da', 'en'] as const) {
      const text = page(report, language);
      const ids = new Set(Array.from(text.matchAll(/ id="?([^\s">]+)/g), ([, id]) => id));
      const ways = Array.from(text.matchAll(/href="#([^"]*)"/g), ([, id]) => id);
      expect(ways.filter((id) => !ids.has(id))).toEqual([]);
      const [, summary] = /<dl class="summary">(.*?)<\/dl>/s.exec(text)!;
      for (const line of summary.split('<dt>').slice(1)) expect(line).toContain('<a href="#');
    }
  });
});
