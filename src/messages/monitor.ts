import { da, en } from './nouns.ts';
import { type Bilingual, counted, type Language, ofCount } from './sentences.ts';

/** The sentences of a monitor; numbers, ranges and names come ready. */
export interface MonitorMessages {
  title: { years: string; place: string | null };
  'what-is-compared': { base: number };
  'own-explained': Record<never, never>;
  'fixed-explained': { base: number };
  'level-explained': { means: string };
  'level-means': { measures: string; weighted: boolean };
  'boligomraader-outside': { years: string };
  'one-year': { year: number };
  'base-is-last': { base: number };
  own: Record<never, never>;
  fixed: { base: number };

  'less-question': Record<never, never>;
  'less-line': {
    change: string;
    way: 'less' | 'more' | 'same';
    year: number;
    base: number;
    of: number;
    measured: number;
    all: number;
  };
  'less-none': { year: number; base: number };
  'less-few': { needed: number };
  'less-years': { years: string };
  'less-year': { year: number; change: string; of: number | null };
  'less-formula': { base: number };
  'left-out': { count: number; criteria: string };
  'left-out-unmeasured': { criterion: string };
  'left-out-definition': { criterion: string };
  'left-out-figure': { criterion: string };
  'left-out-lag': { criterion: string };
  'left-out-base': { criterion: string };

  'halved-question': { base: number };
  'halved-line': {
    halved: number;
    measured: number;
    all: number;
    needed: number;
    open: number;
    year: number;
  };
  'halved-shares': { shares: string };
  'halved-formula': { base: number };

  'fewer-question': { base: number };
  'fewer-line': {
    what: 'areas' | 'residents' | 'byomraader';
    now: string;
    before: string;
    year: number;
    base: number;
  };
  'fewer-formula': Record<never, never>;
  'open-undetermined': Record<never, never>;
  'open-population': Record<never, never>;
  'open-not-formed': Record<never, never>;
  'open-formed-otherwise': Record<never, never>;
  'not-alike': { years: string };

  'lists-question': { base: number };
  'lists-line': { now: string; before: string; year: number; base: number };
  'lists-none': Record<never, never>;
  'lists-not-whole': Record<never, never>;
  'lists-other': Record<never, never>;
  'lists-formula': Record<never, never>;
  'lists-watch': Record<never, never>;

  'set-vanished': { year: number; base: number; count: number; names: string };
  'set-excluded': { year: number; count: number; names: string; own: boolean };
  break: { measure: string; year: number; from: number; parts: string };
  'breaks-explained': Record<never, never>;
  'breaks-none': Record<never, never>;
  'method-change': { year: number; from: number; parts: string };
  'method-explained': Record<never, never>;
  'part-changed': { part: string; before: string; after: string };
  'part-with': { part: string; criteria: string };
  'areas-appeared': { year: number; from: number; count: number; names: string };
  'areas-vanished': { year: number; from: number; count: number; names: string };

  since: { year: number; base: number; changes: string };
  'since-designated': { change: string };
  'since-rest': { change: string };
  'since-gap': { change: string };
  'without-figure': { years: string };
  'break-row': { year: number; parts: string };
  'row-no-areas': Record<never, never>;
  'row-not-measured': Record<never, never>;
  'row-not-in-method': Record<never, never>;
  'worse-higher': Record<never, never>;
  'worse-lower': Record<never, never>;
  'range-least': { least: string };
  'range-between': { least: string; most: string };
  'range-up-to': { known: string; most: string };
  skip: Record<never, never>;
  'chart-title': { measure: string; hold: string };
  'chart-line': { year: number; designated: string; rest: string };
  'chart-explained': Record<never, never>;
  'break-mark': Record<never, never>;
  'what-changed': Record<never, never>;
  contents: Record<never, never>;
}

const things = {
  da: { areas: 'Udpegede områder', residents: 'Beboere i dem', byomraader: 'Byområder' },
  en: { areas: 'Designated areas', residents: 'Residents in them', byomraader: 'Byområder' },
};
const ways = {
  da: { less: 'mindre', more: 'større' },
  en: { less: 'smaller', more: 'larger' },
};

type Measured = { measured: number; all: number };

