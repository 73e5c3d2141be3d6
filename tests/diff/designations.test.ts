import { describe, expect, it } from 'vitest';
import type { AreaChange } from '../../src/diff/designations.ts';
import { diffDocument } from '../../src/diff/render/diff-document.ts';
import { markdownOf } from '../../src/document/markdown.ts';
import type { Example } from '../screening/city.ts';
import { compare } from './records.ts';

// Three criteria with fixed limits of 30 per cent, so that no area moves another. Names and figures are invented.

const method = (designate: string, more = '') => `
  exclude: { small: { population-below: 100, title: Small } }
  threshold: { value: 30 }
  criteria:
    a: { column: a, unit: pct }
    b: { column: b, unit: pct }
    c: { column: c, unit: pct }
  designate: ${designate}
  ${more}
`;
const two = '{ at-least: 2 }';

/** Area X with its three figures; Y is never designated. */
const city = (x: string, { designate = two, population = 500, more = '' } = {}): Example => ({
  method: method(designate, more),
  table: `
    id | population    | a | b | c
    X  | ${population} | ${x}
    Y  | 500           | 1 | 1 | 1
  `,
});

/** With a boligområde on a list, `share` of which lies in X. */
const listed = (example: Example, share = '0,8', name = 'Birkeparken'): Example => ({
  ...example,
  lists: `
    list_year | list               | municipality | area_name
    2025      | udsat_boligomraade | Eksempelby   | ${name}
  `,
  links: `
    boligomraade | omraade_id | share
    ${name}      | X          | ${share}
  `,
});

/** The change of area X, the only one. */
async function changeOfX(...[old, now]: Parameters<typeof compare>): Promise<AreaChange> {
  const { changes } = await compare(old, now);
  expect(changes.map(({ id }) => id)).toEqual(['X']);
  return changes[0];
}

const alone = (...parts: string[]) => ({ alone: parts, together: [], needed: parts });
const each = (...parts: string[]) => ({ alone: parts, together: [], needed: [] });
const together = (...parts: string[]) => ({ alone: [], together: [parts], needed: parts });

describe('why a designation by class changed', () => {
  /** Area X with an index and a criterion; a class above 1.5, or the criterion, or both designate. */
  const classed = (x: string, designate = '{ class: { of: status, is: [high] } }', to = 1.5): Example => ({
    method: `
      threshold: { value: 30 }
      criteria:
        a: { column: a, unit: pct }
      indicators:
        s: { column: s, title: Index, unit: index }
      classes:
        status: { title: Status, of: s, steps: [{ class: low, to: ${to} }, { class: high }] }
      designate: ${designate}
    `,
    table: `
      id | population | a | s
      X  | 500        | ${x}
      Y  | 500        | 1 | 0
    `,
  });

  it('the class, with the indicator that moved it and the bound that it went across', async () => {
    const change = await changeOfX(classed('40 | 1,4'), classed('40 | 1,6'));
    expect(change.why).toEqual(alone('classes'));
    expect(change.classes).toEqual([
      {
        ladder: 'status',
        title: 'Status',
        old: { id: 'low', title: 'low' },
        new: { id: 'high', title: 'high' },
        indicator: {
          ...{ id: 's', title: 'Index', unit: 'index', decimals: 1 },
          ...{ old: 1.4, new: 1.6, bounds: [1.5], crossed: [1.5] },
        },
      },
    ]);
  });

  it('the class, not the criterion, where both changed and the class alone does it', async () => {
    const any = '{ any: [a, { class: { of: status, is: [high] } }] }';
    expect((await changeOfX(classed('1 | 1,4', any), classed('2 | 1,6', any))).why).toEqual(alone('classes'));
    expect((await changeOfX(classed('1 | 1,4', any), classed('40 | 1,4', any))).why).toEqual(
      alone('criteria'),
    );
    expect((await changeOfX(classed('1 | 1,4', any), classed('40 | 1,6', any))).why).toEqual(
      each('criteria', 'classes'),
    );
    const all = any.replace('any', 'all');
    expect((await changeOfX(classed('1 | 1,4', all), classed('40 | 1,6', all))).why).toEqual(
      together('criteria', 'classes'),
    );
  });

  it('the rule, where the ladder was moved and the index was not', async () => {
    const change = await changeOfX(classed('1 | 1,4'), classed('1 | 1,4', undefined, 1.2));
    expect(change.why).toEqual(alone('rule'));
    expect(change.classes[0].indicator).toMatchObject({ old: 1.4, new: 1.4, crossed: [] });
  });

  it('in words: the figures with the decimals that the bounds take', async () => {
    const diff = await compare(classed('1 | 1,46'), classed('1 | 1,54'));
    const text = (language: 'da' | 'en') => [...markdownOf(diffDocument(diff, language))].join('');
    expect(text('en')).toContain('Class by Status: low → high (Index 1.46 → 1.54, above 1.5 now)');
    expect(text('da')).toContain('Klasse efter Status: low → high (Index 1,46 → 1,54, nu over 1,5)');
    expect(text('en')).not.toContain('criteria');
  });
});

