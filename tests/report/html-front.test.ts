import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { decidingText, undeterminedText } from '../../src/report/answer-texts.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { onePageDocument } from '../../src/report/one-page-document.ts';
import { criteria as criteriaPart } from '../../src/report/sections/criteria.ts';
import { front } from '../../src/report/sections/front.ts';
import { near } from '../../src/report/sections/near.ts';
import { viewOf } from '../../src/report/view.ts';
import { type City, method, reportOf } from '../screening/city.ts';
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
    expect(lines['How sure']).toMatch(
      /^4 to 7: 3 areas are undetermined, as figures are missing, or a limit cannot be computed\./,
    );
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

describe('a city in which none is designated', () => {
  const small = (missing = false) =>
    method({
      reference: { of: 'rest-of-city', weights: 'population' },
      threshold: { times: 1.5 },
      criteria: { a: { column: 'a' }, b: { column: 'b' } },
      designate: { 'at-least': 1 },
      ...(missing && { missing: { references: 'free' } }),
    });
  /** With 1.5 times the rest, 10 to 12 are all below 15. */
  const even: City = { id: ['A', 'B', 'C'], population: [500, 500, 500], a: [10, 11, 12], b: [10, 10, 10] };

  it('says so in each line, and nothing of designated areas that there are none of', async () => {
    const report = await reportOf(await small(), even);
    const lines = linesOf(part(front, report, 'en'));
    expect(Object.keys(lines)).toEqual(['Where', 'Why', 'How sure']);
    expect(lines.Where).toBe('Nowhere.');
    expect(lines.Why).toBe('No area meets the rule that at least 1 of the 2 criteria is met.');
    expect(lines['How sure']).toMatch(/^No areas are undetermined\. 6 of the method's/);
    expect(linesOf(part(front, report)).Hvorfor).toBe(
      'Ingen områder opfylder reglen om, at mindst 1 af de 2 kriterier er opfyldt.',
    );
    expect(textOf(part(near, report))).not.toContain('Intet udpeget område');
    const criteria = textOf(part(criteriaPart, report));
    // they have no level: nothing of theirs is missing
    expect(criteria).toContain('a – 0 3 0 – 11,0 – –');
    expect(criteria).not.toContain('mangler');
  });

  it('of one area: no figure is missing, but there is no rest of the city to set a limit', async () => {
    const report = await reportOf(await small(), { id: ['A'], population: [500], a: [10], b: [10] });
    const lines = linesOf(part(front, report));
    expect(lines['Hvor sikkert']).toMatch(
      /^0 til 1: 1 område er uafklaret, fordi en grænseværdi ikke kan beregnes\./,
    );
    expect(lines.Hvorfor).toContain('Ingen områder opfylder med sikkerhed reglen om, at');
    for (const language of ['da', 'en'] as const) {
      const view = viewOf(report, language);
      const told = [undeterminedText(view), decidingText(view)].join(' ');
      expect(told).toMatch(
        language === 'da'
          ? /Når de uafklarede områder er afklaret, er mindst 0 og højst 1 område udpeget\..* det uafklarede område afhænger af det, men det er ikke sikkert, at dets svar er nok\.$/
          : /Once the undetermined areas are determined, at least 0 and at most 1 area is designated\..* the undetermined area hangs on it, but its answer is not certain to be enough\.$/,
      );
      expect([...markdownOf(explainDocument([0], view))].join('')).toContain(
        language === 'da'
          ? 'en grænseværdi, som det holdes op mod, kan ikke beregnes.'
          : 'a limit that it is held against cannot be computed.',
      );
    }
  });

  it('of areas whose figures are missing: once they are known', async () => {
    const report = await reportOf(await small(true), { ...even, a: [10, 11, null] });
    expect(undeterminedText(viewOf(report, 'en'))).toMatch(
      /at least 0 and at most \d areas? (is|are) designated once the missing figures are known/,
    );
  });
});
