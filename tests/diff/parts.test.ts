import { describe, expect, it } from 'vitest';
import { effectiveMethod, type Method } from '../../src/criteria/effective.ts';
import { methodChanges } from '../../src/criteria/method-changes.ts';
import { methodSchema, type WrittenMethod } from '../../src/criteria/schema/method.ts';
import type { Diff } from '../../src/diff/diff.ts';
import { inputChanges } from '../../src/diff/inputs.ts';
import { diffDocument } from '../../src/diff/render/diff-document.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import type { Report } from '../../src/record/report.ts';
import type { Example } from '../screening/city.ts';
import { compare } from './records.ts';

// Names and figures are invented.

describe('areas that came near the line', () => {
  /** Limits of 30 per cent; two criteria of three designate. */
  const city = (...rows: string[]): Example => ({
    method: `
      threshold: { value: 30 }
      criteria:
        a: { column: a, unit: pct }
        b: { column: b, unit: pct }
        c: { column: c, unit: pct }
      designate: { at-least: 2 }
    `,
    table: `id | population | a | b | c\n${rows.map((row, k) => `${'ABCDEF'[k]} | 500 | ${row}`).join('\n')}`,
  });
  const near = async (old: string, now: string, within = 5) => {
    const diff = await compare(city(old), city(now), { within });
    return diff.near.areas;
  };

  it('one criterion short, and its value 29 against 30: 3.33 per cent of the limit away', async () => {
    expect(await near('40 | 20 | 1', '40 | 29 | 1')).toEqual([
      {
        id: 'A',
        name: 'A',
        outcome: 'not-designated',
        turning: { criterion: 'b', value: 29, limit: 30, distance: (100 * 1) / 30 },
        before: null,
      },
    ]);
  });

  it('at 28.5 the distance is 5 per cent, which is within; at 28.4 it is not', async () => {
    expect(await near('40 | 20 | 1', '40 | 28,5 | 1')).toHaveLength(1);
    expect(await near('40 | 20 | 1', '40 | 28,4 | 1')).toEqual([]);
    expect(await near('40 | 20 | 1', '40 | 28,4 | 1', 6)).toHaveLength(1);
  });

  it('designated by two, and one of them at the limit itself', async () => {
    expect(await near('40 | 40 | 1', '40 | 30 | 1')).toMatchObject([
      { outcome: 'designated', turning: { criterion: 'b', distance: 0 } },
    ]);
  });

  it('not where one verdict turns nothing: two short, or one more than needed', async () => {
    expect(await near('1 | 20 | 1', '1 | 29 | 1')).toEqual([]);
    expect(await near('40 | 40 | 40', '40 | 40 | 30')).toEqual([]);
  });

  it('not where the outcome changed, and with what it was where it was near already', async () => {
    expect(await near('40 | 29 | 1', '40 | 31 | 1')).toEqual([]);
    expect(await near('40 | 29 | 1', '40 | 29,5 | 1')).toMatchObject([
      { before: { criterion: 'b', value: 29 } },
    ]);
  });

  it('the nearest of several criteria', async () => {
    expect(await near('40 | 20 | 20', '40 | 29 | 29,5')).toMatchObject([{ turning: { criterion: 'c' } }]);
  });
});

const asMethod = (written: object): Method => effectiveMethod(written as WrittenMethod);

