import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { InputError } from '../../src/messages/errors.ts';
import type { Report } from '../../src/record/report.ts';
import { renderJson } from '../../src/record/write.ts';
import { listedIn } from '../../src/screening/listed-in.ts';
import { type Prepared, prepare, prepareAgain, type ScreeningRequest } from '../../src/screening/prepare.ts';
import { screen } from '../../src/screening/screen.ts';
import { listedBoligomraader } from '../../src/statelists/listed/listed.ts';

// What a run reads, in which order, and what of it is refused or told before anything is screened. The city is four squares
// of 100 metres beside each other, in EPSG:25832: A, B, C and D from west to east.

const folder = mkdtempSync(join(tmpdir(), 'udpeg-prepare-'));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;

function write(name: string, content: string | object): string {
  const path = join(folder, `${++count}-${name}`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const blocks = {
  udpeg: 1,
  id: 'm',
  title: 't',
  areas: { id: 'omraade_id', population: 'population' },
  input: { decimal: 'point' },
  municipality: 'Eksempelby',
  criteria: { c: { column: 'x', threshold: { value: 5 } } },
  designate: { criterion: 'c' },
};
const methodOf = (more: object = {}) => write('m.yaml', { ...blocks, ...more });
const rows = (head: string, ...cells: string[]) => `${[head, ...cells].join('\n')}\n`;
const usual = ['A;100;9', 'B;200;9', 'C;300;1', 'D;400;9'];
const statisticsOf = (year: number, cells: string[] = usual, head = 'omraade_id;population;x') =>
  write(`${year}.csv`, rows(head, ...cells));

/** A request with nothing but what is said. */
function request(more: Partial<ScreeningRequest> = {}): ScreeningRequest {
  const none = { year: undefined, stateLists: undefined, links: undefined, municipality: undefined };
  return { method: methodOf(), statistics: [statisticsOf(2025)], ...none, ...more };
}
const prepared = (more: Partial<ScreeningRequest> = {}) => prepare(request(more));

/** The codes of what is refused, with what is said of it. */
async function refused(more: Partial<ScreeningRequest>): Promise<unknown[][]> {
  const error = await prepared(more).catch((reason: unknown) => reason);
  if (!(error instanceof InputError)) throw new Error(`expected an InputError, got ${String(error)}`);
  return error.findings.map(({ code, params }) => [code, params]);
}

/** The notices, without how files were read. */
const toldOf = ({ notices }: Prepared) =>
  notices.filter(({ code }) => code !== 'read-as').map(({ code, params }) => [code, params]);
const told = async (more: Partial<ScreeningRequest>) => toldOf(await prepared(more));

const [east, north] = [600_000, 6_200_000];
/** A rectangle from one metre to another, as high as the squares, a name in a property. */
const drawn = (property: string, id: string, from: number, to: number, top = 100) => ({
  type: 'Feature',
  properties: { [property]: id },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [east + from, north],
        [east + to, north],
        [east + to, north + top],
        [east + from, north + top],
        [east + from, north],
      ],
    ],
  },
});
const layer = (name: string, ...features: object[]) =>
  write(`${name}.geojson`, { type: 'FeatureCollection', features });
const squares = () =>
  layer('areas', ...['A', 'B', 'C', 'D'].map((id, k) => drawn('omraade_id', id, 100 * k, 100 * k + 100)));
const drawnIn = { crs: 'EPSG:25832' };

const lists = () =>
  write(
    'lists.csv',
    rows(
      'list_year;list;municipality;area_name;residents',
      '2025;udsat_boligomraade;Eksempelby;Birkely;500',
      '2025;parallelsamfund;Eksempelby;Birkely;500',
      '2025;udsat_boligomraade;Eksempelby;Fyrrehegn;',
    ),
  );
const links = () =>
  write(
    'links.csv',
    rows('boligomraade;omraade_id;share', 'Birkely;C;0,6', 'Birkely;B;0,4', 'Fyrrehegn;C;1'),
  );

