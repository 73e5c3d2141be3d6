import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pageNames, type Site, visit } from './site.ts';

export function layout(site: () => Site): void {
  describe('the page keeps its width, and nothing lies on top of anything', () => {
    it.each(pageNames)('%s does not scroll sideways, on a phone, a tablet or a wall', async (name) => {
      await visit(site(), name, {}, async (page) => {
        for (const width of [320, 360, 768, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          const found = await page.evaluate(() => ({
            page: document.documentElement.scrollWidth,
            // what is wider than the page must scroll in a box of its own
            wide: Array.from(
              document.querySelectorAll(
                'main *:not(details:not([open]) > :not(summary), details:not([open]) > :not(summary) *)',
              ),
            )
              .filter((thing) => {
                const { right, width: own } = thing.getBoundingClientRect();
                return own > 1 && right > innerWidth + 1 && !thing.closest('.wide, .sr, svg, pre');
              })
              .map((thing) => thing.outerHTML.slice(0, 100)),
          }));
          expect(found.wide, `${width} px`).toEqual([]);
          expect(found.page).toBeLessThanOrEqual(width);
          expect(await overlapping(page), `${width} px`).toEqual([]);
        }
      });
    });

    it('reads at 200 %: what is 1280 px wide is then 640, in letters twice as large', async () => {
      await visit(site(), 'da', { width: 1280 }, async (page) => {
        await page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
        });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280);
        expect(await overlapping(page)).toEqual([]);
      });
    });
  });

  describe('the charts and the map', () => {
    it.each(['da', 'en', 'koebenhavn-da', 'names', 'diff', 'monitor'] as const)(
      'of %s keep their texts apart, however wide, and on paper',
      async (name) => {
        await visit(site(), name, {}, async (page) => {
          for (const width of [360, 768, 1200, 1600]) {
            await page.setViewportSize({ width, height: 900 });
            expect(await clashingTexts(page), `${width} px`).toEqual([]);
          }
          // A4 less its margins of 14 mm: 182 mm at 96 to the inch
          await page.emulateMedia({ media: 'print' });
          await page.setViewportSize({ width: 688, height: 900 });
          expect(await clashingTexts(page), 'A4').toEqual([]);
        });
      },
    );

    it('has the name of each byområde on the map, in letters that can be read, no wider than was reckoned with', async () => {
      const { record } = site();
      await visit(site(), 'da', {}, async (page) => {
        const expected = record.byomraader!.groups.map((group) => group.name).sort();
        for (const width of [320, 360, 768, 1200, 1600]) {
          await page.setViewportSize({ width, height: 900 });
          const labels = await page.locator('svg.map .labels text').evaluateAll((all) =>
            all
              .filter((label) => label.getBoundingClientRect().width > 0)
              .map((label) => {
                const svg = label.closest('svg')!;
                const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                const { top, bottom, left, right } = label.getBoundingClientRect();
                const map = svg.getBoundingClientRect();
                return {
                  // the name stands in the lines that are not small
                  name: Array.from(
                    label.querySelectorAll('tspan:not(.small)'),
                    (line) => line.textContent,
                  ).join(''),
                  pixels: Number.parseFloat(getComputedStyle(label).fontSize) * scale,
                  isOn:
                    left >= map.left && right <= map.right && top >= map.top - 2 && bottom <= map.bottom + 2,
                };
              }),
          );
          expect(labels.map(({ name }) => name).sort(), `${width} px`).toEqual(expected);
          expect(labels.filter(({ isOn }) => !isOn)).toEqual([]);
          // 31 units of 800 on a map of 288 px, which is what 320 px leave, are 11.2 px
          expect(Math.min(...labels.map(({ pixels }) => pixels))).toBeGreaterThan(11);
        }
      });
    });
  });
}

/** Texts of a drawing that lie on each other. */
function clashingTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const clashes: string[] = [];
    for (const svg of document.querySelectorAll('svg')) {
      const texts = Array.from(svg.querySelectorAll('text'), (text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
      })).filter(({ box }) => box.width > 0);
      for (const [k, a] of texts.entries()) {
        for (const b of texts.slice(k + 1)) {
          const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
          const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
          // the box of a line of text is taller than its letters
          if (across > 1 && down > 0.4 * Math.min(a.box.height, b.box.height))
            clashes.push(`${svg.outerHTML.slice(0, 80)}: ${a.text} and ${b.text}`);
        }
      }
    }
    return clashes;
  });
}

/* What is folded away is not measured: the browser would lay it out to answer. */

/** Headings, paragraphs, tables, captions and figures whose boxes meet though neither holds the other. */
function overlapping(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const things = Array.from(
      document.querySelectorAll('h1, h2, h3, h4, main p, nav, .wide, figure, figcaption, ul, form, summary'),
    )
      .filter((thing) => !thing.closest('.sr, svg') && !thing.closest('details:not([open]) > :not(summary)'))
      .map((thing) => ({ thing, box: thing.getBoundingClientRect() }))
      .filter(
        ({ thing, box }) =>
          box.width > 1 && box.height > 1 && !thing.closest('.sr, svg') && thing.checkVisibility(),
      )
      .sort((a, b) => a.box.top - b.box.top);
    const clashes: string[] = [];
    for (const [k, a] of things.entries()) {
      for (const b of things.slice(k + 1)) {
        if (b.box.top > a.box.bottom - 1) break;
        const across = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const down = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (across > 1 && down > 1 && !a.thing.contains(b.thing) && !b.thing.contains(a.thing))
          clashes.push(`${a.thing.outerHTML.slice(0, 80)} and ${b.thing.outerHTML.slice(0, 80)}`);
      }
    }
    return clashes;
  });
}
