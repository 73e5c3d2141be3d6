/**
 * The statistics of one year: columns over the areas of that year, in the order of their ids (by code unit),
 * so that sums are the same whatever the order of the rows was.
 */
export interface YearTable {
  year: number;
  /** ids, ascending, unique */
  ids: string[];
  /** names, or the ids again where the method names no name column */
  names: string[];
  /** numbers by column, NaN where missing; flags are here too, as 1 and 0 */
  numbers: Map<string, Float64Array>;
  /** texts by column, for regions, groups and exclusions */
  texts: Map<string, string[]>;
}

/** Position of each area of `from` in `to`, or -1: aligns the columns of two years. */
export function alignment(from: YearTable, to: YearTable): Int32Array {
  const positions = new Int32Array(from.ids.length).fill(-1);
  let j = 0;
  for (let i = 0; i < from.ids.length; i++) {
    while (j < to.ids.length && to.ids[j] < from.ids[i]) j++;
    if (j < to.ids.length && to.ids[j] === from.ids[i]) positions[i] = j;
  }
  return positions;
}
