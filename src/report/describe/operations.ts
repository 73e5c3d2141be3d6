import type { MeasureKind } from '../../criteria/schema/measure.ts';
import type { Language } from '../../messages/sentences.ts';

type Operation = Exclude<
  MeasureKind,
  'column' | 'constant' | 'ratio' | 'flag' | 'change' | 'mean-over-years' | 'distance' | 'ratio-to'
>;

/** The measures that work on other measures, by name. */
export const operationNames: Record<Language, Record<Operation, string>> = {
  da: {
    rank: 'rangen',
    'percentile-rank': 'percentilrangen',
    'z-score': 'z-scoren',
    'min-max': 'min-max-skaleringen',
    'scale-to-max': 'andelen af højeste værdi',
    exponential: 'den eksponentielle omregning',
    log: 'logaritmen',
    power: 'potensen',
    quotient: 'kvotienten',
    'normal-score': 'normalfordelingens fraktil',
    minimum: 'den laveste værdi',
    maximum: 'den højeste værdi',
    reverse: 'den omvendte værdi',
    sum: 'summen',
    mean: 'gennemsnittet',
    product: 'produktet',
    'geometric-mean': 'det geometriske gennemsnit',
    round: 'afrundingen',
    'count-met': 'antallet af opfyldte blandt kriterierne',
    'distance-index': 'den gennemsnitlige relative afstand til sammenligningstallet over kriterierne',
  },
  en: {
    rank: 'the rank',
    'percentile-rank': 'the percentile rank',
    'z-score': 'the z-score',
    'min-max': 'the min-max scaling',
    'scale-to-max': 'the share of the highest value',
    exponential: 'the exponential transform',
    log: 'the logarithm',
    power: 'the power',
    quotient: 'the quotient',
    'normal-score': 'the normal score',
    minimum: 'the lowest',
    maximum: 'the highest',
    reverse: 'the reverse',
    sum: 'the sum',
    mean: 'the mean',
    product: 'the product',
    'geometric-mean': 'the geometric mean',
    round: 'the rounding',
    'count-met': 'the number met of the criteria',
    'distance-index': 'the mean relative distance from the reference over the criteria',
  },
};
