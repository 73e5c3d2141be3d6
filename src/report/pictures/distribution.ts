import { kth, percentile, sortedValues } from '../../criteria/distribution.ts';
import type { Method } from '../../criteria/effective.ts';
import { isFlag } from '../../criteria/limits.ts';
import { MET } from '../../criteria/verdict.ts';
import { type CriterionColumns, outcomes } from '../../record/area-table.ts';
import { isHidden } from '../../record/facts/hidden.ts';
import type { Report } from '../../record/report.ts';
import type { Scale } from './scale.ts';

/** How areas are told apart in a chart, in the order in which they are stacked. */
export const groups = ['designated', 'undetermined', 'notDesignated'] as const;

/** A number that may differ from area to area. */
export interface Spread {
  least: number;
  median: number;
  greatest: number;
}

/** The values of a criterion over the assessed areas, and what they are held against. */
export interface Distribution {
  criterion: CriterionColumns;
  /** among the criteria of the report, from 0 */
  place: number;
  /** assessed areas that have a value, by position */
  areas: number[];
  /** assessed areas without one */
  missing: number;
  /** those of which it is hidden */
  hidden: number;
  values: Spread;
  /** undefined: no area has one that is finite */
  limit: Spread | undefined;
  reference: Spread | undefined;
  /** the least and the greatest of all that is drawn */
  domain: [number, number];
}

/** The distributions of the criteria that have one, by id; a page draws each twice. */
export function distributionsOf(report: Report, method: Method): ReadonlyMap<string, Distribution> {
  let found = known.get(report);
  if (!found) {
    const drawn = report.areas.criteria.filter(({ id }) => !isFlag(method, method.criteria[id]));
    found = new Map(drawn.map((one) => [one.id, distributionOf(one, report.areas)]));
    known.set(report, found);
  }
  return found;
}

const known = new WeakMap<Report, ReadonlyMap<string, Distribution>>();

export function distributionOf(
  criterion: CriterionColumns,
  { size, exclusion, criteria }: Report['areas'],
): Distribution {
  const areas: number[] = [];
  let [missing, hidden] = [0, 0];
  for (let area = 0; area < size; area++) {
    if (exclusion[area] >= 0) continue;
    if (Number.isFinite(criterion.values[area])) areas.push(area);
    else if (isHidden(criterion, area)) hidden++;
    else missing++;
  }
  const values = spreadOf(areas, (area) => criterion.values[area]);
  const limit = spreadOf(areas, criterion.limit);
  const reference = criterion.reference && spreadOf(areas, criterion.reference);
  const drawn = [values, limit, reference].filter((one) => one !== undefined);
  return {
    criterion,
    place: criteria.findIndex(({ id }) => id === criterion.id),
    areas,
    missing,
    hidden,
    values: values ?? { least: Number.NaN, median: Number.NaN, greatest: Number.NaN },
    limit,
    reference,
    domain: [
      Math.min(...drawn.map(({ least }) => least)),
      Math.max(...drawn.map(({ greatest }) => greatest)),
    ],
  };
}

function spreadOf(areas: readonly number[], read: (area: number) => number): Spread | undefined {
  const all = Float64Array.from(areas, read).map((value) => (Number.isFinite(value) ? value : Number.NaN));
  const sorted = sortedValues(all, new Uint8Array(all.length).fill(1));
  if (sorted.length === 0) return undefined;
  return {
    least: sorted[0],
    median: percentile(sorted.length, kth(sorted), 50, 'linear'),
    greatest: sorted[sorted.length - 1],
  };
}

/** Areas side by side in the drawing: the middle of the bin, and how many there are of each group. */
export interface Bin {
  x: number;
  counts: number[];
}

/**
 * Bins of a width in the drawing, the limit between two of them, so that an area stands on the side of the line that
 * its verdict says. Where limits differ by more than a bin there is no such line, and areas stand where their values are.
 */
export function binsOf(
  { criterion, areas, limit, values }: Distribution,
  { outcome }: Report['areas'],
  scale: Scale,
  width: number,
): Bin[] {
  const side = criterion.worse === 'higher' ? 1 : -1;
  const line = scale(limit ? limit.median : values.least);
  const isOneLine = limit !== undefined && scale(limit.greatest) - scale(limit.least) < width;
  const bins = new Map<number, Bin>();
  for (const area of areas) {
    let bin = Math.floor((side * (scale(criterion.values[area]) - line)) / width);
    if (isOneLine) bin = criterion.verdict[area] === MET ? Math.max(bin, 0) : Math.min(bin, -1);
    let found = bins.get(bin);
    if (!found) {
      found = { x: line + side * (bin + 0.5) * width, counts: groups.map(() => 0) };
      bins.set(bin, found);
    }
    found.counts[groupOf(outcome[area])]++;
  }
  return [...bins.values()].sort((a, b) => a.x - b.x);
}

function groupOf(outcome: number): number {
  const name = outcomes[outcome];
  return name === 'designated' ? 0 : name === 'undetermined' ? 1 : 2;
}

/** How many areas the fullest bin holds. */
export function tallest(bins: readonly Bin[]): number {
  return bins.reduce((most, { counts }) => Math.max(most, total(counts)), 0);
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
