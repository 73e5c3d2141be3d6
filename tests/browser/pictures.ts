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
