import { describe, expect, it } from 'vitest';
import { markdownOf } from '../../src/document/markdown.ts';
import { type AreaReportMessages, areaReportMessages } from '../../src/messages/area-report.ts';
import { type ExplainMessages, explainMessages } from '../../src/messages/explain.ts';
import {
  type DocumentMessages,
  documentMessages,
  type HtmlListsMessages,
  type HtmlMethodMessages,
  htmlListsMessages,
  htmlMethodMessages,
} from '../../src/messages/html.ts';
import { type HtmlAreasMessages, htmlAreasMessages } from '../../src/messages/html-areas.ts';
import { type TurningMessages, turningMessages } from '../../src/messages/turning.ts';
import { explainDocument } from '../../src/report/explain-document.ts';
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
  'interval-explained': [{}],
  'margin-explained': [{}],
};

const frame: Samples<DocumentMessages> = {
  language: [{}],
  skip: [{}],
  contents: [{}],
  search: [{}],
  clear: [{}],
  sort: [{}],
  'on-demand': [{}],
  'others-not-printed': [{}],
  'not-printed': [{}],
  print: [{}],
  'print-summary': [{}],
  'print-committee': [{}],
  'print-full': [{}],
  'left-out': [{}],
  'take-svg': [{}],
  'take-csv': [{}],
};

const htmlAreas: Samples<HtmlAreasMessages> = {
  title: [{}],
  all: [{ areas: 1 }, { areas: 2 }],
  some: [{ shown: 1, areas: 2 }],
  'left-out': [{ left: 3, table: 'X' }],
  outcome: [{}],
  byomraade: [{}],
  designated: [{ by: 'X' }],
  'shown-count': [{ shown: '1', areas: 2 }],
  more: [{ count: '1' }],
  met: [{}],
  'not-met': [{}],
  open: [{}],
  missing: [{}],
  hidden: [{}],
  'not-assessed': [{}],
  since: [{ year: 2024 }],
  came: [{}],
  went: [{}],
  'now-open': [{}],
  appeared: [{}],
  method: [{}],
  criteria: [{ area: 'X' }],
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
};

const htmlMethod: Samples<HtmlMethodMessages> = {
  parameters: [{}],
  measures: [{ of: 'criteria' }, { of: 'indicators' }],
  classes: [{ ladder: 'X' }],
  'excluded-by': [{}],
  inputs: [{}],
  name: [{}],
  'see-assumptions': [{}],
  computed: [{}],
};

const explained: Samples<ExplainMessages> = {
  'side-by-side': [{}],
  'rule-counted': [
    { met: 3, least: 3, most: 3, needed: 4, why: undefined, isEnough: false },
    { met: 4, least: 4, most: 4, needed: 4, why: undefined, isEnough: true },
    { met: 6, least: 6, most: 6, needed: 4, why: undefined, isEnough: true },
    { met: 3, least: 3, most: 5, needed: 4, why: 'missing', isEnough: undefined },
    { met: 3, least: 3, most: 5, needed: 4, why: 'hidden', isEnough: true },
    { met: 3, least: 3, most: 5, needed: 4, why: 'either', isEnough: false },
    { met: 1, least: 1, most: 2, needed: 4, why: 'missing', isEnough: false },
    { met: 6, least: 5, most: 7, needed: 4, why: 'missing', isEnough: true },
  ],
  'rule-parts': [{}],
  'rule-part': (['yes', 'no', 'open'] as const).map((answer) => ({ part: 'X', answer })),
  'all-of': [{}],
  'at-least-of': [{ least: 2 }],
  'none-of': [{}],
  'no-list': [{}],
  designated: (['criteria', 'list', 'both', 'enclosed', 'list-open', 'enclosed-open'] as const).map((by) => ({
    by,
  })),
  'not-designated': [{}],
  undetermined: [{}],
  'undetermined-others': [{}],
  'undetermined-hidden': [{}],
  'undetermined-limit': [{}],
  'undetermined-earlier': [{}],
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

const turning: Samples<TurningMessages> = {
  certainty: [{}],
  'straddling-what': [{}],
  straddling: [
    { criteria: 'X', most: true },
    { criteria: 'X', most: false },
  ],
  'straddling-of': [{ criterion: 'X', straddle: 1, areas: 2 }],
  'straddling-table': [{}],
  'with-interval': [{}],
  within: [{}],
  'of-these-met': [{}],
  'not-met': [{}],
  denominator: [{}],
  steps: [
    { steps: 1, more: true },
    { steps: 2, more: false },
  ],
  'count-change': [{ label: 'X', steps: '1', counts: '2', from: '3' }],
  'less-than-one': [{}],
  'value-change': [true, false].flatMap((up) =>
    [true, false].map((beyond) => ({ label: 'X', up, beyond, to: '1', from: '2' })),
  ),
  'flag-change': [{ label: 'X', to: '1', from: '2' }],
  takes: [{}],
  excluded: [{}],
  kept: [{ by: 'list' }, { by: 'enclosed' }],
  alone: [{}],
  turns: [1, 3].flatMap((figures) =>
    [1, 2].map(
      (ways) => ({ outcome: 'X', figures, ways, certain: ways === 1 ? 'missing' : undefined }) as const,
    ),
  ),
  'in-all': [{ changes: 'X', steps: 7 }],
  'more-ways': [
    { more: 1, figures: 1 },
    { more: 2, figures: 3 },
  ],
  never: [
    { outcome: 'X', certain: 'missing' },
    { outcome: 'X', certain: 'either' },
    { outcome: 'X', certain: undefined },
  ],
  untried: [{ outcome: 'X', figures: 7 }],
  'asks-years': [{}],
  held: [
    { criteria: 'X', count: 1 },
    { criteria: 'X', count: 2 },
  ],
  entangled: [{ titles: 'X' }],
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
  ['areas that are explained', explainMessages, explained],
  ['what would turn them', turningMessages, turning],
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
          [...markdownOf(explainDocument([area], viewOf(report, language)))]
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
