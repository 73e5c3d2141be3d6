import { describe, expect, it } from 'vitest';
import { renderByomraaderCsv } from '../../src/record/csv.ts';
import type { ReportJson } from '../../src/record/schema.ts';
import { screen } from '../../src/screening/screen.ts';
import {
  byId,
  type Example,
  filesOf,
  notices,
  outcomes,
  prepareFiles,
  runFiles,
  screenExample,
} from '../screening/city.ts';

// A city of thirteen areas on a grid, names invented. Poor areas (P) are designated by their criterion, U has no figure:
//
//   A P   B P   C -   D -   M P
//   E P   F -   G P   H -
//   I P   J P   K P   L U
//
// F has designated neighbours only (B, E, G, J). M has none that is designated (D).
const neighbours = `
  omraade_id | nabo_id
  A | B
  B | C
  C | D
  D | M
  E | F
  F | G
  G | H
  I | J
  J | K
  K | L
  A | E
  B | F
  C | G
  D | H
  E | I
  F | J
  G | K
  H | L
`;
const city = (changes: Partial<Example> = {}): Example => ({
  method: `
    criteria: { poor: { ratio: { numerator: n, denominator: of }, unit: pct, threshold: { value: 30 } } }
    designate: { criterion: poor }
  `,
  table: `
    id | population | n  | of
    A  |        400 | 40 | 100
    B  |        300 | 60 | 200
    C  |        900 | 10 | 100
    D  |        650 | 10 | 100
    E  |        350 | 40 | 100
    F  |        500 | 10 | 100
    G  |        450 | 40 | 100
    H  |        600 | 10 | 100
    I  |        200 | 40 | 100
    J  |        100 | 40 | 100
    K  |        700 | 40 | 100
    L  |        800 | .. | 100
    M  |        250 | 50 | 100
  `,
  neighbours,
  ...changes,
});
const withSettings = (settings: string): Example =>
  city({ method: `${city().method.trimEnd()}\n    byomraader: { ${settings} }` });
const of = (report: ReportJson) => report.byomraader!;
const members = (report: ReportJson) => of(report).groups.map(({ areas }) => areas.join(' '));

describe('a byområde', () => {
  it('is designated areas that lie side by side, at a border and not at a corner, most residents first', async () => {
    const report = await screenExample(city());
    // A 400 + B 300 + E 350 + G 450 + I 200 + J 100 + K 700 = 2500; G hangs on K, not on B at the corner
    expect(of(report).groups).toMatchObject([
      { areas: ['A', 'B', 'E', 'G', 'I', 'J', 'K'], residents: 2500, boligomraader: [], size: null },
      { areas: ['M'], residents: 250 },
    ]);
    expect(of(report).neighbours).toEqual({ from: 'table', pairs: 18, unknown: [] });
    expect(byId(report).A.byomraade).toBe(of(report).groups[0].id);
    expect(byId(report).F.byomraade).toBeNull();
  });

  it('has a level on each criterion: its areas taken together', async () => {
    const [first] = of(await screenExample(city())).groups;
    // 100 x (40 + 60 + 40 + 40 + 40 + 40 + 40) / (100 + 200 + 5 x 100) = 100 x 300 / 800 = 37.5
    expect(first.criteria).toEqual([{ id: 'poor', value: 37.5, met: 7, unknown: 0 }]);
  });

  it('names the undetermined areas beside it, which could make it larger', async () => {
    const [first, second] = of(await screenExample(city())).groups;
    expect(first.undetermined).toEqual(['L']);
    expect(second.undetermined).toEqual([]);
  });

  it('is not there where nothing says which areas lie side by side', async () => {
    const report = await screenExample({ ...city(), neighbours: undefined });
    expect(report.byomraader).toBeNull();
    expect(byId(report).A.byomraade).toBeNull();
  });
});

