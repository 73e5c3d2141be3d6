import { DESIGNATED } from '../criteria/outcome.ts';
import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { answerWords, decisionMessages } from '../messages/decisions.ts';
import { answerByCriteria, countedClasses } from '../record/area-table.ts';
import { alternatives, listed, localized } from '../text/words.ts';
import type { View } from './view.ts';

/**
 * Why an area has its outcome: `criteria`, `list: A and B`, `criteria and list: A`, `decision; by the criteria not
 * designated`.
 */
export function reasonText(area: number, view: View): string {
  const { report, method, language } = view;
  const { areas } = report;
  const say = decisionMessages[language];
  const isDesignated = areas.outcome[area] === DESIGNATED;
  const decision = areas.decided.get(area)?.decision;
  const kept = areas.kept.get(area);
  const beside = [
    ...(kept ? [say['reason-kept']({ round: kept.round, rounds: method['kept-for']?.rounds })] : []),
    ...(decision === (isDesignated ? 'in' : 'out') ? [say['reason-decision']({})] : []),
  ];
  if (beside.length === 0) return ownReason(area, areas.criteriaOpen.has(area), view);
  const own = isDesignated ? ownReason(area, false, view) : '';
  const reason = listed([...(own === '' ? [] : [own]), ...beside], language);
  if (isDesignated && areas.byCriteria[area] === 1) return reason;
  return say['reason-beside']({ reason, answer: answerWords[language][answerByCriteria(areas, area)] });
}

/** By criteria, lists and neighbours. */
function ownReason(area: number, isOpen: boolean, view: View): string {
  const { report, language, say } = view;
  const { areas } = report;
  if (areas.joined.has(area)) return byomraadeMessages[language]['reason-enclosed']({});
  const by = areas.byStateList.get(area);
  const open = isOpen ? 'reason-list-open' : 'reason-list';
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
