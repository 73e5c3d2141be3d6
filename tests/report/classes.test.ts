import { beforeAll, describe, expect, it } from 'vitest';
import { htmlOf } from '../../src/document/html.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import { renderCsv } from '../../src/record/csv.ts';
import { renderGeojson } from '../../src/record/geojson.ts';
import type { Report } from '../../src/record/report.ts';
import { pageDocument, reportDocument } from '../../src/report/documents.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
import { viewOf } from '../../src/report/view.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Language } from '../../src/text/words.ts';
import { filesOf, prepareFiles } from '../screening/city.ts';

/**
 * The worst score is rank 1. C is without a score, and it could be anything. What is known, and what could be:
 *
 *     A  rank 1, and 2 where C is above 10    worst by the known figures; worst or second
 *     B  rank 2, and 3 where C is above 8     second by the known figures; second, or in no class
 *     C  not known                            worst, second, or in no class
 *     D  rank 3, 4 as soon as C is known to be above 1; never 2 or less: in no class, for certain
 *     E  below the smallest population: not assessed
 */
let report: Report;
beforeAll(async () => {
  report = await screen(
    await prepareFiles(
      filesOf({
        method: `
          exclude: { small: { population-below: 50 } }
          indicators:
            score: { column: score }
            place: { title: { da: Plads, en: Place }, rank: { of: score, order: descending } }
          criteria: { c: { indicator: score, threshold: { value: 9 } } }
          classes:
            level:
              title: { da: Niveau, en: Level }
              of: place
              steps:
                - { class: w, title: { da: værst, en: worst }, to: 1 }
                - { class: s, title: { da: næst, en: second }, to: 2 }
          designate: { class: { of: level, is: [w, s] } }
        `,
        table: `
          id | population | score
          A  |        100 |    10
          B  |        100 |     8
          C  |        100 |    ..
          D  |        100 |     1
          E  |         10 |    20
        `,
      }),
    ),
  );
});

const letter = (area: number, language: Language) =>
  [...markdownOf(explainDocument([area], viewOf(report, language)))].join('');

describe('a class that missing figures leave open', () => {
  it('is told with all that remain possible, in a letter', () => {
    expect(letter(0, 'da')).toContain(
      'Klasse: Niveau – værst efter de kendte tal; værst eller næst, alt efter hvad de manglende tal er.',
    );
    expect(letter(0, 'en')).toContain(
      'Class: Level – worst by the known figures; worst or second, depending on what the missing figures are.',
    );
    expect(letter(2, 'da')).toContain(
      'Klasse: Niveau – værst, næst eller uden klasse, alt efter hvad de manglende tal er.',
    );
  });

  it('with how far the indicator behind it could move', () => {
    expect(letter(0, 'da')).toContain('Plads 1,0 (fra 1,0 til 2,0, alt efter hvad de manglende tal er).');
    expect(letter(2, 'en')).toContain(
      'Place missing (from 1.0 to 4.0, depending on what the missing figures are).',
    );
  });

  it('and on the page', () => {
    const page = [...htmlOf(pageDocument(report, 'en'))].join('');
    expect(page).toContain(
      'Class: Level – second by the known figures; second or without a class, depending on what the missing figures are.',
    );
  });

  it('one that is certain, and one that is certainly none, stand alone', () => {
    expect(letter(3, 'da')).toContain('Klasse: Niveau – uden klasse.');
    expect(letter(3, 'en')).toContain('Class: Level – without a class.');
  });

  it('is counted apart from no class, and the areas are named', () => {
    const english = [...markdownOf(reportDocument(report, 'en'))].join('');
    const section = english.slice(english.indexOf('### Level')).split('\n#')[0].replaceAll(' ', ' ');
    const rows = section
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.replace(/\s+/g, ' '));
    // C has no class by the known figures, but it is not certain that it has none
    expect(rows.slice(2)).toEqual([
      '| worst | 1 |',
      '| second | 1 |',
      '| Without a class | 1 |',
      '| Undetermined | 1 |',
    ]);
    expect(section).toContain(
      'Missing figures can change the class of 3 areas: A: worst by the known figures;',
    );
  });

  it('has its own column for machines: empty where the class is certain', () => {
    const [head, ...rows] = [...renderCsv(report)].join('').split('\r\n');
    const at = head.split(';').indexOf('level');
    expect(head.split(';').slice(at, at + 2)).toEqual(['level', 'level_could_be']);
    expect(rows.slice(0, 5).map((row) => row.split(';').slice(at, at + 2))).toEqual([
      ['w', 'w | s'],
      ['s', 's | -'],
      ['', 'w | s | -'],
      ['', ''],
      ['', ''],
    ]);
    const features = JSON.parse([...renderGeojson(report)].join('')).features;
    expect(features.map((one: { properties: object }) => one.properties)).toMatchObject([
      { level: 'w', level_could_be: 'w | s' },
      { level: 's', level_could_be: 's | -' },
      { level: null, level_could_be: 'w | s | -' },
      { level: null, level_could_be: null },
      { level: null, level_could_be: null },
    ]);
  });

  it('is a reason with all the classes that count: A is designated either way', () => {
    const row = [...markdownOf(reportDocument(report, 'da'))]
      .join('')
      .split('\n')
      .find((line) => line.startsWith('| A |') && line.includes('klasse: '));
    expect(row).toContain('| klasse: værst eller næst |');
  });
});
