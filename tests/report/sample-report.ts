import type { Report } from '../../src/record/report.ts';

/** What an area of the sample shows on a criterion. `open`: missing figures could turn the verdict. */
interface Answer {
  value: number;
  parts?: [number, number];
  reference: number;
  limit: number;
  verdict: 'met' | 'not-met' | 'unknown';
  open?: boolean;
}

/** An area of the sample; all of it invented. */
interface Row {
  id: string;
  name: string;
  population: number;
  outcome: 'not-designated' | 'designated' | 'undetermined' | 'excluded';
  excluded?: boolean;
  list?: string[];
  index: number;
  rank: number;
  answers: Record<'lav-indkomst' | 'skole' | 'utryghed' | 'indkomst', Answer>;
}

const outcomes = ['not-designated', 'designated', 'undetermined', 'excluded'];
const verdicts = ['not-met', 'met', 'unknown'];
const missing = Number.NaN;

const low = (value: number, verdict: Answer['verdict'], parts: [number, number], open = false): Answer => ({
  value,
  parts,
  reference: 8,
  limit: 12,
  verdict,
  open,
});
const school = (value: number, verdict: Answer['verdict']): Answer => ({
  value,
  reference: 60,
  limit: 51,
  verdict,
});
const unsafe = (
  value: number,
  verdict: Answer['verdict'],
  parts: [number, number],
  open = false,
): Answer => ({
  value,
  parts,
  reference: 16.0304,
  limit: 24.0456,
  verdict,
  open,
});
const income = (value: number, verdict: Answer['verdict'], limit = 255_000): Answer => ({
  value,
  reference: Number.isNaN(limit) ? missing : 300_000,
  limit,
  verdict,
  open: Number.isNaN(limit),
});

/** Every outcome that an area can have. */
export const sampleRows: Row[] = [
  {
    id: '01',
    name: 'Nordhavegård',
    population: 2400,
    outcome: 'designated',
    index: 0.55,
    rank: 1,
    answers: {
      'lav-indkomst': low(18, 'met', [180, 1000]),
      skole: school(51, 'met'),
      utryghed: unsafe(30, 'met', [30, 100]),
      indkomst: income(240_000, 'met'),
    },
  },
  {
    id: '02',
    name: 'Sø|ndre *Kær* [A_b] <1>',
    population: 1500,
    outcome: 'designated',
    list: ['birkelunden'],
    index: 0.4,
    rank: 2,
    answers: {
      'lav-indkomst': low(12.0004, 'met', [120, 999]),
      skole: school(70, 'not-met'),
      utryghed: unsafe(25, 'met', [25, 100]),
      indkomst: income(255_000.4, 'not-met'),
    },
  },
  {
    id: '03',
    name: 'Åkrogen',
    population: 900,
    outcome: 'designated',
    list: ['birkelunden'],
    index: -0.1,
    rank: 6,
    answers: {
      'lav-indkomst': low(6, 'not-met', [24, 400]),
      skole: school(62, 'not-met'),
      utryghed: unsafe(12, 'not-met', [6, 50]),
      indkomst: income(310_000, 'not-met'),
    },
  },
  {
    id: '04',
    name: 'Engholm',
    population: 40,
    outcome: 'designated',
    excluded: true,
    list: ['aelmehaven'],
    index: missing,
    rank: 0,
    answers: {
      'lav-indkomst': low(10, 'not-met', [2, 20]),
      skole: school(50, 'not-met'),
      utryghed: unsafe(50, 'not-met', [2, 4]),
      indkomst: income(200_000, 'not-met'),
    },
  },
  {
    id: '05',
    name: 'Bækmarken',
    population: 1100,
    outcome: 'undetermined',
    index: 0.2,
    rank: 4,
    answers: {
      'lav-indkomst': low(missing, 'unknown', [missing, 500], true),
      skole: school(49.5, 'met'),
      utryghed: unsafe(20, 'not-met', [10, 50]),
      indkomst: income(260_000, 'not-met'),
    },
  },
  {
    id: '06',
    name: 'Tangvig',
    population: 1300,
    outcome: 'undetermined',
    index: 0.25,
    rank: 3,
    answers: {
      'lav-indkomst': low(12.5, 'met', [75, 600], true),
      skole: school(48, 'met'),
      utryghed: unsafe(24.0385, 'not-met', [25, 104], true),
      indkomst: income(270_000, 'not-met'),
    },
  },
  {
    id: '07',
    name: 'Hvidtjørn',
    population: 700,
    outcome: 'undetermined',
    index: 0.2,
    rank: 4,
    answers: {
      'lav-indkomst': low(13, 'met', [39, 300]),
      skole: school(66, 'not-met'),
      utryghed: unsafe(10, 'not-met', [5, 50]),
      indkomst: income(250_000, 'unknown', missing),
    },
  },
  {
    id: '08',
    name: 'Ørekær',
    population: missing,
    outcome: 'not-designated',
    index: -0.2,
    rank: 7,
    answers: {
      'lav-indkomst': low(5, 'not-met', [50, 1000]),
      skole: school(71, 'not-met'),
      utryghed: unsafe(9, 'not-met', [9, 100]),
      indkomst: income(330_000, 'not-met'),
    },
  },
  {
    id: '09',
    name: 'Pumpehuset',
    population: 12,
    outcome: 'excluded',
    excluded: true,
    index: missing,
    rank: 0,
    answers: {
      'lav-indkomst': low(missing, 'not-met', [missing, missing]),
      skole: school(missing, 'not-met'),
      utryghed: unsafe(missing, 'not-met', [missing, missing]),
      indkomst: income(missing, 'not-met'),
    },
  },
];

