import { type Chance, generatedCity, generatedEarlier, generatedMethod } from '../screening/generated.ts';

// What a case is made of before it is written to files: tables of texts, and trees. A mutation changes a draft; what is then
// written is what the mutation meant, so that the tables of the draft are the truth that a run is held against.

/** How a table is written as text. */
export interface Dialect {
  delimiter: ';' | ',' | '\t';
  quotes: 'needed' | 'all';
  lineEnd: '\n' | '\r\n' | '\r';
  encoding: 'utf-8' | 'utf-8-bom' | 'windows-1252' | 'utf-16le';
  endsWithLine: boolean;
}

/** How a workbook is written. */
export interface SheetHabits {
  /** numbers with this decimal sign are cells of numbers */
  decimal?: ',' | '.';
  /** rows and cells do not say where they stand */
  bare?: boolean;
  zipped?: { stored?: boolean; descriptors?: boolean; zip64?: boolean };
}

/** A table and the file that it becomes. */
export interface TableFile {
  name: string;
  rows: string[][];
  form: 'csv' | 'xlsx';
  dialect: Dialect;
  /** of a workbook: how its archive and its cells are written */
  habits?: SheetHabits;
  /** what is done to the bytes at last: then the table is no longer the truth */
  bytes?: (bytes: Buffer) => Buffer;
}

/** A tree and the file that it becomes, as JSON, which is YAML too. */
export interface TreeFile {
  name: string;
  tree: unknown;
  /** what is done to the text at last */
  text?: (text: string) => string;
}

export interface Draft {
  /** the year that is screened */
  year: number;
  method: TreeFile;
  statistics: TableFile[];
  lists?: TableFile;
  links?: TableFile;
  geometry?: TreeFile;
  /** figures of the law, which are held against its criteria and not screened */
  values?: TableFile;
  project?: TreeFile;
}

export const plain: Dialect = {
  delimiter: ';',
  quotes: 'needed',
  lineEnd: '\n',
  encoding: 'utf-8',
  endsWithLine: true,
};

const YEAR = 2025;
/** The municipality of every draft. */
export const CITY = 'Byen';
const names = [
  'Nørrevang',
  'Sønderby',
  'Østerå',
  'Vestermark',
  'Ålekistehjørnet',
  'Midtby',
  'Æblelunden',
  'Havnen',
];

/** A small valid city with a method of any kind, and, by chance, lists, links, outlines and a project. */
export function draftOf(chance: Chance): Draft {
  // a copy: what is generated shares its ranges, and a mutation goes into all of it
  const blocks = structuredClone(generatedMethod(chance));
  const city = generatedCity(chance, blocks, chance.whole(0, 4));
  const earlier = generatedEarlier(chance, city);
  const ids = (city.id as string[]).map((_, k) => `0${1 + (k >> 2)}0${1 + (k % 4)}`);
  const decimal = chance.pick(['comma', 'point']);
  const written = (cell: number | string | null): string =>
    cell === null
      ? chance.pick(['..', ''])
      : decimal === 'comma'
        ? String(cell).replace('.', ',')
        : String(cell);
  const columns = Object.keys(city).filter((name) => name !== 'id');
  const table = (of: typeof city, year: number): string[][] =>
    ids.map((id, area) => [
      String(year),
      id,
      names[area],
      ...columns.map((name) => written(of[name]?.[area] ?? null)),
    ]);
  const now = table(city, YEAR);
  const before = table(earlier, YEAR - 1);
  const header = ['aar', 'omraade_id', 'navn', ...columns];
  const together = chance.is(0.5);
  const file = (name: string, rows: string[][]): TableFile => ({
    name,
    rows: [header, ...rows],
    form: 'csv',
    dialect: plain,
  });
  const statistics = together
    ? [file('statistics.csv', [...before, ...now])]
    : [file(`${YEAR - 1}.csv`, before), file(`${YEAR}.csv`, now)];

  // every column of numbers is an indicator, too, so that the record and areas.csv hold each of them
  const shown = columns.filter((name) => name !== 'region' && name !== 'population' && name !== 'f');
  const indicators = Object.fromEntries(shown.map((name) => [`shown-${name}`, { column: name }]));
  const draft: Draft = {
    year: YEAR,
    statistics,
    method: {
      name: 'method.yaml',
      tree: {
        udpeg: 1,
        id: 'm',
        title: 'Metode',
        municipality: CITY,
        areas: { id: 'omraade_id', name: 'navn', population: 'population', year: 'aar', overlap: 'allowed' },
        input: { decimal },
        ...blocks,
        indicators: {
          ...blocks.indicators,
          ...indicators,
          'shown-ratio': { ratio: { numerator: 'n', denominator: 'd', per: 100 } },
        },
        ...(chance.is(0.2) ? { exclude: { small: { 'population-below': 2 } } } : {}),
        ...(chance.is(0.2) ? { byomraader: {} } : {}),
      },
    },
  };
  const hasGeometry = chance.is(0.3) || 'byomraader' in (draft.method.tree as object);
  if (chance.is(0.5)) addLists(draft, chance, ids, decimal);
  if (hasGeometry)
    draft.geometry = chance.is(0.6)
      ? { name: 'areas.geojson', tree: squares(ids) }
      : { name: 'areas.topojson', tree: topology(ids) };
  if (chance.is(0.25)) draft.project = { name: 'udpeg.yaml', tree: projectOf(draft) };
  return draft;
}

