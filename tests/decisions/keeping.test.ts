import { describe, expect, it } from 'vitest';
import { udpeg } from '../cli/host.ts';
import { forged } from '../record/forged.ts';
import { SmallCity } from './city.ts';

type Cells = Parameters<SmallCity['statistics']>[1];
const yes: Cells[string] = [100, 12, 12];
const no: Cells[string] = [100, 1, 1];
const open: Cells[string] = [100, 12, null];

/** Screens a year after another, each with the record of the one before. */
async function rounds(city: SmallCity, method: string, years: Record<number, Cells>, ...options: string[]) {
  let before: string | undefined;
  for (const [year, cells] of Object.entries(years)) {
    const previous = before === undefined ? [] : ['--previous', city.path(before)];
    const said = await city.screen(
      city.statistics(Number(year), cells),
      year,
      ...['--method', method, '--lang', 'en', ...previous, ...options],
    );
    expect(said.stderr).not.toContain('--previous');
    before = year;
  }
}

const keptOf = (city: SmallCity, out: string, id: string) =>
  city
    .record(out)
    .areas.find((one) => one.id === id)!
    .reasons.find(({ kind }) => kind === 'kept');

describe('an area that the round before designated stays for so many rounds', () => {
  it('counted from record to record: the last one is enough', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 2, basis: decided }');
    // the first round has none before it, which is told
    const first = await city.screen(
      city.statistics(2021, { A: yes, B: no }),
      '2021',
      '--method',
      method,
      '--lang',
      'en',
    );
    expect(first.stderr).toContain('the method keeps areas for 2 rounds, but no earlier record is given');
    expect(first.stdout.replaceAll(/\s+/g, ' ')).toContain('but no earlier record was given: none is kept.');
    let before = '2021';
    for (const year of [2022, 2023, 2024]) {
      const statistics = city.statistics(year, { A: no, B: no });
      await city.screen(statistics, String(year), '--method', method, '--previous', city.path(before));
      before = String(year);
    }
    expect(keptOf(city, '2022', 'A')).toEqual({ kind: 'kept', round: 1, since: 2021 });
    expect(keptOf(city, '2023', 'A')).toEqual({ kind: 'kept', round: 2, since: 2021 });
    // two rounds are over
    expect(city.stands('2024')).toEqual({ A: 'not-designated', B: 'not-designated' });
    expect(city.record('2023').summary).toMatchObject({
      designated: { areas: 1 },
      byKeeping: { areas: 1, residents: 100 },
      byDecision: { areas: 0 },
    });
  });

  it('and the count begins anew when the criteria designate it again', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 1, basis: decided }');
    await city.screen(city.statistics(2021, { A: yes }), '2021', '--method', method);
    let before = '2021';
    const years = { 2022: no, 2023: yes, 2024: no, 2025: no };
    for (const [year, cells] of Object.entries(years)) {
      const statistics = city.statistics(Number(year), { A: cells });
      await city.screen(statistics, year, '--method', method, '--previous', city.path(before));
      before = year;
    }
    expect(['2022', '2023', '2024', '2025'].map((year) => city.stands(year).A)).toEqual([
      'designated: kept',
      'designated: criteria',
      'designated: kept',
      'not-designated',
    ]);
    expect(keptOf(city, '2024', 'A')).toMatchObject({ round: 1, since: 2023 });
  });

  it('be it undetermined or excluded now; what a list designated is kept as well', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 1, basis: decided }');
    await city.screen(city.statistics(2024, { A: yes, B: yes, L: no, N: no }), 'a', '--method', method);
    city.write(
      'lists.csv',
      'list_year;list;municipality;area_name\n2025;udsat_boligomraade;By;\n2024;udsat_boligomraade;By;Parken\n',
    );
    const now = city.statistics(2025, { A: open, B: [20, 12, 12], L: no, N: no });
    await city.screen(now, 'b', '--method', method, '--previous', city.path('a'), '--lang', 'en');
    expect(city.stands('b')).toEqual({
      A: 'designated: kept',
      B: 'designated: kept',
      L: 'designated: kept',
      N: 'not-designated',
    });
    const { areas, summary } = city.record('b');
    expect(areas[0].reasons).toEqual([{ kind: 'kept', round: 1, since: 2024, byCriteria: 'open' }]);
    expect(summary).toMatchObject({
      designated: { areas: 3 },
      byKeeping: { areas: 3 },
      excluded: { areas: 0 },
    });
    const text = city.read('b', 'report.md');
    expect(text).toContain('| A | kept, round 1 of 1 | undetermined | 2024 |');
    expect(text).toContain('| B | kept, round 1 of 1 | not assessed | 2024 |');
  });

  it('but not where a decision alone designated it, nor where it is decided that it is not', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 3, basis: decided }');
    const decision = (id: string, is: string, until: string) =>
      `${id};${is};2026-03-12;Udvalget;Fordi;;${until}`;
    await city.screen(
      city.statistics(2024, { A: yes, B: no, C: yes }),
      'a',
      ...['--method', method, '--decisions', city.decisions(decision('B', 'in', '2024'))],
    );
    await city.screen(
      city.statistics(2025, { A: no, B: no, C: no }),
      'b',
      ...['--method', method, '--previous', city.path('a')],
      ...['--decisions', city.decisions(decision('C', 'out', '2025'), decision('A', 'in', '2025'))],
    );
    // A is kept, and decided too
    expect(city.stands('b')).toEqual({
      A: 'designated: kept, decision',
      B: 'not-designated',
      C: 'not-designated: decision',
    });
    // what is both is counted once, as kept: 1 designated = 1 kept + 0 by decision alone
    expect(city.record('b').summary).toMatchObject({
      designated: { areas: 1 },
      byKeeping: { areas: 1 },
      byDecision: { areas: 0 },
      decidedOut: { areas: 1 },
    });
    await city.screen(
      city.statistics(2026, { A: no, B: no, C: no }),
      'c',
      '--method',
      method,
      '--previous',
      city.path('b'),
    );
    expect(keptOf(city, 'c', 'A')).toMatchObject({ round: 2, since: 2024 });
    expect(city.stands('c').C).toBe('not-designated');
  });

  it('for how long can be a choice with alternatives, too', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 1, alternatives: [2] }');
    await city.screen(city.statistics(2023, { A: yes }), 'a', '--method', method);
    await city.screen(
      city.statistics(2024, { A: no }),
      'b',
      '--method',
      method,
      '--previous',
      city.path('a'),
    );
    await city.screen(
      city.statistics(2025, { A: no }),
      'c',
      '--method',
      method,
      '--previous',
      city.path('b'),
    );
    expect(city.stands('c')).toEqual({ A: 'not-designated' });
    expect(city.record('c').alternatives!.single).toMatchObject([{ path: 'kept-for', cameIn: ['A'] }]);
  });

  it('a record of the same year or a later one is no round before', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 1, basis: decided }');
    const statistics = city.statistics(2025, { A: yes });
    await city.screen(statistics, 'a', '--method', method);
    const again = await city.screen(
      statistics,
      'b',
      '--method',
      method,
      '--previous',
      city.path('a'),
      '--lang',
      'en',
    );
    expect(again.code).toBe(2);
    expect(again.stderr).toContain(
      'the record is of 2025 and the screening of 2025. Give the record of an earlier year',
    );
  });

  it('a method without kept-for keeps nobody, and an illustration cannot', async () => {
    const city = new SmallCity();
    await rounds(city, city.path('method.yaml'), { 2024: { A: yes }, 2025: { A: no } });
    expect(city.stands('2025')).toEqual({ A: 'not-designated' });
    const own = city.method('kept-for: { rounds: 1 }', 'purpose: illustration');
    const checked = await udpeg('method', 'check', own, '--lang', 'en');
    expect(checked.code).toBe(2);
    expect(checked.stderr).toContain(
      'an illustration designates nobody and cannot keep any. Remove kept-for.',
    );
  });
});