describe('changes of the method', () => {
  const blank = methodSchema.parse({
    udpeg: 1,
    id: 'm',
    title: 'M',
    areas: { id: 'id' },
    designate: { any: ['a'] },
  });
  const changes = (old: object, now: object) =>
    methodChanges(asMethod({ ...blank, ...old }), asMethod({ ...blank, ...now })).map(
      ({ path, kind, old: before, new: after }) => [path.join('.'), kind, before, after],
    );

  it('path by path, whatever the order of keys', () => {
    expect(
      changes({ threshold: { times: 1.5, strict: false } }, { threshold: { strict: false, times: 1.6 } }),
    ).toEqual([['threshold.times', 'rule', 1.5, 1.6]]);
  });

  it('a basis is told apart from a rule, and both from wording', () => {
    expect(
      changes(
        { title: 'A', threshold: { basis: 'assumption', note: { da: 'x', en: 'y' } } },
        { title: 'B', threshold: { basis: 'decided', note: { da: 'x', en: 'z' } } },
      ),
    ).toEqual([
      ['title', 'wording', 'A', 'B'],
      ['threshold.basis', 'basis', 'assumption', 'decided'],
      ['threshold.note.en', 'wording', 'y', 'z'],
    ]);
  });

  it('a criterion may be called "title": its threshold is a rule all the same', () => {
    expect(
      changes(
        { criteria: { title: { threshold: { value: 1 } } } },
        { criteria: { title: { threshold: { value: 2 } } } },
      ),
    ).toEqual([['criteria.title.threshold.value', 'rule', 1, 2]]);
  });

  it('the id column of the areas is a rule; the id of the method is wording', () => {
    expect(changes({ id: 'a', areas: { id: 'x' } }, { id: 'b', areas: { id: 'y' } })).toEqual([
      ['id', 'wording', 'a', 'b'],
      ['areas.id', 'rule', 'x', 'y'],
    ]);
  });

  it('what one method lacks is told whole; steps of a ladder one by one, lists as lists', () => {
    expect(changes({ criteria: {} }, { criteria: { a: { column: 'a' } } })).toEqual([
      ['criteria.a', 'rule', undefined, { column: 'a' }],
    ]);
    expect(
      changes(
        { classes: { x: { steps: [{ above: 1 }, { above: 2 }] } }, designate: { all: ['a', 'b'] } },
        { classes: { x: { steps: [{ above: 1 }, { above: 3 }] } }, designate: { all: ['a'] } },
      ),
    ).toEqual([
      ['classes.x.steps.2.above', 'rule', 2, 3],
      ['designate.all', 'rule', ['a', 'b'], ['a']],
    ]);
  });
});

