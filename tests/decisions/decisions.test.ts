import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { SmallCity } from './city.ts';

/**
 * The city of 2025. Both criteria are met from 10 on, and it takes both:
 * C 12, 15 yes; N 1, 2 no; O 12 and a missing b, open; L 1, 1 no, but on the state's list; X has 20 residents, excluded.
 */
const cells = {
  C: [100, 12, 15],
  L: [200, 1, 1],
  N: [300, 1, 2],
  O: [400, 12, null],
  X: [20, 30, 30],
} satisfies Parameters<SmallCity['statistics']>[1];

async function decided(...rows: string[]) {
  const city = new SmallCity();
  const said = await city.screen(
    city.statistics(2025, cells),
    'out',
    '--decisions',
    city.decisions(...rows),
    '--lang',
    'en',
  );
  return { city, said };
}

const row = (id: string, decision: string, more = '') =>
  `${id};${decision};2026-03-12;Udvalget;Fordi ${id};${more}`;

describe('what a decision does', () => {
  it('nothing is decided without decisions', async () => {
    const city = new SmallCity();
    await city.screen(city.statistics(2025, cells), 'out');
    expect(city.stands('out')).toEqual({
      C: 'designated: criteria',
      L: 'designated: state-list',
      N: 'not-designated',
      O: 'undetermined',
      X: 'excluded',
    });
    expect(city.record('out').summary).not.toHaveProperty('byDecision');
    expect(city.read('out', 'areas.csv')).not.toContain('decision');
  });

  it('in designates every area, whatever the criteria say, and they keep saying it', async () => {
    const { city } = await decided(...['C', 'L', 'N', 'O', 'X'].map((id) => row(id, 'in')));
    expect(city.stands('out')).toEqual({
      C: 'designated: criteria, decision',
      L: 'designated: state-list, decision',
      N: 'designated: decision',
      O: 'designated: decision',
      X: 'designated: decision',
    });
    const { summary, areas } = city.record('out');
    // criteria 1 (C), list 1 (L), decision alone 3 (N, O, X): 1 + 1 + 3 = 5 of 5
    expect(summary).toMatchObject({
      designated: { areas: 5, residents: 1020 },
      byCriteria: { areas: 1 },
      byStateList: { areas: 1 },
      byBoth: { areas: 0 },
      byKeeping: { areas: 0 },
      // 300 + 400 + 20
      byDecision: { areas: 3, residents: 720 },
      decidedOut: { areas: 0 },
      // O could be either
      criteriaOpen: { areas: 1, residents: 400 },
      undetermined: { areas: 0 },
      notDesignated: { areas: 0 },
      excluded: { areas: 0 },
    });
    expect(areas.find(({ id }) => id === 'O')!.reasons).toEqual([
      {
        kind: 'decision',
        decision: 'in',
        date: '2026-03-12',
        author: 'Udvalget',
        justification: 'Fordi O',
        byCriteria: 'open',
      },
    ]);
    expect(['C', 'L', 'N', 'O', 'X'].map((id) => city.cell('out', id, 'by_criteria'))).toEqual([
      ...['designated', 'not-designated', 'not-designated', 'undetermined', 'excluded'],
    ]);
    expect(city.cell('out', 'C', 'reasons')).toBe('criteria+decision');
    expect(city.cell('out', 'N', 'decision_justification')).toBe('Fordi N');
  });

  it('out takes areas out, but none from the list, and an excluded one is what it was', async () => {
    const { city, said } = await decided(...['C', 'L', 'N', 'O', 'X'].map((id) => row(id, 'out')));
    expect(city.stands('out')).toEqual({
      C: 'not-designated: criteria, decision',
      L: 'designated: state-list, decision',
      N: 'not-designated: decision',
      O: 'not-designated: decision',
      X: 'excluded: decision',
    });
    // 5 = 1 designated + 3 not + 1 excluded
    expect(city.record('out').summary).toMatchObject({
      designated: { areas: 1 },
      byStateList: { areas: 1 },
      byDecision: { areas: 0 },
      decidedOut: { areas: 3, residents: 800 },
      criteriaOpen: { areas: 0 },
      notDesignated: { areas: 3 },
      excluded: { areas: 1 },
    });
    expect(said.stderr).toContain("changes nothing for 1 area (L), designated by the state's lists");
    expect(said.stderr).toContain('changes nothing for 1 area (X), excluded from the screening');
  });

  it('every document tells it beside what the criteria say', async () => {
    const { city, said } = await decided(row('N', 'in', ';2028'), row('C', 'out'), row('L', 'out'));
    expect(said.stdout).toContain('By decision alone 1 area is designated.');
    expect(said.stdout).toContain('By decision 1 area is not designated.');
    const told =
      'By the criteria: not designated. Udvalget decided on 12 March 2026 that the area is designated; it counts until 2028: “Fordi N.”';
    const text = city.read('out', 'report.md');
    expect(text).toContain(
      '| N | designated | not designated | Udvalget | 12 March 2026 | until 2028 | Fordi N |',
    );
    expect(text).toContain('| C | not designated | designated | Udvalget | 12 March 2026 | – | Fordi C |');
    const page = city.read('out', 'report.html');
    expect(page).toContain(told);
    expect(page).toContain('Not designated (decision; by the criteria designated)');
    const letter = async (area: string) =>
      (await udpeg('letter', city.path('out'), area, '--lang', 'en')).stdout;
    expect(await letter('N')).toContain(
      'The area is designated by decision; on the criteria of the screening it is not designated.',
    );
    expect(await letter('C')).toContain(
      'It is decided that the area is not designated; on the criteria of the screening it is designated.',
    );
    expect(await letter('L')).toContain(
      "The decision does not change the outcome: the area is designated by the state's lists.",
    );
  });

  it('it holds whatever the method could have been instead', async () => {
    const city = new SmallCity();
    city.method();
    const text = city.read('.', 'own.yaml').replace('value: 10,', 'value: 10, alternatives: [13],');
    const own = city.write('alternatives.yaml', text);
    const decisions = city.decisions(row('N', 'in'));
    await city.screen(city.statistics(2025, cells), 'out', '--method', own, '--decisions', decisions);
    // from 13 on C is no longer met by a, 12, and O cannot be: left are N, decided, and L, listed
    expect(city.record('out').alternatives!.single).toMatchObject([
      {
        path: 'threshold',
        designated: { areas: 2, residents: 500 },
        undetermined: 0,
        cameIn: [],
        wentOut: ['C'],
      },
    ]);
  });

  it('no reference is taken over what is decided: the rest that is not designated stays as it was', async () => {
    const city = new SmallCity();
    city.method('reference: { of: non-designated, weights: none }');
    const own = city.write('twice.yaml', city.read('.', 'own.yaml').replace('value: 10', 'times: 2'));
    const with2025 = city.statistics(2025, { A: [100, 30, 30], B: [100, 2, 2], D: [100, 4, 4] });
    const limits = (out: string) => city.record(out).areas.map(({ criteria }) => criteria.a.limit);
    await city.screen(with2025, 'plain', '--method', own);
    await city.screen(with2025, 'decided', '--method', own, '--decisions', city.decisions(row('D', 'in')));
    // A is designated, at least twice the mean of B and D, 3: the limit is 6 with the decision as without it
    expect(limits('plain')).toEqual([6, 6, 6]);
    expect(limits('decided')).toEqual(limits('plain'));
  });
});

