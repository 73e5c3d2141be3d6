import { beforeAll, describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { textOf } from '../../src/document/text.ts';
import { listedFacts } from '../../src/record/facts/listed.ts';
import type { Report } from '../../src/record/report.ts';
import { boligomraaderText, criteriaOpenText, undeterminedText } from '../../src/report/answer-texts.ts';
import { reportDocument } from '../../src/report/documents.ts';
import { summaryDocument } from '../../src/report/summary-document.ts';
import { viewOf } from '../../src/report/view.ts';
import { eksempelbyRecord } from '../report/html-page.ts';
import { sampleReport } from '../report/sample-report.ts';

let report: Report;
beforeAll(async () => {
  ({ report } = await eksempelbyRecord());
});

describe('the boligområder on the lists', () => {
  it('are told by where they lie, not by what they designate', () => {
    const designated = new Set(report.areas.ids.filter((_, area) => report.areas.outcome[area] === 1));
    const lying = report.boligomraader.filter(({ links }) => links.some(({ area }) => designated.has(area)));
    const designating = report.boligomraader.filter(({ links }) => links.some(({ share }) => share >= 0.5));
    expect([report.boligomraader.length, lying.length, designating.length]).toEqual([14, 13, 10]);
    expect(listedFacts(report)).toMatchObject({ count: 14, inDesignated: 13, designating: 10, unlinked: 1 });
    expect(boligomraaderText(viewOf(report, 'da'))).toBe(
      '14 boligområder står på statens lister og er dermed udpeget. For 1 af dem siger intet link, hvor det ligger. De øvrige 13 ligger helt eller delvis i udpegede områder, og 10 udpeger selv mindst ét.',
    );
  });

  it('have lines in the account: residents outside designated areas, and areas designated for them alone', () => {
    const designated = new Set(report.areas.ids.filter((_, area) => report.areas.outcome[area] === 1));
    // one has no link, and is told apart
    const outside = report.boligomraader
      .filter(({ links }) => links.length > 0)
      .reduce(
        (sum, { residents, links }) =>
          sum +
          residents! *
            (1 - links.reduce((part, { area, share }) => part + (designated.has(area) ? share : 0), 0)),
        0,
      );
    const facts = listedFacts(report);
    expect(facts.outside.residents).toBeCloseTo(outside, 6);
    expect(facts.alone.areas).toEqual(report.summary.byStateList);
    const text = [...markdownOf(reportDocument(report, 'da'))].join('');
    expect(text).toContain(
      `**Beboere i boligområder uden for udpegede områder:** ca. ${new Intl.NumberFormat('da').format(Math.round(outside))} efter linkenes andele`,
    );
    expect(text).toContain('**Udpeget alene for boligområder:** 2 områder med 4.078 beboere, hvoraf ca.');
  });

  it('without links are not said to lie anywhere', () => {
    const none = { ...report, boligomraader: report.boligomraader.map((one) => ({ ...one, links: [] })) };
    expect(boligomraaderText(viewOf(none, 'en'))).toMatch(/designated\. No link says where they lie\.$/);
  });
});

describe('what missing figures leave open', () => {
  it("is told apart: own figures, and others' close to the line", () => {
    // of the seven undetermined areas of Eksempelby 2025
    const own = report.areas.ids.filter(
      (_, area) =>
        report.areas.outcome[area] === 2 &&
        report.areas.criteria.some(
          ({ values, possible }) => possible[area] === 3 && Number.isNaN(values[area]),
        ),
    );
    expect(own).toHaveLength(3);
    expect(undeterminedText(viewOf(report, 'en'))).toContain(
      "7 areas are undetermined: 3 lack figures of their own and 4 are close enough to the line for others' missing figures to decide.",
    );
  });

  it('is counted where a list designates the area: summary, report and terminal', () => {
    const plain = (text: string) => text;
    const paint = { bold: plain, dim: plain, red: plain, green: plain, yellow: plain };
    const text = criteriaOpenText(viewOf(report, 'da'))!;
    expect(text).toMatch(/^1 af de udpegede områder er uafklaret efter kriterierne/);
    expect([...markdownOf(reportDocument(report, 'da'))].join('')).toContain(text);
    expect([...textOf(summaryDocument(report, 'da'), paint)].join('').replaceAll('\n', ' ')).toContain(text);
    expect(criteriaOpenText(viewOf(sampleReport(), 'da'))).toBeUndefined();
  });
});
