import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AreaJson, ReportJson } from '../../src/record/schema.ts';
import { marginOf } from '../record/read-back.ts';
import { withoutMark } from '../report/html-page.ts';
import { type PageName, type Site, visit } from './site.ts';

/** An area as its section shows it: texts only. */
interface Shown {
  id: string;
  name: string;
  facts: string;
  rows: string[][];
}

const marks = { da: { point: ',', thousands: '.' }, en: { point: '.', thousands: ',' } };
const words = {
  da: {
    missing: 'mangler',
    of: ' af ',
    met: 'Opfyldt',
    notMet: 'Ikke opfyldt',
    unknown: 'Ukendt',
    facts: {
      population: /([\d.]+) beboere/,
      met: /(\d+) af (\d+) kriterier/,
    },
  },
  en: {
    missing: 'missing',
    of: ' of ',
    met: 'Met',
    notMet: 'Not met',
    unknown: 'Unknown',
    facts: {
      population: /([\d,]+) residents/,
      met: /(\d+) of (\d+) criteria/,
    },
  },
};
type Language = keyof typeof words;

export function numbers(site: () => Site): void {
  describe("every number of every area is the record's", () => {
    it.each(['da', 'en'] as const)('in the sections of the page in %s', async (language) => {
      const { record } = site();
      const shown = new Map((await sections(site(), language)).map((section) => [section.id, section]));
      let compared = 0;
      for (const area of record.areas) compared += compareArea(shown.get(area.id)!, area, record, language);
      expect(shown.size).toBe(record.areas.length);
      // 8 criteria of 392 assessed areas, each with value, two counts, reference, limit and margin, and two facts
      const assessed = record.areas.filter(({ exclusion }) => exclusion === null).length;
      expect(compared).toBeGreaterThan(assessed * 8 * 5);
    });

    it('in the table of all areas', async () => {
      const { record } = site();
      const rows = await visit(site(), 'da', {}, (page) =>
        page
          .locator('#area-table tbody tr')
          .evaluateAll((all) =>
            all.map((row) =>
              Array.from((row as HTMLTableRowElement).cells, (cell) => cell.textContent.trim()),
            ),
          ),
      );
      const byId = new Map(rows.map((row) => [row[0].split(' ').at(-1), row]));
      for (const { id, name, population, criteriaMet, exclusion, byomraade } of record.areas) {
        const [shownName, , residents, ...cells] = byId.get(id)!;
        const [met, group] = cells.slice(8);
        expect(shownName).toBe(`${name} ${id}`);
        same(withoutMark(residents), population, 'da', `${id} residents`);
        expect(group).toBe(record.byomraader!.groups.find((one) => one.id === byomraade)?.name ?? '–');
        if (exclusion !== null) {
          expect(met).toBe('–');
          continue;
        }
        expect(met.startsWith(`${criteriaMet.met} af ${criteriaMet.of}`)).toBe(true);
        const bounds =
          criteriaMet.least === criteriaMet.most ? '' : ` (${criteriaMet.least}–${criteriaMet.most})`;
        expect(met.slice(met.indexOf(' af ') + 5)).toBe(bounds);
      }
    });

    it('in the answer', async () => {
      const { summary, account } = site().record;
      await visit(site(), 'da', {}, async (page) => {
        const tallies = new Map(
          await page
            .locator('section[aria-labelledby="resultat"] table')
            .first()
            .locator('tbody tr')
            .evaluateAll((all) =>
              all.map((row) => {
                const [head, areas, residents] = Array.from((row as HTMLTableRowElement).cells, (cell) =>
                  cell.textContent.trim(),
                );
                return [head, [areas, residents]] as const;
              }),
            ),
        );
        const expected = [
          ['Udpeget', summary.designated],
          ['kun efter kriterierne', summary.byCriteria],
          ['kun efter statens lister', summary.byStateList],
          ['efter både kriterier og lister', summary.byBoth],
          ['Uafklaret', summary.undetermined],
          ['Ikke udpeget', summary.notDesignated],
          ['Udelukket', summary.excluded],
          ['I alt', account.input],
        ] as const;
        for (const [head, tally] of expected) {
          const [areas, residents] = tallies.get(head) ?? [];
          same(areas ?? '', tally.areas, 'da', `${head}: areas`);
          same(residents ?? '', tally.residents, 'da', `${head}: residents`);
        }
      });
    });
  });
}