describe('what says nothing new is no change of the method', () => {
  const blank = { udpeg: 1, id: 'm', title: 'M', areas: { id: 'id' } };
  const changes = (old: object, now: object) => {
    const [before, after] = [old, now].map((one) => methodSchema.parse({ ...blank, ...one }));
    return methodChanges(asMethod(before), asMethod(after))
      .filter(({ kind }) => kind !== 'wording')
      .map(({ path, old: was, new: is }) => [path.join('.'), was, is]);
  };
  const criterion = { ratio: { numerator: 'n', denominator: 'd' }, unit: 'pct' };
  const base = {
    reference: { of: 'city' },
    threshold: { times: 1.5 },
    indicators: { i: { sum: { of: ['j', { column: 'x' }] } }, j: { column: 'y' } },
    criteria: { a: criterion, b: criterion },
    designate: { 'at-least': 1 },
  };
  const withA = (a: object) => ({ ...base, criteria: { ...base.criteria, a: { ...criterion, ...a } } });

  it.each<[string, object]>([
    ['per, of a per cent', withA({ ratio: { ...criterion.ratio, per: 100 } })],
    ['one column in a list', withA({ ratio: { numerator: ['n'], denominator: ['d'], years: 1 } })],
    ['a basis that is an assumption', { ...base, threshold: { times: 1.5, basis: 'assumption' } }],
    ['weights by the denominator', { ...base, reference: { of: 'city', weights: 'denominator' } }],
    ['strict: false', { ...base, threshold: { strict: false, times: 1.5 } }],
    ["the method's threshold as the criterion's own", withA({ threshold: { times: 1.5 } })],
    ["the method's reference as the criterion's own", withA({ reference: { of: 'city' } })],
    [
      'the same threshold for every criterion, and none of the method',
      {
        ...base,
        threshold: undefined,
        criteria: {
          a: { ...criterion, threshold: { times: 1.5 } },
          b: { ...criterion, threshold: { times: 1.5 } },
        },
      },
    ],
    [
      'every measured criterion by name',
      { ...base, designate: { 'at-least': 1, of: ['a', { criterion: 'b' }] } },
    ],
    [
      'weights of 1',
      {
        ...base,
        indicators: { ...base.indicators, i: { sum: { of: ['j', { column: 'x' }], weights: [1, 1] } } },
      },
    ],
    ['a column by its name', { ...base, indicators: { ...base.indicators, j: { column: { name: 'y' } } } }],
    ['a note and a title', { ...base, title: 'N', threshold: { times: 1.5, note: 'why' } }],
    ['thousands of a decimal comma', { ...base, input: { decimal: 'comma', thousands: 'point' } }],
    ['the order of keys', Object.fromEntries(Object.entries(base).reverse())],
  ])('%s', (_, now) => {
    expect(changes(base, now)).toEqual([]);
    expect(changes(now, base)).toEqual([]);
  });

  it('the default for places, which records of version 1 do not have, where there are no places', () => {
    const before = methodSchema.parse({ ...blank, ...base });
    const { distributions: _, ...missing } = before.missing;
    expect(methodChanges(asMethod({ ...before, missing }), asMethod(before))).toEqual([]);
    // where there are, they were held, and are free by default now
    const indicators = { ...base.indicators, place: { rank: { of: { column: 'x' } } } };
    const ranked = methodSchema.parse({ ...blank, ...base, indicators });
    const held = asMethod({ ...ranked, missing: { ...missing, distributions: 'held' } });
    const once = asMethod({ ...ranked, missing });
    expect(methodChanges(once, held)).toEqual([]);
    expect(
      methodChanges(once, asMethod(ranked)).map(({ path, old, new: now }) => [path.join('.'), old, now]),
    ).toEqual([['missing.distributions', 'held', 'free']]);
  });

  it('but what does is: beside it nothing else is told', () => {
    expect(changes(base, withA({ ratio: { ...criterion.ratio, per: 1000 } }))).toEqual([
      ['criteria.a.ratio.per', undefined, 1000],
    ]);
    expect(changes(base, withA({ threshold: { times: 2 } }))).toEqual([
      [
        'criteria.a.threshold',
        undefined,
        { times: 2, strict: false, definition: 'linear', sd: 'population', rounding: 'down' },
      ],
    ]);
    expect(changes(base, { ...withA({ threshold: { times: 1.5 } }), threshold: { times: 2 } })).toEqual([
      ['threshold.times', 1.5, 2],
    ]);
    expect(changes(base, { ...base, designate: { 'at-least': 1, of: ['a'] } })).toEqual([
      ['designate.of', undefined, ['a']],
    ]);
  });
});

describe('changes of the files', () => {
  const inputs = (...files: string[]) =>
    ({
      inputs: files.map((file) => {
        const [role, name, sha256] = file.split(' ');
        return { role, name, sha256, sheet: null };
      }),
    }) as unknown as Report;
  const changes = (old: string[], now: string[]) =>
    inputChanges(inputs(...old), inputs(...now)).map(
      ({ role, change, old: before, new: after }) => `${role} ${change}: ${before?.name} > ${after?.name}`,
    );

  it('the same bytes under the same name: none', () => {
    expect(changes(['links a.csv 1'], ['links a.csv 1'])).toEqual([]);
  });

  it.each([
    ['other content', 'links a.csv 1', 'links a.csv 2', 'links changed: a.csv > a.csv'],
    ['another name', 'links a.csv 1', 'links b.csv 1', 'links renamed: a.csv > b.csv'],
    [
      'another file in its place',
      'statistics 2024.csv 1',
      'statistics 2025.csv 2',
      'statistics replaced: 2024.csv > 2025.csv',
    ],
  ])('%s', (_, old, now, expected) => {
    expect(changes([old], [now])).toEqual([expected]);
  });

  it('of several files those left over came or went; a file of another role never takes a place', () => {
    expect(
      changes(
        ['statistics a 1', 'statistics b 2', 'links c 3'],
        ['statistics a 1', 'statistics d 4', 'statistics e 5'],
      ),
    ).toEqual([
      'statistics removed: b > undefined',
      'statistics added: undefined > d',
      'statistics added: undefined > e',
      'links removed: c > undefined',
    ]);
  });
});

