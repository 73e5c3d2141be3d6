import type { Method } from '../criteria/effective.ts';
import { present } from '../present.ts';
import type { AreaTable } from '../record/area-table.ts';
import type { Report } from '../record/report.ts';

/** The class ladders, and how many areas are in each class. */
export function classInfo(method: Method, areas: AreaTable): Report['classes'] {
  return areas.classes.map(({ id, labels, of }) => {
    const ladder = method.classes[id];
    const assessed = (area: number) => areas.exclusion[area] < 0;
    return {
      id,
      title: ladder.title ?? id,
      classes: labels.map((label, k) => ({
        id: label,
        title: present(ladder.steps.find((step) => step.class === label)).title ?? label,
        areas: of.reduce((sum, one, area) => sum + Number(one === k && assessed(area)), 0),
      })),
      unclassified: of.reduce((sum, one, area) => sum + Number(one < 0 && assessed(area)), 0),
    };
  });
}
