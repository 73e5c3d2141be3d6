import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { followed, gapChanges, measureOf, recordsOf, type Year } from './years.ts';

// No value is compared across years where its definition changed.

const method = (
  poor: string,
  more = 'threshold: { value: 15, basis: decided }\ndesignate: { at-least: 1 }',
) => `
${more}
indicators:
  lives: { title: Lives, column: lives, unit: years }
criteria:
  poor: { title: Poor, ${poor} }
  ill: { title: Ill, ratio: { numerator: ill, denominator: all }, unit: pct }
`;
const ratio = 'ratio: { numerator: poor, denominator: all }';
const usual = method(`${ratio}, unit: pct, universe: aged 18-64`);
const table = 'id|population|poor|ill|all|out|lives\n a|1|30|20|100|20|70\n b|1|10|10|100|10|80';
const changing = (changed: string): Record<number, Year> => ({
  2020: table,
  2021: { table, method: changed },
});

describe('a definition is another one', () => {
  it.each([
    ['with another unit', method(`${ratio}, unit: promille, universe: aged 18-64`), ['unit', 'measure']],
    ['with another universe', method(`${ratio}, unit: pct, universe: aged 18-66`), ['universe']],
    ['with another direction', method(`${ratio}, unit: pct, universe: aged 18-64, worse: lower`), ['worse']],
    [
      'with another column',
      method('ratio: { numerator: out, denominator: all }, unit: pct, universe: aged 18-64'),
      ['measure'],
    ],
    ['with other weights', method('column: poor, unit: pct, universe: aged 18-64'), ['measure', 'weights']],
    [
      'with another reference, where that is part of the measure',
      [
        method(
          'distance: { of: { column: poor }, reference: { of: city, weights: population } }, unit: pct, universe: u',
        ),
        method(
          'distance: { of: { column: poor }, reference: { of: city, weights: none } }, unit: pct, universe: u',
        ),
      ],
      ['measure'],
    ],
    [
      'with another indicator behind it',
      [
        method('sum: { of: [lives] }, unit: pct, universe: u'),
        method('sum: { of: [lives] }, unit: pct, universe: u').replace('column: lives', 'column: out'),
      ],
      ['measure'],
    ],
    [
      'with another threshold, where criteria met are what is counted',
      [
        method('count-met: { criteria: [ill], missing: unknown }'),
        method('count-met: { criteria: [ill], missing: unknown }').replace('value: 15', 'value: 18'),
      ],
      ['measure'],
    ],
  ])('%s', async (_, changed, parts) => {
    const [before, now] = Array.isArray(changed) ? changed : [usual, changed];
    const report = await followed(before, changing(now), { hold: ['own'] });
    const poor = measureOf(report, 'poor');
    expect(poor.breaks).toMatchObject([{ from: 2020, year: 2021 }]);
    expect(poor.breaks[0].parts.map(({ part }) => part)).toEqual(parts);
    expect(poor.points.own!.map(({ comparable }) => comparable)).toEqual([true, false]);
    expect(poor.points.own![1].change).toEqual({ designated: null, rest: null, gap: null });
    expect(report.lessUdsat.own![0].leftOut).toContainEqual({ criterion: 'poor', why: 'definition-changed' });
    expect(report.halved.own![0].criteria[0]).toMatchObject({ answer: 'unknown', why: 'definition-changed' });
  });

  it('not with another title, note, number of decimals, or spelled-out default', async () => {
    const same = method(
      `${ratio.replace(' }', ', per: 100, years: 1 }')}, unit: pct, universe: aged 18-64, note: n, decimals: 2`,
    );
    const report = await followed(usual, changing(same.replace('title: Poor', 'title: Poverty')));
    expect(measureOf(report, 'poor')).toMatchObject({ breaks: [], title: 'Poverty', decimals: 2 });
    expect(report.methodChanges).toEqual([]);
  });

  it('until it is the first one again: that is compared with the base year', async () => {
    const other = method('ratio: { numerator: out, denominator: all }, unit: pct, universe: aged 18-64');
    const report = await followed(
      usual,
      { 2020: table, 2021: { table, method: other }, 2022: table.replace('30', '20') },
      { hold: ['own'] },
    );
    expect(measureOf(report, 'poor').breaks.map(({ year }) => year)).toEqual([2021, 2022]);
    // 20 points of gap, then 10
    expect(gapChanges(report, 'poor', 'own')).toEqual({ 2020: null, 2021: null, 2022: -0.5 });
  });
});