/** The criteria that a number is a part of: those that are measured, and called so where others are not. */
const ofMeasured = {
  da: ({ measured, all }: Measured) =>
    measured === all ? da.criteria(all) : counted(measured, 'målt kriterium', 'målte kriterier'),
  en: ({ measured, all }: Measured) =>
    measured === all ? en.criteria(all) : counted(measured, 'measured criterion', 'measured criteria'),
};

export const monitorMessages: Bilingual<MonitorMessages> = {
  da: {
    title: (p) => `Udviklingen i de udpegede områder, ${p.place === null ? '' : `${p.place} `}${p.years}`,
    'what-is-compared': (p) =>
      `De udpegede områder under ét mod de øvrige vurderede områder under ét. Udgangspunktet er ${p.base}.`,
    'own-explained': () =>
      'Årets egne: de områder, som hvert år selv udpeger. En ændring kan da også skyldes, at andre områder er udpeget.',
    'fixed-explained': (p) =>
      `Områderne fra ${p.base}: de områder, der var udpeget i ${p.base}, fulgt i alle år. Et område, der er kommet til siden, er blandt de øvrige.`,
    'level-explained': (p) =>
      `Niveauet er summen af områdernes tællere divideret med summen af deres nævnere.${p.means === '' ? '' : ` ${p.means}`} Områder uden tal er ikke med i det; uafklarede områder er blandt de øvrige, når de ikke selv følges; udelukkede er i ingen af dem.`,
    'level-means': (p) =>
      `For ${p.measures} har optegnelserne ikke tællere og nævnere; der er det gennemsnittet af områdernes værdier, ${p.weighted ? 'vægtet med folketal' : 'hvor hvert område tæller lige meget'}.`,
    'boligomraader-outside': (p) =>
      `Boligområder, som intet link lægger i et udpeget område, er ikke i de udpegedes tal: ${p.years}.`,
    'one-year': (p) =>
      `Der er kun optegnelsen fra ${p.year}, og derfor ingen udvikling. Giv flere år for at følge den.`,
    'base-is-last': (p) =>
      `Ingen af optegnelserne er nyere end ${p.base}, så der er ingen udvikling at måle.`,
    own: () => 'Årets egne',
    fixed: (p) => `Områderne fra ${p.base}`,

    'less-question': () => 'Er de udpegede områder mindre udsatte, og hvor meget?',
    'less-line': (p) =>
      p.way === 'same'
        ? `Forskellen til de øvrige er i gennemsnit den samme i ${p.year} som i ${p.base}, over ${p.of} af ${ofMeasured.da(p)}.`
        : `Forskellen til de øvrige er i gennemsnit ${p.change} ${ways.da[p.way]} i ${p.year} end i ${p.base}, over ${p.of} af ${ofMeasured.da(p)}.`,
    'less-none': (p) => `Intet kriterium kan sammenlignes mellem ${p.base} og ${p.year}.`,
    'less-few': (p) => `Færre end ${da.criteria(p.needed)} kan sammenlignes, så svaret er ikke kendt.`,
    'less-years': (p) => `År for år: ${p.years}.`,
    'less-year': (p) => `${p.year} ${p.change}${p.of === null ? '' : ` over ${da.criteria(p.of)}`}`,
    'less-formula': (p) =>
      `Formel: gennemsnittet over kriterierne af (forskel nu − forskel i ${p.base}) / forskel i ${p.base}, hvor forskellen er udpegede minus øvrige, eller omvendt hvor lavere er værre. Formlen er en antagelse. Der svares, når mindst halvdelen af de målte kriterier er med.`,
    'left-out': (p) => `Ikke med er ${da.criteria(p.count)}: ${p.criteria}.`,
    'left-out-unmeasured': (p) => `${p.criterion} (ikke målt)`,
    'left-out-definition': (p) => `${p.criterion} (opgjort på en anden måde)`,
    'left-out-figure': (p) => `${p.criterion} (tal mangler)`,
    'left-out-lag': (p) => `${p.criterion} (intet efterslæb i udgangspunktet)`,
    'left-out-base': (p) => `${p.criterion} (ikke i udgangspunktets metode)`,

    'halved-question': (p) => `Er efterslæbet fra ${p.base} halveret på mindst halvdelen af kriterierne?`,
    'halved-line': (p) =>
      `Halveret på ${p.halved} af ${ofMeasured.da(p)} i ${p.year}${p.open > 0 ? `, ${p.open} ikke ${ofCount(p.open, 'kendt', 'kendte')}` : ''}; der skal ${p.needed} til${p.measured < p.all ? `, mindst halvdelen af alle ${p.all}` : ''}.`,
    'halved-shares': (p) => `Tilbage af efterslæbet: ${p.shares}.`,
    'halved-formula': (p) =>
      `Formel: efterslæb nu / efterslæb i ${p.base}, højst 50\u00a0%, præcis halvdelen medregnet. Efterslæbet er til hele byens niveau, alle vurderede områder med de udpegede. Kriterierne er dem i ${p.base}; et kriterium uden tal i begge år, opgjort på en anden måde eller uden efterslæb i ${p.base}, er ikke kendt.`,

    'fewer-question': (p) => `Er der færre udpegede end i ${p.base}?`,
    'fewer-line': (p) => `${things.da[p.what]}: ${p.now} i ${p.year} mod ${p.before} i ${p.base}.`,
    'fewer-formula': () =>
      'Der svares ja, når det højeste mulige tal nu er under det laveste mulige i udgangspunktet, og nej, når det laveste nu ikke er under det højeste da. Uafklarede områder gør et tal til et spænd.',
    'open-undetermined': () => 'Uafklarede områder holder tallet åbent.',
    'open-population': () => 'Folketal mangler.',
    'open-not-formed': () => 'Optegnelsen har ingen byområder.',
    'open-formed-otherwise': () => 'Byområderne er dannet på en anden måde.',
    'not-alike': (p) => `Metoden er ændret i ${p.years}, så årets egne er ikke udpeget ens.`,

    'lists-question': (p) => `Er der færre boligområder på statens lister end i ${p.base}?`,
    'lists-line': (p) => `Boligområder: ${p.now} i ${p.year} mod ${p.before} i ${p.base}.`,
    'lists-none': () => 'Optegnelsen er lavet uden statens lister.',
    'lists-not-whole': () => 'En liste er ikke hel i filerne.',
    'lists-other': () => 'De to år bruger ikke de samme lister.',
    'lists-formula': () =>
      'Hvert boligområde tæller én gang, også når det er på flere lister. Tallene er fra de lister, som hver optegnelse brugte.',
    'lists-watch': () =>
      'Boligområder i risiko efter lovens tal står ikke i optegnelserne: se udpeg statelists watch.',

    'set-vanished': (p) =>
      `${p.year}: ${da.areas(p.count)} fra ${p.base} findes ikke længere og er ikke i tallene: ${p.names}.`,
    'set-excluded': (p) =>
      `${p.year}: ${da.areas(p.count)} ${p.own ? 'udpeget efter lister' : 'fra udgangspunktet'} er udelukket og ikke i tallene: ${p.names}.`,
    break: (p) =>
      `${p.measure} er opgjort på en anden måde fra ${p.year} end i ${p.from} (${p.parts}); der sammenlignes ikke hen over bruddet.`,
    'breaks-explained': () => 'Brud i opgørelsen',
    'breaks-none': () => 'Ingen: alt er opgjort ens i alle år.',
    'method-change': (p) => `Fra ${p.from} til ${p.year}: ${p.parts}.`,
    'method-explained': () => 'Ændringer i metoden, der ikke rører værdierne, men hvem der er udpeget',
    'part-changed': (p) => `${p.part}, før “${p.before}”, nu “${p.after}”`,
    'part-with': (p) => `${p.part} (${p.criteria})`,
    'areas-appeared': (p) => `Nye i ${p.year} siden ${p.from}: ${da.areas(p.count)}: ${p.names}.`,
    'areas-vanished': (p) => `Væk i ${p.year} siden ${p.from}: ${da.areas(p.count)}: ${p.names}.`,

    since: (p) => `${p.base}-${p.year}: ${p.changes}.`,
    'since-designated': (p) => `udpegede ${p.change}`,
    'since-rest': (p) => `øvrige ${p.change}`,
    'since-gap': (p) => `forskel ${p.change}`,
    'without-figure': (p) => `Områder uden tal (udpegede+øvrige): ${p.years}.`,
    'break-row': (p) => `brud fra ${p.year}: ${p.parts}`,
    'row-no-areas': () => 'ingen',
    'row-not-measured': () => 'ikke målt',
    'row-not-in-method': () => 'ikke i metoden',
    'worse-higher': () => 'højere er værre',
    'worse-lower': () => 'lavere er værre',
    'range-least': (p) => `mindst ${p.least}`,
    'range-between': (p) => `${p.least} til ${p.most}`,
    'range-up-to': (p) => `${p.known} (op til ${p.most})`,
    skip: () => 'Gå til svarene',
    'chart-title': (p) => `${p.measure}, ${p.hold.toLowerCase()}`,
    'chart-line': (p) => `${p.year}: udpegede ${p.designated}, øvrige ${p.rest}.`,
    'chart-explained': () =>
      'Ubrudt linje: udpegede. Stiplet linje: øvrige. Fladen imellem er forskellen. Et hul i linjerne er et brud eller et år uden tal. Aksen begynder ikke nødvendigvis ved 0.',
    'break-mark': () => 'brud',
    'what-changed': () => 'Hvad der er ændret undervejs',
    contents: () => 'Indhold',
  },
  en: {
    title: (p) => `Development of the designated areas, ${p.place === null ? '' : `${p.place} `}${p.years}`,
    'what-is-compared': (p) =>
      `The designated areas together against the other assessed areas together. The base year is ${p.base}.`,
    'own-explained': () =>
      "Each year's own: the areas that each year itself designates. A change may then also come from other areas being designated.",
    'fixed-explained': (p) =>
      `The areas of ${p.base}: the areas that were designated in ${p.base}, followed through all years. An area that has come since is among the others.`,
    'level-explained': (p) =>
      `A level is the sum of the areas' numerators divided by the sum of their denominators.${p.means === '' ? '' : ` ${p.means}`} Areas without a figure are not in it; undetermined areas are among the others unless they are followed; excluded ones are in neither.`,
    'level-means': (p) =>
      `Of ${p.measures} the records hold no numerators and denominators; there it is the mean of the areas' values, ${p.weighted ? 'weighted by population' : 'where every area counts the same'}.`,
    'boligomraader-outside': (p) =>
      `Boligområder that no link puts in a designated area are not in the figures of the designated: ${p.years}.`,
    'one-year': (p) =>
      `There is only the record of ${p.year}, and so no development. Give more years to follow it.`,
    'base-is-last': (p) => `No record is later than ${p.base}, so there is no development to measure.`,
    own: () => "Each year's own",
    fixed: (p) => `The areas of ${p.base}`,

    'less-question': () => 'Are the designated areas less disadvantaged, and by how much?',
    'less-line': (p) =>
      p.way === 'same'
        ? `The gap to the others is on average the same in ${p.year} as in ${p.base}, over ${p.of} of ${ofMeasured.en(p)}.`
        : `The gap to the others is on average ${p.change} ${ways.en[p.way]} in ${p.year} than in ${p.base}, over ${p.of} of ${ofMeasured.en(p)}.`,
    'less-none': (p) => `No criterion can be compared between ${p.base} and ${p.year}.`,
    'less-few': (p) => `Fewer than ${en.criteria(p.needed)} can be compared, so the answer is not known.`,
    'less-years': (p) => `Year by year: ${p.years}.`,
    'less-year': (p) => `${p.year} ${p.change}${p.of === null ? '' : ` over ${en.criteria(p.of)}`}`,
    'less-formula': (p) =>
      `Formula: the mean over the criteria of (gap now − gap in ${p.base}) / gap in ${p.base}, where the gap is designated less others, or the reverse where lower is worse. The formula is an assumption. An answer is given where at least half of the measured criteria are in it.`,
    'left-out': (p) => `Left out ${ofCount(p.count, 'is', 'are')} ${en.criteria(p.count)}: ${p.criteria}.`,
    'left-out-unmeasured': (p) => `${p.criterion} (not measured)`,
    'left-out-definition': (p) => `${p.criterion} (counted in another way)`,
    'left-out-figure': (p) => `${p.criterion} (figures missing)`,
    'left-out-lag': (p) => `${p.criterion} (no lag in the base year)`,
    'left-out-base': (p) => `${p.criterion} (not in the method of the base year)`,

    'halved-question': (p) => `Is the lag of ${p.base} halved on at least half of the criteria?`,
    'halved-line': (p) =>
      `Halved on ${p.halved} of ${ofMeasured.en(p)} in ${p.year}${p.open > 0 ? `, ${p.open} not known` : ''}; it takes ${p.needed}${p.measured < p.all ? `, at least half of all ${p.all}` : ''}.`,
    'halved-shares': (p) => `Left of the lag: ${p.shares}.`,
    'halved-formula': (p) =>
      `Formula: lag now / lag in ${p.base}, at most 50%, exactly half included. The lag is to the level of the whole city, all assessed areas with the designated ones. The criteria are those of ${p.base}; one without figures in both years, counted in another way or without a lag in ${p.base} is not known.`,

    'fewer-question': (p) => `Are fewer designated than in ${p.base}?`,
    'fewer-line': (p) => `${things.en[p.what]}: ${p.now} in ${p.year} against ${p.before} in ${p.base}.`,
    'fewer-formula': () =>
      'The answer is yes where the greatest number possible now is below the least possible in the base year, and no where the least now is not below the greatest then. Undetermined areas make a number a range.',
    'open-undetermined': () => 'Undetermined areas leave the number open.',
    'open-population': () => 'Populations are missing.',
    'open-not-formed': () => 'The record has no byområder.',
    'open-formed-otherwise': () => 'The byområder were formed in another way.',
    'not-alike': (p) =>
      `The method changed in ${p.years}, so that the areas of each year were not designated alike.`,

    'lists-question': (p) => `Are fewer boligområder on the state's lists than in ${p.base}?`,
    'lists-line': (p) => `Boligområder: ${p.now} in ${p.year} against ${p.before} in ${p.base}.`,
    'lists-none': () => "The record was made without the state's lists.",
    'lists-not-whole': () => 'A list is not whole in the files.',
    'lists-other': () => 'The two years do not use the same lists.',
    'lists-formula': () =>
      'Each boligområde counts once, on several lists too. The numbers are from the lists that each record used.',
    'lists-watch': () =>
      "Boligområder at risk by the law's figures are not in the records: see udpeg statelists watch.",

    'set-vanished': (p) =>
      `${p.year}: ${en.areas(p.count)} of ${p.base} no longer exist${p.count === 1 ? 's' : ''} and ${p.count === 1 ? 'is' : 'are'} not in the figures: ${p.names}.`,
    'set-excluded': (p) =>
      `${p.year}: ${en.areas(p.count)} ${p.own ? 'designated by lists' : 'of the base year'} ${p.count === 1 ? 'is' : 'are'} excluded and not in the figures: ${p.names}.`,
    break: (p) =>
      `${p.measure} is counted in another way from ${p.year} than in ${p.from} (${p.parts}); nothing is compared across the break.`,
    'breaks-explained': () => 'Breaks in the figures',
    'breaks-none': () => 'None: all is counted alike in all years.',
    'method-change': (p) => `From ${p.from} to ${p.year}: ${p.parts}.`,
    'method-explained': () => 'Changes of the method that move no value, but who is designated',
    'part-changed': (p) => `${p.part}, formerly “${p.before}”, now “${p.after}”`,
    'part-with': (p) => `${p.part} of ${p.criteria}`,
    'areas-appeared': (p) => `New in ${p.year} since ${p.from}: ${en.areas(p.count)}: ${p.names}.`,
    'areas-vanished': (p) => `Gone in ${p.year} since ${p.from}: ${en.areas(p.count)}: ${p.names}.`,

    since: (p) => `Moved from ${p.base} to ${p.year}: ${p.changes}.`,
    'since-designated': (p) => `designated ${p.change}`,
    'since-rest': (p) => `others ${p.change}`,
    'since-gap': (p) => `gap ${p.change}`,
    'without-figure': (p) => `Areas without a figure (designated+others): ${p.years}.`,
    'break-row': (p) => `break from ${p.year}: ${p.parts}`,
    'row-no-areas': () => 'none',
    'row-not-measured': () => 'not measured',
    'row-not-in-method': () => 'not in the method',
    'worse-higher': () => 'higher is worse',
    'worse-lower': () => 'lower is worse',
    'range-least': (p) => `at least ${p.least}`,
    'range-between': (p) => `${p.least} to ${p.most}`,
    'range-up-to': (p) => `${p.known} (up to ${p.most})`,
    skip: () => 'Skip to the answers',
    'chart-title': (p) => `${p.measure}, ${p.hold.charAt(0).toLowerCase()}${p.hold.slice(1)}`,
    'chart-line': (p) => `${p.year}: designated ${p.designated}, others ${p.rest}.`,
    'chart-explained': () =>
      'Solid line: designated. Dashed line: others. The band between them is the gap. A hole in the lines is a break or a year without figures. The axis need not begin at 0.',
    'break-mark': () => 'break',
    'what-changed': () => 'What changed on the way',
    contents: () => 'Contents',
  },
};