const ids = ['lav-indkomst', 'skole', 'utryghed', 'indkomst'] as const;
const isLower = { 'lav-indkomst': false, skole: true, utryghed: false, indkomst: true };

/** Rows as the columns of a report. */
export function areaTable(rows: Row[]): Report['areas'] {
  const assessed = (row: Row) => row.excluded !== true;
  const count = (row: Row, counts: (answer: Answer) => boolean) =>
    assessed(row) ? ids.filter((id) => counts(row.answers[id])).length : 0;
  const isMet = ({ verdict }: Answer) => verdict === 'met';
  return {
    size: rows.length,
    ids: rows.map(({ id }) => id),
    names: rows.map(({ name }) => name),
    regions: new Map(),
    population: Float64Array.from(rows, ({ population }) => population),
    outcome: Uint8Array.from(rows, ({ outcome }) => outcomes.indexOf(outcome)),
    exclusion: Int16Array.from(rows, (row) => (assessed(row) ? -1 : 0)),
    exclusions: ['smaa'],
    byCriteria: Uint8Array.from(rows, (row) =>
      row.outcome === 'designated' && count(row, isMet) >= 2 ? 1 : 0,
    ),
    byStateList: new Map(rows.flatMap(({ list }, area) => (list ? [[area, list] as const] : []))),
    marks: new Map(),
    joined: new Set(),
    decided: new Map(),
    kept: new Map(),
    criteriaOpen: new Set(),
    byomraade: new Int32Array(rows.length).fill(-1),
    met: Uint8Array.from(rows, (row) => count(row, isMet)),
    unknown: Uint8Array.from(rows, (row) => count(row, ({ verdict }) => verdict === 'unknown')),
    least: Uint8Array.from(rows, (row) => count(row, (answer) => isMet(answer) && !answer.open)),
    most: Uint8Array.from(rows, (row) => count(row, (answer) => isMet(answer) || answer.open === true)),
    index: Float64Array.from(rows, ({ index }) => index),
    indexOver: Uint8Array.from(rows, () => 4),
    rank: Int32Array.from(rows, ({ rank }) => rank),
    criteria: ids.map((id) => {
      const of = rows.map(({ answers }) => answers[id]);
      const hasParts = of[0].parts !== undefined;
      return {
        id,
        worse: isLower[id] ? 'lower' : 'higher',
        values: Float64Array.from(of, ({ value }) => value),
        numerator: hasParts ? Float64Array.from(of, ({ parts }) => parts![0]) : undefined,
        denominator: hasParts ? Float64Array.from(of, ({ parts }) => parts![1]) : undefined,
        reference: (area) => of[area].reference,
        limit: (area) => of[area].limit,
        // the sample's limits can move by a tenth, where a criterion of it is open
        limitRange: { least: (area) => of[area].limit * 0.9, greatest: (area) => of[area].limit * 1.1 },
        valueRange: undefined,
        verdict: Uint8Array.from(of, ({ verdict }) => verdicts.indexOf(verdict)),
        possible: Uint8Array.from(of, ({ verdict, open }) => (open ? 3 : verdict === 'met' ? 2 : 1)),
      };
    }),
    indicators: [],
    indicatorRanges: new Map(),
    classes: [],
    ruleCriteria: new Set(ids),
    ruleClasses: [],
    stability: undefined,
  };
}

