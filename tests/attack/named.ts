/** Whether who publishes was told that an area's figure in a criterion is given away by verdicts that are shown. */
export function isNamed(told: string, area: string, criterion: string): boolean {
  return told.split('\n').some((line) => line.includes(area) && line.includes(criterion));
}
