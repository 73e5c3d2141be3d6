/**
 * Whether who publishes was told that verdicts leave an area's count in a criterion too few numbers: in a line with the
 * area's id, its name, the criteria and how many numbers are left.
 */
export function isNamed(told: string, area: string, criterion: string): boolean {
  return told.split('\n').some((line) => {
    const [, id, names] = /^\s+(\S+) (.*): \d+ mulighed(er)?$/.exec(line) ?? [];
    return id === area && names.split(', ').slice(1).includes(criterion);
  });
}
