import { describe, expect, it } from 'vitest';
import { byId, notices, outcomes, screenExample } from './city.ts';

// Names are invented.

const blocks = `
  exclude: { small: { population-below: 100 } }
  criteria: { poor: { column: poor, unit: pct, threshold: { value: 30 } } }
  designate: { criterion: poor }
`;
const example = {
  method: blocks,
  table: `
    id | population | poor
    A  |        500 |   10
    B  |        500 |   10
    C  |         50 |   10
    D  |        500 |   40
    E  |        500 |   ..
  `,
  lists: `
    list_year | list              | municipality | area_name
    2025      | udsat_boligomraade | Eksempelby   | Birkeparken
    2025      | parallelsamfund    | Eksempelby   | Birkeparken mv.
    2025      | udsat_boligomraade | Eksempelby   | Elmegården
    2025      | udsat_boligomraade | Eksempelby   | Fyrrehusene
    2025      | udsat_boligomraade | Eksempelby   | Granhaven
  `,
  links: `
    boligomraade | omraade_id | share
    Birkeparken  | A          | 0,5
    Birkeparken  | B          | 0,49
    Elmegården   | C          | 1
    Fyrrehusene  | D          | 0,8
    Fyrrehusene  | E          | 0,2
  `,
};

describe('areas on the state lists', () => {
  it('are designated where at least half of a boligområde lives, whatever the criteria say, excluded or not', async () => {
    const report = await screenExample(example);
    expect(outcomes(report)).toEqual({
      A: 'designated', // half of Birkeparken, exactly at the minimum
      B: 'not-designated', // 49 per cent of it
      C: 'designated', // all of Elmegården, though too small to be assessed
      D: 'designated', // 80 per cent of Fyrrehusene, and poor: by both
      E: 'undetermined', // 20 per cent do not count
    });
    const { A, C, D } = byId(report);
    expect(A.reasons).toEqual([{ kind: 'state-list', boligomraader: ['birkeparken'] }]);
    expect(C).toMatchObject({
      exclusion: 'small',
      reasons: [{ kind: 'state-list', boligomraader: ['elmegaarden'] }],
    });
    expect(D.reasons.map(({ kind }) => kind)).toEqual(['criteria', 'state-list']);
    expect(report.summary).toMatchObject({
      designated: { areas: 3, residents: 1050 },
      byCriteria: { areas: 0 },
      byStateList: { areas: 2, residents: 550 },
      byBoth: { areas: 1, residents: 500 },
      excluded: { areas: 0 },
    });
    // excluded from the assessment all the same
    expect(report.account.excluded).toMatchObject({ areas: 1, residents: 50 });
  });

  it('nothing on a list is dropped: Granhaven has no link, and stands in the report', async () => {
    const report = await screenExample(example);
    expect(report.boligomraader.map(({ name, lists, links }) => [name, lists.length, links.length])).toEqual([
      ['Birkeparken', 2, 2],
      ['Elmegården', 1, 1],
      ['Fyrrehusene', 1, 2],
      ['Granhaven', 1, 0],
    ]);
    expect(report.summary.boligomraader).toBe(4);
    expect(report.boligomraader[0].links).toEqual([
      { area: 'A', share: 0.5, counts: true, from: 'table' },
      { area: 'B', share: 0.49, counts: false, from: 'table' },
    ]);
  });

  it('with effect: mark they are noted and not designated', async () => {
    const report = await screenExample({
      ...example,
      method: `${blocks}  state-lists: { link: { effect: mark } }\n`,
    });
    expect(outcomes(report)).toEqual({
      A: 'not-designated',
      B: 'not-designated',
      C: 'excluded',
      D: 'designated',
      E: 'undetermined',
    });
    const { A, C, D } = byId(report);
    expect([A.marks, C.marks, D.marks]).toEqual([['birkeparken'], ['elmegaarden'], ['fyrrehusene']]);
    expect(D.reasons.map(({ kind }) => kind)).toEqual(['criteria']);
    expect(report.stateLists?.effect).toBe('mark');
  });

  it('with another minimum share, and only the lists that the method asks for', async () => {
    const report = await screenExample({
      ...example,
      method: `${blocks}  state-lists: { lists: [parallelsamfund], link: { minimum-share: 0.49 } }\n`,
    });
    // only Birkeparken is a parallelsamfund, and 0.49 is enough for B
    expect(report.boligomraader.map(({ id }) => id)).toEqual(['birkeparken']);
    expect(outcomes(report)).toMatchObject({ A: 'designated', B: 'designated', C: 'excluded' });
  });

  it('without a file of links no area is designated by them', async () => {
    const { links: _, ...unlinked } = example;
    const report = await screenExample(unlinked);
    expect(outcomes(report)).toMatchObject({ A: 'not-designated', C: 'excluded', D: 'designated' });
    expect(report.boligomraader).toHaveLength(4);
    expect(notices(report)).not.toContain('all-excluded');
  });
});
