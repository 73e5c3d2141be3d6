import { byomraadeReportMessages } from '../messages/byomraader-report.ts';
import { countedClasses } from '../record/area-table.ts';
import { alternatives, listed, localized } from '../text/words.ts';
import type { View } from './view.ts';

/** Why a designated area is designated: `criteria`, `list: A and B`, `criteria and list: A`. */
export function reasonText(area: number, view: View): string {
  const { report, language, say } = view;
  const { areas } = report;
  if (areas.joined.has(area)) return byomraadeReportMessages[language]['reason-enclosed']({});
  const by = areas.byStateList.get(area);
  const open = areas.criteriaOpen.has(area) ? 'reason-list-open' : 'reason-list';
  const list = by && say[open]({ boligomraader: boligomraadeNames(by, view) });
  if (areas.byCriteria[area] === 0) return list ?? '';
  const classes = report.areas.ruleClasses.flatMap(({ ladder, is }) => className(ladder, is, area, view));
  const criteria =
    classes.length > 0
      ? say['reason-classes']({ classes: listed(classes, language) })
      : say['reason-criteria']({});
  return list === undefined ? criteria : say['reason-both']({ criteria, list });
}

/** The names of boligområder, listed. */
export function boligomraadeNames(ids: readonly string[], { boligomraader, language }: View): string {
  return listed(
    ids.map((id) => boligomraader.get(id) ?? id),
    language,
  );
}

function className(
  ladder: string,
  is: ReadonlySet<string>,
  area: number,
  { report, language }: View,
): string[] {
  const info = report.classes.find(({ id }) => id === ladder)!;
  const titles = countedClasses(report.areas, ladder, is, area).map((label) =>
    localized(info.classes.find(({ id }) => id === label)!.title, language),
  );
  return titles.length === 0 ? [] : [alternatives(titles, language)];
}
