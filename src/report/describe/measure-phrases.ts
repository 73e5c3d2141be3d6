import type { Measure } from '../../criteria/schema/measure.ts';
import type { Language } from '../../messages/sentences.ts';

type Fraction = NonNullable<Measure['percentile-rank']>['fraction'];

const da = {
  column: (name: string) => `kolonnen “${name}”`,
  constant: (value: string) => `tallet ${value} for alle områder`,
  readAsMissing: (texts: string) => `${texts} betyder, at tallet mangler`,
  possible: (least: string, greatest: string) => `muligt fra ${least} til ${greatest}`,
  percent: (numerator: string, denominator: string) => `${numerator} i procent af ${denominator}`,
  per: (numerator: string, denominator: string, per: string) => `${numerator} pr. ${per} af ${denominator}`,
  pooled: (years: number) => `, lagt sammen over ${years} år til og med året`,
  flag: (column: string, yes: string, no: string) =>
    `ja, når kolonnen “${column}” er ${yes}, nej, når den er ${no}`,
  change: {
    difference: (of: string, back: string) => `ændringen i ${of} ${back}`,
    ratio: (of: string, back: string) => `forholdet mellem nu og før af ${of} ${back}`,
    percent: (of: string, back: string) => `ændringen i procent i ${of} ${back}`,
  },
  back: (years: number) => `over ${years} år`,
  meanOverYears: (of: string, years: number) => `gennemsnittet over ${years} år til og med året af ${of}`,
  availableYears: 'af de år, der har tal',
  rank: (of: string) => `rangen af ${of}`,
  percentileRank: (of: string) => `percentilrangen af ${of}`,
  fraction: (formula: Fraction) =>
    `${spaced(formula).replaceAll('rank', 'rang').replace('0.5', '0,5')}, hvor n er områderne med tal`,
  order: { ascending: 'laveste værdi først', descending: 'højeste værdi først' },
  ties: {
    min: 'lige værdier deler den første af deres pladser',
    max: 'lige værdier deler den sidste af deres pladser',
    average: 'lige værdier deler gennemsnittet af deres pladser',
  },
  zerosApart: 'et nul giver 0 og er ikke blandt de n',
  among: (column: string | undefined) =>
    column === undefined
      ? 'blandt de vurderede områder'
      : `blandt de vurderede områder med det samme i kolonnen “${column}”`,
  times: (scale: string) => `gange ${scale}`,
  zScore: (of: string) => `z-scoren af ${of}`,
  zFormula: '(værdi − gennemsnit) / standardafvigelse',
  divisors: { population: 'divisor n', sample: 'divisor n − 1' },
  byPopulation: 'vægtet med folketal',
  minMax: (of: string) => `min-max-skaleringen af ${of}`,
  minMaxFormula: (min: string, max: string) => `(værdi − ${min}) / (${max} − ${min})`,
  lowest: 'laveste',
  highest: 'højeste',
  clamped: 'værdier uden for er sat til den nærmeste af de to',
  scaleToMax: (of: string) => `${of} divideret med den højeste værdi`,
  minus: (of: string, level: string) => `${of} minus ${level}`,
  over: (of: string, level: string) => `${of} divideret med ${level}`,
  exponential: (of: string, decay: string, scale: string) =>
    `den eksponentielle omregning af rangbrøken R, ${of}: −${decay} · ln(1 − R · (1 − exp(−${scale} / ${decay})))`,
  log: (of: string, add: string | undefined) =>
    `den naturlige logaritme af ${add === undefined ? of : `${of} plus ${add}`}`,
  power: (of: string, exponent: string) => `${of} opløftet til ${exponent}`,
  normalScore: (of: string) => `fraktilen i standardnormalfordelingen af rangbrøken ${of}`,
  minimum: (of: string) => `den laveste af ${of}`,
  maximum: (of: string) => `den højeste af ${of}`,
  sum: (of: string) => `summen af ${of}`,
  mean: (of: string) => `gennemsnittet af ${of}`,
  product: (of: string) => `produktet af ${of}`,
  geometricMean: (of: string) => `det geometriske gennemsnit af ${of}`,
  weighted: (of: string, weight: string) => `${of} (vægt ${weight})`,
  skipped: (fewest: number) =>
    fewest === 1
      ? 'de, der mangler, er sprunget over'
      : `de, der mangler, er sprunget over, hvis mindst ${fewest} kendes`,
  dividedBy: {
    known: (weights: boolean) => `divideret med ${weights ? 'de kendtes vægte' : 'antallet af kendte'}`,
    all: (weights: boolean) => `divideret med ${weights ? 'alles vægte' : 'antallet af dem alle'}`,
  },
  round: (of: string, decimals: number, halves: string) =>
    `${of} afrundet til ${decimals} ${decimals === 1 ? 'decimal' : 'decimaler'}, ${halves}`,
  halves: { 'half-away-from-zero': 'en halv væk fra 0', 'half-even': 'en halv til det lige ciffer' },
  countMet: (criteria: string) => `antallet af opfyldte blandt kriterierne: ${criteria}`,
  unknownSkipped: 'de ukendte er sprunget over',
  distanceIndex: (criteria: string) =>
    `den gennemsnitlige relative afstand til sammenligningstallet over kriterierne: ${criteria}`,
  everyCriterion: 'alle kriterier med et sammenligningstal',
};
export type MeasurePhrases = typeof da;

