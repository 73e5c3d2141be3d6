import type { Language } from './sentences.ts';

/** The labels of a comparison: headings, heads of columns, single words. */
export interface DiffWords {
  title: string;
  cameIn: string;
  wentOut: string;
  changed: string;
  areas: string;
  near: string;
  flips: string;
  lists: string;
  method: string;
  inputs: string;

  id: string;
  name: string;
  verdict: string;
  value: string;
  limit: string;
  margin: string;
  why: string;
  criterion: string;
  outcome: string;
  distance: string;
  before: string;
  now: string;

  yes: string;
  no: string;
  unknown: string;
  noClass: string;
  open: string;

  threshold: string;
  comparison: string;
  combination: string;
  exclusion: string;
  missingFigures: string;
  byomraader: string;
  indicator: string;
  classes: string;
  reading: string;
  validity: string;
}

export const diffWords: Record<Language, DiffWords> = {
  da: {
    title: 'Hvad er ændret',
    cameIn: 'Kom til',
    wentOut: 'Gik ud',
    changed: 'Anden begrundelse eller andet udfald',
    areas: 'Områder i kun den ene optegnelse, eller tegnet om',
    near: 'Kom tæt på grænsen',
    flips: 'Kriterier: hvad der skiftede',
    lists: 'Statens lister',
    method: 'Metoden',
    inputs: 'Filerne',

    id: 'Nr.',
    name: 'Navn',
    verdict: 'Opfyldt',
    value: 'Værdi',
    limit: 'Grænse',
    margin: 'Margin',
    why: 'Hvorfor',
    criterion: 'Kriterium',
    outcome: 'Udfald',
    distance: 'Afstand',
    before: 'Før',
    now: 'Nu',

    yes: 'ja',
    no: 'nej',
    unknown: 'ukendt',
    noClass: 'ingen kendt klasse',
    open: 'åbent',

    threshold: 'Grænseværdi',
    comparison: 'Sammenligning',
    combination: 'Kombination',
    exclusion: 'Udelukkelse',
    missingFigures: 'Manglende tal',
    byomraader: 'Byområder',
    indicator: 'Indikator',
    classes: 'Klasser',
    reading: 'Læsning af filer',
    validity: 'Gyldighed',
  },
  en: {
    title: 'What changed',
    cameIn: 'Came in',
    wentOut: 'Went out',
    changed: 'Another reason or another outcome',
    areas: 'Areas in one record only, or redrawn',
    near: 'Came near the line',
    flips: 'Criteria: what flipped',
    lists: "The state's lists",
    method: 'The method',
    inputs: 'The files',

    id: 'Id',
    name: 'Name',
    verdict: 'Met',
    value: 'Value',
    limit: 'Limit',
    margin: 'Margin',
    why: 'Why',
    criterion: 'Criterion',
    outcome: 'Outcome',
    distance: 'Distance',
    before: 'Before',
    now: 'Now',

    yes: 'yes',
    no: 'no',
    unknown: 'unknown',
    noClass: 'no known class',
    open: 'open',

    threshold: 'Limit',
    comparison: 'Comparison',
    combination: 'Combination',
    exclusion: 'Exclusion',
    missingFigures: 'Missing figures',
    byomraader: 'Byområder',
    indicator: 'Indicator',
    classes: 'Classes',
    reading: 'Reading of files',
    validity: 'Validity',
  },
};

/** What an explanation takes apart. */
type PartWord =
  | 'value'
  | 'reference'
  | 'rule'
  | 'reference-and-rule'
  | 'certainty-value'
  | 'certainty-reference'
  | 'certainty-rule'
  | 'certainty-reference-and-rule';

/** A part as a few words. What a verdict could be rests on others' figures only where some of them are missing. */
export const partWords: Record<Language, Record<PartWord, string>> = {
  da: {
    value: 'værdien',
    reference: 'sammenligningen',
    rule: 'reglen',
    'reference-and-rule': 'sammenligning og regel under ét',
    'certainty-value': 'egen værdi mod andres manglende tal',
    'certainty-reference': 'andres manglende tal',
    'certainty-rule': 'reglen mod andres manglende tal',
    'certainty-reference-and-rule': 'andres manglende tal og reglen under ét',
  },
  en: {
    value: 'the value',
    reference: 'the reference',
    rule: 'the rule',
    'reference-and-rule': 'reference and rule as one',
    'certainty-value': "its own value against others' missing figures",
    'certainty-reference': "others' missing figures",
    'certainty-rule': "the rule against others' missing figures",
    'certainty-reference-and-rule': "others' missing figures and the rule as one",
  },
};

type OutcomeWord = 'designated' | 'not-designated' | 'undetermined' | 'excluded';

export const outcomeWords: Record<Language, Record<OutcomeWord, string>> = {
  da: {
    designated: 'udpeget',
    'not-designated': 'ikke udpeget',
    undetermined: 'uafklaret',
    excluded: 'udelukket',
  },
  en: {
    designated: 'designated',
    'not-designated': 'not designated',
    undetermined: 'undetermined',
    excluded: 'excluded',
  },
};

type ReasonWord = 'criteria' | 'state-list' | 'enclosed';

export const reasonWords: Record<Language, Record<ReasonWord, string>> = {
  da: { criteria: 'kriterierne', 'state-list': 'statens lister', enclosed: 'naboerne' },
  en: { criteria: 'the criteria', 'state-list': "the state's lists", enclosed: 'the neighbours' },
};
