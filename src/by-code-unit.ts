/** Order by code unit, the same on every machine: the comparison of `sort` for texts. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
