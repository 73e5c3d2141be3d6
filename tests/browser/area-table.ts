import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AreaJson } from '../../src/record/schema.ts';
import { withoutMark } from '../report/html-page.ts';
import { type Site, visit } from './site.ts';

const MISSING = new Set(['–', 'mangler']);
/** The alphabet as Node's own ICU has it: æ, ø and å last. */
const { compare } = new Intl.Collator('da', { numeric: false });

export function areaTable(site: () => Site): void {
  describe('the table of areas', () => {
    it('is sorted by each column: numbers as numbers, names with æ, ø, å last, missing last both ways', async () => {
      await visit(site(), 'da', {}, async (page) => {
        const heads = await page.locator('#area-table thead th').allTextContents();
        expect(heads.slice(0, 7)).toEqual([
          ...['Nr.', 'Navn', 'Udfald', 'Beboere', 'Kriterier opfyldt', 'Indeks', 'Rang'],
        ]);
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
            expect(
              cells.slice(known.length).every((text) => MISSING.has(text)),
              `${head}: missing last`,
            ).toBe(true);
            const inOrder = orderOf(head);
            if (!inOrder) continue;
            for (let k = 1; k < known.length; k++) {
              const pair = direction === 'ascending' ? [known[k - 1], known[k]] : [known[k], known[k - 1]];
              expect(
                inOrder(pair[0], pair[1]),
                `${head}, ${direction}: ${pair.join(' before ')}`,
              ).toBeLessThanOrEqual(0);
            }
          }
          expect([...seen].sort()).toEqual(['ascending', 'descending']);
        }
      });
    });

    it('has Danish letters to sort: the last names start with æ, ø and å', async () => {
      await visit(site(), 'da', {}, async (page) => {
        await page.locator('#area-table thead').getByRole('button', { name: 'Navn' }).click();
        const initials = (await rowsOf(page)).map(([, name]) => name[0]);
        const order = [...new Set(initials)].join('');
        expect(order.endsWith('ÆØÅ')).toBe(true);
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
          expect((await shownIds(page)).sort()).toEqual(expected.sort());
          await expect
            .poll(() => count.textContent())
            .toBe(`${expected.length} af ${areas.length} områder vises.`);
        }
        await page.locator('#area-controls input').fill('');
        expect((await shownIds(page)).length).toBe(areas.length);
      });
    });

    it('is filtered by outcome, and by text within it', async () => {
      const { areas } = site().record;
      const outcomes = [
        ['Uafklaret', ({ outcome }: AreaJson) => outcome === 'undetermined'],
        ['Ikke udpeget', ({ outcome }: AreaJson) => outcome === 'not-designated'],
        ['Udelukket', ({ outcome }: AreaJson) => outcome === 'excluded'],
      ] as const;
      await visit(site(), 'da', {}, async (page) => {
        const select = page.locator('#area-controls select');
        for (const [label, fits] of outcomes) {
          await select.selectOption({ label });
          expect((await shownIds(page)).sort()).toEqual(areas.filter(fits).map(({ id }) => id));
        }
        // the outcomes together are all areas, each once
        const labels = await select.locator('option:not([value=""])').allTextContents();
        let total = 0;
        for (const label of labels) {
          await select.selectOption({ label });
          total += (await shownIds(page)).length;
        }
        expect(total).toBe(areas.length);
        await select.selectOption({ label: 'Ikke udpeget' });
        await page.locator('#area-controls input').fill('02');
        const both = areas.filter(({ id, outcome }) => outcome === 'not-designated' && id.includes('02'));
        const shown = await shownIds(page);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown).toEqual(expect.arrayContaining(both.map(({ id }) => id)));
      });
    });
  });

  describe('a link straight to an area', () => {
    it.each(['designated', 'not-designated', 'excluded'] as const)(
      'opens at one that is %s',
      async (outcome) => {
        const { id, name } = site().record.areas.findLast((area) => area.outcome === outcome)!;
        await visit(site(), 'da', { at: `#area-${id}` }, async (page) => {
          const area = page.locator(`[id="area-${id}"]`);
          await expect.poll(async () => Math.abs((await area.boundingBox())!.y)).toBeLessThan(450);
          expect(await area.getByRole('heading', { name }).isVisible()).toBe(true);
          expect(await area.locator('p').last().isVisible()).toBe(true);
        });
      },
    );

    it('opens at one that is followed on the page', async () => {
      const { id } = site().record.areas.find((area) => area.outcome === 'not-designated')!;
      await visit(site(), 'da', {}, async (page) => {
        await page.locator(`#area-table a[href="#area-${id}"]`).click();
        const area = page.locator(`[id="area-${id}"]`);
        await expect.poll(() => area.locator('table').isVisible()).toBe(true);
        expect(Math.abs((await area.boundingBox())!.y)).toBeLessThan(450);
      });
    });
  });
}

/** How the cells under a head are ordered; undefined for outcomes, which have an order of their own. */
function orderOf(head: string): ((a: string, b: string) => number) | undefined {
  if (head === 'Udfald') return undefined;
  if (head === 'Nr.') return (a, b) => (a < b ? -1 : 1);
  if (head === 'Navn' || head === 'Byområde') return compare;
  const number = (text: string) =>
    Number.parseFloat(text.replaceAll('.', '').replace(',', '.').replace('−', '-'));
  return (a, b) => number(a) - number(b);
}

/** The texts of the rows that are shown, in order. */
async function rowsOf(page: Page): Promise<string[][]> {
  const rows = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLTableRowElement>('#area-table tbody tr:not([hidden])'),
      ({ cells }) => Array.from(cells, ({ textContent }) => textContent.trim()),
    ),
  );
  return rows.map((row) => row.map(withoutMark));
}

async function shownIds(page: Page): Promise<string[]> {
  return (await rowsOf(page)).map(([id]) => id);
}
