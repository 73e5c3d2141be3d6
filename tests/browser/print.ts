import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type PdfStructure, pdfStructure } from './pdf-structure.ts';
import { artefacts } from './pictures.ts';
import { type PageName, type Site, visit } from './site.ts';

/** A4 between the margins of 14 mm, in CSS pixels of 1/96 inch. */
const PAPER = Math.floor(((210 - 2 * 14) / 25.4) * 96);

export function print(site: () => Site): void {
  describe('on A4', () => {
    it.each([
      // 400 areas are 10 pages of table and 59 sections of a third of a page
      ['da', 65],
      ['koebenhavn-da', 25],
    ] as const)('%s: no row, figure, heading or area is cut, in at most %i pages', async (name, most) => {
      const { pages, things } = await printed(site(), name);
      expect(pages).toBeGreaterThan(4);
      expect(pages).toBeLessThanOrEqual(most);
      const of = (role: string) => things.filter((thing) => thing.role === role);
      expect(of('TR').length).toBeGreaterThan(100);
      expect(of('H2').length).toBeGreaterThan(5);
      expect(of('Figure').length).toBeGreaterThan(5);
      const cut = things.filter(
        ({ role, pages: on }) => /^(TR|H\d|Figure|Caption|Art)$/.test(role) && on.length > 1,
      );
      // the rows that head a table are written again on each page that it goes on
      const heads = new Set(headRows(things));
      expect(cut.filter((thing) => !heads.has(thing))).toEqual([]);
    });

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
            screenOnly: Array.from(document.querySelectorAll('nav, .skip, .controls, button'))
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

const made = new Map<PageName, Promise<PdfStructure>>();
function printed(site: Site, name: PageName): Promise<PdfStructure> {
  const pdf =
    made.get(name) ??
    visit(site, name, {}, async (page) => {
      const bytes = await page.pdf({
        format: 'A4',
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
      });
      writeFileSync(join(artefacts(), `${name}.pdf`), bytes);
      return pdfStructure(bytes);
    });
  made.set(name, pdf);
  return pdf;
}

/** The first row of each table. */
function headRows(things: PdfStructure['things']): PdfStructure['things'] {
  return things.flatMap(({ role }, k) =>
    role === 'Table' ? (things.slice(k + 1).find((thing) => thing.role === 'TR') ?? []) : [],
  );
}
