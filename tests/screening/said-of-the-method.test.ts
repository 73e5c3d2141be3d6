import { describe, expect, it } from 'vitest';
import { type Example, screenExample } from './city.ts';

// What a record says of its method: where each parameter comes from, and what each block is called, by itself or as the
// indicator that it takes.

const example: Example = {
  method: `
    sources:
      plan: { title: The plan }
    goals:
      work: { title: Work }
    reference: { of: city, weights: none, basis: policy, source: plan }
    threshold: { times: 1.5, note: half as much again }
    missing: { references: held, basis: decided }
    exclude:
      small: { population-below: 100, title: Small areas, basis: law }
      quay: { column: kind, is: [quay] }
    state-lists: { list-year: { year: 2025, basis: decided }, basis: law, link: { minimum-share: 0.6, note: most } }
    byomraader: { smallest-population: 1000, source: plan }
    indicators:
      idle: { column: idle, unit: pct, title: Out of work, universe: adults, decimals: 2, source: plan }
      raw: { column: poor }
    criteria:
      named: { indicator: idle, title: Idle, unit: personer, universe: all, decimals: 0, goal: work, note: ours, basis: policy }
      as-indicator: { indicator: idle, worse: lower, reference: { of: value, value: 3, basis: law }, threshold: { value: 4, strict: true } }
      bare: { column: poor, threshold: { value: 50 } }
      later: { not-measured: no figures yet, title: Later, basis: law }
    classes:
      size:
        title: Size
        source: plan
        of: raw
        steps: [{ class: much, from: 40, title: Much }, { class: some, from: 20 }, { class: little, below: 10 }]
      plain: { steps: [{ class: all }] }
    designate: { at-least: 2, note: two of three }
  `,
  table: `
    id | population | idle | poor | kind
    A  |        200 |   10 |   60 |
    B  |        200 |    2 |   20 |
    C  |        200 |   .. |   15 |
    D  |         50 |   10 |   60 |
    E  |         .. |   10 |    5 | quay
  `,
};
const lists = `
  list_year | list               | municipality | area_name
  2025      | udsat_boligomraade | Eksempelby   | Birkeparken
`;
const links = `
  boligomraade | omraade_id | share
  Birkeparken  | B          | 1
`;
const neighbours = `
  omraade_id | nabo_id
  A          | B
`;

describe('the parameters that a run used', () => {
  const used = [
    ['reference', 'policy', 'plan', null],
    ['threshold', 'assumption', null, 'half as much again'],
    ['designate', 'assumption', null, 'two of three'],
    ['exclude.small', 'law', null, null],
    ['exclude.quay', 'assumption', null, null],
    ['missing', 'decided', null, null],
  ];
  const ofCriteria = [
    ['criteria.named', 'policy', null, 'ours'],
    ['criteria.as-indicator', 'assumption', null, null],
    ['criteria.as-indicator.reference', 'law', null, null],
    ['criteria.as-indicator.threshold', 'assumption', null, null],
    ['criteria.bare', 'assumption', null, null],
    ['criteria.bare.threshold', 'assumption', null, null],
    ['indicators.idle', 'assumption', 'plan', null],
    ['indicators.raw', 'assumption', null, null],
    ['classes.size', 'assumption', 'plan', null],
    ['classes.plain', 'assumption', null, null],
  ];
  const ofLists = [
    ['state-lists', 'law', null, null],
    ['state-lists.list-year', 'decided', null, null],
    ['state-lists.link', 'assumption', null, 'most'],
  ];
  const parameters = async (given: Partial<Example>) =>
    (await screenExample({ ...example, ...given })).method.parameters.map(({ path, basis, source, note }) => [
      path,
      basis,
      source,
      note,
    ]);

  it('are told with their basis, source and note; what says nothing is an assumption', async () => {
    expect(await parameters({})).toEqual([...used, ...ofCriteria]);
  });

  it('are those of the lists where there are lists, and of byområder where areas have neighbours', async () => {
    expect(await parameters({ lists, links })).toEqual([...used, ...ofLists, ...ofCriteria]);
    const byomraader = ['byomraader', 'assumption', 'plan', null];
    expect(await parameters({ neighbours })).toEqual([...used, byomraader, ...ofCriteria]);
  });
});

