import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { type AreaReportMessages, areaReportMessages } from '../../src/messages/area-report.ts';
import { type DocumentMessages, documentMessages } from '../../src/messages/document.ts';
import { type HtmlAreasMessages, htmlAreasMessages } from '../../src/messages/html-areas.ts';
import { type HtmlListsMessages, htmlListsMessages } from '../../src/messages/html-lists.ts';
import { type HtmlMethodMessages, htmlMethodMessages } from '../../src/messages/html-method.ts';
import { type LetterMessages, letterMessages } from '../../src/messages/letter.ts';
import { letterDocument } from '../../src/report/letter.ts';
import { everyArea as areas } from '../../src/report/sections/every-area.ts';
import { lists } from '../../src/report/sections/lists.ts';
import { whole as method } from '../../src/report/sections/method.ts';
import { viewOf } from '../../src/report/view.ts';
import { part, textOf } from './html-page.ts';
import { sampleReport } from './sample-report.ts';

/** Parameters to say each sentence with, some more than once: in the singular and in the plural. */
type Samples<Messages> = { [Code in keyof Messages]: Messages[Code][] };

const link = { share: '7', ofGround: false, boligomraade: 'X', lists: ['Y'] };
const onGround = { ...link, ofGround: true, lists: ['Y', 'Z'] };

const areaReport: Samples<AreaReportMessages> = {
  met: [{ criteria: 'X' }],
  'met-none': [{}],
  classes: [{ classes: 'X' }],
  'class-open': [
    { now: undefined, could: 'X' },
    { now: 'X', could: 'Y' },
  ],
  'classes-open': [{ areas: ['X'] }, { areas: ['X', 'Y'] }],
  indicators: [{ indicators: 'X' }],
  'indicator-range': [
    { least: '1', greatest: '2' },
    { least: undefined, greatest: '2' },
    { least: '1', greatest: undefined },
  ],
  'link-designates': [link, onGround],
  'link-marks': [link, onGround],
  'link-below': [
    { ...link, minimum: '8' },
    { ...onGround, minimum: '8' },
  ],
  enclosed: [{}],
  byomraade: [{ name: 'X' }],
  open: [{ criteria: 'X' }],
  takes: [{ takes: 'X' }],
  'takes-too': [{ takes: 'X' }],
  'margin-explained': [{}],
};

const frame: Samples<DocumentMessages> = {
  skip: [{}],
  contents: [{}],
  search: [{}],
  show: [{}],
  all: [{}],
  sort: [{}],
  'not-printed': [{}],
};

const htmlAreas: Samples<HtmlAreasMessages> = {
  title: [{}],
  all: [{ areas: 1 }, { areas: 2 }],
  some: [{ shown: 1, areas: 2 }],
  'left-out': [{ left: 3 }],
  outcome: [{}],
  byomraade: [{}],
  designated: [{ by: 'X' }],
  'shown-count': [{ shown: '1', areas: 2 }],
  'sections-explained': [{}],
  method: [{}],
  'not-designated-areas': [{}],
  criteria: [{ area: 'X' }],
  'to-table': [{}],
  'to-map': [{}],
};

const htmlLists: Samples<HtmlListsMessages> = {
  'whose-criteria': [{ builtIn: true }, { builtIn: false }],
  counted: [{}],
  none: [{}],
  boligomraader: [{}],
  since: [
    { list: 'X', year: 2025, since: 2021, atLeast: false },
    { list: 'X', year: 2025, since: 2025, atLeast: false },
    { list: 'X', year: 2025, since: 2025, atLeast: true },
  ],
  'since-at-least': [{}],
  'since-first': [{}],
  overview: [{}],
  levels: [{}],
  each: [{}],
};

const htmlMethod: Samples<HtmlMethodMessages> = {
  parameters: [{}],
  measures: [{ of: 'criteria' }, { of: 'indicators' }],
  classes: [{ ladder: 'X' }],
  'excluded-by': [{}],
  inputs: [{}],
  computed: [{}],
};

const letter: Samples<LetterMessages> = {
  designated: (['criteria', 'list', 'both', 'enclosed', 'list-open', 'enclosed-open'] as const).map((by) => ({
    by,
  })),
  'not-designated': [{}],
  undetermined: [{}],
  'undetermined-by-others': [{}],
  excluded: [{}],
  rank: [
    { rank: 1, of: 2, index: '7' },
    { rank: 1, of: 2, index: undefined },
  ],
  numbers: [{}],
  counted: [{}],
  'met-when': [{ title: 'X', clause: 'Y' }],
  'not-decided': [{}],
  ground: [{}],
  method: [{}],
  'computed-by': [{ version: '1' }],
  program: [{}],
  again: [{}],
};

const danish =
  /(?<!\p{L})(og|af|er|ikke|det|den|med|til|på|som|område|områder|beboere|kriterier|opfyldt|udpeget)(?!\p{L})/iu;
const english =
  /(?<!\p{L})(and|the|is|are|not|with|which|areas?|residents?|criteria|met|designated)(?!\p{L})/iu;
/** Danish terms of law, which English reports keep, and names of files. */
const kept =
  /boligområde[rt]?|udsatte?|parallelsamfund|omdannelsesområder?|forebyggelsesområder?|areas\.csv|out\/report/giu;

describe.each([
  ['an area', areaReportMessages, areaReport],
  ['a page', documentMessages, frame],
  ['the areas', htmlAreasMessages, htmlAreas],
  ['the lists', htmlListsMessages, htmlLists],
  ['the method', htmlMethodMessages, htmlMethod],
  ['a letter', letterMessages, letter],
])('the words of %s', (_, catalogue, samples) => {
  const said = (language: 'da' | 'en') =>
    Object.entries(samples).flatMap(([code, all]) => {
      const sentences = catalogue[language] as unknown as Record<string, (p: unknown) => string>;
      return (all as unknown[]).map((one) => sentences[code](one));
    });

  it('are there in both languages, each its own', () => {
    expect(Object.keys(catalogue.da).sort()).toEqual(Object.keys(samples).sort());
    expect(Object.keys(catalogue.en).sort()).toEqual(Object.keys(samples).sort());
    const [da, en] = [said('da'), said('en')];
    expect(new Set(da).size).toBe(da.length);
    expect(new Set(en).size).toBe(en.length);
    expect(da.filter((text, k) => text === en[k])).toEqual([]);
  });

  it('have nothing of the other language in them', () => {
    for (const text of said('da')) expect(text.replace(kept, '')).not.toMatch(english);
    for (const text of said('en')) expect(text.replace(kept, '')).not.toMatch(danish);
  });
});

describe('a page', () => {
  it('has nothing of the other language in it, nor has a letter', () => {
    const base = sampleReport();
    const report = { ...base, inputs: base.inputs.map((one) => ({ ...one, name: `${one.role}.x` })) };
    const whole = (language: 'da' | 'en') =>
      [
        ...[areas, lists, method].map((section) =>
          textOf(part(section, report, language).replace(/<pre>.*?<\/pre>/gs, '')),
        ),
        ...report.areas.ids.map((_, area) =>
          [...markdownOf(letterDocument(area, viewOf(report, language)))]
            .join('')
            .replace(/```[^`]*```/g, ''),
        ),
      ]
        .join(' ')
        .replace(/Prøveby|complete: no|Birkelunden|“[^”\n]*”/g, '')
        .replace(kept, '');
    expect(whole('da')).not.toMatch(english);
    expect(whole('en')).not.toMatch(danish);
  });
});