describe('which decisions count', () => {
  it('until the year of `until`, from the year of `from`; the others are told', async () => {
    const { city, said } = await decided(
      row('C', 'out', ';2024-12-31'),
      row('N', 'in', '2026;'),
      // over, and of an area that is no more
      row('Gammel', 'in', ';2020'),
      row('O', 'out', '2025-06-01;2025-07-01'),
    );
    expect(said.code).toBe(0);
    expect(said.stderr).toContain('decisions on 2 areas (C, Gammel) ended before 2025 and do not count.');
    expect(said.stderr).toContain('decisions on 1 area (N) count only after 2025.');
    expect(city.stands('out')).toMatchObject({
      C: 'designated: criteria',
      N: 'not-designated',
      O: 'not-designated: decision',
    });
    // and the table says when they do
    const period = ['decision_from', 'decision_until'].map((name) => city.cell('out', 'O', name));
    expect(period).toEqual(['2025-06-01', '2025-07-01']);
  });

  it('one after the other on the same area', async () => {
    const { city, said } = await decided(row('N', 'in', ';2024'), row('N', 'out', '2025;'));
    expect(said.code).toBe(0);
    expect(city.stands('out').N).toBe('not-designated: decision');
  });

  it('Danish words and dates are read', async () => {
    const city = new SmallCity();
    const path = city.write(
      'd.csv',
      'omraade_id;beslutning;dato;besluttet_af;begrundelse;til\nN;Ind;1.3.2026;Udvalget;Ny skole;31-12-2027\n',
    );
    await city.screen(city.statistics(2025, cells), 'out', '--decisions', path);
    expect(city.record('out').areas.find(({ id }) => id === 'N')!.reasons).toMatchObject([
      { decision: 'in', date: '2026-03-01', until: '2027-12-31' },
    ]);
  });
});

