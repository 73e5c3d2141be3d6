import { EITHER } from '../criteria/verdict.ts';
import type { CriterionColumns, Report } from '../record/report.ts';
import { referenceLabel } from './describe/reference.ts';
import { capitalized } from './describe/text.ts';
import { formatCount, isKnown } from './numbers.ts';
import type { View } from './view.ts';

const VERDICTS = ['notMet', 'met', 'unknown'] as const;

/** What heads the column of references: what all criteria are compared with, or that it is a reference. */
function referenceHead({ report, method, language, words }: View): string {
  const references = report.areas.criteria.map(({ id }) => method.criteria[id].reference);
  const labels = new Set(references.map((reference) => reference && referenceLabel(reference, language)));
  const [label] = labels.size === 1 ? labels : [];
  return label ?? words.reference;
}

/** Whether any criterion is a share of a known number. */
export function hasCounts({ areas }: Report): boolean {
  return areas.criteria.some(({ numerator }) => numerator);
}

/** The columns of a table of an area's criteria, whichever format writes it. */
export function cellColumns(view: View): { head: string; numeric?: boolean }[] {
  const { report, words } = view;
  return [
    { head: words.criterion },
    { head: words.value, numeric: true },
    ...(hasCounts(report) ? [{ head: words.numbers, numeric: true }] : []),
    { head: referenceHead(view), numeric: true },
    { head: words.limit, numeric: true },
    { head: words.margin, numeric: true },
    { head: words.answer },
  ];
}

/** `31 of 231`; a dash where the criterion counts nothing, a word for what is missing. */
export function countsText(
  { numerator, denominator }: CriterionColumns,
  area: number,
  { language, words, say }: View,
): string {
  if (!numerator || !denominator) return '–';
  if (!isKnown(numerator[area]) && !isKnown(denominator[area])) return formatCount(undefined, language);
  const shown = (count: number) =>
    isKnown(count) ? formatCount(count, language) : words.unknown.toLowerCase();
  return say['counts-of']({ numerator: shown(numerator[area]), denominator: shown(denominator[area]) });
}

/** The verdict, and what the missing figures leave of it. */
export function verdictText(
  { verdict: of, possible }: CriterionColumns,
  area: number,
  { words, say }: View,
): string {
  const shown = words[VERDICTS[of[area]]].toLowerCase();
  if (possible[area] === EITHER) return capitalized(say['open-verdict']({ verdict: shown }));
  if (VERDICTS[of[area]] !== 'unknown') return capitalized(shown);
  const certain = words[possible[area] === 2 ? 'met' : 'notMet'].toLowerCase();
  return capitalized(say['decided-verdict']({ verdict: certain }));
}
