import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Site, visit } from './site.ts';

/** What the map's script adds: finding, walking, drawing nearer, and what is told of an area. */
export function map(site: () => Site): void {
  const area = (id: string) => site().record.areas.find((one) => one.id === id)!;
  const told = (page: Page) => page.locator('.map-panel .map-name').textContent();
  const box = (page: Page) =>
    page.locator('svg.map').evaluate((svg) => svg.getAttribute('viewBox')!.split(' ').map(Number));
  /** The end of the way to where the map is looked at. */
  const still = async (page: Page) => {
    let before: string;
    do {
      before = String(await box(page));
      await page.waitForTimeout(150);
    } while (before !== String(await box(page)));
  };

  describe('an area on the map', () => {
    it('is found by number, by name in any letters, by a boligområde in it and by its byområde; Enter marks it', async () => {
      const { name } = area('0207');
      await visit(site(), 'da', {}, async (page) => {
        const input = page.locator('.map-find input');
        for (const text of [
          '0207',
          name.toUpperCase().replaceAll('Æ', 'AE'),
          'skovmarparken',
          'moellebyggerbyen 0207',
        ]) {
          await input.fill(text);
          expect(await page.locator('.found button').allTextContents(), text).toContainEqual(
            expect.stringContaining(`${name} (0207)`),
          );
        }
        await input.fill('0207');
        await input.press('Enter');
        expect(await told(page)).toBe(`${name} (0207)`);
        expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#area-0207');
        await still(page);
        const [, , width] = await box(page);
        expect(width).toBeLessThan(300);
        await input.fill('findes ikke');
        await expect
          .poll(() => page.locator('.map-find output').textContent(), { timeout: 10_000 })
          .toBe('Intet område fundet');
        expect(await page.locator('.map-panel').isVisible()).toBe(false);
      });
    });

    it('is told with its outcome, residents, byområde, a state a criterion, and the way to its figures', async () => {
      const { criteria, byomraader } = site().record;
      const one = area('0207');
      const group = byomraader!.groups.find(({ areas }) => areas.includes('0207'))!;
      await visit(site(), 'da', { at: '#area-0207' }, async (page) => {
        const panel = page.locator('.map-panel');
        expect(await panel.isVisible()).toBe(true);
        expect(await panel.locator('.map-facts').textContent()).toMatch(/^udpeget \(.*; 1\.114 beboere$/);
        expect(one.population).toBe(1114);
        expect(await panel.locator('.map-byomraade').textContent()).toBe(`I byområdet ${group.name}`);
        const states = await panel.locator('.map-states b').allTextContents();
        const answers = criteria.map(({ id }) => one.criteria[id].verdict);
        // it meets all eight: no answer is open
        expect(answers).toEqual(criteria.map(() => 'met'));
        expect(states).toEqual(criteria.map(() => 'opfyldt'));
        expect(await panel.locator('.map-more').getAttribute('href')).toBe('#area-0207');
      });
    });

    it('is reached with arrow keys from the one stop of the map, and Escape goes back to the whole', async () => {
      await visit(site(), 'da', {}, async (page) => {
        await page.locator('svg.map a[tabindex="0"]').focus();
        const [first, last] = await page
          .locator('svg.map a')
          .evaluateAll((all) => [all[0], all.at(-1)!].map((link) => link.getAttribute('href')));
        const now = () => page.evaluate(() => document.activeElement?.getAttribute('href'));
        await page.keyboard.press('End');
        expect(await now()).toBe(last);
        await page.keyboard.press('Home');
        expect(await now()).toBe(first);
        const at = () =>
          page.evaluate(() => {
            const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2];
          });
        const [x, y] = await at();
        await page.keyboard.press('ArrowRight');
        expect((await at())[0]).toBeGreaterThan(x);
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
        expect((await at())[1]).toBeGreaterThan(y);
        expect(await page.locator('svg.map a[tabindex="0"]').count()).toBe(1);
        const whole = await box(page);
        await page.locator('[data-do="zoom-in"]').click();
        await still(page);
        expect((await box(page))[2]).toBeCloseTo(whole[2] / 2, 0);
        await page.locator('svg.map a[tabindex="0"]').focus();
        await page.keyboard.press('Escape');
        expect(await page.locator('.map-panel').isVisible()).toBe(false);
        await page.keyboard.press('Escape');
        await still(page);
        expect(await box(page)).toEqual(whole);
      });
    });

    it('is told whole within twelve stops of the tab key', async () => {
      await visit(site(), 'da', {}, async (page) => {
        await page.locator('.map-find input').focus();
        const stops: string[] = [];
        for (let k = 0; k < 12; k++) {
          stops.push(await page.evaluate(() => (document.activeElement!.closest('#map') ? 'map' : 'on')));
          await page.keyboard.press('Tab');
        }
        // field, three buttons, the areas, of the panel close, byområde and more, and the drawing as a file
        expect(stops.indexOf('on')).toBe(9);
      });
    });

    it('has its name on a map drawn nearer, and no name lies on another', async () => {
      await visit(site(), 'da', {}, async (page) => {
        expect(await page.locator('.area-names text').count()).toBe(0);
        for (const times of [1, 2, 3]) {
          await page.locator('[data-do="zoom-in"]').click();
          await still(page);
          const clashes = await page.evaluate(() => {
            const boxes = Array.from(document.querySelectorAll('svg.map .labels text'), (text) =>
              text.getBoundingClientRect(),
            ).filter((one) => one.width > 0);
            return boxes.filter((a, k) =>
              boxes
                .slice(k + 1)
                .some(
                  (b) =>
                    a.left + 1 < b.right &&
                    b.left + 1 < a.right &&
                    a.top + 3 < b.bottom &&
                    b.top + 3 < a.bottom,
                ),
            ).length;
          });
          expect(clashes, `${2 ** times} times`).toBe(0);
        }
        expect(await page.locator('.area-names text').count()).toBeGreaterThan(2);
      });
    });

    it('moves at once where motion is not wished for', async () => {
      await visit(site(), 'da', {}, async (page) => {
        await page.emulateMedia({ reducedMotion: 'reduce' });
        const [, , width] = await box(page);
        const after = await page.evaluate(() => {
          document.querySelector<HTMLElement>('[data-do="zoom-in"]')!.click();
          return Number(document.querySelector('svg.map')!.getAttribute('viewBox')!.split(' ')[2]);
        });
        expect(after).toBe(width / 2);
      });
    });

    it('is a link without script, and nothing is shown that would do nothing', async () => {
      await visit(site(), 'da', { script: false }, async (page) => {
        expect(await page.locator('svg.map a').count()).toBe(site().record.areas.length);
        expect(await page.locator('.map-find, .map-panel').filter({ visible: true }).count()).toBe(0);
      });
    });
  });
}
