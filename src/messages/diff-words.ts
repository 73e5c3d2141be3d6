import type { Language } from '../text/words.ts';
import { words } from './sentences.ts';

/** The labels of a comparison: headings, heads of columns, single words. */
export const diffWords = words({
  title: ['Hvad er ændret', 'What changed'],
  cameIn: ['Kom til', 'Came in'],
  wentOut: ['Gik ud eller blev uafklaret', 'Went out or became undetermined'],
  result: ['Resultat', 'Result'],
  criteria: ['Kriterier', 'Criteria'],
  criteriaThenNow: ['Kriterierne før og nu', 'The criteria before and now'],
  changedAreas: ['Områder', 'Areas'],
  eachArea: ['Hvert område og hvorfor', 'Each area and why'],
  cause: ['Årsag', 'Cause'],
  exactly: ['Nøjagtigt', 'Exactly'],
  partByPart: ['del for del, med trods og kun sammen', 'part by part, with despite and only together'],
  stayed: ['Udpeget som før', 'Designated as before'],
  inAll: ['I alt', 'In all'],
  residents: ['Beboere', 'Residents'],
  besides: ['Desuden', 'Besides'],
  designated: ['Udpegede', 'Designated'],
  others: ['Øvrige', 'Others'],
  met: ['Opfyldt af', 'Met by'],
  when: ['År', 'Year'],
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

/** What became of an area. */
export const moveWords = words({
  'came-in': ['Kom til', 'Came in'],
  'went-out': ['Gik ud', 'Went out'],
  opened: ['Blev uafklaret', 'Became undetermined'],
  settled: ['Blev afklaret', 'Settled'],
  otherwise: ['Ændret på anden vis', 'Changed otherwise'],
  other: ['Nyt eller tegnet om', 'New or redrawn'],
  same: ['Uden ændring', 'Unchanged'],
});

/** Why, in plain words. */
export const causeWords = words({
  own: ['Områdets egne tal', "The area's own figures"],
  city: ['Resten af byen', 'The rest of the city'],
  missing: ['Manglende tal', 'Missing figures'],
  rule: ['Reglen', 'The rule'],
  list: ['Statens lister', "The state's lists"],
  neighbours: ['Naboerne', 'The neighbours'],
  kept: ['Fastholdelse', 'Keeping'],
  decision: ['En beslutning', 'A decision'],
  untold: ['Kan ikke siges', 'Cannot be told'],
});