describe('why an area came in or went out', () => {
  it('its verdicts alone: one criterion of three, then two, of which two are enough', async () => {
    expect(await changeOfX(city('40 | 1 | 1'), city('40 | 40 | 1'))).toMatchObject({
      change: 'came-in',
      old: { outcome: 'not-designated', met: 1 },
      new: { outcome: 'designated', met: 2, reasons: ['criteria'] },
      why: alone('criteria'),
    });
  });

  it('the rule alone: two criteria met in both, of which two are enough now and were not', async () => {
    const change = await changeOfX(
      city('40 | 40 | 1', { designate: '{ at-least: 3 }' }),
      city('40 | 40 | 1'),
    );
    expect(change).toMatchObject({ change: 'came-in', why: alone('rule') });
  });

  it('verdicts and rule, each enough alone: 2 of 3 met and 3 asked, then 3 met and 2 asked', async () => {
    const old = city('40 | 40 | 1', { designate: '{ at-least: 3 }' });
    expect((await changeOfX(old, city('40 | 40 | 40'))).why).toEqual(each('criteria', 'rule'));
  });

  it('verdicts and rule only together: 1 met and 3 asked, then 2 met and 2 asked', async () => {
    const old = city('40 | 1 | 1', { designate: '{ at-least: 3 }' });
    expect((await changeOfX(old, city('40 | 40 | 1'))).why).toEqual(together('criteria', 'rule'));
  });

  it('a criterion that came into the method belongs to the rule: its verdicts come with it', async () => {
    const fewer = city('40 | 40 | 1');
    fewer.method = fewer.method.replace('    b: { column: b, unit: pct }\n', '');
    expect((await changeOfX(fewer, city('40 | 40 | 1'))).why).toEqual(alone('rule'));
    expect(await changeOfX(city('40 | 40 | 1'), fewer)).toMatchObject({
      change: 'went-out',
      why: alone('rule'),
    });
  });

  it('a rule about criteria by name is put to the verdicts of the other record', async () => {
    const old = city('40 | 1 | 1', { designate: '{ all: [a, b] }' });
    const now = city('40 | 1 | 1', { designate: '{ all: [a, { not: b }] }' });
    expect((await changeOfX(old, now)).why).toEqual(alone('rule'));
  });
});

describe('the state lists', () => {
  it('a boligområde came onto a list', async () => {
    const other = listed(city('1 | 1 | 1'), '0,1', 'Elmegården');
    expect(await changeOfX(other, listed(city('1 | 1 | 1')))).toMatchObject({
      change: 'came-in',
      new: { reasons: ['state-list'] },
      why: alone('lists'),
      boligomraader: [{ id: 'birkeparken', name: 'Birkeparken', change: 'came', because: 'list' }],
    });
  });

  it('its link fell below half of its residents', async () => {
    const change = await changeOfX(listed(city('1 | 1 | 1')), listed(city('1 | 1 | 1'), '0,4'));
    expect(change).toMatchObject({
      change: 'went-out',
      why: alone('lists'),
      boligomraader: [{ change: 'went', because: 'link' }],
    });
  });

  it.each([
    ['which lists count', 'state-lists: { lists: [parallelsamfund] }'],
    ['the least share that counts', 'state-lists: { link: { minimum-share: 0.9 } }'],
    ['what a link does', 'state-lists: { link: { effect: mark } }'],
  ])('the method changed %s', async (_, more) => {
    const change = await changeOfX(listed(city('1 | 1 | 1')), listed(city('1 | 1 | 1', { more })));
    expect(change).toMatchObject({ why: alone('lists'), boligomraader: [{ because: 'method' }] });
  });

  it('one record was made without lists', async () => {
    const change = await changeOfX(listed(city('1 | 1 | 1')), city('1 | 1 | 1'));
    expect(change).toMatchObject({ why: alone('lists'), boligomraader: [{ because: 'not-given' }] });
  });

  it('verdicts and lists, each enough alone', async () => {
    const change = await changeOfX(city('40 | 1 | 1'), listed(city('40 | 40 | 1')));
    expect(change).toMatchObject({
      new: { reasons: ['criteria', 'state-list'] },
      why: each('criteria', 'lists'),
    });
  });

  it('from the criteria to a list: the area stays, its reason is another, and both did it', async () => {
    const change = await changeOfX(city('40 | 40 | 1'), listed(city('40 | 1 | 1')));
    expect(change).toMatchObject({
      change: 'reason',
      old: { reasons: ['criteria'] },
      new: { reasons: ['state-list'] },
      why: together('criteria', 'lists'),
    });
  });

  it('two reasons, of which one goes: another reason, by that part alone', async () => {
    const both = listed(city('40 | 40 | 1'));
    expect(await changeOfX(both, listed(city('40 | 1 | 1')))).toMatchObject({
      change: 'reason',
      why: alone('criteria'),
    });
  });
});

