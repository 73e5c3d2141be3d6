import { decimalsOf, fixed, grouped, looksEqual } from './digits.ts';
import type { Language } from './words.ts';

/** That a figure is there and not shown: a public document has it in place of a number. */
export const HIDDEN = 'hidden';
/** Missing, as the record (null) and the columns (NaN) have it; or hidden, which is something else. */
export type Figure = number | null | undefined | typeof HIDDEN;

/** Keeps a number and its unit on one line. */
const NO_BREAK_SPACE = '\u00a0';
/** The sign of a negative number in text that people read. */
const MINUS = '\u2212';

const missingWords: Record<Language, string> = { da: 'mangler', en: 'missing' };
const hiddenWords: Record<Language, string> = { da: 'skjult', en: 'hidden' };
/** What stands before the decimals of a number, and between its thousands. */
export const marks = { da: { point: ',', thousands: '.' }, en: { point: '.', thousands: ',' } } as const;

/** What stands after a number; `index` is a number without unit. */
const suffixes: Record<Language, Record<string, string>> = {
  da: { pct: `${NO_BREAK_SPACE}%`, promille: `${NO_BREAK_SPACE}‰`, kr: `${NO_BREAK_SPACE}kr.`, index: '' },
  en: { pct: '%', promille: '‰', kr: `${NO_BREAK_SPACE}kr.`, index: '' },
};

/** A difference between percentages is not a percentage. */
const differenceSuffixes: Record<Language, Record<string, string>> = {
  da: { pct: `${NO_BREAK_SPACE}pct.point`, promille: `${NO_BREAK_SPACE}promillepoint` },
  en: { pct: `${NO_BREAK_SPACE}points`, promille: `${NO_BREAK_SPACE}points` },
};

/** Whether a figure is there. An infinite limit is there: nothing reaches it. */
export function isKnown(value: Figure): value is number {
  return typeof value === 'number' && !Number.isNaN(value);
}

