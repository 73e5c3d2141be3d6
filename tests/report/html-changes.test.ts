import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { changesOf, changesSince, pairById } from '../../src/record/facts/changes.ts';
import type { Report } from '../../src/record/report.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { onePageDocument } from '../../src/report/one-page-document.ts';
import { answer } from '../../src/report/sections/result.ts';
import { viewOf } from '../../src/report/view.ts';
import { areaSectionsOf, page, part, rowsOf, textOf } from './html-page.ts';
import { areaTable, sampleReport, sampleRows } from './sample-report.ts';

type Row = (typeof sampleRows)[number];

/** An earlier round: rows of the sample as they were, and its summary's designated areas. */
function earlier(rows: Row[], changes: Partial<Report> = {}): Report {
  const designated = rows.filter(({ outcome }) => outcome === 'designated');
  const base = sampleReport();
  return sampleReport({
    year: 2024,
    areas: areaTable(rows),
    summary: {
      ...base.summary,
      designated: {
        areas: designated.length,
        residents: designated.reduce((sum, { population }) => sum + population, 0),
        withoutPopulation: 0,
      },
    },
    ...changes,
  });
}

const rowOf = (id: string, changes: Partial<Row> = {}): Row => ({
  ...sampleRows.find((row) => row.id === id)!,
  ...changes,
});

/**
 * Now: 01-04 designated, 05-07 undetermined, 08 not designated, 09 excluded. Then: 01 designated (stayed), 02 not (came
 * in), 03 undetermined (came in), 04 not there (new); 05 designated (now open), 06 undetermined, 07 not there (new), 08
 * designated (went out), 09 excluded; G designated (gone), H not designated (gone).
 */
const then = () =>
  earlier([
    rowOf('01', { population: 2000 }),
    rowOf('02', { outcome: 'not-designated' }),
    rowOf('03', { outcome: 'undetermined' }),
    rowOf('05', { outcome: 'designated', population: 1000 }),
    rowOf('06'),
    rowOf('08', { outcome: 'designated', population: 300 }),
    rowOf('09'),
    rowOf('01', { id: 'G', name: 'Gammelgård', population: 70 }),
    rowOf('08', { id: 'H', name: 'Havnen' }),
  ]);

/** Of the earlier record, as the report names it. */
const file = { name: 'report.json', sha256: '0'.repeat(64), bytes: 7 };

function markup(previous: Report | undefined, report = sampleReport(), language: 'da' | 'en' = 'en'): string {
  const since = previous && changesSince(previous, report, file);
  return part(answer, { ...report, ...(since && { previous: since }) }, language);
}

/** The lists of names, by their head. */
const names = (text: string) =>
  Object.fromEntries(
    Array.from(text.matchAll(/<dt>(.*?)<\/dt>\s*<dd>(.*?)<\/dd>/gs), ([, head, list]) => [
      head,
      textOf(list),
    ]),
  );

describe('changes since the round before', () => {
  it('pair areas by their ids', () => {
    const before = then();
    expect(changesOf(before, sampleReport(), pairById(before, sampleReport()))).toEqual({
      stayed: { old: [0], new: [0] },
      cameIn: { old: [1, 2], new: [1, 2] },
      wereOpen: { old: [2], new: [2] },
      // 05 and 08, of which 05 is open now
      wentOut: { old: [3, 5], new: [4, 7] },
      nowOpen: { old: [3], new: [4] },
      appeared: [3],
      vanished: [7],
    });
  });

  it('are none between a report and itself', () => {
    const { stayed, cameIn, wentOut, appeared, vanished } = changesSince(
      sampleReport(),
      sampleReport(),
      file,
    );
    expect(stayed.new.areas).toBe(4);
    expect([...cameIn.areas, ...wentOut.areas, ...appeared.areas, ...vanished.areas]).toEqual([]);
  });

  it('account for all designated then and all designated now', () => {
    const { stayed, cameIn, wentOut, appeared, vanished, designated } = changesSince(
      then(),
      sampleReport(),
      file,
    );
    const areas = (...some: { areas: number }[]) => some.reduce((sum, one) => sum + one.areas, 0);
    expect(areas(stayed.new, cameIn.new, appeared.designated)).toBe(4);
    expect(areas(stayed.old, wentOut.old, vanished.designated)).toBe(designated.areas);
  });
});

