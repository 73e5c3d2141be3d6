import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AreaJson } from '../../src/record/schema.ts';
import { withoutMark } from '../report/html-page.ts';
import { type Site, visit } from './site.ts';

/** A long page is laid out in its own time; what is waited for comes, or it does not. */
const LONG = { timeout: 10_000 };
const MISSING = new Set(['–', 'mangler', '']);
/** The alphabet as Node's own ICU has it: æ, ø and å last. */
const { compare } = new Intl.Collator('da', { numeric: false });

export function areaTable(site: () => Site): void {
  describe('the table of areas', () => {
    it('is sorted by each column: numbers as numbers, names with æ, ø, å last, missing last both ways', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const heads = await page.locator('#area-table thead th').allTextContents();
        expect(heads.slice(0, 3)).toEqual(['Navn', 'Udfald', 'Beboere']);
        // a criterion's answers have an order of their own, and so have outcomes and changes
        const orders: Record<string, (a: string, b: string) => number> = {
          Navn: (a, b) => compare(withoutId(a), withoutId(b)),
          Beboere: byNumber,
          'Kriterier opfyldt': byNumber,
          Byområde: compare,
        };
        for (const [column, head] of heads.entries()) {
          const cell = page.locator('#area-table thead th').nth(column);
          const seen = new Set<string | null>();
          for (let press = 0; press < 2; press++) {
            await cell.getByRole('button').click();
            const direction = await cell.getAttribute('aria-sort');
            seen.add(direction);
            expect(await page.locator('#area-table [aria-sort]').count()).toBe(1);
            const cells = (await rowsOf(page)).map((row) => row[column]);
            const known = cells.filter((text) => !MISSING.has(text));
            if (!(head in orders)) continue;
            expect(
              cells.slice(known.length).every((text) => MISSING.has(text)),
              `${head}: missing last`,
            ).toBe(true);
            for (let k = 1; k < known.length; k++) {
              const pair = direction === 'ascending' ? [known[k - 1], known[k]] : [known[k], known[k - 1]];
              expect(
                orders[head](pair[0], pair[1]),
                `${head}, ${direction}: ${pair.join(' before ')}`,
              ).toBeLessThanOrEqual(0);
            }
          }
          expect([...seen].sort()).toEqual(['ascending', 'descending']);
        }
      });
    });

    it('is filtered by text, in names and numbers, capitals or not, and says how many are left', async () => {
      const { areas } = site().record;
      await visit(site(), 'da', {}, async (page) => {
        const count = page.locator('#area-controls output');
        expect(await count.textContent()).toBe(`${areas.length} af ${areas.length} områder vises.`);
        expect(await count.getAttribute('aria-live')).toBe('polite');
        for (const typed of ['PLÆNEN', '0208', 'finnes-ikke']) {
          await page.locator('#area-controls input').fill(typed);
          const fits = ({ id, name }: AreaJson) =>
            `${id} ${name}`.toLowerCase().includes(typed.toLowerCase());
          const expected = areas.filter(fits).map(({ id }) => id);
          // a byområde may be called like an area
          expect(await shownIds(page)).toEqual(expect.arrayContaining(expected));
          await expect
            .poll(() => count.textContent(), LONG)
            .toBe(`${(await shownIds(page)).length} af ${areas.length} områder vises.`);
        }
        await page.locator('#area-controls').getByRole('button', { name: 'Ryd filtre' }).click();
        expect((await shownIds(page)).length).toBe(areas.length);
      });
    });

    it('is filtered by chips: any of the choices of a group, and one of each group; each says how many it has', async () => {
      const { areas, byomraader } = site().record;
      await visit(site(), 'da', {}, async (page) => {
        const chips = page.locator('#filter-udfald button');
        let total = 0;
        for (const chip of await chips.all()) {
          await chip.click();
          expect(await chip.getAttribute('aria-pressed')).toBe('true');
          const shown = await shownIds(page);
          expect(String(shown.length)).toBe(await chip.locator('b').textContent());
          total += shown.length;
          await chip.click();
        }
        expect(total).toBe(areas.length);
        const outcome = (name: string) => page.locator('#filter-udfald').getByRole('button', { name });
        await outcome('Uafklaret').click();
        await outcome('Udelukket').click();
        const either = areas.filter((area) => ['undetermined', 'excluded'].includes(area.outcome));
        expect((await shownIds(page)).sort()).toEqual(either.map(({ id }) => id));
        const { id, name } = byomraader!.groups[0];
        await page.locator('#filter-byomraade').getByRole('button', { name }).click();
        expect((await shownIds(page)).sort()).toEqual(
          either.filter((one) => one.byomraade === id).map((one) => one.id),
        );
      });
    });

    it('tells the map what is shown: the ids of the areas, and null where all are', async () => {
      const { areas } = site().record;
      await visit(site(), 'da', {}, async (page) => {
        await page.evaluate(() => {
          const heard: (string[] | null)[] = [];
          Object.assign(window, { heard });
          document.addEventListener('udpeg:filter', (event) => {
            const { shown } = (event as CustomEvent<{ shown: Set<string> | null }>).detail;
            heard.push(shown && [...shown].sort());
          });
        });
        const chip = page.locator('#filter-udfald').getByRole('button', { name: 'Uafklaret' });
        await chip.click();
        await chip.click();
        const open = areas.filter(({ outcome }) => outcome === 'undetermined').map(({ id }) => id);
        expect(await page.evaluate(() => (window as unknown as { heard: unknown }).heard)).toEqual([
          open.sort(),
          null,
        ]);
      });
    });

    it('keeps what is asked for in the address: it is the same when it is loaded again or sent on', async () => {
      const { id } = site().record.areas.find(({ outcome }) => outcome === 'undetermined')!;
      await visit(site(), 'da', { at: `?udfald=u.x&q=e&orden=-2#area-${id}` }, async (page) => {
        const before = await rowsOf(page);
        expect(before.length).toBeLessThan(16);
        expect(await page.locator('#filter-udfald [aria-pressed="true"]').count()).toBe(2);
        expect(await page.locator('#area-table [aria-sort="descending"]').textContent()).toBe('Beboere');
        expect(await page.locator(`[id="area-${id}"]`).isVisible()).toBe(true);
        await page.reload();
        expect(await rowsOf(page)).toEqual(before);
        await page.locator('#filter-udfald').getByRole('button', { name: 'Udelukket' }).click();
        const { search, hash } = new URL(page.url());
        expect([search, hash]).toEqual(['?udfald=u&q=e&orden=-2', `#area-${id}`]);
        await page.locator('#area-controls').getByRole('button', { name: 'Ryd filtre' }).click();
        expect(new URL(page.url()).search).toBe('?orden=-2');
      });
    });

    it('is one stop of Tab: arrows go from cell to cell, what a sign says is shown, and Enter unfolds', async () => {
      await visit(site(), 'da', {}, async (page) => {
        expect(
          await page
            .locator('#area-table :is([tabindex="0"], a:not([tabindex]), button:not([tabindex]))')
            .count(),
        ).toBe(1);
        await page.locator('#area-table thead button').first().focus();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        for (let k = 0; k < 3; k++) await page.keyboard.press('ArrowRight');
        const cell = page.locator('#area-table tbody tr').nth(1).locator('td').nth(2);
        expect(await cell.evaluate((one) => one === document.activeElement)).toBe(true);
        const said = await cell.locator('i').getAttribute('aria-label');
        expect(said).toMatch(/^[\d,]+\s%, (ikke )?opfyldt/);
        expect(await page.locator('.tip').textContent()).toBe(`Indkomstniveau ${said}`);
        expect(await page.locator('.tip').isVisible()).toBe(true);
        await page.keyboard.press('Escape');
        expect(await page.locator('.tip').isVisible()).toBe(false);
        await page.keyboard.press('Enter');
        const link = page.locator('#area-table tbody th a').nth(1);
        await expect.poll(() => link.getAttribute('aria-expanded'), LONG).toBe('true');
        const fold = page.locator('#area-table .more details');
        expect(await fold.locator('table').isVisible()).toBe(true);
        await link.click();
        expect(await fold.count()).toBe(0);
        expect(new URL(page.url()).hash).toBe('');
      });
    });

    it.each([1200, 360, 320])(
      'keeps its head and its first column in sight at %i px, and the page scrolls no other way',
      async (width) => {
        await visit(site(), 'da', { width }, async (page) => {
          const seen = await page.evaluate(async () => {
            const box = document.querySelector<HTMLElement>('.grid')!;
            box.scrollIntoView();
            box.scrollTo(400, 3000);
            await new Promise(requestAnimationFrame);
            const [at, head] = [box, box.querySelector('thead th')!].map((one) =>
              one.getBoundingClientRect(),
            );
            const first = Array.from(box.querySelectorAll('tbody th'), (one) => one.getBoundingClientRect());
            return {
              top: Math.round(head.top - at.top),
              left: Math.round(Math.max(...first.map(({ left }) => Math.abs(left - at.left)))),
              page: document.documentElement.scrollWidth - innerWidth,
            };
          });
          // the border of the box is one pixel
          expect(seen).toEqual({ top: 1, left: 0, page: 0 });
        });
      },
    );

    it('is read by what a reader hears: a sign is a picture with a name, and no two kinds look alike', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const signs = await page
          .locator('#area-table tbody i')
          .evaluateAll((all) =>
            all.map((one) => [
              one.className,
              one.textContent,
              one.getAttribute('role'),
              (one as HTMLElement).title,
            ]),
          );
        // 400 areas by eight criteria
        expect(signs.length).toBe(3200);
        expect(signs.filter(([, , role, title]) => role !== 'img' || title === '')).toEqual([]);
        const looks = new Map(signs.map(([kind, sign]) => [kind, sign]));
        expect(new Set(looks.values()).size).toBe(looks.size);
      });
    });

    it('has few words: the whole page no more than 16,000 outside what is folded', async () => {
      const words = await visit(
        site(),
        'da',
        {},
        // biome-ignore lint/performance/useDomNodeTextContent: what is folded has a text, and nobody reads it
        async (page) => (await page.locator('body').innerText()).split(/\s+/).length,
      );
      expect(words).toBeLessThan(16_000);
    });
  });

  describe('a link straight to an area', () => {
    it.each(['designated', 'not-designated', 'excluded'] as const)(
      'opens at one that is %s',
      async (outcome) => {
        const { id, name } = site().record.areas.findLast((area) => area.outcome === outcome)!;
        await visit(site(), 'da', { at: `#area-${id}` }, async (page) => {
          const area = page.locator(`[id="area-${id}"]`);
          await expect.poll(async () => Math.abs((await area.boundingBox())!.y), LONG).toBeLessThan(450);
          expect(await area.getByRole('heading', { name }).isVisible()).toBe(true);
          expect(await area.locator('p').last().isVisible()).toBe(true);
          // beneath its row, and that beneath its head
          const [head, headEnd, row, rowEnd] = await page.evaluate((anchor) => {
            const link = document.querySelector(`#area-table th > a[href="#${anchor}"]`)!;
            const boxes = [document.querySelector('#area-table thead th')!, link.closest('tr')!];
            return boxes.flatMap((one) => [
              one.getBoundingClientRect().top,
              one.getBoundingClientRect().bottom,
            ]);
          }, `area-${id}`);
          expect([head > -1, row > headEnd - 1, rowEnd < 900]).toEqual([true, true, true]);
          expect(
            await page.locator(`tr:has(> th > a[href="#area-${id}"]) + .more [id="area-${id}"]`).count(),
          ).toBe(1);
        });
      },
    );

    it('shows it whatever is filtered, and opens at one that is followed on the page', async () => {
      const { id } = site().record.areas.find((area) => area.outcome === 'not-designated')!;
      await visit(site(), 'da', { at: '?udfald=u' }, async (page) => {
        await page.locator(`svg.map a[href="#area-${id}"]`).focus();
        await page.keyboard.press('Enter');
        const area = page.locator(`[id="area-${id}"]`);
        await expect.poll(() => area.locator('table').isVisible(), LONG).toBe(true);
        expect(Math.abs((await area.boundingBox())!.y)).toBeLessThan(450);
      });
    });
  });
}

function byNumber(a: string, b: string): number {
  const number = (text: string) =>
    Number.parseFloat(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));
  return number(a) - number(b);
}

/** A name that is followed by its id. */
function withoutId(text: string): string {
  return text.replace(/ \S+$/, '');
}

/** The texts of the rows that are shown, in order. */
async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLTableRowElement>('#area-table > tbody > tr:not(.more)'),
      ({ cells }) => Array.from(cells, ({ textContent }) => textContent.trim()),
    ),
  );
  return rows.map((row) => row.map(withoutMark));
}

async function shownIds(page: Page): Promise<string[]> {
  return (await rowsOf(page)).map(([name]) => name.split(' ').at(-1) ?? '');
}