const definition = {
  udpeg: 1,
  id: 'proeveby',
  title: { da: 'Screening af Prøveby', en: 'Screening of Prøveby' },
  valid: { from: 2025, to: 2027 },
  sources: {
    plan: { title: { da: 'Byplan', en: 'City plan' }, publisher: 'Prøveby', date: '2024' },
    tal: {
      title: { da: 'Bytal', en: 'City figures' },
      url: 'https://example.org/tal_2025',
      note: { da: 'Foreløbige.', en: 'Provisional.' },
    },
  },
  input: { form: 'wide', 'absent-rows': 'missing', decimal: 'comma', missing: ['', '..', '…'] },
  areas: { id: 'id', name: 'navn', population: 'folketal', overlap: 'refused' },
  byomraader: { 'shortest-border': 5, tolerance: 1, enclosed: 'list' },
  exclude: {
    smaa: {
      title: { da: 'Under 50 beboere', en: 'Fewer than 50 residents' },
      'population-below': 50,
      'in-references': false,
    },
  },
  missing: { references: 'free' },
  reference: { of: 'rest-of-city', weights: 'population', basis: 'policy', source: 'plan' },
  threshold: {
    times: 1.5,
    strict: false,
    definition: 'linear',
    sd: 'population',
    rounding: 'down',
    basis: 'decided',
    note: { da: 'Vedtaget i byrådet.', en: 'Adopted by the city council.' },
  },
  goals: {
    kaar: { title: { da: 'Mål 1: gode kår', en: 'Goal 1: good conditions' }, source: 'plan' },
    tryghed: { title: { da: 'Mål 2: tryghed', en: 'Goal 2: safety' } },
  },
  indicators: {},
  criteria: {
    'lav-indkomst': {
      title: { da: 'Lav indkomst', en: 'Low income' },
      goal: 'kaar',
      ratio: { numerator: 'lav_antal', denominator: 'lav_af', years: 1 },
      unit: 'pct',
      universe: { da: '18-64-årige med lav indkomst', en: 'Residents aged 18-64 with a low income' },
      worse: 'higher',
      source: 'tal',
    },
    skole: {
      title: { da: 'Skolegang', en: 'Schooling' },
      goal: 'kaar',
      column: 'skole_pct',
      unit: 'pct',
      decimals: 0,
      worse: 'lower',
      threshold: {
        times: 0.85,
        strict: false,
        definition: 'linear',
        sd: 'population',
        rounding: 'down',
        note: { da: 'Valgt efter fordelingen.', en: 'Chosen from the distribution.' },
      },
      basis: 'law',
      source: 'tal',
      note: { da: 'Lovens opgørelse.', en: 'As the law counts.' },
    },
    sundhed: {
      title: { da: 'Sundhed', en: 'Health' },
      goal: 'kaar',
      'not-measured': { da: 'Der er ingen tal.', en: 'There are no figures.' },
      worse: 'higher',
    },
    utryghed: {
      title: { da: 'Utryghed', en: 'Feeling unsafe' },
      goal: 'tryghed',
      ratio: { numerator: 'utryg_antal', denominator: 'utryg_af', years: 1 },
      unit: 'pct',
      universe: { da: 'Adspurgte, der er utrygge', en: 'Respondents who feel unsafe' },
      worse: 'higher',
    },
    indkomst: {
      title: { da: 'Medianindkomst', en: 'Median income' },
      column: 'median_kr',
      unit: 'kr',
      decimals: 0,
      worse: 'lower',
      threshold: {
        times: 0.85,
        strict: false,
        definition: 'linear',
        sd: 'population',
        rounding: 'down',
        basis: 'policy',
        source: 'plan',
      },
      basis: 'policy',
    },
  },
  classes: {},
  designate: { 'at-least': 2 },
  'state-lists': {
    lists: ['udsat_boligomraade', 'parallelsamfund', 'omdannelsesomraade', 'forebyggelsesomraade'],
    'list-year': 'latest',
    link: { 'minimum-share': 0.5, 'smallest-overlap': 0.01, effect: 'designate', basis: 'decided' },
    basis: 'policy',
    source: 'plan',
  },
};