/** Single words of a monitor. */
export interface MonitorWords {
  answers: string;
  yes: string;
  no: string;
  unknown: string;
  criteria: string;
  context: string;
  trends: string;
  areas: string;
  newAndGone: string;
  records: string;
  year: string;
  designated: string;
  others: string;
  gap: string;
  ratio: string;
  change: string;
  inPercent: string;
  undetermined: string;
  residents: string;
  byomraader: string;
  unitPart: string;
  universePart: string;
  worsePart: string;
  measurePart: string;
  weightsPart: string;
  threshold: string;
  reference: string;
  combination: string;
  exclusion: string;
  missing: string;
  stateLists: string;
  formation: string;
  input: string;
  setOfCriteria: string;
  all: string;
  total: string;
  boligomraader: string;
  notStated: string;
}

export const monitorWords: Record<Language, MonitorWords> = {
  da: {
    answers: 'Svarene',
    yes: 'Ja',
    no: 'Nej',
    unknown: 'Ikke kendt',
    criteria: 'Kriterierne år for år',
    context: 'Øvrige indikatorer',
    trends: 'Forløbet',
    areas: 'Områderne i tallene',
    newAndGone: 'Områder, der er kommet og gået',
    records: 'Optegnelser',
    year: 'År',
    designated: 'Udpegede',
    others: 'Øvrige',
    gap: 'Forskel',
    ratio: 'Forhold',
    change: 'Ændring',
    inPercent: 'i procent',
    undetermined: 'Uafklarede',
    residents: 'Beboere',
    byomraader: 'Byområder',
    unitPart: 'enheden',
    universePart: 'hvem der tælles',
    worsePart: 'hvad der er værst',
    measurePart: 'beregningen',
    weightsPart: 'vægtningen',
    threshold: 'grænseværdi',
    reference: 'sammenligningen',
    combination: 'kombinationen',
    exclusion: 'hvem der udelukkes',
    missing: 'behandlingen af manglende tal',
    stateLists: 'hvilke lister der tæller, og hvordan',
    formation: 'hvordan byområder dannes',
    input: 'hvordan filerne læses',
    setOfCriteria: 'kriterier taget med eller ud',
    all: 'alle kriterier',
    total: 'I alt',
    boligomraader: 'Boligområder',
    notStated: 'ikke angivet',
  },
  en: {
    answers: 'The answers',
    yes: 'Yes',
    no: 'No',
    unknown: 'Not known',
    criteria: 'The criteria year by year',
    context: 'Further indicators',
    trends: 'The course',
    areas: 'The areas in the figures',
    newAndGone: 'Areas that came and went',
    records: 'Records',
    year: 'Year',
    designated: 'Designated',
    others: 'Others',
    gap: 'Gap',
    ratio: 'Ratio',
    change: 'Change',
    inPercent: 'in per cent',
    undetermined: 'Undetermined',
    residents: 'Residents',
    byomraader: 'Byområder',
    unitPart: 'the unit',
    universePart: 'whom it counts',
    worsePart: 'which way is worse',
    measurePart: 'the calculation',
    weightsPart: 'the weighting',
    threshold: 'limit',
    reference: 'the comparison',
    combination: 'the combination',
    exclusion: 'who is excluded',
    missing: 'how missing figures are treated',
    stateLists: 'which lists count, and how',
    formation: 'how byområder are formed',
    input: 'how the files are read',
    setOfCriteria: 'criteria taken in or out',
    all: 'all criteria',
    total: 'In all',
    boligomraader: 'Boligområder',
    notStated: 'not stated',
  },
};
