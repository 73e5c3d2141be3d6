import { isFlag } from '../criteria/limits.ts';
import { byomraadeMessages } from '../messages/byomraader-report.ts';
import { decisionMessages, decisionWords } from '../messages/decisions.ts';
import type { Report } from '../record/report.ts';
import { capitalized, listed, localized } from '../text/words.ts';
import { sharedClause } from './criteria-texts.ts';
import {
  describeByomraader,
  describeCriterionThreshold,
  describeDesignation,
  describeExclusion,
  describeLink,
  describeListYear,
  describeReference,
  describeThreshold,
} from './describe.ts';
import { ownerOf, type ParameterKind, type UsedParameter, usedParameters } from './parameters.ts';
import type { View } from './view.ts';

/** The assumptions that a report rests on. */
export interface Assumptions {
  /** parameters that are assumptions */
  count: number;
  /** parameters used */
  of: number;
  /** one for each kind of parameter: its name, and what was assumed */
  items: { label: string; text: string }[];
}

/** What of the method is an assumption, kind by kind. */
export function assumptions(view: View): Assumptions {
  const used = usedParameters(view.report);
  const assumed = used.filter(({ basis }) => basis === 'assumption');
  return { count: assumed.length, of: used.length, items: items(assumed, view) };
}

function items(assumed: UsedParameter[], view: View): Assumptions['items'] {
  const { method, language, words, say } = view;
  const found: Assumptions['items'] = [];
  const measured = view.report.criteria.filter(
    ({ id, notMeasured }) => notMeasured === null && method.criteria[id].unknown === undefined,
  ).length;
  const owners = (kind: ParameterKind) =>
    assumed.flatMap((one) => (one.kind === kind && one.owner !== undefined ? [one.owner] : []));
  const has = (kind: ParameterKind) => assumed.some((one) => one.kind === kind && one.owner === undefined);
  const add = (label: string, text: string) => found.push({ label, text: capitalized(text) });

  if (has('reference')) add(words.comparison, describeReference(method.reference!, language));
  const references = owners('reference');
  if (references.length > 0)
    add(words.comparison, say['assumed-references']({ criteria: criteria(references, view) }));
  if (has('threshold')) add(words.threshold, `${methodThreshold(view)}.`);
  const thresholds = owners('threshold');
  if (thresholds.length > 0) {
    // what all criteria have in common is said once, and stands in no column of the table
    const shared = sharedClause(view);
    const all = thresholds.length === measured;
    if (shared === undefined)
      add(words.threshold, say['assumed-thresholds']({ criteria: criteria(thresholds, view), all }));
    else if (!has('threshold')) add(words.threshold, `${shared}.`);
  }
  if (has('designate')) add(words.combination, describeDesignation(method, language));
  if (has('kept-for'))
    add(decisionWords[language].keeping, decisionMessages[language].rule(method['kept-for']!));
  for (const id of owners('exclude')) add(words.exclusion, describeExclusion(method.exclude[id], language));
  if (has('missing')) add(words.missing, say['assumed-missing']({}));
  if (has('state-lists')) add(words.stateLists, say['assumed-lists']({}));
  if (has('state-lists.list-year')) add(words.listYear, describeListYear(method['state-lists'], language));
  if (has('state-lists.link')) {
    const link = describeLink(method['state-lists'].link, language);
    add(words.link, hasComputedLinks(view.report) ? `${link} ${say['links-computed']({})}` : link);
  }
  if (has('byomraader')) {
    const { from } = view.report.byomraader!.neighbours;
    add(byomraadeMessages[language].heading({}), describeByomraader(method.byomraader, from, language));
  }
  const counted = owners('criteria');
  if (counted.length > 0) {
    const all = counted.length === measured;
    add(words.counting, say['assumed-criteria']({ criteria: criteria(counted, view), all, count: measured }));
  }
  const indicators = owners('indicators').map((id) => localized(method.indicators[id].title ?? id, language));
  if (indicators.length > 0)
    add(words.indicators, say['assumed-indicators']({ indicators: listed(indicators, language) }));
  const ladders = owners('classes').map((id) => localized(method.classes[id].title ?? id, language));
  if (ladders.length > 0) add(words.classes, say['assumed-classes']({ classes: listed(ladders, language) }));
  return found;
}

/** What a parameter is called, with what it belongs to: `Grænseværdi (Børnefattigdom)`. */
export function parameterLabel(path: string, { report, method, language, words }: View): string {
  const { kind, owner } = ownerOf(path, report);
  const label: Record<ParameterKind, string> = {
    reference: words.comparison,
    threshold: words.threshold,
    designate: words.combination,
    'kept-for': decisionWords[language].keeping,
    exclude: words.exclusion,
    missing: words.missing,
    'state-lists': words.stateLists,
    'state-lists.list-year': words.listYear,
    'state-lists.link': words.link,
    byomraader: byomraadeMessages[language].heading({}),
    criteria: words.counting,
    indicators: words.indicators,
    classes: words.classes,
  };
  if (owner === undefined) return label[kind];
  if (kind === 'exclude') return label.exclude;
  const { title } = { ...method.criteria[owner], ...method.indicators[owner], ...method.classes[owner] };
  return `${label[kind]} (${localized(title ?? owner, language)})`;
}

/** Whether a share is of ground: computed from outlines. */
export function hasComputedLinks({ boligomraader }: Report): boolean {
  return boligomraader.some(({ links }) => links.some(({ from }) => from === 'geometry'));
}

/** The method's own threshold as it applies to the criteria that use it; with their names where it says several things. */
export function methodThreshold(view: View): string {
  const { method, report, language } = view;
  const users = report.criteria.filter(
    ({ id, notMeasured }) =>
      notMeasured === null && !method.written.criteria[id].threshold && !isFlag(method, method.criteria[id]),
  );
  const clauses = Map.groupBy(users, ({ id }) => describeCriterionThreshold(method, id, language));
  if (clauses.size === 0)
    return describeThreshold(
      method.threshold!,
      { worse: 'higher', unit: null, reference: method.reference },
      language,
    );
  if (clauses.size === 1) return [...clauses.keys()][0];
  return [...clauses]
    .map(
      ([clause, those]) =>
        `${clause} (${criteria(
          those.map(({ id }) => id),
          view,
        )})`,
    )
    .join('; ');
}

function criteria(ids: string[], { report, language }: View): string {
  const titles = report.criteria
    .filter(({ id }) => ids.includes(id))
    .map(({ title }) => localized(title, language));
  return listed(titles, language);
}