function sections(site: Site, name: PageName): Promise<Shown[]> {
  const read = (page: Page) =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll('[id^="area-"][data-o]'), (section) => {
        const heading = section.querySelector('h3')!;
        const small = heading.querySelector('small')!.textContent;
        return {
          id: decodeURIComponent(section.id.slice('area-'.length)),
          name: heading.textContent.slice(0, -small.length).trim(),
          facts: section.querySelector('summary')!.textContent,
          rows: Array.from(section.querySelectorAll<HTMLTableRowElement>('tbody tr'), ({ cells }) =>
            Array.from(cells, ({ textContent }) => textContent.trim()),
          ),
        };
      }),
    );
  // all is there without the script, which reads what is folded when it is unfolded
  return visit(site, name, { script: false }, read);
}

/** Compares a section with the record, number by number; how many there were. */
function compareArea(shown: Shown, area: AreaJson, record: ReportJson, language: Language): number {
  const { facts, met: isMet, notMet, unknown, of } = words[language];
  expect(shown.name).toBe(area.name);
  let compared = 0;
  const check = (text: string, value: number | null | undefined, what: string) => {
    same(text, value, language, `${area.id} ${what}`);
    compared++;
  };
  check(found(shown.facts, facts.population), area.population, 'residents');
  if (area.exclusion !== null) {
    expect(shown.rows).toEqual([]);
    return compared;
  }
  check(found(shown.facts, facts.met), area.criteriaMet.met, 'criteria met');
  const criteria = record.criteria.filter(({ notMeasured }) => notMeasured === null);
  expect(shown.rows.length).toBe(criteria.length);
  for (const [k, { id, title, worse }] of criteria.entries()) {
    const [head, value, counts, interval, reference, limit, margin, verdict] = shown.rows[k].map(withoutMark);
    const cell = area.criteria[id];
    expect(head).toBe(typeof title === 'string' ? title : title[language]);
    check(value, cell.value, `${id} value`);
    const parts = counts.split(of);
    if (parts.length === 2) {
      check(parts[0], cell.numerator, `${id} numerator`);
      check(parts[1], cell.denominator, `${id} denominator`);
    }
    // the interval is of what has a value, which lies within it
    const ends = interval === '–' ? [] : interval.split('–').map((end) => numberOf(end, language)!);
    if (cell.value !== null && ends.length > 0) {
      expect(ends[0], `${area.id} ${id}`).toBeLessThanOrEqual(numberOf(value, language)!);
      expect(ends[1], `${area.id} ${id}`).toBeGreaterThanOrEqual(numberOf(value, language)!);
    }
    check(reference, cell.reference, `${id} reference`);
    check(limit, cell.limit, `${id} limit`);
    check(margin, marginOf(cell, worse), `${id} margin`);
    const answers = { met: isMet, 'not-met': notMet, unknown };
    expect(verdict.startsWith(answers[cell.verdict]), `${area.id} ${id}: ${verdict}`).toBe(true);
    // what is shown does not contradict the verdict: value and limit keep their order
    if (cell.value !== null && cell.limit !== null)
      expect(Math.sign(numberOf(value, language)! - numberOf(limit, language)!), `${area.id} ${id}`).toBe(
        Math.sign(cell.value - cell.limit),
      );
  }
  return compared;
}

function found(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? '';
}

/** What a text says, read anew: half a unit of its last digit is as near as it can be. */
function same(text: string, value: number | null | undefined, language: Language, what: string): void {
  const { missing } = words[language];
  if (value === null || value === undefined) {
    expect([missing, words[language].unknown.toLowerCase(), '–'], `${what}: ${text}`).toContain(text);
    return;
  }
  const number = numberOf(text, language);
  expect(number, `${what}: ${text} for ${value}`).toBeDefined();
  const decimals = text.split(marks[language].point)[1]?.match(/^\d+/)?.[0].length ?? 0;
  const nearness = 0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-9 * Math.abs(value);
  expect(Math.abs(number! - value), `${what}: ${text} for ${value}`).toBeLessThanOrEqual(nearness);
}

function numberOf(text: string, language: Language): number | undefined {
  const { point, thousands } = marks[language];
  const digits = /^[+-]?[\d.,]+/.exec(text.replace('−', '-'))?.[0];
  return digits === undefined ? undefined : Number(digits.replaceAll(thousands, '').replace(point, '.'));
}
