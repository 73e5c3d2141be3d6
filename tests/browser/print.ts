import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractText } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { type PdfStructure, pdfStructure } from './pdf-structure.ts';
import { artefacts } from './pictures.ts';
import { type PageName, type Site, visit } from './site.ts';

/** A4 between the margins of 14 mm, in CSS pixels of 1/96 inch. */
const PAPER = Math.floor(((210 - 2 * 14) / 25.4) * 96);

export function print(site: () => Site): void {
  describe('on A4', () => {
    it.each([
      // the committee's version: the answer 2, byområder 5, criteria 3, how sure 2, lists and method 2
      ['da', undefined, 14, 30],
      ['koebenhavn-da', undefined, 14, 4],
      // all of it: 400 areas are 10 pages of table and 59 sections of a third of a page
      ['da', 'full', 90, 100],
    ] as const)(
      '%s, %s: no row, figure, heading or area is cut, in at most %i pages',
      async (name, profile, most, rows) => {
        const { pages, things } = await printed(site(), name, profile);
        expect(pages).toBeGreaterThan(name === 'da' ? 4 : 1);
        expect(pages).toBeLessThanOrEqual(most);
        const of = (role: string) => things.filter((thing) => thing.role === role);
        expect(of('TR').length).toBeGreaterThan(rows);
        expect(of('H2').length).toBeGreaterThan(4);
        expect(of('Figure').length).toBeGreaterThan(5);
        const cut = things.filter(
          ({ role, pages: on }) => /^(TR|H\d|Figure|Caption|Art)$/.test(role) && on.length > 1,
        );
        // the rows that head a table are written again on each page that it goes on
        const heads = new Set(headRows(things));
        expect(cut.filter((thing) => !heads.has(thing))).toEqual([]);
      },
    );

    it('no heading stands alone at the foot of a page', async () => {
      const { things } = await printed(site(), 'da');
      const alone = things.filter(({ role, pages }, k) => {
        if (!/^H[234]$/.test(role) || pages.length === 0) return false;
        const next = things
          .slice(k + 1)
          .find((thing) => /^(P|Table|H\d|Figure|L|Art)$/.test(thing.role) && thing.pages.length > 0);
        return next !== undefined && next.pages[0] > pages[0];
      });
      expect(alone).toEqual([]);
    });

    it('says on each page which it is of how many and of what, and has a text in each head of a table', async () => {
      const bytes = await pdfOf(site(), 'da');
      const texts = await pageTexts(bytes);
      const { title } = site().record.method;
      const titled = typeof title === 'string' ? title : title.da;
      for (const [k, text] of texts.entries()) {
        expect(text).toContain(`${k + 1} / ${texts.length}`);
        expect(text).toContain(`Eksempelby, 2025 – ${titled}`);
        expect(text).toContain('Intern: må ikke offentliggøres');
      }
      const all = texts.join(' ');
      // the five questions, and the heads of their tables
      for (const words of [
        'Hvor',
        'Hvorfor',
        'Hvor sikkert',
        'Siden 2024',
        'Svar Områder Beboere',
        'Trykt er udvalgets udgave',
      ])
        expect(all).toContain(words);
      for (const { title: of } of site().record.criteria)
        expect(all).toContain(typeof of === 'string' ? of : of.da);
      // every byområde, and none of the areas one by one
      for (const { name } of site().record.byomraader!.groups) expect(all).toContain(name);
      expect(all).not.toContain('Ordnet efter byområde og derefter navn');
    });

    it.each([
      [
        'sheet',
        ['52 af 400 områder er udpeget', 'Fem valg at tage stilling til', 'Manglende tal:', 'Siden 2024'],
      ],
      [
        'public-sheet',
        ['52 of 400 areas are designated', 'Five choices to decide', 'Missing figures:', 'Since 2024'],
      ],
    ] as const)(
      'the %s for a committee is one page, with its choices and every byområde',
      async (name, told) => {
        const texts = await pageTexts(await pdfOf(site(), name));
        expect(texts).toHaveLength(1);
        for (const words of told) expect(texts[0]).toContain(words);
        for (const group of site().record.byomraader!.groups) expect(texts[0]).toContain(group.name);
      },
    );

    it('nothing is wider than the paper, and what is only for the screen is left out', async () => {
      for (const name of ['da', 'koebenhavn-da', 'names'] as const) {
        const found = await visit(site(), name, { width: PAPER }, async (page) => {
          await page.emulateMedia({ media: 'print' });
          return page.evaluate(() => ({
            wide: Array.from(document.querySelectorAll('main *:not(.sr)'))
              .filter(
                (thing) => thing.getBoundingClientRect().right > innerWidth + 1 && !thing.closest('svg, .sr'),
              )
              .map((thing) => thing.outerHTML.slice(0, 100)),
            screenOnly: Array.from(document.querySelectorAll('.menu, .skip, .controls, .take, button'))
              .filter((thing) => thing.tagName !== 'BUTTON' && thing.checkVisibility())
              .map((thing) => thing.outerHTML.slice(0, 100)),
          }));
        });
        expect({ name, ...found }).toEqual({ name, wide: [], screenOnly: [] });
      }
    });

    it('is dark on white also where the screen is dark', async () => {
      const colours = await visit(site(), 'da', { scheme: 'dark' }, async (page) => {
        await page.emulateMedia({ media: 'print' });
        return page.evaluate(() => {
          const { color, backgroundColor } = getComputedStyle(document.body);
          return { color, backgroundColor };
        });
      });
      const [ink, paper] = [colours.color, colours.backgroundColor].map((colour) =>
        (colour.match(/\d+/g) ?? []).slice(0, 3).map(Number),
      );
      expect(Math.max(...ink)).toBeLessThan(80);
      expect(Math.min(...paper)).toBe(255);
    });
  });
}

const made = new Map<string, Promise<Buffer>>();
/** @param profile as the page's own menu has it; left out: what is printed where nothing is asked for */
function pdfOf(site: Site, name: PageName, profile?: 'full'): Promise<Buffer> {
  const key = `${name}${profile ?? ''}`;
  const pdf =
    made.get(key) ??
    visit(site, name, {}, async (page) => {
      if (profile)
        await page.evaluate((which) => {
          document.documentElement.dataset.print = which;
        }, profile);
      const bytes = await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
      });
      writeFileSync(join(artefacts(), `${key}.pdf`), bytes);
      return bytes;
    });
  made.set(key, pdf);
  return pdf;
}

async function printed(site: Site, name: PageName, profile?: 'full'): Promise<PdfStructure> {
  return pdfStructure(await pdfOf(site, name, profile));
}

/** What is read on each page, blanks as one. */
async function pageTexts(bytes: Buffer): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(bytes), { mergePages: false });
  return text.map((one) => one.replace(/\s+/g, ' '));
}

/** The first row of each table. */
function headRows(things: PdfStructure['things']): PdfStructure['things'] {
  return things.flatMap(({ role }, k) =>
    role === 'Table' ? (things.slice(k + 1).find((thing) => thing.role === 'TR') ?? []) : [],
  );
}