describe('the year', () => {
  const years = () => [statisticsOf(2023), statisticsOf(2025), statisticsOf(2024)];

  it('is the one asked for, or the latest, which is told where there are others', async () => {
    expect(await told({})).toEqual([]);
    expect((await prepared()).year).toBe(2025);
    expect(await told({ statistics: years() })).toEqual([['year-chosen', { year: 2025 }]]);
    const asked = await prepared({ statistics: years(), year: 2023 });
    expect([asked.year, toldOf(asked)]).toEqual([2023, []]);
  });

  it('is refused where the files have it not, or lack another that the method asks for', async () => {
    expect(await refused({ statistics: years(), year: 2022 })).toEqual([
      ['year-not-in-data', { year: 2022, available: [2023, 2024, 2025] }],
    ]);
    const criteria = {
      c: { change: { of: { column: 'x' }, 'years-back': 2, as: 'difference' }, threshold: { value: 1 } },
    };
    const method = methodOf({ criteria });
    expect(await refused({ method, statistics: [statisticsOf(2024), statisticsOf(2025)] })).toEqual([
      ['year-needed', { year: 2023, neededBy: 'criteria.c', available: [2024, 2025] }],
    ]);
    expect((await prepared({ method, statistics: years() })).year).toBe(2025);
  });

  it.each<[object, boolean]>([
    [{ from: 2025 }, true],
    [{ from: 2026 }, false],
    [{ from: 2020, to: 2025 }, true],
    [{ from: 2020, to: 2024 }, false],
    [{ from: 2025, to: 2025 }, true],
  ])('the method is for %j', async (valid, isFor) => {
    const notices = await told({ method: methodOf({ valid }) });
    expect(notices).toEqual(isFor ? [] : [['outside-validity', { year: 2025, to: undefined, ...valid }]]);
  });

  it('has areas; those of other years that it has not are told, twelve by name', async () => {
    const many = Array.from({ length: 14 }, (_, k) => `z${String(k).padStart(2, '0')};1;1`);
    const statistics = [
      statisticsOf(2024, [...usual, ...many]),
      statisticsOf(2023, ['z00;1;1', 'A;1;1']),
      statisticsOf(2025),
    ];
    const [, elsewhere] = await told({ statistics });
    expect(elsewhere).toEqual([
      'areas-not-in-year',
      {
        year: 2025,
        others: [2023, 2024],
        count: 14,
        examples: expect.arrayContaining(['z00', 'z11']) as unknown,
      },
    ]);
    expect((elsewhere[1] as { examples: string[] }).examples).toHaveLength(12);
  });

  it('has its columns in a file of its own: one of another year that alone has one is refused', async () => {
    const only = [
      statisticsOf(2025, ['A;100', 'B;200'], 'omraade_id;population'),
      statisticsOf(2024, ['A;9', 'B;9'], 'omraade_id;x'),
    ];
    const findings = await refused({ statistics: only });
    expect(findings).toEqual([
      ['columns-of-other-year', { year: 2025, years: [2024], columns: ['x'], inRows: false }],
    ]);
    // names of areas are a column like others
    const named = { areas: { ...blocks.areas, name: 'navn' } };
    const names = [statisticsOf(2025), statisticsOf(2024, ['A;100;9;a'], 'omraade_id;population;x;navn')];
    expect(await refused({ method: methodOf(named), statistics: names })).toEqual([
      ['columns-of-other-year', { year: 2025, years: [2024], columns: ['navn'], inRows: false }],
    ]);
    expect((await prepared({ statistics: names, year: 2025 })).year).toBe(2025);
  });
});

describe('counts that are not whole', () => {
  it('are told: residents, and what a share is made of', async () => {
    const share = { ratio: { numerator: 'n', denominator: 'd' }, threshold: { value: 5 } };
    const cells = ['A;1.5;1;2.5', 'B;2;1.2;4', 'C;2;1.4;4'];
    const statistics = [statisticsOf(2025, cells, 'omraade_id;population;n;d')];
    const ofShare = (unit: object) =>
      told({ method: methodOf({ criteria: { c: { ...share, ...unit } } }), statistics });
    const residents = ['population-in-parts', { column: 'population', count: 1, example: 1.5 }];
    expect(await ofShare({ unit: 'pct' })).toEqual([
      residents,
      ['counts-in-parts', { column: 'n', count: 2, example: 1.2 }],
      ['counts-in-parts', { column: 'd', count: 1, example: 2.5 }],
    ]);
    // what is no share may be made of kroner
    expect(await ofShare({})).toEqual([residents]);
    const { population: _, ...areas } = blocks.areas;
    expect(await told({ method: methodOf({ areas }) })).toEqual([]);
  });
});

