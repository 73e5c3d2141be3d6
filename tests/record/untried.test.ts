import { describe, expect, it } from 'vitest';
import { diffOf } from '../../src/diff/diff.ts';
import { diffDocument } from '../../src/diff/render/diff-document.ts';
import { sectionNames } from '../../src/diff/sections.ts';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { textOf } from '../../src/document/text.ts';
import { monitor } from '../../src/monitor/monitor.ts';
import { monitorDocument } from '../../src/monitor/render/monitor-document.ts';
import type { Report } from '../../src/record/report.ts';
import { pageDocument, reportDocument } from '../../src/report/documents.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { viewOf } from '../../src/report/view.ts';
import { screen } from '../../src/screening/screen.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';

// How many areas may be designated in the end is said as far as was tried, in the same words wherever it is said. What
// was not tried: references and places that are held, references that cannot be bounded, operands that are left out.

const plainly = (text: string) => text;
const paint = { bold: plainly, dim: plainly, red: plainly, green: plainly, yellow: plainly } as never;

const screened = async (method: string, table: string): Promise<Report> =>
  screen(await prepareFiles(filesOf({ method, table })));

/** One document a format, without marks, with a blank for each line break. */
function documents(report: Report, language: 'da' | 'en'): Record<string, string> {
  const page = [...htmlOf(pageDocument(report, language))]
    .join('')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  const texts = {
    markdown: [...markdownOf(reportDocument(report, language))].join(''),
    page: page.replace(/<[^>]*>/g, ' ').replaceAll('&#39;', "'"),
    terminal: [...textOf(summaryDocument(report, language), paint)].join(''),
  };
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text.replace(/\s+/g, ' ')]));
}
const letterOnFirst = (report: Report, language: 'da' | 'en') =>
  [...markdownOf(explainDocument([0], viewOf(report, language)))].join('');

function expectEverywhere(report: Report, sentences: { da: string; en: string }) {
  for (const language of ['da', 'en'] as const)
    for (const [name, text] of Object.entries(documents(report, language)))
      expect(text, `${name} ${language}`).toContain(sentences[language]);
}

// A and B stand at 10 and 40, C has no figure: with a limit of 30, B is designated and C may be
const table = `
  id | population | x
  A  |        100 | 10
  B  |        100 | 40
  C  |        100 | ..
`;
const designate = 'designate: { criterion: k }';
const relative = 'threshold: { times: 1.2 }, reference: { of: city, weights: none }';
const notTried = /ikke prøvet, (hvor|hvad)|not tried (how|what)/;

describe('the range of the answer', () => {
  it('is said to be outer bounds where all that is missing was tried', async () => {
    const report = await screened(
      `criteria: { k: { column: x, unit: pct, threshold: { value: 30 } } }\n${designate}`,
      table,
    );
    expectEverywhere(report, {
      da: 'Når de manglende tal kendes, er mindst 1 og højst 2 områder udpeget. Det er ydergrænser: det er ikke prøvet, om de kan nås.',
      en: 'Once the missing figures are known, at least 1 and at most 2 areas are designated. These are outer bounds: whether they can be reached was not tried.',
    });
    for (const language of ['da', 'en'] as const)
      expect(letterOnFirst(report, language)).not.toMatch(notTried);
  });

  // the mean of 10 and 40 is 25 and the limit 30; a third number moves it, held or without a range nobody knows how far
  const cases: [string, string, { da: string; en: string }][] = [
    [
      'references that the method holds',
      `missing: { references: held }\ncriteria: { k: { column: x, unit: pct, ${relative} } }`,
      {
        da: 'hvor langt manglende tal kan flytte det, områderne sammenlignes med.',
        en: 'how far missing figures can move what the areas are compared with.',
      },
    ],
    [
      'a reference that cannot be bounded',
      `criteria: { k: { title: { da: Støj, en: Noise }, column: x, ${relative} } }`,
      {
        da: 'hvor langt manglende tal kan flytte sammenligningstallet for Støj.',
        en: 'how far missing figures can move the reference of Noise.',
      },
    ],
    [
      'a distance from a reference that cannot be bounded',
      `indicators: { gap: { title: { da: Afstand, en: Gap }, distance: { of: { column: x }, reference: { of: city, weights: none } } } }
criteria: { k: { indicator: gap, threshold: { value: 5 } } }`,
      {
        da: 'hvor langt manglende tal kan flytte sammenligningstallet for Afstand.',
        en: 'how far missing figures can move the reference of Gap.',
      },
    ],
    [
      'places that the method holds',
      `missing: { distributions: held }\ncriteria: { k: { column: x, unit: pct, threshold: { percentile: 80 } } }`,
      {
        da: 'hvor langt manglende tal kan flytte placeringer i fordelingen.',
        en: 'how far missing figures can move places in a distribution.',
      },
    ],
  ];
  it.each(cases)('goes no further than what was tried: %s', async (_, method, { da, en }) => {
    const report = await screened(`${method}\n${designate}`, table);
    expectEverywhere(report, {
      da: `Så vidt det er prøvet, er mindst 1 og højst 2 områder udpeget, når de manglende tal kendes: det er ikke prøvet, ${da}`,
      en: `As far as was tried, at least 1 and at most 2 areas are designated once the missing figures are known: it was not tried ${en}`,
    });
    expect(letterOnFirst(report, 'da')).toContain(
      `Svaret gælder kun, så vidt det er prøvet: det er ikke prøvet, ${da}`,
    );
    expect(letterOnFirst(report, 'en')).toContain(
      `The answer holds only as far as was tried: it was not tried ${en}`,
    );
  });

  // the mean of C is 35 of one number alone: certain by what was tried, though the other could be anything
  it('is told where an operand is left out, be no area undetermined', async () => {
    const report = await screened(
      `criteria: { k: { mean: { of: [{ column: x }, { column: y }], missing: skip }, threshold: { value: 30 } } }\n${designate}`,
      `
        id | population | x  | y
        A  |        100 | 10 | 10
        B  |        100 | 40 | 40
        C  |        100 | .. | 35
      `,
    );
    expect(report.summary.undetermined.areas).toBe(0);
    expectEverywhere(report, {
      da: 'Svaret gælder kun, så vidt det er prøvet: det er ikke prøvet, hvad udeladte led kan være.',
      en: 'The answer holds only as far as was tried: it was not tried what operands left out could be.',
    });
  });

  it('is said of how many byområder there could be, and of counts in brackets', async () => {
    // B is designated, C is open and borders on none: one byområde, or two
    const files = filesOf({
      method: `missing: { distributions: held }\ncriteria: { k: { column: x, unit: pct, threshold: { percentile: 80 } } }\n${designate}`,
      table,
      neighbours: 'omraade_id | nabo_id\nA | B\nA | C',
    });
    const report = screen(await prepareFiles(files));
    const not = {
      da: 'hvor langt manglende tal kan flytte placeringer i fordelingen.',
      en: 'how far missing figures can move places in a distribution.',
    };
    for (const language of ['da', 'en'] as const) {
      const { markdown, page, terminal } = documents(report, language);
      for (const text of [markdown, page]) {
        expect(text).toContain(
          {
            da: `Så vidt det er prøvet, er der mindst 1 og højst 2, når de uafklarede områder er afklaret: det er ikke prøvet, ${not.da}`,
            en: `As far as was tried, there are at least 1 and at most 2 once the undetermined areas are determined: it was not tried ${not.en}`,
          }[language],
        );
        expect(text).toContain(
          {
            da: `Tal i parentes er, så vidt det er prøvet, det mindste og det største antal, som de manglende tal tillader: det er ikke prøvet, ${not.da}`,
            en: `Numbers in brackets are, as far as was tried, the least and the most that the missing figures allow: it was not tried ${not.en}`,
          }[language],
        );
      }
      expect(terminal).toContain({ da: ', så vidt det er prøvet)', en: ', as far as was tried)' }[language]);
    }
  });

  it('is not qualified by what is held where nothing held could move', async () => {
    const stated = await screened(
      `missing: { references: held }\ncriteria: { k: { column: x, unit: pct, threshold: { value: 30 } } }\n${designate}`,
      table,
    );
    const whole = await screened(
      `missing: { references: held, distributions: held }\ncriteria: { k: { column: x, unit: pct, ${relative} } }\n${designate}`,
      table.replace('..', '20'),
    );
    for (const report of [stated, whole])
      for (const language of ['da', 'en'] as const)
        for (const text of Object.values(documents(report, language))) expect(text).not.toMatch(notTried);
  });
});

