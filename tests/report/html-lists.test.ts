import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFile, builtInMethods } from '../../src/criteria/built-in.ts';
import type { Report } from '../../src/record/report.ts';
import { byomraaderInPictures as byomraader } from '../../src/report/sections/byomraader.ts';
import { lists } from '../../src/report/sections/lists.ts';
import { eksempelbyRecord, part, rowsOf, textOf } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

let report: Report;
beforeAll(async () => {
  ({ report } = await eksempelbyRecord());
});

describe("the state's lists", () => {
  it('have a row for each boligområde with its lists, since when, its residents and its areas', () => {
    expect(rowsOf(part(lists, sampleReport()))).toEqual([
      [
        'Birkelunden',
        'Udsat boligområde (2025), siden 2023 Forebyggelsesområde (2024), mindst siden 2024',
        'folketal mangler',
        'Sø|ndre *Kær* [A_b] <1> (02): 50 %, Åkrogen (03): 50 %',
        '–',
      ],
      [
        'Ælmehaven mv.',
        'Udsat boligområde (2025), siden 2023',
        '1.210',
        'Engholm (04): 50,4 %',
        'Åkrogen (03): 49,6 %',
      ],
      ['Østergården', 'Forebyggelsesområde (2024), mindst siden 2024', '1', 'intet link til områder', '–'],
    ]);
  });

  it('say which counted, of which year, and whether the file has them whole', () => {
    const text = textOf(part(lists, sampleReport()));
    expect(text).toContain('Udsatte boligområder, listen for 2025: 2 i Prøveby.');
    expect(text).toContain('Omdannelsesområder: filen har ikke listen.');
    expect(text).toContain('Forebyggelsesområder, listen for 2024: 2 i Prøveby. Filen har ikke hele listen');
    expect(text).toContain('“Mindst siden” står, hvor filen ikke har hele listen for året før');
  });

  it('are told apart from the criteria of the municipality, which make no use of origin in any built-in method', () => {
    const says = 'Det gør ingen af de kriterier, som kommunens områder er screenet efter.';
    expect(textOf(part(lists, report))).toContain(says);
    // what a method of one's own asks about is not known
    expect(textOf(part(lists, sampleReport()))).not.toContain(says);
    for (const id of builtInMethods())
      expect(readFileSync(builtInFile(id)!, 'utf8')).not.toMatch(/herkomst|oprindelse|vestlig|indvandr/i);
  });

  it('show Eksempelby as its files have it', () => {
    const rows = rowsOf(part(lists, report));
    expect(rows).toHaveLength(report.boligomraader.length);
    // on the lists of 2018 and every one since, of ghettoområder before that as far as is known; as Havreløkken/Rugløkken in 2021
    expect(rows.find(([name]) => name.includes('Rugløkken'))![1]).toBe(
      'Udsat boligområde (2025), siden 2018 Parallelsamfund (2025), mindst siden 2018 Omdannelsesområde (2025), siden 2018',
    );
    // on the list of forebyggelsesområder of 2021 and 2023, not of 2022
    expect(rows.find(([name]) => name === 'Stjernekikkerbo')![1]).toBe(
      'Forebyggelsesområde (2025), siden 2023',
    );
    expect(rows.find(([name]) => name === 'Øjentrøstparken')![1]).toBe(
      'Forebyggelsesområde (2025), ny i 2025',
    );
  });

  it('may not have been given, or hold none of the municipality', () => {
    const base = sampleReport();
    expect(textOf(part(lists, { ...base, stateLists: null, boligomraader: [] }))).toBe(
      'Der er ikke givet nogen fil med statens lister, så ingen boligområder indgår.',
    );
    expect(textOf(part(lists, { ...base, boligomraader: [] }))).toContain(
      'Ingen af kommunens boligområder står på dem.',
    );
  });
});

describe('the byområder', () => {
  it('stand each by itself with the numbers of the record, and links to all their areas', () => {
    const pages = part(byomraader, report)
      .split(/(?=<h3)/)
      .slice(1);
    const { groups } = report.byomraader!;
    expect(pages).toHaveLength(groups.length);
    for (const [k, { id, name, residents, areas, boligomraader, criteria }] of groups.entries()) {
      const size = areas.length === 1 ? '1 område' : `${areas.length} områder`;
      expect(textOf(/<h3[^>]*>(.*?)<\/h3>/.exec(pages[k])![1])).toBe(
        areas.length === 0
          ? `${name}: ingen udpegede områder`
          : `${name}: ${size}, ${thousands(residents)} beboere`,
      );
      expect(pages[k]).toContain(`id="byomraade-${id}"`);
      for (const area of areas) expect(pages[k]).toContain(`href="#area-${area}"`);
      for (const one of boligomraader) expect(pages[k]).toContain(`href="#boligomraade-${one}"`);
      const levels = Array.from(
        pages[k].matchAll(/<text class="level"[^>]*>(.*?)<\/text>/g),
        ([, text]) => text,
      );
      expect(levels).toHaveLength(areas.length === 0 ? 0 : criteria.length);
      for (const [c, level] of levels.entries()) {
        const { met, unknown } = criteria[c];
        expect(level).toContain(
          unknown === 0 ? `(${met} af ${areas.length})` : `(${met} af ${areas.length}; ${unknown} ukendt)`,
        );
      }
    }
  });

  it('of more than forty are folded, and what is in them is read when it is unfolded; a single area has its figures itself', () => {
    const { byomraader: found } = report;
    const [first] = found!.groups;
    const many = Array.from({ length: 41 }, (_, k) => ({
      ...first,
      id: `${k}`,
      areas: k % 2 === 0 ? first.areas : first.areas.slice(0, 1),
    }));
    expect(first.areas.length).toBeGreaterThan(1);
    const pages = part(byomraader, { ...report, byomraader: { ...found!, groups: many } })
      .split(/(?=<details)/)
      .slice(1);
    expect(pages).toHaveLength(41);
    const has = (text: string) => pages.map((page) => page.includes(text));
    // the first has what the drawings of all share
    expect(has('<noscript>')).toEqual(many.map((_, k) => k > 0));
    expect(has('id="strip-1"')).toEqual(many.map((_, k) => k === 0));
    expect(has('href="#strip-1"')).toEqual(many.map((_, k) => k % 2 === 0));
  });

  it('have a dot for each of their areas that has a value, filled where the criterion is met', () => {
    const pages = part(byomraader, report)
      .split(/(?=<h3)/)
      .slice(1);
    for (const [k, { areas, criteria }] of report.byomraader!.groups.entries()) {
      const dots = (kind: string) => pages[k].split(`<circle class="${kind}"`).length - 1;
      const sum = (of: 'met' | 'unknown') => criteria.reduce((all, one) => all + one[of], 0);
      expect(dots('is-met')).toBe(areas.length === 0 ? 0 : sum('met'));
      // of those that are not assessed there is no value
      const here = areas.filter((id) => report.areas.exclusion[report.areas.ids.indexOf(id)] < 0);
      expect(dots('is-met') + dots('is-not-met') + dots('is-open')).toBeLessThanOrEqual(
        here.length * criteria.length,
      );
      expect(dots('is-not-met') + dots('is-open')).toBeGreaterThanOrEqual(
        here.length * criteria.length - sum('met') - sum('unknown'),
      );
    }
  });

  it('are left out where it is not known which areas lie side by side', () => {
    expect(byomraader.present!({ report: sampleReport() } as never)).toBe(false);
  });
});

/** 12345 as 12.345 */
function thousands(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '.');
}