describe('records with areas kept', () => {
  it('are confirmed with the record before, not without it; a count of its own making is found', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 2, basis: decided }');
    await city.screen(city.statistics(2024, { A: yes, B: no }), 'a', '--method', method);
    await city.screen(
      city.statistics(2025, { A: no, B: no }),
      'b',
      '--method',
      method,
      '--previous',
      city.path('a'),
    );
    const verify = async (...options: string[]) =>
      (await udpeg('verify', city.path('b'), '--lang', 'en', ...options)).stdout;
    expect(await verify()).toContain('It agrees with itself');
    expect(await verify('--inputs', city.folder)).toContain('the same record, byte for byte');

    const record = city.record('b');
    const [kept] = record.areas[0].reasons;
    if (kept.kind === 'kept') kept.round = 3;
    city.write('b/report.json', forged(record));
    // for longer than the method keeps it
    expect(await verify()).toContain('area A, reasons.kept: {"round":3,"since":2024}');
  });

  it('diff tells that it is kept, and that it no longer is', async () => {
    const city = new SmallCity();
    const method = city.method('kept-for: { rounds: 1, basis: decided }');
    await city.screen(city.statistics(2023, { A: yes }), 'a', '--method', method);
    await city.screen(
      city.statistics(2024, { A: no }),
      'b',
      '--method',
      method,
      '--previous',
      city.path('a'),
    );
    await city.screen(
      city.statistics(2025, { A: no }),
      'c',
      '--method',
      method,
      '--previous',
      city.path('b'),
    );
    const diff = async (...records: string[]) =>
      (await udpeg('diff', ...records.map((one) => city.path(one)), '--lang', 'en')).stdout.replaceAll(
        /\s+/g,
        ' ',
      );
    expect(await diff('a', 'b')).toContain('Designated by the criteria → keeping');
    expect(await diff('a', 'b')).toContain(
      'kept from an earlier round (round 1, last designated otherwise in 2023)',
    );
    expect(await diff('b', 'c')).toContain(
      'Went out or became undetermined (1) A, 100 residents Designated → not designated. Keeping Exactly: No longer kept',
    );
    const { stdout } = await udpeg(
      'monitor',
      ...['a', 'b', 'c'].map((one) => city.path(one)),
      '--lang',
      'en',
    );
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain('2024: 1 area is kept from an earlier round.');
  });

  it('a project goes from year to year by itself', async () => {
    const city = new SmallCity();
    city.method('kept-for: { rounds: 1, basis: decided }');
    city.statistics(2024, { A: yes });
    city.statistics(2025, { A: no });
    city.write('d.csv', 'omraade_id;decision;date;author;justification\nA;in;2024-02-01;Udvalget;Fordi\n');
    const project = city.write(
      'udpeg.yaml',
      [
        'udpeg: 1',
        'method: own.yaml',
        'years:',
        '  2024: { statistics: 2024.csv, decisions: d.csv }',
        '  2025: { statistics: 2025.csv, previous: out/2024 }',
      ].join('\n'),
    );
    expect((await udpeg('validate', '--project', project)).code).toBe(0);
    expect((await udpeg('screen', '--project', project, '--all-years')).code).toBe(0);
    expect(city.stands('out/2024')).toEqual({ A: 'designated: criteria, decision' });
    expect(city.stands('out/2025')).toEqual({ A: 'designated: kept' });
  });
});