describe('areas that are not assessed, or not settled', () => {
  it('an area that became too small is excluded, whatever its verdicts and the rule', async () => {
    const small = city('40 | 40 | 40', { population: 99 });
    expect(await changeOfX(city('40 | 40 | 1'), small)).toMatchObject({
      change: 'went-out',
      new: { outcome: 'excluded' },
      exclusion: { old: null, new: 'Small' },
      why: alone('exclusion'),
    });
    expect(await changeOfX(small, city('40 | 40 | 40'))).toMatchObject({
      change: 'came-in',
      exclusion: { old: 'Small', new: null },
      why: alone('exclusion'),
    });
  });

  it('a missing figure leaves an area undetermined: neither in nor out, but another outcome', async () => {
    expect(await changeOfX(city('40 | 1 | 1'), city('40 | .. | 1'))).toMatchObject({
      change: 'outcome',
      new: { outcome: 'undetermined', met: 1, unknown: 1, least: 1, most: 2 },
      why: alone('criteria'),
    });
    expect(await changeOfX(city('40 | 40 | 1'), city('40 | .. | 1'))).toMatchObject({ change: 'went-out' });
  });

  it("an area whose verdict stays is settled by another's figure, which was missing", async () => {
    // X has 20 of 100, the limit is 1.5 x 10 = 15 %. With all of D poor the rest would be 200 of 1100, the limit 27.3 %
    const open = (d: string): Example => ({
      method: `
        reference: { of: rest-of-city }
        threshold: { times: 1.5 }
        criteria: { poor: { ratio: { numerator: poor, denominator: all }, unit: pct } }
        designate: { criterion: poor }
      `,
      table: `
        id | population | poor | all
        B  | 1000       | 100  | 1000
        D  | 100        | ${d} | 100
        X  | 100        | 20   | 100
      `,
    });
    const { changes, criteria } = await compare(open('..'), open('10'));
    expect(changes.filter(({ id }) => id === 'X')).toMatchObject([
      { change: 'came-in', old: { outcome: 'undetermined' }, why: alone('criteria') },
    ]);
    expect(criteria[0].flips.find(({ area }) => area === 'X')).toMatchObject({
      changed: 'certainty',
      why: alone('reference'),
    });
  });

  it('an area that designated neighbours enclose comes in with them', async () => {
    const neighbours = `
      omraade_id | nabo_id
      X          | Y
      Y          | Z
    `;
    const join = (y: string): Example => ({
      method: method('{ criterion: a }', 'byomraader: { enclosed: join }'),
      table: `
        id | population | a    | b | c
        X  | 500        | 1    | 1 | 1
        Y  | 500        | ${y} | 1 | 1
        Z  | 500        | 1    | 1 | 1
      `,
      neighbours,
    });
    const { changes } = await compare(join('1'), join('40'));
    expect(changes.map(({ id, why }) => [id, why])).toEqual([
      ['X', alone('enclosure')],
      ['Y', alone('criteria')],
      ['Z', alone('enclosure')],
    ]);
  });
});

describe('rules about several years', () => {
  const years = (rule: string, second: string): Example => ({
    method: method(rule),
    years: {
      2024: `
        id | population | a  | b | c
        X  | 500        | 40 | 1 | 1
        Y  | 500        | 1  | 1 | 1
      `,
      2025: `
        id | population | a  | b | c
        X  | 500        | ${second} | 1 | 1
        Y  | 500        | 1  | 1 | 1
      `,
    },
  });
  const twice = '{ consecutive-years: { of: a, years: 2 } }';

  it('the same rule: the verdicts, of this year and the one before, explain it', async () => {
    expect((await changeOfX(years(twice, '40'), years(twice, '1'))).why).toEqual(alone('criteria'));
  });

  it('another rule: verdicts and rule are one part, as a record holds one year only', async () => {
    expect((await changeOfX(years(twice, '40'), years('{ criterion: b }', '40'))).why).toEqual(
      alone('criteria-and-rule'),
    );
  });
});
