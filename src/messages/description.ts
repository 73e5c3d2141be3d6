import { da, en } from './nouns.ts';
import { bilingual, counted, ofCount, said, text, words } from './sentences.ts';

/** How a rule counts what it holds: all of it, or at least so many. */
export type LeastOf = 'all' | number;

const isOne = (least: LeastOf) => least === 1;
const leastDa = (least: LeastOf) => (least === 'all' ? 'alle disse' : `mindst ${least} af disse`);
const leastEn = (least: LeastOf) => (least === 'all' ? 'all of these' : `at least ${least} of these`);
const yearsDa = (years: number) => (years === 1 ? 'året' : `hvert af de ${years} år`);
const yearsEn = (years: number) => (years === 1 ? 'the year' : `each of the ${years} years`);

/** The sentences and phrases that tell a method; what a measure is told by stands in its file. */
export const descriptionMessages = bilingual({
  // rules
  met: said<{ title: string }>(
    (p) => `${p.title} er opfyldt`,
    (p) => `${p.title} is met`,
  ),
  notMet: said<{ title: string }>(
    (p) => `${p.title} ikke er opfyldt`,
    (p) => `${p.title} is not met`,
  ),
  not: said<{ clause: string }>(
    (p) => `det ikke gælder, at ${p.clause}`,
    (p) => `it is not so that ${p.clause}`,
  ),
  measuredMet: said<{ least: number; of: number }>(
    (p) => {
      if (p.of === 1) return 'kriteriet er opfyldt';
      return p.least === p.of
        ? `alle ${p.of} kriterier er opfyldt`
        : `mindst ${p.least} af de ${p.of} kriterier er opfyldt`;
    },
    (p) => {
      if (p.of === 1) return 'the criterion is met';
      return p.least === p.of
        ? `all ${p.of} criteria are met`
        : `at least ${p.least} of the ${p.of} criteria ${ofCount(p.least, 'is', 'are')} met`;
    },
  ),
  criteriaMet: said<{ least: LeastOf; names: string }>(
    (p) => `${leastDa(p.least)} kriterier er opfyldt: ${p.names}`,
    (p) => `${leastEn(p.least)} criteria ${isOne(p.least) ? 'is' : 'are'} met: ${p.names}`,
  ),
  conditions: said<{ least: LeastOf; clauses: string }>(
    (p) => `${leastDa(p.least)} betingelser gælder: ${p.clauses}`,
    (p) => `${leastEn(p.least)} conditions ${isOne(p.least) ? 'holds' : 'hold'}: ${p.clauses}`,
  ),
  condition: said<{ letter: string; clause: string }>(
    (p) => `(${p.letter}) at ${p.clause}`,
    (p) => `(${p.letter}) that ${p.clause}`,
  ),
  inClass: said<{ names: string; ladder: string }>(
    (p) => `området ligger i klassen ${p.names} (${p.ladder})`,
    (p) => `the area is in the class ${p.names} (${p.ladder})`,
  ),
  consecutiveYears: said<{ before: number; clause: string }>(
    (p) => `det både i år og i ${yearsDa(p.before)} før gælder, at ${p.clause}`,
    (p) => `both this year and ${yearsEn(p.before)} before it ${p.clause}`,
  ),
  yearsBefore: said<{ before: number; clause: string }>(
    (p) => `det også i ${yearsDa(p.before)} før gælder, at ${p.clause}`,
    (p) => `in ${yearsEn(p.before)} before, too, ${p.clause}`,
  ),
  designated: said<{ clause: string }>(
    (p) => `Et område er udpeget, når ${p.clause}.`,
    (p) => `An area is designated when ${p.clause}.`,
  ),
  illustrated: said<{ clause: string }>(
    (p) => `Et område opfylder illustrationens regel, når ${p.clause}.`,
    (p) => `An area meets the illustration's rule when ${p.clause}.`,
  ),

  // class ladders
  ladder: said<{ of: string | undefined; steps: string }>(
    (p) =>
      p.of === undefined
        ? `Første trin, der passer, gælder. ${p.steps}.`
        : `Efter “${p.of}”; første trin, der passer, gælder. ${p.steps}.`,
    (p) =>
      p.of === undefined
        ? `The first step that holds counts. ${p.steps}.`
        : `By “${p.of}”; the first step that holds counts. ${p.steps}.`,
  ),
  above: text('over', 'above'),
  from: text('mindst', 'at least'),
  below: text('under', 'below'),
  to: text('højst', 'at most'),
  when: text('når', 'when'),
  otherwise: text('ellers', 'otherwise'),

  // thresholds
  yes: text('ja', 'yes'),
  times: said<{ times: string; level: string }>(
    (p) => `${p.times} gange ${p.level}`,
    (p) => `${p.times} times ${p.level}`,
  ),
  points: said<{ size: string; unit: 'pct' | 'promille' }>(
    (p) => `${p.size} ${p.unit === 'pct' ? 'procentpoint' : 'promillepoint'}`,
    (p) =>
      p.unit === 'pct'
        ? counted(p.size, 'percentage point', 'percentage points')
        : counted(p.size, 'per mille point', 'per mille points'),
  ),
  percentileOfAreas: said<{ percentile: string; definition: string }>(
    (p) => `${p.percentile} af områdernes værdier (${p.definition})`,
    (p) => `${p.percentile} of the areas' values (${p.definition})`,
  ),
  inColumn: said<{ column: string }>(
    (p) => `tallet i kolonnen “${p.column}”`,
    (p) => `the number in the column “${p.column}”`,
  ),
  meanOfAreas: text('gennemsnittet af områdernes værdier', "the mean of the areas' values"),
  deviations: said<{ size: string }>(
    (p) => counted(p.size, 'standardafvigelse', 'standardafvigelser'),
    (p) => counted(p.size, 'standard deviation', 'standard deviations'),
  ),
  population: text('divisor n', 'divisor n'),
  sample: text('divisor n − 1', 'divisor n − 1'),
  worstShare: said<{
    share: string;
    worse: 'higher' | 'lower';
    strict: boolean;
    rounding: 'down' | 'up' | 'nearest';
  }>(
    (p) => {
      const areas = `de ${p.share} ${p.worse === 'higher' ? 'højeste' : 'laveste'} af områdernes værdier`;
      const rounding = { down: 'rundet ned', up: 'rundet op', nearest: 'rundet til nærmeste' }[p.rounding];
      return p.strict
        ? `${p.worse === 'higher' ? 'over' : 'under'} den sidste af ${areas} (antallet ${rounding})`
        : `blandt ${areas} (antallet ${rounding}, lige værdier med)`;
    },
    (p) => {
      const areas = `the ${p.worse === 'higher' ? 'highest' : 'lowest'} ${p.share} of the areas' values`;
      const rounding = { down: 'rounded down', up: 'rounded up', nearest: 'rounded to the nearest' }[
        p.rounding
      ];
      return p.strict
        ? `${p.worse === 'higher' ? 'above' : 'below'} the last of ${areas} (the number ${rounding})`
        : `among ${areas} (the number ${rounding}, equal values in)`;
    },
  ),
  linear: text('lineær interpolation', 'linear interpolation'),
  'nearest-rank': text('nærmeste rang', 'nearest rank'),

  percentile: said<{ number: string; ordinal: string }>(
    (p) => `${p.number}-percentilen`,
    (p) => `the ${p.number}${p.ordinal} percentile`,
  ),

  // what areas are compared with: whom a sentence speaks of, with the year that it is of
  compared: said<{ with: string }>(
    (p) => `Hvert område sammenlignes med ${p.with}.`,
    (p) => `Every area is compared with ${p.with}.`,
  ),
  pooled: said<{ with: string; level: string }>(
    (p) => `Hvert område sammenlignes med ${p.with}. Niveauet er ${p.level}.`,
    (p) => `Every area is compared with ${p.with}. The level is ${p.level}.`,
  ),
  city: text('hele byen: alle områder under ét', 'the whole city: all areas together'),
  'rest-of-city': text(
    'resten af byen: alle andre områder under ét, uden området selv',
    'the rest of the city: all other areas together, without the area itself',
  ),
  'non-designated': text(
    'de områder, der ikke er udpeget, under ét; sammenligning og udpegning er gentaget, til de passede sammen',
    'the areas that are not designated, together; comparison and designation were repeated until they agreed',
  ),
  region: said<{ column: string }>(
    (p) => `de områder under ét, der har det samme i kolonnen “${p.column}” som området`,
    (p) => `the areas together that hold the same in the column “${p.column}” as the area`,
  ),
  fixed: said<{ value: string }>(
    (p) => `det faste tal ${p.value}`,
    (p) => `the fixed number ${p.value}`,
  ),
  inYear: said<{ year: number }>(
    (p) => ` i ${p.year}`,
    (p) => ` in ${p.year}`,
  ),
  yearsEarlier: said<{ years: number }>(
    (p) => ` ${p.years} år tidligere`,
    (p) => ` ${counted(p.years, 'year', 'years')} earlier`,
  ),
  byDenominator: said<{ ofAreas: boolean }>(
    (p) => {
      const whose = p.ofAreas ? 'områdernes' : 'deres';
      return `summen af ${whose} tællere divideret med summen af ${whose} nævnere`;
    },
    (p) => {
      const whose = p.ofAreas ? "the areas'" : 'their';
      return `the sum of ${whose} numerators divided by the sum of ${whose} denominators`;
    },
  ),
  byPopulation: said<{ ofAreas: boolean }>(
    (p) => `gennemsnittet af ${p.ofAreas ? 'områdernes' : 'deres'} værdier, vægtet med folketal`,
    (p) => `the mean of ${p.ofAreas ? "the areas'" : 'their'} values, weighted by population`,
  ),
  byNone: said<{ ofAreas: boolean }>(
    (p) =>
      `gennemsnittet af ${p.ofAreas ? 'områdernes' : 'deres'} værdier, hvor hvert område tæller lige meget`,
    (p) => `the mean of ${p.ofAreas ? "the areas'" : 'their'} values, where every area counts the same`,
  ),
  reference: text('sammenligningstallet', 'the reference'),
  cityLevel: text('niveauet i hele byen', 'the level in the whole city'),
  restLevel: text('niveauet i resten af byen', 'the level in the rest of the city'),
  nonDesignatedLevel: text('niveauet i de ikke udpegede områder', 'the level in the areas not designated'),
  regionLevel: said<{ column: string }>(
    (p) => `niveauet i områder med samme “${p.column}”`,
    (p) => `the level in the areas of the same “${p.column}”`,
  ),

  // exclusions, and the rows that are areas
  populationBelow: said<{ residents: string }>(
    (p) => `Områder med under ${da.residents(p.residents)} er udelukket`,
    (p) => `Areas with fewer than ${en.residents(p.residents)} are excluded`,
  ),
  excludedByColumn: said<{ column: string; test: string }>(
    (p) => `Områder, hvor kolonnen “${p.column}” ${p.test}, er udelukket`,
    (p) => `Areas where the column “${p.column}” ${p.test} are excluded`,
  ),
  excludedIds: said<{ ids: string; count: number }>(
    (p) => `${ofCount(p.count, 'Området', 'Områderne')} ${p.ids} er udelukket`,
    (p) => `The ${ofCount(p.count, 'area', 'areas')} ${p.ids} ${ofCount(p.count, 'is', 'are')} excluded`,
  ),
  is: said<{ texts: string }>(
    (p) => `er ${p.texts}`,
    (p) => `is ${p.texts}`,
  ),
  isNot: said<{ texts: string }>(
    (p) => `ikke er ${p.texts}`,
    (p) => `is not ${p.texts}`,
  ),
  startsWith: said<{ text: string }>(
    (p) => `begynder med “${p.text}”`,
    (p) => `begins with “${p.text}”`,
  ),
  matches: said<{ pattern: string }>(
    (p) => `passer på mønsteret “${p.pattern}”`,
    (p) => `matches the pattern “${p.pattern}”`,
  ),
  staysInReferences: said<{ excluded: string; isOne: boolean }>(
    (p) => `${p.excluded}, men tæller fortsat med i det, andre områder sammenlignes med.`,
    (p) => `${p.excluded}, but still ${p.isOne ? 'counts' : 'count'} in what other areas are compared with.`,
  ),
  leavesReferences: said<{ excluded: string; isOne: boolean }>(
    (p) => `${p.excluded} og tæller heller ikke med i det, andre områder sammenlignes med.`,
    (p) =>
      `${p.excluded} and ${p.isOne ? 'does' : 'do'} not count in what other areas are compared with either.`,
  ),
  onlyRows: said<{ column: string; test: string }>(
    (p) => `Kun rækker, hvor kolonnen “${p.column}” ${p.test}, er områder.`,
    (p) => `Only rows where the column “${p.column}” ${p.test} are areas.`,
  ),
  readAsMissing: said<{ texts: string }>(
    (p) => `${p.texts} er læst som manglende tal.`,
    (p) => `${p.texts} were read as missing figures.`,
  ),
  noMissing: text('Intet er læst som manglende tal.', 'Nothing was read as a missing figure.'),
  blankCells: text('tomme celler', 'blank cells'),

  // what a missing figure does
  unknown: text(
    'Et kriterium uden tal er ukendt: hverken opfyldt eller ikke opfyldt.',
    'A criterion without a figure is unknown: neither met nor not met.',
  ),
  referencesFree: text(
    'Det er prøvet, hvad hvert manglende tal højst og mindst kan være, både for området selv og for det, andre områder sammenlignes med; et område er uafklaret, hvis det kan ændre svaret.',
    'The least and the most that each missing figure could be were tried, both for the area itself and for what other areas are compared with; an area is undetermined if that can change the answer.',
  ),
  referencesHeld: text(
    'Det er prøvet, hvad områdets egne manglende tal højst og mindst kan være; et område er uafklaret, hvis det kan ændre svaret. Det, områderne sammenlignes med, er regnet af de kendte tal alene.',
    "The least and the most that the area's own missing figures could be were tried; an area is undetermined if that can change the answer. What the areas are compared with is computed from the known figures alone.",
  ),
  distributionsFree: text(
    'Også placeringer i en fordeling er prøvet: et manglende tal kan flytte alle områders plads i den.',
    'Places in a distribution were tried, too: a missing figure can move the place of every area in it.',
  ),
  distributionsHeld: text(
    'Placeringer i en fordeling er holdt, som de er beregnet af de kendte tal; det er ikke prøvet, hvor langt manglende tal kan flytte dem.',
    'Places in a distribution are held as computed from the known figures; how far missing figures could move them was not tried.',
  ),
  leftOut: text(
    'Led, som metoden udelader, når de mangler, er ikke prøvet.',
    'Operands that the method leaves out where they are missing were not tried.',
  ),
  unbounded: said<{ titles: string }>(
    (p) =>
      `Det gælder ikke det, områderne sammenlignes med for ${p.titles}: hvor langt manglende tal kan flytte det, kan ikke begrænses, så det er regnet af de kendte tal alene.`,
    (p) =>
      `That is not so of what areas are compared with for ${p.titles}: how far missing figures can move it cannot be bounded, so that it is computed from the known figures alone.`,
  ),

  // the state's lists
  noLists: text('Ingen af statens lister tæller med.', "None of the state's lists counts."),
  lists: said<{ names: string; isIllustration: boolean }>(
    (p) => `Boligområder på statens lister over ${p.names} ${p.isIllustration ? 'vises med' : 'er udpeget'}.`,
    (p) =>
      `Boligområder on the state's lists of ${p.names} are ${p.isIllustration ? 'shown too' : 'designated'}.`,
  ),
  listsOfLatest: text(
    'Listerne er alle fra det screenede år eller, hvor filen ingen har fra det, fra året før.',
    'The lists are all of the year screened or, where the file has none of that year, of the year before.',
  ),
  listsOfYear: said<{ year: number }>(
    (p) => `Listerne er dem for ${p.year}, uanset hvilket år der screenes.`,
    (p) => `The lists are those of ${p.year}, whichever year is screened.`,
  ),
  link: said<{ share: string | undefined; designates: boolean }>(
    (p) => {
      const where =
        p.share === undefined
          ? 'Hvor et boligområde er knyttet til et område'
          : `Hvor mindst ${p.share} af et boligområdes beboere bor i et område`;
      return p.designates
        ? `${where}, er området udpeget sammen med det.`
        : `${where}, noteres det; det udpeger ikke området.`;
    },
    (p) => {
      const where =
        p.share === undefined
          ? 'Where a boligområde is linked to an area'
          : `Where at least ${p.share} of the residents of a boligområde live in an area`;
      return p.designates
        ? `${where}, the area is designated with it.`
        : `${where}, that is noted; it does not designate the area.`;
    },
  ),

  // byområder
  neighboursByOutlines: said<{ border: string; tolerance: string }>(
    (p) =>
      `Områder er naboer, når deres omrids følges ad over mindst ${p.border} meter med højst ${p.tolerance} meter imellem; et hjørne er ikke nok.`,
    (p) =>
      `Areas are neighbours where their outlines run along each other for at least ${counted(p.border, 'metre', 'metres')}, at most ${counted(p.tolerance, 'metre', 'metres')} apart; a corner is not enough.`,
  ),
  neighboursByTable: text(
    'Områder er naboer, når nabotabellen siger det.',
    'Areas are neighbours where the table of neighbours says so.',
  ),
  byomraade: text(
    'Udpegede naboområder og de boligområder, der ligger i dem, udgør et byområde.',
    'Designated neighbouring areas and the boligområder that lie in them make a byområde.',
  ),
  smallestByomraade: said<{ residents: string }>(
    (p) => `Et byområde uden boligområde har mindst ${da.residents(p.residents)}.`,
    (p) => `A byområde without a boligområde has at least ${en.residents(p.residents)}.`,
  ),
  enclosedJoin: text(
    'Et område, hvis naboer alle er udpeget, udpeges med.',
    'An area whose neighbours are all designated is designated with them.',
  ),
  enclosedListed: text(
    'Et område, hvis naboer alle er udpeget, nævnes, men udpeges ikke.',
    'An area whose neighbours are all designated is named but not designated.',
  ),
});

/** What areas are compared with, as the head of a column of numbers. */
export const referenceWords = words({
  city: ['Hele byen', 'Whole city'],
  'rest-of-city': ['Resten af byen', 'Rest of the city'],
  'non-designated': ['Ikke udpegede', 'Not designated'],
  region: ['Samme region', 'Same region'],
  value: ['Fast tal', 'Fixed number'],
  column: ['Sammenligningstal', 'Reference'],
  percentile: ['Percentil', 'Percentile'],
});