describe('what is refused, each with its line and the mend', () => {
  it.each([
    ['N;in;2026-03-12;;Fordi', 'line 2, column “author”: the cell is blank.'],
    ['N;in;;Udvalget;Fordi', 'line 2, column “date”: the cell is blank.'],
    ['N;in;2026-03-12;Udvalget;', 'line 2, column “justification”: the cell is blank.'],
    ['N;ja;2026-03-12;Udvalget;Fordi', '“ja” is no decision; expected in or out (ind or ud).'],
    ['N;in;2026-02-30;Udvalget;Fordi', '“2026-02-30” is no date'],
    ['N;in;3/12/2026;Udvalget;Fordi', '“3/12/2026” is no date'],
    [
      'N;in;2026;Udvalget;Fordi',
      '“2026” is no date; expected a day such as 2026-03-12 or 12-03-2026. Correct',
    ],
    [
      'N;in;2026-03-12;Udvalget;Fordi;;snart',
      '“snart” is no date; expected a day such as 2026-03-12 or 12-03-2026, or a year',
    ],
    ['N;in;2026-03-12;Udvalget;Fordi;2028;2026', 'the decision counts until 2026, but only from 2028.'],
    ['n;in;2026-03-12;Udvalget;Fordi', 'the area “n” is not in the figures of 2025. Did you mean “N”?'],
    [
      'N;in;2026-03-12;Udvalget;Fordi;;\nN;out;2026-03-12;Udvalget;Fordi;;',
      'line 3, column “omraade_id”: two decisions on the area “N” count in 2025, the first at',
    ],
  ])('%s', async (rows, sentence) => {
    const { city, said } = await decided(rows);
    expect(said.stderr).toContain(sentence);
    expect(said).toMatchObject({ code: 2, stdout: '' });
    expect(said.stderr).toContain(city.path('decisions.csv'));
  });

  it('validate refuses it too', async () => {
    const city = new SmallCity();
    const files = [city.statistics(2025, cells), '--method', city.path('method.yaml')];
    const decisions = ['--decisions', city.decisions(row('Q', 'in'))];
    expect((await udpeg('validate', ...files, ...decisions)).code).toBe(2);
  });

  it('a method that designates nobody', async () => {
    const city = new SmallCity();
    const own = city.method('purpose: illustration');
    const decisions = ['--decisions', city.decisions(row('N', 'in'))];
    const said = await city.screen(
      city.statistics(2025, cells),
      'out',
      '--method',
      own,
      ...decisions,
      '--lang',
      'en',
    );
    expect(said.code).toBe(2);
    expect(said.stderr).toContain('the method is an illustration and designates nobody');
  });
});

describe('records with decisions', () => {
  it('agree with themselves and with their inputs', async () => {
    const { city } = await decided(row('N', 'in'), row('C', 'out'), row('O', 'out'), row('X', 'in', ';2025'));
    const { stdout, code } = await udpeg('verify', city.path('out'), '--inputs', city.folder, '--lang', 'en');
    expect(stdout).toContain('the same record, byte for byte');
    expect(code).toBe(0);
  });

  it('diff tells whose decision it was, and what became of it', async () => {
    const city = new SmallCity();
    const statistics = city.statistics(2025, cells);
    await city.screen(statistics, 'before');
    await city.screen(statistics, 'after', '--decisions', city.decisions(row('N', 'in'), row('C', 'out')));
    const diff = (...records: string[]) =>
      udpeg('diff', ...records.map((one) => city.path(one)), '--lang', 'en');
    const came = (await diff('before', 'after')).stdout.replaceAll(/\s+/g, ' ');
    expect(came).toContain(
      'Came in (1) N, 300 residents Not designated → designated. A decision Exactly: Udvalget decided on 12 March 2026 that the area is designated (“Fordi N.”)',
    );
    expect(came).toContain(
      'Went out or became undetermined (1) C, 100 residents Designated → not designated. A decision Exactly: Udvalget decided on 12 March 2026 that the area is not designated (“Fordi C.”)',
    );
    const went = (await diff('after', 'before')).stdout.replaceAll(/\s+/g, ' ');
    expect(went).toContain(
      'Went out or became undetermined (1) N, 300 residents Designated → not designated. A decision Exactly: The decision no longer counts',
    );
    expect(went).toContain(
      'Came in (1) C, 100 residents Not designated → designated. A decision Exactly: The decision no longer counts',
    );
  });
});
