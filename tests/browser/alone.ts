import { describe, expect, it } from 'vitest';
import { pageNames, type Site, visit } from './site.ts';

/** `visit` itself fails where a page writes to the console, asks for anything or opens a dialog. */
/** A long page is laid out in its own time; what is waited for comes, or it does not. */
const LONG = { timeout: 10_000 };

export function alone(site: () => Site): void {
  describe('the page needs nothing else', () => {
    it.each(pageNames)(
      '%s opens without a request, an error or a word on the console, and each link leads somewhere on it',
      async (name) => {
        const found = await visit(site(), name, {}, (page) =>
          page.evaluate(() => {
            const ids = Array.from(document.querySelectorAll('[id]'), ({ id }) => id);
            const links = Array.from(
              document.querySelectorAll('a[href]'),
              (link) => link.getAttribute('href')!,
            );
            return {
              links: links.length,
              outside: links.filter((href) => !href.startsWith('#') && !href.startsWith('https://')),
              dead: links.filter((href) => href.startsWith('#') && !document.getElementById(href.slice(1))),
              twice: ids.filter((id, k) => ids.indexOf(id) !== k),
            };
          }),
        );
        // the sheet leads nowhere within itself
        expect(found.links).toBeGreaterThan(name.endsWith('sheet') ? -1 : 3);
        expect({ name, ...found, links: 0 }).toEqual({ name, links: 0, outside: [], dead: [], twice: [] });
      },
    );

    it('without script all sections, rows and areas are there, and no control that would do nothing', async () => {
      const { record } = site();
      await visit(site(), 'da', { script: false }, async (page) => {
        const sections = await page.locator('main section[aria-labelledby]').count();
        expect(await page.locator('nav a').count()).toBe(sections);
        expect(await page.locator('#area-table tbody tr').count()).toBe(record.areas.length);
        expect(await page.locator('[id^="area-"][data-o]').count()).toBe(record.areas.length);
        expect(await page.locator('button, input, select').filter({ visible: true }).count()).toBe(0);
      });
    });

    it('without script links work, into what is folded too', async () => {
      const folded = site().record.areas.find(({ outcome }) => outcome === 'not-designated')!;
      await visit(site(), 'da', { script: false }, async (page) => {
        await page.locator('nav a').nth(1).click();
        expect(new URL(page.url()).hash).toBe(await page.locator('nav a').nth(1).getAttribute('href'));
        await page.locator(`#area-table a[href="#area-${folded.id}"]`).click();
        const area = page.locator(`[id="area-${folded.id}"]`);
        await expect.poll(() => area.locator('table').isVisible(), LONG).toBe(true);
        await expect.poll(async () => (await area.boundingBox())!.y, LONG).toBeLessThan(200);
      });
    });
  });
}
