import { listedFacts } from './listed.ts';
import { whyUndetermined } from './open-criteria.ts';
import type { View } from './view.ts';

/** That areas are undetermined, why, and what that leaves of the answer; nothing where none is. */
export function undeterminedText({ report, say }: View): string | undefined {
  const { designated, undetermined } = report.summary;
  if (undetermined.areas === 0) return undefined;
  return say['answer-range']({
    undetermined: undetermined.areas,
    ...whyUndetermined(report),
    least: designated.areas,
    most: designated.areas + undetermined.areas,
  });
}

/** That the criteria's own answer is open for areas that are designated otherwise; nothing where it is for none. */
export function criteriaOpenText({ report, say }: View): string | undefined {
  const count = report.areas.criteriaOpen.size;
  return count === 0 ? undefined : say['answer-criteria-open']({ count });
}

/** How many boligområder are on the lists, where they lie, and how many of them designate an area. */
export function boligomraaderText({ report, say }: View): string {
  if (report.stateLists === null) return say['answer-no-lists']({});
  const designates = report.stateLists.effect === 'designate';
  return say['answer-boligomraader']({ ...listedFacts(report), designates });
}