describe('what the answer says of them', () => {
  it('is a table in which both halves add up, each with the residents of its own year', () => {
    const text = markup(then());
    const table = text.slice(text.indexOf('id="aendringer"'));
    expect(rowsOf(table)).toEqual([
      ['Designated in 2025', '4', '4,840'],
      ['designated both times', '1', '2,400'],
      // 1,500 + 900
      ['came in', '2', '2,400'],
      ['new in the statistics and designated', '1', '40'],
      // 2,000 + 300 + 1,000 + 70
      ['Designated in 2024', '4', '3,370'],
      ['designated both times', '1', '2,000'],
      // 300 + 1,000, of which 1,000 are open now
      ['became undetermined or went out', '2', '1,300'],
      ['of these now undetermined', '1', '1,000'],
      ['no longer in the statistics', '1', '70'],
    ]);
    expect(textOf(table)).toContain(
      'Of 4 areas designated in 2024, 1 is designated again, 1 went out and 1 became undetermined; 1 is no longer in the statistics. 2 areas came in, 1 of which was undetermined; 1 new in the statistics is designated too.',
    );
  });

  it('names those who came in, went out, appeared and vanished, with links to those that are there', () => {
    const text = markup(then());
    expect(names(text)).toEqual({
      'Came in: 2': 'Sø|ndre *Kær* [A_b] <1> (02), Åkrogen (03)',
      'Went out: 1': 'Ørekær (08)',
      'Became undetermined: 1': 'Bækmarken (05)',
      'New in the statistics: 2': 'Engholm (04), Hvidtjørn (07)',
      'No longer in the statistics (names of 2024): 2': 'Gammelgård (G), Havnen (H)',
    });
    expect(text).toContain('<a href="#area-08">Ørekær</a>');
    expect(text).not.toContain('#area-G');
  });

  it('names the first twenty in the order of documents where there are more, and not by rank, which the method does not ask for', () => {
    const rows = Array.from({ length: 23 }, (_, k) =>
      rowOf('01', { id: `a${k}`, name: `Sted ${k}`, rank: 23 - k }),
    );
    const report = sampleReport({ areas: areaTable(rows) });
    const previous = earlier(rows.map((row) => ({ ...row, outcome: 'not-designated' as const })));
    const [came] = Object.values(names(markup(previous, report)));
    expect(came.match(/Sted/g)).toHaveLength(20);
    expect(came).toMatch(
      /^Sted 0 \(a0\), Sted 1 \(a1\), Sted 10 \(a10\), .*, and 3 more in the table of all areas$/,
    );
  });

  it('says where the why is told, where there is any', () => {
    const why = 'Why an area has another answer is told by udpeg diff';
    expect(textOf(markup(then()))).toContain(why);
    expect(textOf(markup(earlier(sampleRows)))).not.toContain(why);
  });

  it('names each change apart in the summary, which has no section of them', () => {
    const report = sampleReport();
    const previous = changesSince(then(), report, file);
    const text = [...markdownOf(onePageDocument({ ...report, previous }, 'en'))].join('');
    expect(text).toMatch(/Came in: .*, Åkrogen\. Went out: Ørekær\. Became undetermined: Bækmarken\./);
  });

  it('stands with each area, in the words of its explanation', () => {
    const report = sampleReport();
    report.previous = changesSince(then(), report, file);
    const told = {
      '01': 'The area was designated in 2024 too.',
      '02': 'The area was not designated in 2024.',
      '03': 'The area was undetermined in 2024.',
      '04': 'The area was not in the statistics in 2024.',
      '05': 'The area was designated in 2024.',
      '08': 'The area was designated in 2024.',
    };
    const folds = areaSectionsOf(page(report, 'en'));
    const entries = [...markdownOf(reportDocument(report, 'en'))].join('').split(/^### /m);
    for (const [id, text] of Object.entries(told)) {
      expect(textOf(folds.get(id)!)).toContain(text);
      const area = report.areas.ids.indexOf(id);
      expect([...markdownOf(explainDocument([area], viewOf(report, 'en')))].join('')).toContain(text);
      // of those not designated, Markdown has no entry
      if (id !== '08')
        expect(entries.find((entry) => /^.*/.exec(entry)![0].endsWith(`(${id})`))).toContain(text);
    }
    expect(textOf(folds.get('09')!)).not.toContain('2024');
  });

  it('shows names as text, those of the earlier report too', () => {
    const previous = earlier([rowOf('01'), rowOf('08', { id: '<b>', name: '<script>x</script>' })]);
    const text = markup(previous);
    expect(text).not.toMatch(/<script|<b>/);
    expect(text).toContain('&lt;script&gt;x&lt;/script&gt; (&lt;b&gt;)');
  });

  it('is left out where no earlier report is given', () => {
    expect(markup(undefined)).not.toContain('aendringer');
  });
});

describe('what is to be known before two reports are compared', () => {
  const note = (changes: Partial<Report>, language: 'da' | 'en' = 'en') =>
    Array.from(
      markup(earlier(sampleRows, changes), undefined, language).matchAll(/<p class="note">(.*?)<\/p>/gs),
      ([, text]) => textOf(text),
    );

  it('is nothing where only the year differs', () => {
    expect(note({})).toEqual([]);
  });

  it('is a year that is not earlier', () => {
    expect(note({ year: 2025 })).toEqual([
      'The earlier report is for 2025 as well. So the changes are between two reports on the same year.',
    ]);
    expect(note({ year: 2026 }, 'da')).toEqual([
      'Den tidligere rapport gælder 2026, som er senere end 2025. Ændringerne går altså baglæns i tid.',
    ]);
    const halves = rowsOf(markup(earlier(sampleRows, { year: 2025 })).split('id="aendringer"')[1]);
    expect(halves.map(([label]) => label)).toContain('Designated in the earlier report');
  });

  it('is another method, or the same one with other content', () => {
    const base = sampleReport();
    expect(note({ method: { ...base.method, id: 'gammel' } })).toEqual([
      'The earlier report used the method gammel, this one uses proeveby. Some of what changed may be due to the method.',
    ]);
    const changed = (definition: object) =>
      note({ method: { ...base.method, definition: { ...base.method.definition, ...definition } } });
    expect(changed({ designate: { 'at-least': 3 } })).toEqual([
      'The method proeveby has the same id as last time, but is not the same. Some of what changed may be due to the method.',
    ]);
    expect(changed({ title: 'Another title' })).toEqual([]);
    const inputs = base.inputs.map((one) => ({ ...one, sha256: '0'.repeat(64) }));
    expect(note({ inputs })).toEqual([]);
  });

  it('is another city', () => {
    const stateLists = { ...sampleReport().stateLists!, municipality: 'Andenby' };
    expect(note({ stateLists })).toEqual([
      'The earlier report is on Andenby, this one on Prøveby. The changes only pair ids that are equal.',
    ]);
  });

  it('is that they have no area in common, and then no changes are shown', () => {
    const rows = sampleRows.map((row) => ({ ...row, id: `x${row.id}` }));
    const text = markup(earlier(rows));
    expect(textOf(text)).toContain('The earlier report has none of the areas of this one');
    expect(text).not.toContain('Designated in 2024');
  });
});