/** A number with exactly so many decimals; missing is a word, and hidden another. */
export function formatNumber(value: Figure, decimals: number, language: Language): string {
  if (value === HIDDEN) return hiddenWords[language];
  if (!isKnown(value)) return missingWords[language];
  if (!Number.isFinite(value)) return value > 0 ? '∞' : `${MINUS}∞`;
  const { point, thousands } = marks[language];
  const { whole, fraction } = fixed(value, decimals);
  const text = grouped(whole, thousands) + (decimals > 0 ? point + fraction : '');
  // what is shown as zero has no sign
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** A number with the decimals it takes to write it in full: the parameters of a method. */
export function formatExact(value: Figure, language: Language): string {
  return formatNumber(value, exactDecimals(value), language);
}

/** A count of areas or residents: whole, or with two decimals where an estimate has them. */
export function formatCount(value: Figure, language: Language): string {
  return formatNumber(value, isKnown(value) && !Number.isInteger(value) ? 2 : 0, language);
}

/** A number with its unit: `12,5 %`, `12.5%`, `1.234 kr.`; a unit that is not known follows as it is. */
export function formatValue(
  value: Figure,
  unit: string | null,
  decimals: number,
  language: Language,
): string {
  return withUnit(formatNumber(value, decimals, language), value, unit, suffixes, language);
}

/** A number in full, with its unit. */
export function formatExactValue(value: Figure, unit: string | null, language: Language): string {
  return formatValue(value, unit, exactDecimals(value), language);
}

/**
 * A value and the limit it is held against, with as many decimals as it takes that the texts compare as the
 * numbers do: what differs never looks equal. Starts from `decimals`, ends at full precision.
 *
 * @param stated whether the limit is a number that the method or a column states: it is then shown as stated
 */
export function formatAgainst(
  value: Figure,
  limit: Figure,
  unit: string | null,
  decimals: number,
  language: Language,
  stated = false,
): { value: string; limit: string } {
  if (stated)
    return {
      value: formatValue(value, unit, decimalsBeside(value, [limit], decimals), language),
      limit: formatExactValue(limit, unit, language),
    };
  const enough = decimalsAgainst(value, limit, decimals);
  return {
    value: formatValue(value, unit, enough, language),
    limit: formatValue(limit, unit, enough, language),
  };
}

/**
 * How many decimals it takes that a value and its limit, both rounded to them, look different where they are;
 * `decimals` at the least.
 */
export function decimalsAgainst(value: Figure, limit: Figure, decimals: number): number {
  return isKnown(value) && isKnown(limit) ? decimalsToTell(value, limit, decimals) : decimals;
}

/**
 * How many decimals it takes that a value, rounded to them, lies where it does to each of some limits that are shown in
 * full: 0.96 is not 1.0 beside a limit of 1, nor 0.74 a 0.7 beside 0.7259. `decimals` at the least.
 */
export function decimalsBeside(value: Figure, limits: readonly Figure[], decimals: number): number {
  if (!isKnown(value) || !Number.isFinite(value)) return decimals;
  // rounding moves a number by half a unit of its last decimal at most: what is further off stays on its side
  const isNear = (limit: number) => Math.abs(value - limit) * 10 ** decimals < 0.501;
  const sides = limits
    .filter(isKnown)
    .filter(isNear)
    .map((limit) => ({ limit, side: Math.sign(value - limit) }));
  if (sides.length === 0) return decimals;
  const isTrue = (shown: number) => sides.every(({ limit, side }) => Math.sign(shown - limit) === side);
  let enough = decimals;
  while (!isTrue(rounded(value, enough)) && enough < decimalsOf(value)) enough++;
  return enough;
}

function rounded(value: number, decimals: number): number {
  const { whole, fraction } = fixed(value, decimals);
  return Math.sign(value) * Number(`${whole}.${fraction}`);
}

/** A signed difference in a unit, with as many decimals as it takes that only 0 is shown as 0. */
export function formatDifference(
  value: Figure,
  unit: string | null,
  decimals: number,
  language: Language,
): string {
  const enough = decimalsAgainst(value, 0, decimals);
  const text = formatNumber(value, enough, language);
  const signed = isKnown(value) && value > 0 ? `+${text}` : text;
  const ofUnit = unit !== null && unit in differenceSuffixes[language] ? differenceSuffixes : suffixes;
  return withUnit(signed, value, unit, ofUnit, language);
}

/**
 * A share between 0 and 1 as a percentage: in full, or without decimals, or with those it takes to tell it from a
 * minimum.
 */
export function formatShare(share: number, language: Language, minimum?: number): string {
  if (minimum === undefined) return formatExactValue(percentOf(share), 'pct', language);
  return formatAgainst(percentOf(share), percentOf(minimum), 'pct', 0, language, true).value;
}

/** How many times one level is another; null where that says nothing: of nothing, and of what lies below zero. */
export function levelRatio(level: number, of: number): number | null {
  return of <= 0 || level < 0 ? null : level / of;
}

/** 100 x 0.57 is 57, which it is not in doubles. */
function percentOf(share: number): number {
  return Number((100 * share).toPrecision(12));
}

function exactDecimals(value: Figure): number {
  return isKnown(value) && Number.isFinite(value) ? decimalsOf(value) : 0;
}

/** Rounding keeps the order of numbers, so that it is enough that the texts are not equal. */
function decimalsToTell(a: number, b: number, decimals: number): number {
  if (a === b || !Number.isFinite(a) || !Number.isFinite(b)) return decimals;
  // numbers more than a unit of the last decimal apart look different
  if (Math.abs(a - b) * 10 ** decimals > 1.001) return decimals;
  let enough = decimals;
  // ends: numbers that are not the same differ when they are written in full
  while (looksEqual(a, b, enough) && (a < 0 === b < 0 || looksEqual(a, 0, enough))) enough++;
  return enough;
}

function withUnit(
  text: string,
  value: Figure,
  unit: string | null,
  known: typeof suffixes,
  language: Language,
): string {
  if (!isKnown(value) || !Number.isFinite(value) || unit === null) return text;
  return text + (known[language][unit] ?? `${NO_BREAK_SPACE}${unit}`);
}