describe('files that go with others', () => {
  it.each<[string, () => Partial<ScreeningRequest>]>([
    ['links-without-lists', () => ({ links: links() })],
    ['boligomraader-without-areas', () => ({ boligomraader: squares() })],
    ['boligomraader-without-areas', () => ({ boligomraader: squares(), stateLists: lists() })],
    ['boligomraader-without-areas', () => ({ boligomraader: squares(), geometry: squares() })],
    ['background-without-areas', () => ({ background: squares() })],
    [
      'byomraader-without-neighbours',
      () => ({ byomraader: write('names.csv', 'byomraade;omraade_id\nV;A\n') }),
    ],
    [
      'byomraader-layer-without-geometry',
      () => ({
        byomraader: squares(),
        neighbours: write('n.csv', 'omraade_id;nabo_id\nA;B\n'),
      }),
    ],
  ])('%s', async (code, more) => {
    expect((await refused(more())).map(([found]) => found)).toEqual([code]);
  });

  it('a round before is an earlier one, and no public record', async () => {
    const before = await prepared({ statistics: [statisticsOf(2024)] });
    const record = (report: Report) => write('report.json', [...renderJson(report)].join(''));
    const keeping = methodOf({ 'kept-for': { rounds: 2 } });
    const previous = record(screen(before));
    expect((await prepared({ method: keeping, previous })).previous?.report.year).toBe(2024);
    const again = record(screen(await prepared()));
    expect(await refused({ method: keeping, previous: again })).toEqual([
      ['kept-previous-not-earlier', { year: 2025, before: 2025 }],
    ]);
    // where nothing is kept it may be of any year
    expect((await prepared({ previous: again })).previous?.report.year).toBe(2025);
    expect(screen(await prepared({ method: keeping })).notices.map(({ code }) => code)).toContain(
      'kept-without-previous',
    );
    expect(
      screen(await prepared({ method: keeping, previous })).notices.map(({ code }) => code),
    ).not.toContain('kept-without-previous');
  });
});

describe('the ground', () => {
  it('areas beside each other are those whose outlines meet, five metres at the least', async () => {
    const { ground, areas, notices } = await prepared({ geometry: squares(), ...drawnIn });
    expect(areas?.shapes.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'D']);
    expect(ground.neighbours).toMatchObject({ from: 'geometry', pairs: 3, of: [[1], [0, 2], [1, 3], [2]] });
    expect(notices.map(({ code }) => code)).not.toContain('neighbours-from-table');
    const far = methodOf({ byomraader: { 'shortest-border': 101 } });
    expect((await prepared({ method: far, geometry: squares(), ...drawnIn })).ground.neighbours?.pairs).toBe(
      0,
    );
  });

  it('a table of neighbours wins over outlines, and says so', async () => {
    const neighbours = write('n.csv', 'omraade_id;nabo_id\nA;D\n');
    const both = await prepared({ neighbours, geometry: squares(), ...drawnIn });
    expect(both.ground.neighbours).toMatchObject({ from: 'table', pairs: 1 });
    expect(toldOf(both)).toEqual([['neighbours-from-table', {}]]);
    expect(await told({ neighbours })).toEqual([]);
    expect((await prepared()).ground.neighbours).toBeUndefined();
  });

  it('byområder have names by a table, or by a map', async () => {
    const neighbours = write('n.csv', 'omraade_id;nabo_id\nA;B\n');
    const table = write('names.csv', 'byomraade;omraade_id\nVest;A\n');
    const byTable = await prepared({ neighbours, byomraader: table });
    expect(byTable.ground.named.map(({ name }) => name)).toEqual(['Vest']);
    expect(byTable.ground.files.map(({ role }) => role)).toEqual(['neighbours', 'byomraader']);
    const map = layer('map', drawn('byomraade', 'Midt', 80, 320));
    const byMap = await prepared({ geometry: squares(), byomraader: map, ...drawnIn });
    expect(byMap.ground.named.map(({ name }) => name)).toEqual(['Midt']);
    expect(byMap.ground.files.map(({ role }) => role)).toEqual(['byomraader']);
  });

  it('the map has what lies beneath the areas', async () => {
    const water = layer('water', drawn('name', 'Søen', 50, 150));
    const { ground } = await prepared({ geometry: squares(), background: water, ...drawnIn });
    expect(ground.background).toHaveLength(1);
    expect(ground.files).toMatchObject([{ role: 'background', layer: { crs: 'EPSG:25832' } }]);
  });

  it('faults of neighbours, names and background are told together', async () => {
    const wrong = {
      neighbours: write('n.csv', 'omraade_id;nabo_id\nA;Q\n'),
      byomraader: write('names.csv', 'byomraade;omraade_id\n;A\n'),
    };
    expect((await refused(wrong)).length).toBe(2);
  });
});

