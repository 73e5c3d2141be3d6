import { type Finding, finding } from '../messages/finding.ts';
import { codePoint, hiddenCharacter } from '../text/characters.ts';
import { INVALID, isMinus, numberGrammar, numberReader, type Separators, withoutNote } from './numbers.ts';

/** A number with what stands before and after it. */
const besides = /^([^#]*?)([-\u2212]?\p{Zs}*[.,]?\d(?:.*\d)?)(.*)$/su;
const percent = /^[%\uFF05\u066A]$/;
/** How files write that a value is missing, beside what is always read so. */
const missingSign =
  /^(?:[.:xX?]|[-\u2010-\u2015\u2212]+|\u2026|\.{2,}|#?n\/?\.?a\.?|nan|null|none|missing|mangler|[iku]\.?\s?[ao]\.?|(?:ikke|ej) oplyst|uoplyst|ukendt)$/i;
/** No number, but one that it is below or above: how counts of few persons are hidden. */
const bound = /^[<>\u2264\u2265]/;
/** What no number is written with; letters are left to the sentence that shows the text. */
const strange = /[^\p{L}\p{Zs}\p{ASCII}]/u;

/**
 * What is wrong with a text that a reader of the format finds to be no number: the finding that says so, without its
 * place. Undefined where nothing more can be said than that it is no number.
 *
 * @param declared whether a method declares the format, and so may be told to declare another one
 */
export function numberFault(text: string, format: Separators, declared: boolean): Finding | undefined {
  const hidden = hiddenCharacter(text);
  if (hidden !== undefined) {
    return finding('number-with-character', { text, character: undefined, codePoint: codePoint(hidden) });
  }
  if (missingSign.test(text)) return finding('number-is-missing-sign', { text, declared });
  return otherDecimal(text, format, declared) ?? withText(text, format, declared);
}

/**
 * `12.34` or `1,234.5` where the comma is the decimal sign; and `0.500`, which is a half to those who write a decimal
 * point and 500 to nobody.
 */
function otherDecimal(text: string, format: Separators, declared: boolean): Finding | undefined {
  const bare = withoutNote(text) ?? text;
  const other = numberReader({ decimal: otherSign(format), missing: [] })(bare);
  const decimal = other === INVALID ? undefined : other;
  // a power of ten has no groups: 1E400 is beyond every number
  if (!/e/i.test(bare) && numberGrammar(format, '0').test(bare)) {
    const [point, comma] = format.decimal === 'comma' ? [/\./g, ','] : [/,/g, '.'];
    const digits = bare
      .replace(/[^\d.,]/g, '')
      .replace(point, '')
      .replace(comma, '.');
    const thousands = isMinus(bare.charAt(0)) ? -Number(digits) : Number(digits);
    if (thousands !== decimal) {
      const declare = declared && decimal !== undefined ? otherSign(format) : undefined;
      return finding('number-begins-with-zero', { text, thousands, decimal, declare });
    }
  }
  // where the method rules the usual groups out, it may be they
  if (decimal === undefined || !declared || numberGrammar({ decimal: format.decimal }).test(bare)) {
    return undefined;
  }
  const written = String(decimal);
  const meant = format.decimal === 'comma' ? written.replace('.', ',') : written;
  return finding('number-other-decimal', { text, meant, decimal: otherSign(format) });
}

const otherSign = ({ decimal }: Separators): Separators['decimal'] =>
  decimal === 'comma' ? 'point' : 'comma';

/** A number, whichever its decimal sign, beside something that is none: a unit, a word, brackets, a sign. */
function withText(text: string, format: Separators, declared: boolean): Finding | undefined {
  if (bound.test(text)) return finding('number-is-bound', { text, declared });
  const [before, number, after] = (besides.exec(text) ?? ['', '', '', ''])
    .slice(1)
    .map((part) => part.trim());
  const decimals = [format.decimal, otherSign(format)];
  if (decimals.some((decimal) => numberReader({ ...format, decimal, missing: [''] })(number) < INVALID)) {
    if (before === '' && isMinus(after)) return finding('number-minus-after', { text, meant: `-${number}` });
    if (before === '(' && after === ')') return finding('number-in-brackets', { text, number });
    if (before === '' && percent.test(after)) return finding('number-with-percent', { text });
    // a decimal sign without decimals is no text, and groups that the method rules out are none
    if (before === '' && /^[.,]?$/.test(after)) return undefined;
    const beside = [before, after].filter((part) => part !== '').map(named);
    return finding('number-with-text', { text, beside: beside.join(', ') });
  }
  const character = /\p{N}/u.test(text) ? strange.exec(text)?.[0] : undefined;
  if (character === undefined) return undefined;
  return finding('number-with-character', { text, character, codePoint: codePoint(character) });
}

/** A text in quotes, with the code point of what may be taken for something else. */
function named(text: string): string {
  const character = strange.exec(text)?.[0];
  return character === undefined ? `“${text}”` : `“${text}” (${codePoint(character)})`;
}