describe('a boligområde', () => {
  const lists = `
    list_year | list               | municipality | area_name  | residents
    2025      | udsat_boligomraade | Eksempelby   | Birkely    | 1000
    2025      | parallelsamfund    | Eksempelby   | Birkely    | 1000
    2025      | udsat_boligomraade | Eksempelby   | Fyrrehegn  | 1200
  `;
  const links = `
    boligomraade | omraade_id | share
    Birkely      | M          | 0,4
    Birkely      | C          | 0,2
    Birkely      | G          | 0,3
    Fyrrehegn    | H          | 0,25
  `;

  it('joins the designated areas that it lies in, side by side or not', async () => {
    const report = await screenExample(city({ lists, links }));
    expect(members(report)).toEqual(['A B E G I J K M', '']);
    const [first, second] = of(report).groups;
    expect(first).toMatchObject({
      residents: 2750,
      boligomraader: ['birkely'],
      lists: ['udsat_boligomraade', 'parallelsamfund'],
    });
    // of Birkely's 1000 residents 40 + 30 per cent live in M and G, so 300 do not
    expect(first.residentsElsewhere).toBeCloseTo(300, 9);
    expect(second).toMatchObject({ boligomraader: ['fyrrehegn'], areas: [] });
  });

  it('that lies in no designated area is a byområde of its own, by its own name: a list designates it', async () => {
    const [, second] = of(await screenExample(city({ lists, links }))).groups;
    expect(second).toMatchObject({ name: 'Fyrrehegn', residents: 0, residentsElsewhere: 1200 });
  });
});

describe('enclosed and isolated areas', () => {
  it('are always listed', async () => {
    const report = await screenExample(city());
    expect(of(report)).toMatchObject({
      enclosed: [{ area: 'F', certain: true, joined: false }],
      isolated: ['M'],
    });
    expect(outcomes(report).F).toBe('not-designated');
  });

  it('enclosed ones are designated for that reason where the method says so', async () => {
    const report = await screenExample(withSettings('enclosed: join, basis: decided'));
    expect(byId(report).F).toMatchObject({ outcome: 'designated', reasons: [{ kind: 'enclosed' }] });
    expect(report.summary).toMatchObject({
      designated: { areas: 9, residents: 3250 },
      byCriteria: { areas: 8 },
      byEnclosure: { areas: 1, residents: 500 },
    });
    expect(members(report)).toEqual(['A B E F G I J K', 'M']);
    expect(report.method.parameters).toContainEqual({
      path: 'byomraader',
      basis: 'decided',
      source: null,
      note: null,
    });
  });

  it('are found once: an area that would be enclosed only after another is joined is not', async () => {
    const table = 'id | population | n | of\nA | 1 | 4 | 5\nB | 1 | 0 | 5\nC | 1 | 0 | 5\nD | 1 | 4 | 5';
    const joined = async (neighbours: string) =>
      outcomes(await screenExample({ ...withSettings('enclosed: join'), table, neighbours }));
    // A and D are designated. B lies between A and D, and C beside D: both are enclosed
    expect(await joined('omraade_id | nabo_id\nA | B\nB | D\nC | D')).toMatchObject({
      B: 'designated',
      C: 'designated',
    });
    // beside each other neither is, though each would be once the other were joined
    expect(await joined('omraade_id | nabo_id\nA | B\nB | D\nC | D\nB | C')).toMatchObject({
      B: 'not-designated',
      C: 'not-designated',
    });
  });

  it('an area that an undetermined one may enclose is undetermined too', async () => {
    // H lies between G, which is designated, and L, which has no figure; C lies beside A alone
    const joined = await screenExample({
      ...withSettings('enclosed: join'),
      neighbours: 'omraade_id | nabo_id\nG | H\nL | H\nC | A',
    });
    expect(outcomes(joined).H).toBe('undetermined');
    expect(of(joined).enclosed).toContainEqual({ area: 'H', certain: false, joined: false });
    expect(outcomes(joined).C).toBe('designated');
  });

  it('an area without a neighbour is not enclosed', async () => {
    const report = await screenExample(city({ neighbours: 'omraade_id | nabo_id\nA | B' }));
    expect(of(report).enclosed).toEqual([]);
    expect(of(report).isolated).toEqual(['E', 'G', 'I', 'J', 'K', 'M']);
  });

  it('an excluded area stays excluded, enclosed or not', async () => {
    const example = withSettings('enclosed: join');
    const report = await screenExample({
      ...example,
      method: `${example.method}\n    exclude: { f: { ids: [F] } }`,
    });
    expect(outcomes(report).F).toBe('excluded');
    expect(of(report).enclosed).toEqual([{ area: 'F', certain: true, joined: false }]);
  });
});