describe('what was not tried', () => {
  const at = (year: number, report: Report): Report => ({ ...report, year });
  const followed = (reports: Report[], language: 'da' | 'en') => {
    const records = reports.map((report) => {
      const name = `${report.year}.json`;
      return { report, path: name, name, sha256: '' };
    });
    const text = [
      ...markdownOf(monitorDocument(monitor(records, { base: undefined, holds: ['own'] }), language)),
    ].join('');
    const [old, now] = reports;
    const options = { within: 5, redrawn: [], anyway: false, sections: sectionNames };
    const difference = [...markdownOf(diffDocument(diffOf(old, now, options), language))].join('');
    return { monitor: text.toLowerCase(), diff: difference.toLowerCase() };
  };

  it('in the years of records is said by diff and monitor, each thing once', async () => {
    const method = (missing: string) =>
      `${missing}\ncriteria: { k: { column: x, unit: pct, ${relative} } }\n${designate}`;
    const held = await screened(method('missing: { references: held }'), table);
    const free = await screened(method(''), table);
    const both = { da: followed([at(2024, held), held], 'da'), en: followed([at(2024, held), held], 'en') };
    const last = { da: followed([at(2024, free), held], 'da'), en: followed([at(2024, free), held], 'en') };
    const none = followed([at(2024, free), free], 'en');
    for (const kind of ['diff', 'monitor'] as const) {
      expect(both.da[kind].match(/gælder kun, så vidt/g)).toHaveLength(1);
      expect(both.da[kind]).toContain(
        'svarene for 2024 og 2025 gælder kun, så vidt det er prøvet: det er ikke prøvet, hvor langt manglende tal kan flytte det, områderne sammenlignes med.',
      );
      expect(both.en[kind]).toContain('the answers of 2024 and 2025 hold only as far as was tried:');
      expect(last.da[kind]).toContain('svaret for 2025 gælder kun, så vidt det er prøvet:');
      expect(last.en[kind]).toContain('the answer of 2025 holds only as far as was tried:');
      expect(none[kind]).not.toContain('was tried');
    }
  });
});

describe('how missing figures are said to be counted', () => {
  it('names what could not be bounded, which was then not tried', async () => {
    const method = `criteria: { k: { title: { da: Støj, en: Noise }, column: x, ${relative} } }\n${designate}`;
    const { markdown } = documents(await screened(method, table), 'da');
    expect(markdown).toContain('Det gælder ikke det, områderne sammenlignes med for Støj:');
    const english = documents(await screened(method, table), 'en').markdown;
    expect(english).toContain('That is not so of what areas are compared with for Noise:');
    const ranged = method.replace('column: x', 'column: { name: x, range: [0, 50] }');
    expect(documents(await screened(ranged, table), 'da').markdown).not.toContain('Det gælder ikke det');
  });
});