const en: MeasurePhrases = {
  column: (name) => `the column “${name}”`,
  constant: (value) => `the number ${value} for every area`,
  readAsMissing: (texts) => `${texts} means that the figure is missing`,
  possible: (least, greatest) => `possible from ${least} to ${greatest}`,
  percent: (numerator, denominator) => `${numerator} as a percentage of ${denominator}`,
  per: (numerator, denominator, per) => `${numerator} per ${per} of ${denominator}`,
  pooled: (years) => `, added up over ${years} years up to the year`,
  flag: (column, yes, no) => `yes when the column “${column}” is ${yes}, no when it is ${no}`,
  change: {
    difference: (of, back) => `the change in ${of} ${back}`,
    ratio: (of, back) => `the ratio of now to then of ${of} ${back}`,
    percent: (of, back) => `the change in per cent in ${of} ${back}`,
  },
  back: (years) => `over ${years} ${years === 1 ? 'year' : 'years'}`,
  meanOverYears: (of, years) => `the mean over ${years} years up to the year of ${of}`,
  availableYears: 'of the years that have a figure',
  rank: (of) => `the rank of ${of}`,
  percentileRank: (of) => `the percentile rank of ${of}`,
  fraction: (formula) => `${spaced(formula)}, n being the areas with a figure`,
  order: { ascending: 'lowest value first', descending: 'highest value first' },
  ties: {
    min: 'equal values share the first of their ranks',
    max: 'equal values share the last of their ranks',
    average: 'equal values share the average of their ranks',
  },
  zerosApart: 'a zero gives 0 and is not among the n',
  among: (column) =>
    column === undefined
      ? 'among the assessed areas'
      : `among the assessed areas with the same in the column “${column}”`,
  times: (scale) => `times ${scale}`,
  zScore: (of) => `the z-score of ${of}`,
  zFormula: '(value − mean) / standard deviation',
  divisors: { population: 'divisor n', sample: 'divisor n − 1' },
  byPopulation: 'weighted by population',
  minMax: (of) => `the min-max scaling of ${of}`,
  minMaxFormula: (min, max) => `(value − ${min}) / (${max} − ${min})`,
  lowest: 'lowest',
  highest: 'highest',
  clamped: 'values beyond are set to the nearer of the two',
  scaleToMax: (of) => `${of} divided by the highest value`,
  minus: (of, level) => `${of} minus ${level}`,
  over: (of, level) => `${of} divided by ${level}`,
  exponential: (of, decay, scale) =>
    `the exponential transform of the rank fraction R, ${of}: −${decay} · ln(1 − R · (1 − exp(−${scale} / ${decay})))`,
  log: (of, add) => `the natural logarithm of ${add === undefined ? of : `${of} plus ${add}`}`,
  power: (of, exponent) => `${of} to the power of ${exponent}`,
  normalScore: (of) => `the standard normal quantile of the rank fraction ${of}`,
  minimum: (of) => `the lowest of ${of}`,
  maximum: (of) => `the highest of ${of}`,
  sum: (of) => `the sum of ${of}`,
  mean: (of) => `the mean of ${of}`,
  product: (of) => `the product of ${of}`,
  geometricMean: (of) => `the geometric mean of ${of}`,
  weighted: (of, weight) => `${of} (weight ${weight})`,
  skipped: (fewest) =>
    fewest === 1
      ? 'those missing are skipped'
      : `those missing are skipped where at least ${fewest} are known`,
  dividedBy: {
    known: (weights) => `divided by ${weights ? 'the weights of those known' : 'the number of those known'}`,
    all: (weights) => `divided by ${weights ? 'the weights of all' : 'the number of all'}`,
  },
  round: (of, decimals, halves) =>
    `${of} rounded to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'}, ${halves}`,
  halves: { 'half-away-from-zero': 'halves away from 0', 'half-even': 'halves to the even digit' },
  countMet: (criteria) => `the number met of the criteria: ${criteria}`,
  unknownSkipped: 'those unknown are skipped',
  distanceIndex: (criteria) => `the mean relative distance from the reference over the criteria: ${criteria}`,
  everyCriterion: 'every criterion with a reference',
};

/** What a measure is and how it is set, in words. */
export const measurePhrases: Record<Language, MeasurePhrases> = { da, en };

/** `(rank − 0.5) / n` */
function spaced(formula: Fraction): string {
  return formula.replaceAll('-', ' − ').replace('/', ' / ');
}