const assumed = { basis: 'assumption', source: null, note: null } as const;

/** A report of an invented city with every outcome, by hand; each answer follows from the figures of its row. */
export function sampleReport(changes: Partial<Report> = {}): Report {
  return {
    schema: 'udpeg/report',
    version: 2,
    engine: { name: 'udpeg', version: '0.1.0' },
    year: 2025,
    method: {
      id: 'proeveby',
      title: definition.title,
      description: {
        da: 'Fire kriterier og statens lister.',
        en: "Four criteria and the state's lists.",
      },
      builtIn: false,
      parameters: [
        { path: 'reference', basis: 'policy', source: 'plan', note: null },
        { path: 'threshold', basis: 'decided', source: null, note: definition.threshold.note },
        { path: 'designate', ...assumed },
        { path: 'exclude.smaa', ...assumed },
        { path: 'missing', ...assumed },
        { path: 'state-lists', basis: 'policy', source: 'plan', note: null },
        { path: 'state-lists.link', basis: 'decided', source: null, note: null },
        { path: 'criteria.lav-indkomst', basis: 'assumption', source: 'tal', note: null },
        { path: 'criteria.skole', basis: 'law', source: 'tal', note: definition.criteria.skole.note },
        { path: 'criteria.skole.threshold', ...assumed, note: definition.criteria.skole.threshold.note },
        { path: 'criteria.utryghed', ...assumed },
        { path: 'criteria.indkomst', basis: 'policy', source: null, note: null },
        { path: 'criteria.indkomst.threshold', basis: 'policy', source: 'plan', note: null },
      ],
      sources: definition.sources,
      goals: definition.goals,
      definition,
    },
    inputs: [
      input('method', 'proeveby metode.yaml', 'a'),
      { ...input('statistics', '2025.csv', 'b'), rows: 11, years: [2024, 2025] },
      { ...input('state-lists', 'lister.csv', 'c'), rows: 3 },
      { ...input('links', 'links.csv', 'd'), rows: 5 },
    ],
    account: {
      year: 2025,
      rowsRead: 11,
      rowsOutsideLevel: 1,
      rowsOfOtherYears: 1,
      rowsOfYear: 9,
      input: { areas: 9, residents: 7952, withoutPopulation: 1 },
      assessed: { areas: 7, residents: 7900, withoutPopulation: 1 },
      excluded: { areas: 2, residents: 52, withoutPopulation: 0 },
      exclusions: [
        {
          id: 'smaa',
          title: definition.exclude.smaa.title,
          basis: 'assumption',
          areas: 2,
          residents: 52,
          withoutPopulation: 0,
        },
      ],
    },
    summary: {
      designated: { areas: 4, residents: 4840, withoutPopulation: 0 },
      byCriteria: { areas: 1, residents: 2400, withoutPopulation: 0 },
      byStateList: { areas: 2, residents: 940, withoutPopulation: 0 },
      byEnclosure: { areas: 0, residents: 0, withoutPopulation: 0 },
      byBoth: { areas: 1, residents: 1500, withoutPopulation: 0 },
      undetermined: { areas: 3, residents: 3100, withoutPopulation: 0 },
      notDesignated: { areas: 1, residents: 0, withoutPopulation: 1 },
      excluded: { areas: 1, residents: 12, withoutPopulation: 0 },
      boligomraader: 3,
      areasByCriteriaMet: [2, 2, 2, 0, 1],
    },
    criteria: [
      criterion('lav-indkomst', 4, 2, 1, 'bounded', { designated: 13.5, rest: 7.25, weights: 'denominator' }),
      criterion('skole', 3, 4, 0, 'complete', { designated: 59.81, rest: 59.84, weights: 'population' }),
      criterion('sundhed', 0, 0, 0, 'complete', null),
      criterion('utryghed', 2, 5, 0, 'held', { designated: 24.4, rest: 0, weights: 'denominator' }),
      criterion('indkomst', 1, 5, 1, 'complete', { designated: 252_000, rest: null, weights: 'population' }),
    ],
    indicators: [],
    classes: [],
    stateLists: {
      municipality: 'Prøveby',
      minimumShare: 0.5,
      effect: 'designate',
      used: [
        { list: 'udsat_boligomraade', year: 2025, complete: true, entries: 2 },
        { list: 'parallelsamfund', year: 2025, complete: true, entries: 0 },
        { list: 'omdannelsesomraade', year: null, complete: false, entries: 0 },
        { list: 'forebyggelsesomraade', year: 2024, complete: false, entries: 2 },
      ],
    },
    iteration: null,
    notices: [
      { code: 'year-chosen', params: { year: 2025 } },
      {
        code: 'list-incomplete',
        params: { list: 'forebyggelsesomraade', year: 2024 },
        place: { file: 'lister.csv' },
      },
    ],
    byomraader: null,
    outlines: [],
    boligomraader: [
      {
        id: 'aelmehaven',
        name: 'Ælmehaven mv.',
        residents: 1210,
        lists: [
          { list: 'udsat_boligomraade', year: 2025, source: null, since: { year: 2023, atLeast: false } },
        ],
        links: [
          { area: '03', share: 0.496, counts: false, from: 'table' },
          { area: '04', share: 0.504, counts: true, from: 'table' },
        ],
      },
      {
        id: 'birkelunden',
        name: 'Birkelunden',
        residents: null,
        lists: [
          { list: 'udsat_boligomraade', year: 2025, source: null, since: { year: 2023, atLeast: false } },
          { list: 'forebyggelsesomraade', year: 2024, source: null, since: { year: 2024, atLeast: true } },
        ],
        links: [
          { area: '02', share: 0.5, counts: true, from: 'table' },
          { area: '03', share: 0.5, counts: true, from: 'table' },
        ],
      },
      {
        id: 'oestergaarden',
        name: 'Østergården',
        residents: 1,
        lists: [
          { list: 'forebyggelsesomraade', year: 2024, source: null, since: { year: 2024, atLeast: true } },
        ],
        links: [],
      },
    ],
    areas: areaTable(sampleRows),
    ...changes,
  };
}