describe('the lists, and where the boligområder on them lie', () => {
  const shapes = () => layer('bolig', drawn('boligomraade', 'Birkely', 150, 300));

  it('is read of a table, computed of outlines, or both', async () => {
    const none = await prepared();
    expect([none.lists, none.links]).toEqual([undefined, undefined]);
    const byTable = await prepared({ stateLists: lists(), links: links() });
    expect(byTable.links?.files.map(({ role }) => role)).toEqual(['links']);
    expect((await prepared({ stateLists: lists() })).links).toBeUndefined();
    const both = { stateLists: lists(), geometry: squares(), boligomraader: shapes(), ...drawnIn };
    const byOutlines = (await prepared(both)).links!;
    // 50 of its 150 metres lie in B, 100 in C
    const shares = byOutlines.links.map(({ areaId, share }) => [areaId, Number(share.toFixed(6))]);
    expect(shares).toEqual([
      ['B', 0.333333],
      ['C', 0.666667],
    ]);
  });

  it('a smaller share of its ground than the method says is left out', async () => {
    const method = methodOf({ 'state-lists': { link: { 'smallest-overlap': 0.4 } } });
    const outlines = { stateLists: lists(), geometry: squares(), boligomraader: shapes(), ...drawnIn };
    const areas = async (more: object) =>
      (await prepared({ ...outlines, ...more })).links?.links.map(({ areaId }) => areaId);
    // a third of it lies in B
    expect(await areas({})).toEqual(['B', 'C']);
    expect(await areas({ method })).toEqual(['C']);
  });

  it('is of the municipality that is asked for, or that of the method', async () => {
    const two = write(
      'lists.csv',
      rows(
        'list_year;list;municipality;area_name',
        '2025;udsat_boligomraade;Eksempelby;Birkely',
        '2025;udsat_boligomraade;Andenby;Skovly',
      ),
    );
    const of = async (more: Partial<ScreeningRequest>) =>
      (await prepared({ stateLists: two, ...more })).lists?.municipality;
    expect(await of({})).toBe('Eksempelby');
    expect(await of({ municipality: 'Andenby' })).toBe('Andenby');
    // without either, that of the boligområder that are linked
    const { municipality: _, ...nobodys } = blocks;
    const method = write('m.yaml', nobodys);
    expect(await of({ method, links: write('l.csv', 'boligomraade;omraade_id;share\nSkovly;C;1\n') })).toBe(
      'Andenby',
    );
  });
});

describe('another method over the same files', () => {
  it('reads nothing again where both read alike, and all where they do not', async () => {
    const asked = request();
    const base = await prepare(asked);
    const loadedOf = async (more: object) => (await prepared({ method: methodOf(more) })).loaded;
    const limit = await prepareAgain(
      await loadedOf({ criteria: { c: { column: 'x', threshold: { value: 5, strict: true } } } }),
      base,
      asked,
    );
    expect(limit.statistics).toBe(base.statistics);
    expect(limit.loaded.method.criteria.c.threshold?.strict).toBe(true);
    for (const other of [
      { criteria: { c: { column: 'population', threshold: { value: 6 } } } },
      { areas: { id: 'omraade_id' } },
      { municipality: 'Andenby' },
      { valid: { from: 2020 } },
      { byomraader: { tolerance: 2 } },
      { 'state-lists': { link: { 'minimum-share': 0.6 } } },
      { 'kept-for': { rounds: 2 } },
    ]) {
      const again = await prepareAgain(await loadedOf(other), base, asked);
      expect(again.statistics, JSON.stringify(other)).not.toBe(base.statistics);
      expect(again.year).toBe(base.year);
    }
  });

  it('is of the year of the first, whichever is the latest', async () => {
    const asked = request({ statistics: [statisticsOf(2024), statisticsOf(2025)], year: 2024 });
    const base = await prepare(asked);
    const other = await prepared({ method: methodOf({ valid: { from: 2020 } }) });
    const again = await prepareAgain(other.loaded, base, { ...asked, year: undefined });
    expect([again.year, again.loaded]).toEqual([2024, other.loaded]);
  });
});

