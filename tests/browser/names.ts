import { describe, expect, it } from 'vitest';
import { type Site, visit } from './site.ts';
import { strangeId, strangeNames } from './strange-names.ts';

/** Marks that turn the direction of writing are fenced in or left out; all other signs stand as they are. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;
const plain = (text: string) => text.replace(turning, '').replace(/\s+/g, ' ').trim();

/** `visit` fails where a name opens a dialog, asks for a file or makes the script fail. */
export function names(site: () => Site): void {
  describe('names that would be more than text', () => {
    it('are text: in the table, in the heading of the section and on the map', async () => {
      // the script takes titles away: its panel tells what they do
      const titles = await visit(site(), 'names', { script: false }, (page) =>
        page.locator('svg.map a title').allTextContents(),
      );
      await visit(site(), 'names', {}, async (page) => {
        const table = await page.locator('#area-table tbody th a').allTextContents();
        const headings = await page
          .locator('[id^="area-"][data-o] h3')
          .evaluateAll((all) =>
            all.map((heading) =>
              heading.textContent.slice(0, -heading.querySelector('small')!.textContent.length),
            ),
          );
        const map = await page
          .locator('svg.map a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')!));
        for (const name of strangeNames) {
          expect(table.map(plain)).toContain(plain(name));
          expect(headings.map(plain)).toContain(plain(name));
          expect(map.some((label) => plain(label).startsWith(plain(name)))).toBe(true);
          expect(titles.some((label) => plain(label).startsWith(plain(name)))).toBe(true);
        }
      });
    });

    it('add no element of their own', async () => {
      const tags = await visit(site(), 'names', {}, (page) =>
        page.evaluate(() => ({
          scripts: document.scripts.length,
          strange: document.querySelectorAll('img, textarea, svg[onload], [onerror], [onload], iframe')
            .length,
        })),
      );
      // those of the page, of letters, the table and the map
      expect(tags).toEqual({ scripts: 4, strange: 0 });
    });

    it('turn no writing but their own', async () => {
      await visit(site(), 'names', {}, async (page) => {
        const texts = await page.evaluate(() => {
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found: string[] = [];
          while (walker.nextNode()) found.push(walker.currentNode.textContent!);
          return found.filter((text) => /[\u202A-\u202E\u2066-\u2069]/.test(text));
        });
        expect(texts.length).toBeGreaterThan(0);
        for (const text of texts) {
          expect(text).not.toMatch(/[\u202A-\u202E]/);
          expect(text.match(/[\u2066-\u2068]/g)?.length).toBe(text.match(/\u2069/g)?.length);
        }
      });
    });

    it('break no link: that of a strange id leads to its section', async () => {
      await visit(site(), 'names', {}, async (page) => {
        const id = `area-${encodeURIComponent(strangeId)}`;
        await page.locator(`#area-table a[href="#${id.replaceAll("'", "\\'")}"]`).click();
        const section = page.locator(`[id="${id}"]`);
        expect(await section.locator('small').textContent()).toBe(strangeId);
        await expect.poll(() => section.locator('table').isVisible()).toBe(true);
      });
    });
  });
}
