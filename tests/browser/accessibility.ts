import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Site, visit } from './site.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rows and sections of a kind that are kept where a page is looked at once more. */
const KEPT = 4;

export function accessibility(site: () => Site): void {
  describe('what is heard', () => {
    it.each(['da', 'en'] as const)(
      'of the first screen of %s is as it was read and found good',
      async (name) => {
        const heard = await visit(site(), name, {}, async (page) => {
          const parts = ['header', 'main > section:first-of-type .columns >> nth=0'];
          return Promise.all(parts.map((part) => page.locator(part).first().ariaSnapshot()));
        });
        // each area on the map is a link of its own: three of them do
        const [head, screen] = heard;
        const areas = screen
          .split('\n')
          .filter((line) => line.includes('/url: "#area-') || /link ".*\(\d{4}\): /.test(line));
        expect(areas.length).toBeGreaterThan(700);
        const left = new Set(areas.slice(6));
        const text = screen
          .split('\n')
          .filter((line) => !left.has(line))
          .join('\n');
        await expect(`${head}\n${text}\n`).toMatchFileSnapshot(`heard/first-screen.${name}.txt`);
      },
    );
  });

  describe('axe-core finds nothing', () => {
    it('on the whole page of 400 areas', async () => {
      expect(await visit(site(), 'da', { width: 1600 }, violations)).toEqual([]);
    });

    // the same markup stands there for each of the areas: a few of each kind do for the other ways to look at it
    it.each(['da', 'en'] as const)('in %s, light and dark, on a phone and a wide screen', async (name) => {
      const looks = [360, 1600].flatMap((width) =>
        (['light', 'dark'] as const).map((scheme) => [width, scheme] as const),
      );
      await visit(site(), name, {}, async (page) => {
        await page.evaluate(thin, KEPT);
        for (const [width, scheme] of looks) {
          await page.setViewportSize({ width, height: 900 });
          await page.emulateMedia({ colorScheme: scheme });
          expect(await violations(page), `${width} px, ${scheme}`).toEqual([]);
        }
      });
    });

    it.each([
      ['koebenhavn-da', { width: 1600, scheme: 'light' }],
      ['koebenhavn-en', { width: 360, scheme: 'dark' }],
    ] as const)('without outlines: %s, %o', async (name, look) => {
      const found = await visit(site(), name, look, async (page) => {
        await page.evaluate(thin, KEPT);
        return violations(page);
      });
      expect(found).toEqual([]);
    });

    it('on the areas unfolded', async () => {
      const found = await visit(site(), 'da', {}, async (page) => {
        await page.evaluate(thin, KEPT);
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        return violations(page);
      });
      expect(found).toEqual([]);
    });

    it.each(['crowded', 'single', 'diff', 'monitor'] as const)('on %s', async (name) => {
      const found = await visit(site(), name, { width: 360 }, async (page) => {
        await page.evaluate(thin, KEPT);
        return violations(page);
      });
      expect(found).toEqual([]);
    });

    it('on names that are no names', async () => {
      expect(
        await visit(site(), 'names', { width: 360, scheme: 'dark' }, async (page) => {
          await page.evaluate(thin, KEPT);
          return violations(page);
        }),
      ).toEqual([]);
    });
  });
}

/** Each violation as a line: the rule, where, and what stands there. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations: found } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as AxeResults;
  return found.flatMap(({ id, help, nodes }) =>
    nodes
      .slice(0, 5)
      .map(({ target, html }) => `${id} (${help}): ${target.join(' ')}: ${html.slice(0, 160)}`),
  );
}

/** Leaves a few areas of each outcome, in the table, among the sections and on the map. */
function thin(kept: number): void {
  const seen = new Map<string, number>();
  const isOneTooMany = (kind: string) => {
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return seen.get(kind)! > kept;
  };
  for (const row of document.querySelectorAll<HTMLElement>('#area-table tbody tr'))
    if (isOneTooMany(`row ${row.dataset.o}`)) row.remove();
  for (const area of document.querySelectorAll<HTMLElement>('[id^="area-"][data-o]'))
    if (isOneTooMany(`section ${area.dataset.o}`)) area.remove();
  for (const link of document.querySelectorAll('svg.map a'))
    if (isOneTooMany(`map ${link.querySelector('path')?.getAttribute('class')}`)) link.remove();
}