describe('the report of a run', () => {
  const whole = () => ({
    stateLists: lists(),
    links: links(),
    geometry: squares(),
    boligomraader: layer(
      'bolig',
      drawn('boligomraade', 'Birkely', 150, 300),
      drawn('boligomraade', 'Andet', 0, 50),
    ),
    background: layer('water', drawn('name', 'Søen', 50, 150)),
    decisions: write(
      'd.csv',
      rows('omraade_id;decision;date;author;justification', 'C;in;2025-03-01;Udvalget;Fordi'),
    ),
    ...drawnIn,
  });

  it('names its files in order, each by what it went in as', async () => {
    const { inputs, outlines } = screen(await prepared(whole()));
    expect(inputs.map(({ role, crs, property }) => [role, crs, property])).toEqual([
      ['method', null, null],
      ['statistics', null, null],
      ['state-lists', null, null],
      ['geometry', 'EPSG:25832', 'omraade_id'],
      ['links', null, null],
      ['boligomraader', 'EPSG:25832', 'boligomraade'],
      ['background', 'EPSG:25832', null],
      ['decisions', null, null],
    ]);
    expect(inputs[1]).toMatchObject({
      rows: 4,
      years: [2025],
      delimiter: ';',
      encoding: 'utf-8',
      headerLine: 1,
      sheet: null,
    });
    // of the boligområder those on the lists alone are drawn
    expect(outlines.map(({ of, id }) => [of, id])).toEqual([
      ...['A', 'B', 'C', 'D'].map((id) => ['area', id]),
      ['boligomraade', 'birkely'],
      ['background', expect.any(String)],
    ]);
  });

  it('has the lists, the municipality without them, and whose publication it is', async () => {
    const with_ = screen(await prepared(whole()));
    expect(with_.stateLists).toMatchObject({
      municipality: 'Eksempelby',
      minimumShare: 0.5,
      effect: 'designate',
    });
    expect(with_).not.toHaveProperty('municipality');
    const without = screen(await prepared({ municipality: 'Eksempelby' }));
    expect([without.stateLists, without.municipality]).toEqual([null, 'Eksempelby']);
    expect(without).not.toHaveProperty('plane');
    expect(without).not.toHaveProperty('publication');
    const publication = { contact: 'Forvaltningen' } as never;
    expect(screen(await prepared({ publication })).publication).toBe(publication);
  });

  it('reads the lists back as they were', async () => {
    const all = await prepared(whole());
    const { used, boligomraader, byArea } = listedIn(screen(all))!;
    const own = listedBoligomraader(all.lists!, all.links, all.loaded.method['state-lists'], all.year);
    expect({ used, boligomraader }).toEqual({ used: own.used, boligomraader: own.boligomraader });
    // a share of 0.4 is not enough
    expect([...byArea]).toEqual([['C', [0, 1]]]);
    expect([...own.byArea]).toEqual([...byArea]);
    expect(listedIn(screen(await prepared()))).toBeUndefined();
  });

  it('tells what alternatives would give, unless it is asked not to', async () => {
    const criteria = { c: { column: 'x', threshold: { value: 5, alternatives: [1] } } };
    const method = methodOf({ criteria });
    expect(screen(await prepared({ method })).alternatives).toBeDefined();
    expect(screen(await prepared({ method, alternatives: true })).alternatives).toBeDefined();
    const left = screen(await prepared({ method, alternatives: false }));
    expect(left.alternatives).toBeUndefined();
    expect(left.notices.map(({ code }) => code)).not.toContain('alternatives-left-out');
    expect(screen(await prepared({ alternatives: true })).alternatives).toBeUndefined();
  });
});