function input(
  role: Report['inputs'][number]['role'],
  name: string,
  letter: string,
): Report['inputs'][number] {
  return {
    role,
    name,
    sha256: letter.repeat(64),
    bytes: 100,
    sheet: null,
    property: null,
    crs: null,
    encoding: 'utf-8',
    delimiter: ';',
    headerLine: 1,
    rows: null,
    years: [],
  };
}

interface Block {
  title: { da: string; en: string };
  goal?: string;
  unit?: string;
  universe?: { da: string; en: string };
  worse: string;
  decimals?: number;
  source?: string;
  'not-measured'?: { da: string; en: string };
}

function criterion(
  id: keyof typeof definition.criteria,
  met: number,
  notMet: number,
  unknown: number,
  missingReference: 'complete' | 'bounded' | 'held',
  comparison: Report['criteria'][number]['comparison'],
): Report['criteria'][number] {
  const block: Block = definition.criteria[id];
  return {
    id,
    title: block.title,
    goal: block.goal ?? null,
    unit: block.unit ?? null,
    universe: block.universe ?? null,
    worse: block.worse === 'lower' ? 'lower' : 'higher',
    decimals: block.decimals ?? 1,
    basis: 'assumption',
    source: block.source ?? null,
    note: null,
    notMeasured: block['not-measured'] ?? null,
    strict: false,
    compared: block['not-measured'] === undefined,
    met,
    notMet,
    unknown,
    missingReference,
    comparison,
  };
}
