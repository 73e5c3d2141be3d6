import type { Method } from '../../criteria/effective.ts';
import type { Measure } from '../../criteria/measure.ts';
import { perOf, wholeOf } from '../../criteria/measures/columns.ts';
import { MET, UNKNOWN } from '../../criteria/verdict.ts';
import { present } from '../../values/present.ts';
import type { CriterionColumns, IndicatorColumns } from '../area-table.ts';
import type { Report } from '../report.ts';

/** The quantile of the standard normal distribution that leaves 2.5 per cent above it. */
const Z = 1.959963984540054;

/** So many of so many: the whole numbers that a share is computed from. */
export interface Counts {
  count: number;
  of: number;
  /** share = per x count / of: 100 for per cent */
  per: number;
}

/**
 * What a share of an area was counted from. Undefined where it is no share (a mean, an index, an income), where the record
 * has no counts, and where they are missing or no whole numbers.
 *
 * @param measure the criterion or indicator that the columns are of
 */
export function countsOf(
  { numerator, denominator }: Pick<IndicatorColumns, 'numerator' | 'denominator'>,
  measure: Measure,
  area: number,
): Counts | undefined {
  const per = perOfShare(measure);
  if (per === undefined) return undefined;
  const [count, of] = [numerator?.[area], denominator?.[area]];
  if (!Number.isInteger(count) || !Number.isInteger(of)) return undefined;
  return present(of) > 0 && present(count) >= 0 && present(count) <= present(of)
    ? { count: present(count), of: present(of), per }
    : undefined;
}

/** Whether what is measured is a share that is counted. */
export function isShare(measure: Measure): boolean {
  return perOfShare(measure) !== undefined;
}

function perOfShare(measure: Measure): number | undefined {
  const { ratio, unit } = measure as Measure & { unit?: string };
  const per = ratio && perOf(ratio, unit);
  return per === wholeOf(unit) ? per : undefined;
}

/** What a criterion measures. */
export function measureOf(method: Method, id: string): Measure {
  const { indicator } = method.criteria[id];
  return indicator === undefined ? method.criteria[id] : method.indicators[indicator];
}

/**
 * The interval of 95 per cent about a share, in its unit: the score interval of Wilson (Probable inference, the law of
 * succession, and statistical inference, JASA 22, 1927, pp. 209-212), without correction for continuity. With
 * p = count / of and z = 1.96:
 *
 *     (p + z^2 / 2 of  -+  z sqrt(p (1 - p) / of + z^2 / 4 of^2)) / (1 + z^2 / of)
 *
 * It holds every level that so many would not be surprising for, were the counted a sample of what the area tends to.
 */
export function wilson({ count, of, per }: Counts): readonly [least: number, greatest: number] {
  const share = count / of;
  const middle = share + (Z * Z) / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const whole = 1 + (Z * Z) / of;
  // of none and of all the ends are exact, and no rounding may put them beyond
  return [
    count === 0 ? 0 : (per * (middle - half)) / whole,
    count === of ? per : (per * (middle + half)) / whole,
  ];
}

/** Whether a share lies less than one of those that it counts from its limit, which is so many of the same number. */
export function isWithinOneOf(criterion: CriterionColumns, measure: Measure, area: number): boolean {
  const counts = countsOf(criterion, measure, area);
  return (
    counts !== undefined && Math.abs(counts.count - (criterion.limit(area) * counts.of) / counts.per) < 1
  );
}

/** How many of the assessed areas have a limit that lies within the interval of their value, by criterion. */
export interface Straddling {
  criterion: CriterionColumns;
  /** areas with an interval and a limit */
  areas: number;
  /** those whose limit lies within the interval */
  straddle: number;
  /** of these, areas that meet the criterion */
  met: number;
  /** the middle one of what the shares are of; of an even number the lower of the two in the middle */
  denominator: number;
}

/** The criteria that are shares, those first whose limit most areas have within their interval. */
export function straddling({ areas }: Report, method: Method): Straddling[] {
  const found = areas.criteria.flatMap((criterion): Straddling[] => {
    const measure = measureOf(method, criterion.id);
    const denominators: number[] = [];
    let [straddle, met] = [0, 0];
    for (let area = 0; area < areas.size; area++) {
      if (areas.exclusion[area] >= 0 || criterion.verdict[area] === UNKNOWN) continue;
      const counts = countsOf(criterion, measure, area);
      if (!counts) continue;
      denominators.push(counts.of);
      const [least, greatest] = wilson(counts);
      const limit = criterion.limit(area);
      if (!(least <= limit && limit <= greatest)) continue;
      straddle++;
      if (criterion.verdict[area] === MET) met++;
    }
    if (denominators.length === 0) return [];
    denominators.sort((a, b) => a - b);
    const denominator = denominators[(denominators.length - 1) >> 1];
    return [{ criterion, areas: denominators.length, straddle, met, denominator }];
  });
  return found.sort((a, b) => b.straddle / b.areas - a.straddle / a.areas);
}
