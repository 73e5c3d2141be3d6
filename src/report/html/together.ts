import { type Content, html, type Markup } from '../../document/markup.ts';
import type { HtmlCriteriaMessages } from '../../messages/html-criteria.ts';
import type { Sentences } from '../../messages/sentences.ts';
import { byCriteriaMet, type Combination, combinations, pairs } from '../../record/facts/combinations.ts';
import { localized } from '../describe.ts';
import { formatCount } from '../numbers.ts';
import { countingRule } from '../what-it-takes.ts';
import { countChart } from './charts/count-chart.ts';
import type { HtmlView } from './html-view.ts';
import type { Section } from './section.ts';
import { table } from './table.ts';
import { tellCriteria } from './tell.ts';

type Tell = Sentences<HtmlCriteriaMessages>;

/** So many combinations tell what is common; those after them are counted. */
const MOST_COMBINATIONS = 12;
/** A table of more pairs than these criteria make is not read. */
const MOST_IN_PAIRS = 12;

/** How many criteria the areas meet, and which of them go together. */
export const together: Section = {
  id: 'sammen',
  title: (view) => tellCriteria(view).together({}),
  present: ({ report }) => report.areas.criteria.length > 0,
  *render(view) {
    const { report } = view;
    const tell = tellCriteria(view);
    yield byCount(view, tell);
    const found = combinations(report);
    if (found.length === 0)
      yield html`<p>${view.say['none-designated']({})}</p>
`;
    else yield combinationTable(found, view, tell);
    if (report.areas.criteria.length > 1) yield pairTable(view, tell);
  },
};

function byCount(view: HtmlView, tell: Tell): Markup {
  const { report, method, language, words, say } = view;
  const rows = byCriteriaMet(report);
  const all = report.areas.criteria.length;
  const rule = countingRule(method.designate, report.areas);
  const needed = rule && rule.criteria.size === all ? rule.needed : undefined;
  const line = needed === undefined ? undefined : { needed, text: tell['line-of-rule']({ needed }) };
  const heads = [tell['by-criteria']({}), tell.otherwise({}), words.undetermined, words.notDesignated];
  const isKnown = report.criteria.every(({ unknown }) => unknown === 0);
  const key = (kind: string, text: string) => html`<span class="key ${kind}">${text}</span>`;
  const kinds = ['byCriteria', 'otherwise', 'undetermined', 'notDesignated'] as const;
  return html`<p>${tell['by-count']({ excluded: report.account.excluded.areas })}${!isKnown && ` ${say['criteria-counted']({})}`}${line === undefined && ` ${tell['rule-not-a-count']({})}`}</p>
<div class="beside">
<figure>
${countChart(rows, line, language)}<figcaption aria-hidden="true">${kinds.map((kind, k) => rows.some((row) => row[kind] > 0) && key(kind, heads[k]))}</figcaption>
</figure>
${table(
  words.criteriaByCount,
  [
    { head: words.criteriaMetCount },
    ...heads.map((head) => ({ head, numeric: true })),
    { head: words.total, numeric: true },
  ],
  rows.map(({ met, ...row }) => {
    const counts = [row.byCriteria, row.otherwise, row.undetermined, row.notDesignated];
    const sum = counts.reduce((a, b) => a + b, 0);
    return { cells: [String(met), ...[...counts, sum].map((count) => formatCount(count, language))] };
  }),
)}</div>
`;
}

function combinationTable(found: readonly Combination[], view: HtmlView, tell: Tell): Markup {
  const { language, words } = view;
  const shown = found.slice(0, MOST_COMBINATIONS);
  const rest = found.slice(MOST_COMBINATIONS);
  const areas = areasOf(found);
  const rows = shown.map(({ criteria, areas: count }) => {
    const met = new Set(criteria);
    return html`<tr><th scope="row" class="number">${formatCount(count, language)}</th><td class="number">${criteria.length}</td>${titles(
      view,
    ).map((_, k) =>
      met.has(k)
        ? html`<td><span aria-hidden="true">●</span><span class="sr">${words.yes}</span></td>`
        : html`<td><span class="sr">${words.no}</span></td>`,
    )}</tr>
`;
  });
  return html`${matrix(tell.combinations({ areas }), [words.areas, words.criteriaMetCount], titles(view), rows)}<p class="quiet">${tell['combinations-explained']({})}${
    rest.length > 0 &&
    ` ${tell['combinations-rest']({ combinations: rest.length, areas: areasOf(rest), most: rest[0].areas })}`
  }</p>
`;
}

function pairTable(view: HtmlView, tell: Tell): Markup {
  const { report, language, words } = view;
  const counts = pairs(report);
  const chosen = mostMet(counts);
  const names = titles(view);
  const rows = chosen.map(
    (a) =>
      html`<tr><th scope="row">${names[a]}</th>${chosen.map((b) => pairCell(counts, a, b, formatCount(counts[a][b], language)))}</tr>
`,
  );
  const cut =
    chosen.length < counts.length && ` ${tell['pairs-cut']({ shown: chosen.length, of: counts.length })}`;
  return html`${matrix(
    tell.pairs({}),
    [words.criterion],
    chosen.map((k) => names[k]),
    rows,
  )}<p class="quiet">${tell['pairs-explained']({})}${cut}</p>
`;
}

/** The criteria that are shown in pairs, in their order: those that most areas meet. */
function mostMet(counts: readonly number[][]): number[] {
  return counts
    .map((_, k) => k)
    .sort((a, b) => counts[b][b] - counts[a][a] || a - b)
    .slice(0, MOST_IN_PAIRS)
    .sort((a, b) => a - b);
}

/** Darker, the greater a part of the areas that meet one of two criteria meet both; five steps. */
function pairCell(counts: readonly number[][], a: number, b: number, text: string): Markup {
  if (a === b) return html`<td class="number own">${text}</td>`;
  const either = counts[a][a] + counts[b][b] - counts[a][b];
  const step = either === 0 ? 0 : Math.min(4, Math.floor((5 * counts[a][b]) / either));
  return html`<td class="number s${step}">${text}</td>`;
}

/** A table whose later columns are criteria: their titles stand upright, so that many find room. */
function matrix(
  caption: string,
  heads: readonly string[],
  criteria: readonly string[],
  rows: readonly Content[],
): Markup {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table class="matrix">
<caption>${caption}</caption>
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}${criteria.map((title) => html`<th scope="col" class="tall"><span>${title}</span></th>`)}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}

function titles({ report, language }: HtmlView): string[] {
  return report.areas.criteria.map(({ id }) =>
    localized(report.criteria.find((criterion) => criterion.id === id)!.title, language),
  );
}

function areasOf(combined: readonly Combination[]): number {
  return combined.reduce((sum, { areas }) => sum + areas, 0);
}
