import { decimalsAgainst, formatCount, formatDifference, formatValue } from '../../text/numbers.ts';
import type { Language } from '../../text/words.ts';
import type { Change, Counted, MonitoredMeasure, Range } from '../report.ts';
import type { MonitorView } from './view.ts';

/** A share as a signed percentage, never 0 where it is not: `-9,8 %`. */
export function signedPercent(share: number, language: Language): string {
  const percent = 100 * share;
  const text = formatValue(percent, 'pct', decimalsAgainst(percent, 0, 1), language);
  return share > 0 ? `+${text}` : text;
}

export function unsignedPercent(share: number, language: Language): string {
  const percent = Math.abs(100 * share);
  return formatValue(percent, 'pct', decimalsAgainst(percent, 0, 1), language);
}

/** `-1,5 pct.point (-6,7 %)`. */
export function changeText(
  { absolute, relative }: Change,
  { unit, decimals }: MonitoredMeasure,
  language: Language,
): string {
  const moved = formatDifference(absolute, unit, decimals, language);
  return relative === null ? moved : `${moved} (${signedPercent(relative, language)})`;
}

/** What is known, and in brackets what it can be: `51`, `51 (op til 58)`, `16 (15 til 18)`; a dash where nothing is known. */
export function countText({ known, range }: Counted, view: MonitorView): string {
  const { say, language } = view;
  if (known === null || range === null || range.most === null || range.least === range.most)
    return rangeText(range, view);
  const count = formatCount(known, language);
  const most = formatCount(range.most, language);
  if (known === range.least) return say['range-up-to']({ known: count, most });
  return `${count} (${rangeText(range, view)})`;
}

/** `51`, `51 til 58`, `mindst 51`; a dash where nothing is known. */
export function rangeText(range: Range | null, { say, language }: MonitorView): string {
  if (range === null) return '–';
  const least = formatCount(range.least, language);
  if (range.most === null) return say['range-least']({ least });
  if (range.most === range.least) return least;
  return say['range-between']({ least, most: formatCount(range.most, language) });
}
