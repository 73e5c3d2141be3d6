import { listed } from '../text/words.ts';
import { da, en } from './nouns.ts';
import { bilingual, decimalComma, exampleList, type ParametersOf, said } from './sentences.ts';

/** Why arithmetic gives no number. */
export type UndefinedCause =
  | 'zero-denominator'
  | 'zero-divisor'
  | 'zero-earlier'
  | 'zero-reference'
  | 'zero-highest'
  | 'zero-weights'
  | 'not-positive'
  | 'not-real'
  | 'negative'
  | 'outside-0-1'
  | 'no-spread'
  | 'alone'
  | 'too-large';

/** Areas that something is told of: how many, and the ids of some. */
interface Areas {
  count: number;
  examples: readonly string[];
}

const causesDa: Record<UndefinedCause, string> = {
  'zero-denominator': 'nævneren er 0',
  'zero-divisor': 'der divideres med 0',
  'zero-earlier': 'tallet fra det tidligere år er 0',
  'zero-reference': 'sammenligningstallet er 0',
  'zero-highest': 'den højeste værdi er 0',
  'zero-weights': 'vægtene af de kendte led summer til 0',
  'not-positive': 'logaritmen tages af et tal, der ikke er positivt',
  'not-real': 'potensen er ikke et reelt tal',
  negative: 'et led er negativt',
  'outside-0-1': 'brøken ligger uden for 0-1',
  'no-spread': 'der er ingen spredning i værdierne',
  alone: 'området er det eneste med en værdi',
  'too-large': 'tallet er for stort til at regne med',
};

const causesEn: Record<UndefinedCause, string> = {
  'zero-denominator': 'the denominator is 0',
  'zero-divisor': 'it is divided by 0 (a quotient by zero)',
  'zero-earlier': 'the figure of the earlier year is 0',
  'zero-reference': 'the reference is 0',
  'zero-highest': 'the highest value is 0',
  'zero-weights': 'the weights of the known operands add up to 0',
  'not-positive': 'it is the logarithm of a number that is not positive',
  'not-real': 'the power is no real number',
  negative: 'an operand is negative',
  'outside-0-1': 'the fraction lies outside 0-1',
  'no-spread': 'the values have no spread',
  alone: 'the area is the only one with a value',
  'too-large': 'the number is too large to compute with',
};

const areasDa = ({ count, examples }: Areas) => `${da.areas(count)} (${exampleList(examples, count)})`;
const areasEn = ({ count, examples }: Areas) => `${en.areas(count)} (${exampleList(examples, count)})`;

