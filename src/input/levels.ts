import type { ColumnPlan } from '../criteria/columns.ts';
import type { ErrorList } from '../errors.ts';
import type { YearTable } from './year-table.ts';

const FEWEST_AREAS = 8;
const FAMILY_SEPARATOR = / ?- /;

/**
 * Refuses a table that mixes areas with totals of the same areas, or two divisions of the same city: a
 * city screened with its own total in it would be compared with twice its residents.
 *
 * Two signs are looked for. A row that in every column of counts is the sum of the other rows (or a half or a
 * third of it, where totals of totals stand in the file). And families of names, "Bydel - ..." beside
 * "Kvarter - ...", whose counts add up to the same within one per cent.
 */
export function refuseMixedLevels(
  table: YearTable,
  plan: ColumnPlan,
  population: string | undefined,
  place: { file: string },
  errors: ErrorList,
): void {
  const counts = countColumns(table, plan, population);
  if (table.ids.length < FEWEST_AREAS || counts.length === 0) return;
  const [column, values] = counts[0];
  const families = overlappingFamilies(table, values);
  if (families.length > 0) {
    errors.add('levels-overlap', { families, column }, place);
    return;
  }
  const sums = counts.map(([, numbers]) =>
    numbers.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + value), 0),
  );
  for (let area = 0; area < table.ids.length; area++) {
    for (const times of [1, 2, 3]) {
      const total = counts.every(([, numbers], k) => {
        const value = numbers[area];
        return value > 0 && value * times === sums[k] - value;
      });
      if (total) errors.add('row-looks-like-total', { id: table.ids[area], column, times }, place);
    }
  }
}

/** The columns of counts, the population first. */
function countColumns(
  table: YearTable,
  plan: ColumnPlan,
  population: string | undefined,
): [string, Float64Array][] {
  const columns = [...plan.numbers]
    .filter(([column, rule]) => rule.check === 'count' || column === population)
    .map(([column]) => column);
  if (columns.length === 0) {
    // a plain column of whole numbers that add up may be counts too
    for (const [column, values] of table.numbers) {
      if (
        plan.numbers.get(column)?.check === 'none' &&
        values.every((v) => Number.isNaN(v) || (Number.isInteger(v) && v >= 0))
      ) {
        columns.push(column);
      }
    }
  }
  columns.sort((a, b) => Number(b === population) - Number(a === population));
  return columns.flatMap((column) => {
    const values = table.numbers.get(column);
    return values ? [[column, values] as [string, Float64Array]] : [];
  });
}

function overlappingFamilies(table: YearTable, values: Float64Array): string[] {
  const families = new Map<string, { members: number; sum: number }>();
  for (let area = 0; area < table.ids.length; area++) {
    const label = FAMILY_SEPARATOR.test(table.ids[area]) ? table.ids[area] : table.names[area];
    const parts = label.split(FAMILY_SEPARATOR);
    if (parts.length < 2) continue;
    const family = families.get(parts[0]) ?? { members: 0, sum: 0 };
    family.members++;
    family.sum += Number.isNaN(values[area]) ? 0 : values[area];
    families.set(parts[0], family);
  }
  const large = [...families].filter(([, { members, sum }]) => members >= 3 && sum > 0);
  const alike = large.filter(([name, { sum }]) =>
    large.some(
      ([other, { sum: otherSum }]) =>
        other !== name && Math.abs(sum - otherSum) <= 0.01 * Math.max(sum, otherSum),
    ),
  );
  return alike.map(([name, { members }]) => `${name} (${members})`);
}
