import { type Language, words } from './sentences.ts';

/** The labels of a comparison: headings, heads of columns, single words. */
export const diffWords = words({
  title: ['Hvad er ændret', 'What changed'],
  cameIn: ['Kom til', 'Came in'],
  wentOut: ['Gik ud', 'Went out'],
  changed: ['Anden begrundelse eller andet udfald', 'Another reason or another outcome'],
  areas: ['Områder i kun den ene optegnelse, eller tegnet om', 'Areas in one record only, or redrawn'],
  near: ['Kom tæt på grænsen', 'Came near the line'],
  flips: ['Kriterier: hvad der skiftede', 'Criteria: what flipped'],
  lists: ['Statens lister', "The state's lists"],
  method: ['Metoden', 'The method'],
  inputs: ['Filerne', 'The files'],
  id: ['Nr.', 'Id'],
  name: ['Navn', 'Name'],
  verdict: ['Opfyldt', 'Met'],
  value: ['Værdi', 'Value'],
  limit: ['Grænse', 'Limit'],
  margin: ['Margin', 'Margin'],
  why: ['Hvorfor', 'Why'],
  criterion: ['Kriterium', 'Criterion'],
  outcome: ['Udfald', 'Outcome'],
  distance: ['Afstand', 'Distance'],
  before: ['Før', 'Before'],
  now: ['Nu', 'Now'],
  yes: ['ja', 'yes'],
  no: ['nej', 'no'],
  unknown: ['ukendt', 'unknown'],
  noClass: ['ingen kendt klasse', 'no known class'],
  open: ['åbent', 'open'],
  threshold: ['Grænseværdi', 'Limit'],
  comparison: ['Sammenligning', 'Comparison'],
  combination: ['Kombination', 'Combination'],
  keeping: ['Fastholdelse', 'Keeping'],
  exclusion: ['Udelukkelse', 'Exclusion'],
  missingFigures: ['Manglende tal', 'Missing figures'],
  byomraader: ['Byområder', 'Byområder'],
  indicator: ['Indikator', 'Indicator'],
  classes: ['Klasser', 'Classes'],
  reading: ['Læsning af filer', 'Reading of files'],
  validity: ['Gyldighed', 'Validity'],
});
export type DiffWords = (typeof diffWords)[Language];

/** A part as a few words. What a verdict could be rests on others' figures only where some of them are missing. */
export const partWords = words({
  value: ['værdien', 'the value'],
  reference: ['sammenligningen', 'the reference'],
  rule: ['reglen', 'the rule'],
  'reference-and-rule': ['sammenligning og regel under ét', 'reference and rule as one'],
  'certainty-value': ['egen værdi mod andres manglende tal', "its own value against others' missing figures"],
  'certainty-reference': ['andres manglende tal', "others' missing figures"],
  'certainty-rule': ['reglen mod andres manglende tal', "the rule against others' missing figures"],
  'certainty-reference-and-rule': [
    'andres manglende tal og reglen under ét',
    "others' missing figures and the rule as one",
  ],
});

export const outcomeWords = words({
  designated: ['udpeget', 'designated'],
  'not-designated': ['ikke udpeget', 'not designated'],
  undetermined: ['uafklaret', 'undetermined'],
  excluded: ['udelukket', 'excluded'],
});

export const reasonWords = words({
  criteria: ['kriterierne', 'the criteria'],
  'state-list': ['statens lister', "the state's lists"],
  enclosed: ['naboerne', 'the neighbours'],
  kept: ['fastholdelse', 'keeping'],
  decision: ['beslutning', 'a decision'],
});