/** What is worth knowing of how the figures were computed: what could not be, what was left out, what separates nothing. */
export const computingMessages = bilingual({
  'arithmetic-undefined': said<Areas & { measure: string; cause: UndefinedCause }>(
    (p) =>
      `${p.measure} kan ikke beregnes for ${areasDa(p)}: ${causesDa[p.cause]}. Værdien er udefineret, ikke manglende; et kriterium, der bygger på den, er ukendt.`,
    (p) =>
      `${p.measure} cannot be computed for ${areasEn(p)}: ${causesEn[p.cause]}. The value is undefined, not missing; a criterion that rests on it is unknown.`,
  ),
  'operands-skipped': said<Areas & { measure: string }>(
    (p) =>
      `${p.measure} er for ${areasDa(p)} beregnet uden de led, der mangler, som metoden siger. Det er ikke prøvet, hvad de udeladte led kan være.`,
    (p) =>
      `${p.measure} is computed without the missing operands for ${areasEn(p)}, as the method says. What those left out could be was not tried.`,
  ),
  'distributions-held': said<{ measures: readonly string[] }>(
    (p) =>
      `metoden holder placeringer i fordelingen, som de er beregnet af de kendte tal (missing: distributions: held). Det er ikke prøvet, hvor langt manglende tal kan flytte ${listed(p.measures, 'da')}.`,
    (p) =>
      `the method holds places in a distribution as computed from the known figures (missing: distributions: held). How far missing figures could move ${listed(p.measures, 'en')} was not tried.`,
  ),
  'region-missing': said<Areas & { column: string }>(
    (p) =>
      `kolonnen “${p.column}” er tom for ${areasDa(p)}. Et område uden region hører ikke til i nogen og har hverken placering eller sammenligningstal inden for den.`,
    (p) =>
      `the column “${p.column}” is blank for ${areasEn(p)}. An area without a region belongs to none, and has neither a place nor a reference within one.`,
  ),
  'exclusion-unknown': said<Areas & { exclusion: string; below: number }>(
    (p) =>
      `${areasDa(p)} har intet folketal og er vurderet, selv om ${p.count === 1 ? 'det' : 'de'} kan have et folketal under ${decimalComma(p.below)} og så skulle udelukkes efter exclude.${p.exclusion}.`,
    (p) =>
      `${areasEn(p)} ${p.count === 1 ? 'has' : 'have'} no population and ${p.count === 1 ? 'is' : 'are'} assessed, though ${p.count === 1 ? 'it' : 'they'} may lie below ${p.below} in population and would then be excluded by exclude.${p.exclusion}.`,
  ),
  'limit-of-negative': said<Areas & { criterion: string; times: number }>(
    (p) =>
      `criteria.${p.criterion} har et negativt sammenligningstal for ${areasDa(p)}, og ${decimalComma(p.times)} gange et negativt tal er ingen grænse. Kriteriet er ukendt dér. Brug plus, value eller en fordeling som grænse.`,
    (p) =>
      `criteria.${p.criterion} has a negative reference for ${areasEn(p)}, and ${p.times} times a negative number is no limit. The criterion is unknown there. Use plus, value or a distribution for the limit.`,
  ),
  'limit-of-zero': said<Areas & { criterion: string }>(
    (p) =>
      `criteria.${p.criterion} har sammenligningstallet 0 for ${areasDa(p)}, så grænsen er 0, hvor mange gange den end tages.`,
    (p) =>
      `criteria.${p.criterion} has the reference 0 for ${areasEn(p)}, so that the limit is 0, however many times it is taken.`,
  ),
  'limit-beyond': said<Areas & { criterion: string; selects: 'all' | 'none' }>(
    (p) =>
      `criteria.${p.criterion} skiller intet for ${areasDa(p)}: grænsen ligger uden for, hvad værdien kan være, så ${p.selects === 'all' ? 'enhver værdi' : 'ingen værdi'} opfylder kriteriet.`,
    (p) =>
      `criteria.${p.criterion} separates nothing for ${areasEn(p)}: the limit lies outside what the value can be, so that ${p.selects === 'all' ? 'every value meets' : 'no value meets'} the criterion.`,
  ),
  'share-of-no-area': said<{ criterion: string; share: number; of: number }>(
    (p) =>
      `criteria.${p.criterion}: ${decimalComma(p.share)} % af ${p.of === 1 ? '1 område' : `${p.of} områder`} er intet helt område, så intet område opfylder kriteriet. Se rounding.`,
    (p) =>
      `criteria.${p.criterion}: ${p.share}% of ${p.of === 1 ? '1 area' : `${p.of} areas`} is no whole area, so that no area meets the criterion. See rounding.`,
  ),
  'share-not-met': said<{ criterion: string; wanted: number; met: number }>(
    (p) =>
      `criteria.${p.criterion} skulle tage ${p.wanted} ${p.wanted === 1 ? 'område' : 'områder'}, men ${p.met} opfylder det, fordi områder ved grænsen har samme værdi, eller fordi grænsen er strict.`,
    (p) =>
      `criteria.${p.criterion} was to take ${p.wanted} ${p.wanted === 1 ? 'area' : 'areas'}, but ${p.met} ${p.met === 1 ? 'meets' : 'meet'} it, as areas at the limit have the same value, or the limit is strict.`,
  ),
});
export type ComputingMessages = ParametersOf<typeof computingMessages>;
