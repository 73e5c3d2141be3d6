import { isFlag } from './describe/threshold.ts';
import { decimalsAgainst, formatDifference, formatValue, isKnown } from './numbers.ts';
import { type CriterionColumns, margin, type Report } from './report.ts';
import type { View } from './view.ts';

/** What an area shows on a criterion, as text; all with the decimals it takes to tell value and limit apart. */
export interface CriterionTexts {
  value: string;
  reference: string;
  limit: string;
  margin: string;
}

/** The numbers behind a verdict. A dash stands for what the criterion does not have, a word for what is missing. */
export function criterionTexts(
  criterion: CriterionColumns,
  { unit, decimals }: Report['criteria'][number],
  area: number,
  { method, language, words }: View,
): CriterionTexts {
  const value = criterion.values[area];
  if (isFlag(method, method.criteria[criterion.id])) {
    const answer = isKnown(value)
      ? value === 1
        ? words.yes
        : words.no
      : formatValue(value, null, 0, language);
    return { value: answer, reference: '–', limit: words.yes, margin: '–' };
  }
  const limit = criterion.limit(area);
  const enough = decimalsAgainst(value, limit, decimals);
  return {
    value: formatValue(value, unit, enough, language),
    reference: criterion.reference ? formatValue(criterion.reference(area), unit, enough, language) : '–',
    limit: formatValue(limit, unit, enough, language),
    margin:
      isKnown(value) && isKnown(limit)
        ? formatDifference(margin(criterion, area), unit, decimals, language)
        : '–',
  };
}
