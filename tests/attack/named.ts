/**
 * Whether who publishes was told that verdicts leave an area's count in a criterion too few numbers: in a line with the
 * area's id, its name, the criteria and how many numbers are left; and the year, where it is another than is published.
 */
export function isNamed(told: string, area: string, criterion: string, year?: number): boolean {
  return told.split('\n').some((line) => {
    const [, id, names, of] =
      /^\s+(\S+) ([^(:]*?)(?: \((\d{4})\))?, [^:]*: (?:\d+|ingen) mulighed/.exec(line) ?? [];
    const criteria = /, ([^:]*): /.exec(line)?.[1].split(', ') ?? [];
    return names !== undefined && id === area && of === year?.toString() && criteria.includes(criterion);
  });
}
