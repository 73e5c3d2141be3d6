import type { Language } from './sentences.ts';

/** The labels of a report: headings, heads of columns, single words. */
export interface ReportWords {
  result: string;
  assumptions: string;
  account: string;
  criteria: string;
  designatedAreas: string;
  undeterminedAreas: string;
  boligomraader: string;
  excludedAreas: string;
  classes: string;
  howItWasDone: string;
  sources: string;
  notices: string;
  files: string;
  recompute: string;
  appendix: string;

  areas: string;
  residents: string;
  id: string;
  name: string;
  rank: string;
  reason: string;
  index: string;
  criteriaMet: string;
  total: string;
  designated: string;
  byCriteriaOnly: string;
  byListOnly: string;
  byBoth: string;
  undetermined: string;
  notDesignated: string;
  excluded: string;

  criterion: string;
  counts: string;
  metWhen: string;
  met: string;
  notMet: string;
  unknown: string;
  designatedLevel: string;
  restLevel: string;
  gap: string;
  ratio: string;
  value: string;
  numbers: string;
  reference: string;
  limit: string;
  margin: string;
  answer: string;
  yes: string;
  no: string;
  notAssessed: string;
  noGoal: string;

  criteriaByCount: string;
  criteriaMetCount: string;
  open: string;
  takes: string;
  lists: string;
  linkedAreas: string;
  designating: string;
  belowMinimum: string;
  class: string;
  unclassified: string;

  comparison: string;
  threshold: string;
  combination: string;
  exclusion: string;
  missing: string;
  stateLists: string;
  listedOutside: string;
  listedAlone: string;
  listYear: string;
  link: string;
  counting: string;
  measure: string;
  basis: string;
  source: string;
  note: string;
  indicator: string;
  indicators: string;
  file: string;
  role: string;
  rows: string;
}