describe('what changes who is designated, and no value', () => {
  it.each([
    [
      'a threshold',
      { threshold: '{ value: 18, basis: decided }' },
      [{ part: 'threshold', criteria: ['poor', 'ill'] }],
    ],
    ['the rule', { designate: '{ at-least: 2 }' }, [{ part: 'combination', criteria: [] }]],
    [
      'an exclusion',
      { exclude: '{ few: { population-below: 0.5 } }' },
      [{ part: 'exclusion', criteria: [] }],
    ],
    ['the lists', { 'state-lists': '{ lists: [parallelsamfund] }' }, [{ part: 'state-lists', criteria: [] }]],
    ['how missing cells count', { missing: '{ references: held }' }, [{ part: 'missing', criteria: [] }]],
  ])('%s is told and breaks nothing', async (_, changed, parts) => {
    const blocks = { threshold: '{ value: 15, basis: decided }', designate: '{ at-least: 1 }', ...changed };
    const text = Object.entries(blocks).map(([key, value]) => `${key}: ${value}`);
    const other = method(`${ratio}, unit: pct, universe: aged 18-64`, text.join('\n'));
    const report = await followed(usual, changing(other), { hold: ['own'] });
    expect(report.methodChanges).toEqual([{ from: 2020, year: 2021, parts }]);
    expect(report.measures.flatMap(({ breaks }) => breaks)).toEqual([]);
    expect(gapChanges(report, 'poor', 'own')[2021]).toBe(0);
  });

  it('only where it does: a basis or a note changes nobody', async () => {
    const other = usual.replace('basis: decided', 'basis: assumption, note: a guess');
    expect((await followed(usual, changing(other))).methodChanges).toEqual([]);
  });
});

it('is shown in words where it happens, with what was left out', async () => {
  const other = method('ratio: { numerator: out, denominator: all }, unit: pct, universe: aged 18-66');
  const { stdout } = await udpeg('monitor', ...(await recordsOf(usual, changing(other))), '--hold', 'own');
  const text = stdout.replace(/\s+/g, ' ');
  expect(text).toContain(
    'Poor er opgjort på en anden måde fra 2021 end i 2020 (hvem der tælles, før “aged 18-64”, nu “aged 18-66”; beregningen, før “poor / all”, nu “out / all”); der sammenlignes ikke hen over bruddet.',
  );
  expect(text).toContain('-- brud fra 2021: hvem der tælles og beregningen --');
  // one of two criteria is enough to answer; Ill has not moved
  expect(text).toContain('er i gennemsnit den samme i 2021 som i 2020, over 1 af 2 kriterier.');
  expect(text).toContain('Ikke med er 1 kriterium: Poor (opgjort på en anden måde).');
});

it('context indicators stand beside the criteria, and in no sum over them', async () => {
  const report = await followed(usual, { 2020: table, 2021: table.replace('|70', '|75') }, { hold: ['own'] });
  expect(report.measures.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'criterion poor',
    'criterion ill',
    'indicator lives',
  ]);
  // 70 against 80 years, then 75: the gap of -10 is halved
  expect(gapChanges(report, 'lives', 'own')[2021]).toBe(-0.5);
  expect(report.lessUdsat.own![0].of.map(({ criterion }) => criterion)).toEqual(['poor', 'ill']);
});
