import { beforeAll, describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import type { Report } from '../../src/record/report.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { readMarkdown } from '../attack/reading/sheet.ts';
import { eksempelbyRecord, page, textOf } from './html-page.ts';

/** The page says each thing once, and all that the text says. */

let report: Report;
let markup: string;
beforeAll(async () => {
  ({ report } = await eksempelbyRecord());
  markup = page(report);
});

/** The markup of each section of the page, by its address. */
function sections(): Map<string, string> {
  const parts = markup.split(/<section aria-labelledby="(.+?)"[^>]*>/);
  return new Map(parts.flatMap((part, k) => (k % 2 === 1 ? [[part, parts[k + 1]]] : [])));
}

/** What is read without unfolding anything: of what is folded its line alone. Drawings describe themselves to those who hear them. */
function unfolded(part: string): string {
  return textOf(
    part
      .replace(/(<summary>.*?<\/summary>).*?<\/details>/gs, '$1')
      .replace(/<(title|desc)\b.*?<\/\1>/gs, ' '),
  );
}

const words = (text: string) => text.split(/\s+/).filter(Boolean).length;

describe('the page of 400 areas', () => {
  it('has its sections in the order of the questions: where, why, how sure, each area, the lists, how it was done', () => {
    const after = [...sections().keys()].filter((id) => !['resultat', 'kort'].includes(id));
    expect(after).toEqual(['byomraader', 'kriterier', 'sikkerhed', 'omraader', 'lister', 'metode']);
  });

  it('has fewer words beside its areas than are read in half an hour', () => {
    const beside = [...sections()].filter(([id]) => id !== 'omraader');
    const count = beside.reduce((sum, [, part]) => sum + words(unfolded(part)), 0);
    // 200 words a minute
    expect(count).toBeLessThan(30 * 200);
    expect(count).toBeGreaterThan(1000);
  });

  it('says no sentence twice beside its areas, folded ones among it', () => {
    const said = new Map<string, number>();
    for (const [id, part] of sections()) {
      if (id === 'omraader') continue;
      // of two words, or of one area or criterion, it is no sentence of the page
      for (const [, text] of part.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs))
        for (const sentence of textOf(text).split(/(?<=[.:]) (?=[A-ZÆØÅ])/))
          if (words(sentence) > 6 && !sentence.endsWith(':'))
            said.set(sentence, (said.get(sentence) ?? 0) + 1);
    }
    expect(said.size).toBeGreaterThan(40);
    const twice = [...said].filter(([, times]) => times > 1).map(([sentence]) => sentence);
    // of each criterion, and of each range, by itself
    const ofEach = /uden tal er ikke tegnet\.$|^Det er ydergrænser/;
    expect(twice.filter((one) => !ofEach.test(one))).toEqual([]);
  });
});

describe('all that the text tells', () => {
  /** Without what is written otherwise: blanks, and where a tag ended. */
  const plain = (text: string) =>
    text
      .replace(/[\s\u00a0]+/g, ' ')
      .replace(/ ([.,:;)])/g, '$1')
      .replace(/\( /g, '(')
      .toLowerCase();
  /** Names and figures of a list, and the words around them. */
  const atoms = (text: string) =>
    text
      .split(/<br>|[,;:()–]\s|\)|\s\(| og | mod |\.(?=\s|$)/)
      .map((atom) => plain(atom).trim())
      .filter((atom) => atom !== '');

  it('stands on the page: every cell of its tables, and every sentence with a figure', () => {
    const shown = plain(textOf(markup.slice(markup.indexOf('<body>'))));
    const { tables, lines } = readMarkdown([...markdownOf(reportDocument(report, 'da'))].join(''));
    const stands = (text: string) =>
      shown.includes(plain(text).trim()) || atoms(text).every((atom) => shown.includes(atom));
    const cells = tables.flatMap(({ heading, rows }) => rows.flat().map((cell) => `${heading} | ${cell}`));
    expect(cells.length).toBeGreaterThan(4000);
    const lost = cells.filter((cell) => !stands(cell.slice(cell.indexOf(' | ') + 3).replace(/^– /, '')));
    expect(lost).toEqual([]);
    const told = lines
      .flatMap(({ text }) => text.replace(/^[-#>]+ /, '').split(/(?<=[.:]) /))
      .filter((sentence) => /\d/.test(sentence))
      // the page has these figures in a row of its table, and the open areas above those near the line
      .filter(
        (sentence) => !/^\d+ ville komme med, \d+ ville falde ud$|står derfor ikke ovenfor:$/.test(sentence),
      );
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter((sentence) => !stands(sentence))).toEqual([]);
  });
});
