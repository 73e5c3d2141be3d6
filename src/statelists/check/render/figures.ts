import { checkMessages, checkWords } from '../../../messages/check.ts';
import type { Language } from '../../../messages/sentences.ts';
import { decimalsAgainst, formatDifference, formatValue } from '../../../text/numbers.ts';
import type { Test, TestUnit } from '../test.ts';

/** The unit as `formatValue` writes it, and its usual decimals. */
const units: Record<TestUnit, { unit: string | null; decimals: number }> = {
  residents: { unit: null, decimals: 0 },
  pct: { unit: 'pct', decimals: 1 },
  kr: { unit: 'kr', decimals: 0 },
  'pct-of-region': { unit: 'pct', decimals: 1 },
};

/** The figures of a test as text: with the decimals it takes that none contradicts the answer. */
export interface TestTexts {
  value: string;
  comparison: string;
  /** with the word that says on which side of it, and whether it is strict */
  limit: string;
  margin: string;
}

export function textsOf(test: Test, language: Language): TestTexts {
  const { value, comparison, limit, margin, side, strict } = test;
  const { unit } = units[test.unit];
  // shares of those convicted are a few per cent: they are published with two decimals
  const decimals = test.criterion === 'doemte' ? 2 : units[test.unit].decimals;
  const enough = decimalsAgainst(value, limit, decimals);
  const limitText = formatValue(limit, unit, wholeIfWhole(limit, enough, decimals), language);
  const say = checkMessages[language];
  const word = side === 'below' ? say.under : strict ? say.over : say['at-least'];
  return {
    value: formatValue(value, unit, enough, language),
    comparison: formatValue(comparison, unit, enough, language),
    limit: Number.isNaN(limit) ? checkWords[language].unknown : word({ limit: limitText }),
    margin: Number.isNaN(margin) ? '' : formatDifference(margin, unit, decimals, language),
  };
}

/** The limits of the act are whole numbers, and read best as such; what is computed keeps its decimals. */
function wholeIfWhole(limit: number, enough: number, usual: number): number {
  return enough === usual && Number.isInteger(limit) ? 0 : enough;
}

/** The short name of a criterion; of an income as a share of the region's, another. */
export function labelOf(test: Test, language: Language): string {
  const words = checkWords[language];
  return test.unit === 'pct-of-region' ? words.ofRegion : words[test.criterion];
}