function addLists(draft: Draft, chance: Chance, ids: string[], decimal: string): void {
  const boligomraader = ['Parken', 'Lærkehøj mv.', 'Åbrinken/Skolevej'].slice(0, chance.whole(1, 3));
  const lists = ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'];
  const entries = boligomraader.map((name) => [
    String(YEAR),
    chance.pick(lists),
    'yes',
    CITY,
    name,
    String(chance.whole(100, 3000)),
  ]);
  const empty = lists
    .filter((list) => entries.every((row) => row[1] !== list))
    .map((list) => [String(YEAR), list, 'yes', CITY, '', '']);
  draft.lists = {
    name: 'lists.csv',
    rows: [['list_year', 'list', 'complete', 'municipality', 'area_name', 'residents'], ...entries, ...empty],
    form: 'csv',
    dialect: plain,
  };
  if (ids.length > 0 && chance.is(0.7))
    draft.links = {
      name: 'links.csv',
      rows: [
        ['boligomraade', 'omraade_id', 'share'],
        ...boligomraader.map((name) => [
          name,
          chance.pick(ids),
          decimal === 'comma' ? chance.pick(['0,71', '1', '0,5', '0,25']) : '0,6',
        ]),
      ],
      form: 'csv',
      dialect: plain,
    };
}

/** Squares of 500 m side by side. */
function square(k: number): [number, number][] {
  const [x, y] = [600_000 + 500 * (k % 3), 6_200_000 + 500 * Math.floor(k / 3)];
  return [
    [x, y],
    [x + 500, y],
    [x + 500, y + 500],
    [x, y + 500],
    [x, y],
  ];
}

const crs = () => ({ type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::25832' } });

function squares(ids: string[]): object {
  const features = ids.map((id, k) => ({
    type: 'Feature',
    properties: { omraade_id: id },
    geometry: { type: 'Polygon', coordinates: [square(k)] },
  }));
  return { type: 'FeatureCollection', crs: crs(), features };
}

/** The same squares as TopoJSON, each an arc of steps from its corner. */
function topology(ids: string[]): object {
  const geometries = ids.map((id, k) => ({ type: 'Polygon', properties: { omraade_id: id }, arcs: [[k]] }));
  const arcs = ids.map((_, k) => {
    const points = square(k);
    return points.map(([x, y], at) =>
      at === 0 ? [x - 600_000, y - 6_200_000] : [x - points[at - 1][0], y - points[at - 1][1]],
    );
  });
  const transform = { scale: [1, 1], translate: [600_000, 6_200_000] };
  return {
    type: 'Topology',
    crs: crs(),
    transform,
    objects: { areas: { type: 'GeometryCollection', geometries } },
    arcs,
  };
}

/** Figures of the law for a few boligområder, and lists of the same year. */
export function legalDraft(chance: Chance): Draft {
  const header =
    'year;municipality;area_name;residents;uden_tilknytning_pct;doemte_pct;doemte_landet_pct;grundskole_pct;indkomst_kr;indkomst_region_kr;ikke_vestlige_pct';
  const pct = () => `${chance.whole(1, 70)},${chance.whole(0, 9)}`;
  const figures = () => [
    String(chance.whole(900, 2500)),
    ...[pct(), `${chance.whole(1, 5)},${chance.whole(10, 99)}`, '1,43', chance.is(0.2) ? '' : pct()],
    ...[String(chance.whole(120, 260) * 1000), '300000', pct()],
  ];
  const names = ['Parken', 'Lærkehøj', 'Åbrinken', 'Kornvænget'].slice(0, chance.whole(1, 4));
  const rows = [YEAR, YEAR - 1]
    .slice(0, chance.whole(1, 2))
    .flatMap((year) => names.map((name) => [String(year), CITY, name, ...figures()]));
  const draft: Draft = {
    year: YEAR,
    method: { name: 'method.yaml', tree: {} },
    statistics: [],
    values: { name: 'values.csv', rows: [header.split(';'), ...rows], form: 'csv', dialect: plain },
  };
  if (chance.is(0.6)) addLists(draft, chance, [], 'comma');
  return draft;
}

function projectOf({ year, statistics, lists, links, geometry }: Draft): object {
  const names = statistics.map(({ name }) => name);
  return {
    udpeg: 1,
    method: 'method.yaml',
    out: 'out/{year}',
    formats: ['json', 'csv', 'md', 'html'],
    ...(lists ? { 'state-lists': lists.name } : {}),
    ...(links ? { links: links.name } : {}),
    ...(geometry ? { geometry: geometry.name } : {}),
    years: { [year]: { statistics: names } },
  };
}
