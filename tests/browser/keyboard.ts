import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Site, visit } from './site.ts';

export function keyboard(site: () => Site): void {
  describe('from the keyboard', () => {
    it('Tab walks through all that can be used, in the order of the page, and comes to the end', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const all = await numberFocusable(page);
        // the way in, the contents, the map, the filter of the table, and the table as one stop
        expect(all[0]).toBe('a #resultat');
        const on = (start: string) => all.filter((one) => one.startsWith(start));
        // the map is one stop: what leads from area to area there is the arrow keys
        expect(on('map #area-').length).toBe(1);
        expect(on('sort').length).toBe(1);
        // one finds an area on the map, one filters the table
        expect(on('input').length).toBe(2);
        // key by key from the top to the map, round the filter and the heads, and at the end
        const sort = all.findIndex((one) => one.startsWith('sort'));
        const stretches = [
          // the map's own panel opens there, with stops of its own
          [0, all.findIndex((one) => one.startsWith('map')) + 1],
          [sort - 5, sort + 5],
          [all.length - 30, all.length],
        ];
        for (const [from, to] of stretches) {
          if (from > 0) await page.locator(`[data-tab="${from - 1}"]`).focus();
          expect(await walk(page, to - from)).toEqual(upTo(to, from));
        }
        // and back again
        expect(await walk(page, 3, 'Shift+Tab')).toEqual(upTo(all.length - 1, all.length - 4).reverse());
        await walk(page, 3);
        // between them nothing changes the order or takes itself out of it
        const strays = await page
          .locator('[tabindex]:not([tabindex="0"], [tabindex="-1"]), [data-tab][tabindex="-1"]')
          .count();
        expect(strays).toBe(0);
        // one more Tab leaves the page: nothing holds on to the focus
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      });
    });

    it('a menu closes by Escape, which leaves the focus on it, and by a click elsewhere', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const menu = page.locator('#page-tools');
        const isOpen = () => menu.evaluate((one: HTMLDetailsElement) => one.open);
        await menu.locator('summary').click();
        expect(await isOpen()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await isOpen()).toBe(false);
        expect(await menu.locator('summary').evaluate((one) => one === document.activeElement)).toBe(true);
        await menu.locator('summary').click();
        await page.locator('h1').click();
        expect(await isOpen()).toBe(false);
      });
    });

    it.each([360, 320])('a menu opens within a screen of %i px', async (width) => {
      await visit(site(), 'da', { width }, async (page) => {
        for (const menu of await page.locator('.menu').all()) {
          await menu.locator('summary').click();
          const { x, width: wide } = (await menu.locator('ul').boundingBox())!;
          expect([x >= 0, x + wide <= width]).toEqual([true, true]);
        }
      });
    });

    it('the first Tab shows the way past the contents, and Enter takes it', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const skip = page.locator('.skip');
        expect((await skip.boundingBox())!.x).toBeLessThan(0);
        await page.keyboard.press('Tab');
        expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#resultat');
        await page.keyboard.press('Tab');
        const next = await page.evaluate(() => document.activeElement?.closest('nav') === null);
        expect(next).toBe(true);
      });
    });

    it('each area on the map is named with its name, number and outcome, and leads to its section', async () => {
      const { record } = site();
      await visit(site(), 'da', {}, async (page) => {
        const links = await page
          .locator('svg.map a')
          .evaluateAll((all) =>
            all.map((link) => [link.getAttribute('href'), link.getAttribute('aria-label')]),
          );
        const named = new Map(links as [string, string][]);
        expect(named.size).toBe(record.areas.length);
        const outcomes = {
          designated: 'udpeget (',
          undetermined: 'uafklaret',
          'not-designated': 'ikke udpeget',
          excluded: 'udelukket',
        };
        for (const { id, name, outcome } of record.areas)
          expect(named.get(`#area-${id}`)).toContain(`${name} (${id}): ${outcomes[outcome]}`);
        await page.locator('svg.map a').first().focus();
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe(links[0][0]);
      });
    });

    it('the focus is seen on each thing that can have it, in light and dark', async () => {
      await visit(site(), 'da', {}, async (page) => {
        await numberFocusable(page);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme });
          expect(await page.evaluate(unseenFocus), colorScheme).toEqual([]);
        }
      });
    });
  });
}

/** What can have the focus and does not change its look with it: neither an outline nor a line of its drawing. */
function unseenFocus(): string[] {
  const shown = (thing: Element) =>
    [thing, ...thing.querySelectorAll('path')]
      .map((part) => {
        const { outlineStyle, outlineWidth, outlineColor, stroke, strokeWidth } = getComputedStyle(part);
        return [
          outlineStyle === 'none' ? '' : outlineStyle + outlineWidth + outlineColor,
          stroke,
          strokeWidth,
        ];
      })
      .join();
  const unseen: string[] = [];
  for (const thing of document.querySelectorAll<HTMLElement>('[data-tab]')) {
    const before = shown(thing);
    thing.focus({ focusVisible: true, preventScroll: true } as FocusOptions);
    if (document.activeElement !== thing || shown(thing) === before)
      unseen.push(thing.outerHTML.slice(0, 120));
  }
  return unseen;
}

/** Marks all that can be used with its place; what each is, in the order of the page. */
function numberFocusable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const candidates = ':is(a[href], button, input, select, summary):not([tabindex="-1"]), [tabindex="0"]';
    const usable = Array.from(document.querySelectorAll<HTMLElement | SVGElement>(candidates)).filter(
      // what is folded away is not asked, for the browser would lay it out to answer
      (thing) =>
        thing.getAttribute('tabindex') !== '-1' &&
        (thing.matches('summary') || !thing.closest('details:not([open])')) &&
        thing.checkVisibility({ visibilityProperty: true }),
    );
    return usable.map((thing, k) => {
      thing.dataset.tab = String(k);
      const href = thing.getAttribute('href') ?? '';
      if (thing.closest('svg.map')) return `map ${href}`;
      if (thing.closest('#area-table thead')) return `sort ${thing.textContent}`;
      return `${thing.tagName.toLowerCase()} ${href || thing.getAttribute('aria-label') || thing.textContent?.slice(0, 40)}`;
    });
  });
}

/** Presses a key so many times; the places of what has the focus each time. */
async function walk(page: Page, times: number, key = 'Tab'): Promise<number[]> {
  await page.evaluate(() => {
    const visited: number[] = [];
    Object.assign(window, { visited });
    document.addEventListener('focusin', ({ target }) =>
      visited.push(Number((target as HTMLElement).dataset.tab ?? Number.NaN)),
    );
  });
  for (let k = 0; k < times; k++) await page.keyboard.press(key);
  return page.evaluate(() => (window as unknown as { visited: number[] }).visited);
}

function upTo(count: number, from = 0): number[] {
  return Array.from({ length: count - from }, (_, k) => from + k);
}