describe('changes of the lists', () => {
  const city = (lists: string, links: string): Example => ({
    method: 'criteria: { a: { column: a, threshold: { value: 30 } } }\ndesignate: { criterion: a }',
    table: `
      id | population | a
      A  | 500        | 1
      B  | 500        | 1
    `,
    lists: `list_year | list | municipality | area_name | residents\n${lists}`,
    links: `boligomraade | omraade_id | share\n${links}`,
  });

  it('boligområder that came, went, moved between lists, and links that changed', async () => {
    const old = city(
      '2024|udsat_boligomraade|By|Elm|1200\n2024|udsat_boligomraade|By|Ask|1100\n2024|forebyggelsesomraade|By|Eg|1300',
      'Elm|A|0,6\nEg|B|0,6',
    );
    const now = city(
      '2025|udsat_boligomraade|By|Elm|1200\n2025|parallelsamfund|By|Elm|1200\n2025|udsat_boligomraade|By|Birk|1400\n2025|forebyggelsesomraade|By|Eg|1250',
      'Elm|A|0,4\nElm|B|0,1\nEg|B|0,6',
    );
    const { lists } = await compare(old, now);
    const none = { came: [], went: [] };
    expect(lists.boligomraader).toEqual([
      {
        id: 'ask',
        name: 'Ask',
        change: 'went',
        lists: { came: [], went: ['udsat_boligomraade'] },
        links: [],
        residents: { old: 1100, new: null },
      },
      {
        id: 'birk',
        name: 'Birk',
        change: 'came',
        lists: { came: ['udsat_boligomraade'], went: [] },
        links: [],
        residents: { old: null, new: 1400 },
      },
      { id: 'eg', name: 'Eg', change: 'stayed', lists: none, links: [], residents: { old: 1300, new: 1250 } },
      {
        id: 'elm',
        name: 'Elm',
        change: 'stayed',
        lists: { came: ['parallelsamfund'], went: [] },
        links: [
          { area: 'A', old: { share: 0.6, counts: true }, new: { share: 0.4, counts: false } },
          { area: 'B', old: null, new: { share: 0.1, counts: false } },
        ],
        residents: { old: 1200, new: 1200 },
      },
    ]);
    expect(lists.years.map(({ list, old: before, new: after }) => [list, before, after])).toEqual([
      ['udsat_boligomraade', 2024, 2025],
      ['parallelsamfund', null, 2025],
      ['forebyggelsesomraade', 2024, 2025],
    ]);
  });
});

describe('classes that areas are in', () => {
  const ladder = (title: string) => `
      indicators: { i: { column: x } }
      classes:
        step:
          title: ${title}
          of: i
          steps: [{ class: low, title: Low, below: 10 }, { class: high, title: High }]
      criteria: { k: { column: k, threshold: { value: 1 } } }
      designate: { criterion: k }
    `;
  const table = (...x: (number | string)[]) =>
    `id | population | k | x\n${x.map((one, k) => `${'ABCD'[k]} | 1 | 0 | ${one}`).join('\n')}`;
  const told = (diff: Diff, language: 'da' | 'en') => [...markdownOf(diffDocument(diff, language))].join('');

  it('are told with their ladder, what they were, what they are, and of which areas', async () => {
    // A and B cross 10, C loses its figure, D stays
    const method = ladder('Wealth');
    const diff = await compare(
      { method, table: table(5, 6, 15, 1) },
      { method, table: table(11, 12, '..', 2) },
    );
    expect(told(diff, 'en')).toContain(
      'Classes by Wealth: “Low” → “High” of 2 areas (A, B); “High” → no known class of 1 area (C).',
    );
    expect(told(diff, 'da')).toContain(
      'Klasser efter Wealth: “Low” → “High” for 2 områder (A, B); “High” → ingen kendt klasse for 1 område (C).',
    );
  });

  it('are told of a ladder that one record alone has', async () => {
    const without = 'criteria: { k: { column: k, threshold: { value: 1 } } }\ndesignate: { criterion: k }';
    const [old, now] = [
      { method: ladder('Wealth'), table: table(5) },
      { method: without, table: table(5) },
    ];
    expect(told(await compare(old, now), 'en')).toContain('Only the old record has classes by Wealth.');
  });
});