describe('what is said of the blocks', () => {
  it('a criterion is called as it says, else as its indicator, else by its id', async () => {
    const { criteria } = await screenExample(example);
    const about = criteria.map(({ title, unit, universe, decimals, source, goal, note, basis }) => [
      title,
      unit,
      universe,
      decimals,
      source,
      goal,
      note,
      basis,
    ]);
    expect(about).toEqual([
      ['Idle', 'personer', 'all', 0, 'plan', 'work', 'ours', 'policy'],
      ['Out of work', 'pct', 'adults', 2, 'plan', null, null, 'assumption'],
      ['bare', null, null, 1, null, null, null, 'assumption'],
      ['Later', null, null, 1, null, null, null, 'law'],
    ]);
    expect(criteria.map(({ worse, strict, compared }) => [worse, strict, compared])).toEqual([
      ['higher', false, true],
      ['lower', true, true],
      ['higher', false, true],
      ['higher', false, false],
    ]);
  });

  it('of the assessed areas so many meet a criterion, do not, or are unknown; of one not measured none', async () => {
    const { criteria } = await screenExample(example);
    // the city's mean of 10 and 2 is 6, and 1.5 times that 9: A. At most 4 is under 4: B alone. 50 and over: A
    expect(criteria.map(({ id, met, notMet, unknown }) => [id, met, notMet, unknown])).toEqual([
      ['named', 1, 1, 1],
      ['as-indicator', 1, 1, 1],
      ['bare', 1, 2, 0],
      ['later', 0, 0, 0],
    ]);
    expect(criteria[3]).toMatchObject({
      notMeasured: 'no figures yet',
      missingReference: 'complete',
      comparison: null,
    });
    expect(criteria[0]).toMatchObject({ notMeasured: null, missingReference: 'held' });
    expect(criteria[2].missingReference).toBe('complete');
  });

  it('indicators have a title, a unit and decimals, or their id, none and one', async () => {
    expect((await screenExample(example)).indicators).toEqual([
      { id: 'idle', title: 'Out of work', unit: 'pct', decimals: 2 },
      { id: 'raw', title: 'raw', unit: null, decimals: 1 },
    ]);
  });

  it('of a ladder: how many of the assessed areas are on each step, and on none', async () => {
    // A has 60, B 20, C 15; D and E are excluded
    expect((await screenExample(example)).classes).toEqual([
      {
        id: 'size',
        title: 'Size',
        classes: [
          { id: 'much', title: 'Much', areas: 1 },
          { id: 'some', title: 'some', areas: 1 },
          { id: 'little', title: 'little', areas: 0 },
        ],
        unclassified: 1,
      },
      { id: 'plain', title: 'plain', classes: [{ id: 'all', title: 'all', areas: 3 }], unclassified: 0 },
    ]);
  });

  it('the assessed by how many criteria they meet, and every area by its outcome', async () => {
    // A meets `named` and `bare`, B `as-indicator`. C has no figure for the first two, and cannot meet both: at least 9
    // is not under 4
    const { summary } = await screenExample(example);
    expect(summary).toMatchObject({
      areasByCriteriaMet: [1, 1, 1, 0],
      designated: { areas: 1, residents: 200, withoutPopulation: 0 },
      notDesignated: { areas: 2, residents: 400 },
      undetermined: { areas: 0 },
      excluded: { areas: 2, residents: 50, withoutPopulation: 1 },
    });
  });

  it('exclusions have a title and a basis, and their areas and residents', async () => {
    const { account } = await screenExample(example);
    expect(account.exclusions).toEqual([
      { id: 'small', title: 'Small areas', basis: 'law', areas: 1, residents: 50, withoutPopulation: 0 },
      { id: 'quay', title: null, basis: 'assumption', areas: 1, residents: 0, withoutPopulation: 1 },
    ]);
    expect(account).toMatchObject({
      input: { areas: 5, residents: 650, withoutPopulation: 1 },
      assessed: { areas: 3, residents: 600 },
      excluded: { areas: 2, residents: 50 },
    });
  });
});

describe('the designated together against the rest', () => {
  it('by population, or plain where the method names none', async () => {
    // designated are areas with poor from 40: A and B. By population (100 x 60 + 300 x 40) / 400 = 45, else 50
    const method = `
      criteria: { poor: { column: poor, threshold: { value: 40 } } }
      designate: { criterion: poor }
    `;
    const table = `
      id | population | poor
      A  |        100 |   60
      B  |        300 |   40
      C  |        100 |   10
      D  |         .. |   20
      E  |        100 |   ..
    `;
    const { criteria } = await screenExample({ method, table });
    // D has no population and E no figure: 10 is left
    expect(criteria[0].comparison).toEqual({ designated: 45, rest: 10, weights: 'population' });
  });

  it('a ratio as the sum of persons over the sum of persons; null where nobody is left', async () => {
    const method = `
      criteria: { idle: { ratio: { numerator: some, denominator: all }, unit: pct, threshold: { value: 40 } } }
      designate: { criterion: idle }
    `;
    // (50 + 60) of (100 + 120) is 50 per cent; no other area has a figure
    const { criteria } = await screenExample({
      method,
      table: `
        id | population | some | all
        A  |          1 |   50 | 100
        B  |          9 |   60 | 120
        C  |          1 |   .. | 100
      `,
    });
    expect(criteria[0].comparison).toEqual({ designated: 50, rest: null, weights: 'denominator' });
  });
});
