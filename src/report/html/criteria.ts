import { isFlag, isStatedLimit, isStatedReference } from '../../criteria/limits.ts';
import { html, type Markup } from '../../document/markup.ts';
import type { HtmlCriteriaMessages } from '../../messages/html-criteria.ts';
import type { Language, Sentences } from '../../messages/sentences.ts';
import {
  type CriterionInfo,
  clauseOf,
  criteriaByGoal,
  goalTitle,
  levelNotes,
  levelTexts,
  measured,
  missingNotes,
} from '../criteria-texts.ts';
import { referenceLabel } from '../describe/reference.ts';
import { localized } from '../describe.ts';
import {
  decimalsAgainst,
  decimalsBeside,
  formatCount,
  formatExact,
  formatExactValue,
  formatNumber,
  formatValue,
} from '../numbers.ts';
import { type ChartTexts, criterionChart, dotSize } from './charts/criterion-chart.ts';
import { type Distribution, distributionOf, groups, type Spread } from './charts/distribution.ts';
import type { HtmlView } from './html-view.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';
import { tellCriteria } from './tell.ts';

/** What the charts of the section share. */
interface Charts {
  tell: Sentences<HtmlCriteriaMessages>;
  distributions: ReadonlyMap<string, Distribution>;
  /** diameter of a dot; undefined: bars */
  size: number | undefined;
}

/** Each criterion: whom it counts, when it is met, how it lies over the areas, and the designated against the rest. */
export const criteria: Section = {
  id: 'kriterier',
  title: ({ words }) => words.criteria,
  *render(view) {
    const { report, language } = view;
    const charts = chartsOf(view);
    yield paragraph(levelNotes(view));
    if (measured(report.criteria).length > 0) yield overview(view, charts.tell);
    yield paragraph(missingNotes(view));
    yield paragraph(reading(view, charts));
    for (const [goal, members] of criteriaByGoal(report)) {
      const title = goalTitle(goal, view);
      if (title !== undefined)
        yield html`<h3>${title}</h3>
`;
      const level = title === undefined ? 3 : 4;
      if (measured(members).length > 0) {
        yield html`<div class="criteria">
`;
        for (const criterion of measured(members)) yield block(criterion, level, view, charts);
        yield html`</div>
`;
      }
      yield notMeasured(members, view, language);
    }
  },
};

function chartsOf(view: HtmlView): Charts {
  const { report, method } = view;
  const drawn = report.areas.criteria.filter(({ id }) => !isFlag(method, method.criteria[id]));
  const distributions = new Map(drawn.map((one) => [one.id, distributionOf(one, report.areas)]));
  return {
    tell: tellCriteria(view),
    distributions,
    size: dotSize([...distributions.values()], report.areas),
  };
}

function paragraph(sentences: readonly string[]): Markup {
  return html`${
    sentences.length > 0 &&
    html`<p>${sentences.join(' ')}</p>
`
  }`;
}

function overview(view: HtmlView, tell: Charts['tell']): Markup {
  const { report, language, words } = view;
  return table(
    tell.overview({}),
    [
      { head: words.criterion },
      ...[words.met, words.notMet, words.unknown].map((head) => ({ head, numeric: true })),
      ...[words.designatedLevel, words.restLevel, words.gap, words.ratio].map((head) => ({
        head,
        numeric: true,
      })),
    ],
    measured(report.criteria).map((criterion) => {
      const { designated, rest, gap, ratio } = levelTexts(criterion, view);
      const counts = [criterion.met, criterion.notMet, criterion.unknown];
      return {
        cells: [
          html`<a href="#${anchorOf(criterion, view)}">${localized(criterion.title, language)}</a>`,
          ...counts.map((count) => formatCount(count, language)),
          designated,
          rest,
          gap,
          ratio,
        ],
      };
    }),
  );
}

/** How the drawings are read, where there are any. */
function reading({ report }: HtmlView, { tell, distributions, size }: Charts): string[] {
  const drawn = [...distributions.values()].filter(({ areas }) => areas.length > 0);
  if (drawn.length === 0) return [];
  const areas = report.account.assessed.areas;
  const differs = (spread: Spread | undefined) => spread !== undefined && spread.least !== spread.greatest;
  return [
    tell[size === undefined ? 'bars-explained' : 'dots-explained']({ areas }),
    tell['lines-explained']({ references: drawn.some(({ reference }) => reference) }),
    ...(drawn.some(({ limit, reference }) => differs(limit) || differs(reference))
      ? [tell['limits-differ']({})]
      : []),
  ];
}

function block(criterion: CriterionInfo, level: 3 | 4, view: HtmlView, charts: Charts): Markup {
  const { language } = view;
  const { universe } = criterion;
  const title = localized(criterion.title, language);
  const anchor = anchorOf(criterion, view);
  return html`<div>
${level === 3 ? html`<h3 id="${anchor}">${title}</h3>` : html`<h4 id="${anchor}">${title}</h4>`}
<p class="quiet">${universe !== null && `${localized(universe, language)}. `}${charts.tell['met-when']({ clause: clauseOf(criterion.id, view) })}</p>
${figure(criterion, anchor, view, charts)}<div>${facts(criterion, view)}</div></div>
`;
}

