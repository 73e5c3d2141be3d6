import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Site, visit } from './site.ts';

/** The folder, which git leaves alone, for what someone may want to look at after the tests. */
export function artefacts(): string {
  const folder = fileURLToPath(new URL('../../out/browser/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  return folder;
}

export function pictures(site: () => Site): void {
  describe('a drawing that is taken away', () => {
    it('stands alone: it is whole, leads nowhere, and says who may read it', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const label = (await page.locator('.audience strong').textContent())!;
        const drawings = await page.evaluate(async () => {
          const taken: Blob[] = [];
          URL.createObjectURL = (blob) => {
            taken.push(blob as Blob);
            return '#';
          };
          for (const button of document.querySelectorAll<HTMLButtonElement>('button.take'))
            if (button.textContent === 'SVG' && button.checkVisibility()) button.click();
          return Promise.all(taken.map((blob) => blob.text()));
        });
        // the map, two of each of eight byområder but one strip, and one of each of eight criteria
        expect(drawings.length).toBeGreaterThan(20);
        const found = await page.evaluate(
          (svgs) =>
            svgs.map((svg) => {
              const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
              const used = Array.from(root.querySelectorAll('use'), (use) =>
                use.getAttribute('href')!.slice(1),
              );
              const filled = [...svg.matchAll(/url\((?:&quot;|")?#([\w-]+)/g)].map(([, id]) => id);
              return {
                name: root.tagName,
                links: root.querySelectorAll('[href^="#area-"]').length,
                lacking: [...used, ...filled].filter((id) => root.querySelector(`[id="${id}"]`) === null),
                last: root.lastElementChild?.textContent,
              };
            }),
          drawings,
        );
        for (const one of found) expect(one).toEqual({ name: 'svg', links: 0, lacking: [], last: label });
      });
    });
  });

  describe('what a byområde is held against', () => {
    it('is drawn on each strip: the ticks of all areas and the limit, in colours of their own', async () => {
      await visit(site(), 'da', {}, async (page) => {
        // a drawing that is used elsewhere knows its own styles alone, not those of where it stands
        const strokes = await page.evaluate(() => {
          const bare = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
          bare.append(document.getElementById('strip-1')!.cloneNode(true));
          document.body.append(bare);
          return ['ticks', 'axis', 'limit'].map(
            (part) => getComputedStyle(bare.querySelector(`.strip-${part}`)!).stroke,
          );
        });
        expect(new Set(strokes).size).toBe(3);
        expect(strokes).not.toContain('none');
      });
    });
  });

  describe('pictures of the main views, to be looked at', () => {
    const views = [
      ['da', 1600, 'light'],
      ['da', 360, 'dark'],
      ['koebenhavn-en', 1200, 'light'],
    ] as const;
    it.each(views)('of %s at %i px, %s, in out/browser', async (name, width, scheme) => {
      await visit(site(), name, { width, scheme }, async (page) => {
        const ids = await page.locator('main h2').evaluateAll((all) => all.map(({ id }) => id));
        for (const id of ids) {
          await page.locator(`[id="${id}"]`).evaluate((heading) => heading.scrollIntoView());
          const path = join(artefacts(), `${name}-${width}-${scheme}-${id}.png`);
          const { length } = await page.screenshot({ path });
          // not an empty page
          expect(length).toBeGreaterThan(2_000);
        }
      });
    });
  });
}