export const reportWords: Record<Language, ReportWords> = {
  da: {
    result: 'Resultat',
    assumptions: 'Antagelser',
    account: 'Regnskab',
    criteria: 'Kriterier',
    designatedAreas: 'Udpegede områder',
    undeterminedAreas: 'Uafklarede områder',
    boligomraader: 'Boligområder på statens lister',
    excludedAreas: 'Udelukkede områder',
    classes: 'Klasser',
    howItWasDone: 'Sådan er det gjort',
    sources: 'Kilder',
    notices: 'Bemærkninger til kørslen',
    files: 'Filer',
    recompute: 'Regn det efter',
    appendix: 'Bilag: område for område',

    areas: 'Områder',
    residents: 'Beboere',
    id: 'Nr.',
    name: 'Navn',
    rank: 'Rang',
    reason: 'Udpeget efter',
    index: 'Indeks',
    criteriaMet: 'Kriterier opfyldt',
    total: 'I alt',
    designated: 'Udpeget',
    byCriteriaOnly: 'kun efter kriterierne',
    byListOnly: 'kun efter statens lister',
    byBoth: 'efter både kriterier og lister',
    undetermined: 'Uafklaret',
    notDesignated: 'Ikke udpeget',
    excluded: 'Udelukket',

    criterion: 'Kriterium',
    counts: 'Hvad der tælles',
    metWhen: 'Opfyldt, når værdien er',
    met: 'Opfyldt',
    notMet: 'Ikke opfyldt',
    unknown: 'Ukendt',
    designatedLevel: 'Udpegede',
    restLevel: 'Øvrige',
    gap: 'Forskel',
    ratio: 'Forhold',
    value: 'Værdi',
    numbers: 'Antal',
    reference: 'Sammenligningstal',
    limit: 'Grænseværdi',
    margin: 'Margin',
    answer: 'Svar',
    yes: 'ja',
    no: 'nej',
    notAssessed: 'ikke vurderet',
    noGoal: 'Uden for målene',

    criteriaByCount: 'Områder efter antal opfyldte kriterier',
    criteriaMetCount: 'Opfyldte kriterier',
    open: 'Hvad der er åbent',
    takes: 'Hvad der skal til',
    lists: 'Lister',
    linkedAreas: 'Områder',
    designating: 'Udpeger områderne',
    belowMinimum: 'Under mindsteandelen',
    class: 'Klasse',
    unclassified: 'Uden klasse',

    comparison: 'Sammenligning',
    threshold: 'Grænseværdi',
    combination: 'Kombination',
    exclusion: 'Udelukkelse',
    missing: 'Manglende tal',
    stateLists: 'Statens lister',
    listedOutside: 'Beboere i boligområder uden for udpegede områder',
    listedAlone: 'Udpeget alene for boligområder',
    listYear: 'Listernes år',
    link: 'Områder omkring boligområder',
    counting: 'Kriteriernes opgørelse',
    measure: 'Beregnet som',
    basis: 'Grundlag',
    source: 'Kilde',
    note: 'Bemærkning',
    indicator: 'Indikator',
    indicators: 'Indikatorer',
    file: 'Fil',
    role: 'Indhold',
    rows: 'Rækker',
  },
  en: {
    result: 'Result',
    assumptions: 'Assumptions',
    account: 'Account',
    criteria: 'Criteria',
    designatedAreas: 'Designated areas',
    undeterminedAreas: 'Undetermined areas',
    boligomraader: "Boligområder on the state's lists",
    excludedAreas: 'Excluded areas',
    classes: 'Classes',
    howItWasDone: 'How it was done',
    sources: 'Sources',
    notices: 'Notices of the run',
    files: 'Files',
    recompute: 'Recompute it',
    appendix: 'Appendix: area by area',

    areas: 'Areas',
    residents: 'Residents',
    id: 'Id',
    name: 'Name',
    rank: 'Rank',
    reason: 'Designated by',
    index: 'Index',
    criteriaMet: 'Criteria met',
    total: 'In all',
    designated: 'Designated',
    byCriteriaOnly: 'by the criteria only',
    byListOnly: "by the state's lists only",
    byBoth: 'by both criteria and lists',
    undetermined: 'Undetermined',
    notDesignated: 'Not designated',
    excluded: 'Excluded',

    criterion: 'Criterion',
    counts: 'What is counted',
    metWhen: 'Met when the value is',
    met: 'Met',
    notMet: 'Not met',
    unknown: 'Unknown',
    designatedLevel: 'Designated',
    restLevel: 'Others',
    gap: 'Gap',
    ratio: 'Ratio',
    value: 'Value',
    numbers: 'Counts',
    reference: 'Reference value',
    limit: 'Limit',
    margin: 'Margin',
    answer: 'Verdict',
    yes: 'yes',
    no: 'no',
    notAssessed: 'not assessed',
    noGoal: 'Outside the goals',

    criteriaByCount: 'Areas by number of criteria met',
    criteriaMetCount: 'Criteria met',
    open: 'What is open',
    takes: 'What it would take',
    lists: 'Lists',
    linkedAreas: 'Areas',
    designating: 'Designates the areas',
    belowMinimum: 'Below the minimum share',
    class: 'Class',
    unclassified: 'Without a class',

    comparison: 'Comparison',
    threshold: 'Limit',
    combination: 'Combination',
    exclusion: 'Exclusion',
    missing: 'Missing figures',
    stateLists: "The state's lists",
    listedOutside: 'Residents of boligområder outside designated areas',
    listedAlone: 'Designated for boligområder alone',
    listYear: 'Year of the lists',
    link: 'Areas around boligområder',
    counting: 'What the criteria count',
    measure: 'Computed as',
    basis: 'Basis',
    source: 'Source',
    note: 'Note',
    indicator: 'Indicator',
    indicators: 'Indicators',
    file: 'File',
    role: 'Content',
    rows: 'Rows',
  },
};

/** Where a parameter of the method comes from. */
export type BasisWord = 'policy' | 'law' | 'decided' | 'assumption';

export const basisWords: Record<Language, Record<BasisWord, string>> = {
  da: { policy: 'politik', law: 'lov', decided: 'besluttet', assumption: 'antagelse' },
  en: { policy: 'policy', law: 'law', decided: 'decided', assumption: 'assumption' },
};

/** What a file goes into a report as. */
export type InputRole =
  | 'method'
  | 'statistics'
  | 'state-lists'
  | 'links'
  | 'geometry'
  | 'boligomraader'
  | 'neighbours'
  | 'byomraader'
  | 'previous';

export const roleWords: Record<Language, Record<InputRole, string>> = {
  da: {
    method: 'metode',
    statistics: 'statistik',
    'state-lists': 'statens lister',
    links: 'links mellem boligområder og områder',
    geometry: 'områdernes omrids',
    boligomraader: 'boligområdernes omrids',
    neighbours: 'naboer',
    byomraader: 'byområdernes navne',
    previous: 'den tidligere optegnelse',
  },
  en: {
    method: 'method',
    statistics: 'statistics',
    'state-lists': "the state's lists",
    links: 'links of boligområder to areas',
    geometry: 'outlines of the areas',
    boligomraader: 'outlines of the boligområder',
    neighbours: 'neighbours',
    byomraader: 'names of the byområder',
    previous: 'record of the round before',
  },
};