function figure(criterion: CriterionInfo, anchor: string, view: HtmlView, charts: Charts): Markup {
  const { report, language } = view;
  const { tell, distributions, size } = charts;
  const distribution = distributions.get(criterion.id);
  if (!distribution)
    return html`<p class="quiet">${tell['yes-or-no']({})}</p>
`;
  const { areas, missing } = distribution;
  if (areas.length === 0)
    return html`<p class="quiet">${tell['no-values']({})}</p>
`;
  const texts = chartTexts(criterion, distribution, view, tell);
  return html`<figure>
${criterionChart(distribution, criterion, report.areas, size, texts, anchor, language)}<figcaption>${groupKey(size, view)}${
    missing > 0 && html`<p>${tell['without-value']({ count: missing })}</p>`
  }</figcaption>
</figure>
`;
}

/** Which areas are drawn how, by the drawing itself; those who hear the page have the counts. */
function groupKey(size: number | undefined, { report, words }: HtmlView): Markup {
  const shape = size === undefined ? '' : ' dot';
  return html`<span aria-hidden="true">${groups.map(
    (group) =>
      report.summary[group].areas > 0 && html`<span class="key ${group}${shape}">${words[group]}</span>`,
  )}</span>`;
}

function chartTexts(
  criterion: CriterionInfo,
  { areas, values, limit, reference, criterion: columns }: Distribution,
  { report, method, language, words }: HtmlView,
  tell: Charts['tell'],
): ChartTexts {
  const { id, unit, decimals } = criterion;
  const spread = (of: Spread, isStated: boolean) =>
    isStated ? statedText(of, unit, language) : spreadText(of, criterion, language);
  const isOne = limit !== undefined && limit.least === limit.greatest;
  const shown = (value: number) =>
    formatValue(value, unit, decimalsBeside(value, isOne ? [limit.least] : [], decimals), language);
  const limits = limit ? spread(limit, isStatedLimit(method, id)) : shown(columns.limit(areas[0]));
  const comparedWith = method.criteria[id].reference;
  const label = comparedWith ? referenceLabel(comparedWith, language) : words.reference;
  const references = reference && spread(reference, isStatedReference(method, id));
  return {
    title: tell['chart-title']({ criterion: localized(criterion.title, language) }),
    description: tell['chart-described']({
      areas: areas.length,
      least: shown(values.least),
      median: shown(values.median),
      greatest: shown(values.greatest),
      limit: limits,
      reference: references,
      met: criterion.met,
      of: report.account.assessed.areas,
    }),
    limit: `${words.limit} ${limits}`,
    reference: `${label} ${references}`,
    unit: unit === null || isShort(unit) ? null : unit,
  };
}

/** Whether a unit is written in a sign or two, which the numbers of an axis bear. */
function isShort(unit: string): boolean {
  return ['pct', 'promille', 'kr', 'index'].includes(unit);
}

/** More decimals than this beyond the criterion's own say nothing in a drawing. */
const MORE_DECIMALS = 1;

/** A number that differs between areas as the least and the greatest, where it differs by enough to be told. */
function spreadText(
  { least, median, greatest }: Spread,
  { unit, decimals }: CriterionInfo,
  language: Language,
): string {
  const enough = decimalsAgainst(least, greatest, decimals);
  if (least === greatest || enough > decimals + MORE_DECIMALS)
    return formatValue(median, unit, decimals, language);
  return `${formatNumber(least, enough, language)}–${formatValue(greatest, unit, enough, language)}`;
}

/** Numbers that are stated, as they are. */
function statedText({ least, greatest }: Spread, unit: string | null, language: Language): string {
  const end = formatExactValue(greatest, unit, language);
  return least === greatest ? end : `${formatExact(least, language)}–${end}`;
}

/** The levels and the counts of a criterion, beside its drawing. */
function facts(criterion: CriterionInfo, view: HtmlView): Markup {
  const { language, words } = view;
  const { designated, rest, gap, ratio } = levelTexts(criterion, view);
  const levels: [string, string][] = [
    [words.designatedLevel, designated],
    [words.restLevel, rest],
    [words.gap, gap],
    [words.ratio, ratio],
  ];
  const counts: [string, string][] = [
    [words.met, formatCount(criterion.met, language)],
    [words.notMet, formatCount(criterion.notMet, language)],
    [words.unknown, formatCount(criterion.unknown, language)],
  ];
  return html`${criterion.comparison && list(levels)}${list(counts)}`;
}

function list(facts: readonly [string, string][]): Markup {
  return html`<dl class="facts">${facts.map(([label, text]) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`)}</dl>
`;
}

function notMeasured(criteria: readonly CriterionInfo[], { say }: HtmlView, language: Language): Markup {
  const items = criteria.flatMap(({ title, notMeasured: reason }) =>
    reason === null
      ? []
      : [
          html`<li><strong>${localized(title, language)}:</strong> ${say['criterion-not-measured']({ reason: localized(reason, language) })}</li>
`,
        ],
  );
  return html`${
    items.length > 0 &&
    html`<ul>
${items}</ul>
`
  }`;
}

/** By position: an id may hold anything. */
function anchorOf({ id }: CriterionInfo, { report }: HtmlView): string {
  return `kriterium-${report.criteria.findIndex((criterion) => criterion.id === id) + 1}`;
}