describe('the smallest population of a byområde', () => {
  it('marks those below it; their areas stay designated', async () => {
    const report = await screenExample(withSettings('smallest-population: 251, basis: decided'));
    expect(of(report).groups.map(({ size }) => size)).toEqual(['enough', 'small']);
    expect(outcomes(report).M).toBe('designated');
    const least = await screenExample(withSettings('smallest-population: 250'));
    expect(of(least).groups.map(({ size }) => size)).toEqual(['enough', 'enough']);
  });

  it('is not known to be reached where a population is missing', async () => {
    const example = withSettings('smallest-population: 251');
    const table = example.table!.replace('M  |        250', 'M  |         ..');
    expect(of(await screenExample({ ...example, table })).groups[1]).toMatchObject({
      areas: ['M'],
      residents: 0,
      withoutPopulation: 1,
      size: 'unknown',
    });
  });

  it('a listed boligområde is enough', async () => {
    const report = await screenExample({
      ...withSettings('smallest-population: 251'),
      lists: 'list_year | list | municipality | area_name\n2025 | udsat_boligomraade | Eksempelby | Birkely',
      links: 'boligomraade | omraade_id | share\nBirkely | M | 1',
    });
    expect(of(report).groups[1]).toMatchObject({ areas: ['M'], size: 'enough' });
  });
});

describe('names', () => {
  const byomraader = `
    byomraade | omraade_id
    Vesthegn  | A
    Vesthegn  | B
    Vesthegn  | C
    Sydhegn   | K
    Sydhegn   | J
    Østhegn   | G
    Nordhegn  | H
  `;

  it('follow the byområde with most residents in common', async () => {
    const report = await screenExample(city({ byomraader }));
    const [first, second] = of(report).groups;
    // Vesthegn has A 400 + B 300 = 700 here, Sydhegn J 100 + K 700 = 800, Østhegn G 450
    expect(first).toMatchObject({
      name: 'Sydhegn',
      id: 'sydhegn',
      named: 'former',
      former: [
        { name: 'Sydhegn', residents: 800, areas: 2 },
        { name: 'Vesthegn', residents: 700, areas: 2 },
        { name: 'Østhegn', residents: 450, areas: 1 },
      ],
    });
    expect(second).toMatchObject({ name: 'M', named: 'largest-part', former: [] });
    expect(of(report).namesUnused).toEqual(['Vesthegn', 'Østhegn', 'Nordhegn']);
  });

  it('are used once: where a byområde has come apart, the larger part of it keeps the name', async () => {
    const split = `
      byomraade | omraade_id
      Langhegn  | A
      Langhegn  | M
    `;
    const [first, second] = of(await screenExample(city({ byomraader: split }))).groups;
    expect(first).toMatchObject({ name: 'Langhegn', named: 'former' });
    expect(second).toMatchObject({
      name: 'M',
      named: 'largest-part',
      former: [{ name: 'Langhegn', residents: 250, areas: 1 }],
    });
  });

  it('an area or boligområde that is no more is told and passed over', async () => {
    const old = `${byomraader}Gammelhegn | Z\n`;
    const report = await screenExample(city({ byomraader: old }));
    expect(notices(report)).toContain('byomraade-parts-absent');
    expect(of(report).namesUnused).toContain('Gammelhegn');
  });

  it("come back unchanged when a report's own byområder are given as names", async () => {
    const files = filesOf(city({ byomraader }));
    const { report } = await runFiles(files);
    const rows = of(report).groups.flatMap(({ name, areas }) => areas.map((area) => `${name};${area}`));
    const again = await runFiles({ ...files, byomraader: ['byomraade;omraade_id', ...rows, ''].join('\n') });
    expect(of(again.report).groups.map(({ name }) => name)).toEqual(
      of(report).groups.map(({ name }) => name),
    );
    expect(of(again.report).namesUnused).toEqual([]);
  });

  it('come back from the table that is written, whose ids are those of areas.csv', async () => {
    const files = filesOf(city({ byomraader }));
    const { csv, report } = await runFiles(files);
    const table = [...renderByomraaderCsv(screen(await prepareFiles(files)))].join('');
    const rows = (text: string) =>
      text
        .replace('\uFEFF', '')
        .trim()
        .split('\r\n')
        .map((line) => line.split(';'));
    const [head, ...parts] = rows(table);
    expect(head).toEqual(['byomraade_id', 'byomraade', 'omraade_id', 'omraade_navn', 'boligomraade']);
    const [columns, ...areas] = rows(csv);
    const at = columns.indexOf('byomraade');
    const idOf = new Map(areas.map((row) => [row[0], row[at]]));
    const ofAreas = parts.filter(([, , area]) => area !== '');
    expect(ofAreas.length).toBeGreaterThan(2);
    for (const [id, , area] of ofAreas) expect(id).toBe(idOf.get(area));
    const again = await runFiles({ ...files, byomraader: table });
    expect(of(again.report).groups.map(({ name }) => name)).toEqual(
      of(report).groups.map(({ name }) => name),
    );
  });
});
