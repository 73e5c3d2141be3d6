import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/record/report.ts';
import { undeterminedText } from '../../src/report/answer-texts.ts';
import { openTexts, takesText } from '../../src/report/open-texts.ts';
import { viewOf } from '../../src/report/view.ts';
import { screen } from '../../src/screening/screen.ts';
import { filesOf, method, prepareFiles, reportOf } from '../screening/city.ts';

// What would designate an area whose answer is open: the rule, without what the area's figures have answered already.

// a criterion is met from 1 on; of the area X a is met, b is not, c, d and e have no figure
const city = {
  id: ['X', 'Y'],
  population: [1, 1],
  ...{ a: [1, 1], b: [0, 0], c: [null, 0], d: [null, 0], e: [null, 0] },
};
const criterion = (id: string) => ({
  title: id.toUpperCase(),
  column: id,
  worse: 'higher',
  threshold: { value: 1 },
});
const criteria = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, criterion(id)]));

async function takes(designate: object, language: 'da' | 'en', blocks: object = {}): Promise<string> {
  const report = await reportOf(await method({ criteria, designate, ...blocks }), city);
  return takesText(report.areas.ids.indexOf('X'), viewOf(report, language));
}

describe('what it takes', () => {
  const rules: [object, string][] = [
    // one of the four is met, and c, d and e are all that is open: they need no names
    [{ 'at-least': 2, of: ['a', 'c', 'd', 'e'] }, 'At least 1 of the 3 open criteria must be met.'],
    // e is open too, and nothing to the rule
    [
      { 'at-least': 2, of: ['a', 'c', 'd'] },
      'It must hold that at least 1 of these criteria is met: C or D.',
    ],
    [{ criterion: 'c' }, 'C must be met.'],
    [{ not: 'c' }, 'It must hold that C is not met.'],
    // a is met, so all hangs on the second part; of b or c only c can still be met
    [{ all: ['a', { any: ['b', 'c'] }] }, 'C must be met.'],
    [
      { all: [{ any: ['b', 'c'] }, { any: ['d', 'e'] }] },
      'It must hold that all of these conditions hold: (a) that C is met and (b) that [at least 1 of these criteria is met: D or E].',
    ],
    // all of all is one list
    [{ all: ['c', { all: ['a', 'd'] }] }, 'It must hold that all of these criteria are met: C and D.'],
    [
      { 'at-least': 2, of: ['b', { all: ['c', 'd'] }, { not: 'e' }, { all: ['a', 'e'] }] },
      'It must hold that at least 2 of these conditions hold: (a) that [all of these criteria are met: C and D], (b) that E is not met and (c) that E is met.',
    ],
    // the record of a year holds nothing of the year before: this year's part is answered by a
    [{ 'consecutive-years': { of: 'a', years: 2 } }, 'It must hold that in the year before, too, A is met.'],
    [
      { 'consecutive-years': { of: { any: ['b', 'c'] }, years: 3 } },
      'It must hold that all of these conditions hold: (a) that C is met and (b) that [in each of the 2 years before, too, at least 1 of these criteria is met: B or C].',
    ],
  ];
  it.each(rules)('of %j', async (designate, told) => {
    expect(await takes(designate, 'en')).toBe(told);
  });

  it('is told in Danish', async () => {
    expect(await takes({ all: [{ any: ['b', 'c'] }, { any: ['d', 'e'] }] }, 'da')).toBe(
      'Det skal gælde, at alle disse betingelser gælder: (a) at C er opfyldt og (b) at [mindst 1 af disse kriterier er opfyldt: D eller E].',
    );
    expect(await takes({ 'consecutive-years': { of: 'a', years: 3 } }, 'da')).toBe(
      'Det skal gælde, at det også i hvert af de 2 år før gælder, at A er opfyldt.',
    );
  });

  it('names the classes that are counted and that the area can still be in', async () => {
    const steps = ['low', 'middle', 'high', 'top'].map((name, k) => ({
      class: name,
      title: name,
      ...(k < 3 && { below: k + 1 }),
    }));
    const blocks = {
      indicators: { i: { title: 'I', column: 'c' } },
      classes: { ladder: { title: 'Ladder', of: 'i', steps } },
    };
    const one = { class: { of: 'ladder', is: ['top', 'low'] } };
    expect(await takes(one, 'en', blocks)).toBe(
      'It must hold that the area is in the class “low” or “top” (Ladder).',
    );
    // by rules: a is met, so X is not in the first class
    const rules = [{ class: 'calm', when: { not: 'a' } }, { class: 'bad', when: 'c' }, { class: 'rest' }];
    const byRule = { classes: { ladder: { title: 'Ladder', steps: rules } } };
    const either = { class: { of: 'ladder', is: ['calm', 'bad'] } };
    const report = await reportOf(await method({ criteria, designate: either, ...byRule }), city);
    const view = viewOf(report, 'en');
    expect(takesText(0, view)).toBe('It must hold that the area is in the class “bad” (Ladder).');
    expect(openTexts(0, view).at(-1)).toBe('Ladder: bad or rest, depending on what the missing figures are.');
  });
});

describe('why areas are undetermined', () => {
  const why = (report: Report) => undeterminedText(viewOf(report, 'en'))!.split('. ')[0];

  it('is told of criteria wherever the rule asks them: under not, and in the steps of a ladder', async () => {
    const ladder = { steps: [{ class: 'bad', when: 'c' }, { class: 'rest' }] };
    const rules: object[] = [
      { designate: { not: 'c' } },
      { designate: { class: { of: 'ladder', is: ['bad'] } }, classes: { ladder } },
    ];
    for (const blocks of rules)
      expect(why(await reportOf(await method({ criteria, ...blocks }), city))).toBe(
        // Y has all its figures
        '1 area is undetermined because figures of its own are missing',
      );
  });

  it('is told of limits that cannot be computed, and of years before', async () => {
    // with no other area there is nothing to compare with
    const threshold = { threshold: { times: 2 }, reference: { of: 'rest-of-city', weights: 'none' } };
    const alone = await method({
      criteria: { r: { column: 'a', worse: 'higher', ...threshold } },
      designate: { criterion: 'r' },
    });
    expect(why(await reportOf(alone, { id: ['X'], population: [1], a: [1] }))).toBe(
      '1 area is undetermined because a limit cannot be computed',
    );
    const years = {
      2024: 'id | population | x\n A | 1 | ..\n B | 1 | 9',
      2025: 'id | population | x\n A | 1 | 9\n B | 1 | 9',
    };
    const example = `criteria: { k: { column: x, threshold: { value: 5 } } }
designate: { consecutive-years: { of: k, years: 2 } }`;
    const report = await screen(await prepareFiles(filesOf({ method: example, years })));
    expect(why(report)).toBe('1 area is undetermined because it depends on earlier years too');
  });
});
